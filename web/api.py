"""The JSON API: commands in, entries and views out. Everything the pages do can be done here.

`application/json` is required of what is sent, which no page of another site can send without asking first.
"""

import re
from datetime import date
from typing import Any

import msgspec
from litestar import Controller, Response, get, post
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.params import RawBody

from domain.commands import AnyCommand, Beginning, StartSearch
from domain.journal import Entry
from domain.views import Look
from infrastructure.application import Outcome, Touched
from web.api_shapes import VIEWS, Done, Entries, Nothing, Recorded, Searches, SearchLine, Seen, Slice, Started
from web.errors import Refused
from web.forms import KEY
from web.given import Asked, InSearch, OfPath, Store
from web.readable import readable
from web.saving import OWNER
from web.shapes import from_json, from_query, says_its_kind, wrong

_ETAG = re.compile(r'"([0-9]{1,18})"')


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
    def searches_there_are(self, request: Asked, searches: Store) -> Response[bytes]:
        """All searches."""
        from_query(request, Nothing)
        lines = (_line(one, readable(searches, one.search_id)) for one in searches.searches())
        return _json(Searches(tuple(lines)))

    @post("/", sync_to_thread=True)
    def begin(self, request: Asked, searches: Store, body: RawBody) -> Response[bytes]:
        """Begin a search, or the next one after one that is over."""
        command = from_json(body, Beginning if says_its_kind(body) else StartSearch)
        outcome = searches.start(command, owner=OWNER, key=_key(request), actor=OWNER)
        return _recorded(outcome, Started(outcome.search_id, outcome.version, _entries(outcome.entries)))

    @post("/{search_id:str}/commands", sync_to_thread=True)
    def command(self, request: Asked, searches: Store, search_id: InSearch, body: RawBody) -> Response[bytes]:
        """Do a command."""
        key, expected = _key(request), _expected(request)
        command = from_json(body, AnyCommand)
        outcome = searches.execute(search_id, command, key=key, expected=expected, actor=OWNER)
        return _recorded(outcome, Done(outcome.version, _entries(outcome.entries)))

    @get("/{search_id:str}/entries", sync_to_thread=False)
    def journal(self, request: Asked, searches: Store, search_id: InSearch) -> Response[bytes]:
        """The journal as it was written."""
        asked = from_query(request, Slice)
        found = searches.entries(search_id, asked.after, asked.limit)
        return _json(Entries(_entries(found), searches.head(search_id)))

    @get("/{search_id:str}/views/{name:str}", sync_to_thread=False)
    def view(self, request: Asked, searches: Store, search_id: InSearch, name: OfPath) -> Response[bytes]:
        """One question, asked now or at a moment."""
        view = VIEWS.get(name)
        if view is None:
            raise Refused(404, f"There is no such view. There are: {', '.join(VIEWS)}.")
        asked = from_query(request, view.asked)
        look = searches.look(search_id, _moment(asked.as_of), asked.clock)
        return _json(Seen(look.search.version, look.as_of, view.of(look, asked)))


def _line(touched: Touched, look: Look | None) -> SearchLine:
    return SearchLine(touched.search_id, look.search.framing.title if look else None, touched.version)


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


def _key(request: Asked) -> str | None:
    given = request.headers.getall("idempotency-key", [])
    if not given:
        return None
    if len(given) > 1 or not KEY.fullmatch(given[0]):
        raise wrong("Idempotency-Key", "This is one key of 1 to 64 visible ASCII characters.")
    return given[0]


def _expected(request: Asked) -> int | None:
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
