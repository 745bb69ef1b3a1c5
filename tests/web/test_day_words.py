"""What lies ahead and what is left over, in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.values import Medium, Side, Stage
from domain.views.look import Named, When
from domain.views.ongoing import Booking, Waiting
from domain.views.today import ToSort
from web.wording import booking_words, slipped_words, to_sort_words, waiting_note
from web.wording.today import in_words

MONDAY = date(2026, 3, 2)
FIVE = datetime(2026, 3, 2, 17, tzinfo=UTC)
PRIYA, DANIEL = Named("priya", "Priya Raman"), Named("daniel", "Daniel Weiss")


def booking(day: date = MONDAY, there: str | None = None, gap: int | None = None, passed: bool = False) -> Booking:
    at = When(day, "17:00", FIVE, FIVE + timedelta(minutes=30), "America/New_York" if there else "Europe/London", there)
    tight = None if gap is None else DANIEL
    return Booking("talk", (PRIYA,), (), at, 30, Medium.IN_PERSON, "Café Nero", False, False, 0, passed, tight, gap)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (MONDAY, "Today 17:00"), (date(2026, 3, 3), "Tomorrow 17:00"), (date(2026, 3, 5), "Thursday 17:00"),
        (date(2026, 3, 9), "9 March 17:00"), (date(2027, 1, 4), "4 January 2027 17:00"),
        (date(2026, 3, 1), "Yesterday 17:00"), (date(2026, 2, 26), "26 February 17:00"),
    ],
    ids=["today", "tomorrow", "this week", "next week", "next year", "yesterday", "days ago"],
)  # fmt: skip
def test_a_booked_day_is_said_as_people_do(day: date, said: str) -> None:
    assert booking_words(booking(day), MONDAY).title == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (booking(), "in person, Café Nero"),
        (booking(gap=30), "in person, Café Nero · 30 minutes after the talk with Daniel"),
        (booking(gap=1), "in person, Café Nero · 1 minute after the talk with Daniel"),
        (booking(gap=0), "in person, Café Nero · right after the talk with Daniel"),
        (booking(gap=-5), "in person, Café Nero · begins before the talk with Daniel is over"),
        (booking(there="2026-03-02T12:00"), "in person, Café Nero · by New York time 12:00"),
        (booking(there="2026-03-01T23:30"), "in person, Café Nero · by New York time yesterday 23:30"),
        (booking(passed=True), "in person, Café Nero · over"),
    ],
    ids=["alone", "close", "a minute", "no minute", "at once", "elsewhere", "another day there", "over"],
)
def test_what_is_close_and_what_other_clocks_show(one: Booking, said: str) -> None:
    assert booking_words(one, MONDAY).meta == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(14, "two weeks"), (7, "one week"), (10, "10 days"), (1, "1 day"), (84, "12 weeks")],
    ids=str,
)
def test_what_slipped_is_older_than_the_days_of_the_rules(days: int, said: str) -> None:
    assert slipped_words(4, days) == f"4 older than {said}"


def test_sorting_takes_ten_to_fifteen_seconds_a_line() -> None:
    assert to_sort_words([ToSort("a", (PRIYA,), MONDAY, 10), ToSort("b", (DANIEL,), MONDAY, 9)]) == (
        "2 notes to sort",
        "about 4 minutes",
    )
    assert to_sort_words([ToSort("a", (PRIYA,), MONDAY, 1)]) == ("1 note to sort", "about 1 minute")


def test_how_many_wait_and_how_long() -> None:
    def one(days: int) -> Waiting:
        return Waiting("talk", (PRIYA,), (), Stage.REQUESTED, Side.THEM, MONDAY, days, None)

    assert waiting_note((one(5), one(2)), MONDAY) == "2, oldest 5 working days"
    assert waiting_note((one(1),), MONDAY) == "1, for 1 working day"
    assert waiting_note((one(0),), MONDAY) == "1, since today"


def test_small_numbers_are_words() -> None:
    assert [in_words(number) for number in (1, 2, 10, 11)] == ["one", "two", "ten", "11"]
