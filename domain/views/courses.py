"""What came of everything, entry by entry: the entries that count, gathered once for all the numbers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import msgspec

from domain.events import (
    AnyEvent,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    InterviewAnswered,
    InterviewDeclined,
    InterviewHeld,
    InterviewRequested,
    InterviewScheduled,
    OfferAccepted,
    OfferDeclined,
    OfferReceived,
    OfferRescinded,
    RoundHeld,
    RoundScheduled,
)
from domain.journal import Entry, as_happened, effective
from domain.steps.conversations import with_whom
from domain.values import ApplicationId, ContactId, Gist, InterviewId, Side
from domain.views.look import Clock, Look


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A number: `versions` are the entries it counts, each once, in the order they were written. What counts people
    has one entry for each of them. `key` names it among all the numbers."""

    key: str
    versions: tuple[int, ...]

    @property
    def number(self) -> int:
        return len(self.versions)


class Course(msgspec.Struct):
    """A conversation by its entries: my ask, their first sign after it, their first yes, and that it was held."""

    id: InterviewId
    asked: Entry | None = None
    reply: Entry | None = None
    yes: Entry | None = None
    held: Entry | None = None


class Applied(msgspec.Struct):
    """An application by its entries: that it was sent, the first answer to it, and what ended it without one."""

    sent: Entry
    answer: Entry | None = None
    ended: Entry | None = None


class Courses:
    """Every conversation, application, round and offer of a search, by the entries that count: undone ones do not, and
    people are counted once, through merges."""

    def __init__(self, look: Look) -> None:
        self._search = look.search
        self.talks: dict[InterviewId, Course] = {}
        self.applied: dict[ApplicationId, Applied] = {}
        self.rounds: dict[str, int] = {}
        self.offers: dict[str, int] = {}
        self.accepted: dict[str, int] = {}
        for entry in _counted(look):
            if isinstance(entry.event, _TALK):
                self._talk(entry, entry.event)
            elif isinstance(entry.event, _HIRING):
                self._hiring(entry, entry.event)

    @cached_property
    def asks(self) -> list[tuple[Course, Entry]]:
        """The conversations that were asked for, with the ask, by its day."""
        found = [(one, one.asked) for one in self.talks.values() if one.asked]
        return sorted(found, key=lambda one: in_time(one[1]))

    @cached_property
    def held(self) -> list[Entry]:
        """That conversations were held, by their day."""
        return sorted((one.held for one in self.talks.values() if one.held), key=in_time)

    @cached_property
    def asked_of(self) -> dict[ContactId, list[tuple[Course, Entry]]]:
        """What each person was asked, in the order they were first asked."""
        found: dict[ContactId, list[tuple[Course, Entry]]] = {}
        for course, ask in self.asks:
            for id in self.people(ask.event):
                found.setdefault(id, []).append((course, ask))
        return found

    @cached_property
    def held_with(self) -> dict[ContactId, list[Entry]]:
        """The conversations held with each person, in the order of the first one."""
        found: dict[ContactId, list[Entry]] = {}
        for held in self.held:
            for id in self.people(held.event):
                found.setdefault(id, []).append(held)
        return found

    def people(self, event: AnyEvent) -> list[ContactId]:
        """The people of an ask or a conversation, through merges, each once."""
        contacts = event.contacts if isinstance(event, InterviewRequested | InterviewHeld) else ()
        return with_whom(self._search, contacts)

    def of_people(self, key: str, entries: Mapping[ContactId, Sequence[Entry]]) -> Figure:
        """A number of people. Each stands by the first of their own entries that stands for nobody else yet; where
        there is none, as when one message went to two, by the entry that added them."""
        taken: set[int] = set()
        for id, own in entries.items():
            free = next((entry.version for entry in own if entry.version not in taken), None)
            taken.add(self._search.people.by_id[id].version if free is None else free)
        return Figure(key, tuple(sorted(taken)))

    def _talk(self, entry: Entry, event: AnyEvent) -> None:
        match event:
            case InterviewRequested(id=id):
                self.talks.setdefault(id, Course(id)).asked = entry
                return
            case InterviewScheduled(id=id) | InterviewHeld(id=id):
                said_yes = True
            case InterviewAnswered(interview=id, gist=gist):
                said_yes = gist is Gist.YES
            case InterviewDeclined(interview=id, by=Side.THEM):
                said_yes = False
            case _:
                return
        course = self.talks.setdefault(id, Course(id))
        if isinstance(event, InterviewHeld):
            course.held = entry
        if course.asked:
            course.reply = _earlier(course.reply, entry)
            course.yes = _earlier(course.yes, entry) if said_yes else course.yes

    def _hiring(self, entry: Entry, event: AnyEvent) -> None:
        match event:
            case ApplicationSubmitted(id=id):
                self.applied.setdefault(id, Applied(entry))
            case ApplicationRejected(application=id) | RoundScheduled(application=id):
                self._answered(id, entry)
            case RoundHeld(id=round, application=id):
                self.rounds.setdefault(round, entry.version)
                self._answered(id, entry)
            case OfferReceived(id=offer, application=application):
                self.offers.setdefault(offer, entry.version)
                self._answered(application, entry)
            case OfferAccepted(offer=offer):
                self.accepted.setdefault(offer, entry.version)
            case OfferDeclined(offer=offer) | OfferRescinded(offer=offer):
                self.accepted.pop(offer, None)
            case ApplicationWithdrawn(application=id) | ApplicationWentSilent(application=id) if id in self.applied:
                self.applied[id].ended = entry
            case ApplicationRevived(application=id) if id in self.applied:
                self.applied[id].ended = None

    def _answered(self, id: ApplicationId | None, entry: Entry) -> None:
        if id is not None and id in self.applied:
            applied = self.applied[id]
            applied.answer = _earlier(applied.answer, entry)


_TALK = (InterviewRequested, InterviewScheduled, InterviewHeld, InterviewAnswered, InterviewDeclined)
_HIRING = (
    ApplicationSubmitted,
    ApplicationRejected,
    ApplicationWithdrawn,
    ApplicationWentSilent,
    ApplicationRevived,
    RoundScheduled,
    RoundHeld,
    OfferReceived,
    OfferAccepted,
    OfferDeclined,
    OfferRescinded,
)


def figure(key: str, entries: Iterable[Entry]) -> Figure:
    """The number of these entries, each of which is there once."""
    return Figure(key, tuple(sorted(entry.version for entry in entries)))


def _counted(look: Look) -> list[Entry]:
    """The entries that the search was made of, in their order, but for those that made no sense."""
    looks_back = look.clock is Clock.HAPPENED and look.as_of is not None
    entries = as_happened(look.entries, look.as_of or date.max) if looks_back else effective(look.entries)
    loose = frozenset(look.search.dangling)
    return [entry for entry in entries if entry.version not in loose] if loose else entries


def _earlier(first: Entry | None, entry: Entry) -> Entry:
    """Of two signs the one of the earlier day, of one day the one that was written first."""
    return entry if first is None or entry.happened_on < first.happened_on else first


def in_time(entry: Entry) -> tuple[date, int]:
    """Where an entry stands in time: by its day, of one day as it was written."""
    return entry.happened_on, entry.version
