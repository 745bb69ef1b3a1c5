"""The life of a search in words: paused, gone on with, ended, opened again, followed by the next."""

from collections.abc import Iterable

from domain.events import (
    AnyEvent,
    ContactAdded,
    NoteAdded,
    OutcomeTold,
    SearchConcluded,
    SearchPaused,
    SearchReopened,
    SearchResumed,
    SearchStarted,
)
from domain.values import Outcome
from web.wording.kinds import BY
from web.wording.names import Names
from web.wording.texts import because, count, few, quoted

Lived = SearchPaused | SearchResumed | SearchConcluded | SearchReopened | OutcomeTold
"""What becomes of a search as a whole."""
OUTCOMES = {
    Outcome.ACCEPTED: "you accepted an offer",
    Outcome.STAYED: "you stayed where you were",
    Outcome.STOPPED: "you stopped looking",
    Outcome.OTHER: "it ended otherwise",
}


def lived(event: Lived, names: Names) -> str:
    """One event in the life of a search."""
    match event:
        case SearchPaused():
            return f"You paused your search.{because(event.why)}"
        case SearchResumed():
            return "You went on with your search."
        case SearchConcluded():
            how = f"you accepted {names[event.offer]}" if event.offer else OUTCOMES[event.outcome]
            return f"You ended your search: {how}.{because(event.lessons)}"
        case SearchReopened():
            return f"You opened your search again.{because(event.why)}"
        case OutcomeTold():
            how = f" {BY[event.channel]}" if event.channel and BY[event.channel] else ""
            return f"You told {names[event.to]}{how} how your search ended."


def next_begun(first: str, events: Iterable[AnyEvent]) -> str:
    """The search after another one, whose beginning is told by `first`: who comes along, and what was learned."""
    events = tuple(events)
    people = [event.name for event in events if isinstance(event, ContactAdded)]
    lessons = [event.text for event in events if isinstance(event, NoteAdded)]
    along = count(len(people), "person comes", "people come")
    said = (
        first,
        f"{along} along: {few(people)}." if people else "",
        *(f"What you take from the search before: {quoted(text)}" for text in lessons),
    )
    return " ".join(filter(None, said))


def begins_next(event: AnyEvent) -> bool:
    """Whether a search begins that goes on from another."""
    return isinstance(event, SearchStarted) and event.continues is not None
