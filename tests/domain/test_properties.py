"""What holds for every journal, sensible or not, and for every command."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, get_args

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.commands import (
    AnswerInterview,
    AnyCommand,
    BringBack,
    CancelInterview,
    ConfirmInterview,
    CorrectEntry,
    DeclineInterview,
    GiveUpInterview,
    HoldInterview,
    LetGo,
    LogConversation,
    LogTouch,
    MergeContacts,
    MissInterview,
    NudgeInterview,
    PauseSearch,
    PostponeReminder,
    RequestInterview,
    RescheduleInterview,
    ResumeSearch,
    ScheduleInterview,
    SendThankYou,
    SkipReminder,
    UndoCommand,
)
from domain.events import AnyEvent, ContactsMerged
from domain.job_search import JobSearch, evolve, fold
from domain.journal import Entry, as_happened, as_recorded, earliest_touched, effective, touched_since
from domain.naming import phrases
from domain.refusals import Refusal
from domain.steps.conversations import ENDS
from domain.steps.follow_up import running
from domain.steps.life import STAY
from domain.values import AboutId, CommandId, CompanyId, ContactId, ReminderId, ReminderKind, Which, days_after
from domain.views.application import application
from domain.views.applications import applications
from domain.views.companies import companies
from domain.views.company import company
from domain.views.interview import interview
from domain.views.interviews import interviews
from domain.views.look import Look
from domain.views.offer import offer
from domain.views.offers import offers
from domain.views.people import people
from domain.views.person import person
from domain.views.reminders import reminders
from domain.views.switch_map import switch_map
from domain.views.timeline import Deed, timeline
from domain.views.today import today
from domain.violations import violations
from tests.domain.anything import DAYS, POOL, Ids, struct
from tests.domain.kit import (
    SEARCH,
    TODAY,
    Given,
    added,
    command_of,
    entry,
    held,
    march,
    note,
    offered,
    on,
    requested,
    scheduled,
    started,
    step,
    targeted,
    together,
)
from tests.domain.kit import given as story_of

EVENTS = st.one_of([struct(kind) for kind in get_args(AnyEvent)])
NOW = TODAY - timedelta(days=1)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def journals(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Numbered entries of anything, in commands of one to three."""
    happenings = draw(st.lists(st.tuples(EVENTS, st.sampled_from(DAYS), st.booleans()), max_size=14))
    entries: list[Entry] = []
    for version, (event, day, goes_on) in enumerate(happenings, 1):
        command = entries[-1].command_id if goes_on and entries else command_of(version)
        entries.append(entry(version, event, day, command, recorded=NOW))
    return tuple(entries)


def tell(deed: Deed) -> str:
    return deed.names[SEARCH]


def show_everything(look: Look) -> None:
    """Every view of everything that is there."""
    today(look)
    switch_map(look)
    companies(look)
    people(look)
    applications(look)
    offers(look)
    interviews(look)
    timeline(look, tell)
    for one in look.search.companies.by_id:
        company(look, tell, id=one)
    for other in look.search.people.by_id:
        person(look, tell, id=other)
    for talk in look.search.conversations.interviews:
        interview(look, tell, id=talk)
    for applied in look.search.applications.by_id:
        application(look, tell, id=applied)
    for made in look.search.offers.by_id:
        offer(look, tell, id=made)


# Any journal


@unhurried
@given(st.lists(st.tuples(EVENTS, st.sampled_from(DAYS), st.integers(1, 20)), max_size=14))
def test_no_sequence_of_events_in_any_order_raises(happenings: list[tuple[AnyEvent, date, int]]) -> None:
    entries = [entry(version, event, day) for event, day, version in happenings]
    search = fold(JobSearch(SEARCH), effective(entries))
    assert search.people.get(None) is None
    violations(search)


@unhurried
@given(journals())
def test_folding_at_once_is_evolving_one_by_one(entries: tuple[Entry, ...]) -> None:
    search = JobSearch(SEARCH)
    for one in effective(entries):
        search = evolve(search, one)
    assert fold(JobSearch(SEARCH), effective(entries)) == search


