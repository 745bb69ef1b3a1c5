"""Framing the switch: what I do, what I want, what is new to me, and which way round.

Two questions classify a search, new role? and new industry?; for a first job in AI one switch at a time is usually
easier than two (Andrew Ng, How to Build a Career in AI). The answers are the person's, never read off the spelling.
"""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import ChooseRoute, DecideFamiliarity, ReframeSwitch, StartSearch
from domain.context import Context, Happening
from domain.events import FamiliarityDecided, RouteChosen, SearchStarted, SwitchReframed
from domain.journal import Entry
from domain.refusals import (
    AlreadyStarted,
    LegsMissTheTarget,
    NoSuchRoute,
    NotFramedYet,
    NothingChanges,
    SameNameCannotBeNew,
)
from domain.values import Aspect, Leg, Position, Route, SearchId, Switch, same_name

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Square(msgspec.Struct, frozen=True, gc=False):
    """Where a position stands on the map. A name that nobody was asked about yet counts as new, marked as a guess."""

    switch: Switch
    guessed_role: bool = False
    guessed_industry: bool = False


class Framing(msgspec.Struct, frozen=True, gc=False):
    """The frame of the search. The marks hold what was decided per name, under the key of `same_name`; `chosen_legs`
    are legs of the person's own, empty where the route's usual ones were taken. `continues` is the search before it."""

    title: str | None = None
    background: Position = Position()
    target: Position = Position()
    role_answer: bool | None = None
    industry_answer: bool | None = None
    role_marks: Map[str, bool] = Map()
    industry_marks: Map[str, bool] = Map()
    chosen: Route | None = None
    chosen_legs: tuple[Leg, ...] = ()
    started_on: date | None = None
    zone: str = "UTC"
    country: str | None = None
    continues: SearchId | None = None

    @property
    def new_role(self) -> bool | None:
        """The person's answer to the first question; None while not said."""
        if not self.target.role:
            return self.role_answer
        return self.is_new(Aspect.ROLE, self.target.role)

    @property
    def new_industry(self) -> bool | None:
        """The person's answer to the second question; None while not said."""
        if not self.target.industry:
            return self.industry_answer
        return self.is_new(Aspect.INDUSTRY, self.target.industry)

    @property
    def switch(self) -> Switch | None:
        """What the search changes; None while either answer is missing."""
        if self.new_role is None or self.new_industry is None:
            return None
        return Switch.of(self.new_role, self.new_industry)

    @property
    def route(self) -> Route | None:
        """The way that was chosen, as long as the frame leaves it: after an undo or a correction it may be no way."""
        return self.chosen if self.chosen in routes(self) else None

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs of the route: the person's own while they end at the target, else those that the frame gives."""
        if self.route is None:
            return ()
        own = self.chosen_legs
        return own if own and _same_position(own[-1].position, self.target) else legs_of(self, self.route)

    @property
    def leg(self) -> Leg | None:
        """The leg being walked."""
        return self.legs[0] if self.legs else None

    def is_new(self, aspect: Aspect, name: str) -> bool | None:
        """Whether a role or an industry is new to the person; None when nobody asked yet."""
        role = aspect is Aspect.ROLE
        own = self.background.role if role else self.background.industry
        if own and same_name(own) == same_name(name):
            return False
        return (self.role_marks if role else self.industry_marks).get(same_name(name))

    def square(self, role: str | None, industry: str | None) -> Square | None:
        """The square of a position; what is not named is taken from the target. None when there is nothing to go by."""
        new_role = self.is_new(Aspect.ROLE, role) if role else self.new_role
        new_industry = self.is_new(Aspect.INDUSTRY, industry) if industry else self.new_industry
        if (new_role is None and not (role or self.target.role)) or (
            new_industry is None and not (industry or self.target.industry)
        ):
            return None
        return Square(
            Switch.of(new_role is not False, new_industry is not False),
            guessed_role=new_role is None,
            guessed_industry=new_industry is None or not industry,
        )


def routes(framing: Framing) -> tuple[Route, ...]:
    """The ways from here to the target: three when both change, the direct one otherwise, none while not said yet."""
    if framing.switch is None:
        return ()
    return (Route.ROLE_FIRST, Route.INDUSTRY_FIRST, Route.DIRECT) if framing.switch is Switch.BOTH else (Route.DIRECT,)


def legs_of(framing: Framing, route: Route) -> tuple[Leg, ...]:
    """The legs of a route by default: what each keeps from the position before it, and what it gains."""
    background, target = framing.background, framing.target
    first = {
        Route.ROLE_FIRST: Position(target.role, background.industry),
        Route.INDUSTRY_FIRST: Position(background.role, target.industry),
    }.get(route)
    stops = (background, first, target) if first else (background, target)
    return tuple(_leg(before, after) for before, after in pairwise(stops))


def _same_position(one: Position, other: Position) -> bool:
    return (same_name(one.role or ""), same_name(one.industry or "")) == (
        same_name(other.role or ""),
        same_name(other.industry or ""),
    )


def _leg(before: Position, after: Position) -> Leg:
    kept: list[str] = []
    gained: list[str] = []
    for was, will_be in ((before.role, after.role), (before.industry, after.industry)):
        if will_be:
            (kept if was and same_name(was) == same_name(will_be) else gained).append(will_be)
    return Leg(after, kept=", ".join(kept), gained=", ".join(gained))


# What happened


def _started(framing: Framing, event: SearchStarted, entry: Entry) -> Framing:
    fresh = msgspec.structs.replace(
        framing,
        title=event.title,
        started_on=entry.happened_on,
        zone=event.zone,
        country=event.country,
        continues=event.continues,
    )
    return _framed(fresh, event)


def _reframed(framing: Framing, event: SwitchReframed, entry: Entry) -> Framing:
    return _framed(framing, event)


