"""People: whom I know and how, who introduced whom, and that one person is one record."""

from collections.abc import Generator, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import AddContact, ChangeContact, Command, LogTouch, MergeContacts, PastedPerson, PastePeople
from domain.context import Context, Happening
from domain.events import ContactAdded, ContactChanged, ContactsMerged, IntroductionMade, TouchLogged
from domain.journal import Entry
from domain.refusals import (
    Candidate,
    IntroducedByThemselves,
    NothingChanges,
    SamePersonTwice,
    SameProfile,
    Unknown,
    WhichPerson,
)
from domain.values import (
    Carried,
    Channel,
    CompanyId,
    ContactDetail,
    ContactId,
    HowKnown,
    IntroductionId,
    Position,
    Side,
    same_address,
    same_name,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Touch(msgspec.Struct, frozen=True, gc=False):
    """A few words in either direction."""

    on: date
    by: Side
    channel: Channel
    gist: str
    version: int
    time: str | None = None


class Contact(msgspec.Struct, frozen=True, gc=False):
    """A person. `on` is the day they were added, `version` the entry that added them; `keep_since` is the day I chose
    to keep in touch, or not to, and `keep_version` its entry. `carried_from` is who they were in the search before."""

    id: ContactId
    name: str
    on: date
    version: int
    role: str | None = None
    employer: str | None = None
    company: CompanyId | None = None
    email: str = ""
    phone: str = ""
    url: str = ""
    how_known: HowKnown | None = None
    introduced_by: ContactId | None = None
    came_from: Position | None = None
    known_since: date | None = None
    keep_in_touch: bool = False
    keep_since: date = date.min
    keep_version: int = 0
    carried_from: Carried | None = None
    touches: tuple[Touch, ...] = ()


DETAILS = (
    "name", "role", "employer", "company", "email", "phone", "url",
    "how_known", "introduced_by", "came_from", "keep_in_touch",
)  # fmt: skip
"""What may change about a person."""


class People(msgspec.Struct, frozen=True, gc=False):
    """`merged` leads from a record that was a double to the one that stays."""

    by_id: Map[ContactId, Contact] = Map()
    merged: Map[ContactId, ContactId] = Map()

    def get(self, id: ContactId | None) -> Contact | None:
        """The person of that id, through merges; None when unknown."""
        if id is None:
            return None
        while id in self.merged:
            id = self.merged[id]
        return self.by_id.get(id)

    def named(self, name: str) -> list[Contact]:
        """Everyone of that name, but for case and spaces, in the order they were added."""
        key = same_name(name)
        return sorted(
            (contact for contact in self.by_id.values() if same_name(contact.name) == key),
            key=lambda contact: contact.version,
        )

    def leads_back(self, start: ContactId, to: ContactId) -> bool:
        """Whether following the introductions from `start` comes to `to`."""
        seen: set[ContactId] = set()
        contact = self.get(start)
        while contact is not None and contact.id not in seen:
            if contact.id == to:
                return True
            seen.add(contact.id)
            contact = self.get(contact.introduced_by)
        return False


def candidates(contacts: Iterable[Contact]) -> list[Candidate]:
    """The people of a question, as the person asked needs to tell them apart."""
    return [Candidate(contact.id, contact.name, contact.employer) for contact in contacts]


# What happened


def _added(people: People, event: ContactAdded, entry: Entry) -> People | None:
    if event.id in people.by_id or event.id in people.merged:
        return None
    contact = Contact(
        id=event.id,
        name=event.name,
        on=entry.happened_on,
        version=entry.version,
        role=event.role,
        employer=event.employer,
        company=event.company,
        email=event.email,
        phone=event.phone,
        url=event.url,
        how_known=event.how_known,
        introduced_by=event.introduced_by,
        came_from=event.came_from,
        known_since=event.known_since,
        keep_in_touch=event.keep_in_touch,
        carried_from=event.carried_from,
        keep_since=entry.happened_on,
        keep_version=entry.version,
    )
    return People(people.by_id.set(event.id, contact), people.merged)


def _changed(people: People, event: ContactChanged, entry: Entry) -> People | None:
    contact = people.get(event.contact)
    if contact is None:
        return None
    changes: dict[str, Any] = {detail.value: None for detail in event.unsaid}
    changes |= {field: value for field in DETAILS if (value := getattr(event, field)) is not None}
    if "employer" in changes:
        changes["company"] = event.company
    if changes.get("keep_in_touch", contact.keep_in_touch) is not contact.keep_in_touch:
        changes |= {"keep_since": entry.happened_on, "keep_version": entry.version}
    return People(people.by_id.set(contact.id, msgspec.structs.replace(contact, **changes)), people.merged)


def _merged(people: People, event: ContactsMerged, entry: Entry) -> People | None:
    contact, other = people.get(event.contact), people.get(event.other)
    if contact is None or other is None or contact.id == other.id:
        return None
    one = _with_all_of(contact, other)
    after = People(people.by_id.set(one.id, one).delete(other.id), people.merged.set(other.id, one.id))
    givers = (giver for giver in (contact.introduced_by, other.introduced_by) if giver is not None)
    giver = next((giver for giver in givers if not after.leads_back(giver, one.id)), None)
    return People(after.by_id.set(one.id, msgspec.structs.replace(one, introduced_by=giver)), after.merged)


def _with_all_of(contact: Contact, other: Contact) -> Contact:
    """What is not known of the one that stays is taken from the other, where they work as a whole; touches of both."""
    works_somewhere = contact.employer or contact.company
    gaps = {
        field: getattr(other, field)
        for field in (*DETAILS, "known_since", "carried_from")
        if not getattr(contact, field)
        and getattr(other, field)
        and not (works_somewhere and field in ("employer", "company"))
    }
    if "keep_in_touch" in gaps:
        gaps |= {"keep_since": other.keep_since, "keep_version": other.keep_version}
    touches = tuple(sorted(contact.touches + other.touches, key=lambda touch: (touch.on, touch.version)))
    return msgspec.structs.replace(contact, **{**gaps, "touches": touches})


def _touched(people: People, event: TouchLogged, entry: Entry) -> People | None:
    contact = people.get(event.contact)
    if contact is None:
        return None
    touch = Touch(
        on=entry.happened_on,
        by=event.by,
        channel=event.channel,
        gist=event.gist,
        version=entry.version,
        time=event.time,
    )
    contact = msgspec.structs.replace(contact, touches=(*contact.touches, touch))
    return People(people.by_id.set(contact.id, contact), people.merged)


EVOLVE: dict[type, Any] = {
    ContactAdded: _added,
    ContactChanged: _changed,
    ContactsMerged: _merged,
    TouchLogged: _touched,
}


# What is decided


def add(search: "JobSearch", command: AddContact, context: Context) -> list[Happening]:
    """One person is one record: the same profile address is refused, someone alike is a question."""
    on = context.day(command.happened_on)
    if command.known_since is not None:
        context.day(command.known_since, "known_since")
    _check_relations(search, command)
    if command.same is not None:
        return _same_person(search, command, known(search, command.same, "same"), context)
    _refuse_same_profile(search, command.url)
    if not command.new:
        _ask_who(search, command)
    lead = search.introductions.by_id.get(command.lead) if command.lead else None
    added = ContactAdded(
        id=ContactId(context.new_id()),
        name=command.name,
        role=command.role,
        employer=command.employer or (lead.employer if lead else None),
        company=command.company or _company_named(search, command.employer or (lead.employer if lead else None)),
        email=command.email,
        phone=command.phone,
        url=command.url,
        how_known=command.how_known,
        introduced_by=command.introduced_by or (lead.by if lead else None),
        came_from=command.came_from,
        known_since=command.known_since,
        keep_in_touch=command.keep_in_touch,
    )
    return [Happening(on, added), *_made(command.lead, added.id, on)]


def paste(search: "JobSearch", command: PastePeople, context: Context) -> Generator[Command, "JobSearch", None]:
    """A row that is someone `already` is passed over; nothing new is refused."""
    fresh = [row for row, who in zip(command.rows, already(search, command.rows), strict=True) if who is None]
    for row in fresh:
        yield AddContact(
            name=row.name, employer=row.employer, how_known=row.how_known, new=True, happened_on=command.happened_on
        )
    if not fresh:
        raise NothingChanges("You know all of these already.")


def already(search: "JobSearch", rows: Sequence[PastedPerson]) -> list[Contact | PastedPerson | None]:
    """Who each row of a pasted list is: someone known, another row of the list, or None for someone new. A row without
    an employer is anyone of that name, known or listed; one with an employer is who works there."""
    at_work = {same_name(row.name): row for row in reversed(rows) if row.employer}
    listed: dict[tuple[str, str], PastedPerson] = {}
    found: list[Contact | PastedPerson | None] = []
    for row in rows:
        name, employer = same_name(row.name), same_name(row.employer or "")
        known = working_at(search, row.name, employer) if employer else search.people.named(row.name)
        double = listed.get((name, employer)) or (None if employer else at_work.get(name))
        found.append(known[0] if known else double)
        listed.setdefault((name, employer), row)
    return found


def change(search: "JobSearch", command: ChangeContact, context: Context) -> list[Happening]:
    contact = known(search, command.contact)
    _check_relations(search, command)
    if command.url:
        _refuse_same_profile(search, command.url, but=contact.id)
    said = {field: value for field in DETAILS if (value := getattr(command, field)) is not None}
    changes = _news(search, contact, said)
    left_open = (one for one in ContactDetail if one in command.unsaid and one.value not in said)
    unsaid = tuple(one for one in left_open if _is_said(contact, one))
    if not changes and not unsaid:
        raise NothingChanges(f"{contact.name} is on your list just like that.")
    event = ContactChanged(contact=contact.id, **changes, unsaid=unsaid)
    return [Happening(context.day(command.happened_on), event)]


def merge(search: "JobSearch", command: MergeContacts, context: Context) -> list[Happening]:
    contact, other = known(search, command.contact), known(search, command.other, "other")
    if contact.id == other.id:
        raise SamePersonTwice("other")
    return [Happening(context.day(command.happened_on), ContactsMerged(contact=contact.id, other=other.id))]


def log_touch(search: "JobSearch", command: LogTouch, context: Context) -> list[Happening]:
    contact = known(search, command.contact)
    event = TouchLogged(
        contact=contact.id, by=command.by, channel=command.channel, gist=command.gist, time=command.time
    )
    return [Happening(context.day(command.happened_on), event)]


def known(search: "JobSearch", id: ContactId, field: str = "contact") -> Contact:
    """The person of that id. Refuses an unknown one."""
    contact = search.people.get(id)
    if contact is None:
        raise Unknown(field, "person")
    return contact


def working_at(search: "JobSearch", name: str, employer: str) -> list[Contact]:
    """Everyone of that name who works there; with an empty employer, everyone whose workplace is not said."""
    key = same_name(employer)
    return [one for one in search.people.named(name) if same_name(_workplace(search, one)) == key]


def _same_person(search: "JobSearch", command: AddContact, contact: Contact, context: Context) -> list[Happening]:
    """What is new about someone who is here already."""
    _refuse_same_profile(search, command.url, but=contact.id)
    on = context.day(command.happened_on)
    said = {field: value for field in DETAILS if field != "name" and (value := getattr(command, field))}
    changes = _news(search, contact, said)
    happenings = [Happening(on, ContactChanged(contact=contact.id, **changes))] if changes else []
    happenings += _made(command.lead, contact.id, on)
    if not happenings:
        raise NothingChanges(f"{contact.name} is on your list just like that.")
    return happenings


def _news(search: "JobSearch", contact: Contact, said: dict[str, Any]) -> dict[str, Any]:
    """What of the things said about someone is new. A new employer comes with its company, when that is listed."""
    if "introduced_by" in said and search.people.leads_back(said["introduced_by"], contact.id):
        raise IntroducedByThemselves
    changes = {field: value for field, value in said.items() if value != getattr(contact, field)}
    if "employer" in changes and (company := said.get("company") or _company_named(search, said["employer"])):
        changes["company"] = company
    return changes


def _is_said(contact: Contact, detail: ContactDetail) -> bool:
    if detail is ContactDetail.EMPLOYER and contact.company is not None:
        return True
    return getattr(contact, detail.value) is not None


def _made(lead: IntroductionId | None, contact: ContactId, on: date) -> list[Happening]:
    return [Happening(on, IntroductionMade(introduction=lead, contact=contact))] if lead else []


def _check_relations(search: "JobSearch", command: AddContact | ChangeContact) -> None:
    if command.company is not None and command.company not in search.companies.by_id:
        raise Unknown("company", "company")
    if command.introduced_by is not None:
        known(search, command.introduced_by, "introduced_by")
    if isinstance(command, AddContact) and command.lead is not None:
        search.introductions.open(command.lead, "lead")


def _ask_who(search: "JobSearch", command: AddContact) -> None:
    """Asks whether someone with the same e-mail address, or the same name and employer, is the one."""
    email, everyone = command.email.casefold(), search.people.by_id.values()
    by_email = [one for one in everyone if email and one.email.casefold() == email]
    if by_email:
        raise WhichPerson(candidates(sorted(by_email, key=lambda one: one.version)), "email")
    if by_name := working_at(search, command.name, _workplace(search, command)):
        raise WhichPerson(candidates(by_name), "name")


def _workplace(search: "JobSearch", who: Contact | AddContact) -> str:
    """Where someone works, by the text or else by the listed company; empty when not said."""
    company = search.companies.by_id.get(who.company) if who.company else None
    return who.employer or (company.name if company else "")


def _refuse_same_profile(search: "JobSearch", url: str, but: ContactId | None = None) -> None:
    address = same_address(url)
    if not address:
        return
    for contact in search.people.by_id.values():
        if contact.id != but and contact.url and same_address(contact.url) == address:
            raise SameProfile(candidates([contact])[0])


def _company_named(search: "JobSearch", employer: str | None) -> CompanyId | None:
    company = search.companies.named(employer) if employer else None
    return company.id if company else None


DECIDE: dict[type, Any] = {
    AddContact: add,
    PastePeople: paste,
    ChangeContact: change,
    MergeContacts: merge,
    LogTouch: log_touch,
}
