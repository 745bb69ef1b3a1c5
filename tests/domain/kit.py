"""Words to tell a story with: what was given, what is asked for, and what comes of it.

`given(started(), added("priya")).when(command).then(event, ...)` or `.refused(TheRefusal, field=...)`. Every event
that is given is a command of its own, on DAY, unless `on(day, event)` or `together(...)` says otherwise. Things are
called by short ids such as "priya"; the ids that a decision makes are `new(1)`, `new(2)` and so on.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID, uuid5

import pytest

from domain.amendments import decide_on_journal
from domain.commands import Command, JournalCommand
from domain.context import Context, Happening
from domain.events import (
    AdviceFollowed,
    AdviceReceived,
    AdviceReportedBack,
    AnyEvent,
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    CompanyTargeted,
    ContactAdded,
    CounterProposed,
    Event,
    FamiliarityDecided,
    InsightNoted,
    InterviewAnswered,
    InterviewCancelled,
    InterviewConfirmed,
    InterviewDeclined,
    InterviewHeld,
    InterviewMissed,
    InterviewNudged,
    InterviewPrepared,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    IntroductionOffered,
    NextStepSet,
    NoteAdded,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    OutcomeTold,
    PromiseRecorded,
    ReminderPostponed,
    ReminderSkipped,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
    RouteChosen,
    SearchConcluded,
    SearchPaused,
    SearchReopened,
    SearchResumed,
    SearchStarted,
    ThankYouSent,
    TitleExplained,
    TouchLogged,
)
from domain.job_search import JobSearch, decide, fold
from domain.journal import Entry, effective
from domain.money import Terms
from domain.refusals import Refusal
from domain.values import (
    AboutId,
    AdviceId,
    ApplicationId,
    Appointment,
    Aspect,
    Channel,
    CommandId,
    CompanyId,
    ContactId,
    CounterAsk,
    Gist,
    InsightId,
    InterviewId,
    IntroductionId,
    Leg,
    Medium,
    NextStepId,
    NoteId,
    OfferId,
    Outcome,
    Planned,
    Position,
    PromiseId,
    ReminderId,
    ReminderKind,
    RoundId,
    Route,
    SearchId,
    Side,
    Topic,
    Weighed,
    Which,
    Word,
)
from domain.views import Clock, Look

SEARCH = SearchId("5ea2c000-0000-0000-0000-000000000000")
DAY = date(2026, 3, 2)
"""The Monday on which everything given happened."""
TODAY = date(2026, 3, 20)
"""The Friday on which commands are given."""
ANALYST = Position("analyst", "finance")
ENGINEER = Position("machine learning engineer", "tech")

Refused = TypeVar("Refused", bound=Refusal)


def march(day: int) -> date:
    return date(2026, 3, day)


# What was given


def on(day: date, event: AnyEvent) -> Happening:
    """The same deed on another day."""
    return Happening(day, event)


def together(*events: AnyEvent | Happening) -> tuple[Happening, ...]:
    """What one command recorded."""
    return tuple(event if isinstance(event, Happening) else Happening(DAY, event) for event in events)


def started(
    background: Position = ANALYST,
    target: Position = ENGINEER,
    new_role: bool | None = True,
    new_industry: bool | None = True,
) -> SearchStarted:
    """Mira, an analyst in finance, sets out to become a machine learning engineer in tech."""
    return SearchStarted(
        background=background, target=target, new_role=new_role, new_industry=new_industry, zone="Europe/Berlin"
    )


def decided(aspect: Aspect, name: str, new: bool) -> FamiliarityDecided:
    return FamiliarityDecided(aspect=aspect, name=name, new=new)


def chosen(route: Route, *legs: Leg) -> RouteChosen:
    return RouteChosen(route=route, legs=legs or (Leg(ENGINEER),))


def targeted(id: str, name: str | None = None, **more: Any) -> CompanyTargeted:
    return CompanyTargeted(id=CompanyId(id), name=name or id.capitalize(), **more)


def added(id: str, name: str | None = None, **more: Any) -> ContactAdded:
    return ContactAdded(id=ContactId(id), name=name or id.capitalize(), **more)


def touched(contact: str, by: Side = Side.ME, **more: Any) -> TouchLogged:
    more.setdefault("channel", Channel.EMAIL)
    return TouchLogged(contact=ContactId(contact), by=by, **more)


def requested(id: str, *contacts: str, **more: Any) -> InterviewRequested:
    more.setdefault("channel", Channel.EMAIL)
    return InterviewRequested(id=InterviewId(id), contacts=tuple(map(ContactId, contacts)), **more)


def nudged(interview: str, **more: Any) -> InterviewNudged:
    more.setdefault("channel", Channel.EMAIL)
    return InterviewNudged(interview=InterviewId(interview), **more)


def answered(interview: str, gist: Gist = Gist.YES, turn: Side = Side.ME, **more: Any) -> InterviewAnswered:
    return InterviewAnswered(interview=InterviewId(interview), gist=gist, turn=turn, **more)


def scheduled(id: str, *contacts: str, at: str = "2026-03-12T15:00", **more: Any) -> InterviewScheduled:
    more.setdefault("medium", Medium.IN_PERSON)
    contacts = tuple(map(ContactId, contacts))
    return InterviewScheduled(id=InterviewId(id), contacts=contacts, appointment=agreed(at), **more)


def rescheduled(interview: str, at: str, **more: Any) -> InterviewRescheduled:
    return InterviewRescheduled(interview=InterviewId(interview), appointment=agreed(at), **more)


def confirmed(interview: str, **more: Any) -> InterviewConfirmed:
    return InterviewConfirmed(interview=InterviewId(interview), **more)


def declined(interview: str, by: Side = Side.THEM, **more: Any) -> InterviewDeclined:
    return InterviewDeclined(interview=InterviewId(interview), by=by, **more)


def unanswered(interview: str) -> InterviewUnanswered:
    return InterviewUnanswered(interview=InterviewId(interview))


def cancelled(interview: str, by: Side = Side.THEM, **more: Any) -> InterviewCancelled:
    return InterviewCancelled(interview=InterviewId(interview), by=by, **more)


def missed(interview: str, by: Side = Side.THEM, **more: Any) -> InterviewMissed:
    return InterviewMissed(interview=InterviewId(interview), by=by, **more)


def prepared(interview: str, *questions: str) -> InterviewPrepared:
    return InterviewPrepared(interview=InterviewId(interview), questions=questions)


def held(id: str, *contacts: str, **more: Any) -> InterviewHeld:
    more.setdefault("medium", Medium.IN_PERSON)
    return InterviewHeld(id=InterviewId(id), contacts=tuple(map(ContactId, contacts)), **more)


def thanked(interview: str, to: str, **more: Any) -> ThankYouSent:
    return ThankYouSent(interview=InterviewId(interview), to=ContactId(to), **more)


def explained(interview: str, title: str = "data scientist", **more: Any) -> TitleExplained:
    return TitleExplained(interview=InterviewId(interview), title=title, **more)


def insight(id: str, claim: str = "They use PyTorch.", topic: Topic = Topic.TOOLS, **more: Any) -> InsightNoted:
    return InsightNoted(id=InsightId(id), topic=topic, claim=claim, **more)


def offered(id: str, name: str | None = None, **more: Any) -> IntroductionOffered:
    return IntroductionOffered(id=IntroductionId(id), name=name or id.capitalize(), **more)


def advised(id: str, text: str | None = None, by: str | None = None, **more: Any) -> AdviceReceived:
    return AdviceReceived(id=AdviceId(id), text=text or id.capitalize(), by=ContactId(by) if by else None, **more)


def followed(advice: str, **more: Any) -> AdviceFollowed:
    return AdviceFollowed(advice=AdviceId(advice), **more)


def reported(advice: str, to: str | None = None, **more: Any) -> AdviceReportedBack:
    return AdviceReportedBack(advice=AdviceId(advice), to=ContactId(to) if to else None, **more)


def applied(id: str, company: str, role: str = "machine learning engineer", **more: Any) -> ApplicationSubmitted:
    return ApplicationSubmitted(id=ApplicationId(id), company=CompanyId(company), role=role, **more)


def asked_about(application: str, **more: Any) -> ApplicationNudged:
    more.setdefault("channel", Channel.EMAIL)
    return ApplicationNudged(application=ApplicationId(application), **more)


def round_booked(
    id: str, application: str, *contacts: str, at: str = "2026-03-12T15:00", **more: Any
) -> RoundScheduled:
    more.setdefault("medium", Medium.VIDEO)
    return RoundScheduled(
        id=RoundId(id),
        application=ApplicationId(application),
        contacts=tuple(map(ContactId, contacts)),
        appointment=agreed(at),
        **more,
    )


def round_prepared(round: str, *questions: str) -> RoundPrepared:
    return RoundPrepared(round=RoundId(round), questions=questions)


def round_moved(round: str, at: str, **more: Any) -> RoundRescheduled:
    return RoundRescheduled(round=RoundId(round), appointment=agreed(at), **more)


def round_held(id: str, application: str, *contacts: str, **more: Any) -> RoundHeld:
    more.setdefault("medium", Medium.VIDEO)
    return RoundHeld(
        id=RoundId(id), application=ApplicationId(application), contacts=tuple(map(ContactId, contacts)), **more
    )


def round_cancelled(round: str, by: Side = Side.THEM, **more: Any) -> RoundCancelled:
    return RoundCancelled(round=RoundId(round), by=by, **more)


def round_missed(round: str, by: Side = Side.THEM, **more: Any) -> RoundMissed:
    return RoundMissed(round=RoundId(round), by=by, **more)


def round_thanked(round: str, to: str | None = None, **more: Any) -> RoundThanked:
    return RoundThanked(round=RoundId(round), to=ContactId(to) if to else None, **more)


def rejected(application: str, **more: Any) -> ApplicationRejected:
    return ApplicationRejected(application=ApplicationId(application), **more)


def withdrawn(application: str, **more: Any) -> ApplicationWithdrawn:
    return ApplicationWithdrawn(application=ApplicationId(application), **more)


def silent(application: str) -> ApplicationWentSilent:
    return ApplicationWentSilent(application=ApplicationId(application))


def revived(application: str, **more: Any) -> ApplicationRevived:
    return ApplicationRevived(application=ApplicationId(application), **more)


def terms(base: str = "72000", currency: str = "EUR", **more: Any) -> Terms:
    return Terms(currency=currency, base=Decimal(base), **more)


def offer(id: str, company: str, role: str = "machine learning engineer", **more: Any) -> OfferReceived:
    more.setdefault("terms", terms())
    more.setdefault("medium", Word.EMAIL)
    return OfferReceived(id=OfferId(id), company=CompanyId(company), role=role, **more)


def promised(id: str, offer: str, text: str | None = None, **more: Any) -> PromiseRecorded:
    more.setdefault("medium", Word.CALL)
    return PromiseRecorded(id=PromiseId(id), offer=OfferId(offer), text=text or id.capitalize(), **more)


def countered(offer: str, *asks: CounterAsk, **more: Any) -> CounterProposed:
    more.setdefault("medium", Word.CALL)
    return CounterProposed(offer=OfferId(offer), asks=asks, **more)


def weighed(offer: str, criterion: str, mark: Weighed = Weighed.BETTER, **more: Any) -> OfferWeighed:
    return OfferWeighed(offer=OfferId(offer), criterion=criterion, weighed=mark, **more)


def revised(offer: str, new: Terms, **more: Any) -> OfferRevised:
    more.setdefault("medium", Word.EMAIL)
    return OfferRevised(offer=OfferId(offer), terms=new, **more)


def deadline_moved(offer: str, expires_on: date | None = None, **more: Any) -> OfferDeadlineMoved:
    return OfferDeadlineMoved(offer=OfferId(offer), expires_on=expires_on, **more)


def accepted(offer: str) -> OfferAccepted:
    return OfferAccepted(offer=OfferId(offer))


def turned_down(offer: str, **more: Any) -> OfferDeclined:
    return OfferDeclined(offer=OfferId(offer), **more)


def lapsed(offer: str) -> OfferLapsed:
    return OfferLapsed(offer=OfferId(offer))


def rescinded(offer: str, **more: Any) -> OfferRescinded:
    return OfferRescinded(offer=OfferId(offer), **more)


def paused(**more: Any) -> SearchPaused:
    return SearchPaused(**more)


def resumed() -> SearchResumed:
    return SearchResumed()


def concluded(outcome: Outcome = Outcome.STOPPED, offer: str | None = None, **more: Any) -> SearchConcluded:
    return SearchConcluded(outcome=outcome, offer=OfferId(offer) if offer else None, **more)


def reopened(**more: Any) -> SearchReopened:
    return SearchReopened(**more)


def outcome_told(to: str, **more: Any) -> OutcomeTold:
    return OutcomeTold(to=ContactId(to), **more)


def step(id: str, due: date = DAY, **more: Any) -> NextStepSet:
    return NextStepSet(id=NextStepId(id), what=more.pop("what", id.capitalize()), due=due, **more)


def note(id: str, about: str = SEARCH, text: str = "Plain words.", **more: Any) -> NoteAdded:
    return NoteAdded(id=NoteId(id), about=AboutId(about), text=text, **more)


def postponed(which: Which, until: date) -> ReminderPostponed:
    return ReminderPostponed(which=which, until=until)


def skipped(which: Which, **more: Any) -> ReminderSkipped:
    return ReminderSkipped(which=which, **more)


# Times, and reminders


def agreed(local: str, zone: str = "Europe/Berlin") -> Appointment:
    """A time agreed where all zones are one, as in `in_utc`."""
    return Appointment(local=local, zone=zone, at=datetime.fromisoformat(local).replace(tzinfo=UTC))


def planned(local: str, **more: Any) -> Planned:
    return Planned(local, **more)


def which(kind: ReminderKind, id: str, who: str | None = None) -> Which:
    return Which(kind, ReminderId(id), ContactId(who) if who else None)


# Ids


def command_of(version: int) -> CommandId:
    """The id of the command whose first entry has this version."""
    return CommandId(str(UUID(int=version)))


class New(str):
    """Stands for the n-th id that the decision makes."""

    __slots__ = ()


def new(count: int = 1) -> Any:
    return New(f"new {count}")


def in_utc(local: str, zone: str, later: bool | None, field: str) -> datetime:
    """Zones without any difference between them."""
    return datetime.fromisoformat(local).replace(tzinfo=UTC)


# What is asked for, and what comes of it


class Given:
    """A search after what was given."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        self.entries = entries

    @cached_property
    def search(self) -> JobSearch:
        return fold(JobSearch(SEARCH), effective(self.entries))

    def when(self, command: Command, today: date = TODAY) -> "Outcome":
        """What comes of a command."""
        return Outcome(self, command, today)

    def then(self, command: Command, today: date = TODAY) -> "Given":
        """The search after one more command, which is not refused."""
        return self.and_given(self.when(command, today).happenings, recorded=today)

    def and_given(self, *more: AnyEvent | Happening | tuple[Happening, ...], recorded: date | None = None) -> "Given":
        """The search after more has happened, one command each; written down on the day of the deed or `recorded`."""
        entries = list(self.entries)
        for one in more:
            happenings = one if isinstance(one, tuple) else together(one)
            entries += _entries(happenings, len(entries) + 1, recorded)
        return Given(tuple(entries))

    def look(self, today: date = TODAY, **more: Any) -> Look:
        """The search as seen now, on `today`."""
        more.setdefault("search", self.search)
        now = datetime.combine(today, time(12), UTC)
        return Look(
            entries=self.entries, now=now, today=today, local=lambda instant: instant.replace(tzinfo=None), **more
        )

    def happened(self, day: date, search: JobSearch) -> Look:
        """The look back by the days of the deeds."""
        return self.look(day, search=search, as_of=day, clock=Clock.HAPPENED)


