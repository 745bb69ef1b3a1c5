"""What is kept at hand is always what the file says: the fold, from nothing, of the entries that count."""

import sqlite3
import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.commands import (
    AddContact,
    AnyCommand,
    BringBack,
    Command,
    CorrectEntry,
    GivenName,
    LogConversation,
    NoteInsight,
    Promise,
    RequestInterview,
    ScheduleInterview,
    StartSearch,
    TalkedTo,
    TargetCompany,
    UndoCommand,
)
from domain.events import AnyEvent
from domain.job_search import JobSearch, evolve, fold
from domain.journal import Entry, as_happened, effective
from domain.references import own_id
from domain.refusals import Refusal
from domain.values import Channel, CommandId, ContactId, InterviewId, Planned, SearchId, Topic
from domain.views import Clock
from domain.violations import violations
from infrastructure import journals
from infrastructure.application import JobSearches
from infrastructure.appointments import by_the_clocks_of_now
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.storage import EntryMapper, Row, link
from tests.infrastructure.strategies import DAYS, struct, with_ids_of

EVENTS = st.deferred(lambda: st.one_of([struct(kind) for kind in get_args(AnyEvent)]))
COMMANDS = st.deferred(lambda: st.one_of([struct(kind) for kind in get_args(AnyCommand) if kind is not CorrectEntry]))
KEYS = st.none() | st.sampled_from(["a", "b", "c", "d", "e"])
TALK = InterviewId("InterviewId#0")
THEM = (ContactId("ContactId#0"),)
BEGUN: tuple[Command, ...] = (
    TargetCompany(name="Northwind"),
    AddContact(name="Ada"),
    RequestInterview(contacts=THEM, channel=Channel.EMAIL),
    LogConversation(
        people=(TalkedTo(name="Lena"),),
        note="Ask Ada.\nThey hire in May.",
        names=(GivenName(name="Omar"),),
        promises=(Promise(what="Write"),),
        advice=("Read",),
        separate=True,
    ),
    NoteInsight(topic=Topic.HIRING, claim="They hire in May."),
    RequestInterview(contacts=THEM, channel=Channel.SOCIAL),
    ScheduleInterview(interview=TALK, appointment=Planned("2026-03-02T09:30")),
)
"""What every search holds here before anything is drawn, so that there is one of most things."""
SHORTLY = 4
"""Entries between checkpoints here, so that a few entries pass several."""


