"""One person: who they are, what came of them, and their part of the story."""

from collections.abc import Iterator
from datetime import date

import msgspec

from domain.refusals import Unknown
from domain.steps.applications import Application
from domain.steps.conversations import with_whom
from domain.steps.people import Contact, Touch
from domain.values import Carried, ContactId, ReminderKind
from domain.views.advice import AdviceRow, advice_rows
from domain.views.application_cards import called
from domain.views.applications import ApplicationRow, RoundRow, application_rows, round_row
from domain.views.card import Card
from domain.views.interviews import InterviewRow, interview_row
from domain.views.look import Look, Named
from domain.views.people import LeadRow, PersonRow, lead_row, person_row
from domain.views.reminders import reminders
from domain.views.things import NoteRow, StepRow, notes_about, step_rows
from domain.views.timeline import Tell, Told, timeline


class RoundLine(msgspec.Struct, frozen=True, gc=False):
    """A round with them, and the application it belongs to, by the name of its company."""

    application: Named
    round: RoundRow


class Person(msgspec.Struct, frozen=True, gc=False):
    """`leads` are the names they gave, `referred` the applications for which they put in a word, `rounds` the hiring
    talks with them, `next` what is to do about them that is no part of a conversation; `version` is the entry that
    added them, `carried_from` who they were in the search before."""

    row: PersonRow
    version: int
    added_on: date
    email: str
    phone: str
    url: str
    known_since: date | None
    carried_from: Carried | None
    conversations: tuple[InterviewRow, ...]
    rounds: tuple[RoundLine, ...]
    referred: tuple[ApplicationRow, ...]
    touches: tuple[Touch, ...]
    leads: tuple[LeadRow, ...]
    advice: tuple[AdviceRow, ...]
    steps: tuple[StepRow, ...]
    notes: tuple[NoteRow, ...]
    next: tuple[Card, ...]
    story: tuple[Told, ...]


_ABOUT_THEM = (ReminderKind.KEEP_IN_TOUCH, ReminderKind.FOLLOW, ReminderKind.ADVICE_BACK)


def person(look: Look, tell: Tell, *, id: str) -> Person:
    """Everything about one person. Refuses an unknown id."""
    contact = look.search.people.get(ContactId(id))
    if contact is None:
        raise Unknown("id", "person")
    ids: set[str | None] = {
        contact.id,
        *(other for other in look.search.people.merged if look.search.people.get(other) == contact),
    }
    return Person(
        row=person_row(look, contact),
        version=contact.version,
        added_on=contact.on,
        email=contact.email,
        phone=contact.phone,
        url=contact.url,
        known_since=contact.known_since,
        carried_from=contact.carried_from,
        conversations=tuple(interview_row(look, one) for one in reversed(look.ties.talks.get(contact.id, []))),
        rounds=tuple(_rounds(look, contact)),
        referred=tuple(application_rows(look, _referred(look, contact))),
        touches=tuple(sorted(contact.touches, key=lambda touch: (touch.on, touch.version), reverse=True)),
        leads=tuple(lead_row(look, lead) for lead in look.ties.leads.get(contact.id, ())),
        advice=advice_rows(look, lambda advice: advice.by in ids),
        steps=step_rows(look, lambda step: step.promised_to in ids or step.about in ids),
        notes=notes_about(look, *filter(None, ids)),
        next=tuple(_next(look, contact)),
        story=timeline(look, tell, about=[*filter(None, ids)]).told,
    )


def _next(look: Look, contact: Contact) -> Iterator[Card]:
    """The cards of keeping in touch with them, and of what they advised."""
    for card in reminders(look):
        if card.kind in _ABOUT_THEM and any(one.id == contact.id for one in card.people):
            yield card


def _rounds(look: Look, contact: Contact) -> Iterator[RoundLine]:
    """The rounds with them, latest first."""
    search = look.search
    theirs = [one for one in search.applications.rounds.values() if contact.id in with_whom(search, one.contacts)]
    for one in sorted(theirs, key=lambda one: (one.on, one.version), reverse=True):
        application = search.applications.by_id[one.application]
        yield RoundLine(called(look, application), round_row(look, one))


def _referred(look: Look, contact: Contact) -> list[Application]:
    people = look.search.people
    return [one for one in look.search.applications.by_id.values() if people.get(one.referred_by) == contact]
