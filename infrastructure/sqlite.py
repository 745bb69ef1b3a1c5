"""The journal in a SQLite file: rows in write-ahead mode, each commit on the disk before it is acknowledged."""

from collections.abc import Sequence
from typing import Any, NoReturn
from uuid import UUID

from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    InfrastructureFactory,
    Notification,
    ProcessRecorder,
    StoredEvent,
    Subscription,
    TrackingRecorder,
)
from eventsourcing.utils import Environment

from infrastructure.sqlite_file import SqliteFile
from infrastructure.storage import Head, JournalRecorder, Row

_BEFORE = "SELECT 1 FROM stored_events WHERE originator_id=? AND originator_version=?-1"
_INSERT = "INSERT INTO stored_events VALUES (?,?,?,?)"
_ENTRY = "topic, CAST(state AS BLOB)"
_SELECT = f"SELECT originator_version, {_ENTRY} FROM stored_events WHERE originator_id=? "
_ROWS = f"{_SELECT} AND originator_version>? ORDER BY originator_version"
_NOTIFICATIONS = f"SELECT rowid, originator_id, originator_version, {_ENTRY} FROM stored_events"
_HEADS = f"SELECT originator_id, rowid, MAX(originator_version), {_ENTRY} FROM stored_events GROUP BY originator_id"
_TOUCHED = "SELECT originator_id FROM stored_events WHERE rowid>? GROUP BY originator_id ORDER BY MAX(rowid)"


class SqliteRecorder(JournalRecorder):
    """The recorder of the library's contract, lean: plain tuples, one connection that writes."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int]:
        """Writes all or none. Raises the library's `IntegrityError` when another has written one of these versions, or
        when the one before the first is not there (any more)."""
        rows = [(event.originator_id, event.originator_version, event.topic, event.state) for event in stored_events]
        follows = (_BEFORE, rows[0][:2]) if rows and rows[0][1] > 1 else None
        return self._file.write(_INSERT, rows, follows)

    def rows(self, search_id: str, after: int = 0) -> list[Row]:
        """The stored entries of a search after a version, in order."""
        return self._file.read(_ROWS, (search_id, after))

    def heads(self) -> list[Head]:
        """The last entry of every search, in no order."""
        return [Head(search_id, position, Row(*row)) for search_id, position, *row in self._file.read(_HEADS)]

    def touched(self, after: int) -> list[str]:
        """The searches that were written to after a position in the store, the last touched last."""
        return [search_id for (search_id,) in self._file.read(_TOUCHED, (after,))]

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> list[StoredEvent]:
        """The stored entries of a search: after `gt`, up to `lte`, the last ones first if `desc`."""
        above = "" if gt is None else "AND originator_version>? "
        below = "" if lte is None else "AND originator_version<=? "
        order = f"ORDER BY originator_version {'DESC' if desc else 'ASC'} LIMIT ?"
        bounds = [bound for bound in (gt, lte) if bound is not None]
        rows = self._file.read(
            _SELECT + above + below + order, (str(originator_id), *bounds, -1 if limit is None else limit)
        )
        return [StoredEvent(str(originator_id), *row) for row in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> list[Notification]:
        """The entries of all searches in the order they were written, from position `start` to `stop`."""
        wanted: list[tuple[str, Sequence[Any]]] = []
        if start is not None:
            wanted.append(("rowid>=?" if inclusive_of_start else "rowid>?", [start]))
        if stop is not None:
            wanted.append(("rowid<=?", [stop]))
        if topics:
            wanted.append((f"topic IN ({','.join('?' * len(topics))})", topics))
        where = f" WHERE {' AND '.join(condition for condition, _ in wanted)}" if wanted else ""
        bounds = [bound for _, some in wanted for bound in some]
        rows = self._file.read(f"{_NOTIFICATIONS}{where} ORDER BY rowid LIMIT ?", (*bounds, limit))
        return [
            Notification(id=position, originator_id=search_id, originator_version=version, topic=topic, state=state)
            for position, search_id, version, topic, state in rows
        ]

    def max_notification_id(self) -> int | None:
        """The position of the last entry written; None in an empty store."""
        last: int | None = self._file.read("SELECT MAX(rowid) FROM stored_events")[0][0]
        return last

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[ApplicationRecorder]:
        """SQLite tells nobody about what is written: read models pull `select_notifications`."""
        raise NotImplementedError


class SqliteFactory(InfrastructureFactory[TrackingRecorder]):
    """Opens the file named by `SQLITE_DBNAME`; without one, a store in memory that ends with the process."""

    def __init__(self, env: Environment) -> None:
        super().__init__(env)
        self.file = SqliteFile(self.env.get("SQLITE_DBNAME"))

    def application_recorder(self) -> ApplicationRecorder:
        return SqliteRecorder(self.file)

    def close(self) -> None:
        self.file.close()

    def aggregate_recorder(self, purpose: str = "events") -> AggregateRecorder:
        _not_kept()

    def process_recorder(self) -> ProcessRecorder:
        _not_kept()

    def tracking_recorder(self, tracking_recorder_class: Any = None) -> TrackingRecorder:
        _not_kept()


def _not_kept() -> NoReturn:
    raise NotImplementedError("A search is one journal: no snapshots and no tracking are kept.")
