"""The file of a booked conversation, read by two parsers that know nothing of each other."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import available_timezones

import icalendar
import msgspec
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.values import Appointment
from infrastructure.calendar import Booking, calendar_file
from infrastructure.zones import instant_of, local_time

BERLIN = "Europe/Berlin"
AWKWARD = 'Priya, Noa; "Acme" \\ AI: naïve?\n\n  TZID=x:y\n— 🧗🏽‍♀️ 人工知能 ' + "long " * 40 + "\\n,;"


def booked(local: str, zone: str = BERLIN, later: bool = False, **said: Any) -> Booking:
    return Booking(
        **{
            "uid": "7a9c@example.org",
            "sequence": 0,
            "made_at": datetime(2026, 3, 2, 9, 0, 30, 123456, tzinfo=UTC),
            "title": "Conversation with Priya Raman",
            "appointment": Appointment(local=local, zone=zone, at=instant_of(local, zone, later)),
            "minutes": 30,
            **said,
        }
    )


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What a calendar understood."""

    uid: str
    sequence: int
    status: str
    title: str
    start: datetime
    end: datetime
    stamp: datetime
    place: str
    description: str
    url: str
    categories: list[str]
    alarms: list[timedelta]


def by_icalendar(content: bytes) -> Read:
    """Reads the zone from the file, not from what the library knows of it."""
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.events
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}

    def instant(name: str) -> datetime:
        zone = event[name].params.get("TZID")
        said = event[name].dt
        return (said.replace(tzinfo=zones[zone]) if zone else said).astimezone(UTC)

    return Read(
        uid=str(event["UID"]),
        sequence=int(event["SEQUENCE"]),
        status=str(event["STATUS"]),
        title=str(event["SUMMARY"]),
        start=instant("DTSTART"),
        end=instant("DTEND"),
        stamp=event["DTSTAMP"].dt,
        place=str(event.get("LOCATION", "")),
        description=str(event.get("DESCRIPTION", "")),
        url=str(event.get("URL", "")),
        categories=[str(one) for one in event.categories],
        alarms=[alarm["TRIGGER"].dt for alarm in event.walk("VALARM") if alarm["ACTION"] == "DISPLAY"],
    )


def by_vobject(content: bytes) -> Read:
    """Reads it twice: for all files, the library keeps what it read of a zone first."""
    for zone in vobject.readOne(content.decode()).contents.get("vtimezone", []):
        vobject.icalendar.registerTzid(zone.tzid.value, zone.tzinfo)
    (event,) = vobject.readOne(content.decode()).vevent_list

    def text(name: str) -> str:
        return str(event.getChildValue(name, ""))

    return Read(
        uid=text("uid"),
        sequence=int(text("sequence")),
        status=text("status"),
        title=text("summary"),
        start=event.dtstart.value.astimezone(UTC),
        end=event.dtend.value.astimezone(UTC),
        stamp=event.dtstamp.value,
        place=text("location"),
        description=text("description"),
        url=text("url"),
        categories=list(event.getChildValue("categories", [])),
        alarms=[alarm.trigger.value for alarm in event.contents.get("valarm", []) if alarm.action.value == "DISPLAY"],
    )


def read(content: bytes) -> Read:
    """What both understood, which has to be the same."""
    one, other = by_icalendar(content), by_vobject(content)
    assert one == other
    return one


def test_what_a_calendar_is_told() -> None:
    booking = booked(
        "2026-03-12T15:00",
        place="Café Einstein, upstairs",
        description="Ask how she moved.",
        url="http://127.0.0.1:8000/searches/s/interviews/i",
        categories=("Conversation",),
    )
    assert read(calendar_file(booking)) == Read(
        uid="7a9c@example.org",
        sequence=0,
        status="CONFIRMED",
        title="Conversation with Priya Raman",
        start=datetime(2026, 3, 12, 14, 0, tzinfo=UTC),
        end=datetime(2026, 3, 12, 14, 30, tzinfo=UTC),
        stamp=datetime(2026, 3, 2, 9, 0, 30, tzinfo=UTC),
        place="Café Einstein, upstairs",
        description="Ask how she moved.",
        url="http://127.0.0.1:8000/searches/s/interviews/i",
        categories=["Conversation"],
        alarms=[timedelta(hours=-1)],
    )


