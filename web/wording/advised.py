"""Advice in words: received, tried, and told of."""

from domain.events import AdviceFollowed, AdviceReceived, AdviceReportedBack
from web.wording.kinds import BY
from web.wording.names import Names
from web.wording.texts import because, quoted

Advised = AdviceReceived | AdviceFollowed | AdviceReportedBack
"""What becomes of advice."""


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
