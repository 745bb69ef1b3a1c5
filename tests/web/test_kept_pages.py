"""Pages kept as they were rendered: never shown for another search, day, moment or history."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from litestar.testing import RequestFactory

from domain.commands import AddContact, ScheduleInterview, StartSearch
from domain.events import ContactAdded
from domain.values import Planned, SearchId
from domain.views import Clock, Look
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.web.conftest import client_of
from web.kept_pages import forget, show_kept

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Days:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def searches(days: Days) -> Iterator[JobSearches]:
    forget()
    with bootstrap(None, clock=days) as opened:
        yield opened
    forget()


@pytest.fixture
def search(searches: JobSearches) -> SearchId:
    return searches.start(StartSearch(zone="UTC"), owner="owner", actor="owner").search_id


def rendered_anew(look: Look) -> bool:
    """Whether the page of this look had to be rendered."""
    asked: list[Look] = []

    def values() -> dict[str, Any]:
        asked.append(look)
        return {"searches": [], "finished_search": False}

    request = RequestFactory().get("/")
    show_kept(request, "pages/searches.html", look, place="searches", title="Searches", values=values)
    return bool(asked)


def test_a_page_is_rendered_once(searches: JobSearches, search: SearchId) -> None:
    assert rendered_anew(searches.look(search))
    assert not rendered_anew(searches.look(search))
    searches.execute(search, AddContact(name="Priya Raman"), actor="owner")
    assert rendered_anew(searches.look(search))


def test_forgotten_pages_are_rendered_anew(searches: JobSearches, search: SearchId) -> None:
    assert rendered_anew(searches.look(search))
    forget()
    assert rendered_anew(searches.look(search))


def test_tomorrow_is_another_day(searches: JobSearches, search: SearchId, days: Days) -> None:
    with client_of(searches) as client:
        assert "<h1>Monday 2 March</h1>" in client.get(f"/searches/{search}").text
        days.now += timedelta(days=1)
        assert "<h1>Tuesday 3 March</h1>" in client.get(f"/searches/{search}").text


def test_a_booked_time_that_comes_or_is_over_is_another_page(
    searches: JobSearches, search: SearchId, days: Days
) -> None:
    added = searches.execute(search, AddContact(name="Priya Raman"), actor="owner").entries[0].event
    assert isinstance(added, ContactAdded)
    booked = ScheduleInterview(contacts=(added.id,), appointment=Planned("2026-03-02T17:00"), minutes=30)
    searches.execute(search, booked, actor="owner")
    found = []
    for hour, minute in ((9, 0), (16, 59), (17, 0), (17, 29), (17, 30), (23, 59), (12, 0)):
        days.now = MONDAY.replace(hour=hour, minute=minute)
        found.append((f"{hour}:{minute:02}", rendered_anew(searches.look(search))))
    assert [at for at, anew in found if anew] == ["9:00", "17:00", "17:30", "12:00"], "the last: a clock put back"


def test_another_search_is_another_page(searches: JobSearches, search: SearchId) -> None:
    """Even where neither has an entry to tell them apart."""
    other = searches.start(StartSearch(zone="UTC"), owner="owner", actor="owner").search_id
    before = date(2026, 1, 1)
    assert rendered_anew(searches.look(search, before))
    assert rendered_anew(searches.look(other, before))
    assert not rendered_anew(searches.look(other, before))


def test_a_moment_is_shown_as_it_was(searches: JobSearches, search: SearchId, days: Days) -> None:
    now = searches.look(search)
    assert rendered_anew(now)
    assert rendered_anew(searches.look(search, days.now.date()))
    assert rendered_anew(searches.look(search, days.now.date(), Clock.HAPPENED))
    assert rendered_anew(msgspec.structs.replace(now, clock=Clock.HAPPENED))


@pytest.mark.parametrize("told_by", ["version", "prev", "command_id", "command_hash"])
def test_another_history_is_another_page(searches: JobSearches, search: SearchId, told_by: str) -> None:
    """As after a backup was put back, and the same was done once more."""
    look = searches.look(search)
    other = msgspec.structs.replace(look.entries[-1], **{told_by: 7 if told_by == "version" else "another"})
    assert rendered_anew(look)
    assert rendered_anew(msgspec.structs.replace(look, entries=[other]))
