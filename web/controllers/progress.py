"""Numbers: counts of what was logged, and the sentences behind each."""

from typing import NamedTuple

from litestar import Controller, get
from litestar.response import Template

from domain.views import Look
from domain.views.progress import Progress, figures, progress
from domain.views.timeline import Told, entries_told
from web import wording
from web.given import Asked, InSearch, Store
from web.pages import show
from web.wording import progress as said

WEEKS_AT_ONCE = 12
"""Weeks that stand open; those before are folded."""
DEEPEST = 8
"""Steps that a chain is set in at most."""
_PARTS = {
    "known": "ways",
    "channel": "ways",
    "introduced": "ways",
    "week": "weeks",
    "rate": "weeks",
    "wait": "waits",
    "chain": "chains",
}


class Shown(NamedTuple):
    """The sentences behind a number, each with the page of what it is about, and the part of the page it stands in."""

    key: str
    part: str
    title: str
    told: list[tuple[Told, str]]


class Numbers(Controller):
    path = "/searches/{search_id:str}/progress"

    @get(sync_to_thread=False)
    def numbers(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """All numbers; with `?show=` the sentences behind one of them."""
        look = searches.look(search_id)
        view = progress(look)
        return show(
            request,
            "pages/progress.html",
            look,
            place="progress",
            title="Numbers",
            view=view,
            shown=_shown(look, view, request.query_params.get("show", "")),
            recent=view.weeks[:WEEKS_AT_ONCE],
            earlier=view.weeks[WEEKS_AT_ONCE:],
            deepest=DEEPEST,
            today=look.today,
            said=said,
            words=wording,
        )


def _shown(look: Look, view: Progress, key: str) -> Shown | None:
    """What a number opens; nothing where there is no such number, or none any more."""
    figure = figures(view).get(key)
    if figure is None or not figure.versions:
        return None
    told = [(one, _page_of(look, one)) for one in entries_told(look, wording.tell, figure.versions)]
    return Shown(key, _PARTS.get(key.split(".")[0], "funnel"), said.behind(key, figure.number, look.today), told)


def _page_of(look: Look, told: Told) -> str:
    """The page of the conversation, application, offer or person that a sentence is about, below the search."""
    (kind,), about = told.kinds, told.about
    if kind.startswith(("Application", "Round")):
        return f"/applications/{about[1] if kind.startswith('Round') else about[0]}"
    if kind.startswith("Offer"):
        return f"/offers/{about[0]}"
    return f"/interviews/{about[0]}" if about[0] in look.search.conversations.interviews else f"/people/{about[0]}"
