"""Arranging a conversation: what comes of each command at each stage, and why it is refused."""

from typing import Any

import msgspec
import pytest

from domain.commands import (
    AnswerInterview,
    CancelInterview,
    Command,
    ConfirmInterview,
    DeclineInterview,
    GiveUpInterview,
    HoldInterview,
    MergeContacts,
    MissInterview,
    NudgeInterview,
    PrepareInterview,
    RequestInterview,
    RescheduleInterview,
    ScheduleInterview,
)
from domain.events import (
    ContactAdded,
    ContactsMerged,
    Event,
    InterviewAnswered,
    InterviewDeclined,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
)
from domain.refusals import (
    BeforeItBegan,
    BeforeTheLast,
    BookedAlready,
    BookedBeforeAgreed,
    ComeBackBeforeAnswer,
    LeadSettled,
    LetGoBefore,
    NobodyNamed,
    NoSuchDay,
    NotBooked,
    NothingChanges,
    NotYet,
    Refusal,
    SaidNo,
    SamePersonTwice,
    StillToCome,
    TalkedAlready,
    TooFarAhead,
    TooLongAgo,
    Unknown,
    WhichPerson,
)
from domain.steps.conversations import Interview
from domain.values import (
    Appointment,
    Channel,
    ContactId,
    Gist,
    InterviewId,
    IntroductionId,
    Medium,
    Side,
    Source,
    SourceId,
    Stage,
)
from tests.domain.kit import (
    DAY,
    Given,
    added,
    agreed,
    answered,
    cancelled,
    confirmed,
    declined,
    given,
    held,
    in_utc,
    march,
    missed,
    new,
    nudged,
    offered,
    on,
    planned,
    prepared,
    requested,
    rescheduled,
    scheduled,
    started,
    unanswered,
)

PRIYA, DANIEL, NOBODY = ContactId("priya"), ContactId("daniel"), ContactId("nobody")
TALK, TOMASZ = InterviewId("talk"), IntroductionId("tomasz")
KNOWN = given(started(), added("priya"), added("daniel"))
ASKED = KNOWN.and_given(on(march(3), requested("talk", "priya")))
BOOKED = ASKED.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-19T15:00")))
AT = {
    Stage.REQUESTED: ASKED,
    Stage.NUDGED: ASKED.and_given(on(march(12), nudged("talk"))),
    Stage.ANSWERED: ASKED.and_given(on(march(4), answered("talk"))),
    Stage.SCHEDULED: BOOKED,
    Stage.HELD: BOOKED.and_given(on(march(19), held("talk", "priya"))),
    Stage.DECLINED: ASKED.and_given(on(march(4), declined("talk"))),
    Stage.UNANSWERED: ASKED.and_given(on(march(18), unanswered("talk"))),
    Stage.CANCELLED: BOOKED.and_given(on(march(18), cancelled("talk"))),
    Stage.MISSED: BOOKED.and_given(on(march(19), missed("talk"))),
}
"""The conversation with Priya at each stage."""
NEXT_WEEK = "2026-03-24T15:00"


def talk(story: Given) -> Interview:
    return story.search.conversations.interviews[TALK]


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_is_come_to(stage: Stage) -> None:
    assert talk(AT[stage]).stage is stage
    assert AT[stage].search.dangling == ()


NUDGE = NudgeInterview(interview=TALK, channel=Channel.EMAIL)
ANSWER = AnswerInterview(interview=TALK, gist=Gist.YES)
BOOK = ScheduleInterview(interview=TALK, appointment=planned(NEXT_WEEK))
MOVE = RescheduleInterview(interview=TALK, appointment=planned(NEXT_WEEK))
CONFIRM = ConfirmInterview(interview=TALK)
DECLINE = DeclineInterview(interview=TALK)
GIVE_UP = GiveUpInterview(interview=TALK)
CANCEL = CancelInterview(interview=TALK, by=Side.ME)
MISS = MissInterview(interview=TALK, by=Side.ME)
PREPARE = PrepareInterview(interview=TALK, questions=("Why?",))
HOLD = HoldInterview(interview=TALK)
ALL = (NUDGE, ANSWER, BOOK, MOVE, CONFIRM, DECLINE, GIVE_UP, CANCEL, MISS, PREPARE, HOLD)


def kind_of(value: object) -> str | None:
    return type(value).__name__ if isinstance(value, Command) else None


