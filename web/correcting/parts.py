"""Parts of a form that are one field each: how a value stands in it, and which value a text is."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, Protocol

import msgspec

from web.forms import Faulty, Posted
from web.wording import faults

_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}([, \u00a0\u202f][0-9]{3})+(\.[0-9]{1,6})?")
"""An amount as one writes it for people: 85,000.50."""


class Control(Enum):
    """What a field looks like."""

    LINE = "line"
    PROSE = "prose"
    LINES = "lines"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    AMOUNT = "amount"
    CHOICE = "choice"
    THING = "thing"
    ZONE = "zone"
    COUNTRY = "country"
    TICK = "tick"
    ANSWER = "answer"


class Asked(msgspec.Struct, frozen=True):
    """A field that a part asks for: `path` leads to its label, `n` counts where there are several of a kind, `of` is
    the type that is chosen from. Fields of one `row` stand side by side; `blank` says that it may be left empty."""

    name: str
    path: str
    control: Control
    n: int = 1
    of: Any = None
    row: str = ""
    blank: bool = True
    choice: Enum | None = None


class Part(Protocol):
    """A part of what was written down."""

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        """The fields, `names` being those that stand in the form."""

    def texts(self, name: str, value: Any) -> dict[str, str]:
        """What stands in the fields."""

    def value(self, name: str, said: Posted) -> Any:
        """What the fields say. Raises `Faulty`, or a refusal of a time."""


class One(msgspec.Struct, frozen=True):
    """One field. `kind` is the type with its limits, `of` the one without; blank is `default`, unless it is needed."""

    control: Control
    kind: Any
    of: Any
    default: Any = None
    needed: bool = False

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        yield Asked(name, path, self.control, of=self.of, row=name, blank=not self.needed)

    def texts(self, name: str, value: Any) -> dict[str, str]:
        return {name: "" if value is False and self.control is Control.TICK else as_typed(value)}

    def value(self, name: str, said: Posted) -> Any:
        text = said.get(name)
        if self.control is Control.TICK:
            return text == "yes"
        if not text and self.needed:
            raise Faulty({name: faults.missing(name)})
        if not text:
            return self.default
        return converted(name, _plain(text) if self.control is Control.AMOUNT else text, self.kind)


class Emptied(msgspec.Struct, frozen=True):
    """One line in news of something: nothing is no news, but where it is ticked that there is nothing any more."""

    kind: Any

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        yield Asked(name, path, Control.LINE, row=name)
        yield Asked(f"{name}_emptied", f"{path}.emptied", Control.TICK, row=f"{name}_emptied")

    def texts(self, name: str, value: Any) -> dict[str, str]:
        return {name: as_typed(value), f"{name}_emptied": "yes" if value == "" else ""}

    def value(self, name: str, said: Posted) -> Any:
        if text := said.get(name):
            return converted(name, text, self.kind)
        return "" if said.get(f"{name}_emptied") == "yes" else None


class Lines(msgspec.Struct, frozen=True):
    """Several texts or amounts, one a line."""

    kind: Any

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        yield Asked(name, path, Control.LINES, row=name)

    def texts(self, name: str, value: Any) -> dict[str, str]:
        return {name: "\n".join(map(as_typed, value or ()))}

    def value(self, name: str, said: Posted) -> Any:
        lines = [line.strip() for line in said.get(name).splitlines() if line.strip()]
        return converted(name, [_plain(line) if _THOUSANDS.fullmatch(line) else line for line in lines], self.kind)


class Ticks(msgspec.Struct, frozen=True):
    """Any of a few choices, each to be ticked."""

    of: type[Enum]

    def asked(self, name: str, path: str, names: Sequence[str]) -> Iterator[Asked]:
        for choice in self.of:
            yield Asked(f"{name}_{choice.value}", path, Control.TICK, row=name, of=self.of, choice=choice)

    def texts(self, name: str, value: Any) -> dict[str, str]:
        return {f"{name}_{choice.value}": "yes" if choice in value else "" for choice in self.of}

    def value(self, name: str, said: Posted) -> Any:
        return tuple(choice for choice in self.of if said.get(f"{name}_{choice.value}") == "yes")


def as_typed(value: Any) -> str:
    """A value as one types it; "" for none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case Decimal():
            return f"{value:f}"
    return str(value)


def converted(name: str, said: Any, kind: Any) -> Any:
    """The value of that type. Raises `Faulty`."""
    try:
        return msgspec.convert({"yes": True, "no": False}.get(said, said) if kind is bool else said, kind, strict=False)
    except msgspec.ValidationError as error:
        raise Faulty({name: faults.misfit(str(error))}) from error


def _plain(text: str) -> str:
    """An amount as a program writes it: 85000.50. What is none stays as it is, but for what only looks like one."""
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[^0-9.]", "", text)
    return text if _AMOUNT.fullmatch(text) else "?"
