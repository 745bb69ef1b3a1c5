"""Pages: Today of a grown search over HTTP, against a handler of the same server that answers with a word of JSON."""

import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from multiprocessing import get_context
from pathlib import Path

import uvicorn
from litestar import Litestar, get
from litestar.types import Receive, Scope, Send

from infrastructure.bootstrap import bootstrap
from tests.bench import journal
from tests.bench.measure import Row, by_turns
from web.app import create_app
from web.kept_pages import forget
from web.security import local_hosts

ENTRIES = 1500
ROUNDS = 500
TRIVIAL = "/trivial"
ANEW = "x-rendered-anew"


def rows() -> Iterator[Row]:
    """Microseconds a request over one connection, the server in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        searches, search = journal.begun(Path(folder))
        journal.grow(searches, search, ENTRIES)
        listed = len(searches.search(search).companies.by_id)
        searches.close()
        with _served(Path(folder)) as ask:
            for what, path, anew, goal in (
                (f"today, {ENTRIES:,} entries, kept since the last save", f"/searches/{search}", False, 8),
                (f"today, {ENTRIES:,} entries, rendered anew", f"/searches/{search}", True, 8),
                (f"a list of {listed} companies", f"/searches/{search}/companies", False, 12),
            ):
                taken, limit = by_turns(lambda path=path, anew=anew: ask(path, anew), lambda: ask(TRIVIAL), ROUNDS)
                yield Row(
                    what,
                    "a trivial JSON handler of the same server",
                    taken * 1e6,
                    limit * 1e6,
                    goal,
                    goal / 2,
                    "as long",
                )


@contextmanager
def _served(data: Path) -> Iterator[Callable[..., bytes]]:
    """Serves the store and the trivial handler while it lasts; gives the way to ask for a path, `anew` for a page that
    is not one kept from before."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = get_context("fork").Process(target=_serve, args=(data, listener, port), daemon=True)
        server.start()
    connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(path: str, anew: bool = False) -> bytes:
        connection.request("GET", path, headers={ANEW: "yes"} if anew else {})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, f"{path} answers {answer.status}"
        return body

    try:
        yield ask
    finally:
        connection.close()
        server.terminate()
        server.join()


def _serve(data: Path, listener: socket.socket, port: int) -> None:
    @get(TRIVIAL, sync_to_thread=False)
    def trivial() -> dict[str, str]:
        return {"say": "hello"}

    bare = Litestar([trivial], openapi_config=None, logging_config=None)
    app = create_app(bootstrap(data, clock=journal.clock), hosts=local_hosts(port))

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        if any(name.decode() == ANEW for name, _ in scope.get("headers", ())):
            forget()
        await (bare if scope.get("path") == TRIVIAL else app)(scope, receive, send)

    config = uvicorn.Config(either, log_config=None, access_log=False, ws="none", lifespan="off")  # type: ignore[arg-type]
    uvicorn.Server(config).run(sockets=[listener])
