"""The conversation itself: which one the quick log goes on with, and whom one thanks for it."""

from datetime import UTC, datetime

import msgspec
import pytest

from domain.commands import (
    GivenName,
    HoldInterview,
    LogConversation,
    MergeContacts,
    Promise,
    SendThankYou,
    TalkedTo,
    UndoCommand,
)
from domain.events import (
    AnyEvent,
    ContactChanged,
    IntroductionMade,
    IntroductionOffered,
    NextStepSet,
)
from domain.refusals import (
    BeforeItBegan,
    NobodyNamed,
    NotInThatConversation,
    NotTalkedYet,
    SaidNo,
    TalkedAlready,
    ThankedAlready,
    ThankedBeforeTalking,
    Unknown,
)
from domain.steps.conversations import Interview
from domain.values import (
    AboutId,
    Appointment,
    Channel,
    ContactId,
    InterviewId,
    IntroductionId,
    Medium,
    Source,
    SourceId,
    Stage,
)
from tests.domain.kit import (
    Given,
    added,
    answered,
    cancelled,
    command_of,
    declined,
    given,
    held,
    march,
    missed,
    new,
    nudged,
    offered,
    on,
    requested,
    scheduled,
    started,
    thanked,
    unanswered,
)

PRIYA, DANIEL, LENA, NOBODY = map(ContactId, ("priya", "daniel", "lena", "nobody"))
TALK = InterviewId("talk")
KNOWN = given(started(), added("priya"), added("daniel"), added("lena"))
ASKED = KNOWN.and_given(on(march(3), requested("talk", "priya")))


def booked(*contacts: str, at: str = "2026-03-12T15:00") -> Given:
    return KNOWN.and_given(on(march(3), scheduled("talk", *contacts, at=at)))


def log(*names: str, **more: object) -> LogConversation:
    return LogConversation(people=tuple(TalkedTo(name=name) for name in names), **more)  # type: ignore[arg-type]


def talk(story: Given) -> Interview:
    return story.search.conversations.interviews[TALK]


# The quick log goes on with what was arranged


@pytest.mark.parametrize(
    "arranged",
    [
        (),
        (nudged("talk"),),
        (answered("talk"),),
        (scheduled("talk", "priya", at="2026-03-12T15:00"),),
        (scheduled("talk", "priya", at="2026-03-20T18:00"),),
        (scheduled("talk", "priya", at="2026-03-12T15:00"), missed("talk")),
        (scheduled("talk", "priya", at="2026-03-12T15:00"), cancelled("talk")),
    ],
    ids=lambda events: type(events[-1]).__name__ if events else "InterviewRequested",
)
def test_a_talk_goes_on_with_the_open_conversation(arranged: tuple[AnyEvent, ...]) -> None:
    story = ASKED.and_given(*(on(march(5), event) for event in arranged))
    after = story.when(log("Priya", note="They use PyTorch.")).then(held("talk", "priya", note="They use PyTorch."))
    assert (talk(after).stage, talk(after).on, talk(after).begun) == (Stage.HELD, march(20), march(3))


@pytest.mark.parametrize("ended", [held("talk", "priya"), declined("talk"), unanswered("talk")])
def test_what_has_ended_is_not_gone_on_with(ended: AnyEvent) -> None:
    ASKED.and_given(on(march(5), ended)).when(log("Priya")).then(held(new(), "priya"))


def test_what_is_booked_for_a_day_to_come_is_not_what_was_held() -> None:
    story = booked("priya", at="2026-03-21T09:00")
    story.when(log("Priya")).then(held(new(), "priya"))
    story.when(log("Priya", interview=TALK)).then(held("talk", "priya"))
    booked("priya").when(log("Priya", happened_on=march(11))).then(held(new(), "priya"))
    booked("priya").when(log("Priya", happened_on=march(12))).then(held("talk", "priya"))


def test_a_talk_before_the_ask_is_another() -> None:
    ASKED.when(log("Priya", happened_on=march(2))).then(held(new(), "priya"))
    ASKED.when(log("Priya", happened_on=march(3))).then(held("talk", "priya"))


