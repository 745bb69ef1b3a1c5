"""Several processes on one file, and processes that are killed: what was acknowledged is stored, once and whole."""

import sqlite3
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from domain.commands import AddNote, StartSearch
from domain.journal import Entry
from domain.values import AboutId, SearchId
from infrastructure.application import JobSearches
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.storage import link
from tests.infrastructure.writers import acknowledged, start

COMMANDS = 300
ENTRIES_OF_A_COMMAND = (1, 2, 3)


@pytest.fixture
def begun(tmp_path: Path) -> SearchId:
    with bootstrap(tmp_path) as searches:
        return searches.start(StartSearch(zone="Europe/Berlin"), owner="", actor="me").search_id


def check_journal(data: Path, search: SearchId) -> tuple[Entry, ...]:
    """The journal, read anew: without gaps, its chain unbroken, every command whole and in one run."""
    with bootstrap(data) as searches:
        entries = searches.entries(search)
        rows = searches.recorder.rows(search)  # type: ignore[attr-defined]
        assert not searches.search(search).dangling
    assert [entry.version for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.prev for entry in entries[1:]] == [link(search, *row) for row in rows[:-1]]
    runs = [entries[0].command_id]
    for entry in entries[1:]:
        if entry.command_id != runs[-1]:
            runs.append(entry.command_id)
    assert len(runs) == len(set(runs)), "the entries of a command stand together"
    return entries


def test_two_processes_on_one_search(tmp_path: Path, begun: SearchId) -> None:
    writers = [start(tmp_path, begun, keys, COMMANDS) for keys in ("left", "right")]
    reports = [acknowledged(writer.communicate(timeout=60)[0]) for writer in writers]
    assert [len(report) for report in reports] == [COMMANDS, COMMANDS]
    assert not any(repeated for report in reports for _, _, repeated in report)
    entries = check_journal(tmp_path, begun)
    assert len(entries) == 1 + 2 * COMMANDS * sum(ENTRIES_OF_A_COMMAND) // 3
    last_of_run = {entry.command_id: entry.version for entry in entries[1:]}
    assert sorted(last_of_run.values()) == sorted(version for report in reports for _, version, _ in report)


def test_the_same_commands_from_two_processes_are_stored_once(tmp_path: Path, begun: SearchId) -> None:
    writers = [start(tmp_path, begun, "same", COMMANDS) for _ in range(2)]
    left, right = (acknowledged(writer.communicate(timeout=60)[0]) for writer in writers)
    assert [one[:2] for one in left] == [one[:2] for one in right], "both are told the same versions"
    assert Counter(repeated for _, _, repeated in left + right) == {False: COMMANDS, True: COMMANDS}
    assert len(check_journal(tmp_path, begun)) == 1 + COMMANDS * sum(ENTRIES_OF_A_COMMAND) // 3


def test_killed_twenty_times_while_writing(tmp_path: Path, begun: SearchId) -> None:
    random = Random(20)
    known: dict[str, int] = {}
    for attempt in range(20):
        writer = start(tmp_path, begun, f"try{attempt}", 0)
        assert writer.stdout
        first = writer.stdout.readline()
        time.sleep(random.uniform(0, 0.05))
        writer.kill()
        rest, _ = writer.communicate()
        known |= {key: version for key, version, _ in acknowledged(first + rest)}
    entries = check_journal(tmp_path, begun)
    by_command: dict[str, list[Entry]] = {}
    for entry in entries[1:]:
        by_command.setdefault(entry.command_id, []).append(entry)
    last = {run[-1].version for run in by_command.values()}
    assert len(known) >= 20
    assert set(known.values()) <= last, "nothing acknowledged is lost"
    assert all(len(run) in ENTRIES_OF_A_COMMAND for run in by_command.values())
    assert len(by_command) - len(known) <= 20, "at most the one command under way at each kill was stored untold"
    for run in by_command.values():
        kinds = tuple(type(entry.event).__name__ for entry in run)
        assert kinds in (
            ("ContactAdded",),
            ("CompanyTargeted", "CompanyRated"),
            ("ContactAdded", "InterviewHeld", "AdviceReceived"),
        ), "none is torn"
    with sqlite3.connect(tmp_path / STORE) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_threads_of_one_process_share_what_is_kept(searches: JobSearches, search: SearchId) -> None:
    """Each note is sent twice; every look is of one moment."""

    def write(number: int) -> int:
        note = AddNote(about=AboutId(search), text=f"Note {number % 50}")
        done = searches.execute(search, note, key=str(number % 50), actor="me")
        look = searches.look(search)
        assert len(look.search.notes.by_id) + 1 == len(look.entries) == look.search.version >= done.version
        return done.version

    with ThreadPoolExecutor(8) as threads:
        versions = list(threads.map(write, range(100)))
    assert versions[:50] == versions[50:]
    assert sorted(versions[:50]) == list(range(2, 52))


def test_several_processes_create_one_store(tmp_path: Path) -> None:
    data = tmp_path / "new"
    writers = [start(data, SearchId("none"), "x", 1) for _ in range(4)]
    for writer in writers:
        writer.communicate(timeout=60)
    with bootstrap(data) as searches:
        assert searches.searches() == []
