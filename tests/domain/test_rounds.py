"""The rounds of an application: booked, moved, called off, missed, held and thanked for; and which of it is due."""

from datetime import date

import pytest

from domain.commands import (
    CancelRound,
    Command,
    CorrectEntry,
    HoldRound,
    LetGo,
    MergeContacts,
    MissRound,
    PrepareRound,
    RescheduleRound,
    ReviveApplication,
    ScheduleRound,
    SkipReminder,
    ThankForRound,
    UndoCommand,
)
from domain.events import (
    Event,
    InterviewScheduled,
    ReminderSkipped,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
)
from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.refusals import (
    ApplicationClosed,
    BeforeApplying,
    BeforeItBegan,
    BeforeTheLast,
    BookedBeforeAgreed,
    HadAlready,
    NobodyNamed,
    NotBooked,
    NothingChanges,
    NotInThatConversation,
    NotTalkedYet,
    Refusal,
    SamePersonTwice,
    SayHowItWas,
    StillToCome,
    ThankedAlready,
    ThankedBeforeTalking,
    Unknown,
    WhichApplication,
    WouldBreak,
)
from domain.steps.applications import Round
from domain.steps.signs import Signs
from domain.values import (
    ApplicationId,
    ContactId,
    Medium,
    ReminderKind,
    RoundId,
    Side,
    Stage,
)
from domain.views.application import application
from domain.views.reminders import reminders
from domain.views.today import today
from tests.domain.kit import (
    SEARCH,
    TODAY,
    Given,
    added,
    agreed,
    applied,
    given,
    march,
    new,
    on,
    planned,
    rejected,
    requested,
    revived,
    round_booked,
    round_cancelled,
    round_held,
    round_missed,
    round_moved,
    round_prepared,
    round_thanked,
    scheduled,
    started,
    targeted,
    which,
)
from tests.domain.test_applications import tell

PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")
ONE, FIRST = ApplicationId("one"), RoundId("first")
SENT = given(started(), targeted("acme"), added("priya"), added("daniel"), on(march(3), applied("one", "acme")))
BOOKED = SENT.and_given(on(march(5), round_booked("first", "one", "priya", at="2026-03-19T15:00")))
AT = {
    Stage.SCHEDULED: BOOKED,
    Stage.CANCELLED: BOOKED.and_given(on(march(18), round_cancelled("first"))),
    Stage.MISSED: BOOKED.and_given(on(march(19), round_missed("first"))),
    Stage.HELD: BOOKED.and_given(on(march(19), round_held("first", "one", "priya"))),
}
"""The first round at each stage."""
NEXT_WEEK = "2026-03-24T15:00"
MOVE = RescheduleRound(round=FIRST, appointment=planned(NEXT_WEEK))
CANCEL = CancelRound(round=FIRST, by=Side.THEM)
MISS = MissRound(round=FIRST, by=Side.ME)
PREPARE = PrepareRound(round=FIRST, questions=("Why?",))
HOLD = HoldRound(round=FIRST)
THANK = ThankForRound(round=FIRST, to=PRIYA)
MOVED = RoundRescheduled(round=FIRST, appointment=agreed(NEXT_WEEK))
PREPARED = RoundPrepared(round=FIRST, questions=("Why?",))
HELD = RoundHeld(id=FIRST, application=ONE, contacts=(PRIYA,), medium=Medium.VIDEO)


def first(story: Given) -> Round:
    return story.search.applications.rounds[FIRST]


def due_of(story: Given, today: date = TODAY) -> list[tuple[ReminderKind, str | None, date]]:
    return [(card.kind, card.which.who, card.due) for card in reminders(story.look(today)) if card.round]


