"""What the page of a correction shows: what is put right, its form, and what else was written down with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from domain import events
from domain.events import Amendment, AnyEvent, EntryCorrected
from domain.journal import Standing, standing
from domain.naming import Names, phrase
from domain.references import own_id
from domain.refusals import WouldBreak
from domain.values import Appointment, Source
from domain.views import Look
from domain.views.timeline import Deed as Recorded
from domain.views.timeline import Line, Story
from infrastructure.working_days import countries
from web.correcting.form import form_of
from web.correcting.parts import Asked, Control
from web.correcting.table import parts_of
from web.correcting.things import Options, Things
from web.forms import Form
from web.stale import caught_up
from web.wording import capital, options, tell
from web.wording.correcting import ANSWERS, CHOICES, HOURS, THE_DAY, label_of, meanwhile
from web.zones import zones

_FOLDED_FROM = 9
"""Things that can be said from which on those that were not are folded away."""
_NARROW = ("day", "time", "number", "amount")
"""Fields that stand side by side even where they do not belong together."""
_FEW = 4
"""Choices that are all in sight."""
SINCE: dict[type[events.Event], str] = {
    events.SearchStarted: "switch#reframe",
    events.SwitchReframed: "switch#reframe",
    events.FamiliarityDecided: "switch",
    events.RouteChosen: "switch",
    events.RulesSet: "settings",
    events.CompanyTargeted: "companies/{id}?open=changed#changed",
    events.CompanyChanged: "companies/{company}?open=changed#changed",
    events.CompanyRated: "companies/{company}#marks",
    events.CompanyActivated: "companies/{company}",
    events.CompanyParked: "companies/{company}",
    events.CompanyDropped: "companies/{company}",
    events.CompanyRestored: "companies/{company}",
    events.ContactAdded: "people/{id}?open=changed#changed",
    events.ContactChanged: "people/{contact}?open=changed#changed",
    events.InterviewScheduled: "interviews/{id}?open=booking#booking-it",
    events.InterviewRescheduled: "interviews/{interview}?open=booking#booking-it",
    events.InterviewPrepared: "interviews/{interview}/prepare",
    events.TitleExplained: "interviews/{interview}/title",
    events.RoundScheduled: "applications/{application}#round-{id}",
    events.RoundPrepared: "rounds/{round}/prepare",
    events.OfferReceived: "offers/{id}?open=revise#revise-it",
    events.OfferRevised: "offers/{offer}?open=revise#revise-it",
    events.OfferDeadlineMoved: "offers/{offer}?open=deadline#deadline-it",
    events.OfferWeighed: "offers/{offer}?open=weigh#weigh-it",
    events.PromiseRecorded: "offers/{offer}?open=promise#promise-it",
}
"""Where to say what is new, below the search, for what can change in the world; with the ids of what it is about."""


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


class Beside(NamedTuple):
    """Something else that was written down with it."""

    version: int
    words: str


class Page(NamedTuple):
    """`said` is what is put right in a sentence, `at_first` how it began where that is another one by now; `kept` what
    the form takes along, `since` where to say what has changed."""

    version: int
    line: Line
    said: str
    at_first: str
    command: str
    undone: bool
    corrected: bool
    form: Form
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    beside: tuple[Beside, ...]
    conflicts: tuple[Beside, ...]
    source: str
    since: str


def version_of(look: Look, which: str) -> int | None:
    """The entry that an address means: by its version, or by the id of the thing that it brought into being, the last
    that did. A correction stands for what it corrects. None for what is no line that can be put right."""
    if which.isascii() and which.isdigit() and len(which) < 10:
        found = int(which)
        entry = look.entries[found - 1] if 0 < found <= len(look.entries) else None
        if entry is not None and isinstance(entry.event, EntryCorrected):
            return entry.event.version
        return found if entry is not None and not isinstance(entry.event, Amendment) else None
    undone = standing(look.entries).undone
    born = (one.version for one in reversed(look.entries) if own_id(one.event) == which and one.version not in undone)
    return next(born, None)


def page_of(look: Look, version: int, refused: Form | None = None) -> Page:
    """The page of that entry, with the form as it was sent where it was refused."""
    story, stands = Story(look, tell), standing(look.entries)
    recorded = next(one for one in story.deeds if one.entries[0].version <= version <= one.entries[-1].version)
    entry = look.entries[version - 1]
    line = next(one for one in recorded.lines if one.version == version)
    now, fields = form_of(look, line), {}
    things = Things(look)
    shown = refused or now
    for one in _asked(line.event, shown):
        fields[one.name] = _field(look, things, line.event, one, shown)
    form = caught_up(look, {"": refused}, "", now, _teller(fields))[""] if refused else now
    rows, folded = _rows(line.event, form, fields)

    def alone(line: Line) -> str:
        return tell(Recorded((line,), recorded.names, {}, recorded.before, look.local))

    said, first = alone(line), alone(Line(version, entry.happened_on, entry.event))
    conflicts = form.refusal.conflicts if isinstance(form.refusal, WouldBreak) else ()
    source = getattr(line.event, "source", None)
    return Page(
        version=version,
        line=line,
        said=said,
        at_first=first if first != said else "",
        command=entry.command_id,
        undone=version in stands.undone,
        corrected=version in stands.corrected,
        form=form,
        rows=rows,
        folded=folded,
        beside=tuple(_beside(recorded.lines, version, stands, recorded.names)),
        conflicts=tuple(Beside(one.version, capital(one.message)) for one in conflicts if one.version),
        source=source.text if isinstance(source, Source) else "",
        since=_since(line.event),
    )


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


def _rows(event: AnyEvent, form: Form, fields: Mapping[str, Field]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
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


def _teller(fields: Mapping[str, Field]) -> Callable[[str, str, str, bool, Mapping[str, str]], str]:
    day = Field("happened_on", "day", THE_DAY, "", [], None, "")

    def told(field: str, now: str, had: str, typed: bool, people: Mapping[str, str]) -> str:
        one = fields.get(field, day)
        return meanwhile(one.label, one.control, one.words(now), one.words(had), typed)

    return told


def _beside(lines: tuple[Line, ...], version: int, stands: Standing, names: Names) -> Iterator[Beside]:
    for line in lines:
        if line.version != version and line.version not in stands.undone and not isinstance(line.event, Amendment):
            yield Beside(line.version, capital(phrase(line.event, line.happened_on, names)))


def _since(event: AnyEvent) -> str:
    return SINCE.get(type(event), "").format_map(msgspec.structs.asdict(event))
