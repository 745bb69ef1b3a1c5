"""What a decision is given from outside: the moment, the person, and ids. What it gives back: happenings."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

import msgspec

from domain.events import AnyEvent
from domain.refusals import NotYet, TooFarAhead, TooLongAgo
from domain.values import CommandId, days_after

EARLIEST = date(1970, 1, 1)
FARTHEST = timedelta(days=3653)


class Happening(msgspec.Struct, frozen=True, gc=False):
    """An event and the day it happened: what a decision answers with, and what an entry is made of."""

    on: date
    event: AnyEvent


class Context:
    """`now` is an instant in UTC, `today` the day in the search's zone. The same command gets the same ids again."""

    __slots__ = ("_ids", "_namespace", "actor", "command_id", "now", "today")

    def __init__(self, *, now: datetime, today: date, command_id: CommandId, actor: str) -> None:
        self.now = now
        self.today = today
        self.command_id = command_id
        self.actor = actor
        self._ids = 0
        self._namespace = UUID(command_id)

    def new_id(self) -> str:
        """The next id of this command."""
        self._ids += 1
        return str(uuid5(self._namespace, str(self._ids)))

    def day(self, on: date | None, field: str = "happened_on") -> date:
        """The day of a deed, today when not said. Refuses days to come and days before 1970."""
        if on is None:
            return self.today
        if on > self.today:
            raise NotYet(on, field)
        if on < EARLIEST:
            raise TooLongAgo(on, field)
        return on

    def due(self, on: date, field: str = "due") -> date:
        """A day to do something by, past ones too. Refuses days before 1970 and more than ten years ahead."""
        if on < EARLIEST:
            raise TooLongAgo(on, field)
        if on > days_after(self.today, FARTHEST.days):
            raise TooFarAhead(on, field)
        return on
