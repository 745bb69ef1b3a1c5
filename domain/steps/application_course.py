"""The course of an application: what each deed changes in it, and in its rounds."""

from typing import Any

import msgspec

from domain.events import (
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
)
from domain.journal import Entry
from domain.steps.applications import FROM, Application, Applications, Round, Thanks
from domain.steps.conversations import Ask
from domain.values import ApplicationId, ApplicationStage, RoundId, Stage


def _submitted(applications: Applications, event: ApplicationSubmitted, entry: Entry) -> Applications | None:
    if event.id in applications.by_id:
        return None
    on, version = entry.happened_on, entry.version
    application = Application(
        id=event.id,
        company=event.company,
        role=event.role,
        on=on,
        version=version,
        since=on,
        since_version=version,
        url=event.url,
        referred_by=event.referred_by,
        out_of=event.out_of,
        note=event.note,
    )
    return _set(applications, application)


def _nudged(applications: Applications, event: ApplicationNudged, entry: Entry) -> Applications | None:
    application = _open(applications, event.application)
    if application is None:
        return None
    nudge = Ask(entry.happened_on, entry.version, event.channel, event.message, event.time)
    return _set(applications, msgspec.structs.replace(application, nudges=(*application.nudges, nudge)))


def _rejected(applications: Applications, event: ApplicationRejected, entry: Entry) -> Applications | None:
    """A no that comes late closes what was let rest."""
    application = applications.by_id.get(event.application)
    if application is None or application.ended not in (None, ApplicationStage.SILENT):
        return None
    return _closed(applications, application, entry, ApplicationStage.REJECTED, event.note)


def _withdrawn(applications: Applications, event: ApplicationWithdrawn, entry: Entry) -> Applications | None:
    application = _open(applications, event.application)
    return _closed(applications, application, entry, ApplicationStage.WITHDRAWN, event.why) if application else None


def _went_silent(applications: Applications, event: ApplicationWentSilent, entry: Entry) -> Applications | None:
    application = _open(applications, event.application)
    return _closed(applications, application, entry, ApplicationStage.SILENT, "") if application else None


def _revived(applications: Applications, event: ApplicationRevived, entry: Entry) -> Applications | None:
    application = applications.by_id.get(event.application)
    if application is None or application.open:
        return None
    return _closed(applications, application, entry, None, event.note)


def _scheduled(applications: Applications, event: RoundScheduled, entry: Entry) -> Applications | None:
    return _begun(
        applications,
        event,
        entry,
        Stage.SCHEDULED,
        appointment=event.appointment,
        minutes=event.minutes,
        place=event.place,
    )


def _begun(
    applications: Applications, event: RoundScheduled | RoundHeld, entry: Entry, stage: Stage, **more: Any
) -> Applications | None:
    application = _open(applications, event.application)
    if application is None or event.id in applications.rounds:
        return None
    on, version = entry.happened_on, entry.version
    begun = Round(
        id=event.id,
        application=application.id,
        contacts=event.contacts,
        on=on,
        version=version,
        medium=event.medium,
        begun=on,
        stage=stage,
        since=on,
        since_version=version,
        title=event.title,
        **more,
    )
    with_it = msgspec.structs.replace(application, rounds=(*application.rounds, begun.id))
    return Applications(
        applications.by_id.set(application.id, with_it),
        applications.rounds.set(begun.id, begun),
    )


def _prepared(applications: Applications, event: RoundPrepared, entry: Entry) -> Applications | None:
    round = _fitting(applications, event.round, event)
    return _set_round(applications, msgspec.structs.replace(round, questions=event.questions)) if round else None


def _rescheduled(applications: Applications, event: RoundRescheduled, entry: Entry) -> Applications | None:
    round = _fitting(applications, event.round, event)
    if round is None:
        return None
    said = {field: value for field in ("minutes", "medium", "place") if (value := getattr(event, field)) is not None}
    changes = said | {"appointment": event.appointment, "moves": round.moves + 1}
    return _moved(applications, round, entry, Stage.SCHEDULED, **changes)


def _held(applications: Applications, event: RoundHeld, entry: Entry) -> Applications | None:
    talk: dict[str, Any] = {
        "held_version": entry.version,
        "time": event.time,
        "minutes": event.minutes,
        "note": event.note,
        "private": event.private,
    }
    if event.id not in applications.rounds:
        return _begun(applications, event, entry, Stage.HELD, **talk)
    round = _fitting(applications, event.id, event)
    if round is None or round.application != event.application:
        return None
    talk |= {
        "on": entry.happened_on,
        "contacts": event.contacts,
        "medium": event.medium,
        "title": event.title,
        "planned_minutes": round.minutes,
    }
    return _moved(applications, round, entry, Stage.HELD, **talk)


def _cancelled(applications: Applications, event: RoundCancelled, entry: Entry) -> Applications | None:
    return _did_not_take_place(applications, event, entry, Stage.CANCELLED)


def _missed(applications: Applications, event: RoundMissed, entry: Entry) -> Applications | None:
    return _did_not_take_place(applications, event, entry, Stage.MISSED)


def _did_not_take_place(
    applications: Applications, event: RoundCancelled | RoundMissed, entry: Entry, stage: Stage
) -> Applications | None:
    round = _fitting(applications, event.round, event)
    return _moved(applications, round, entry, stage, by=event.by, why=event.note) if round else None


def _thanked(applications: Applications, event: RoundThanked, entry: Entry) -> Applications | None:
    round = applications.rounds.get(event.round)
    if round is None or not round.held or event.to in {one.to for one in round.thanks}:
        return None
    thanks = Thanks(event.to, entry.happened_on, entry.version)
    return _set_round(applications, msgspec.structs.replace(round, thanks=(*round.thanks, thanks)))


def _open(applications: Applications, id: ApplicationId) -> Application | None:
    application = applications.by_id.get(id)
    return application if application is not None and application.open else None


def _fitting(applications: Applications, id: RoundId, event: Any) -> Round | None:
    """The round, if the deed makes sense at its stage, of an open application."""
    round = applications.rounds.get(id)
    if round is None or round.stage not in FROM[type(event)]:
        return None
    return round if _open(applications, round.application) else None


def _closed(
    applications: Applications, application: Application, entry: Entry, ended: ApplicationStage | None, why: str
) -> Applications:
    changes = {"ended": ended, "why": why, "since": entry.happened_on, "since_version": entry.version}
    return _set(applications, msgspec.structs.replace(application, **changes))


def _moved(applications: Applications, round: Round, entry: Entry, stage: Stage, **changes: Any) -> Applications:
    changes |= {"stage": stage, "since": entry.happened_on, "since_version": entry.version}
    return _set_round(applications, msgspec.structs.replace(round, **changes))


def _set(applications: Applications, application: Application) -> Applications:
    return Applications(applications.by_id.set(application.id, application), applications.rounds)


def _set_round(applications: Applications, round: Round) -> Applications:
    return Applications(applications.by_id, applications.rounds.set(round.id, round))


EVOLVE: dict[type, Any] = {
    ApplicationSubmitted: _submitted,
    ApplicationNudged: _nudged,
    ApplicationRejected: _rejected,
    ApplicationWithdrawn: _withdrawn,
    ApplicationWentSilent: _went_silent,
    ApplicationRevived: _revived,
    RoundScheduled: _scheduled,
    RoundPrepared: _prepared,
    RoundRescheduled: _rescheduled,
    RoundHeld: _held,
    RoundCancelled: _cancelled,
    RoundMissed: _missed,
    RoundThanked: _thanked,
}