def test_by_chance_or_separate_is_another() -> None:
    story = booked("priya")
    story.when(log("Priya", unplanned=True)).then(held(new(), "priya", unplanned=True))
    story.when(log("Priya", separate=True)).then(held(new(), "priya"))


def test_what_was_asked_of_several_goes_on_with_all_of_them_only() -> None:
    both = KNOWN.and_given(on(march(4), requested("both", "priya", "daniel")))
    both.when(log("Priya")).then(held(new(), "priya"))
    both.when(log("Priya", interview=InterviewId("both"))).then(held("both", "priya"))
    both.when(log("Priya", "Daniel")).then(held("both", "priya", "daniel"))
    called_off = both.and_given(on(march(5), scheduled("both", "priya", "daniel")), on(march(6), cancelled("both")))
    called_off.when(log("Priya")).then(held(new(), "priya"))


def test_the_one_with_these_very_people_is_meant_then_the_one_with_a_time_then_the_last() -> None:
    story = ASKED.and_given(on(march(4), requested("both", "priya", "daniel")))
    story.when(log("Priya", "Daniel")).then(held("both", "priya", "daniel"))
    story.when(log("Priya")).then(held("talk", "priya"))
    story = story.and_given(on(march(5), scheduled("both", "priya", "daniel", at="2026-03-12T15:00")))
    story.when(log("Priya")).then(held("talk", "priya"))
    story.when(log("Priya", "Daniel")).then(held("both", "priya", "daniel"))
    story.when(log("Daniel")).then(held("both", "daniel"))
    story.when(log("Lena")).then(held(new(), "lena"))
    story = ASKED.and_given(on(march(4), requested("last", "priya")))
    story.when(log("Priya")).then(held("last", "priya"))
    story.and_given(on(march(5), scheduled("talk", "priya"))).when(log("Priya")).then(held("talk", "priya"))


def test_a_time_that_does_not_hold_is_no_reason_to_mean_that_one() -> None:
    story = booked("priya").and_given(
        on(march(4), cancelled("talk")), on(march(5), requested("new", "priya")), on(march(6), answered("new"))
    )
    story.when(log("Priya")).then(held("new", "priya"))


def test_a_talk_before_the_last_that_was_heard_or_asked_is_another() -> None:
    story = ASKED.and_given(on(march(12), nudged("talk")))
    story.when(log("Priya", happened_on=march(11))).then(held(new(), "priya"))
    story = story.and_given(on(march(18), answered("talk")))
    story.when(log("Priya", happened_on=march(5))).then(held(new(), "priya"))
    story.when(log("Priya", happened_on=march(18))).then(held("talk", "priya"))
    story = story.and_given(on(march(19), nudged("talk")))
    story.when(log("Priya", happened_on=march(18))).then(held(new(), "priya"))
    story.when(log("Priya", happened_on=march(19))).then(held("talk", "priya"))


def test_what_is_tomorrow_where_it_was_booked_can_be_now() -> None:
    far = Appointment(local="2026-03-21T00:30", zone="Pacific/Kiritimati", at=datetime(2026, 3, 20, 10, 30, tzinfo=UTC))
    there = msgspec.structs.replace(scheduled("talk", "priya"), appointment=far)
    story = KNOWN.and_given(on(march(3), there))
    story.when(log("Priya")).then(held("talk", "priya"))
    story.when(log("Priya", happened_on=march(19))).then(held(new(), "priya"))
    later = msgspec.structs.replace(far, at=datetime(2026, 3, 20, 12, 1, tzinfo=UTC))
    story = KNOWN.and_given(on(march(3), msgspec.structs.replace(there, appointment=later)))
    story.when(log("Priya")).then(held(new(), "priya"))


