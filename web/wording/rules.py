"""The rules in words: what each figure means."""

from collections.abc import Iterator

from domain.events import RulesSet
from domain.values import listed
from infrastructure.working_days import countries
from web.wording.texts import count

_FIGURES: dict[str, tuple[str, str]] = {
    "active_companies": ("company", "{} to work on at a time"),
    "weekly_aim": ("conversation", "{} a week"),
    "interview_minutes": ("minute", "{} for a conversation"),
    "second_person_days": ("working day", "{} until asking a second person"),
    "nudge_days": ("working day", "{} until asking again"),
    "give_up_days": ("day", "{} more until waiting no longer"),
    "quick_days": ("working day", "a quick reply within {}"),
    "come_back_days": ("day", "{} until coming back to a “later”"),
    "lead_days": ("working day", "{} to write to someone new"),
    "thank_you_days": ("day", "{} to say thanks"),
    "thank_you_late_days": ("day", "thanks late after {}"),
    "promise_days": ("day", "{} to keep a promise"),
    "quiet_days": ("day", "a company quiet after {}"),
    "slipped_days": ("day", "slipped after {}"),
    "coming_days": ("day", "{} ahead on Today"),
    "shown_at_once": ("card", "{} at once on Today"),
    "ask_words": ("word", "{} for asking"),
    "invitation_characters": ("character", "{} for an invitation"),
    "gap_minutes": ("minute", "{} between two conversations"),
}


def rule_words(field: str, figure: int) -> str:
    """A figure of the rules: 7 working days until asking again."""
    unit, words = _FIGURES[field]
    many = "companies" if unit == "company" else None
    return words.format(count(figure, unit, many))


def rules_set(event: RulesSet) -> str:
    """What was changed of the rules."""
    return " ".join(_changed(event))


def _changed(event: RulesSet) -> Iterator[str]:
    if event.zone:
        yield f"Your clocks are those of {event.zone} now."
    if event.country:
        country = dict(countries()).get(event.country, event.country)
        yield f"Your public holidays are those of {country} now."
    figures = [(field, value) for field in _FIGURES if (value := getattr(event, field)) is not None]
    if figures:
        yield f"You changed your rules: {listed(rule_words(field, value) for field, value in figures)}."
