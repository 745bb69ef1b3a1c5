"""Which reminders run at each stage and since when, what starts their clock again, and how they are put off."""

from datetime import date

import pytest

from domain.commands import (
    AnswerInterview,
    LetGo,
    MergeContacts,
    NoteInsight,
    PostponeReminder,
    RequestInterview,
    SkipReminder,
)
from domain.events import (
    AnyEvent,
    ContactChanged,
    InterviewUnanswered,
    IntroductionFaded,
    IntroductionMade,
    NextStepDone,
    NextStepDropped,
    ReminderPostponed,
    ReminderSkipped,
)
from domain.job_search import JobSearch
from domain.refusals import (
    AfterTheBooking,
    BeforeItBegan,
    NoSuchReminder,
    NothingChanges,
    NotLater,
    NotYet,
    SayHowItWas,
    TooFarAhead,
    TooLongAgo,
)
from domain.steps import reminders
from domain.steps.clocks import Running
from domain.steps.follow_up import running
from domain.steps.reminders import PutOff
from domain.values import (
    Channel,
    ContactId,
    Gist,
    InterviewId,
    IntroductionId,
    NextStepId,
    ReminderKind,
    Side,
    Source,
    SourceId,
    Topic,
    Which,
)
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
    nudged,
    offered,
    on,
    postponed,
    prepared,
    requested,
    rescheduled,
    scheduled,
    skipped,
    started,
    step,
    thanked,
    touched,
    unanswered,
    which,
)

PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")
TALK = InterviewId("talk")
ME, THEM = Side.ME, Side.THEM
KNOWN = given(started(), added("priya", employer="Acme"), added("daniel"), added("lena"))
ASKED = KNOWN.and_given(on(march(3), requested("talk", "priya", "daniel", time="12:30")))
NUDGED = ASKED.and_given(on(march(12), nudged("talk")))
BOOKED = ASKED.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-12T15:00")))
HELD = KNOWN.and_given(on(march(9), held("talk", "priya", "daniel")))
KINDS = ReminderKind


def runs(story: Given, id: str = "talk") -> dict[str, date]:
    """What runs about a conversation, and since when; with whom it is about, where it has several people."""
    found = [one for one in running(story.search) if one.which.id == id]
    assert len({one.which for one in found}) == len(found)
    return {f"{one.which.kind.value} {one.which.who or ''}".strip(): one.on for one in found}


def running_one(story: Given, kind: ReminderKind) -> Running:
    [found] = [one for one in running(story.search) if one.which.kind is kind]
    return found


# The stages of a conversation


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        ((), {"nudge": 3, "second_person": 3}),
        ((on(march(12), nudged("talk")),), {"give_up": 12}),
        ((on(march(12), nudged("talk")), on(march(13), nudged("talk"))), {"give_up": 13}),
        ((on(march(4), answered("talk")),), {"reply": 4}),
        ((on(march(4), answered("talk", turn=THEM)),), {"nudge": 4}),
        ((on(march(4), answered("talk", turn=THEM)), on(march(12), nudged("talk"))), {"give_up": 12}),
        ((on(march(4), answered("talk")), on(march(5), nudged("talk"))), {"give_up": 5}),
        ((on(march(4), answered("talk", Gist.LATER)),), {"come_back": 4}),
        ((on(march(4), answered("talk", Gist.LATER, turn=THEM)),), {"come_back": 4}),
        ((on(march(5), scheduled("talk", "priya")),), {"confirm": 5, "how_was_it": 5}),
        ((on(march(5), scheduled("talk", "priya")), on(march(9), confirmed("talk"))), {"how_was_it": 5}),
        (
            (
                on(march(5), scheduled("talk", "priya")),
                on(march(9), confirmed("talk")),
                on(march(10), rescheduled("talk", "2026-03-13T15:00")),
            ),
            {"confirm": 10, "how_was_it": 10},
        ),
        ((on(march(5), scheduled("talk", "priya")), on(march(11), cancelled("talk"))), {"new_time": 11}),
        ((on(march(5), scheduled("talk", "priya")), on(march(11), cancelled("talk", ME))), {"new_time": 11}),
        ((on(march(5), scheduled("talk", "priya")), on(march(12), missed("talk"))), {"new_time": 12}),
        (
            (
                on(march(5), scheduled("talk", "priya")),
                on(march(12), missed("talk")),
                on(march(13), nudged("talk")),
            ),
            {"give_up": 13},
        ),
        ((on(march(5), unanswered("talk")),), {}),
        ((on(march(5), declined("talk")),), {}),
        ((on(march(5), unanswered("talk")), on(march(9), answered("talk"))), {"reply": 9}),
        ((on(march(5), prepared("talk", "Why?")),), {"nudge": 3, "second_person": 3}),
        ((on(march(9), held("talk", "priya", "lena")),), {"thank priya": 9, "thank lena": 9}),
    ],
)
def test_what_runs_follows_the_stage(deeds: tuple[AnyEvent, ...], expected: dict[str, int]) -> None:
    story = ASKED.and_given(*deeds)
    assert story.search.dangling == ()
    assert runs(story) == {kind: march(day) for kind, day in expected.items()}