def test_a_journey_west_leaves_todays_talk_the_one_that_was_asked_for_tomorrow() -> None:
    story = KNOWN.and_given(on(march(20), requested("talk", "priya")))
    for day in (None, march(19)):
        outcome = story.when(log("Priya", happened_on=day), today=march(19))
        outcome.then(held("talk", "priya"), on=march(20))
        talked = outcome.before.and_given(outcome.happenings)
        assert [one.on for one in talked.when(thanks(), today=march(19)).happenings] == [march(20)]
    story.when(log("Priya", happened_on=march(18)), today=march(19)).then(held(new(), "priya"))


def test_a_talk_in_the_morning_is_not_the_one_booked_for_the_evening() -> None:
    story = booked("priya", at="2026-03-20T18:00")
    story.when(log("Priya", time="09:00")).then(held(new(), "priya", time="09:00"))
    story.when(log("Priya", time="17:00")).then(held("talk", "priya", time="17:00"))
    story.when(log("Priya", time="09:00", interview=TALK)).then(held("talk", "priya", time="09:00"))
    booked("priya", at="2026-03-19T18:00").when(log("Priya", time="09:00")).then(held("talk", "priya", time="09:00"))


def test_somebody_was_talked_to() -> None:
    booked("priya").when(log(interview=TALK)).refused(NobodyNamed, field="people")


def test_who_came_is_who_was_talked_to() -> None:
    after = booked("priya", "daniel").when(log("Daniel", "Lena")).then(held("talk", "daniel", "lena"))
    assert talk(after).contacts == (DANIEL, LENA)


def test_one_record_of_a_person_stands_for_another() -> None:
    story = booked("priya").then(MergeContacts(contact=DANIEL, other=PRIYA))
    story.when(log("Daniel")).then(held("talk", "daniel"))


def test_a_booked_conversation_keeps_what_was_arranged() -> None:
    story = KNOWN.and_given(
        on(march(3), scheduled("talk", "priya", minutes=30, medium=Medium.VIDEO, place="the usual link"))
    )
    after = story.then(log("Priya", minutes=50, time="15:05", medium=Medium.PHONE))
    assert (talk(after).minutes, talk(after).time, talk(after).medium) == (50, "15:05", Medium.PHONE)
    assert (talk(after).place, talk(after).planned_minutes) == ("the usual link", 30)
    assert talk(after).appointment is not None


def test_what_is_not_said_of_a_talk_is_as_it_was_booked() -> None:
    story = KNOWN.and_given(on(march(3), scheduled("talk", "priya", minutes=45, medium=Medium.VIDEO)))
    for command in (log("Priya"), log("Priya", interview=TALK), HoldInterview(interview=TALK)):
        after = story.when(command).then(held("talk", "priya", medium=Medium.VIDEO))
        assert (talk(after).minutes, talk(after).planned_minutes) == (None, 45)
    in_person = Medium.IN_PERSON
    story.when(log("Priya", medium=in_person)).then(held("talk", "priya", medium=in_person))
    story.when(log("Lena")).then(held(new(), "lena", medium=in_person))
    off = story.and_given(on(march(4), cancelled("talk")))
    off.when(log("Priya")).then(held("talk", "priya", medium=Medium.VIDEO))


def test_all_that_came_of_it_points_at_the_conversation_gone_on_with() -> None:
    source = Source(SourceId(TALK))
    command = log("Priya", names=(GivenName(name="Tomasz"),), promises=(Promise(what="Send it", due=march(25)),))
    ASKED.when(command).then(
        held("talk", "priya"),
        IntroductionOffered(id=new(1), name="Tomasz", by=PRIYA, source=source),
        NextStepSet(id=new(2), what="Send it", due=march(25), about=AboutId(TALK), promised_to=PRIYA, source=source),
    )


def test_a_talk_settles_no_name_that_was_given_later() -> None:
    story = KNOWN.and_given(on(march(10), offered("lead", "Daniel")), on(march(10), offered("other", "Tomasz")))
    story.when(log("Daniel", happened_on=march(9))).then(held(new(), "daniel"))
    story.when(log("Tomasz", happened_on=march(9))).then(added(new(1), "Tomasz"), held(new(2), new(1)))
    made = IntroductionMade(introduction=IntroductionId("lead"), contact=DANIEL)
    story.when(log("Daniel", happened_on=march(10))).then(made, held(new(), "daniel"))


