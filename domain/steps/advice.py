"""Advice: something to try, whether it was tried, and who heard what came of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import FollowAdvice, ReceiveAdvice, ReportBackAdvice
from domain.context import Context, Happening
from domain.events import AdviceFollowed, AdviceReceived, AdviceReportedBack
from domain.journal import Entry
from domain.refusals import BeforeTheAdvice, HeardOfItAlready, NobodyGaveIt, TriedAlready, Unknown
from domain.steps import people
from domain.steps.people import People
from domain.steps.sources import check_source
from domain.values import AdviceId, Channel, ContactId, Source

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Heard(msgspec.Struct, frozen=True, gc=False):
    """Someone was told what came of it."""

    to: ContactId | None
    on: date
    version: int
    channel: Channel | None = None


class Advice(msgspec.Struct, frozen=True, gc=False):
    """Something to try. `tried` is the day I did, `tried_version` its entry and `how` what I wrote of it; `heard` who
    was told what came of it."""

    id: AdviceId
    text: str
    on: date
    version: int
    by: ContactId | None = None
    source: Source | None = None
    tried: date | None = None
    tried_version: int = 0
    how: str = ""
    heard: tuple[Heard, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is still to be tried: what someone was told of was."""
        return self.tried is None and not self.heard

    def heard_by(self, contacts: People, who: ContactId | None) -> Heard | None:
        """When they were told, through merges; None where they were not."""
        contact = contacts.get(who)
        return next((one for one in self.heard if contact is not None and contacts.get(one.to) == contact), None)


class Advised(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[AdviceId, Advice] = Map()


# What happened


def _received(advised: Advised, event: AdviceReceived, entry: Entry) -> Advised | None:
    if event.id in advised.by_id:
        return None
    advice = Advice(event.id, event.text, entry.happened_on, entry.version, event.by, event.source)
    return Advised(advised.by_id.set(event.id, advice))


def _followed(advised: Advised, event: AdviceFollowed, entry: Entry) -> Advised | None:
    advice = advised.by_id.get(event.advice)
    if advice is None or advice.tried is not None:
        return None
    tried = msgspec.structs.replace(advice, tried=entry.happened_on, tried_version=entry.version, how=event.note)
    return Advised(advised.by_id.set(advice.id, tried))


def _reported(advised: Advised, event: AdviceReportedBack, entry: Entry) -> Advised | None:
    advice = advised.by_id.get(event.advice)
    to = event.to or (advice.by if advice else None)
    if advice is None or any(one.to == to for one in advice.heard):
        return None
    heard = Heard(to, entry.happened_on, entry.version, event.channel)
    return Advised(advised.by_id.set(advice.id, msgspec.structs.replace(advice, heard=(*advice.heard, heard))))


EVOLVE: dict[type, Any] = {AdviceReceived: _received, AdviceFollowed: _followed, AdviceReportedBack: _reported}


# What is decided


def known(search: "JobSearch", id: AdviceId) -> Advice:
    advice = search.advice.by_id.get(id)
    if advice is None:
        raise Unknown("advice", "advice")
    return advice


def receive(search: "JobSearch", command: ReceiveAdvice, context: Context) -> list[Happening]:
    by = people.known(search, command.by, "by").id if command.by else None
    check_source(search, command.source)
    event = AdviceReceived(id=AdviceId(context.new_id()), text=command.text, by=by, source=command.source)
    return [Happening(context.day(command.happened_on), event)]


def follow(search: "JobSearch", command: FollowAdvice, context: Context) -> list[Happening]:
    """Once; what did not work was tried as well."""
    advice = known(search, command.advice)
    if advice.tried is not None:
        raise TriedAlready(advice.tried)
    return [Happening(_day(advice, command, context), AdviceFollowed(advice=advice.id, note=command.note))]


def report_back(search: "JobSearch", command: ReportBackAdvice, context: Context) -> list[Happening]:
    """To whoever gave it where nobody is named; to each once. What is told of counts as tried."""
    advice = known(search, command.advice)
    who = command.to or advice.by
    if who is None:
        raise NobodyGaveIt
    to = people.known(search, who, "to")
    if told := advice.heard_by(search.people, to.id):
        raise HeardOfItAlready(to.name, told.on)
    event = AdviceReportedBack(advice=advice.id, to=to.id, channel=command.channel)
    return [Happening(_day(advice, command, context), event)]


def _day(advice: Advice, command: FollowAdvice | ReportBackAdvice, context: Context) -> date:
    """The day of a deed about advice, never before it was received."""
    on = context.day(command.happened_on, since=advice.on)
    if on < advice.on:
        raise BeforeTheAdvice(advice.on)
    return on


def out_of_order(entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
    """What was done about advice before it was given, as rule and version."""
    given: dict[AdviceId, date] = {}
    for entry in entries:
        match entry.event:
            case AdviceReceived(id=advice):
                given[advice] = entry.happened_on
            case AdviceFollowed(advice=advice) | AdviceReportedBack(advice=advice):
                if entry.happened_on < given.get(advice, entry.happened_on):
                    yield "order", entry.version


DECIDE: dict[type, Any] = {ReceiveAdvice: receive, FollowAdvice: follow, ReportBackAdvice: report_back}
