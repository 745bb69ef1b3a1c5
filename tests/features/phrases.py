"""How the sentences of the features are read: each names the types of what varies in it, `{day:Day}`."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, ClassVar

from pytest_bdd import step
from pytest_bdd.parsers import StepParser

from tests.features.words import CHANNELS, COUNTRIES, KINDS, TOPICS

_NAME = r"[A-Z]\w*\.?(?: [A-Z][\w.]*)+"


def _day(text: str) -> date:
    """A day, with its weekday or without. A weekday that is not that day's is a slip in the feature."""
    if not text[0].isalpha():
        return datetime.strptime(text, "%d %B %Y").date()
    day = datetime.strptime(text, "%A %d %B %Y").date()
    assert day.strftime("%A") == text.split()[0], f"{text} is a {day:%A}"
    return day


def _position(text: str) -> dict[str, str]:
    role, _, industry = without_article(text).partition(" in ")
    return {"role": role, "industry": industry}


def _answers(text: str) -> tuple[bool, bool]:
    role, industry = text.split(", ")
    return role.startswith("new"), industry.startswith("new")


def _several(text: str) -> list[str]:
    return re.split(r", | and ", text)


def without_article(text: str) -> str:
    """ "an analyst" is the role "analyst"."""
    return re.sub(r"^an? ", "", text)


TYPES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "Day": (r"[A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4}", _day),
    "Time": (r"\d\d:\d\d", time.fromisoformat),
    "Seeker": (r"[A-Z][a-z]+", str),
    "Position": (r'an? [^,:"]+? in [^,:"]+', _position),
    "Answers": (r"(?:new|known) role, (?:new|known) industry", _answers),
    "Aspect": (r"the role|the industry", lambda text: text.removeprefix("the ")),
    "Mark": (r"new|known", lambda text: text == "new"),
    "Kind": ("|".join(KINDS), str),
    "Company": (r'[^,:"]+', str),
    "Companies": (r'[^:"]+', _several),
    "Industry": (r'[^,:"]+', str),
    "Role": (r'an? [^,:"]+', without_article),
    "Person": (_NAME, str),
    "People": (rf"{_NAME}(?:, {_NAME})*(?: and {_NAME})?", _several),
    "Candidates": (r'[^:"]+', lambda text: text.split(" or ")),
    "Who": (rf'{_NAME} at [^,:"]+', str),
    "Act": (r"activates|parks|drops|restores", str),
    "Place": (r"Companies|Everyone|Conversations|the list of names given", str),
    "Country": ("|".join(COUNTRIES), str),
    "Channel": ("|".join(CHANNELS), str),
    "Turn": (r"Mira is|they are", str),
    "Mishap": (r"cancels|does not come", str),
    "OwnMishap": (r"cancels on|misses", str),
    "Stages": (r'"[^"]+"(?: and "[^"]+")*', lambda text: text.strip('"').split('" and "')),
    "Topic": ("|".join(TOPICS), str),
    "RoundMishap": (r"calls off|misses", str),
    "Money": (r"[\d,]+(?:\.\d+)?", str),
    "Currency": (r"[A-Z]{3}", str),
    "Text": (r'[^"]*', str),
    "N": (r"\d+", int),
    "Word": (r"person|people", str),
}
"""What may stand in a sentence: how it is written, and what is made of it."""


class Phrase(StepParser):
    """A sentence of the features. `every` holds all that are bound, in the order of the rooms."""

    every: ClassVar[list["Phrase"]] = []

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        parts = re.split(r"\{(\w+):(\w+)\}", sentence)
        self._makers: dict[str, Callable[[str], Any]] = {}
        written = re.escape(parts[0])
        for name, kind, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            pattern, self._makers[name] = TYPES[kind]
            written += f"(?P<{name}>{pattern}){re.escape(after)}"
        self._written = re.compile(written)
        Phrase.every.append(self)

    def is_matching(self, name: str) -> bool:
        return self._written.fullmatch(name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any]:
        match = self._written.fullmatch(name)
        assert match, f"{name} is not: {self.name}"
        return {argument: make(match[argument]) for argument, make in self._makers.items()}


def phrase(sentence: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Binds a sentence for any keyword: an outcome may also stand before the deed."""
    return step(Phrase(sentence))


Table = Sequence[Sequence[str]]
Row = dict[str, str]


def rows(table: Table) -> list[Row]:
    """The rows of a table under the words of its head."""
    head, *body = table
    return [dict(zip(head, row, strict=True)) for row in body]


def fields(table: Table) -> Row:
    """A table of two columns: what, and its value."""
    return {row[0]: row[1] for row in table}


def day_of(text: str) -> date:
    """A day as a table writes it, with its weekday or without."""
    return _day(text)


def check_table(shown: Sequence[Row], table: Table, *, in_order: bool) -> None:
    """What is shown, in the columns of the table, is exactly the table."""
    columns = list(table[0])
    wanted = [tuple(row[column] for column in columns) for row in rows(table)]
    found = [tuple(row[column] for column in columns) for row in shown]
    assert (found if in_order else sorted(found)) == (wanted if in_order else sorted(wanted))


def same(text: str) -> str:
    """The text without what does not matter: case and runs of spaces."""
    return " ".join(text.split()).casefold()


def check_contains(text: str, phrase: str) -> None:
    """The text holds the phrase, ignoring case and runs of spaces."""
    assert same(phrase) in same(text), f"“{phrase}” is not in: {text}"
