"""The journal: what undo and correction make of it, the two ways to look back, and who touched what."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.events import (
    AnyEvent,
    CompanyRated,
    ContactChanged,
    ContactsMerged,
    EntriesRetracted,
    EntryCorrected,
    IntroductionMade,
    NextStepDone,
    RetractionReversed,
    SwitchReframed,
    ThankYouSent,
    TouchLogged,
)
from domain.job_search import JobSearch, fold
from domain.journal import (
    Entry,
    as_happened,
    as_recorded,
    earliest_touched,
    effective,
    last_recorded_before,
    of_command,
    standing,
    touched_since,
)
from domain.references import FRAME
from domain.values import Channel, CompanyId, ContactId, InterviewId, IntroductionId, NextStepId, Side
from tests.domain.kit import (
    DAY,
    SEARCH,
    Given,
    added,
    command_of,
    entry,
    given,
    held,
    march,
    names,
    note,
    offered,
    on,
    started,
    step,
    targeted,
    together,
)

PRIYA, DANIEL, LENA = ContactId("priya"), ContactId("daniel"), ContactId("lena")


def correction(version: int, event: AnyEvent, day: date = DAY) -> EntryCorrected:
    return EntryCorrected(version=version, event=event, happened_on=day)  # type: ignore[arg-type]


def undo(first: int, last: int | None = None) -> EntriesRetracted:
    return EntriesRetracted(first=first, last=last or first)


def counting(story: Given) -> list[tuple[int, str]]:
    """The versions that count, without the entries about entries, and whom they name."""
    amendments = (EntriesRetracted, RetractionReversed, EntryCorrected)
    return [
        (one.version, getattr(one.event, "name", ""))
        for one in effective(story.entries)
        if not isinstance(one.event, amendments)
    ]


BOTH = given(started(), added("priya"), added("daniel"))


# What counts


def test_without_amendments_everything_counts_as_written() -> None:
    assert effective(BOTH.entries) == list(BOTH.entries)


def test_what_is_undone_does_not_count() -> None:
    assert counting(BOTH.and_given(undo(2))) == [(1, ""), (3, "Daniel")]
    assert counting(BOTH.and_given(undo(2, 3))) == [(1, "")]


def test_what_is_brought_back_counts_again() -> None:
    story = BOTH.and_given(undo(2), RetractionReversed(retraction=4))
    assert counting(story) == counting(BOTH)
    assert counting(story.and_given(undo(2))) == [(1, ""), (3, "Daniel")]


def test_the_last_correction_counts_with_its_day() -> None:
    story = BOTH.and_given(
        correction(2, added("priya", "Pria")), correction(2, added("priya", "Priya Raman"), march(1))
    )
    assert counting(story) == [(1, ""), (2, "Priya Raman"), (3, "Daniel")]
    assert effective(story.entries)[1].happened_on == march(1)


def test_undoing_a_correction_brings_the_wording_before_it() -> None:
    story = BOTH.and_given(correction(2, added("priya", "Pria")), correction(2, added("priya", "Prya")), undo(5))
    assert counting(story)[1] == (2, "Pria")
    assert counting(story.and_given(undo(4)))[1] == (2, "Priya")
    assert counting(story.and_given(RetractionReversed(retraction=6)))[1] == (2, "Prya")


def test_what_is_corrected_while_undone_comes_back_corrected() -> None:
    story = BOTH.and_given(undo(2), correction(2, added("priya", "Priya Raman")))
    assert counting(story) == [(1, ""), (3, "Daniel")]
    assert counting(story.and_given(RetractionReversed(retraction=4)))[1] == (2, "Priya Raman")


def test_what_is_undone_twice_counts_only_when_both_are_reversed() -> None:
    story = BOTH.and_given(undo(2, 3), undo(3))
    assert counting(story.and_given(RetractionReversed(retraction=4))) == [(1, ""), (2, "Priya")]
    both = story.and_given(RetractionReversed(retraction=4), RetractionReversed(retraction=5))
    assert counting(both) == counting(BOTH)


@pytest.mark.parametrize(
    "nonsense",
    [
        undo(9, 99),
        undo(3, 2),
        undo(-5, -1),
        undo(4),
        RetractionReversed(retraction=2),
        RetractionReversed(retraction=99),
        correction(2, targeted("acme")),
        correction(99, added("priya", "P")),
        correction(-1, added("priya", "P")),
        correction(4, added("priya", "P")),
    ],
)
def test_nonsense_has_no_effect(nonsense: AnyEvent) -> None:
    story = BOTH.and_given(nonsense)
    assert counting(story) == counting(BOTH)
    assert earliest_touched(story.entries, story.entries[3:]) >= 2
    assert not touched_since(story.entries, 3, "nobody")


def test_how_an_entry_stands() -> None:
    story = BOTH.and_given(correction(2, added("priya", "P")), undo(3))
    stands = standing(story.entries)
    assert (stands.undone, stands.corrected_by) == ({3: 5}, {2: 4})


# From where a state has to be folded again


def test_the_earliest_entry_an_amendment_changes() -> None:
    story = BOTH.and_given(correction(2, added("priya", "P")), undo(3), undo(4), RetractionReversed(retraction=5))

    def earliest(version: int) -> int:
        entries = story.entries[:version]
        return earliest_touched(entries, entries[-1:])

    assert [earliest(version) for version in (3, 4, 5, 6, 7)] == [4, 2, 3, 2, 3]


def test_folding_from_there_is_folding_from_the_start() -> None:
    story = BOTH.and_given(correction(2, added("priya", "P")), undo(3), undo(4), RetractionReversed(retraction=5))
    for version in range(4, len(story.entries) + 1):
        entries = story.entries[:version]
        checkpoint = earliest_touched(entries, entries[-1:]) - 1
        kept = effective(story.entries[: version - 1])
        assert [one for one in effective(entries) if one.version <= checkpoint] == [
            one for one in kept if one.version <= checkpoint
        ]


# What I knew


def test_later_amendments_were_not_known_then() -> None:
    story = BOTH.and_given(undo(2), correction(3, added("daniel", "Daniel Weiss")))
    assert counting(Given(tuple(as_recorded(story.entries, 3)))) == counting(BOTH)
    assert [one.version for one in as_recorded(story.entries, 4)] == [1, 3, 4]
    assert as_recorded(story.entries, 5) == effective(story.entries)


def test_the_last_entry_written_before_an_instant() -> None:
    entries = given(started(), on(march(4), added("priya")), on(march(4), added("daniel"))).entries
    noon = datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert last_recorded_before((), noon) == 0
    assert last_recorded_before(entries, datetime(2026, 3, 2, 12, tzinfo=UTC)) == 0
    assert last_recorded_before(entries, noon) == 1
    assert last_recorded_before(entries, noon + timedelta.resolution) == 3
    assert last_recorded_before(entries, datetime.max.replace(tzinfo=UTC)) == 3


# What had happened


def happened(story: Given, day: date) -> JobSearch:
    return fold(JobSearch(SEARCH), as_happened(story.entries, day))


def people(story: Given, day: date) -> list[str]:
    return sorted(names(happened(story, day).people.by_id.values()))


def test_who_someone_is_comes_before_what_was_done_with_them() -> None:
    story = given(started(), on(march(10), added("priya")), on(march(5), held("talk", "priya")))
    assert [one.version for one in as_happened(story.entries, march(9))] == [1, 2, 3]
    assert happened(story, march(9)).dangling == ()


def test_a_person_is_there_from_the_earliest_deed_about_them() -> None:
    story = given(started(), on(march(10), added("priya")), on(march(5), note("jotted", "priya")))
    assert people(story, march(4)) == []
    assert people(story, march(5)) == ["Priya"]


def test_a_deed_about_the_one_who_introduced_someone_is_none_about_them() -> None:
    story = given(
        started(),
        targeted("acme"),
        added("priya"),
        on(march(10), added("daniel", introduced_by=PRIYA, company=CompanyId("acme"))),
    )
    assert people(story, march(9)) == ["Priya"]
    assert people(story, march(10)) == ["Daniel", "Priya"]


def test_two_records_of_one_person_are_one_from_the_first_deed_of_either() -> None:
    story = given(
        started(),
        on(march(10), added("priya")),
        on(march(5), added("daniel", "P. Raman")),
        on(march(12), added("lena", "Raman")),
        on(march(14), ContactsMerged(contact=PRIYA, other=DANIEL)),
        on(march(15), ContactsMerged(contact=LENA, other=PRIYA)),
    )
    assert people(story, march(4)) == []
    assert people(story, march(5)) == ["Raman"]
    assert happened(story, march(5)).dangling == ()


def test_deeds_are_told_in_the_order_of_their_days() -> None:
    story = given(
        started(),
        targeted("acme"),
        on(march(9), CompanyRated(company=CompanyId("acme"), motivation=3)),
        on(march(6), CompanyRated(company=CompanyId("acme"), motivation=1)),
    )
    assert [one.version for one in as_happened(story.entries, march(9))] == [1, 2, 4, 3]
    assert happened(story, march(8)).companies.by_id[CompanyId("acme")].motivation == 1
    assert happened(story, march(9)).companies.by_id[CompanyId("acme")].motivation == 3


def test_todays_knowledge_counts() -> None:
    story = given(
        started(),
        added("priya"),
        on(march(9), held("talk", "priya")),
        on(march(9), held("oops", "priya")),
        on(march(20), correction(3, held("talk", "priya"), march(4))),
        on(march(20), undo(4)),
    )
    assert list(happened(story, march(4)).conversations.interviews) == ["talk"]
    assert list(happened(story, march(20)).conversations.interviews) == ["talk"]


def test_what_a_correction_used_to_say_brings_nobody_in() -> None:
    story = given(
        started(),
        on(march(15), added("daniel")),
        on(march(15), added("priya")),
        on(march(15), note("jotted", "priya")),
        on(march(4), correction(4, note("jotted", "daniel"), march(15))),
        on(march(15), correction(4, note("jotted", "priya"), march(15))),
    )
    assert people(story, march(14)) == []


@pytest.mark.parametrize(
    ("thing", "deed"),
    [
        (step("send"), NextStepDone(step=NextStepId("send"))),
        (offered("tomasz"), IntroductionMade(introduction=IntroductionId("tomasz"), contact=PRIYA)),
        (held("talk", "priya"), ThankYouSent(interview=InterviewId("talk"), to=PRIYA)),
    ],
)
def test_a_deed_dated_before_its_thing_is_told_with_it(thing: AnyEvent, deed: AnyEvent) -> None:
    story = given(started(), added("priya"), on(march(10), thing), on(march(5), deed))
    assert [one.version for one in as_happened(story.entries, march(9))] == [1, 2]
    assert [one.version for one in as_happened(story.entries, march(10))] == [1, 2, 3, 4]
    assert happened(story, march(10)).dangling == ()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_too(day: date) -> None:
    entries = [entry(1, started(), day), entry(2, added("priya"), day), entry(3, held("talk", "priya"), day)]
    assert len(as_happened(entries, date.max)) == 3
    assert len(as_happened(entries, date.min)) == (3 if day == date.min else 1)


# What changed what: pointing at a thing leaves it as it was


TOUCHING = given(started(), added("priya"), added("daniel"), step("send", promised_to=PRIYA))


@pytest.mark.parametrize(
    ("event", "touched"),
    [
        (note("jotted", "priya"), {"jotted"}),
        (held("talk", "priya"), set()),
        (TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.EMAIL), set()),
        (ContactChanged(contact=PRIYA, introduced_by=DANIEL), {"priya"}),
        (SwitchReframed(), {FRAME}),
        (ContactsMerged(contact=PRIYA, other=DANIEL), {"priya", "daniel"}),
        (undo(4), {"send", "4"}),
        (undo(1), {FRAME, "1"}),
        (correction(4, step("send", promised_to=DANIEL)), {"send", "4"}),
        (correction(1, started(new_role=False)), {FRAME, "1"}),
    ],
)
def test_what_an_entry_changes(event: AnyEvent, touched: set[str]) -> None:
    story = TOUCHING.and_given(event)
    subjects = ("priya", "daniel", "send", "jotted", FRAME, "1", "2", "3", "4")
    assert {one for one in subjects if touched_since(story.entries, 4, one)} == touched
    assert not any(touched_since(story.entries, 5, one) for one in subjects)


def test_undoing_and_bringing_back_touch_every_wording() -> None:
    story = TOUCHING.and_given(
        correction(4, step("send", promised_to=DANIEL)), undo(4), RetractionReversed(retraction=6), undo(5)
    )
    for seen in (5, 6, 7):
        entries = story.entries[: seen + 1]
        for subject in ("send", "4"):
            assert touched_since(entries, seen, subject), (seen, subject)
        assert not touched_since(entries, seen, FRAME)


def test_the_entries_of_a_command() -> None:
    story = given(started(), together(added("priya"), held("talk", "priya")), note("jotted"))
    assert [one.version for one in of_command(story.entries, command_of(2))] == [2, 3]
    assert of_command(story.entries, command_of(9)) == []


def test_an_entry_is_known_to_the_store_by_its_search_and_version() -> None:
    [one] = given(started()).entries
    assert isinstance(one, Entry)
    assert (one.originator_id, one.originator_version) == (SEARCH, 1)
