"""Money and the terms of an offer: exact decimals, one currency each, never converted."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated

from msgspec import Meta

from domain.values import Line, Value

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
"""ISO 4217, three letters; whether there is such a currency is checked in `currencies`."""
Amount = Annotated[Decimal, Meta(extra_json_schema={"pattern": r"^[0-9]{1,12}(\.[0-9]{1,4})?$"})]
"""An exact sum of money; whether it makes sense is checked with the currency it is in."""
Percent = Annotated[Decimal, Meta(extra_json_schema={"pattern": r"^[0-9]{1,3}(\.[0-9]{1,2})?$"})]
"""0 to 100, at most two decimals."""
NOTHING = Decimal(0)
ALWAYS = Decimal(100)


class Remote(Enum):
    """Where the work is done."""

    ON_SITE = "on_site"
    HYBRID = "hybrid"
    REMOTE = "remote"


class Equity(Value, frozen=True):
    """A share in the company. `grant` says it in words; `vesting` is how much of it becomes mine in each year, together
    100 %; `low`, `expected` and `high` are what the whole of it may be worth: a scenario, not a number."""

    grant: Line = ""
    vesting: Annotated[tuple[Percent, ...], Meta(max_length=10)] = ()
    low: Amount = NOTHING
    expected: Amount = NOTHING
    high: Amount = NOTHING


class Terms(Value, frozen=True):
    """What is offered, a year: `base`, a `bonus` that is paid with a probability, benefits in money; `sign_on` is paid
    once in each of the years it names."""

    currency: Currency
    base: Amount
    bonus: Amount = NOTHING
    bonus_probability: Percent = ALWAYS
    equity: Equity | None = None
    sign_on: Annotated[tuple[Amount, ...], Meta(max_length=10)] = ()
    benefits: Amount = NOTHING
    place: Line = ""
    remote: Remote | None = None
    start: date | None = None
