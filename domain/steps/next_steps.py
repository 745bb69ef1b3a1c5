"""Next steps: what to do by when, for myself or promised to someone."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import DropNextStep, FinishNextStep, SetNextStep
from domain.context import Context, Happening
from domain.events import NextStepDone, NextStepDropped, NextStepSet
from domain.journal import Entry
from domain.refusals import StepSettled, Unknown
from domain.steps import people
from domain.steps.sources import check_source
from domain.values import AboutId, ContactId, NextStepId, Source

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class NextStep(msgspec.Struct, frozen=True, gc=False):
    """Something to do. `settled` is the day it was done or dropped; both are None or False while it is open."""

    id: NextStepId
    what: str
    due: date
    on: date
    version: int
    about: AboutId | None = None
    promised_to: ContactId | None = None
    source: Source | None = None
    settled: date | None = None
    dropped: bool = False


class NextSteps(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[NextStepId, NextStep] = Map()


# What happened


def _set(steps: NextSteps, event: NextStepSet, entry: Entry) -> NextSteps | None:
    if event.id in steps.by_id:
        return None
    step = NextStep(
        id=event.id,
        what=event.what,
        due=event.due,
        on=entry.happened_on,
        version=entry.version,
        about=event.about,
        promised_to=event.promised_to,
        source=event.source,
    )
    return NextSteps(steps.by_id.set(event.id, step))


def _done(steps: NextSteps, event: NextStepDone, entry: Entry) -> NextSteps | None:
    return _settled(steps, event.step, entry, dropped=False)


def _dropped(steps: NextSteps, event: NextStepDropped, entry: Entry) -> NextSteps | None:
    return _settled(steps, event.step, entry, dropped=True)


def _settled(steps: NextSteps, id: NextStepId, entry: Entry, *, dropped: bool) -> NextSteps | None:
    step = steps.by_id.get(id)
    if step is None or step.settled is not None:
        return None
    return NextSteps(steps.by_id.set(id, msgspec.structs.replace(step, settled=entry.happened_on, dropped=dropped)))


EVOLVE: dict[type, Any] = {NextStepSet: _set, NextStepDone: _done, NextStepDropped: _dropped}


# What is decided


def set_step(search: "JobSearch", command: SetNextStep, context: Context) -> list[Happening]:
    search.check_about(command.about)
    promised_to = people.known(search, command.promised_to, "promised_to").id if command.promised_to else None
    check_source(search, command.source)
    event = NextStepSet(
        id=NextStepId(context.new_id()),
        what=command.what,
        due=context.due(command.due),
        about=command.about,
        promised_to=promised_to,
        source=command.source,
    )
    return [Happening(context.day(command.happened_on), event)]


def finish(search: "JobSearch", command: FinishNextStep, context: Context) -> list[Happening]:
    return [Happening(context.day(command.happened_on), NextStepDone(step=_open(search, command.step).id))]


def drop(search: "JobSearch", command: DropNextStep, context: Context) -> list[Happening]:
    step = _open(search, command.step)
    return [Happening(context.day(command.happened_on), NextStepDropped(step=step.id, why=command.why))]


def _open(search: "JobSearch", id: NextStepId) -> NextStep:
    step = search.next_steps.by_id.get(id)
    if step is None:
        raise Unknown("step", "next step")
    if step.settled is not None:
        raise StepSettled
    return step


DECIDE: dict[type, Any] = {SetNextStep: set_step, FinishNextStep: finish, DropNextStep: drop}
