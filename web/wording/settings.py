"""The settings in words: what each figure of the rules is, and what others would change."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.values import ReminderKind, listed
from domain.views.card import Card
from domain.views.people import Replies
from domain.views.settings import Settings, WhatIf
from web.wording.days import day
from web.wording.kinds import TALKS
from web.wording.rules import FIGURES
from web.wording.texts import capital, count, few


class Group(NamedTuple):
    """Figures that belong together, by their fields, and why they are what they are."""

    title: str
    note: str
    figures: tuple[str, ...]


GROUPS = (
    Group(
        "Your week",
        "Three conversations and five companies at a time to begin with. Choose what fits your weeks.",
        (
            "weekly_aim",
            "active_companies",
            "interview_minutes",
            "gap_minutes",
        ),
    ),
    Group(
        "Asking and following up",
        "Working days leave out week-ends and the public holidays of your country. What goes out at noon or later "
        "counts from the next one.",
        (
            "second_person_days",
            "nudge_days",
            "give_up_days",
            "quick_days",
            "come_back_days",
            "lead_days",
        ),
    ),
    Group(
        "Afterwards",
        "Thanks are due the day after a conversation, and late the day after that, unless you choose otherwise.",
        (
            "thank_you_days",
            "thank_you_late_days",
            "promise_days",
            "quiet_days",
        ),
    ),
    Group(
        "Advice, and keeping in touch",
        "Advice is to be tried within a week, and late after two. Those you keep in touch with hear from you two weeks "
        "after a conversation, and then every month.",
        (
            "advice_days",
            "advice_late_days",
            "report_back_days",
            "progress_days",
            "keep_in_touch_days",
        ),
    ),
    Group(
        "Applications and offers",
        "You ask how an application stands after a week, twice at most. Offers are compared over four years; a small "
        "difference in money is none.",
        (
            "application_nudge_days",
            "application_nudges",
            "round_silence_days",
            "offer_days",
            "tie_percent",
        ),
    ),
    Group(
        "Numbers",
        "A rate says little while it is made of few asks.",
        ("forecast_asks",),
    ),
    Group(
        "Today and drafts",
        "An ask is short: 75 words, and an invitation on a profile network takes 200 characters.",
        (
            "shown_at_once",
            "coming_days",
            "slipped_days",
            "ask_words",
            "invitation_characters",
        ),
    ),
)
REPLIES = {Replies.QUICK: "quick", Replies.SLOW: "slow", Replies.NONE: "no reply"}


def named(field: str, sentence: str) -> str:
    """What is wrong with a figure, away from its field: "Conversations a week: please write a whole number."."""
    return f"{FIGURES[field].label}: {sentence[:1].lower()}{sentence[1:]}" if field in FIGURES else sentence


def changed_figures(settings: Settings) -> int:
    """How many figures are not those that everyone begins with."""
    return sum(getattr(settings.rules, field) != getattr(settings.first, field) for field in FIGURES)


def what_if_words(view: WhatIf) -> list[str]:
    """What other rules would change, a sentence each; one that says so when they change nothing."""
    return list(_what_if(view)) or ["Nothing that is on your list today would change."]


def _what_if(view: WhatIf) -> Iterator[str]:
    if view.comes_up:
        yield f"Due now: {few([_waits(card) for card in view.comes_up])}."
    if view.rests:
        yield f"Not due yet: {few([_waits(card) for card in view.rests])}."
    if view.slips:
        yield f"Slipped: {few([_waits(card) for card in view.slips])}."
    if view.slips_no_more:
        yield f"No longer slipped: {few([_waits(card) for card in view.slips_no_more])}."
    for moved in view.moved[:_SHOWN]:
        yield f"{capital(_waits(moved.card))} on {day(moved.due)} instead of {day(moved.card.due)}."
    if len(view.moved) > _SHOWN:
        yield f"And {count(len(view.moved) - _SHOWN, 'more reminder')} on another day."
    for one in view.replies[:_SHOWN]:
        yield f"{one.person.name}: {_reply(one.after)} instead of {_reply(one.before)}."
    if len(view.replies) > _SHOWN:
        yield f"And {count(len(view.replies) - _SHOWN, 'more person', 'more people')} with another reply time."
    for state, names in _by_state(view).items():
        yield f"{listed(names[:_SHOWN])} would count as {state}."


_SHOWN = 5


def _by_state(view: WhatIf) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in view.talks:
        found.setdefault(TALKS[one.after], []).append(one.company.name)
    return found


def _reply(replies: Replies | None) -> str:
    return REPLIES[replies] if replies else "still waiting"


def _waits(card: Card) -> str:
    """What a reminder is about, as something to do."""
    who = listed(one.name for one in card.people) or (card.who.name if card.who else card.text)
    if card.kind in _OF_A_COMPANY:
        who = card.about.name if card.about else card.text or who
    return _WAITS[card.kind].format(card.text if card.kind in _IN_WORDS else who)


_WAITS = {
    ReminderKind.HOW_WAS_IT: "how it was with {}",
    ReminderKind.REPLY: "writing back to {}",
    ReminderKind.NEW_TIME: "a new time with {}",
    ReminderKind.COME_BACK: "coming back to {}",
    ReminderKind.NUDGE: "asking {} again",
    ReminderKind.SECOND_PERSON: "asking someone else besides {}",
    ReminderKind.GIVE_UP: "whether to wait for {}",
    ReminderKind.CONFIRM: "confirming the time with {}",
    ReminderKind.THANK: "thanking {}",
    ReminderKind.THANK_GIVER: "telling how it went with {}",
    ReminderKind.LEAD: "writing to {}",
    ReminderKind.STEP: "“{}”",
    ReminderKind.FOLLOW: "trying “{}”",
    ReminderKind.ADVICE_BACK: "telling {} what came of it",
    ReminderKind.KEEP_IN_TOUCH: "keeping in touch with {}",
    ReminderKind.NUDGE_APPLICATION: "asking about the application to {}",
    ReminderKind.SILENT: "whether to wait for {}",
    ReminderKind.ROUND_WAS: "how the interview at {} was",
    ReminderKind.ROUND_TIME: "a new time for the interview at {}",
    ReminderKind.ROUND_THANK: "thanking for the interview at {}",
    ReminderKind.DECIDE: "deciding on the offer from {}",
    ReminderKind.LAPSED: "what became of the offer from {}",
    ReminderKind.TELL: "telling {} how it ended",
}
_IN_WORDS = (ReminderKind.STEP, ReminderKind.FOLLOW)
_OF_A_COMPANY = (
    ReminderKind.NUDGE_APPLICATION,
    ReminderKind.SILENT,
    ReminderKind.ROUND_WAS,
    ReminderKind.ROUND_TIME,
    ReminderKind.ROUND_THANK,
    ReminderKind.DECIDE,
    ReminderKind.LAPSED,
)
