"""The app on a real file, asked the way a program and a browser ask."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.web.visitor import FRAME, Visitor, words
from web.app import create_app

HERE = "http://127.0.0.1:8000"


class Api:
    """The JSON API, asked by a program on this machine."""

    def __init__(self, client: TestClient[Any]) -> None:
        self.client = client

    def begin(self, *, key: str | None = None, **fields: Any) -> Response:
        return self._post("/api/searches", {"zone": "Europe/Berlin", **fields}, key=key)

    def do(self, search: str, type: str, *, key: str | None = None, expected: object = None, **fields: Any) -> Response:
        address = f"/api/searches/{search}/commands"
        return self._post(address, {"type": type, **fields}, key=key, expected=expected)

    def done(self, search: str, type: str, **fields: Any) -> dict[str, Any]:
        """The first entry of a command that has to go through."""
        answer = self.do(search, type, **fields)
        assert answer.status_code == 201, answer.text
        entry: dict[str, Any] = answer.json()["entries"][0]
        return entry

    def raw(self, address: str, body: bytes, **headers: str) -> Response:
        given = {"content-type": "application/json", **{name.replace("_", "-"): text for name, text in headers.items()}}
        return self.client.post(address, content=body, headers=given)

    def entries(self, search: str, **query: Any) -> Response:
        return self.client.get(f"/api/searches/{search}/entries", params=query)

    def view(self, search: str, name: str, **query: Any) -> Response:
        return self.client.get(f"/api/searches/{search}/views/{name}", params=query)

    def _post(self, address: str, body: dict[str, Any], *, key: str | None = None, expected: object = None) -> Response:
        headers = {"idempotency-key": key} if key is not None else {}
        if expected is not None:
            headers["if-match"] = f'"{expected}"'
        return self.client.post(address, json=body, headers=headers)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the searches are kept in."""
    return tmp_path_factory.mktemp("switchback") / "data"


@pytest.fixture(scope="module")
def searches(data: Path) -> Iterator[JobSearches]:
    with bootstrap(data) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(searches: JobSearches) -> Iterator[TestClient[Any]]:
    """Follows no redirect, and names no origin unless told to."""
    with client_of(searches) as opened:
        yield opened


@pytest.fixture(scope="module")
def api(client: TestClient[Any]) -> Api:
    return Api(client)


@pytest.fixture
def search(api: Api) -> str:
    """A search of the test's own that has just begun: version 1."""
    begun: str = api.begin().json()["search_id"]
    return begun


def client_of(searches: JobSearches) -> TestClient[Any]:
    """Asks the app over these searches."""
    client = TestClient(create_app(searches), base_url=HERE)
    client.follow_redirects = False
    return client


@pytest.fixture
def visitor(searches: JobSearches) -> Visitor:
    return Visitor(client_of(searches))


@pytest.fixture
def at(visitor: Visitor) -> str:
    """The address of a search that has just begun."""
    answer = visitor.post("/searches", FRAME)
    assert answer.status_code == 303, words(answer)
    address: str = answer.headers["location"].split("/begin")[0]
    return address
