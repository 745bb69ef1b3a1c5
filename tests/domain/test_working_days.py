"""Working days, counted by hand over week-ends and holidays, and what is true of them everywhere."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import WorkingDays

GERMAN = frozenset(
    date.fromisoformat(day)
    for day in """
    2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-10-03 2026-12-25
    2026-12-26 2027-01-01
    """.split()
)
AMERICAN = frozenset(
    date.fromisoformat(day)
    for day in """
    2025-12-25 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-07-04 2026-09-07 2026-10-12
    2026-11-11 2026-11-26 2026-12-25 2027-01-01
    """.split()
)


def of(holidays: Iterable[date], weekend: frozenset[int] = frozenset({5, 6})) -> WorkingDays:
    by_year = {year: frozenset(days) for year, days in groupby(sorted(holidays), key=lambda day: day.year)}
    return WorkingDays(holidays=lambda year: by_year.get(year, frozenset()), weekend=weekend)


ANYWHERE = WorkingDays()
IN = {"anywhere": ANYWHERE, "DE": of(GERMAN), "US": of(AMERICAN)}
FRIDAY_AND_SATURDAY = WorkingDays(weekend=frozenset({4, 5}))
FREE_YEARS = of(date(2026, 1, 1) + timedelta(days=day) for day in range(1200))
NO_DAY = WorkingDays(weekend=frozenset(range(7)))


@pytest.mark.parametrize(
    ("country", "sent", "starts", "third", "seventh"),
    [
        # A Monday, before noon and from noon on.
        ("anywhere", "2026-03-02", "2026-03-02", "2026-03-05", "2026-03-11"),
        ("anywhere", "2026-03-02 11:59", "2026-03-02", "2026-03-05", "2026-03-11"),
        ("anywhere", "2026-03-02 12:00", "2026-03-03", "2026-03-06", "2026-03-12"),
        # A Friday, and the week-end after it: at whatever time, counting starts on Monday.
        ("anywhere", "2026-03-06 09:00", "2026-03-06", "2026-03-11", "2026-03-17"),
        ("anywhere", "2026-03-06 17:30", "2026-03-09", "2026-03-12", "2026-03-18"),
        ("anywhere", "2026-03-07 08:00", "2026-03-09", "2026-03-12", "2026-03-18"),
        ("anywhere", "2026-03-08 23:00", "2026-03-09", "2026-03-12", "2026-03-18"),
        # Good Friday and Easter Monday, 3 and 6 April.
        ("DE", "2026-04-02 09:00", "2026-04-02", "2026-04-09", "2026-04-15"),
        ("DE", "2026-04-02 15:00", "2026-04-07", "2026-04-10", "2026-04-16"),
        ("DE", "2026-04-03 09:00", "2026-04-07", "2026-04-10", "2026-04-16"),
        ("US", "2026-04-02 15:00", "2026-04-03", "2026-04-08", "2026-04-14"),
        # The first of May is a Friday, Ascension a Thursday, Whit Monday the 25th: Memorial Day too.
        ("DE", "2026-04-30 13:00", "2026-05-04", "2026-05-07", "2026-05-13"),
        ("DE", "2026-05-13 10:00", "2026-05-13", "2026-05-19", "2026-05-26"),
        ("US", "2026-05-13 10:00", "2026-05-13", "2026-05-18", "2026-05-22"),
        ("US", "2026-05-22 10:00", "2026-05-22", "2026-05-28", "2026-06-03"),
        # The Fourth of July is a Saturday, so that Friday is free.
        ("US", "2026-07-02 09:00", "2026-07-02", "2026-07-08", "2026-07-14"),
        ("DE", "2026-07-02 09:00", "2026-07-02", "2026-07-07", "2026-07-13"),
        # German Unity Day is a Saturday, and no other day is free for it.
        ("DE", "2026-10-02 09:00", "2026-10-02", "2026-10-07", "2026-10-13"),
        # Thanksgiving.
        ("US", "2026-11-25 14:00", "2026-11-27", "2026-12-02", "2026-12-08"),
        # Over the end of a year.
        ("DE", "2025-12-24 14:00", "2025-12-29", "2026-01-02", "2026-01-08"),
        ("US", "2025-12-24 14:00", "2025-12-26", "2025-12-31", "2026-01-07"),
        ("DE", "2026-12-31 16:00", "2027-01-04", "2027-01-07", "2027-01-13"),
        # The nights in which the clocks change are nights of week-ends like any other.
        ("DE", "2026-03-27 11:00", "2026-03-27", "2026-04-01", "2026-04-09"),
        ("US", "2026-03-06 12:00", "2026-03-09", "2026-03-12", "2026-03-18"),
        ("DE", "2026-10-23 11:00", "2026-10-23", "2026-10-28", "2026-11-03"),
        ("US", "2026-10-30 11:00", "2026-10-30", "2026-11-04", "2026-11-10"),
    ],
)
def test_by_hand(country: str, sent: str, starts: str, third: str, seventh: str) -> None:
    day, _, time = sent.partition(" ")
    on, working = date.fromisoformat(day), IN[country]
    assert str(working.start(on, time or None)) == starts
    assert str(working.after(on, 3, time or None)) == third
    assert str(working.after(on, 7, time or None)) == seventh


@pytest.mark.parametrize(
    ("country", "first", "last", "passed"),
    [
        ("anywhere", "2026-03-02", "2026-03-02", 0),
        ("anywhere", "2026-03-05", "2026-03-02", 0),
        ("anywhere", "2026-03-02", "2026-03-05", 3),
        ("anywhere", "2026-03-06", "2026-03-08", 0),
        ("anywhere", "2026-03-06", "2026-03-09", 1),
        ("anywhere", "2026-03-07", "2026-03-09", 1),
        ("anywhere", "2026-03-02", "2026-03-30", 20),
        ("DE", "2026-04-02", "2026-04-06", 0),
        ("DE", "2026-04-02", "2026-04-07", 1),
        ("US", "2026-04-02", "2026-04-07", 3),
        ("DE", "2025-12-24", "2026-01-05", 5),
        ("US", "2025-12-31", "2026-12-31", 250),
    ],
)
def test_days_passed_by_hand(country: str, first: str, last: str, passed: int) -> None:
    assert IN[country].between(date.fromisoformat(first), date.fromisoformat(last)) == passed


def test_where_friday_and_saturday_are_free() -> None:
    thursday = date(2026, 3, 5)
    assert FRIDAY_AND_SATURDAY.start(thursday, "12:00") == date(2026, 3, 8)
    assert FRIDAY_AND_SATURDAY.after(thursday, 3) == date(2026, 3, 10)
    assert FRIDAY_AND_SATURDAY.between(thursday, date(2026, 3, 12)) == 5


def test_at_the_ends_of_the_calendar() -> None:
    """9999-12-31 is a Friday, 0001-01-01 a Monday."""
    assert ANYWHERE.start(date.max, "12:00") == date.max
    assert ANYWHERE.after(date.max, 7) == date.max
    assert ANYWHERE.after(date.max - timedelta(days=4), 7) == date.max
    assert ANYWHERE.after(date.max, 10**9) == date.max
    assert ANYWHERE.after(date.min, 7) == date(1, 1, 10)
    assert ANYWHERE.between(date.min, date.max) == 2_608_614
    assert ANYWHERE.between(date.max, date.min) == 0


@pytest.mark.parametrize("working", [FREE_YEARS, NO_DAY], ids=["holidays", "week-end"])
def test_where_a_year_is_free(working: WorkingDays) -> None:
    assert working.start(date(2026, 3, 2)) > date(2026, 3, 2)
    assert working.after(date(2026, 3, 2), 3) <= date(2031, 1, 1)
    assert working.after(date.max - timedelta(days=40), 10**9) == date.max
    assert NO_DAY.between(date(2026, 3, 2), date(2027, 3, 2)) == 0


days = st.dates(date(2024, 1, 1), date(2028, 12, 31)) | st.dates()
times = st.none() | st.times().map("{:%H:%M}".format)
spans = st.integers(0, 40)
calendars = st.builds(
    of,
    st.frozensets(st.dates(date(2025, 12, 1), date(2026, 12, 31)), max_size=120),
    st.frozensets(st.integers(0, 6)),
) | st.sampled_from([*IN.values(), FRIDAY_AND_SATURDAY, FREE_YEARS, NO_DAY])


@given(calendars, st.lists(st.tuples(days, times), min_size=2, max_size=2), spans)
def test_what_is_sent_later_is_never_due_earlier(
    working: WorkingDays, sent: list[tuple[date, str | None]], span: int
) -> None:
    one, other = sorted(sent, key=lambda one: (one[0], one[1] or ""))
    assert working.after(one[0], span, one[1]) <= working.after(other[0], span, other[1])


@given(calendars, days, times, spans)
def test_more_days_are_never_due_earlier(working: WorkingDays, on: date, time: str | None, span: int) -> None:
    assert on <= working.start(on, time) <= working.after(on, span, time) <= working.after(on, span + 1, time)


@given(st.sampled_from([*IN.values(), FRIDAY_AND_SATURDAY]), st.dates(max_value=date(9999, 1, 1)), times, spans)
def test_so_many_days_later_so_many_have_passed(working: WorkingDays, on: date, time: str | None, span: int) -> None:
    start, due = working.start(on, time), working.after(on, span, time)
    assert working.is_working(start)
    assert working.is_working(due)
    assert working.between(start, due) == span


@given(calendars, st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.integers(-10, 800))
def test_each_working_day_is_one_that_passed(working: WorkingDays, first: date, length: int) -> None:
    through = (first + timedelta(days=day) for day in range(1, length + 1))
    assert working.between(first, first + timedelta(days=length)) == sum(map(working.is_working, through))
