"""Applications: sent, asked about, closed one way or another, taken up again; and which of it is due."""

from datetime import date
from typing import Any

import pytest

from domain.commands import (
    CorrectEntry,
    DeclineOffer,
    DropCompany,
    HoldRound,
    LetApplicationRest,
    LetGo,
    NudgeApplication,
    PostponeReminder,
    RejectApplication,
    ReviveApplication,
    ScheduleRound,
    SkipReminder,
    SubmitApplication,
    UndoCommand,
    WithdrawApplication,
)
from domain.events import (
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    ContactsMerged,
    RulesSet,
)
from domain.refusals import (
    ApplicationClosed,
    AppliedAlready,
    BeforeApplying,
    BeforeTheLast,
    CompanyWasDropped,
    NothingChanges,
    NotYet,
    Unknown,
    WouldBreak,
)
from domain.steps.applications import Application, people_of, stage_of
from domain.values import (
    ApplicationId,
    ApplicationStage,
    Channel,
    CompanyId,
    ContactId,
    DraftKind,
    InterviewId,
    OfferId,
    ReminderId,
    ReminderKind,
    Side,
    Which,
)
from domain.views.application import application
from domain.views.applications import Applications, applications
from domain.views.company import company
from domain.views.draft import draft
from domain.views.find import find
from domain.views.findable import Kind, Page, Place
from domain.views.look import Named, Talk
from domain.views.person import person
from domain.views.reminders import reminders
from domain.views.timeline import Deed
from domain.views.today import today
from domain.violations import violations
from tests.domain.kit import (
    DAY,
    TODAY,
    Given,
    accepted,
    added,
    applied,
    asked_about,
    command_of,
    given,
    held,
    lapsed,
    march,
    new,
    offer,
    on,
    planned,
    rejected,
    revived,
    round_booked,
    round_held,
    silent,
    started,
    targeted,
    touched,
    turned_down,
    which,
    withdrawn,
)

ACME, BETA = CompanyId("acme"), CompanyId("beta")
PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")
ONE = ApplicationId("one")
KNOWN = given(started(), targeted("acme"), targeted("beta"), added("priya"), added("daniel"))
SENT = KNOWN.and_given(on(march(3), applied("one", "acme")))
REJECTED = SENT.and_given(on(march(10), rejected("one")))
APPLY = SubmitApplication(company=ACME, role="machine learning engineer")
TAKE_UP = ReviveApplication(application=ONE)


def at(story: Given) -> Application:
    return story.search.applications.by_id[ONE]


def due_of(story: Given, today: date = TODAY) -> list[tuple[ReminderKind, date]]:
    return [(card.kind, card.due) for card in reminders(story.look(today))]


def tell(deed: Deed) -> str:
    return deed.lines[0].event.__class__.__name__


# Sending it


def test_what_is_known_of_an_application_is_recorded() -> None:
    story = KNOWN.and_given(on(march(3), held("talk", "priya")))
    command = SubmitApplication(
        company=ACME,
        role="data scientist",
        url="https://acme.example/jobs/7",
        referred_by=PRIYA,
        out_of=InterviewId("talk"),
        note="She sent me the link.",
        happened_on=march(4),
    )
    event = ApplicationSubmitted(
        id=new(),
        company=ACME,
        role="data scientist",
        url="https://acme.example/jobs/7",
        referred_by=PRIYA,
        out_of=InterviewId("talk"),
        note="She sent me the link.",
    )
    story.when(command).then(event)


def test_a_merged_record_of_the_one_who_put_in_a_word_is_the_person() -> None:
    merged = KNOWN.and_given(ContactsMerged(contact=PRIYA, other=DANIEL))
    command = SubmitApplication(company=ACME, role="analyst", referred_by=DANIEL)
    merged.when(command).then(ApplicationSubmitted(id=new(), company=ACME, role="analyst", referred_by=PRIYA))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (SubmitApplication(company=CompanyId("none"), role="analyst"), "company"),
        (SubmitApplication(company=ACME, role="analyst", referred_by=ContactId("nobody")), "referred_by"),
        (SubmitApplication(company=ACME, role="analyst", out_of=InterviewId("none")), "out_of"),
    ],
    ids=["company", "person", "conversation"],
)
def test_nothing_unknown_is_pointed_at(command: SubmitApplication, field: str) -> None:
    KNOWN.when(command).refused(Unknown, field=field)


