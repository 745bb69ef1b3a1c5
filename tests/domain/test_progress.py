"""Numbers: who is counted, which way in works, the weeks and the rate, and who led to whom."""

from datetime import date
from decimal import Decimal

import pytest

from domain.commands import MergeContacts, UndoCommand
from domain.events import (
    AnyEvent,
    ApplicationSubmitted,
    ContactsMerged,
    EntryCorrected,
    IntroductionMade,
    OfferAccepted,
    OfferDeclined,
    OfferReceived,
    OfferRescinded,
    RoundHeld,
    RulesSet,
)
from domain.money import Terms
from domain.values import (
    ApplicationId,
    Channel,
    CompanyId,
    ContactId,
    HowKnown,
    IntroductionId,
    Medium,
    OfferId,
    RoundId,
    Word,
)
from domain.views.progress import Progress, figures, progress
from domain.views.timeline import Deed, entries_told
from tests.domain.kit import (
    TODAY,
    Given,
    added,
    answered,
    command_of,
    declined,
    given,
    held,
    march,
    nudged,
    offered,
    on,
    requested,
    scheduled,
    started,
    targeted,
    together,
    unanswered,
)

PEOPLE = (started(), added("priya"), added("daniel"), added("lena"))
"""Entries 2, 3 and 4."""


def seen(*events: AnyEvent, today: date = TODAY) -> Progress:
    return progress(given(*PEOPLE, *events).look(today))


def opened(view: Progress, *keys: str) -> list[tuple[int, ...]]:
    return [figures(view)[key].versions for key in keys]


FUNNEL = ("asked", "replied", "said_yes", "talked")


# From asked to offer


def test_a_search_that_has_just_begun_counts_nothing() -> None:
    view = progress(given(started()).look())
    assert [one.number for one in figures(view).values() if one.number] == []
    assert (view.weeks, view.waits, view.chains.links, view.rate.takes) == ((), (), (), None)


def test_each_person_stands_by_the_entry_that_made_them_count() -> None:
    view = seen(
        requested("one", "priya"),
        requested("two", "daniel"),
        requested("three", "lena"),
        on(march(4), answered("one")),
        on(march(5), declined("two")),
        on(march(6), held("one", "priya")),
    )
    assert opened(view, *FUNNEL) == [(5, 6, 7), (8, 9), (8,), (10,)]


@pytest.mark.parametrize("end", [OfferDeclined, OfferRescinded], ids=lambda kind: kind.__name__)
def test_a_yes_that_came_to_nothing_is_no_offer_accepted(end: type[OfferDeclined | OfferRescinded]) -> None:
    offer = OfferId("yes")
    terms = Terms(currency="EUR", base=Decimal(72000))
    story = (
        targeted("acme"),
        OfferReceived(id=offer, company=CompanyId("acme"), role="ML engineer", terms=terms, medium=Word.CALL),
        OfferAccepted(offer=offer),
    )
    assert seen(*story).funnel.accepted.number == 1
    assert seen(*story, end(offer=offer)).funnel.accepted.number == 0


def test_nobody_counts_twice_however_often_they_were_asked() -> None:
    view = seen(
        requested("one", "priya"),
        nudged("one"),
        on(march(4), unanswered("one")),
        on(march(9), requested("two", "priya")),
        on(march(10), scheduled("two", "priya")),
        on(march(12), held("two", "priya")),
        on(march(16), held("more", "priya")),
    )
    assert opened(view, *FUNNEL) == [(5,), (9,), (9,), (10,)]


def test_a_booked_time_and_a_conversation_are_a_yes() -> None:
    view = seen(requested("one", "priya"), scheduled("one", "priya"), requested("two", "lena"), held("two", "lena"))
    assert opened(view, "replied", "said_yes") == [(6, 8), (6, 8)]


def test_those_talked_with_without_an_ask_before_are_told_apart() -> None:
    view = seen(
        held("chat", "priya", unplanned=True),
        requested("later", "priya"),
        requested("one", "lena"),
        on(march(4), held("one", "lena")),
        scheduled("booked", "daniel"),
        on(march(12), held("booked", "daniel")),
    )
    assert opened(view, "talked", "unasked") == [(5, 8, 10), (5, 10)]


def test_of_one_message_to_two_the_other_stands_by_the_entry_that_added_them() -> None:
    view = seen(requested("both", "priya", "daniel"), on(march(4), held("both", "priya", "daniel")))
    assert opened(view, *FUNNEL) == [(3, 5), (3, 6), (3, 6), (3, 6)]


def test_whoever_has_an_entry_of_their_own_stands_by_that() -> None:
    view = seen(requested("both", "priya", "daniel"), requested("one", "daniel"))
    assert opened(view, "asked") == [(5, 6)]


def test_two_records_of_one_person_are_one() -> None:
    story = given(*PEOPLE, requested("one", "priya"), requested("two", "daniel"))
    merge = MergeContacts(contact=ContactId("priya"), other=ContactId("daniel"))
    assert opened(progress(story.then(merge).look()), "asked") == [(5,)]
    assert ContactsMerged in {type(entry.event) for entry in story.then(merge).entries}


