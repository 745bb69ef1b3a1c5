"""The JSON API: commands in, entries and views out. Everything the pages do can be done here.

`application/json` is required of what is sent, which no page of another site can send without asking first.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, Generic, NamedTuple, TypeVar

import msgspec
from litestar import Controller, Request, Response, get, post
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.params import RawBody
from msgspec import Meta

from domain.commands import AnyCommand, StartSearch
from domain.journal import Entry
from domain.refusals import DamagedEntry, NewerStore
from domain.values import SearchId
from domain.views import Clock, Look
from domain.views.companies import CompanyList, companies
from domain.views.company import CompanyPage, company
from domain.views.interview import Conversation, interview
from domain.views.interviews import Interviews, interviews
from domain.views.people import Everyone, people
from domain.views.person import Person, person
from domain.views.switch_map import SwitchMap, switch_map
from domain.views.timeline import Timeline, timeline
from domain.views.today import Today, today
from infrastructure.application import JobSearches, Outcome
from web.errors import Refused
from web.shapes import from_json, from_query, wrong
from web.wording import tell

OWNER = "owner"
"""Whose searches these are, and who writes: on one's own machine there is one person."""
AT_ONCE = 1000
"""Entries or commands of the story that one answer holds at most."""

_KEY = re.compile(r"[\x21-\x7e]{1,64}")
_ETAG = re.compile(r'"([0-9]{1,18})"')
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


