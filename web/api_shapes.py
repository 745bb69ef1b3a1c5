"""What the JSON API is asked and answers: the shapes of both, and the views by name."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, Generic, NamedTuple, TypeVar

import msgspec
from msgspec import Meta

from domain.commands import Days, SetRules
from domain.values import DraftKind, Minutes
from domain.views import Clock, Look
from domain.views.advice import AdvicePage, advice
from domain.views.application import ApplicationPage, application
from domain.views.applications import Applications, applications
from domain.views.companies import CompanyList, companies
from domain.views.company import CompanyPage, company
from domain.views.find import LONGEST, Found, find
from domain.views.interview import Conversation, interview
from domain.views.interviews import Interviews, interviews
from domain.views.offer import OfferPage, offer
from domain.views.offers import SideBySide, offers
from domain.views.outcome import HowItStands, outcome
from domain.views.people import Everyone, people
from domain.views.person import Person, person
from domain.views.picture import Picture, picture
from domain.views.progress import Progress, progress
from domain.views.settings import Settings, WhatIf, by_rules, settings, what_if
from domain.views.switch_map import SwitchMap, switch_map
from domain.views.timeline import Timeline, timeline
from domain.views.today import Today, today
from web.drafting import Draft, written
from web.wording import tell

AT_ONCE = 1000
"""Entries or commands of the story that one answer holds at most."""

_ANSWER = TypeVar("_ANSWER")


# What is answered


class Recorded(msgspec.Struct, frozen=True):
    """An entry of the journal: `data` is its event, as `type` says."""

    version: int
    type: str
    recorded_at: datetime
    happened_on: date
    command_id: str
    actor: str
    data: dict[str, Any]


class Done(msgspec.Struct, frozen=True):
    """What a command recorded, and the version of the search after it."""

    version: int
    entries: tuple[Recorded, ...]


class Started(msgspec.Struct, frozen=True):
    """A search that began."""

    search_id: str
    version: int
    entries: tuple[Recorded, ...]


class SearchLine(msgspec.Struct, frozen=True):
    """A search of the list; without a title when none was given, or when its history cannot be read."""

    search_id: str
    title: str | None
    version: int


class Searches(msgspec.Struct, frozen=True):
    """All searches, the last touched first."""

    searches: tuple[SearchLine, ...]


class Entries(msgspec.Struct, frozen=True):
    """A run of the journal as it was written; `head` is the version of the last entry there is."""

    entries: tuple[Recorded, ...]
    head: int


class Seen(msgspec.Struct, Generic[_ANSWER], frozen=True):
    """A view. `version` is the last entry it took in, `as_of` the day it looks back to, null for now."""

    version: int
    as_of: date | None
    view: _ANSWER


# What is asked


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """No parameters."""


class Slice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A run of entries."""

    after: Annotated[int, Meta(ge=0, le=2**53, description="Only entries after this version.")] = 0
    limit: Annotated[int, Meta(ge=1, le=AT_ONCE, description="At most so many entries.")] = AT_ONCE


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A moment to look back to."""

    as_of: (
        Annotated[
            str,
            Meta(
                description="A day (2026-03-04), or v and a version (v17); without it, now.",
                extra_json_schema={"pattern": "^(v[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"},
            ),
        ]
        | None
    ) = None
    clock: Annotated[
        Clock,
        Meta(description="recorded: what was known then. happened: what had happened by then, known since or not."),
    ] = Clock.RECORDED


class OfOne(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing, at a moment."""

    id: Annotated[str, Meta(description="The id of the thing.")]