@pytest.mark.parametrize("stage", Stage, ids=lambda stage: stage.value)
@pytest.mark.parametrize(
    ("command", "event", "leads_to", "refused"),
    [
        (
            NUDGE,
            nudged("talk"),
            {Stage.REQUESTED: Stage.NUDGED},
            {
                Stage.SCHEDULED: BookedAlready,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: LetGoBefore,
            },
        ),
        (
            ANSWER,
            answered("talk"),
            dict.fromkeys(Stage, Stage.ANSWERED),
            {Stage.SCHEDULED: BookedAlready, Stage.HELD: TalkedAlready, Stage.DECLINED: SaidNo},
        ),
        (
            BOOK,
            scheduled("talk", "priya", at=NEXT_WEEK),
            dict.fromkeys(Stage, Stage.SCHEDULED),
            {Stage.SCHEDULED: BookedAlready, Stage.HELD: TalkedAlready, Stage.DECLINED: SaidNo},
        ),
        (
            MOVE,
            rescheduled("talk", NEXT_WEEK),
            dict.fromkeys(Stage, Stage.SCHEDULED),
            {
                Stage.REQUESTED: NotBooked,
                Stage.NUDGED: NotBooked,
                Stage.ANSWERED: NotBooked,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: NotBooked,
            },
        ),
        (
            CONFIRM,
            confirmed("talk"),
            {},
            {
                Stage.REQUESTED: NotBooked,
                Stage.NUDGED: NotBooked,
                Stage.ANSWERED: NotBooked,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: NotBooked,
                Stage.CANCELLED: NotBooked,
                Stage.MISSED: NotBooked,
            },
        ),
        (
            DECLINE,
            declined("talk"),
            dict.fromkeys(Stage, Stage.DECLINED),
            {Stage.HELD: TalkedAlready, Stage.DECLINED: SaidNo},
        ),
        (
            GIVE_UP,
            unanswered("talk"),
            dict.fromkeys(Stage, Stage.UNANSWERED),
            {
                Stage.SCHEDULED: BookedAlready,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: NothingChanges,
            },
        ),
        (
            CANCEL,
            cancelled("talk", Side.ME),
            dict.fromkeys(Stage, Stage.CANCELLED),
            {
                Stage.REQUESTED: NotBooked,
                Stage.NUDGED: NotBooked,
                Stage.ANSWERED: NotBooked,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: NotBooked,
                Stage.CANCELLED: NotBooked,
                Stage.MISSED: NotBooked,
            },
        ),
        (
            MISS,
            missed("talk", Side.ME),
            dict.fromkeys(Stage, Stage.MISSED),
            {
                Stage.REQUESTED: NotBooked,
                Stage.NUDGED: NotBooked,
                Stage.ANSWERED: NotBooked,
                Stage.HELD: TalkedAlready,
                Stage.DECLINED: SaidNo,
                Stage.UNANSWERED: NotBooked,
                Stage.CANCELLED: NotBooked,
                Stage.MISSED: NotBooked,
            },
        ),
        (
            PREPARE,
            prepared("talk", "Why?"),
            {},
            {Stage.HELD: TalkedAlready, Stage.DECLINED: SaidNo, Stage.UNANSWERED: LetGoBefore},
        ),
        (
            HOLD,
            held("talk", "priya"),
            dict.fromkeys(Stage, Stage.HELD),
            {Stage.HELD: TalkedAlready, Stage.DECLINED: SaidNo},
        ),
    ],
    ids=kind_of,
)
def test_what_comes_of_a_command_at_a_stage(
    command: Command, event: Event, leads_to: dict[Stage, Stage], refused: dict[Stage, type[Refusal]], stage: Stage
) -> None:
    """A stage that is in neither table stays as it was."""
    outcome = AT[stage].when(command)
    if stage in refused:
        field = None if refused[stage] is NothingChanges else "interview"
        outcome.refused(refused[stage], field=field)
    else:
        assert talk(outcome.then(event)).stage is leads_to.get(stage, stage)


@pytest.mark.parametrize("command", ALL, ids=kind_of)
def test_an_unknown_conversation_is_refused(command: Command) -> None:
    KNOWN.when(command).refused(Unknown, field="interview")


@pytest.mark.parametrize("command", [one for one in ALL if one not in (CANCEL, CONFIRM, MISS, MOVE)], ids=kind_of)
def test_nothing_comes_of_an_ask_before_it(command: Command) -> None:
    refusal = ASKED.when(dated(command, 2)).refused(BeforeItBegan, field="happened_on")
    assert "You asked on 3 March 2026" in refusal.message


@pytest.mark.parametrize("command", [CANCEL, CONFIRM, MISS, MOVE, DECLINE, PREPARE, HOLD], ids=kind_of)
def test_nothing_comes_of_a_booking_before_it(command: Command) -> None:
    story = KNOWN.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-06T15:00")))
    refusal = story.when(dated(command, 4)).refused(BeforeItBegan, field="happened_on")
    assert "This began on 5 March 2026" in refusal.message


