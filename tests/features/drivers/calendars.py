"""The calendar that Mira keeps her conversations in: it reads the files that she adds to it."""

from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar


class _Event(NamedTuple):
    uid: str
    sequence: int


class KeptCalendar:
    """Every event that was added, the latest last."""

    def __init__(self) -> None:
        self._events: list[_Event] = []

    def add(self, file: bytes, zone: str) -> tuple[date, time]:
        """When the one event of the file begins, by the clocks of that zone."""
        (event,) = Calendar.from_ical(file).walk("VEVENT")
        begins = event.decoded("DTSTART")
        assert isinstance(begins, datetime)
        self._events.append(_Event(str(event.decoded("UID")), int(str(event.decoded("SEQUENCE")))))
        local = begins.astimezone(ZoneInfo(zone))
        return local.date(), local.time()

    def check_same_event(self) -> None:
        """The last file takes the place of the one before."""
        before, now = self._events[-2:]
        assert now.uid == before.uid
        assert now.sequence > before.sequence
