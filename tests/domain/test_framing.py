"""Framing: the two questions, what is new to the person, and which way round."""

from datetime import date
from typing import Any

import pytest

from domain.commands import ChooseRoute, DecideFamiliarity, ReframeSwitch, StartSearch
from domain.events import FamiliarityDecided, RouteChosen, SearchStarted, SwitchReframed
from domain.refusals import (
    AlreadyStarted,
    LegsMissTheTarget,
    NoSuchRoute,
    NoSuchSearch,
    NotFramedYet,
    NothingChanges,
    NotYet,
    SameNameCannotBeNew,
    TooLongAgo,
)
from domain.steps.framing import Square, legs_of, routes
from domain.values import Aspect, Leg, Position, Route, Switch
from tests.domain.kit import ANALYST, DAY, ENGINEER, TODAY, chosen, decided, given, march, started

BERLIN = "Europe/Berlin"


# The beginning


def test_a_search_starts_with_whatever_is_known() -> None:
    given().when(StartSearch(zone=BERLIN)).then(SearchStarted(zone=BERLIN))


def test_a_search_starts_with_the_whole_frame() -> None:
    given().when(
        StartSearch(
            title="Out of finance", background=ANALYST, target=ENGINEER, new_role=True, new_industry=True, zone=BERLIN
        )
    ).then(
        SearchStarted(
            title="Out of finance", background=ANALYST, target=ENGINEER, new_role=True, new_industry=True, zone=BERLIN
        )
    )


def test_a_search_starts_once() -> None:
    given(started()).when(StartSearch(zone=BERLIN)).refused(AlreadyStarted)


def test_nothing_is_decided_before_the_search_starts() -> None:
    given().when(DecideFamiliarity(aspect=Aspect.ROLE, name="analyst", new=False)).refused(NoSuchSearch)


@pytest.mark.parametrize("target", [Position("Analyst", "tech"), Position("  ANALYST ", None)])
def test_the_role_one_has_is_not_new_when_a_search_starts(target: Position) -> None:
    command = StartSearch(background=ANALYST, target=target, new_role=True, zone=BERLIN)
    given().when(command).refused(SameNameCannotBeNew, field="new_role")


def test_the_industry_one_is_in_is_not_new_when_a_search_starts() -> None:
    command = StartSearch(background=ANALYST, target=Position("actuary", "Finance"), new_industry=True, zone=BERLIN)
    given().when(command).refused(SameNameCannotBeNew, field="new_industry")


def test_a_search_does_not_start_tomorrow() -> None:
    given().when(StartSearch(zone=BERLIN, happened_on=march(21))).refused(NotYet, field="happened_on")


def test_a_search_does_not_start_before_1970() -> None:
    given().when(StartSearch(zone=BERLIN, happened_on=date.min)).refused(TooLongAgo, field="happened_on")


# The square


@pytest.mark.parametrize(
    ("new_role", "new_industry", "switch"),
    [
        (False, False, Switch.NONE),
        (True, False, Switch.ROLE),
        (False, True, Switch.INDUSTRY),
        (True, True, Switch.BOTH),
    ],
)
def test_the_two_answers_are_the_switch(new_role: bool, new_industry: bool, switch: Switch) -> None:
    framing = given(started(new_role=new_role, new_industry=new_industry)).search.framing
    assert framing.switch is switch
    assert (switch.new_role, switch.new_industry) == (new_role, new_industry)


@pytest.mark.parametrize(("new_role", "new_industry"), [(None, None), (True, None), (None, False)])
def test_a_missing_answer_is_not_said_yet(new_role: bool | None, new_industry: bool | None) -> None:
    framing = given(started(new_role=new_role, new_industry=new_industry)).search.framing
    assert framing.switch is None
    assert routes(framing) == ()


def test_answers_without_names_count() -> None:
    framing = given(started(target=Position(), new_role=True, new_industry=False)).search.framing
    assert framing.switch is Switch.ROLE


def test_the_same_name_is_known_without_an_answer() -> None:
    framing = given(started(target=Position("ANALYST", " Finance"), new_role=None, new_industry=None)).search.framing
    assert framing.switch is Switch.NONE


def test_what_one_did_before_stays_known() -> None:
    framing = given(
        started(), SwitchReframed(background=Position("data scientist", "tech"), target=ENGINEER)
    ).search.framing
    assert framing.is_new(Aspect.ROLE, "analyst") is False
    assert framing.is_new(Aspect.INDUSTRY, "finance") is False


# Squares of positions