def dated(command: Any, day: int) -> Command:
    fields = {field: getattr(command, field) for field in command.__struct_fields__}
    dated: Command = type(command)(**{**fields, "happened_on": march(day)})
    return dated


@pytest.mark.parametrize("command", ALL, ids=kind_of)
def test_no_deed_is_of_tomorrow(command: Command) -> None:
    story = BOOKED if command in (MOVE, CONFIRM, CANCEL, MISS) else ASKED
    story.when(dated(command, 21)).refused(NotYet, field="happened_on")


# Asking


def test_one_asks_one_person_or_several_in_any_way() -> None:
    command = RequestInterview(contacts=(PRIYA, DANIEL), channel=Channel.SOCIAL, message="May I ask?", time="09:05")
    after = KNOWN.when(command).then(
        InterviewRequested(
            id=new(), contacts=(PRIYA, DANIEL), channel=Channel.SOCIAL, message="May I ask?", time="09:05"
        )
    )
    [interview] = after.search.conversations.interviews.values()
    assert interview.stage is Stage.REQUESTED
    assert interview.asked is not None
    assert (interview.asked.message, interview.asked.time) == ("May I ask?", "09:05")


def test_one_asks_somebody_and_each_once() -> None:
    def ask(*contacts: ContactId) -> RequestInterview:
        return RequestInterview(contacts=contacts, channel=Channel.EMAIL)

    KNOWN.when(ask()).refused(NobodyNamed, field="contacts")
    KNOWN.when(ask(NOBODY)).refused(Unknown, field="contacts")
    KNOWN.when(ask(PRIYA, PRIYA)).refused(SamePersonTwice, field="contacts")
    merged = KNOWN.and_given(ContactsMerged(contact=PRIYA, other=DANIEL))
    merged.when(ask(PRIYA, DANIEL)).refused(SamePersonTwice, field="contacts")
    merged.when(ask(DANIEL)).then(requested(new(), "priya"))


@pytest.mark.parametrize("stage", Stage, ids=lambda stage: stage.value)
def test_asking_anew_is_a_conversation_of_its_own(stage: Stage) -> None:
    after = AT[stage].when(RequestInterview(contacts=(PRIYA,), channel=Channel.EMAIL)).then(requested(new(), "priya"))
    assert talk(after) == talk(AT[stage])


def test_asking_someone_settles_the_names_given_for_them() -> None:
    story = KNOWN.and_given(offered("tomasz", "Priya", by=DANIEL), offered("other", contact=PRIYA))
    story.when(RequestInterview(contacts=(PRIYA,), channel=Channel.EMAIL)).then(
        IntroductionMade(introduction=TOMASZ, contact=PRIYA),
        IntroductionMade(introduction=IntroductionId("other"), contact=PRIYA),
        requested(new(), "priya"),
    )


ASK_TOMASZ = RequestInterview(lead=TOMASZ, channel=Channel.EMAIL)


def test_asking_a_name_that_was_given_adds_whoever_it_belongs_to() -> None:
    story = KNOWN.and_given(offered("tomasz", "Tomasz Zielinski", employer="Acme", by=PRIYA))
    after = story.when(ASK_TOMASZ).then(
        ContactAdded(id=new(1), name="Tomasz Zielinski", employer="Acme", introduced_by=PRIYA),
        IntroductionMade(introduction=TOMASZ, contact=new(1)),
        requested(new(2), new(1)),
    )
    after.when(ASK_TOMASZ).refused(LeadSettled, field="lead")


def test_someone_else_may_be_asked_together_with_a_name_that_was_given() -> None:
    story = KNOWN.and_given(offered("tomasz"))
    story.when(RequestInterview(lead=TOMASZ, contacts=(PRIYA,), channel=Channel.EMAIL)).then(
        ContactAdded(id=new(1), name="Tomasz"),
        IntroductionMade(introduction=TOMASZ, contact=new(1)),
        requested(new(2), "priya", new(1)),
    )


def test_a_name_given_for_someone_known_is_them() -> None:
    for lead in (offered("tomasz", "D.", contact=DANIEL), offered("tomasz", "daniel"), offered("tomasz", "Daniel")):
        KNOWN.and_given(lead).when(ASK_TOMASZ).then(
            IntroductionMade(introduction=TOMASZ, contact=DANIEL), requested(new(), "daniel")
        )


def test_a_namesake_elsewhere_is_someone_else() -> None:
    story = given(started(), added("tom", "Tomasz", employer="Lumen"), offered("tomasz", employer="Acme"))
    story.when(ASK_TOMASZ).then(
        ContactAdded(id=new(1), name="Tomasz", employer="Acme"),
        IntroductionMade(introduction=TOMASZ, contact=new(1)),
        requested(new(2), new(1)),
    )


