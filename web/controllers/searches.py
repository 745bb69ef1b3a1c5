"""Searches: which ones there are, and the way back to the last one."""

from collections.abc import Set
from typing import NamedTuple

from litestar import Controller, get
from litestar.response import Redirect, Template

from domain.values import SearchId
from domain.views import Look
from infrastructure.application import JobSearches, Touched
from web.controllers.start import start_page
from web.given import Asked, Store
from web.pages import LAST_SEARCH, is_example, show_outside
from web.readable import readable
from web.wording import capital, day, search_title, switch_line
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
            searches=_rows(searches),
            finished_search=searches.folder is not None,
        )


class SearchRow(NamedTuple):
    """A search in the list: `state` is how it stands where it does not run; it `goes_on`, or another one
    does from it. One that cannot be read has its id only."""

    id: str
    title: str = ""
    switch_line: str = ""
    last: str = ""
    state: str = ""
    goes_on: bool = True


def _rows(searches: JobSearches) -> list[SearchRow]:
    looks = [(one, readable(searches, one.search_id)) for one in searches.searches()]
    continued = {look.search.framing.continues for _, look in looks if look}
    return [_row(one, look, continued) if look else SearchRow(one.search_id) for one, look in looks]


def _row(touched: Touched, look: Look, continued: Set[SearchId | None]) -> SearchRow:
    framing = look.search.framing
    last = day(look.day_of(touched.recorded_at), look.today)
    goes_on = look.search.life.ended is None or touched.search_id in continued
    state = capital(state_words(look))
    return SearchRow(touched.search_id, search_title(framing), switch_line(framing), last, state, goes_on)
