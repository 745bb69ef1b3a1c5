"""Advice: something to try, and who said it."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import ReceiveAdvice
from domain.context import Context, Happening
from domain.events import AdviceReceived
from domain.journal import Entry
from domain.steps import people
from domain.steps.sources import check_source
from domain.values import AdviceId, ContactId, Source

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Advice(msgspec.Struct, frozen=True, gc=False):
    """Something to try."""

    id: AdviceId
    text: str
    on: date
    version: int
    by: ContactId | None = None
    source: Source | None = None


class Advised(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[AdviceId, Advice] = Map()


def _received(advised: Advised, event: AdviceReceived, entry: Entry) -> Advised | None:
    if event.id in advised.by_id:
        return None
    advice = Advice(event.id, event.text, entry.happened_on, entry.version, event.by, event.source)
    return Advised(advised.by_id.set(event.id, advice))


EVOLVE: dict[type, Any] = {AdviceReceived: _received}


def receive(search: "JobSearch", command: ReceiveAdvice, context: Context) -> list[Happening]:
    by = people.known(search, command.by, "by").id if command.by else None
    check_source(search, command.source)
    event = AdviceReceived(id=AdviceId(context.new_id()), text=command.text, by=by, source=command.source)
    return [Happening(context.day(command.happened_on), event)]


DECIDE: dict[type, Any] = {ReceiveAdvice: receive}
