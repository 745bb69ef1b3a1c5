"""The Map: what the search changes, the ways there, where each company stands, and who went that way."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum

import msgspec

from domain.steps.companies import Company, by_wish, industry_of
from domain.steps.framing import Framing, Square, legs_of, routes
from domain.values import Aspect, CompanyId, CompanyKind, CompanyStatus, Leg, Position, Route, Switch, same_name
from domain.views.look import Look, Named, Talk, named


class Advice(Enum):
    """Advice of the method, given with its reason and never in the way.

    ONE_SWITCH: one switch at a time is usually easier. STARTUP: a startup is often the easier place for a new role
    (both Andrew Ng, How to Build a Career in AI). FIVE: work on five companies at a time (Steve Dalton's LAMP list).
    """

    ONE_SWITCH = "one_switch"
    STARTUP = "startup"
    FIVE = "five"


class Question(msgspec.Struct, frozen=True, gc=False):
    """A name nobody said yet whether it is new: asked once. `own` when it is the target's."""

    aspect: Aspect
    name: str
    own: bool = False


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A company on the Map. `square` is None when nothing is known to place it by; `on_route` None without a route;
    `applied` while an application there is open, `offered` while an offer of theirs stands."""

    id: CompanyId
    name: str
    kind: CompanyKind | None
    status: CompanyStatus
    role: str | None
    industry: str | None
    square: Square | None
    on_route: bool | None
    talk: Talk
    applied: bool = False
    offered: bool = False


class RouteCard(msgspec.Struct, frozen=True, gc=False):
    """A way to the target: the companies on it, in the square of any leg, startups among them, people met there; and
    the people met who made the move of its first leg themselves."""

    route: Route
    legs: tuple[Leg, ...]
    chosen: bool
    companies: int
    startups: int
    people_met: int
    went_this_way: int


class WentThisWay(msgspec.Struct, frozen=True, gc=False):
    """Someone I talked to who made the search's switch or a leg of it."""

    person: Named
    came_from: Position
    role: str | None


class SwitchMap(msgspec.Struct, frozen=True, gc=False):
    """`switch` is None while either answer is missing. Companies are ordered by how much I want them, without dropped
    ones."""

    background: Position
    target: Position
    new_role: bool | None
    new_industry: bool | None
    switch: Switch | None
    route: Route | None
    legs: tuple[Leg, ...]
    routes: tuple[RouteCard, ...]
    asked: tuple[Question, ...]
    companies: tuple[Placed, ...]
    went_this_way: tuple[WentThisWay, ...]
    advice: tuple[Advice, ...]


def switch_map(look: Look) -> SwitchMap:
    """Where everything stands between the background and the target."""
    framing = look.search.framing
    live = [one for one in look.search.companies.by_id.values() if one.status is not CompanyStatus.DROPPED]
    placed = tuple(place(look, company) for company in by_wish(live))
    return SwitchMap(
        background=framing.background,
        target=framing.target,
        new_role=framing.new_role,
        new_industry=framing.new_industry,
        switch=framing.switch,
        route=framing.route,
        legs=framing.legs,
        routes=tuple(_card(look, route, placed) for route in routes(framing)),
        asked=tuple(_asked(framing, live)),
        companies=placed,
        went_this_way=tuple(_went(look, {framing.switch, *_leg_switches(framing)})),
        advice=(Advice.ONE_SWITCH,) if framing.switch is Switch.BOTH and framing.route in (None, Route.DIRECT) else (),
    )


def place(look: Look, company: Company) -> Placed:
    """Where one company stands; the present employer in the present industry, when it is not said otherwise."""
    framing = look.search.framing
    industry = industry_of(company, framing)
    square = framing.square(company.aimed_role, industry)
    return Placed(
        id=company.id,
        name=company.name,
        kind=company.kind,
        status=company.status,
        role=company.aimed_role or framing.target.role,
        industry=industry or framing.target.industry,
        square=square,
        on_route=square.switch in _squares_of(framing, framing.legs) if framing.route and square else None,
        talk=look.ties.talk_with(company, look.today),
        applied=any(one.open for one in look.search.applications.at(company.id)),
        offered=any(one.company == company.id and one.stands for one in look.search.offers.by_id.values()),
    )


def _squares_of(framing: Framing, legs: tuple[Leg, ...]) -> list[Switch]:
    """The squares in which the legs end, seen from where the search began."""
    squares = (framing.square(leg.position.role, leg.position.industry) for leg in legs)
    return [square.switch for square in squares if square]


def _leg_switches(framing: Framing) -> set[Switch]:
    """The switch that the first leg of each way is."""
    return {square for route in routes(framing) for square in _squares_of(framing, legs_of(framing, route)[:1])}


def _card(look: Look, route: Route, placed: tuple[Placed, ...]) -> RouteCard:
    framing = look.search.framing
    chosen = framing.route is route
    legs = framing.legs if chosen else legs_of(framing, route)
    first, squares = _squares_of(framing, legs[:1]), _squares_of(framing, legs)
    there = [one for one in placed if one.square and one.square.switch in squares]
    met = {
        contact.id for one in there for contact in look.ties.there.get(one.id, ()) if look.ties.talks.get(contact.id)
    }
    return RouteCard(
        route=route,
        legs=legs,
        chosen=chosen,
        companies=len(there),
        startups=sum(one.kind is CompanyKind.STARTUP for one in there),
        people_met=len(met),
        went_this_way=len(list(_went(look, set(first)))),
    )


def _asked(framing: Framing, companies: list[Company]) -> Iterator[Question]:
    target = framing.target
    names = [(Aspect.ROLE, target.role, True), (Aspect.INDUSTRY, target.industry, True)]
    for company in sorted(companies, key=lambda one: one.version):
        names += [(Aspect.ROLE, company.aimed_role, False), (Aspect.INDUSTRY, company.industry, False)]
    seen: set[tuple[Aspect, str]] = set()
    for aspect, name, own in names:
        if name and framing.is_new(aspect, name) is None and (aspect, same_name(name)) not in seen:
            seen.add((aspect, same_name(name)))
            yield Question(aspect, name, own)


def _went(look: Look, switches: AbstractSet[Switch | None]) -> Iterator[WentThisWay]:
    """People met whose own move, as far as it is known, is one of these switches."""
    for contact in sorted(look.search.people.by_id.values(), key=lambda one: one.version):
        if contact.came_from is None or not look.ties.talks.get(contact.id):
            continue
        company = look.ties.company_of(contact)
        role = _changed(contact.came_from.role, contact.role)
        industry = _changed(contact.came_from.industry, company.industry if company else None)
        if (role or industry) and any(
            switch and role in (None, switch.new_role) and industry in (None, switch.new_industry)
            for switch in switches
        ):
            yield WentThisWay(named(contact), contact.came_from, contact.role)


def _changed(before: str | None, now: str | None) -> bool | None:
    """Whether a name changed; None when either is not known."""
    return same_name(before) != same_name(now) if before and now else None
