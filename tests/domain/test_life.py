"""The life of a search: paused, gone on with, concluded, opened again; and who is told how it ended."""

from datetime import date

import pytest

from domain.commands import (
    AcceptOffer,
    AddContact,
    AddNote,
    BringBack,
    Command,
    ConcludeSearch,
    CorrectEntry,
    DropNextStep,
    FinishNextStep,
    KeepDraft,
    LetGo,
    LogTouch,
    MergeContacts,
    PauseSearch,
    PostponeReminder,
    ReopenSearch,
    RescindOffer,
    ResumeSearch,
    SendThankYou,
    SetRules,
    SkipReminder,
    TellOutcome,
    UndoCommand,
)
from domain.events import OutcomeTold, SearchConcluded, SearchPaused, SearchReopened, SearchResumed
from domain.refusals import (
    BeforeTheTurn,
    EndedAlready,
    NotEndedYet,
    NotOver,
    NotPaused,
    NoYesToIt,
    OfferOfAnotherEnding,
    PausedAlready,
    SearchIsOver,
    ToldAlready,
    ToldBeforeTheEnd,
    Unknown,
    WouldBreak,
    YesStands,
)
from domain.steps.signs import Signs
from domain.values import (
    AboutId,
    Channel,
    ContactId,
    DraftKind,
    InterviewId,
    NextStepId,
    OfferId,
    Outcome,
    ReminderKind,
    Side,
    days_after,
)
from domain.views.reminders import reminders
from domain.views.today import today
from tests.domain.kit import (
    SEARCH,
    TODAY,
    Given,
    accepted,
    added,
    advised,
    answered,
    applied,
    command_of,
    concluded,
    given,
    held,
    march,
    offer,
    offered,
    on,
    outcome_told,
    paused,
    reopened,
    requested,
    resumed,
    scheduled,
    started,
    step,
    targeted,
    thanked,
    touched,
    which,
)

ACME = (targeted("acme"), offer("yes", "acme"))
RUNNING = given(started(), *ACME, on(march(10), accepted("yes")))
TALKED = given(
    started(),
    added("priya"),
    added("lena"),
    held("talk", "priya"),
    step("send"),
    requested("ask", "lena"),
)


def over() -> Given:
    return TALKED.and_given(on(march(12), concluded()))


def due(story: Given, kind: ReminderKind, today: date = TODAY) -> tuple[date, int, bool]:
    card = next(one for one in reminders(story.look(today)) if one.kind is kind)
    return card.due, card.days_over, card.ready


# Pausing


def test_a_search_is_paused_and_goes_on() -> None:
    story = given(started()).when(PauseSearch(why="A holiday.")).then(SearchPaused(why="A holiday."))
    assert story.search.life.paused
    gone_on = story.when(ResumeSearch(), march(22)).then(SearchResumed())
    assert gone_on.search.life.paused is None
    assert gone_on.search.life.pauses(march(25)).spans == ((march(20), march(21)),)


def test_pausing_twice_and_going_on_unpaused_are_refused() -> None:
    story = given(started(), paused())
    assert "paused since 2 March 2026" in story.when(PauseSearch()).refused(PausedAlready).message
    story.then(ResumeSearch()).when(ResumeSearch()).refused(NotPaused)


def test_a_turn_never_lies_before_the_last_one() -> None:
    story = given(started(), on(march(10), paused()))
    refusal = story.when(ResumeSearch(happened_on=march(9))).refused(BeforeTheTurn, field="happened_on")
    assert refusal.message.startswith("You paused the search on 10 March 2026.")
    gone_on = story.then(ResumeSearch(happened_on=march(11)))
    assert (
        "You went on with it"
        in gone_on.when(PauseSearch(happened_on=march(9))).refused(BeforeTheTurn, field="happened_on").message
    )
    ended = gone_on.then(ConcludeSearch(outcome=Outcome.STAYED))
    ended.when(ReopenSearch(happened_on=march(12))).refused(BeforeTheTurn, field="happened_on")


@pytest.mark.parametrize(
    ("kind", "without", "with_pause"),
    [
        (ReminderKind.THANK, march(3), march(8)),
        (ReminderKind.STEP, march(2), march(2)),
        (ReminderKind.NUDGE, march(11), march(17)),
        (ReminderKind.SECOND_PERSON, march(5), march(11)),
    ],
)
def test_the_days_of_a_pause_do_not_count(kind: ReminderKind, without: date, with_pause: date) -> None:
    """Tuesday 3 March to Saturday 7 March stand still; seven working days after 2 March are those from the 9th on."""
    story = TALKED.and_given(added("max", "Max", employer="Acme"), requested("other", "max"))
    stood = story.and_given(on(march(3), paused()), on(march(8), resumed()))
    assert due(story, kind, march(3))[0] == without
    assert due(stood, kind, march(8))[0] == with_pause


