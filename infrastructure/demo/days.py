"""The days of the example and the clock that walks through them. No real clock is read, so a day tells one story."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.context import EARLIEST, FARTHEST
from domain.refusals import TooFarAhead, TooLongAgo
from domain.rules import Rules
from infrastructure.working_days import working_days

ZONE, COUNTRY = "Europe/London", "GB"
"""Where the example takes place."""
EVE, LAST = -1, 40
"""The last two days of the story: the day before `until`, whatever day of the week that is, and `until` itself."""
EIGHT_WEEKS = timedelta(weeks=8)
BEFORE = timedelta(weeks=70)
"""How long before `until` the search before it began."""
_ONE = timedelta(days=1)


class Days(Protocol):
    """The days of a story, by their numbers."""

    def __getitem__(self, day: int) -> date: ...


class StoryDays:
    """Eight weeks that end on `until`, counted in working days, whatever day of the week that is.

    Day 0 is eight weeks before `until`, day 40 is `until`, days 1 to 39 are the working days just before it, and days
    beyond 40 count on from `until` in calendar days. Raises `TooLongAgo` when the search before it would begin before
    1970, `TooFarAhead` when the calendar itself ends too soon after it.
    """

    def __init__(self, until: date) -> None:
        if until > date.max - FARTHEST:
            raise TooFarAhead(until, "until")
        if until < EARLIEST + BEFORE:
            raise TooLongAgo(until, "until")
        begins = until - EIGHT_WEEKS
        self._until = until
        self._days = [until]
        day = until
        while len(self._days) < LAST:
            day -= _ONE
            if day.weekday() < 5:
                self._days.append(day)
        self._days.append(begins)
        self._days.reverse()

    def __getitem__(self, day: int) -> date:
        if day == EVE:
            return self._until - _ONE
        return self._days[day] if day <= LAST else self._until + timedelta(days=day - LAST)


def day_for_asking_again(until: date) -> date:
    """The day for an ask, so that asking again is due on `until`; on the last working day before it, where that is
    none."""
    day, works = until, working_days(COUNTRY)
    while works.after(day, Rules().nudge_days) > until:
        day -= _ONE
    return day


def next_working_day(until: date) -> date:
    """The first one after it."""
    return working_days(COUNTRY).after(until + _ONE, 0)


class EarlierDays:
    """The days of the search before: day 0 is 70 weeks before `until`, the days after it are working days."""

    def __init__(self, until: date) -> None:
        self._begins = until - BEFORE

    def __getitem__(self, day: int) -> date:
        on = self._begins
        for _ in range(day):
            on += _ONE
            while on.weekday() >= 5:
                on += _ONE
        return on


class MovingClock:
    """A clock that stands still until it is set: give it to the searches that the example is told to."""

    def __init__(self) -> None:
        self._now = datetime.combine(EARLIEST, time(), UTC)

    def __call__(self) -> datetime:
        """The instant it shows, in UTC."""
        return self._now

    def set(self, day: date, wall: str) -> None:
        """To a wall-clock time of the example's zone, HH:MM."""
        self._now = datetime.combine(day, time.fromisoformat(wall), ZoneInfo(ZONE)).astimezone(UTC)

    def passes(self, minutes: int) -> None:
        """On by some minutes."""
        self._now += timedelta(minutes=minutes)
