"""Replaying: from the file to the state with nothing at hand, against decoding alone and against the stock way."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any, cast

import msgspec

from domain.journal import Entry
from infrastructure.journals import KeptSearch
from infrastructure.storage import EntryMapper, JournalRecorder
from tests.bench import journal
from tests.bench.measure import Row, Work, by_turns
from tests.bench.stock import StockSearches

ENTRIES = 1000
ROUNDS = 60


def rows() -> Iterator[Row]:
    """Microseconds an entry, over 1,000 entries."""
    with tempfile.TemporaryDirectory() as folder:
        searches, search = journal.begun(Path(folder))
        journal.grow(searches, search, ENTRIES)
        entries = searches.entries(search)
        recorder = cast(JournalRecorder, searches.recorder)
        print(f"A journal of {len(entries)} entries: {journal.kinds(searches, search)}.")

        def ours() -> object:
            fresh = KeptSearch(search, recorder, EntryMapper())
            return fresh, fresh.journal().search

        stored = [row[2] for row in recorder.rows(search)]
        for what, kind in (("into dicts", Any), ("into entries of their kind", Entry)):
            taken, limit = by_turns(ours, _decoding(stored, kind), ROUNDS, process_time)
            yield _row(f"replay of {ENTRIES:,}", f"msgspec decoding the same bytes {what}", taken, limit, (0.12, 0.30))
        stock = StockSearches(Path(folder) / "stock.db")
        id = stock.tell(entries)
        taken, limit = by_turns(ours, lambda: stock.repository.get(id), ROUNDS // 5, process_time)
        yield _row(f"replay of {ENTRIES:,}", "a stock decorator aggregate, same events", taken, limit, (6, 15), "times")
        stock.close()
        searches.close()


def _decoding(stored: list[bytes], kind: Any) -> Work:
    decode = msgspec.json.Decoder(kind).decode
    return lambda: [decode(state) for state in stored]


def _row(what: str, limit_is: str, taken: float, limit: float, goals: tuple[float, float], form: str = "share") -> Row:
    reach, stretch = goals
    a_unit = 1e6 / ENTRIES
    return Row(what, limit_is, taken * a_unit, limit * a_unit, reach, stretch, form)
