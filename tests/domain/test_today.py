"""Today: what is due and in which order, how the week stands, and what would help next."""

from datetime import date

import pytest

from domain.commands import ChooseRoute, MergeContacts, SendThankYou
from domain.events import (
    AnyEvent,
    CompanyActivated,
    CompanyDropped,
    CompanyParked,
    CompanyRated,
    IntroductionFaded,
    IntroductionMade,
    NextStepDone,
    NextStepDropped,
    TouchLogged,
)
from domain.values import (
    AboutId,
    Channel,
    CompanyId,
    ContactId,
    InterviewId,
    IntroductionId,
    NextStepId,
    Position,
    ReminderKind,
    Route,
    Side,
)
from domain.views.look import Talk
from domain.views.today import Hint, today
from tests.domain.kit import (
    DAY,
    Given,
    added,
    given,
    held,
    march,
    names,
    note,
    offered,
    on,
    requested,
    started,
    step,
    targeted,
)

PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")


def due(story: Given, day: date) -> list[tuple[str, str, int]]:
    return [
        (one.kind.value, one.text or (one.who.name if one.who else ""), one.days_over)
        for one in today(story.look(day)).your_turn
    ]


# What is due


def test_what_is_owed_comes_first() -> None:
    story = given(
        started(),
        added("priya"),
        on(march(10), held("talk", "priya")),
        on(march(9), offered("tomasz", by=PRIYA)),
        step("call", march(12)),
        step("read", march(11)),
        step("later", march(13)),
    )
    assert due(story, march(12)) == [
        ("step", "Read", 1),
        ("thank", "Priya", 1),
        ("step", "Call", 0),
        ("lead", "Tomasz", 3),
    ]


def test_a_name_is_due_at_once_and_until_something_came_of_it() -> None:
    story = given(started(), added("priya"), offered("tomasz", employer="Acme", by=PRIYA))
    [card] = today(story.look(DAY)).your_turn
    assert (card.kind, card.id, card.text, card.since) == (ReminderKind.LEAD, "tomasz", "Acme", DAY)
    assert card.who is not None
    assert card.by is not None
    assert (card.who.id, card.who.name, card.by.name) == ("", "Tomasz", "Priya")
    lead = IntroductionId("tomasz")
    for settled in (IntroductionMade(introduction=lead, contact=PRIYA), IntroductionFaded(introduction=lead)):
        assert today(story.and_given(settled).look(DAY)).your_turn == ()


def test_a_name_for_someone_known_points_at_the_one_record() -> None:
    story = given(started(), added("priya"), added("daniel"), offered("lead", contact=DANIEL))
    [card] = today(story.then(MergeContacts(contact=PRIYA, other=DANIEL)).look(DAY)).your_turn
    assert card.who is not None
    assert card.who.id == PRIYA


def test_thanks_are_shown_from_the_talk_on_and_due_the_next_day() -> None:
    story = given(started(), added("priya"), added("daniel"), on(march(9), held("talk", "priya", "daniel")))
    assert due(story, march(9)) == [("thank", "Daniel", -1), ("thank", "Priya", -1)]
    thanked = story.then(SendThankYou(interview=InterviewId("talk"), to=PRIYA))
    assert due(thanked, march(11)) == [("thank", "Daniel", 1)]
    merged = thanked.then(MergeContacts(contact=DANIEL, other=PRIYA))
    assert due(merged, march(11)) == []


def test_a_next_step_is_due_on_its_day_until_it_is_settled() -> None:
    story = given(
        started(),
        added("priya"),
        held("talk", "priya"),
        step("send", march(12), promised_to=PRIYA, about=AboutId("talk")),
    ).then(SendThankYou(interview=InterviewId("talk"), to=PRIYA))
    assert due(story, march(11)) == []
    [card] = today(story.look(march(12))).your_turn
    assert card.who is not None
    assert card.about is not None
    assert (card.id, card.who.name, card.about.name, card.since) == ("send", "Priya", "Priya", DAY)
    send = NextStepId("send")
    for settled in (NextStepDone(step=send), NextStepDropped(step=send)):
        assert due(story.and_given(settled), march(12)) == []


def test_what_is_over_for_two_weeks_has_slipped_and_the_next_week_is_coming() -> None:
    days = {"old": 5, "older": 4, "now": 19, "soon": 20, "next": 26, "far": 27}
    story = given(started(), *(step(name, march(day)) for name, day in days.items()))
    shown = today(story.look(march(19)))
    assert names(shown.your_turn, lambda one: one.id) == ["old", "now"]
    assert names(shown.slipped, lambda one: one.id) == ["older"]
    assert names(shown.coming, lambda one: one.id) == ["soon", "next"]
    assert shown.shown_at_once == 5


# The week


def test_the_week_counts_monday_to_sunday() -> None:
    done, dropped = NextStepId("done"), NextStepId("dropped")
    story = given(
        started(),
        added("priya"),
        *(on(march(day), held(f"talk {day}", "priya")) for day in (1, 2, 8, 9, 15, 16)),
        on(march(9), offered("tomasz")),
        step("done"),
        step("dropped"),
        on(march(10), NextStepDone(step=done)),
        on(march(10), NextStepDropped(step=dropped)),
    )
    shown = today(story.look(march(12)))
    this, last = shown.this_week, shown.last_week
    assert (this.begins, this.conversations, this.names, this.steps_done) == (march(9), 2, 1, 1)
    assert (last.begins, last.conversations, last.names, last.steps_done) == (march(2), 2, 0, 0)
    assert shown.weekly_aim == 3


