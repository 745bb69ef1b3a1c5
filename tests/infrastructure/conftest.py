"""A store on a real file, and a clock that a test sets."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.commands import StartSearch
from domain.values import SearchId
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap


class SetClock:
    """Tells the instant it was set to; it moves only when told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def searches(tmp_path: Path, clock: SetClock) -> Iterator[JobSearches]:
    with bootstrap(tmp_path, clock=clock) as opened:
        yield opened


@pytest.fixture
def search(searches: JobSearches) -> SearchId:
    """A search of someone in Berlin, begun and nothing more."""
    return searches.start(StartSearch(zone="Europe/Berlin"), owner="", key="first", actor="me").search_id