def test_an_undecided_name_is_guessed_to_be_new() -> None:
    framing = given(started()).search.framing
    assert framing.square("data scientist", "fintech") == Square(Switch.BOTH, True, True)


def test_a_decided_name_is_no_guess() -> None:
    framing = given(
        started(), decided(Aspect.ROLE, "data scientist", True), decided(Aspect.INDUSTRY, "FinTech", False)
    ).search.framing
    assert framing.square("data scientist", "fintech") == Square(Switch.ROLE)


def test_a_company_without_a_role_is_aimed_at_for_the_targets() -> None:
    assert given(started()).search.framing.square(None, "finance") == Square(Switch.ROLE)


def test_a_company_of_unknown_industry_is_guessed_to_be_in_the_targets() -> None:
    square = given(started()).search.framing.square("analyst", None)
    assert square == Square(Switch.INDUSTRY, guessed_industry=True)


def test_without_target_and_names_there_is_nothing_to_place_by() -> None:
    framing = given(started(target=Position(), new_role=None, new_industry=None)).search.framing
    assert framing.square(None, None) is None
    assert framing.square("actuary", None) is None
    assert framing.square("actuary", "finance") == Square(Switch.ROLE, guessed_role=True)


def test_an_answer_alone_places_what_is_not_named() -> None:
    framing = given(started(target=Position(), new_role=False, new_industry=True)).search.framing
    assert framing.square(None, None) == Square(Switch.INDUSTRY, guessed_industry=True)


# Deciding


def test_deciding_the_targets_name_is_answering_the_question() -> None:
    after = (
        given(started(new_role=None, new_industry=None))
        .when(DecideFamiliarity(aspect=Aspect.ROLE, name="Machine  Learning Engineer", new=False, why="I train models"))
        .then(
            FamiliarityDecided(aspect=Aspect.ROLE, name="Machine  Learning Engineer", new=False, why="I train models")
        )
    )
    assert after.search.framing.new_role is False


def test_what_one_does_now_is_not_new() -> None:
    given(started()).when(DecideFamiliarity(aspect=Aspect.INDUSTRY, name="FINANCE", new=True)).refused(
        SameNameCannotBeNew, field="new"
    )


def test_deciding_the_same_again_changes_nothing() -> None:
    given(started()).when(DecideFamiliarity(aspect=Aspect.INDUSTRY, name="Tech", new=True)).refused(NothingChanges)
    given(started()).when(DecideFamiliarity(aspect=Aspect.INDUSTRY, name="finance", new=False)).refused(NothingChanges)


def test_a_route_that_is_gone_gives_way_to_the_direct_one() -> None:
    given(started(), chosen(Route.ROLE_FIRST)).when(
        DecideFamiliarity(aspect=Aspect.INDUSTRY, name="tech", new=False)
    ).then(
        FamiliarityDecided(aspect=Aspect.INDUSTRY, name="tech", new=False),
        RouteChosen(route=Route.DIRECT, legs=(Leg(ENGINEER, kept="", gained="machine learning engineer, tech"),)),
    )


def test_a_route_that_still_leads_there_stays() -> None:
    given(started(new_role=False), chosen(Route.DIRECT)).when(
        DecideFamiliarity(aspect=Aspect.ROLE, name=ENGINEER.role or "", new=True)
    ).then(FamiliarityDecided(aspect=Aspect.ROLE, name=ENGINEER.role or "", new=True))


def test_deciding_about_another_name_leaves_the_route() -> None:
    given(started(), chosen(Route.ROLE_FIRST)).when(
        DecideFamiliarity(aspect=Aspect.INDUSTRY, name="fintech", new=False)
    ).then(FamiliarityDecided(aspect=Aspect.INDUSTRY, name="fintech", new=False))


# Routes and legs


def test_two_switches_can_be_walked_three_ways() -> None:
    assert routes(given(started()).search.framing) == (Route.ROLE_FIRST, Route.INDUSTRY_FIRST, Route.DIRECT)


@pytest.mark.parametrize("answers", [(True, False), (False, True), (False, False)])
def test_one_switch_is_walked_directly(answers: tuple[bool, bool]) -> None:
    assert routes(given(started(new_role=answers[0], new_industry=answers[1])).search.framing) == (Route.DIRECT,)


def test_role_first_keeps_the_industry_on_the_first_leg() -> None:
    assert legs_of(given(started()).search.framing, Route.ROLE_FIRST) == (
        Leg(Position("machine learning engineer", "finance"), kept="finance", gained="machine learning engineer"),
        Leg(ENGINEER, kept="machine learning engineer", gained="tech"),
    )


