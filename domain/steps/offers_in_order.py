"""The order of what came of offers: nothing before an offer came, no yes after its last day."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from domain.events import (
    AnyEvent,
    CounterProposed,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    PromiseRecorded,
)
from domain.journal import Entry
from domain.values import OfferId

_DEEDS = (
    PromiseRecorded
    | CounterProposed
    | OfferWeighed
    | OfferRevised
    | OfferDeadlineMoved
    | OfferAccepted
    | OfferDeclined
    | OfferLapsed
    | OfferRescinded
)


_MOVES = OfferRevised | OfferDeadlineMoved | OfferAccepted | OfferDeclined | OfferLapsed | OfferRescinded
"""What comes after all that moved the offer before."""


class _Course(msgspec.Struct):
    """What was told of an offer so far: the days of its terms, its deadline and its answer, the last day it stands."""

    received: date
    terms: date
    deadline: date
    until: date
    answer: date = date.min
    yes: date | None = None


def offers_out_of_order(entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
    """What the entries that count tell of offers in an order that no command takes, as rule and version."""
    courses: dict[OfferId, _Course] = {}
    stood: list[tuple[date, date]] = []
    for entry in entries:
        event, on = entry.event, entry.happened_on
        if isinstance(event, OfferReceived):
            courses.setdefault(event.id, _Course(on, on, on, event.expires_on or date.max))
        elif isinstance(event, _DEEDS) and (course := courses.get(event.offer)) is not None:
            if on < course.received:
                yield "before_offer", entry.version
            elif isinstance(event, _MOVES) and on < _after(course, event):
                yield "order", entry.version
            elif isinstance(event, OfferAccepted) and on > course.until:
                yield "deadline", entry.version
            elif isinstance(event, OfferAccepted) and any(first <= on < last for first, last in stood):
                yield "second", entry.version
            stood += _told(course, event, on)


def _after(course: _Course, event: AnyEvent) -> date:
    """The day before which this cannot have been."""
    match event:
        case OfferRevised():
            return max(course.terms, course.answer)
        case OfferDeadlineMoved():
            return max(course.deadline, course.answer)
    return max(course.terms, course.deadline, course.answer)


def _told(course: _Course, event: AnyEvent, on: date) -> Iterator[tuple[date, date]]:
    """Takes it in; the days, first and last, on which a yes stood that stands no longer."""
    match event:
        case OfferRevised():
            course.terms = on
        case OfferDeadlineMoved():
            course.deadline, course.until = on, event.expires_on or date.max
        case OfferAccepted():
            course.answer = course.yes = on
        case OfferDeclined() | OfferLapsed() | OfferRescinded():
            if course.yes is not None:
                yield course.yes, on
            course.answer, course.yes = on, None
