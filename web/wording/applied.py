"""Applications in words: sent, asked about, the interviews they led to, and how they ended."""

from domain.events import (
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
)
from domain.naming import APPLICATION_TO
from domain.values import Side
from web.wording.kinds import BY, HOW
from web.wording.names import Names
from web.wording.texts import because, count

Applied = (
    ApplicationSubmitted
    | ApplicationNudged
    | RoundScheduled
    | RoundPrepared
    | RoundRescheduled
    | RoundHeld
    | RoundCancelled
    | RoundMissed
    | RoundThanked
    | ApplicationRejected
    | ApplicationWithdrawn
    | ApplicationWentSilent
    | ApplicationRevived
)
"""What becomes of applications."""


def applied(event: Applied, names: Names) -> str:
    """One event of an application or of one of its interviews."""
    match event:
        case ApplicationSubmitted():
            return _submitted(event, names)
        case ApplicationNudged():
            return f"You asked {_company(event.application, names)}{_by(event)} how your application stands."
        case RoundScheduled():
            where = "".join(f", {words}" for words in (HOW[event.medium], event.place) if words)
            time = names.time(event.appointment)
            return f"You booked {_an(names[event.id])}{_with(event, names)}: {time}{where}."
        case RoundPrepared():
            what = count(len(event.questions), "question") if event.questions else "no question"
            return f"You wrote down {what} for {names[event.round]}."
        case RoundRescheduled():
            return _moved(event, names)
        case RoundHeld():
            return f"You had {_an(names[event.id])}{_with(event, names)}, {HOW[event.medium]}."
        case RoundCancelled():
            return f"{_who(event.by)} called off {names[event.round]}.{because(event.note)}"
        case RoundMissed():
            return f"{_who(event.by)} did not make it to {names[event.round]}.{because(event.note)}"
        case RoundThanked():
            whom = f"You thanked {names[event.to]} for" if event.to else "You said thanks for"
            return f"{whom} {names[event.round]}{_by(event)}."
        case ApplicationRejected():
            return f"{_company(event.application, names)} said no.{because(event.note)}"
        case ApplicationWithdrawn():
            return f"You took back {names[event.application]}.{because(event.why)}"
        case ApplicationWentSilent():
            return f"You stopped waiting for word of {names[event.application]}."
        case ApplicationRevived():
            return f"You went on with {names[event.application]} after all.{because(event.note)}"


def _submitted(event: ApplicationSubmitted, names: Names) -> str:
    word = f", with a word from {names[event.referred_by]}" if event.referred_by else ""
    came = f" It came of {names[event.out_of]}." if event.out_of else ""
    return f"You applied to {names[event.company]} as {event.role}{word}.{came}{because(event.note)}"


def _moved(event: RoundRescheduled, names: Names) -> str:
    time, talk = names.time(event.appointment), names[event.round]
    where = "".join(f", {words}" for words in (HOW[event.medium] if event.medium else "", event.place) if words)
    if event.by is None:
        return f"A new time for {talk}: {time}{where}."
    return f"{_who(event.by)} moved {talk} to {time}{where}."


def _company(application: str, names: Names) -> str:
    return names[application].removeprefix(APPLICATION_TO)


def _an(interview: str) -> str:
    """An interview that is named for the first time."""
    return f"an {interview.removeprefix('the ')}" if interview.startswith("the interview") else interview


def _with(event: RoundScheduled | RoundHeld, names: Names) -> str:
    return f" with {names.all(event.contacts)}" if event.contacts else ""


def _who(side: Side) -> str:
    return "You" if side is Side.ME else "They"


def _by(event: ApplicationNudged | RoundThanked) -> str:
    how = BY[event.channel] if event.channel else ""
    return f" {how}" if how else ""
