"""Looks at a search: now, at the end of a day, once an entry was written, and by the order of the deeds."""

from datetime import UTC, date, datetime

import pytest

from domain.commands import CorrectEntry, SetRules, StartSearch, TargetCompany, UndoCommand
from domain.events import CompanyTargeted, RulesSet, SearchStarted
from domain.refusals import BeyondTheHead, DayToCome
from domain.values import Appointment, InterviewId, RoundId, SearchId
from domain.views import Clock, Look
from domain.views.look import when
from infrastructure.application import JobSearches
from infrastructure.journals import Journal
from infrastructure.looking_back import after
from tests.domain.kit import added, agreed, applied, given, rejected, round_booked, scheduled, started, targeted
from tests.infrastructure.conftest import SetClock

MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)


@pytest.fixture
def search(searches: JobSearches, clock: SetClock) -> SearchId:
    """Begun on Monday morning; Northwind named on Tuesday; on Wednesday Southwind, as of Monday."""
    clock.now = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    id = searches.start(StartSearch(zone="Europe/Berlin"), owner="", actor="me").search_id
    clock.moves(days=1)
    searches.execute(id, TargetCompany(name="Northwind"), actor="me")
    clock.moves(days=1)
    searches.execute(id, TargetCompany(name="Southwind", happened_on=MONDAY), actor="me")
    return id


def names(look: Look) -> list[str]:
    return sorted(company.name for company in look.search.companies.by_id.values())


def test_now(searches: JobSearches, search: SearchId, clock: SetClock) -> None:
    look = searches.look(search)
    assert names(look) == ["Northwind", "Southwind"]
    assert (look.today, look.now, look.as_of, look.clock) == (WEDNESDAY, clock.now, None, Clock.RECORDED)
    assert look.search == searches.search(search)
    assert look.entries == searches.entries(search)


def test_what_was_known_at_the_end_of_a_day(searches: JobSearches, search: SearchId) -> None:
    look = searches.look(search, TUESDAY)
    assert names(look) == ["Northwind"]
    assert (look.today, look.as_of, look.search.version, len(look.entries)) == (TUESDAY, TUESDAY, 2, 2)
    assert look.day_of(look.now) == TUESDAY
    assert names(searches.look(search, MONDAY)) == []
    assert names(searches.look(search, WEDNESDAY)) == ["Northwind", "Southwind"]


def test_today_as_a_day_is_not_later_than_now(searches: JobSearches, search: SearchId, clock: SetClock) -> None:
    assert searches.look(search, WEDNESDAY).now == clock.now


def test_what_had_happened_by_a_day_with_todays_knowledge(searches: JobSearches, search: SearchId) -> None:
    look = searches.look(search, MONDAY, Clock.HAPPENED)
    assert names(look) == ["Southwind"]
    assert (look.today, look.search.version, look.clock) == (MONDAY, 3, Clock.HAPPENED)
    assert names(searches.look(search, clock=Clock.HAPPENED)) == ["Northwind", "Southwind"]


def test_once_an_entry_was_written(searches: JobSearches, search: SearchId) -> None:
    look = searches.look(search, 2)
    assert names(look) == ["Northwind"]
    assert (look.today, look.as_of, look.now) == (TUESDAY, TUESDAY, searches.entries(search)[1].recorded_at)
    by_the_deeds = searches.look(search, 2, Clock.HAPPENED)
    assert names(by_the_deeds) == ["Northwind", "Southwind"], "the day entry 2 was written, with what is known today"
    assert by_the_deeds.today == TUESDAY


def test_what_was_undone_or_corrected_later_was_known_as_it_was(
    searches: JobSearches, search: SearchId, clock: SetClock
) -> None:
    northwind, southwind = searches.entries(search)[1:]
    clock.moves(days=1)
    searches.execute(search, UndoCommand(command=southwind.command_id), actor="me")
    correction = CompanyTargeted(id=northwind.event.id, name="Northwind Energy")  # type: ignore[union-attr]
    searches.execute(search, CorrectEntry(version=2, event=correction), actor="me")
    assert names(searches.look(search)) == ["Northwind Energy"]
    assert names(searches.look(search, 3)) == names(searches.look(search, WEDNESDAY)) == ["Northwind", "Southwind"]
    assert names(searches.look(search, 4)) == ["Northwind"]
    assert names(searches.look(search, TUESDAY, Clock.HAPPENED)) == ["Northwind Energy"]


def test_before_the_first_deed_there_is_nothing(searches: JobSearches, search: SearchId) -> None:
    for day in (date.min, date(1969, 1, 1), date(2026, 3, 1)):
        look = searches.look(search, day)
        assert (look.search.version, look.entries, look.today) == (0, (), day)
        assert not searches.look(search, day, Clock.HAPPENED).search.companies.by_id


@pytest.mark.parametrize("clock_name", Clock)
def test_what_is_to_come_is_refused(searches: JobSearches, search: SearchId, clock_name: Clock) -> None:
    for version in (4, 10**30, 0, -1):
        with pytest.raises(BeyondTheHead, match="numbered from 1 to 3"):
            searches.look(search, version, clock_name)
    for day in (date(2026, 3, 5), date.max):
        with pytest.raises(DayToCome, match="still to come"):
            searches.look(search, day, clock_name)


def test_a_day_ends_in_the_zone_of_the_person(searches: JobSearches, search: SearchId, clock: SetClock) -> None:
    clock.now = datetime(2026, 3, 5, 23, 30, tzinfo=UTC)
    searches.execute(search, TargetCompany(name="Westwind"), actor="me")
    assert "Westwind" not in names(searches.look(search, date(2026, 3, 5))), "half past midnight in Berlin"
    assert "Westwind" in names(searches.look(search, date(2026, 3, 6)))
    searches.execute(search, CorrectEntry(version=1, event=SearchStarted(zone="Europe/London")), actor="me")
    assert "Westwind" in names(searches.look(search, date(2026, 3, 5)))


