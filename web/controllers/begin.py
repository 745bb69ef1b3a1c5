"""The first steps of a search, one page each, every one of them may be skipped."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import ChooseRoute
from domain.values import SearchId
from domain.views import Look
from domain.views.switch_map import RouteCard, switch_map
from infrastructure.application import Outcome
from web.forms import POSTED, Form, blank, command_from
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import save
from web.wording import ADVICE, ROUTES, capital, position_words


class Begin(Controller):
    path = "/searches/{search_id:str}/begin"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def first(self, searches: Store, search_id: InSearch) -> Redirect:
        """On to the first step there is something to choose in."""
        several = len(switch_map(searches.look(search_id)).routes) > 1
        return Redirect(f"/searches/{search_id}/begin/route" if several else companies(search_id), status_code=303)

    @get("/route", sync_to_thread=False)
    def route(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """Which first?"""
        return route_page(request, searches.look(search_id))

    @post("/route", sync_to_thread=True)
    def choose(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def again(form: Form, status: int) -> Template:
            return route_page(request, searches.look(search_id), form, status)

        def then(outcome: Outcome) -> str:
            return companies(search_id)

        return save(searches, search_id, posted, lambda posted: command_from(posted, ChooseRoute), then, again)

    @get("/talked", sync_to_thread=False)
    def talked(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """Already talked to someone?"""
        look = searches.look(search_id)
        return show(request, "pages/begin_talked.html", look, place=None, title="Already talked to someone?")


def companies(search_id: SearchId) -> str:
    """The step after the route."""
    return f"/searches/{search_id}/companies/paste?first=1"


def route_page(request: Asked, look: Look, form: Form | None = None, status: int = 200) -> Template:
    """The ways to the aim, as cards."""
    view = switch_map(look)
    return show(
        request,
        "pages/begin_route.html",
        look,
        place=None,
        title="Which first?",
        status=status,
        form=form or blank(look),
        advice=[ADVICE[one] for one in view.advice],
        cards=[(card, ROUTES[card.route], legs_words(card)) for card in view.routes],
        skip=companies(look.search.id),
    )


def legs_words(card: RouteCard) -> list[str]:
    """Where each leg ends."""
    return [capital(position_words(leg.position)) for leg in card.legs]
