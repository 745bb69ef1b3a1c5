"""Reminders in words: put off, left out, let go of."""

from collections.abc import Sequence

from domain.events import (
    AnyEvent,
    ApplicationWentSilent,
    InterviewUnanswered,
    IntroductionFaded,
    NextStepDropped,
    OfferLapsed,
    ReminderPostponed,
    ReminderSkipped,
)
from domain.values import ReminderKind, Which, day_words
from web.wording.names import Names
from web.wording.texts import because, few, first_line

LetGone = (
    ReminderSkipped | NextStepDropped | InterviewUnanswered | IntroductionFaded | ApplicationWentSilent | OfferLapsed
)
"""What becomes of things that are let go of."""


def reminded(event: ReminderPostponed | ReminderSkipped, names: Names) -> str:
    """A reminder that was put off or left out."""
    if isinstance(event, ReminderPostponed):
        return f"You put off {what_waits(event.which, names)} until {day_words(event.until)}."
    return f"You left out {what_waits(event.which, names)}.{because(event.why)}"


def let_go(events: Sequence[AnyEvent], names: Names) -> str:
    """Several things that were let go of at once."""
    return f"You let {len(events)} things go: {few([_what(event, names) for event in events])}."


def what_waits(which: Which, names: Names) -> str:
    """What a reminder is about, as something to do: thanking Priya Raman."""
    thing, people, who = names[which.id], names.people(which.id), names[which.who or which.id]
    match which.kind:
        case ReminderKind.HOW_WAS_IT:
            return f"saying how {thing} was"
        case ReminderKind.REPLY:
            return f"writing back to {people}"
        case ReminderKind.NEW_TIME:
            return f"finding a new time for {thing}"
        case ReminderKind.COME_BACK:
            return f"coming back to {people}"
        case ReminderKind.NUDGE:
            return f"asking {people} again"
        case ReminderKind.SECOND_PERSON:
            return f"asking someone else besides {people}"
        case ReminderKind.GIVE_UP:
            return f"deciding whether to wait for {people}"
        case ReminderKind.CONFIRM:
            return f"confirming the time of {thing}"
        case ReminderKind.THANK:
            return f"thanking {who}"
        case ReminderKind.THANK_GIVER:
            return f"telling {who} how it went"
        case ReminderKind.LEAD:
            return f"writing to {thing}"
        case ReminderKind.STEP:
            return f"the next step “{thing}”"
        case ReminderKind.SORT:
            return f"sorting the note of {thing}"
        case ReminderKind.FOLLOW:
            return f"trying {_words(thing)}"
        case ReminderKind.ADVICE_BACK:
            return f"telling {names[which.who]} what came of {_words(thing)}"
        case ReminderKind.KEEP_IN_TOUCH:
            return f"keeping in touch with {who}"
        case ReminderKind.NUDGE_APPLICATION:
            return f"asking about {thing}"
        case ReminderKind.SILENT:
            return f"deciding whether to wait for {thing}"
        case ReminderKind.ROUND_WAS:
            return f"saying how {thing} was"
        case ReminderKind.ROUND_TIME:
            return f"finding a new time for {thing}"
        case ReminderKind.ROUND_THANK:
            return f"thanking {names[which.who]} for {thing}" if which.who else f"saying thanks for {thing}"
        case ReminderKind.DECIDE:
            return f"deciding on {thing}"
        case ReminderKind.LAPSED:
            return f"saying what became of {thing}"
        case ReminderKind.TELL:
            return f"telling {names[which.who]} how it ended" if which.who else "telling people how it ended"


def _words(text: str) -> str:
    """The beginning of what was written, within a sentence."""
    return f"“{first_line(text, 60)}”"


def _what(event: AnyEvent, names: Names) -> str:
    match event:
        case ReminderSkipped():
            return what_waits(event.which, names)
        case InterviewUnanswered():
            return f"waiting for {names.people(event.interview)}"
        case IntroductionFaded():
            return f"the name {names[event.introduction]}"
        case NextStepDropped():
            return f"“{names[event.step]}”"
        case ApplicationWentSilent():
            return f"waiting for word of {names[event.application]}"
        case OfferLapsed():
            return names[event.offer]
        case _:
            return "something"
