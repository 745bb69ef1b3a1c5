"""What a decision is given from outside: the moment, the person, and ids. What it gives back: happenings."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

import msgspec

from domain.events import AnyEvent
from domain.refusals import NoSuchDay, NotYet, TooFarAhead, TooLongAgo
from domain.values import Appointment, CommandId, Planned, days_after

EARLIEST = date(1970, 1, 1)
FARTHEST = timedelta(days=3653)


class Happening(msgspec.Struct, frozen=True, gc=False):
    """An event and the day it happened: what a decision answers with, and what an entry is made of."""

    on: date
    event: AnyEvent


Resolve = Callable[[str, str, bool | None, str], datetime]
"""The instant (UTC) of a local time, YYYY-MM-DDTHH:MM, in a zone; `later` chooses the second hour where the clocks go
back. Refuses, for a field: zones that do not exist, hours that the clocks leave out, doubled ones without a choice."""


class Context:
    """`now` is an instant in UTC, `today` the day in the search's zone. The same command gets the same ids again.
    `resolve` is what zones are known by: the domain only compares instants."""

    __slots__ = ("_ids", "_namespace", "actor", "command_id", "now", "resolve", "today")

    def __init__(self, *, now: datetime, today: date, command_id: CommandId, actor: str, resolve: Resolve) -> None:
        self.now = now
        self.resolve = resolve
        self.today = today
        self.command_id = command_id
        self.actor = actor
        self._ids = 0
        self._namespace = UUID(command_id)

    def new_id(self) -> str:
        """The next id of this command."""
        self._ids += 1
        return str(uuid5(self._namespace, str(self._ids)))

    def day(self, on: date | None, field: str = "happened_on", *, since: date = EARLIEST) -> date:
        """The day of a deed, today when not said. Refuses days to come and days before 1970.

        `since` is the day of a deed that it follows: after a journey west, that can be tomorrow here.
        """
        if on is None or on == self.today:
            return max(self.today, since)
        if on > max(self.today, since):
            raise NotYet(on, field)
        if on < EARLIEST:
            raise TooLongAgo(on, field)
        return on

    def until(self, on: date) -> date:
        """The last day of what a deed on that day may follow: one of today, all that was written."""
        return date.max if on >= self.today else on

    def due(self, on: date, field: str = "due") -> date:
        """A day to do something by, past ones too. Refuses days before 1970 and more than ten years ahead."""
        if on < EARLIEST:
            raise TooLongAgo(on, field)
        if on > days_after(self.today, FARTHEST.days):
            raise TooFarAhead(on, field)
        return on

    def appointment(self, planned: Planned, zone: str, field: str = "appointment") -> Appointment:
        """A time agreed, in its own zone or else in `zone`. Refuses what is no time there, and what `due` refuses."""
        zone = planned.zone or zone
        try:
            day = date.fromisoformat(planned.local[:10])
        except ValueError as error:
            raise NoSuchDay(planned.local[:10], f"{field}.local") from error
        self.due(day, f"{field}.local")
        at = self.resolve(planned.local, zone, planned.later, field)
        return Appointment(local=planned.local, zone=zone, at=at)
