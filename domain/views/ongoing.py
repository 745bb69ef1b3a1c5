"""Conversations to come of which nothing is to do now: the booked ones, and those that are waited for."""

from collections.abc import Sequence
from datetime import date

import msgspec

from domain.values import Medium, ReminderKind, Side, Stage
from domain.views.card import Card
from domain.views.look import Look, Named, When, named, when


class Booking(msgspec.Struct, frozen=True, gc=False):
    """A conversation with a time. `tight` is the one begun before it that ends last, where too few minutes
    (`gap`) are between; `passed` says
    that its time is over and how it was is asked another day."""

    id: str
    people: tuple[Named, ...]
    at: tuple[str, ...]
    when: When
    minutes: int | None
    medium: Medium
    place: str
    confirmed: bool
    they_confirmed: bool
    questions: int
    passed: bool = False
    tight: Named | None = None
    gap: int | None = None


class Waiting(msgspec.Struct, frozen=True, gc=False):
    """A conversation that is not booked, of which nothing is to do today. `turn` is whose it is; `since` the last sign
    of either, `working_days` ago; `next` is what comes next and when, None where that was left out."""

    id: str
    people: tuple[Named, ...]
    at: tuple[str, ...]
    stage: Stage
    turn: Side
    since: date
    working_days: int
    next: Card | None


def bookings(look: Look, cards: Sequence[Card]) -> tuple[Booking, ...]:
    """The conversations with a time, by that time; those whose time has passed only while that question was put off."""
    asked_how = {card.id for card in cards if card.ready and card.kind is ReminderKind.HOW_WAS_IT}
    found = [
        (booked, interview)
        for interview in look.search.conversations.ongoing()
        if (booked := when(look, interview)) is not None and interview.id not in asked_how
    ]
    found.sort(key=lambda one: (one[0].at, one[1].version))
    rows: list[Booking] = []
    before: Booking | None = None
    for booked, interview in found:
        there = look.ties.people_of(interview)
        row = Booking(
            id=interview.id,
            people=tuple(named(one) for one in there),
            at=tuple(dict.fromkeys(one.employer for one in there if one.employer)),
            when=booked,
            minutes=interview.minutes,
            medium=interview.medium,
            place=interview.place,
            confirmed=interview.confirmed is not None,
            they_confirmed=interview.they_confirmed,
            questions=len(interview.questions),
            passed=booked.ends <= look.now,
        )
        gap = int((booked.at - before.when.ends).total_seconds() // 60) if before else None
        if before and gap is not None and gap < look.search.rules.gap_minutes:
            row = msgspec.structs.replace(row, tight=before.people[0] if before.people else None, gap=gap)
        rows.append(row)
        if before is None or before.when.ends < row.when.ends:
            before = row
    return tuple(rows)


def waiting(look: Look, cards: Sequence[Card]) -> tuple[Waiting, ...]:
    """The conversations that are neither booked nor to be done with today, the longest waited for first."""
    to_do = {card.id for card in cards if card.ready and card.kind is not ReminderKind.SECOND_PERSON}
    next_of = {card.id: card for card in cards if card.kind in _WAITED_FOR and not card.skipped}
    since_of = {card.id: card.since for card in cards if card.kind in _WAITED_FOR}
    turn_of = {card.id: Side.ME for card in cards if card.kind in (ReminderKind.REPLY, ReminderKind.NEW_TIME)}
    rows = []
    for interview in look.search.conversations.ongoing():
        if interview.stage is Stage.SCHEDULED or interview.id in to_do:
            continue
        there = look.ties.people_of(interview)
        since = since_of.get(interview.id, interview.since)
        rows.append(
            Waiting(
                id=interview.id,
                people=tuple(named(one) for one in there),
                at=tuple(dict.fromkeys(one.employer for one in there if one.employer)),
                stage=interview.stage,
                turn=turn_of.get(interview.id, Side.THEM),
                since=since,
                working_days=look.days.between(since, look.today),
                next=next_of.get(interview.id),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.since, row.id)))


_WAITED_FOR = (
    ReminderKind.NUDGE,
    ReminderKind.GIVE_UP,
    ReminderKind.COME_BACK,
    ReminderKind.REPLY,
    ReminderKind.NEW_TIME,
)
"""What comes next in a conversation that is not booked."""
