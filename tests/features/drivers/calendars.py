"""The calendar that Mira keeps her conversations in: it reads the files that she adds to it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event


class KeptCalendar:
    """Every event that was added, the latest last."""

    def __init__(self) -> None:
        self._events: list[Event] = []

    def add(self, file: bytes, zone: str) -> tuple[date, time]:
        """When the one event of the file begins, by the clocks of that zone."""
        (event,) = Calendar.from_ical(file).walk("VEVENT")
        assert isinstance(event, Event)
        self._events.append(event)
        begins: datetime = event.decoded("DTSTART").astimezone(ZoneInfo(zone))
        return begins.date(), begins.time()

    def check_same_event(self) -> None:
        """The last file takes the place of the one before."""
        before, now = self._events[-2:]
        assert now["UID"] == before["UID"]
        assert now["SEQUENCE"] > before["SEQUENCE"]
