"""Today: what is mine to do now."""

from datetime import timedelta
from typing import Any

from litestar import Controller, Request, get
from litestar.response import Template

from domain.values import SearchId
from domain.views import Look
from domain.views.people import people
from domain.views.today import today
from infrastructure.application import JobSearches
from web.forms import Form, blank
from web.pages import is_example, show
from web.wording import TALKS, card_words, hint_words, weekday_day, weeks_words


class Today(Controller):
    path = "/searches/{search_id:str}"

    @get("/", sync_to_thread=False)
    def today(self, request: Request[Any, Any, Any], searches: JobSearches, search_id: str) -> Template:
        """The day."""
        return today_page(request, searches.look(SearchId(search_id)))


def today_page(request: Request[Any, Any, Any], look: Look, form: Form | None = None, status: int = 200) -> Template:
    """The day, with the form for a next step; `form` is a refused one of this page."""
    view = today(look)
    shown, more = view.your_turn[: view.shown_at_once], view.your_turn[view.shown_at_once :]
    hints = [hint_words(hint, view, look.search.id) for hint in view.hints]
    return show(
        request,
        "pages/today.html",
        look,
        place="today",
        title=weekday_day(view.today).rsplit(" ", 1)[0],
        status=status,
        view=view,
        weeks=weeks_words(view),
        your_turn=[card_words(card, view.today) for card in shown],
        more=[card_words(card, view.today) for card in more],
        slipped=[card_words(card, view.today) for card in view.slipped],
        coming=[card_words(card, view.today) for card in view.coming],
        hints=hints[: max(1, 3 - len(view.your_turn))],
        people=[(one.id, f"{one.name} ({one.employer})" if one.employer else one.name) for one in people(look).people],
        in_three_days=look.today + timedelta(days=look.search.rules.promise_days),
        talks=TALKS,
        step=form or blank(look),
        example=is_example(look.search.framing),
    )


def recent_people(look: Look) -> list[tuple[str, str]]:
    """Whom I know, the last met first: name, and where they work to tell namesakes apart."""
    return [(one.name, one.employer or one.role or "") for one in people(look).people]
