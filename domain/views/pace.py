"""The pace of a search: what each week brought, and how many asks a conversation takes."""

from collections.abc import Iterable
from datetime import date
from math import ceil

import msgspec

from domain.journal import Entry
from domain.values import days_after
from domain.views.courses import Courses, Figure, figure
from domain.views.look import Look
from domain.views.weeks import first_deed, monday_of, week_of
from domain.working_days import NOON

MOST_WEEKS = 53
"""Weeks that are told one by one: a year of them."""


class WeekRow(msgspec.Struct, frozen=True, gc=False):
    """A week: asks, first signs after an ask, and conversations held."""

    week: int
    begins: date
    asks: Figure
    replies: Figure
    conversations: Figure


class Rate(msgspec.Struct, frozen=True, gc=False):
    """How many asks a conversation takes. `asks` are those that count, `talked` the conversations they led to; asks
    from the day `open_since` on do not count, None where all do. `least` is how many have to count before anything is
    told; `takes` is how many `conversations` would take then, None before, and while no ask led to one."""

    asks: Figure
    talked: Figure
    open_since: date | None
    least: int
    conversations: int
    takes: int | None


def weeks(look: Look, courses: Courses) -> tuple[WeekRow, ...]:
    """Week by week, the latest first, down to the first that brought anything."""
    asks = _by_week(ask for _, ask in courses.asks)
    replies = _by_week(one.reply for one in courses.talks.values() if one.reply)
    held = _by_week(courses.held)
    since, monday = first_deed(look), monday_of(look.today)
    first = min((week for week in (*asks, *replies, *held)), default=days_after(monday, 1))
    rows: list[WeekRow] = []
    while monday >= first and len(rows) < MOST_WEEKS:
        key = f"week.{monday.isoformat()}"
        rows.append(
            WeekRow(
                week=week_of(since, monday),
                begins=monday,
                asks=figure(f"{key}.asks", asks.get(monday, ())),
                replies=figure(f"{key}.replies", replies.get(monday, ())),
                conversations=figure(f"{key}.conversations", held.get(monday, ())),
            )
        )
        if monday.toordinal() <= _A_WEEK:
            break
        monday = days_after(monday, -_A_WEEK)
    return tuple(rows)


def rate(look: Look, courses: Courses) -> Rate:
    """Asks count up to the day before the first one that may still be answered, whatever came of them. A yes comes
    sooner than one gives up waiting: if each counted as soon as it had its answer, the rate would promise too much."""
    rules = look.search.rules
    open_since = _open_since(look, courses)
    counted = [(course, ask) for course, ask in courses.asks if open_since is None or ask.happened_on < open_since]
    talked = [course.held for course, _ in counted if course.held]
    told = len(counted) >= rules.forecast_asks and talked
    return Rate(
        asks=figure("rate.asks", (ask for _, ask in counted)),
        talked=figure("rate.talked", talked),
        open_since=open_since,
        least=rules.forecast_asks,
        conversations=rules.weekly_aim,
        takes=ceil(rules.weekly_aim * len(counted) / len(talked)) if told else None,
    )


_A_WEEK = 7


def _open_since(look: Look, courses: Courses) -> date | None:
    """The day of the first ask that may still be answered: that is open, and not yet older than the rules wait, until
    asking again and then until giving up."""
    interviews, rules = look.search.conversations.interviews, look.search.rules
    old: dict[tuple[date, bool], bool] = {}
    for course, ask in courses.asks:
        interview = interviews[course.id]
        if interview.asked is None or not interview.open:
            continue
        time = interview.asked.time
        sent = (ask.happened_on, time is not None and time >= NOON)
        if sent not in old:
            again = look.days.after(ask.happened_on, rules.nudge_days, time)
            old[sent] = look.later(again, rules.give_up_days) < look.today
        if not old[sent]:
            return ask.happened_on
    return None


def _by_week(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    found: dict[date, list[Entry]] = {}
    for entry in entries:
        found.setdefault(monday_of(entry.happened_on), []).append(entry)
    return found
