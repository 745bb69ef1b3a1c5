"""One application: how it stands, its rounds and their people, where it came from, and its part of the story."""

import msgspec

from domain.refusals import Unknown
from domain.steps.applications import people_of
from domain.steps.conversations import Ask
from domain.values import ApplicationId
from domain.views.applications import (
    ApplicationRow,
    OfferLine,
    RoundRow,
    application_row,
    cards_of_applications,
    offer_lines,
    round_row,
)
from domain.views.interviews import InterviewRow, interview_row
from domain.views.look import Look
from domain.views.people import PersonRow, person_row
from domain.views.things import NoteRow, StepRow, notes_about, step_rows
from domain.views.timeline import Tell, Told, timeline


class ApplicationPage(msgspec.Struct, frozen=True, gc=False):
    """`out_of` is the conversation it came of. `version` is the entry that says I applied; `people` are who put in a
    word and those of its rounds; `rounds` are in the order they were begun."""

    row: ApplicationRow
    version: int
    url: str
    note: str
    out_of: InterviewRow | None
    nudges: tuple[Ask, ...]
    rounds: tuple[RoundRow, ...]
    people: tuple[PersonRow, ...]
    offers: tuple[OfferLine, ...]
    steps: tuple[StepRow, ...]
    notes: tuple[NoteRow, ...]
    story: tuple[Told, ...]


def application(look: Look, tell: Tell, *, id: str) -> ApplicationPage:
    """Everything about one application. Refuses an unknown id."""
    search = look.search
    application = search.applications.by_id.get(ApplicationId(id))
    if application is None:
        raise Unknown("id", "application")
    here: list[str] = [application.id, *application.rounds]
    out_of = search.conversations.interviews.get(application.out_of) if application.out_of else None
    people = search.people.by_id
    return ApplicationPage(
        row=application_row(look, application, cards_of_applications(look)),
        version=application.version,
        url=application.url,
        note=application.note,
        out_of=interview_row(look, out_of) if out_of else None,
        nudges=application.nudges,
        rounds=tuple(round_row(look, one) for one in search.applications.rounds_of(application)),
        people=tuple(person_row(look, people[one]) for one in people_of(search, application)),
        offers=tuple(offer_lines(look, application)),
        steps=step_rows(look, lambda step: step.about in here),
        notes=notes_about(look, *here),
        story=timeline(look, tell, about=here).told,
    )
