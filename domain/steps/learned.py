"""What was learned: things people said, by topic, and what a title means at their place."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import ExplainTitle, NoteInsight
from domain.context import Context, Happening
from domain.events import InsightNoted, TitleExplained
from domain.journal import Entry
from domain.refusals import Contradicts, NothingChanges, NotTalkedYet, Unknown
from domain.steps import people
from domain.steps.companies import known as known_company
from domain.steps.conversations import known as known_conversation
from domain.steps.conversations import with_whom
from domain.steps.sources import check_source
from domain.values import CompanyId, ContactId, InsightId, InterviewId, Source, Topic

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Insight(msgspec.Struct, frozen=True, gc=False):
    """Something someone said. It is about a role, an industry or a company; `same_as` and `opposite_of` point at what
    another said."""

    id: InsightId
    topic: Topic
    claim: str
    on: date
    version: int
    by: ContactId | None = None
    role: str | None = None
    industry: str | None = None
    company: CompanyId | None = None
    same_as: InsightId | None = None
    opposite_of: InsightId | None = None
    source: Source | None = None


class Title(msgspec.Struct, frozen=True, gc=False):
    """What a title means, as told in one conversation."""

    interview: InterviewId
    title: str
    on: date
    version: int
    week: str = ""
    stack: str = ""
    skills: str = ""
    hiring: str = ""


class Learned(msgspec.Struct, frozen=True, gc=False):
    insights: Map[InsightId, Insight] = Map()
    titles: Map[InterviewId, Title] = Map()


# What happened


def _noted(learned: Learned, event: InsightNoted, entry: Entry) -> Learned | None:
    if event.id in learned.insights:
        return None
    insight = Insight(
        id=event.id,
        topic=event.topic,
        claim=event.claim,
        on=entry.happened_on,
        version=entry.version,
        by=event.by,
        role=event.role,
        industry=event.industry,
        company=event.company,
        same_as=event.same_as,
        opposite_of=event.opposite_of,
        source=event.source,
    )
    return Learned(learned.insights.set(event.id, insight), learned.titles)


def _explained(learned: Learned, event: TitleExplained, entry: Entry) -> Learned:
    title = Title(
        interview=event.interview,
        title=event.title,
        on=entry.happened_on,
        version=entry.version,
        week=event.week,
        stack=event.stack,
        skills=event.skills,
        hiring=event.hiring,
    )
    return Learned(learned.insights, learned.titles.set(event.interview, title))


EVOLVE: dict[type, Any] = {InsightNoted: _noted, TitleExplained: _explained}


# What is decided


def note(search: "JobSearch", command: NoteInsight, context: Context) -> list[Happening]:
    """Who said it is the one person of the conversation it was taken from, where nobody is named."""
    for field in ("same_as", "opposite_of"):
        other = getattr(command, field)
        if other is not None and other not in search.learned.insights:
            raise Unknown(field, "thing you learned")
    if command.same_as and command.opposite_of:
        raise Contradicts
    if command.company is not None:
        known_company(search, command.company)
    check_source(search, command.source)
    by = people.known(search, command.by, "by").id if command.by else _only_one(search, command.source)
    about_target = not (command.role or command.industry or command.company)
    target = search.framing.target
    event = InsightNoted(
        id=InsightId(context.new_id()),
        topic=command.topic,
        claim=command.claim,
        by=by,
        role=target.role if about_target else command.role,
        industry=target.industry if about_target else command.industry,
        company=command.company,
        same_as=command.same_as,
        opposite_of=command.opposite_of,
        source=command.source,
    )
    return [Happening(context.day(command.happened_on), event)]


def explain(search: "JobSearch", command: ExplainTitle, context: Context) -> list[Happening]:
    interview = known_conversation(search, command.interview)
    if not interview.held:
        raise NotTalkedYet
    said = {field: getattr(command, field) for field in ("title", "week", "stack", "skills", "hiring")}
    before = search.learned.titles.get(interview.id)
    if before is not None and all(getattr(before, field) == text for field, text in said.items()):
        raise NothingChanges("It says so already.")
    return [Happening(context.day(command.happened_on), TitleExplained(interview=interview.id, **said))]


def _only_one(search: "JobSearch", source: Source | None) -> ContactId | None:
    interview = search.conversations.interviews.get(InterviewId(source.id)) if source else None
    there = with_whom(search, interview.contacts) if interview else []
    return there[0] if len(there) == 1 else None


DECIDE: dict[type, Any] = {NoteInsight: note, ExplainTitle: explain}