@pytest.mark.parametrize(
    ("stage", "command", "outcome"),
    [
        (Stage.SCHEDULED, MOVE, MOVED),
        (Stage.SCHEDULED, CANCEL, RoundCancelled(round=FIRST, by=Side.THEM)),
        (Stage.SCHEDULED, MISS, RoundMissed(round=FIRST, by=Side.ME)),
        (Stage.SCHEDULED, PREPARE, PREPARED),
        (Stage.SCHEDULED, HOLD, HELD),
        (Stage.SCHEDULED, THANK, NotTalkedYet),
        (Stage.CANCELLED, MOVE, MOVED),
        (Stage.CANCELLED, CANCEL, NotBooked),
        (Stage.CANCELLED, MISS, NotBooked),
        (Stage.CANCELLED, PREPARE, PREPARED),
        (Stage.CANCELLED, HOLD, HELD),
        (Stage.CANCELLED, THANK, NotTalkedYet),
        (Stage.MISSED, MOVE, MOVED),
        (Stage.MISSED, CANCEL, NotBooked),
        (Stage.MISSED, MISS, NotBooked),
        (Stage.MISSED, PREPARE, PREPARED),
        (Stage.MISSED, HOLD, HELD),
        (Stage.MISSED, THANK, NotTalkedYet),
        (Stage.HELD, MOVE, HadAlready),
        (Stage.HELD, CANCEL, HadAlready),
        (Stage.HELD, MISS, HadAlready),
        (Stage.HELD, PREPARE, HadAlready),
        (Stage.HELD, HOLD, HadAlready),
        (Stage.HELD, THANK, RoundThanked(round=FIRST, to=PRIYA)),
    ],
    ids=lambda one: one.value if isinstance(one, Stage) else (one if isinstance(one, type) else type(one)).__name__,
)
def test_what_comes_of_each_deed_at_each_stage(stage: Stage, command: Command, outcome: Event | type[Refusal]) -> None:
    assert first(AT[stage]).stage is stage
    if isinstance(outcome, type):
        AT[stage].when(command).refused(outcome, field="round")
    else:
        AT[stage].when(command).then(outcome)


@pytest.mark.parametrize("command", [MOVE, CANCEL, MISS, PREPARE, HOLD], ids=lambda one: type(one).__name__)
def test_a_round_of_a_closed_application_is_not_gone_on_with(command: Command) -> None:
    over = BOOKED.and_given(on(march(19), rejected("one")))
    assert over.when(command).refused(ApplicationClosed, field="round").offer == ReviveApplication(application=ONE)


def test_thanks_are_welcome_after_a_no_too() -> None:
    AT[Stage.HELD].and_given(on(march(19), rejected("one"))).when(THANK).then(RoundThanked(round=FIRST, to=PRIYA))


@pytest.mark.parametrize("command", [MOVE, CANCEL, MISS, PREPARE, HOLD, THANK], ids=lambda one: type(one).__name__)
def test_a_round_that_is_not_there_is_refused(command: Command) -> None:
    SENT.when(command).refused(Unknown, field="round")


# Booking it


def test_a_round_is_booked_with_people_or_with_nobody_named() -> None:
    alone = ScheduleRound(application=ONE, appointment=planned(NEXT_WEEK))
    SENT.when(alone).then(RoundScheduled(id=new(), application=ONE, appointment=agreed(NEXT_WEEK), medium=Medium.VIDEO))
    command = ScheduleRound(
        application=ONE,
        appointment=planned(NEXT_WEEK),
        contacts=(PRIYA, DANIEL),
        title="Panel",
        minutes=60,
        medium=Medium.IN_PERSON,
        place="Torstraße 1",
    )
    SENT.when(command).then(
        RoundScheduled(
            id=new(),
            application=ONE,
            appointment=agreed(NEXT_WEEK),
            contacts=(PRIYA, DANIEL),
            title="Panel",
            minutes=60,
            medium=Medium.IN_PERSON,
            place="Torstraße 1",
        )
    )


