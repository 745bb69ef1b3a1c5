"""`switchback serve` as a process of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SWITCHBACK = (sys.executable, "-c", "from web.cli import main; main()")


class Server:
    """A server that has said where it answers."""

    def __init__(self, data: Path, port: int = 0) -> None:
        self.process = subprocess.Popen(
            [*SWITCHBACK, "serve", "--port", str(port), "--data", str(data)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", self.said)
        assert found, (self.said, self.process.communicate(timeout=10))
        self.address = found[0]

    def kill(self) -> None:
        """Ends it at once, as a power cut would."""
        self.process.kill()
        self.process.communicate()

    def stop(self) -> str:
        """Ends it in order: what it wrote on its error stream."""
        self.process.terminate()
        return self.process.communicate(timeout=20)[1]


@contextmanager
def serving(data: Path, port: int = 0) -> Iterator[Server]:
    server = Server(data, port)
    try:
        yield server
    finally:
        server.kill()


def switchback(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command, run to its end."""
    return subprocess.run([*SWITCHBACK, *map(str, arguments)], capture_output=True, text=True, timeout=60)
