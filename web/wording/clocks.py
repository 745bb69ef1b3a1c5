"""Times agreed in words: by the clocks they were agreed by, and by mine."""

from datetime import datetime

from domain.refusals import place_of
from domain.values import Appointment, day_words
from infrastructure.zones import is_later


def agreed(appointment: Appointment, mine: datetime | None) -> str:
    """A time agreed: "26 March 2026 at 15:00 in New York, 19:00 for you". `mine` is what my clocks say then; where that
    is the same, no place is named."""
    there = f"{day_words(appointment.day)} at {hour_words(appointment.local[11:], appointment.at, appointment.zone)}"
    if mine is None or f"{mine:%Y-%m-%dT%H:%M}" == appointment.local:
        return there
    other_day = "" if mine.date() == appointment.day else f"{day_words(mine.date())} at "
    return f"{there} in {place_of(appointment.zone)}, {other_day}{mine:%H:%M} for you"


def hour_words(time: str, at: datetime, zone: str) -> str:
    """A time of day there, HH:MM; "the later 02:30" where it comes twice that night and the instant is the second."""
    later = is_later(at, zone)
    return time if later is None else f"the {'later' if later else 'earlier'} {time}"
