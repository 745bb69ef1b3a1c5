"""Reminders put off or left out: until a day, or until a new deed starts their clock again."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import (
    DropNextStep,
    FadeIntroduction,
    GiveUpInterview,
    LapseOffer,
    LetApplicationRest,
    LetGo,
    PostponeReminder,
    SkipReminder,
)
from domain.context import Context, Happening
from domain.events import ReminderPostponed, ReminderSkipped
from domain.journal import Entry
from domain.refusals import (
    AfterTheBooking,
    NoSuchReminder,
    NothingChanges,
    NotLater,
    SayHowItWas,
    SayWhatBecameOfIt,
)
from domain.steps import applying, arranging, introductions, negotiating, next_steps
from domain.steps.clocks import Running
from domain.steps.follow_up import running
from domain.values import (
    ApplicationId,
    InterviewId,
    IntroductionId,
    NextStepId,
    OfferId,
    ReminderId,
    ReminderKind,
    Which,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class PutOff(msgspec.Struct, frozen=True, gc=False):
    """A reminder rests until that day; without a day, it is left out this time."""

    version: int
    until: date | None = None


class Reminders(msgspec.Struct, frozen=True, gc=False):
    put_off: Map[Which, PutOff] = Map()


# What happened


def _postponed(reminders: Reminders, event: ReminderPostponed, entry: Entry) -> Reminders:
    return Reminders(reminders.put_off.set(event.which, PutOff(entry.version, event.until)))


def _skipped(reminders: Reminders, event: ReminderSkipped, entry: Entry) -> Reminders:
    return Reminders(reminders.put_off.set(event.which, PutOff(entry.version)))


EVOLVE: dict[type, Any] = {ReminderPostponed: _postponed, ReminderSkipped: _skipped}


# What is decided


def postpone(search: "JobSearch", command: PostponeReminder, context: Context) -> list[Happening]:
    """A word to confirm a booked time cannot wait until that time is over."""
    found = _waiting(search, command.which)
    if context.due(command.until, "until") <= context.today:
        raise NotLater
    if found.which.kind is ReminderKind.CONFIRM:
        booked = search.conversations.interviews[InterviewId(found.which.id)].appointment
        if booked is not None and command.until > booked.day:
            raise AfterTheBooking(booked)
    return [Happening(context.day(command.happened_on), ReminderPostponed(which=found.which, until=command.until))]


def skip(search: "JobSearch", command: SkipReminder, context: Context) -> list[Happening]:
    """A next step is dropped and a name let go instead."""
    return _left_out(search, _waiting(search, command.which), command, context)


def let_go(search: "JobSearch", command: LetGo, context: Context) -> list[Happening]:
    """Each of them once: what went with one before it is passed over."""
    if not command.things:
        raise NothingChanges("Nothing is marked to let go.")
    runs = {one.which: one for one in running(search)}
    given_up: set[ReminderId] = set()
    happenings: list[Happening] = []
    for found in dict.fromkeys(_one_of(runs, search, thing) for thing in command.things):
        which = found.which
        if which.kind in _WAITING:
            if which.id in given_up:
                continue
            given_up.add(which.id)
            give_up = GiveUpInterview(interview=InterviewId(which.id), happened_on=command.happened_on)
            happenings += arranging.give_up(search, give_up, context)
        elif which.kind in _WORD_OF_AN_APPLICATION:
            rest = LetApplicationRest(application=ApplicationId(which.id), happened_on=command.happened_on)
            happenings += applying.let_rest(search, rest, context)
        elif which.kind is ReminderKind.LAPSED:
            ran_out = LapseOffer(offer=OfferId(which.id), happened_on=command.happened_on)
            happenings += negotiating.lapse(search, ran_out, context)
        elif which.kind is not ReminderKind.SECOND_PERSON or which.id not in given_up:
            happenings += _left_out(search, found, SkipReminder(which=which, happened_on=command.happened_on), context)
    return happenings


def _left_out(search: "JobSearch", found: Running, command: SkipReminder, context: Context) -> list[Happening]:
    which, why, happened_on = found.which, command.why, command.happened_on
    match which.kind:
        case kind if kind in NEVER_SKIPPED:
            raise SayWhatBecameOfIt if kind in _OF_AN_OFFER else SayHowItWas
        case ReminderKind.STEP:
            step = NextStepId(which.id)
            return next_steps.drop(search, DropNextStep(step=step, why=why, happened_on=happened_on), context)
        case ReminderKind.LEAD:
            lead = IntroductionId(which.id)
            fade = FadeIntroduction(introduction=lead, why=why, happened_on=happened_on)
            return introductions.fade(search, fade, context)
    return [Happening(context.day(command.happened_on), ReminderSkipped(which=which, why=why))]


_WAITING = frozenset(
    {ReminderKind.NUDGE, ReminderKind.GIVE_UP, ReminderKind.REPLY, ReminderKind.NEW_TIME, ReminderKind.COME_BACK}
)
"""To let these go is to wait no longer."""
_OF_AN_OFFER = (ReminderKind.DECIDE, ReminderKind.LAPSED)
NEVER_SKIPPED = frozenset({ReminderKind.HOW_WAS_IT, ReminderKind.ROUND_WAS, *_OF_AN_OFFER})
"""What asks how something was or became is put off, never left out."""
_WORD_OF_AN_APPLICATION = (ReminderKind.NUDGE_APPLICATION, ReminderKind.SILENT)
"""So it is with these, of an application."""


def _waiting(search: "JobSearch", which: Which) -> Running:
    return _one_of({one.which: one for one in running(search)}, search, which)


def _one_of(runs: dict[Which, Running], search: "JobSearch", which: Which) -> Running:
    """The running reminder that is meant; one record of a person stands for the other."""
    contact = search.people.get(which.who)
    found = runs.get(msgspec.structs.replace(which, who=contact.id) if contact else which)
    if found is None:
        raise NoSuchReminder
    return found


DECIDE: dict[type, Any] = {PostponeReminder: postpone, SkipReminder: skip, LetGo: let_go}