def test_a_name_given_belongs_to_the_namesake_who_works_there() -> None:
    story = given(
        started(), added("tom", "Tomasz", employer="Acme"), added("thomas", "Tomasz", employer="Lumen"), added("priya")
    )
    at_acme = story.and_given(offered("tomasz", employer="Acme"))
    made = IntroductionMade(introduction=TOMASZ, contact=ContactId("tom"))
    at_acme.when(ASK_TOMASZ).then(made, requested(new(), "tom"))
    at_acme.when(RequestInterview(contacts=(ContactId("tom"),), channel=Channel.EMAIL)).then(
        made, requested(new(), "tom")
    )
    at_acme.when(RequestInterview(contacts=(ContactId("thomas"),), channel=Channel.EMAIL)).then(
        requested(new(), "thomas")
    )


def test_which_of_several_namesakes_a_name_belongs_to_is_a_question() -> None:
    story = given(
        started(), added("tom", "Tomasz", employer="Acme"), added("thomas", "Tomasz"), added("priya"), offered("tomasz")
    )
    asked = story.when(ASK_TOMASZ).refused(WhichPerson, field="lead")
    assert [one.id for one in asked.candidates] == ["tom", "thomas"]
    both = (PRIYA, ContactId("thomas"))
    story.when(RequestInterview(lead=TOMASZ, contacts=both, channel=Channel.EMAIL)).then(
        IntroductionMade(introduction=TOMASZ, contact=ContactId("thomas")), requested(new(), "priya", "thomas")
    )


def test_an_ask_settles_no_name_that_was_given_later() -> None:
    story = KNOWN.and_given(on(march(10), offered("lead", "Daniel")))
    for command, event in (
        (RequestInterview(contacts=(DANIEL,), channel=Channel.EMAIL), requested(new(), "daniel")),
        (
            ScheduleInterview(contacts=(DANIEL,), appointment=planned(NEXT_WEEK)),
            scheduled(new(), "daniel", at=NEXT_WEEK),
        ),
    ):
        story.when(dated(command, 9)).then(event)
        for day in (10, 20):
            made = IntroductionMade(introduction=IntroductionId("lead"), contact=DANIEL)
            story.when(dated(command, day)).then(made, event)
    assert len(story.when(RequestInterview(contacts=(DANIEL,), channel=Channel.EMAIL), today=march(9)).happenings) == 2


def test_a_name_that_was_not_given_or_let_go_is_not_asked() -> None:
    KNOWN.when(ASK_TOMASZ).refused(Unknown, field="lead")
    faded = KNOWN.and_given(offered("tomasz"), IntroductionFaded(introduction=TOMASZ))
    faded.when(ASK_TOMASZ).refused(LeadSettled, field="lead")


def test_asking_again_twice_is_advised_against_and_never_refused() -> None:
    story = AT[Stage.NUDGED].when(NUDGE).then(nudged("talk"))
    assert [nudge.on for nudge in talk(story).nudges] == [march(12), march(20)]
    assert talk(story).since == march(12)


# The answer


def test_an_answer_says_whose_turn_it_is() -> None:
    command = AnswerInterview(interview=TALK, gist=Gist.YES, turn=Side.THEM, note="She looks for a day.")
    story = ASKED.when(command).then(
        InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.THEM, note="She looks for a day.")
    )
    answer = talk(story).answer
    assert answer is not None
    assert (answer.turn, answer.note) == (Side.THEM, "She looks for a day.")


def test_a_late_answer_opens_what_was_let_go() -> None:
    story = AT[Stage.UNANSWERED]
    assert not talk(story).open
    after = story.when(ANSWER).then(answered("talk"))
    assert (talk(after).open, talk(after).replied_on) == (True, march(20))


def test_later_has_a_day_to_come_back_on_or_none() -> None:
    def later(**more: Any) -> AnswerInterview:
        return AnswerInterview(interview=TALK, gist=Gist.LATER, **more)

    ASKED.when(later(come_back_on=march(21))).then(answered("talk", Gist.LATER, come_back_on=march(21)))
    ASKED.when(later()).then(answered("talk", Gist.LATER))
    ASKED.when(later(come_back_on=march(20))).refused(ComeBackBeforeAnswer, field="come_back_on")
    ASKED.when(later(come_back_on=march(12), happened_on=march(12))).refused(ComeBackBeforeAnswer, field="come_back_on")
    ASKED.when(later(come_back_on=march(13), happened_on=march(12))).then(
        answered("talk", Gist.LATER, come_back_on=march(13))
    )
    ASKED.when(later(come_back_on=march(1).replace(year=2037))).refused(TooFarAhead, field="come_back_on")
    ASKED.when(later(come_back_on=march(1).replace(year=1969))).refused(TooLongAgo, field="come_back_on")


