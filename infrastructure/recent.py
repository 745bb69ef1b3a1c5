"""Which searches were touched last, without reading them all for every page."""

from threading import Lock

from domain.values import SearchId
from infrastructure.storage import JournalRecorder


class Recent:
    """The searches of a store by when they were written to last. What was seen is kept; where the store ends before
    that, a backup was put back, and all is read anew."""

    def __init__(self, recorder: JournalRecorder) -> None:
        self._recorder = recorder
        self._lock = Lock()
        self._seen = 0
        self._ids: dict[str, None] = {}

    def all(self) -> list[SearchId]:
        """The last touched first."""
        with self._lock:
            head = self._recorder.max_notification_id() or 0
            if head < self._seen:
                self._seen, self._ids = 0, {}
            if head > self._seen:
                for search_id in self._recorder.touched(self._seen):
                    self._ids.pop(search_id, None)
                    self._ids[search_id] = None
                self._seen = head
            return [SearchId(search_id) for search_id in reversed(self._ids)]
