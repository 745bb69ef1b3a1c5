"""What the clocks of a place say, and the instants of it, over their changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import NoSuchTime, TwiceThatDay, UnknownZone
from infrastructure.zones import end_of, instant_of, local_time

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


@pytest.mark.parametrize(
    ("local", "zone", "utc"),
    [
        ("2026-03-12T15:00", BERLIN, "2026-03-12T14:00"),
        ("2026-07-12T15:00", BERLIN, "2026-07-12T13:00"),
        ("2026-03-12T15:00", NEW_YORK, "2026-03-12T19:00"),
        ("2026-03-12T15:00", "UTC", "2026-03-12T15:00"),
        ("2026-03-12T00:10", "Pacific/Kiritimati", "2026-03-11T10:10"),
        ("2026-03-12T15:00", "Asia/Kathmandu", "2026-03-12T09:15"),
        # The last minute before a change of the clocks, and the first after it.
        ("2026-03-29T01:59", BERLIN, "2026-03-29T00:59"),
        ("2026-03-29T03:00", BERLIN, "2026-03-29T01:00"),
        ("2026-10-25T01:59", BERLIN, "2026-10-24T23:59"),
        ("2026-10-25T03:00", BERLIN, "2026-10-25T02:00"),
        # Between the changes there and here, the two are an hour less apart.
        ("2026-03-20T10:00", NEW_YORK, "2026-03-20T14:00"),
        ("2026-03-20T15:00", BERLIN, "2026-03-20T14:00"),
    ],
)
def test_the_instant_of_a_time(local: str, zone: str, utc: str) -> None:
    instant = instant_of(local, zone)
    assert instant == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert instant.tzinfo is UTC
    assert {instant_of(local, zone, later) for later in (False, True)} == {instant}
    assert local_time(instant, zone) == datetime.fromisoformat(local)


@pytest.mark.parametrize(
    ("local", "zone"),
    [
        ("2026-03-29T02:00", BERLIN),
        ("2026-03-29T02:59", BERLIN),
        ("2026-03-08T02:30", NEW_YORK),
        ("2026-10-04T02:15", "Australia/Lord_Howe"),
        ("2011-12-30T10:00", "Pacific/Apia"),
    ],
)
@pytest.mark.parametrize("later", [None, False, True])
def test_a_time_that_the_clocks_leave_out(local: str, zone: str, later: bool | None) -> None:
    with pytest.raises(NoSuchTime, match=local[11:]) as refused:
        instant_of(local, zone, later)
    assert refused.value.field == "appointment.local"


@pytest.mark.parametrize(
    ("local", "zone", "first", "second"),
    [
        ("2026-10-25T02:00", BERLIN, "2026-10-25T00:00", "2026-10-25T01:00"),
        ("2026-10-25T02:59", BERLIN, "2026-10-25T00:59", "2026-10-25T01:59"),
        ("2026-11-01T01:30", NEW_YORK, "2026-11-01T05:30", "2026-11-01T06:30"),
        ("2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45", "2026-04-04T15:15"),
    ],
)
def test_a_time_that_comes_twice(local: str, zone: str, first: str, second: str) -> None:
    with pytest.raises(TwiceThatDay, match="comes twice") as refused:
        instant_of(local, zone, field="event.appointment")
    assert refused.value.field == "event.appointment.later"
    for later, utc in ((False, first), (True, second)):
        instant = instant_of(local, zone, later)
        assert instant == datetime.fromisoformat(utc).replace(tzinfo=UTC)
        assert local_time(instant, zone) == datetime.fromisoformat(local)


@pytest.mark.parametrize("zone", ["Europe/Munich", "europe/berlin", "", "localtime", "../UTC"])
def test_a_zone_that_does_not_exist(zone: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        instant_of("2026-03-12T15:00", zone)
    assert refused.value.field == "appointment.zone"


def test_history_in_a_zone_that_is_known_no_more_is_shown() -> None:
    assert local_time(datetime(2026, 3, 12, 14, 0, tzinfo=UTC), "Europe/Atlantis") == datetime(2026, 3, 12, 14, 0)


def test_a_day_ends_when_the_next_begins_there() -> None:
    assert end_of(date(2026, 3, 29), BERLIN) == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)
    assert end_of(date(2026, 10, 25), BERLIN) == datetime(2026, 10, 25, 23, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(1970, 1, 2), datetime(2040, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(sorted(zone for zone in available_timezones() if "/" in zone)),
)
def test_every_instant_is_found_again_by_what_the_clocks_said(at: datetime, zone: str) -> None:
    instant = at.replace(tzinfo=UTC)
    said = local_time(instant, zone).replace(second=0)
    found = [instant_of(f"{said:%Y-%m-%dT%H:%M}", zone, later) for later in (False, True)]
    assert any(abs(instant - one) < timedelta(minutes=1) for one in found)
    assert found == sorted(found)
