"""Searches: which ones there are, and the way back to the last one."""

from typing import NamedTuple

from litestar import Controller, get
from litestar.response import Redirect, Template

from domain.values import SearchId
from infrastructure.application import JobSearches
from web.controllers.start import start_page
from web.given import Asked, Store
from web.pages import LAST_SEARCH, is_example, show_outside
from web.wording import day, search_title, switch_line


class Searches(Controller):
    @get("/", sync_to_thread=False)
    def last(self, request: Asked, searches: Store) -> Redirect | Template:
        """On to one's own search that was looked at last, else the one written to last; with none, the start page."""
        own = [one.search_id for one in searches.searches() if not is_example(searches.search(one.search_id).framing)]
        if not own:
            return start_page(request, searches)
        looked_at = request.cookies.get(LAST_SEARCH)
        return Redirect(f"/searches/{looked_at if looked_at in own else own[0]}", status_code=303)

    @get("/searches", sync_to_thread=False)
    def index(self, request: Asked, searches: Store) -> Template:
        """All searches, the last written to first."""
        return show_outside(
            request,
            "pages/searches.html",
            title="Searches",
            place="searches",
            searches=[_row(searches, one.search_id) for one in searches.searches()],
            finished_search=searches.folder is not None,
        )


class SearchRow(NamedTuple):
    """A search in the list."""

    id: str
    title: str
    switch_line: str
    last: str


def _row(searches: JobSearches, id: SearchId) -> SearchRow:
    look = searches.look(id)
    framing = look.search.framing
    last = look.day_of(look.entries[-1].recorded_at)
    return SearchRow(id, search_title(framing), switch_line(framing), day(last, look.today))
