"""The turns of a search's life in the order of their days: none before the one before it, no end before the yes."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.events import OfferAccepted, SearchConcluded, SearchPaused, SearchReopened, SearchResumed
from domain.journal import Entry
from domain.values import OfferId


def life_out_of_order(entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
    """What the entries that count tell of it in an order that no command takes, as rule and version."""
    turned = date.min
    said_yes: dict[OfferId | None, date] = {}
    for entry in entries:
        event, on = entry.event, entry.happened_on
        match event:
            case OfferAccepted():
                said_yes[event.offer] = on
            case SearchPaused() | SearchResumed() | SearchConcluded() | SearchReopened():
                yes = said_yes.get(event.offer, on) if isinstance(event, SearchConcluded) else on
                if on < max(turned, yes):
                    yield "order", entry.version
                turned = max(turned, on)