@pytest.mark.parametrize(
    "deed",
    [
        added("priya"),
        targeted("acme"),
        step("send"),
        note("jotted"),
        held("talk", "daniel"),
        offered("tomasz"),
        TouchLogged(contact=DANIEL, by=Side.ME, channel=Channel.EMAIL),
    ],
)
def test_a_search_begins_at_its_earliest_deed(deed: AnyEvent) -> None:
    story = given(started(), added("daniel"), on(date(2026, 2, 18), deed))
    shown = today(story.look(march(12)))
    assert (shown.since, shown.week) == (date(2026, 2, 18), 4)


def test_before_the_beginning_it_is_the_first_week() -> None:
    shown = today(given(started()).look(date(2026, 1, 1)))
    assert (shown.since, shown.week) == (date(2026, 1, 1), 1)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_too(day: date) -> None:
    story = given(
        started(), added("priya"), on(day, held("talk", "priya")), step("send", date.max), step("a", date.min)
    )
    assert today(story.look(day)).today == day


# Hints


def hints(story: Given) -> tuple[Hint, ...]:
    return today(story.look()).hints


def test_what_would_help_next_follows_the_method() -> None:
    empty = (Hint.NAME_COMPANIES, Hint.NAME_PEOPLE, Hint.LOG_A_CONVERSATION)
    assert hints(given(started(target=Position(), new_role=None, new_industry=None))) == (Hint.FRAME, *empty)
    assert hints(given(started(new_role=None))) == (Hint.ANSWER, *empty)
    story = given(started())
    assert hints(story) == (Hint.CHOOSE_ROUTE, *empty)
    story = story.then(ChooseRoute(route=Route.DIRECT))
    assert hints(story) == empty
    story = story.and_given(targeted("acme"))
    assert hints(story) == (Hint.NAME_PEOPLE, Hint.LOG_A_CONVERSATION, Hint.ACTIVATE, Hint.FIND_SOMEONE)
    story = story.and_given(added("priya", company=CompanyId("acme")), held("talk", "priya"))
    assert hints(story) == (Hint.ACTIVATE,)
    assert hints(story.and_given(CompanyActivated(company=CompanyId("acme")))) == ()


def test_one_switch_needs_no_choice_of_route() -> None:
    assert Hint.CHOOSE_ROUTE not in hints(given(started(new_role=False)))


def test_companies_where_nobody_is_known_and_the_active_ones() -> None:
    story = given(
        started(),
        *(targeted(name) for name in ("acme", "beta", "parked")),
        CompanyParked(company=CompanyId("parked")),
        CompanyActivated(company=CompanyId("acme")),
        added("priya", employer="Acme"),
        held("talk", "priya"),
    )
    shown = today(story.look())
    assert names(shown.nobody_there) == ["Beta"]
    assert [(one.name, one.talk) for one in shown.active] == [("Acme", Talk.QUIET)]


def test_who_was_named_and_never_asked_comes_up_at_the_company_wanted_most() -> None:
    acme, beta, gone = (CompanyId(name) for name in ("acme", "beta", "gone"))
    story = given(
        started(),
        added("lena"),
        *(targeted(name) for name in ("acme", "beta", "gone")),
        *(CompanyRated(company=one, motivation=mark) for one, mark in ((acme, 1), (beta, 2), (gone, 3))),
        CompanyDropped(company=gone),
        added("omar", company=gone),
        added("priya", company=acme),
        added("daniel", company=beta),
        added("grace", company=beta),
    )

    def first(story: Given) -> tuple[str, str] | None:
        shown = today(story.look())
        assert (shown.to_ask is not None) == (Hint.ASK_SOMEONE in shown.hints)
        return (shown.to_ask.name, shown.to_ask.at) if shown.to_ask else None

    assert first(story) == ("Daniel", "Beta")
    one_at_a_time = story.and_given(requested("ask", "daniel"))
    assert first(one_at_a_time) == ("Priya", "Acme")
    talked = story.and_given(held("talk", "daniel"))
    assert first(talked) == ("Grace", "Beta")
    rest = talked.and_given(requested("grace", "grace"), requested("priya", "priya"))
    assert first(rest) == ("Lena", "")
    assert first(rest.and_given(offered("lead", contact=ContactId("lena")))) is None


def test_a_company_of_which_a_name_was_given_has_somebody() -> None:
    story = given(started(), targeted("acme"), targeted("beta"), offered("lena", employer=" acme "))
    assert names(today(story.look()).nobody_there) == ["Beta"]
    faded = story.and_given(IntroductionFaded(introduction=IntroductionId("lena")))
    assert names(today(faded.look()).nobody_there) == ["Acme", "Beta"]


def test_one_word_of_thanks_covers_the_talks_before_it() -> None:
    story = given(started(), added("priya"), on(march(4), held("coffee", "priya")), on(march(6), held("call", "priya")))
    assert due(story, march(6)) == [("thank", "Priya", -1)]
    assert [card.id for card in today(story.look(march(6))).your_turn] == ["call"]
    assert due(story.then(SendThankYou(interview=InterviewId("call"), to=PRIYA)), march(9)) == []
