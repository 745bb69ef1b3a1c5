"""What pages show, in the words of the features."""

from calendar import month_name
from datetime import date, timedelta

from playwright.sync_api import Locator

from domain.values import day_words
from tests.features.phrases import Row

_MONTHS = {name[:3]: name for name in month_name[1:]}


def day_shown(shown: str, today: date) -> str:
    """The day that a page calls today, yesterday, 2 Mar, or by its whole name."""
    near = {"today": today, "yesterday": today - timedelta(days=1)}
    if day := near.get(shown.lower()):
        return day_words(day)
    number, month, *year = shown.split()
    return f"{number} {_MONTHS[month[:3]]} {''.join(year) or today.year}"


def leg_shown(number: int, words: str) -> Row:
    """A leg as its card has it: the position, then on a line of its own what is kept and gained."""
    position, what_for = words.split("\n")
    keep, gain = what_for.removeprefix("you keep ").split(", you gain ")
    return {"leg": str(number), "position": position, "keep": keep, "gain": gain}


def line_shown(line: Locator) -> Row:
    """A line of the Story: what it tells, its day, and whether it is struck through."""
    day = line.locator("time").get_attribute("datetime") or ""
    undone = "undone" in (line.get_attribute("class") or "").split()
    return {
        "about": line.locator(".story-words p").inner_text(),
        "happened": day_words(date.fromisoformat(day)),
        "mark": "undone" if undone else "",
    }
