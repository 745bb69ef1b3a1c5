"""Numbers: each is a link to the sentences of exactly the entries it counts. No JavaScript runs here."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from domain.commands import AddContact, RequestInterview, StartSearch, UndoCommand
from domain.values import Channel, SearchId
from domain.views.progress import Progress, figures, progress
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo import tell_demo
from infrastructure.demo.days import MovingClock
from tests.web.a_day import MONDAY, Story, a_full_day
from tests.web.conftest import client_of
from tests.web.visitor import Visitor

NEW = "After your first ask you will see here"


@pytest.fixture(scope="module")
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, clock: MovingClock) -> Iterator[JobSearches]:
    clock.set(MONDAY, "08:00")
    with bootstrap(tmp_path_factory.mktemp("numbers") / "data", clock=clock) as opened:
        yield opened


@pytest.fixture(scope="module")
def mira(store: JobSearches) -> Iterator[Visitor]:
    with client_of(store) as client:
        yield Visitor(client)


@pytest.fixture(scope="module")
def eight_weeks(store: JobSearches, clock: MovingClock) -> str:
    search = tell_demo(store, clock, MONDAY)
    return f"/searches/{search}"


@pytest.fixture(scope="module")
def full_day(store: JobSearches, clock: MovingClock) -> Story:
    return a_full_day(store, clock)


def links(page: str) -> dict[str, str]:
    """What each number that is a link reads, by its key."""
    found = re.findall(r'<a class="count" href="[^"?]*\?show=([^"#]+)#shown"[^>]*>([^<]+)</a>', page)
    return dict(found)


def opened(page: str) -> list[str]:
    """The sentences that stand open."""
    part = page.partition('id="shown"')[2].partition("</section>")[0]
    return [unescape(words) for words in re.findall(r'<div class="story-words"><p><a [^>]+>(.+?)</a></p>', part)]


def seen(store: JobSearches, address: str) -> Progress:
    return progress(store.look(SearchId(address.rsplit("/", 1)[-1])))


@pytest.mark.parametrize("which", ["eight_weeks", "full_day"])
def test_every_number_of_the_page_opens_as_many_sentences_as_it_counts(
    store: JobSearches, mira: Visitor, which: str, request: pytest.FixtureRequest
) -> None:
    told = request.getfixturevalue(which)
    address = told.address if isinstance(told, Story) else told
    page = mira.get(f"{address}/progress")
    numbers = figures(seen(store, address))
    shown = links(page)
    assert set(shown) == {key for key, figure in numbers.items() if figure.versions}
    for key, words in shown.items():
        sentences = opened(mira.get(f"{address}/progress?show={key}"))
        assert len(sentences) == numbers[key].number == int(words.split()[0]), key
        assert all(sentences)


def test_a_sentence_leads_to_what_it_is_about(mira: Visitor, eight_weeks: str) -> None:
    for key in ("asked", "introduced.yes.talked", "chain.longest"):
        part = mira.get(f"{eight_weeks}/progress?show={key}").partition('id="shown"')[2].partition("</section>")[0]
        found = re.findall(r'<p><a href="([^"]+)">', part)
        assert found
        assert {mira.client.get(address).status_code for address in found} == {200}


def test_what_stands_open_can_be_closed_where_one_was(mira: Visitor, full_day: Story) -> None:
    page = mira.get(f"{full_day.address}/progress?show=wait.reply.waiting")
    assert f'href="{full_day.address}/progress#waits">Close</a>' in page
    assert 'id="waits"' in page
    assert 'aria-current="true">' in page.partition('show=wait.reply.waiting#shown"')[2][:30]


def test_a_number_that_is_not_there_opens_nothing(mira: Visitor, full_day: Story) -> None:
    for key in ("zebra", "accepted", "known.alumni.asked.more", "week.2026-99-99.asks", "%00", "a" * 3000):
        assert opened(mira.get(f"{full_day.address}/progress?show={key}")) == []


def test_nothing_logged_yet_is_told_with_one_way_on(mira: Visitor, at: str, visitor: Visitor) -> None:
    page = visitor.get(f"{at}/progress")
    assert NEW in page
    assert f'href="{at}/people"' in page
    assert "<table" not in page.partition("<main")[2]


def test_the_place_is_found_from_review(mira: Visitor, full_day: Story) -> None:
    page = mira.get(f"{full_day.address}/progress")
    assert f'href="{full_day.address}/progress" aria-current="true">Numbers</a>' in page


def test_no_percentage_stands_anywhere(mira: Visitor, eight_weeks: str) -> None:
    words = re.sub(r"<[^>]+>", " ", mira.get(f"{eight_weeks}/progress").partition("<main")[2])
    assert "%" not in words
    assert "per cent" not in words


def test_what_is_undone_leaves_the_numbers(store: JobSearches, mira: Visitor, clock: MovingClock) -> None:
    clock.set(MONDAY, "08:00")
    begun = store.start(StartSearch(zone="Europe/London"), owner="owner", key="numbers", actor="owner")
    search = begun.search_id
    store.execute(search, AddContact(name="Priya Raman", new=True), actor="owner")
    who = next(iter(store.search(search).people.by_id))
    asked = store.execute(search, RequestInterview(contacts=(who,), channel=Channel.EMAIL), actor="owner")
    assert links(mira.get(f"/searches/{search}/progress"))["asked"] == "1"
    store.execute(search, UndoCommand(command=asked.entries[0].command_id), actor="owner")
    assert NEW in mira.get(f"/searches/{search}/progress")
