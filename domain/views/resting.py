"""Resting: which reminders were put off or left out, and still are."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from domain.events import EntryCorrected
from domain.journal import Entry, standing
from domain.steps.clocks import Running
from domain.steps.reminders import PutOff
from domain.values import Which
from domain.views.look import Look


def resting(look: Look) -> Callable[[Running], PutOff | None]:
    """How a reminder was put off, if it still rests: not once a new deed started its clock, or the deed that did was
    moved to another day or time since."""
    put_off = _put_off(look)
    moved = _moved(look.entries) if put_off else {}

    def rests(one: Running) -> PutOff | None:
        found = put_off.get(one.which)
        return found if found and found.version > max(one.version, moved.get(one.version, 0)) else None

    return rests


def _moved(entries: Sequence[Entry]) -> dict[int, int]:
    """The entries whose day or time was put right, and by which entry."""
    stands = standing(entries)
    return {
        version: stands.corrected_by[version]
        for version, right in stands.corrected.items()
        if _time_of(entries[version - 1]) != _time_of(right)
    }


def _time_of(said: Entry | EntryCorrected) -> tuple[Any, ...]:
    return said.happened_on, getattr(said.event, "time", None), getattr(said.event, "appointment", None)


def _put_off(look: Look) -> dict[Which, PutOff]:
    """What was put off, by whom it is about now: one record of a person stands for another."""
    found: dict[Which, PutOff] = {}
    for which, put_off in look.search.reminders.put_off.items():
        contact = look.search.people.get(which.who)
        which = msgspec.structs.replace(which, who=contact.id) if contact else which
        if which not in found or found[which].version < put_off.version:
            found[which] = put_off
    return found