class Supposed(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Rules that are not kept, at a moment: those of the zone and the country stay as they are."""

    second_person_days: Days | None = None
    nudge_days: Days | None = None
    give_up_days: Days | None = None
    quick_days: Days | None = None
    come_back_days: Days | None = None
    lead_days: Days | None = None
    thank_you_days: Days | None = None
    thank_you_late_days: Days | None = None
    quiet_days: Days | None = None
    slipped_days: Days | None = None
    interview_minutes: Minutes | None = None


class OfMessage(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A message to write, at a moment."""

    kind: DraftKind
    person: Annotated[str, Meta(description="Whom to ask, or to tell how it goes, by id.")] | None = None
    lead: Annotated[str, Meta(description="The name given that an ask goes to, by id.")] | None = None
    conversation: Annotated[str, Meta(description="The conversation that any other message is about.")] | None = None
    application: Annotated[str, Meta(description="The application to ask about, by id.")] | None = None
    round: Annotated[str, Meta(description="The hiring talk to thank for, by id.")] | None = None
    who: Annotated[str, Meta(description="To whom of it; the first without this.")] | None = None
    advice: Annotated[str, Meta(description="The advice to tell of; without `who`, to whoever gave it.")] | None = None
    short: Annotated[bool, Meta(description="An ask as an invitation on a profile network.")] = False


class StoryPage(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A page of the story, at a moment."""

    limit: Annotated[int, Meta(ge=1, le=AT_ONCE, description="At most so many commands, the latest.")] = AT_ONCE
    before: (
        Annotated[int, Meta(description="Only commands whose first entry has a lower version than this.")] | None
    ) = None


class OfWords(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is looked for, at a moment."""

    q: Annotated[
        str,
        Meta(max_length=LONGEST, description="Words that all have to be there; case and accents do not count."),
    ] = ""


class OfScope(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What to look at alone, at a moment; all of it without these."""

    role: Annotated[str, Meta(max_length=200, description="Only what is about this role.")] | None = None
    industry: Annotated[str, Meta(max_length=200, description="Only what is about this industry.")] | None = None
    company: (
        Annotated[str, Meta(description="Only what is about this company, or was said by someone there.")] | None
    ) = None


class View(NamedTuple):
    """What can be asked along, the shape of the answer, whose question it is, and how it is put."""

    asked: type[Moment]
    answer: type
    question: Callable[..., Any]
    of: Callable[[Look, Any], Any]


def _patch(asked: Supposed) -> SetRules:
    return SetRules(**_said(asked))


def _said(asked: Moment) -> dict[str, Any]:
    """What is asked along, without the moment."""
    return {field: getattr(asked, field) for field in asked.__struct_fields__ if field not in Moment.__struct_fields__}


VIEWS: dict[str, View] = {
    "today": View(Moment, Today, today, lambda look, _: today(look)),
    "switch_map": View(Moment, SwitchMap, switch_map, lambda look, _: switch_map(look)),
    "companies": View(Moment, CompanyList, companies, lambda look, _: companies(look)),
    "people": View(Moment, Everyone, people, lambda look, _: people(look)),
    "interviews": View(Moment, Interviews, interviews, lambda look, _: interviews(look)),
    "offers": View(Moment, SideBySide, offers, lambda look, _: offers(look)),
    "offer": View(OfOne, OfferPage, offer, lambda look, asked: offer(look, tell, id=asked.id)),
    "outcome": View(Moment, HowItStands, outcome, lambda look, _: outcome(look)),
    "progress": View(Moment, Progress, progress, lambda look, _: progress(look)),
    "applications": View(Moment, Applications, applications, lambda look, _: applications(look)),
    "find": View(OfWords, Found, find, lambda look, asked: find(look, q=asked.q)),
    "timeline": View(
        StoryPage, Timeline, timeline, lambda look, asked: timeline(look, tell, limit=asked.limit, before=asked.before)
    ),
    "person": View(OfOne, Person, person, lambda look, asked: person(look, tell, id=asked.id)),
    "advice": View(OfOne, AdvicePage, advice, lambda look, asked: advice(look, tell, id=asked.id)),
    "draft": View(OfMessage, Draft, written, lambda look, asked: written(look, **_said(asked))),
    "picture": View(OfScope, Picture, picture, lambda look, asked: picture(look, **_said(asked))),
    "settings": View(Moment, Settings, settings, lambda look, _: settings(look)),
    "what_if": View(Supposed, WhatIf, what_if, lambda look, asked: what_if(look, by_rules(look, _patch(asked)))),
    "company": View(OfOne, CompanyPage, company, lambda look, asked: company(look, tell, id=asked.id)),
    "application": View(OfOne, ApplicationPage, application, lambda look, asked: application(look, tell, id=asked.id)),
    "interview": View(OfOne, Conversation, interview, lambda look, asked: interview(look, tell, id=asked.id)),
}
"""Every view by its name in the address."""
