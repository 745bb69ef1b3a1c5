"""Advice in words: received, tried, and told of."""

from collections.abc import Iterator
from datetime import date

from domain.events import AdviceFollowed, AdviceReceived, AdviceReportedBack
from domain.views.advice import AdviceRow, AdviceState
from domain.views.card import Card
from web.wording.days import by_day, day, talked_on
from web.wording.kinds import BY
from web.wording.names import Names
from web.wording.texts import because, first_name, quoted

Advised = AdviceReceived | AdviceFollowed | AdviceReportedBack
"""What becomes of advice."""
STATES = {
    AdviceState.TO_TRY: "to try",
    AdviceState.LEFT: "not for me",
    AdviceState.TRIED: "tried",
    AdviceState.TOLD: "reported back",
}


def advised(event: Advised, names: Names) -> str:
    """One event about advice."""
    match event:
        case AdviceReceived():
            giver = names.first(event.by) if event.by else None
            return f"{giver} advised: {quoted(event.text)}" if giver else f"Advice to try: {quoted(event.text)}"
        case AdviceFollowed():
            return f"You tried what was advised: {quoted(names[event.advice])}{because(event.note)}"
        case AdviceReportedBack():
            whom = names[event.to] if event.to else "them"
            how = f" {BY[event.channel]}" if event.channel and BY[event.channel] else ""
            return f"You told {whom}{how} what came of the advice {quoted(names[event.advice])}"


def advice_given(row: AdviceRow, today: date, *, giver: bool = True) -> str:
    """Who gave it and when: "Priya Raman, 2 March"."""
    return ", ".join(filter(None, (row.by.name if row.by and giver else "", day(row.on, today))))


def advice_state(row: AdviceRow, today: date) -> str:
    """What became of it: "tried on 3 March, told Priya on 5 March"."""
    return ", ".join(_state(row, today))


def _state(row: AdviceRow, today: date) -> Iterator[str]:
    if row.tried:
        yield f"tried {talked_on(row.tried, today)}"
    for heard in row.told:
        yield f"told {first_name(heard.person.name) if heard.person else 'them'} {talked_on(heard.on, today)}"
    if not row.tried and not row.told:
        yield STATES[row.state]


def advice_due(card: Card | None, today: date) -> str:
    """By when it is to be tried or told, while that is to come or open; "" when it is neither."""
    if card is None or card.skipped:
        return ""
    if card.until:
        return f"put off until {by_day(card.until, today)}"
    return f"by {by_day(card.due, today)}" if card.due >= today else f"due since {day(card.due, today)}"
