"""Correcting in words: what it is for, what there is to choose, what was put right elsewhere."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from domain.money import Remote
from domain.values import (
    Aspect,
    Channel,
    CompanyDetail,
    CompanyKind,
    ContactDetail,
    DraftKind,
    Gist,
    HowKnown,
    Medium,
    Outcome,
    Route,
    RulesDetail,
    Side,
    Topic,
    Weighed,
    Word,
    day_words,
)
from web.wording.days import talked_on
from web.wording.kinds import CHANNELS, DRAFTS, HOW_KNOWN, KINDS, MEDIA, ROUTES, TOPICS
from web.wording.life import OUTCOMES
from web.wording.meanwhile import is_now, was_changed
from web.wording.offers import MEDIA as WORDS_OF_AN_OFFER
from web.wording.offers import REMOTE, WEIGHED

EXPLAINED = (
    "This is for what was written down wrong. Your pages then show it as you put it right, and your Story keeps what "
    "it said first."
)
CHANGED_SINCE = "Was it right when you wrote it down, and is it different now? Then nothing was wrong: say what is new."
UNDONE = "This is undone, so there is nothing to correct. Bring it back first, then put it right."
SPOILT = "This page was changed on its way here, so nothing was saved. Open it again from your Story."
THE_DAY = "The day it happened"
TAKEN_FROM = "Taken from this line of a note, which stays as it is: “{}”"


CHOICES: dict[type[Enum], Mapping[Any, str]] = {
    Aspect: {Aspect.ROLE: "a role", Aspect.INDUSTRY: "an industry"},
    Route: ROUTES,
    CompanyKind: KINDS,
    HowKnown: HOW_KNOWN,
    Medium: MEDIA,
    Channel: CHANNELS,
    Side: {Side.ME: "I", Side.THEM: "they"},
    Gist: {Gist.YES: "yes", Gist.LATER: "later"},
    Topic: TOPICS,
    DraftKind: DRAFTS,
    Outcome: {Outcome(value): words for value, words in OUTCOMES},
    Word: WORDS_OF_AN_OFFER,
    Weighed: WEIGHED,
    Remote: REMOTE,
    CompanyDetail: {
        CompanyDetail.INDUSTRY: "its industry",
        CompanyDetail.KIND: "its kind",
        CompanyDetail.AIMED_ROLE: "what you would be there",
    },
    ContactDetail: {
        ContactDetail.ROLE: "what they do",
        ContactDetail.EMPLOYER: "where they work",
        ContactDetail.HOW_KNOWN: "how you know them",
        ContactDetail.INTRODUCED_BY: "who introduced you",
        ContactDetail.CAME_FROM: "what they did before",
    },
    RulesDetail: {RulesDetail.COUNTRY: "your country"},
}
"""What there is to choose from, in words."""
ANSWERS = (("yes", "Yes"), ("no", "No"))
HOURS = (("no", "The earlier one"), ("yes", "The later one"))


def written_down(on: date, happened_on: date, today: date) -> str:
    """When a line was written down: that day, or later."""
    if on == happened_on:
        return "written down the same day"
    return f"written down {talked_on(on, today)}"


def meanwhile(label: str, control: str, now: str, had: str, typed: bool) -> str:
    """That a field was put right elsewhere, `now` and `had` being its words; `typed` is whether it was changed here
    too."""
    match control:
        case "prose" | "lines":
            return was_changed(f"{label} was", now, had, typed)
        case "tick":
            return is_now(label, f"“{now or 'no'}”", f"“{had or 'no'}”", typed)
        case "day":
            now, had = (day_words(date.fromisoformat(one)) if one else "" for one in (now, had))
    return is_now(label, now, had, typed)