def test_the_people_of_a_round_are_there_each_once() -> None:
    twice = ScheduleRound(application=ONE, appointment=planned(NEXT_WEEK), contacts=(PRIYA, PRIYA))
    SENT.when(twice).refused(SamePersonTwice, field="contacts")
    merged = SENT.then(MergeContacts(contact=PRIYA, other=DANIEL))
    both = ScheduleRound(application=ONE, appointment=planned(NEXT_WEEK), contacts=(PRIYA, DANIEL))
    merged.when(both).refused(SamePersonTwice, field="contacts")


def test_it_is_not_booked_before_it_was_agreed_nor_agreed_before_one_applied() -> None:
    past = ScheduleRound(application=ONE, appointment=planned("2026-03-10T15:00"), happened_on=march(12))
    SENT.when(past).refused(BookedBeforeAgreed, field="appointment.local")
    early = ScheduleRound(application=ONE, appointment=planned(NEXT_WEEK), happened_on=march(2))
    SENT.when(early).refused(BeforeApplying, field="happened_on")


def test_a_move_says_something_new() -> None:
    same = RescheduleRound(round=FIRST, appointment=planned("2026-03-19T15:00"))
    BOOKED.when(same).refused(NothingChanges)
    by_phone = RescheduleRound(round=FIRST, appointment=planned("2026-03-19T15:00"), medium=Medium.PHONE)
    BOOKED.when(by_phone).then(
        RoundRescheduled(round=FIRST, appointment=agreed("2026-03-19T15:00"), medium=Medium.PHONE)
    )
    moved = BOOKED.and_given(on(march(12), round_moved("first", NEXT_WEEK, place="Online")))
    assert (first(moved).moves, first(moved).place, first(moved).stage) == (1, "Online", Stage.SCHEDULED)


def test_the_same_preparation_says_nothing_new() -> None:
    BOOKED.and_given(on(march(6), round_prepared("first", "Why?"))).when(PREPARE).refused(NothingChanges)


def test_a_time_is_missed_once_it_has_been() -> None:
    soon = SENT.and_given(on(march(5), round_booked("first", "one", at="2026-03-24T15:00")))
    soon.when(MISS).refused(StillToCome, field="round")
    early = MissRound(round=FIRST, by=Side.ME, happened_on=march(12))
    BOOKED.when(early).refused(StillToCome, field="happened_on")


def test_its_deeds_come_after_each_other() -> None:
    early = CancelRound(round=FIRST, by=Side.ME, happened_on=march(4))
    BOOKED.when(early).refused(BeforeItBegan, field="happened_on")
    called_off = AT[Stage.CANCELLED]
    called_off.when(HoldRound(round=FIRST, happened_on=march(17))).refused(BeforeTheLast, field="happened_on")


# Holding it


def test_a_round_goes_on_with_what_was_booked() -> None:
    story = SENT.and_given(
        on(march(5), round_booked("first", "one", "priya", title="Panel", minutes=60, medium=Medium.PHONE))
    )
    command = HoldRound(round=FIRST, minutes=45, note="They asked about Spark.", private=True)
    event = RoundHeld(
        id=FIRST,
        application=ONE,
        contacts=(PRIYA,),
        title="Panel",
        minutes=45,
        medium=Medium.PHONE,
        note="They asked about Spark.",
        private=True,
    )
    after = story.when(command).then(event)
    assert (first(after).planned_minutes, first(after).minutes, first(after).begun) == (60, 45, march(5))


def test_a_round_came_unannounced() -> None:
    command = HoldRound(application=ONE, contacts=(DANIEL,), medium=Medium.PHONE)
    SENT.when(command).then(RoundHeld(id=new(), application=ONE, contacts=(DANIEL,), medium=Medium.PHONE))


def test_a_round_belongs_to_one_application() -> None:
    SENT.when(HoldRound()).refused(WhichApplication, field="application")
    other = HoldRound(round=FIRST, application=ApplicationId("two"))
    BOOKED.and_given(on(march(4), applied("two", "acme", "analyst"))).when(other).refused(
        WhichApplication, field="application"
    )


# Thanks


