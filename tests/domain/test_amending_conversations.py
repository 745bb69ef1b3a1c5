"""Undo and correction on the way to a conversation: nothing comes before it began, and no refusal is got round."""

from datetime import UTC, date, datetime
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from domain.commands import (
    AnswerInterview,
    BringBack,
    CancelInterview,
    ChangeContact,
    Command,
    ConfirmInterview,
    CorrectEntry,
    DeclineInterview,
    ExplainTitle,
    GiveUpInterview,
    HoldInterview,
    KeepDraft,
    MissInterview,
    NoteInsight,
    NudgeInterview,
    PostponeReminder,
    PrepareInterview,
    RequestInterview,
    RescheduleInterview,
    ScheduleInterview,
    SendThankYou,
    SetRules,
    SkipReminder,
    UndoCommand,
)
from domain.corrections import _COMMANDS
from domain.events import AnyEvent, Deed, EntryCorrected, RulesSet
from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.refusals import (
    BeyondItsLimits,
    BookedBeforeAgreed,
    ComeBackBeforeAnswer,
    Contradicts,
    LineGone,
    NobodyNamed,
    NoSuchDay,
    NothingChanges,
    NotThatInstant,
    NotTheSameKind,
    OfItself,
    Refusal,
    RulesDisagree,
    SamePersonTwice,
    StillToCome,
    TooFarAhead,
    Unknown,
    WouldBreak,
)
from domain.values import (
    Appointment,
    Channel,
    ContactId,
    DraftKind,
    Gist,
    InsightId,
    InterviewId,
    ReminderKind,
    Side,
    Source,
    SourceId,
    Stage,
    Topic,
)
from tests.domain.kit import (
    DAY,
    SEARCH,
    TODAY,
    Given,
    added,
    agreed,
    answered,
    cancelled,
    command_of,
    confirmed,
    explained,
    given,
    held,
    insight,
    march,
    missed,
    nudged,
    on,
    planned,
    postponed,
    prepared,
    requested,
    rescheduled,
    scheduled,
    skipped,
    started,
    step,
    which,
)

PRIYA, DANIEL, NOBODY = ContactId("priya"), ContactId("daniel"), ContactId("nobody")
TALK = InterviewId("talk")
KNOWN = given(started(), added("priya"), added("daniel"))
ASKED = KNOWN.and_given(on(march(3), requested("talk", "priya")))
ANSWERED = ASKED.and_given(on(march(5), answered("talk", Gist.LATER, come_back_on=march(9))))
BOOKED = ANSWERED.and_given(on(march(10), scheduled("talk", "priya", at="2026-03-19T15:00")))
HELD = BOOKED.and_given(on(march(19), held("talk", "priya", note="They use PyTorch.")))


def undo(version: int) -> UndoCommand:
    return UndoCommand(command=command_of(version))


def correct(version: int, event: AnyEvent, on: date | None = None) -> CorrectEntry:
    return CorrectEntry(version=version, event=event, happened_on=on)  # type: ignore[arg-type]


def talk(story: Given) -> Any:
    return story.search.conversations.interviews[TALK]


def but_for_version(search: JobSearch) -> dict[str, Any]:
    return {field: getattr(search, field) for field in search.__struct_fields__ if field != "version"}


# Undo


