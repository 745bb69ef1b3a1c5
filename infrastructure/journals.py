"""Searches kept at hand: each one's journal, its present state, and checkpoints to look back from.

What is kept is brought up to date from the store each time it is asked for, so what other processes wrote is seen,
and begun anew where the store no longer holds the last entry that is kept: a backup was put back meanwhile.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from threading import Lock
from typing import get_args

import msgspec

from domain.events import Amendment
from domain.job_search import JobSearch, fold
from domain.journal import Entry, as_happened, earliest_touched, effective
from domain.refusals import DamagedEntry
from domain.values import CommandId, SearchId
from infrastructure.storage import EntryMapper, JournalRecorder, Row, link

CHECKPOINT_EVERY = 64
"""Entries between two states kept to look back from."""
KEPT_SEARCHES = 256
"""Searches kept at hand; the one not asked for longest goes first."""
KEPT_HAPPENED = 4
"""Days of a search whose deeds are kept told, until its next entry."""
_KEPT_PER_CHECKPOINT = 4
"""States kept at one place: what counts there changes with every undo or correction of something before it."""
_AMENDMENTS = frozenset(get_args(Amendment))
_version = attrgetter("version")


class Journal(msgspec.Struct, frozen=True):
    """A search as of its last entry: all entries (entry n at n - 1), the state, and the hash the next entry carries."""

    entries: tuple[Entry, ...]
    search: JobSearch
    link: str


class _Checkpoint(msgspec.Struct, frozen=True, gc=False):
    """The state of the entries up to `version`, as they counted once entry `known` was written."""

    version: int
    known: int
    search: JobSearch


class KeptSearch:
    """One search at hand, shared between threads. `writing` is held by the one command that is being executed."""

    def __init__(self, search_id: SearchId, recorder: JournalRecorder, mapper: EntryMapper) -> None:
        self.writing = Lock()
        self._id = search_id
        self._recorder = recorder
        self._mapper = mapper
        self._lock = Lock()
        self._beginning = _Checkpoint(0, 0, JobSearch(search_id))
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._journal = Journal((), self._beginning.search, "")
        self._checkpoints: dict[int, tuple[_Checkpoint, ...]] = {}
        self._amended: list[tuple[int, int]] = []
        self._runs: dict[CommandId, tuple[int, int]] = {}
        self._runs_up_to = 0
        self._happened: dict[date, JobSearch] = {}

    def journal(self) -> Journal:
        """The search as the store has it now. Raises `DamagedEntry` and `NewerStore`."""
        with self._lock:
            rows = self._fresh_rows()
            if rows:
                self._take_in(self._mapper.entries(self._id, rows), link(self._id, *rows[-1]))
            return self._journal

    def _fresh_rows(self) -> list[Row]:
        """What the store has beyond the last entry at hand; all it has where that entry is gone or another."""
        if head := len(self._journal.entries):
            rows = self._recorder.rows(self._id, head - 1)
            if rows and link(self._id, *rows[0]) == self._journal.link:
                return rows[1:]
            self._begin_anew()
        return self._recorder.rows(self._id)

    def add(self, entries: Sequence[Entry], head_link: str) -> None:
        """Takes in what was just stored, unless another thread has read it from the store already."""
        with self._lock:
            if entries[0].prev == self._journal.link:
                self._take_in(entries, head_link)

    def as_recorded(self, version: int) -> JobSearch:
        """The state as it was known once entry `version` was written."""
        with self._lock:
            return self._state_at(self._journal, version, self._nearest(version))

    def as_happened(self, journal: Journal, day: date) -> JobSearch:
        """What had happened by the end of a day, with all that the journal knows; its version is the last entry it took
        in. The days asked for last are kept."""
        with self._lock:
            told = self._happened if journal is self._journal else {}
            if day in told:
                return told[day]
        entries = as_happened(journal.entries, day)
        search = fold(self._beginning.search, entries)
        search = msgspec.structs.replace(search, version=max((entry.version for entry in entries), default=0))
        with self._lock:
            if len(told) == KEPT_HAPPENED:
                del told[next(iter(told))]
            told[day] = search
        return search

    def recorded_by(self, command: CommandId) -> tuple[Entry, ...]:
        """The entries recorded by the command of that id, in the journal last asked for; none when it was not done."""
        with self._lock:
            entries = self._journal.entries
            for entry in entries[self._runs_up_to :]:
                first, _ = self._runs.get(entry.command_id, (entry.version, 0))
                self._runs[entry.command_id] = first, entry.version
            self._runs_up_to = len(entries)
            first, last = self._runs.get(command, (1, 0))
            return entries[first - 1 : last]

    def _take_in(self, fresh: Sequence[Entry], head_link: str) -> None:
        before = self._journal
        head = len(before.entries)
        if fresh[-1].version != head + len(fresh):
            raise DamagedEntry(next(at for at, entry in enumerate(fresh, head + 1) if entry.version != at))
        if fresh[0].prev != before.link:
            raise DamagedEntry(head + 1)
        journal = Journal((*before.entries, *fresh), before.search, head_link)
        amended = [
            (entry.version, earliest_touched(journal.entries, [entry]))
            for entry in fresh
            if type(entry.event) in _AMENDMENTS
        ]
        self._amended += amended
        reaches_back = any(touched <= head for _, touched in amended)
        start = self._nearest(len(journal.entries)) if reaches_back else _Checkpoint(head, head, before.search)
        search = self._state_at(journal, len(journal.entries), start)
        self._journal = msgspec.structs.replace(journal, search=search)
        self._happened = {}

    def _nearest(self, version: int) -> _Checkpoint:
        """The last checkpoint at or before `version` from which that state can be told."""
        for place in range(version - version % CHECKPOINT_EVERY, 0, -CHECKPOINT_EVERY):
            for checkpoint in self._checkpoints.get(place, ()):
                low, high = sorted((checkpoint.known, version))
                if all(touched > place for amended, touched in self._amended if low < amended <= high):
                    return checkpoint
        return self._beginning

    def _state_at(self, journal: Journal, version: int, start: _Checkpoint) -> JobSearch:
        """The state after entry `version`, from a checkpoint that no entry after it reaches back beyond."""
        fresh = journal.entries[start.version : version]
        amended = any(start.version < amendment <= version for amendment, _ in self._amended)
        counted = effective(fresh) if amended else fresh
        search, done = start.search, 0
        first_place = start.version - start.version % CHECKPOINT_EVERY + CHECKPOINT_EVERY
        for place in range(first_place, version + 1, CHECKPOINT_EVERY):
            upto = bisect_right(counted, place, key=_version)
            search, done = fold(search, counted[done:upto]), upto
            kept = self._checkpoints.get(place, ())
            self._checkpoints[place] = (_Checkpoint(place, version, search), *kept)[:_KEPT_PER_CHECKPOINT]
        return fold(search, counted[done:]) if done < len(counted) else search


class KeptSearches:
    """The searches at hand, the last ones asked for."""

    def __init__(self, make: Callable[[SearchId], KeptSearch], most: int = KEPT_SEARCHES) -> None:
        self._make = make
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[SearchId, KeptSearch] = OrderedDict()

    def __getitem__(self, search_id: SearchId) -> KeptSearch:
        with self._lock:
            kept = self._kept.get(search_id)
            if kept is None:
                kept = self._kept[search_id] = self._make(search_id)
                if len(self._kept) > self._most:
                    self._kept.popitem(last=False)
            else:
                self._kept.move_to_end(search_id)
            return kept

    def forget(self, search_id: SearchId) -> None:
        """Makes room: there is no such search."""
        with self._lock:
            self._kept.pop(search_id, None)
