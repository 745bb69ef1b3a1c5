"""The fields of a correction as they are shown: with their words, with what there is to choose, side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from domain.events import AnyEvent
from domain.references import own_id
from domain.values import Appointment
from domain.views import Look
from infrastructure.working_days import countries
from web.correcting.parts import Asked, Control
from web.correcting.table import parts_of
from web.correcting.things import Options, Things
from web.forms import Form
from web.wording import options
from web.wording.correcting import ANSWERS, CHOICES, HOURS, THE_DAY, meanwhile
from web.wording.facts import label_of
from web.zones import zones

_FOLDED_FROM = 9
"""Things that can be said from which on those that were not are folded away."""
_NARROW = ("day", "time", "number", "amount")
"""Fields that stand side by side even where they do not belong together."""
_FEW = 4
"""Choices that are all in sight."""


class Field(NamedTuple):
    """A field as it is shown. `options` are what there is to choose from, `blank` the words of no choice."""

    name: str
    control: str
    label: str
    hint: str
    options: Options
    blank: str | None
    row: str

    def words(self, text: str) -> str:
        """What stands in the field, as the page says it."""
        return dict(self.options).get(text, text)


Row = tuple[Field, ...]
"""Fields side by side."""


def fields_of(look: Look, event: AnyEvent, form: Form) -> dict[str, Field]:
    """The fields of what was written down, by their names."""
    things = Things(look)
    return {one.name: _field(look, things, event, one, form) for one in _asked(event, form)}


def _asked(event: AnyEvent, form: Form) -> Iterator[Asked]:
    names = form.v.names()
    for field, part in parts_of(type(event)).items():
        for one in part.asked(field, field, names):
            # Which of two hours is asked only where there are two.
            if one.of is not Appointment or form.v[one.name] or one.name in form.errors:
                yield one


def _field(look: Look, things: Things, event: AnyEvent, one: Asked, form: Form) -> Field:
    label = label_of(type(event), one.path)
    words = label.more if one.n > 1 and label.more else label.label
    control, found, blank = one.control.value, [], "Not said" if one.blank else None
    match one.control:
        case Control.THING:
            found, blank = things.options(one.of, form.v[one.name], own_id(event)), "Nobody" if one.n > 1 else blank
        case Control.CHOICE:
            found = options(CHOICES[one.of])
            control = "pills" if not one.blank and len(found) <= _FEW else control
        case Control.ANSWER:
            found = list(HOURS if one.of is Appointment else (*ANSWERS, *([("", "Not said")] if one.blank else [])))
            control = "pills"
        case Control.TICK if one.choice is not None:
            words = f"{label.label}: {CHOICES[one.of][one.choice]}"
        case Control.ZONE:
            found = zones(look)
        case Control.COUNTRY:
            found = list(countries())
    return Field(one.name, control, words, label.hint if one.n == 1 else "", found, blank, one.row)


def rows_of(event: AnyEvent, form: Form, fields: Mapping[str, Field]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """What is shown, and what is folded away: what was left empty, where there is much."""
    if len(parts_of(type(event))) < _FOLDED_FROM:
        return _side_by_side(fields.values()), ()
    said = {one.row for one in fields.values() if not _is_empty(one, form)}
    shown, folded = ([one for one in fields.values() if (one.row in said) is there] for there in (True, False))
    return _side_by_side(shown), _side_by_side(folded)


def _is_empty(one: Field, form: Form) -> bool:
    return one.blank is not None and not form.v[one.name] and one.name not in form.errors


def _side_by_side(fields: Iterable[Field]) -> tuple[Row, ...]:
    """The parts of one thing in a row, and narrow fields with narrow ones."""
    rows: list[Row] = []
    for field in fields:
        before = rows[-1][-1] if rows else None
        together = before and (
            field.row == before.row
            or (field.control in _NARROW and before.control in _NARROW and _alone(field, before))
        )
        rows[-1:] = [(*rows[-1], field)] if together else [*rows[-1:], (field,)]
    return tuple(rows)


def _alone(*fields: Field) -> bool:
    return all(field.row == field.name for field in fields)


def teller(fields: Mapping[str, Field]) -> Callable[[str, str, str, bool, Mapping[str, str]], str]:
    """Finds the words for what was put right elsewhere meanwhile, field by field."""
    day = Field("happened_on", "day", THE_DAY, "", [], None, "")

    def told(field: str, now: str, had: str, typed: bool, people: Mapping[str, str]) -> str:
        one = fields.get(field, day)
        return meanwhile(one.label, one.control, one.words(now), one.words(had), typed)

    return told
