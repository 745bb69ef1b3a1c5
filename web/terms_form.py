"""The terms of an offer in a form: amounts as people type them, what is not said left out."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.currencies import DECIMALS
from domain.money import Equity, Terms
from domain.views import Look
from web.amounts import read, typed_amount, typed_percent
from web.forms import Faulty, Posted, made
from web.wording import faults

SIGN_ON = tuple(f"sign_on_{year}" for year in range(1, 11))
"""The fields of the sign-on money, one a year."""
SHOWN_YEARS = 2
"""Years of sign-on money that a fresh form asks for."""
EQUITY = ("grant", "vesting", "low", "expected", "high")
WHICH_CURRENCY = "Write the three letters of a currency, such as EUR, USD or GBP."
VESTING = (
    ("25, 25, 25, 25", "the same each year"),
    ("38, 32, 20, 10", "more at the beginning"),
    ("5, 15, 40, 40", "more at the end"),
)
"""Ways of vesting that are usual, as a form offers them."""
NONE = Terms(currency="XXX", base=Decimal(0))
"""What stands for terms that are at fault, while the rest of a form is looked at."""
_KINDS = {
    **dict.fromkeys(("base", "bonus", "benefits", "low", "expected", "high", *SIGN_ON), "amount"),
    "bonus_probability": "percent",
    "vesting": "percents",
}
_EURO = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
_HOME = {
    **dict.fromkeys(_EURO.split(), "EUR"),
    "AU": "AUD", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CZ": "CZK", "DK": "DKK", "GB": "GBP", "HU": "HUF",
    "IL": "ILS", "IN": "INR", "JP": "JPY", "KR": "KRW", "MX": "MXN", "NO": "NOK", "NZ": "NZD", "PL": "PLN",
    "RO": "RON", "SE": "SEK", "SG": "SGD", "TR": "TRY", "US": "USD", "ZA": "ZAR",
}  # fmt: skip
"""What people are paid in, by the country of the search: only a form's first suggestion."""
_FIELD = re.compile(r"terms\.(?:equity\.)?(\w+)(?:\[(\d+)\])?")


def terms_from(posted: Posted) -> Terms:
    """The terms that a form stands for. Raises `Faulty` with a sentence per field."""
    said: dict[str, Any] = {}
    errors: dict[str, str] = {}
    texts = {field: posted.get(field) for field in _KINDS}
    try:
        said = read({field: text for field, text in texts.items() if text}, _KINDS)
    except Faulty as fault:
        errors = fault.errors
    plain = {name: posted.get(name) for name in ("currency", "place", "remote", "start") if posted.get(name)}
    if "currency" in plain:
        plain["currency"] = plain["currency"].upper()
    if not texts["base"]:
        errors["base"] = faults.missing("base")
    share = {name: posted.get(name) for name in ("grant",) if posted.get(name)}
    share |= {name: said.pop(name) for name in EQUITY if name in said}
    years = [said.pop(year, 0) for year in SIGN_ON]
    fields = {**plain, **said, **({"sign_on": years} if any(years) else {})}
    try:
        equity = made(Equity, share) if share else None
        terms = made(Terms, {"base": 0, **fields, **({"equity": equity} if equity else {})})
    except Faulty as fault:
        errors = fault.errors | errors
    if "currency" in plain and "currency" in errors:
        errors["currency"] = WHICH_CURRENCY
    if errors:
        raise Faulty(errors)
    return terms


def field_of(field: str) -> str:
    """What the form calls a field of a command; "" for what it does not ask for."""
    if field in ("offer", "application"):
        return ""
    found = _FIELD.fullmatch(field)
    if found is None:
        return field
    return f"{found[1]}_{int(found[2]) + 1}" if found[2] else found[1]


def in_fields(terms: Terms) -> dict[str, Any]:
    """Terms as they stand in the fields of a form."""
    equity = terms.equity
    money = {name: getattr(terms, name) for name in ("bonus", "benefits")}
    fields: dict[str, Any] = {
        "currency": terms.currency,
        "base": typed_amount(terms.base),
        **{name: typed_amount(value) if value else None for name, value in money.items()},
        "bonus_probability": typed_percent(terms.bonus_probability) if terms.bonus else None,
        "place": terms.place,
        "remote": terms.remote,
        "start": terms.start,
    }
    fields |= {name: typed_amount(value) for name, value in zip(SIGN_ON, terms.sign_on, strict=False) if value}
    if equity is not None:
        fields["grant"] = equity.grant
        fields["vesting"] = ", ".join(map(typed_percent, equity.vesting))
        fields |= {name: typed_amount(getattr(equity, name)) for name in ("low", "expected", "high")}
    return fields


def first_currency(look: Look) -> str:
    """The currency that a fresh form begins with: that of the last offer, one that stands before others, else that of
    the country of the search."""
    last = max(look.search.offers.by_id.values(), key=lambda one: (one.stands, one.version), default=None)
    return last.terms.currency if last else _HOME.get(look.search.country or "", "")


def currencies(look: Look) -> list[str]:
    """The codes that a form suggests: those in use first."""
    used = [one.terms.currency for one in look.search.offers.by_id.values()]
    return list(dict.fromkeys([*used, *sorted(set(_HOME.values())), *sorted(DECIMALS)]))


def years_of_sign_on(values: Mapping[str, Any] | Any) -> int:
    """How many years of sign-on money a form shows: those that are filled, and the usual ones."""
    filled = [year for year, name in enumerate(SIGN_ON, 1) if values[name]]
    return max([SHOWN_YEARS, *filled])