@unhurried
@given(journals())
def test_what_counts_still_counts_when_asked_again(entries: tuple[Entry, ...]) -> None:
    counted = effective(entries)
    assert effective(counted) == counted


@unhurried
@given(journals())
def test_a_state_is_folded_on_from_before_the_earliest_entry_touched(entries: tuple[Entry, ...]) -> None:
    for version in range(1, len(entries) + 1):
        checkpoint = earliest_touched(entries[:version], entries[version - 1 : version]) - 1
        kept = [one for one in as_recorded(entries, version - 1) if one.version <= checkpoint]
        assert [one for one in as_recorded(entries, version) if one.version <= min(checkpoint, version - 1)] == kept


@unhurried
@given(journals(), st.sampled_from(DAYS))
def test_every_look_at_any_journal_shows_something(entries: tuple[Entry, ...], day: date) -> None:
    story = Given(entries)
    phrases(entries)
    show_everything(story.look(day))
    show_everything(story.happened(day, fold(JobSearch(SEARCH), as_happened(entries, day))))
    for subject in POOL:
        touched_since(entries, 0, subject)


# Any command


def ids_of(story: Given) -> Ids:
    """The ids of a search, and one that is nowhere."""
    search = story.search
    conversations = search.conversations
    there: dict[str, list[Any]] = {
        "CompanyId": [*search.companies.by_id],
        "ContactId": [*search.people.by_id, *search.people.merged],
        "InterviewId": [*conversations.interviews],
        "IntroductionId": [*search.introductions.by_id],
        "NextStepId": [*search.next_steps.by_id],
        "NoteId": [*search.notes.by_id],
        "InsightId": [*search.learned.insights],
        "AdviceId": [*search.advice.by_id],
        "ApplicationId": [*search.applications.by_id],
        "RoundId": [*search.applications.rounds],
        "OfferId": [*search.offers.by_id],
        "PromiseId": [*search.offers.promises],
        "SearchId": [SEARCH],
        "CommandId": [one.command_id for one in story.entries],
    }
    there["SourceId"] = there["InterviewId"] + there["NoteId"]
    there["ReminderId"] = [one for kind in ("InterviewId", "IntroductionId", "NextStepId") for one in there[kind]]
    there["AboutId"] = [SEARCH, *(one for kind in ("CompanyId", "ContactId", "SourceId") for one in there[kind])]
    return lambda kind: st.sampled_from([*sorted(set(there[kind])) * 4, "nowhere"])


def any_command(data: st.DataObject, story: Given, kinds: Sequence[type] = get_args(AnyCommand)) -> Any:
    kind = data.draw(st.sampled_from(kinds))
    if kind is CorrectEntry and story.entries:
        version = data.draw(st.integers(1, len(story.entries)))
        event = story.entries[version - 1].event
        return CorrectEntry(version=version, event=_reworded(data, event, ids_of(story)))
    command = data.draw(struct(kind, ids_of(story)))
    match command:
        case PostponeReminder() | SkipReminder():
            return msgspec.structs.replace(command, which=_waiting(data, story, command.which))
        case LetGo():
            return LetGo(things=tuple(_waiting(data, story, which) for which in command.things))
    return command


def _waiting(data: st.DataObject, story: Given, otherwise: Which) -> Which:
    """A reminder that runs, or now and then another."""
    there = sorted((one.which for one in running(story.search)), key=str)
    return data.draw(st.sampled_from([*there, otherwise]))


def _reworded(data: st.DataObject, event: Any, ids: Ids) -> Any:
    """Another body of the same kind about the same thing."""
    other = data.draw(struct(type(event), ids))
    if not hasattr(event, "id"):
        return other
    fields = {field: getattr(other, field) for field in other.__struct_fields__}
    return type(event)(**{**fields, "id": event.id})


