"""The rounds of an application: book, prepare, move, call off, miss, hold, and the word of thanks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from domain.commands import (
    CancelRound,
    HoldRound,
    MissRound,
    PrepareRound,
    RescheduleRound,
    ScheduleRound,
    ThankForRound,
)
from domain.context import Context, Happening
from domain.events import (
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
)
from domain.refusals import (
    NobodyNamed,
    NothingChanges,
    NotInThatConversation,
    ThankedAlready,
    ThankedBeforeTalking,
    WhichApplication,
)
from domain.steps import people
from domain.steps.application_order import day_of, day_of_round, open_one, open_round
from domain.steps.applications import Round, thanked
from domain.steps.conversations import each_once, with_whom
from domain.steps.order import check_after, check_missed
from domain.values import ContactId, Medium, RoundId

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def schedule(search: "JobSearch", command: ScheduleRound, context: Context) -> list[Happening]:
    """Nobody need be named: who it will be is often said late."""
    application = open_one(search, command.application)
    appointment = context.appointment(command.appointment, search.zone)
    on = day_of(application, command, context)
    check_after(appointment, on)
    event = RoundScheduled(
        id=RoundId(context.new_id()),
        application=application.id,
        appointment=appointment,
        contacts=_named(search, command.contacts),
        title=command.title,
        minutes=command.minutes,
        medium=command.medium,
        place=command.place,
    )
    return [Happening(on, event)]


def _named(search: "JobSearch", contacts: Sequence[ContactId]) -> tuple[ContactId, ...]:
    return each_once(search, contacts) if contacts else ()


def prepare(search: "JobSearch", command: PrepareRound, context: Context) -> list[Happening]:
    round = open_round(search, command.round, RoundPrepared)
    if command.questions == round.questions:
        raise NothingChanges("These are your questions already.")
    event = RoundPrepared(round=round.id, questions=command.questions)
    return [Happening(day_of_round(round, command, context, after=round.begun), event)]


def reschedule(search: "JobSearch", command: RescheduleRound, context: Context) -> list[Happening]:
    round = open_round(search, command.round, RoundRescheduled)
    appointment = context.appointment(command.appointment, search.zone)
    on = day_of_round(round, command, context)
    check_after(appointment, on)
    changes = {field: getattr(command, field) for field in ("minutes", "medium", "place")}
    same = all(value in (None, getattr(round, field)) for field, value in changes.items())
    if round.booked and appointment == round.appointment and same:
        raise NothingChanges("It is booked for that time already.")
    return [Happening(on, RoundRescheduled(round=round.id, appointment=appointment, by=command.by, **changes))]


def cancel(search: "JobSearch", command: CancelRound, context: Context) -> list[Happening]:
    round = open_round(search, command.round, RoundCancelled)
    event = RoundCancelled(round=round.id, by=command.by, note=command.note)
    return [Happening(day_of_round(round, command, context), event)]


def miss(search: "JobSearch", command: MissRound, context: Context) -> list[Happening]:
    """Only a time that has been can have been missed."""
    round = open_round(search, command.round, RoundMissed)
    on = day_of_round(round, command, context, after=round.earliest)
    check_missed(round.appointment, on, context, "round")
    return [Happening(on, RoundMissed(round=round.id, by=command.by, note=command.note))]


def hold(search: "JobSearch", command: HoldRound, context: Context) -> list[Happening]:
    """A round that was booked, or one that came unannounced."""
    contacts, medium, title = command.contacts, command.medium, command.title
    if command.round is not None:
        round = open_round(search, command.round, RoundHeld)
        if command.application not in (None, round.application):
            raise WhichApplication
        on, id, application = day_of_round(round, command, context, after=round.earliest), round.id, round.application
        contacts = contacts or tuple(with_whom(search, round.contacts))
        medium, title = medium or round.medium, title or round.title
    else:
        if command.application is None:
            raise WhichApplication
        applied = open_one(search, command.application)
        on, id, application = day_of(applied, command, context), RoundId(context.new_id()), applied.id
    event = RoundHeld(
        id=id,
        application=application,
        contacts=_named(search, contacts),
        title=title,
        time=command.time,
        minutes=command.minutes,
        medium=medium or Medium.VIDEO,
        note=command.note,
        private=command.private,
    )
    return [Happening(on, event)]


def thank(search: "JobSearch", command: ThankForRound, context: Context) -> list[Happening]:
    round = open_round(search, command.round, RoundThanked)
    to = _whom(search, round, command.to)
    name = search.people.by_id[to].name if to else "them"
    if to in thanked(search, round) or (to is None and round.thanks):
        raise ThankedAlready(name, what="interview")
    on = context.day(command.happened_on, since=round.on)
    if on < round.on:
        raise ThankedBeforeTalking(round.on)
    return [Happening(on, RoundThanked(round=round.id, to=to, channel=command.channel))]


def _whom(search: "JobSearch", round: Round, to: ContactId | None) -> ContactId | None:
    """Whom the thanks went to: the one person of the round, where nobody is named."""
    there = with_whom(search, round.contacts)
    if to is None:
        if len(there) > 1:
            raise NobodyNamed("to")
        return there[0] if there else None
    contact = people.known(search, to, "to")
    if contact.id not in there:
        raise NotInThatConversation(contact.name, what="interview")
    return contact.id


DECIDE: dict[type, Any] = {
    ScheduleRound: schedule,
    PrepareRound: prepare,
    RescheduleRound: reschedule,
    CancelRound: cancel,
    MissRound: miss,
    HoldRound: hold,
    ThankForRound: thank,
}
