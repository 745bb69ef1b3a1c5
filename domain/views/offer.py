"""One offer: its terms now and before, what was promised and asked for, until when, and how it ended."""

from datetime import date

import msgspec

from domain.money import Terms
from domain.refusals import Unknown
from domain.steps.offers import Deadline, Promise
from domain.values import CounterAsk, OfferId, Word
from domain.views.card import Card
from domain.views.look import Look, Named, named
from domain.views.offers import OfferRow, made, offer_row, offers
from domain.views.reminders import reminders
from domain.views.things import NoteRow, notes_about
from domain.views.timeline import Tell, Told, timeline


class SaidRow(msgspec.Struct, frozen=True, gc=False):
    """One time that a promise was made: by someone I know, or by a name."""

    id: str
    on: date
    text: str
    medium: Word
    in_writing: bool
    by: Named | None
    name: str | None


class PromiseRow(msgspec.Struct, frozen=True, gc=False):
    """A promise, and all times it was made, the first one first; `only_said` until it is in writing."""

    id: str
    text: str
    said: tuple[SaidRow, ...]
    only_said: bool


class GivenRow(msgspec.Struct, frozen=True, gc=False):
    """Terms as they were given on a day, and how; `version` is the entry that says so."""

    terms: Terms
    on: date
    version: int
    medium: Word
    note: str


class CounterRow(msgspec.Struct, frozen=True, gc=False):
    """What I asked for on a day, and how; `version` is the entry that says so."""

    asks: tuple[CounterAsk, ...]
    on: date
    version: int
    medium: Word
    note: str


class DeadlineRow(msgspec.Struct, frozen=True, gc=False):
    """Until when it stood, as said on a day."""

    expires_on: date | None
    on: date
    note: str


class OfferPage(msgspec.Struct, frozen=True, gc=False):
    """`given`, `counters` and `deadlines` have the latest first; `others` are the other offers that still stand, to
    negotiate with. `accepted_on` is the day of my yes, also where they took it back later. `version` is the entry that
    recorded it."""

    row: OfferRow
    version: int
    accepted_on: date | None
    given: tuple[GivenRow, ...]
    promises: tuple[PromiseRow, ...]
    counters: tuple[CounterRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    others: tuple[OfferRow, ...]
    next: tuple[Card, ...]
    notes: tuple[NoteRow, ...]
    story: tuple[Told, ...]


def offer(look: Look, tell: Tell, *, id: str) -> OfferPage:
    """Everything about one offer. Refuses an unknown id."""
    found = look.search.offers.by_id.get(OfferId(id))
    if found is None:
        raise Unknown("id", "offer")
    here: str = found.id
    stand = {one.id for one in look.search.offers.by_id.values() if one.stands and one.id != found.id}
    promises = made(look, found)
    return OfferPage(
        row=offer_row(look, found),
        version=found.version,
        accepted_on=found.accepted_on,
        given=tuple(GivenRow(one.terms, one.on, one.version, one.medium, one.note) for one in reversed(found.given)),
        promises=tuple(_promise(look, one) for one in promises),
        counters=tuple(
            CounterRow(one.asks, one.on, one.version, one.medium, one.note)
            for one in sorted(found.counters, key=lambda one: (one.on, one.version), reverse=True)
        ),
        deadlines=tuple(map(_deadline, reversed(found.deadlines))),
        others=tuple(one for one in offers(look).offers if one.id in stand),
        next=tuple(card for card in reminders(look) if card.id == here),
        notes=notes_about(look, here),
        story=timeline(look, tell, about=[here, *(one.id for said in promises for one in said)]).told,
    )


def _promise(look: Look, said: list[Promise]) -> PromiseRow:
    return PromiseRow(
        id=said[0].id,
        text=said[0].text,
        said=tuple(_said(look, one) for one in said),
        only_said=not any(one.medium.in_writing for one in said),
    )


def _said(look: Look, one: Promise) -> SaidRow:
    giver = look.search.people.get(one.by)
    return SaidRow(
        one.id, one.on, one.text, one.medium, one.medium.in_writing, named(giver) if giver else None, one.name
    )


def _deadline(deadline: Deadline) -> DeadlineRow:
    return DeadlineRow(deadline.expires_on, deadline.on, deadline.note)
