"""Everyone: the people I know, and the names I was given."""

from datetime import date
from enum import Enum

import msgspec

from domain.steps.conversations import Interview
from domain.steps.follow_up import silent_since
from domain.steps.introductions import Lead
from domain.steps.people import Contact
from domain.steps.signs import Act, Sign
from domain.values import HowKnown, Position, Side, Stage
from domain.views.look import LeadState, Look, Named, named


class Replies(Enum):
    """How soon someone wrote back to the last ask: within the quick days of the rules, later, or not at all."""

    QUICK = "quick"
    SLOW = "slow"
    NONE = "none"


class PersonRow(msgspec.Struct, frozen=True, gc=False):
    """Someone I know. `last` is the day of their last sign, or of mine; `led_to` whom they
    introduced; `replies` how soon they write back, None while nobody can tell; `ongoing` the id of a conversation with
    them of which something is still to come."""

    id: str
    name: str
    role: str | None
    employer: str | None
    company: Named | None
    how_known: HowKnown | None
    introduced_by: Named | None
    came_from: Position | None
    talks: int
    last: date | None
    led_to: tuple[Named, ...]
    keep_in_touch: bool
    replies: Replies | None
    ongoing: str | None


class LeadRow(msgspec.Struct, frozen=True, gc=False):
    """A name that was given, by whom and when. `person` is who came of it."""

    id: str
    name: str
    employer: str | None
    on: date
    state: LeadState
    by: Named | None
    person: Named | None


class Everyone(msgspec.Struct, frozen=True, gc=False):
    """`people` by last contact, latest first; `leads` are the open names, oldest first."""

    people: tuple[PersonRow, ...]
    leads: tuple[LeadRow, ...]


def people(look: Look) -> Everyone:
    """Whom I know, whom I was last in touch with, and who led to whom."""
    rows = sorted(
        (person_row(look, contact) for contact in look.search.people.by_id.values()),
        key=lambda row: (-(row.last or date.min).toordinal(), row.name.casefold(), row.id),
    )
    leads = sorted(look.search.introductions.by_id.values(), key=lambda lead: (lead.on, lead.version))
    return Everyone(tuple(rows), tuple(lead_row(look, lead) for lead in leads if lead.open))


def person_row(look: Look, contact: Contact) -> PersonRow:
    """One person as the list shows them."""
    company = look.ties.company_of(contact)
    giver = look.search.people.get(contact.introduced_by)
    return PersonRow(
        id=contact.id,
        name=contact.name,
        role=contact.role,
        employer=contact.employer or (company.name if company else None),
        company=named(company) if company else None,
        how_known=contact.how_known,
        introduced_by=named(giver) if giver else None,
        came_from=contact.came_from,
        talks=len(look.ties.talks.get(contact.id, ())),
        last=look.ties.last_contact(contact),
        led_to=tuple(named(one) for one in look.ties.led_to.get(contact.id, ())),
        keep_in_touch=contact.keep_in_touch,
        replies=replies(look, contact),
        ongoing=next((one.id for one in reversed(look.ties.ongoing.get(contact.id, []))), None),
    )


def replies(look: Look, contact: Contact) -> Replies | None:
    """How soon this person wrote back, by the last ask that tells: any word they write counts, a no too. An answer to
    several tells of none of them. None came where one asked again and then stopped waiting, or could have."""
    rules, signs = look.search.rules, look.ties.signs
    theirs = [sign for sign in signs.of(contact) if sign.by is Side.THEM and sign.act is Act.WORD and sign.alone]
    for interview in reversed(look.ties.asked.get(contact.id, ())):
        asked = interview.asked
        if asked is None:
            continue
        sent = Sign(asked.on, asked.version, asked.time, Side.ME)
        written = [sign.on for sign in theirs if sign.follows(sent)]
        written += [interview.replied_on] if interview.replied_on and len(interview.contacts) == 1 else []
        if written:
            quick = min(written) <= look.calendar.after(asked.on, rules.quick_days, asked.time)
            return Replies.QUICK if quick else Replies.SLOW
        if interview.replied_on is None and interview.nudges and _waited(look, interview):
            return Replies.NONE
    return None


def _waited(look: Look, interview: Interview) -> bool:
    """Whether one stopped waiting after asking again, or could have."""
    if interview.stage is Stage.UNANSWERED:
        return True
    last = silent_since(interview, look.ties.signs) if interview.open else None
    return last is not None and look.later(last.on, look.search.rules.give_up_days) < look.today


def lead_row(look: Look, lead: Lead) -> LeadRow:
    """One name that was given."""
    giver, person = look.search.people.get(lead.by), look.search.people.get(lead.contact)
    return LeadRow(
        id=lead.id,
        name=lead.name,
        employer=lead.employer,
        on=lead.on,
        state=look.ties.state_of(lead),
        by=named(giver) if giver else None,
        person=named(person) if person else None,
    )
