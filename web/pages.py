"""Pages: what every page inside a search is given beside its own values."""

from typing import Any

import msgspec
from litestar import Request
from litestar.datastructures import Cookie
from litestar.response import Template

from domain.views import Look
from domain.views.timeline import Told, timeline
from web.forms import new_key
from web.security import csrf_token
from web.wording import switch_line, tell

LAST_SEARCH = "switchback_search"
"""The cookie that remembers which search was looked at last."""


class Page(msgspec.Struct, frozen=True):
    """`place` is the key of the place in the navigation, None for none."""

    title: str
    place: str | None = None


class Header(msgspec.Struct, frozen=True):
    """The search that a page is in."""

    id: str
    title: str
    switch_line: str
    version: int


class Saved(msgspec.Struct, frozen=True):
    """What was just saved: its sentence, and the one way back. `told` is the line of the Story."""

    sentence: str
    undo_url: str | None
    label: str
    fields: dict[str, str]
    told: Told


def show(
    request: Request[Any, Any, Any],
    template: str,
    look: Look,
    *,
    place: str | None,
    title: str,
    status: int = 200,
    **values: Any,
) -> Template:
    """A page inside a search. `?saved=` in its address shows what was just saved, with its Undo."""
    search_id = look.search.id
    command = request.query_params.get("saved") if request.method == "GET" else None
    return Template(
        template,
        status_code=status,
        cookies=remembered(request, search_id),
        context={
            "page": Page(title, place),
            "search": Header(
                search_id, look.search.framing.title or "", switch_line(look.search.framing), look.search.version
            ),
            "saved": saved_card(look, command) if command else None,
            "csrf": csrf_token(request),
            "at": f"/searches/{search_id}",
            "new_key": new_key,
            **values,
        },
    )


def show_outside(
    request: Request[Any, Any, Any],
    template: str,
    *,
    title: str,
    place: str | None = None,
    status: int = 200,
    **values: Any,
) -> Template:
    """A page outside any search."""
    context = {"page": Page(title, place), "search": None, "saved": None, "csrf": csrf_token(request), **values}
    return Template(template, status_code=status, context={**context, "new_key": new_key})


def remembered(request: Request[Any, Any, Any], search_id: str) -> list[Cookie]:
    """The cookie that leads `/` back here, where it does not yet."""
    if request.cookies.get(LAST_SEARCH) == search_id:
        return []
    return [Cookie(LAST_SEARCH, search_id, httponly=True, samesite="lax", max_age=34_560_000)]


def saved_card(look: Look, command: str) -> Saved | None:
    """The card after a save; None when there is no such save. What was undone can be brought back."""
    told = next((one for one in timeline(look, tell).told if one.command_id == command), None)
    if told is None:
        return None
    at = f"/searches/{look.search.id}"
    match told.kinds:
        case ["EntriesRetracted"]:
            undone = next(
                one for one in timeline(look, tell).told if one.first == look.entries[told.first - 1].event.first
            )
            ways = (f"{at}/undone", "Bring it back", undone.command_id) if undone.undone else (None, "", "")
        case ["RetractionReversed"] | ["SearchStarted", *_]:
            ways = (None, "", "")
        case _:
            ways = (f"{at}/undone", "Bring it back", command) if told.undone else (f"{at}/undo", "Undo", command)
    url, label, about = ways
    return Saved(told.sentence, url, label, {"key": new_key(), "command": about}, told)
