"""Parts of a form that are several fields: a value with parts, several of a kind, a time agreed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from domain.context import EARLIEST
from domain.refusals import TooFarAhead, TooLongAgo
from domain.values import Appointment, LocalTime
from infrastructure.zones import instant_of, is_later
from web.correcting.parts import Asked, Control, Part, converted
from web.forms import Faulty, Posted
from web.wording import faults

MOST = 60
"""Of a kind at most, in one form."""
_LAST_YEAR = 9000


class Struct(msgspec.Struct, frozen=True):
    """A value with parts. Where it is optional and nothing is said of any part, there is none."""

    kind: type[msgspec.Struct]
    parts: Mapping[str, Part]
    optional: bool

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        for field, part in self.parts.items():
            for one in part.asked(f"{name}_{field}", f"{path}.{field}", names):
                yield msgspec.structs.replace(one, row=name) if one.row == one.name else one

    def texts(self, name: str, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for field, part in self.parts.items():
            texts = part.texts(f"{name}_{field}", getattr(value, field, None))
            found |= texts if value is not None else dict.fromkeys(texts, "")
        return found

    def value(self, name: str, said: Posted) -> Any:
        if self.optional and not any(said.get(one) for one in self.texts(name, None)):
            return None
        return gathered(self.kind, {field: (f"{name}_{field}", part) for field, part in self.parts.items()}, said)


class Several(msgspec.Struct, frozen=True):
    """Several of a kind, with room for a few more: `part` is optional, and what is left empty is nothing."""

    part: Part
    room: int
    kind: Any

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        for n in range(1, min(max(_count(name, names), self.room), MOST) + 1):
            for one in self.part.asked(f"{name}_{n}", path, names):
                yield msgspec.structs.replace(one, n=n, row=name if one.row == f"{name}_{n}" == one.name else one.row)

    def texts(self, name: str, value: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for n, one in enumerate([*(value or ()), *[None] * self.room], 1):
            found |= self.part.texts(f"{name}_{n}", one)
        return found

    def value(self, name: str, said: Posted) -> Any:
        found = [
            self.part.value(f"{name}_{n}", said) for n in range(1, min(_count(name, said.values.names()), MOST) + 1)
        ]
        return converted(f"{name}_1", tuple(one for one in found if one is not None), self.kind)


class Agreed(msgspec.Struct, frozen=True):
    """A time agreed: the day and the time by the clocks there, and whose clocks. Which of two hours is meant is asked
    where the clocks there go back over it."""

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        for field, control in (("day", Control.DAY), ("time", Control.TIME), ("zone", Control.ZONE)):
            yield Asked(f"{name}_{field}", f"{path}.{field}", control, row=name, blank=False)
        yield Asked(f"{name}_later", f"{path}.later", Control.ANSWER, of=Appointment, row=f"{name}_later")

    def texts(self, name: str, value: Appointment) -> dict[str, str]:
        later = is_later(value.at, value.zone)
        return {
            f"{name}_day": value.local[:10],
            f"{name}_time": value.local[11:],
            f"{name}_zone": value.zone,
            f"{name}_later": "" if later is None else "yes" if later else "no",
        }

    def value(self, name: str, said: Posted) -> Appointment:
        errors: dict[str, str] = {}
        day, time, zone = (said.get(f"{name}_{field}") for field in ("day", "time", "zone"))
        for field, text, kind, fault in (("day", day, date, faults.WHICH_DAY), ("time", time, LocalTime, None)):
            try:
                converted(f"{name}_{field}", text, kind)
            except Faulty as error:
                errors |= {f"{name}_{field}": faults.WHAT_TIME} if fault is None else error.errors
                if not text and fault:
                    errors[f"{name}_{field}"] = fault
        if errors:
            raise Faulty(errors)
        on = date.fromisoformat(day)
        if on < EARLIEST:
            raise TooLongAgo(on, f"{name}.day")
        if on.year > _LAST_YEAR:
            raise TooFarAhead(on, f"{name}.day")
        later = {"yes": True, "no": False}.get(said.get(f"{name}_later"))
        return Appointment(f"{on}T{time}", zone, instant_of(f"{on}T{time}", zone, later, name))


def gathered(kind: type[msgspec.Struct], parts: Mapping[str, tuple[str, Part]], said: Posted, **kept: Any) -> Any:
    """The struct of that kind: each part by the name of its fields, `kept` ones as they are. Raises `Faulty` for all
    fields that are at fault."""
    values: dict[str, Any] = dict(kept)
    errors: dict[str, str] = {}
    for field, (name, part) in parts.items():
        try:
            values[field] = part.value(name, said)
        except Faulty as fault:
            errors |= fault.errors
    if errors:
        raise Faulty(errors)
    return kind(**values)


def _count(name: str, names: Sequence[str]) -> int:
    numbered = re.compile(rf"{re.escape(name)}_([0-9]{{1,3}})(?:_|$)")
    return max((int(found[1]) for one in names if (found := numbered.match(one))), default=0)
