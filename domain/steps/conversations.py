"""Conversations: informational interviews that took place, and the word of thanks for them.

A conversation needs no posting, may be unplanned, with several people, repeated, or by messages.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import (
    HoldInterview,
    SendThankYou,
)
from domain.context import Context, Happening
from domain.events import (
    InterviewHeld,
    ThankYouSent,
)
from domain.journal import Entry
from domain.refusals import (
    NobodyNamed,
    NotInThatConversation,
    SamePersonTwice,
    ThankedAlready,
    ThankedBeforeTalking,
    Unknown,
)
from domain.steps import people
from domain.values import (
    ContactId,
    InterviewId,
    Medium,
    NoteId,
    Source,
    SourceId,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Interview(msgspec.Struct, frozen=True, gc=False):
    """A conversation that was held. `minutes` is how long it took, where said; `thanked` who got a word of thanks."""

    id: InterviewId
    contacts: tuple[ContactId, ...]
    on: date
    version: int
    medium: Medium
    time: str | None = None
    minutes: int | None = None
    note: str = ""
    private: bool = False
    unplanned: bool = False
    thanked: tuple[ContactId, ...] = ()


class Conversations(msgspec.Struct, frozen=True, gc=False):
    interviews: Map[InterviewId, Interview] = Map()


# What happened


def _held(conversations: Conversations, event: InterviewHeld, entry: Entry) -> Conversations | None:
    if event.id in conversations.interviews:
        return None
    interview = Interview(
        id=event.id,
        contacts=event.contacts,
        on=entry.happened_on,
        version=entry.version,
        medium=event.medium,
        time=event.time,
        minutes=event.minutes,
        note=event.note,
        private=event.private,
        unplanned=event.unplanned,
    )
    return Conversations(conversations.interviews.set(event.id, interview))


def _thanked(conversations: Conversations, event: ThankYouSent, entry: Entry) -> Conversations | None:
    interview = conversations.interviews.get(event.interview)
    if interview is None or event.to in interview.thanked:
        return None
    interview = msgspec.structs.replace(interview, thanked=(*interview.thanked, event.to))
    return Conversations(conversations.interviews.set(interview.id, interview))


EVOLVE: dict[type, Any] = {
    InterviewHeld: _held,
    ThankYouSent: _thanked,
}


# What is decided


def hold(search: "JobSearch", command: HoldInterview, context: Context) -> list[Happening]:
    event = InterviewHeld(
        id=InterviewId(context.new_id()),
        contacts=each_once(search, command.contacts),
        time=command.time,
        minutes=command.minutes,
        medium=command.medium,
        note=command.note,
        private=command.private,
        unplanned=command.unplanned,
    )
    return [Happening(context.day(command.happened_on), event)]


def thank(search: "JobSearch", command: SendThankYou, context: Context) -> list[Happening]:
    interview = known(search, command.interview)
    contact = people.known(search, command.to, "to")
    if contact.id not in with_whom(search, interview.contacts):
        raise NotInThatConversation(contact.name)
    if contact.id in with_whom(search, interview.thanked):
        raise ThankedAlready(contact.name)
    on = context.day(command.happened_on)
    if on < interview.on:
        raise ThankedBeforeTalking(interview.on)
    return [Happening(on, ThankYouSent(interview=interview.id, to=contact.id, channel=command.channel))]


def known(search: "JobSearch", id: InterviewId, field: str = "interview") -> Interview:
    """The conversation of that id. Refuses an unknown one."""
    interview = search.conversations.interviews.get(id)
    if interview is None:
        raise Unknown(field, "conversation")
    return interview


def with_whom(search: "JobSearch", ids: Sequence[ContactId]) -> list[ContactId]:
    """The people behind the ids of a conversation, through merges, each once."""
    found = (search.people.get(id) for id in ids)
    return list(dict.fromkeys(contact.id for contact in found if contact is not None))


def each_once(search: "JobSearch", ids: Sequence[ContactId]) -> tuple[ContactId, ...]:
    """The people of a conversation, through merges. Refuses nobody, someone unknown, and the same person twice."""
    if not ids:
        raise NobodyNamed("contacts")
    contacts = tuple(people.known(search, id, "contacts").id for id in ids)
    if len(set(contacts)) < len(contacts):
        raise SamePersonTwice("contacts")
    return contacts


def is_source(search: "JobSearch", id: SourceId) -> bool:
    """Whether that is a conversation or a note, from which facts are taken."""
    return InterviewId(id) in search.conversations.interviews or NoteId(id) in search.notes.by_id


def check_source(search: "JobSearch", source: Source | None) -> None:
    """Refuses a source that is neither a conversation nor a note."""
    if source is not None and not is_source(search, source.id):
        raise Unknown("source", "conversation or note")


DECIDE: dict[type, Any] = {
    HoldInterview: hold,
    SendThankYou: thank,
}
