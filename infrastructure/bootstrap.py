"""Where everything is put together."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from infrastructure.application import JobSearches

STORE = "switchback.db"
"""The file of a data folder that holds the searches."""


def utc_now() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


def bootstrap(data: Path | None, *, clock: Callable[[], datetime] = utc_now) -> JobSearches:
    """The searches kept in a data folder, made when missing; without a folder, in memory until closed.

    Close it when done (`close`, or a with statement). Raises `NewerStore`, `NotAStore` and `DamagedStore`, and then has
    changed nothing.
    """
    store = {"SQLITE_DBNAME": str(data / STORE)} if data else {}
    return JobSearches({"PERSISTENCE_MODULE": "infrastructure.sqlite", **store}, clock=clock, folder=data)
