"""Today: what is mine to do now."""

from datetime import date
from typing import Any, NamedTuple

import msgspec
from litestar import Controller, Response, get
from litestar.response import Template

from domain.commands import AT_ONCE
from domain.views import Look
from domain.views.ongoing import Booking
from domain.views.today import Today as View
from domain.views.today import today
from web import wording
from web.day_cards import day_cards, how_was_it, later_days
from web.forms import Form, blank
from web.given import Asked, InSearch, Store
from web.kept_pages import KEY_TO_COME, show_kept
from web.pages import is_example, show
from web.wording import (
    TALKS,
    Namesakes,
    answered_words,
    booking_words,
    hint_words,
    slipped_words,
    to_sort_words,
    waiting_note,
    waiting_words,
    weekday_day,
    weeks_words,
)
from web.wording.ahead import RowWords
from web.wording.applications import interview

FOLDED = 10
"""What a part shows at once: the rest comes up when these are settled."""


class Booked(NamedTuple):
    """A booked conversation or round as a row: `name` is whom or where it is with, `page` is where it leads and `talk`
    its own address, both below that of the search; `link` is where it can be joined."""

    name: str
    words: RowWords
    page: str
    talk: str
    link: str


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


def today_page(request: Asked, look: Look, step: Form, status: int = 200, refused: Form | None = None) -> Template:
    """The day, with the form for a next step as it stands, and the form of a reminder that was refused."""
    values = day_values(look, step, refused) | {"sent_to": request.url.path, "words": wording}
    return show(request, "pages/today.html", look, place="today", title=title_of(look), status=status, **values)


def title_of(look: Look) -> str:
    """Monday 2 March."""
    return weekday_day(look.today).rsplit(" ", 1)[0]


def day_values(look: Look, step: Form, refused: Form | None = None) -> dict[str, Any]:
    """What the day shows."""
    view = today(look)
    shown, more = view.your_turn[: view.shown_at_once], view.your_turn[view.shown_at_once :]
    called = Namesakes(look)
    hints = [hint_words(hint, view, look.search.id) for hint in view.hints]
    return {
        "view": view,
        "weeks": weeks_words(view),
        "how_was_it": how_was_it(look, view.how_was_it, called, refused),
        "your_turn": day_cards(look, shown, called, refused),
        "more": day_cards(look, more[:FOLDED], called, refused),
        "coming": day_cards(look, view.coming[:FOLDED], called, refused),
        "let_go": view.slipped[:AT_ONCE],
        "later_days": later_days(view.today),
        "hints": hints[: max(1, 3 - len(view.your_turn))],
        "talks": TALKS,
        "step": step,
        "refused": refused,
        "example": is_example(look),
        **_ahead(look, view, called),
    }


def _ahead(look: Look, view: View, called: Namesakes) -> dict[str, Any]:
    """What is booked, whom I wait for, what slipped, and what is to sort, in words."""
    return {
        "called": called.all,
        "booked": [_booked(one, view.today, called) for one in view.booked[:FOLDED]],
        "waiting": [(one, waiting_words(one, view.today), answered_words(one.people)) for one in view.waiting[:FOLDED]],
        "waiting_note": waiting_note(view.waiting, view.today) if view.waiting else "",
        "slipped": slipped_words(len(view.slipped), look.search.rules.slipped_days),
        "to_sort": to_sort_words(view.to_sort) if view.to_sort else None,
    }


def _booked(one: Booking, today: date, called: Namesakes) -> Booked:
    words, link = booking_words(one, today), one.place if wording.is_link(one.place) else ""
    if one.application is None:
        talk = f"/interviews/{one.id}"
        return Booked(called.all(one.people), words, talk, talk, link)
    name = f"{one.application.name}, {interview(one.round or 1)}"
    return Booked(name, words, f"/applications/{one.application.id}", f"/rounds/{one.id}", link)