def test_what_is_not_known_is_left_out() -> None:
    lines = calendar_file(booked("2026-03-12T15:00")).decode().split("\r\n")
    said = {line.partition(":")[0].partition(";")[0] for line in lines}
    assert said.isdisjoint({"LOCATION", "URL", "CATEGORIES"})
    assert sum(line.startswith("DESCRIPTION") for line in lines) == 1


def test_another_time_takes_the_place_of_the_first() -> None:
    first = read(calendar_file(booked("2026-03-12T15:00")))
    moved = read(calendar_file(booked("2026-04-02T09:15", sequence=1, minutes=45)))
    assert (moved.uid, moved.status) == (first.uid, "CONFIRMED")
    assert moved.sequence > first.sequence
    assert (moved.start, moved.end) == (
        datetime(2026, 4, 2, 7, 15, tzinfo=UTC),
        datetime(2026, 4, 2, 8, 0, tzinfo=UTC),
    )


def test_a_cancelled_one_reminds_no_more() -> None:
    first = read(calendar_file(booked("2026-03-12T15:00")))
    off = read(calendar_file(booked("2026-03-12T15:00", sequence=1, cancelled=True)))
    assert (off.uid, off.start, off.end) == (first.uid, first.start, first.end)
    assert (off.sequence, off.status, off.alarms) == (1, "CANCELLED", [])


@pytest.mark.parametrize(
    ("alarm", "before"),
    [(None, []), (timedelta(minutes=15), [timedelta(minutes=-15)]), (timedelta(days=1), [timedelta(days=-1)])],
    ids=["none", "15 minutes", "a day"],
)
def test_how_long_before_it_reminds(alarm: timedelta | None, before: list[timedelta]) -> None:
    assert read(calendar_file(booked("2026-03-12T15:00"), alarm)).alarms == before


def test_awkward_texts_come_out_as_they_went_in() -> None:
    one_line = AWKWARD.replace("\n", " ")
    understood = read(
        calendar_file(
            booked(
                "2026-03-12T15:00",
                title=one_line,
                place=one_line,
                description=AWKWARD,
                url="https://example.org/a,b;c?q=1&n=%C3%A9",
                categories=("a, b", "c; d", "🧗"),
            )
        )
    )
    assert (understood.title, understood.place, understood.description) == (one_line, one_line, AWKWARD)
    assert understood.url == "https://example.org/a,b;c?q=1&n=%C3%A9"
    assert understood.categories == ["a, b", "c; d", "🧗"]


texts = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters='\n\t,;:\\"'), min_size=1)


@settings(deadline=None)
@given(texts, texts)
def test_any_text_comes_out_as_it_went_in(title: str, description: str) -> None:
    content = calendar_file(booked("2026-03-12T15:00", title=title, description=description))
    event = icalendar.Calendar.from_ical(content).events[0]
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (title, description)


def test_lines_are_short_and_end_as_they_should() -> None:
    content = calendar_file(booked("2026-03-12T15:00", title=AWKWARD, description=AWKWARD * 20))
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()


def test_the_same_booking_gives_the_same_bytes() -> None:
    booking = booked("2026-03-12T15:00", description="One,\ntwo", categories=("b", "a"))
    assert calendar_file(booking) == calendar_file(msgspec.structs.replace(booking))


