"""One conversation: who, what was written down, what came of it, and whether it was thanked for."""

from datetime import date

import msgspec

from domain.refusals import Unknown
from domain.values import InterviewId, days_after
from domain.views.interviews import InterviewRow, interview_row
from domain.views.look import Look, Named, named
from domain.views.people import LeadRow, lead_row
from domain.views.things import AdviceRow, NoteRow, StepRow, advice_rows, notes_about, step_rows
from domain.views.timeline import Tell, Told, timeline


class Thanks(msgspec.Struct, frozen=True, gc=False):
    """A word of thanks to one of the people: by when, and whether it was given."""

    person: Named
    due: date
    thanked: bool


class Conversation(msgspec.Struct, frozen=True, gc=False):
    """`version` is the entry that recorded it, and `command_id` the command."""

    row: InterviewRow
    version: int
    command_id: str
    thanks: tuple[Thanks, ...]
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
    due = days_after(interview.on, search.rules.thank_you_days)
    leads = sorted(search.introductions.by_id.values(), key=lambda lead: lead.version)
    return Conversation(
        row=interview_row(look, interview),
        version=interview.version,
        command_id=look.entries[interview.version - 1].command_id,
        thanks=tuple(Thanks(named(one), due, one.id in thanked) for one in look.ties.people_of(interview)),
        names=tuple(lead_row(look, lead) for lead in leads if lead.source and lead.source.id == here),
        advice=advice_rows(look, lambda advice: advice.source is not None and advice.source.id == here),
        steps=step_rows(look, lambda step: step.about == here),
        notes=notes_about(look, here),
        story=timeline(look, tell, about=[here]).told,
    )