@pytest.mark.parametrize(
    ("story", "command"),
    [
        (KNOWN, RequestInterview(contacts=(PRIYA,), channel=Channel.EMAIL)),
        (ASKED, NudgeInterview(interview=TALK, channel=Channel.EMAIL)),
        (ASKED, AnswerInterview(interview=TALK, gist=Gist.YES)),
        (ASKED, ScheduleInterview(interview=TALK, appointment=planned("2026-03-24T15:00"))),
        (ASKED, ScheduleInterview(contacts=(PRIYA,), appointment=planned("2026-03-24T15:00"))),
        (BOOKED, RescheduleInterview(interview=TALK, appointment=planned("2026-03-24T15:00"))),
        (BOOKED, ConfirmInterview(interview=TALK)),
        (ASKED, DeclineInterview(interview=TALK, name="Tomasz")),
        (ASKED, GiveUpInterview(interview=TALK)),
        (BOOKED, CancelInterview(interview=TALK, by=Side.ME)),
        (BOOKED, MissInterview(interview=TALK, by=Side.ME)),
        (BOOKED, PrepareInterview(interview=TALK, questions=("Why?",))),
        (BOOKED, HoldInterview(interview=TALK)),
        (HELD, SendThankYou(interview=TALK, to=PRIYA)),
        (HELD, ExplainTitle(interview=TALK, title="data scientist")),
        (HELD, NoteInsight(topic=Topic.TOOLS, claim="They use PyTorch.")),
        (ASKED, PostponeReminder(which=which(ReminderKind.NUDGE, "talk"), until=march(25))),
        (ASKED, SkipReminder(which=which(ReminderKind.NUDGE, "talk"))),
        (KNOWN, SetRules(zone="Asia/Tokyo", nudge_days=9)),
        (KNOWN, KeepDraft(kind=DraftKind.ASK, text="Hello")),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Command) else "",
)
def test_each_can_be_undone_and_brought_back(story: Given, command: Command) -> None:
    after = story.then(command)
    undone = after.then(undo(len(story.entries) + 1))
    assert but_for_version(undone.search) == but_for_version(story.search)
    back = undone.then(BringBack(command=command_of(len(story.entries) + 1)))
    assert but_for_version(back.search) == but_for_version(after.search)


def test_without_the_ask_a_booking_is_a_conversation_of_its_own() -> None:
    story = ASKED.and_given(on(march(5), scheduled("talk", "priya"))).then(undo(4))
    assert (talk(story).stage, talk(story).asked, talk(story).begun) == (Stage.SCHEDULED, None, march(5))


