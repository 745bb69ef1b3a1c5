"""A booked conversation as a log of it begins: who, when and how, so that only the note is left to write."""

from typing import Any

from domain.steps.conversations import Interview
from domain.values import InterviewId
from domain.views import Look
from domain.views.look import when
from web.wording.conversations import came_about


def as_booked(look: Look, interview: Interview) -> dict[str, Any]:
    """The fields of the quick log for this conversation, with what is known of it. Its day is today where none was
    booked, or where it is still to come."""
    booked = when(look, interview)
    people = [one.id for one in look.ties.people_of(interview)]
    has_been = booked is not None and booked.at <= look.now
    return {
        "interview": interview.id,
        "known": people,
        "with": " ".join(people),
        "happened_on": booked.day if booked and has_been else look.today,
        "time": booked.time if booked and has_been else None,
        "minutes": interview.minutes or look.search.rules.interview_minutes,
        "medium": interview.medium,
    }


def goes_on(look: Look, interview: str) -> str:
    """What a log has to do with the conversation of that id, in a sentence; "" where there is none."""
    meant = look.search.conversations.interviews.get(InterviewId(interview))
    return came_about(look, meant) if meant else ""
