"""The command line and a real server: where it listens, what it refuses, what reaches it over a bare socket."""

import signal
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from infrastructure.bootstrap import STORE
from tests.web.server import Server, serving, switchback
from web.cli import main

JSON = b"Content-Type: application/json\r\n"
POST = b"POST /api/searches HTTP/1.1\r\n%s"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served") / "my searches"


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with serving(folder) as started:
        yield started


def test_it_says_where_it_answers_and_where_the_data_is(server: Server, folder: Path) -> None:
    assert str(folder) in server.said
    assert httpx.get(f"{server.address}/api/searches").json() == {"searches": []}
    assert httpx.get(server.address.replace("127.0.0.1", "localhost") + "/api/searches").status_code in (200, 403)


def test_the_data_is_private(server: Server, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}


def test_a_second_server_on_the_same_data_says_so(server: Server, folder: Path) -> None:
    second = switchback("serve", "--port", 0, "--data", folder)
    assert second.returncode == 1
    assert "is serving" in second.stderr
    assert len(second.stderr.splitlines()) == 1


def test_a_taken_port_says_so(server: Server, tmp_path: Path) -> None:
    port = server.address.rpartition(":")[2]
    other = switchback("serve", "--port", port, "--data", tmp_path)
    assert (other.returncode, other.stdout) == (1, "")
    assert f"Port {port} of 127.0.0.1 is in use already" in other.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.7", "::", "example.org", ""])
def test_it_answers_this_machine_alone(tmp_path: Path, host: str) -> None:
    refused = CliRunner().invoke(main, ["serve", "--host", host, "--port", "0", "--data", str(tmp_path)])
    assert refused.exit_code == 1
    assert "on this machine alone" in refused.stderr
    assert not any(tmp_path.iterdir())


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with serving(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / STORE)) as file:
        file.execute("PRAGMA user_version = 99")
    before = (tmp_path / STORE).read_bytes()
    refused = switchback("serve", "--port", 0, "--data", tmp_path)
    assert refused.returncode == 1
    assert "newer version of Switchback" in refused.stderr
    assert (tmp_path / STORE).read_bytes() == before


def test_a_folder_that_cannot_be_one_says_so(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("")
    for command in (["serve", "--port", "0"], ["demo"]):
        refused = CliRunner().invoke(main, [*command, "--data", str(taken / "inside")])
        assert refused.exit_code == 1
        assert str(taken) in refused.stderr
        assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_quietly_and_frees_the_data(tmp_path: Path, ending: signal.Signals) -> None:
    with serving(tmp_path) as server:
        httpx.post(f"{server.address}/api/searches", json={"zone": "UTC"}).raise_for_status()
        server.process.send_signal(ending)
        assert server.process.communicate(timeout=20)[1] == ""
    with serving(tmp_path) as again:
        assert len(httpx.get(f"{again.address}/api/searches").json()["searches"]) == 1


def test_the_demo_is_written_beside_what_is_there_and_only_once(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        searches = f"{server.address}/api/searches"
        own = httpx.post(searches, json={"zone": "UTC"}).json()["search_id"]
        written = switchback("demo", "--data", tmp_path, "--until", "2026-03-04")
        assert written.returncode == 0, written.stderr
        there = [one["search_id"] for one in httpx.get(searches).json()["searches"]]
        [last, example, _] = there
        assert last == own, "its entries are of today, those of the example and of the search before it of their days"
        journal = httpx.get(f"{searches}/{example}/entries").json()
        assert journal["head"] >= 120
        assert journal["entries"][-1]["recorded_at"].startswith("2026-03-04")
        assert f"{journal['head']} entries" in written.stdout
        assert str(tmp_path) in written.stdout
        again = switchback("demo", "--data", tmp_path, "--until", "2026-03-04")
        assert (again.returncode, again.stdout) == (0, written.stdout)
        assert [one["search_id"] for one in httpx.get(searches).json()["searches"]] == there


def test_a_day_that_is_none_is_no_end_of_the_demo(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["demo", "--data", str(tmp_path), "--until", "soon"]).exit_code == 2


RAW: dict[str, tuple[bytes, tuple[int, ...]]] = {
    "no host": (b"GET / HTTP/1.1\r\n\r\n", (403,)),
    "two hosts": (b"GET / HTTP/1.1\r\n%s%s\r\n", (403,)),
    "an old browser": (b"GET / HTTP/1.0\r\n\r\n", (403,)),
    "raw bytes in the path": (b"GET /\xff\xfe HTTP/1.1\r\n%s\r\n", (400,)),
    "raw bytes in the query": (b"GET /api/searches?\xff HTTP/1.1\r\n%s\r\n", (400,)),
    "broken escapes": (b"GET /%%ff%%zz%%00%% HTTP/1.1\r\n%s\r\n", (400, 404)),
    "raw bytes in headers": (b"GET /api/searches HTTP/1.1\r\n%sCookie: \xff=\xfe\r\nX: \xff\r\n\r\n", (200,)),
    "a raw key": (POST + JSON + b"Idempotency-Key: \xff\r\nContent-Length: 2\r\n\r\n{}", (400,)),
    "a negative length": (POST + JSON + b"Content-Length: -1\r\n\r\n{}", (400,)),
    "a length too long": (POST + JSON + b"Content-Length: 99999999\r\n\r\n{}", (413,)),
    "chunks too long": (
        POST + JSON + b"Transfer-Encoding: chunked\r\n\r\n"
        + (b"10000\r\n" + b"x" * 65536 + b"\r\n") * 16 + b"0\r\n\r\n", (413,)),
    "broken chunks": (POST + JSON + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", (400,)),
    "a made-up method": (b"BREW / HTTP/1.1\r\n%s\r\n", (400, 405)),
    "a trace": (b"TRACE /api/searches HTTP/1.1\r\n%s\r\n", (405,)),
    "a tunnel": (b"CONNECT example.org:443 HTTP/1.1\r\n%s\r\n", (400, 405)),
    "an upgrade": (b"GET /api/searches HTTP/1.1\r\n%sUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", (200, 400)),
    "a path of 100,000 signs": (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n%s\r\n", (400, 404)),
    "no HTTP at all": (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", (400,)),
}  # fmt: skip


@pytest.mark.parametrize(("sent", "statuses"), RAW.values(), ids=RAW)
def test_nothing_sent_over_a_bare_socket_breaks_it(server: Server, sent: bytes, statuses: tuple[int, ...]) -> None:
    place = server.address.removeprefix("http://")
    host, _, port = place.partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(sent.replace(b"%s", f"Host: {place}\r\n".encode()).replace(b"%%", b"%"))
        answer = connection.recv(65536)
    assert int(answer.split(b" ", 2)[1]) in statuses, answer[:200]


def test_someone_who_leaves_while_sending_is_no_error(folder: Path, tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        place = server.address.removeprefix("http://")
        host, _, port = place.partition(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(f"POST /api/searches HTTP/1.1\r\nHost: {place}\r\nContent-Length: 9\r\n".encode())
            connection.sendall(JSON + b"\r\n{")
        assert httpx.get(f"{server.address}/api/searches").status_code == 200
        assert server.stop() == ""
