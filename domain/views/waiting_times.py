"""Waiting times that count those who still wait: leaving them out would make every wait look short."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

import msgspec

from domain.events import InterviewDeclined
from domain.journal import Entry
from domain.steps.conversations import Interview
from domain.views.courses import Courses, Figure, figure
from domain.views.look import Look


class Wait(msgspec.Struct, frozen=True, gc=False):
    """So many days; whether it came to an end then, or had lasted so long when it was last looked at."""

    days: int
    ended: bool


class Step(msgspec.Struct, frozen=True, gc=False):
    """A day on which waits ended: how many had lasted until then, how many of them ended, and the share that lasts
    longer, `lasting` of `of`."""

    days: int
    at_risk: int
    ended: int
    lasting: int
    of: int


def survival(waits: Iterable[Wait]) -> tuple[Step, ...]:
    """The share of waits that last longer than so many days (Kaplan and Meier 1958), by the days on which any ended, in
    whole numbers. One that was still going on after so many days counts among those at risk on that day."""
    ends: Counter[int] = Counter()
    leaves: Counter[int] = Counter()
    for wait in waits:
        (ends if wait.ended else leaves)[wait.days] += 1
    at_risk, lasting, of = ends.total() + leaves.total(), 1, 1
    steps = []
    for days in sorted({*ends, *leaves}):
        if ended := ends[days]:
            lasting, of = lasting * (at_risk - ended), of * at_risk
            steps.append(Step(days, at_risk, ended, lasting, of))
        at_risk -= ended + leaves[days]
    return tuple(steps)


def median(waits: Iterable[Wait]) -> int | None:
    """The days after which half of the waits had ended; None while more than half may last longer."""
    return next((step.days for step in survival(waits) if 2 * step.lasting <= step.of), None)


class WaitKind(Enum):
    """REPLY: from an ask to the first sign, in working days, as one follows up. TALK: from that sign to the
    conversation. ANSWER: from an application to the first answer. These two are in calendar days. The days of a pause
    count: it keeps nobody from answering."""

    REPLY = "reply"
    TALK = "talk"
    ANSWER = "answer"


class WaitingTime(msgspec.Struct, frozen=True, gc=False):
    """How long one waits. `came` are the entries that ended a wait, `waiting` what is still waited for, `stopped` what
    is waited for no more; the last two count as having lasted at least so long. `half` is the number of days after
    which half had come, None while that is not reached; `longest` what the longest wait has lasted."""

    kind: WaitKind
    came: Figure
    waiting: Figure
    stopped: Figure
    half: int | None
    longest: int


def waiting_times(look: Look, courses: Courses) -> tuple[WaitingTime, ...]:
    """How long replies, conversations and answers to applications take; without those nobody has waited for yet."""
    found = (
        _time(WaitKind.REPLY, _for_replies(look, courses)),
        _time(WaitKind.TALK, _for_talks(look, courses)),
        _time(WaitKind.ANSWER, _for_answers(look, courses)),
    )
    return tuple(one for one in found if one.came.number + one.waiting.number + one.stopped.number)


class _Waited(msgspec.Struct, gc=False):
    """A wait, by what began it and what ended it; `given_up` says that it is over though nothing came."""

    began: Entry
    days: int
    came: Entry | None = None
    given_up: bool = False


def _time(kind: WaitKind, waited: Iterable[_Waited]) -> WaitingTime:
    all_of = list(waited)
    return WaitingTime(
        kind=kind,
        came=figure(f"wait.{kind.value}.came", (one.came for one in all_of if one.came)),
        waiting=figure(f"wait.{kind.value}.waiting", (one.began for one in all_of if not (one.came or one.given_up))),
        stopped=figure(f"wait.{kind.value}.stopped", (one.began for one in all_of if not one.came and one.given_up)),
        half=median(Wait(one.days, one.came is not None) for one in all_of),
        longest=max((one.days for one in all_of), default=0),
    )


def _for_replies(look: Look, courses: Courses) -> Iterator[_Waited]:
    for course, ask in courses.asks:
        interview = look.search.conversations.interviews[course.id]
        end = course.reply.happened_on if course.reply else _end(look, interview)
        start = look.calendar.start(ask.happened_on, interview.asked.time if interview.asked else None)
        yield _Waited(ask, look.calendar.between(start, end), course.reply, not interview.open)


def _for_talks(look: Look, courses: Courses) -> Iterator[_Waited]:
    """From a sign that was no refusal; a conversation that is itself the first sign of them tells of no wait."""
    for course, _ in courses.asks:
        interview = look.search.conversations.interviews[course.id]
        reply = course.reply
        if reply is None or reply is course.held or isinstance(reply.event, InterviewDeclined):
            continue
        end = course.held.happened_on if course.held else _end(look, interview)
        yield _Waited(reply, _days(reply.happened_on, end), course.held, not interview.open)


def _for_answers(look: Look, courses: Courses) -> Iterator[_Waited]:
    for applied in courses.applied.values():
        last = applied.answer or applied.ended
        end = last.happened_on if last else look.today
        yield _Waited(applied.sent, _days(applied.sent.happened_on, end), applied.answer, applied.ended is not None)


def _end(look: Look, interview: Interview) -> date:
    """The day until which was waited: today, or the day it came to nothing."""
    return look.today if interview.open else interview.since


def _days(first: date, last: date) -> int:
    return max(0, (last - first).days)