def test_what_was_undone_does_not_count_until_it_is_brought_back() -> None:
    story = given(*PEOPLE, requested("one", "priya"), held("chat", "lena"))
    undone = story.then(UndoCommand(command=command_of(5)))
    assert opened(progress(undone.look()), "asked", "talked") == [(), (6,)]


def test_a_corrected_entry_counts_as_it_was_put_right() -> None:
    right = EntryCorrected(version=5, event=held("chat", "daniel"), happened_on=march(10))
    view = seen(held("chat", "priya"), right)
    assert opened(view, "talked", "week.2026-03-09.conversations", "week.2026-03-16.conversations") == [(5,), (5,), ()]


def test_looking_back_by_the_days_of_the_deeds_only_what_had_happened_counts() -> None:
    story = given(*PEOPLE, requested("one", "priya"), on(march(12), held("one", "priya")))
    before = given(*PEOPLE, requested("one", "priya"))
    assert opened(progress(story.happened(march(5), before.search)), *FUNNEL) == [(5,), (), (), ()]


def test_what_came_of_it_is_counted_by_its_own_entries() -> None:
    applied = ApplicationSubmitted(id=ApplicationId("applied"), company=CompanyId("acme"), role="analyst")
    round = RoundHeld(id=RoundId("first"), application=ApplicationId("applied"), medium=Medium.VIDEO)
    offer = OfferReceived(
        id=OfferId("offer"),
        company=CompanyId("acme"),
        role="analyst",
        terms=Terms(currency="EUR", base=60_000),
        medium=Word.EMAIL,
    )
    view = seen(applied, round, offer, OfferAccepted(offer=OfferId("offer")))
    assert opened(view, "applications", "rounds", "offers", "accepted") == [(5,), (6,), (7,), (8,)]


# Which way in


def rows(ways: tuple[object, ...]) -> list[tuple[str, int, int, int]]:
    return [(one.value, one.asked.number, one.replied.number, one.talked.number) for one in ways]  # type: ignore[attr-defined]


def test_people_are_sorted_by_how_one_knows_them_warmest_first() -> None:
    story = given(
        started(),
        added("ben", how_known=HowKnown.COLD),
        added("ann", how_known=HowKnown.ALUMNI),
        added("cleo"),
        added("never", how_known=HowKnown.GROUP),
        requested("one", "ben"),
        requested("two", "ann"),
        requested("three", "cleo"),
        on(march(4), held("two", "ann")),
    )
    ways = progress(story.look()).ways
    assert rows(ways.known) == [("alumni", 1, 1, 1), ("cold", 1, 0, 0), ("", 1, 0, 0)]


def test_people_are_sorted_by_the_way_of_the_first_ask() -> None:
    view = seen(
        on(march(9), requested("second", "priya", channel=Channel.EMAIL)),
        on(march(3), requested("first", "priya", channel=Channel.SOCIAL)),
        requested("other", "daniel"),
        on(march(10), answered("second")),
    )
    assert rows(view.ways.channel) == [("email", 1, 0, 0), ("social", 1, 1, 0)]


def test_people_are_sorted_by_whether_someone_gave_one_their_name() -> None:
    view = seen(
        added("tomasz", introduced_by=ContactId("priya")),
        offered("name", "Lena", by=ContactId("priya")),
        IntroductionMade(introduction=IntroductionId("name"), contact=ContactId("lena")),
        requested("one", "tomasz"),
        requested("two", "lena"),
        requested("three", "daniel"),
        on(march(4), held("one", "tomasz")),
    )
    assert rows(view.ways.introduced) == [("yes", 2, 1, 1), ("no", 1, 0, 0)]


def test_a_talk_from_before_the_first_ask_is_not_what_came_of_it() -> None:
    view = seen(held("chat", "priya"), on(march(9), requested("one", "priya")))
    assert rows(view.ways.channel) == [("email", 1, 0, 0)]


# By week, and the rate


def test_weeks_are_told_back_to_the_first_that_brought_anything() -> None:
    view = seen(
        on(march(4), requested("one", "priya")),
        on(march(10), answered("one")),
        on(march(15), held("one", "priya")),
    )
    told = [(one.week, one.begins, one.asks.number, one.replies.number, one.conversations.number) for one in view.weeks]
    assert told == [(3, march(16), 0, 0, 0), (2, march(9), 0, 1, 1), (1, march(2), 1, 0, 0)]
    assert view.weekly_aim == 3


def test_the_first_week_is_that_of_the_first_deed() -> None:
    view = seen(on(march(18), requested("one", "priya")))
    assert [(one.week, one.asks.versions) for one in view.weeks] == [(3, (5,))]


def test_a_year_of_weeks_is_told() -> None:
    view = seen(requested("one", "priya"), today=date(2028, 3, 2))
    assert len(view.weeks) == 53


