"""Correcting in words: what each field of what was written down is called, and what there is to choose."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from domain.events import (
    AdviceReceived,
    AdviceReportedBack,
    CompanyChanged,
    CompanyDropped,
    CompanyParked,
    CompanyTargeted,
    ContactAdded,
    ContactChanged,
    ContactsMerged,
    CounterProposed,
    DraftKept,
    Event,
    InsightNoted,
    InterviewAnswered,
    InterviewCancelled,
    InterviewDeclined,
    InterviewMissed,
    InterviewRescheduled,
    IntroductionMade,
    IntroductionOffered,
    NextStepSet,
    NoteAdded,
    OutcomeTold,
    PromiseRecorded,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundRescheduled,
    RoundScheduled,
    RulesSet,
    SearchStarted,
    TitleExplained,
    TouchLogged,
)
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
from web.wording.rules import FIGURES

EXPLAINED = (
    "This is for what was written down wrong. Your pages then show it as you put it right, and your Story keeps what "
    "it said first."
)
CHANGED_SINCE = "Was it right when you wrote it down, and is it different now? Then nothing was wrong: say what is new."
UNDONE = "This is undone, so there is nothing to correct. Bring it back first, then put it right."
SPOILT = "This page was changed on its way here, so nothing was saved. Open it again from your Story."
THE_DAY = "The day it happened"
TAKEN_FROM = "Taken from this line of a note, which stays as it is: “{}”"


class Label(NamedTuple):
    """What a field is called, with a hint; `more` is what the second and further ones of a kind are called."""

    label: str
    hint: str = ""
    more: str = ""


_SALARY = "A year, in figures."
LABELS = {
    "title": Label("The title", "As it is called there."),
    "background.role": Label("The role you have"),
    "background.industry": Label("The industry you are in"),
    "target.role": Label("The role you want"),
    "target.industry": Label("The industry you want"),
    "new_role": Label("Is that role new to you?"),
    "new_industry": Label("Is that industry new to you?"),
    "zone": Label("Your time zone"),
    "country": Label("Your country"),
    "why": Label("Why"),
    "aspect": Label("What you decided about"),
    "name": Label("Name"),
    "new": Label("Is it new to you?"),
    "route": Label("The way you chose"),
    "legs.position.role": Label("First step: the role", more="Next step: the role"),
    "legs.position.industry": Label("Its industry", more="Its industry"),
    "legs.kept": Label("What you keep", more="What you keep"),
    "legs.gained": Label("What you gain", more="What you gain"),
    "unsaid": Label("Left open again"),
    "kind": Label("What kind of place"),
    "text": Label("What you wrote"),
    "outcome": Label("How it ended"),
    "offer": Label("Which offer"),
    "lessons": Label("What you take from it"),
    "to": Label("Whom you thanked"),
    "channel": Label("Which way"),
    "industry": Label("Industry"),
    "aimed_role": Label("What you would be there", "Empty means: the role you aim at."),
    "source": Label("Where you heard of it"),
    "company": Label("Which company"),
    "motivation": Label("How much I want it", "0 to 3; empty means that nothing was said."),
    "posting": Label("Hiring now", "0 to 3."),
    "advocacy": Label("People I know there", "0 to 3."),
    "role": Label("Role"),
    "employer": Label("Where they work"),
    "email": Label("E-mail"),
    "phone": Label("Phone"),
    "url": Label("Profile address"),
    "email.emptied": Label("No e-mail address any more"),
    "phone.emptied": Label("No phone number any more"),
    "url.emptied": Label("No profile address any more"),
    "how_known": Label("How you know them"),
    "introduced_by": Label("Who introduced you"),
    "came_from.role": Label("What they used to be"),
    "came_from.industry": Label("Their industry before"),
    "known_since": Label("You have known them since"),
    "keep_in_touch": Label("Keep in touch"),
    "contact": Label("Who it was"),
    "other": Label("Who is the same person"),
    "by": Label("Who said it"),
    "gist": Label("What it was about"),
    "time": Label("At what time"),
    "contacts": Label("Who it was", more="Who else"),
    "message": Label("What you wrote"),
    "interview": Label("Which conversation"),
    "turn": Label("Who finds the time now"),
    "come_back_on": Label("Come back to it on"),
    "note": Label("Your note"),
    "appointment.day": Label("Day"),
    "appointment.time": Label("Time"),
    "appointment.zone": Label("By the clocks of"),
    "appointment.later": Label("That time comes twice that night. Was it the later one?"),
    "minutes": Label("Minutes"),
    "medium": Label("How"),
    "place": Label("Where", "A place, a link, a number."),
    "place.emptied": Label("No place any more"),
    "referred_on": Label("Whose name they gave instead"),
    "questions": Label("Your questions", "One on each line."),
    "private": Label("Only for me", "Kept apart from anything you share later."),
    "unplanned": Label("It came about by chance"),
    "week": Label("A week there"),
    "stack": Label("What they work with"),
    "skills": Label("What counts there"),
    "hiring": Label("How they hire"),
    "topic": Label("What it is about"),
    "claim": Label("What you heard"),
    "same_as": Label("Someone said the same before"),
    "opposite_of": Label("Someone said the opposite before"),
    "advice": Label("Which advice"),
    "introduction": Label("Which name"),
    "referred_by": Label("Who put in a word"),
    "out_of": Label("Out of which conversation"),
    "application": Label("Which application"),
    "round": Label("Which interview"),
    "terms.currency": Label("Currency", "Three letters, like EUR."),
    "terms.base": Label("Base salary", _SALARY),
    "terms.bonus": Label("Bonus", _SALARY),
    "terms.bonus_probability": Label("How likely the bonus is", "Percent, 0 to 100."),
    "terms.equity.grant": Label("Your share in the company", "In words; empty where there is none."),
    "terms.equity.vesting": Label("How much of it becomes yours each year", "Percent, one year on each line."),
    "terms.equity.low": Label("Worth at the least", "All of it, in figures."),
    "terms.equity.expected": Label("Worth as you expect"),
    "terms.equity.high": Label("Worth at the most"),
    "terms.sign_on": Label("Sign-on money", "One year on each line."),
    "terms.benefits": Label("Benefits in money", _SALARY),
    "terms.place": Label("Where you would work"),
    "terms.remote": Label("In the office or not"),
    "terms.start": Label("You would begin on"),
    "expires_on": Label("It stands until"),
    "teaches": Label("What it would teach you"),
    "repeats": Label("Said before as"),
    "asks.what": Label("What you asked for", more="And"),
    "asks.why": Label("The reason you gave", more="The reason"),
    "criterion": Label("By what you compare"),
    "weighed": Label("Against what you have now"),
    "what": Label("What is to do"),
    "due": Label("By when"),
    "about": Label("What it is about"),
    "promised_to": Label("Whom you promised it"),
    "step": Label("Which next step"),
    "until": Label("Until"),
    **{field: Label(figure.label) for field, figure in FIGURES.items()},
}
"""By the way to the field: its own name, behind that of what it is a part of."""
_NEWS = "Empty means: nothing new was said of it."
_OF_KIND: dict[tuple[type[Event], str], Label] = {
    (SearchStarted, "title"): Label("What you call this search"),
    (RulesSet, "zone"): Label("Your time zone", _NEWS),
    (DraftKept, "kind"): Label("What the message is for"),
    (DraftKept, "text"): Label("Your own words", "Empty means: the first draft again."),
    (OutcomeTold, "to"): Label("Whom you told"),
    (CompanyTargeted, "why"): Label("Why this one"),
    (CompanyChanged, "name"): Label("What it is called now", _NEWS),
    (CompanyParked, "why"): Label("Why not now"),
    (CompanyDropped, "why"): Label("Why not"),
    (ContactAdded, "company"): Label("Which company of your list", "Empty where it is not on your list."),
    (ContactAdded, "role"): Label("What they do"),
    (ContactChanged, "contact"): Label("Who it is"),
    (ContactChanged, "name"): Label("What they are called now", _NEWS),
    (ContactChanged, "role"): Label("What they do now", _NEWS),
    (ContactChanged, "employer"): Label("Where they work now", _NEWS),
    (ContactChanged, "company"): Label("Which company of your list", _NEWS),
    (ContactsMerged, "contact"): Label("Who it is"),
    (TouchLogged, "by"): Label("Who wrote or called"),
    (InterviewAnswered, "gist"): Label("What they answered"),
    (InterviewAnswered, "note"): Label("What they wrote"),
    (InterviewRescheduled, "by"): Label("Who moved it"),
    (InterviewDeclined, "by"): Label("Who said no"),
    (InterviewDeclined, "note"): Label("A word on it"),
    (InterviewCancelled, "by"): Label("Who cancelled"),
    (InterviewCancelled, "note"): Label("What came up"),
    (InterviewMissed, "by"): Label("Who could not make it"),
    (InterviewMissed, "note"): Label("What came up"),
    (TitleExplained, "interview"): Label("Who told you: which conversation"),
    (InsightNoted, "role"): Label("About which role", "Empty means: the one you aim at."),
    (InsightNoted, "industry"): Label("About which industry", "Empty means: the one you aim at."),
    (InsightNoted, "company"): Label("About which company"),
    (AdviceReceived, "text"): Label("What to try"),
    (AdviceReceived, "by"): Label("Who advised it"),
    (AdviceReportedBack, "to"): Label("Whom you told"),
    (IntroductionOffered, "name"): Label("The name"),
    (IntroductionOffered, "by"): Label("Who gave it"),
    (IntroductionOffered, "contact"): Label("Who that is, where you know them"),
    (IntroductionMade, "contact"): Label("Who that is"),
    (NoteAdded, "text"): Label("Your note"),
    (NextStepSet, "about"): Label("What it belongs to"),
    (RoundScheduled, "title"): Label("What it is about", "Their words for it: a first talk, a task, the team."),
    (RoundHeld, "title"): Label("What it was about", "Their words for it: a first talk, a task, the team."),
    (RoundRescheduled, "by"): Label("Who moved it"),
    (RoundCancelled, "by"): Label("Who cancelled"),
    (RoundCancelled, "note"): Label("What came up"),
    (RoundMissed, "by"): Label("Who could not make it"),
    (RoundMissed, "note"): Label("What came up"),
    (PromiseRecorded, "text"): Label("What was promised"),
    (PromiseRecorded, "by"): Label("Who promised it"),
    (PromiseRecorded, "name"): Label("Or a name", "Of someone who is not among your people."),
    (CounterProposed, "medium"): Label("How you asked"),
}
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


def label_of(kind: type[Event], path: str) -> Label:
    """What a field of that kind is called."""
    return _OF_KIND.get((kind, path)) or LABELS[path]


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
