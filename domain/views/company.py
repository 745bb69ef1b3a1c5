"""One company: what it would mean, whom I know there, what was said, and its part of the story."""

from datetime import date

import msgspec

from domain.refusals import Unknown
from domain.steps.companies import large_for_a_role_switch
from domain.values import CompanyId, CompanyStatus
from domain.views.applications import ApplicationRow, application_rows
from domain.views.companies import CompanyRow, company_row
from domain.views.interviews import InterviewRow, interview_row
from domain.views.look import Look
from domain.views.offers import OfferRow, offer_row
from domain.views.people import PersonRow, person_row
from domain.views.switch_map import Advice
from domain.views.things import NoteRow, StepRow, notes_about, step_rows
from domain.views.timeline import Tell, Told, timeline


class CompanyPage(msgspec.Struct, frozen=True, gc=False):
    """`advice` is due when the company was just named or made active; `version` is the entry that named it."""

    row: CompanyRow
    version: int
    named_on: date
    why: str
    source: str
    status_why: str
    advice: tuple[Advice, ...]
    people: tuple[PersonRow, ...]
    conversations: tuple[InterviewRow, ...]
    applications: tuple[ApplicationRow, ...]
    offers: tuple[OfferRow, ...]
    steps: tuple[StepRow, ...]
    notes: tuple[NoteRow, ...]
    story: tuple[Told, ...]


def company(look: Look, tell: Tell, *, id: str) -> CompanyPage:
    """Everything about one company. Refuses an unknown id."""
    search = look.search
    company = search.companies.by_id.get(CompanyId(id))
    if company is None:
        raise Unknown("id", "company")
    here: str = company.id
    there = look.ties.there.get(company.id, [])
    talks = {talk.id: talk for contact in there for talk in look.ties.talks.get(contact.id, ())}
    latest_first = sorted(talks.values(), key=lambda talk: (talk.on, talk.version), reverse=True)
    first_large = large_for_a_role_switch(search.framing, search.companies.by_id.values())[:1]
    active = sum(one.status is CompanyStatus.ACTIVE for one in search.companies.by_id.values())
    advice = []
    if first_large == [company]:
        advice.append(Advice.STARTUP)
    if company.status is CompanyStatus.ACTIVE and active > search.rules.active_companies:
        advice.append(Advice.FIVE)
    return CompanyPage(
        row=company_row(look, company),
        version=company.version,
        named_on=company.on,
        why=company.why,
        source=company.source,
        status_why=company.status_why,
        advice=tuple(advice),
        people=tuple(person_row(look, contact) for contact in there),
        conversations=tuple(interview_row(look, talk) for talk in latest_first),
        applications=tuple(application_rows(look, search.applications.at(company.id))),
        offers=tuple(offer_row(look, one) for one in search.offers.of(company.id)),
        steps=step_rows(look, lambda step: step.about == here),
        notes=notes_about(look, here),
        story=timeline(look, tell, about=[here]).told,
    )
