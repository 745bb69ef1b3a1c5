"""The file keeps what it acknowledges, opens nothing that it does not understand, and says what is the matter."""

import hashlib
import logging
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from eventsourcing.persistence import IntegrityError, ProgrammingError, StoredEvent

from domain.commands import AddNote, StartSearch, TargetCompany
from domain.journal import FORM
from domain.refusals import (
    Busy,
    DamagedEntry,
    DamagedStore,
    NewerStore,
    NotAStore,
    ServedAlready,
    StoreFull,
)
from domain.values import AboutId, SearchId
from infrastructure import application
from infrastructure.application import JobSearches
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.sqlite_file import served

NOTE = "Sixty words about a week in which little happened, and then two replies on one day. " * 40


def note(searches: JobSearches, search: SearchId, text: str = NOTE, key: str | None = None) -> int:
    return searches.execute(search, AddNote(about=AboutId(search), text=text), key=key, actor="me").version


def raw(data: Path) -> sqlite3.Connection:
    return sqlite3.connect(data / STORE, isolation_level=None, timeout=0)


def content(folder: Path) -> dict[str, str]:
    """What lies in a folder, byte for byte, but for the shared memory that readers use."""
    files = (file for file in folder.iterdir() if not file.name.endswith("-shm"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


class TestOpening:
    def test_every_commit_is_on_the_disk_before_it_is_acknowledged(self, searches: JobSearches) -> None:
        writer = searches.factory.file._writer  # type: ignore[attr-defined]
        assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert writer.execute("PRAGMA synchronous").fetchone() == (2,), "FULL"

    def test_only_the_person_can_read_it(self, tmp_path: Path) -> None:
        data = tmp_path / "new" / "data"
        before = os.umask(0)
        try:
            with bootstrap(data) as searches, served(data / STORE):
                searches.start(StartSearch(zone="UTC"), owner="", actor="me")
                modes = {file.name: file.stat().st_mode & 0o777 for file in data.iterdir()}
        finally:
            os.umask(before)
        assert len(modes) == 4
        assert set(modes.values()) == {0o600}
        assert data.stat().st_mode & 0o777 == 0o700

    def test_it_is_marked_as_ours(self, searches: JobSearches, tmp_path: Path) -> None:
        with closing(raw(tmp_path)) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (0x53574243,)
            assert connection.execute("PRAGMA user_version").fetchone() == (FORM,)

    def test_little_space_is_warned_about(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        usage = namedtuple("usage", "total used free")
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 0, 150_000_000))
        with caplog.at_level(logging.WARNING), bootstrap(tmp_path):
            assert "150 MB" in caplog.text

    def test_in_memory_nothing_is_left(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        with bootstrap(None) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
            threads = [threading.Thread(target=note, args=(searches, search)) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert searches.head(search) == 9
        assert not list(tmp_path.iterdir())

    def test_what_this_process_has_open_is_not_checked_again(self, tmp_path: Path) -> None:
        with bootstrap(tmp_path) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
            note(searches, search)
            with closing(raw(tmp_path)) as connection:
                connection.execute("UPDATE stored_events SET topic='WeekDreamt' WHERE originator_version=2")
            with bootstrap(tmp_path) as beside:
                beside.close()
                bootstrap(tmp_path).close()
        with pytest.raises(NewerStore):
            bootstrap(tmp_path)

    def test_closed_is_closed(self, tmp_path: Path) -> None:
        searches = bootstrap(tmp_path)
        search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        searches.close()
        searches.close()
        with pytest.raises(ProgrammingError):
            searches.head(search)
        assert [file.name for file in tmp_path.iterdir()] == [STORE], "the write-ahead log is taken in"


class TestRefusedFiles:
    """Refused with a sentence, and left byte for byte as they were."""

    @pytest.fixture(params=["closed", "left behind by a crash"])
    def data(self, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
        """A folder with a store in it."""
        made, data = tmp_path / "made", tmp_path / "data"
        with bootstrap(made) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
            note(searches, search)
            if request.param != "closed":
                shutil.copytree(made, data)
        if request.param == "closed":
            shutil.copytree(made, data)
        return data

    def refused(self, data: Path, refusal: type[Exception]) -> None:
        before = content(data)
        with pytest.raises(refusal):
            bootstrap(data)
        assert content(data) == before

    def change(self, data: Path, statement: str) -> None:
        """Changed in place, with the write-ahead log kept when there is one."""
        keeps_log = (data / f"{STORE}-wal").exists()
        connection = raw(data)
        connection.execute(statement)
        if keeps_log:
            shutil.copytree(data, data.with_name("copy"))
            connection.close()
            shutil.rmtree(data)
            data.with_name("copy").rename(data)
        connection.close()

    def test_a_newer_version_wrote_it(self, data: Path) -> None:
        self.change(data, f"PRAGMA user_version={FORM + 1}")
        self.refused(data, NewerStore)

    def test_an_event_in_it_has_an_unknown_name(self, data: Path) -> None:
        self.change(data, "UPDATE stored_events SET topic='WeekDreamt' WHERE originator_version=2")
        self.refused(data, NewerStore)

    def test_it_is_the_database_of_something_else(self, data: Path) -> None:
        self.change(data, "PRAGMA application_id=0")
        self.refused(data, NotAStore)

    @pytest.mark.parametrize("content_of_it", [b"just a text", b"\x00" * 5000, random.Random(1).randbytes(9000)])
    def test_it_is_no_database(self, tmp_path: Path, content_of_it: bytes) -> None:
        (tmp_path / STORE).write_bytes(content_of_it)
        self.refused(tmp_path, NotAStore)

    def test_its_pages_are_damaged(self, tmp_path: Path) -> None:
        with bootstrap(tmp_path) as searches:
            search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
            for _ in range(20):
                note(searches, search)
        with (tmp_path / STORE).open("r+b") as file:
            file.seek(3 * 4096)
            file.write(b"\xff" * 4096)
        self.refused(tmp_path, DamagedStore)

    def test_an_empty_file_becomes_a_store(self, tmp_path: Path) -> None:
        (tmp_path / STORE).touch()
        with bootstrap(tmp_path) as searches:
            searches.start(StartSearch(zone="UTC"), owner="", actor="me")


class TestDamagedEntries:
    def test_a_missing_entry_is_reported_and_other_searches_are_as_before(
        self, searches: JobSearches, search: SearchId, tmp_path: Path
    ) -> None:
        other = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        for _ in range(3):
            note(searches, search)
        with closing(raw(tmp_path)) as connection:
            connection.execute("DELETE FROM stored_events WHERE originator_version=3")
        with bootstrap(tmp_path) as fresh:
            with pytest.raises(DamagedEntry, match="Entry 3"):
                fresh.search(search)
            with pytest.raises(DamagedEntry):
                note(fresh, search)
            assert note(fresh, other) == 2
            assert {one.search_id for one in fresh.searches()} == {search, other}

    def test_unreadable_bytes_are_reported(self, searches: JobSearches, search: SearchId, tmp_path: Path) -> None:
        note(searches, search)
        with closing(raw(tmp_path)) as connection:
            connection.execute("UPDATE stored_events SET state=x'00ff' WHERE originator_version=2")
        with bootstrap(tmp_path) as fresh:
            with pytest.raises(DamagedEntry, match="Entry 2"):
                fresh.look(search)
            assert [one.version for one in fresh.searches()] == [2]

    def test_an_entry_of_a_newer_form_stops_reading_and_writing(
        self, searches: JobSearches, search: SearchId, tmp_path: Path
    ) -> None:
        note(searches, search)
        with closing(raw(tmp_path)) as connection:
            connection.execute("UPDATE stored_events SET state=replace(state, '\"format\":1', '\"format\":2')")
        with bootstrap(tmp_path) as fresh:
            for ask in (lambda: fresh.search(search), lambda: note(fresh, search)):
                with pytest.raises(NewerStore):
                    ask()


class TestContract:
    def test_the_recorder_of_the_library(self, searches: JobSearches, search: SearchId) -> None:
        recorder = searches.recorder
        assert recorder.max_notification_id() == 1
        versions = [note(searches, search) for _ in range(5)]
        assert versions == [2, 3, 4, 5, 6]

        def selected(**bounds: int | bool) -> list[int]:
            return [one.originator_version for one in recorder.select_events(search, **bounds)]  # type: ignore[arg-type]

        assert selected() == [1, 2, 3, 4, 5, 6]
        assert selected(gt=2, lte=5) == [3, 4, 5]
        assert selected(desc=True, limit=2) == [6, 5]
        assert [entry.originator_version for entry in searches.events.get(search, gt=4)] == [5, 6]
        notified = recorder.select_notifications(2, 3, inclusive_of_start=False)
        assert [one.id for one in notified] == [3, 4, 5]
        assert [one.id for one in recorder.select_notifications(2, 9, stop=4)] == [2, 3, 4]
        assert [one.id for one in recorder.select_notifications(None, 9, topics=["SearchStarted"])] == [1]
        assert [one.id for one in searches.notification_log.select(1, 2)] == [1, 2]

    def test_one_version_is_written_once_and_all_or_none(self, searches: JobSearches, search: SearchId) -> None:
        stored = [StoredEvent(search, version, "NoteAdded", b"{}") for version in (2, 3, 1)]
        with pytest.raises(IntegrityError):
            searches.recorder.insert_events(stored)
        assert searches.recorder.max_notification_id() == 1
        assert note(searches, search) == 2


class TestServed:
    def test_one_server_and_other_commands_beside_it(self, tmp_path: Path) -> None:
        with served(tmp_path / STORE), bootstrap(tmp_path):
            with pytest.raises(ServedAlready, match="already"), served(tmp_path / STORE):
                pass
            program = "import sys; from pathlib import Path; from infrastructure.bootstrap import bootstrap; "
            beside = f"{program}bootstrap(Path(sys.argv[1])).close()"
            subprocess.run([sys.executable, "-c", beside, str(tmp_path)], check=True, timeout=30)
        with served(tmp_path / STORE):
            pass

    def test_it_is_free_again_when_the_server_is_killed(self, tmp_path: Path) -> None:
        program = (
            "import sys, time; from pathlib import Path; from infrastructure.sqlite_file import served\n"
            "with served(Path(sys.argv[1])): print('served', flush=True); time.sleep(60)"
        )
        server = subprocess.Popen([sys.executable, "-c", program, str(tmp_path / STORE)], stdout=subprocess.PIPE)
        assert server.stdout
        assert server.stdout.readline() == b"served\n"
        with pytest.raises(ServedAlready), served(tmp_path / STORE):
            pass
        server.kill()
        server.communicate()
        with served(tmp_path / STORE):
            pass


class TestLocked:
    def test_it_waits_its_turn_and_reads_go_on(self, searches: JobSearches, search: SearchId, tmp_path: Path) -> None:
        with closing(raw(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            writing = threading.Thread(target=note, args=(searches, search))
            writing.start()
            started = monotonic()
            while monotonic() - started < 0.6:
                begun = monotonic()
                assert searches.head(search) == 1
                assert searches.look(search).search.version == 1
                assert monotonic() - begun < 0.2
                sleep(0.02)
            other.execute("COMMIT")
            writing.join(5)
        assert searches.head(search) == 2

    def test_after_its_patience_it_says_so_and_goes_on_later(
        self, searches: JobSearches, search: SearchId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(application, "PATIENCE_SECONDS", 0.5)
        with closing(raw(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            started = monotonic()
            with pytest.raises(Busy, match="try again"):
                note(searches, search)
            assert monotonic() - started < 2
        assert searches.head(search) == 1
        assert note(searches, search) == 2

    def test_a_locked_store_can_be_opened_and_read(
        self, searches: JobSearches, search: SearchId, tmp_path: Path
    ) -> None:
        with closing(raw(tmp_path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with bootstrap(tmp_path) as beside:
                assert beside.head(search) == 1


@contextmanager
def small_disk(folder: Path) -> Iterator[Callable[[], None]]:
    """A file system of a megabyte and a half; gives what makes room on it again."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(folder)], check=True)
    ballast = folder / "ballast"
    try:
        ballast.write_bytes(b"x" * 500_000)
        yield ballast.unlink
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def can_mount(folder: Path) -> bool:
    if os.geteuid() != 0 or not shutil.which("mount"):
        return False
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True).returncode == 0
    return mounted and subprocess.run(["umount", str(folder)]).returncode == 0


@contextmanager
def small_allowance(searches: JobSearches) -> Iterator[Callable[[], None]]:
    """As many pages as SQLite is allowed: what it reports is what it reports of a full disk."""
    writer = searches.factory.file._writer  # type: ignore[attr-defined]
    writer.execute("PRAGMA max_page_count=60")
    yield lambda: writer.execute("PRAGMA max_page_count=100000")


class TestFull:
    def filled(self, searches: JobSearches, make_room: Callable[[], None], data: Path) -> None:
        search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        acknowledged = 1

        def write_on() -> None:
            nonlocal acknowledged
            for number in range(2000):
                acknowledged = note(searches, search, f"{number} {NOTE}", key=str(number))

        with pytest.raises(StoreFull, match="disk is full"):
            write_on()
        for _ in range(3):
            with pytest.raises(StoreFull):
                note(searches, search, key="once more")
            assert searches.head(search) == acknowledged > 10
            assert len(searches.look(search).search.notes.by_id) == acknowledged - 1
            assert searches.searches()[0].version == acknowledged
        make_room()
        assert note(searches, search, key="once more") == acknowledged + 1
        with bootstrap(data) as fresh:
            assert fresh.entries(search) == searches.entries(search)

    def test_reads_go_on_and_writing_resumes(self, tmp_path: Path) -> None:
        if not can_mount(tmp_path):
            pytest.skip("mounting a small disk takes rights that are missing here; the next test stands in for it")
        with small_disk(tmp_path) as make_room, bootstrap(tmp_path / "data") as searches:
            self.filled(searches, make_room, tmp_path / "data")

    def test_the_same_when_the_pages_are_used_up(self, tmp_path: Path) -> None:
        with bootstrap(tmp_path) as searches, small_allowance(searches) as make_room:
            self.filled(searches, make_room, tmp_path)


def test_a_company_with_an_unusual_folder(tmp_path: Path) -> None:
    data = tmp_path / "my data?mode=memory#é%20"
    with bootstrap(data) as searches:
        search = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        searches.execute(search, TargetCompany(name="Northwind"), actor="me")
    assert [file.name for file in data.iterdir()] == [STORE]
