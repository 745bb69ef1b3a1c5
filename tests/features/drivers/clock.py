"""The one clock of a scenario."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

ZONE = "Europe/London"
"""Where every job seeker of the features lives."""
COUNTRY = "GB"
A_MONDAY = date(2026, 3, 2)
_NOON = time(12)


class SetClock:
    """Stands still until it is set; tells the instant in UTC."""

    def __init__(self) -> None:
        self.set(A_MONDAY)

    def set(self, day: date, at: time = _NOON) -> None:
        """That local time of that day."""
        self._now = datetime.combine(day, at, ZoneInfo(ZONE)).astimezone(UTC)

    def __call__(self) -> datetime:
        return self._now
