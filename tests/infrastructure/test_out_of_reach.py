"""The file moves away, or cannot be read: nothing is acknowledged that is not there, and a sentence says what it is."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from domain.commands import AddNote, StartSearch
from domain.refusals import Busy, DamagedStore, StoreGone, StoreUnreadable
from domain.values import AboutId, SearchId
from infrastructure import application
from infrastructure.application import JobSearches
from infrastructure.bootstrap import STORE, bootstrap


def note(searches: JobSearches, search: SearchId, text: str = "A slow week") -> int:
    return searches.execute(search, AddNote(about=AboutId(search), text=text), actor="me").version


def put_another_in_its_place(data: Path) -> None:
    shutil.copy(data / STORE, data / "another.db")
    (data / "another.db").rename(data / STORE)


AWAY: dict[str, Callable[[Path], object]] = {
    "deleted": lambda data: (data / STORE).unlink(),
    "deleted with its folder": shutil.rmtree,
    "moved": lambda data: (data / STORE).rename(data / "elsewhere.db"),
    "moved with its folder": lambda data: data.rename(data.with_name("elsewhere")),
    "replaced": put_another_in_its_place,
}


@pytest.mark.parametrize("away", AWAY.values(), ids=AWAY)
def test_nothing_is_acknowledged_that_would_be_lost(tmp_path: Path, away: Callable[[Path], object]) -> None:
    data = tmp_path / "data"
    with bootstrap(data) as searches:
        search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        note(searches, search)
        away(data)
        for _ in range(2):
            with pytest.raises(StoreGone, match="until Switchback is started again"):
                note(searches, search)
        with pytest.raises(StoreGone):
            searches.start(StartSearch(zone="UTC"), owner="", actor="me")
        assert searches.head(search) == 2, "what is open can still be read"
        searches.factory.file._readers.pop().close()  # type: ignore[attr-defined]
        with pytest.raises(StoreGone):
            searches.head(search)


def test_a_file_that_came_back_is_written_to_again(searches: JobSearches, search: SearchId, tmp_path: Path) -> None:
    (tmp_path / STORE).rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreGone):
        note(searches, search)
    (tmp_path / "elsewhere.db").rename(tmp_path / STORE)
    assert note(searches, search) == 2


class TestReading:
    def test_a_damaged_page(self, tmp_path: Path) -> None:
        with bootstrap(tmp_path) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
            for number in range(200):
                note(searches, search, f"{number} {'word ' * 100}")
        with bootstrap(tmp_path) as searches:
            pages = (tmp_path / STORE).stat().st_size // 4096
            with (tmp_path / STORE).open("r+b") as file:
                file.seek(4096)
                file.write(b"\xff" * 4096 * (pages - 1))
            for ask in (lambda: searches.search(search), searches.searches, lambda: note(searches, search)):
                with pytest.raises(DamagedStore, match=r"is damaged\. Keep a copy"):
                    ask()

    def test_the_database_of_something_else_was_put_into_it(
        self, searches: JobSearches, search: SearchId, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        with closing(sqlite3.connect(tmp_path / STORE)) as file, closing(sqlite3.connect(":memory:")) as other:
            other.execute("CREATE TABLE recipes (name TEXT)")
            other.backup(file)
        for ask in (lambda: searches.search(search), searches.searches, lambda: note(searches, search)):
            with pytest.raises(StoreUnreadable, match="cannot be read"):
                ask()
        assert "SQLITE_ERROR" in caplog.text

    @pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the open files of a process are not listed here")
    def test_the_disk_fails(self, tmp_path: Path) -> None:
        """What the store holds open is made to be a folder, of which no bytes can be read."""
        with bootstrap(tmp_path) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        with bootstrap(tmp_path) as searches:
            folder = os.open("/", os.O_RDONLY)
            for opened in Path("/proc/self/fd").iterdir():
                if opened.resolve() == tmp_path / STORE:
                    os.dup2(folder, int(opened.name))
            os.close(folder)
            for ask in (lambda: searches.search(search), searches.searches, lambda: note(searches, search)):
                with pytest.raises(StoreUnreadable, match="cannot be read"):
                    ask()

    def test_another_is_recovering_it(
        self, searches: JobSearches, search: SearchId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The index of the write-ahead log has to be made anew, and another process holds the locks to do so."""
        monkeypatch.setattr(application, "PATIENCE_SECONDS", 0.5)
        program = (
            "import fcntl, sys\n"
            "with open(sys.argv[1], 'r+b') as index:\n"
            "    fcntl.lockf(index, fcntl.LOCK_EX, 1, 120), fcntl.lockf(index, fcntl.LOCK_EX, 1, 122)\n"
            "    index.write(bytes(136)), index.flush()\n"
            "    print('recovering', flush=True), sys.stdin.read()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path / f"{STORE}-shm")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as other:
            assert other.stdin
            assert other.stdout
            assert other.stdout.readline() == b"recovering\n"
            for ask in (lambda: searches.head(search), searches.searches, lambda: note(searches, search)):
                with pytest.raises(Busy, match="try again"):
                    ask()
            other.stdin.close()
        assert note(searches, search) == 2