def test_the_time_of_an_ask_and_the_day_of_their_word_come_along() -> None:
    nudge = running_one(ASKED, KINDS.NUDGE)
    assert nudge == Running(which(KINDS.NUDGE, "talk"), march(3), 5, "12:30")
    later = ASKED.and_given(on(march(4), answered("talk", Gist.LATER, come_back_on=march(30))))
    assert running_one(later, KINDS.COME_BACK).said == march(30)


# Come back later


LATER = ASKED.and_given(on(march(4), answered("talk", Gist.LATER)))
ON_THE_16TH = ASKED.and_given(on(march(4), answered("talk", Gist.LATER, come_back_on=march(16))))


@pytest.mark.parametrize("by", [ME, THEM])
def test_a_day_to_come_back_on_stands_whatever_is_written_before_it(by: Side) -> None:
    for sign in (*signs(by), on(march(15), touched("daniel", by)), on(march(10), nudged("talk"))):
        after = ON_THE_16TH.and_given(sign)
        assert runs(after) == {"come_back": march(4)}
        assert running_one(after, KINDS.COME_BACK).said == march(16)


def test_from_that_day_on_whoever_wrote_last_waits_for_the_other() -> None:
    story = ON_THE_16TH.and_given(on(march(10), nudged("talk")))
    for day in (16, 18):
        assert runs(story.and_given(on(march(day), touched("priya", THEM)))) == {"reply": march(day)}
        assert runs(story.and_given(on(march(day), touched("priya", ME)))) == {"nudge": march(day)}
        assert runs(story.and_given(on(march(day), nudged("talk")))) == {"give_up": march(day)}


@pytest.mark.parametrize("by", [ME, THEM])
def test_without_a_day_coming_back_waits_from_the_last_contact_until_i_ask_again(by: Side) -> None:
    for sign in signs(by):
        assert runs(LATER.and_given(sign)) == {"come_back": march(10)}
    again = LATER.and_given(on(march(9), nudged("talk")))
    assert runs(again) == {"give_up": march(9)}
    assert runs(again.and_given(signs(THEM)[0])) == {"reply": march(10)}


# Real contacts


def signs(by: Side, day: int = 10) -> list[AnyEvent]:
    talks = [on(march(day), held("walk", "priya"))] if by is THEM else []
    return [on(march(day), touched("priya", by, time="16:00")), *talks]  # type: ignore[list-item]


@pytest.mark.parametrize("sign", [*signs(ME), *signs(THEM)])
def test_any_contact_with_any_of_them_starts_the_clock_again(sign: AnyEvent) -> None:
    story = ASKED.and_given(sign)
    assert runs(story) == {"nudge": march(10), "second_person": march(10)}
    assert running_one(story, KINDS.NUDGE).version == len(story.entries)
    assert runs(NUDGED.and_given(on(march(13), touched("daniel", ME)))) == {"give_up": march(13)}


def test_a_touch_comes_with_its_time() -> None:
    assert running_one(ASKED.and_given(*signs(ME)), KINDS.NUDGE).time == "16:00"