def test_industry_first_keeps_the_role_on_the_first_leg() -> None:
    assert legs_of(given(started()).search.framing, Route.INDUSTRY_FIRST) == (
        Leg(Position("analyst", "tech"), kept="analyst", gained="tech"),
        Leg(ENGINEER, kept="tech", gained="machine learning engineer"),
    )


def test_choosing_a_route_draws_its_legs() -> None:
    after = (
        given(started())
        .when(ChooseRoute(route=Route.ROLE_FIRST, why="I know banks"))
        .then(
            RouteChosen(
                route=Route.ROLE_FIRST,
                why="I know banks",
                legs=(
                    Leg(Position("machine learning engineer", "finance"), "finance", "machine learning engineer"),
                    Leg(ENGINEER, "machine learning engineer", "tech"),
                ),
            )
        )
    )
    framing = after.search.framing
    assert framing.leg == framing.legs[0]


def test_legs_of_ones_own_end_at_the_target() -> None:
    legs = (Leg(Position("data analyst", "fintech")), Leg(Position("Machine learning  engineer", "TECH")))
    given(started()).when(ChooseRoute(route=Route.ROLE_FIRST, legs=legs)).then(
        RouteChosen(route=Route.ROLE_FIRST, legs=legs)
    )
    given(started()).when(ChooseRoute(route=Route.ROLE_FIRST, legs=legs[:1])).refused(LegsMissTheTarget, field="legs")


def test_a_route_waits_for_the_two_answers() -> None:
    given(started(new_role=None)).when(ChooseRoute(route=Route.DIRECT)).refused(NotFramedYet, field="route")


def test_one_switch_has_nothing_to_do_first() -> None:
    given(started(new_role=False)).when(ChooseRoute(route=Route.ROLE_FIRST)).refused(NoSuchRoute, field="route")


def test_choosing_the_same_route_again_changes_nothing() -> None:
    given(started()).then(ChooseRoute(route=Route.DIRECT)).when(ChooseRoute(route=Route.DIRECT)).refused(NothingChanges)


# Reframing

SCIENTIST = Position("data scientist", "tech")


def test_reframing_says_the_whole_frame_anew() -> None:
    after = (
        given(started())
        .when(ReframeSwitch(background=ANALYST, target=SCIENTIST, new_role=True, new_industry=None, why="Statistics"))
        .then(SwitchReframed(background=ANALYST, target=SCIENTIST, new_role=True, new_industry=None, why="Statistics"))
    )
    assert after.search.framing.switch is Switch.BOTH, "tech was said to be new before"


def test_reframing_draws_the_chosen_route_again() -> None:
    frame: dict[str, Any] = {"background": ANALYST, "target": SCIENTIST, "new_role": True, "new_industry": True}
    given(started(), chosen(Route.INDUSTRY_FIRST)).when(ReframeSwitch(**frame)).then(
        SwitchReframed(**frame),
        RouteChosen(
            route=Route.INDUSTRY_FIRST,
            legs=(Leg(Position("analyst", "tech"), "analyst", "tech"), Leg(SCIENTIST, "tech", "data scientist")),
        ),
    )


def test_reframing_to_one_switch_takes_the_direct_way() -> None:
    frame: dict[str, Any] = {"background": ANALYST, "target": SCIENTIST, "new_role": True, "new_industry": False}
    given(started(), chosen(Route.INDUSTRY_FIRST)).when(ReframeSwitch(**frame)).then(
        SwitchReframed(**frame),
        RouteChosen(route=Route.DIRECT, legs=(Leg(SCIENTIST, "", "data scientist, tech"),)),
    )


def test_reframing_to_something_not_said_yet_leaves_no_route() -> None:
    after = (
        given(started(), chosen(Route.DIRECT))
        .when(ReframeSwitch(background=ANALYST, target=Position("actuary", "insurance")))
        .then(SwitchReframed(background=ANALYST, target=Position("actuary", "insurance")))
    )
    assert after.search.framing.route is None
    assert after.search.framing.leg is None


def test_the_same_frame_again_changes_nothing() -> None:
    given(started()).when(ReframeSwitch(background=ANALYST, target=ENGINEER, new_role=True, new_industry=True)).refused(
        NothingChanges
    )


def test_a_reframed_role_cannot_be_ones_own_and_new() -> None:
    given(started()).when(ReframeSwitch(background=ANALYST, target=ANALYST, new_role=True)).refused(
        SameNameCannotBeNew, field="new_role"
    )


def test_the_search_begins_on_the_day_it_was_started() -> None:
    assert given(started()).search.framing.started_on == DAY < TODAY
