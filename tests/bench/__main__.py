"""`make bench`: every figure against its limit, measured in the same run. One file per group of rows."""

import platform
import sqlite3

from tests.bench import append, pages, replay

GROUPS = (append, replay, pages)


def main() -> None:
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; medians of both sides, by turns.\n")
    for group in GROUPS:
        for row in group.rows():
            print(row, flush=True)


if __name__ == "__main__":
    main()
