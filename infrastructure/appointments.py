"""A time agreed, by what is known of the clocks now: how they go somewhere is decided anew now and then."""

from datetime import datetime

import msgspec

from domain.job_search import JobSearch
from domain.refusals import Refusal
from domain.values import Appointment, Stage
from infrastructure.zones import instant_of, local_time


def as_agreed(appointment: Appointment) -> Appointment:
    """The same time there at the instant that it is by now. What was agreed is what the clocks there say; where they
    say nothing any more, the instant counts."""
    if local_time(appointment.at, appointment.zone) == datetime.fromisoformat(appointment.local):
        return appointment
    try:
        at = instant_of(appointment.local, appointment.zone, later=False)
    except Refusal:
        return appointment
    return msgspec.structs.replace(appointment, at=at)


def by_the_clocks_of_now(search: JobSearch) -> JobSearch:
    """The search with every booked time as agreed; the same one where none is another."""
    interviews, rounds = search.conversations.interviews, search.applications.rounds
    for round in search.applications.booked():
        if round.appointment is not None and (now := as_agreed(round.appointment)) is not round.appointment:
            rounds = rounds.set(round.id, msgspec.structs.replace(round, appointment=now))
    for interview in search.conversations.ongoing():
        if interview.stage is Stage.SCHEDULED and interview.appointment is not None:
            now = as_agreed(interview.appointment)
            if now is not interview.appointment:
                interviews = interviews.set(interview.id, msgspec.structs.replace(interview, appointment=now))
    if interviews is search.conversations.interviews and rounds is search.applications.rounds:
        return search
    conversations = msgspec.structs.replace(search.conversations, interviews=interviews)
    applications = msgspec.structs.replace(search.applications, rounds=rounds)
    return msgspec.structs.replace(search, conversations=conversations, applications=applications)
