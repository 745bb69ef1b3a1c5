"""A backup put back into the file while it is being served: what is at hand goes along, and no entry is left out."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from eventsourcing.persistence import IntegrityError

from domain.commands import AddNote, StartSearch, TargetCompany, UndoCommand
from domain.journal import Entry
from domain.refusals import DamagedEntry, NoSuchSearch
from domain.values import AboutId, CommandId, SearchId
from infrastructure.application import JobSearches
from infrastructure.attempt import Order, attempt
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.storage import EntryMapper, link

PutBack = Callable[[], None]


def target(searches: JobSearches, search: SearchId, name: str, key: str | None = None) -> int:
    return searches.execute(search, TargetCompany(name=name), key=key, actor="me").version


def companies(searches: JobSearches, search: SearchId) -> list[str]:
    return sorted(company.name for company in searches.search(search).companies.by_id.values())


def backup_of(data: Path, backup: Path) -> PutBack:
    """Copies the store by the backup API; what is given copies it back in the same way."""

    def copy(source: Path, into: Path) -> None:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(into)) as other:
            one.backup(other)

    copy(data / STORE, backup)
    return lambda: copy(backup, data / STORE)


@pytest.fixture
def put_back(searches: JobSearches, search: SearchId, tmp_path: Path) -> PutBack:
    """Puts back the store as it is with Northwind, entry 2, as its last entry."""
    target(searches, search, "Northwind", key="n")
    return backup_of(tmp_path, tmp_path / "backup.db")


def test_what_was_written_since_is_gone_and_writing_goes_on_without_a_gap(
    searches: JobSearches, search: SearchId, put_back: PutBack, tmp_path: Path
) -> None:
    for number in range(5):
        target(searches, search, f"Company {number}", key=str(number))
    searches.execute(search, UndoCommand(command=searches.entries(search)[1].command_id), actor="me")
    put_back()
    assert companies(searches, search) == ["Northwind"]
    assert searches.head(search) == searches.look(search).search.version == 2
    assert target(searches, search, "Company 4", key="4") == 3, "its key is free again"
    assert target(searches, search, "Northwind", key="n") == 2, "and this one is not"
    with bootstrap(tmp_path) as fresh:
        assert fresh.entries(search) == searches.entries(search)
        assert companies(fresh, search) == ["Company 4", "Northwind"]


def test_the_first_thing_after_it_may_be_a_command(
    searches: JobSearches, search: SearchId, put_back: PutBack, tmp_path: Path
) -> None:
    target(searches, search, "Southwind")
    target(searches, search, "Westwind")
    put_back()
    assert target(searches, search, "Eastwind") == 3
    with bootstrap(tmp_path) as fresh:
        assert companies(fresh, search) == ["Eastwind", "Northwind"]


@pytest.mark.parametrize("names", [["Eastwind"], ["Eastwind", "Upwind", "Downwind"]], ids=["as long", "longer"])
def test_another_history_is_told_from_its_beginning(
    searches: JobSearches, search: SearchId, put_back: PutBack, tmp_path: Path, names: list[str]
) -> None:
    target(searches, search, "Southwind")
    put_back()
    with bootstrap(tmp_path) as other:
        for name in names:
            target(other, search, name)
    assert companies(searches, search) == sorted([*names, "Northwind"])
    with bootstrap(tmp_path) as fresh:
        for version in range(1, 3 + len(names)):
            assert searches.look(search, version).search == fresh.look(search, version).search


def test_a_search_begun_since_is_no_longer_there(searches: JobSearches, search: SearchId, tmp_path: Path) -> None:
    put_back = backup_of(tmp_path, tmp_path / "backup.db")
    begun = searches.start(StartSearch(zone="UTC"), owner="", key="second", actor="me").search_id
    target(searches, begun, "Northwind")
    put_back()
    with pytest.raises(NoSuchSearch):
        target(searches, begun, "Southwind")
    again = searches.start(StartSearch(zone="UTC"), owner="", key="second", actor="me")
    assert (again.search_id, again.version, again.repeated) == (begun, 1, False)


def test_a_command_decided_before_it_is_not_written_after_it(
    searches: JobSearches, search: SearchId, put_back: PutBack
) -> None:
    """The moment between reading and writing: the store itself takes no entry whose predecessor is missing."""
    target(searches, search, "Southwind")
    target(searches, search, "Westwind")
    order = Order(search, TargetCompany(name="Eastwind"), None, "me")
    made = attempt(searches._kept[search].journal(), order, datetime(2026, 3, 4, tzinfo=UTC), EntryMapper())
    put_back()
    with pytest.raises(IntegrityError):
        searches.recorder.insert_events(made.stored)
    assert searches.head(search) == 2


@pytest.mark.parametrize("at_hand", [True, False])
def test_an_entry_that_does_not_follow_the_one_before_is_damaged(
    searches: JobSearches, search: SearchId, at_hand: bool
) -> None:
    last = searches.entries(search)[-1]
    stray = Entry(
        search_id=search if at_hand else SearchId("another"),
        version=2 if at_hand else 1,
        recorded_at=last.recorded_at,
        happened_on=last.happened_on,
        command_id=CommandId("00000000-0000-4000-8000-000000000001"),
        command_hash="",
        actor="me",
        prev=link(search, 2, "NoteAdded", b"{}"),
        event=last.event,
    )
    searches.events.put([stray])
    with pytest.raises(DamagedEntry, match=f"Entry {stray.version}"):
        searches.search(stray.search_id)
    if at_hand:
        with pytest.raises(DamagedEntry):
            searches.execute(search, AddNote(about=AboutId(search), text="More"), actor="me")