@pytest.mark.parametrize(
    ("deeds", "last"),
    [
        ((on(march(10), requested("walk", "priya")),), 10),
        ((on(march(2), requested("walk", "priya")), on(march(11), nudged("walk"))), 11),
        ((on(march(2), requested("walk", "priya")), on(march(12), answered("walk"))), 12),
        ((on(march(2), requested("walk", "priya")), on(march(12), declined("walk"))), 12),
        ((on(march(2), held("walk", "priya")), on(march(9), thanked("walk", "priya"))), 9),
    ],
)
def test_what_is_written_about_another_conversation_is_contact_too(deeds: tuple[AnyEvent, ...], last: int) -> None:
    found = runs(ASKED.and_given(*deeds))
    assert found == {"nudge": march(last), "second_person": march(last)}


def test_what_nobody_wrote_is_no_contact() -> None:
    booked = ASKED.and_given(on(march(2), scheduled("walk", "priya", at="2026-03-10T15:00")))
    for deed in (missed("walk"), cancelled("walk", ME)):
        assert runs(booked.and_given(on(march(10), deed)))["nudge"] == march(3)


def test_nothing_that_came_earlier_that_day_makes_it_due_sooner() -> None:
    for time in ("09:00", None):
        nudge = running_one(ASKED.and_given(on(march(3), touched("priya", time=time))), KINDS.NUDGE)
        assert (nudge.on, nudge.time) == (march(3), "12:30")
    for time in ("09:00", None):
        for by, kind in ((ME, KINDS.NUDGE), (THEM, KINDS.REPLY)):
            yes = ASKED.and_given(on(march(4), answered("talk")), on(march(4), touched("priya", by, time=time)))
            assert running_one(yes, kind).time == time
    wrote = ASKED.and_given(
        on(march(4), answered("talk", turn=THEM)),
        on(march(5), touched("priya", ME, time="15:00")),
        on(march(5), touched("priya", THEM, time="14:00")),
    )
    assert runs(wrote) == {"nudge": march(5)}


def test_a_second_message_before_their_answer_is_before_it_whenever_it_is_written_down() -> None:
    story = ASKED.and_given(on(march(10), answered("talk", turn=THEM)), on(march(8), nudged("talk")))
    assert runs(story) == {"nudge": march(10)}


def test_contacts_before_the_ask_or_with_others_start_nothing() -> None:
    story = ASKED.and_given(
        on(march(2), touched("priya")), on(march(10), touched("lena")), on(march(10), held("walk", "lena"))
    )
    assert runs(story) == runs(ASKED)


def test_on_the_day_of_the_ask_what_was_written_down_after_it_counts() -> None:
    story = KNOWN.and_given(on(march(3), touched("priya")), on(march(3), requested("talk", "priya")))
    assert running_one(story, KINDS.NUDGE).version == 6
    assert running_one(story.and_given(on(march(3), touched("priya"))), KINDS.NUDGE).version == 7


@pytest.mark.parametrize(
    ("before", "mine"),
    [
        ((on(march(4), answered("talk")),), "reply"),
        ((on(march(4), answered("talk", turn=THEM)),), "reply"),
        ((on(march(4), scheduled("talk", "priya")), on(march(5), cancelled("talk"))), "new_time"),
        ((on(march(4), scheduled("talk", "priya")), on(march(5), missed("talk", ME))), "new_time"),
    ],
)
def test_whoever_wrote_last_waits_for_the_other(before: tuple[AnyEvent, ...], mine: str) -> None:
    story = ASKED.and_given(*before)
    for sign in signs(ME):
        assert runs(story.and_given(sign)) == {"nudge": march(10)}
    for sign in signs(THEM):
        assert runs(story.and_given(sign)) == {mine: march(10)}
    nudged_then = story.and_given(on(march(9), nudged("talk")))
    assert runs(nudged_then) == {"give_up": march(9)}
    assert runs(nudged_then.and_given(signs(THEM)[0])) == {mine: march(10)}
    assert runs(nudged_then.and_given(signs(ME)[0])) == {"give_up": march(10)}


