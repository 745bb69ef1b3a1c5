"""A card: one thing to do, about whom, and when it is due."""

from datetime import date

import msgspec

from domain.steps.clocks import Running
from domain.values import ReminderKind, Which
from domain.views.look import Look, Named


class Card(msgspec.Struct, frozen=True, gc=False):
    """One thing to do. `which` names it for putting it off or leaving it out.

    `people` are whom it is about. `who` is the first of them, the giver to be told how it went, or the name given.
    `since` is the day of the deed that it follows, `due` the
    day it is for and `days_over` how many days that is ago, negative while it is to come; `ready` says that it is to
    be done now, `late` that it should have been. `until` is the day it was put off to, while that is to come;
    `skipped` that it was left out. `by` gave the name, `about` is the company or the thing it belongs to, `others` whom
    one could ask instead. `round` says which of an application's rounds it is about, counted from 1; of those,
    and of an application, `about` is the application by the name of its company.
    """

    which: Which
    kind: ReminderKind
    id: str
    due: date
    days_over: int
    since: date
    ready: bool
    late: bool = False
    text: str = ""
    who: Named | None = None
    people: tuple[Named, ...] = ()
    by: Named | None = None
    about: Named | None = None
    others: tuple[Named, ...] = ()
    round: int | None = None
    until: date | None = None
    skipped: bool = False


def made(look: Look, one: Running, due: date, *, ready: bool | None = None, late: date | None = None) -> Card:
    """The card before it is told whom it is about. `late` is the day from which on it is."""
    over = look.passed(due)
    is_ready = over >= 0 if ready is None else ready
    return Card(
        which=one.which,
        kind=one.which.kind,
        id=one.which.id,
        due=due,
        days_over=over,
        since=one.on,
        ready=is_ready,
        late=late is not None and look.today >= late,
    )
