"""A booked conversation as a file that calendars read (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from domain.values import Appointment
from infrastructure.appointments import as_agreed
from infrastructure.zones import zone_named

if TYPE_CHECKING:
    from icalendar import Alarm, Event, Timezone

AN_HOUR = timedelta(hours=1)
_A_SECOND = timedelta(seconds=1)
_A_WEEK = timedelta(days=7)
_NONE = timedelta()


class Booking(msgspec.Struct, frozen=True, kw_only=True):
    """One booked conversation as it stands. A calendar takes the place of what it has under the same `uid` by what has
    a higher `sequence`; `made_at` is when that was written down. Empty texts are left out."""

    uid: str
    sequence: int
    made_at: datetime
    title: str
    appointment: Appointment
    minutes: int
    place: str = ""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False


def calendar_file(booking: Booking, alarm: timedelta | None = AN_HOUR) -> bytes:
    """The bytes of the .ics file: the same for the same booking. The time is that of the clocks there, and how these go
    is in the file too. It reminds so long before, unless it is cancelled."""
    # When the first file is asked for, not when the server starts: it takes a third of a second.
    from icalendar import Calendar

    start, end = _times(booking)
    calendar = Calendar()
    calendar.add("PRODID", "-//Switchback//Switchback//EN")
    calendar.add("VERSION", "2.0")
    event = _event(booking, start, end)
    if "TZID" in event["DTSTART"].params and isinstance(start.tzinfo, ZoneInfo):
        calendar.add_component(_clocks(start.tzinfo, start.year))
    if alarm is not None and not booking.cancelled:
        event.add_component(_alarm(booking.title, alarm))
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _event(booking: Booking, start: datetime, end: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("UID", booking.uid)
    event.add("DTSTAMP", booking.made_at.astimezone(UTC))
    event.add("SEQUENCE", booking.sequence)
    event.add("STATUS", "CANCELLED" if booking.cancelled else "CONFIRMED")
    event.add("DTSTART", start)
    event.add("DTEND", end)
    event.add("SUMMARY", booking.title)
    if booking.place:
        event.add("LOCATION", booking.place)
    if booking.description:
        event.add("DESCRIPTION", booking.description)
    if booking.url:
        event.add("URL", booking.url)
    if booking.categories:
        event.add("CATEGORIES", list(booking.categories))
    return event


def _alarm(title: str, before: timedelta) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", -before)
    return alarm


def _times(booking: Booking) -> tuple[datetime, datetime]:
    """From when until when, by the clocks there; in UTC where one of the two is in an hour that comes for the second
    time, which a local time in such a file cannot say."""
    start = as_agreed(booking.appointment).at
    end = start + timedelta(minutes=booking.minutes)
    zone = zone_named(booking.appointment.zone)
    there = start.astimezone(zone), end.astimezone(zone)
    return (start, end) if any(moment.fold for moment in there) else there


def _clocks(zone: ZoneInfo, year: int) -> "Timezone":
    """How the clocks there go from the year before on for ten years, since some programs keep what they read of a zone
    first. Each change begins at the time that the clocks say as they go until then; the library's own begins at the new
    one, which is an hour late in spring."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    first, last = datetime(year - 1, 1, 1, tzinfo=UTC), datetime(year + 10, 1, 1, tzinfo=UTC)
    clocks = Timezone()
    clocks.add("TZID", zone.key)
    for change in (first, *_changes(zone, first, last)):
        before, after = (change - _A_SECOND).astimezone(zone), change.astimezone(zone)
        part = TimezoneDaylight() if (after.dst() or _NONE) > _NONE else TimezoneStandard()
        part.add("DTSTART", (before + _A_SECOND).replace(tzinfo=None))
        part.add("TZOFFSETFROM", before.utcoffset())
        part.add("TZOFFSETTO", after.utcoffset())
        part.add("TZNAME", after.tzname())
        clocks.add_component(part)
    return clocks


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The instants at which the clocks there are put forward or back."""

    def apart(instant: datetime) -> timedelta | None:
        return instant.astimezone(zone).utcoffset()

    while first < last:
        before, after = first, first + _A_WEEK
        if apart(before) != apart(after):
            while after - before > _A_SECOND:
                between = before + (after - before) // _A_SECOND // 2 * _A_SECOND
                before, after = (between, after) if apart(between) == apart(before) else (before, between)
            yield after
        first += _A_WEEK
