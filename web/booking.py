"""Booking: a time as a form says it, and what is asked where the clocks there say it twice."""

from datetime import date
from typing import Any, NamedTuple

import msgspec

from domain.commands import Command, RescheduleInterview, ScheduleInterview
from domain.refusals import NoSuchTime, TwiceThatDay
from domain.steps.applications import Round
from domain.steps.conversations import Interview
from domain.values import LocalTime, Medium, Planned, Stage
from domain.views import Look
from web.forms import Faulty, Form, Posted, blank, command_from, made
from web.stale import as_it_stands
from web.wording import faults

MOVABLE = (Stage.SCHEDULED, Stage.CANCELLED, Stage.MISSED)
"""Where a new time takes the place of one that was booked."""
_FIELDS = {
    "appointment.local": "day", "appointment.later": "time", "appointment.zone": "zone", "local": "day",
    "later": "time", "interview": "", "contacts": "", "round": "", "application": "",
}  # fmt: skip
_ANY = Planned("2000-01-01T00:00")


class _Clock(msgspec.Struct):
    time: LocalTime


def booked(posted: Posted, **what: Any) -> Command:
    """The command that the form stands for; `what` is the conversation, or its people. One with `moves` gives a new
    time: what was left alone in it stays as it was. Raises `Faulty`."""
    if posted.get("moves"):
        return moved(posted, RescheduleInterview, **what)
    return agreed(posted, ScheduleInterview, **what)


def moved(posted: Posted, kind: type[Command], **what: Any) -> Command:
    """A new time for what is `what`: what was left alone in the form stays as it was. Raises `Faulty`."""
    changes = posted.changes()
    emptied = {"place": ""} if changes.all("place") and not changes.get("place") else {}
    return _with_a_time(posted, changes, kind, **what, **emptied)


def agreed(posted: Posted, kind: type[Command], **what: Any) -> Command:
    """A first time for what is `what`. Raises `Faulty`."""
    return _with_a_time(posted, posted, kind, **what)


def _with_a_time(posted: Posted, said: Posted, kind: type[Command], **what: Any) -> Command:
    errors: dict[str, str] = {}
    appointment = _ANY
    try:
        appointment = _planned(posted)
    except Faulty as fault:
        errors |= fault.errors
    try:
        command = command_from(said, kind, appointment=appointment, **what)
    except Faulty as fault:
        raise Faulty({**errors, **fault.errors}) from None
    if errors:
        raise Faulty(errors)
    return command


def _planned(posted: Posted) -> Planned:
    errors: dict[str, str] = {}
    on: date | None = None
    try:
        on = date.fromisoformat(posted.get("day"))
    except ValueError:
        errors["day"] = faults.misfit("date") if posted.get("day") else faults.WHICH_DAY
    try:
        made(_Clock, {"time": posted.get("time")})
    except Faulty:
        errors["time"] = faults.WHAT_TIME
    if on is None or errors:
        raise Faulty(errors)
    local = f"{on}T{posted.get('time')}"
    zone = {"zone": posted.get("zone")} if posted.get("zone") else {}
    chosen, _, said_of = posted.get("later").partition(" ")
    later = {"later": chosen} if said_of == _said(local, posted.get("zone")) else {}
    return made(Planned, {"local": local, **zone, **later}, field_of)


def _said(local: str, zone: str) -> str:
    return f"{local} {zone}".strip()


def field_of(field: str) -> str:
    """The form's name of a field of the command; "" for what no field of it says."""
    return _FIELDS.get(field, field)


def placed(form: Form) -> Form:
    """The refused form with a sentence about the time of day at that field."""
    if isinstance(form.refusal, NoSuchTime):
        return msgspec.structs.replace(form, errors={"time": form.refusal.message})
    return form


class Hour(NamedTuple):
    """One of the two that are meant by a time: what its button says, and sends as `later`."""

    words: str
    value: str


def which_hour(form: Form) -> tuple[Hour, ...]:
    """The two hours to choose from, where the time comes twice; else none."""
    if not isinstance(form.refusal, TwiceThatDay):
        return ()
    time = form.v.time.strip()
    said = _said(f"{form.v.day.strip()}T{time}", form.v.zone.strip())
    return Hour(f"The earlier {time}", f"no {said}"), Hour(f"The later {time}", f"yes {said}")


def booking_form(look: Look, interview: Interview | Round | None = None) -> Form:
    """A form to book a time, or to give the conversation another one: then with what is booked in it."""
    if interview is None or interview.stage not in MOVABLE or interview.appointment is None:
        return blank(look, medium=Medium.IN_PERSON, minutes=look.search.rules.interview_minutes)
    stands = interview.appointment if interview.stage is Stage.SCHEDULED else None
    other_zone = interview.appointment.zone != look.search.zone
    form = as_it_stands(
        look,
        day=stands.day if stands else "",
        time=stands.local[11:] if stands else "",
        zone=interview.appointment.zone if other_zone else "",
        minutes=interview.minutes or look.search.rules.interview_minutes,
        medium=interview.medium,
        place=interview.place,
    )
    return msgspec.structs.replace(form, v=form.v.but({"moves": "yes"}))


def with_people(form: Form, *people: str) -> Form:
    """The form, for a conversation with these people that nobody was asked for."""
    return msgspec.structs.replace(form, v=form.v.but({"contacts": " ".join(people)}))
