"""Rows that several pages show: notes, next steps, what was learned."""

from collections.abc import Callable
from datetime import date

import msgspec

from domain.steps.learned import Insight
from domain.steps.next_steps import NextStep
from domain.values import Topic
from domain.views.look import Look, Named, named


class NoteRow(msgspec.Struct, frozen=True, gc=False):
    """Plain sentences about something."""

    id: str
    text: str
    on: date
    private: bool


class StepRow(msgspec.Struct, frozen=True, gc=False):
    """A next step; `settled` is the day it was done or dropped."""

    id: str
    what: str
    due: date
    promised_to: Named | None
    settled: date | None
    dropped: bool


class InsightRow(msgspec.Struct, frozen=True, gc=False):
    """Something learned, who said it, and what it is about. `line` is the line of the note it was taken from."""

    id: str
    topic: Topic
    claim: str
    on: date
    by: Named | None
    role: str | None
    industry: str | None
    company: Named | None
    same_as: str | None
    opposite_of: str | None
    line: str


def notes_about(look: Look, *ids: str) -> tuple[NoteRow, ...]:
    """The notes about any of these things, latest first."""
    found = look.search.notes.about(*ids)
    return tuple(NoteRow(note.id, note.text, note.on, note.private) for note in reversed(found))


def insight_rows(look: Look, fits: Callable[[Insight], bool]) -> tuple[InsightRow, ...]:
    """What was learned and fits, oldest first."""
    search = look.search
    found = sorted(filter(fits, search.learned.insights.values()), key=lambda insight: insight.version)
    return tuple(
        InsightRow(
            id=one.id,
            topic=one.topic,
            claim=one.claim,
            on=one.on,
            by=named(contact) if (contact := search.people.get(one.by)) else None,
            role=one.role,
            industry=one.industry,
            company=named(company) if one.company and (company := search.companies.by_id.get(one.company)) else None,
            same_as=one.same_as,
            opposite_of=one.opposite_of,
            line=one.source.text if one.source else "",
        )
        for one in found
    )


def step_rows(look: Look, fits: Callable[[NextStep], bool]) -> tuple[StepRow, ...]:
    """The next steps that fit: open ones by due day, then settled ones."""
    found = sorted(
        filter(fits, look.search.next_steps.by_id.values()),
        key=lambda step: (step.settled is not None, step.due, step.version),
    )
    people = look.search.people
    return tuple(
        StepRow(
            id=step.id,
            what=step.what,
            due=step.due,
            promised_to=named(contact) if (contact := people.get(step.promised_to)) else None,
            settled=step.settled,
            dropped=step.dropped,
        )
        for step in found
    )
