"""A correction is held to the rules of the command that it corrects: no back door past a refusal."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from domain.commands import SetRules
from domain.context import Context
from domain.events import (
    AnyEvent,
    CompanyChanged,
    CompanyRated,
    ContactAdded,
    ContactChanged,
    DraftKept,
    FamiliarityDecided,
    InsightNoted,
    InterviewAnswered,
    InterviewHeld,
    InterviewPrepared,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    NextStepSet,
    ReminderPostponed,
    RouteChosen,
    RulesSet,
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
    Unknown,
)
from domain.steps import framing
from domain.steps.arranging import check_after, check_come_back
from domain.steps.conversations import each_once
from domain.steps.settings import check_agree, patched
from domain.steps.sources import is_source
from domain.values import (
    Appointment,
    CompanyId,
    ContactId,
    Country,
    InsightId,
    InterviewId,
    IntroductionId,
    Line,
    LocalMoment,
    LocalTime,
    Mark,
    Minutes,
    Name,
    NextStepId,
    Planned,
    Prose,
    Said,
    SourceId,
    Zone,
)

_LIMITS: dict[str, Any] = {
    **dict.fromkeys(("title", "name", "role", "industry", "aimed_role", "employer", "what"), Name),
    **dict.fromkeys(("why", "note", "gist", "message", "week", "stack", "skills", "hiring"), Prose),
    **dict.fromkeys(("email", "phone", "url", "source", "place"), Line),
    **dict.fromkeys(("motivation", "posting", "advocacy"), Mark),
    **dict.fromkeys(("text", "claim"), Said),
    "zone": Zone,
    "country": Country,
    "time": LocalTime,
    "minutes": Minutes,
}
"""What the commands allow in a field, by its name: an event of that name holds what a command gave it."""
_THERE: dict[str, Callable[[JobSearch, str], bool]] = {
    "company": lambda search, id: CompanyId(id) in search.companies.by_id,
    "person": lambda search, id: search.people.get(ContactId(id)) is not None,
    "conversation": lambda search, id: InterviewId(id) in search.conversations.interviews,
    "name given": lambda search, id: IntroductionId(id) in search.introductions.by_id,
    "next step": lambda search, id: NextStepId(id) in search.next_steps.by_id,
    "conversation or note": lambda search, id: is_source(search, SourceId(id)),
    "thing": lambda search, id: search.has(id),
    "thing learned": lambda search, id: InsightId(id) in search.learned.insights,
    "frame": lambda search, id: True,
    "rules": lambda search, id: True,
}
"""Whether a thing of a kind is there, by the kinds that `references` names."""


def check_wording(event: AnyEvent, on: date, before: JobSearch, now: JobSearch, context: Context) -> None:
    """Refuses a new wording of an entry, of a deed on that day, that the command itself would not have recorded.

    `before` is the search as it was just before the entry, `now` as it is: what was added later may be pointed at.
    """
    _check_limits(event)
    for reference in references(event):
        if not _THERE[reference.what](now, reference.id):
            raise Unknown(reference.field, reference.what)
    match event:
        case SearchStarted() | SwitchReframed():
            framing.check_answers(event)
        case FamiliarityDecided():
            framing.check_not_own(before.framing, event)
        case RouteChosen():
            framing.check_route(before.framing, event.route, event.legs)
        case CompanyRated(motivation=None, posting=None, advocacy=None):
            raise NoMarkGiven
        case ContactAdded():
            _check_since(event.known_since, context)
            _check_introduction(now, event.introduced_by, event.id)
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
        case InterviewRescheduled():
            _check_appointment(event.appointment, on, context)
        case InterviewAnswered(come_back_on=date() as day):
            check_come_back(day, on, context)
        case InterviewPrepared():
            _check_limit(event.questions, tuple[Name, ...], "questions")
        case InsightNoted(same_as=str(), opposite_of=str()):
            raise Contradicts
        case ReminderPostponed():
            context.due(event.until, "until")
        case NextStepSet():
            context.due(event.due)
        case _:
            return


def _check_limits(event: AnyEvent) -> None:
    for field in event.__struct_fields__:
        value, limits = getattr(event, field), _LIMITS.get(field)
        if limits is not None and isinstance(value, str | int) and not (value == "" and isinstance(event, DraftKept)):
            _check_limit(value, limits, field)


def _check_limit(value: Any, limits: Any, field: str) -> None:
    try:
        msgspec.convert(value, limits)
    except msgspec.ValidationError as error:
        raise BeyondItsLimits(field) from error


def _check_rules(event: RulesSet, before: JobSearch) -> None:
    if event == RulesSet():
        raise NothingChanges("That would say nothing new. Undo it instead.")
    limits = {field.name: field.type for field in msgspec.structs.fields(SetRules)}
    for field in event.__struct_fields__:
        _check_limit(getattr(event, field), limits[field], field)
    check_agree(patched(before.rules, event))


def _check_appointment(appointment: Appointment, on: date, context: Context) -> None:
    """The instant is the one that the clocks there show, the first or the second time."""
    _check_limit(appointment.local, LocalMoment, "appointment.local")
    context.appointment(Planned(appointment.local, later=False), appointment.zone)
    check_after(appointment, on)
    shown = (context.resolve(appointment.local, appointment.zone, later, "appointment") for later in (False, True))
    if appointment.at not in shown:
        raise NotThatInstant


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