def test_an_earlier_nudge_does_not_count_after_their_answer() -> None:
    story = NUDGED.and_given(on(march(13), answered("talk", turn=THEM)))
    assert runs(story) == {"nudge": march(13)}


def test_a_booking_waits_for_its_day_whatever_is_written() -> None:
    assert runs(BOOKED.and_given(*signs(ME), *signs(THEM)[:1])) == runs(BOOKED)


def test_contacts_under_either_record_of_a_person_count() -> None:
    story = ASKED.and_given(on(march(10), touched("lena"))).then(MergeContacts(contact=ContactId("lena"), other=PRIYA))
    assert runs(story) == {"nudge": march(10), "second_person": march(10)}


# A word of thanks


def test_everyone_talked_to_is_due_one_word_of_thanks_for_the_last_talk() -> None:
    assert runs(HELD) == {"thank priya": march(9), "thank daniel": march(9)}
    again = HELD.and_given(on(march(11), held("walk", "priya")))
    assert runs(again) == {"thank daniel": march(9)}
    assert runs(again, "walk") == {"thank priya": march(11)}
    assert runs(HELD.and_given(on(march(10), thanked("talk", "priya")))) == {"thank daniel": march(9)}
    assert runs(again.and_given(on(march(12), thanked("walk", "priya"))), "walk") == {}


def test_one_person_under_two_records_is_thanked_once() -> None:
    merged = HELD.then(MergeContacts(contact=PRIYA, other=DANIEL))
    assert runs(merged) == {"thank priya": march(9)}
    assert runs(HELD.and_given(thanked("talk", "daniel")).then(MergeContacts(contact=PRIYA, other=DANIEL))) == {}


# Whoever brought me to someone

TALKED = on(march(9), held("talk", "priya"))
NAMED_TWICE = (
    on(march(4), offered("lead", "Priya", by=DANIEL)),
    on(march(4), offered("other", "Lena", by=DANIEL)),
    on(march(5), IntroductionMade(introduction=IntroductionId("lead"), contact=PRIYA)),
    on(march(5), IntroductionMade(introduction=IntroductionId("other"), contact=ContactId("lena"))),
)
NAMED = KNOWN.and_given(
    on(march(4), offered("lead", "Priya", by=DANIEL)),
    on(march(5), IntroductionMade(introduction=IntroductionId("lead"), contact=PRIYA)),
    TALKED,
)


def test_whoever_gave_a_name_is_told_how_it_went() -> None:
    assert runs(NAMED) == {"thank priya": march(9), "thank_giver daniel": march(9)}
    introduced = KNOWN.and_given(ContactChanged(contact=PRIYA, introduced_by=DANIEL), TALKED)
    assert runs(introduced) == runs(NAMED)
    assert "thank_giver daniel" not in runs(KNOWN.and_given(offered("lead", "Priya", by=DANIEL), TALKED))


@pytest.mark.parametrize(
    "told",
    [
        on(march(10), thanked("talk", "daniel")),
        on(march(10), touched("daniel", ME)),
        on(march(10), held("walk", "daniel")),
    ],
)
def test_once_told_they_are_told(told: AnyEvent) -> None:
    assert "thank_giver daniel" not in runs(NAMED.and_given(told))


@pytest.mark.parametrize(
    "not_told",
    [on(march(10), touched("daniel", THEM)), on(march(8), touched("daniel", ME)), on(march(8), held("w", "daniel"))],
)
def test_what_they_write_or_what_was_before_the_talk_tells_them_nothing(not_told: AnyEvent) -> None:
    assert "thank_giver daniel" in runs(NAMED.and_given(not_told))


def test_a_name_given_twice_counts_from_the_first_time_in_whatever_order_it_is_kept() -> None:
    ids = [f"lead {count}" for count in range(8)]
    for first in ids:
        leads = [on(march(4 if id == first else 10), offered(id, "Priya", by=DANIEL)) for id in ids]
        made = [on(march(12), IntroductionMade(introduction=IntroductionId(id), contact=PRIYA)) for id in ids]
        walk = on(march(11), held("walk", "priya"))
        story = KNOWN.and_given(*leads, *made, TALKED, walk, on(march(10), thanked("talk", "priya")))
        assert runs(story) == {"thank_giver daniel": march(9)}
        assert runs(story, "walk") == {"thank priya": march(11)}


