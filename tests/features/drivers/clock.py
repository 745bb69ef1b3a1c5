"""The one clock of a scenario."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

ZONE = "Europe/London"
"""Where every job seeker of the features lives, until a step says otherwise."""
COUNTRY = "GB"
A_MONDAY = date(2026, 3, 2)
_NOON = time(12)


class SetClock:
    """Stands still until it is set, by the clocks of `zone`; tells the instant in UTC."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """As every scenario begins."""
        self.zone = ZONE
        self.set(A_MONDAY)

    def set(self, day: date, at: time = _NOON) -> None:
        """That local time of that day."""
        self._now = datetime.combine(day, at, ZoneInfo(self.zone)).astimezone(UTC)

    def move(self, zone: str) -> None:
        """To other clocks, which show the same day and time as those left behind."""
        local = self._now.astimezone(ZoneInfo(self.zone))
        self.zone = zone
        self.set(local.date(), local.time())

    def __call__(self) -> datetime:
        return self._now
