"""Applications: whose turn it is, what is waited for, which rounds are booked, and which came to an end."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from domain.steps.applications import Application, Round, stage_of, thanked
from domain.steps.offers import OfferStage
from domain.values import ApplicationStage, ContactId, Medium, ReminderKind, Side, Stage
from domain.views.application_cards import called, number_of, people_in
from domain.views.card import Card
from domain.views.look import Look, Named, When, named, when
from domain.views.reminders import reminders


class RoundThanks(msgspec.Struct, frozen=True, gc=False):
    """A word of thanks for a round: to whom, where someone was named, by when, and whether it was given."""

    person: Named | None
    due: date
    thanked: bool


class RoundRow(msgspec.Struct, frozen=True, gc=False):
    """A round, `number` counted from 1. `on` is the day it was held, until then the day it was begun; `since` the day
    its stage began. `when` is the booked time while there is one and its application is open. `by` and `why` say who
    called it off or did not come."""

    id: str
    number: int
    title: str
    stage: Stage
    people: tuple[Named, ...]
    on: date
    since: date
    when: When | None
    time: str | None
    minutes: int | None
    planned_minutes: int | None
    medium: Medium
    place: str
    questions: tuple[str, ...]
    note: str
    private: bool
    by: Side | None
    why: str
    thanks: tuple[RoundThanks, ...]


class OfferLine(msgspec.Struct, frozen=True, gc=False):
    """An offer that came of it, the day it came, and how it stands since when."""

    id: str
    on: date
    stage: OfferStage
    since: date


class ApplicationRow(msgspec.Struct, frozen=True, gc=False):
    """An application: `on` is the day it was sent, `since` that of the last that was done or heard about it. `rounds`
    counts those held, `booked` is the next one, `next` what is to do, or will be; `offer` is the last that
    came of it; `why` what was said when it was closed or taken up again."""

    id: str
    company: Named
    role: str
    stage: ApplicationStage
    open: bool
    on: date
    since: date
    nudges: int
    rounds: int
    booked: RoundRow | None
    next: tuple[Card, ...]
    offer: OfferLine | None
    referred_by: Named | None
    why: str


class Applications(msgspec.Struct, frozen=True, gc=False):
    """Each application once: `your_turn` where there is something to do now, or an offer waits for an answer, the
    earliest first; `booked` by the time of the next round; `waiting` the longest waited for first; `done` the last
    closed first, those too whose offer was answered, or ran out."""

    your_turn: tuple[ApplicationRow, ...]
    booked: tuple[ApplicationRow, ...]
    waiting: tuple[ApplicationRow, ...]
    done: tuple[ApplicationRow, ...]


def applications(look: Look) -> Applications:
    """Every application in its group."""
    due: list[tuple[date, ApplicationRow]] = []
    booked: list[tuple[datetime, ApplicationRow]] = []
    waiting: list[ApplicationRow] = []
    done: list[tuple[date, ApplicationRow]] = []
    for row in application_rows(look, list(look.search.applications.by_id.values())):
        ready = [card.due for card in row.next if card.ready]
        if not row.open:
            done.append((row.since, row))
        elif ready:
            due.append((min(ready), row))
        elif row.booked and row.booked.when:
            booked.append((row.booked.when.at, row))
        elif row.offer and row.offer.stage is OfferStage.OPEN:
            due.append((row.offer.on, row))
        elif row.offer:
            done.append((row.offer.since, row))
        else:
            waiting.append(row)
    return Applications(
        your_turn=tuple(row for _, row in sorted(due, key=_first)),
        booked=tuple(row for _, row in sorted(booked, key=_first)),
        waiting=tuple(sorted(waiting, key=lambda row: row.since)),
        done=tuple(row for _, row in sorted(done, key=_first, reverse=True)),
    )


def _first(one: tuple[Any, ApplicationRow]) -> Any:
    return one[0]


def application_rows(look: Look, which: Sequence[Application]) -> list[ApplicationRow]:
    """These as a list shows them, in the order they were written down."""
    cards = cards_of_applications(look) if which else ()
    return [application_row(look, one, cards) for one in sorted(which, key=lambda one: one.version)]


def cards_of_applications(look: Look) -> list[Card]:
    """What is to do about any application or round, or will be, and was not left out."""
    return [card for card in reminders(look) if card.kind in _KINDS and not card.skipped]


_KINDS = frozenset(
    {
        ReminderKind.NUDGE_APPLICATION,
        ReminderKind.SILENT,
        ReminderKind.ROUND_WAS,
        ReminderKind.ROUND_TIME,
        ReminderKind.ROUND_THANK,
    }
)


def application_row(look: Look, application: Application, cards: Sequence[Card]) -> ApplicationRow:
    """One application as a list shows it; `cards` are those of all of them."""
    search = look.search
    rounds = search.applications.rounds_of(application)
    company = search.companies.by_id.get(application.company)
    referrer = search.people.get(application.referred_by)
    booked = [one for one in rounds if one.booked and one.appointment] if application.open else []
    first = min(booked, key=lambda one: (when_at(one), one.version), default=None)
    return ApplicationRow(
        id=application.id,
        company=named(company) if company else Named("", called(look, application).name),
        role=application.role,
        stage=stage_of(search, application),
        open=application.open,
        on=application.on,
        since=last_on(application, rounds),
        nudges=len(application.nudges),
        rounds=sum(one.held for one in rounds),
        booked=round_row(look, first) if first else None,
        next=tuple(card for card in cards if card.about and card.about.id == application.id),
        offer=next(iter(offer_lines(look, application)), None),
        referred_by=named(referrer) if referrer else None,
        why=application.why,
    )


def offer_lines(look: Look, application: Application) -> list[OfferLine]:
    """The offers that came of it, the last first."""
    found = [one for one in look.search.offers.by_id.values() if one.application == application.id]
    found.sort(key=lambda one: (one.on, one.version), reverse=True)
    return [OfferLine(one.id, one.on, one.stage, one.since) for one in found]


def last_on(application: Application, rounds: Sequence[Round]) -> date:
    """The day of the last that was done or heard about it; that it was closed, where it was."""
    if not application.open:
        return application.since
    return max(application.since, *(nudge.on for nudge in application.nudges), *(one.since for one in rounds), date.min)


def when_at(round: Round) -> str:
    """What a booked round is ordered by."""
    return f"{round.appointment.at:%Y-%m-%dT%H:%M}" if round.appointment else ""


def round_row(look: Look, round: Round) -> RoundRow:
    """One round as a list shows it."""
    application = look.search.applications.by_id[round.application]
    return RoundRow(
        id=round.id,
        number=number_of(application, round),
        title=round.title,
        stage=round.stage,
        people=tuple(people_in(look, round)),
        on=round.on,
        since=round.since,
        when=when(look, round) if application.open else None,
        time=round.time,
        minutes=round.minutes,
        planned_minutes=round.planned_minutes,
        medium=round.medium,
        place=round.place,
        questions=round.questions,
        note=round.note,
        private=round.private,
        by=round.by,
        why=round.why,
        thanks=tuple(_thanks(look, round)) if round.held else (),
    )


def _thanks(look: Look, round: Round) -> list[RoundThanks]:
    due = look.later(round.on, look.search.rules.thank_you_days)
    done = thanked(look.search, round)
    people = people_in(look, round)
    if not people:
        return [RoundThanks(None, due, bool(round.thanks))]
    return [RoundThanks(person, due, ContactId(person.id) in done) for person in people]
