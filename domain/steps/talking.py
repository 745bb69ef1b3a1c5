"""The conversation itself, and the word of thanks for it."""

from typing import TYPE_CHECKING, Any

from domain.commands import HoldInterview, SendThankYou
from domain.context import Context, Happening
from domain.events import InterviewHeld, ThankYouSent
from domain.refusals import (
    NotInThatConversation,
    NotTalkedYet,
    ThankedAlready,
    ThankedBeforeTalking,
)
from domain.steps import people
from domain.steps.conversations import Interview, each_once, known, with_whom
from domain.steps.order import day_of, open_to
from domain.values import ContactId, InterviewId, Medium

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def hold(search: "JobSearch", command: HoldInterview, context: Context) -> list[Happening]:
    """A conversation held before it was asked for, or heard of last, is refused; so is one that was held or refused
    already."""
    contacts, medium = command.contacts, command.medium
    if command.interview is not None:
        interview = open_to(search, command.interview, InterviewHeld)
        on, id = day_of(interview, command, context, after=interview.earliest), interview.id
        contacts = contacts or tuple(with_whom(search, interview.contacts))
        medium = medium or interview.medium
    else:
        on, id = context.day(command.happened_on), InterviewId(context.new_id())
    event = InterviewHeld(
        id=id,
        contacts=each_once(search, contacts),
        time=command.time,
        minutes=command.minutes,
        medium=medium or Medium.IN_PERSON,
        note=command.note,
        private=command.private,
        unplanned=command.unplanned,
    )
    return [Happening(on, event)]


def thank(search: "JobSearch", command: SendThankYou, context: Context) -> list[Happening]:
    interview = known(search, command.interview)
    if not interview.held:
        raise NotTalkedYet
    contact = people.known(search, command.to, "to")
    if contact.id not in (*with_whom(search, interview.contacts), *givers(search, interview)):
        raise NotInThatConversation(contact.name)
    if contact.id in with_whom(search, interview.thanked):
        raise ThankedAlready(contact.name)
    on = context.day(command.happened_on, since=interview.on)
    if on < interview.on:
        raise ThankedBeforeTalking(interview.on)
    return [Happening(on, ThankYouSent(interview=interview.id, to=contact.id, channel=command.channel))]


def givers(search: "JobSearch", interview: Interview) -> list[ContactId]:
    """Who brought me to the people of a conversation: those who gave their names, or introduced us."""
    there = with_whom(search, interview.contacts)
    introduced = (search.people.by_id[id].introduced_by for id in there)
    given = (lead.by for lead in search.introductions.leading_to(search, there))
    found = with_whom(search, [id for id in (*introduced, *given) if id is not None])
    return [id for id in found if id not in there]


DECIDE: dict[type, Any] = {HoldInterview: hold, SendThankYou: thank}