def test_a_second_open_application_for_the_same_role_there_is_refused_naming_the_first() -> None:
    same = SubmitApplication(company=ACME, role="Machine  Learning Engineer")
    refusal = SENT.when(same).refused(AppliedAlready, field="role")
    assert "Acme as machine learning engineer on 3 March 2026" in refusal.message


def test_once_its_offer_came_to_nothing_one_may_apply_there_again() -> None:
    came = SENT.and_given(on(march(9), offer("offer", "acme", application=ApplicationId("one"))))
    again = SubmitApplication(company=ACME, role=APPLY.role)
    came.when(again).refused(AppliedAlready, field="role")
    declined = came.then(DeclineOffer(offer=OfferId("offer")))
    twice = declined.when(again).then(ApplicationSubmitted(id=new(), company=ACME, role=APPLY.role))
    assert not violations(twice.search)


def test_another_role_or_another_company_is_another_application() -> None:
    role = SubmitApplication(company=ACME, role="analyst")
    SENT.when(role).then(ApplicationSubmitted(id=new(), company=ACME, role="analyst"))
    elsewhere = SubmitApplication(company=BETA, role=APPLY.role)
    SENT.when(elsewhere).then(ApplicationSubmitted(id=new(), company=BETA, role=APPLY.role))


def test_the_same_once_more_after_it_was_closed_is_a_new_one() -> None:
    REJECTED.when(APPLY).then(ApplicationSubmitted(id=new(), company=ACME, role=APPLY.role))


def test_a_company_off_the_list_is_put_back_first() -> None:
    dropped = KNOWN.then(DropCompany(company=ACME))
    assert dropped.when(APPLY).refused(CompanyWasDropped, field="company").offer is not None


def test_it_is_not_sent_in_the_future() -> None:
    later = SubmitApplication(company=ACME, role="analyst", happened_on=march(21))
    KNOWN.when(later).refused(NotYet, field="happened_on")


# Going on with it


def test_one_asks_how_it_stands_at_any_time() -> None:
    ask = NudgeApplication(application=ONE, channel=Channel.EMAIL, message="Any news?", happened_on=march(4))
    after = SENT.when(ask).then(ApplicationNudged(application=ONE, channel=Channel.EMAIL, message="Any news?"))
    again = NudgeApplication(application=ONE, channel=Channel.PHONE)
    after.when(again).then(ApplicationNudged(application=ONE, channel=Channel.PHONE))


@pytest.mark.parametrize(
    ("command", "event", "stage"),
    [
        (
            RejectApplication(application=ONE, note="Too junior."),
            ApplicationRejected(application=ONE, note="Too junior."),
            ApplicationStage.REJECTED,
        ),
        (
            WithdrawApplication(application=ONE, why="Too far."),
            ApplicationWithdrawn(application=ONE, why="Too far."),
            ApplicationStage.WITHDRAWN,
        ),
        (LetApplicationRest(application=ONE), ApplicationWentSilent(application=ONE), ApplicationStage.SILENT),
    ],
    ids=["rejected", "withdrawn", "silent"],
)
def test_it_is_closed_one_way_or_another_and_taken_up_again(
    command: RejectApplication, event: ApplicationRejected, stage: ApplicationStage
) -> None:
    closed = SENT.when(command).then(event)
    assert at(closed).ended is stage
    refusal = closed.when(LetApplicationRest(application=ONE)).refused(ApplicationClosed, field="application")
    assert refusal.offer == TAKE_UP
    back = closed.when(TAKE_UP).then(ApplicationRevived(application=ONE))
    assert at(back).open
    assert stage_of(back.search, at(back)) is ApplicationStage.SUBMITTED


def test_what_is_closed_is_not_gone_on_with() -> None:
    ask = NudgeApplication(application=ONE, channel=Channel.EMAIL)
    book = ScheduleRound(application=ONE, appointment=planned("2026-03-24T15:00"))
    for command in (ask, book, HoldRound(application=ONE), WithdrawApplication(application=ONE)):
        refusal = REJECTED.when(command).refused(ApplicationClosed, field="application")
        assert "They said no on 10 March 2026." in refusal.message
        assert refusal.offer == TAKE_UP


def test_a_no_that_comes_after_one_stopped_waiting_is_a_no() -> None:
    rested = SENT.and_given(on(march(18), silent("one")))
    no = RejectApplication(application=ONE, happened_on=march(16))
    assert at(rested.when(no).then(ApplicationRejected(application=ONE))).ended is ApplicationStage.REJECTED


def test_what_is_open_is_not_taken_up_again() -> None:
    SENT.when(TAKE_UP).refused(NothingChanges)


