"""A SQLite file that keeps what it acknowledges: opened with care, one connection that writes, others that read."""

import fcntl
import logging
import os
import shutil
import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any, NoReturn

from eventsourcing.persistence import DatabaseError, IntegrityError, OperationalError, ProgrammingError

from domain.refusals import (
    Busy,
    DamagedStore,
    ServedAlready,
    StoreFull,
    StoreGone,
    StoreUnreadable,
)
from infrastructure.sqlite_opening import check, code_of, connect, create, make_file, make_folder, place_of

OPENING_SECONDS = 15.0
"""How long opening waits for others who are creating or recovering the same file."""
TURN_SECONDS = 0.25
"""How long one attempt to write waits for another process; the caller tries again."""
LITTLE_SPACE = 200_000_000
"""Bytes free below which opening warns."""

_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_OUT_OF_SPACE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_OPEN_HERE: list[tuple[int, int] | None] = []
"""The places of the files that this process has open, once per opening: what is open was checked then."""
_log = logging.getLogger("switchback.store")


@contextmanager
def served(path: Path) -> Iterator[None]:
    """Holds the store for the one server that may run on it. Raises `ServedAlready` when another holds it."""
    make_folder(path.parent)
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
            _OPEN_HERE.append(self._place)

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
            if (code := code_of(error)) is not None and code not in _TAKEN + _DAMAGED:
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
        with self._turn:
            if self._path and not self._closed:
                _OPEN_HERE.remove(self._place)
            self._closed = True
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
        if self._path and place_of(self._path) != self._place:
            raise StoreGone

    def _connect(self) -> sqlite3.Connection:
        if self._closed:
            raise ProgrammingError("The store is closed.")
        self._check_in_place()
        connection = connect(self._path)
        connection.execute(f"PRAGMA busy_timeout={round(TURN_SECONDS * 1000)}")
        return connection

    def _opened(self) -> sqlite3.Connection:
        """The connection that writes. Several processes may create or recover one file at once: each tries again."""
        until = monotonic() + OPENING_SECONDS
        while True:
            try:
                if self._path:
                    make_file(self._path)
                    self._place = place_of(self._path)
                    if self._place not in _OPEN_HERE:
                        check(self._path)
                return self._set_up()
            except sqlite3.Error as error:
                if code_of(error) not in _TAKEN or monotonic() > until:
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
            create(writer)
        except BaseException:
            writer.close()
            raise
        return writer

    def _translate(self, error: sqlite3.Error) -> NoReturn:
        """What SQLite reports, as the library's errors and our refusals."""
        code = code_of(error)
        if code in _TAKEN:
            raise Busy from error
        if code in _OUT_OF_SPACE:
            raise StoreFull from error
        if code in _DAMAGED:
            raise DamagedStore(self._path) from error
        if code == sqlite3.SQLITE_CONSTRAINT:
            raise IntegrityError(error) from error
        raise DatabaseError(error) from error