def test_an_ask_tells_a_giver_nothing() -> None:
    assert "thank_giver daniel" in runs(NAMED.and_given(on(march(10), requested("walk", "daniel"))))


def test_a_giver_who_was_there_knows() -> None:
    there = KNOWN.and_given(*NAMED_TWICE, on(march(9), held("talk", "priya", "daniel")))
    assert runs(there) == {"thank priya": march(9), "thank daniel": march(9)}


def test_one_word_is_enough_for_two_names_in_one_talk() -> None:
    story = KNOWN.and_given(*NAMED_TWICE, on(march(9), held("talk", "priya", "lena")))
    assert set(runs(story)) == {"thank priya", "thank lena", "thank_giver daniel"}


def test_only_the_first_talk_since_the_name_was_given_is_told_of() -> None:
    story = NAMED.and_given(on(march(10), thanked("talk", "daniel")), on(march(11), held("walk", "priya")))
    assert runs(story, "walk") == {"thank priya": march(11)}
    before = KNOWN.and_given(on(march(3), held("before", "priya")), *NAMED_TWICE[::2], TALKED)
    assert set(runs(before, "before")) == set()
    assert set(runs(before)) == {"thank priya", "thank_giver daniel"}


# Names, next steps, notes


def test_a_name_and_a_next_step_wait_until_they_are_settled() -> None:
    story = KNOWN.and_given(on(march(4), offered("tomasz")), on(march(5), step("send", march(12))))
    assert running_one(story, KINDS.LEAD) == Running(which(KINDS.LEAD, "tomasz"), march(4), 5)
    assert running_one(story, KINDS.STEP) == Running(which(KINDS.STEP, "send"), march(5), 6)
    lead, send = IntroductionId("tomasz"), NextStepId("send")
    for settled in (IntroductionFaded(introduction=lead), IntroductionMade(introduction=lead, contact=PRIYA)):
        assert runs(story.and_given(settled), "tomasz") == {}
    for done in (NextStepDone(step=send), NextStepDropped(step=send)):
        assert runs(story.and_given(done), "send") == {}


def test_a_note_waits_to_be_sorted_until_a_line_of_it_was() -> None:
    story = KNOWN.and_given(on(march(9), held("talk", "priya", note="They use PyTorch.\nAsk Tomasz.")))
    assert runs(story)["sort"] == march(9)
    assert "sort" not in runs(KNOWN.and_given(held("talk", "priya", note=" \n")))
    of_it, of_a_line = Source(SourceId(TALK)), Source(SourceId(TALK), "They use PyTorch.")
    assert "sort" in runs(story.then(NoteInsight(topic=Topic.TOOLS, claim="PyTorch", source=of_it)))
    assert "sort" not in runs(story.then(NoteInsight(topic=Topic.TOOLS, claim="PyTorch", source=of_a_line)))


# Putting off


def test_a_reminder_rests_until_a_later_day() -> None:
    nudge = which(KINDS.NUDGE, "talk")
    story = ASKED.when(PostponeReminder(which=nudge, until=march(25))).then(
        ReminderPostponed(which=nudge, until=march(25))
    )
    assert dict(story.search.reminders.put_off) == {nudge: PutOff(6, march(25))}
    again = story.then(PostponeReminder(which=nudge, until=march(27)))
    assert again.search.reminders.put_off[nudge].until == march(27)
    assert runs(again) == runs(ASKED)


@pytest.mark.parametrize(
    ("until", "refusal"),
    [
        (march(20), NotLater),
        (march(19), NotLater),
        (date(1969, 12, 31), TooLongAgo),
        (date(2036, 3, 22), TooFarAhead),
        (date.max, TooFarAhead),
    ],
)
def test_it_rests_until_a_day_that_comes(until: date, refusal: type[NotLater]) -> None:
    ASKED.when(PostponeReminder(which=which(KINDS.NUDGE, "talk"), until=until)).refused(refusal, field="until")


