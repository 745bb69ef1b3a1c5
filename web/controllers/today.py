"""Today: what is mine to do now."""

from typing import Any

import msgspec
from litestar import Controller, Response, get
from litestar.response import Template

from domain.views import Look
from domain.views.today import today
from web.forms import Form, blank
from web.given import Asked, InSearch, Store
from web.kept_pages import KEY_TO_COME, show_kept
from web.pages import is_example, show
from web.wording import TALKS, card_words, hint_words, weekday_day, weeks_words

FOLDED = 10
"""Cards in a part that is folded away: the rest come up when these are settled."""


class Today(Controller):
    path = "/searches/{search_id:str}"

    @get("/", sync_to_thread=False)
    def today(self, request: Asked, searches: Store, search_id: InSearch) -> Response[str] | Template:
        """The day."""
        look = searches.look(search_id)
        if "saved" in request.query_params:
            return today_page(request, look, blank(look))
        form = msgspec.structs.replace(blank(look), key=KEY_TO_COME)
        return show_kept(
            request,
            "pages/today.html",
            look,
            place="today",
            title=title_of(look),
            values=lambda: day_values(look, form),
        )


def today_page(request: Asked, look: Look, form: Form, status: int = 200) -> Template:
    """The day, with the form for a next step as it stands."""
    values = day_values(look, form)
    return show(request, "pages/today.html", look, place="today", title=title_of(look), status=status, **values)


def title_of(look: Look) -> str:
    """Monday 2 March."""
    return weekday_day(look.today).rsplit(" ", 1)[0]


def day_values(look: Look, form: Form) -> dict[str, Any]:
    """What the day shows."""
    view = today(look)
    shown, more = view.your_turn[: view.shown_at_once], view.your_turn[view.shown_at_once :]
    hints = [hint_words(hint, view, look.search.id) for hint in view.hints]
    return {
        "view": view,
        "weeks": weeks_words(view),
        "your_turn": [card_words(card, view.today) for card in shown],
        "more": [card_words(card, view.today) for card in more[:FOLDED]],
        "slipped": [card_words(card, view.today) for card in view.slipped[:FOLDED]],
        "coming": [card_words(card, view.today) for card in view.coming[:FOLDED]],
        "hints": hints[: max(1, 3 - len(view.your_turn))],
        "talks": TALKS,
        "step": form,
        "example": is_example(look),
    }
