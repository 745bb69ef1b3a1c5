"""Processes that write to one store at once: `python -m tests.infrastructure.writers DATA SEARCH KEYS COUNT`.

Each command's version is printed only once it is acknowledged. KEYS starts the keys; the same start, the same commands.
Without an end in sight (COUNT 0) it writes until it is killed.
"""

import itertools
import subprocess
import sys
from pathlib import Path

from domain.commands import AddContact, LogConversation, TalkedTo, TargetCompany
from domain.values import SearchId
from infrastructure.bootstrap import bootstrap


def start(data: Path, search: SearchId, keys: str, count: int) -> "subprocess.Popen[str]":
    """A process that writes."""
    program = [sys.executable, "-m", "tests.infrastructure.writers", str(data), search, keys, str(count)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=root)


def acknowledged(lines: str) -> list[tuple[str, int, bool]]:
    """Key, version and whether it was a repeat, of each command that a process reported whole."""
    whole = lines[: lines.rfind("\n") + 1].splitlines()
    return [(key, int(version), repeated == "True") for key, version, repeated in map(str.split, whole)]


def write(data: Path, search: SearchId, keys: str, count: int) -> None:
    """Commands of one entry, two and three, by turns."""
    with bootstrap(data) as searches:
        for number in range(count) if count else itertools.count():
            key = f"{keys}-{number}"
            command = (
                AddContact(name=f"Contact {key}"),
                TargetCompany(name=f"Company {key}", motivation=1),
                LogConversation(people=(TalkedTo(name=f"Person {key}"),), advice=("Build something",)),
            )[number % 3]
            outcome = searches.execute(search, command, key=key, actor=keys)
            sys.stdout.write(f"{key} {outcome.version} {outcome.repeated}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]), SearchId(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