class TwoOnOneFile(RuleBasedStateMachine):
    """Two applications, as in two processes, write to one search and look at it by turns; a backup is put back."""

    def __init__(self) -> None:
        super().__init__()
        self.every, journals.CHECKPOINT_EVERY = journals.CHECKPOINT_EVERY, SHORTLY
        self.folder = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
        self.now = datetime(2026, 3, 1, 22, 0, tzinfo=UTC)
        data = Path(self.folder.name)
        self.apps = [bootstrap(data, clock=lambda: self.now) for _ in range(2)]
        self.file = sqlite3.connect(data / STORE)
        self.backup = sqlite3.connect(data / "backup.db")

    def teardown(self) -> None:
        journals.CHECKPOINT_EVERY = self.every
        for app in self.apps:
            app.close()
        self.file.close()
        self.backup.close()
        self.folder.cleanup()

    @initialize(zone=st.sampled_from(["Europe/Berlin", "Asia/Tokyo"]))
    def begin(self, zone: str) -> None:
        self.id = self.apps[0].start(StartSearch(zone=zone), owner="", key="begin", actor="me").search_id
        for command in BEGUN:
            known = self.apps[0].search(self.id), self.apps[0].entries(self.id)
            self.apps[0].execute(self.id, with_ids_of(*known, command), actor="me")
        self.file.backup(self.backup)

    @rule(app=st.integers(0, 1), some=st.lists(st.tuples(COMMANDS, KEYS), min_size=1), hours=st.integers(0, 30))
    def some_commands(self, app: int, some: list[tuple[Any, str | None]], hours: int) -> None:
        self.now += timedelta(hours=hours)
        search = self.apps[app]
        for command, key in some:
            command = with_ids_of(search.search(self.id), search.entries(self.id), command)
            self.done(search, command, key)

    @rule(app=st.integers(0, 1), back=st.integers(0, 12), again=st.booleans(), key=KEYS)
    def undo_or_bring_back(self, app: int, back: int, again: bool, key: str | None) -> None:
        entries = self.apps[app].entries(self.id)
        command = entries[-1 - back % len(entries)].command_id
        self.done(self.apps[app], BringBack(command=command) if again else UndoCommand(command=command), key)

    @rule(app=st.integers(0, 1), back=st.integers(0, 12), data=st.data(), day=st.none() | DAYS)
    def correct(self, app: int, back: int, data: st.DataObject, day: date | None) -> None:
        search = self.apps[app]
        entries = search.entries(self.id)
        entry = entries[-1 - back % len(entries)]
        body = with_ids_of(search.search(self.id), entries, data.draw(struct(type(entry.event))))
        if own_id(entry.event):
            body = msgspec.structs.replace(body, id=own_id(entry.event))
        if isinstance(body, get_args(AnyEvent)[:-3]):
            self.done(search, CorrectEntry(version=entry.version, event=body, happened_on=day), None)

    @rule(app=st.integers(0, 1), events=st.lists(st.tuples(EVENTS, DAYS), min_size=1, max_size=9))
    def anything_at_all_is_written_by_another(self, app: int, events: list[tuple[AnyEvent, date]]) -> None:
        """Past every decision: the journal holds whatever it holds, and is read all the same."""
        search = self.apps[app]
        state, entries = search.search(self.id), search.entries(self.id)
        *_, last = self.rows_of_the_file()
        prev, lines = link(self.id, *last), []
        for version, (event, day) in enumerate(events, len(entries) + 1):
            lines.append(line(version, with_ids_of(state, entries, event), day, self.id, self.now, prev))
            row = EntryMapper().to_stored_event(lines[-1])
            prev = link(self.id, version, row.topic, row.state)
        search.events.put(lines)

    @rule()
    def back_up(self) -> None:
        self.file.backup(self.backup)

    @rule()
    def put_back(self) -> None:
        self.backup.backup(self.file)

    @rule(app=st.integers(0, 1), back=st.integers(0, 40))
    def look_back(self, app: int, back: int) -> None:
        entries = self.entries_of_the_file()
        version = max(1, len(entries) - back)
        state = self.apps[app].look(self.id, version).search
        assert state == self.as_of_now(fold(JobSearch(self.id), effective(entries[:version])))

    @rule(app=st.integers(0, 1), day=DAYS)
    def look_at_a_day_by_the_deeds(self, app: int, day: date) -> None:
        entries = self.entries_of_the_file()
        with suppress(Refusal):
            state = self.apps[app].look(self.id, day, Clock.HAPPENED).search
            folded = self.as_of_now(fold(JobSearch(self.id), as_happened(entries, day)))
            assert msgspec.structs.replace(state, version=0) == msgspec.structs.replace(folded, version=0)

    @invariant()
    def both_know_what_the_file_says(self) -> None:
        if not hasattr(self, "id"):
            return
        entries = self.entries_of_the_file()
        folded = fold(JobSearch(self.id), effective(entries))
        for app in self.apps:
            assert app.entries(self.id) == tuple(entries)
            assert app.search(self.id) == folded

    def as_of_now(self, search: JobSearch) -> JobSearch:
        present = fold(JobSearch(self.id), effective(self.entries_of_the_file()))
        return by_the_clocks_of_now(msgspec.structs.replace(search, rules=present.rules))

    def done(self, app: JobSearches, command: Any, key: str | None) -> None:
        with suppress(Refusal):
            outcome = app.execute(self.id, command, key=key, actor="me")
            assert outcome.entries[-1].version == outcome.version

    def entries_of_the_file(self) -> list[Entry]:
        return EntryMapper().entries(self.id, self.rows_of_the_file())

    def rows_of_the_file(self) -> list[Row]:
        rows = self.file.execute(
            "SELECT originator_version, topic, state FROM stored_events WHERE originator_id=? ORDER BY 1", (self.id,)
        )
        return [Row(*row) for row in rows]


def line(
    version: int,
    event: AnyEvent,
    day: date,
    search: str = "s",
    now: datetime = datetime(2026, 3, 1, tzinfo=UTC),
    prev: str = "",
) -> Entry:
    return Entry(
        search_id=SearchId(search),
        version=version,
        recorded_at=now,
        happened_on=day,
        command_id=CommandId(f"00000000-0000-4000-8000-{version // 3:012}"),
        command_hash="",
        actor="me",
        prev=prev,
        event=event,
    )


TestTwoOnOneFile = pytest.mark.filterwarnings("ignore:Generating overly large repr")(TwoOnOneFile.TestCase)
TestTwoOnOneFile.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(EVENTS, DAYS), max_size=40), st.randoms(use_true_random=False), DAYS)
def test_evolve_raises_for_no_sequence_in_any_order(
    events: list[tuple[AnyEvent, date]], random: Any, day: date
) -> None:
    entries = [line(version, event, on) for version, (event, on) in enumerate(events, 1)]
    one_by_one = JobSearch(SearchId("s"))
    for entry in effective(entries):
        one_by_one = evolve(one_by_one, entry)
    assert one_by_one == fold(JobSearch(SearchId("s")), effective(entries)), "all at once is the same as one by one"
    violations(one_by_one)
    violations(fold(JobSearch(SearchId("s")), as_happened(entries, day)))
    random.shuffle(entries)
    shuffled = fold(JobSearch(SearchId("s")), entries)
    violations(shuffled)
