"""Conversations: which ones I had, latest first."""

from datetime import date

import msgspec

from domain.steps.conversations import Interview
from domain.values import Medium
from domain.views.look import Look, Named, named


class InterviewRow(msgspec.Struct, frozen=True, gc=False):
    """A conversation that was held. `at` are the employers of its people, in their order."""

    id: str
    people: tuple[Named, ...]
    at: tuple[str, ...]
    on: date
    time: str | None
    minutes: int | None
    medium: Medium
    unplanned: bool
    private: bool
    note: str


class Interviews(msgspec.Struct, frozen=True, gc=False):
    """The conversations that took place, latest first."""

    done: tuple[InterviewRow, ...]


def interviews(look: Look) -> Interviews:
    """The conversations that took place, latest first."""
    held = sorted(
        look.search.conversations.interviews.values(),
        key=lambda one: (one.on, one.time or "", one.version),
        reverse=True,
    )
    return Interviews(tuple(interview_row(look, one) for one in held))


def interview_row(look: Look, interview: Interview) -> InterviewRow:
    """One conversation as the list shows it."""
    there = look.ties.people_of(interview)
    return InterviewRow(
        id=interview.id,
        people=tuple(named(one) for one in there),
        at=tuple(dict.fromkeys(one.employer for one in there if one.employer)),
        on=interview.on,
        time=interview.time,
        minutes=interview.minutes,
        medium=interview.medium,
        unplanned=interview.unplanned,
        private=interview.private,
        note=interview.note,
    )
