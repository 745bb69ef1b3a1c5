"""The rules in words: what each figure means."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.events import RulesSet
from domain.values import RulesDetail, listed
from infrastructure.working_days import countries
from web.wording.texts import count


class Figure(NamedTuple):
    """What a figure of the rules is called, what it counts, and how it is said within a sentence."""

    label: str
    unit: str
    said: str
    units: str | None = None


FIGURES = {
    "active_companies": Figure("Companies to work on at a time", "company", "{} to work on at a time", "companies"),
    "weekly_aim": Figure("Conversations a week", "conversation", "{} a week"),
    "interview_minutes": Figure("Minutes for a conversation", "minute", "{} for a conversation"),
    "second_person_days": Figure(
        "Working days until asking a second person", "working day", "{} until asking a second person"
    ),
    "nudge_days": Figure("Working days until asking again", "working day", "{} until asking again"),
    "give_up_days": Figure("Days after that until waiting no longer", "day", "{} more until waiting no longer"),
    "quick_days": Figure("Working days for a quick reply", "working day", "{} for a quick reply"),
    "come_back_days": Figure("Days until coming back to a “later”", "day", "{} until coming back to a “later”"),
    "lead_days": Figure("Working days to write to someone new", "working day", "{} to write to someone new"),
    "thank_you_days": Figure("Days to say thanks", "day", "{} to say thanks"),
    "thank_you_late_days": Figure("Days until thanks are late", "day", "{} until thanks are late"),
    "promise_days": Figure("Days to keep a promise", "day", "{} to keep a promise"),
    "quiet_days": Figure("Days until a company counts as quiet", "day", "{} until a company counts as quiet"),
    "slipped_days": Figure("Days until something has slipped", "day", "{} until something has slipped"),
    "coming_days": Figure("Days ahead on Today", "day", "{} ahead on Today"),
    "shown_at_once": Figure("Cards at once on Today", "card", "{} at once on Today"),
    "ask_words": Figure("Words for asking", "word", "{} for asking"),
    "invitation_characters": Figure("Characters for an invitation", "character", "{} for an invitation"),
    "gap_minutes": Figure("Minutes between two conversations", "minute", "{} between two conversations"),
    "advice_days": Figure("Days to try advice", "day", "{} to try advice"),
    "advice_late_days": Figure("Days until advice is late", "day", "{} until advice is late"),
    "report_back_days": Figure("Days to tell what came of it", "day", "{} to tell what came of advice"),
    "progress_days": Figure("Days from a talk to a word of how it goes", "day", "{} until a first word of how it goes"),
    "keep_in_touch_days": Figure("Days from there to the next word", "day", "{} until the next word of how it goes"),
    "application_nudge_days": Figure("Days until asking how it stands", "day", "{} until asking how it stands"),
    "application_nudges": Figure("Times to ask how it stands", "time", "{} to ask how it stands"),
    "round_silence_days": Figure("Days of silence after an interview", "day", "{} of silence after an interview"),
    "offer_days": Figure("Days to decide before an offer runs out", "day", "{} to decide before an offer runs out"),
    "tie_percent": Figure(
        "Percent within which offers are equal", "percent", "{} within which offers are equal", "percent"
    ),
    "forecast_asks": Figure("Asks until a rate is told", "ask", "{} until a rate is told"),
}
"""Every figure of the rules, by its field."""


def rule_words(field: str, figure: int) -> str:
    """A figure of the rules within a sentence: 7 working days until asking again."""
    one = FIGURES[field]
    return one.said.format(count(figure, one.unit, one.units))


def rules_set(event: RulesSet) -> str:
    """What was changed of the rules."""
    return " ".join(_changed(event))


def _changed(event: RulesSet) -> Iterator[str]:
    time = f"the time of {event.zone}" if event.zone else ""
    holidays = f"the public holidays of {dict(countries()).get(event.country, event.country)}" if event.country else ""
    if RulesDetail.COUNTRY in event.unsaid and not holidays:
        holidays = "no public holidays"
    if place := listed(filter(None, (time, holidays))):
        yield f"You go by {place} now."
    said = [rule_words(field, value) for field in FIGURES if (value := getattr(event, field)) is not None]
    if said:
        yield f"You changed your rules: {listed(said)}."
