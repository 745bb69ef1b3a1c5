"""Pages: what every page inside a search is given beside its own values."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from litestar import Request
from litestar.datastructures import Cookie
from litestar.response import Template

from domain.values import days_after
from domain.views import Look
from infrastructure import demo
from web.elsewhere import Other, others
from web.forms import new_key
from web.saved import Saved, saved_card
from web.security import csrf_token
from web.wording import search_title, switch_line
from web.wording.life import Standing, standing

KEPT = {"Cache-Control": "private, no-cache"}
"""Lets Back show a form as it was left, its key included, without asking for a new one."""
LAST_SEARCH = "switchback_search"
"""The cookie that remembers which search was looked at last."""


class Page(msgspec.Struct, frozen=True):
    """`place` is the key of the place in the navigation, None for none."""

    title: str
    place: str | None = None


class Header(msgspec.Struct, frozen=True):
    """The search that a page is in, how it stands where it does not run, and the `others` beside it; `applied`
    and `offered` say that there are applications and offers to see."""

    id: str
    title: str
    switch_line: str
    version: int
    applied: bool = False
    offered: bool = False
    standing: Standing | None = None
    others: tuple[Other, ...] = ()


def show(
    request: Request[Any, Any, Any],
    template: str,
    look: Look,
    *,
    place: str | None,
    title: str,
    status: int = 200,
    typed: bool = False,
    back: str = "",
    **values: Any,
) -> Template:
    """A page inside a search. `?saved=` in its address shows what was just saved, with its Undo; that leads to the page
    `back` below the search, to Today without one.

    `typed` is for pages that are there to be typed into: the browser may keep them, so that Back finds the same form.
    """
    saved = saved_card(look, request.query_params.get("saved", "")) if request.method == "GET" else None
    if saved is not None and back:
        saved = msgspec.structs.replace(saved, fields={**saved.fields, "from": back})
    return Template(
        template,
        status_code=status,
        headers=KEPT if typed else {},
        cookies=remembered(request, look),
        context=context_of(look, others(request, look.search.id), place, title, csrf_token(request), new_key, saved)
        | {"refused_here": status >= 400}
        | values,
    )


def context_of(
    look: Look,
    beside: tuple[Other, ...],
    place: str | None,
    title: str,
    csrf: str,
    new_key: Callable[[], str],
    saved: Saved | None = None,
) -> dict[str, Any]:
    """What every page inside a search needs; `beside` are the other searches."""
    framing, search_id = look.search.framing, look.search.id
    return {
        "page": Page(title, place),
        "search": Header(
            search_id,
            search_title(framing),
            switch_line(framing),
            look.search.version,
            applied=bool(look.search.applications.by_id),
            offered=bool(look.search.offers.by_id),
            standing=standing(look),
            others=beside,
        ),
        "saved": saved,
        "due": saved.advice if saved else (),
        "csrf": csrf,
        "at": f"/searches/{search_id}",
        "step_due": step_due(look),
        "refused_here": False,
        "new_key": new_key,
    }


def step_due(look: Look) -> date:
    """The day that a promise or a next step is due unless another is said."""
    return days_after(look.today, look.search.rules.promise_days)


def show_outside(
    request: Request[Any, Any, Any],
    template: str,
    *,
    title: str,
    place: str | None = None,
    status: int = 200,
    typed: bool = False,
    **values: Any,
) -> Template:
    """A page outside any search. `typed` as above."""
    context = {
        "page": Page(title, place),
        "search": None,
        "saved": None,
        "due": (),
        "csrf": csrf_token(request),
        **values,
    }
    return Template(
        template, status_code=status, headers=KEPT if typed else {}, context={**context, "new_key": new_key}
    )


def remembered(request: Request[Any, Any, Any], look: Look) -> list[Cookie]:
    """The cookie that leads `/` back here, where it does not yet. An example is nobody's own search."""
    if request.cookies.get(LAST_SEARCH) == look.search.id or is_example(look):
        return []
    return [Cookie(LAST_SEARCH, value=look.search.id, httponly=True, samesite="lax", max_age=34_560_000)]


def is_example(look: Look) -> bool:
    """Whether this is a search to look around in."""
    return bool(look.entries) and demo.is_example(look.entries[0])