def _framed(framing: Framing, event: SearchStarted | SwitchReframed) -> Framing:
    background, target = event.background, event.target
    role_marks = _marked(framing.role_marks, target.role, event.new_role, background.role)
    industry_marks = _marked(framing.industry_marks, target.industry, event.new_industry, background.industry)
    return msgspec.structs.replace(
        framing,
        background=event.background,
        target=event.target,
        role_answer=event.new_role,
        industry_answer=event.new_industry,
        role_marks=role_marks,
        industry_marks=industry_marks,
        chosen=None,
        chosen_legs=(),
    )


def _marked(marks: Map[str, bool], target: str | None, new: bool | None, own: str | None) -> Map[str, bool]:
    """The marks with the answer for the target's name; what one does now stays known when one does something else."""
    if target and new is not None:
        marks = marks.set(same_name(target), new)
    return marks.set(same_name(own), False) if own else marks


def _familiarity_decided(framing: Framing, event: FamiliarityDecided, entry: Entry | None = None) -> Framing:
    marks = "role_marks" if event.aspect is Aspect.ROLE else "industry_marks"
    return msgspec.structs.replace(framing, **{marks: getattr(framing, marks).set(same_name(event.name), event.new)})


def _route_chosen(framing: Framing, event: RouteChosen, entry: Entry) -> Framing:
    own = event.legs != legs_of(framing, event.route)
    return msgspec.structs.replace(framing, chosen=event.route, chosen_legs=event.legs if own else ())


EVOLVE: dict[type, Any] = {
    SearchStarted: _started,
    SwitchReframed: _reframed,
    FamiliarityDecided: _familiarity_decided,
    RouteChosen: _route_chosen,
}


# What is decided


def start(search: "JobSearch", command: StartSearch, context: Context) -> list[Happening]:
    if search.version:
        raise AlreadyStarted
    check_answers(command)
    event = SearchStarted(
        title=command.title,
        background=command.background,
        target=command.target,
        new_role=command.new_role,
        new_industry=command.new_industry,
        zone=command.zone,
        country=command.country,
    )
    return [Happening(context.day(command.happened_on), event)]


def reframe(search: "JobSearch", command: ReframeSwitch, context: Context) -> list[Happening]:
    """The frame anew, with the chosen route drawn again; the direct one where that route is no more."""
    check_answers(command)
    on = context.day(command.happened_on)
    event = SwitchReframed(
        background=command.background,
        target=command.target,
        new_role=command.new_role,
        new_industry=command.new_industry,
        why=command.why,
    )
    before, after = search.framing, _framed(search.framing, event)
    same = (before.background, before.target, before.new_role, before.new_industry)
    if same == (after.background, after.target, after.new_role, after.new_industry):
        raise NothingChanges("That is how your switch is framed already.")
    happenings = [Happening(on, event)]
    if before.route and routes(after):
        route = before.route if before.route in routes(after) else Route.DIRECT
        happenings.append(Happening(on, RouteChosen(route=route, legs=legs_of(after, route))))
    return happenings


def decide_familiarity(search: "JobSearch", command: DecideFamiliarity, context: Context) -> list[Happening]:
    """One name is new or known. A chosen route that no longer exists gives way to the direct one."""
    framing = search.framing
    check_not_own(framing, command)
    if framing.is_new(command.aspect, command.name) is command.new:
        raise NothingChanges(f"{command.name} is {'new to you' if command.new else 'known to you'} already.")
    event = FamiliarityDecided(aspect=command.aspect, name=command.name, new=command.new, why=command.why)
    on = context.day(command.happened_on)
    happenings = [Happening(on, event)]
    after = _familiarity_decided(framing, event)
    if framing.route and framing.route not in routes(after) and routes(after):
        happenings.append(Happening(on, RouteChosen(route=Route.DIRECT, legs=legs_of(after, Route.DIRECT))))
    return happenings


def choose_route(search: "JobSearch", command: ChooseRoute, context: Context) -> list[Happening]:
    framing = search.framing
    legs = command.legs or legs_of(framing, command.route)
    check_route(framing, command.route, legs)
    if (framing.route, framing.legs) == (command.route, legs):
        raise NothingChanges("That is the way you chose already.")
    return [Happening(context.day(command.happened_on), RouteChosen(route=command.route, legs=legs, why=command.why))]


def check_answers(frame: StartSearch | ReframeSwitch | SearchStarted | SwitchReframed) -> None:
    """Refuses an answer that calls new what one does now."""
    background, target = frame.background, frame.target
    for new, was, will_be, field in (
        (frame.new_role, background.role, target.role, "new_role"),
        (frame.new_industry, background.industry, target.industry, "new_industry"),
    ):
        if new and was and will_be and same_name(was) == same_name(will_be):
            raise SameNameCannotBeNew(will_be, field)


def check_not_own(framing: Framing, answer: DecideFamiliarity | FamiliarityDecided) -> None:
    """Refuses to call new what one does now."""
    own = framing.background.role if answer.aspect is Aspect.ROLE else framing.background.industry
    if answer.new and own and same_name(own) == same_name(answer.name):
        raise SameNameCannotBeNew(own, "new")


def check_route(framing: Framing, route: Route, legs: tuple[Leg, ...]) -> None:
    """Refuses a route that cannot be walked from here, and legs that end elsewhere."""
    possible = routes(framing)
    if not possible:
        raise NotFramedYet
    if route not in possible:
        raise NoSuchRoute
    if not legs or not _same_position(legs[-1].position, framing.target):
        raise LegsMissTheTarget


DECIDE: dict[type, Any] = {
    StartSearch: start,
    ReframeSwitch: reframe,
    DecideFamiliarity: decide_familiarity,
    ChooseRoute: choose_route,
}
