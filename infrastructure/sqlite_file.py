"""A SQLite file that keeps what it acknowledges: opened with care, one connection that writes, others that read."""

import fcntl
import logging
import os
import shutil
import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any, NoReturn
from urllib.parse import quote

from eventsourcing.persistence import DatabaseError, IntegrityError, OperationalError, ProgrammingError

from domain.refusals import (
    Busy,
    DamagedStore,
    NewerStore,
    NotAStore,
    ServedAlready,
    StoreFull,
    StoreGone,
    StoreUnreadable,
)
from infrastructure.storage import FORM, REGISTRY, UPCASTS

APPLICATION_ID = 0x53574243
"""Marks the file as one of ours ("SWBC"), as `PRAGMA application_id`; `user_version` is the form of its entries."""
OPENING_SECONDS = 15.0
"""How long opening waits for others who are creating or recovering the same file."""
TURN_SECONDS = 0.25
"""How long one attempt to write waits for another process; the caller tries again."""
LITTLE_SPACE = 200_000_000
"""Bytes free below which opening warns."""

_SCHEMA = (
    "CREATE TABLE stored_events (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, "
    "PRIMARY KEY (originator_id, originator_version))",
    f"PRAGMA application_id={APPLICATION_ID}",
    f"PRAGMA user_version={FORM}",
)
_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_OUT_OF_SPACE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_log = logging.getLogger("switchback.store")


