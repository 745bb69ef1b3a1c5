"""Any event and any command, drawn from the types of their fields; every id is one of a pool of five per kind.

An id is written `CompanyId#3` until `with_ids_of` puts ids of things that are there in its place.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from domain.job_search import JobSearch
from domain.journal import Entry

POOL = range(5)
TEXTS = ("Northwind", "northwind ", "Priya", "Ada", "Lena", "Data engineer", "Banking", "", "“Zürich”\nis far", "09:30")
TEXTS += ("Europe/Berlin", "Asia/Tokyo", "UTC", "DE", "https://www.example.org/in/ada/", "example.org/in/ada")
DAYS = st.dates(date(2026, 2, 25), date(2026, 3, 6))
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
    if kind is date:
        return DAYS
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return struct(kind)


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

    def choose(placeholder: "re.Match[str]") -> str:
        ids = known.get(placeholder[1]) or [placeholder[0]]
        return ids[-1 - int(placeholder[2]) % len(ids)]

    text = re.sub(r"(\w+Id)#(\d)", choose, msgspec.json.encode(value).decode())
    return msgspec.json.decode(text, type=type(value))


def _known_ids(search: JobSearch, entries: Sequence[Entry]) -> Iterator[tuple[str, list[str]]]:
    things = {
        "CompanyId": search.companies.by_id,
        "ContactId": search.people.by_id,
        "InterviewId": search.conversations.interviews,
        "IntroductionId": search.introductions.by_id,
        "AdviceId": search.advice.by_id,
        "NextStepId": search.next_steps.by_id,
        "NoteId": search.notes.by_id,
    }
    for kind, by_id in things.items():
        yield kind, sorted(by_id, key=lambda id: by_id[id].version)[-5:]
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