@pytest.mark.parametrize(
    ("local", "zone", "later", "minutes", "start", "end"),
    [
        # A week before and after the clocks change in spring, and on the day itself.
        ("2026-03-28T15:00", BERLIN, False, 30, "2026-03-28T14:00", "2026-03-28T14:30"),
        ("2026-03-29T15:00", BERLIN, False, 30, "2026-03-29T13:00", "2026-03-29T13:30"),
        ("2026-03-29T03:15", BERLIN, False, 30, "2026-03-29T01:15", "2026-03-29T01:45"),
        # Half an hour over the hour that is left out, over both of a doubled one, and in the second alone.
        ("2026-03-29T01:45", BERLIN, False, 30, "2026-03-29T00:45", "2026-03-29T01:15"),
        ("2026-10-25T01:45", BERLIN, False, 120, "2026-10-24T23:45", "2026-10-25T01:45"),
        ("2026-10-25T02:15", BERLIN, False, 30, "2026-10-25T00:15", "2026-10-25T00:45"),
        ("2026-10-25T02:45", BERLIN, False, 30, "2026-10-25T00:45", "2026-10-25T01:15"),
        ("2026-10-25T02:15", BERLIN, True, 30, "2026-10-25T01:15", "2026-10-25T01:45"),
        ("2026-10-25T03:00", BERLIN, False, 30, "2026-10-25T02:00", "2026-10-25T02:30"),
        ("2026-11-01T01:30", "America/New_York", True, 20, "2026-11-01T06:30", "2026-11-01T06:50"),
        # Half an hour's change, zones without any, and UTC by all its names.
        ("2026-04-05T02:00", "Australia/Lord_Howe", False, 30, "2026-04-04T15:30", "2026-04-04T16:00"),
        ("2026-03-12T15:00", "Asia/Kolkata", False, 30, "2026-03-12T09:30", "2026-03-12T10:00"),
        ("2026-03-12T15:00", "Etc/GMT+5", False, 30, "2026-03-12T20:00", "2026-03-12T20:30"),
        ("2026-03-12T15:00", "UTC", False, 30, "2026-03-12T15:00", "2026-03-12T15:30"),
        ("2026-03-12T15:00", "Etc/UTC", False, 30, "2026-03-12T15:00", "2026-03-12T15:30"),
        ("2026-03-12T23:45", "GMT", False, 30, "2026-03-12T23:45", "2026-03-13T00:15"),
    ],
)
def test_over_the_changes_of_the_clocks(local: str, zone: str, later: bool, minutes: int, start: str, end: str) -> None:
    understood = read(calendar_file(booked(local, zone, later, minutes=minutes)))
    assert understood.start == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert understood.end == datetime.fromisoformat(end).replace(tzinfo=UTC)


@settings(deadline=None)
@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2036, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(sorted(zone for zone in available_timezones() if "/" in zone)),
    st.integers(1, 1440),
)
def test_any_time_anywhere(at: datetime, zone: str, minutes: int) -> None:
    instant = at.replace(tzinfo=UTC)
    local = f"{local_time(instant, zone):%Y-%m-%dT%H:%M}"
    booking = booked("2026-03-12T15:00", minutes=minutes)
    booking = msgspec.structs.replace(booking, appointment=Appointment(local=local, zone=zone, at=instant))
    understood = read(calendar_file(booking))
    assert (understood.start, understood.end) == (instant, instant + timedelta(minutes=minutes))


def test_the_zone_is_named_and_told() -> None:
    lines = calendar_file(booked("2026-03-12T15:00")).decode().split("\r\n")
    assert "DTSTART;TZID=Europe/Berlin:20260312T150000" in lines
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert "DTSTART:20260329T020000" in lines
    assert "VTIMEZONE" not in calendar_file(booked("2026-03-12T15:00", "UTC")).decode()


def test_a_time_is_kept_where_the_clocks_are_known_to_go_otherwise_by_now() -> None:
    """What was agreed is what the clocks say; a zone that is known no more has none, so the instant is told."""
    at = datetime(2026, 3, 12, 13, 0, tzinfo=UTC)
    agreed = Appointment(local="2026-03-12T15:00", zone=BERLIN, at=at)
    lost = Appointment(local="2026-03-12T15:00", zone="Europe/Atlantis", at=at)
    left_out = Appointment(local="2026-03-29T02:30", zone=BERLIN, at=at)
    for appointment, start in ((agreed, at + timedelta(hours=1)), (lost, at), (left_out, at)):
        booking = msgspec.structs.replace(booked("2026-03-12T15:00"), appointment=appointment)
        assert read(calendar_file(booking)).start == start


def test_the_library_is_not_read_when_the_server_starts() -> None:
    asked = "import sys, web.app, infrastructure.calendar; print('icalendar' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
