"""When reminders are due, by the rules and the working days, and where Today shows them."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from domain.commands import CorrectEntry, LetGo, MergeContacts, PostponeReminder, SetRules, SkipReminder
from domain.events import AnyEvent, ContactChanged
from domain.values import (
    ContactId,
    Gist,
    ReminderKind,
    Side,
    Stage,
)
from domain.views.card import Card
from domain.views.interviews import interviews
from domain.views.reminders import reminders
from domain.views.today import Today, today
from domain.working_days import WorkingDays
from tests.domain.kit import (
    Given,
    added,
    answered,
    cancelled,
    confirmed,
    declined,
    given,
    held,
    march,
    missed,
    names,
    nudged,
    offered,
    on,
    prepared,
    requested,
    scheduled,
    started,
    step,
    thanked,
    touched,
    unanswered,
    which,
)

PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")
KNOWN = given(started(), added("priya", employer="Acme"), added("daniel"), added("lena", employer="acme"))
KINDS = ReminderKind


def asked(day: int, time: str | None = None) -> Given:
    return KNOWN.and_given(on(march(day), requested("talk", "priya", time=time)))


def card(story: Given, kind: ReminderKind, day: date, **more: WorkingDays) -> Card:
    [found] = [one for one in reminders(story.look(day, **more)) if one.kind is kind]
    return found


def shown(story: Given, day: date) -> Today:
    return today(story.look(day))


# When it is due


@pytest.mark.parametrize(
    ("day", "time", "second", "again"),
    [
        (3, None, 6, 12),
        (3, "11:59", 6, 12),
        (3, "12:00", 9, 13),
        (6, "09:00", 11, 17),
        (6, "13:00", 12, 18),
        (7, "09:00", 12, 18),
        (8, None, 12, 18),
    ],
)
def test_an_ask_is_followed_up_in_working_days(day: int, time: str | None, second: int, again: int) -> None:
    story = asked(day, time)
    assert card(story, KINDS.SECOND_PERSON, march(day)).due == march(second)
    assert card(story, KINDS.NUDGE, march(day)).due == march(again)
    assert not card(story, KINDS.NUDGE, march(again - 1)).ready
    assert card(story, KINDS.NUDGE, march(again)).ready


def test_public_holidays_do_not_count() -> None:
    free = WorkingDays(holidays=lambda year: frozenset({march(9), march(10)}))
    assert card(asked(3), KINDS.NUDGE, march(3), calendar=free).due == march(16)


@pytest.mark.parametrize(
    ("deeds", "kind", "due"),
    [
        ((on(march(12), nudged("talk")),), KINDS.GIVE_UP, march(26)),
        ((on(march(7), nudged("talk", time="18:00")),), KINDS.GIVE_UP, march(21)),
        ((on(march(5), touched("priya", time="12:00")),), KINDS.NUDGE, march(17)),
        ((on(march(7), answered("talk")),), KINDS.REPLY, march(7)),
        ((on(march(4), answered("talk", turn=Side.THEM)),), KINDS.NUDGE, march(13)),
        ((on(march(4), answered("talk", Gist.LATER)),), KINDS.COME_BACK, date(2026, 4, 3)),
        ((on(march(4), answered("talk", Gist.LATER, come_back_on=march(29))),), KINDS.COME_BACK, march(29)),
        ((on(march(4), scheduled("talk", "priya", at="2026-03-16T15:00")),), KINDS.CONFIRM, march(15)),
        ((on(march(4), scheduled("talk", "priya", at="2026-03-16T15:00")),), KINDS.HOW_WAS_IT, march(16)),
        (
            (on(march(4), scheduled("talk", "priya", at="2026-03-16T15:00")), on(march(14), cancelled("talk"))),
            KINDS.NEW_TIME,
            march(14),
        ),
        ((on(march(7), held("talk", "priya")),), KINDS.THANK, march(8)),
    ],
)
def test_what_is_due_when(deeds: tuple[AnyEvent, ...], kind: ReminderKind, due: date) -> None:
    assert card(asked(3).and_given(*deeds), kind, march(3)).due == due


def test_the_rules_say_when_for_the_past_too() -> None:
    story = asked(3).then(SetRules(second_person_days=1, nudge_days=2))
    assert card(story, KINDS.NUDGE, march(4)).due == march(5)
    assert card(story, KINDS.SECOND_PERSON, march(4)).due == march(4)


def test_thanks_are_due_the_day_after_and_late_the_day_after_that() -> None:
    story = KNOWN.and_given(on(march(9), held("talk", "priya")))
    found = {day: card(story, KINDS.THANK, march(day)) for day in (9, 10, 11)}
    assert [(one.ready, one.days_over, one.late) for one in found.values()] == [
        (True, -1, False),
        (True, 0, False),
        (True, 1, True),
    ]


def test_thanks_for_a_talk_that_was_long_past_when_it_was_written_down_are_not_asked_for() -> None:
    brought = KNOWN.and_given(ContactChanged(contact=PRIYA, introduced_by=DANIEL))
    for day, kinds in ((5, {KINDS.THANK, KINDS.THANK_GIVER}), (4, set())):
        story = brought.and_given(on(march(day), held("talk", "priya")), recorded=march(19))
        assert {one.kind for one in reminders(story.look(march(19)))} == kinds


def test_a_name_is_due_at_once_and_late_after_three_working_days() -> None:
    story = KNOWN.and_given(on(march(5), offered("tomasz")))
    assert [card(story, KINDS.LEAD, march(day)).late for day in (5, 10, 11)] == [False, False, True]


def test_how_it_was_is_asked_once_it_is_over() -> None:
    for at, minutes, ready in (
        ("11:30", None, True),
        ("11:31", None, False),
        ("11:15", 45, True),
        ("11:15", 46, False),
    ):
        booking = scheduled("talk", "priya", at=f"2026-03-12T{at}", minutes=minutes)
        assert card(asked(3).and_given(on(march(5), booking)), KINDS.HOW_WAS_IT, march(12)).ready is ready


def test_confirming_is_for_before_it_begins() -> None:
    story = asked(3).and_given(on(march(5), scheduled("talk", "priya", at="2026-03-12T12:00")))
    assert not card(story, KINDS.CONFIRM, march(10)).ready
    assert card(story, KINDS.CONFIRM, march(11)).ready
    assert all(one.kind is not KINDS.CONFIRM for one in reminders(story.look(march(12))))


def confirms(story: Given, **more: Any) -> list[date]:
    look = msgspec.structs.replace(story.look(march(5)), **more)
    return [one.due for one in reminders(look) if one.kind is KINDS.CONFIRM]


def test_what_is_booked_for_tomorrow_needs_no_word_before() -> None:
    for booked_on, due in ((10, [march(11)]), (11, []), (12, [])):
        story = asked(3).and_given(on(march(booked_on), scheduled("talk", "priya", at="2026-03-12T15:00")))
        assert confirms(story) == due


def test_whether_it_is_tomorrow_is_told_by_the_clocks_here() -> None:
    story = asked(3).and_given(on(march(10), scheduled("talk", "priya", at="2026-03-12T01:00")))
    assert confirms(story, local=lambda instant: instant - timedelta(hours=8)) == []
    story = asked(3).and_given(on(march(11), scheduled("talk", "priya", at="2026-03-12T23:00")))
    assert confirms(story, local=lambda instant: instant + timedelta(hours=8)) == [march(12)]


# A second person


def seconds(story: Given, day: int) -> list[tuple[str, list[str]]]:
    found = [one for one in reminders(story.look(march(day))) if one.kind is KINDS.SECOND_PERSON]
    return [(one.text, names(one.others)) for one in found]


def test_someone_else_there_is_named_until_asking_again_is_due() -> None:
    assert seconds(asked(3), 11) == [("Acme", ["Lena"])]
    assert seconds(asked(3), 12) == []
    assert seconds(KNOWN.and_given(requested("talk", "daniel")), 6) == []
    others = (added(name, employer="ACME") for name in ("yusuf", "aiko", "ben", "tomasz"))
    assert seconds(asked(3).and_given(*others), 11) == [("Acme", ["Lena", "Yusuf", "Aiko", "Ben", "Tomasz"])]


def test_whoever_was_asked_or_talked_to_there_is_not_named_again() -> None:
    before = KNOWN.and_given(on(march(2), held("walk", "lena")), on(march(3), requested("talk", "priya")))
    assert seconds(before, 6) == [("Acme", [])]
    since = asked(3).and_given(on(march(5), requested("walk", "lena")))
    assert [one.id for one in reminders(since.look(march(6))) if one.kind is KINDS.SECOND_PERSON] == ["walk"]
    for end in (declined("walk"), unanswered("walk"), held("walk", "lena")):
        assert seconds(since.and_given(on(march(6), end)), 9) == []
    met = asked(3).and_given(on(march(5), held("walk", "lena")))
    assert seconds(met, 6) == []


# Put off, left out


NUDGE = which(KINDS.NUDGE, "talk")


def test_what_is_put_off_is_there_again_on_its_day() -> None:
    story = asked(3).then(PostponeReminder(which=NUDGE, until=march(25)))
    rests = card(story, KINDS.NUDGE, march(24))
    assert (rests.ready, rests.until, rests.due) == (False, march(25), march(25))
    there = card(story, KINDS.NUDGE, march(25))
    assert (there.ready, there.until, there.days_over) == (True, None, 0)
    assert [row.next for row in shown(story, march(24)).waiting] == [rests]
    assert [one.which for one in shown(story, march(25)).your_turn] == [NUDGE]


def test_a_new_deed_starts_the_clock_of_what_was_put_off_or_left_out() -> None:
    for command in (PostponeReminder(which=NUDGE, until=march(25)), SkipReminder(which=NUDGE)):
        story = asked(3).then(command).and_given(on(march(20), touched("priya")))
        fresh = card(story, KINDS.NUDGE, march(20))
        assert (fresh.due, fresh.until, fresh.skipped) == (march(31), None, False)


def corrected(story: Given, version: int, day: int, event: AnyEvent) -> Given:
    return story.then(CorrectEntry(version=version, event=event, happened_on=march(day)))


@pytest.mark.parametrize("command", [PostponeReminder(which=NUDGE, until=march(25)), SkipReminder(which=NUDGE)])
def test_what_it_rests_on_moved_to_another_day_starts_it_again(command: PostponeReminder | SkipReminder) -> None:
    story = asked(3).and_given(on(march(10), touched("priya")))
    touch = len(story.entries)
    rests = story.then(command)
    same_day = corrected(rests, touch, 10, touched("priya", gist="An article."))
    assert card(same_day, KINDS.NUDGE, march(20)).skipped or card(same_day, KINDS.NUDGE, march(20)).until
    fresh = card(corrected(rests, touch, 18, touched("priya")), KINDS.NUDGE, march(20))
    assert (fresh.due, fresh.until, fresh.skipped) == (march(27), None, False)


def test_a_booking_put_right_is_to_be_confirmed_again() -> None:
    story = asked(3).and_given(on(march(5), scheduled("talk", "priya", at="2026-03-26T15:00")))
    left_out = story.then(SkipReminder(which=which(KINDS.CONFIRM, "talk")))
    assert card(left_out, KINDS.CONFIRM, march(20)).skipped
    other_day = scheduled("talk", "priya", at="2026-03-27T15:00")
    assert not card(corrected(left_out, len(story.entries), 5, other_day), KINDS.CONFIRM, march(20)).skipped


def test_confirming_is_put_off_until_the_booked_day_here_at_most() -> None:
    story = asked(3).and_given(on(march(5), scheduled("talk", "priya", at="2026-03-26T01:00")))
    story = story.then(PostponeReminder(which=which(KINDS.CONFIRM, "talk"), until=march(26)))
    look = msgspec.structs.replace(story.look(march(25)), local=lambda instant: instant - timedelta(hours=8))
    [found] = [one for one in reminders(look) if one.kind is KINDS.CONFIRM]
    assert (found.due, found.ready) == (march(25), True)


def test_what_is_left_out_rests_and_the_conversation_is_still_waited_for() -> None:
    story = asked(3).then(SkipReminder(which=NUDGE))
    assert card(story, KINDS.NUDGE, march(30)).skipped
    assert shown(story, march(30)).your_turn == ()
    [row] = shown(story, march(30)).waiting
    assert (row.id, row.next, row.since, row.working_days) == ("talk", None, march(3), 19)


def test_what_was_put_off_for_one_record_of_a_person_rests_for_the_other() -> None:
    story = KNOWN.and_given(on(march(18), held("talk", "daniel")))
    story = story.then(PostponeReminder(which=which(KINDS.THANK, "talk", "daniel"), until=march(25)))
    story = story.then(MergeContacts(contact=PRIYA, other=DANIEL))
    assert card(story, KINDS.THANK, march(24)).until == march(25)


def test_a_note_is_to_be_sorted_while_it_is_fresh_or_on_the_day_it_was_put_off_to() -> None:
    story = KNOWN.and_given(on(march(10), held("talk", "priya", note="They use PyTorch.\n\nAsk Tomasz.")))
    [row] = shown(story, march(24)).to_sort
    assert (row.id, row.lines, row.on) == ("talk", 2, march(10))
    assert shown(story, march(25)).to_sort == ()
    later = story.then(PostponeReminder(which=which(KINDS.SORT, "talk"), until=march(30)))
    assert [len(shown(later, march(day)).to_sort) for day in (24, 29, 30, 31)] == [0, 0, 1, 1]


# Today


def test_a_booked_conversation_is_in_one_place_before_and_after_its_time() -> None:
    story = asked(3).and_given(on(march(5), scheduled("talk", "priya", at="2026-03-12T11:00")))
    before, after = shown(story, march(11)), shown(story, march(12))
    assert names(before.booked, lambda one: one.id) == ["talk"]
    assert (before.how_was_it, before.waiting) == ((), ())
    assert names(after.how_was_it, lambda one: one.id) == ["talk"]
    assert (after.booked, after.your_turn, after.waiting) == ((), (), ())
    put_off = story.then(PostponeReminder(which=which(KINDS.HOW_WAS_IT, "talk"), until=march(25)))
    [row] = shown(put_off, march(24)).booked
    assert row.passed
    assert names(shown(put_off, march(25)).how_was_it, lambda one: one.id) == ["talk"]


def test_an_hour_is_left_between_two() -> None:
    at = {"first": "09:00", "second": "10:29", "third": "12:00"}
    story = KNOWN.and_given(
        *(scheduled(id, "priya", at=f"2026-03-24T{time}") for id, time in at.items()),
        confirmed("second"),
        prepared("second", "Why?", "How?"),
    )
    rows = shown(story, march(20)).booked
    assert [(row.id, row.gap, row.tight.name if row.tight else None) for row in rows] == [
        ("first", None, None),
        ("second", 59, "Priya"),
        ("third", None, None),
    ]
    assert [(row.confirmed, row.questions) for row in rows] == [(False, 0), (True, 2), (False, 0)]


def test_a_long_one_is_still_on_when_the_next_but_one_begins() -> None:
    at = {"first": ("09:00", 180), "second": ("09:30", 30), "third": ("11:00", 30), "fourth": ("13:00", 30)}
    story = KNOWN.and_given(
        *(scheduled(id, "priya", at=f"2026-03-24T{time}", minutes=long) for id, (time, long) in at.items())
    )
    assert [row.gap for row in shown(story, march(20)).booked] == [None, -150, -60, None]


@pytest.mark.parametrize(
    ("deeds", "stage", "turn", "next_one", "since"),
    [
        ((), Stage.REQUESTED, Side.THEM, KINDS.NUDGE, 3),
        ((on(march(5), nudged("talk")),), Stage.NUDGED, Side.THEM, KINDS.GIVE_UP, 5),
        ((on(march(5), answered("talk", turn=Side.THEM)),), Stage.ANSWERED, Side.THEM, KINDS.NUDGE, 5),
        ((on(march(5), answered("talk", Gist.LATER)),), Stage.ANSWERED, Side.THEM, KINDS.COME_BACK, 5),
        (
            (
                on(march(4), scheduled("talk", "priya", at="2026-03-05T10:00")),
                on(march(5), missed("talk")),
                on(march(6), nudged("talk")),
            ),
            Stage.MISSED,
            Side.THEM,
            KINDS.GIVE_UP,
            6,
        ),
    ],
)
def test_whom_i_wait_for_and_what_comes_next(
    deeds: tuple[AnyEvent, ...], stage: Stage, turn: Side, next_one: ReminderKind, since: int
) -> None:
    [row] = shown(asked(3).and_given(*deeds), march(9)).waiting
    assert (row.stage, row.turn, row.since) == (stage, turn, march(since))
    assert row.next is not None
    assert row.next.kind is next_one


def test_what_waits_for_me_is_my_turn_until_it_slips() -> None:
    story = asked(3).and_given(on(march(4), answered("talk")))
    reply = which(KINDS.REPLY, "talk")
    assert [one.which for one in shown(story, march(18)).your_turn] == [reply]
    late = shown(story, march(19))
    assert (late.your_turn, late.waiting) == ((), ())
    assert [one.which for one in late.slipped] == [reply]
    gone = story.then(LetGo(things=tuple(one.which for one in late.slipped)))
    assert shown(gone, march(19)).slipped == ()


def test_what_is_put_off_until_soon_is_coming() -> None:
    story = KNOWN.and_given(on(march(19), offered("tomasz")), on(march(19), held("talk", "priya")), step("send"))
    for one in (which(KINDS.LEAD, "tomasz"), which(KINDS.THANK, "talk", "priya"), which(KINDS.STEP, "send")):
        after = shown(story.then(PostponeReminder(which=one, until=march(25))), march(20))
        assert [coming.which for coming in after.coming] == [one]


def test_the_week_counts_what_happened_on_the_way() -> None:
    story = KNOWN.and_given(
        on(march(9), requested("talk", "priya")),
        on(march(10), answered("talk")),
        on(march(11), scheduled("talk", "priya", at="2026-03-13T15:00")),
        on(march(15), requested("walk", "daniel")),
        on(march(16), requested("call", "lena")),
        on(march(17), declined("call")),
    )
    week, next_week = shown(story, march(12)).this_week, shown(story, march(19)).this_week
    assert (week.asks, week.replies, week.booked, week.conversations) == (2, 1, 1, 0)
    assert (next_week.asks, next_week.replies, next_week.booked) == (1, 1, 0)


# The list of conversations


def test_every_conversation_is_in_its_group() -> None:
    story = KNOWN.and_given(
        on(march(3), requested("asked", "priya")),
        on(march(4), held("talk", "daniel")),
        on(march(5), thanked("talk", "daniel")),
        on(march(5), requested("no", "lena")),
        on(march(6), declined("no")),
        on(march(6), requested("silent", "lena")),
        on(march(9), unanswered("silent")),
        on(march(6), scheduled("booked", "daniel", at="2026-03-13T15:00")),
        on(march(4), scheduled("over", "daniel", at="2026-03-05T15:00")),
        on(march(6), ContactChanged(contact=DANIEL, introduced_by=PRIYA)),
        on(march(7), touched("priya")),
        on(march(4), offered("tomasz")),
    )
    groups = interviews(story.look(march(11)))

    def ids(rows: tuple[object, ...]) -> list[str]:
        return [row.id for row in rows]  # type: ignore[attr-defined]

    assert (ids(groups.how_was_it), ids(groups.booked), ids(groups.waiting)) == (["over"], ["booked"], ["asked"])
    assert (ids(groups.done), ids(groups.ended)) == (["talk"], ["silent", "no"])
    assert groups.your_turn == ()
    assert [one.which.id for one in shown(story, march(11)).your_turn] == ["tomasz"]


def test_reminders_are_in_the_order_they_are_due() -> None:
    story = asked(3).and_given(on(march(4), offered("tomasz")), on(march(4), held("walk", "daniel")), step("send"))
    found = reminders(story.look(march(9)))
    assert [(one.due.day, one.which) for one in found] == [
        (2, which(KINDS.STEP, "send")),
        (4, which(KINDS.LEAD, "tomasz")),
        (5, which(KINDS.THANK, "walk", "daniel")),
        (6, which(KINDS.SECOND_PERSON, "talk")),
        (12, NUDGE),
    ]
