"""What can be found: where things of each kind are, what they are called, what was written about them, and where they
stand."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

import msgspec

from domain.steps.advice import Advice
from domain.steps.applications import Application, Round
from domain.steps.companies import Company
from domain.steps.conversations import Interview
from domain.steps.introductions import Lead
from domain.steps.learned import Insight, Title
from domain.steps.next_steps import NextStep
from domain.steps.notes import Note
from domain.steps.offers import Offer
from domain.steps.people import Contact
from domain.values import ApplicationId, CompanyId, ContactId, InterviewId, NoteId, OfferId, RoundId, Source, listed
from domain.views.heard import is_private
from domain.views.look import Look, when


class Kind(Enum):
    """What was found. TITLE is what a title means at some place. A note is one that was added to something; what was
    written down of a conversation is a part of the conversation."""

    PERSON = "person"
    COMPANY = "company"
    CONVERSATION = "conversation"
    LEARNED = "learned"
    TITLE = "title"
    ADVICE = "advice"
    NAME_GIVEN = "name_given"
    NEXT_STEP = "next_step"
    NOTE = "note"
    APPLICATION = "application"
    ROUND = "round"
    OFFER = "offer"


class Page(Enum):
    """Where something stands: on the page of one thing, on the list of everyone, on Today, or on Learned, beside what
    others said about it."""

    PERSON = "person"
    COMPANY = "company"
    INTERVIEW = "interview"
    APPLICATION = "application"
    OFFER = "offer"
    ADVICE = "advice"
    PEOPLE = "people"
    TODAY = "today"
    LEARNED = "learned"


class Place(msgspec.Struct, frozen=True, gc=False):
    """A page, and the id of its thing where it is about one."""

    page: Page
    id: str | None = None


class Shelf(NamedTuple):
    """Where things of one kind are: all of them, and of each its name and texts, its day, where it stands, its id."""

    things: Callable[[Look], Iterable[Any]]
    said: Callable[[Look, Any], tuple[str, tuple[str, ...]]]
    on: Callable[[Look, Any], date]
    place: Callable[[Look, Any], Place]
    id: Callable[[Any], str] = lambda thing: thing.id


# What is called what, and what was written about it


def _of_a_person(look: Look, contact: Contact) -> tuple[str, tuple[str, ...]]:
    works, before = _line(contact.role, contact.employer), contact.came_from
    came = _line(before.role, before.industry) if before else None
    gists = [touch.gist for touch in contact.touches]
    return contact.name, _texts(works, came, contact.email, contact.phone, contact.url, *gists)


def _of_a_company(look: Look, company: Company) -> tuple[str, tuple[str, ...]]:
    return company.name, _texts(
        _line(company.industry, company.aimed_role), company.why, company.source, company.status_why
    )


def _of_a_conversation(look: Look, interview: Interview) -> tuple[str, tuple[str, ...]]:
    asks = (interview.asked, *interview.nudges) if interview.asked else ()
    messages = (ask.message for ask in asks)
    answer = interview.answer.note if interview.answer else None
    told = _texts(interview.note, interview.place, *interview.questions, *messages, answer, interview.why)
    return _people_of(look, interview), told


def _of_insight(look: Look, insight: Insight) -> tuple[str, tuple[str, ...]]:
    company = _about(look, insight.company) if insight.company else None
    return _person(look, insight.by) or "", _texts(insight.claim, _line(insight.role, insight.industry), company)


def _of_title(look: Look, title: Title) -> tuple[str, tuple[str, ...]]:
    told_by = _about(look, title.interview)
    return title.title, _texts(title.week, title.stack, title.skills, title.hiring, told_by)


def _of_advice(look: Look, advice: Advice) -> tuple[str, tuple[str, ...]]:
    return _person(look, advice.by) or "", _texts(advice.text, advice.how)


def _of_a_name(look: Look, lead: Lead) -> tuple[str, tuple[str, ...]]:
    return lead.name, _texts(_line(lead.employer, _person(look, lead.by)))


def _of_a_step(look: Look, step: NextStep) -> tuple[str, tuple[str, ...]]:
    return step.what, _texts(_person(look, step.promised_to) or (_about(look, step.about) if step.about else None))


def _of_a_note(look: Look, note: Note) -> tuple[str, tuple[str, ...]]:
    return _about(look, note.about) or "", (note.text,)


def _of_an_application(look: Look, application: Application) -> tuple[str, tuple[str, ...]]:
    company = look.search.companies.by_id.get(application.company)
    messages = (nudge.message for nudge in application.nudges)
    referrer = _person(look, application.referred_by)
    said = _texts(application.role, referrer, application.note, application.url, *messages, application.why)
    return company.name if company else "", said


def _of_a_round(look: Look, round: Round) -> tuple[str, tuple[str, ...]]:
    people = _people_of(look, round)
    said = _texts(round.title, people, round.note, round.place, *round.questions, round.why)
    return _about(look, round.application) or "", said


def _of_an_offer(look: Look, offer: Offer) -> tuple[str, tuple[str, ...]]:
    """With its promises, what was asked for, and what was said of its terms."""
    promises = look.search.offers.promised(offer.id)
    promised = (_line(one.text, _person(look, one.by) or one.name) for one in promises)
    asked = (_line(ask.what, ask.why) for counter in offer.counters for ask in counter.asks)
    notes = [*(one.note for one in offer.given), *(one.note for one in offer.counters)]
    notes += [one.note for one in offer.deadlines]
    weighed = (_line(one.name, one.why) for one in offer.weighed)
    grant = offer.terms.equity.grant if offer.terms.equity else None
    said = _texts(offer.role, offer.teaches, offer.terms.place, grant, *promised, *asked, *notes, *weighed, offer.why)
    return _about(look, offer.company) or "", said


def _texts(*texts: str | None) -> tuple[str, ...]:
    return tuple(filter(None, texts))


def _line(one: str | None, other: str | None) -> str | None:
    return f"{one}, {other}" if one and other else one or other


def _person(look: Look, id: ContactId | None) -> str | None:
    contact = look.search.people.get(id)
    return contact.name if contact else None


def _people_of(look: Look, interview: Interview | Round) -> str:
    people = (look.search.people.get(one) for one in interview.contacts)
    return listed(dict.fromkeys(contact.name for contact in people if contact))


def _about(look: Look, id: str) -> str | None:
    """What a note or a next step is about, by its name; None for the search itself."""
    search = look.search
    if company := search.companies.by_id.get(CompanyId(id)):
        return company.name
    if interview := search.conversations.interviews.get(InterviewId(id)):
        return _people_of(look, interview)
    round = search.applications.rounds.get(RoundId(id))
    application = search.applications.by_id.get(round.application if round else ApplicationId(id))
    if application:
        company = search.companies.by_id.get(application.company)
        return company.name if company else None
    if offer := search.offers.by_id.get(OfferId(id)):
        company = search.companies.by_id.get(offer.company)
        return company.name if company else None
    return _person(look, ContactId(id))


# When it was, and where it stands


def _day_of_talk(look: Look, interview: Interview | Round) -> date:
    if (booked := when(look, interview)) is not None:
        return booked.day
    return interview.on if interview.held else interview.since


def _at_thing(look: Look, id: str | None) -> Place | None:
    """The page of a person, a company, a conversation, an application or an offer; None for what has no page."""
    search = look.search
    if contact := search.people.get(ContactId(id or "")):
        return Place(Page.PERSON, contact.id)
    if id in search.companies.by_id:
        return Place(Page.COMPANY, id)
    if id in search.conversations.interviews:
        return Place(Page.INTERVIEW, id)
    if id in search.offers.by_id:
        return Place(Page.OFFER, id)
    round = search.applications.rounds.get(RoundId(id or ""))
    applied = round.application if round else ApplicationId(id or "")
    return Place(Page.APPLICATION, applied) if applied in search.applications.by_id else None


def _at_source(look: Look, source: Source | None) -> Place | None:
    """Where it was said: the page of the conversation, or of what the note is about."""
    if source is None:
        return None
    note = look.search.notes.by_id.get(NoteId(source.id))
    return _at_thing(look, note.about if note else source.id)


def where_advised(look: Look, advice: Advice) -> Place | None:
    """Where advice was given, or the page of who gave it."""
    return _at_source(look, advice.source) or _at_thing(look, advice.by)


def _at_insight(look: Look, insight: Insight) -> Place:
    """Beside what others said about it; where it was said, when it is quoted nowhere else."""
    learned = Place(Page.LEARNED, insight.id)
    return where_said(look, insight) or learned if is_private(look.search, insight.source) else learned


def where_said(look: Look, insight: Insight) -> Place | None:
    """Where something learned was said, or the page of who said it, or of what it is about."""
    said = _at_source(look, insight.source) or _at_thing(look, insight.by)
    return said or _at_thing(look, insight.company)


def _at_name(look: Look, lead: Lead) -> Place:
    return _at_thing(look, lead.contact) or _at_thing(look, lead.by) or Place(Page.PEOPLE)


def _at_step(look: Look, step: NextStep) -> Place:
    return _at_thing(look, step.promised_to) or _at_thing(look, step.about) or Place(Page.TODAY)


SHELVES: dict[Kind, Shelf] = {
    Kind.PERSON: Shelf(
        lambda look: look.search.people.by_id.values(),
        _of_a_person,
        lambda look, one: look.ties.last_contact(one) or one.on,
        lambda look, one: Place(Page.PERSON, one.id),
    ),
    Kind.COMPANY: Shelf(
        lambda look: look.search.companies.by_id.values(),
        _of_a_company,
        lambda look, one: one.on,
        lambda look, one: Place(Page.COMPANY, one.id),
    ),
    Kind.CONVERSATION: Shelf(
        lambda look: look.search.conversations.interviews.values(),
        _of_a_conversation,
        _day_of_talk,
        lambda look, one: Place(Page.INTERVIEW, one.id),
    ),
    Kind.LEARNED: Shelf(
        lambda look: look.search.learned.insights.values(),
        _of_insight,
        lambda look, one: one.on,
        _at_insight,
    ),
    Kind.TITLE: Shelf(
        lambda look: look.search.learned.titles.values(),
        _of_title,
        lambda look, one: one.on,
        lambda look, one: Place(Page.INTERVIEW, one.interview),
        lambda one: one.interview,
    ),
    Kind.ADVICE: Shelf(
        lambda look: look.search.advice.by_id.values(),
        _of_advice,
        lambda look, one: one.on,
        lambda look, one: Place(Page.ADVICE, one.id),
    ),
    Kind.NAME_GIVEN: Shelf(
        lambda look: look.search.introductions.by_id.values(), _of_a_name, lambda look, one: one.on, _at_name
    ),
    Kind.NEXT_STEP: Shelf(
        lambda look: look.search.next_steps.by_id.values(),
        _of_a_step,
        lambda look, one: one.settled or one.due,
        _at_step,
    ),
    Kind.NOTE: Shelf(
        lambda look: look.search.notes.by_id.values(),
        _of_a_note,
        lambda look, one: one.on,
        lambda look, one: _at_thing(look, one.about) or Place(Page.TODAY),
    ),
    Kind.APPLICATION: Shelf(
        lambda look: look.search.applications.by_id.values(),
        _of_an_application,
        lambda look, one: one.on,
        lambda look, one: Place(Page.APPLICATION, one.id),
    ),
    Kind.ROUND: Shelf(
        lambda look: look.search.applications.rounds.values(),
        _of_a_round,
        _day_of_talk,
        lambda look, one: Place(Page.APPLICATION, one.application),
    ),
    Kind.OFFER: Shelf(
        lambda look: look.search.offers.by_id.values(),
        _of_an_offer,
        lambda look, one: one.on,
        lambda look, one: Place(Page.OFFER, one.id),
    ),
}
