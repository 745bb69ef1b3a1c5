"""What holds for the numbers of any journal, sensible or not."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import AnyEvent
from domain.job_search import JobSearch, fold
from domain.journal import Entry, as_happened, effective, standing
from domain.steps.conversations import with_whom
from domain.views.look import Look
from domain.views.progress import figures, progress
from domain.views.timeline import Deed, entries_told
from domain.views.today import today
from domain.views.waiting_times import Wait, median, survival
from tests.domain.anything import DAYS, struct
from tests.domain.kit import SEARCH, TODAY, Given, command_of, entry

EVENTS = st.one_of([struct(kind) for kind in get_args(AnyEvent)])
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def journals(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Numbered entries of anything, in commands of one to three."""
    happenings = draw(st.lists(st.tuples(EVENTS, st.sampled_from(DAYS), st.booleans()), max_size=24))
    entries: list[Entry] = []
    for version, (event, day, goes_on) in enumerate(happenings, 1):
        command = entries[-1].command_id if goes_on and entries else command_of(version)
        entries.append(entry(version, event, day, command, recorded=TODAY - timedelta(days=1)))
    return tuple(entries)


def plainly(deed: Deed) -> str:
    (line,) = deed.lines
    return str(line.version)


def check(look: Look, counted: Sequence[Entry]) -> None:
    """Every number is the count of the sentences it opens: of entries that are there and count, each once."""
    there = {one.version for one in counted}
    undone = standing(look.entries).undone
    view = progress(look)
    for key, figure in figures(view).items():
        told = entries_told(look, plainly, figure.versions)
        assert figure.number == len(told) == len({one.sentence for one in told}), key
        assert {int(one.sentence) for one in told} == set(figure.versions) <= there, key
        assert not undone.keys() & set(figure.versions), key
        assert list(figure.versions) == sorted(figure.versions), key


@unhurried
@given(journals())
def test_every_number_is_the_count_of_the_entries_it_opens(entries: tuple[Entry, ...]) -> None:
    check(Given(entries).look(), effective(entries))


@unhurried
@given(journals(), st.sampled_from(DAYS))
def test_so_it_is_by_the_days_of_the_deeds(entries: tuple[Entry, ...], day: date) -> None:
    counted = as_happened(entries, day)
    check(Given(entries).happened(day, fold(JobSearch(SEARCH), counted)), counted)


@unhurried
@given(journals())
def test_people_are_counted_once_and_the_parts_add_up(entries: tuple[Entry, ...]) -> None:
    look = Given(entries).look()
    view, search = progress(look), look.search
    interviews = search.conversations.interviews.values()
    talked = {id for one in interviews if one.held for id in with_whom(search, one.contacts)}
    assert view.funnel.talked.number == len(talked)
    asked = view.funnel.asked.number
    for ways in (view.ways.known, view.ways.channel, view.ways.introduced):
        assert sum(way.asked.number for way in ways) == asked
        assert sum(way.replied.number for way in ways) == view.funnel.replied.number
    assert view.funnel.said_yes.number <= view.funnel.replied.number <= asked
    assert view.funnel.unasked.number <= view.funnel.talked.number
    replied = {one.id for one in interviews if one.asked and one.replied_on}
    reply = next((one for one in view.waits if one.kind.value == "reply"), None)
    assert (reply.came.number if reply else 0) == len(replied)
    assert len({link.person.id for link in view.chains.links}) == len(view.chains.links)


@unhurried
@given(journals())
def test_a_week_has_the_numbers_that_today_tells(entries: tuple[Entry, ...]) -> None:
    look = Given(entries).look()
    weeks = {
        one.begins: (one.asks.number, one.replies.number, one.conversations.number) for one in progress(look).weeks
    }
    told = today(look)
    for week in (told.this_week, told.last_week):
        assert weeks.get(week.begins, (0, 0, 0)) == (week.asks, week.replies, week.conversations)


@given(st.lists(st.builds(Wait, st.integers(0, 9), st.booleans()), max_size=30))
def test_the_share_that_still_waits_only_falls_and_is_plain_without_any(waits: list[Wait]) -> None:
    steps = survival(waits)
    shares = [1.0, *(step.lasting / step.of for step in steps)]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)
    if all(wait.ended for wait in waits) and waits:
        half = median(waits)
        assert half is not None
        assert 2 * sum(wait.days > half for wait in waits) <= len(waits)
        assert 2 * sum(wait.days >= half for wait in waits) > len(waits)
