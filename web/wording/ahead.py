"""What lies ahead in words: booked conversations, and those that wait for an answer."""

from datetime import date
from typing import NamedTuple

from domain.values import Medium, ReminderKind
from domain.views.applications import RoundRow
from domain.views.card import Card
from domain.views.interviews import InterviewRow
from domain.views.look import When
from domain.views.ongoing import Booking, Waiting
from web.wording.days import by_day, day, talked_on
from web.wording.kinds import MEDIA, STAGES
from web.wording.places import is_link
from web.wording.texts import capital, count, first_name

NEXT = {
    ReminderKind.NUDGE: "ask again",
    ReminderKind.GIVE_UP: "stop waiting",
    ReminderKind.COME_BACK: "come back to it",
    ReminderKind.REPLY: "offer times",
    ReminderKind.NEW_TIME: "find a new time",
}
"""What comes next in a conversation that waits."""


class RowWords(NamedTuple):
    """A row: its title begins with `title`, the people follow; `chips` are labels, `aside` stands at the right."""

    title: str
    meta: str
    chips: tuple[str, ...] = ()
    aside: str = ""


def booking_words(one: Booking, today: date) -> RowWords:
    """When, how and where, what is close before it, and what the clocks show elsewhere."""
    meta = (where_words(one.medium, one.place), _close(one), _elsewhere(one.when), "over" if one.passed else "")
    chips = tuple(filter(None, (holds_words(one), _questions(one))))
    return RowWords(when_words(one.when, today), " · ".join(filter(None, meta)), chips)


def holds_words(one: Booking | InterviewRow | RoundRow) -> str:
    """Whether a booked time was confirmed, by them or so far by a word of mine only; "" while it was not, and for an
    interview of an application, which they set."""
    if isinstance(one, RoundRow):
        return ""
    if one.they_confirmed:
        return "confirmed"
    return "confirmation sent" if one.confirmed else ""


def time_and_place(booked: When, medium: Medium, place: str, today: date) -> str:
    """A booking in a phrase: Today 17:30, in person, Café Nero."""
    parts = (when_words(booked, today), where_words(medium, place), _elsewhere(booked))
    return ", ".join(filter(None, parts))


def when_words(booked: When, today: date) -> str:
    """The day and the time by the clocks at home: Thursday 15:00."""
    near = by_day(booked.day, today) if booked.day >= today else day(booked.day, today)
    return f"{capital(near)} {booked.time}"


def where_words(medium: Medium, place: str) -> str:
    """How and where: in person, Café Nero. What can be followed is a link of its own."""
    return ", ".join(filter(None, (MEDIA[medium], "" if is_link(place) else place)))


def _close(one: Booking) -> str:
    if one.tight is None or one.gap is None:
        return ""
    talk = f"the talk with {first_name(one.tight.name)}"
    if one.gap < 0:
        return f"begins before {talk} is over"
    return f"{count(one.gap, 'minute')} after {talk}" if one.gap else f"right after {talk}"


def _elsewhere(booked: When) -> str:
    """The same moment by the clocks it was agreed by."""
    if booked.there is None:
        return ""
    city = booked.zone.rsplit("/", 1)[-1].replace("_", " ")
    there, time = date.fromisoformat(booked.there[:10]), booked.there[11:]
    return f"by {city} time {time if there == booked.day else f'{day(there, booked.day)} {time}'}"


def _questions(one: Booking) -> str:
    return count(one.questions, "question") if one.questions else ""


def waiting_words(one: Waiting, today: date) -> RowWords:
    """Since when, and what comes next."""
    since = talked_on(one.since, today).removeprefix("on ")
    meta = f"nothing heard since {since} · {_next(one.next, today)}"
    ago = count(one.working_days, "working day") if one.working_days else ""
    return RowWords("", capital(meta), (STAGES[one.stage],), ago)


def _next(card: Card | None, today: date) -> str:
    if card is None:
        return "nothing planned"
    on = by_day(card.until or card.due, today)
    return f"{NEXT[card.kind]} {on if on in ('today', 'tomorrow') else f'on {on}'}"


def waiting_note(rows: tuple[Waiting, ...], today: date) -> str:
    """How many, and how long the first of them has waited: 6, oldest 5 working days; before a working day has passed,
    since when: 1, since today."""
    days = max(one.working_days for one in rows)
    if not days:
        since = talked_on(min(one.since for one in rows), today).removeprefix("on ")
        return f"{len(rows)}, since {since}"
    longest = count(days, "working day")
    return f"{len(rows)}, oldest {longest}" if len(rows) > 1 else f"1, for {longest}"