def asks(number: int, talked: int, day: int = 2) -> Given:
    """So many asks of one day, of which the first few led to a conversation on the same day."""
    people = [added(f"p{n}") for n in range(number)]
    asked = [on(march(day), requested(f"a{n}", f"p{n}")) for n in range(number)]
    return given(started(), *people, *asked, *(on(march(day), held(f"a{n}", f"p{n}")) for n in range(talked)))


@pytest.mark.parametrize(
    ("number", "talked", "takes"), [(9, 3, None), (10, 3, 10), (10, 0, None), (12, 5, 8), (10, 10, 3), (11, 1, 33)]
)
def test_how_many_asks_the_weekly_aim_takes_is_told_from_ten_on(number: int, talked: int, takes: int | None) -> None:
    rate = progress(asks(number, talked).look(march(26))).rate
    assert (rate.asks.number, rate.talked.number, rate.takes) == (number, talked, takes)
    assert (rate.least, rate.conversations, rate.open_since) == (10, 3, None)


def test_the_least_number_and_the_aim_are_those_of_the_rules() -> None:
    rules = RulesSet(forecast_asks=4, weekly_aim=2)
    rate = progress(asks(4, 1).and_given(rules).look(march(26))).rate
    assert (rate.least, rate.conversations, rate.takes) == (4, 2, 8)


def test_asks_that_may_still_be_answered_do_not_count_nor_do_those_after_them() -> None:
    """Seven working days after Monday 2 March one asks again, and two weeks after that one stops waiting."""
    story = asks(12, 3)
    assert progress(story.look(march(25))).rate.asks.number == 0
    assert progress(story.look(march(25))).rate.open_since == march(2)
    assert progress(story.look(march(26))).rate.asks.number == 12
    later = story.and_given(
        added("quick"), added("slow"),
        on(march(10), requested("slow", "slow")),
        on(march(11), requested("quick", "quick")),
        on(march(12), held("quick", "quick")),
    )  # fmt: skip
    rate = progress(later.look(march(26))).rate
    assert (rate.asks.number, rate.talked.number, rate.open_since) == (12, 3, march(10))


def test_what_came_to_an_end_counts_at_once() -> None:
    story = asks(10, 3).and_given(*(on(march(4), declined(f"a{n}")) for n in range(3, 10)))
    assert progress(story.look(march(5))).rate.takes == 10


# People through people


def through(view: Progress) -> tuple[list[str], list[tuple[str, int, bool]], int]:
    links = [(link.person.name, link.depth, link.talked) for link in view.chains.links]
    return [one.name for one in view.chains.names], links, view.chains.through.number


def test_chains_are_told_from_the_first_one_on() -> None:
    view = seen(
        added("tomasz", introduced_by=ContactId("priya")),
        added("ada", introduced_by=ContactId("tomasz")),
        added("noor", introduced_by=ContactId("priya")),
        added("ravi", introduced_by=ContactId("lena")),
        held("one", "priya"),
        held("two", "ada"),
        held("three", "noor"),
    )
    links = [
        ("Priya", 0, True), ("Tomasz", 1, False), ("Ada", 2, True), ("Noor", 1, True), ("Lena", 0, False),
        ("Ravi", 1, False),
    ]  # fmt: skip
    assert through(view) == (["Priya", "Tomasz", "Ada"], links, 2)
    assert opened(view, "chain.longest", "chain.through") == [(2, 5, 6), (10, 11)]


def test_a_name_that_became_someone_known_before_leads_to_them_too() -> None:
    view = seen(
        offered("name", "Daniel", by=ContactId("priya")),
        IntroductionMade(introduction=IntroductionId("name"), contact=ContactId("daniel")),
        offered("back", "Priya", by=ContactId("daniel")),
        IntroductionMade(introduction=IntroductionId("back"), contact=ContactId("priya")),
    )
    assert through(view) == (["Priya", "Daniel"], [("Priya", 0, False), ("Daniel", 1, False)], 0)


def test_where_nobody_led_to_anybody_there_is_no_chain() -> None:
    assert through(seen(held("one", "priya"))) == ([], [], 0)


def test_a_long_chain_is_told_to_its_end() -> None:
    people = [added("p0"), *(added(f"p{n}", introduced_by=ContactId(f"p{n - 1}")) for n in range(1, 1500))]
    view = progress(given(together(started(), *people)).look())
    assert (view.chains.longest.number, view.chains.links[-1].depth) == (1500, 1499)


# What a number opens


def plainly(deed: Deed) -> str:
    return " ".join(type(line.event).__name__ for line in deed.lines)


def test_the_entries_of_a_number_are_told_one_by_one_latest_first() -> None:
    story = given(
        started(),
        together(added("priya"), held("chat", "priya"), offered("name", by=ContactId("priya"))),
        requested("one", "priya"),
    )
    told = entries_told(story.look(), plainly, (3, 5))
    assert [(one.first, one.last, one.sentence) for one in told] == [
        (5, 5, "InterviewRequested"), (3, 3, "InterviewHeld"),
    ]  # fmt: skip
    assert entries_told(story.look(), plainly, ()) == ()
