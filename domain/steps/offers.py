"""Offers: their terms as they changed, what was promised and asked for, and what became of them.

Nothing is overwritten: earlier terms, deadlines, counters and promises stay. Time alone never closes an offer. What may
be done with one is decided in `negotiating`.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.events import (
    CounterProposed,
    Event,
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
from domain.money import Terms
from domain.refusals import Unknown
from domain.steps.clocks import Running, about
from domain.values import (
    ApplicationId,
    CompanyId,
    ContactId,
    CounterAsk,
    OfferId,
    PromiseId,
    ReminderKind,
    Weighed,
    Word,
    same_name,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch
    from domain.steps.signs import Signs


class OfferStage(Enum):
    """OPEN waits for my answer. ACCEPTED: I said yes. The others are ends: I said no, it ran out, they took it back."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    RESCINDED = "rescinded"


class Offered(msgspec.Struct, frozen=True, gc=False):
    """The terms as they were given on a day, and how."""

    terms: Terms
    on: date
    version: int
    medium: Word
    note: str = ""


class Deadline(msgspec.Struct, frozen=True, gc=False):
    """Until when it stands, as said on a day; None: no day was set."""

    expires_on: date | None
    on: date
    version: int
    note: str = ""


class Counter(msgspec.Struct, frozen=True, gc=False):
    """What I asked for, and why."""

    asks: tuple[CounterAsk, ...]
    on: date
    version: int
    medium: Word
    note: str = ""


class Criterion(msgspec.Struct, frozen=True, gc=False):
    """How it compares with what I have now, by one criterion of my own."""

    name: str
    weighed: Weighed
    on: date
    version: int
    why: str = ""


class Promise(msgspec.Struct, frozen=True, gc=False):
    """Something that was promised, by whom, and how; `repeats` is the same promise made before."""

    id: PromiseId
    offer: OfferId
    text: str
    on: date
    version: int
    medium: Word
    by: ContactId | None = None
    name: str | None = None
    repeats: PromiseId | None = None


class Offer(msgspec.Struct, frozen=True, gc=False):
    """An offer. `terms` and `deadlines` are as they changed, the first ones first; `since` tells when it came to how it
    stands, and `why` in whose words. `accepted_on` is the day of my yes, also of one that they took back later."""

    id: OfferId
    company: CompanyId
    role: str
    on: date
    version: int
    given: tuple[Offered, ...]
    deadlines: tuple[Deadline, ...]
    since: date
    since_version: int
    stage: OfferStage = OfferStage.OPEN
    application: ApplicationId | None = None
    teaches: str = ""
    counters: tuple[Counter, ...] = ()
    weighed: tuple[Criterion, ...] = ()
    why: str = ""
    accepted_on: date | None = None

    @property
    def terms(self) -> Terms:
        """As they are now."""
        return self.given[-1].terms

    @property
    def expires_on(self) -> date | None:
        """The last day it stands, where one is set."""
        return self.deadlines[-1].expires_on

    @property
    def open(self) -> bool:
        return self.stage is OfferStage.OPEN

    @property
    def stands(self) -> bool:
        """Whether it may still become, or has become, the next job."""
        return self.stage in (OfferStage.OPEN, OfferStage.ACCEPTED)

    @property
    def last_on(self) -> date:
        """The day of the last that moved it: its terms, its deadline, an answer."""
        return max(self.since, self.given[-1].on, self.deadlines[-1].on)