BEGUN = story_of(
    started(),
    targeted("acme"),
    together(added("ann", url="https://x.example/ann"), held("talk", "ann"), offered("ben", by=ContactId("ann"))),
    added("ben", introduced_by=ContactId("ann"), company=CompanyId("acme")),
    step("send", promised_to=ContactId("ann"), about=AboutId("talk")),
    note("jotted", "ben"),
    added("cleo", "Ann", introduced_by=ContactId("ben")),
    ContactsMerged(contact=ContactId("ann"), other=ContactId("cleo")),
    requested("asked", "ben"),
    on(march(9), scheduled("booked", "ann", "ben", at="2026-03-20T11:45")),
)
"""A search in which there is one of everything to go on from."""


@st.composite
def lives(draw: st.DrawFn) -> Given:
    """A search after up to a dozen commands more, as many as were not refused."""
    data = draw(st.data())
    story = BEGUN
    for _ in range(draw(st.integers(1, 12))):
        outcome = story.when(any_command(data, story))
        try:
            happenings = outcome.happenings
        except Refusal:
            continue
        again = story.when(outcome.command).happenings
        assert again == happenings, "a retry makes the same ids"
        assert happenings
        story = story.and_given(happenings, recorded=TODAY)
        assert violations(story.search) == []
        assert fold(JobSearch(SEARCH), as_happened(story.entries, TODAY)).dangling == ()
    return story


@settings(unhurried, max_examples=60)
@given(lives())
def test_an_accepted_command_leaves_nothing_wrong_and_everything_shown(story: Given) -> None:
    show_everything(story.look())


@settings(unhurried, max_examples=60)
@given(lives())
def test_what_is_undone_and_brought_back_is_as_it_was(story: Given) -> None:
    for command in {one.command_id for one in story.entries}:
        after = _then(story, UndoCommand(command=CommandId(command)))
        if after is not None:
            back = _then(after, BringBack(command=CommandId(command)))
            assert back is not None
            assert _but_for_version(back.search) == _but_for_version(story.search)


@settings(unhurried, max_examples=60)
@given(lives(), st.data())
def test_a_correction_changes_one_line_and_nothing_that_was_shown_before_it(story: Given, data: st.DataObject) -> None:
    shown = [(one, fold(JobSearch(SEARCH), as_recorded(story.entries, one))) for one in range(len(story.entries) + 1)]
    told = timeline(story.look(), tell_versions)
    for _ in range(5):
        command = any_command(data, story, (CorrectEntry,))
        try:
            corrected = story.then(command)
        except Refusal:
            continue
        assert corrected.entries[: len(story.entries)] == story.entries
        others = [[one for one in effective(of.entries) if one.version != command.version] for of in (story, corrected)]
        assert others[0] == others[1][:-1]
        assert [(one, fold(JobSearch(SEARCH), as_recorded(corrected.entries, one))) for one, _ in shown] == shown
        then = Given(corrected.entries[: len(story.entries)])
        assert timeline(then.look(), tell_versions) == told


def tell_versions(deed: Deed) -> str:
    return "; ".join(f"{line.happened_on}: {line.event}" for line in deed.lines)


def _then(story: Given, command: UndoCommand | BringBack) -> Given | None:
    try:
        return story.then(command)
    except Refusal:
        return None


def _but_for_version(search: JobSearch) -> dict[str, Any]:
    return {field: getattr(search, field) for field in search.__struct_fields__ if field != "version"}


# The way to a conversation

ARRANGING = (
    RequestInterview,
    NudgeInterview,
    AnswerInterview,
    ScheduleInterview,
    RescheduleInterview,
    ConfirmInterview,
    DeclineInterview,
    GiveUpInterview,
    CancelInterview,
    MissInterview,
    HoldInterview,
    LogConversation,
    LogTouch,
    SendThankYou,
    MergeContacts,
    PostponeReminder,
    SkipReminder,
    LetGo,
    UndoCommand,
    PauseSearch,
    ResumeSearch,
)
AHEAD = (0, 1, 4, 11, 30, 400)
"""Days from now on which one looks at the day."""


def gone_on(data: st.DataObject, story: Given, most: int) -> Given:
    """The search after up to so many commands about conversations that were not refused."""
    for _ in range(data.draw(st.integers(0, most))):
        try:
            story = story.then(any_command(data, story, ARRANGING))
        except Refusal:
            continue
    return story


