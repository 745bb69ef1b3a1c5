"""Today in words: its weeks, its hints, what slipped, what is to sort."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from domain.views.today import Hint, Today, ToSort, Week
from web.wording.days import talked_on
from web.wording.texts import capital, count, first_name, name_at

SECONDS_A_LINE = 12.5
"""What sorting a line of a note takes, reading it included: 10 to 15 seconds."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def weeks_words(view: Today) -> str:
    """How last week was, and how this one stands against the aim."""
    this = view.this_week
    parts = (
        count(this.conversations, "conversation") if this.conversations else "",
        f"{this.booked} booked" if this.booked else "",
    )
    if so_far := " and ".join(filter(None, parts)):
        now = f"This week: {so_far}, your aim is {view.weekly_aim}."
    else:
        now = f"This week: no conversation yet, your aim is {view.weekly_aim}."
    return f"Last week: {_week_words(view.last_week)}. {now}" if view.week > 1 else now


def _week_words(week: Week) -> str:
    parts = (
        count(week.conversations, "conversation") if week.conversations else "no conversation",
        count(week.replies, "reply", "replies") if week.replies else "",
        count(week.asks, "ask") if week.asks else "",
    )
    return ", ".join(filter(None, parts))


def slipped_words(number: int, days: int) -> str:
    """How many slipped, and what that is: 4 older than two weeks."""
    weeks, rest = divmod(days, 7)
    long = count(days, "day") if rest or not weeks else f"{in_words(weeks)} week{'s' if weeks > 1 else ''}"
    return f"{number} older than {long}"


def to_sort_words(notes: Sequence[ToSort]) -> tuple[str, str]:
    """How many notes are to sort, and how long that takes."""
    minutes = max(1, ceil(sum(note.lines for note in notes) * SECONDS_A_LINE / 60))
    return f"{count(len(notes), 'note')} to sort", f"about {count(minutes, 'minute')}"


def in_words(number: int) -> str:
    """Small numbers as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


class HintWords(NamedTuple):
    """Something that would help next, and the button that leads there."""

    sentence: str
    label: str
    url: str


def hint_words(hint: Hint, view: Today, search_id: str) -> HintWords:
    """What a hint of Today says."""
    at = f"/searches/{search_id}"
    nobody = view.nobody_there
    match hint:
        case Hint.FRAME:
            return HintWords("Say what you do now and what you want to do.", "Frame the switch", f"{at}/switch")
        case Hint.ANSWER:
            return HintWords("Say what is new to you: the role, the industry, or both.", "Answer", f"{at}/switch")
        case Hint.CHOOSE_ROUTE:
            return HintWords(
                "Which first, the role or the industry? Not sure yet is fine.", "Look at the ways", f"{at}/switch"
            )
        case Hint.NAME_COMPANIES:
            return HintWords(
                "Name companies you are curious about, one per line.", "Name companies", f"{at}/companies/paste"
            )
        case Hint.NAME_PEOPLE:
            return HintWords("Name two people you could ask this week.", "Name people", f"{at}/people/paste")
        case Hint.ASK_SOMEONE if view.to_ask:
            who = view.to_ask
            named = f"You named {name_at(who.name, who.at)} {talked_on(who.on, view.today)}, and have not asked yet."
            return HintWords(named, f"Ask {first_name(who.name)}", f"{at}/write/ask?person={who.id}")
        case Hint.LOG_A_CONVERSATION:
            return HintWords("Already talked to someone? Any day counts.", "Log it", f"{at}/log")
        case Hint.ACTIVATE:
            return HintWords("Choose up to five companies to work on now.", "Choose", f"{at}/companies")
        case _:
            here = f"{nobody[0].name} is on your list, and you know nobody there yet:"
            many = f"{capital(in_words(len(nobody)))} companies on your list have nobody in them:"
            return HintWords(here if len(nobody) == 1 else many, "Find a person", f"{at}/companies/{nobody[0].id}")