def test_undoing_the_log_leaves_it_open() -> None:
    story = booked("priya")
    after = story.then(log("Priya", names=(GivenName(name="Tomasz"),)))
    undone = after.then(UndoCommand(command=command_of(len(story.entries) + 1)))
    assert talk(undone) == talk(story)


# The conversation that is meant


def test_a_talk_is_held_once_and_never_after_a_no() -> None:
    story = ASKED.and_given(on(march(5), held("talk", "priya")))
    assert "5 March 2026" in story.when(log("Priya", interview=TALK)).refused(TalkedAlready, field="interview").message
    story = ASKED.and_given(on(march(5), declined("talk")))
    assert "5 March 2026" in story.when(log("Priya", interview=TALK)).refused(SaidNo, field="interview").message


def test_a_talk_is_held_after_it_was_asked_for_or_booked() -> None:
    said = ASKED.when(log("Priya", interview=TALK, happened_on=march(2))).refused(BeforeItBegan, field="happened_on")
    assert said.message.startswith("You asked on 3 March 2026")
    story = booked("priya")
    said = story.when(log("Priya", interview=TALK, happened_on=march(2))).refused(BeforeItBegan, field="happened_on")
    assert said.message.startswith("This began on 3 March 2026")
    KNOWN.when(log("Priya", interview=TALK)).refused(Unknown, field="interview")


def test_it_was_with_those_it_was_arranged_with_where_nobody_is_named() -> None:
    story = booked("priya", "daniel")
    story.when(HoldInterview(interview=TALK)).then(held("talk", "priya", "daniel"))
    story.when(HoldInterview(interview=TALK, contacts=(DANIEL,))).then(held("talk", "daniel"))


# A word of thanks


def thanks(to: ContactId = PRIYA, **more: object) -> SendThankYou:
    return SendThankYou(interview=TALK, to=to, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("story", [ASKED, booked("priya"), ASKED.and_given(declined("talk"))])
def test_one_thanks_for_what_took_place(story: Given) -> None:
    story.when(thanks()).refused(NotTalkedYet, field="interview")


INTRODUCED = KNOWN.and_given(ContactChanged(contact=PRIYA, introduced_by=DANIEL), on(march(9), held("talk", "priya")))
NAMED = KNOWN.and_given(
    offered("lead", "Priya", by=DANIEL),
    IntroductionMade(introduction=IntroductionId("lead"), contact=PRIYA),
    on(march(9), held("talk", "priya")),
)


@pytest.mark.parametrize("story", [INTRODUCED, NAMED], ids=["introduced", "named"])
def test_whoever_brought_me_to_someone_is_thanked_too(story: Given) -> None:
    after = story.when(thanks(DANIEL, channel=Channel.PHONE)).then(thanked("talk", "daniel", channel=Channel.PHONE))
    after.when(thanks(DANIEL)).refused(ThankedAlready, field="to")
    after.when(thanks(PRIYA)).then(thanked("talk", "priya"))
    story.when(thanks(DANIEL, happened_on=march(8))).refused(ThankedBeforeTalking, field="happened_on")
    story.when(thanks(LENA)).refused(NotInThatConversation, field="to")
    story.when(thanks(NOBODY)).refused(Unknown, field="to")


def test_a_name_that_came_to_nothing_yet_is_no_reason_for_thanks() -> None:
    story = KNOWN.and_given(offered("lead", "Priya", by=DANIEL), held("talk", "priya"))
    story.when(thanks(DANIEL)).refused(NotInThatConversation, field="to")


def test_the_giver_of_a_name_is_thanked_under_either_record() -> None:
    story = NAMED.then(MergeContacts(contact=LENA, other=DANIEL))
    for record in (LENA, DANIEL):
        story.when(thanks(record)).then(thanked("talk", "lena"))