def test_an_old_one_is_not_taken_up_beside_a_new_one_for_the_same() -> None:
    again = REJECTED.and_given(on(march(12), applied("two", "acme")))
    again.when(TAKE_UP).refused(AppliedAlready, field="role")


def test_nothing_about_it_was_before_it_was_sent() -> None:
    ask = NudgeApplication(application=ONE, channel=Channel.EMAIL, happened_on=march(2))
    SENT.when(ask).refused(BeforeApplying, field="happened_on")


def test_it_is_not_closed_before_the_last_that_was_heard_of_it() -> None:
    talked = SENT.and_given(on(march(12), round_held("first", "one")))
    talked.when(RejectApplication(application=ONE, happened_on=march(11))).refused(BeforeTheLast, field="happened_on")
    back = REJECTED.and_given(on(march(12), revived("one")))
    back.when(RejectApplication(application=ONE, happened_on=march(11))).refused(BeforeTheLast, field="happened_on")
    REJECTED.when(ReviveApplication(application=ONE, happened_on=march(9))).refused(BeforeTheLast, field="happened_on")


def test_an_application_that_is_not_there_is_not_asked_about() -> None:
    KNOWN.when(NudgeApplication(application=ONE, channel=Channel.EMAIL)).refused(Unknown, field="application")


# How far it has come


def test_its_stage_tells_how_far_it_has_come() -> None:
    def stage(story: Given) -> ApplicationStage:
        return stage_of(story.search, at(story))

    assert stage(SENT) is ApplicationStage.SUBMITTED
    asked = SENT.and_given(on(march(10), asked_about("one")))
    assert stage(asked) is ApplicationStage.NUDGED
    assert stage(asked.and_given(on(march(11), round_booked("first", "one")))) is ApplicationStage.INTERVIEWING
    assert stage(REJECTED) is ApplicationStage.REJECTED
    assert stage(SENT.and_given(on(march(10), withdrawn("one")))) is ApplicationStage.WITHDRAWN


def test_its_people_are_who_put_in_a_word_and_those_of_its_rounds() -> None:
    story = KNOWN.and_given(
        on(march(3), applied("one", "acme", referred_by=PRIYA)),
        on(march(5), round_held("first", "one", "daniel", "priya")),
    )
    assert people_of(story.search, at(story)) == ["priya", "daniel"]


# What is due


def test_asking_how_it_stands_is_due_a_week_after_it_was_sent() -> None:
    assert due_of(SENT) == [(ReminderKind.NUDGE_APPLICATION, march(10))]


def test_after_two_such_asks_its_silence_is_an_answer_a_week_later() -> None:
    once = SENT.and_given(on(march(10), asked_about("one")))
    assert due_of(once) == [(ReminderKind.NUDGE_APPLICATION, march(17))]
    assert due_of(once.and_given(on(march(17), asked_about("one")))) == [(ReminderKind.SILENT, march(24))]


def test_where_one_would_not_ask_its_silence_is_what_is_waited_for() -> None:
    left_out = SENT.then(SkipReminder(which=Which(ReminderKind.NUDGE_APPLICATION, ReminderId("one"))))
    assert due_of(left_out) == [(ReminderKind.SILENT, march(17))]


def test_how_often_and_how_late_is_a_rule() -> None:
    story = SENT.and_given(on(march(10), asked_about("one")), RulesSet(application_nudges=1, application_nudge_days=10))
    assert due_of(story) == [(ReminderKind.SILENT, march(20))]


def test_word_of_its_people_starts_the_clock_anew_and_counts_the_asks_from_then() -> None:
    story = KNOWN.and_given(on(march(3), applied("one", "acme", referred_by=PRIYA)))
    story = story.and_given(on(march(10), asked_about("one")), on(march(11), asked_about("one")))
    assert due_of(story) == [(ReminderKind.SILENT, march(18))]
    heard = story.and_given(on(march(12), touched("priya", Side.THEM)))
    assert due_of(heard) == [(ReminderKind.NUDGE_APPLICATION, march(19))]
    assert due_of(story.and_given(on(march(12), touched("daniel", Side.THEM)))) == [(ReminderKind.SILENT, march(18))]


def test_taken_up_again_it_is_heard_of_anew() -> None:
    story = REJECTED.and_given(on(march(12), revived("one")))
    assert due_of(story) == [(ReminderKind.NUDGE_APPLICATION, march(19))]


