"""A correction is held to the rules of the command that it corrects: no back door past a refusal."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from domain import commands, events
from domain.commands import Command
from domain.context import Context
from domain.events import (
    AnyEvent,
    CompanyChanged,
    CompanyRated,
    ContactAdded,
    ContactChanged,
    Deed,
    Event,
    FamiliarityDecided,
    InsightNoted,
    InterviewAnswered,
    InterviewHeld,
    InterviewMissed,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    NextStepSet,
    OfferDeadlineMoved,
    OfferLapsed,
    OfferReceived,
    OfferRevised,
    OutcomeTold,
    PromiseRecorded,
    ReminderPostponed,
    RoundHeld,
    RoundMissed,
    RoundRescheduled,
    RoundScheduled,
    RouteChosen,
    RulesSet,
    SearchConcluded,
    SearchStarted,
    SwitchReframed,
)
from domain.job_search import JobSearch
from domain.references import references
from domain.refusals import (
    BeyondItsLimits,
    Contradicts,
    IntroducedByThemselves,
    NoMarkGiven,
    NothingChanges,
    NotThatInstant,
    OfItself,
    Unknown,
    WhichApplication,
)
from domain.steps import framing, life, negotiating
from domain.steps.conversations import each_once
from domain.steps.order import check_after, check_come_back, check_missed
from domain.steps.settings import check_agree, patched
from domain.steps.sources import check_source, is_source
from domain.steps.terms import check_deadline, check_terms, in_one_form
from domain.values import (
    AdviceId,
    ApplicationId,
    Appointment,
    CompanyId,
    ContactId,
    InsightId,
    InterviewId,
    IntroductionId,
    LocalMoment,
    NextStepId,
    OfferId,
    Planned,
    PromiseId,
    RoundId,
    Source,
    SourceId,
)

_COMMANDS: dict[type[Event], type[Command]] = {
    events.SearchStarted: commands.StartSearch,
    events.SwitchReframed: commands.ReframeSwitch,
    events.FamiliarityDecided: commands.DecideFamiliarity,
    events.RouteChosen: commands.ChooseRoute,
    events.RulesSet: commands.SetRules,
    events.DraftKept: commands.KeepDraft,
    events.CompanyTargeted: commands.TargetCompany,
    events.CompanyRated: commands.RateCompany,
    events.CompanyChanged: commands.ChangeCompany,
    events.CompanyParked: commands.ParkCompany,
    events.CompanyDropped: commands.DropCompany,
    events.ContactAdded: commands.AddContact,
    events.ContactChanged: commands.ChangeContact,
    events.TouchLogged: commands.LogTouch,
    events.InterviewRequested: commands.RequestInterview,
    events.InterviewNudged: commands.NudgeInterview,
    events.InterviewAnswered: commands.AnswerInterview,
    events.InterviewScheduled: commands.ScheduleInterview,
    events.InterviewRescheduled: commands.RescheduleInterview,
    events.InterviewDeclined: commands.DeclineInterview,
    events.InterviewCancelled: commands.CancelInterview,
    events.InterviewMissed: commands.MissInterview,
    events.InterviewPrepared: commands.PrepareInterview,
    events.InterviewHeld: commands.HoldInterview,
    events.TitleExplained: commands.ExplainTitle,
    events.InsightNoted: commands.NoteInsight,
    events.AdviceReceived: commands.ReceiveAdvice,
    events.IntroductionOffered: commands.OfferIntroduction,
    events.IntroductionFaded: commands.FadeIntroduction,
    events.SearchPaused: commands.PauseSearch,
    events.SearchConcluded: commands.ConcludeSearch,
    events.SearchReopened: commands.ReopenSearch,
    events.AdviceFollowed: commands.FollowAdvice,
    events.ApplicationSubmitted: commands.SubmitApplication,
    events.ApplicationNudged: commands.NudgeApplication,
    events.RoundScheduled: commands.ScheduleRound,
    events.RoundPrepared: commands.PrepareRound,
    events.RoundRescheduled: commands.RescheduleRound,
    events.RoundHeld: commands.HoldRound,
    events.RoundCancelled: commands.CancelRound,
    events.RoundMissed: commands.MissRound,
    events.ApplicationRejected: commands.RejectApplication,
    events.ApplicationWithdrawn: commands.WithdrawApplication,
    events.ApplicationRevived: commands.ReviveApplication,
    events.OfferReceived: commands.ReceiveOffer,
    events.PromiseRecorded: commands.RecordPromise,
    events.CounterProposed: commands.ProposeCounter,
    events.OfferWeighed: commands.WeighOffer,
    events.OfferRevised: commands.ReviseOffer,
    events.OfferDeadlineMoved: commands.MoveOfferDeadline,
    events.OfferDeclined: commands.DeclineOffer,
    events.OfferRescinded: commands.RescindOffer,
    events.NextStepSet: commands.SetNextStep,
    events.NextStepDropped: commands.DropNextStep,
    events.NoteAdded: commands.AddNote,
    events.ReminderSkipped: commands.SkipReminder,
}
"""Which command an event comes of: a field of the event takes what the field of that name in the command takes. Those
that hold nothing but ids, days and choices are not listed."""
_THERE: dict[str, Callable[[JobSearch, str], bool]] = {
    "company": lambda search, id: CompanyId(id) in search.companies.by_id,
    "person": lambda search, id: search.people.get(ContactId(id)) is not None,
    "conversation": lambda search, id: InterviewId(id) in search.conversations.interviews,
    "name given": lambda search, id: IntroductionId(id) in search.introductions.by_id,
    "next step": lambda search, id: NextStepId(id) in search.next_steps.by_id,
    "conversation or note": lambda search, id: is_source(search, SourceId(id)),
    "thing": lambda search, id: search.has(id),
    "thing learned": lambda search, id: InsightId(id) in search.learned.insights,
    "advice": lambda search, id: AdviceId(id) in search.advice.by_id,
    "application": lambda search, id: ApplicationId(id) in search.applications.by_id,
    "interview": lambda search, id: RoundId(id) in search.applications.rounds,
    "offer": lambda search, id: OfferId(id) in search.offers.by_id,
    "promise": lambda search, id: PromiseId(id) in search.offers.promises,
    "frame": lambda search, id: True,
    "rules": lambda search, id: True,
    "search": lambda search, id: True,
}
"""Whether a thing of a kind is there, by the kinds that `references` names."""


def check_wording(
    event: AnyEvent, was: AnyEvent, on: date, before: JobSearch, now: JobSearch, context: Context
) -> None:
    """Refuses a new wording of an entry, of a deed on that day, that the command itself would not have recorded.

    `was` is the wording until now, `before` the search as it was just before the entry, `now` as it is: what was added
    later may be pointed at.
    """
    _check_limits(event)
    for reference in references(event):
        if not _THERE[reference.what](now, reference.id):
            raise Unknown(reference.field, reference.what)
    source = getattr(event, "source", None)
    if isinstance(source, Source) and source != getattr(was, "source", None):
        check_source(now, source)
    match event:
        case SearchStarted() | SwitchReframed():
            framing.check_answers(event)
            if getattr(event, "continues", None) != getattr(was, "continues", None):
                raise Unknown("continues", "search")
        case FamiliarityDecided():
            framing.check_not_own(before.framing, event)
        case RouteChosen():
            framing.check_route(before.framing, event.route, event.legs)
        case CompanyRated(motivation=None, posting=None, advocacy=None):
            raise NoMarkGiven
        case ContactAdded():
            _check_since(event.known_since, context)
            _check_introduction(now, event.introduced_by, event.id)
            if event.carried_from != getattr(was, "carried_from", None):
                raise Unknown("carried_from", "person")
        case SearchConcluded():
            life.check_ending(now, event)
        case OutcomeTold():
            life.check_told(before, on)
        case ContactChanged():
            _check_news(event)
            _check_introduction(now, event.introduced_by, event.contact)
        case CompanyChanged():
            _check_news(event)
        case RulesSet():
            _check_rules(event, before)
        case InterviewHeld() | InterviewRequested():
            each_once(now, event.contacts)
        case InterviewScheduled():
            each_once(now, event.contacts)
            _check_appointment(event.appointment, on, context)
        case InterviewRescheduled() | RoundRescheduled():
            _check_appointment(event.appointment, on, context)
        case InterviewAnswered(come_back_on=date() as day):
            check_come_back(day, on, context)
        case RoundScheduled():
            _check_round(event, now)
            _check_appointment(event.appointment, on, context)
        case RoundHeld():
            _check_round(event, now)
        case RoundMissed():
            missed = before.applications.rounds.get(event.round)
            check_missed(missed.appointment if missed else None, on, context, "round")
        case InterviewMissed():
            talk = before.conversations.interviews.get(event.interview)
            check_missed(talk.appointment if talk else None, on, context)
        case InsightNoted():
            _check_insight(event, now)
        case OfferReceived() | OfferRevised() | OfferDeadlineMoved() | OfferLapsed() | PromiseRecorded():
            _check_offer(event, on, before, now, context)
        case ReminderPostponed():
            context.due(event.until, "until")
        case NextStepSet():
            context.due(event.due)
        case _:
            return


def as_kept(event: Deed) -> Deed:
    """A wording that was not refused, in the form in which its command would have recorded it."""
    if isinstance(event, OfferReceived | OfferRevised):
        return msgspec.structs.replace(event, terms=in_one_form(event.terms))
    return event


def command_of(kind: type[Event]) -> type[Command] | None:
    """The command whose fields say what the fields of that kind take; None where it needs none of them."""
    return _COMMANDS.get(kind)


def _check_limits(event: AnyEvent) -> None:
    """A field that the event has and the command has not is an id, or is looked at by itself."""
    kind = _COMMANDS.get(type(event))
    limits = {field.name: field.type for field in msgspec.structs.fields(kind)} if kind else {}
    for field in event.__struct_fields__:
        if field in limits and not isinstance(value := getattr(event, field), Appointment):
            _check_limit(value, limits[field], field)


def _check_limit(value: Any, limits: Any, field: str) -> None:
    try:
        msgspec.convert(msgspec.to_builtins(value), limits)
    except msgspec.ValidationError as error:
        raise BeyondItsLimits(field) from error


def _check_rules(event: RulesSet, before: JobSearch) -> None:
    if event == RulesSet():
        raise NothingChanges("That would say nothing new. Undo it instead.")
    check_agree(patched(before.rules, event), event)


def _check_appointment(appointment: Appointment, on: date, context: Context) -> None:
    """The instant is the one that the clocks there show, the first or the second time."""
    _check_limit(appointment.local, LocalMoment, "appointment.local")
    context.appointment(Planned(appointment.local, later=False), appointment.zone)
    check_after(appointment, on)
    shown = (context.resolve(appointment.local, appointment.zone, later, "appointment") for later in (False, True))
    if appointment.at not in shown:
        raise NotThatInstant


def _check_round(event: RoundScheduled | RoundHeld, now: JobSearch) -> None:
    """A round stays with its application: what came of it hangs on that."""
    if event.contacts:
        each_once(now, event.contacts)
    there = now.applications.rounds.get(event.id)
    if there is not None and there.application != event.application:
        raise WhichApplication


def _check_offer(
    event: OfferReceived | OfferRevised | OfferDeadlineMoved | OfferLapsed | PromiseRecorded,
    on: date,
    before: JobSearch,
    now: JobSearch,
    context: Context,
) -> None:
    """Terms, deadlines and promises are held to what they were first held to."""
    if isinstance(event, OfferReceived | OfferRevised):
        check_terms(event.terms, context)
    if isinstance(event, OfferReceived):
        negotiating.check_application(now, event.application, event.company)
        check_deadline(event.expires_on, on, context)
    elif isinstance(event, PromiseRecorded):
        negotiating.check_repeats(now, event.repeats, event.offer)
        if event.repeats and now.offers.repeats(event.repeats, event.id):
            raise OfItself("repeats")
    elif (offer := before.offers.by_id.get(event.offer)) is not None:
        if isinstance(event, OfferDeadlineMoved):
            check_deadline(event.expires_on, offer.on, context)
        elif isinstance(event, OfferLapsed):
            negotiating.check_lapsed(offer, on)


def _check_insight(event: InsightNoted, now: JobSearch) -> None:
    """What it is the same as, or the opposite of, never leads back to it."""
    if event.same_as and event.opposite_of:
        raise Contradicts
    field = "same_as" if event.same_as else "opposite_of"
    other, passed = event.same_as or event.opposite_of, {event.id}
    while other is not None:
        if other in passed:
            raise OfItself(field)
        passed.add(other)
        one = now.learned.insights.get(other)
        other = (one.same_as or one.opposite_of) if one else None


def _check_news(event: CompanyChanged | ContactChanged) -> None:
    _, *news = event.__struct_fields__
    if all(getattr(event, field) in (None, ()) for field in news):
        raise NothingChanges("That would say nothing new. Undo it instead.")


def _check_since(day: date | None, context: Context) -> None:
    if day is not None:
        context.day(day, "known_since")


def _check_introduction(now: JobSearch, giver: ContactId | None, contact: ContactId) -> None:
    person = now.people.get(contact)
    if giver is not None and person is not None and now.people.leads_back(giver, person.id):
        raise IntroducedByThemselves
