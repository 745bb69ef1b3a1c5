"""The next leg: the form that begins a search from one that is over."""

from typing import NamedTuple

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import StartNextSearch
from domain.steps.next_leg import background_after
from domain.values import ContactId, SearchId, same_name
from domain.views import Look
from domain.views.people import PersonRow, people
from infrastructure.application import Outcome
from infrastructure.working_days import countries
from web import wording
from web.forms import POSTED, Faulty, Form, Posted, blank, both_positions, made
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import OWNER, save_with
from web.wording import faults
from web.zones import zones


class Along(NamedTuple):
    """Someone who may come along."""

    id: str
    name: str
    about: str


class NextLeg(Controller):
    path = "/searches/{search_id:str}/next"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """The form, with what is known of it in its fields."""
        return next_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def begin(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """Begins the next search and leads on to its first steps."""

        def store() -> Outcome:
            return searches.start(beginning(search_id, posted), owner=OWNER, key=posted.key, actor=OWNER)

        def then(outcome: Outcome) -> str:
            return f"/searches/{outcome.search_id}/begin"

        def again(form: Form, status: int) -> Template:
            return next_page(request, searches.look(search_id), form, status)

        return save_with(store, posted, then, again, where=lambda field: "" if field == "continues" else field)


def beginning(search_id: SearchId, posted: Posted) -> StartNextSearch:
    """The command that the form stands for. Raises `Faulty`."""
    positions, errors = both_positions(posted)
    fields = ("title", "new_role", "new_industry", "country", "lessons")
    said = {name: text for name in fields if (text := posted.get(name))}
    along = tuple(ContactId(id) for id in posted.all("people") if id)
    zone = posted.get("zone")
    if not zone:
        errors["zone"] = faults.WHICH_ZONE
    try:
        command = made(
            StartNextSearch, {**said, **positions, "continues": search_id, "zone": zone or "UTC", "people": along}
        )
    except Faulty as fault:
        raise Faulty({**errors, **fault.errors}) from None
    if errors:
        raise Faulty(errors)
    return command


def next_page(request: Asked, look: Look, form: Form | None = None, status: int = 200) -> Template:
    """Where from and where to now, who comes along, and what I take from this search."""
    rows = people(look).people
    form = form or _as_known(look, rows)
    return show(
        request,
        "pages/next.html",
        look,
        place="next",
        title="The next leg",
        status=status,
        typed=True,
        form=form,
        over=look.search.life.ended is not None,
        talked=[_along(one) for one in rows if one.talks],
        others=[_along(one) for one in rows if not one.talks],
        along=form.v.all("people"),
        zones=zones(look),
        countries=countries(),
        words=wording,
    )


def _as_known(look: Look, rows: tuple[PersonRow, ...]) -> Form:
    """What I do now is what I said yes to; what I wanted is still the aim where that is not it; everyone I talked with
    comes along."""
    search = look.search
    now, aim = background_after(search), search.framing.target
    there = _same(now.role, aim.role) and _same(now.industry, aim.industry)
    role, industry = (None, None) if there else (aim.role, aim.industry)
    return blank(
        look,
        background_role=now.role,
        background_industry=now.industry,
        target_role=role,
        target_industry=industry,
        new_role=_is_new(role, now.role, search.framing.new_role),
        new_industry=_is_new(industry, now.industry, search.framing.new_industry),
        people=[one.id for one in rows if one.talks],
        lessons=search.life.ended.lessons if search.life.ended else "",
        zone=search.zone,
        country=search.country or "",
    )


def _same(one: str | None, other: str | None) -> bool:
    return same_name(one or "") == same_name(other or "")


def _is_new(aim: str | None, now: str | None, answer: bool | None) -> bool | None:
    """Whether the aim's name is new to me by now; None where it is not said."""
    if not aim:
        return None
    return False if _same(aim, now) else answer


def _along(one: PersonRow) -> Along:
    return Along(one.id, one.name, wording.person_line(one.role, one.employer))
