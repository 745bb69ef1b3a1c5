"""Any event and any command, drawn from the types of their fields; every id is one of a pool of five per kind.

An id is written `CompanyId#3` until `with_ids_of` puts ids of things that are there in its place.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from domain.commands import LetGo, PostponeReminder, SkipReminder
from domain.events import ReminderPostponed, ReminderSkipped
from domain.job_search import JobSearch
from domain.journal import Entry
from domain.money import Equity, Terms
from domain.steps.follow_up import running
from domain.values import Appointment, Which

POOL = range(5)
TEXTS = ("Northwind", "northwind ", "Priya", "Ada", "Lena", "Data engineer", "Banking", "", "“Zürich”\nis far", "09:30")
TEXTS += ("Europe/Berlin", "Asia/Tokyo", "UTC", "DE", "https://www.example.org/in/ada/", "example.org/in/ada")
MOMENTS = ("2026-02-27T15:00", "2026-03-02T09:30", "2026-03-05T23:45", "2026-03-29T02:30", "2026-10-25T02:30")
"""What the clocks of a place may say; where they change, the last but one never, and the last one twice."""
TEXTS += MOMENTS
TEXTS += ("EUR", "GBP")
DAYS = st.dates(date(2026, 2, 25), date(2026, 3, 6))
INSTANTS = st.sampled_from([datetime.fromisoformat(f"{moment}:00+00:00") for moment in MOMENTS])
APPOINTMENTS = st.builds(Appointment, st.sampled_from(MOMENTS), st.sampled_from(TEXTS), INSTANTS)
"""What is stored of a time has been one once."""
AMOUNTS = tuple(map(Decimal, ("0", "100", "25", "7200.5", "72000.50", "999999999999")))
TERMS = st.builds(
    Terms,
    st.sampled_from(("EUR", "EUR", "JPY", "XYZ")),
    st.sampled_from(AMOUNTS),
    equity=st.none() | st.just(Equity(vesting=(Decimal(40), Decimal(60)), high=Decimal("9000.50"))),
    sign_on=st.sampled_from([(), (Decimal(3000), Decimal(0))]),
    place=st.sampled_from(("", "Zürich")),
)
"""What is offered: mostly what can be, and some that is refused."""
Kept = TypeVar("Kept", bound=msgspec.Struct)


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Valid values of a type: what the store can hold and the doors let in."""
    if isinstance(kind, NewType):
        return st.sampled_from([f"{kind.__name__}#{number}" for number in POOL])
    origin = get_origin(kind)
    if origin is Annotated:
        return _annotated(kind)
    if origin in (Union, UnionType):
        return st.one_of([any_of(part) for part in get_args(kind)])
    if origin is tuple:
        return st.lists(any_of(get_args(kind)[0]), max_size=3).map(tuple)
    if kind is NoneType:
        return st.none()
    if kind is str:
        return st.sampled_from(TEXTS)
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(-1, 60)
    if kind is Decimal:
        return st.sampled_from(AMOUNTS)
    if kind is date:
        return DAYS
    if kind is Terms:
        return TERMS
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return APPOINTMENTS if kind is Appointment else struct(kind)


def struct(kind: type[Kept]) -> st.SearchStrategy[Kept]:
    """Structs of one kind, any of their optional fields said or not."""
    required = {field.name: field.required for field in msgspec.structs.fields(kind)}
    hints = get_type_hints(kind, include_extras=True)
    fields = {name: any_of(hints[name]) for name in required}
    return st.fixed_dictionaries(
        {name: strategy for name, strategy in fields.items() if required[name]},
        optional={name: strategy for name, strategy in fields.items() if not required[name]},
    ).map(lambda said: kind(**said))


def with_ids_of(search: JobSearch, entries: Sequence[Entry], value: Kept) -> Kept:
    """The same with ids of things that are there, as far as there are any of the kind."""
    known = dict(_known_ids(search, entries))
    value = _about_what_runs(search, value)

    def choose(placeholder: "re.Match[str]") -> str:
        ids = known.get(placeholder[1]) or [placeholder[0]]
        return ids[-1 - int(placeholder[2]) % len(ids)]

    text = re.sub(r"(\w+Id)#(\d)", choose, msgspec.json.encode(value).decode())
    return msgspec.json.decode(text, type=type(value))


def _about_what_runs(search: JobSearch, value: Kept) -> Kept:
    """The same about reminders that run, as far as there are any; of each five, one is about anything."""
    there = [one.which for one in running(search)]

    def chosen(which: Which) -> Which:
        number = int(which.id[-1])
        return there[-1 - number % len(there)] if there and number else which

    match value:
        case PostponeReminder() | SkipReminder() | ReminderPostponed() | ReminderSkipped():
            return msgspec.structs.replace(value, which=chosen(value.which))
        case LetGo():
            return msgspec.structs.replace(value, things=tuple(map(chosen, value.things)))
    return value


def _known_ids(search: JobSearch, entries: Sequence[Entry]) -> Iterator[tuple[str, list[str]]]:
    things = {
        "CompanyId": search.companies.by_id,
        "ContactId": search.people.by_id,
        "InterviewId": search.conversations.interviews,
        "IntroductionId": search.introductions.by_id,
        "AdviceId": search.advice.by_id,
        "NextStepId": search.next_steps.by_id,
        "NoteId": search.notes.by_id,
        "InsightId": search.learned.insights,
        "ApplicationId": search.applications.by_id,
        "RoundId": search.applications.rounds,
        "OfferId": search.offers.by_id,
        "PromiseId": search.offers.promises,
    }
    for kind, by_id in things.items():
        yield kind, sorted(by_id, key=lambda id: by_id[id].version)[-5:]
    yield "ReminderId", list(dict.fromkeys(one.which.id for one in running(search)))[-5:]
    yield "AboutId", [search.id, *sorted(search.companies.by_id)[:2], *sorted(search.people.by_id)[:2]]
    yield "SourceId", sorted(search.conversations.interviews)[:5]
    yield "CommandId", list(dict.fromkeys(entry.command_id for entry in entries))[-5:]


def _annotated(kind: Any) -> st.SearchStrategy[Any]:
    base = get_args(kind)[0]
    if base is not str:
        return any_of(base).filter(lambda value: _is_valid(value, kind))
    return st.sampled_from([text for text in TEXTS if _is_valid(text, kind)])


def _is_valid(value: Any, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True
