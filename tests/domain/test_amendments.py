"""Undo, bring back, correct: what is accepted, and every way in which they are refused."""

from datetime import date

import msgspec
import pytest

from domain.commands import (
    AddContact,
    BringBack,
    ChooseRoute,
    CorrectEntry,
    DropNextStep,
    GivenName,
    LogConversation,
    MergeContacts,
    OfferIntroduction,
    SendThankYou,
    TalkedTo,
    TargetCompany,
    UndoCommand,
)
from domain.events import (
    AnyEvent,
    CompanyRated,
    ContactChanged,
    ContactsMerged,
    EntriesRetracted,
    EntryCorrected,
    FamiliarityDecided,
    NextStepDone,
    RetractionReversed,
    SearchStarted,
    SwitchReframed,
    ThankYouSent,
)
from domain.refusals import (
    BeyondItsLimits,
    IntroducedByThemselves,
    LegsMissTheTarget,
    NobodyNamed,
    NoMarkGiven,
    NoSuchRoute,
    NotFramedYet,
    NothingChanges,
    NotTheSameKind,
    NotUndoable,
    NotYet,
    Refusal,
    SameNameCannotBeNew,
    SamePersonTwice,
    TooFarAhead,
    TooLongAgo,
    Unknown,
    WouldBreak,
)
from domain.values import (
    AboutId,
    Aspect,
    CommandId,
    CompanyId,
    ContactDetail,
    ContactId,
    InterviewId,
    IntroductionId,
    Leg,
    NextStepId,
    Position,
    Route,
    Source,
    SourceId,
)
from domain.violations import violations
from tests.domain.kit import (
    ANALYST,
    DAY,
    TODAY,
    Given,
    added,
    chosen,
    command_of,
    decided,
    given,
    held,
    march,
    note,
    offered,
    started,
    step,
    targeted,
    together,
)

PRIYA, DANIEL, NOBODY = ContactId("priya"), ContactId("daniel"), ContactId("nobody")
TALK, ACME = InterviewId("talk"), CompanyId("acme")
BOTH = given(started(), added("priya"), added("daniel"))


def undo(version: int) -> UndoCommand:
    return UndoCommand(command=command_of(version))


def bring_back(version: int) -> BringBack:
    return BringBack(command=command_of(version))


def correct(version: int, event: AnyEvent, on: date | None = None) -> CorrectEntry:
    return CorrectEntry(version=version, event=event, happened_on=on)  # type: ignore[arg-type]


def undone_and_back(story: Given, version: int) -> None:
    """Bringing back what was undone leaves the search as it was."""
    after = story.then(undo(version)).then(bring_back(version))
    assert after.search.framing == story.search.framing
    assert after.search.people == story.search.people
    assert after.search.companies == story.search.companies
    assert after.search.conversations == story.search.conversations
    assert after.search.next_steps == story.search.next_steps


# Undo


def test_a_command_is_undone_as_a_whole() -> None:
    story = given(started(), together(added("priya"), held("talk", "priya"), offered("tomasz", by=PRIYA)))
    after = story.when(UndoCommand(command=command_of(2), why="the wrong Priya")).then(
        EntriesRetracted(first=2, last=4, why="the wrong Priya")
    )
    assert not after.search.people.by_id
    undone_and_back(story, 2)


def test_undoing_a_merge_parts_the_two_again() -> None:
    story = given(started(), added("priya"), added("daniel", "P."), held("talk", "daniel"))
    story = story.then(MergeContacts(contact=PRIYA, other=DANIEL))
    assert set(story.then(undo(5)).search.people.by_id) == {PRIYA, DANIEL}
    undone_and_back(story, 5)


def test_undoing_a_reframing_brings_the_route_of_then() -> None:
    story = given(started()).then(ChooseRoute(route=Route.ROLE_FIRST))
    after = story.and_given(together(SwitchReframed(target=ANALYST, new_role=False), chosen(Route.DIRECT)))
    assert after.then(undo(3)).search.framing == story.search.framing
    undone_and_back(after, 3)


