"""The cards of an offer: its deadline comes near, or has passed."""

import msgspec

from domain.steps.clocks import Running
from domain.values import OfferId, ReminderKind, days_after
from domain.views.card import Card, made
from domain.views.look import Look, named


def offer_card(look: Look, one: Running) -> Card | None:
    """To decide: from some days before the last day on; some days after it came, where no last day is set. What became
    of it: once that day is over."""
    offer, some_days = look.search.offers.by_id[OfferId(one.which.id)], look.search.rules.offer_days
    due = offer.expires_on or days_after(one.on, some_days)
    over = offer.expires_on is not None and look.today > due
    if over is (one.which.kind is ReminderKind.DECIDE):
        return None
    ready = over or look.today >= (days_after(due, -some_days) if offer.expires_on else due)
    company = look.search.companies.by_id.get(offer.company)
    return msgspec.structs.replace(
        made(look, one, due, ready=ready),
        text=offer.role,
        about=named(company) if company else None,
    )
