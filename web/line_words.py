"""What a line of a note names: a person, where they work, the day something is due. All of it is a guess."""

import re
from collections.abc import Iterable
from datetime import date

from domain.values import days_after
from domain.views import Look

_CAPITAL = r"[^\W\d_a-z][-'’\w&]*"
_NAMES = re.compile(r"[^\W\d_a-z]\w*[-'’\w]*(?:\s+(?:(?:van|von|de|da|di|der|den|la|le)\s+)*[^\W\d_a-z][-'’\w]+)+")
_AT = re.compile(rf"\b(?:at|from|joined|joins)\s+({_CAPITAL}(?:\s+{_CAPITAL})*)")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DUE = re.compile(
    r"\b(?:by|on|until|till|before|this|next)\s+(tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)


def known_companies(look: Look) -> list[str]:
    """The companies that were written down anywhere, those with the longest names first."""
    listed = (company.name for company in look.search.companies.by_id.values())
    people = (contact.employer for contact in look.search.people.by_id.values())
    given = (lead.employer for lead in look.search.introductions.by_id.values())
    return sorted({name for name in (*listed, *people, *given) if name}, key=lambda name: (-len(name), name))


def company_in(line: str, known: Iterable[str]) -> str:
    """A company that is known, or else what someone is said to be at; "" where there is none."""
    here = line.casefold()
    for name in known:
        if name.casefold() in here and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line, re.IGNORECASE):
            return name
    found = _AT.search(line)
    return "" if not found or found[1].lower() in _DAYS else found[1]


def name_in(line: str, company: str = "") -> str:
    """The first words of a line that look like a person's name and are no company's; "" where none do."""
    rest = re.sub(rf"(?<!\w){re.escape(company)}(?!\w)", "|", line, flags=re.IGNORECASE) if company else line
    found = _NAMES.search(rest)
    return found[0] if found else ""


def day_in(line: str, on: date) -> date | None:
    """The day that something is due by a line written on that day: "by Friday" is the next one."""
    found = _DUE.search(line)
    if not found:
        return None
    word = found[1].lower()
    return days_after(on, 1 if word == "tomorrow" else (_DAYS.index(word) - on.weekday() - 1) % 7 + 1)
