"""What may follow what in an application and its rounds: by how far they have come, and by the days."""

from datetime import date
from typing import TYPE_CHECKING

from domain.commands import Command, ReviveApplication
from domain.context import Context
from domain.events import RoundThanked
from domain.refusals import (
    ApplicationClosed,
    BeforeApplying,
    BeforeItBegan,
    BeforeTheLast,
    HadAlready,
    NotBooked,
    NotTalkedYet,
    Unknown,
)
from domain.steps.applications import FROM, Application, Round, known
from domain.values import ApplicationId, ApplicationStage, RoundId, Stage

if TYPE_CHECKING:
    from domain.job_search import JobSearch

_SAID = {
    ApplicationStage.REJECTED: "They said no",
    ApplicationStage.WITHDRAWN: "You took this application back",
    ApplicationStage.SILENT: "You stopped waiting for word of this",
    Stage.SCHEDULED: "A time was booked",
    Stage.HELD: "You had an interview there",
    Stage.CANCELLED: "An interview was called off",
    Stage.MISSED: "An interview did not take place",
}


def open_one(search: "JobSearch", id: ApplicationId | None, field: str = "application") -> Application:
    """The application of that id, as long as it is open. Refuses a closed one, offering to take it up again."""
    application = known(search, id)
    if application.ended is not None:
        offer = ReviveApplication(application=application.id)
        raise ApplicationClosed(_SAID[application.ended], application.since, field, offer)
    return application


def open_round(search: "JobSearch", id: RoundId, deed: type) -> Round:
    """The round, at a stage from which the deed makes sense, of an open application; else the reason why not. Thanks
    are welcome whatever became of the application."""
    round = search.applications.rounds.get(id)
    if round is None:
        raise Unknown("round", "interview")
    if deed is not RoundThanked:
        open_one(search, round.application, "round")
    if round.stage in FROM[deed]:
        return round
    if deed is RoundThanked:
        raise NotTalkedYet("interview", "round")
    if round.held:
        raise HadAlready(round.on)
    raise NotBooked("round")


def last_of(search: "JobSearch", application: Application) -> tuple[date, str]:
    """The day of the last that was heard or agreed, and what it was; what I did while waiting does not count."""
    last, said = application.on, "You applied"
    if application.ended is not ApplicationStage.SILENT and application.since_version != application.version:
        last, said = application.since, _SAID[application.ended] if application.ended else "You took it up again"
    for one in search.applications.rounds_of(application):
        if one.since > last:
            last, said = one.since, _SAID[one.stage]
    return last, said


def day_of(
    application: Application, command: Command, context: Context, *, after: tuple[date, str] | None = None
) -> date:
    """The day of a deed about an application. Refuses days before it was sent, and before the last of it, if named."""
    last, said = after or (application.on, "")
    on = context.day(command.happened_on, since=last)
    if on < application.on:
        raise BeforeApplying(application.on)
    if on < last:
        raise BeforeTheLast(said, last)
    return on


def day_of_round(round: Round, command: Command, context: Context, *, after: date | None = None) -> date:
    """The day of a deed about a round. Refuses days before it was begun, and before its last deed or `after`."""
    after = round.since if after is None else after
    on = context.day(command.happened_on, since=after)
    if on < round.begun:
        raise BeforeItBegan(round.begun, asked=False)
    if on < after:
        raise BeforeTheLast(_SAID[round.stage], after)
    return on
