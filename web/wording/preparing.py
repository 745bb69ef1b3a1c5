"""Before a conversation, in words: who it is, what is between you, what the place is, what nobody has told yet."""

from collections.abc import Sequence
from datetime import date

from domain.steps.companies import Company
from domain.values import Position, Stage
from domain.views.interviews import InterviewRow
from domain.views.look import Named
from domain.views.people import PersonRow
from web.wording.conversations import REPLIES
from web.wording.days import day, how_long_ago
from web.wording.kinds import HOW, HOW_KNOWN
from web.wording.places import company_line, person_line
from web.wording.switch import position_phrase, position_words
from web.wording.texts import capital, count, few

NOT_OPEN = {
    Stage.HELD: "You talked {}. These were your questions.",
    Stage.DECLINED: "This ended with a no {}. These were your questions.",
    Stage.UNANSWERED: "You stopped waiting {}. If they write back, these questions are still here.",
}
"""Why there is nothing to prepare any more."""
TOO_MANY = "These are {} questions, and twenty minutes are short. Keep at most {}."
TOO_LONG = "Please keep each question to {} characters: it is to be read at the door."


def role_words(row: PersonRow) -> str:
    """What someone does and where."""
    return person_line(row.role, row.employer)


def person_words(row: PersonRow) -> str:
    """Who someone is in a line: "Machine learning engineer, Acme AI · was analyst, finance"."""
    was = f"was {position_words(row.came_from)}" if row.came_from else ""
    return _line(role_words(row), was) or "Nothing written down yet"


def between_words(row: PersonRow, today: date) -> str:
    """What is between the two of you in a line."""
    how = HOW_KNOWN[row.how_known] if row.how_known else ""
    giver = f"introduced by {row.introduced_by.name}" if row.introduced_by else ""
    replies = REPLIES[row.replies] if row.replies else ""
    last = f"last in touch {how_long_ago(row.last, today)}" if row.last else "not in touch yet"
    return _line(how, giver, count(row.talks, "conversation") if row.talks else "", last, replies)


def company_words(company: Company, role: str | None, others: Sequence[Named]) -> str:
    """What a place is in a line, and who else is known there."""
    kind = company_line(company.kind, company.industry, company.aimed_role if company.aimed_role != role else None)
    known = f"you also know {few([one.name for one in others])}" if others else ""
    return _line(kind, known) or "On your list"


def place_words(row: InterviewRow) -> str:
    """How a conversation is to be: "30 minutes, in person"."""
    minutes = count(row.minutes, "minute") if row.minutes else ""
    return capital(", ".join(filter(None, (minutes, HOW[row.medium]))))


def before_words(row: InterviewRow, today: date) -> str:
    """Why nothing is to prepare, where it is over; "" while it is open."""
    on = row.on if row.stage is Stage.HELD else row.since
    words = day(on, today)
    when = words if words in ("today", "yesterday") else f"on {words}"
    return NOT_OPEN[row.stage].format(when) if row.stage in NOT_OPEN else ""


def moved_words(name: str, before: Position) -> str:
    """That someone made a switch: "Priya Raman: analyst in finance before"."""
    return f"{name}: {position_phrase(before)} before"


def _line(*parts: str) -> str:
    return capital(" · ".join(filter(None, parts)))