def test_thanks_go_to_one_who_was_there_once_and_after_it() -> None:
    held = AT[Stage.HELD]
    held.when(ThankForRound(round=FIRST, to=DANIEL)).refused(NotInThatConversation, field="to")
    held.when(ThankForRound(round=FIRST, to=PRIYA, happened_on=march(18))).refused(
        ThankedBeforeTalking, field="happened_on"
    )
    thanked = held.when(ThankForRound(round=FIRST)).then(RoundThanked(round=FIRST, to=PRIYA))
    thanked.when(THANK).refused(ThankedAlready, field="to")


def test_where_nobody_was_named_thanks_go_to_whoever_it_was() -> None:
    story = SENT.and_given(on(march(19), round_held("first", "one")))
    thanked = story.when(ThankForRound(round=FIRST)).then(RoundThanked(round=FIRST))
    thanked.when(ThankForRound(round=FIRST)).refused(ThankedAlready, field="to")


def test_of_several_one_is_named() -> None:
    story = SENT.and_given(on(march(19), round_held("first", "one", "priya", "daniel")))
    story.when(ThankForRound(round=FIRST)).refused(NobodyNamed, field="to")


# What is due


def test_thanks_are_due_to_each_after_a_day_and_one_word_covers_the_rounds_before() -> None:
    story = SENT.and_given(
        on(march(17), round_held("first", "one", "priya")),
        on(march(19), round_held("second", "one", "priya", "daniel")),
    )
    assert due_of(story) == [
        (ReminderKind.ROUND_THANK, "daniel", march(20)),
        (ReminderKind.ROUND_THANK, "priya", march(20)),
    ]
    thanked = story.and_given(on(march(20), round_thanked("second", "priya")))
    assert [who for _, who, _ in due_of(thanked)] == ["daniel"]
    nobody = SENT.and_given(on(march(19), round_held("first", "one")))
    assert due_of(nobody) == [(ReminderKind.ROUND_THANK, None, march(20))]


def test_how_it_was_is_asked_once_its_time_has_passed_and_is_not_left_out() -> None:
    story = SENT.and_given(on(march(5), round_booked("first", "one", at="2026-03-20T09:00")))
    shown = today(story.look())
    assert [(card.kind, card.about and card.about.name) for card in shown.how_was_it] == [
        (ReminderKind.ROUND_WAS, "Acme")
    ]
    skip = SkipReminder(which=which(ReminderKind.ROUND_WAS, "first"))
    story.when(skip).refused(SayHowItWas, field="which")


def test_a_new_time_is_due_where_it_did_not_take_place_unless_the_next_is_booked() -> None:
    story = AT[Stage.CANCELLED]
    assert due_of(story) == [(ReminderKind.ROUND_TIME, None, march(18))]
    assert ReminderKind.ROUND_TIME in [card.kind for card in today(story.look()).your_turn]
    instead = story.and_given(on(march(19), round_booked("second", "one", at=NEXT_WEEK)))
    assert [kind for kind, _, _ in due_of(instead)] == [ReminderKind.ROUND_WAS]
    new_time = which(ReminderKind.ROUND_TIME, "first")
    story.when(LetGo(things=(new_time,))).then(ReminderSkipped(which=new_time))


def test_a_month_without_a_word_after_a_round_is_an_answer() -> None:
    story = SENT.and_given(on(march(5), round_held("first", "one", "priya")))
    silent = [card for card in reminders(story.look()) if card.kind is ReminderKind.SILENT]
    assert [(card.due, card.ready) for card in silent] == [(date(2026, 4, 4), False)]
    thanked = story.and_given(on(march(6), round_thanked("first", "priya")))
    assert [card.due for card in reminders(thanked.look())] == [date(2026, 4, 5)]


def test_while_a_round_is_booked_nothing_is_silent() -> None:
    assert [card.kind for card in reminders(BOOKED.look(march(10)))] == [ReminderKind.ROUND_WAS]


# Where it shows


