"""The finished example: eight weeks of one search, the same for a day, whatever day that is."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from domain.commands import AddNote, StartSearch
from domain.events import (
    AnyEvent,
    ApplicationWentSilent,
    ContactAdded,
    ContactChanged,
    EntryCorrected,
    InterviewAnswered,
    InterviewDeclined,
    InterviewHeld,
    InterviewNudged,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    NoteAdded,
    SearchStarted,
    ThankYouSent,
)
from domain.journal import Entry
from domain.refusals import TooFarAhead, TooLongAgo
from domain.steps.follow_up import running
from domain.steps.sources import lines, text_of
from domain.values import (
    AboutId,
    ApplicationStage,
    Channel,
    CompanyKind,
    CompanyStatus,
    Gist,
    Medium,
    Outcome,
    Position,
    ReminderKind,
    SearchId,
    Side,
    Stage,
    Switch,
    Topic,
)
from domain.views import Look
from domain.views.people import Replies, people
from domain.views.reminders import reminders
from domain.views.switch_map import switch_map
from domain.views.today import today
from domain.violations import violations
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.demo import tell_demo, write_demo
from infrastructure.demo.days import COUNTRY, ZONE, MovingClock, StoryDays
from infrastructure.working_days import working_days

A_MONDAY = date(2026, 3, 2)
DAYS: dict[str, date] = {
    **{f"a {day:%A}": day for day in (A_MONDAY + timedelta(days=more) for more in range(7))},
    "the Sunday the clocks go forward": date(2026, 3, 29),
    "the day after": date(2026, 3, 30),
    "a week after": date(2026, 4, 5),
    "Good Friday": date(2026, 4, 3),
    "a Saturday in August": date(2026, 8, 1),
    "the eve of the Sunday the clocks go back": date(2026, 10, 24),
    "the Sunday the clocks go back": date(2026, 10, 25),
    "Christmas Day": date(2026, 12, 25),
    "New Year's Eve": date(2026, 12, 31),
    "New Year's Day": date(2027, 1, 1),
    "a leap day": date(2028, 2, 29),
    "the first possible day": date(1971, 5, 6),
    "far ahead": date(2999, 7, 14),
}
every_day = pytest.mark.parametrize("until", DAYS.values(), ids=DAYS)
"""Every day of the week, and days that are like no other."""


@cache
def told(until: date) -> tuple[Look, Look]:
    """The example and the search before it, at eight that morning, as the person sees them."""
    clock = MovingClock()
    with bootstrap(None, clock=clock) as searches:
        search_id = tell_demo(searches, clock, until)
        clock.set(until, "08:00")
        look = searches.look(search_id)
        beginning = look.entries[0].event
        assert isinstance(beginning, SearchStarted)
        assert beginning.continues is not None
        return look, searches.look(beginning.continues)


def seen_that_morning(until: date) -> Look:
    return told(until)[0]


def rows(data: Path, search_id: SearchId) -> list[tuple[int, str, bytes]]:
    with closing(sqlite3.connect(data / STORE)) as store:
        found = "SELECT originator_version, topic, state FROM stored_events WHERE originator_id=? ORDER BY 1"
        return store.execute(found, (search_id,)).fetchall()


def day_written(entry: Entry) -> date:
    return entry.recorded_at.astimezone(ZoneInfo(ZONE)).date()


@every_day
def test_it_tells_eight_weeks_that_end_on_the_day(until: date) -> None:
    look = seen_that_morning(until)
    days = [day_written(entry) for entry in look.entries]
    assert len(look.entries) >= 300
    assert (days[0], days[-1]) == (until - timedelta(weeks=8), until)
    assert max(entry.happened_on for entry in look.entries) == until
    assert min(entry.happened_on for entry in look.entries) == days[0]
    assert not violations(look.search)


@every_day
def test_it_is_written_down_at_hours_when_people_write(until: date) -> None:
    entries = seen_that_morning(until).entries
    hours = {entry.recorded_at.astimezone(ZoneInfo(ZONE)).hour for entry in entries}
    assert min(hours) >= 7
    assert max(hours) < 22
    for before, after in pairwise(entries):
        assert before.command_id == after.command_id or before.recorded_at < after.recorded_at, after.event


@every_day
def test_its_last_morning_has_a_few_things_to_do(until: date) -> None:
    view = today(seen_that_morning(until))
    assert not view.how_was_it
    kinds = [card.kind for card in view.your_turn]
    assert len(kinds) == len(set(kinds)), "one of each kind, so that it is done in five minutes"
    always = {
        ReminderKind.NUDGE, ReminderKind.REPLY, ReminderKind.COME_BACK,
        ReminderKind.LEAD, ReminderKind.STEP, ReminderKind.THANK,
        ReminderKind.FOLLOW, ReminderKind.KEEP_IN_TOUCH, ReminderKind.TELL,
    }  # fmt: skip
    assert always <= set(kinds) <= always | {ReminderKind.CONFIRM}
    due_today = {card.kind for card in view.your_turn if card.days_over == 0}
    assert due_today >= {ReminderKind.STEP, ReminderKind.THANK, ReminderKind.COME_BACK}
    assert [card.who.name for card in view.your_turn if card.kind is ReminderKind.STEP and card.who] == ["Daniel Weiss"]
    assert not any(card.late for card in view.your_turn)
    assert len(view.active) == 5
    assert view.hints == ()


@every_day
def test_asking_again_is_due_that_day_or_was_on_the_last_working_day(until: date) -> None:
    [nudge] = [card for card in today(seen_that_morning(until)).your_turn if card.kind is ReminderKind.NUDGE]
    works = working_days(COUNTRY)
    last = next(day for back in range(9) if works.is_working(day := until - timedelta(days=back)))
    assert nudge.due == last


@every_day
def test_one_conversation_is_booked_for_that_afternoon_and_one_for_the_next_working_day(until: date) -> None:
    look = seen_that_morning(until)
    this, that = today(look).booked
    assert (this.when.day, this.when.time, this.confirmed, this.questions) == (until, "16:30", True, 5)
    assert (that.when.zone, that.confirmed, that.questions) == ("America/New_York", False, 0)
    assert that.when.day > until
    assert working_days(COUNTRY).between(until, that.when.day) == 1
    tomorrow = that.when.day == until + timedelta(days=1)
    assert tomorrow == any(card.kind is ReminderKind.CONFIRM and card.ready for card in reminders(look))


@every_day
def test_a_handful_waits_a_few_slipped_and_a_few_come(until: date) -> None:
    view = today(seen_that_morning(until))
    assert {row.stage for row in view.waiting} == {Stage.REQUESTED, Stage.NUDGED, Stage.ANSWERED}
    assert len(view.waiting) == 4
    assert all(row.next is not None and row.next.due > until for row in view.waiting)
    assert [card.kind for card in view.slipped] == [ReminderKind.STEP, ReminderKind.LEAD, ReminderKind.STEP]
    assert len(view.coming) == 3
    assert any(card.until is not None for card in view.coming), "one was put off"


@every_day
def test_there_is_one_note_to_sort_and_nobody_else_to_thank(until: date) -> None:
    look = seen_that_morning(until)
    [note] = today(look).to_sort
    assert note.on == until - timedelta(days=1)
    kinds = Counter(one.which.kind for one in running(look.search))
    assert (kinds[ReminderKind.SORT], kinds[ReminderKind.THANK], kinds[ReminderKind.THANK_GIVER]) == (1, 1, 0)


@every_day
def test_what_was_booked_was_by_day_on_working_days_but_for_a_walk_and_a_coffee(until: date) -> None:
    booked = [
        one.event.appointment
        for one in seen_that_morning(until).entries
        if isinstance(one.event, InterviewScheduled | InterviewRescheduled)
    ]
    assert len(booked) >= 12
    assert all("08:00" <= one.local[11:] <= "18:00" for one in booked)
    at_ease = {until, until - timedelta(days=1)}
    assert all(one.day in at_ease or one.day.weekday() < 5 for one in booked)


@every_day
def test_every_kind_of_event_occurs(until: date) -> None:
    kinds = {type(entry.event) for look in told(until) for entry in look.entries}
    assert kinds == set(get_args(AnyEvent))


@every_day
def test_the_search_before_was_concluded_and_brought_her_here(until: date) -> None:
    look, before = told(until)
    assert not violations(before.search)
    concluded = before.search.life.ended
    assert concluded is not None
    assert concluded.outcome is Outcome.ACCEPTED
    assert concluded.on < look.entries[0].happened_on
    assert look.search.framing.background == Position("analyst", "finance")
    carried = [one.event for one in look.entries if isinstance(one.event, ContactAdded) and one.event.carried_from]
    assert [one.name for one in carried] == ["Hannah Clarke", "Ravi Menon"]
    assert before.entries[-1].recorded_at < look.entries[0].recorded_at


@every_day
def test_an_offer_was_accepted_the_day_before_after_two_rounds_of_negotiation(until: date) -> None:
    search = seen_that_morning(until).search
    [accepted] = search.offers.accepted()
    assert search.companies.by_id[accepted.company].name == "Northbank"
    assert accepted.accepted_on == until - timedelta(days=1)
    assert (len(accepted.counters), len(accepted.given)) == (2, 3)
    assert len({one.stage for one in search.offers.by_id.values()}) == 3, "accepted, declined and taken back"
    assert search.life.ended is None, "there are people to tell"


def test_applications_end_in_every_way() -> None:
    look = seen_that_morning(A_MONDAY)
    ends = {one.ended for one in look.search.applications.by_id.values()}
    assert ends >= {None, ApplicationStage.REJECTED, ApplicationStage.WITHDRAWN}
    assert any(isinstance(one.event, ApplicationWentSilent) for one in look.entries)


def test_what_was_advised_was_tried_and_reported_back_or_left_out() -> None:
    look = seen_that_morning(A_MONDAY)
    tried = [one for one in look.search.advice.by_id.values() if one.tried]
    assert len(tried) >= 8
    assert sum(bool(one.heard) for one in tried) >= 6


def test_conversations_end_in_every_way_and_one_opened_again() -> None:
    look = seen_that_morning(A_MONDAY)
    stages = {talk.stage for talk in look.search.conversations.interviews.values()}
    assert stages >= {Stage.HELD, Stage.DECLINED, Stage.UNANSWERED, Stage.SCHEDULED}
    given_up: set[str] = set()
    late = []
    for one in look.entries:
        if isinstance(one.event, InterviewUnanswered):
            given_up.add(one.event.interview)
        elif isinstance(one.event, InterviewAnswered) and one.event.interview in given_up:
            late.append(look.search.conversations.interviews[one.event.interview])
    assert [(talk.stage, look.ties.people_of(talk)[0].name) for talk in late] == [(Stage.HELD, "Ruth Adeyemi")]
    moves = Counter(one.event.by for one in look.entries if isinstance(one.event, InterviewRescheduled))
    assert moves.keys() == {Side.ME, Side.THEM}


def test_answers_come_soon_late_and_not_at_all() -> None:
    look = seen_that_morning(A_MONDAY)
    soon = {row.name: row.replies for row in people(look).people}
    assert set(soon.values()) == {None, *Replies}
    assert soon["Grace Liu"] is Replies.QUICK
    assert soon["Kofi Mensah"] is Replies.SLOW
    assert soon["Viktor Hansen"] is Replies.NONE
    gists = {one.event.gist for one in look.entries if isinstance(one.event, InterviewAnswered)}
    assert gists == set(Gist)
    assert any(isinstance(one.event, InterviewDeclined) and one.event.referred_on for one in look.entries)


def test_asks_went_every_way_with_a_time_and_were_short() -> None:
    look = seen_that_morning(A_MONDAY)
    asks = [one.event for one in look.entries if isinstance(one.event, InterviewRequested | InterviewNudged)]
    assert {ask.channel for ask in asks} == set(Channel) - {Channel.OTHER}
    assert sum(ask.time is not None for ask in asks) > 15
    rules = look.search.rules
    assert all(ask.message and len(ask.message.split()) <= rules.ask_words for ask in asks)
    on_profiles = [len(ask.message) for ask in asks if ask.channel is Channel.SOCIAL]
    assert max(on_profiles) <= rules.invitation_characters


def test_what_was_learned_points_at_lines_as_they_stand_and_at_what_others_said() -> None:
    search = seen_that_morning(A_MONDAY).search
    learned = search.learned.insights.values()
    assert len({insight.by for insight in learned}) > 10
    assert {insight.topic for insight in learned} == set(Topic) - {Topic.TRENDS}, "nobody has said where it is going"
    assert sum(insight.same_as is not None for insight in learned) > 5
    assert sum(insight.opposite_of is not None for insight in learned) >= 2
    assert len(search.learned.titles) == 3
    facts = [*learned, *search.advice.by_id.values(), *search.introductions.by_id.values()]
    facts += search.next_steps.by_id.values()
    from_lines = {type(fact) for fact in facts if fact.source and fact.source.text}
    assert len(from_lines) == 4, "insights, advice, names and promises"
    for fact in facts:
        if fact.source and fact.source.text:
            assert fact.source.text in lines(text_of(search, fact.source.id))


def test_the_person_has_rules_and_words_of_her_own_and_a_note_for_herself() -> None:
    look = seen_that_morning(A_MONDAY)
    assert look.search.rules.weekly_aim == 2
    assert len(look.search.drafts.own) == 1
    assert sum(isinstance(one.event, NoteAdded) and one.event.private for one in look.entries) == 1


def test_thanks_came_soon_but_for_one_and_to_those_who_gave_names() -> None:
    look = seen_that_morning(A_MONDAY)
    late, gave = set(), set()
    for entry in look.entries:
        if isinstance(entry.event, ThankYouSent):
            talk = look.search.conversations.interviews[entry.event.interview]
            who = look.search.people.by_id[entry.event.to].name
            if entry.event.to not in talk.contacts:
                gave.add(who)
            if (entry.happened_on - talk.on).days > look.search.rules.thank_you_late_days + 2:
                late.add(who)
    assert late == {"Daniel Reyes"}
    assert gave == {"Priya Raman", "Tomasz Zielinski", "Sam Whitlock", "Grace Liu"}


def test_companies_of_every_kind_square_and_state() -> None:
    look = seen_that_morning(A_MONDAY)
    companies = look.search.companies.by_id.values()
    assert {company.kind for company in companies} == set(CompanyKind)
    assert {company.status for company in companies} == set(CompanyStatus)
    assert {one.square.switch for one in switch_map(look).companies if one.square} == set(Switch)


def test_conversations_by_every_medium_with_several_people_and_by_chance() -> None:
    talks = [*seen_that_morning(A_MONDAY).search.conversations.held()]
    assert 14 <= len(talks) <= 20
    assert {talk.medium for talk in talks} == set(Medium)
    assert sum(len(talk.contacts) > 1 for talk in talks) == 2
    assert sum(talk.unplanned for talk in talks) == 1
    assert all(talk.note for talk in talks)


def test_an_introduction_leads_to_one_that_leads_to_one() -> None:
    look = seen_that_morning(A_MONDAY)
    led_to = {row.name: [one.name for one in row.led_to] for row in people(look).people}
    assert led_to["Priya Raman"] == ["Tomasz Zielinski", "Ines Duarte"]
    assert led_to["Tomasz Zielinski"] == ["Grace Liu", "Jonas Lindqvist"]
    assert led_to["Grace Liu"] == ["Yusuf Demir"]
    assert {who.person.name for who in switch_map(look).went_this_way} == {
        "Priya Raman", "Daniel Weiss", "Omar Haddad",
    }  # fmt: skip


def test_a_conversation_is_logged_late_one_on_the_wrong_day_one_with_a_wrong_word() -> None:
    entries = seen_that_morning(A_MONDAY).entries
    assert any(
        isinstance(one.event, InterviewHeld) and (day_written(one) - one.happened_on).days > 7 for one in entries
    )
    corrections = [
        (one.event, entries[one.event.version - 1]) for one in entries if isinstance(one.event, EntryCorrected)
    ]
    assert any(correction.happened_on != was.happened_on for correction, was in corrections)
    assert any(correction.event != was.event for correction, was in corrections)


@every_day
def test_the_same_day_is_told_the_same(until: date) -> None:
    again = told.__wrapped__(until)
    assert [look.entries for look in again] == [look.entries for look in told(until)]


def test_the_same_day_is_stored_byte_for_byte_the_same(tmp_path: Path) -> None:
    first, second = write_demo(tmp_path / "one", A_MONDAY), write_demo(tmp_path / "two", A_MONDAY)
    assert first == second
    assert rows(tmp_path / "one", first) == rows(tmp_path / "two", second)


def test_told_again_it_is_there_once_and_what_was_added_stays(tmp_path: Path) -> None:
    search_id = write_demo(tmp_path, A_MONDAY)
    with bootstrap(tmp_path) as searches:
        searches.execute(search_id, AddNote(about=AboutId(search_id), text="Mine."), actor="owner")
    before = rows(tmp_path, search_id)
    assert write_demo(tmp_path, A_MONDAY) == search_id
    assert rows(tmp_path, search_id) == before


def test_a_telling_that_was_cut_off_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infrastructure.demo.week_4.tell", _cut_off)
    with pytest.raises(KeyboardInterrupt):
        write_demo(tmp_path / "cut", A_MONDAY)
    monkeypatch.undo()
    search_id = write_demo(tmp_path / "cut", A_MONDAY)
    write_demo(tmp_path / "whole", A_MONDAY)
    assert rows(tmp_path / "cut", search_id) == rows(tmp_path / "whole", search_id)


def test_another_day_is_another_search(tmp_path: Path) -> None:
    one, other = write_demo(tmp_path, A_MONDAY), write_demo(tmp_path, A_MONDAY + timedelta(days=1))
    with bootstrap(tmp_path) as searches:
        found = {touched.search_id for touched in searches.searches()}
        assert found > {one, other}
        assert len(found) == 4, "each with the search before it"


def test_it_is_told_into_a_store_that_others_are_writing_to(tmp_path: Path) -> None:
    written: list[SearchId] = []
    with bootstrap(tmp_path) as served:
        own = served.start(StartSearch(zone=ZONE), owner="owner", key="own", actor="owner").search_id
        teller = Thread(target=lambda: written.append(write_demo(tmp_path, A_MONDAY)))
        teller.start()
        for number in range(50):
            served.execute(own, AddNote(about=AboutId(own), text=f"Note {number}"), actor="owner")
        teller.join()
        assert served.head(own) == 51
        assert served.search(written[0]).framing.title == "Example: Mira's search"
        served.execute(written[0], AddNote(about=AboutId(written[0]), text="Hello."), actor="owner")


def test_a_day_without_room_for_the_story_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    for until, refusal in ((date(1971, 5, 5), TooLongAgo), (date.min, TooLongAgo), (date.max, TooFarAhead)):
        with pytest.raises(refusal):
            write_demo(tmp_path, until)
    with bootstrap(tmp_path) as searches:
        assert not searches.searches()


def test_it_keeps_to_working_days() -> None:
    for ending in range(7):
        until = A_MONDAY + timedelta(days=ending)
        days = StoryDays(until)
        between = [days[day] for day in range(1, 40)]
        assert all(day.weekday() < 5 for day in between)
        assert sorted({days[0], *between, until}) == [days[0], *between, until]


def test_a_clock_set_to_a_summer_day_shows_universal_time() -> None:
    clock = MovingClock()
    clock.set(date(2026, 7, 1), "09:00")
    assert clock() == datetime.combine(date(2026, 7, 1), time(8), UTC)


def test_everyone_is_made_up_from_example_addresses() -> None:
    entries = seen_that_morning(A_MONDAY).entries
    said = [one.event.email for one in entries if isinstance(one.event, ContactAdded | ContactChanged)]
    addresses = [email for email in said if email]
    assert len(addresses) > 5
    assert all(email.endswith(".example") for email in addresses)


def _cut_off(*_: object) -> None:
    raise KeyboardInterrupt
