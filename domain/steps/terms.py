"""The terms of an offer: what is no money, no share and no day is refused; the rest is kept in one form."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from domain.currencies import DECIMALS
from domain.money import ALWAYS, NOTHING, Amount, Equity, Percent, Terms
from domain.refusals import (
    DeadlineBeforeOffer,
    NotMoney,
    NotPercent,
    NoVesting,
    ScenariosOutOfOrder,
    TooManyDecimals,
    UnknownCurrency,
    VestingNotWhole,
)

if TYPE_CHECKING:
    from domain.context import Context

LIMIT = Decimal(10) ** 12
"""An amount is below a trillion."""
_PERCENT_DECIMALS = 2


def check_terms(terms: Terms, context: "Context", field: str = "terms") -> None:
    """Refuses terms that cannot be: each time with the part of `field` that is at fault."""
    decimals = DECIMALS.get(terms.currency)
    if decimals is None:
        raise UnknownCurrency(terms.currency, f"{field}.currency")
    for name, amount in _amounts(terms):
        _check_amount(amount, terms.currency, decimals, f"{field}.{name}")
    _check_percent(terms.bonus_probability, f"{field}.bonus_probability")
    if terms.equity is not None:
        _check_equity(terms.equity, f"{field}.equity")
    if terms.start is not None:
        context.due(terms.start, f"{field}.start")


def check_deadline(expires_on: date | None, received: date, context: "Context") -> None:
    """Refuses a day before the offer came, and what `due` refuses."""
    if expires_on is not None and context.due(expires_on, "expires_on") < received:
        raise DeadlineBeforeOffer(received)


def in_one_form(terms: Terms) -> Terms:
    """The same terms as they are kept: whole amounts without decimals, others with all that the currency has. How
    likely no bonus is says nothing."""
    decimals = DECIMALS[terms.currency]

    def kept(amount: Amount) -> Amount:
        return _plain(amount, decimals)

    equity = terms.equity
    if equity is not None:
        equity = msgspec.structs.replace(
            equity,
            vesting=tuple(map(_plain, equity.vesting)),
            low=kept(equity.low),
            expected=kept(equity.expected),
            high=kept(equity.high),
        )
    return msgspec.structs.replace(
        terms,
        base=kept(terms.base),
        bonus=kept(terms.bonus),
        bonus_probability=_plain(terms.bonus_probability) if terms.bonus else ALWAYS,
        equity=equity if equity != Equity() else None,
        sign_on=_without_end(tuple(map(kept, terms.sign_on))),
        benefits=kept(terms.benefits),
    )


def _amounts(terms: Terms) -> Iterator[tuple[str, Amount]]:
    yield "base", terms.base
    yield "bonus", terms.bonus
    for year, amount in enumerate(terms.sign_on):
        yield f"sign_on[{year}]", amount
    yield "benefits", terms.benefits
    if terms.equity is not None:
        for name in ("low", "expected", "high"):
            yield f"equity.{name}", getattr(terms.equity, name)


def _check_amount(amount: Amount, currency: str, decimals: int, field: str) -> None:
    if not amount.is_finite() or not 0 <= amount < LIMIT:
        raise NotMoney(field)
    if amount != amount.quantize(Decimal(1).scaleb(-decimals)):
        raise TooManyDecimals(currency, decimals, field)


def _check_percent(percent: Percent, field: str) -> None:
    whole = percent.is_finite() and 0 <= percent <= ALWAYS
    if not whole or percent != percent.quantize(Decimal(1).scaleb(-_PERCENT_DECIMALS)):
        raise NotPercent(field)


def _check_equity(equity: Equity, field: str) -> None:
    for percent in equity.vesting:
        _check_percent(percent, f"{field}.vesting")
    if equity.vesting and sum(equity.vesting) != ALWAYS:
        raise VestingNotWhole(sum(equity.vesting, NOTHING), f"{field}.vesting")
    if not equity.low <= equity.expected <= equity.high:
        raise ScenariosOutOfOrder(f"{field}.expected")
    if equity.high and not equity.vesting:
        raise NoVesting(f"{field}.vesting")


def _plain(amount: Decimal, decimals: int = _PERCENT_DECIMALS) -> Decimal:
    """The amount in its one form; nothing and always are the very ones that are left out of what is stored."""
    for usual in (NOTHING, ALWAYS):
        if amount == usual:
            return usual
    whole = amount.quantize(Decimal(1))
    return whole if whole == amount else amount.quantize(Decimal(1).scaleb(-decimals))


def _without_end(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Years of nothing at the end say nothing."""
    while amounts and not amounts[-1]:
        amounts = amounts[:-1]
    return amounts
