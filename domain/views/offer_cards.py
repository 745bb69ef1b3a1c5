"""The cards of an offer: its deadline comes near, or has passed."""

import msgspec

from domain.steps.clocks import Running
from domain.values import OfferId, ReminderKind, days_after
from domain.views.card import Card, made
from domain.views.look import Look, named


def offer_card(look: Look, one: Running) -> Card | None:
    """To decide: from some days before the last day on. What became of it: once that day is over."""
    offer = look.search.offers.by_id[OfferId(one.which.id)]
    if offer.expires_on is None:
        return None
    over = look.today > offer.expires_on
    if over is (one.which.kind is ReminderKind.DECIDE):
        return None
    ready = over or look.today >= days_after(offer.expires_on, -look.search.rules.offer_days)
    company = look.search.companies.by_id.get(offer.company)
    return msgspec.structs.replace(
        made(look, one, offer.expires_on, ready=ready),
        text=offer.role,
        about=named(company) if company else None,
    )
