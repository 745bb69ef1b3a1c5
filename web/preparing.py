"""What is known before a conversation: the people and their companies, what was said already, what is still promised.

What stands in a private note is not quoted.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from domain.steps.applications import Round
from domain.steps.companies import Company
from domain.steps.conversations import Interview, with_whom
from domain.steps.people import Contact
from domain.values import ContactId, Topic
from domain.views import Look
from domain.views.heard import is_private
from domain.views.look import Named, named
from domain.views.people import person_row
from domain.views.things import StepRow, step_rows
from web.wording.applications import interview as interview_words
from web.wording.kinds import TOPICS
from web.wording.preparing import between_words, company_words, person_words, role_words
from web.wording.texts import capital, first_line, first_name

LATEST = 6
"""How much of what was said is shown, the latest of it."""
LONG_NOTE = 420
"""Characters of a note that are quoted; the rest is on its own page."""


class Known(NamedTuple):
    """Something known in a line, of a person or a company of that `path` below the search; "" for neither."""

    name: str
    path: str
    words: str


class Said(NamedTuple):
    """What someone said: in a few words, when, and in which conversation, if it was in one."""

    words: str
    by: str
    on: date
    path: str


class Noted(NamedTuple):
    """A note that was written down, its beginning where it is long; empty where it is private."""

    text: str
    about: str
    on: date
    path: str
    whole: bool
    private: bool


class Before(NamedTuple):
    """`who` says who each of them is, for the sheet; `said` is by topic, `advice` what they told me to try, `promised`
    what I still owe them, `notes` the last ones."""

    who: list[Known]
    known: list[Known]
    said: list[tuple[str, list[Said]]]
    advice: list[Said]
    promised: tuple[StepRow, ...]
    notes: list[Noted]


def known_before(look: Look, interview: Interview | Round, company: Company | None = None) -> Before:
    """What is known of the people of a conversation or a round and of where they work, and of that `company`; without
    the conversation itself."""
    search = look.search
    people = [search.people.by_id[id] for id in with_whom(search, interview.contacts)]
    companies = {company.id: company} if company else {}
    companies |= {at.id: at for one in people if (at := look.ties.company_of(one))}
    there = {one.id: one for company in companies for one in look.ties.there.get(company, ())}
    around = {one.id: one for one in people} | there
    ours = {one.id for one in people}
    records = [other for other in search.people.merged if _one(look, other) in ours]
    return Before(
        who=[Known(one.name, f"people/{one.id}", role_words(person_row(look, one))) for one in people],
        known=list(_known(look, people, [*companies.values()])),
        said=_said(look, around, interview),
        advice=_advice(look, around),
        promised=step_rows(look, lambda step: step.settled is None and _one(look, step.promised_to) in ours),
        notes=list(_notes(look, around, [*ours, *records, *companies], interview)),
    )


def rounds_before(look: Look, round: Round) -> list[Noted]:
    """What was written down of the earlier rounds of the same application, the last one first."""
    applications = look.search.applications
    application = applications.by_id[round.application]
    had = [one for one in applications.rounds_of(application) if one.held and one.note and one.id != round.id]
    return [
        _noted(
            one.note,
            capital(interview_words(application.rounds.index(one.id) + 1)),
            one.on,
            f"applications/{application.id}#round-{one.id}",
            one.private,
        )
        for one in sorted(had, key=lambda one: (one.on, one.version), reverse=True)
    ]


def _one(look: Look, id: ContactId | None) -> str | None:
    contact = look.search.people.get(id)
    return contact.id if contact else None


def _known(look: Look, people: list[Contact], companies: list[Company]) -> Iterator[Known]:
    target, today = look.search.framing.target, look.today
    for one in people:
        row = person_row(look, one)
        yield Known(one.name, f"people/{one.id}", person_words(row))
        yield Known(f"You and {first_name(one.name)}", "", between_words(row, today))
    for company in companies:
        others = [named(one) for one in look.ties.there.get(company.id, ()) if one not in people]
        yield Known(company.name, f"companies/{company.id}", company_words(company, target.role, others))


def _said(look: Look, around: dict[ContactId, Contact], interview: Interview | Round) -> list[tuple[str, list[Said]]]:
    """What they and others there said, by topic, the latest of it first."""
    search, companies = look.search, {look.ties.works_at.get(id) for id in around}
    here: str = interview.id
    found = [
        (one.topic, one.version, Said(one.claim, by.name if by else "", one.on, _talk(look, one.source)))
        for one in search.learned.insights.values()
        for by in [search.people.get(one.by)]
        if ((by and by.id in around) or (one.company and one.company in companies))
        and not is_private(search, one.source)
        and not (one.source and one.source.id == here)
    ]
    order = list(Topic)
    latest = sorted(found, key=lambda one: one[1], reverse=True)[: 2 * LATEST]
    by_topic = groupby(sorted(latest, key=lambda one: (order.index(one[0]), -one[1])), key=lambda one: one[0])
    return [(capital(TOPICS[topic]), [said for _, _, said in group]) for topic, group in by_topic]


def _advice(look: Look, around: dict[ContactId, Contact]) -> list[Said]:
    search = look.search
    found = [
        Said(one.text, by.name, one.on, _talk(look, one.source))
        for one in sorted(search.advice.by_id.values(), key=lambda one: one.version, reverse=True)
        if (by := search.people.get(one.by)) and by.id in around and not is_private(search, one.source)
    ]
    return found[:LATEST]


def _talk(look: Look, source: object) -> str:
    id = getattr(source, "id", "")
    return f"interviews/{id}" if id in look.search.conversations.interviews else ""


def _notes(
    look: Look, around: dict[ContactId, Contact], about: list[str], interview: Interview | Round
) -> Iterator[Noted]:
    """The last two conversations with them or someone there, and the last note about each of them."""
    talks = {talk.id: talk for id in around for talk in look.ties.talks.get(id, ()) if talk.id != interview.id}
    for talk in sorted(talks.values(), key=lambda one: (one.on, one.version), reverse=True)[:2]:
        people = look.ties.named(talk.id)
        yield _noted(talk.note, people.name if people else "", talk.on, f"interviews/{talk.id}", talk.private)
    for note in list(reversed(look.search.notes.about(*about)))[:2]:
        thing: Named | None = look.ties.named(note.about)
        kind = "people" if look.search.people.get(ContactId(note.about)) else "companies"
        yield _noted(note.text, thing.name if thing else "", note.on, f"{kind}/{note.about}", note.private)


def _noted(text: str, about: str, on: date, path: str, private: bool) -> Noted:
    if private or len(text) <= LONG_NOTE:
        return Noted("" if private else text, about, on, path, whole=True, private=private)
    return Noted(first_line(" ".join(text.split()), LONG_NOTE), about, on, path, whole=False, private=False)
