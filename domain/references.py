"""Which things an event is about, read from the types of its fields: no list to keep by hand."""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from domain import values
from domain.events import (
    AdviceReportedBack,
    ContactsMerged,
    CounterProposed,
    DraftKept,
    Event,
    FamiliarityDecided,
    OfferWeighed,
    OutcomeTold,
    ReminderPostponed,
    ReminderSkipped,
    RoundThanked,
    RouteChosen,
    RulesSet,
    SearchConcluded,
    SearchPaused,
    SearchReopened,
    SearchResumed,
    SearchStarted,
    SwitchReframed,
    ThankYouSent,
    TitleExplained,
    TouchLogged,
)

FRAME = "search"
"""The subject of everything that is about the frame of the search itself."""
RULES = "rules"
"""The subject of everything that is about the rules."""
LIFE = "life"
"""The subject of everything that pauses, ends or reopens the search."""
_IDS = {
    values.CompanyId: "company",
    values.ContactId: "person",
    values.InterviewId: "conversation",
    values.IntroductionId: "name given",
    values.AdviceId: "advice",
    values.NextStepId: "next step",
    values.NoteId: "note",
    values.InsightId: "thing learned",
    values.ApplicationId: "application",
    values.RoundId: "interview",
    values.OfferId: "offer",
    values.PromiseId: "promise",
    values.ReminderId: "thing",
    values.AboutId: "thing",
    values.SourceId: "conversation or note",
}
_FRAMING = (SearchStarted, SwitchReframed, FamiliarityDecided, RouteChosen)
_LIFE = (SearchPaused, SearchResumed, SearchConcluded, SearchReopened)
_ADDING = (
    TouchLogged,
    ThankYouSent,
    RoundThanked,
    AdviceReportedBack,
    OutcomeTold,
    CounterProposed,
    OfferWeighed,
    ReminderPostponed,
    ReminderSkipped,
)
"""What has no id of its own and yet only adds to what is there."""


def title_of(interview: str) -> str:
    """The subject of what is recorded of a title from a conversation, which leaves the conversation as it was."""
    return f"title of {interview}"


def draft_of(kind: values.DraftKind) -> str:
    """The subject of my own wording of a kind of message."""
    return f"draft of {kind.value}"


class Reference(msgspec.Struct, frozen=True, gc=False):
    """`field` of an event points at the thing `id`; `what` names its kind for people."""

    field: str
    what: str
    id: str


def references(event: Event) -> list[Reference]:
    """The things an event points at, without the one it brings into being."""
    found = [
        Reference(field, what, pointed)
        for field, what, ids in _pointers(type(event))
        for pointed in ids(getattr(event, field))
    ]
    if isinstance(event, _FRAMING):
        found.append(Reference("", "frame", FRAME))
    if isinstance(event, RulesSet):
        found.append(Reference("", "rules", RULES))
    if isinstance(event, _LIFE):
        found.insert(0, Reference("", "search", LIFE))
    return found


def changed(event: Event) -> list[str]:
    """The things an event brings into being or changes: what it only points at stays as it was."""
    match event:
        case TitleExplained():
            return [title_of(event.interview)]
        case DraftKept():
            return [draft_of(event.kind)]
    own = own_id(event)
    if own is not None:
        return [own]
    found = [] if isinstance(event, _ADDING) else references(event)
    return [one.id for one in (found if isinstance(event, ContactsMerged) else found[:1])]


def own_id(event: Event) -> str | None:
    """The id of the thing an event brings into being, if it does."""
    own: str | None = getattr(event, "id", None)
    return own


@cache
def _pointers(kind: type[Event]) -> tuple[tuple[str, str, Callable[[Any], Iterator[str]]], ...]:
    return tuple(
        (field, *pointer)
        for field, hint in get_type_hints(kind).items()
        if field != "id" and (pointer := _pointer(hint)) is not None
    )


def _pointer(hint: Any) -> tuple[str, Callable[[Any], Iterator[str]]] | None:
    """How to read ids out of a field of this type; None for a field that holds none."""
    if hint in _IDS:
        return _IDS[hint], _one
    if hint is values.Source:
        return _IDS[values.SourceId], _source
    if hint is values.Which:
        return _IDS[values.ReminderId], _which
    if get_origin(hint) in (Union, UnionType, tuple):
        inner = [found for part in get_args(hint) if (found := _pointer(part)) is not None]
        if inner:
            what, read = inner[0]
            return (what, _each) if get_origin(hint) is tuple else (what, read)
    return None


def _one(value: str | None) -> Iterator[str]:
    if value:
        yield value


def _each(value: tuple[str, ...]) -> Iterator[str]:
    yield from value


def _source(value: values.Source | None) -> Iterator[str]:
    if value is not None:
        yield value.id


def _which(value: values.Which) -> Iterator[str]:
    yield value.id
    yield from _one(value.who)