def test_what_was_due_before_a_pause_is_no_older_for_it() -> None:
    story = given(started(), step("send", march(4)), on(march(6), paused()), on(march(16), resumed()))
    assert due(story, ReminderKind.STEP, march(17)) == (march(4), 3, True)


def test_what_falls_into_a_pause_is_due_when_the_search_goes_on() -> None:
    story = given(started(), step("send", march(8)), on(march(6), paused()), on(march(16), resumed()))
    assert due(story, ReminderKind.STEP, march(16)) == (march(16), 0, True)


@pytest.mark.parametrize("day", [march(10), march(20), date(2027, 3, 20)])
def test_while_paused_nothing_is_due(day: date) -> None:
    story = TALKED.and_given(on(march(5), paused()))
    shown = today(story.look(day))
    assert (*shown.how_was_it, *shown.your_turn, *shown.slipped, *shown.to_sort) == ()


def test_while_paused_what_is_booked_stays() -> None:
    story = given(
        started(),
        added("priya"),
        scheduled("talk", "priya", at="2026-03-12T09:00"),
        on(march(5), paused()),
    )
    assert [one.id for one in today(story.look(march(10))).booked] == ["talk"]
    assert [card.id for card in today(story.look(march(12))).how_was_it] == ["talk"]


def test_an_answer_that_comes_in_a_pause_waits_until_the_search_goes_on() -> None:
    story = TALKED.and_given(on(march(5), paused()), on(march(6), answered("ask")))
    assert not due(story, ReminderKind.REPLY, march(9))[2]
    assert due(story.and_given(on(march(12), resumed())), ReminderKind.REPLY, march(12)) == (march(12), 0, True)


def test_what_was_put_off_into_a_pause_is_due_when_the_search_goes_on() -> None:
    story = TALKED.then(PostponeReminder(which=which(ReminderKind.NUDGE, "ask"), until=march(24)), march(12))
    story = story.and_given(on(march(20), paused()), on(march(30), resumed()))
    assert due(story, ReminderKind.NUDGE, march(30)) == (march(30), 0, True)


# Concluding


def test_a_search_ends_by_the_offer_that_was_accepted() -> None:
    event = SearchConcluded(outcome=Outcome.ACCEPTED, offer=OfferId("yes"), lessons="Ask sooner.")
    named = ConcludeSearch(outcome=Outcome.ACCEPTED, offer=OfferId("yes"), lessons="Ask sooner.")
    RUNNING.when(named).then(event)
    RUNNING.when(ConcludeSearch(outcome=Outcome.ACCEPTED, lessons="Ask sooner.")).then(event)


def test_a_search_may_end_without_an_offer() -> None:
    story = TALKED.when(ConcludeSearch(outcome=Outcome.STAYED)).then(SearchConcluded(outcome=Outcome.STAYED))
    assert story.search.life.ended


def test_without_a_yes_no_offer_ends_it() -> None:
    story = given(started(), *ACME)
    ending = ConcludeSearch(outcome=Outcome.ACCEPTED)
    story.when(ending).refused(NoYesToIt, field="outcome")
    ending = ConcludeSearch(outcome=Outcome.ACCEPTED, offer=OfferId("yes"))
    assert story.when(ending).refused(NoYesToIt, field="offer").offer == AcceptOffer(offer=OfferId("yes"))
    ending = ConcludeSearch(outcome=Outcome.ACCEPTED, offer=OfferId("no"))
    story.when(ending).refused(Unknown, field="offer")


def test_an_offer_belongs_to_an_end_by_a_yes() -> None:
    ending = ConcludeSearch(outcome=Outcome.STOPPED, offer=OfferId("yes"))
    RUNNING.when(ending).refused(OfferOfAnotherEnding, field="offer")


def test_a_yes_that_stands_is_how_it_ended() -> None:
    refusal = RUNNING.when(ConcludeSearch(outcome=Outcome.STAYED)).refused(YesStands, field="outcome")
    assert refusal.message.startswith("You said yes to Acme on 10 March 2026")
    taken_back = RUNNING.then(RescindOffer(offer=OfferId("yes")))
    taken_back.when(ConcludeSearch(outcome=Outcome.STAYED)).then(SearchConcluded(outcome=Outcome.STAYED))


def test_a_yes_is_not_brought_back_into_a_search_that_ended_otherwise() -> None:
    story = RUNNING.then(UndoCommand(command=command_of(4))).then(ConcludeSearch(outcome=Outcome.STOPPED))
    refusal = story.when(BringBack(command=command_of(4))).refused(WouldBreak)
    assert "a search that ended without one" in refusal.message