def test_a_yes_has_no_day_to_come_back_on() -> None:
    ASKED.when(AnswerInterview(interview=TALK, gist=Gist.YES, come_back_on=march(1))).then(answered("talk"))


@pytest.mark.parametrize("command", [ANSWER, BOOK, HOLD, DECLINE], ids=kind_of)
def test_the_first_sign_after_an_ask_is_the_reply(command: Command) -> None:
    assert talk(ASKED).replied_on is None
    assert talk(ASKED.then(dated(command, 18))).replied_on == march(18)
    assert talk(AT[Stage.ANSWERED].then(dated(command, 18))).replied_on == march(4)


@pytest.mark.parametrize(
    "command", [NUDGE, GIVE_UP, DeclineInterview(interview=TALK, by=Side.ME), PREPARE], ids=kind_of
)
def test_what_i_do_is_no_reply(command: Command) -> None:
    assert talk(ASKED.then(command)).replied_on is None


def test_without_an_ask_there_is_no_reply() -> None:
    story = KNOWN.and_given(scheduled("talk", "priya"))
    for command in (CANCEL, DECLINE, HOLD):
        assert talk(story.then(command)).replied_on is None


# A no


def test_a_no_may_come_with_a_name() -> None:
    command = DeclineInterview(interview=TALK, note="No time.", name="Tomasz", employer="Acme")
    story = ASKED.when(command).then(
        IntroductionOffered(id=new(), name="Tomasz", employer="Acme", by=PRIYA, source=Source(SourceId(TALK))),
        InterviewDeclined(interview=TALK, by=Side.THEM, referred_on=new(), note="No time."),
    )
    assert (talk(story).by, talk(story).why) == (Side.THEM, "No time.")
    [lead] = story.search.introductions.by_id.values()
    assert lead.open


def test_a_no_may_be_mine() -> None:
    ASKED.when(DeclineInterview(interview=TALK, by=Side.ME)).then(declined("talk", Side.ME))


def test_after_a_no_one_begins_a_new_conversation() -> None:
    refusal = AT[Stage.DECLINED].when(NUDGE).refused(SaidNo, field="interview")
    assert "4 March 2026" in refusal.message


# Booking


def test_a_time_is_agreed_by_the_clocks_of_a_place() -> None:
    command = ScheduleInterview(
        interview=TALK,
        appointment=planned(NEXT_WEEK, zone="Asia/Tokyo"),
        minutes=25,
        medium=Medium.VIDEO,
        place="the usual link",
    )
    story = ASKED.when(command).then(
        InterviewScheduled(
            id=TALK,
            contacts=(PRIYA,),
            appointment=agreed(NEXT_WEEK, "Asia/Tokyo"),
            minutes=25,
            medium=Medium.VIDEO,
            place="the usual link",
        )
    )
    interview = talk(story)
    assert interview.appointment is not None
    assert (interview.appointment.day, interview.minutes, interview.place) == (march(24), 25, "the usual link")


def test_where_no_place_is_named_the_clocks_are_ones_own() -> None:
    [happening] = ASKED.when(BOOK).happenings
    assert isinstance(happening.event, InterviewScheduled)
    assert happening.event.appointment == Appointment(NEXT_WEEK, "Europe/Berlin", in_utc(NEXT_WEEK, "", None, ""))


def test_a_conversation_may_be_booked_without_an_ask() -> None:
    both = ScheduleInterview(contacts=(PRIYA, DANIEL), appointment=planned(NEXT_WEEK))
    story = KNOWN.when(both).then(scheduled(new(), "priya", "daniel", at=NEXT_WEEK))
    [interview] = story.search.conversations.interviews.values()
    assert (interview.stage, interview.asked, interview.begun) == (Stage.SCHEDULED, None, march(20))
    for contacts, refusal in (((), NobodyNamed), ((NOBODY,), Unknown), ((PRIYA, PRIYA), SamePersonTwice)):
        KNOWN.when(ScheduleInterview(contacts=contacts, appointment=planned(NEXT_WEEK))).refused(
            refusal, field="contacts"
        )


def test_booking_settles_the_names_given_for_them() -> None:
    story = KNOWN.and_given(offered("tomasz", "Priya", by=DANIEL))
    story.when(ScheduleInterview(contacts=(PRIYA,), appointment=planned(NEXT_WEEK))).then(
        IntroductionMade(introduction=TOMASZ, contact=PRIYA), scheduled(new(), "priya", at=NEXT_WEEK)
    )


def test_others_may_come_to_what_one_person_was_asked_for() -> None:
    command = ScheduleInterview(interview=TALK, contacts=(PRIYA, DANIEL), appointment=planned(NEXT_WEEK))
    ASKED.when(command).then(scheduled("talk", "priya", "daniel", at=NEXT_WEEK))


