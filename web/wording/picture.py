"""Learned in words: how many said a thing, who said otherwise, whom to ask, what was wanted since when."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.values import Topic
from domain.views.look import Named, When
from domain.views.picture import Ahead, Picture, TitleRow, WishMark
from domain.views.said import Claim, Spoken, Voice
from web.wording.days import by_day, day
from web.wording.questions import GAPS
from web.wording.texts import capital, count, few, first_name

SPOKE = {
    Topic.WEEK: "spoke about a week there",
    Topic.TOOLS: "spoke about tools",
    Topic.SKILLS: "spoke about skills",
    Topic.TEAM: "spoke about the team",
    Topic.HIRING: "spoke about how they hire",
    Topic.MOVING: "spoke about making the switch",
    Topic.TRENDS: "spoke about where it is going",
    Topic.PAY: "spoke about pay",
    Topic.CULTURE: "spoke about what it is like",
    Topic.OTHER: "spoke about something else",
}
"""What those did who said anything on a topic."""
EVERYTHING = "Everything"
EMPTY = "After two conversations you will see here what people agree on."
EMPTY_EXAMPLE = "“PyTorch in production, not notebooks.” 3 of 4 who spoke about tools."
PRIVATE_CLAIM = "From a private note"
PRIVATE_QUOTE = "In a private note. It is quoted nowhere else."
PRIVATE_TITLE = "Written down in a private conversation."
WISH_NOTE = "0 not at all, 3 very much"
STALE = "Your questions were changed elsewhere meanwhile. Press the button once more to add this one."


def picture_lead(view: Picture, about: str) -> str:
    """The line under the heading: how much was learned, from how many."""
    things = sum(topic.things for topic in view.topics)
    if not things:
        return f"Nobody has said anything about {about} yet." if about else "What people agree on, and what is missing."
    whose = {
        voice.by.id if voice.by else voice.id
        for topic in view.topics
        for claim in topic.claims
        for voice in claim.voices
    }
    where = f"About {about}: " if about else ""
    return f"{where}{count(things, 'thing')}, from {count(len(whose), 'person', 'people')}."


def about_words(role: str, industry: str, company: str) -> str:
    """What is looked at alone: "ML engineer in tech at Acme"; "" for everything."""
    words = f"{role} in {industry}" if role and industry else role or industry
    return f"{words} at {company}" if words and company else words or company


def topic_note(topic: Spoken) -> str:
    """Beside the name of a topic: "3 things, 5 people"."""
    return f"{count(topic.things, 'thing')}, {count(topic.people, 'person', 'people')}"


def voices_words(claim: Claim, people: int) -> str:
    """How many said so: "4 of 6 who spoke about tools"."""
    return f"{claim.said} of {people} who {SPOKE[claim.topic]}"


def alone_words(claims: Sequence[Claim]) -> str:
    """What is folded away: things that one person each said."""
    return count(len(claims), "more thing", "more things")


def voice_name(voice: Voice) -> str:
    """Who said it."""
    return voice.by.name if voice.by else "Someone"


def quoted_line(text: str) -> str:
    """Their words, as a quote."""
    return f"“{text}”" if text else ""


def untold_words(topic: Topic) -> str:
    """What is missing, as a heading: "What a week looks like"."""
    return capital(GAPS[topic].untold)


def ask_words(ahead: Ahead, today: date) -> str:
    """The button that puts a question on a sheet: "Ask Priya on Tuesday"."""
    return f"Ask {_people(ahead.people)} {coming(ahead.when, today)}"


def asked_words(ahead: Ahead, today: date) -> str:
    """That a question is on a sheet: "On your sheet for Priya on Tuesday"."""
    return f"On your sheet for {_people(ahead.people)} {coming(ahead.when, today)}"


def coming(booked: When, today: date) -> str:
    """The day of a time to come, within a phrase: today, tomorrow, on Tuesday, on 12 March."""
    near = by_day(booked.day, today)
    return near if near in ("today", "tomorrow") else f"on {near}"


def nobody_ahead(company: str) -> str:
    """That there is nobody to ask."""
    return f"Nobody at {company} is booked to be asked." if company else "Nobody is booked to be asked."


def places_words(rows: Sequence[TitleRow]) -> str:
    """At how many places a title was explained."""
    return count(len({one.name for row in rows for one in row.at}) or len(rows), "place")


def told_words(row: TitleRow) -> str:
    """Who told it."""
    return few([one.name for one in row.told_by]) or "Someone"


def wish_words(marks: Sequence[WishMark], today: date) -> str:
    """How much a company was wanted over time: "Wanted 2, then 3 since 12 March"."""
    first, *later = marks
    if not later:
        return f"Wanted {first.wanted} {_since(first.on, today)}"
    return ", ".join([f"Wanted {first.wanted}", *(f"then {one.wanted} {_since(one.on, today)}" for one in later)])


def stayed_words(number: int) -> str:
    """How many companies were wanted the same all the time."""
    return f"{count(number, 'company', 'companies')} stayed the same"


def _since(on: date, today: date) -> str:
    """Since a day: since today, since 12 March."""
    return f"since {day(on, today)}"


def _people(people: Iterable[Named]) -> str:
    return few([first_name(one.name) for one in people]) or "them"
