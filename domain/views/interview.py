"""One conversation: who, what was written down, what came of it, and whether it was thanked for."""

from collections import Counter
from datetime import date

import msgspec

from domain.refusals import Unknown
from domain.steps.conversations import Interview
from domain.steps.learned import Title
from domain.values import InterviewId, Topic
from domain.views.advice import AdviceRow, advice_rows
from domain.views.card import Card
from domain.views.interviews import InterviewRow, interview_row
from domain.views.look import Look, Named, named
from domain.views.people import LeadRow, lead_row
from domain.views.reminders import reminders
from domain.views.sorting import Sorting, sorting
from domain.views.things import (
    InsightRow,
    NoteRow,
    StepRow,
    insight_rows,
    notes_about,
    step_rows,
)
from domain.views.timeline import Tell, Told, timeline


class Thanks(msgspec.Struct, frozen=True, gc=False):
    """A word of thanks to one of the people: by when, and whether it was given."""

    person: Named
    due: date
    thanked: bool


class Preparation(msgspec.Struct, frozen=True, gc=False):
    """What to ask: `questions` are my own, `gaps` the topics that nobody spoke about yet and `heard` those that someone
    did, how many times; `switched` are those of its people who made a switch themselves."""

    questions: tuple[str, ...]
    gaps: tuple[Topic, ...]
    heard: dict[Topic, int]
    switched: tuple[Named, ...]


class Conversation(msgspec.Struct, frozen=True, gc=False):
    """`version` is the entry that recorded it as held, before that the one that began it, and `command_id` the command.
    `next` is what is to do about it, and when. `sorting` is the note line by line; `title` what was said about what a
    title means there."""

    row: InterviewRow
    version: int
    command_id: str
    next: tuple[Card, ...]
    preparation: Preparation
    thanks: tuple[Thanks, ...]
    sorting: Sorting
    insights: tuple[InsightRow, ...]
    title: Title | None
    names: tuple[LeadRow, ...]
    advice: tuple[AdviceRow, ...]
    steps: tuple[StepRow, ...]
    notes: tuple[NoteRow, ...]
    story: tuple[Told, ...]


def interview(look: Look, tell: Tell, *, id: str) -> Conversation:
    """Everything about one conversation. Refuses an unknown id."""
    search = look.search
    interview = search.conversations.interviews.get(InterviewId(id))
    if interview is None:
        raise Unknown("id", "conversation")
    here: str = interview.id
    thanked = {contact.id for one in interview.thanked if (contact := search.people.get(one))}
    due = look.later(interview.on, search.rules.thank_you_days)
    leads = sorted(search.introductions.by_id.values(), key=lambda lead: lead.version)
    version = interview.held_version or interview.version
    there = look.ties.people_of(interview)
    return Conversation(
        row=interview_row(look, interview),
        version=version,
        command_id=look.entries[version - 1].command_id,
        next=tuple(card for card in reminders(look) if card.id == here),
        preparation=_preparation(look, interview),
        thanks=tuple(Thanks(named(one), due, one.id in thanked) for one in there) if interview.held else (),
        sorting=sorting(look, here, interview.note),
        insights=insight_rows(look, lambda insight: insight.source is not None and insight.source.id == here),
        title=search.learned.titles.get(interview.id),
        names=tuple(lead_row(look, lead) for lead in leads if lead.source and lead.source.id == here),
        advice=advice_rows(look, lambda advice: advice.source is not None and advice.source.id == here),
        steps=step_rows(look, lambda step: step.about == here),
        notes=notes_about(look, here),
        story=timeline(look, tell, about=[here]).told,
    )


def _preparation(look: Look, interview: Interview) -> Preparation:
    heard = Counter(insight.topic for insight in look.search.learned.insights.values())
    return Preparation(
        questions=interview.questions,
        gaps=tuple(topic for topic in Topic if topic is not Topic.OTHER and not heard[topic]),
        heard=dict(heard),
        switched=tuple(named(one) for one in look.ties.people_of(interview) if one.came_from),
    )
