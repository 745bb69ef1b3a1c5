"""Conversations: whose turn it is, for whom I wait, what is booked, and which ones I had."""

from datetime import date

import msgspec

from domain.steps.conversations import Answer, Ask, Interview
from domain.values import Medium, ReminderKind, Side, Stage
from domain.views.card import Card
from domain.views.look import Look, Named, When, named, when
from domain.views.ongoing import Booking, Waiting, bookings, waiting
from domain.views.reminders import reminders


class InterviewRow(msgspec.Struct, frozen=True, gc=False):
    """A conversation. `at` are the employers of its people, in their order. `on` is the day it was held, until then the
    day it was begun; `since` the day its stage began. `by` and `why` say who said no, called it off or did not come;
    `when` is the booked time while there is one; `nudges` are the times I asked again;
    `planned_minutes` how long one that was held was to take."""

    id: str
    people: tuple[Named, ...]
    at: tuple[str, ...]
    stage: Stage
    on: date
    since: date
    time: str | None
    minutes: int | None
    medium: Medium
    unplanned: bool
    private: bool
    note: str
    when: When | None = None
    place: str = ""
    confirmed: date | None = None
    they_confirmed: bool = False
    asked: Ask | None = None
    nudges: tuple[Ask, ...] = ()
    answer: Answer | None = None
    by: Side | None = None
    why: str = ""
    questions: tuple[str, ...] = ()
    planned_minutes: int | None = None


class Interviews(msgspec.Struct, frozen=True, gc=False):
    """`how_was_it` and `your_turn` is what I am to do about a conversation, thanks too; `waiting` the longest first;
    `booked` by their time; `done` are those that took place, latest first; `ended` those that came to nothing."""

    how_was_it: tuple[Card, ...]
    your_turn: tuple[Card, ...]
    waiting: tuple[Waiting, ...]
    booked: tuple[Booking, ...]
    done: tuple[InterviewRow, ...]
    ended: tuple[InterviewRow, ...]


def interviews(look: Look) -> Interviews:
    """Every conversation in its group."""
    cards = [card for card in reminders(look) if card.kind in _OF_CONVERSATIONS]
    held = sorted(
        look.search.conversations.held(),
        key=lambda one: (one.on, one.time or "", one.version),
        reverse=True,
    )
    ended = sorted(
        (one for one in look.search.conversations.interviews.values() if not (one.held or one.open)),
        key=lambda one: (one.since, one.since_version),
        reverse=True,
    )
    return Interviews(
        how_was_it=tuple(card for card in cards if card.ready and card.kind is ReminderKind.HOW_WAS_IT),
        your_turn=tuple(card for card in cards if card.ready and card.kind is not ReminderKind.HOW_WAS_IT),
        waiting=waiting(look, cards),
        booked=tuple(one for one in bookings(look, cards) if one.application is None),
        done=tuple(interview_row(look, one) for one in held),
        ended=tuple(interview_row(look, one) for one in ended),
    )


_OF_CONVERSATIONS = frozenset(
    {
        ReminderKind.HOW_WAS_IT, ReminderKind.REPLY, ReminderKind.NEW_TIME, ReminderKind.COME_BACK, ReminderKind.NUDGE,
        ReminderKind.SECOND_PERSON, ReminderKind.GIVE_UP, ReminderKind.CONFIRM, ReminderKind.THANK,
        ReminderKind.THANK_GIVER,
    }
)  # fmt: skip


def interview_row(look: Look, interview: Interview) -> InterviewRow:
    """One conversation as the list shows it."""
    there = look.ties.people_of(interview)
    return InterviewRow(
        id=interview.id,
        people=tuple(named(one) for one in there),
        at=tuple(dict.fromkeys(one.employer for one in there if one.employer)),
        stage=interview.stage,
        on=interview.on,
        since=interview.since,
        time=interview.time,
        minutes=interview.minutes,
        medium=interview.medium,
        unplanned=interview.unplanned,
        private=interview.private,
        note=interview.note,
        when=when(look, interview),
        place=interview.place,
        confirmed=interview.confirmed,
        they_confirmed=interview.they_confirmed,
        asked=interview.asked,
        nudges=interview.nudges,
        answer=interview.answer,
        by=interview.by,
        why=interview.why,
        questions=interview.questions,
        planned_minutes=interview.planned_minutes,
    )