def test_what_an_answer_needs_is_not_undone() -> None:
    refusal = BOOKED.when(undo(4)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [5]
    assert "the answer about the conversation with Priya on 5 March 2026" in refusal.message


def test_what_is_called_off_was_booked() -> None:
    story = BOOKED.and_given(on(march(12), cancelled("talk")))
    refusal = story.when(undo(6)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [7]
    assert talk(story.then(undo(7)).then(undo(6))).stage is Stage.ANSWERED


def test_a_title_is_told_in_a_conversation_that_took_place() -> None:
    story = HELD.and_given(explained("talk"))
    refusal = story.when(undo(7)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [8]


def test_what_is_the_same_as_another_needs_it() -> None:
    story = HELD.and_given(insight("first"), insight("second", same_as=InsightId("first")))
    refusal = story.when(undo(8)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [9]


def test_a_reminder_put_off_is_in_the_way_of_nothing() -> None:
    story = ASKED.and_given(postponed(which(ReminderKind.NUDGE, "talk"), march(25)))
    assert TALK not in story.then(undo(4)).search.conversations.interviews


def test_thanks_that_were_due_once_are_in_the_way_of_nothing() -> None:
    """Priya came through Daniel, who was thanked; that she came through Lena is said later."""
    story = given(started(), added("daniel"), added("lena"), added("priya", introduced_by=DANIEL))
    story = story.and_given(held("talk", "priya")).then(SendThankYou(interview=TALK, to=DANIEL))
    story = story.then(ChangeContact(contact=PRIYA, introduced_by=ContactId("lena")))
    story = story.then(SetRules(weekly_aim=2))
    assert story.then(undo(8)).search.rules.weekly_aim == 3


# Days put right


@pytest.mark.parametrize(
    ("version", "event", "day"),
    [
        (4, requested("talk", "priya"), 6),
        (5, answered("talk"), 2),
    ],
)
def test_an_answer_is_never_put_before_the_ask(version: int, event: AnyEvent, day: int) -> None:
    refusal = ANSWERED.when(correct(version, event, march(day))).refused(WouldBreak)
    assert {(one.rule, one.version) for one in refusal.conflicts} == {("order", 5)}
    assert "before what it follows" in refusal.message


def test_asking_again_is_never_put_before_asking() -> None:
    story = ASKED.and_given(on(march(12), nudged("talk")), on(march(13), answered("talk")))
    refusal = story.when(correct(5, nudged("talk"), march(2))).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [5]
    story.then(correct(5, nudged("talk"), march(4)))


def test_a_talk_is_never_put_before_the_ask() -> None:
    refusal = HELD.when(correct(7, held("talk", "priya"), march(2))).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [7]
    moved = HELD.then(correct(7, held("talk", "priya"), march(18)))
    assert talk(moved).on == march(18)


def test_what_came_of_it_may_be_put_in_another_order() -> None:
    """The booking is put after the talk: looking back, both are told in the order they were written."""
    story = HELD.then(correct(6, scheduled("talk", "priya", at="2026-03-19T15:00"), march(20)))
    assert fold(JobSearch(SEARCH), as_happened(story.entries, TODAY)).dangling == ()
    assert talk(story).stage is Stage.HELD


@pytest.mark.parametrize("day", range(3, 21))
def test_looking_back_nothing_is_called_off_before_it_is_booked(day: int) -> None:
    story = BOOKED.and_given(on(march(4), cancelled("talk", Side.ME)))
    then = fold(JobSearch(SEARCH), as_happened(story.entries, march(day)))
    assert then.dangling == ()
    stage = Stage.REQUESTED if day < 5 else Stage.ANSWERED if day < 10 else Stage.CANCELLED
    assert then.conversations.interviews[TALK].stage is stage


# Held to the rules of the command

RICH = HELD.and_given(
    on(march(19), insight("first")),
    on(march(19), insight("second")),
    on(march(19), explained("talk")),
    on(march(19), RulesSet(nudge_days=9)),
    postponed(which(ReminderKind.THANK, "talk", "priya"), march(25)),
    on(march(19), scheduled("walk", "daniel", at="2026-03-24T15:00")),
    on(march(19), prepared("walk", "Why?")),
    on(march(19), rescheduled("walk", "2026-03-25T15:00")),
    on(march(20), confirmed("walk")),
)


def at(local: str, hour: int = 15, zone: str = "Europe/Berlin") -> Appointment:
    return Appointment(local, zone, datetime(2026, 3, 24, hour, tzinfo=UTC))


def walk(appointment: Appointment) -> AnyEvent:
    return msgspec.structs.replace(scheduled("walk", "daniel"), appointment=appointment)


@pytest.mark.parametrize(
    ("version", "event", "refusal", "field"),
    [
        (4, requested("talk"), NobodyNamed, "contacts"),
        (4, requested("talk", "nobody"), Unknown, "contacts"),
        (4, requested("talk", "priya", message="\x00"), BeyondItsLimits, "message"),
        (4, requested("talk", "priya", time="25:00"), BeyondItsLimits, "time"),
        (5, answered("nowhere"), Unknown, "interview"),
        (5, answered("talk", Gist.LATER, come_back_on=march(5)), ComeBackBeforeAnswer, "come_back_on"),
        (5, answered("talk", Gist.LATER, come_back_on=date.max), TooFarAhead, "come_back_on"),
        (6, scheduled("talk", "priya", "priya"), SamePersonTwice, "contacts"),
        (6, scheduled("talk", "priya", at="2026-03-08T15:00"), BookedBeforeAgreed, "appointment.local"),
        (6, scheduled("talk", "priya", minutes=0), BeyondItsLimits, "minutes"),
        (6, scheduled("talk", "priya", place="a\nb"), BeyondItsLimits, "place"),
        (8, insight("first", " "), BeyondItsLimits, "claim"),
        (8, insight("first", by=NOBODY), Unknown, "by"),
        (8, insight("first", source=Source(SourceId("priya"))), Unknown, "source"),
        (9, insight("second", same_as=InsightId("nothing")), Unknown, "same_as"),
        (9, insight("second", same_as=InsightId("first"), opposite_of=InsightId("first")), Contradicts, "opposite_of"),
        (10, explained("nowhere"), Unknown, "interview"),
        (10, explained("talk", ""), BeyondItsLimits, "title"),
        (11, RulesSet(), NothingChanges, None),
        (11, RulesSet(nudge_days=0), BeyondItsLimits, "nudge_days"),
        (11, RulesSet(nudge_days=2), RulesDisagree, "nudge_days"),
        (11, RulesSet(thank_you_days=5), RulesDisagree, "thank_you_late_days"),
        (11, RulesSet(country="Norway"), BeyondItsLimits, "country"),
        (12, postponed(which(ReminderKind.THANK, "talk", "priya"), date.max), TooFarAhead, "until"),
        (12, postponed(which(ReminderKind.THANK, "nowhere"), march(25)), NotTheSameKind, None),
        (12, postponed(which(ReminderKind.THANK, "talk", "nobody"), march(25)), NotTheSameKind, None),
        (12, postponed(which(ReminderKind.SORT, "talk"), march(25)), NotTheSameKind, None),
        (12, postponed(which(ReminderKind.THANK, "talk", "daniel"), march(25)), NotTheSameKind, None),
        (13, walk(at("2026-03-24T15:00", 16)), NotThatInstant, "appointment.at"),
        (13, walk(at("2026-02-30T15:00")), NoSuchDay, "appointment.local"),
        (13, walk(at("2026-03-24T15:00:30")), BeyondItsLimits, "appointment.local"),
        (13, walk(at("soon")), BeyondItsLimits, "appointment.local"),
        (14, prepared("walk", "Why?", " "), BeyondItsLimits, "questions"),
        (14, prepared("walk", *["Why?"] * 101), BeyondItsLimits, "questions"),
        (4, requested("talk", *["priya"] * 51), BeyondItsLimits, "contacts"),
        (7, held("talk", *["priya"] * 51), BeyondItsLimits, "contacts"),
        (8, insight("first", same_as=InsightId("first")), OfItself, "same_as"),
        (8, insight("first", opposite_of=InsightId("first")), OfItself, "opposite_of"),
        (8, insight("first", source=Source(SourceId("talk"), "They use SPSS.")), LineGone, "source"),
        (8, insight("first", source=Source(SourceId("talk"), "x" * 501)), BeyondItsLimits, "source"),
        (15, rescheduled("walk", "2026-03-12T15:00"), BookedBeforeAgreed, "appointment.local"),
    ],
)
def test_a_correction_is_held_to_the_rules(
    version: int, event: AnyEvent, refusal: type[Refusal], field: str | None
) -> None:
    RICH.when(correct(version, event)).refused(refusal, field=f"event.{field}" if field else "event")


def test_a_booking_is_not_put_on_a_day_after_its_time() -> None:
    story = KNOWN.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-12T15:00")))
    same = scheduled("talk", "priya", at="2026-03-12T15:00")
    story.when(correct(4, same, march(14))).refused(BookedBeforeAgreed, field="event.appointment.local")
    story.when(correct(4, same, march(12))).then(EntryCorrected(version=4, event=same, happened_on=march(12)), on=TODAY)


def test_a_time_written_wrong_is_written_right() -> None:
    right = walk(agreed("2026-03-24T16:30", "Asia/Tokyo"))
    story = RICH.then(correct(13, right))
    assert story.search.conversations.interviews[InterviewId("walk")].version == 13
    assert story.search.dangling == ()


def test_an_emptied_draft_is_a_wording_too() -> None:
    story = KNOWN.then(KeepDraft(kind=DraftKind.ASK, text="Hello"))
    event = msgspec.structs.replace(story.entries[-1].event, text="")  # type: ignore[type-var]
    assert story.then(correct(4, event)).search.drafts.own.get(DraftKind.ASK) is None


def test_whom_they_answered_for_is_put_right() -> None:
    story = ASKED.then(correct(4, requested("talk", "daniel", channel=Channel.SOCIAL), DAY))
    interview = talk(story)
    assert (interview.contacts, interview.begun, interview.asked.channel) == ((DANIEL,), DAY, Channel.SOCIAL)


def test_a_reminder_left_out_is_never_made_another_by_a_correction() -> None:
    """How it was is asked until it is said, and a next step is dropped, not left out."""
    story = ASKED.and_given(step("send"), scheduled("walk", "daniel", at="2026-03-19T15:00"))
    story = story.then(SkipReminder(which=which(ReminderKind.NUDGE, "talk")))
    for other in (which(ReminderKind.HOW_WAS_IT, "walk"), which(ReminderKind.STEP, "send")):
        story.when(correct(7, skipped(other))).refused(NotTheSameKind, field="event")
    same = skipped(which(ReminderKind.NUDGE, "talk"), why="On holiday")
    assert story.then(correct(7, same)).entries[-1].event.event == same  # type: ignore[union-attr]


ALONG = KNOWN.and_given(
    on(march(3), requested("talk", "priya")),
    on(march(4), answered("talk")),
    on(march(5), scheduled("talk", "priya")),
    on(march(6), confirmed("talk")),
    on(march(7), rescheduled("talk", "2026-03-13T15:00")),
    on(march(8), cancelled("talk")),
    on(march(9), answered("talk")),
)


@pytest.mark.parametrize("version", range(5, 11))
def test_nothing_that_came_of_an_ask_is_put_before_it(version: int) -> None:
    event = ALONG.entries[version - 1].event
    refusal = ALONG.when(correct(version, event, march(2))).refused(WouldBreak)
    assert [(one.rule, one.version) for one in refusal.conflicts] == [("order", version)]


def test_what_a_booking_was_is_not_put_before_the_ask_either() -> None:
    refusal = ALONG.when(correct(4, requested("talk", "priya"), march(6))).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [5, 6]


MISSED = KNOWN.and_given(on(march(5), scheduled("talk", "priya")), on(march(12), missed("talk")))


def test_a_time_is_never_missed_before_it_came() -> None:
    MISSED.when(correct(5, missed("talk"), march(9))).refused(StillToCome, field="happened_on")
    MISSED.then(correct(5, missed("talk"), march(11)))
    later = scheduled("talk", "priya", at="2026-03-16T15:00")
    refusal = MISSED.when(correct(4, later)).refused(WouldBreak)
    assert [(one.rule, one.version) for one in refusal.conflicts] == [("order", 5)]


def test_a_correction_never_makes_another_conversation_missed_that_is_to_come() -> None:
    story = MISSED.and_given(on(march(10), scheduled("walk", "daniel", at="2026-03-24T15:00")))
    story = story.and_given(on(march(13), answered("talk")), on(march(14), scheduled("talk", "priya")))
    story = story.and_given(on(march(15), missed("talk")))
    story.when(correct(9, missed("walk"))).refused(StillToCome, field="event.interview")


def test_what_is_the_same_as_another_never_leads_back_to_itself() -> None:
    story = HELD.and_given(insight("first"), insight("second", same_as=InsightId("first")))
    story = story.and_given(insight("third", opposite_of=InsightId("second")))
    for id in ("second", "third"):
        story.when(correct(8, insight("first", same_as=InsightId(id)))).refused(OfItself, field="event.same_as")
    story.then(correct(10, insight("third", same_as=InsightId("first"))))


def test_a_line_of_an_earlier_wording_stays_where_it_is_not_what_was_corrected() -> None:
    gone = Source(SourceId("talk"), "They use Keras.")
    story = HELD.and_given(insight("first", source=gone))
    story = story.then(correct(8, insight("first", "They used Keras.", source=gone)))
    there = Source(SourceId("talk"), "They use PyTorch.")
    story.then(correct(8, insight("first", source=there)))


def test_every_limit_of_a_correction_is_that_of_a_command() -> None:
    """A text or a number of an event without a command that limits it would be taken at any length."""
    free: dict[str, set[str]] = {}
    for kind in get_args(Deed):
        command = _COMMANDS.get(kind)
        for field, hint in get_type_hints(kind).items():
            limited = command is not None and field in command.__struct_fields__
            if hint in (str, int, str | None, int | None, tuple[str, ...]) and not limited:
                free.setdefault(kind.__name__, set()).add(field)
    assert free == {}


# Rules that contradict each other


def test_an_undo_never_leaves_rules_that_contradict_each_other() -> None:
    story = KNOWN.then(SetRules(nudge_days=9)).then(SetRules(second_person_days=8))
    refusal = story.when(undo(4)).refused(WouldBreak)
    assert [one.rule for one in refusal.conflicts] == ["rules"]
    assert refusal.message == (
        "Undoing this would leave rules that contradict each other: "
        "asking again sooner than a second person. Undo or change that first."
    )
    story.then(undo(5)).then(undo(4))
    story.when(correct(4, RulesSet(weekly_aim=2))).refused(WouldBreak)
    story = KNOWN.then(SetRules(thank_you_late_days=5)).then(SetRules(thank_you_days=4))
    assert "thanks that are late before they are due" in story.when(undo(4)).refused(WouldBreak).message


def test_rules_that_contradict_each_other_are_in_the_way_of_no_others() -> None:
    story = KNOWN.and_given(RulesSet(second_person_days=8))
    story.when(SetRules(weekly_aim=4)).then(RulesSet(weekly_aim=4))
    story.when(SetRules(second_person_days=9)).refused(RulesDisagree, field="nudge_days")
    story.when(SetRules(nudge_days=8)).then(RulesSet(nudge_days=8))
