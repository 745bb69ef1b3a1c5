"""The days that do not count: a search that is paused, or was concluded and opened again, stands still."""

from datetime import date

import msgspec

from domain.values import days_after


class Pauses(msgspec.Struct, frozen=True):
    """`spans` are the first and the last day of each, in the order of their days."""

    spans: tuple[tuple[date, date], ...] = ()

    def end(self, day: date) -> date | None:
        """The last day of the pause that the day lies in, of those that follow on it too; None where it counts."""
        last = None
        for first, until in self.spans:
            if first <= (day if last is None else days_after(last, 1)) <= until:
                last = until
        return last

    def between(self, first: date, last: date) -> int:
        """The days that passed from the first, which does not count, to the last, which does: fewer than none when
        that is earlier."""
        if last < first:
            return -self.between(last, first)
        stood = sum(
            max((min(until, last) - max(since, days_after(first, 1))).days + 1, 0) for since, until in self.spans
        )
        return (last - first).days - stood

    def later(self, day: date, days: int) -> date:
        """The day on which so many days have passed, or the first after it that counts; as in any calendar where the
        days are less than none."""
        if days < 0:
            return days_after(day, days)
        on = days_after(day, days)
        while on < date.max and (left := days - self.between(day, on)) > 0:
            on = days_after(on, left)
        end = self.end(on)
        return on if end is None else days_after(end, 1)
