"""Advice: tried, told of; and those to keep in touch with."""

from datetime import date

import pytest

from domain.commands import (
    ChangeContact,
    CorrectEntry,
    FollowAdvice,
    LogTouch,
    MergeContacts,
    PostponeReminder,
    ReportBackAdvice,
    SkipReminder,
    UndoCommand,
)
from domain.events import AdviceFollowed, AdviceReceived, AdviceReportedBack, ContactChanged
from domain.journal import effective
from domain.refusals import BeforeTheAdvice, HeardOfItAlready, NobodyGaveIt, NotYet, TriedAlready, Unknown, WouldBreak
from domain.values import AdviceId, Channel, ContactId, ReminderKind, Side
from domain.views.card import Card
from domain.views.reminders import reminders
from domain.views.today import today
from domain.violations import out_of_order, violations
from tests.domain.kit import (
    DAY,
    Given,
    added,
    advised,
    command_of,
    followed,
    given,
    held,
    march,
    on,
    reported,
    requested,
    started,
    thanked,
    touched,
    which,
)

MODEL, PRIYA, DANIEL = AdviceId("model"), ContactId("priya"), ContactId("daniel")
STORY = given(
    started(),
    added("priya", "Priya Raman"),
    added("daniel", "Daniel Weiss"),
    held("talk", "priya"),
    advised("model", "Rebuild one model", by="priya"),
    advised("rest", "Rest on Sundays"),
)


def card(story: Given, kind: ReminderKind, id: str, today: date) -> Card | None:
    """The card of that reminder, as it is on a day; None where it does not run."""
    return next((one for one in reminders(story.look(today)) if (one.kind, one.id) == (kind, id)), None)


def due(story: Given, kind: ReminderKind, id: str, today: date = DAY) -> date | None:
    found = card(story, kind, id, today)
    return found.due if found else None


# Tried


def test_advice_is_tried_once_and_says_how_it_went() -> None:
    command = FollowAdvice(advice=MODEL, note="It took two evenings", happened_on=march(5))
    story = STORY.when(command).then(AdviceFollowed(advice=MODEL, note="It took two evenings"))
    tried = story.search.advice.by_id[MODEL]
    assert (tried.tried, tried.how, tried.open) == (march(5), "It took two evenings", False)
    assert "5 March" in story.when(FollowAdvice(advice=MODEL)).refused(TriedAlready).message


def test_advice_is_tried_no_sooner_than_it_was_given() -> None:
    story = given(started(), on(march(6), advised("model", "Rebuild one model")))
    story.when(FollowAdvice(advice=MODEL, happened_on=march(5))).refused(BeforeTheAdvice, field="happened_on")
    story.when(FollowAdvice(advice=MODEL, happened_on=march(6))).then(AdviceFollowed(advice=MODEL))


def test_neither_is_done_about_unknown_advice_or_in_days_to_come() -> None:
    STORY.when(FollowAdvice(advice=AdviceId("nothing"))).refused(Unknown, field="advice")
    STORY.when(ReportBackAdvice(advice=AdviceId("nothing"))).refused(Unknown, field="advice")
    STORY.when(FollowAdvice(advice=MODEL, happened_on=march(25))).refused(NotYet, field="happened_on")


# Told


def test_whoever_gave_it_is_told_where_nobody_is_named() -> None:
    command = ReportBackAdvice(advice=MODEL, channel=Channel.EMAIL)
    story = STORY.when(command).then(AdviceReportedBack(advice=MODEL, to=PRIYA, channel=Channel.EMAIL))
    assert not story.search.advice.by_id[MODEL].open


def test_someone_else_can_be_told_too_and_everyone_once() -> None:
    story = STORY.then(ReportBackAdvice(advice=MODEL, happened_on=march(6)))
    assert "6 March" in story.when(ReportBackAdvice(advice=MODEL)).refused(HeardOfItAlready, field="to").message
    story.when(ReportBackAdvice(advice=MODEL, to=DANIEL)).then(AdviceReportedBack(advice=MODEL, to=DANIEL))


def test_advice_that_nobody_gave_is_told_to_someone_who_is_named() -> None:
    rest = AdviceId("rest")
    STORY.when(ReportBackAdvice(advice=rest)).refused(NobodyGaveIt, field="to")
    STORY.when(ReportBackAdvice(advice=rest, to=ContactId("x"))).refused(Unknown, field="to")
    STORY.when(ReportBackAdvice(advice=rest, to=DANIEL)).then(AdviceReportedBack(advice=rest, to=DANIEL))


