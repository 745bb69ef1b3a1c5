"""What an offer comes to over four years: to the cent, against figures worked out by hand, and with no cent lost."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.currencies import DECIMALS
from domain.money import Equity, Terms
from domain.pay import Part, Pay, Scenario, alike, pay

EVENLY, EARLY, LATE = (25, 25, 25, 25), (38, 32, 20, 10), (5, 15, 40, 40)


def d(*figures: str | int) -> tuple[Decimal, ...]:
    return tuple(Decimal(one) for one in figures)


def terms(base: str | int, **more: Any) -> Terms:
    more = {name: Decimal(one) if isinstance(one, str | int) else one for name, one in more.items()}
    return Terms(currency="EUR", base=Decimal(base), **more)


def share(vesting: tuple[int, ...], low: str, expected: str, high: str) -> Equity:
    return Equity(vesting=d(*vesting), low=Decimal(low), expected=Decimal(expected), high=Decimal(high))


NORTHWIND = terms(
    72000, bonus=7200, bonus_probability=80, benefits="2400.50", equity=share(EVENLY, "10000", "40000", "90000.01")
)
GRIDWORKS = terms(68500, equity=share(EARLY, "0", "60000", "125000"), sign_on=d(5000, "2500.75"))
TARN = terms("61234.56", bonus=3000, bonus_probability="33.33", equity=share(LATE, "0", "99999.99", "400000"))


def by_part(found: Pay) -> dict[Part, tuple[Decimal, ...]]:
    return {one.part: (*one.years, one.total) for one in found.parts}


def test_three_offers_that_vest_differently_come_to_what_one_works_out_by_hand() -> None:
    northwind, gridworks, tarn = (pay(one, Scenario.EXPECTED) for one in (NORTHWIND, GRIDWORKS, TARN))
    assert by_part(northwind) == {
        Part.BASE: d(72000, 72000, 72000, 72000, 288000),
        Part.BONUS: d(5760, 5760, 5760, 5760, 23040),
        Part.EQUITY: d(10000, 10000, 10000, 10000, 40000),
        Part.BENEFITS: d("2400.50", "2400.50", "2400.50", "2400.50", 9602),
    }
    assert northwind.years == d("90160.50", "90160.50", "90160.50", "90160.50")
    assert northwind.total == Decimal(360642)
    assert by_part(gridworks) == {
        Part.BASE: d(68500, 68500, 68500, 68500, 274000),
        Part.EQUITY: d(22800, 19200, 12000, 6000, 60000),
        Part.SIGN_ON: d(5000, "2500.75", 0, 0, "7500.75"),
    }
    assert gridworks.years == d(96300, "90200.75", 80500, 74500)
    assert gridworks.total == Decimal("341500.75")
    # 5 % of 99,999.99 are 4,999.9995, 20 % are 19,999.998, 60 % are 59,999.994: each year is what the sum grows by.
    assert by_part(tarn) == {
        Part.BASE: d("61234.56", "61234.56", "61234.56", "61234.56", "244938.24"),
        Part.BONUS: d("999.90", "999.90", "999.90", "999.90", "3999.60"),
        Part.EQUITY: d("5000.00", "15000.00", "39999.99", "40000.00", "99999.99"),
    }
    assert tarn.years == d("67234.46", "77234.46", "102234.45", "102234.46")
    assert tarn.total == Decimal("348937.83")


@pytest.mark.parametrize(
    ("scenario", "equity", "total"),
    [
        (Scenario.LOW, "10000", "330642"),
        (Scenario.EXPECTED, "40000", "360642"),
        (Scenario.HIGH, "90000.01", "410642.01"),
    ],
    ids=["low", "expected", "high"],
)
def test_equity_is_a_scenario(scenario: Scenario, equity: str, total: str) -> None:
    found = pay(NORTHWIND, scenario)
    assert by_part(found)[Part.EQUITY][-1] == Decimal(equity)
    assert found.total == Decimal(total)


def test_a_cent_that_does_not_divide_is_paid_in_one_of_the_years() -> None:
    found = pay(terms(0, equity=share(EVENLY, "0.01", "0.02", "0.03")), Scenario.LOW)
    assert by_part(found)[Part.EQUITY] == d("0", "0.01", "0", "0", "0.01")


def test_what_vests_after_the_fourth_year_is_still_to_come() -> None:
    six = Equity(vesting=d(10, 10, 20, 20, 20, 20), high=Decimal(50000), expected=Decimal("10000.01"))
    found = pay(terms(50000, equity=six, sign_on=d(0, 0, 0, 0, 900)), Scenario.EXPECTED)
    assert (found.total, found.later) == d("206000.01", "4900.00")
    assert [one.later for one in found.parts] == list(d(0, "4000.00", 900))


def test_what_an_offer_does_not_have_is_left_out() -> None:
    assert [one.part for one in pay(terms(50000), Scenario.HIGH).parts] == [Part.BASE]


def test_less_than_two_percent_is_a_tie_and_two_percent_is_not() -> None:
    best = Decimal(300000)
    assert alike(Decimal("294000.01"), best, 2)
    assert not alike(Decimal(294000), best, 2)
    assert alike(Decimal(0), Decimal(0), 2)


AMOUNTS = st.decimals(0, Decimal("999999999999.99"), places=4)


@st.composite
def offers(draw: st.DrawFn) -> Terms:
    """Any terms that an offer can have, in a currency with any number of decimals."""
    currency = draw(st.sampled_from(("JPY", "EUR", "KWD", "CLF")))
    unit = Decimal(1).scaleb(-DECIMALS[currency])
    low, expected, high = sorted(draw(AMOUNTS).quantize(unit) for _ in range(3))
    cuts = sorted(draw(st.lists(st.integers(0, 10000), max_size=9)))
    vesting = tuple(Decimal(after - before) / 100 for before, after in zip([0, *cuts], [*cuts, 10000], strict=True))
    return Terms(
        currency=currency,
        base=draw(AMOUNTS).quantize(unit),
        bonus=draw(AMOUNTS).quantize(unit),
        bonus_probability=draw(st.decimals(0, 100, places=2)),
        equity=draw(st.none() | st.just(Equity(vesting=vesting, low=low, expected=expected, high=high))),
        sign_on=tuple(one.quantize(unit) for one in draw(st.lists(AMOUNTS, max_size=10))),
        benefits=draw(AMOUNTS).quantize(unit),
    )


@given(offers(), st.sampled_from(Scenario))
def test_rounding_never_makes_or_loses_money(offer: Terms, scenario: Scenario) -> None:
    found = pay(offer, scenario)
    unit = Decimal(1).scaleb(-DECIMALS[offer.currency])
    parts = {one.part: one for one in found.parts}
    for one in found.parts:
        assert sum(one.years) == one.total
        assert all(year == year.quantize(unit) and year >= 0 for year in one.years)
    assert found.total == sum(found.years) == sum(one.total for one in found.parts)
    assert found.years == tuple(sum(one.years[year] for one in found.parts) for year in range(4))
    assert parts[Part.BASE].total == offer.base * 4
    exact = offer.bonus * offer.bonus_probability / 100 * 4
    assert (parts[Part.BONUS].total if Part.BONUS in parts else 0) == exact.quantize(unit, ROUND_HALF_UP)
    if Part.SIGN_ON in parts:
        assert parts[Part.SIGN_ON].total + parts[Part.SIGN_ON].later == sum(offer.sign_on)
    if Part.EQUITY in parts and offer.equity is not None:
        whole = getattr(offer.equity, scenario.value)
        assert parts[Part.EQUITY].total + parts[Part.EQUITY].later == whole