def test_a_no_takes_it_and_all_its_rounds_off_today_at_once() -> None:
    story = SENT.and_given(
        on(march(5), round_held("first", "one", "priya")), on(march(6), round_booked("second", "one"))
    )
    assert reminders(story.look()) != []
    assert today(story.look(march(7))).booked != ()
    over = story.and_given(on(march(12), rejected("one")))
    assert reminders(over.look()) == []
    assert today(over.look(march(7))).booked == ()
    assert over.search.people.get(PRIYA) is not None


def test_asking_how_it_stands_can_wait_or_be_left_out() -> None:
    ask = which(ReminderKind.NUDGE_APPLICATION, "one")
    later = SENT.then(PostponeReminder(which=ask, until=march(25)))
    assert due_of(later) == [(ReminderKind.NUDGE_APPLICATION, march(25))]
    skipped = SENT.then(SkipReminder(which=ask))
    assert [card.kind for card in reminders(skipped.look())] == [ReminderKind.SILENT]


@pytest.mark.parametrize("asks", [0, 2])
def test_to_let_it_go_is_to_wait_no_longer(asks: int) -> None:
    story = SENT.and_given(*(on(march(10 + one), asked_about("one")) for one in range(asks)))
    kind = ReminderKind.SILENT if asks else ReminderKind.NUDGE_APPLICATION
    story.when(LetGo(things=(which(kind, "one"),))).then(ApplicationWentSilent(application=ONE))


# Amending


def test_an_undone_no_brings_it_back_unless_it_was_sent_anew_since() -> None:
    undo = UndoCommand(command=command_of(7))
    assert at(REJECTED.then(undo)).open
    again = REJECTED.and_given(on(march(12), applied("two", "acme")))
    assert {one.rule for one in again.when(undo).refused(WouldBreak).conflicts} == {"double"}


def test_sending_it_is_not_undone_while_something_came_of_it() -> None:
    assert {one.rule for one in REJECTED.when(UndoCommand(command=command_of(6))).refused(WouldBreak).conflicts} == {
        "dangling"
    }


def test_a_correction_does_not_put_it_after_what_came_of_it() -> None:
    event = applied("one", "acme")
    late = CorrectEntry(version=6, event=event, happened_on=march(11))
    assert {one.rule for one in REJECTED.when(late).refused(WouldBreak).conflicts} == {"order"}
    REJECTED.then(CorrectEntry(version=6, event=event, happened_on=DAY))


def test_a_correction_does_not_make_a_double_of_it() -> None:
    both = SENT.and_given(on(march(4), applied("two", "acme", "analyst")))
    double = CorrectEntry(version=7, event=applied("two", "acme"))
    assert {one.rule for one in both.when(double).refused(WouldBreak).conflicts} == {"double"}


# What is shown


def groups(found: Applications) -> dict[str, list[str]]:
    return {group: [row.id for row in getattr(found, group)] for group in found.__struct_fields__}


def test_each_application_is_in_one_group() -> None:
    story = KNOWN.and_given(
        on(march(3), applied("asked", "acme", "a")),
        on(march(3), applied("booked", "acme", "b")),
        on(march(9), round_booked("round", "booked", at="2026-03-24T15:00")),
        on(march(19), applied("waiting", "acme", "c")),
        on(march(3), applied("closed", "beta", "d")),
        on(march(10), rejected("closed")),
    )
    assert groups(applications(story.look())) == {
        "your_turn": ["asked"],
        "booked": ["booked"],
        "waiting": ["waiting"],
        "done": ["closed"],
    }


def test_an_offer_waits_for_an_answer_and_settles_it() -> None:
    made = SENT.and_given(on(march(12), offer("paper", "acme", application=ONE)))
    assert stage_of(made.search, at(made)) is ApplicationStage.OFFERED
    assert [kind for kind, _ in due_of(made) if kind is not ReminderKind.DECIDE] == []
    assert groups(applications(made.look()))["your_turn"] == ["one"]
    for answer in (accepted("paper"), turned_down("paper"), lapsed("paper")):
        answered = made.and_given(on(march(15), answer))
        assert groups(applications(answered.look()))["done"] == ["one"]
    assert [line.id for line in application(made.look(), tell, id="one").offers] == ["paper"]


def test_the_page_of_one_shows_its_people_its_rounds_and_where_it_came_from() -> None:
    story = KNOWN.and_given(
        on(march(2), held("talk", "priya")),
        on(march(3), applied("one", "acme", referred_by=PRIYA, out_of=InterviewId("talk"))),
        on(march(5), round_held("first", "one", "daniel", title="Screening")),
    )
    page = application(story.look(), tell, id="one")
    assert page.out_of is not None
    assert page.out_of.id == "talk"
    assert [row.name for row in page.people] == ["Priya", "Daniel"]
    assert [(row.number, row.title) for row in page.rounds] == [(1, "Screening")]
    assert [told.sentence for told in page.story] == ["RoundHeld", "ApplicationSubmitted"]
    with pytest.raises(Unknown):
        application(story.look(), tell, id="none")