def test_one_record_of_a_person_stands_for_the_other() -> None:
    story = STORY.then(ReportBackAdvice(advice=MODEL)).then(MergeContacts(contact=DANIEL, other=PRIYA))
    story.when(ReportBackAdvice(advice=MODEL, to=DANIEL)).refused(HeardOfItAlready, field="to")
    assert card(story.then(FollowAdvice(advice=MODEL)), ReminderKind.ADVICE_BACK, "model", march(28)) is None


def test_telling_them_is_a_sign_of_mine() -> None:
    story = STORY.then(ReportBackAdvice(advice=MODEL, happened_on=march(9)))
    look = story.look()
    assert look.ties.last_contact(story.search.people.by_id[PRIYA]) == march(9)
    assert look.ties.signs.of(story.search.people.by_id[PRIYA])[-1].by is Side.ME


# Undone and put right


def test_advice_that_was_tried_cannot_be_undone_alone() -> None:
    story = STORY.then(FollowAdvice(advice=MODEL))
    story.when(UndoCommand(command=command_of(5))).refused(WouldBreak)
    undone = story.then(UndoCommand(command=command_of(7)))
    assert undone.search.advice.by_id[MODEL].open
    undone.when(FollowAdvice(advice=MODEL)).then(AdviceFollowed(advice=MODEL))


def test_advice_is_not_put_right_to_a_day_after_it_was_tried() -> None:
    story = STORY.then(FollowAdvice(advice=MODEL, happened_on=march(5)))
    body = AdviceReceived(id=MODEL, text="Rebuild one model", by=PRIYA)
    story.when(CorrectEntry(version=5, event=body, happened_on=march(6))).refused(WouldBreak)
    story.then(CorrectEntry(version=5, event=body, happened_on=march(4)))
    tried = AdviceFollowed(advice=MODEL)
    story.when(CorrectEntry(version=7, event=tried, happened_on=march(1))).refused(WouldBreak)
    story.then(CorrectEntry(version=7, event=tried, happened_on=march(3)))


@pytest.mark.parametrize(
    "event", [followed("nothing"), reported("nothing", "priya"), reported("model", "nobody")], ids=lambda one: str(one)
)
def test_what_points_at_nothing_is_said_to_be_wrong(event: AdviceFollowed | AdviceReportedBack) -> None:
    assert violations(STORY.and_given(event).search)


def test_what_was_done_before_it_was_given_is_out_of_order() -> None:
    story = given(started(), on(march(6), advised("model")), on(march(5), followed("model")))
    assert out_of_order(effective(story.entries), story.search) == [("order", 3)]


# Reminders


def test_advice_is_to_be_tried_within_a_week_and_late_after_two() -> None:
    found = card(STORY, ReminderKind.FOLLOW, "model", march(8))
    assert found
    assert (found.due, found.ready, found.text) == (march(9), False, "Rebuild one model")
    assert [one.name for one in found.people] == ["Priya Raman"]
    late = [card(STORY, ReminderKind.FOLLOW, "model", day) for day in (march(9), march(15), march(16))]
    assert [(one.ready, one.late) for one in late if one] == [(True, False), (True, False), (True, True)]


def test_advice_written_down_long_after_is_to_be_tried_from_then_on() -> None:
    old = given(started()).and_given(on(date(2026, 1, 5), advised("model")), recorded=march(2))
    assert due(old, ReminderKind.FOLLOW, "model") == march(9)
    lately = given(started()).and_given(on(date(2026, 2, 20), advised("model")), recorded=march(2))
    assert due(lately, ReminderKind.FOLLOW, "model") == date(2026, 2, 27)


def test_advice_that_is_left_out_is_not_for_me() -> None:
    story = STORY.then(SkipReminder(which=which(ReminderKind.FOLLOW, "model"), why="I did that in autumn"))
    found = card(story, ReminderKind.FOLLOW, "model", march(30))
    assert found
    assert found.skipped
    assert not found.ready
    tried = story.then(FollowAdvice(advice=MODEL, happened_on=march(19)))
    back = card(tried, ReminderKind.ADVICE_BACK, "model", march(26))
    assert back
    assert back.ready


def test_whoever_gave_it_is_to_be_told_a_week_after_it_was_tried() -> None:
    story = STORY.and_given(on(march(5), followed("model")))
    assert card(story, ReminderKind.FOLLOW, "model", march(12)) is None
    found = card(story, ReminderKind.ADVICE_BACK, "model", march(12))
    assert found
    assert (found.due, found.ready, found.which.who) == (march(12), True, PRIYA)
    told = story.and_given(on(march(6), reported("model", "priya")))
    assert card(told, ReminderKind.ADVICE_BACK, "model", march(12)) is None


def test_nobody_is_told_of_advice_that_nobody_gave() -> None:
    story = STORY.and_given(on(march(5), followed("rest")))
    assert card(story, ReminderKind.ADVICE_BACK, "rest", march(30)) is None
    assert card(story, ReminderKind.FOLLOW, "rest", march(30)) is None


