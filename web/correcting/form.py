"""The form of what was written down, as it stands, and what the form says instead."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from domain.commands import CorrectEntry
from domain.events import AnyEvent, Deed
from domain.values import Prose
from domain.views import Look
from domain.views.timeline import Line
from web.correcting.groups import gathered
from web.correcting.table import KINDS, kept_of, parts_of
from web.forms import WAS, Faulty, Form, Posted, command_from
from web.stale import as_it_stands
from web.wording import correcting

KEPT = "kept"
"""The field that holds what is not to be changed: the kind, its id, where it was taken from."""


def form_of(look: Look, line: Line) -> Form:
    """The form with what stands there now."""
    texts = {"happened_on": line.happened_on.isoformat()}
    for field, part in parts_of(type(line.event)).items():
        texts |= part.texts(field, getattr(line.event, field))
    return as_it_stands(look, **texts)


def kept_in(event: AnyEvent) -> str:
    """What travels with the form as it is."""
    kept = {field: getattr(event, field) for field in kept_of(type(event))}
    return msgspec.json.encode({"type": type(event).__name__, **kept}).decode()


class _Beside(msgspec.Struct):
    happened_on: date | None = None
    because: Prose = ""


def correction(posted: Posted, version: int) -> CorrectEntry:
    """The correction that a form says, of that entry. Raises `Faulty`, or what a time is refused for."""
    errors: dict[str, str] = {}
    event, beside = None, _Beside()
    try:
        event = _event(posted)
    except Faulty as fault:
        errors |= fault.errors
    try:
        beside = command_from(posted, _Beside)
    except Faulty as fault:
        errors |= fault.errors
    if event is None or errors:
        raise Faulty(errors)
    return CorrectEntry(version=version, event=event, happened_on=beside.happened_on, why=beside.because)


def place_of(posted: Posted) -> Callable[[str], str]:
    """Finds, for what a refusal names, the field of the form that says it: "" for none."""
    names = [name for name in posted.values.names() if not name.startswith(WAS)]

    def place(field: str) -> str:
        way = field.removeprefix("event").lstrip(".").replace(".", "_")
        while way:
            if found := next((name for name in names if name == way or name.startswith(f"{way}_")), ""):
                return found
            way = way.rpartition("_")[0]
        return ""

    return place


def _event(posted: Posted) -> Deed:
    try:
        kept = msgspec.json.decode(posted.get(KEPT), type=dict[str, Any])
        kind = KINDS[kept["type"]]
        fixed = {field: msgspec.convert(kept[field], hint) for field, hint in kept_of(kind).items()}
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise Faulty({"": correcting.SPOILT}) from error
    event: Deed = gathered(kind, {field: (field, part) for field, part in parts_of(kind).items()}, posted, **fixed)
    return event
