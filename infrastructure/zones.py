"""Time zones: which there are, what the clocks there say, and which instant that is."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

from domain.refusals import NoSuchTime, TimeToCome, TwiceThatDay, UnknownZone

_TABLE = "zone.tab"
_PARTS_OF_THE_WORLD = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
)  # fmt: skip
_NOT_PLACES = {"localtime", "Factory"}


@cache
def places() -> tuple[str, ...]:
    """A zone for each place of the database's own table, in the order of their names: no other spellings of one, and
    none that is kept for old times' sake. Where the table is missing, whatever is named after a part of the world."""
    for table in (*(Path(folder) / _TABLE for folder in TZPATH), files("tzdata") / "zoneinfo" / _TABLE):
        if table.is_file():
            rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
            return tuple(sorted({row[2] for row in rows if len(row) > 2} & _known()))
    return tuple(sorted(zone for zone in _known() if zone.partition("/")[0] in _PARTS_OF_THE_WORLD))


def check_zone(name: str, field: str = "zone") -> None:
    """Raises `UnknownZone`, for that field, when the name is not in the time zone database."""
    if name not in _known():
        raise UnknownZone(field)


def check_past(on: date, local: str, zone: str, now: datetime, field: str = "time") -> None:
    """Raises `NoSuchTime` for a time, HH:MM, that a change of the clocks left out on that day there, and `TimeToCome`
    for one after the instant `now`. A time that came twice was there the first time."""
    if _instant(datetime.combine(on, time.fromisoformat(local)), zone, field) > now:
        raise TimeToCome(local, field)


def instant_of(local: str, zone: str, later: bool | None = None, field: str = "appointment") -> datetime:
    """The instant, in UTC, at which the clocks there say that day and time, YYYY-MM-DDTHH:MM. Of a time that comes
    twice, `later` chooses the second; of any other it chooses nothing. Raises, for a part of that field each,
    `UnknownZone`, `NoSuchTime` where a change of the clocks leaves the time out, `TwiceThatDay` where it comes twice
    and none was chosen."""
    check_zone(zone, f"{field}.zone")
    said = datetime.fromisoformat(local)
    first = _instant(said, zone, f"{field}.local")
    second = _instant(said.replace(fold=1), zone, f"{field}.local")
    if first != second and later is None:
        raise TwiceThatDay(said.date(), f"{said:%H:%M}", f"{field}.later", zone)
    return second if later else first


def local_time(instant: datetime, zone: str) -> datetime:
    """The day and time that the clocks there say at an instant, without a zone."""
    return instant.astimezone(zone_named(zone)).replace(tzinfo=None, fold=0)


def day_of(instant: datetime, zone: str) -> date:
    """The day that an instant falls on there."""
    return instant.astimezone(zone_named(zone)).date()


def end_of(day: date, zone: str) -> datetime:
    """The first instant, in UTC, that is no longer that day there."""
    return datetime.combine(day + timedelta(days=1), time(), zone_named(zone)).astimezone(UTC)


def is_later(instant: datetime, zone: str) -> bool | None:
    """Of a time that the clocks there say twice, whether they say it for the second time at an instant; None for a time
    that comes once."""
    said = instant.astimezone(zone_named(zone))
    first, second = (said.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return None if first == second else bool(said.fold)


def _instant(said: datetime, zone: str, field: str) -> datetime:
    """The instant of a time there; of one that comes twice, its `fold` says which."""
    there = zone_named(zone)
    instant = said.replace(tzinfo=there).astimezone(UTC)
    if instant.astimezone(there).replace(tzinfo=None) != said:
        raise NoSuchTime(said.date(), f"{said:%H:%M}", field, zone)
    return instant


@cache
def zone_named(name: str) -> ZoneInfo:
    """A zone that was known when it was written down and is not known here counts as UTC: history is always shown."""
    return ZoneInfo(name if name in _known() else "UTC")


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones() - _NOT_PLACES)