def test_a_hiring_talk_is_contact_with_its_people_but_no_conversation() -> None:
    story = AT[Stage.HELD].and_given(on(march(20), round_thanked("first", "priya")))
    signs = Signs(story.search)
    assert signs.talks == {}
    assert [(sign.on, sign.by) for sign in signs.of(story.search.people.by_id[PRIYA])] == [
        (march(19), Side.THEM),
        (march(20), Side.ME),
    ]
    week = today(story.look()).this_week
    assert (week.conversations, week.booked) == (0, 0)


def test_a_hiring_talk_starts_the_clock_of_an_ask_anew() -> None:
    asked = SENT.and_given(on(march(3), requested("talk", "priya")))
    assert [card.due for card in reminders(asked.look()) if card.kind is ReminderKind.NUDGE] == [march(12)]
    talked = asked.and_given(on(march(10), round_held("first", "one", "priya")))
    assert [card.due for card in reminders(talked.look()) if card.kind is ReminderKind.NUDGE] == [march(19)]


def test_booked_rounds_stand_among_what_is_booked_with_too_little_time_between() -> None:
    coffee: InterviewScheduled = scheduled("coffee", "daniel", at="2026-03-24T14:00")
    story = SENT.and_given(
        on(march(5), coffee),
        on(march(6), round_booked("first", "one", "priya", at=NEXT_WEEK, title="Panel")),
    )
    talk, round = today(story.look()).booked
    assert (talk.application, round.application and round.application.name) == (None, "Acme")
    assert (round.round, round.title, round.gap) == (1, "Panel", 30)


def test_the_page_shows_the_thanks_of_each_round() -> None:
    story = AT[Stage.HELD].and_given(on(march(20), round_thanked("first", "priya")))
    row = application(story.look(), tell, id="one").rounds[0]
    assert [(thanks.person and thanks.person.name, thanks.thanked) for thanks in row.thanks] == [("Priya", True)]
    nobody = SENT.and_given(on(march(19), round_held("first", "one")))
    assert [one.person for one in application(nobody.look(), tell, id="one").rounds[0].thanks] == [None]


# Amending


def test_a_correction_is_held_to_the_rules_of_the_deed() -> None:
    other = BOOKED.and_given(on(march(4), applied("two", "acme", "analyst")))
    elsewhere = round_booked("first", "two", "priya", at="2026-03-19T15:00")
    other.when(CorrectEntry(version=6, event=elsewhere)).refused(WhichApplication, field="event.application")
    twice = round_booked("first", "one", "priya", "priya", at="2026-03-19T15:00")
    BOOKED.when(CorrectEntry(version=6, event=twice)).refused(SamePersonTwice, field="event.contacts")
    missed = AT[Stage.MISSED]
    early = CorrectEntry(version=7, event=round_missed("first"), happened_on=march(12))
    missed.when(early).refused(StillToCome, field="happened_on")


def test_thanks_do_not_go_astray() -> None:
    thanked = AT[Stage.HELD].and_given(on(march(20), round_thanked("first", "priya")))
    others = CorrectEntry(version=7, event=round_held("first", "one", "daniel"))
    assert {one.rule for one in thanked.when(others).refused(WouldBreak).conflicts} == {"dangling"}
    undo = UndoCommand(command=thanked.entries[6].command_id)
    assert {one.rule for one in thanked.when(undo).refused(WouldBreak).conflicts} == {"dangling"}


def test_what_happened_is_told_in_the_order_it_was_written() -> None:
    """Taken up again on the 16th, a round that was on the 12th is told from the 16th on."""
    story = SENT.and_given(
        on(march(10), rejected("one")), on(march(16), revived("one")), on(march(12), round_held("first", "one"))
    )
    assert fold(JobSearch(SEARCH), as_happened(story.entries, march(14))).applications.rounds.get(FIRST) is None
    whole = fold(JobSearch(SEARCH), as_happened(story.entries, TODAY))
    assert whole.dangling == ()
    assert FIRST in whole.applications.rounds
