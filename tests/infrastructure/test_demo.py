"""The finished example: eight weeks of one search, the same for a day, whatever day that is."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from domain.commands import AddNote, StartSearch
from domain.events import AnyEvent, ContactAdded, EntryCorrected, InterviewHeld
from domain.job_search import violations
from domain.journal import Entry
from domain.refusals import TooFarAhead, TooLongAgo
from domain.values import AboutId, CompanyKind, CompanyStatus, Medium, SearchId, Switch
from domain.views import Look
from domain.views.people import people
from domain.views.switch_map import switch_map
from domain.views.today import CardKind, today
from infrastructure.application import JobSearches
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.demo import tell_demo, write_demo
from infrastructure.demo.days import ZONE, MovingClock, StoryDays

A_MONDAY = date(2026, 3, 2)
DAYS = {
    "a Monday": A_MONDAY,
    "the Sunday the clocks go forward": date(2026, 3, 29),
    "the day after": date(2026, 3, 30),
    "the Sunday the clocks go back": date(2026, 10, 25),
    "a leap day": date(2028, 2, 29),
    "a Saturday": date(2026, 8, 1),
    "New Year's Eve": date(2026, 12, 31),
    "New Year's Day": date(2027, 1, 1),
    "the first possible day": date(1970, 2, 26),
    "far ahead": date(2999, 7, 14),
}
every_day = pytest.mark.parametrize("until", DAYS.values(), ids=DAYS)


def told(until: date) -> tuple[JobSearches, SearchId]:
    clock = MovingClock()
    searches = bootstrap(None, clock=clock)
    return searches, tell_demo(searches, clock, until)


def seen_that_morning(until: date) -> Look:
    searches, search_id = told(until)
    return searches.look(search_id)


def rows(data: Path, search_id: SearchId) -> list[tuple[int, str, bytes]]:
    with closing(sqlite3.connect(data / STORE)) as store:
        found = "SELECT originator_version, topic, state FROM stored_events WHERE originator_id=? ORDER BY 1"
        return store.execute(found, (search_id,)).fetchall()


def day_written(entry: Entry) -> date:
    return entry.recorded_at.astimezone(ZoneInfo(ZONE)).date()


@every_day
def test_it_tells_eight_weeks_that_end_on_the_day(until: date) -> None:
    look = seen_that_morning(until)
    days = [day_written(entry) for entry in look.entries]
    assert len(look.entries) >= 120
    assert (days[0], days[-1]) == (until - timedelta(weeks=8), until)
    assert max(entry.happened_on for entry in look.entries) == until
    assert min(entry.happened_on for entry in look.entries) == days[0]
    assert not violations(look.search)


@every_day
def test_it_is_written_down_at_hours_when_people_write(until: date) -> None:
    entries = seen_that_morning(until).entries
    hours = {entry.recorded_at.astimezone(ZoneInfo(ZONE)).hour for entry in entries}
    assert min(hours) >= 7
    assert max(hours) < 22
    for before, after in pairwise(entries):
        assert before.command_id == after.command_id or before.recorded_at < after.recorded_at, after.event


@every_day
def test_something_is_due_on_its_last_morning(until: date) -> None:
    view = today(seen_that_morning(until))
    assert {card.kind for card in view.your_turn} == set(CardKind)
    assert any(card.kind is CardKind.STEP and card.days_over == 0 and card.who for card in view.your_turn)
    assert any(card.kind is CardKind.THANK and card.days_over == 0 for card in view.your_turn)
    assert view.coming
    assert len(view.active) == 5


def test_every_kind_of_event_occurs() -> None:
    kinds = Counter(type(entry.event) for entry in seen_that_morning(A_MONDAY).entries)
    assert set(kinds) == set(get_args(AnyEvent))


def test_companies_of_every_kind_square_and_state() -> None:
    look = seen_that_morning(A_MONDAY)
    companies = look.search.companies.by_id.values()
    assert {company.kind for company in companies} == set(CompanyKind)
    assert {company.status for company in companies} == set(CompanyStatus)
    assert {one.square.switch for one in switch_map(look).companies if one.square} == set(Switch)


def test_conversations_by_every_medium_with_several_people_and_by_chance() -> None:
    talks = seen_that_morning(A_MONDAY).search.conversations.interviews.values()
    assert 14 <= len(talks) <= 20
    assert {talk.medium for talk in talks} == set(Medium)
    assert sum(len(talk.contacts) > 1 for talk in talks) == 2
    assert sum(talk.unplanned for talk in talks) == 1
    assert all(talk.note for talk in talks)


def test_an_introduction_leads_to_one_that_leads_to_one() -> None:
    look = seen_that_morning(A_MONDAY)
    led_to = {row.name: [one.name for one in row.led_to] for row in people(look).people}
    assert led_to["Priya Raman"] == ["Tomasz Zielinski"]
    assert led_to["Tomasz Zielinski"] == ["Grace Liu"]
    assert led_to["Grace Liu"] == ["Yusuf Demir"]
    assert {who.person.name for who in switch_map(look).went_this_way} == {"Priya Raman", "Daniel Weiss"}


def test_a_conversation_is_logged_late_one_on_the_wrong_day_one_with_a_wrong_word() -> None:
    entries = seen_that_morning(A_MONDAY).entries
    assert any(
        isinstance(one.event, InterviewHeld) and (day_written(one) - one.happened_on).days > 7 for one in entries
    )
    corrections = [
        (one.event, entries[one.event.version - 1]) for one in entries if isinstance(one.event, EntryCorrected)
    ]
    assert any(correction.happened_on != was.happened_on for correction, was in corrections)
    assert any(correction.event != was.event for correction, was in corrections)


def test_the_same_day_is_stored_byte_for_byte_the_same(tmp_path: Path) -> None:
    first, second = write_demo(tmp_path / "one", A_MONDAY), write_demo(tmp_path / "two", A_MONDAY)
    assert first == second
    assert rows(tmp_path / "one", first) == rows(tmp_path / "two", second)


def test_told_again_it_is_there_once_and_what_was_added_stays(tmp_path: Path) -> None:
    search_id = write_demo(tmp_path, A_MONDAY)
    with bootstrap(tmp_path) as searches:
        searches.execute(search_id, AddNote(about=AboutId(search_id), text="Mine."), actor="owner")
    before = rows(tmp_path, search_id)
    assert write_demo(tmp_path, A_MONDAY) == search_id
    assert rows(tmp_path, search_id) == before


def test_a_telling_that_was_cut_off_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infrastructure.demo.week_4.tell", _cut_off)
    with pytest.raises(KeyboardInterrupt):
        write_demo(tmp_path / "cut", A_MONDAY)
    monkeypatch.undo()
    search_id = write_demo(tmp_path / "cut", A_MONDAY)
    write_demo(tmp_path / "whole", A_MONDAY)
    assert rows(tmp_path / "cut", search_id) == rows(tmp_path / "whole", search_id)


def test_another_day_is_another_search(tmp_path: Path) -> None:
    one, other = write_demo(tmp_path, A_MONDAY), write_demo(tmp_path, A_MONDAY + timedelta(days=1))
    with bootstrap(tmp_path) as searches:
        assert {found.search_id for found in searches.searches()} == {one, other}


def test_it_is_told_into_a_store_that_others_are_writing_to(tmp_path: Path) -> None:
    written: list[SearchId] = []
    with bootstrap(tmp_path) as served:
        own = served.start(StartSearch(zone=ZONE), owner="owner", key="own", actor="owner").search_id
        teller = Thread(target=lambda: written.append(write_demo(tmp_path, A_MONDAY)))
        teller.start()
        for number in range(50):
            served.execute(own, AddNote(about=AboutId(own), text=f"Note {number}"), actor="owner")
        teller.join()
        assert served.head(own) == 51
        assert served.search(written[0]).framing.title == "Example: Mira's search"
        served.execute(written[0], AddNote(about=AboutId(written[0]), text="Hello."), actor="owner")


def test_a_day_without_room_for_the_story_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    for until, refusal in ((date(1970, 2, 25), TooLongAgo), (date.min, TooLongAgo), (date.max, TooFarAhead)):
        with pytest.raises(refusal):
            write_demo(tmp_path, until)
    with bootstrap(tmp_path) as searches:
        assert not searches.searches()


def test_it_keeps_to_working_days() -> None:
    for ending in range(7):
        until = A_MONDAY + timedelta(days=ending)
        days = StoryDays(until)
        between = [days[day] for day in range(1, 40)]
        assert all(day.weekday() < 5 for day in between)
        assert sorted({days[0], *between, until}) == [days[0], *between, until]


def test_a_clock_set_to_a_summer_day_shows_universal_time() -> None:
    clock = MovingClock()
    clock.set(date(2026, 7, 1), "09:00")
    assert clock() == datetime.combine(date(2026, 7, 1), time(8), UTC)


def test_everyone_is_made_up_from_example_addresses() -> None:
    added = [one.event for one in seen_that_morning(A_MONDAY).entries if isinstance(one.event, ContactAdded)]
    assert all(person.email == "" or person.email.endswith(".example") for person in added)


def _cut_off(*_: object) -> None:
    raise KeyboardInterrupt
