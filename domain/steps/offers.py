"""Offers: their terms as they changed, what was promised and asked for, and what became of them.

Nothing is overwritten: earlier terms, deadlines, counters and promises stay. Time alone never closes an offer. How what
happens changes one is told in `offer_course`; what may be done with it is decided in `negotiating`.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from immutables import Map

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
    """An open offer is to be decided on, by its deadline where it has one; once that has passed, one is asked what
    became of it. Both run since the deadline was set."""
    for offer in search.offers.by_id.values():
        deadline = offer.deadlines[-1]
        if offer.open:
            yield Running(about(ReminderKind.DECIDE, offer.id), deadline.on, deadline.version)
            if deadline.expires_on is not None:
                yield Running(about(ReminderKind.LAPSED, offer.id), deadline.on, deadline.version)
