"""The other searches: the way from one to another, in the menu of every page."""

from typing import Any, NamedTuple

from litestar import Request

from domain.refusals import DamagedEntry, NewerStore, NoSuchSearch
from domain.values import SearchId
from infrastructure.application import JobSearches
from web.wording import search_title

MOST = 5
"""Searches that the menu names; the list has them all."""


class Other(NamedTuple):
    """Another search, by what it is called."""

    title: str
    url: str


def others(request: Request[Any, Any, Any], here: SearchId) -> tuple[Other, ...]:
    """The searches beside this one, the last touched first; those that cannot be read are on the list only."""
    searches: JobSearches | None = request.app.state.get("searches")
    if searches is None:
        return ()
    found: list[Other] = []
    for search_id in searches.recent():
        if len(found) == MOST:
            break
        if search_id != here and (title := _title(searches, search_id)):
            found.append(Other(title, f"/searches/{search_id}"))
    return tuple(found)


def _title(searches: JobSearches, search_id: SearchId) -> str:
    try:
        return search_title(searches.search(search_id).framing)
    except (DamagedEntry, NewerStore, NoSuchSearch):
        return ""
