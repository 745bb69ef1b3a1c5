"""The order of what came of offers: nothing before an offer came, no yes after its last day."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.events import (
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


def offers_out_of_order(entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
    """What the entries that count tell of offers in an order that no command takes, as rule and version."""
    received: dict[OfferId, date] = {}
    until: dict[OfferId, date] = {}
    for entry in entries:
        event, on = entry.event, entry.happened_on
        if isinstance(event, OfferReceived):
            received.setdefault(event.id, on)
            until[event.id] = event.expires_on or date.max
        elif isinstance(event, _DEEDS):
            if on < received.get(event.offer, on):
                yield "before_offer", entry.version
            if isinstance(event, OfferDeadlineMoved):
                until[event.offer] = event.expires_on or date.max
            elif isinstance(event, OfferAccepted) and on > until.get(event.offer, on):
                yield "deadline", entry.version