class StoryPage(Moment, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A page of the story, at a moment."""

    limit: Annotated[int, Meta(ge=1, le=AT_ONCE, description="At most so many commands, the latest.")] = AT_ONCE
    before: (
        Annotated[int, Meta(description="Only commands whose first entry has a lower version than this.")] | None
    ) = None


class View(NamedTuple):
    """What can be asked along, the shape of the answer, whose question it is, and how it is put."""

    asked: type[Moment]
    answer: type
    question: Callable[..., Any]
    of: Callable[[Look, Any], Any]


VIEWS: dict[str, View] = {
    "today": View(Moment, Today, today, lambda look, _: today(look)),
    "switch_map": View(Moment, SwitchMap, switch_map, lambda look, _: switch_map(look)),
    "companies": View(Moment, CompanyList, companies, lambda look, _: companies(look)),
    "people": View(Moment, Everyone, people, lambda look, _: people(look)),
    "interviews": View(Moment, Interviews, interviews, lambda look, _: interviews(look)),
    "timeline": View(
        StoryPage, Timeline, timeline, lambda look, asked: timeline(look, tell, limit=asked.limit, before=asked.before)
    ),
    "person": View(OfOne, Person, person, lambda look, asked: person(look, tell, id=asked.id)),
    "company": View(OfOne, CompanyPage, company, lambda look, asked: company(look, tell, id=asked.id)),
    "interview": View(OfOne, Conversation, interview, lambda look, asked: interview(look, tell, id=asked.id)),
}
"""Every view by its name in the address."""


def only_json(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Refuses (415) to read anything that is not said to be JSON."""
    said = connection.headers.get("content-type", "").split(";")[0].strip().lower()
    if connection.scope.get("method") == "POST" and said != "application/json":
        raise Refused(415, "Send this as application/json, and say so in the Content-Type.")


class SearchesApi(Controller):
    """Searches and what is done with them."""

    path = "/searches"
    guards = (only_json,)

    @get("/", sync_to_thread=False)
    def searches_there_are(self, request: Request[Any, Any, Any], searches: JobSearches) -> Response[bytes]:
        """All searches."""
        from_query(request, _Nothing)
        lines = (SearchLine(one.search_id, _title(searches, one.search_id), one.version) for one in searches.searches())
        return _json(Searches(tuple(lines)))

    @post("/", sync_to_thread=True)
    def begin(self, request: Request[Any, Any, Any], searches: JobSearches, body: RawBody) -> Response[bytes]:
        """Begin a search."""
        command = from_json(body, StartSearch)
        outcome = searches.start(command, owner=OWNER, key=_key(request), actor=OWNER)
        return _recorded(outcome, Started(outcome.search_id, outcome.version, _entries(outcome.entries)))

    @post("/{search_id:str}/commands", sync_to_thread=True)
    def command(
        self, request: Request[Any, Any, Any], searches: JobSearches, search_id: str, body: RawBody
    ) -> Response[bytes]:
        """Do a command."""
        key, expected = _key(request), _expected(request)
        command = from_json(body, AnyCommand)
        outcome = searches.execute(SearchId(search_id), command, key=key, expected=expected, actor=OWNER)
        return _recorded(outcome, Done(outcome.version, _entries(outcome.entries)))

    @get("/{search_id:str}/entries", sync_to_thread=False)
    def journal(self, request: Request[Any, Any, Any], searches: JobSearches, search_id: str) -> Response[bytes]:
        """The journal as it was written."""
        asked = from_query(request, Slice)
        found = searches.entries(SearchId(search_id), asked.after, asked.limit)
        return _json(Entries(_entries(found), searches.head(SearchId(search_id))))

    @get("/{search_id:str}/views/{name:str}", sync_to_thread=False)
    def view(
        self, request: Request[Any, Any, Any], searches: JobSearches, search_id: str, name: str
    ) -> Response[bytes]:
        """One question, asked now or at a moment."""
        view = VIEWS.get(name)
        if view is None:
            raise Refused(404, f"There is no such view. There are: {', '.join(VIEWS)}.")
        asked = from_query(request, view.asked)
        look = searches.look(SearchId(search_id), _moment(asked.as_of), asked.clock)
        return _json(Seen(look.search.version, look.as_of, view.of(look, asked)))


class _Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """No parameters."""


def _title(searches: JobSearches, search_id: SearchId) -> str | None:
    # One history that cannot be read does not take the others down.
    try:
        return searches.search(search_id).framing.title
    except (DamagedEntry, NewerStore):
        return None


def _recorded(outcome: Outcome, body: Done | Started) -> Response[bytes]:
    return _json(body, 200 if outcome.repeated else 201)


def _json(body: msgspec.Struct, status: int = 200) -> Response[bytes]:
    return Response(msgspec.json.encode(body), status_code=status, media_type="application/json")


def _entries(entries: tuple[Entry, ...]) -> tuple[Recorded, ...]:
    return tuple(map(_entry, entries))


def _entry(entry: Entry) -> Recorded:
    data = msgspec.to_builtins(entry.event)
    return Recorded(
        version=entry.version,
        type=data.pop("type"),
        recorded_at=entry.recorded_at,
        happened_on=entry.happened_on,
        command_id=entry.command_id,
        actor=entry.actor,
        data=data,
    )


def _key(request: Request[Any, Any, Any]) -> str | None:
    given = request.headers.getall("idempotency-key", [])
    if not given:
        return None
    if len(given) > 1 or not _KEY.fullmatch(given[0]):
        raise wrong("Idempotency-Key", "This is one key of 1 to 64 visible ASCII characters.")
    return given[0]


def _expected(request: Request[Any, Any, Any]) -> int | None:
    given = request.headers.getall("if-match", [])
    if not given:
        return None
    tag = _ETAG.fullmatch(given[0])
    if len(given) > 1 or tag is None:
        raise wrong("If-Match", 'This is one version in quotation marks, like "17".')
    return int(tag[1])


def _moment(as_of: str | None) -> date | int | None:
    if as_of is None:
        return None
    if re.fullmatch(r"v[0-9]{1,18}", as_of):
        return int(as_of[1:])
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", as_of):
            return date.fromisoformat(as_of)
    except ValueError:
        pass
    raise wrong("as_of", "This is a day such as 2026-03-04, or v and a version such as v17.")


API = [SearchesApi]
