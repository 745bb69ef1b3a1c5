"""The stored form of an entry: JSON that starts with the number of its form, under the short name of its event.

Names come from a closed registry, so a stored name never imports anything. What an older version wrote is brought up
to date on reading; what a newer one wrote is refused. Each stored entry carries the hash of the one before it.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn, cast, get_args

import msgspec
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import ApplicationRecorder, Mapper, StoredEvent, Transcoder

from domain.events import AnyEvent, Event
from domain.journal import FORM, Entry
from domain.refusals import DamagedEntry, NewerStore

Upcast = Callable[[dict[str, Any]], dict[str, Any]]
"""Brings the stored body of an event, its `type` included, from one form to the next."""

UPCASTS: Mapping[tuple[str, int], Upcast] = MappingProxyType({})
"""By the name an event was stored under and the form it was stored in; kinds that did not change are not listed."""

REGISTRY: frozenset[str] = frozenset(kind.__name__ for kind in cast(tuple[type[Event], ...], get_args(AnyEvent)))
"""The name of every event there is."""


class _Written(msgspec.Struct, gc=False):
    recorded_at: datetime


_encode = msgspec.json.Encoder().encode
_decode_written = msgspec.json.Decoder(_Written).decode
_decode = msgspec.json.Decoder(Entry).decode


class Row(NamedTuple):
    """A stored entry as the store gives it back."""

    version: int
    topic: str
    state: bytes


class Head(NamedTuple):
    """The last stored entry of a search; `position` is its place among all entries of the store."""

    search_id: str
    position: int
    row: Row


class JournalRecorder(ApplicationRecorder):
    """What is asked of a store beyond the library's contract: a journal as plain rows, and the last entry of each."""

    @abstractmethod
    def rows(self, search_id: str, after: int = 0) -> list[Row]:
        """The stored entries of a search after a version, in order."""

    @abstractmethod
    def heads(self) -> list[Head]:
        """The last entry of every search, in no order."""

    @abstractmethod
    def touched(self, after: int) -> list[str]:
        """The searches that were written to after a position in the store, the last touched last."""


class EntryMapper(Mapper[str]):
    """Between entries and what is stored. `upcasts` are those of older forms."""

    def __init__(self, upcasts: Mapping[tuple[str, int], Upcast] = UPCASTS) -> None:
        super().__init__(transcoder=_NoTranscoder())
        self._upcasts = upcasts
        self.known_names = REGISTRY | {name for name, _ in upcasts}

    def to_stored_event(self, domain_event: DomainEventProtocol[str]) -> StoredEvent:
        """The stored form of an entry, under the name of its event."""
        entry = cast(Entry, domain_event)
        return StoredEvent(entry.search_id, entry.version, type(entry.event).__name__, stored(entry))

    def to_domain_event(self, stored_event: StoredEvent) -> DomainEventProtocol[str]:
        """The entry of a stored form. Raises `NewerStore` and `DamagedEntry`."""
        row = Row(stored_event.originator_version, stored_event.topic, stored_event.state)
        return self.entries(str(stored_event.originator_id), [row])[0]

    def entries(self, search_id: str, rows: Sequence[Row]) -> list[Entry]:
        """The entries of rows in order. Raises `NewerStore` for what a newer version wrote, and `DamagedEntry` for what
        cannot be read or does not belong where it stands. An entry of an older form may stand under an older name."""
        entries: list[Entry] = []
        decode = _decode
        for version, topic, state in rows:
            try:
                entry = decode(state)
            except (msgspec.DecodeError, UnicodeDecodeError):
                entry = self._from_older_form(version, state)
            if (
                entry.version != version
                or entry.search_id != search_id
                or (type(entry.event).__name__ != topic and (topic in REGISTRY or topic not in self.known_names))
            ):
                raise DamagedEntry(version)
            entries.append(entry)
        return entries

    def check_names(self, names: Sequence[str]) -> None:
        """Raises `NewerStore` when one of these stored names is unknown."""
        if not self.known_names.issuperset(names):
            raise NewerStore

    def _from_older_form(self, version: int, state: bytes) -> Entry:
        try:
            body = msgspec.json.decode(state, type=dict[str, Any])
            form = msgspec.convert(body.pop("format"), int)
            if form > FORM:
                raise NewerStore
            body["event"] = self._up_to_date(body["event"], form)
            self.check_names(list(_names(body["event"])))
            return msgspec.convert(body, Entry)
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError, RecursionError) as error:
            raise DamagedEntry(version) from error

    def _up_to_date(self, event: dict[str, Any], form: int) -> dict[str, Any]:
        """The body of an event in the form of today; the body inside a correction likewise."""
        for number in range(form, FORM):
            upcast = self._upcasts.get((event["type"], number))
            event = upcast(event) if upcast else event
        inside = event.get("event")
        return {**event, "event": self._up_to_date(inside, form)} if isinstance(inside, dict) else event


def stored(entry: Entry) -> bytes:
    """The bytes of an entry in the form of today."""
    return _encode(entry)


def written_at(state: bytes) -> datetime:
    """When a stored entry was written down; the earliest instant there is for one that cannot be read."""
    try:
        return _decode_written(state).recorded_at
    except (msgspec.DecodeError, UnicodeDecodeError):
        return datetime.min.replace(tzinfo=UTC)


def link(search_id: str, version: int, topic: str, state: bytes) -> str:
    """The hash of a stored entry that the next one carries as `prev`: 16 bytes of SHA-256 over where it stands and what
    it says, as hex. The first entry of a search has the empty text instead."""
    return sha256(f"{search_id}\n{version}\n{topic}\n".encode() + state).hexdigest()[:32]


def _names(event: dict[str, Any]) -> Iterator[str]:
    yield event["type"]
    if isinstance(inside := event.get("event"), dict):
        yield from _names(inside)


class _NoTranscoder(Transcoder):
    """The library asks for one; entries do without."""

    def encode(self, obj: Any) -> NoReturn:
        raise NotImplementedError

    def decode(self, data: bytes) -> NoReturn:
        raise NotImplementedError