def test_a_deed_of_today_is_still_told_where_it_is_yesterday(searches: JobSearches, search: SearchId) -> None:
    """After the zone was corrected westwards, the last deeds lie on a day that is to come there."""
    searches.execute(search, TargetCompany(name="Westwind"), actor="me")
    searches.execute(search, CorrectEntry(version=1, event=SearchStarted(zone="Pacific/Pago_Pago")), actor="me")
    assert searches.look(search).today == TUESDAY
    look = searches.look(search, clock=Clock.HAPPENED)
    assert names(look) == ["Northwind", "Southwind", "Westwind"]
    assert (look.today, look.as_of, look.search.version) == (TUESDAY, None, 5)
    assert "Westwind" not in names(searches.look(search, TUESDAY, Clock.HAPPENED)), "asked for, a day is that day"


def test_every_version_of_a_long_search_is_told_rightly(searches: JobSearches, search: SearchId) -> None:
    """Beyond several checkpoints, with undoing and correcting far back and near by."""
    expected = {version: names(searches.look(search, version)) for version in (1, 2, 3)}
    for number in range(200):
        done = searches.execute(search, TargetCompany(name=f"Company {number:03}"), actor="me")
        expected[done.version] = names(searches.look(search))
        if number % 23 == 22:
            far_back = searches.entries(search)[number // 2 + 3]
            if isinstance(far_back.event, CompanyTargeted):
                undone = searches.execute(search, UndoCommand(command=far_back.command_id), actor="me")
                expected[undone.version] = names(searches.look(search))
    assert {version: names(searches.look(search, version)) for version in reversed(expected)} == expected


def test_what_had_happened_is_told_again_without_being_worked_out_again(
    searches: JobSearches, search: SearchId
) -> None:
    def by_the_deeds(day: date | None) -> Look:
        return searches.look(search, day, Clock.HAPPENED)

    days = (MONDAY, TUESDAY, WEDNESDAY, None)
    first = [by_the_deeds(day).search for day in days]
    assert all(by_the_deeds(day).search is told for day, told in zip(days, first, strict=True))
    for day in range(1, 20):
        by_the_deeds(date(2026, 2, day))
    assert by_the_deeds(MONDAY).search == first[0]
    searches.execute(search, TargetCompany(name="Westwind", happened_on=MONDAY), actor="me")
    assert names(by_the_deeds(MONDAY)) == ["Southwind", "Westwind"], "and anew after every entry"


def test_a_look_is_not_moved_by_what_is_written_later(searches: JobSearches, search: SearchId) -> None:
    look = searches.look(search)
    searches.execute(search, TargetCompany(name="Westwind"), actor="me")
    assert (len(look.entries), names(look)) == (3, ["Northwind", "Southwind"])


@pytest.mark.parametrize("clock_name", Clock)
def test_the_rules_and_the_holidays_of_now_count_for_the_past_too(
    searches: JobSearches, search: SearchId, clock_name: Clock
) -> None:
    searches.execute(search, SetRules(nudge_days=9, country="DE"), actor="me")
    for as_of in (date(2026, 3, 1), MONDAY, 1):
        look = searches.look(search, as_of, clock_name)
        assert (look.search.rules.nudge_days, look.search.country) == (9, "DE")
        assert not look.days.is_working(date(2026, 5, 1))
    searches.execute(search, CorrectEntry(version=4, event=RulesSet(weekly_aim=2)), actor="me")
    right = SearchStarted(zone="Europe/Berlin", country="AT")
    searches.execute(search, CorrectEntry(version=1, event=right), actor="me")
    look = searches.look(search, MONDAY, clock_name)
    assert (look.search.rules.nudge_days, look.search.rules.weekly_aim) == (7, 2)
    assert not look.days.is_working(date(2026, 10, 26)), "a holiday in Austria"


def test_the_pages_tell_the_same_time_as_the_calendar() -> None:
    """What was written down as 15:00 in Berlin is an hour off by what is known of its clocks."""
    off = agreed("2026-03-12T15:00")
    story = given(started(), added("priya"), scheduled("talk", "priya", at=off.local))
    look = after(Journal(story.entries, story.search, ""), (), datetime(2026, 3, 10, tzinfo=UTC))
    there = look.search.conversations.interviews[InterviewId("talk")]
    assert off.at.hour == 15
    assert there.appointment == Appointment(off.local, off.zone, datetime(2026, 3, 12, 14, tzinfo=UTC))
    booked = when(look, there)
    assert booked is not None
    assert booked.time == "15:00"


def test_so_it_is_with_the_interviews_of_an_application() -> None:
    off = agreed("2026-03-12T15:00")
    story = given(started(), targeted("acme"), applied("one", "acme"), round_booked("first", "one", at=off.local))
    look = after(Journal(story.entries, story.search, ""), (), datetime(2026, 3, 10, tzinfo=UTC))
    round = look.search.applications.rounds[RoundId("first")]
    assert round.appointment == Appointment(off.local, off.zone, datetime(2026, 3, 12, 14, tzinfo=UTC))
    over = story.and_given(rejected("one"))
    closed = after(Journal(over.entries, over.search, ""), (), datetime(2026, 3, 10, tzinfo=UTC)).search
    assert closed.applications == over.search.applications, "nothing waits for it any more"
