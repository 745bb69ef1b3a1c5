"""Amounts as people type them, 72000, 72,000, 72 000, 72.000 or 72k, and as they are put into a form again."""

import re
from decimal import Decimal, InvalidOperation

from web.forms import Faulty

_SIGNS = re.compile(r"[€$£¥\s\u00a0\u2009\u202f'\u2019]|^[A-Za-z]{3}(?=[\s\d\u00a0])|(?<=[\s\d\u00a0])[A-Za-z]{3}$")
_FIGURES = re.compile(r"([0-9][0-9.,]*|[.,][0-9]+)([kKmM]?)")
_GROUPED = re.compile(r"[0-9]{1,3}([.,])[0-9]{2,3}(\1[0-9]{2,3})*")
_TIMES = {"": 0, "k": 3, "m": 6}
_LONGEST = 40
NO_AMOUNT = "Please write an amount in figures, like 72,000 or 72k."
NO_PERCENT = "Please write percentages in figures, like 80 or 33.5."


def amount(typed: str) -> Decimal:
    """The amount that was typed. Groups of three are thousands, whichever sign stands between them; a sign before one
    or two figures is the decimal one. Raises `ValueError` for what is none; below nothing is for others to refuse."""
    text = typed.strip()
    negative = text.startswith(("-", "\u2212"))
    found = _FIGURES.fullmatch(_SIGNS.sub("", text.lstrip("-\u2212").strip()))
    if found is None or len(text) > _LONGEST:
        raise ValueError(typed)
    figures, times = found[1], _TIMES[found[2].lower()]
    value = Decimal(_plain(figures, thousands=bool(times))).scaleb(times)
    return -value if negative else value


def percent(typed: str) -> Decimal:
    """The percentage that was typed, with or without its sign. Raises `ValueError` for what is none."""
    text = typed.replace("%", "").strip().replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{0,12}\.?[0-9]{0,12}", text):
        raise ValueError(typed)
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(typed) from error


def percents(typed: str) -> tuple[Decimal, ...]:
    """Percentages in a row: 25, 25, 25, 25 or 25 / 25 / 25 / 25. Raises `ValueError` for what is none."""
    apart = r"[;/\n]+" if re.search(r"[;/\n]", typed) else r"[,\s]+"
    return tuple(percent(one) for one in re.split(apart, typed.replace("%", " ").strip()) if one.strip())


def typed_amount(value: Decimal) -> str:
    """An amount as it is put into a field: it is read back as the same."""
    plain = f"{value:,f}"
    whole, _, decimals = plain.partition(".")
    # Three decimals after a short number would be read as thousands.
    return plain + "0" if len(decimals) == 3 and len(whole) <= 3 else plain


def typed_percent(value: Decimal) -> str:
    """A percentage as it is put into a field."""
    return f"{value:f}"


def read(texts: dict[str, str], kinds: dict[str, str]) -> dict[str, object]:
    """The values of filled fields, by the kind of each: "amount", "percent" or "percents". Raises `Faulty` with a
    sentence for each that is none."""
    found: dict[str, object] = {}
    errors: dict[str, str] = {}
    for field, text in texts.items():
        kind = kinds[field]
        try:
            found[field] = {"amount": amount, "percent": percent, "percents": percents}[kind](text)
        except ValueError:
            errors[field] = NO_AMOUNT if kind == "amount" else NO_PERCENT
    if errors:
        raise Faulty(errors)
    return found


def _plain(figures: str, *, thousands: bool) -> str:
    """Figures with at most one sign between them, the decimal point; `thousands` says that they count thousands, so
    that a single sign is the decimal one."""
    last = max(figures.rfind("."), figures.rfind(","))
    signs = [sign for sign in figures if sign in ".,"]
    one_kind = len(set(signs)) == 1
    grouped = one_kind and _GROUPED.fullmatch(figures) and len(figures) - last == len(".000")
    if grouped and not figures.startswith("0") and not (thousands and len(signs) == 1):
        return figures.replace(signs[0], "")
    if len(signs) > 1 and one_kind:
        raise ValueError(figures)
    if len(set(signs)) == 2 and signs.count(figures[last]) > 1:
        raise ValueError(figures)
    whole = re.sub(r"[.,]", "", figures[:last]) if last >= 0 else figures
    return f"{whole or '0'}.{figures[last + 1 :] or '0'}" if last >= 0 else whole
