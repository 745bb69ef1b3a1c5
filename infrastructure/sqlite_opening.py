"""A store before it is opened: made for the person alone, and refused when it is not understood."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from domain.journal import FORM
from domain.refusals import DamagedStore, NewerStore, NotAStore
from infrastructure.storage import REGISTRY, UPCASTS

APPLICATION_ID = 0x53574243
"""Marks the file as one of ours ("SWBC"), as `PRAGMA application_id`; `user_version` is the form of its entries."""

_SCHEMA = (
    "CREATE TABLE stored_events (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, "
    "PRIMARY KEY (originator_id, originator_version))",
    f"PRAGMA application_id={APPLICATION_ID}",
    f"PRAGMA user_version={FORM}",
)


def check(path: Path) -> None:
    """Reads what the file is before anything is written. A write-ahead log that someone left behind is read along
    and, read-only, left as it is. Raises `NewerStore`, `NotAStore` and `DamagedStore`."""
    log = path.with_name(f"{path.name}-wal")
    mode = "ro" if log.exists() and log.stat().st_size else "rw"
    try:
        with closing(connect(path, mode)) as opened:
            if _tables(opened):
                _check_content(path, opened)
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_NOTADB:
            raise NotAStore(path) from error
        raise


def _check_content(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAStore(path)
    if connection.execute("PRAGMA user_version").fetchone()[0] > FORM:
        raise NewerStore
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedStore(path)
    names = {name for (name,) in connection.execute("SELECT DISTINCT topic FROM stored_events")}
    if not names <= REGISTRY | {name for name, _ in UPCASTS}:
        raise NewerStore


def connect(path: Path | None, mode: str = "rw") -> sqlite3.Connection:
    """A connection for any thread, every statement of it on its own; without a path, to a new store in memory."""
    address = f"file:{quote(str(path))}?mode={mode}" if path else ":memory:"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def place_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from any other on this machine; None when nothing is there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def make_folder(folder: Path) -> None:
    """Private to the person; a folder that is there already stays as they made it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """In its folder, private to the person; SQLite gives the files beside it the same mode. A file that is there is not
    opened, as closing it again would end the locks of this process on it."""
    make_folder(path.parent)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def create(connection: sqlite3.Connection) -> None:
    """The table and the marks of a store, when the file is new."""
    if _tables(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    if not _tables(connection):
        for statement in _SCHEMA:
            connection.execute(statement)
    connection.execute("COMMIT")


def code_of(error: sqlite3.Error) -> int | None:
    """What SQLite reported: the primary result code; the extended ones only say where."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _tables(connection: sqlite3.Connection) -> int:
    count: int = connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]
    return count
