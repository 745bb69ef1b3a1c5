"""The weeks of a search, Monday to Sunday, from that of its first deed on."""

from datetime import date

from domain.values import days_after
from domain.views.look import Look


def first_deed(look: Look) -> date:
    """A search begins at its earliest deed that counts, and today at the latest."""
    search = look.search
    days = [
        look.today,
        search.framing.started_on or look.today,
        *(one.begun for one in search.conversations.interviews.values()),
        *(one.on for one in search.introductions.by_id.values()),
        *(one.on for one in search.advice.by_id.values()),
        *(one.on for one in search.applications.by_id.values()),
        *(one.on for one in search.offers.by_id.values()),
        *(one.on for one in search.companies.by_id.values()),
        *(one.on for one in search.people.by_id.values()),
        *(touch.on for one in search.people.by_id.values() for touch in one.touches),
        *(one.on for one in search.next_steps.by_id.values()),
        *(one.on for one in search.notes.by_id.values()),
    ]
    return min(days)


def monday_of(day: date) -> date:
    """The Monday of the week that a day is in."""
    return days_after(day, -day.weekday())


def week_of(since: date, day: date) -> int:
    """Which week of a search that began on `since` a day is in, from 1 on."""
    return (monday_of(day) - monday_of(since)).days // 7 + 1
