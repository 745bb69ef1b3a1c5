"""A server that is ended as by a power cut, twenty times, in the middle of writing: what it acknowledged is there, what
it wrote is whole."""

import random
from itertools import groupby
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import httpx

from domain.values import SearchId
from infrastructure.bootstrap import bootstrap
from tests.web.server import serving

KILLS = 20
WRITERS = 3
WHOLE = ["ContactAdded", "InterviewHeld", "NextStepSet"]


class Writer(Thread):
    """Logs one conversation after the other, as fast as they are acknowledged, until nobody answers any more."""

    def __init__(self, address: str, search: str, name: str) -> None:
        super().__init__()
        self.acknowledged: dict[str, tuple[int, ...]] = {}
        self.refused: list[str] = []
        self._address = f"{address}/api/searches/{search}/commands"
        self._name = name

    def run(self) -> None:
        with httpx.Client(timeout=10, verify=False) as client:
            for number in range(10_000):
                key = f"{self._name}-{number}"
                try:
                    answer = client.post(self._address, json=self._conversation(key), headers={"idempotency-key": key})
                except httpx.TransportError:
                    return
                if answer.status_code != 201:
                    self.refused.append(answer.text)
                    return
                self.acknowledged[key] = tuple(entry["version"] for entry in answer.json()["entries"])

    def _conversation(self, key: str) -> dict[str, Any]:
        return {
            "type": "LogConversation",
            "people": [{"name": f"Person {key}", "new": True}],
            "promises": [{"what": f"Promise {key}"}],
        }


def test_nothing_acknowledged_is_lost_and_nothing_is_torn(tmp_path: Path) -> None:
    acknowledged: dict[str, tuple[int, ...]] = {}
    search = ""
    for life in range(KILLS):
        with serving(tmp_path) as server:
            if not search:
                search = httpx.post(f"{server.address}/api/searches", json={"zone": "UTC"}).json()["search_id"]
            writers = [Writer(server.address, search, f"{life}-{n}") for n in range(WRITERS)]
            for writer in writers:
                writer.start()
            while all(writer.is_alive() and not writer.acknowledged for writer in writers):
                sleep(0.005)
            sleep(random.uniform(0, 0.2))
            server.kill()
            for writer in writers:
                writer.join()
        assert not any(writer.refused for writer in writers)
        assert any(writer.acknowledged for writer in writers)
        for writer in writers:
            acknowledged |= writer.acknowledged

    with bootstrap(tmp_path) as searches:
        entries = searches.entries(SearchId(search))
    assert [entry.version for entry in entries] == list(range(1, len(entries) + 1))
    versions: dict[str, tuple[int, ...]] = {}
    for _, group in groupby(entries[1:], key=lambda entry: entry.command_id):
        written = list(group)
        assert [type(entry.event).__name__ for entry in written] == WHOLE
        versions[written[0].event.name.removeprefix("Person ")] = tuple(entry.version for entry in written)
    assert acknowledged.items() <= versions.items()
    assert len(entries) == 1 + len(WHOLE) * len(versions)
