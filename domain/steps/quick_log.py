"""The quick log: a conversation and all that came of it, in one save."""

from collections.abc import Generator
from datetime import date
from typing import TYPE_CHECKING, Any

from domain.commands import (
    AddContact,
    Command,
    HoldInterview,
    LogConversation,
    MakeIntroduction,
    OfferIntroduction,
    ReceiveAdvice,
    SetNextStep,
    TalkedTo,
)
from domain.context import Context
from domain.refusals import NobodyNamed, SamePersonTwice, Unknown, WhichPerson
from domain.steps import people
from domain.steps.conversations import Interview, with_whom
from domain.steps.introductions import lead_to_someone_new, leads_to
from domain.values import AboutId, Appointment, ContactId, InterviewId, Source, SourceId, Stage, days_after

if TYPE_CHECKING:
    from domain.job_search import JobSearch

EARLY_MINUTES = 60
"""How long before its time a booked conversation may have begun."""


def log(search: "JobSearch", command: LogConversation, context: Context) -> Generator[Command, "JobSearch", None]:
    """The quick log, part by part: people who are new, the conversation, then what came of it."""
    if not command.people:
        raise NobodyNamed
    on = context.day(command.happened_on)
    talked_to: list[ContactId] = []
    for index, who in enumerate(command.people):
        contact, search = yield from _who(search, who, f"people.{index}", command, context.until(on))
        if contact in talked_to:
            raise SamePersonTwice(f"people.{index}.name")
        talked_to.append(contact)
        for lead in leads_to(search, contact, context.until(on)):
            search = yield MakeIntroduction(introduction=lead.id, contact=contact, happened_on=command.happened_on)
    search = yield HoldInterview(
        interview=command.interview or _goes_on(search, talked_to, command, context),
        contacts=tuple(talked_to),
        time=command.time,
        minutes=command.minutes,
        medium=command.medium,
        note=command.note,
        private=command.private,
        unplanned=command.unplanned,
        happened_on=command.happened_on,
    )
    interview = max(search.conversations.interviews.values(), key=lambda one: one.held_version)
    source = Source(SourceId(interview.id))
    for index, name in enumerate(command.names):
        if name.by >= len(talked_to):
            raise Unknown(f"names.{index}.by", "person")
        yield OfferIntroduction(
            name=name.name,
            employer=name.employer,
            by=talked_to[name.by],
            source=source,
            happened_on=command.happened_on,
        )
    for text in command.advice:
        yield ReceiveAdvice(text=text, by=talked_to[0], source=source, happened_on=command.happened_on)
    for index, promise in enumerate(command.promises):
        due = promise.due or days_after(on, search.rules.promise_days)
        yield SetNextStep(
            what=promise.what,
            due=context.due(due, f"promises.{index}.due"),
            about=AboutId(interview.id),
            promised_to=talked_to[0],
            source=source,
            happened_on=command.happened_on,
        )


def _goes_on(
    search: "JobSearch", people: list[ContactId], command: LogConversation, context: Context
) -> InterviewId | None:
    """The open conversation that this can have been: of these very people before others, then one that is booked, then
    the last. What was by chance, or said to be separate, is one of its own."""
    if command.unplanned or command.separate:
        return None
    found = [
        (there == {*people}, len(there & {*people}), one.stage is Stage.SCHEDULED, one.version, one.id)
        for one in search.conversations.ongoing()
        if _can_be(search, one, there := {*with_whom(search, one.contacts)}, people, command, context)
    ]
    return max(found)[-1] if found else None


def _can_be(
    search: "JobSearch",
    one: Interview,
    there: set[ContactId],
    people: list[ContactId],
    command: LogConversation,
    context: Context,
) -> bool:
    """Whether this can have been an open conversation: one booked with any of these people for a time that has come, or
    one without a time where all of its people were there; and nothing was done about it later."""
    if one.earliest > context.day(command.happened_on, since=one.earliest):
        return False
    if one.stage is not Stage.SCHEDULED or one.appointment is None:
        return bool(there) and there <= {*people}
    return bool(there & {*people}) and _has_come(search, one.appointment, command, context)


def _has_come(search: "JobSearch", booked: Appointment, command: LogConversation, context: Context) -> bool:
    """Whether a booked time had come on the day of the log. What began well before it was something else."""
    on = context.day(command.happened_on)
    if booked.zone != search.zone:
        # The day there may be the next one here, so that the instant has to tell.
        return booked.day <= on or (booked.at <= context.now and days_after(booked.day, -1) <= on)
    if booked.day == on and command.time is not None:
        return _minutes(booked.local[11:]) - _minutes(command.time) <= EARLY_MINUTES
    return booked.day <= on


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def _who(
    search: "JobSearch", who: TalkedTo, field: str, command: LogConversation, until: date
) -> Generator[Command, "JobSearch", tuple[ContactId, "JobSearch"]]:
    """Who is meant: by id, by a name that one person has, or someone new. Several namesakes are a question."""
    if who.contact is not None:
        return people.known(search, who.contact, f"{field}.contact").id, search
    if who.name is None:
        raise NobodyNamed(f"{field}.name")
    namesakes = [] if who.new else search.people.named(who.name)
    if len(namesakes) > 1 and who.employer:
        namesakes = people.working_at(search, who.name, who.employer) or namesakes
    if len(namesakes) > 1:
        raise WhichPerson(people.candidates(namesakes), f"{field}.name")
    if namesakes:
        return namesakes[0].id, search
    lead = lead_to_someone_new(search, who.name, who.employer, until)
    search = yield AddContact(
        name=who.name,
        employer=who.employer,
        lead=lead.id if lead else None,
        new=True,
        happened_on=command.happened_on,
    )
    return max(search.people.by_id.values(), key=lambda one: one.version).id, search


DECIDE: dict[type, Any] = {LogConversation: log}
