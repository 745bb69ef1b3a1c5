"""A look at a search: now, at the end of a day, or once an entry was written; by either clock.

The rules, whose holidays count, and how the clocks go are those of now on every page, as the zone is: a figure put
right is right for the past too.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import msgspec

from domain.job_search import JobSearch, fold
from domain.journal import Entry, last_recorded_before
from domain.refusals import BeyondTheHead, DayToCome
from domain.views import Clock, Look
from infrastructure.appointments import by_the_clocks_of_now
from infrastructure.journals import Journal, KeptSearch
from infrastructure.working_days import working_days
from infrastructure.zones import day_of, end_of, local_time


class _Moment(msgspec.Struct, frozen=True):
    """`version` is the last entry written by then; `day` the day it was, in the search's zone."""

    version: int
    day: date
    instant: datetime


def look(kept: KeptSearch, journal: Journal, as_of: date | int | None, clock: Clock, now: datetime) -> Look:
    """What the search looked like. Refuses versions and days to come."""
    zone = journal.search.zone
    moment = _moment(journal, as_of, now, zone)
    if clock is Clock.HAPPENED:
        # Now is all there is: after a move westwards the last deeds lie on a day that is to come there.
        search, entries = kept.as_happened(journal, date.max if as_of is None else moment.day), journal.entries
    else:
        search, entries = _known_at(kept, journal, moment.version), journal.entries[: moment.version]
    seen = _seen(_by_rules_of(journal.search, search), entries, moment.instant, zone, journal.search.country)
    return msgspec.structs.replace(seen, today=moment.day, as_of=None if as_of is None else moment.day, clock=clock)


def after(journal: Journal, fresh: Sequence[Entry], now: datetime) -> Look:
    """What the search would look like now, with deeds that were not done."""
    search = fold(journal.search, fresh)
    return _seen(search, (*journal.entries, *fresh), now, search.zone, search.country)


def _by_rules_of(present: JobSearch, search: JobSearch) -> JobSearch:
    """The search of then by the rules of now."""
    return search if search.rules == present.rules else msgspec.structs.replace(search, rules=present.rules)


def _seen(search: JobSearch, entries: Sequence[Entry], now: datetime, zone: str, country: str | None) -> Look:
    return Look(
        search=by_the_clocks_of_now(search),
        entries=entries,
        now=now,
        today=day_of(now, zone),
        local=lambda instant: local_time(instant, zone),
        calendar=working_days(country),
    )


def _moment(journal: Journal, as_of: date | int | None, now: datetime, zone: str) -> _Moment:
    head, today = len(journal.entries), day_of(now, zone)
    if as_of is None:
        return _Moment(head, today, now)
    if isinstance(as_of, int):
        if not 1 <= as_of <= head:
            raise BeyondTheHead(as_of, head)
        written = journal.entries[as_of - 1].recorded_at
        return _Moment(as_of, day_of(written, zone), written)
    if as_of > today:
        raise DayToCome(as_of)
    end = end_of(as_of, zone)
    return _Moment(last_recorded_before(journal.entries, end), as_of, min(now, end - timedelta.resolution))


def _known_at(kept: KeptSearch, journal: Journal, version: int) -> JobSearch:
    return journal.search if version == len(journal.entries) else kept.as_recorded(version)