def test_what_was_told_counts_as_tried() -> None:
    story = STORY.and_given(on(march(5), reported("model", "priya")))
    assert card(story, ReminderKind.FOLLOW, "model", march(30)) is None
    assert card(story, ReminderKind.ADVICE_BACK, "model", march(30)) is None
    story.when(FollowAdvice(advice=MODEL)).then(AdviceFollowed(advice=MODEL))


def keeping(*more: object) -> Given:
    """Talked with Priya on 2 March, and chosen the day after to keep in touch with her."""
    kept = on(march(3), ContactChanged(contact=PRIYA, keep_in_touch=True))
    return STORY.and_given(kept, *more)  # type: ignore[arg-type]


def test_a_word_of_how_it_goes_is_due_two_weeks_after_a_talk() -> None:
    assert due(keeping(), ReminderKind.KEEP_IN_TOUCH, "priya") == march(16)
    assert due(STORY, ReminderKind.KEEP_IN_TOUCH, "priya") is None


def test_thanks_for_a_talk_belong_to_it() -> None:
    assert due(keeping(on(march(4), thanked("talk", "priya"))), ReminderKind.KEEP_IN_TOUCH, "priya") == march(16)


@pytest.mark.parametrize(
    "sign",
    [touched("priya"), touched("priya", Side.THEM), reported("model", "priya")],
    ids=["mine", "theirs", "told of advice"],
)
def test_after_any_other_sign_it_is_due_a_month_later(sign: object) -> None:
    story = keeping(on(march(10), sign))  # type: ignore[arg-type]
    assert due(story, ReminderKind.KEEP_IN_TOUCH, "priya") == date(2026, 4, 9)


def test_another_talk_begins_again_with_two_weeks() -> None:
    story = keeping(on(march(10), touched("priya")), on(march(12), held("second", "priya")))
    assert due(story, ReminderKind.KEEP_IN_TOUCH, "priya") == march(26)


def test_it_rests_while_a_conversation_is_under_way() -> None:
    story = keeping(on(march(12), requested("second", "priya")))
    assert due(story, ReminderKind.KEEP_IN_TOUCH, "priya") is None


def test_it_is_never_due_before_one_chose_to_keep_in_touch() -> None:
    late = STORY.and_given(on(march(19), ContactChanged(contact=PRIYA, keep_in_touch=True)))
    assert due(late, ReminderKind.KEEP_IN_TOUCH, "priya", march(19)) == march(19)
    new = given(started(), on(march(6), added("lena", keep_in_touch=True)))
    assert due(new, ReminderKind.KEEP_IN_TOUCH, "lena") == date(2026, 4, 5)


def test_choosing_anew_after_it_was_left_out_starts_it_again() -> None:
    left_out = keeping().then(SkipReminder(which=which(ReminderKind.KEEP_IN_TOUCH, "priya")), today=march(16))
    found = card(left_out, ReminderKind.KEEP_IN_TOUCH, "priya", march(20))
    assert found
    assert found.skipped
    not_now = left_out.then(ChangeContact(contact=PRIYA, keep_in_touch=False), today=march(17))
    assert due(not_now, ReminderKind.KEEP_IN_TOUCH, "priya") is None
    again = not_now.then(ChangeContact(contact=PRIYA, keep_in_touch=True), today=march(18))
    found = card(again, ReminderKind.KEEP_IN_TOUCH, "priya", march(20))
    assert found
    assert (found.ready, found.skipped, found.due) == (True, False, march(18))
    word = LogTouch(contact=PRIYA, by=Side.ME, channel=Channel.EMAIL)
    assert due(again.then(word, today=march(20)), ReminderKind.KEEP_IN_TOUCH, "priya") == date(2026, 4, 19)


def test_two_records_made_one_keep_in_touch_as_either_did() -> None:
    story = keeping(on(march(10), touched("priya"))).then(MergeContacts(contact=DANIEL, other=PRIYA), today=march(11))
    found = card(story, ReminderKind.KEEP_IN_TOUCH, "daniel", march(11))
    assert found
    assert found.due == date(2026, 4, 9)


def test_what_was_put_off_of_it_comes_up_on_its_day() -> None:
    story = keeping().then(
        PostponeReminder(which=which(ReminderKind.KEEP_IN_TOUCH, "priya"), until=march(24)), today=march(20)
    )
    shown = today(story.look(march(20)))
    assert [one.id for one in shown.coming if one.kind is ReminderKind.KEEP_IN_TOUCH] == ["priya"]
    assert "priya" in [one.id for one in today(story.look(march(24))).your_turn]