def test_two_who_turn_out_to_be_one_are_booked_and_talked_to_as_one() -> None:
    story = KNOWN.and_given(requested("talk", "priya", "daniel")).then(MergeContacts(contact=DANIEL, other=PRIYA))
    booked = story.when(BOOK).then(scheduled("talk", "daniel", at=NEXT_WEEK))
    booked.when(HOLD).then(held("talk", "daniel"))
    story.when(HOLD).then(held("talk", "daniel"))


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "0000-01-01", "2027-02-29"])
def test_a_day_that_no_calendar_has_is_no_time(day: str) -> None:
    command = ScheduleInterview(interview=TALK, appointment=planned(f"{day}T10:00"))
    refusal = ASKED.when(command).refused(NoSuchDay, field="appointment.local")
    assert day in refusal.message


def test_a_time_is_agreed_before_it_comes() -> None:
    def book(local: str, day: int = 20) -> Command:
        return dated(ScheduleInterview(interview=TALK, appointment=planned(local)), day)

    refusal = ASKED.when(book("2026-03-18T15:00")).refused(BookedBeforeAgreed, field="appointment.local")
    assert "18 March 2026 at 15:00 is before 20 March 2026" in refusal.message
    ASKED.when(book("2036-03-22T15:00")).refused(TooFarAhead, field="appointment.local")
    ASKED.when(book("1969-12-31T15:00")).refused(TooLongAgo, field="appointment.local")
    for local, day in (("2026-03-20T09:00", 20), ("2026-03-19T23:00", 20), ("2026-03-12T15:00", 12)):
        ASKED.when(book(local, day)).then(scheduled("talk", "priya", at=local))


def test_a_time_that_was_booked_in_the_past_is_asked_about() -> None:
    story = ASKED.then(dated(ScheduleInterview(interview=TALK, appointment=planned("2026-03-12T15:00")), 10))
    assert (talk(story).stage, talk(story).since) == (Stage.SCHEDULED, march(10))


# Moving, confirming, calling off


def test_moving_keeps_what_is_not_said_anew() -> None:
    story = ASKED.and_given(
        scheduled("talk", "priya", minutes=25, medium=Medium.VIDEO, place="the usual link"), confirmed("talk")
    )
    moved = story.when(MOVE).then(rescheduled("talk", NEXT_WEEK))
    interview = talk(moved)
    assert (interview.minutes, interview.medium, interview.place) == (25, Medium.VIDEO, "the usual link")
    assert (interview.appointment, interview.moves, interview.confirmed) == (agreed(NEXT_WEEK), 1, None)
    command = RescheduleInterview(
        interview=TALK,
        appointment=planned(NEXT_WEEK),
        minutes=40,
        medium=Medium.PHONE,
        place="",
        by=Side.THEM,
    )
    anew = story.when(command).then(
        InterviewRescheduled(
            interview=TALK, appointment=agreed(NEXT_WEEK), minutes=40, medium=Medium.PHONE, place="", by=Side.THEM
        )
    )
    assert (talk(anew).minutes, talk(anew).medium, talk(anew).place) == (40, Medium.PHONE, "")


def test_the_same_time_again_changes_nothing() -> None:
    story = ASKED.and_given(scheduled("talk", "priya", at=NEXT_WEEK, minutes=25))
    story.when(MOVE).refused(NothingChanges)
    same = RescheduleInterview(interview=TALK, appointment=planned(NEXT_WEEK), minutes=25, medium=Medium.IN_PERSON)
    story.when(same).refused(NothingChanges)
    longer = RescheduleInterview(interview=TALK, appointment=planned(NEXT_WEEK), minutes=30)
    story.when(longer).then(rescheduled("talk", NEXT_WEEK, minutes=30))
    story.and_given(cancelled("talk")).when(MOVE).then(rescheduled("talk", NEXT_WEEK))


def test_a_new_time_is_agreed_before_it_comes_too() -> None:
    for local, refusal in (("2026-03-18T15:00", BookedBeforeAgreed), ("2026-02-30T15:00", NoSuchDay)):
        command = RescheduleInterview(interview=TALK, appointment=planned(local))
        BOOKED.when(command).refused(refusal, field="appointment.local")


def test_each_time_booked_after_the_first_is_a_move() -> None:
    story = BOOKED.then(MOVE).then(CANCEL)
    assert talk(story).moves == 1
    assert talk(story.then(BOOK)).moves == 2
    assert talk(story.then(MOVE)).moves == 2


