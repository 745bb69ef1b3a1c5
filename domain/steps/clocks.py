"""Clocks: a reminder that runs, and since which deed. Every room says which of its own run."""

from datetime import date

import msgspec

from domain.values import ContactId, ReminderId, ReminderKind, Which


class Running(msgspec.Struct, frozen=True, gc=False):
    """A reminder that runs since a deed: its day, its entry, the time where said. `said` is the day they said to come
    back on."""

    which: Which
    on: date
    version: int
    time: str | None = None
    said: date | None = None


def about(kind: ReminderKind, id: str, who: ContactId | None = None) -> Which:
    """Which reminder: of that kind, about the thing of that id, and whom."""
    return Which(kind, ReminderId(id), who)
