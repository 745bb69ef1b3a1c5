"""The rows of the quick log: whom I talked with, and the names they gave, as typed, with room for more."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from web.forms import Values

PEOPLE_ROWS, NAME_ROWS = 3, 3


class PersonRow(NamedTuple):
    """The `n`th person of the form, from 0. `answer` is who was meant: an id or "new", and the name it was said of."""

    n: int
    who: str = ""
    company: str = ""
    answer: str = ""

    @property
    def suffix(self) -> str:
        """What tells this row's fields from those of the others."""
        return suffix(self.n)


class NameRow(NamedTuple):
    """The `n`th name that was given, and where that person works."""

    n: int
    name: str = ""
    company: str = ""

    @property
    def suffix(self) -> str:
        return suffix(self.n)


def person_rows(v: Values) -> Iterator[PersonRow]:
    """The people as typed, with room for more."""
    typed = [row for row in zip_longest(v.all("who"), v.all("company"), fillvalue="") if row[0].strip()]
    for n in range(max(PEOPLE_ROWS, len(typed) + 1)):
        yield PersonRow(n, *typed[n], v[f"is{suffix(n)}"]) if n < len(typed) else PersonRow(n)


def name_rows(v: Values) -> Iterator[NameRow]:
    """The names given as typed, with room for more."""
    typed = [row for row in zip_longest(v.all("given"), v.all("given_company"), fillvalue="") if "".join(row).strip()]
    for n in range(max(NAME_ROWS, len(typed) + 1)):
        yield NameRow(n, *typed[n]) if n < len(typed) else NameRow(n)


def suffix(n: int) -> str:
    """What ends the names of the fields of the `n`th row: nothing for the first."""
    return f"-{n + 1}" if n else ""
