"""Conversations: informational interviews that took place, and what came of them: names, advice, a word of thanks.

A conversation needs no posting, may be unplanned, with several people, repeated, or by messages.
"""

from collections.abc import Generator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import (
    AddContact,
    Command,
    FadeIntroduction,
    HoldInterview,
    LogConversation,
    MakeIntroduction,
    OfferIntroduction,
    ReceiveAdvice,
    SendThankYou,
    SetNextStep,
    TalkedTo,
)
from domain.context import Context, Happening
from domain.events import (
    AdviceReceived,
    InterviewHeld,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
    ThankYouSent,
)
from domain.journal import Entry
from domain.refusals import (
    LeadSettled,
    NobodyNamed,
    NotInThatConversation,
    SamePersonTwice,
    ThankedAlready,
    ThankedBeforeTalking,
    Unknown,
    WhichPerson,
)
from domain.steps import people
from domain.values import (
    AboutId,
    AdviceId,
    ContactId,
    InterviewId,
    IntroductionId,
    Medium,
    NoteId,
    Source,
    SourceId,
    days_after,
    same_name,
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


class Lead(msgspec.Struct, frozen=True, gc=False):
    """A name that was given. It is open until someone came of it (`made`) or nothing did (`faded`)."""

    id: IntroductionId
    name: str
    on: date
    version: int
    employer: str | None = None
    contact: ContactId | None = None
    by: ContactId | None = None
    source: Source | None = None
    made: bool = False
    faded: bool = False

    @property
    def open(self) -> bool:
        return not (self.made or self.faded)


class Advice(msgspec.Struct, frozen=True, gc=False):
    """Something to try."""

    id: AdviceId
    text: str
    on: date
    version: int
    by: ContactId | None = None
    source: Source | None = None


class Conversations(msgspec.Struct, frozen=True, gc=False):
    interviews: Map[InterviewId, Interview] = Map()
    introductions: Map[IntroductionId, Lead] = Map()
    advice: Map[AdviceId, Advice] = Map()

    def open_lead(self, id: IntroductionId, field: str = "introduction") -> Lead:
        """The lead of that id. Refuses an unknown one and a settled one."""
        lead = self.introductions.get(id)
        if lead is None:
            raise Unknown(field, "name")
        if not lead.open:
            raise LeadSettled(lead.name, field)
        return lead


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
    return Conversations(
        conversations.interviews.set(event.id, interview), conversations.introductions, conversations.advice
    )


def _thanked(conversations: Conversations, event: ThankYouSent, entry: Entry) -> Conversations | None:
    interview = conversations.interviews.get(event.interview)
    if interview is None or event.to in interview.thanked:
        return None
    interview = msgspec.structs.replace(interview, thanked=(*interview.thanked, event.to))
    return Conversations(
        conversations.interviews.set(interview.id, interview), conversations.introductions, conversations.advice
    )


def _advised(conversations: Conversations, event: AdviceReceived, entry: Entry) -> Conversations | None:
    if event.id in conversations.advice:
        return None
    advice = Advice(event.id, event.text, entry.happened_on, entry.version, event.by, event.source)
    return Conversations(
        conversations.interviews, conversations.introductions, conversations.advice.set(event.id, advice)
    )


def _offered(conversations: Conversations, event: IntroductionOffered, entry: Entry) -> Conversations | None:
    if event.id in conversations.introductions:
        return None
    lead = Lead(
        id=event.id,
        name=event.name,
        on=entry.happened_on,
        version=entry.version,
        employer=event.employer,
        contact=event.contact,
        by=event.by,
        source=event.source,
    )
    return _with_lead(conversations, lead)


def _made(conversations: Conversations, event: IntroductionMade, entry: Entry) -> Conversations | None:
    lead = conversations.introductions.get(event.introduction)
    if lead is None or not lead.open:
        return None
    return _with_lead(conversations, msgspec.structs.replace(lead, contact=event.contact, made=True))


def _faded(conversations: Conversations, event: IntroductionFaded, entry: Entry) -> Conversations | None:
    lead = conversations.introductions.get(event.introduction)
    if lead is None or not lead.open:
        return None
    return _with_lead(conversations, msgspec.structs.replace(lead, faded=True))


def _with_lead(conversations: Conversations, lead: Lead) -> Conversations:
    return Conversations(conversations.interviews, conversations.introductions.set(lead.id, lead), conversations.advice)


EVOLVE: dict[type, Any] = {
    InterviewHeld: _held,
    ThankYouSent: _thanked,
    AdviceReceived: _advised,
    IntroductionOffered: _offered,
    IntroductionMade: _made,
    IntroductionFaded: _faded,
}


# What is decided


def log(search: "JobSearch", command: LogConversation, context: Context) -> Generator[Command, "JobSearch", None]:
    """The quick log, part by part: people who are new, the conversation, then what came of it."""
    on = context.day(command.happened_on)
    talked_to: list[ContactId] = []
    for index, who in enumerate(command.people):
        contact, search = yield from _who(search, who, f"people.{index}", command)
        if contact in talked_to:
            raise SamePersonTwice(f"people.{index}.name")
        talked_to.append(contact)
        for lead in _leads_to(search, contact):
            search = yield MakeIntroduction(introduction=lead.id, contact=contact, happened_on=command.happened_on)
    search = yield HoldInterview(
        contacts=tuple(talked_to),
        time=command.time,
        minutes=command.minutes,
        medium=command.medium,
        note=command.note,
        private=command.private,
        unplanned=command.unplanned,
        happened_on=command.happened_on,
    )
    interview = max(search.conversations.interviews.values(), key=lambda one: one.version)
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


def advise(search: "JobSearch", command: ReceiveAdvice, context: Context) -> list[Happening]:
    by = people.known(search, command.by, "by").id if command.by else None
    check_source(search, command.source)
    event = AdviceReceived(id=AdviceId(context.new_id()), text=command.text, by=by, source=command.source)
    return [Happening(context.day(command.happened_on), event)]


def offer(search: "JobSearch", command: OfferIntroduction, context: Context) -> list[Happening]:
    by = people.known(search, command.by, "by").id if command.by else None
    contact = people.known(search, command.contact).id if command.contact else None
    check_source(search, command.source)
    event = IntroductionOffered(
        id=IntroductionId(context.new_id()),
        name=command.name,
        employer=command.employer,
        contact=contact,
        by=by,
        source=command.source,
    )
    return [Happening(context.day(command.happened_on), event)]


def make(search: "JobSearch", command: MakeIntroduction, context: Context) -> list[Happening]:
    lead = search.conversations.open_lead(command.introduction)
    contact = people.known(search, command.contact)
    return [Happening(context.day(command.happened_on), IntroductionMade(introduction=lead.id, contact=contact.id))]


def fade(search: "JobSearch", command: FadeIntroduction, context: Context) -> list[Happening]:
    lead = search.conversations.open_lead(command.introduction)
    return [Happening(context.day(command.happened_on), IntroductionFaded(introduction=lead.id, why=command.why))]


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


def _who(
    search: "JobSearch", who: TalkedTo, field: str, command: LogConversation
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
    lead = next((one for one in _open_leads(search) if _may_be(one, who.name, who.employer)), None)
    search = yield AddContact(
        name=who.name,
        employer=who.employer,
        lead=lead.id if lead else None,
        new=True,
        happened_on=command.happened_on,
    )
    return max(search.people.by_id.values(), key=lambda one: one.version).id, search


def _leads_to(search: "JobSearch", contact: ContactId) -> list[Lead]:
    """Open leads that talking to this person settles: those given for them, those of a name only they have."""
    one = people.known(search, contact)
    alone = len(search.people.named(one.name)) == 1
    return [
        lead
        for lead in _open_leads(search)
        if search.people.get(lead.contact) == one or (alone and _may_be(lead, one.name, one.employer))
    ]


def _may_be(lead: Lead, name: str, employer: str | None) -> bool:
    """Whether a name that was given, for nobody yet, may be someone of this name and employer."""
    if lead.contact is not None or same_name(lead.name) != same_name(name):
        return False
    return not (lead.employer and employer) or same_name(lead.employer) == same_name(employer)


def _open_leads(search: "JobSearch") -> list[Lead]:
    """The names that nothing came of yet, oldest first."""
    leads = [lead for lead in search.conversations.introductions.values() if not (lead.made or lead.faded)]
    return sorted(leads, key=lambda lead: lead.version)


DECIDE: dict[type, Any] = {
    LogConversation: log,
    HoldInterview: hold,
    SendThankYou: thank,
    ReceiveAdvice: advise,
    OfferIntroduction: offer,
    MakeIntroduction: make,
    FadeIntroduction: fade,
}
