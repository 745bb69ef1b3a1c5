"""The course of an offer: what each deed changes in it, from the first terms to the answer."""

from typing import Any

import msgspec

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
from domain.steps.offers import Counter, Criterion, Deadline, Offer, Offered, Offers, OfferStage, Promise
from domain.values import same_name


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
    return _came_to(offers, _standing(offers, event), entry, OfferStage.DECLINED, why=event.why)


def _lapsed(offers: Offers, event: OfferLapsed, entry: Entry) -> Offers | None:
    return _came_to(offers, _open(offers, event), entry, OfferStage.LAPSED)


def _rescinded(offers: Offers, event: OfferRescinded, entry: Entry) -> Offers | None:
    return _came_to(offers, _standing(offers, event), entry, OfferStage.RESCINDED, why=event.note)


def _open(offers: Offers, event: Any) -> Offer | None:
    offer = offers.by_id.get(event.offer)
    return offer if offer is not None and offer.open else None


def _standing(offers: Offers, event: Any) -> Offer | None:
    offer = offers.by_id.get(event.offer)
    return offer if offer is not None and offer.stands else None


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
