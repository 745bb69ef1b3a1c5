"""The sentence of a deed: one command as the Story tells it, in the past tense."""

from collections.abc import Sequence

from domain.events import (
    AdviceReceived,
    AnyEvent,
    CompanyTargeted,
    ContactAdded,
    EntriesRetracted,
    EntryCorrected,
    InterviewHeld,
    IntroductionOffered,
    NextStepSet,
    RetractionReversed,
)
from domain.values import day_words, listed
from domain.views.timeline import Deed
from web.wording.arranging import how_it_came_about
from web.wording.kinds import HOW
from web.wording.lives import begins_next, next_begun
from web.wording.names import Names
from web.wording.reminding import LetGone, let_go
from web.wording.sentences import sentence
from web.wording.texts import because, few, name_at

UNDID = "You undid: "
TOOK_BACK = "You took back that "
_EARLIER = "an earlier step."
_NO_CLAUSE = ("Advice to try: ", "A new time for ", "Your next step: ", "News of ")
"""How sentences begin that tell no deed of anybody."""
_PRONOUNS = ("You ", "They ", "The offer ")
"""How sentences begin whose first letter is small within another one."""


def tell(deed: Deed) -> str:
    """One command as a sentence or a few: what it recorded, in the past tense."""
    events = [line.event for line in deed.lines]
    names = Names(deed.names, deed.local)
    for line in deed.lines:
        if isinstance(line.event, InterviewHeld):
            came_about = how_it_came_about(line.event, line.happened_on, deed.before.get(line.event.id))
            return _conversation(line.event, came_about, events, names)
    if begins_next(events[0]):
        return next_begun(sentence(events[0], events, names, deed.before), events)
    if len(events) > 1 and all(isinstance(event, LetGone) for event in events):
        return let_go(events, names)
    if sum(isinstance(event, CompanyTargeted) for event in events) > 1:
        return _companies(events)
    if sum(isinstance(event, ContactAdded) for event in events) > 1:
        return _people([event.name for event in events if isinstance(event, ContactAdded)])
    if isinstance(events[0], EntriesRetracted | RetractionReversed | EntryCorrected):
        return _amended(events[0], deed)
    return " ".join(filter(None, (sentence(event, events, names, deed.before) for event in events)))


def _conversation(held: InterviewHeld, came_about: str, events: Sequence[AnyEvent], names: Names) -> str:
    said = [f"You talked with {names.all(held.contacts)} {HOW[held.medium]}{came_about}."]
    given: dict[str, list[str]] = {}
    for event in events:
        if isinstance(event, IntroductionOffered):
            given.setdefault(event.by or "", []).append(name_at(event.name, event.employer))
    for giver, leads in given.items():
        said.append(f"{names.first(giver)} gave you {'the name' if len(leads) == 1 else 'the names'} {listed(leads)}.")
    said += [sentence(event, events, names, {}) for event in events if isinstance(event, AdviceReceived | NextStepSet)]
    return " ".join(said)


def _companies(events: Sequence[AnyEvent]) -> str:
    companies = [event.name for event in events if isinstance(event, CompanyTargeted)]
    people = [event.name for event in events if isinstance(event, ContactAdded)]
    there = f" You know {few(people)} there." if people else ""
    return f"You put {len(companies)} companies on your list: {few(companies)}.{there}"


def _people(people: Sequence[str]) -> str:
    return f"You added {len(people)} people: {few(people)}."


def _amended(event: EntriesRetracted | RetractionReversed | EntryCorrected, deed: Deed) -> str:
    why = because(event.why) if not isinstance(event, RetractionReversed) else ""
    match event:
        case EntriesRetracted():
            return f"{_undone(deed.sentences.get(event.first, _EARLIER))}{why}"
        case RetractionReversed():
            return _brought_back(deed.sentences.get(event.retraction, _EARLIER))
        case EntryCorrected():
            on = day_words(event.happened_on)
            if isinstance(event.event, InterviewHeld):
                return f"You put right {deed.names.get(event.event.id, 'a conversation')}, held on {on}.{why}"
            return f"You put right: {deed.sentences.get(event.version, _EARLIER)} It was on {on}.{why}"


def _undone(sentence: str) -> str:
    if sentence == _EARLIER or sentence.startswith(_NO_CLAUSE):
        return f"{UNDID}{sentence}"
    return f"{TOOK_BACK}{_within(sentence)}"


def _brought_back(sentence: str) -> str:
    if sentence.startswith(TOOK_BACK):
        return f"It counts again that {sentence.removeprefix(TOOK_BACK)}"
    return f"You brought back: {sentence.removeprefix(UNDID)}"


def _within(sentence: str) -> str:
    """A sentence as a part of another one."""
    return f"{sentence[0].lower()}{sentence[1:]}" if sentence.startswith(_PRONOUNS) else sentence
