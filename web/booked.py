"""A booked conversation as a log of it begins: who, when and how, so that only the note is left to write."""

from typing import Any

from domain.steps.conversations import Interview
from domain.views import Look
from domain.views.look import when


def as_booked(look: Look, interview: Interview) -> dict[str, Any]:
    """The fields of the quick log for this conversation, with what is known of it. Its day is today where none was
    booked, or where it is still to come."""
    booked = when(look, interview)
    has_been = booked is not None and booked.day <= look.today
    return {
        "interview": interview.id,
        "known": [one.id for one in look.ties.people_of(interview)],
        "happened_on": booked.day if booked and has_been else look.today,
        "time": booked.time if booked and has_been else None,
        "minutes": interview.minutes or look.search.rules.interview_minutes,
        "medium": interview.medium,
    }
