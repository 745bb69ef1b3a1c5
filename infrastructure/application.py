"""The one door to the searches: commands in, entries out, and looks at any moment."""

import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import cast
from uuid import UUID, uuid4, uuid5

import msgspec
from eventsourcing.application import Application
from eventsourcing.persistence import IntegrityError, Mapper
from eventsourcing.utils import Environment, EnvType

from domain.commands import Beginning, Command, SetRules, StartNextSearch
from domain.job_search import JobSearch
from domain.journal import Entry
from domain.refusals import Busy, NoSuchSearch
from domain.values import SearchId, tidied
from domain.views import Clock, Look
from infrastructure.attempt import Order, attempt, check_not_another
from infrastructure.journals import Journal, KeptSearch, KeptSearches
from infrastructure.looking_back import after, look
from infrastructure.recent import Recent
from infrastructure.storage import EntryMapper, JournalRecorder, written_at
from infrastructure.zones import day_of

NAMESPACE = UUID("6f4f2c9e-2f0a-5d0e-9d6b-0b1f3c7a54d1")
"""Ids of searches begun with a key are UUIDs (version 5) under this one."""
PATIENCE_SECONDS = 5.0
"""How long a command waits and tries again while others write."""


class Outcome(msgspec.Struct, frozen=True):
    """What a command recorded, and the version after it. `repeated` when it had been done before."""

    search_id: SearchId
    version: int
    entries: tuple[Entry, ...]
    repeated: bool = False


class Touched(msgspec.Struct, frozen=True):
    """A search, its last version, and when that was written down."""

    search_id: SearchId
    version: int
    recorded_at: datetime


class JobSearches(Application[str]):
    """All searches of one store. `clock` tells the present instant in UTC; no time is taken from anywhere else.
    `folder` is where the store is kept, None for one in memory only.

    Every method that is given a search raises `NoSuchSearch` for an unknown one, and `DamagedEntry` or `NewerStore`
    where its entries cannot be read. Each that asks the store raises `StoreUnreadable`, `DamagedStore`, `StoreGone` and
    `Busy` where it cannot answer.
    """

    def __init__(self, env: EnvType, *, clock: Callable[[], datetime], folder: Path | None = None) -> None:
        super().__init__(env)
        self.folder = folder
        self._clock = clock
        self._mapper, self._recorder = cast(EntryMapper, self.mapper), cast(JournalRecorder, self.recorder)
        self._recent = Recent(self._recorder)
        self._kept = KeptSearches(lambda search_id: KeptSearch(search_id, self._recorder, self._mapper))

    def start(self, command: Beginning, *, owner: str, key: str | None = None, actor: str) -> Outcome:
        """Begins a search, also as the next one after another, which stays as it is. The same owner and key begin one
        search, however often they are sent."""
        search_id = SearchId(str(uuid5(NAMESPACE, f"{owner}\n{key}") if key else uuid4()))
        return self._in_turn(Order(search_id, tidied(command), key, actor, begins=True))

    def execute(
        self,
        search_id: SearchId,
        command: Command,
        *,
        key: str | None = None,
        expected: int | None = None,
        seen: int | None = None,
        actor: str,
    ) -> Outcome:
        """Does a command, once per `key`; without a key, each time.

        `expected` is the version the whole search must be at (`StaleVersion`). `seen` is the version a form was made
        from: only what the command is about must be untouched since (`ChangedElsewhere`). Raises `AlreadySaved` for a
        key used for something else, `Busy` when others write for too long, `StoreFull`, `StoreGone`, and every
        refusal of the decision. What it returns is on the disk.
        """
        return self._in_turn(Order(search_id, tidied(command), key, actor, expected, seen))

    def foresee(self, search_id: SearchId, command: SetRules, *, actor: str) -> Look:
        """The search as it would be now after a command that is not done: nothing is stored. Raises every refusal of
        the decision."""
        journal, now = self._journal(search_id), self._clock()
        made = attempt(journal, Order(search_id, tidied(command), None, actor), now, self._mapper)
        return after(journal, made.entries, now)

    def search(self, search_id: SearchId) -> JobSearch:
        """The present state."""
        return self._journal(search_id).search

    def head(self, search_id: SearchId) -> int:
        """The version of the last entry."""
        return len(self._journal(search_id).entries)

    def entries(self, search_id: SearchId, after: int = 0, limit: int | None = None) -> tuple[Entry, ...]:
        """The journal as it was written, from the entry after `after`, at most `limit` entries."""
        start = max(after, 0)
        return self._journal(search_id).entries[start : None if limit is None else start + max(limit, 0)]

    def look(self, search_id: SearchId, as_of: date | int | None = None, clock: Clock = Clock.RECORDED) -> Look:
        """The search as seen now, at the end of a day, or once entry `as_of` was written.

        By `Clock.HAPPENED` it is what had happened by the end of that day, with all that is known today; an entry then
        stands for the day it was written. Raises `BeyondTheHead` and `DayToCome`.
        """
        kept = self._kept[search_id]
        return look(kept, self._journal(search_id, kept), as_of, clock, self._clock())

    def today_in(self, zone: str) -> date:
        """The day it is in a time zone."""
        return day_of(self._clock(), zone)

    def searches(self) -> list[Touched]:
        """All searches, the last touched first."""
        heads = [(written_at(head.row.state), head.position, head) for head in self._recorder.heads()]
        heads.sort(reverse=True)
        return [Touched(SearchId(head.search_id), head.row.version, written) for written, _, head in heads]

    def recent(self) -> list[SearchId]:
        """All searches, the last touched first: read once, and brought up to date by what was written since."""
        return self._recent.all()

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """The settings given, and nothing of the machine's environment."""
        return Environment(name, env)

    def construct_mapper(self) -> Mapper[str]:
        """Entries are stored in a form of our own."""
        return EntryMapper()

    def _journal(self, search_id: SearchId, kept: KeptSearch | None = None) -> Journal:
        journal = (kept or self._kept[search_id]).journal()
        if not journal.entries:
            self._kept.forget(search_id)
            raise NoSuchSearch
        return journal

    def _before(self, command: Command) -> JobSearch | None:
        """The search that another goes on from; None where there is none of that id, or none is named."""
        if not isinstance(command, StartNextSearch):
            return None
        try:
            return self.search(command.continues)
        except NoSuchSearch:
            return None

    def _in_turn(self, order: Order) -> Outcome:
        """One command of a search at a time in this process. Between processes the store decides who was first, and
        the other begins anew with what is there then."""
        kept = self._kept[order.search_id]
        until = monotonic() + PATIENCE_SECONDS
        if not kept.writing.acquire(timeout=PATIENCE_SECONDS):
            raise Busy
        try:
            while True:
                try:
                    return self._done(kept, order)
                except (IntegrityError, Busy) as conflict:
                    if monotonic() > until:
                        raise Busy from conflict
                    sleep(random.uniform(0.001, 0.02))
        finally:
            kept.writing.release()

    def _done(self, kept: KeptSearch, order: Order) -> Outcome:
        journal = kept.journal() if order.begins else self._journal(order.search_id, kept)
        recorded = kept.recorded_by(order.command_id) if order.key else ()
        if recorded:
            check_not_another(order, recorded)
            return Outcome(order.search_id, recorded[-1].version, recorded, repeated=True)
        made = attempt(journal, order, self._clock(), self._mapper, self._before(order.command))
        self._recorder.insert_events(made.stored)
        kept.add(made.entries, made.link)
        return Outcome(order.search_id, made.entries[-1].version, tuple(made.entries))