def test_what_is_not_there_is_not_undone() -> None:
    BOTH.when(undo(9)).refused(Unknown, field="command")
    BOTH.when(bring_back(9)).refused(Unknown, field="command")
    BOTH.when(UndoCommand(command=CommandId("no id at all"))).refused(Unknown, field="command")


def test_the_beginning_is_not_undone() -> None:
    BOTH.when(undo(1)).refused(NotUndoable, field="command")


def test_what_is_undone_is_not_undone_again() -> None:
    story = BOTH.then(undo(2))
    story.when(undo(2)).refused(NotUndoable, field="command")
    story.when(undo(4)).refused(NotUndoable, field="command")
    back = story.then(bring_back(2))
    back.when(undo(5)).refused(NotUndoable, field="command")
    back.when(bring_back(2)).refused(NotUndoable, field="command")
    BOTH.when(bring_back(2)).refused(NotUndoable, field="command")


def test_what_was_brought_back_can_be_undone_again() -> None:
    story = BOTH.then(undo(2)).then(bring_back(2))
    story.when(undo(2)).then(EntriesRetracted(first=2, last=2))


def test_an_undo_is_dated_today_and_never_tomorrow() -> None:
    BOTH.when(UndoCommand(command=command_of(2), happened_on=march(21))).refused(NotYet, field="happened_on")
    BOTH.when(UndoCommand(command=command_of(2), happened_on=march(3))).then(
        EntriesRetracted(first=2, last=2), on=TODAY
    )


