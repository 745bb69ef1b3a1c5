"""What is sorted: the note of a conversation or an added one; and the command that a form beneath a line stands for."""

from datetime import date
from typing import NamedTuple

from domain.commands import Command, NoteInsight, OfferIntroduction, ReceiveAdvice, SetNextStep, SkipReminder
from domain.values import (
    CompanyId,
    ContactId,
    InsightId,
    InterviewId,
    NoteId,
    ReminderId,
    ReminderKind,
    Source,
    SourceId,
    Which,
)
from domain.views import Look
from domain.views.look import Named, named
from web.errors import Refused
from web.forms import Faulty, Posted, command_from, made
from web.wording.sorting import CONVERSATION, NOTE, WHICH_NAME, WHICH_OF_THEM, WHICH_TOPIC


class Subject(NamedTuple):
    """What is sorted: the note of a conversation, or one that was added to something. `path` leads to the page below
    the search, `place` to what the note is about; `people` may have said it, `companies` are where they work."""

    id: SourceId
    path: str
    place: str
    kind: str
    about: str
    about_id: str
    on: date
    text: str
    private: bool
    people: tuple[Named, ...]
    companies: tuple[Named, ...]
    company: CompanyId | None = None

    @property
    def who(self) -> list[tuple[str, str]]:
        """Those who may have said it, to choose from."""
        return [(one.id, one.name) for one in self.people]

    @property
    def where(self) -> list[tuple[str, str]]:
        """The companies that it may be about, to choose from."""
        return [(one.id, one.name) for one in self.companies]


def of_interview(look: Look, id: str) -> Subject:
    """The note of a conversation. Refuses (404) one that is not there."""
    interview = look.search.conversations.interviews.get(InterviewId(id))
    if interview is None:
        raise Refused(404)
    there = look.ties.people_of(interview)
    companies = {company.id: named(company) for one in there if (company := look.ties.company_of(one))}
    people = tuple(named(one) for one in there)
    about = look.ties.named(interview.id)
    return Subject(
        id=SourceId(interview.id),
        path=f"interviews/{interview.id}/sort",
        place=f"interviews/{interview.id}",
        kind=CONVERSATION,
        about=about.name if about else "",
        about_id=interview.id,
        on=interview.on,
        text=interview.note,
        private=interview.private,
        people=people,
        companies=tuple(companies.values()),
    )


def of_note(look: Look, id: str) -> Subject:
    """A note that was added. Refuses (404) one that is not there."""
    search = look.search
    note = search.notes.by_id.get(NoteId(id))
    if note is None:
        raise Refused(404)
    about = look.ties.named(note.about)
    company = search.companies.by_id.get(CompanyId(note.about))
    contact = search.people.get(ContactId(note.about))
    interview = search.conversations.interviews.get(InterviewId(note.about))
    there = [contact] if contact else look.ties.people_of(interview) if interview else []
    there = look.ties.there.get(company.id, []) if company else there
    companies = {one.id: named(one) for one in [company, *map(look.ties.company_of, there)] if one}
    kind = "people" if contact else "companies" if company else "interviews" if interview else ""
    return Subject(
        id=SourceId(note.id),
        path=f"notes/{note.id}/sort",
        place=f"{kind}/{note.about}" if kind else "",
        kind=NOTE,
        about=about.name if about else "",
        about_id=note.about,
        on=note.on,
        text=note.text,
        private=note.private,
        people=tuple(map(named, there)),
        companies=tuple(companies.values()),
        company=company.id if company else None,
    )


def command_of(posted: Posted, source: SourceId) -> Command:
    """What the form makes of its line. Raises `Faulty`."""
    match posted.get("do"):
        case "done":
            which = Which(ReminderKind.SORT, ReminderId(source))
            return command_from(posted, SkipReminder, which=which)
        case "learned":
            if not posted.get("topic"):
                raise Faulty({"topic": WHICH_TOPIC})
            opposite = posted.get("relation") == "opposite"
            other = InsightId(posted.get("other")) if posted.get("other") else None
            heard = {"opposite_of" if opposite else "same_as": other}
            return command_from(posted, NoteInsight, source=_source(posted, source), **heard)
        case "advice":
            return command_from(posted, ReceiveAdvice, source=_source(posted, source))
        case "name":
            if not posted.get("name"):
                raise Faulty({"name": WHICH_NAME})
            return command_from(posted, OfferIntroduction, source=_source(posted, source))
        case "promised":
            return command_from(posted, SetNextStep, source=_source(posted, source))
        case _:
            raise Faulty({"": WHICH_OF_THEM})


def _source(posted: Posted, id: SourceId) -> Source:
    return made(Source, {"id": id, "text": posted.get("line")}, lambda field: "line")


def field_of(field: str) -> str:
    """The form's name of a field of the command."""
    return {"source": "line", "same_as": "other", "opposite_of": "other"}.get(field, field)
