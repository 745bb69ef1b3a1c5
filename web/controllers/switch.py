"""The Map: what the search changes, the ways there, where each company stands, and the frame said anew."""

from collections.abc import Callable, Iterable

import msgspec
from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import ChooseRoute, Command, DecideFamiliarity, ReframeSwitch
from domain.references import FRAME
from domain.values import CompanyKind, Position, SearchId, Switch, same_name
from domain.views import Look
from domain.views.switch_map import Placed, SwitchMap, switch_map
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.controllers.companies import company_page, known_industries, known_roles
from web.forms import POSTED, Faulty, Form, Posted, both_positions, command_from
from web.given import Asked, InSearch, Sent, Store
from web.map_marks import dots
from web.pages import show
from web.saving import save
from web.stale import as_it_stands, brought_up, late

ORDER = (Switch.BOTH, Switch.ROLE, Switch.INDUSTRY, Switch.NONE)


class Group(msgspec.Struct, frozen=True):
    """The companies of one square, or those that cannot be placed yet (`switch` None)."""

    switch: Switch | None
    companies: list[Placed]
    startups: int


class Map(Controller):
    path = "/searches/{search_id:str}/switch"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def map(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return map_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def reframe(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        return _save(request, searches, search_id, posted, reframing, "reframing")

    @post("/familiarity", sync_to_thread=True)
    def decide(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """One name is new or known; asked on the Map, and on a company's page (`company`)."""
        return _save(request, searches, search_id, posted, _deciding, "deciding", posted.get("company"))

    @post("/route", sync_to_thread=True)
    def choose(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        return _save(request, searches, search_id, posted, _choosing, "choosing")


def reframing(posted: Posted) -> ReframeSwitch:
    """The whole frame as the form has it. Raises `Faulty`."""
    positions, errors = both_positions(posted)
    if errors:
        raise Faulty(errors)
    return command_from(posted, ReframeSwitch, **positions)


def _deciding(posted: Posted) -> Command:
    return command_from(posted, DecideFamiliarity)


def _choosing(posted: Posted) -> Command:
    return command_from(posted, ChooseRoute, legs=())


def _save(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
    company: str = "",
) -> Redirect | Template:
    known = company in searches.search(search_id).companies.by_id

    def again(form: Form, status: int) -> Template:
        look = searches.look(search_id)
        if known:
            return company_page(request, look, company, status, refused={form_name: form})
        return map_page(request, look, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        return f"/searches/{search_id}/companies/{company}" if known else f"/searches/{search_id}/switch"

    return save(searches, search_id, posted, build, then, again)


def map_page(request: Asked, look: Look, status: int = 200, refused: dict[str, Form] | None = None) -> Template:
    """The Map. `refused` holds the form that was not saved, by its name."""
    view = switch_map(look)
    framed = _as_framed(look)
    refused = brought_up(look, refused, {"reframing": framed}, FRAME)
    drawn, more = dots(look, view.companies, view.switch)
    known, new = axes(view)
    return show(
        request,
        "pages/switch.html",
        look,
        place="map",
        title="Map",
        status=status,
        view=view,
        groups=groups(view.companies),
        dots=drawn,
        more=more,
        known=known,
        new=new,
        off_route=[one for one in view.companies if one.on_route is False],
        reframing=refused.get("reframing", framed),
        errors=next((form.errors for form in refused.values()), {}),
        late=late(refused, "deciding", "choosing"),
        sent_to=request.url.path,
        industries=known_industries(look),
        roles=known_roles(look),
        picture_says=wording.picture_words(known, new, view.switch),
        way_sentence=wording.way_sentence(look.search.framing),
        due=(),
        words=wording,
    )


def axes(view: SwitchMap) -> tuple[Position, Position]:
    """What is written at the known and at the new end of the two axes."""
    background, target = view.background, view.target
    role_moves = target.role and view.new_role is not False and _differs(background.role, target.role)
    industry_moves = (
        target.industry and view.new_industry is not False and _differs(background.industry, target.industry)
    )
    return (
        wording.known_end(background.role, background.industry),
        wording.new_end(target.role if role_moves else None, target.industry if industry_moves else None),
    )


def _differs(one: str | None, other: str | None) -> bool:
    return not (one and other) or same_name(one) != same_name(other)


def groups(companies: Iterable[Placed]) -> list[Group]:
    """The companies square by square, in their order."""
    by_square: dict[Switch | None, list[Placed]] = {switch: [] for switch in (*ORDER, None)}
    for company in companies:
        by_square[company.square.switch if company.square else None].append(company)
    return [
        Group(switch, there, sum(one.kind is CompanyKind.STARTUP for one in there))
        for switch, there in by_square.items()
        if there
    ]


def _as_framed(look: Look) -> Form:
    framing = look.search.framing
    return as_it_stands(
        look,
        background_role=framing.background.role,
        background_industry=framing.background.industry,
        target_role=framing.target.role,
        target_industry=framing.target.industry,
        new_role=framing.new_role,
        new_industry=framing.new_industry,
    )
