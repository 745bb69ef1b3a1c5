"""Amounts are read as people write them, and nothing that is no amount becomes one."""

from decimal import Decimal

import pytest

from web.amounts import amount, percent, percents, typed_amount


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("72000", "72000"),
        ("72,000", "72000"),
        ("72.000", "72000"),
        ("72 000", "72000"),
        ("72\u00a0000", "72000"),
        ("72'000", "72000"),
        ("72k", "72000"),
        ("72.5k", "72500"),
        ("72,125 K", "72125"),
        ("1.2m", "1200000"),
        ("EUR 72,000", "72000"),
        ("72 000 eur", "72000"),
        ("€72,000.50", "72000.50"),
        ("72.000,50", "72000.50"),
        ("72000.5", "72000.5"),
        ("72000,5", "72000.5"),
        ("1,234,567.89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("24000.125", "24000.125"),
        ("0.125", "0.125"),
        ("24.1250", "24.1250"),
        (".5", "0.5"),
        ("-5", "-5"),
        ("0", "0"),
    ],
)
def test_amounts_as_people_write_them(typed: str, meant: str) -> None:
    assert amount(typed) == Decimal(meant)


@pytest.mark.parametrize(
    "typed",
    ["", "much", "72kk", "72..5", "1.2.3", "1,2,3", "1e400000", "NaN", "Infinity", "7 2 x", "9" * 50, "1,000.5.5"],
)
def test_what_is_no_amount_is_none(typed: str) -> None:
    with pytest.raises(ValueError):
        amount(typed)


def test_percentages_alone_and_in_a_row() -> None:
    assert percent("80 %") == Decimal(80)
    assert percent("33,5") == Decimal("33.5")
    assert percents("25, 25, 25, 25") == (Decimal(25),) * 4
    assert percents("38 / 32 / 20 / 10") == tuple(map(Decimal, (38, 32, 20, 10)))
    assert percents("33.34 33.33 33.33%") == tuple(map(Decimal, ("33.34", "33.33", "33.33")))
    assert percents("33,34; 66,66") == tuple(map(Decimal, ("33.34", "66.66")))
    for typed in ("a", "1e9", "", "."):
        with pytest.raises(ValueError):
            percent(typed)


@pytest.mark.parametrize("value", ["72000", "6000.50", "24000.125", "24.125", "0.5", "999999999999.99", "0.0001"])
def test_what_a_form_holds_is_read_back_as_it_was(value: str) -> None:
    assert amount(typed_amount(Decimal(value))) == Decimal(value)
