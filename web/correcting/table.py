"""Which part of a form a field of an event is, by its type. A new type of value is one more line here."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

import msgspec

from domain.corrections import command_of
from domain.events import Deed, Event
from domain.values import Appointment, Carried, Country, LocalTime, Prose, Said, SearchId, Source, Which, Zone
from web.correcting.groups import Agreed, Several, Struct
from web.correcting.parts import Control, Emptied, Lines, One, Part, Ticks

KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Deed)}
"""Everything that can be corrected, by the name it has in the journal."""
_KEPT = (Source, Which, Carried, SearchId)
"""What stays as it is: where a fact was taken from, and which reminder it was."""
_LIMITED = {
    Prose: Control.PROSE, Said: Control.PROSE, LocalTime: Control.TIME, Zone: Control.ZONE, Country: Control.COUNTRY,
}  # fmt: skip
_PLAIN = {str: Control.LINE, int: Control.NUMBER, Decimal: Control.AMOUNT, date: Control.DAY}
_ROOM = 1
"""Empty fields beyond those of a kind that are there, to add one."""


@cache
def parts_of(kind: type[Event]) -> Mapping[str, Part]:
    """The parts of the form, by the field; what is kept as it is has none."""
    command = command_of(kind)
    limits = get_type_hints(command, include_extras=True) if command else {}
    return _parts(kind, limits, but="id")


@cache
def kept_of(kind: type[Event]) -> Mapping[str, Any]:
    """The types of the fields that have no part."""
    return {field: hint for field, hint in get_type_hints(kind).items() if field not in parts_of(kind)}


def _parts(kind: type[msgspec.Struct], limits: Mapping[str, Any], but: str = "") -> dict[str, Part]:
    hints = get_type_hints(kind, include_extras=True)
    return {
        field.name: part
        for field in msgspec.structs.fields(kind)
        if field.name != but and (part := _part(hints[field.name], limits.get(field.name, hints[field.name]), field))
    }


def _part(hint: Any, limit: Any, field: msgspec.structs.FieldInfo) -> Part | None:
    """The part for a type; `limit` is the type with its limits, where a command has it."""
    (hint, optional), (limit, _) = _without_none(hint), _without_none(limit)
    of_one = {"default": _default(field), "needed": field.required}
    bare = _bare(hint)
    if bare in _KEPT:
        return None
    if bare is Appointment:
        return Agreed()
    if get_origin(bare) is tuple:
        return _of_several(bare, limit)
    if isinstance(bare, NewType):
        return One(Control.THING, bare, bare, **of_one)
    if bare is bool:
        control = Control.ANSWER if optional or field.required else Control.TICK
        return One(control, bool, bool, **of_one)
    if issubclass(bare, Enum):
        return One(Control.CHOICE, bare, bare, **of_one)
    if issubclass(bare, msgspec.Struct):
        return Struct(bare, _parts(bare, {}), optional)
    if bare is str and optional and _may_be_empty(limit):
        return Emptied(limit)
    limited = limit if _bare(limit) is bare else hint
    return One(_LIMITED.get(limited) or _PLAIN[bare], limited, bare, **of_one)


def _of_several(hint: Any, limit: Any) -> Part:
    """The part for a tuple of many."""
    of = get_args(hint)[0]
    bare = _bare(of)
    if isinstance(bare, NewType):
        return Several(One(Control.THING, bare, bare), _ROOM, limit)
    if issubclass(bare, Enum):
        return Ticks(bare)
    if issubclass(bare, msgspec.Struct):
        return Several(Struct(bare, _parts(bare, {}), optional=True), _ROOM, limit)
    return Lines(limit)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, UnionType):
        some = [one for one in get_args(hint) if one is not NoneType]
        return some[0], len(some) < len(get_args(hint))
    return hint, False


def _bare(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _default(field: msgspec.structs.FieldInfo) -> Any:
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return None if field.required else field.default


def _may_be_empty(limit: Any) -> bool:
    try:
        msgspec.convert("", limit)
    except msgspec.ValidationError:
        return False
    return True
