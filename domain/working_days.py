"""Working days: when counting starts, which day is due after some of them, and how many have passed."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from domain.pauses import Pauses
from domain.values import days_after

NOON = "12:00"
_A_YEAR = 366
_ONE = timedelta(days=1)


def no_holidays(year: int) -> frozenset[date]:
    """Where no country is said, or nothing is known of it: none in any year."""
    return frozenset()


class WorkingDays(msgspec.Struct, frozen=True):
    """Counts the days that people work at, as following up does (3B7: Steve Dalton, The 2-Hour Job Search).

    `holidays` are the public holidays of a year, `weekend` the days of the week (Monday is 0) that are free; the days
    of the `pauses` do not count. No answer raises or hangs: at the end of the calendar it is that end, and where a
    whole year is free, a year later. What is sent later is never due earlier.
    """

    holidays: Callable[[int], frozenset[date]] = no_holidays
    weekend: frozenset[int] = frozenset({5, 6})
    pauses: Pauses = Pauses()

    def is_working(self, day: date) -> bool:
        """Whether it is neither a holiday nor at the week-end, nor in a pause."""
        return self._is_at_work(day) and self.pauses.end(day) is None

    def _is_at_work(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.holidays(day.year)

    def start(self, on: date, time: str | None = None) -> date:
        """The day that counting starts: that day when it is a working day and the time, HH:MM, is before noon or not
        known; else the next working day."""
        if (time is None or time < NOON) and self.is_working(on):
            return on
        return self._next(on)

    def after(self, on: date, days: int, time: str | None = None) -> date:
        """The working day that is so many working days after the start."""
        day = self.start(on, time)
        for _ in range(days):
            if day == date.max:
                break
            day = self._next(day)
        return day

    def between(self, first: date, last: date) -> int:
        """The working days that passed from the first day, which does not count, to the last, which does: 0 when that
        is not later."""
        stood = (
            self._between(max(first, days_after(since, -1)), min(until, last)) for since, until in self.pauses.spans
        )
        return self._between(first, last) - sum(stood)

    def _between(self, first: date, last: date) -> int:
        """The same, without pauses."""
        if last <= first:
            return 0
        weeks, rest = divmod((last - first).days, 7)
        weekdays = weeks * (7 - len(self.weekend))
        weekdays += sum((last.weekday() - back) % 7 not in self.weekend for back in range(rest))
        return weekdays - sum(
            first < day <= last and day.weekday() not in self.weekend
            for year in range(first.year, last.year + 1)
            for day in self.holidays(year)
        )

    def _next(self, day: date) -> date:
        """The first working day after it."""
        later = day
        for _ in range(_A_YEAR):
            if later == date.max:
                break
            later += _ONE
            later = self.pauses.end(later) or later
            if self.is_working(later):
                break
        return later
