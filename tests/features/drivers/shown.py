"""What pages show, in the words of the features."""

import re
from calendar import month_name
from datetime import date, timedelta

from playwright.sync_api import Locator

from domain.values import day_words
from tests.features.phrases import Row

_BOOKED = re.compile(
    r"booked for ([^,]+), (\d\d:\d\d)(?: \((?:([^,]+), )?(?:the later )?(\d\d:\d\d) in [^)]+\))?", re.IGNORECASE
)
_STAGES = {
    "asked again": "asked again",
    "asked": "asked",
    "said later": "finding a time",
    "said yes": "finding a time",
    "they said no": "not this time",
    "no reply": "no reply",
}
"""How the page of a conversation says how far it has come: as it begins, the longer ones first."""
_MONTHS = {name[:3]: name for name in month_name[1:]}


def day_shown(shown: str, today: date) -> str:
    """The day that a page calls today, yesterday, 2 Mar, or by its whole name."""
    near = {"today": today, "yesterday": today - timedelta(days=1)}
    if day := near.get(shown.lower()):
        return day_words(day)
    number, month, *year = shown.split()
    return f"{number} {_MONTHS[month[:3]]} {''.join(year) or today.year}"


def stage_shown(lead: str) -> str:
    """How far a conversation has come."""
    return next(stage for begins, stage in _STAGES.items() if lead.casefold().startswith(begins))


def booked_shown(meta: str, today: date) -> Row:
    """A booked time at home, and by the clocks it was agreed by."""
    found = _BOOKED.search(meta)
    assert found, meta
    day, at, day_there, at_there = found.groups()
    here = f"{_day_of(day, today)}, {at}"
    there = f"{_day_of(day_there or day, today)}, {at_there}" if at_there else here
    return {"for Mira": here, "there": there}


def _day_of(words: str, today: date) -> str:
    """Thursday 12 March, tomorrow or today."""
    near = {"today": today, "tomorrow": today + timedelta(days=1)}
    if words in near:
        return day_words(near[words])
    _, number, month, *year = words.split()
    return f"{number} {month} {''.join(year) or today.year}"


def kept_shown(line: str, marks: list[str]) -> str:
    """What a sorted line became: in its own words, unless others are shown; without the day of a promise."""
    kept = marks[0] if marks else line
    return kept.partition(", by ")[0].strip("“”")


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
