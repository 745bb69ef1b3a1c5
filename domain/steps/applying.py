"""Applying: send it, ask how it stands, close it one way or another, take it up again."""

from typing import TYPE_CHECKING, Any

from domain.commands import (
    LetApplicationRest,
    NudgeApplication,
    RejectApplication,
    ReviveApplication,
    SubmitApplication,
    WithdrawApplication,
)
from domain.context import Context, Happening
from domain.events import (
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
)
from domain.refusals import AppliedAlready, NothingChanges
from domain.steps import companies, conversations, people
from domain.steps.application_order import day_of, last_of, open_one
from domain.steps.applications import known, live_for
from domain.values import ApplicationId, ApplicationStage, CompanyId

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def submit(search: "JobSearch", command: SubmitApplication, context: Context) -> list[Happening]:
    """The same role at the same company once more, after the first came to an end, is a new application."""
    company = companies.wanted(search, command.company)
    _refuse_a_double(search, company.id, command.role)
    referred_by = people.known(search, command.referred_by, "referred_by").id if command.referred_by else None
    out_of = conversations.known(search, command.out_of, "out_of").id if command.out_of else None
    event = ApplicationSubmitted(
        id=ApplicationId(context.new_id()),
        company=company.id,
        role=command.role,
        url=command.url,
        referred_by=referred_by,
        out_of=out_of,
        note=command.note,
    )
    return [Happening(context.day(command.happened_on), event)]


def _refuse_a_double(search: "JobSearch", company: CompanyId, role: str) -> None:
    there = live_for(search, company, role)
    if there is not None:
        raise AppliedAlready(search.companies.by_id[company].name, there.role, there.on)


def nudge(search: "JobSearch", command: NudgeApplication, context: Context) -> list[Happening]:
    """Any number of times: how often one asks is advice."""
    application = open_one(search, command.application)
    event = ApplicationNudged(
        application=application.id, channel=command.channel, message=command.message, time=command.time
    )
    return [Happening(day_of(application, command, context), event)]


def reject(search: "JobSearch", command: RejectApplication, context: Context) -> list[Happening]:
    """A no that comes late is a no too."""
    application = known(search, command.application)
    if application.ended is not ApplicationStage.SILENT:
        open_one(search, application.id)
    on = day_of(application, command, context, after=last_of(search, application))
    return [Happening(on, ApplicationRejected(application=application.id, note=command.note))]


def withdraw(search: "JobSearch", command: WithdrawApplication, context: Context) -> list[Happening]:
    application = open_one(search, command.application)
    on = day_of(application, command, context, after=last_of(search, application))
    return [Happening(on, ApplicationWithdrawn(application=application.id, why=command.why))]


def let_rest(search: "JobSearch", command: LetApplicationRest, context: Context) -> list[Happening]:
    application = open_one(search, command.application)
    on = day_of(application, command, context, after=last_of(search, application))
    return [Happening(on, ApplicationWentSilent(application=application.id))]


def revive(search: "JobSearch", command: ReviveApplication, context: Context) -> list[Happening]:
    application = known(search, command.application)
    if application.open:
        raise NothingChanges("This application is open.")
    _refuse_a_double(search, application.company, application.role)
    on = day_of(application, command, context, after=last_of(search, application))
    return [Happening(on, ApplicationRevived(application=application.id, note=command.note))]


DECIDE: dict[type, Any] = {
    SubmitApplication: submit,
    NudgeApplication: nudge,
    RejectApplication: reject,
    WithdrawApplication: withdraw,
    LetApplicationRest: let_rest,
    ReviveApplication: revive,
}