@pytest.mark.parametrize(
    "later",
    [
        held("talk", "priya"),
        note("jotted", "priya"),
        step("send", promised_to=PRIYA),
        step("send", about=AboutId(PRIYA)),
        offered("tomasz", by=PRIYA),
        offered("tomasz", contact=PRIYA),
        added("tomasz", introduced_by=PRIYA),
        ContactChanged(contact=PRIYA, role="lead"),
        ContactsMerged(contact=PRIYA, other=DANIEL),
        ContactsMerged(contact=DANIEL, other=PRIYA),
    ],
)
def test_what_others_need_is_not_undone(later: AnyEvent) -> None:
    story = BOTH.and_given(later)
    refusal = story.when(undo(2)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [4]
    story.then(undo(4)).when(undo(2)).then(EntriesRetracted(first=2, last=2))


def test_a_company_is_needed_by_its_people_and_marks() -> None:
    story = given(started(), targeted("acme"), added("priya", company=ACME), CompanyRated(company=ACME, motivation=1))
    refusal = story.when(undo(2)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [3, 4]


def test_a_conversation_is_needed_by_all_that_came_of_it() -> None:
    source = Source(SourceId(TALK))
    story = BOTH.and_given(
        held("talk", "priya"),
        ThankYouSent(interview=TALK, to=PRIYA),
        offered("tomasz", source=source),
        step("send", source=source),
    )
    refusal = story.when(undo(4)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [5, 6, 7]


def test_undoing_a_merge_leaves_no_thanks_to_the_wrong_one() -> None:
    story = BOTH.and_given(held("talk", "daniel")).then(MergeContacts(contact=PRIYA, other=DANIEL))
    story = story.then(SendThankYou(interview=TALK, to=PRIYA))
    refusal = story.when(undo(5)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [6]


# Bring back


def test_bringing_back_names_the_undo_it_reverses() -> None:
    BOTH.then(undo(2)).when(bring_back(2)).then(RetractionReversed(retraction=4))


def test_a_company_named_anew_since_is_not_brought_back_beside_it() -> None:
    story = given(started(), targeted("acme")).then(undo(2)).then(TargetCompany(name="ACME"))
    refusal = story.when(bring_back(2)).refused(WouldBreak)
    assert {one.rule for one in refusal.conflicts} == {"double"}


def test_a_profile_given_to_another_since_is_not_brought_back() -> None:
    story = given(started(), added("priya", url="p.example/in/priya")).then(undo(2))
    story.then(AddContact(name="P", url="https://p.example/in/priya")).when(bring_back(2)).refused(WouldBreak)


def test_a_next_step_settled_otherwise_since_is_not_settled_twice() -> None:
    story = given(started(), step("send"), NextStepDone(step=NextStepId("send"))).then(undo(3))
    story.then(DropNextStep(step=NextStepId("send"))).when(bring_back(3)).refused(WouldBreak)


def test_bringing_back_needs_what_it_is_about() -> None:
    story = BOTH.and_given(held("talk", "priya")).then(undo(4)).then(undo(2))
    story.when(bring_back(4)).refused(WouldBreak)
    story.then(bring_back(2)).when(bring_back(4)).then(RetractionReversed(retraction=5))


# Correct


def test_a_correction_says_the_whole_body_anew() -> None:
    after = BOTH.when(
        CorrectEntry(version=2, event=added("priya", "Priya Raman"), happened_on=march(1), why="a slip")
    ).then(EntryCorrected(version=2, event=added("priya", "Priya Raman"), happened_on=march(1), why="a slip"), on=TODAY)
    priya = after.search.people.by_id[PRIYA]
    assert (priya.name, priya.on, priya.version) == ("Priya Raman", march(1), 2)


def test_a_correction_without_a_day_keeps_the_day_it_had() -> None:
    story = BOTH.when(correct(2, added("priya"), march(1))).then(
        EntryCorrected(version=2, event=added("priya"), happened_on=march(1)), on=TODAY
    )
    story.when(correct(2, added("priya", "Priya Raman"))).then(
        EntryCorrected(version=2, event=added("priya", "Priya Raman"), happened_on=march(1))
    )


def test_a_correction_that_says_the_same_changes_nothing() -> None:
    BOTH.when(correct(2, added("priya"))).refused(NothingChanges)
    BOTH.when(correct(2, added("priya"), DAY)).refused(NothingChanges)
    story = BOTH.then(correct(2, added("priya", "P")))
    story.when(correct(2, added("priya", "P"))).refused(NothingChanges)
    story.when(correct(2, added("priya"))).then(EntryCorrected(version=2, event=added("priya"), happened_on=DAY))


def test_a_correction_can_be_undone_and_brought_back() -> None:
    story = BOTH.then(correct(2, added("priya", "P")))
    assert story.then(undo(4)).search.people == BOTH.search.people
    undone_and_back(story, 4)


@pytest.mark.parametrize("event", [targeted("priya"), added("daniel"), added("new")])
def test_a_correction_keeps_the_kind_and_the_thing(event: AnyEvent) -> None:
    BOTH.when(correct(2, event)).refused(NotTheSameKind, field="event")


def test_only_a_line_of_the_story_is_corrected() -> None:
    for version in (-1, 0, 4):
        BOTH.when(correct(version, added("priya"))).refused(Unknown, field="version")
    story = BOTH.then(undo(2))
    story.when(correct(4, added("priya"))).refused(NotTheSameKind, field="event")


def test_what_is_undone_is_brought_back_before_it_is_corrected() -> None:
    BOTH.then(undo(2)).when(correct(2, added("priya", "P"))).refused(NotUndoable, field="command")


# Held to the rules of the command

RICH = given(
    started(),
    added("priya", url="p.example/in/priya"),
    added("daniel", introduced_by=PRIYA),
    targeted("acme"),
    CompanyRated(company=ACME, motivation=1),
    held("talk", "priya"),
    step("send"),
    decided(Aspect.INDUSTRY, "fintech", True),
    ContactChanged(contact=PRIYA, role="lead"),
    offered("tomasz"),
    note("jotted"),
    targeted("beta"),
).then(ChooseRoute(route=Route.ROLE_FIRST))


@pytest.mark.parametrize(
    ("version", "event", "refusal", "field"),
    [
        (1, started(target=ANALYST), SameNameCannotBeNew, "new_role"),
        (2, added("priya", known_since=date.max), NotYet, "known_since"),
        (2, added("priya", known_since=date.min), TooLongAgo, "known_since"),
        (2, added("priya", introduced_by=PRIYA), IntroducedByThemselves, "introduced_by"),
        (2, added("priya", introduced_by=DANIEL), IntroducedByThemselves, "introduced_by"),
        (2, added("priya", introduced_by=NOBODY), Unknown, "introduced_by"),
        (2, added("priya", company=PRIYA), Unknown, "company"),
        (5, CompanyRated(company=ACME), NoMarkGiven, "motivation"),
        (5, CompanyRated(company=CompanyId("priya"), motivation=1), Unknown, "company"),
        (6, held("talk"), NobodyNamed, "contacts"),
        (6, held("talk", "priya", "priya"), SamePersonTwice, "contacts"),
        (6, held("talk", "acme"), Unknown, "contacts"),
        (7, step("send", date.max), TooFarAhead, "due"),
        (7, step("send", date.min), TooLongAgo, "due"),
        (7, step("send", about=AboutId("nowhere")), Unknown, "about"),
        (7, step("send", source=Source(SourceId("acme"))), Unknown, "source"),
        (8, decided(Aspect.INDUSTRY, "Finance", True), SameNameCannotBeNew, "new"),
        (9, ContactChanged(contact=PRIYA, introduced_by=DANIEL), IntroducedByThemselves, "introduced_by"),
        (10, offered("tomasz", by=NOBODY), Unknown, "by"),
        (13, chosen(Route.ROLE_FIRST, Leg(ANALYST)), LegsMissTheTarget, "legs"),
    ],
)
def test_a_correction_is_held_to_the_rules(version: int, event: AnyEvent, refusal: type[Refusal], field: str) -> None:
    RICH.when(correct(version, event)).refused(refusal, field=f"event.{field}")


def test_news_may_be_put_right_to_what_is_left_open() -> None:
    news = ContactChanged(contact=PRIYA, unsaid=(ContactDetail.ROLE,))
    after = RICH.then(correct(9, news))
    assert after.search.people.by_id[PRIYA].role is None
    RICH.when(correct(9, ContactChanged(contact=PRIYA))).refused(NothingChanges, field="event")


def test_a_corrected_route_has_to_have_been_there_to_choose() -> None:
    one_switch = given(started(new_role=False), chosen(Route.DIRECT))
    one_switch.when(correct(2, chosen(Route.ROLE_FIRST))).refused(NoSuchRoute, field="event.route")
    unsaid = given(started(new_role=None), chosen(Route.DIRECT))
    unsaid.when(correct(2, chosen(Route.ROLE_FIRST))).refused(NotFramedYet, field="event.route")
    RICH.when(correct(13, chosen(Route.INDUSTRY_FIRST))).then(
        EntryCorrected(version=13, event=chosen(Route.INDUSTRY_FIRST), happened_on=TODAY)
    )


def test_a_mark_of_newness_is_judged_by_what_one_did_then() -> None:
    then = decided(Aspect.ROLE, "nurse", True)
    story = given(started(), then, SwitchReframed(background=Position("nurse", "health")))
    after = FamiliarityDecided(aspect=Aspect.ROLE, name="nurse", new=True, why="I was no nurse yet")
    story.when(correct(2, after)).then(EntryCorrected(version=2, event=after, happened_on=DAY))


@pytest.mark.parametrize(("day", "refusal"), [(march(21), NotYet), (date.max, NotYet), (date.min, TooLongAgo)])
def test_a_corrected_day_is_a_day_that_has_been(day: date, refusal: type[Refusal]) -> None:
    RICH.when(correct(6, held("talk", "priya"), day)).refused(refusal, field="happened_on")


def test_a_correction_may_point_at_what_was_added_later() -> None:
    story = given(started(), added("priya"), held("talk", "priya"), added("daniel"))
    story.when(correct(3, held("talk", "daniel"))).then(
        EntryCorrected(version=3, event=held("talk", "daniel"), happened_on=DAY)
    )


@pytest.mark.parametrize("event", [targeted("acme", "Beta"), targeted("beta", "ACME")])
def test_a_correction_makes_no_doubles(event: AnyEvent) -> None:
    version = 4 if event == targeted("acme", "Beta") else 12
    refusal = RICH.when(correct(version, event)).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [4, 12]


def test_a_correction_takes_nobody_away_who_was_thanked() -> None:
    story = BOTH.and_given(held("talk", "priya")).then(SendThankYou(interview=TALK, to=PRIYA, happened_on=march(3)))
    refusal = story.when(correct(4, held("talk", "daniel"))).refused(WouldBreak)
    assert [one.version for one in refusal.conflicts] == [5]
    story.when(correct(4, held("talk", "priya"), march(4))).refused(WouldBreak)
    story.when(correct(5, ThankYouSent(interview=TALK, to=DANIEL))).refused(WouldBreak)
    story.when(correct(5, ThankYouSent(interview=TALK, to=PRIYA), march(1))).refused(WouldBreak)
    story.when(correct(4, held("talk", "priya", "daniel"))).then(
        EntryCorrected(version=4, event=held("talk", "priya", "daniel"), happened_on=DAY)
    )


def test_a_correction_settles_nothing_twice() -> None:
    done = NextStepDone(step=NextStepId("send"))
    story = given(started(), step("send"), step("call"), done, NextStepDone(step=NextStepId("call")))
    story.when(correct(5, done)).refused(WouldBreak)


def test_an_accepted_journal_leaves_nothing_wrong() -> None:
    story = RICH.then(
        LogConversation(people=(TalkedTo(name="Lena"), TalkedTo(name="Priya")), names=(GivenName(name="Aiko", by=1),))
    ).then(OfferIntroduction(name="Ben", by=PRIYA))
    assert violations(story.search) == []
    undone_and_back(story, 14)
    assert story.search.introductions.by_id[IntroductionId("tomasz")].open


def test_introductions_never_lead_round_in_a_circle() -> None:
    """Priya came through Daniel; that is undone, Daniel comes through Priya, and then the first is brought back."""
    story = given(started(), added("priya"), added("daniel"), ContactChanged(contact=PRIYA, introduced_by=DANIEL))
    story = story.then(UndoCommand(command=command_of(4)))
    story = story.and_given(ContactChanged(contact=DANIEL, introduced_by=PRIYA))
    story.when(BringBack(command=command_of(4))).refused(WouldBreak)


def test_a_route_follows_the_frame_it_was_chosen_in() -> None:
    story = given(started()).then(ChooseRoute(route=Route.ROLE_FIRST))
    first = story.entries[0].event
    assert isinstance(first, SearchStarted)
    aim = Position("nurse", "health")
    story = story.then(CorrectEntry(version=1, event=msgspec.structs.replace(first, target=aim)))
    framing = story.search.framing
    assert (framing.route, framing.legs[-1].position) == (Route.ROLE_FIRST, aim)
    known = msgspec.structs.replace(first, new_role=False, new_industry=False)
    framing = story.then(CorrectEntry(version=1, event=known)).search.framing
    assert (framing.route, framing.legs, framing.leg) == (None, (), None)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (added("priya", " "), "name"),
        (added("priya", "x" * 201), "name"),
        (added("priya", "\u200b"), "name"),
        (added("priya", "Priya", email="a\nb"), "email"),
        (added("priya", "Priya", employer="\x00"), "employer"),
    ],
)
def test_a_correction_keeps_to_the_limits_of_its_command(body: AnyEvent, field: str) -> None:
    story = given(started(), added("priya"))
    story.when(CorrectEntry(version=2, event=body)).refused(BeyondItsLimits, field=f"event.{field}")  # type: ignore[arg-type]
