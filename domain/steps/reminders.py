"""Reminders put off or left out: until a day, or until a new deed starts their clock again."""

from collections.abc import Generator
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import (
    Command,
    DropNextStep,
    FadeIntroduction,
    GiveUpInterview,
    LetGo,
    PostponeReminder,
    SkipReminder,
)
from domain.context import Context, Happening
from domain.events import ReminderPostponed, ReminderSkipped
from domain.journal import Entry
from domain.refusals import NoSuchReminder, NothingChanges, NotLater, SayHowItWas
from domain.steps.follow_up import Running, running
from domain.values import InterviewId, IntroductionId, NextStepId, ReminderKind, Which

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class PutOff(msgspec.Struct, frozen=True, gc=False):
    """A reminder rests until that day; without a day, it is left out this time."""

    on: date
    version: int
    until: date | None = None
    why: str = ""


class Reminders(msgspec.Struct, frozen=True, gc=False):
    put_off: Map[Which, PutOff] = Map()


# What happened


def _postponed(reminders: Reminders, event: ReminderPostponed, entry: Entry) -> Reminders:
    return Reminders(reminders.put_off.set(event.which, PutOff(entry.happened_on, entry.version, event.until)))


def _skipped(reminders: Reminders, event: ReminderSkipped, entry: Entry) -> Reminders:
    put_off = PutOff(entry.happened_on, entry.version, None, event.why)
    return Reminders(reminders.put_off.set(event.which, put_off))


EVOLVE: dict[type, Any] = {ReminderPostponed: _postponed, ReminderSkipped: _skipped}


# What is decided


def postpone(search: "JobSearch", command: PostponeReminder, context: Context) -> list[Happening]:
    which = _waiting(search, command.which).which
    if context.due(command.until, "until") <= context.today:
        raise NotLater
    return [Happening(context.day(command.happened_on), ReminderPostponed(which=which, until=command.until))]


def skip(
    search: "JobSearch", command: SkipReminder, context: Context
) -> list[Happening] | Generator[Command, "JobSearch", None]:
    which = _waiting(search, command.which).which
    match which.kind:
        case ReminderKind.HOW_WAS_IT:
            raise SayHowItWas
        case ReminderKind.STEP | ReminderKind.LEAD:
            return _instead(which, command)
    return [Happening(context.day(command.happened_on), ReminderSkipped(which=which, why=command.why))]


def _instead(which: Which, command: SkipReminder) -> Generator[Command, "JobSearch", None]:
    if which.kind is ReminderKind.STEP:
        yield DropNextStep(step=NextStepId(which.id), why=command.why, happened_on=command.happened_on)
    else:
        yield FadeIntroduction(introduction=IntroductionId(which.id), why=command.why, happened_on=command.happened_on)


def let_go(search: "JobSearch", command: LetGo, context: Context) -> Generator[Command, "JobSearch", None]:
    """Each of them once: what went with one before it is passed over."""
    if not command.things:
        raise NothingChanges("Nothing is marked to let go.")
    for which in dict.fromkeys(_waiting(search, thing).which for thing in command.things):
        if not _find(search, which):
            continue
        if which.kind in _WAITING:
            search = yield GiveUpInterview(interview=InterviewId(which.id), happened_on=command.happened_on)
        else:
            search = yield SkipReminder(which=which, happened_on=command.happened_on)


_WAITING = frozenset(
    {ReminderKind.NUDGE, ReminderKind.GIVE_UP, ReminderKind.REPLY, ReminderKind.NEW_TIME, ReminderKind.COME_BACK}
)
"""To let these go is to wait no longer."""


def _waiting(search: "JobSearch", which: Which) -> Running:
    found = _find(search, which)
    if found is None:
        raise NoSuchReminder
    return found


def _find(search: "JobSearch", which: Which) -> Running | None:
    """The running reminder that is meant; one record of a person stands for the other."""
    contact = search.people.get(which.who)
    which = msgspec.structs.replace(which, who=contact.id if contact else which.who)
    return next((one for one in running(search) if one.which == which), None)


DECIDE: dict[type, Any] = {PostponeReminder: postpone, SkipReminder: skip, LetGo: let_go}
