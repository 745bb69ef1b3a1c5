"""Time zones: which there are, which day it is there, and when a day there ends."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from domain.refusals import NoSuchTime, TimeToCome, UnknownZone

_NOT_PLACES = {"localtime", "Factory"}


def check_zone(name: str, field: str = "zone") -> None:
    """Raises `UnknownZone`, for that field, when the name is not in the time zone database."""
    if name not in _known():
        raise UnknownZone(field)


def check_past(on: date, local: str, zone: str, now: datetime, field: str = "time") -> None:
    """Raises `NoSuchTime` for a time, HH:MM, that a change of the clocks left out on that day there, and `TimeToCome`
    for one after the instant `now`. A time that came twice was there the first time."""
    there = _zone(zone)
    said = datetime.combine(on, time.fromisoformat(local), there)
    instant = said.astimezone(UTC)
    if instant.astimezone(there).replace(tzinfo=None) != said.replace(tzinfo=None):
        raise NoSuchTime(on, local, field)
    if instant > now:
        raise TimeToCome(local, field)


def day_of(instant: datetime, zone: str) -> date:
    """The day that an instant falls on there."""
    return instant.astimezone(_zone(zone)).date()


def end_of(day: date, zone: str) -> datetime:
    """The first instant, in UTC, that is no longer that day there."""
    return datetime.combine(day + timedelta(days=1), time(), _zone(zone)).astimezone(UTC)


@cache
def _zone(name: str) -> ZoneInfo:
    """A zone that was known when it was written down and is not known here counts as UTC: history is always shown."""
    return ZoneInfo(name if name in _known() else "UTC")


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones() - _NOT_PLACES)
