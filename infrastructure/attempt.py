"""One attempt at a command, on the journal as it is now: the checks in their order, then the entries to store."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from uuid import UUID, uuid4, uuid5

import msgspec
from eventsourcing.persistence import StoredEvent

from domain.amendments import decide_on_journal
from domain.commands import (
    Beginning,
    Command,
    CorrectEntry,
    JournalCommand,
    SetRules,
    StartNextSearch,
    StartSearch,
    subject_of,
)
from domain.context import Context, Happening
from domain.events import EntryCorrected, RulesSet, SearchStarted
from domain.job_search import JobSearch, decide
from domain.journal import Entry, touched_since
from domain.refusals import AlreadySaved, ChangedElsewhere, StaleVersion
from domain.steps.next_leg import begin_next
from domain.values import CommandId, SearchId
from infrastructure.journals import Journal
from infrastructure.storage import EntryMapper, link
from infrastructure.zones import check_past, check_zone, day_of, instant_of

_encode = msgspec.json.Encoder().encode


class Order(msgspec.Struct, frozen=True, dict=True):
    """A command and who gave it. `key` makes it one however often it is sent; `expected` and `seen` are the versions
    that the whole search, or the thing it is about, must still be at. Only an order that `begins` needs no search."""

    search_id: SearchId
    command: Command
    key: str | None
    actor: str
    expected: int | None = None
    seen: int | None = None
    begins: bool = False

    @cached_property
    def command_id(self) -> CommandId:
        """The same for the same key; another each time without one."""
        return CommandId(str(uuid5(UUID(self.search_id), self.key) if self.key else uuid4()))

    @cached_property
    def command_hash(self) -> str:
        """8 bytes that tell a repeated command from another, as hex."""
        return sha256(_encode(self.command)).hexdigest()[:16]


def check_not_another(order: Order, recorded: tuple[Entry, ...]) -> None:
    """Refuses a key under which something else was recorded."""
    if recorded[0].command_hash != order.command_hash:
        raise AlreadySaved(order.command_id)


class Made(msgspec.Struct, frozen=True):
    """The entries that an order makes, numbered and chained, as they are stored, and the hash that the next carries."""

    entries: list[Entry]
    stored: list[StoredEvent]
    link: str


def attempt(
    journal: Journal, order: Order, now: datetime, mapper: EntryMapper, before: JobSearch | None = None
) -> Made:
    """What the order makes of the journal as it is; `before` is the search that a new one goes on from. Raises
    `StaleVersion`, `ChangedElsewhere`, and every refusal of the decision."""
    head = len(journal.entries)
    if order.expected is not None and order.expected != head:
        raise StaleVersion(order.expected, head)
    if order.seen is not None and _touched_since(journal, order.command, order.seen):
        raise ChangedElsewhere(head)
    command = order.command
    zone = command.zone if isinstance(command, Beginning) else journal.search.zone
    _check_zones(command)
    context = Context(
        now=now, today=day_of(now, zone), command_id=order.command_id, actor=order.actor, resolve=instant_of
    )
    if isinstance(command, JournalCommand):
        happenings = decide_on_journal(journal.entries, journal.search, command, context)
    elif isinstance(command, StartNextSearch):
        happenings = begin_next(before or JobSearch(command.continues), journal.search, command, context)
    else:
        happenings = decide(journal.search, command, context)
    _check_times(happenings, zone, now)
    return _numbered(journal, order, happenings, now, mapper)


def _touched_since(journal: Journal, command: Command, seen: int) -> bool:
    """Whether what the command is about was touched after the version a form was made from."""
    subject = subject_of(command)
    return subject is not None and touched_since(journal.entries, max(seen, 0), subject)


def _check_times(happenings: Iterable[Happening], zone: str, now: datetime) -> None:
    """The domain compares days; whether a time of day has been, where the person is, only the zone can tell."""
    for happening in happenings:
        match happening.event:
            case EntryCorrected(event=event, happened_on=on) if local := getattr(event, "time", None):
                check_past(on, local, zone, now, "event.time")
            case event if local := getattr(event, "time", None):
                check_past(happening.on, local, zone, now)


def _check_zones(command: Command) -> None:
    match command:
        case StartSearch(zone=zone) | StartNextSearch(zone=zone) | SetRules(zone=str(zone)):
            check_zone(zone)
        case CorrectEntry(event=SearchStarted(zone=zone) | RulesSet(zone=str(zone))):
            check_zone(zone, "event.zone")


def _numbered(
    journal: Journal, order: Order, happenings: tuple[Happening, ...], now: datetime, mapper: EntryMapper
) -> Made:
    recorded_at = max(now, journal.entries[-1].recorded_at) if journal.entries else now
    entries, stored, prev = [], [], journal.link
    for version, happening in enumerate(happenings, len(journal.entries) + 1):
        entry = Entry(
            search_id=order.search_id,
            version=version,
            recorded_at=recorded_at,
            happened_on=happening.on,
            command_id=order.command_id,
            command_hash=order.command_hash,
            actor=order.actor,
            prev=prev,
            event=happening.event,
        )
        row = mapper.to_stored_event(entry)
        entries.append(entry)
        stored.append(row)
        prev = link(order.search_id, version, row.topic, row.state)
    return Made(entries, stored, prev)
