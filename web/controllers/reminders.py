"""Reminders: put off or left out, and what slipped, gone through card by card or let go at once."""

import re
from itertools import zip_longest
from typing import Any

from litestar import Controller, get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from domain.commands import Command, LetGo, PostponeReminder, SkipReminder
from domain.refusals import NoSuchReminder
from domain.values import Which
from domain.views import Look
from domain.views.today import today
from infrastructure.application import Outcome
from web.controllers.today import today_page
from web.day_cards import day_cards, later_days
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from, made
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.wording import Namesakes, faults, slipped_words

_SLIPPED = re.compile(r"slipped/([0-9]{1,3})")
_OF_THE_FORM = ("until", "why")


class Reminders(Controller):
    path = "/searches/{search_id:str}"
    dependencies = {"posted": POSTED}

    @post("/reminders", sync_to_thread=True)
    def put_off(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """`do` is later, with `until`, or skip, with `why`; `kind`, `id` and `who` name the reminder."""

        def again(form: Form, status: int) -> Template:
            look = searches.look(search_id)
            if place := _SLIPPED.fullmatch(form.v["from"]):
                return slipped_page(request, look, int(place[1]), status, refused=form)
            return today_page(request, look, blank(look), status, refused=form)

        def then(outcome: Outcome) -> str:
            return way_back(search_id, posted)

        return save(searches, search_id, posted, putting_off, then, again, where=_field)

    @get("/slipped", sync_to_thread=False)
    def slipped(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """The first of what slipped."""
        return slipped_page(request, searches.look(search_id), 1)

    @get("/slipped/{place:int}", sync_to_thread=False)
    def slipped_at(self, request: Asked, searches: Store, search_id: InSearch, place: FromPath[int]) -> Template:
        """What slipped, one card after the other: the one at that place, from 1."""
        return slipped_page(request, searches.look(search_id), place)

    @post("/let-go", sync_to_thread=True)
    def let_go(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """Lets go of all that are named, each by its `kind`, `id` and `who`."""

        def again(form: Form, status: int) -> Template:
            look = searches.look(search_id)
            return today_page(request, look, blank(look), status, refused=form)

        def then(outcome: Outcome) -> str:
            return f"/searches/{search_id}"

        return save(searches, search_id, posted, letting_go, then, again, where=_field)


def putting_off(posted: Posted) -> Command:
    """What the form of a reminder asks for."""
    which = _which(posted.get("kind"), posted.get("id"), posted.get("who"))
    match posted.get("do"):
        case "later":
            return command_from(posted, PostponeReminder, which=which, happened_on=None)
        case "skip":
            return command_from(posted, SkipReminder, which=which)
        case _:
            raise Faulty({"": faults.WHAT_OF_THE_REMINDER})


def letting_go(posted: Posted) -> Command:
    """All that the form names."""
    rows = zip_longest(posted.all("kind"), posted.all("id"), posted.all("who"), fillvalue="")
    return made(LetGo, {"things": tuple(_which(*row) for row in rows)}, _field)


def _which(kind: str, id: str, who: str) -> Which:
    said: dict[str, Any] = {"kind": kind, "id": id, **({"who": who} if who else {})}
    try:
        return made(Which, said)
    except Faulty:
        raise Faulty({"": NoSuchReminder().message}) from None


def _field(field: str) -> str:
    """What is wrong with the reminder itself is wrong with all of the form."""
    return field if field in _OF_THE_FORM else ""


def slipped_page(request: Asked, look: Look, place: int, status: int = 200, refused: Form | None = None) -> Template:
    """The card at that place, with what it offers and the way to the next."""
    view = today(look)
    number = max(place, 1)
    cards = day_cards(look, view.slipped[number - 1 : number], Namesakes(look), refused, f"slipped/{number}")
    return show(
        request,
        "pages/slipped.html",
        look,
        place="today",
        title="Slipped",
        status=status,
        back=f"slipped/{number}",
        cards=cards,
        number=number,
        total=len(view.slipped),
        lead=slipped_words(len(view.slipped), look.search.rules.slipped_days),
        later_days=later_days(view.today),
        refused=refused,
    )