def given(*what: AnyEvent | Happening | tuple[Happening, ...]) -> Given:
    return Given().and_given(*what)


class Outcome:
    """What comes of one command on one day."""

    def __init__(self, before: Given, command: Command, today: date) -> None:
        self.before, self.command, self.today = before, command, today
        self.command_id = command_of(len(before.entries) + 1)

    @property
    def context(self) -> Context:
        now = datetime.combine(self.today, time(12), UTC)
        return Context(now=now, today=self.today, command_id=self.command_id, actor="Mira", resolve=in_utc)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        if isinstance(self.command, JournalCommand):
            return decide_on_journal(self.before.entries, self.before.search, self.command, self.context)
        return decide(self.before.search, self.command, self.context)

    def then(self, *expected: Event, on: date | None = None) -> "Given":
        """These events happen, today or `on` another day, and no others."""
        day = on or self.command.happened_on or self.today
        assert self.happenings == tuple(Happening(day, self._filled(event)) for event in expected)
        return self.before.and_given(self.happenings, recorded=self.today)

    def refused(self, refusal: type[Refused], *, field: str | None = None) -> Refused:
        """The command is refused for this reason, with a sentence, naming this field."""
        with pytest.raises(refusal) as raised:
            _ = self.happenings
        assert type(raised.value) is refusal, raised.value.message
        assert raised.value.field == field
        assert raised.value.message.endswith((".", "?"))
        return raised.value

    def _filled(self, value: Any) -> Any:
        """The value with the ids that `new(n)` stands for."""
        if isinstance(value, New):
            return str(uuid5(UUID(self.command_id), value.removeprefix("new ")))
        if isinstance(value, tuple):
            return tuple(map(self._filled, value))
        if hasattr(value, "__struct_fields__"):
            return type(value)(**{field: self._filled(getattr(value, field)) for field in value.__struct_fields__})
        return value


def _entries(happenings: tuple[Happening, ...], first: int, recorded: date | None) -> list[Entry]:
    return [entry(first + at, one.event, one.on, command_of(first), recorded) for at, one in enumerate(happenings)]


def entry(
    version: int, event: AnyEvent, day: date = DAY, command: CommandId | None = None, recorded: date | None = None
) -> Entry:
    return Entry(
        search_id=SEARCH,
        version=version,
        recorded_at=datetime.combine(recorded or day, time(12), UTC),
        happened_on=day,
        command_id=command or command_of(version),
        command_hash="",
        actor="Mira",
        prev="",
        event=event,
    )


def names(rows: Any, of: Callable[[Any], str] = lambda row: row.name) -> list[str]:
    """What rows of a view are called, in their order."""
    return [of(row) for row in rows]