def test_after_a_journey_west_its_life_goes_on_from_the_day_it_turned() -> None:
    tomorrow = days_after(TODAY, 1)
    paused_there = given(started(), on(tomorrow, paused()))
    assert paused_there.then(ResumeSearch()).entries[-1].happened_on == tomorrow
    said_yes = given(started(), *ACME, added("priya"), held("talk", "priya"), on(tomorrow, accepted("yes")))
    assert said_yes.then(TellOutcome(to=ContactId("priya"))).entries[-1].happened_on == tomorrow
    assert said_yes.then(ConcludeSearch(outcome=Outcome.ACCEPTED)).entries[-1].happened_on == tomorrow


def test_no_search_ends_before_the_yes() -> None:
    ending = ConcludeSearch(outcome=Outcome.ACCEPTED, happened_on=march(9))
    refusal = RUNNING.when(ending).refused(BeforeTheTurn, field="happened_on")
    assert refusal.message == "You said yes on 10 March 2026. Choose that day or a later one."


def test_concluding_twice_and_opening_what_is_open_are_refused() -> None:
    over().when(ConcludeSearch(outcome=Outcome.STAYED)).refused(EndedAlready)
    TALKED.when(ReopenSearch()).refused(NotOver)


def test_a_search_that_is_over_takes_what_people_owe_each_other() -> None:
    story = over()
    still: list[Command] = [
        AddNote(about=AboutId(SEARCH), text="It was good."),
        LogTouch(contact=ContactId("lena"), by=Side.THEM, channel=Channel.EMAIL),
        SendThankYou(interview=InterviewId("talk"), to=ContactId("priya")),
        TellOutcome(to=ContactId("priya")),
        FinishNextStep(step=NextStepId("send")),
        DropNextStep(step=NextStepId("send")),
        PostponeReminder(which=which(ReminderKind.STEP, "send"), until=march(24)),
        SkipReminder(which=which(ReminderKind.THANK, "talk", "priya")),
        LetGo(things=(which(ReminderKind.STEP, "send"),)),
        SetRules(weekly_aim=1),
        KeepDraft(kind=DraftKind.TELL, text="It is done."),
        ReopenSearch(),
        CorrectEntry(version=2, event=added("priya", "Priya Raman")),
        UndoCommand(command=command_of(6)),
    ]
    for command in still:
        assert story.when(command).happenings
    yes = RUNNING.and_given(on(march(12), concluded(Outcome.ACCEPTED, "yes")))
    assert yes.when(RescindOffer(offer=OfferId("yes"))).happenings


@pytest.mark.parametrize(
    "command",
    [
        AddContact(name="Jonas"),
        PauseSearch(),
        ResumeSearch(),
        MergeContacts(contact=ContactId("priya"), other=ContactId("lena")),
    ],
    ids=lambda command: type(command).__name__,
)
def test_a_search_that_is_over_takes_nothing_else(command: Command) -> None:
    refusal = over().when(command).refused(SearchIsOver)
    assert refusal.offer == ReopenSearch()
    assert "12 March 2026" in refusal.message


def test_what_a_search_that_is_over_is_reminded_of() -> None:
    kinds = {card.kind for card in reminders(over().look())}
    assert kinds == {ReminderKind.THANK, ReminderKind.STEP, ReminderKind.TELL}


def test_a_search_is_opened_again_and_the_days_between_do_not_count() -> None:
    story = (
        over()
        .when(ReopenSearch(why="They took it back."), march(22))
        .then(SearchReopened(why="They took it back."), on=march(22))
    )
    assert story.search.life.ended is None
    assert due(story, ReminderKind.NUDGE, march(22))[:2] == (march(11), 1)
    assert story.when(AddContact(name="Jonas"), march(22)).happenings


def test_a_pause_is_over_with_the_search() -> None:
    story = TALKED.and_given(on(march(5), paused()), on(march(9), concluded()), on(march(12), reopened()))
    assert story.search.life.paused is None
    assert story.search.life.pauses(TODAY).spans == ((march(5), march(11)),)


# Undoing and correcting


def test_what_a_later_turn_stands_on_cannot_be_undone() -> None:
    story = given(started(), paused(), resumed(), concluded())
    story.when(UndoCommand(command=command_of(2))).refused(WouldBreak)
    assert story.then(UndoCommand(command=command_of(4))).search.life.ended is None


def test_the_yes_that_ended_a_search_cannot_be_undone_and_may_be_taken_back() -> None:
    story = RUNNING.and_given(on(march(12), concluded(Outcome.ACCEPTED, "yes")))
    story.when(UndoCommand(command=command_of(4))).refused(WouldBreak)
    assert story.then(RescindOffer(offer=OfferId("yes"))).search.life.ended


