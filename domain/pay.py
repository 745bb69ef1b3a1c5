"""What an offer comes to over four years: exact sums, rounded so that no cent is created or lost.

Base, bonus by the probability that it is paid, equity by its vesting, sign-on by year, and benefits. Equity is a
scenario and not a number, so there are three. Source: comparing offers over four years is common practice where equity
vests over four years, evenly or not.
"""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from itertools import accumulate, pairwise

import msgspec

from domain.currencies import DECIMALS
from domain.money import ALWAYS, NOTHING, Equity, Terms

YEARS = 4


class Scenario(Enum):
    """What the equity may come to be worth."""

    LOW = "low"
    EXPECTED = "expected"
    HIGH = "high"


class Part(Enum):
    """What pay is made of."""

    BASE = "base"
    BONUS = "bonus"
    EQUITY = "equity"
    SIGN_ON = "sign_on"
    BENEFITS = "benefits"


class PartPay(msgspec.Struct, frozen=True, gc=False):
    """One part: what it comes to in each of the four years, together exactly `total`; `later` is still to come after
    them."""

    part: Part
    years: tuple[Decimal, ...]
    total: Decimal
    later: Decimal = NOTHING


class Pay(msgspec.Struct, frozen=True, gc=False):
    """All parts that the offer has in one scenario. The `years` are the sums of their years, `total` is the sum of
    their totals, and so of the years; `later` is still to come after the four years."""

    scenario: Scenario
    parts: tuple[PartPay, ...]
    years: tuple[Decimal, ...]
    total: Decimal
    later: Decimal


def pay(terms: Terms, scenario: Scenario) -> Pay:
    """What these terms come to in that scenario; a part that the offer does not have is left out."""
    unit = Decimal(1).scaleb(-DECIMALS.get(terms.currency, 2))
    bonus = terms.bonus * terms.bonus_probability / ALWAYS
    found = {
        Part.BASE: [terms.base] * YEARS,
        Part.BONUS: [bonus] * YEARS,
        Part.EQUITY: _vested(terms.equity, scenario) if terms.equity else [],
        Part.SIGN_ON: terms.sign_on,
        Part.BENEFITS: [terms.benefits] * YEARS,
    }
    there = {Part.BASE, Part.EQUITY} if terms.equity else {Part.BASE}
    parts = tuple(_part(part, by_year, unit) for part, by_year in found.items() if part in there or any(by_year))
    return Pay(
        scenario=scenario,
        parts=parts,
        years=tuple(sum((one.years[year] for one in parts), NOTHING) for year in range(YEARS)),
        total=sum((one.total for one in parts), NOTHING),
        later=sum((one.later for one in parts), NOTHING),
    )


def worth(equity: Equity, scenario: Scenario) -> Decimal:
    """What the whole grant may be worth."""
    return {Scenario.LOW: equity.low, Scenario.EXPECTED: equity.expected, Scenario.HIGH: equity.high}[scenario]


def alike(one: Decimal, best: Decimal, percent: int) -> bool:
    """Whether a sum differs from the best one by less than so many percent of it: equal in money."""
    return one == best or abs(best - one) * 100 < best * percent


def _vested(equity: Equity, scenario: Scenario) -> list[Decimal]:
    whole = worth(equity, scenario)
    return [whole * percent / ALWAYS for percent in equity.vesting]


def _part(part: Part, by_year: Sequence[Decimal], unit: Decimal) -> PartPay:
    """Each year is what the rounded sum grows by in it: the years add up to the rounded sum of them all."""
    shown = _grown(by_year, unit)
    years = tuple((*shown, *[NOTHING] * YEARS)[:YEARS])
    return PartPay(part, years, sum(years, NOTHING), sum(shown[YEARS:], NOTHING))


def _grown(amounts: Iterable[Decimal], unit: Decimal) -> list[Decimal]:
    sums = [NOTHING, *(one.quantize(unit, ROUND_HALF_UP) for one in accumulate(amounts))]
    return [after - before for before, after in pairwise(sums)]
