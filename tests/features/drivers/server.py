"""The app behind a real server, on a port of its own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import monotonic, sleep

import uvicorn

from infrastructure.application import JobSearches
from web.app import create_app
from web.security import local_hosts

_SECONDS_TO_START = 20


@contextmanager
def served(searches: JobSearches) -> Iterator[str]:
    """Serves the pages while it lasts; gives their address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        app = create_app(searches, hosts=local_hosts(port))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, ws="none", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            until = monotonic() + _SECONDS_TO_START
            while not server.started:
                assert thread.is_alive(), "The server ended before it had started."
                assert monotonic() < until, "The server did not start in time."
                sleep(0.005)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
