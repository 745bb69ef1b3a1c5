"""Money in words: exact, in its own currency, never rounded."""

from decimal import Decimal


def money(amount: Decimal, currency: str) -> str:
    """A sum as one reads it: "EUR 72,000"; what is smaller than a whole is written out: "EUR 72,000.50"."""
    digits = max(0, -int(amount.as_tuple().exponent))
    whole = amount == amount.to_integral_value()
    return f"{currency} {amount:,.{0 if whole else max(2, digits)}f}"
