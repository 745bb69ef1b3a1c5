"""Anything that the types allow: events and commands as hypothesis strategies, read off their fields."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from domain.money import Equity, Terms
from domain.values import Appointment, Planned

POOL = ("a", "b", "c", "d", "e")
"""The five ids that everything is called by: enough for doubles, merges and things that are not there."""
TEXTS = ("Ann", "ANN ", "Ben", "ann@x.example", "https://x.example/ann", "tech", "Europe/Berlin", "https://")
MOMENTS = (datetime(1970, 1, 1), datetime(2026, 3, 12, 15), datetime(2026, 3, 20, 11, 45), datetime(2026, 3, 24, 9, 30))
AMOUNTS = tuple(map(Decimal, ("0", "25", "100", "72000.50", "-1", "1e12")))
TIMES = (None, "00:00", "09:00", "15:30")
DAYS = (date.min, date(1970, 1, 1), date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 20), date.max)
Ids = Callable[[str], st.SearchStrategy[str]]
"""Which ids there are to choose from, by the name of their type."""


def of_pool(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from(POOL)


def anything(hint: Any, ids: Ids = of_pool) -> st.SearchStrategy[Any]:
    """Any value of a type."""
    if isinstance(hint, NewType):
        return ids(str(hint.__name__))
    if get_origin(hint) in (Union, UnionType):
        parts = [part for part in get_args(hint) if part is not NoneType]
        found = st.one_of([anything(part, ids) for part in parts])
        return found if len(parts) == len(get_args(hint)) else st.none() | found
    if get_origin(hint) is tuple:
        return st.lists(anything(get_args(hint)[0], ids), max_size=3).map(tuple)
    if hint is NoneType:
        return st.none()
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    if hint in MADE:
        return MADE[hint](ids)
    if issubclass(hint, msgspec.Struct):
        return struct(hint, ids)
    return SIMPLE[hint]


SIMPLE: dict[type, st.SearchStrategy[Any]] = {
    str: st.sampled_from(TEXTS),
    bool: st.booleans(),
    int: st.integers(-1, 12),
    Decimal: st.sampled_from(AMOUNTS),
    date: st.sampled_from((*DAYS, *DAYS[1:-1] * 3)),
    datetime: st.sampled_from([moment.replace(tzinfo=UTC) for moment in MOMENTS]),
}


def of_clocks(ids: Ids) -> st.SearchStrategy[str]:
    """What the clocks of a place may say."""
    return st.sampled_from([f"{moment:%Y-%m-%dT%H:%M}" for moment in MOMENTS])


def appointments(ids: Ids) -> st.SearchStrategy[Appointment]:
    return st.builds(Appointment, of_clocks(ids), SIMPLE[str], SIMPLE[datetime])


def plans(ids: Ids) -> st.SearchStrategy[Planned]:
    return st.builds(Planned, of_clocks(ids) | SIMPLE[str], st.none() | SIMPLE[str], st.none() | st.booleans())


def terms(ids: Ids) -> st.SearchStrategy[Terms]:
    """What is offered, mostly as it may be."""
    return st.sampled_from(TERMS) | struct(Terms, ids)


TERMS = (
    Terms(currency="EUR", base=Decimal(72000)),
    Terms(currency="EUR", base=Decimal("61000.50"), bonus=Decimal(6000), bonus_probability=Decimal("33.33")),
    Terms(
        currency="GBP",
        base=Decimal(48000),
        equity=Equity(vesting=tuple(map(Decimal, (5, 15, 40, 40))), expected=Decimal(42000), high=Decimal("180000.01")),
        sign_on=(Decimal(3000), Decimal(2000)),
    ),
)
MADE: dict[type, Callable[[Ids], st.SearchStrategy[Any]]] = {
    Appointment: appointments,
    Planned: plans,
    Terms: terms,
}
"""Values whose parts have to go together."""


def struct(kind: type[msgspec.Struct], ids: Ids = of_pool) -> st.SearchStrategy[Any]:
    """Any value of a struct; a field with a default is often left out."""
    hints = get_type_hints(kind)
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in msgspec.structs.fields(kind):
        value = st.sampled_from(TIMES) if field.name == "time" else anything(hints[field.name], ids)
        (required if field.required else optional)[field.name] = value
    return st.fixed_dictionaries(required, optional=optional).map(lambda fields: kind(**fields))