@pytest.mark.parametrize(
    "unknown",
    [
        which(KINDS.GIVE_UP, "talk"),
        which(KINDS.NUDGE, "nowhere"),
        which(KINDS.NUDGE, "talk", "priya"),
        which(KINDS.THANK, "talk", "priya"),
        which(KINDS.STEP, "talk"),
        which(KINDS.LEAD, "priya"),
    ],
)
def test_what_does_not_wait_is_not_put_off(unknown: Which) -> None:
    ASKED.when(PostponeReminder(which=unknown, until=march(25))).refused(NoSuchReminder, field="which")
    ASKED.when(SkipReminder(which=unknown)).refused(NoSuchReminder, field="which")
    ASKED.when(LetGo(things=(which(KINDS.NUDGE, "talk"), unknown))).refused(NoSuchReminder, field="which")


def test_where_nobody_knows_of_a_company_there_is_nobody_else_to_ask() -> None:
    story = KNOWN.and_given(on(march(3), requested("talk", "daniel")))
    assert runs(story) == {"nudge": march(3)}
    story.when(SkipReminder(which=which(KINDS.SECOND_PERSON, "talk"))).refused(NoSuchReminder, field="which")


def test_who_is_part_of_which() -> None:
    HELD.when(SkipReminder(which=which(KINDS.THANK, "talk"))).refused(NoSuchReminder, field="which")
    HELD.when(SkipReminder(which=which(KINDS.THANK, "talk", "lena"))).refused(NoSuchReminder, field="which")
    for who in ("priya", "daniel"):
        HELD.when(SkipReminder(which=which(KINDS.THANK, "talk", who))).then(skipped(which(KINDS.THANK, "talk", who)))


def test_one_record_of_a_person_stands_for_another_in_reminders_too() -> None:
    merged = HELD.then(MergeContacts(contact=PRIYA, other=DANIEL))
    kept = which(KINDS.THANK, "talk", "priya")
    for who in ("priya", "daniel"):
        which_one = which(KINDS.THANK, "talk", who)
        merged.when(SkipReminder(which=which_one)).then(skipped(kept))
        merged.when(PostponeReminder(which=which_one, until=march(25))).then(postponed(kept, march(25)))
    both = LetGo(things=(which(KINDS.THANK, "talk", "priya"), which(KINDS.THANK, "talk", "daniel")))
    merged.when(both).then(skipped(kept))


# Leaving out


def test_a_reminder_is_left_out_and_says_why() -> None:
    nudge = which(KINDS.NUDGE, "talk")
    story = ASKED.when(SkipReminder(which=nudge, why="on leave")).then(ReminderSkipped(which=nudge, why="on leave"))
    assert dict(story.search.reminders.put_off) == {nudge: PutOff(6)}
    assert runs(story) == runs(ASKED)


def test_a_next_step_is_dropped_and_a_name_let_go_instead() -> None:
    story = KNOWN.and_given(offered("tomasz"), step("send"))
    story.when(SkipReminder(which=which(KINDS.STEP, "send"), why="no need", happened_on=march(12))).then(
        NextStepDropped(step=NextStepId("send"), why="no need")
    )
    story.when(SkipReminder(which=which(KINDS.LEAD, "tomasz"), why="no need")).then(
        IntroductionFaded(introduction=IntroductionId("tomasz"), why="no need")
    )


def test_how_it_was_is_never_left_out_but_can_wait() -> None:
    how = which(KINDS.HOW_WAS_IT, "talk")
    BOOKED.when(SkipReminder(which=how)).refused(SayHowItWas, field="which")
    BOOKED.when(LetGo(things=(how,))).refused(SayHowItWas, field="which")
    BOOKED.when(PostponeReminder(which=how, until=march(21))).then(postponed(how, march(21)))


