"""The life of a search: paused, gone on with, ended, opened again."""

from collections.abc import Callable

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, ConcludeSearch, PauseSearch, ReopenSearch, ResumeSearch
from domain.values import Outcome as Ending
from domain.views import Look
from domain.views.outcome import State, outcome
from domain.views.picture import picture
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.controllers.settings import settings_page
from web.forms import POSTED, Form, Posted, blank, command_from
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.wording import life

LEARNED = 6
"""Things learned that stand beside the lessons."""


class Life(Controller):
    path = "/searches/{search_id:str}"
    dependencies = {"posted": POSTED}

    @get("/conclude", sync_to_thread=False)
    def ending(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """How it ended, or the form that says so."""
        return conclude_page(request, searches.look(search_id))

    @post("/conclude", sync_to_thread=True)
    def conclude(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, ConcludeSearch)

        return _turn(request, searches, search_id, posted, build, f"/searches/{search_id}/conclude")

    @post("/reopen", sync_to_thread=True)
    def reopen(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, ReopenSearch)

        return _turn(request, searches, search_id, posted, build, way_back(search_id, posted))

    @post("/pause", sync_to_thread=True)
    def pause(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def again(form: Form, status: int) -> Template:
            return settings_page(request, searches.look(search_id), status=status, pausing=form)

        def build(posted: Posted) -> Command:
            return command_from(posted, PauseSearch)

        return save(searches, search_id, posted, build, lambda _: f"/searches/{search_id}", again)

    @post("/resume", sync_to_thread=True)
    def resume(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def again(form: Form, status: int) -> Template:
            return settings_page(request, searches.look(search_id), status=status, pausing=form)

        def build(posted: Posted) -> Command:
            return command_from(posted, ResumeSearch)

        return save(searches, search_id, posted, build, lambda _: way_back(search_id, posted), again)


def _turn(
    request: Asked,
    searches: JobSearches,
    search_id: InSearch,
    posted: Posted,
    build: Callable[[Posted], Command],
    on: str,
) -> Redirect | Template:
    """A turn that is taken on the page of the end, and leads `on`."""

    def again(form: Form, status: int) -> Template:
        return conclude_page(request, searches.look(search_id), form, status)

    def then(outcome: Outcome) -> str:
        return on

    # The page names no offer: the one that was accepted is meant.
    return save(searches, search_id, posted, build, then, again, where=_asked_for)


def _asked_for(field: str) -> str:
    return "outcome" if field == "offer" else field


def conclude_page(request: Asked, look: Look, form: Form | None = None, status: int = 200) -> Template:
    """How a search ended, or what stays open and the form that ends it."""
    view = outcome(look)
    over = view.state is State.CONCLUDED
    chosen = Ending.ACCEPTED if view.accepted else None
    form = form or blank(look, outcome=chosen, happened_on=look.today)
    learned = [(one.claim, one.said) for topic in picture(look).topics for one in topic.claims if one.claim]
    return show(
        request,
        "pages/conclude.html",
        look,
        place="conclude",
        title="How it ended" if over else "End the search",
        status=status,
        typed=not over,
        view=view,
        over=over,
        form=form,
        learned=sorted(learned, key=lambda one: -one[1])[:LEARNED],
        outcomes=life.OUTCOMES,
        open_ones=life.still_open(view.still_open),
        words=wording,
        life=life,
        today=look.today,
    )
