"""Offers side by side: the switch each makes, what it teaches, what it comes to in four years, what was only said.

Currencies are never converted: money is compared within one. No order of merit is given beyond the figures.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from domain.money import Terms
from domain.pay import Pay, Scenario, alike, pay
from domain.steps.companies import industry_of
from domain.steps.framing import Framing, Square
from domain.steps.offers import Offer, OfferStage, Promise
from domain.values import CompanyKind, Position, Weighed, same_name
from domain.views.look import Look, Named


class Compared(msgspec.Struct, frozen=True, gc=False):
    """What an offer comes to in one scenario. `to_best` is how much more (or, negative, less) that is than the best of
    its currency that stands; None where there is nothing to compare it with. `tie`: it differs from the best by less
    than the percent of the rules, so money does not decide."""

    pay: Pay
    to_best: Decimal | None = None
    tie: bool = False


class CriterionRow(msgspec.Struct, frozen=True, gc=False):
    """Better, the same or worse than what I have now, by a criterion of my own; `version` is the entry that says so."""

    name: str
    weighed: Weighed
    why: str
    version: int


class OfferRow(msgspec.Struct, frozen=True, gc=False):
    """One offer. `square` is the switch it makes, by its role and the industry of the company; `leg` of `legs` is the
    leg of my route that it is. `remains` names what of the target is still new after it: nothing, once there; None
    while the switch is not said. `teaches` are my own words, `gained` what the leg is said to gain. `days_left` counts
    to the last day, negative once it has passed. `only_said` are the promises that nobody has put in writing."""

    id: str
    company: Named
    kind: CompanyKind | None
    role: str
    industry: str | None
    application: str | None
    stage: OfferStage
    on: date
    since: date
    why: str
    expires_on: date | None
    days_left: int | None
    square: Square | None
    leg: int | None
    legs: int
    remains: Position | None
    teaches: str
    gained: str
    terms: Terms
    money: tuple[Compared, ...]
    weighed: tuple[CriterionRow, ...]
    only_said: tuple[str, ...]
    promises: int
    asked: int
    revised: int


class InCurrency(msgspec.Struct, frozen=True, gc=False):
    """The offers in one currency, by id. `best` and those `tied` with it by scenario, where there is a choice."""

    currency: str
    offers: tuple[str, ...]
    best: dict[Scenario, str]
    tied: dict[Scenario, tuple[str, ...]]


class SideBySide(msgspec.Struct, frozen=True, gc=False):
    """Open offers first, then the accepted one, then those at an end. `criteria` are my own, by first use."""

    offers: tuple[OfferRow, ...]
    currencies: tuple[InCurrency, ...]
    criteria: tuple[str, ...]
    tie_percent: int


def offers(look: Look) -> SideBySide:
    """Every offer beside the others."""
    found = sorted(look.search.offers.by_id.values(), key=lambda one: (_ORDER[one.stage], one.on, one.version))
    groups = {code: [one for one in found if one.terms.currency == code] for code in _currencies(found)}
    criteria: dict[str, str] = {}
    for one in found:
        for said in one.weighed:
            criteria.setdefault(same_name(said.name), said.name)
    return SideBySide(
        offers=tuple(offer_row(look, one) for one in found),
        currencies=tuple(_in_currency(look, code, group) for code, group in groups.items()),
        criteria=tuple(criteria.values()),
        tie_percent=look.search.rules.tie_percent,
    )


def offer_row(look: Look, offer: Offer) -> OfferRow:
    """One offer as it stands beside the others."""
    search = look.search
    framing, company = search.framing, search.companies.by_id.get(offer.company)
    industry = industry_of(company, framing) if company else None
    square = framing.square(offer.role, industry)
    leg = _leg(framing, square)
    return OfferRow(
        id=offer.id,
        company=Named(offer.company, company.name if company else "someone"),
        kind=company.kind if company else None,
        role=offer.role,
        industry=industry,
        application=offer.application,
        stage=offer.stage,
        on=offer.on,
        since=offer.since,
        why=offer.why,
        expires_on=offer.expires_on,
        days_left=(offer.expires_on - look.today).days if offer.expires_on else None,
        square=square,
        leg=leg,
        legs=len(framing.legs),
        remains=_remains(framing, square),
        teaches=offer.teaches,
        gained=framing.legs[leg - 1].gained if leg else "",
        terms=offer.terms,
        money=tuple(_compared(look, offer, scenario) for scenario in Scenario),
        weighed=tuple(CriterionRow(one.name, one.weighed, one.why, one.version) for one in offer.weighed),
        only_said=tuple(one[0].text for one in made(look, offer) if not any(said.medium.in_writing for said in one)),
        promises=len(made(look, offer)),
        asked=len(offer.counters),
        revised=len(offer.given) - 1,
    )


def made(look: Look, offer: Offer) -> list[list[Promise]]:
    """What was promised, each with all times that it was said, the first one first."""
    promised = look.search.offers
    found: dict[str, list[Promise]] = {}
    for one in promised.promised(offer.id):
        found.setdefault(promised.first_made(one).id, []).append(one)
    return list(found.values())


_ORDER = dict.fromkeys(OfferStage, 2) | {OfferStage.OPEN: 0, OfferStage.ACCEPTED: 1}


def _currencies(found: Iterable[Offer]) -> list[str]:
    return list(dict.fromkeys(one.terms.currency for one in found))


def _total(offer: Offer, scenario: Scenario) -> Decimal:
    return pay(offer.terms, scenario).total


def _rivals(look: Look, currency: str) -> list[Offer]:
    """Those that stand and have not run out; else those that stand, or all."""
    same = [one for one in look.search.offers.by_id.values() if one.terms.currency == currency]
    standing = [one for one in same if one.stands]
    live = [one for one in standing if not one.open or one.expires_on is None or look.today <= one.expires_on]
    return live or standing or same


def _best(offers: Iterable[Offer], scenario: Scenario) -> Offer:
    """The one with the highest total, the earliest of equal ones."""
    return min(offers, key=lambda one: (-_total(one, scenario), one.version))


def _compared(look: Look, offer: Offer, scenario: Scenario) -> Compared:
    found = pay(offer.terms, scenario)
    rivals = _rivals(look, offer.terms.currency)
    if rivals == [offer]:
        return Compared(found)
    best = _best(rivals, scenario)
    total = _total(best, scenario)
    tie = offer in rivals and offer != best and alike(found.total, total, look.search.rules.tie_percent)
    return Compared(found, found.total - total, tie)


def _in_currency(look: Look, currency: str, group: Sequence[Offer]) -> InCurrency:
    rivals = _rivals(look, currency)
    scenarios = list(Scenario) if len(group) > 1 else []
    return InCurrency(
        currency=currency,
        offers=tuple(one.id for one in group),
        best={scenario: _best(rivals, scenario).id for scenario in scenarios},
        tied={
            scenario: tuple(one.id for one in group if one in rivals and _compared(look, one, scenario).tie)
            for scenario in scenarios
        },
    )


def _leg(framing: Framing, square: Square | None) -> int | None:
    """Which leg of the route ends in that square, counted from 1."""
    for number, leg in enumerate(framing.legs, 1):
        there = framing.square(leg.position.role, leg.position.industry)
        if square and there and there.switch is square.switch:
            return number
    return None


def _remains(framing: Framing, square: Square | None) -> Position | None:
    """What the target has that this does not bring."""
    if framing.switch is None or square is None:
        return None
    role = framing.switch.new_role and not square.switch.new_role
    industry = framing.switch.new_industry and not square.switch.new_industry
    return Position(framing.target.role if role else None, framing.target.industry if industry else None)