def test_a_time_is_confirmed_once_until_it_is_moved() -> None:
    story = BOOKED.when(ConfirmInterview(interview=TALK, channel=Channel.EMAIL)).then(
        confirmed("talk", channel=Channel.EMAIL)
    )
    assert talk(story).confirmed == march(20)
    assert talk(story).since == march(5)
    story.when(ConfirmInterview(interview=TALK, channel=Channel.EMAIL)).refused(NothingChanges)
    theirs = story.when(CONFIRM).then(confirmed("talk"))
    theirs.when(CONFIRM).refused(NothingChanges)
    theirs.then(MOVE).when(CONFIRM).then(confirmed("talk"))


@pytest.mark.parametrize("by", Side)
def test_who_called_it_off_or_did_not_come_is_remembered(by: Side) -> None:
    for command, event in (
        (CancelInterview(interview=TALK, by=by, note="ill"), cancelled("talk", by, note="ill")),
        (MissInterview(interview=TALK, by=by, note="ill"), missed("talk", by, note="ill")),
    ):
        story = BOOKED.when(command).then(event)
        assert (talk(story).by, talk(story).why, talk(story).open) == (by, "ill", True)


def test_nothing_is_missed_before_its_time() -> None:
    story = ASKED.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-20T12:01")))
    refusal = story.when(MISS).refused(StillToCome, field="interview")
    assert "20 March 2026 at 12:01 is still to come" in refusal.message
    earlier = ASKED.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-20T12:00")))
    earlier.when(MISS).then(missed("talk", Side.ME))


def test_nothing_was_missed_on_a_day_before_its_time() -> None:
    refusal = BOOKED.when(dated(MISS, 17)).refused(StillToCome, field="happened_on")
    assert "19 March 2026 at 15:00 was still to come on 17 March 2026" in refusal.message
    for day in (18, 19, 20):
        BOOKED.when(dated(MISS, day)).then(missed("talk", Side.ME))


# Preparing


def test_what_is_prepared_takes_the_place_of_what_was() -> None:
    story = BOOKED.then(PREPARE)
    assert talk(story).questions == ("Why?",)
    story.when(PREPARE).refused(NothingChanges)
    fresh = PrepareInterview(interview=TALK, questions=("How did you move?", "Who else?"))
    after = story.when(fresh).then(prepared("talk", "How did you move?", "Who else?"))
    assert talk(after).questions == ("How did you move?", "Who else?")
    assert talk(after.when(PrepareInterview(interview=TALK, questions=())).then(prepared("talk"))).questions == ()


def test_what_was_prepared_is_there_in_the_conversation() -> None:
    assert talk(BOOKED.then(PREPARE).then(MOVE).then(HOLD)).questions == ("Why?",)


# In order


LATER = AnswerInterview(interview=TALK, gist=Gist.LATER)
SAID_YES = ASKED.and_given(on(march(18), answered("talk")))


@pytest.mark.parametrize("command", [LATER, BOOK, DECLINE, GIVE_UP, HOLD], ids=kind_of)
def test_what_was_heard_is_not_undone_by_something_older(command: Command) -> None:
    refusal = SAID_YES.when(dated(command, 17)).refused(BeforeTheLast, field="happened_on")
    assert refusal.message.startswith("They said yes on 18 March 2026: ")
    SAID_YES.then(dated(command, 18))


@pytest.mark.parametrize("command", [MOVE, CONFIRM, CANCEL, MISS, DECLINE, HOLD], ids=kind_of)
def test_what_was_booked_is_not_undone_by_something_older(command: Command) -> None:
    story = ASKED.and_given(on(march(10), scheduled("talk", "priya", at="2026-03-10T15:00")))
    refusal = story.when(dated(command, 9)).refused(BeforeTheLast, field="happened_on")
    assert refusal.message.startswith("A time was booked on 10 March 2026: ")
    story.then(dated(command, 10))
    if command not in (CONFIRM, MISS, HOLD):
        after = story.and_given(on(march(12), confirmed("talk"))).when(dated(command, 11))
        assert "The time was confirmed on 12 March" in after.refused(BeforeTheLast, field="happened_on").message


@pytest.mark.parametrize(
    ("stage", "command", "says"),
    [
        (Stage.NUDGED, GIVE_UP, "You asked again on 12 March 2026"),
        (Stage.NUDGED, HOLD, "You asked again on 12 March 2026"),
        (Stage.UNANSWERED, HOLD, "You stopped waiting on 18 March 2026"),
        (Stage.CANCELLED, BOOK, "It was called off on 18 March 2026"),
        (Stage.CANCELLED, LATER, "It was called off on 18 March 2026"),
        (Stage.MISSED, MOVE, "It did not take place on 19 March 2026"),
    ],
    ids=lambda one: one.value if isinstance(one, Stage) else kind_of(one),
)
def test_it_is_said_what_stands_in_the_way(stage: Stage, command: Command, says: str) -> None:
    assert says in AT[stage].when(dated(command, 11)).refused(BeforeTheLast, field="happened_on").message


