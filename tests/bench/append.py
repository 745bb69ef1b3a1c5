"""Appending: the whole of `execute`, on the disk when it returns, against SQLite writing the same rows."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from statistics import median

from domain.commands import (
    AddContact,
    AddNote,
    Command,
    GivenName,
    LogConversation,
    LogTouch,
    Promise,
    SetNextStep,
    TalkedTo,
)
from domain.values import AboutId, Channel, SearchId, Side
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.bench import journal
from tests.bench.measure import Row, Work, by_turns

Commands = Callable[[JobSearches, SearchId], Iterator[Command]]

SIZE = 500
"""Entries of the search that is appended to: some months of it."""
SEARCHES, ROUNDS = 20, 12
"""Few commands on each of many alike, so that none grows beyond what a search is."""


def rows() -> Iterator[Row]:
    """One entry in a command, and ten."""
    for what, entries, commands in (("one entry", 1, _of_one), ("ten entries", 10, _of_ten)):
        with tempfile.TemporaryDirectory() as folder:
            grown = Path(folder) / "grown"
            search = _grow(grown)
            copies = [shutil.copytree(grown, Path(folder) / str(number)) for number in range(SEARCHES)]
            sides = [_side(data, search, commands, entries) for data in copies]
            taken = [by_turns(ours, limit, ROUNDS) for ours, limit in sides]
        yield Row(
            f"append, {what} in a command",
            "raw sqlite3: BEGIN, INSERT, COMMIT of such rows, WAL, synchronous FULL",
            median(ours for ours, _ in taken) * 1e6,
            median(limit for _, limit in taken) * 1e6,
            reach=0.60,
            stretch=0.80,
        )


def _grow(data: Path) -> SearchId:
    searches, search = journal.begun(data)
    journal.grow(searches, search, SIZE)
    searches.close()
    return search


def _side(data: Path, search: SearchId, commands: Commands, entries: int) -> tuple[Work, Work]:
    """A command through the door of the search, and rows like those it makes written straight away."""
    searches = bootstrap(data, clock=journal.clock)
    asked, keys, versions, raw = commands(searches, search), count(), count(1), _raw(data / "raw.db")

    def ours() -> None:
        searches.execute(search, next(asked), key=f"form-{next(keys)}", actor="me")

    def limit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for _, topic, state in made:
            raw.execute("INSERT INTO stored_events VALUES (?,?,?,?)", (search, next(versions), topic, state))
        raw.execute("COMMIT")

    head = searches.head(search)
    ours()
    made = searches.recorder.rows(search, head)  # type: ignore[attr-defined]
    assert len(made) == entries
    for _ in range(20):
        limit()
    return ours, limit


def _raw(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute(
        "CREATE TABLE stored_events (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, "
        "PRIMARY KEY (originator_id, originator_version))"
    )
    return raw


def _of_one(searches: JobSearches, search: SearchId) -> Iterator[Command]:
    """By turns a touch, a note, a next step and a person."""
    contact = next(iter(searches.search(search).people.by_id))
    for number in count():
        yield LogTouch(contact=contact, by=Side.ME, channel=Channel.EMAIL, gist=f"Sent the article {number}")
        yield AddNote(about=AboutId(contact), text=f"{number}: {journal.NOTE}")
        yield SetNextStep(what=f"Read chapter {number}", due=journal.clock().date(), promised_to=contact)
        yield AddContact(name=f"Somebody {number}", employer="Northwind", email=f"somebody{number}@example.org")


def _of_ten(searches: JobSearches, search: SearchId) -> Iterator[Command]:
    """By turns a coffee with each person, and much that came of it."""
    known = cycle(searches.search(search).people.by_id)
    for number in count():
        yield LogConversation(
            people=(TalkedTo(contact=next(known)),),
            note=journal.NOTE,
            minutes=40,
            names=tuple(GivenName(name=f"Name {number}.{given}", employer="Gridworks") for given in range(3)),
            promises=tuple(Promise(what=f"Send article {given}") for given in range(3)),
            advice=tuple(f"Try the {what} first" for what in ("data", "people", "tools")),
        )
