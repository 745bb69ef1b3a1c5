"""Names that were given: a lead each, until someone came of it or nothing did."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import FadeIntroduction, MakeIntroduction, OfferIntroduction
from domain.context import Context, Happening
from domain.events import IntroductionFaded, IntroductionMade, IntroductionOffered
from domain.journal import Entry
from domain.refusals import LeadSettled, Unknown
from domain.steps import people
from domain.steps.people import Contact
from domain.steps.sources import check_source
from domain.values import ContactId, IntroductionId, Source, same_name

if TYPE_CHECKING:
    from domain.job_search import JobSearch


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


class Introductions(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[IntroductionId, Lead] = Map()

    def open(self, id: IntroductionId, field: str = "introduction") -> Lead:
        """The lead of that id. Refuses an unknown one and a settled one."""
        lead = self.by_id.get(id)
        if lead is None:
            raise Unknown(field, "name")
        if not lead.open:
            raise LeadSettled(lead.name, field)
        return lead

    def leading_to(self, search: "JobSearch", contacts: Collection[ContactId]) -> list[Lead]:
        """The leads that became one of these people."""
        made = (lead for lead in self.by_id.values() if lead.made)
        return [lead for lead in made if (who := search.people.get(lead.contact)) and who.id in contacts]


# What happened


def _offered(introductions: Introductions, event: IntroductionOffered, entry: Entry) -> Introductions | None:
    if event.id in introductions.by_id:
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
    return _with(introductions, lead)


def _made(introductions: Introductions, event: IntroductionMade, entry: Entry) -> Introductions | None:
    lead = introductions.by_id.get(event.introduction)
    if lead is None or not lead.open:
        return None
    return _with(introductions, msgspec.structs.replace(lead, contact=event.contact, made=True))


def _faded(introductions: Introductions, event: IntroductionFaded, entry: Entry) -> Introductions | None:
    lead = introductions.by_id.get(event.introduction)
    if lead is None or not lead.open:
        return None
    return _with(introductions, msgspec.structs.replace(lead, faded=True))


def _with(introductions: Introductions, lead: Lead) -> Introductions:
    return Introductions(introductions.by_id.set(lead.id, lead))


EVOLVE: dict[type, Any] = {IntroductionOffered: _offered, IntroductionMade: _made, IntroductionFaded: _faded}


# What is decided


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
    lead = search.introductions.open(command.introduction)
    contact = people.known(search, command.contact)
    return [Happening(context.day(command.happened_on), IntroductionMade(introduction=lead.id, contact=contact.id))]


def fade(search: "JobSearch", command: FadeIntroduction, context: Context) -> list[Happening]:
    lead = search.introductions.open(command.introduction)
    return [Happening(context.day(command.happened_on), IntroductionFaded(introduction=lead.id, why=command.why))]


def leads_to(search: "JobSearch", contact: ContactId, until: date) -> list[Lead]:
    """Open leads, given by that day, that talking to this person settles: those given for them, those of a name that
    only they may have."""
    one = people.known(search, contact)
    return [
        lead
        for lead in _open_for(search, one.name, until)
        if search.people.get(lead.contact) == one or may_be_of(search, lead) == [one]
    ]


def may_be_of(search: "JobSearch", lead: Lead) -> list[Contact]:
    """Those known whom a name given for nobody yet may belong to: namesakes where they work, else where none says
    otherwise."""
    there = people.working_at(search, lead.name, lead.employer) if lead.employer else []
    return there or [one for one in search.people.named(lead.name) if _may_be(lead, one.name, one.employer)]


def lead_to_someone_new(search: "JobSearch", name: str, employer: str | None, until: date) -> Lead | None:
    """The oldest open lead, given by that day, that someone new of this name and employer may come from."""
    return next((lead for lead in _open_for(search, name, until) if _may_be(lead, name, employer)), None)


def _may_be(lead: Lead, name: str, employer: str | None) -> bool:
    """Whether a name that was given, for nobody yet, may be someone of this name and employer."""
    if lead.contact is not None or same_name(lead.name) != same_name(name):
        return False
    return not (lead.employer and employer) or same_name(lead.employer) == same_name(employer)


def _open_for(search: "JobSearch", name: str, until: date) -> list[Lead]:
    """The names that nothing came of yet, oldest first: those alike, and those given for someone who is known."""
    key = same_name(name)
    leads = [
        lead
        for lead in search.introductions.by_id.values()
        if lead.open and lead.on <= until and (lead.contact is not None or same_name(lead.name) == key)
    ]
    return sorted(leads, key=lambda lead: lead.version)


DECIDE: dict[type, Any] = {OfferIntroduction: offer, MakeIntroduction: make, FadeIntroduction: fade}