@contextmanager
def served(path: Path) -> Iterator[None]:
    """Holds the store for the one server that may run on it. Raises `ServedAlready` when another holds it."""
    _make_folder(path.parent)
    with os.fdopen(os.open(path.with_name(f"{path.name}.serving"), os.O_RDWR | os.O_CREAT, 0o600), "w") as side_file:
        try:
            fcntl.flock(side_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ServedAlready(path) from error
        yield


class SqliteFile:
    """The connections to one file, shared by all threads. Without a path, a store in memory.

    Opening raises `NewerStore`, `NotAStore` and `DamagedStore`, and then has changed nothing.
    """

    def __init__(self, path: str | None) -> None:
        self._path = Path(path).absolute() if path else None
        self._place: tuple[int, int] | None = None
        self._turn = Lock()
        self._readers: deque[sqlite3.Connection] = deque()
        self._closed = False
        self._writer = self._opened()
        if self._path:
            self._readers.append(self._connect())
            free = shutil.disk_usage(self._path.parent).free
            if free < LITTLE_SPACE:
                _log.warning("Only %d MB are free where %s is.", free // 1_000_000, self._path)

    def read(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows of a query as plain tuples; never waits for someone who writes.

        Raises `StoreUnreadable` when they cannot be had, `DamagedStore` when the file is damaged, `StoreGone` when it
        is no longer where it was opened, and `Busy` while another process recovers it.
        """
        try:
            if self._path is None:
                with self._turn:
                    return self._writer.execute(statement, values).fetchall()
            try:
                reader = self._readers.pop()
            except IndexError:
                reader = self._connect()
            try:
                return reader.execute(statement, values).fetchall()
            finally:
                self._give_back(reader)
        except sqlite3.Error as error:
            if (kind := _kind(error)) is not None and kind not in _TAKEN + _DAMAGED:
                _log.error("%s could not be read: %s", self._path, error.sqlite_errorname)
                raise StoreUnreadable from error
            self._translate(error)

    def write(
        self, statement: str, rows: Sequence[Sequence[Any]], given: tuple[str, Sequence[Any]] | None = None
    ) -> list[int]:
        """Inserts all rows or none, on the disk when it returns: the position of each.

        Raises `Busy` when it is another's turn, `StoreFull` when the disk takes no more, `StoreGone` when the file is
        no longer where it was opened, and the library's `IntegrityError` when a row is there already, or when the query
        `given` finds none.
        """
        if not self._turn.acquire(timeout=TURN_SECONDS):
            raise Busy
        try:
            execute = self._writer.execute
            execute("BEGIN IMMEDIATE")
            try:
                if given and not execute(*given).fetchone():
                    raise IntegrityError("What these rows follow is not there.")
                positions = [execute(statement, row).lastrowid or 0 for row in rows]
                self._check_in_place()
                execute("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise
            return positions
        except sqlite3.Error as error:
            self._translate(error)
        finally:
            self._turn.release()

    def close(self) -> None:
        """Ends all connections; a second time does nothing."""
        self._closed = True
        with self._turn:
            while self._readers:
                self._readers.pop().close()
            self._writer.close()

    def _give_back(self, reader: sqlite3.Connection) -> None:
        if self._closed:
            reader.close()
        else:
            self._readers.append(reader)

    def _check_in_place(self) -> None:
        """Whoever moves or deletes an open file takes along what is written into it afterwards."""
        if self._path and _place(self._path) != self._place:
            raise StoreGone

    def _connect(self) -> sqlite3.Connection:
        if self._closed:
            raise ProgrammingError("The store is closed.")
        self._check_in_place()
        connection = _connection(_address(self._path, "rw") if self._path else ":memory:")
        connection.execute(f"PRAGMA busy_timeout={round(TURN_SECONDS * 1000)}")
        return connection

    def _opened(self) -> sqlite3.Connection:
        """The connection that writes. Several processes may create or recover one file at once: each tries again."""
        until = monotonic() + OPENING_SECONDS
        while True:
            try:
                if self._path:
                    _make_folder(self._path.parent)
                    _make_file(self._path)
                    self._place = _place(self._path)
                    _check(self._path)
                return self._set_up()
            except sqlite3.Error as error:
                if _kind(error) not in _TAKEN or monotonic() > until:
                    self._translate(error)
                sleep(0.05)

    def _set_up(self) -> sqlite3.Connection:
        """Write-ahead mode, every commit on the disk, and the table when the file is new."""
        writer = self._connect()
        try:
            if self._path:
                mode = writer.execute("PRAGMA journal_mode=WAL").fetchone()[0]
                writer.execute("PRAGMA synchronous=FULL")
                if (mode, writer.execute("PRAGMA synchronous").fetchone()[0]) != ("wal", 2):
                    raise OperationalError(f"{self._path} cannot be written durably: its folder does not allow it.")
            if not _tables(writer):
                _create(writer)
        except BaseException:
            writer.close()
            raise
        return writer

    def _translate(self, error: sqlite3.Error) -> NoReturn:
        """What SQLite reports, as the library's errors and our refusals."""
        kind = _kind(error)
        if kind in _TAKEN:
            raise Busy from error
        if kind in _OUT_OF_SPACE:
            raise StoreFull from error
        if kind in _DAMAGED:
            raise DamagedStore(self._path) from error
        if kind == sqlite3.SQLITE_CONSTRAINT:
            raise IntegrityError(error) from error
        raise DatabaseError(error) from error


def _check(path: Path) -> None:
    """Reads what the file is before anything is written. A write-ahead log that someone left behind is read along
    and, read-only, left as it is."""
    log = path.with_name(f"{path.name}-wal")
    mode = "ro" if log.exists() and log.stat().st_size else "rw"
    try:
        with closing(_connection(_address(path, mode))) as connection:
            if _tables(connection):
                _check_content(path, connection)
    except sqlite3.DatabaseError as error:
        if _kind(error) == sqlite3.SQLITE_NOTADB:
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


def _connection(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _address(path: Path, mode: str) -> str:
    return f"file:{quote(str(path))}?mode={mode}"


def _tables(connection: sqlite3.Connection) -> int:
    count: int = connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]
    return count


def _place(path: Path) -> tuple[int, int] | None:
    """What tells a file from any other on this machine; None when nothing is there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _make_folder(folder: Path) -> None:
    """Private to the person; a folder that is there already stays as they made it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _make_file(path: Path) -> None:
    """Private to the person; SQLite gives the files beside it the same mode. A file that is there is not opened, as
    closing it again would end the locks of this process on it."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if not _tables(connection):
        for statement in _SCHEMA:
            connection.execute(statement)
    connection.execute("COMMIT")


def _kind(error: sqlite3.Error) -> int | None:
    """The primary result code; the extended ones only say where."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