@settings(unhurried, max_examples=80)
@given(st.data())
def test_every_conversation_has_a_next_thing_in_today_or_an_end(data: st.DataObject) -> None:
    story = gone_on(data, BEGUN, 10)
    assert violations(story.search) == []
    assert fold(JobSearch(SEARCH), as_happened(story.entries, TODAY)).dangling == ()
    interviews = story.search.conversations.interviews
    for days in AHEAD:
        shown = today(story.look(days_after(TODAY, days)))
        cards = (*shown.how_was_it, *shown.your_turn, *shown.slipped)
        to_do = {card.id for card in cards if card.id in interviews and card.kind is not ReminderKind.SECOND_PERSON}
        booked, waiting = ({one.id for one in rows} for rows in (shown.booked, shown.waiting))
        open_ones = {id for id, one in interviews.items() if one.stage not in ENDS}
        assert open_ones <= to_do | booked | waiting
        assert booked | waiting <= open_ones
        left_out = {card.id for card in reminders(story.look(days_after(TODAY, days))) if card.skipped}
        assert {row.id for row in shown.waiting if row.next is None} <= left_out


@settings(unhurried, max_examples=60)
@given(st.data(), st.sampled_from(AHEAD), st.integers(0, 40))
def test_a_pause_makes_nothing_due_and_nothing_older(data: st.DataObject, before: int, length: int) -> None:
    """Of what waited for me, nothing is due in a pause but what is booked or runs out; after it, what was overdue is as
    late as it was, and what was due that very day is not late."""
    story = gone_on(data, BEGUN, 6)
    if story.search.life.paused:
        story = story.then(ResumeSearch())
    first, then = days_after(TODAY, before), days_after(TODAY, before + length)
    was = {card.which: card for card in reminders(story.look(first))}
    story = story.then(PauseSearch(), first)
    assert {card.kind for card in reminders(story.look(then)) if card.ready} <= STAY
    gone = {card.which: card for card in reminders(story.then(ResumeSearch(), then).look(then))}
    for which, card in was.items():
        if which.kind not in STAY and which in gone and not (card.skipped or card.until):
            assert gone[which].days_over == card.days_over or (card.days_over <= 0 and gone[which].days_over <= 0)


@settings(unhurried, max_examples=80)
@given(st.data(), st.integers(1, 60))
def test_putting_off_never_loses_a_reminder(data: st.DataObject, days: int) -> None:
    """It is there again on its day, or when the search goes on, unless what was done meanwhile settled it or put it off
    anew."""
    story = gone_on(data, BEGUN, 6)
    which, day = _waiting(data, story, ANN_IS_THANKED), days_after(TODAY, days)
    try:
        put_off = story.then(PostponeReminder(which=which, until=day))
    except Refusal:
        return
    which = one_record(put_off, which)
    until_then = {card.which: card for card in reminders(put_off.look(days_after(day, -1)))}
    assert which not in until_then or not until_then[which].ready
    later = gone_on(data, put_off, 3)
    if later.search.life.paused:
        later = later.then(ResumeSearch(), day)
    which = one_record(later, which)
    rests = [rest for one, rest in later.search.reminders.put_off.items() if one_record(later, one) == which]
    if not any(one.which == which for one in running(later.search)) or any(rest.until != day for rest in rests):
        return
    there = {card.which: card for card in reminders(later.look(day))}
    if which not in there:
        assert Which(OVERTAKEN_BY[which.kind], which.id) in there
        return
    assert there[which].until is None
    assert there[which].ready or there[which].due >= day


def one_record(story: Given, which: Which) -> Which:
    """The same reminder by the record that stays of the person it is about."""
    contact = story.search.people.get(which.who)
    return msgspec.structs.replace(which, who=contact.id) if contact else which


ANN_IS_THANKED = Which(ReminderKind.THANK, ReminderId("talk"), ContactId("ann"))
OVERTAKEN_BY = {
    ReminderKind.CONFIRM: ReminderKind.HOW_WAS_IT,
    ReminderKind.SECOND_PERSON: ReminderKind.NUDGE,
}
"""What is no longer said once something else is to be done about the same conversation."""
