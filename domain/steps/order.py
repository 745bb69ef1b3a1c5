"""What may follow what in a conversation: by its stage, and by the days."""

from datetime import date
from typing import TYPE_CHECKING

from domain.commands import Command
from domain.context import Context
from domain.events import InterviewNudged, InterviewPrepared, InterviewUnanswered
from domain.refusals import (
    BeforeItBegan,
    BeforeTheLast,
    BookedAlready,
    BookedBeforeAgreed,
    ComeBackBeforeAnswer,
    LetGoBefore,
    NotBooked,
    NothingChanges,
    SaidNo,
    StillToCome,
    TalkedAlready,
)
from domain.steps.conversations import FROM, Interview, known
from domain.values import Appointment, Gist, InterviewId, Stage, days_after

if TYPE_CHECKING:
    from domain.job_search import JobSearch

_SAID = {
    Stage.REQUESTED: "You asked",
    Stage.NUDGED: "You asked again",
    Stage.ANSWERED: "They said yes",
    Stage.SCHEDULED: "A time was booked",
    Stage.UNANSWERED: "You stopped waiting",
    Stage.CANCELLED: "It was called off",
    Stage.MISSED: "It did not take place",
}


def open_to(search: "JobSearch", id: InterviewId, deed: type) -> Interview:
    """The conversation, at a stage from which the deed makes sense; else the reason why not."""
    interview = known(search, id)
    if interview.stage in FROM[deed]:
        return interview
    match interview.stage:
        case Stage.HELD:
            raise TalkedAlready(interview.on)
        case Stage.DECLINED:
            raise SaidNo(interview.since)
        case Stage.SCHEDULED if interview.appointment:
            raise BookedAlready(interview.appointment)
        case Stage.UNANSWERED if deed is InterviewUnanswered:
            raise NothingChanges("You stopped waiting for this one already.")
        case Stage.UNANSWERED if deed in (InterviewNudged, InterviewPrepared):
            raise LetGoBefore(interview.since)
    raise NotBooked


def day_of(interview: Interview, command: Command, context: Context, *, after: date | None = None) -> date:
    """The day of a deed about a conversation. Refuses days before it began, and before `after`: the last that was done
    or heard about it, unless something else is named. What was logged of that day would be undone by something older.
    """
    after = interview.last_on if after is None else after
    on = context.day(command.happened_on, since=after)
    if on < interview.begun:
        raise BeforeItBegan(interview.begun, asked=interview.asked is not None)
    if on < after:
        raise BeforeTheLast(_last_words(interview, after), after)
    return on


def _last_words(interview: Interview, on: date) -> str:
    """What was done or heard on the day of the last of it."""
    answer = interview.answer
    if on == interview.since and interview.stage is not Stage.ANSWERED:
        return _SAID[interview.stage]
    if answer is not None and on == answer.on:
        return "They said later" if answer.gist is Gist.LATER else _SAID[Stage.ANSWERED]
    return "The time was confirmed" if on == interview.confirmed else _SAID[Stage.NUDGED]


def check_after(appointment: Appointment, on: date) -> None:
    """Refuses a time before the day it was agreed on. Days differ by one between zones."""
    if appointment.day < days_after(on, -1):
        raise BookedBeforeAgreed(appointment, on)


def check_come_back(day: date, on: date, context: Context) -> None:
    """Refuses to come back to it on the day of the answer or before, and what `due` refuses."""
    if context.due(day, "come_back_on") <= on:
        raise ComeBackBeforeAnswer


def check_missed(appointment: Appointment | None, on: date, context: Context, field: str = "interview") -> None:
    """Refuses to miss a time that has not been, now or on that day."""
    if appointment is not None and appointment.at > context.now:
        raise StillToCome(appointment, field=field)
    if appointment is not None and on < days_after(appointment.day, -1):
        raise StillToCome(appointment, on)