def test_reminders_are_not_put_off_tomorrow() -> None:
    nudge = which(KINDS.NUDGE, "talk")
    for command in (
        PostponeReminder(which=nudge, until=march(25), happened_on=march(21)),
        SkipReminder(which=nudge, happened_on=march(21)),
        LetGo(things=(nudge,), happened_on=march(21)),
    ):
        ASKED.when(command).refused(NotYet, field="happened_on")


def test_confirming_cannot_wait_until_the_conversation_is_over() -> None:
    story = ASKED.and_given(on(march(5), scheduled("talk", "priya", at="2026-03-26T15:00")))
    confirm = which(KINDS.CONFIRM, "talk")
    story.when(PostponeReminder(which=confirm, until=march(26))).then(postponed(confirm, march(26)))
    refused = story.when(PostponeReminder(which=confirm, until=march(27))).refused(AfterTheBooking, field="until")
    assert refused.message == "It is booked for 26 March 2026. Choose a day up to then."


# Letting go


@pytest.mark.parametrize(
    ("deeds", "kind"),
    [
        ((), KINDS.NUDGE),
        ((nudged("talk"),), KINDS.GIVE_UP),
        ((answered("talk"),), KINDS.REPLY),
        ((answered("talk", Gist.LATER),), KINDS.COME_BACK),
        ((scheduled("talk", "priya"), cancelled("talk")), KINDS.NEW_TIME),
    ],
    ids=lambda one: one.value if isinstance(one, ReminderKind) else "",
)
def test_to_let_go_of_someone_is_to_wait_no_longer(deeds: tuple[AnyEvent, ...], kind: ReminderKind) -> None:
    story = ASKED.and_given(*(on(march(5), deed) for deed in deeds))
    after = story.when(LetGo(things=(which(kind, "talk"),))).then(unanswered("talk"))
    assert runs(after) == {}
    late = after.then(AnswerInterview(interview=TALK, gist=Gist.YES))
    assert runs(late) == {"reply": march(20)}


def test_all_that_slipped_is_let_go_at_once() -> None:
    story = ASKED.and_given(
        held("walk", "lena"), offered("tomasz"), step("send"), scheduled("coffee", "lena", at="2026-03-24T15:00")
    )
    things = (
        which(KINDS.NUDGE, "talk"),
        which(KINDS.SECOND_PERSON, "talk"),
        which(KINDS.THANK, "walk", "lena"),
        which(KINDS.LEAD, "tomasz"),
        which(KINDS.STEP, "send"),
        which(KINDS.STEP, "send"),
        which(KINDS.CONFIRM, "coffee"),
    )
    after = story.when(LetGo(things=things)).then(
        InterviewUnanswered(interview=TALK),
        skipped(which(KINDS.THANK, "walk", "lena")),
        IntroductionFaded(introduction=IntroductionId("tomasz")),
        NextStepDropped(step=NextStepId("send")),
        skipped(which(KINDS.CONFIRM, "coffee")),
    )
    assert {*runs(after, "talk"), *runs(after, "tomasz"), *runs(after, "send")} == set()


def test_letting_go_of_much_looks_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    def counted(search: JobSearch) -> list[Running]:
        looks.append(1)
        return running(search)

    monkeypatch.setattr(reminders, "running", counted)
    steps = [f"step {count}" for count in range(20)]
    things = tuple(which(KINDS.STEP, id) for id in steps)
    story = KNOWN.and_given(*map(step, steps), *(offered(f"name {id}") for id in steps))
    things += tuple(which(KINDS.LEAD, f"name {id}") for id in steps)
    assert len(story.when(LetGo(things=things)).happenings) == 40
    assert len(looks) == 1


def test_letting_go_is_all_or_nothing() -> None:
    ASKED.when(LetGo(things=())).refused(NothingChanges)
    early = LetGo(things=(which(KINDS.NUDGE, "talk"),), happened_on=march(2))
    ASKED.when(early).refused(BeforeItBegan, field="happened_on")


def test_asking_a_name_that_was_given_settles_its_reminder() -> None:
    story = KNOWN.and_given(offered("tomasz", contact=DANIEL))
    after = story.then(RequestInterview(contacts=(DANIEL,), channel=Channel.EMAIL))
    assert runs(after, "tomasz") == {}
