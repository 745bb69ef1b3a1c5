"""Pieces of a sentence: counts, names, the beginning of a text."""

from collections.abc import Iterable, Sequence

from domain.values import listed


def capital(words: str) -> str:
    """With its first letter upper-cased, the rest as typed."""
    return words[:1].upper() + words[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its word: 1 conversation, 3 conversations."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def first_name(name: str) -> str:
    """What one calls a person when the whole name was just said."""
    return name.split()[0] if name.split() else name


def name_at(name: str, employer: str | None) -> str:
    """A person with where they work: "Priya Raman (Acme AI)"."""
    return f"{name} ({employer})" if employer else name


def first_line(text: str, at_most: int = 110) -> str:
    """The beginning of a note: its first line that says something."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return _beginning(line, at_most)


def few(words: Sequence[str], at_most: int = 4) -> str:
    """The first few words, and how many more."""
    if len(words) <= at_most + 1:
        return listed(words)
    return f"{', '.join(words[:at_most])} and {len(words) - at_most} more"


def quoted(text: str, at_most: int = 120) -> str:
    """The beginning of what was written, on one line."""
    line = _beginning(" ".join(text.split()), at_most)
    return f"“{line}”" if line[-1:] in ".?!…" else f"“{line}”."


def because(why: str) -> str:
    """A reason as a sentence of its own, after another one; "" where none was given."""
    return f" {quoted(why)}" if why.strip() else ""


def _beginning(line: str, at_most: int) -> str:
    return line if len(line) <= at_most else line[:at_most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def is_that(names: Iterable[str]) -> str:
    """Asks whether someone known is meant: "Is that Yusuf Demir?"."""
    *some, last = dict.fromkeys(names)
    return f"Is that {', '.join(some)} or {last}?" if some else f"Is that {last}?"