def test_the_pages_of_its_company_and_its_people_show_it() -> None:
    story = KNOWN.and_given(
        on(march(3), applied("one", "acme", referred_by=PRIYA)), on(march(5), round_held("first", "one", "daniel"))
    )
    assert [row.id for row in company(story.look(), tell, id="acme").applications] == ["one"]
    assert [row.id for row in person(story.look(), tell, id="priya").referred] == ["one"]
    shown = person(story.look(), tell, id="daniel")
    assert [(line.application.name, line.round.number) for line in shown.rounds] == [("Acme", 1)]
    assert shown.conversations == ()


def test_with_its_company_one_waits_talks_or_is_quiet() -> None:
    def talk(story: Given) -> Talk:
        return story.look().ties.talk_with(story.search.companies.by_id[ACME], TODAY)

    assert talk(KNOWN) is Talk.NOT_STARTED
    assert talk(SENT) is Talk.WAITING
    assert talk(SENT.and_given(on(march(10), round_held("first", "one")))) is Talk.TALKING
    over = SENT.and_given(on(march(4), round_held("first", "one")), on(march(5), rejected("one")))
    assert talk(over) is Talk.QUIET


def test_it_and_its_rounds_are_found() -> None:
    story = KNOWN.and_given(
        on(march(3), applied("one", "acme", "data scientist", note="Found it on a board.")),
        on(march(5), round_held("first", "one", "daniel", note="They use Spark.")),
    )
    hits = {group.kind: [hit.leads_to for hit in group.hits] for group in find(story.look(), q="board").groups}
    assert hits == {Kind.APPLICATION: [Place(Page.APPLICATION, "one")]}
    hits = {group.kind: [hit.leads_to for hit in group.hits] for group in find(story.look(), q="spark").groups}
    assert hits == {Kind.ROUND: [Place(Page.APPLICATION, "one")]}


# What to write


def test_news_is_asked_of_whoever_one_talked_to_last_else_of_who_put_in_a_word() -> None:
    nobody = draft(SENT.look(), kind=DraftKind.APPLICATION_NUDGE, application="one")
    assert (nobody.to, nobody.people) == (Named("", "Acme"), ())
    assert (nobody.applied_role, nobody.applied_on, nobody.company) == ("machine learning engineer", march(3), "Acme")
    referred = KNOWN.and_given(on(march(3), applied("one", "acme", referred_by=PRIYA)))
    assert draft(referred.look(), kind=DraftKind.APPLICATION_NUDGE, application="one").to.name == "Priya"
    talked = referred.and_given(
        on(march(5), round_held("first", "one", "daniel")), on(march(6), round_held("2", "one"))
    )
    assert draft(talked.look(), kind=DraftKind.APPLICATION_NUDGE, application="one").to.name == "Daniel"
    to_her = draft(talked.look(), kind=DraftKind.APPLICATION_NUDGE, application="one", who="priya")
    assert to_her.to.name == "Priya"


def test_thanks_go_to_one_of_the_round_or_to_whoever_it_was() -> None:
    story = SENT.and_given(on(march(5), round_held("first", "one", "daniel")), on(march(6), round_held("2", "one")))
    thanks = draft(story.look(), kind=DraftKind.ROUND_THANKS, round="first")
    assert (thanks.to.name, thanks.round, thanks.application) == ("Daniel", "first", "one")
    assert draft(story.look(), kind=DraftKind.ROUND_THANKS, round="2").to == Named("", "Acme")


@pytest.mark.parametrize(
    "about",
    [
        {"kind": DraftKind.APPLICATION_NUDGE, "application": "none"},
        {"kind": DraftKind.APPLICATION_NUDGE, "application": "one", "who": "nobody"},
        {"kind": DraftKind.ROUND_THANKS, "round": "none"},
        {"kind": DraftKind.ROUND_THANKS, "round": "first", "who": "priya"},
    ],
    ids=["application", "person", "round", "not of the round"],
)
def test_nothing_is_written_about_what_is_not_there(about: dict[str, Any]) -> None:
    story = SENT.and_given(on(march(5), round_held("first", "one", "daniel")))
    with pytest.raises(Unknown):
        draft(story.look(), **about)
