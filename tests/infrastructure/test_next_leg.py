"""The next search begins once, from the one before it as it is then, and leaves that one alone."""

import pytest

from domain.commands import AddContact, ConcludeSearch, ReopenSearch, StartNextSearch, StartSearch
from domain.events import ContactAdded, SearchStarted
from domain.refusals import NotConcludedYet, Unknown, UnknownZone
from domain.values import ContactId, Outcome, SearchId
from infrastructure.application import JobSearches
from infrastructure.application import Outcome as Recorded


def next_of(search: SearchId, *people: ContactId, zone: str = "Europe/Berlin") -> StartNextSearch:
    return StartNextSearch(continues=search, title="Second leg", zone=zone, people=people, lessons="Ask sooner. ")


def begin(searches: JobSearches, command: StartNextSearch, key: str | None = "a form") -> Recorded:
    return searches.start(command, owner="", key=key, actor="me")


@pytest.fixture
def priya(searches: JobSearches, search: SearchId) -> ContactId:
    """Someone of a search that is over."""
    event = searches.execute(search, AddContact(name="Priya"), actor="me").entries[0].event
    assert isinstance(event, ContactAdded)
    searches.execute(search, ConcludeSearch(outcome=Outcome.STAYED), actor="me")
    return event.id


def test_the_next_search_goes_on_from_the_one_before(searches: JobSearches, search: SearchId, priya: ContactId) -> None:
    before = searches.entries(search)
    begun = begin(searches, next_of(search, priya))
    assert [type(one.event).__name__ for one in begun.entries] == ["SearchStarted", "ContactAdded", "NoteAdded"]
    started = begun.entries[0].event
    assert isinstance(started, SearchStarted)
    assert started.continues == search
    assert len({one.command_id for one in begun.entries}) == 1
    state = searches.search(begun.search_id)
    assert [one.name for one in state.people.by_id.values()] == ["Priya"]
    assert [one.text for one in state.notes.by_id.values()] == ["Ask sooner."]
    assert searches.entries(search) == before


def test_a_double_submit_begins_one_search_whatever_became_of_the_one_before(
    searches: JobSearches, search: SearchId, priya: ContactId
) -> None:
    first = begin(searches, next_of(search, priya))
    searches.execute(search, ReopenSearch(), actor="me")
    again = begin(searches, next_of(search, priya))
    assert again.repeated
    assert (again.search_id, again.entries) == (first.search_id, first.entries)
    with pytest.raises(NotConcludedYet):
        begin(searches, next_of(search, priya), key="another form")


def test_what_is_refused_begins_nothing(searches: JobSearches, search: SearchId, priya: ContactId) -> None:
    with pytest.raises(Unknown) as refused:
        begin(searches, next_of(SearchId("5ea2c000-0000-0000-0000-000000000000")))
    assert refused.value.field == "continues"
    with pytest.raises(UnknownZone):
        begin(searches, next_of(search, zone="Nowhere/Here"))
    assert len(searches.searches()) == 1


def test_searches_are_told_by_when_they_were_touched_last(searches: JobSearches, search: SearchId) -> None:
    other = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
    assert searches.recent() == [other, search]
    searches.execute(search, AddContact(name="Lena"), actor="me")
    assert searches.recent() == [search, other] == [one.search_id for one in searches.searches()]
