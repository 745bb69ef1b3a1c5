"""The way to a conversation in words: asked, answered, booked, moved, called off."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.events import (
    AnyEvent,
    ContactAdded,
    Event,
    InterviewAnswered,
    InterviewCancelled,
    InterviewConfirmed,
    InterviewDeclined,
    InterviewHeld,
    InterviewMissed,
    InterviewNudged,
    InterviewPrepared,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    IntroductionMade,
    IntroductionOffered,
)
from domain.values import ContactId, Gist, Side, day_words, listed
from web.wording.kinds import BY, HOW
from web.wording.names import Names
from web.wording.texts import because, count, name_at

Arranged = (
    InterviewRequested
    | InterviewNudged
    | InterviewAnswered
    | InterviewScheduled
    | InterviewRescheduled
    | InterviewConfirmed
    | InterviewDeclined
    | InterviewUnanswered
    | InterviewCancelled
    | InterviewMissed
    | InterviewPrepared
)
"""What leads to a conversation, or to none."""


def arranged(event: Arranged, beside: Sequence[AnyEvent], names: Names, before: Mapping[str, AnyEvent]) -> str:
    """One event on the way to a conversation. `before` has the deed that each conversation was last at."""
    match event:
        case InterviewRequested():
            return _asked(event, beside, names)
        case InterviewNudged():
            return f"You asked {names.people(event.interview)} again{_by(event)}."
        case InterviewAnswered():
            return _answered(event, names, late=isinstance(before.get(event.interview), InterviewUnanswered))
        case InterviewScheduled():
            where = ", ".join(filter(None, (HOW[event.medium], event.place)))
            booked = (
                f"You booked a conversation with {names.all(event.contacts)}: {names.time(event.appointment)}, {where}."
            )
            return " ".join((booked, *_given(beside, {}, names)))
        case InterviewRescheduled():
            return _moved(event, names)
        case InterviewConfirmed():
            return _confirmed(event, names)
        case InterviewDeclined():
            return _no(event, beside, names)
        case InterviewUnanswered():
            return _no_longer(event, names, before.get(event.interview))
        case InterviewCancelled():
            who = "You" if event.by is Side.ME else names.people(event.interview)
            return f"{who} called off {_the_talk(event.interview, event.by, names)}.{because(event.note)}"
        case InterviewMissed():
            who = "You" if event.by is Side.ME else names.people(event.interview)
            return f"{who} did not make it to {_the_talk(event.interview, event.by, names)}.{because(event.note)}"
        case InterviewPrepared():
            what = count(len(event.questions), "question") if event.questions else "no question"
            return f"You wrote down {what} for {names.people(event.interview)}."


def how_it_came_about(held: InterviewHeld, on: date, before: AnyEvent | None) -> str:
    """What a conversation has to do with what was arranged, as the end of a sentence; "" for one that just happened."""
    match before:
        case InterviewScheduled() | InterviewRescheduled() if before.appointment.day == on:
            return ", as booked"
        case InterviewRequested() | InterviewNudged() | InterviewAnswered():
            return ", as you had asked"
        case InterviewCancelled() | InterviewMissed() | InterviewUnanswered():
            return ", after all"
    return ", by chance" if held.unplanned else ""


def _asked(event: InterviewRequested, beside: Sequence[AnyEvent], names: Names) -> str:
    new = {one.id: one for one in beside if isinstance(one, ContactAdded)}
    people = listed(name_at(names[one], new[one].employer if one in new else None) for one in event.contacts)
    return " ".join((f"You asked {people} for a conversation{_by(event)}.", *_given(beside, new, names)))


def _given(beside: Sequence[AnyEvent], new: Mapping[ContactId, ContactAdded], names: Names) -> Iterator[str]:
    """That the names of people were given before, and by whom where they were new."""
    for made in (one for one in beside if isinstance(one, IntroductionMade)):
        giver = new[made.contact].introduced_by if made.contact in new else None
        gave = f"{names[giver]} had given you" if giver else "You had been given"
        yield f"{gave} the name {names[made.contact]}."


def _answered(event: InterviewAnswered, names: Names, *, late: bool) -> str:
    after_all = " after all" if late else ""
    if event.gist is Gist.YES:
        turn = "your turn to find a time" if event.turn is Side.ME else "their turn to find a time"
        answer = f"yes{after_all}: {turn}"
    else:
        back = f": you come back to it on {day_words(event.come_back_on)}" if event.come_back_on else ""
        answer = f"later{after_all}{back}"
    return f"{names.people(event.interview)} said {answer}.{because(event.note)}"


def _moved(event: InterviewRescheduled, names: Names) -> str:
    time, talk = names.time(event.appointment), names[event.interview]
    where = "".join(f", {words}" for words in (HOW[event.medium] if event.medium else "", event.place) if words)
    match event.by:
        case Side.ME:
            return f"You moved {talk} to {time}{where}."
        case Side.THEM:
            return f"{names.people(event.interview)} moved the conversation to {time}{where}."
    return f"A new time for {talk}: {time}{where}."


def _confirmed(event: InterviewConfirmed, names: Names) -> str:
    """With the way a message went, it was mine; without one the time was confirmed to me."""
    people = names.people(event.interview)
    return f"You checked the time with {people}{_by(event)}." if event.channel else f"{people} confirmed the time."


def _no(event: InterviewDeclined, beside: Sequence[AnyEvent], names: Names) -> str:
    if event.by is Side.ME:
        no = f"You said no to {names[event.interview]}"
    else:
        no = f"{names.people(event.interview)} said no"
    lead = next((one for one in beside if isinstance(one, IntroductionOffered) and one.id == event.referred_on), None)
    if lead is None:
        return f"{no}.{because(event.note)}"
    gave = f"{no}, and gave you the name" if event.by is Side.THEM else f"{no}, and were given the name"
    return f"{gave} {name_at(lead.name, lead.employer)}.{because(event.note)}"


def _no_longer(event: InterviewUnanswered, names: Names, before: AnyEvent | None) -> str:
    match before:
        case InterviewAnswered() if before.gist is Gist.LATER or before.turn is Side.ME:
            return f"You let {names[event.interview]} go."
        case InterviewCancelled() | InterviewMissed():
            return f"You let {names[event.interview]} go."
    return f"You stopped waiting for {names.people(event.interview)}."


def _the_talk(interview: str, by: Side, names: Names) -> str:
    return names[interview] if by is Side.ME else "the conversation"


def _by(event: Event) -> str:
    channel = getattr(event, "channel", None)
    how = BY[channel] if channel else ""
    return f" {how}" if how else ""