def test_a_turn_is_not_corrected_to_before_the_one_before_it() -> None:
    story = given(started(), on(march(5), paused()), on(march(9), resumed()))
    story.when(CorrectEntry(version=3, event=resumed(), happened_on=march(4))).refused(WouldBreak)
    right = story.then(CorrectEntry(version=3, event=resumed(), happened_on=march(6)))
    assert right.search.life.pauses(TODAY).spans == ((march(5), march(5)),)


def test_how_it_ended_is_corrected_to_what_may_have_been() -> None:
    story = over()
    right = CorrectEntry(version=len(story.entries), event=concluded(Outcome.STAYED, lessons="Ask sooner."))
    assert story.then(right).search.life.ended
    by_an_offer = CorrectEntry(version=len(story.entries), event=concluded(Outcome.ACCEPTED))
    story.when(by_an_offer).refused(NoYesToIt, field="event.outcome")
    yes = RUNNING.and_given(on(march(12), concluded(Outcome.ACCEPTED, "yes")))
    otherwise = CorrectEntry(version=len(yes.entries), event=concluded(Outcome.STOPPED, "yes"))
    yes.when(otherwise).refused(OfferOfAnotherEnding, field="event.offer")


# Telling


WORTH = given(
    started(),
    targeted("acme"),
    added("priya"),
    added("daniel"),
    added("lena"),
    added("tomasz", introduced_by=ContactId("lena")),
    added("aisha"),
    added("ben", keep_in_touch=True),
    added("cleo"),
    held("talk", "priya"),
    offered("name", by=ContactId("daniel")),
    advised("say", by="aisha"),
    applied("job", "acme", referred_by=ContactId("cleo")),
    added("nobody"),
    offer("yes", "acme"),
)


def to_tell(story: Given, day: date = TODAY) -> set[str]:
    cards = [card for card in reminders(story.look(day)) if card.kind is ReminderKind.TELL]
    return {one.id for card in cards for one in card.people}


def test_who_is_worth_telling() -> None:
    assert to_tell(WORTH) == set()
    ended = WORTH.and_given(on(march(10), accepted("yes")))
    assert to_tell(ended) == {"priya", "daniel", "lena", "aisha", "ben", "cleo"}
    (card,) = [card for card in reminders(ended.look()) if card.kind is ReminderKind.TELL]
    assert (card.since, card.due, card.ready, card.id) == (march(10), march(10), True, SEARCH)


def test_who_was_told_is_no_longer_to_be_told() -> None:
    story = RUNNING.and_given(added("priya"), held("talk", "priya"))
    told = story.when(TellOutcome(to=ContactId("priya"), channel=Channel.EMAIL)).then(
        OutcomeTold(to=ContactId("priya"), channel=Channel.EMAIL)
    )
    assert to_tell(told) == set()
    assert Signs(told.search).of(told.search.people.by_id[ContactId("priya")])[-1].by is Side.ME
    refusal = told.when(TellOutcome(to=ContactId("priya"))).refused(ToldAlready, field="to")
    assert refusal.message == "You told Priya on 20 March 2026 already."


def test_the_record_of_a_double_was_told_too() -> None:
    story = RUNNING.and_given(added("priya"), added("other", "Priya R"), on(march(12), outcome_told("other")))
    merged = story.then(MergeContacts(contact=ContactId("priya"), other=ContactId("other")))
    merged.when(TellOutcome(to=ContactId("priya"))).refused(ToldAlready, field="to")


def test_there_is_nothing_to_tell_before_the_end() -> None:
    TALKED.when(TellOutcome(to=ContactId("priya"))).refused(NotEndedYet)
    story = RUNNING.and_given(added("priya"))
    early = TellOutcome(to=ContactId("priya"), happened_on=march(9))
    story.when(early).refused(ToldBeforeTheEnd, field="happened_on")
    story.when(TellOutcome(to=ContactId("nobody"))).refused(Unknown, field="to")


def test_telling_is_not_corrected_to_before_the_end() -> None:
    story = RUNNING.and_given(added("priya"), on(march(11), outcome_told("priya")))
    version = len(story.entries)
    early = CorrectEntry(version=version, event=outcome_told("priya"), happened_on=march(9))
    story.when(early).refused(ToldBeforeTheEnd, field="happened_on")


def test_another_end_is_told_anew() -> None:
    story = over().and_given(on(march(13), outcome_told("priya")), on(march(15), reopened()))
    again = story.and_given(on(march(18), concluded(Outcome.STAYED)))
    assert to_tell(again) == {"priya"}


def test_telling_is_a_word_of_thanks_to_nobody() -> None:
    """It says how it ended; thanks for the talk stay due."""
    story = over().and_given(on(march(13), outcome_told("priya")))
    assert ReminderKind.THANK in {card.kind for card in reminders(story.look())}
    done = story.and_given(thanked("talk", "priya"), touched("lena"))
    assert {card.kind for card in reminders(done.look())} == {ReminderKind.STEP}
