"""Sorting a note in words: what a line can be, what it became, what is asked for on the way."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from domain.values import Topic
from domain.views.heard import Heard
from web.wording.days import by_day, weekday_day
from web.wording.kinds import TOPICS
from web.wording.texts import capital, count

CONVERSATION, NOTE = "Conversation", "Note"
"""Of what the lines are."""
LEARNED, ADVICE, NAME, PROMISED = "learned", "advice", "name", "promised"
INTO = {LEARNED: "Learned", ADVICE: "Advice", NAME: "Name", PROMISED: "I promised"}
"""What a line can be, as its buttons say."""
KEEP = {
    LEARNED: "Keep what I learned",
    ADVICE: "Keep the advice",
    NAME: "Keep the name",
    PROMISED: "Keep the promise",
}
"""The button that saves it."""
WHICH_OF_THEM = "Choose what the line is: something learned, advice, a name or a promise."
WHICH_TOPIC = "What is it about? Choose one of the topics."
WHICH_NAME = "Whose name was it?"
LEAVE_IT = "Lines you leave as they are can still be found."
PRIVATE = (
    "This note is only for you: it is quoted nowhere else. What you sort out of it goes where all such things go, "
    "in the words you give it."
)


class Mark(NamedTuple):
    """What a line became: its kind, the topic where it has one, and what is kept where that says more than the line."""

    kind: str
    topic: str
    kept: str


def sort_title(about: str) -> str:
    """The heading of the page."""
    return f"Your note on {about}" if about else "Your note"


def sort_lead(kind: str, on: date, lines: int, sorted_lines: int) -> str:
    """When it was, and how far the sorting is."""
    when = f"{kind}, {weekday_day(on)}"
    if not lines:
        return f"{when}."
    if not sorted_lines:
        return f"{when}. {capital(count(lines, 'line'))}. What was each of them?"
    return f"{when}. {sorted_lines} of {count(lines, 'line')} sorted."


def learned_mark(topic: Topic | None, claim: str, line: str, same_as: str, opposite_of: str) -> Mark:
    """A line that is something learned. `same_as` and `opposite_of` are what was heard before."""
    kept = _other_than(line, claim)
    heard = f"the same as “{same_as}”" if same_as else f"the opposite of “{opposite_of}”" if opposite_of else ""
    return Mark("Learned", TOPICS[topic] if topic else "", ", ".join(filter(None, (kept, heard))))


def advice_mark(text: str, line: str, state: str) -> Mark:
    """A line that is advice. `state` is what became of it, where something did."""
    return Mark("Advice", "", ", ".join(filter(None, (_other_than(line, text), state))))


def name_mark(name: str, employer: str | None) -> Mark:
    """A line that gave a name."""
    return Mark("Name", "", f"{name}, {employer}" if employer else name)


def step_mark(what: str, line: str, due: date, today: date, *, promised: bool, settled: bool) -> Mark:
    """A line that is something to do, for someone or for oneself."""
    kept = _other_than(line, what)
    when = "done with" if settled else f"by {by_day(due, today)}"
    return Mark("I promised" if promised else "To do", "", f"{kept}, {when}" if kept else when)


def _other_than(line: str, kept: str) -> str:
    return f"“{kept}”" if kept.strip() != line else ""


def heard_options(likely: Mapping[Topic, list[Heard]]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What was heard before, to choose from: a topic's value, its name, and (id, words with the number of voices)."""
    return [
        (topic.value, capital(TOPICS[topic]), [(one.id, f"{_short(one.claim)} ({one.voices})") for one in heard])
        for topic, heard in likely.items()
    ]


def _short(claim: str) -> str:
    claim = " ".join(claim.split())
    return claim if len(claim) <= 70 else claim[:70].rsplit(" ", 1)[0] + " …"


def lines_words(first: int, last: int) -> str:
    """A page of a long note."""
    return f"Lines {first} to {last}" if last > first else f"Line {first}"