def test_their_word_may_have_crossed_with_asking_again_or_giving_up() -> None:
    for stage in (Stage.NUDGED, Stage.UNANSWERED):
        for command in (ANSWER, LATER, BOOK, DECLINE):
            after = AT[stage].then(dated(command, 10))
            assert (talk(after).since, talk(after).replied_on) == (march(10), march(10))
    mine = DeclineInterview(interview=TALK, by=Side.ME)
    AT[Stage.NUDGED].when(dated(mine, 10)).refused(BeforeTheLast, field="happened_on")
    refusal = SAID_YES.and_given(on(march(19), unanswered("talk"))).when(dated(LATER, 17))
    assert "They said yes on 18 March 2026" in refusal.refused(BeforeTheLast, field="happened_on").message


def test_asking_again_that_is_logged_late_is_a_part_of_what_led_to_the_answer() -> None:
    after = SAID_YES.then(dated(NUDGE, 8))
    assert (talk(after).stage, talk(after).since) == (Stage.ANSWERED, march(18))
    assert talk(after).last_on == march(18)


def test_the_reply_is_the_first_sign_of_those_by_day() -> None:
    story = AT[Stage.UNANSWERED].and_given(on(march(19), answered("talk")), on(march(19), unanswered("talk")))
    assert talk(story).replied_on == march(19)
    again = story.and_given(on(march(7), answered("talk")))
    assert talk(again).replied_on == march(7)


@pytest.mark.parametrize("command", [MISS, HOLD], ids=kind_of)
def test_what_was_booked_for_a_day_before_it_was_written_down_was_on_that_day(command: Command) -> None:
    story = ASKED.and_given(on(march(4), answered("talk")), on(march(13), scheduled("talk", "priya")))
    story.then(dated(command, 12))
    story.when(dated(command, 11)).refused(BeforeTheLast, field="happened_on")


# After a journey west, the day of the last deed can be tomorrow


@pytest.mark.parametrize("command", [NUDGE, ANSWER, BOOK, DECLINE, GIVE_UP, PREPARE, HOLD], ids=kind_of)
def test_what_comes_of_an_ask_that_was_tomorrow_here_is_of_that_day(command: Command) -> None:
    story = KNOWN.and_given(on(march(20), requested("talk", "priya")))
    for day in (None, march(19), march(20)):
        outcome = story.when(msgspec.structs.replace(command, happened_on=day), today=march(19))
        assert {one.on for one in outcome.happenings} == {march(20)}
    story.when(dated(command, 21), today=march(19)).refused(NotYet, field="happened_on")
    story.when(dated(command, 18), today=march(19)).refused(BeforeItBegan, field="happened_on")


@pytest.mark.parametrize("command", [CONFIRM, CANCEL, MOVE], ids=kind_of)
def test_what_comes_of_a_booking_that_was_tomorrow_here_is_of_that_day(command: Command) -> None:
    story = ASKED.and_given(on(march(20), scheduled("talk", "priya", at="2026-03-22T15:00")))
    assert {one.on for one in story.when(command, today=march(19)).happenings} == {march(20)}


# What makes no sense leaves everything as it was


@pytest.mark.parametrize(
    ("stage", "event"),
    [
        (Stage.SCHEDULED, nudged("talk")),
        (Stage.SCHEDULED, answered("talk")),
        (Stage.SCHEDULED, scheduled("talk", "priya")),
        (Stage.SCHEDULED, requested("talk", "priya")),
        (Stage.REQUESTED, rescheduled("talk", NEXT_WEEK)),
        (Stage.REQUESTED, confirmed("talk")),
        (Stage.REQUESTED, cancelled("talk")),
        (Stage.REQUESTED, missed("talk")),
        (Stage.HELD, held("talk", "priya")),
        (Stage.HELD, declined("talk")),
        (Stage.HELD, prepared("talk")),
        (Stage.UNANSWERED, unanswered("talk")),
        (Stage.DECLINED, held("talk", "priya")),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Event) else one.value,
)
def test_a_deed_at_the_wrong_stage_is_a_loose_end(stage: Stage, event: Any) -> None:
    after = AT[stage].and_given(event)
    assert after.search.dangling == (len(after.entries),)
    assert talk(after) == talk(AT[stage])


def test_a_conversation_held_at_once_was_begun_that_day() -> None:
    interview = talk(KNOWN.and_given(held("talk", "priya")))
    assert (interview.begun, interview.on, interview.asked) == (DAY, DAY, None)
    later = talk(ASKED.then(dated(HOLD, 10)))
    assert (later.begun, later.on) == (march(3), march(10))
