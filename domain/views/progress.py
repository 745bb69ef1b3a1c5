"""Numbers: how far it has come from asked to offer, and what helps. Each number opens the entries it counts."""

from collections.abc import Iterator
from typing import Any

import msgspec

from domain.views.chains import Chains, chains, givers_of
from domain.views.courses import Course, Courses, Figure, in_time
from domain.views.look import Look
from domain.views.pace import Rate, WeekRow, rate, weeks
from domain.views.waiting_times import WaitingTime, waiting_times
from domain.views.ways_in import WaysIn, replies, ways_in


class Funnel(msgspec.Struct, frozen=True, gc=False):
    """From asked to offer. The first five count people: those asked, those of them who replied and who said yes, those
    talked with, and those of these without having been asked before. The rest count applications, their rounds held,
    offers, and offers accepted."""

    asked: Figure
    replied: Figure
    said_yes: Figure
    talked: Figure
    unasked: Figure
    applications: Figure
    rounds: Figure
    offers: Figure
    accepted: Figure


class Progress(msgspec.Struct, frozen=True, gc=False):
    """Numbers of a search. `weeks` are the latest first, `weekly_aim` is conversations a week; `waits` are without
    those that nobody has waited for yet."""

    funnel: Funnel
    ways: WaysIn
    weekly_aim: int
    weeks: tuple[WeekRow, ...]
    rate: Rate
    waits: tuple[WaitingTime, ...]
    chains: Chains


def progress(look: Look) -> Progress:
    """How many were asked, replied, said yes and talked, and what came of it; which way in works; week by week; how
    long one waits; who led to whom."""
    courses, givers = Courses(look), givers_of(look)
    return Progress(
        funnel=_funnel(courses),
        ways=ways_in(look, courses, givers),
        weekly_aim=look.search.rules.weekly_aim,
        weeks=weeks(look, courses),
        rate=rate(look, courses),
        waits=waiting_times(look, courses),
        chains=chains(look, courses, givers),
    )


def figures(view: Progress) -> dict[str, Figure]:
    """Every number of the view, by its key."""
    return {figure.key: figure for figure in _figures(view)}


def _funnel(courses: Courses) -> Funnel:
    asked = {id: [ask for _, ask in asks] for id, asks in courses.asked_of.items()}
    said_yes = {id: _yeses(course for course, _ in asks) for id, asks in courses.asked_of.items()}
    unasked = {
        id: held
        for id, held in courses.held_with.items()
        if id not in asked or in_time(held[0]) < in_time(asked[id][0])
    }
    return Funnel(
        asked=courses.of_people("asked", asked),
        replied=courses.of_people("replied", replies(courses)),
        said_yes=courses.of_people("said_yes", {id: own for id, own in said_yes.items() if own}),
        talked=courses.of_people("talked", courses.held_with),
        unasked=courses.of_people("unasked", unasked),
        applications=Figure("applications", tuple(sorted(one.sent.version for one in courses.applied.values()))),
        rounds=Figure("rounds", tuple(sorted(courses.rounds.values()))),
        offers=Figure("offers", tuple(sorted(courses.offers.values()))),
        accepted=Figure("accepted", tuple(sorted(courses.accepted.values()))),
    )


def _yeses(courses: Iterator[Course]) -> list[Any]:
    return [course.yes for course in courses if course.yes]


def _figures(value: Any) -> Iterator[Figure]:
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _figures(one)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _figures(getattr(value, field))
