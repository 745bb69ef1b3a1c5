"""The days that do not count, against counting them one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pauses import Pauses
from domain.working_days import WorkingDays
from tests.domain.kit import march

STOOD = Pauses(((march(3), march(5)), (march(10), march(10))))
DAYS = st.dates(march(1), march(31))
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 5)), max_size=4)


@pytest.mark.parametrize(
    ("day", "days", "later"),
    [
        (march(2), 0, march(2)),
        (march(2), 1, march(6)),
        (march(2), 4, march(9)),
        (march(2), 5, march(11)),
        (march(4), 0, march(6)),
        (march(4), 1, march(6)),
        (march(6), -2, march(4)),
        (date.max, 3, date.max),
    ],
)
def test_some_days_later(day: date, days: int, later: date) -> None:
    assert STOOD.later(day, days) == later


def test_the_days_between() -> None:
    assert STOOD.between(march(2), march(11)) == 5
    assert STOOD.between(march(11), march(2)) == -5
    assert Pauses().between(march(2), march(11)) == 9


@given(SPANS, DAYS, DAYS, st.integers(0, 20))
def test_days_are_counted_one_by_one(drawn: list[tuple[date, int]], first: date, last: date, days: int) -> None:
    pauses = _apart(drawn)
    stood = {first + timedelta(at) for first, until in pauses.spans for at in range((until - first).days + 1)}
    passed = [first + timedelta(at) for at in range(1, (last - first).days + 1)]
    assert pauses.between(min(first, last), last) == len([day for day in passed if day not in stood])
    later = pauses.later(first, days)
    assert later not in stood
    assert pauses.between(first, later) >= days
    working = WorkingDays(pauses=pauses)
    assert working.between(first, last) == sum(map(working.is_working, passed))
    assert working.after(first, days) not in stood


def _apart(drawn: list[tuple[date, int]]) -> Pauses:
    """Spans by their days, of which no two meet."""
    spans: list[tuple[date, date]] = []
    for first, length in sorted(drawn):
        if not spans or first > spans[-1][1] + timedelta(1):
            spans.append((first, first + timedelta(length)))
    return Pauses(tuple(spans))
