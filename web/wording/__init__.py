"""Words for people: one place for them all. Tone: a friend who took notes: short, past tense, no praise, no alarm."""

from domain.values import listed
from web.wording.advice import ADVICE
from web.wording.days import by_day, day, how_long_ago, month, short_day, weekday_day
from web.wording.deeds import tell
from web.wording.kinds import (
    CHANNELS,
    HOW_KNOWN,
    KINDS,
    LEAD_STATES,
    MEDIA,
    ROUTES,
    STATUSES,
    TALKS,
    options,
    square_words,
    switch_words,
)
from web.wording.places import company_line, conversation_line, in_touch, is_link, person_line, told_meta
from web.wording.switch import (
    familiarity_question,
    picture_words,
    position_phrase,
    position_words,
    role_in,
    search_title,
    switch_line,
    switch_sentence,
    way_figures,
    way_of,
    way_sentence,
)
from web.wording.texts import capital, count, first_line, first_name, name_at
from web.wording.today import card_words, hint_words, weeks_words

__all__ = [
    "ADVICE",
    "CHANNELS",
    "HOW_KNOWN",
    "KINDS",
    "LEAD_STATES",
    "MEDIA",
    "ROUTES",
    "STATUSES",
    "TALKS",
    "by_day",
    "capital",
    "card_words",
    "company_line",
    "conversation_line",
    "count",
    "day",
    "familiarity_question",
    "first_line",
    "first_name",
    "hint_words",
    "how_long_ago",
    "in_touch",
    "is_link",
    "listed",
    "month",
    "name_at",
    "options",
    "person_line",
    "picture_words",
    "position_phrase",
    "position_words",
    "role_in",
    "search_title",
    "short_day",
    "square_words",
    "switch_line",
    "switch_sentence",
    "switch_words",
    "tell",
    "told_meta",
    "way_figures",
    "way_of",
    "way_sentence",
    "weekday_day",
    "weeks_words",
]
