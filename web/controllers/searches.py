"""Searches: which ones there are, and the way back to the last one."""

from typing import NamedTuple

from litestar import Controller, get
from litestar.response import Redirect, Template

from infrastructure.application import JobSearches, Touched
from web.controllers.start import start_page
from web.given import Asked, Store
from web.pages import LAST_SEARCH, is_example, show_outside
from web.readable import readable
from web.wording import day, search_title, switch_line
from web.wording.life import state_words


class Searches(Controller):
    @get("/", sync_to_thread=False)
    def last(self, request: Asked, searches: Store) -> Redirect | Template:
        """On to one's own search that was looked at last, else the one written to last; with none of one's own to the
        example, or to the list when there is one that cannot be read; with none at all, the start page."""
        looks = [readable(searches, one.search_id) for one in searches.searches()]
        if not looks:
            return start_page(request, searches)
        mine = [look.search.id for look in looks if look and not is_example(look)]
        looked_at = request.cookies.get(LAST_SEARCH)
        if mine:
            return Redirect(f"/searches/{looked_at if looked_at in mine else mine[0]}", status_code=303)
        examples = [look.search.id for look in looks if look]
        return Redirect(f"/searches/{examples[0]}" if len(examples) == len(looks) else "/searches", status_code=303)

    @get("/searches", sync_to_thread=False)
    def index(self, request: Asked, searches: Store) -> Template:
        """All searches, the last written to first."""
        return show_outside(
            request,
            "pages/searches.html",
            title="Searches",
            place="searches",
            searches=[_row(searches, one) for one in searches.searches()],
            finished_search=searches.folder is not None,
        )


class SearchRow(NamedTuple):
    """A search in the list: `state` is how it stands where it does not run. One that cannot be read has its id only."""

    id: str
    title: str = ""
    switch_line: str = ""
    last: str = ""
    state: str = ""
    over: bool = False


def _row(searches: JobSearches, touched: Touched) -> SearchRow:
    look = readable(searches, touched.search_id)
    if look is None:
        return SearchRow(touched.search_id)
    framing = look.search.framing
    last = day(look.day_of(touched.recorded_at), look.today)
    state, over = state_words(look), look.search.life.ended is not None
    return SearchRow(touched.search_id, search_title(framing), switch_line(framing), last, state, over)
