"""The `switchback` command: serve the pages from a folder of this machine, or write the demo into one."""

import errno
import logging
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import click
import uvicorn
from eventsourcing.persistence import PersistenceError
from platformdirs import user_data_path

from domain.refusals import Refusal
from infrastructure.bootstrap import STORE, bootstrap
from infrastructure.demo import write_demo
from infrastructure.sqlite_file import served
from infrastructure.working_days import working_days
from web.app import create_app
from web.security import local_hosts

_folder = click.Path(file_okay=False, path_type=Path)


class CannotDo(click.ClickException):
    """Ends the command with one sentence on the error stream and the exit code 1."""

    def show(self, file: object = None) -> None:
        click.echo(self.message, err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="switchback")
def main() -> None:
    """A tracker for a job search that crosses into a new role, a new industry, or both."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    # What the server warns of is what others sent it, and each such request was answered.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


@main.command()
@click.option("--host", envvar="SWITCHBACK_HOST", default="127.0.0.1", show_default=True, help="Address to answer on.")
@click.option(
    "--port", envvar="SWITCHBACK_PORT", type=click.IntRange(0, 65535), default=8000, show_default=True,
    help="Port to answer on; 0 takes a free one.",
)  # fmt: skip
@click.option(
    "--data", envvar="SWITCHBACK_DATA", type=_folder, default=lambda: user_data_path("switchback", appauthor=False),
    help="Folder of your searches, made when missing; by default your own data folder.",
)  # fmt: skip
def serve(host: str, port: int, data: Path) -> None:
    """Serve the pages and the JSON API to this machine."""
    if not _is_this_machine(host):
        raise CannotDo(f"Switchback answers on this machine alone, so it does not serve {host}: use 127.0.0.1.")
    data = data.absolute()
    with (
        _in_a_sentence(data),
        served(data / STORE),
        bootstrap(data) as searches,
        _listening(host, port) as listener,
    ):
        address = f"{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
        click.echo(f"Switchback is at http://{address} and keeps your searches in {data}. Ctrl-C ends it.")
        sys.stdout.flush()
        # The calendars of the world take a third of a second to load: meanwhile the first page is on its way.
        Thread(target=working_days, args=(None,), daemon=True).start()
        app = create_app(searches, hosts=local_hosts(listener.getsockname()[1], host))
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                ws="none",
                timeout_graceful_shutdown=5,
            )
        )
        try:
            server.run(sockets=[listener])
        except KeyboardInterrupt:
            click.echo()


@main.command()
@click.option("--data", envvar="SWITCHBACK_DATA", type=_folder, required=True, help="Folder to write the demo into.")
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY",
    help="Last day of the demo, as 2026-03-04; today by default.",
)  # fmt: skip
def demo(data: Path, until: datetime | None) -> None:
    """Write a search to look around in, eight weeks long, beside what the folder holds, and end."""
    data = data.absolute()
    with _in_a_sentence(data):
        search_id = write_demo(data, until.date() if until else date.today())
        with bootstrap(data) as searches:
            entries = searches.head(search_id)
    click.echo(f"The demo, {entries} entries, is in {data}. To look at it: switchback serve --data {data}")


@contextmanager
def _in_a_sentence(data: Path) -> Iterator[None]:
    """What cannot be done with a folder, as one sentence instead of a traceback."""
    try:
        yield
    except Refusal as refusal:
        raise CannotDo(refusal.message) from refusal
    except (OSError, PersistenceError) as error:
        raise CannotDo(f"{data} cannot be used: {error}") from error


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = "is in use already" if error.errno == errno.EADDRINUSE else "cannot be used"
        raise CannotDo(f"Port {port} of {host} {reason}. Choose another with --port.") from error
    with listener:
        yield listener


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
