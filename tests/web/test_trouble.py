"""When the store or the code is at fault: a clear sentence, reads go on, writing resumes without a restart."""

import logging
import resource
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar.testing import TestClient

from infrastructure.application import JobSearches
from infrastructure.bootstrap import STORE, bootstrap
from tests.web.conftest import HERE, Api, client_of
from tests.web.server import serving
from tests.web.test_guard import _TOKEN_FIELD

SECRET = "Priya said that Acme is for sale"


def test_a_store_that_is_written_to_from_elsewhere(data: Path, api: Api, search: str) -> None:
    with closing(sqlite3.connect(data / STORE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = api.do(search, "AddContact", name="Priya Raman", key="k")
        assert (refused.status_code, refused.json()["refusal"]) == (503, "Busy")
        assert int(refused.headers["retry-after"]) > 0
        assert api.view(search, "people").status_code == 200
        assert api.client.get(f"/searches/{search}/people").status_code == 200
        other.execute("ROLLBACK")
    assert api.do(search, "AddContact", name="Priya Raman", key="k").status_code == 201


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """The operating system lets the server's files grow no further, and later lets them again."""
    with serving(tmp_path) as server, httpx.Client(base_url=server.address) as client:
        search = client.post("/api/searches", json={"zone": "UTC"}).json()["search_id"]
        address, limits = f"/api/searches/{search}/commands", (server.process.pid, resource.RLIMIT_FSIZE)
        unlimited = resource.prlimit(*limits, (1, resource.RLIM_INFINITY))
        note = {"type": "AddNote", "about": search, "text": SECRET}
        form = client.get(f"/searches/{search}/log")
        token = _TOKEN_FIELD.search(form.text)
        assert token
        for _ in range(3):
            refused = client.post(address, json=note)
            assert (refused.status_code, refused.json()["refusal"]) == (503, "StoreFull")
            assert "Free some space" in refused.json()["detail"]
        page = client.post(
            f"/searches/{search}/log",
            data={"_csrf_token": token[1], "key": "k", "who": "Priya Raman", "note": SECRET},
            headers={"origin": server.address},
        )
        assert page.status_code == 503
        assert "Free some space" in page.text
        assert SECRET in page.text, "what was typed is kept"
        assert client.get(f"/searches/{search}").status_code == 200
        assert client.get(f"/api/searches/{search}/entries").json()["head"] == 1
        resource.prlimit(*limits, unlimited)
        assert client.post(address, json=note).status_code == 201
        assert client.get(f"/api/searches/{search}/entries").json()["head"] == 2
        assert SECRET not in server.stop()


def test_a_file_that_was_moved_away(tmp_path: Path) -> None:
    with bootstrap(tmp_path) as searches, client_of(searches) as client:
        api = Api(client)
        search = api.begin().json()["search_id"]
        token = _TOKEN_FIELD.search(client.get(f"/searches/{search}/log").text)
        assert token
        (tmp_path / STORE).rename(tmp_path / "elsewhere.db")
        refused = api.do(search, "AddNote", about=search, text=SECRET)
        assert (refused.status_code, refused.json()["refusal"]) == (503, "StoreGone")
        page = client.post(
            f"/searches/{search}/log",
            data={"_csrf_token": token[1], "key": "k", "who": "Priya Raman", "note": SECRET},
            headers={"origin": HERE},
        )
        assert page.status_code == 503
        assert "until Switchback is started again" in page.text
        assert SECRET in page.text, "what was typed is kept"
        assert client.get(f"/searches/{search}").status_code == 200


def test_a_store_that_cannot_be_read(tmp_path: Path) -> None:
    with bootstrap(tmp_path) as searches, client_of(searches) as client:
        search = Api(client).begin().json()["search_id"]
        with closing(sqlite3.connect(tmp_path / STORE)) as file, closing(sqlite3.connect(":memory:")) as other:
            other.execute("CREATE TABLE recipes (name TEXT)")
            other.backup(file)
        for address in (f"/searches/{search}", f"/api/searches/{search}/entries", "/searches", "/api/searches"):
            answer = client.get(address)
            assert answer.status_code == 503
            assert "cannot be read right now" in answer.text


@pytest.mark.parametrize("address", ["/searches", "/api/searches"])
def test_an_error_is_logged_by_its_id_and_says_nothing_personal(
    client: TestClient[Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    def fail(_: JobSearches) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(JobSearches, "searches", fail)
    with caplog.at_level(logging.INFO):
        answer = client.get(address, params={"q": SECRET} if address == "/searches" else {}, headers={"origin": HERE})
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.text
    [record] = [record for record in caplog.records if record.name == "switchback.web"]
    assert record.getMessage().split()[1].rstrip(":") in answer.text
    assert "KeyError" in record.getMessage()
    assert "test_trouble.py" in record.getMessage()
    assert SECRET not in caplog.text + answer.text
