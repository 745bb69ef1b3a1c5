"""Names of what can be chosen or reached: kinds of company, ways to be in touch, stages, topics, routes, switches."""

from collections.abc import Mapping
from typing import Any

from domain.steps.framing import Square
from domain.values import (
    Channel,
    CompanyKind,
    CompanyStatus,
    DraftKind,
    HowKnown,
    Medium,
    Route,
    Stage,
    Switch,
    Topic,
)
from domain.views.look import LeadState, Talk
from web.wording.texts import capital

KINDS = {
    CompanyKind.STARTUP: "startup",
    CompanyKind.SCALE_UP: "scale-up",
    CompanyKind.LARGE: "large company",
    CompanyKind.PUBLIC: "public employer",
    CompanyKind.ACADEMIC: "university",
    CompanyKind.OWN_EMPLOYER: "own employer",
}
STATUSES = {
    CompanyStatus.LISTED: "on the list",
    CompanyStatus.ACTIVE: "active",
    CompanyStatus.PARKED: "parked",
    CompanyStatus.DROPPED: "off the list",
}
TALKS = {Talk.TALKING: "talking", Talk.WAITING: "waiting", Talk.QUIET: "quiet", Talk.NOT_STARTED: "not started"}
HOW_KNOWN = {
    HowKnown.ALUMNI: "same school",
    HowKnown.FIRST_DEGREE: "I know them",
    HowKnown.SECOND_DEGREE: "a friend knows them",
    HowKnown.GROUP: "same group",
    HowKnown.COLD: "not yet",
}
MEDIA = {
    Medium.IN_PERSON: "in person",
    Medium.VIDEO: "video call",
    Medium.PHONE: "phone",
    Medium.MESSAGES: "messages",
}
CHANNELS = {
    Channel.EMAIL: "e-mail",
    Channel.SOCIAL: "profile message",
    Channel.MESSAGE: "text message",
    Channel.PHONE: "phone",
    Channel.IN_PERSON: "in person",
    Channel.OTHER: "another way",
}
HOW = {
    Medium.IN_PERSON: "in person",
    Medium.VIDEO: "on a video call",
    Medium.PHONE: "on the phone",
    Medium.MESSAGES: "by messages",
}
"""How a conversation was, within a sentence."""
BY = {
    Channel.EMAIL: "by e-mail",
    Channel.SOCIAL: "on their profile",
    Channel.MESSAGE: "by text message",
    Channel.PHONE: "by phone",
    Channel.IN_PERSON: "in person",
    Channel.OTHER: "",
}
"""Which way a message went, within a sentence."""
STAGES = {
    Stage.REQUESTED: "asked",
    Stage.NUDGED: "asked again",
    Stage.ANSWERED: "finding a time",
    Stage.SCHEDULED: "booked",
    Stage.HELD: "talked",
    Stage.DECLINED: "not this time",
    Stage.UNANSWERED: "no reply",
    Stage.CANCELLED: "called off",
    Stage.MISSED: "did not take place",
}
TOPICS = {
    Topic.WEEK: "a week there",
    Topic.TOOLS: "tools",
    Topic.SKILLS: "skills",
    Topic.TEAM: "the team",
    Topic.HIRING: "how they hire",
    Topic.MOVING: "making the switch",
    Topic.TRENDS: "where it is going",
    Topic.PAY: "pay",
    Topic.CULTURE: "what it is like",
    Topic.OTHER: "something else",
}
DRAFTS = {
    DraftKind.ASK: "asking",
    DraftKind.NUDGE: "asking again",
    DraftKind.REPLY: "offering times",
    DraftKind.CONFIRM: "confirming the time",
    DraftKind.NEW_TIME: "finding a new time",
    DraftKind.THANK_YOU: "thanking",
    DraftKind.REPORT_BACK: "telling how it went",
    DraftKind.ADVICE_BACK: "telling what came of advice",
    DraftKind.PROGRESS: "keeping in touch",
    DraftKind.APPLICATION_NUDGE: "asking about an application",
    DraftKind.ROUND_THANKS: "thanking for an interview",
    DraftKind.TELL: "telling how it ended",
}
"""What a draft is for."""
ROUTES = {Route.DIRECT: "direct", Route.ROLE_FIRST: "role first", Route.INDUSTRY_FIRST: "industry first"}
SWITCHES = {
    Switch.NONE: "no switch",
    Switch.ROLE: "new role",
    Switch.INDUSTRY: "new industry",
    Switch.BOTH: "new role and new industry",
}
LEAD_STATES = {
    LeadState.OFFERED: "offered",
    LeadState.MADE: "made",
    LeadState.TALKED: "led to a conversation",
    LeadState.FADED: "let go",
}


def options(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    """What can be chosen, as a form offers it: (value, words)."""
    return [(choice.value, capital(said)) for choice, said in words.items()]


def kind_words(kind: CompanyKind | None) -> str:
    """A company of that kind, with its article: "a startup"; "" while not said."""
    if kind is None:
        return ""
    return "my own employer" if kind is CompanyKind.OWN_EMPLOYER else f"a {KINDS[kind]}"


def switch_words(switch: Switch | None) -> str:
    """What a search or a company would change: "new role and new industry"."""
    return SWITCHES[switch] if switch else "not said yet"


def square_words(square: Square | None) -> str:
    """What a position would change, a guess said to be one."""
    if square is None:
        return "not said yet"
    guess = ", a guess" if square.guessed_role or square.guessed_industry else ""
    return f"{SWITCHES[square.switch]}{guess}"
