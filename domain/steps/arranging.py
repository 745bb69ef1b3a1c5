"""Arranging a conversation: ask, ask again, answer, book, move, call off, prepare.

A limit of the method (one nudge, one person per company at a time) is advice and never a refusal.
"""

from collections.abc import Generator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from domain.commands import (
    AddContact,
    AnswerInterview,
    CancelInterview,
    Command,
    ConfirmInterview,
    DeclineInterview,
    GiveUpInterview,
    MakeIntroduction,
    MissInterview,
    NudgeInterview,
    PrepareInterview,
    RequestInterview,
    RescheduleInterview,
    ScheduleInterview,
)
from domain.context import Context, Happening
from domain.events import (
    InterviewAnswered,
    InterviewCancelled,
    InterviewConfirmed,
    InterviewDeclined,
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
from domain.refusals import NothingChanges, WhichPerson
from domain.steps import people
from domain.steps.conversations import each_once, with_whom
from domain.steps.introductions import leads_to, may_be_of
from domain.steps.order import check_after, check_come_back, check_missed, day_of, open_to
from domain.steps.people import Contact
from domain.values import ContactId, Gist, InterviewId, IntroductionId, Side, Source, SourceId, Stage

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def request(
    search: "JobSearch", command: RequestInterview, context: Context
) -> list[Happening] | Generator[Command, "JobSearch", None]:
    """I asked. A name that was given is settled by asking whoever it belongs to."""
    if command.lead is not None:
        return _request_from_lead(search, command)
    contacts = each_once(search, command.contacts)
    on = context.day(command.happened_on)
    event = InterviewRequested(
        id=InterviewId(context.new_id()),
        contacts=contacts,
        channel=command.channel,
        message=command.message,
        time=command.time,
    )
    return [*_made(search, contacts, on, context), Happening(on, event)]


def _made(search: "JobSearch", contacts: Sequence[ContactId], on: date, context: Context) -> list[Happening]:
    """The names given that asking these people, or booking with them, settles."""
    return [
        Happening(on, IntroductionMade(introduction=lead.id, contact=contact))
        for contact in contacts
        for lead in leads_to(search, contact, context.until(on))
    ]


def _request_from_lead(search: "JobSearch", command: RequestInterview) -> Generator[Command, "JobSearch", None]:
    """Whoever may be meant by the name, and nobody else, is whom it belongs to; nobody known is someone new."""
    lead = search.introductions.open(command.lead or IntroductionId(""), "lead")
    contacts = with_whom(search, command.contacts)
    contact = search.people.get(lead.contact) or _one_of(may_be_of(search, lead), contacts)
    if contact is None:
        search = yield AddContact(
            name=lead.name, employer=lead.employer, lead=lead.id, new=True, happened_on=command.happened_on
        )
        contact = max(search.people.by_id.values(), key=lambda one: one.version)
    else:
        search = yield MakeIntroduction(introduction=lead.id, contact=contact.id, happened_on=command.happened_on)
    others = () if contact.id in contacts else (contact.id,)
    yield msgspec.structs.replace(command, contacts=(*command.contacts, *others), lead=None)


def _one_of(namesakes: list[Contact], named: list[ContactId]) -> Contact | None:
    """The one who is meant: one who is named too, before others. Several are a question."""
    found = [one for one in namesakes if one.id in named] or namesakes
    if len(found) > 1:
        raise WhichPerson(people.candidates(found), "lead")
    return found[0] if found else None


def nudge(search: "JobSearch", command: NudgeInterview, context: Context) -> list[Happening]:
    """One logged late, of a day before the answer, is a part of what led to it."""
    interview = open_to(search, command.interview, InterviewNudged)
    event = InterviewNudged(interview=interview.id, channel=command.channel, message=command.message, time=command.time)
    return [Happening(day_of(interview, command, context, after=interview.begun), event)]


def answer(search: "JobSearch", command: AnswerInterview, context: Context) -> list[Happening]:
    """It may have crossed with my asking again, or with giving up."""
    interview = open_to(search, command.interview, InterviewAnswered)
    on = day_of(interview, command, context, after=interview.heard_on)
    come_back_on = command.come_back_on if command.gist is Gist.LATER else None
    if come_back_on is not None:
        check_come_back(come_back_on, on, context)
    event = InterviewAnswered(
        interview=interview.id,
        gist=command.gist,
        turn=command.turn,
        come_back_on=come_back_on,
        note=command.note,
    )
    return [Happening(on, event)]


def schedule(search: "JobSearch", command: ScheduleInterview, context: Context) -> list[Happening]:
    """Without an ask before it, this begins the conversation. Names given are settled as by asking."""
    appointment = context.appointment(command.appointment, search.zone)
    if command.interview is not None:
        interview = open_to(search, command.interview, InterviewScheduled)
        on, id = day_of(interview, command, context, after=interview.heard_on), interview.id
        contacts = each_once(search, command.contacts or with_whom(search, interview.contacts))
    else:
        contacts = each_once(search, command.contacts)
        on, id = context.day(command.happened_on), InterviewId(context.new_id())
    check_after(appointment, on)
    event = InterviewScheduled(
        id=id,
        contacts=contacts,
        appointment=appointment,
        minutes=command.minutes,
        medium=command.medium,
        place=command.place,
    )
    return [*_made(search, contacts, on, context), Happening(on, event)]


def reschedule(search: "JobSearch", command: RescheduleInterview, context: Context) -> list[Happening]:
    interview = open_to(search, command.interview, InterviewRescheduled)
    appointment = context.appointment(command.appointment, search.zone)
    on = day_of(interview, command, context)
    check_after(appointment, on)
    changes = {field: getattr(command, field) for field in ("minutes", "medium", "place")}
    same = all(value in (None, getattr(interview, field)) for field, value in changes.items())
    if interview.stage is Stage.SCHEDULED and appointment == interview.appointment and same:
        raise NothingChanges("It is booked for that time already.")
    event = InterviewRescheduled(interview=interview.id, appointment=appointment, by=command.by, **changes)
    return [Happening(on, event)]


def confirm(search: "JobSearch", command: ConfirmInterview, context: Context) -> list[Happening]:
    interview = open_to(search, command.interview, InterviewConfirmed)
    if interview.they_confirmed or (interview.confirmed and command.channel is not None):
        raise NothingChanges("The time is confirmed already.")
    event = InterviewConfirmed(interview=interview.id, channel=command.channel)
    return [Happening(day_of(interview, command, context), event)]


def decline(search: "JobSearch", command: DeclineInterview, context: Context) -> list[Happening]:
    """A no; the name they gave instead becomes a lead."""
    interview = open_to(search, command.interview, InterviewDeclined)
    on = day_of(interview, command, context, after=interview.heard_on if command.by is Side.THEM else None)
    lead: list[Happening] = []
    referred_on = IntroductionId(context.new_id()) if command.name else None
    if command.name and referred_on:
        giver = with_whom(search, interview.contacts)
        offered = IntroductionOffered(
            id=referred_on,
            name=command.name,
            employer=command.employer,
            by=giver[0] if giver else None,
            source=Source(SourceId(interview.id)),
        )
        lead.append(Happening(on, offered))
    event = InterviewDeclined(interview=interview.id, by=command.by, referred_on=referred_on, note=command.note)
    return [*lead, Happening(on, event)]


def give_up(search: "JobSearch", command: GiveUpInterview, context: Context) -> list[Happening]:
    interview = open_to(search, command.interview, InterviewUnanswered)
    return [Happening(day_of(interview, command, context), InterviewUnanswered(interview=interview.id))]


def cancel(search: "JobSearch", command: CancelInterview, context: Context) -> list[Happening]:
    interview = open_to(search, command.interview, InterviewCancelled)
    event = InterviewCancelled(interview=interview.id, by=command.by, note=command.note)
    return [Happening(day_of(interview, command, context), event)]


def miss(search: "JobSearch", command: MissInterview, context: Context) -> list[Happening]:
    """Only a time that has been can have been missed."""
    interview = open_to(search, command.interview, InterviewMissed)
    on = day_of(interview, command, context, after=interview.earliest)
    check_missed(interview.appointment, on, context)
    event = InterviewMissed(interview=interview.id, by=command.by, note=command.note)
    return [Happening(on, event)]


def prepare(search: "JobSearch", command: PrepareInterview, context: Context) -> list[Happening]:
    interview = open_to(search, command.interview, InterviewPrepared)
    if command.questions == interview.questions:
        raise NothingChanges("These are your questions already.")
    event = InterviewPrepared(interview=interview.id, questions=command.questions)
    return [Happening(day_of(interview, command, context, after=interview.begun), event)]


DECIDE: dict[type, Any] = {
    RequestInterview: request,
    NudgeInterview: nudge,
    AnswerInterview: answer,
    ScheduleInterview: schedule,
    RescheduleInterview: reschedule,
    ConfirmInterview: confirm,
    DeclineInterview: decline,
    GiveUpInterview: give_up,
    CancelInterview: cancel,
    MissInterview: miss,
    PrepareInterview: prepare,
}