class Offers(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[OfferId, Offer] = Map()
    promises: Map[PromiseId, Promise] = Map()

    def accepted(self) -> list[Offer]:
        """Those that I said yes to and that were not taken back: never more than one in an accepted journal."""
        return sorted(
            (one for one in self.by_id.values() if one.stage is OfferStage.ACCEPTED), key=lambda one: one.since_version
        )

    def of(self, company: CompanyId) -> list[Offer]:
        """The offers of a company, in the order they were written down."""
        return sorted((one for one in self.by_id.values() if one.company == company), key=lambda one: one.version)

    def promised(self, offer: OfferId) -> list[Promise]:
        """What was promised with an offer, in the order of the days."""
        found = (one for one in self.promises.values() if one.offer == offer)
        return sorted(found, key=lambda one: (one.on, one.version))

    def first_made(self, promise: Promise) -> Promise:
        """The promise as it was made first, through all that repeat it."""
        return list(self._back_from(promise.id))[-1]

    def repeats(self, promise: PromiseId, other: PromiseId) -> bool:
        """Whether a promise is the other one, or repeats it, through any number in between."""
        return any(one.id == other for one in self._back_from(promise))

    def _back_from(self, promise: PromiseId | None) -> Iterator[Promise]:
        passed: set[PromiseId] = set()
        while promise is not None and promise not in passed and promise in self.promises:
            passed.add(promise)
            yield self.promises[promise]
            promise = self.promises[promise].repeats


def known(search: "JobSearch", id: OfferId, field: str = "offer") -> Offer:
    """The offer of that id. Refuses an unknown one."""
    offer = search.offers.by_id.get(id)
    if offer is None:
        raise Unknown(field, "offer")
    return offer


def clocks(search: "JobSearch", signs: "Signs") -> Iterator[Running]:
    """An open offer that has a deadline is to be decided on by then; once it has passed, one is asked what became of
    it. Both run since the deadline was set."""
    for offer in search.offers.by_id.values():
        deadline = offer.deadlines[-1]
        if offer.open and deadline.expires_on is not None:
            for kind in (ReminderKind.DECIDE, ReminderKind.LAPSED):
                yield Running(about(kind, offer.id), deadline.on, deadline.version)


# What happened


def _received(offers: Offers, event: OfferReceived, entry: Entry) -> Offers | None:
    if event.id in offers.by_id:
        return None
    on, version = entry.happened_on, entry.version
    offer = Offer(
        event.id,
        event.company,
        event.role,
        on,
        version,
        given=(Offered(event.terms, on, version, event.medium),),
        deadlines=(Deadline(event.expires_on, on, version),),
        since=on,
        since_version=version,
        application=event.application,
        teaches=event.teaches,
    )
    return _set(offers, offer)


def _promised(offers: Offers, event: PromiseRecorded, entry: Entry) -> Offers | None:
    if event.id in offers.promises:
        return None
    promise = Promise(
        event.id,
        event.offer,
        event.text,
        entry.happened_on,
        entry.version,
        event.medium,
        event.by,
        event.name,
        event.repeats,
    )
    return msgspec.structs.replace(offers, promises=offers.promises.set(event.id, promise))


def _countered(offers: Offers, event: CounterProposed, entry: Entry) -> Offers | None:
    offer = _open(offers, event)
    if offer is None:
        return None
    counter = Counter(event.asks, entry.happened_on, entry.version, event.medium, event.note)
    return _changed(offers, offer, counters=(*offer.counters, counter))


def _weighed(offers: Offers, event: OfferWeighed, entry: Entry) -> Offers | None:
    """What was said before of the same criterion gives way, at its place."""
    offer = _open(offers, event)
    if offer is None:
        return None
    fresh = Criterion(event.criterion, event.weighed, entry.happened_on, entry.version, event.why)
    by_name = {same_name(one.name): one for one in offer.weighed} | {same_name(event.criterion): fresh}
    return _changed(offers, offer, weighed=tuple(by_name.values()))


def _revised(offers: Offers, event: OfferRevised, entry: Entry) -> Offers | None:
    offer = _open(offers, event)
    if offer is None:
        return None
    given = Offered(event.terms, entry.happened_on, entry.version, event.medium, event.note)
    return _changed(offers, offer, given=(*offer.given, given))


def _deadline_moved(offers: Offers, event: OfferDeadlineMoved, entry: Entry) -> Offers | None:
    offer = _open(offers, event)
    if offer is None:
        return None
    deadline = Deadline(event.expires_on, entry.happened_on, entry.version, event.note)
    return _changed(offers, offer, deadlines=(*offer.deadlines, deadline))


def _accepted(offers: Offers, event: OfferAccepted, entry: Entry) -> Offers | None:
    return _came_to(offers, _open(offers, event), entry, OfferStage.ACCEPTED, accepted_on=entry.happened_on)


def _declined(offers: Offers, event: OfferDeclined, entry: Entry) -> Offers | None:
    return _came_to(offers, _open(offers, event), entry, OfferStage.DECLINED, why=event.why)


def _lapsed(offers: Offers, event: OfferLapsed, entry: Entry) -> Offers | None:
    return _came_to(offers, _open(offers, event), entry, OfferStage.LAPSED)


def _rescinded(offers: Offers, event: OfferRescinded, entry: Entry) -> Offers | None:
    offer = offers.by_id.get(event.offer)
    standing = offer if offer is not None and offer.stands else None
    return _came_to(offers, standing, entry, OfferStage.RESCINDED, why=event.note)


def _open(offers: Offers, event: Any) -> Offer | None:
    offer = offers.by_id.get(event.offer)
    return offer if offer is not None and offer.open else None


def _came_to(offers: Offers, offer: Offer | None, entry: Entry, stage: OfferStage, **more: Any) -> Offers | None:
    if offer is None:
        return None
    return _changed(offers, offer, stage=stage, since=entry.happened_on, since_version=entry.version, **more)


def _changed(offers: Offers, offer: Offer, **changes: Any) -> Offers:
    return _set(offers, msgspec.structs.replace(offer, **changes))


def _set(offers: Offers, offer: Offer) -> Offers:
    return msgspec.structs.replace(offers, by_id=offers.by_id.set(offer.id, offer))


EVOLVE: dict[type[Event], Any] = {
    OfferReceived: _received,
    PromiseRecorded: _promised,
    CounterProposed: _countered,
    OfferWeighed: _weighed,
    OfferRevised: _revised,
    OfferDeadlineMoved: _deadline_moved,
    OfferAccepted: _accepted,
    OfferDeclined: _declined,
    OfferLapsed: _lapsed,
    OfferRescinded: _rescinded,
}
