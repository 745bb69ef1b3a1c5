"""Companies, people and conversations in a line, as the lists show them."""

import re
from datetime import date
from typing import NamedTuple

from domain.values import CompanyKind, listed
from domain.views.interviews import InterviewRow
from domain.views.timeline import Told
from web.wording.days import how_long_ago, talked_on
from web.wording.kinds import KINDS, MEDIA
from web.wording.texts import capital, count


def companies_lead(listed: int, active: int, limit: int) -> str:
    """The line under the heading of the list."""
    if not listed:
        return "Places where you can ask. None of them needs to be hiring."
    return f"{listed} on your list, {active} of {limit} active."


def people_lead(number: int) -> str:
    """The line under the heading of everyone."""
    if not number:
        return "People you could ask. Nobody needs to be important."
    return f"{count(number, 'person', 'people')} you know."


def company_line(kind: CompanyKind | None, industry: str | None, aimed_role: str | None = None) -> str:
    """What a company is in a line: "Startup in tech, as analyst"; "" when nothing is said."""
    what = " in ".join(filter(None, (KINDS[kind] if kind else "", industry)))
    return capital(", ".join(filter(None, (what, f"as {aimed_role}" if aimed_role else ""))))


def person_line(role: str | None, employer: str | None) -> str:
    """What someone does and where: "Data scientist, Northbank"."""
    return capital(", ".join(filter(None, (role, employer))))


def in_touch(talks: int, last: date | None, today: date) -> str:
    """How often one talked with someone, and when one was last in touch: "3 conversations, 5 days ago"."""
    ago = how_long_ago(last, today) if last else ""
    if talks:
        return f"{count(talks, 'conversation')}, {ago}"
    return f"last in touch {ago}" if ago else "not in touch yet"


def conversation_line(one: InterviewRow, but: str = "") -> str:
    """How a conversation was: "in person, 30 minutes, with Daniel Weiss"; `but` is whose page it stands on."""
    others = listed(who.name for who in one.people if who.name != but)
    parts = (
        MEDIA[one.medium],
        _how_long(one),
        "by chance" if one.unplanned else "",
        f"with {others}" if but and others else "",
        "private" if one.private else "",
    )
    return ", ".join(filter(None, parts))


def _how_long(one: InterviewRow) -> str:
    if one.minutes and one.planned_minutes and one.minutes != one.planned_minutes:
        return f"{one.minutes} of {count(one.planned_minutes, 'minute')}"
    return count(one.minutes, "minute") if one.minutes else ""


def told_meta(told: Told, today: date) -> str:
    """The small print of a line of the Story: written down later, put right since."""
    late = told.recorded_on != told.happened_on
    parts = (
        f"written down {talked_on(told.recorded_on, today)}" if late else "",
        "put right later" if told.corrected else "",
    )
    return " · ".join(filter(None, parts))


def is_link(address: str) -> bool:
    """Whether an address may be followed: only http and https are."""
    return address.casefold().startswith(("https://", "http://"))


class Linked(NamedTuple):
    """A part of a text; `address` is where it leads, "" where it is no link."""

    words: str
    address: str = ""


def linked(text: str) -> list[Linked]:
    """A text in parts, its web addresses apart: also those without https, as meeting links are often written."""
    found, at = [], 0
    for one in _ADDRESS.finditer(text):
        if one.start() > at:
            found.append(Linked(text[at : one.start()]))
        found.append(Linked(one[0], one[0] if is_link(one[0]) else f"https://{one[0]}"))
        at = one.end()
    return [*found, Linked(text[at:])] if at < len(text) else found


_ADDRESS = re.compile(
    r"(?<![\w@./])(?:https?://[^\s<>\"]*[\w/=&#-]|(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"]*[\w/=&#-])", re.IGNORECASE
)
