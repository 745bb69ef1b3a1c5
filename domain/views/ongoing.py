"""Conversations and rounds to come of which nothing is to do now: the booked ones, and those that are waited for."""

from collections.abc import Sequence
from datetime import date

import msgspec

from domain.steps.applications import Round
from domain.steps.conversations import Interview, with_whom
from domain.values import Medium, ReminderKind, Side, Stage
from domain.views.application_cards import called, number_of
from domain.views.card import Card
from domain.views.look import Look, Named, When, named, when


class Booking(msgspec.Struct, frozen=True, gc=False):
    """A conversation with a time, or a round of an `application` (by the name of its company), `round` being which,
    from 1, and `title` what it is about. `tight` is the one begun before it that ends last, where too few minutes
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
    application: Named | None = None
    round: int | None = None
    title: str = ""


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
    """What has a time, by that time; that whose time has passed only while how it was is put off."""
    asked_how = {card.id for card in cards if card.ready and card.kind in _HOW}
    talks: list[Interview | Round] = [*look.search.conversations.ongoing(), *look.search.applications.booked()]
    found = [(booked, talk) for talk in talks if (booked := when(look, talk)) is not None and talk.id not in asked_how]
    found.sort(key=lambda one: (one[0].at, one[1].version))
    rows: list[Booking] = []
    before: Booking | None = None
    for booked, talk in found:
        row = _booking(look, talk, booked)
        gap = int((booked.at - before.when.ends).total_seconds() // 60) if before else None
        if before and gap is not None and gap < look.search.rules.gap_minutes:
            row = msgspec.structs.replace(row, tight=next(iter(before.people), before.application), gap=gap)
        rows.append(row)
        if before is None or before.when.ends < row.when.ends:
            before = row
    return tuple(rows)


def _booking(look: Look, talk: Interview | Round, booked: When) -> Booking:
    there = [look.search.people.by_id[id] for id in with_whom(look.search, talk.contacts)]
    row = Booking(
        id=talk.id,
        people=tuple(named(one) for one in there),
        at=tuple(dict.fromkeys(one.employer for one in there if one.employer)),
        when=booked,
        minutes=talk.minutes,
        medium=talk.medium,
        place=talk.place,
        confirmed=isinstance(talk, Interview) and talk.confirmed is not None,
        they_confirmed=isinstance(talk, Interview) and talk.they_confirmed,
        questions=len(talk.questions),
        passed=booked.ends <= look.now,
    )
    if isinstance(talk, Interview):
        return row
    application = look.search.applications.by_id[talk.application]
    at = called(look, application)
    return msgspec.structs.replace(
        row, at=(at.name,), application=at, round=number_of(application, talk), title=talk.title
    )


_HOW = (ReminderKind.HOW_WAS_IT, ReminderKind.ROUND_WAS)
"""How a booked talk was, once its time has passed."""


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
