"""What can be logged about a conversation on its way, by how far it has come: the forms of its page."""

from collections.abc import Mapping

import msgspec

from domain.refusals import BookedAlready, ChangedElsewhere
from domain.steps.conversations import Interview
from domain.values import Channel, Gist, ReminderKind, Side, Stage
from domain.views import Look
from domain.views.card import Card
from domain.views.look import when
from web.booking import MOVABLE, booking_form, placed
from web.forms import Form, blank
from web.stale import brought_up

_NO_TIME = ("booking", "answer", "nudge", "no")
FORMS: dict[Stage, tuple[str, ...]] = {
    Stage.REQUESTED: ("answer", "booking", "nudge"),
    Stage.NUDGED: ("answer", "booking", "nudge"),
    Stage.ANSWERED: _NO_TIME,
    Stage.SCHEDULED: ("booking", "cancelled", "no"),
    Stage.CANCELLED: _NO_TIME,
    Stage.MISSED: _NO_TIME,
    Stage.UNANSWERED: ("answer", "booking"),
    Stage.DECLINED: (),
    Stage.HELD: (),
}
"""The forms that make sense at each stage, the likeliest first, each by the last part of its address."""
NAMES = frozenset({"missed", *(name for forms in FORMS.values() for name in forms)})
WAITING = (Stage.REQUESTED, Stage.NUDGED, Stage.ANSWERED, Stage.CANCELLED, Stage.MISSED)
"""Where one can stop waiting."""
OFF = (Stage.CANCELLED, Stage.DECLINED)
"""Where a booked time that was in a calendar does not hold any more."""


def offered(look: Look, interview: Interview) -> tuple[str, ...]:
    """The forms to show: a time that has come can have been missed, and whoever said later answers first."""
    forms = FORMS[interview.stage]
    if interview.stage is Stage.ANSWERED and interview.answer and interview.answer.gist is Gist.LATER:
        return ("answer", *(form for form in forms if form != "answer"))
    return ("missed", *forms) if time_has_come(look, interview) else forms


def time_has_come(look: Look, interview: Interview) -> bool:
    """Whether it is booked for a time that is not to come any more."""
    booked = when(look, interview)
    return booked is not None and booked.at <= look.now


def they_wait(interview: Interview, then: Card | None) -> bool:
    """Whether it is mine to write or to offer times: there is nothing to stop waiting for, only to say no."""
    if interview.stage in (Stage.CANCELLED, Stage.MISSED, Stage.ANSWERED):
        return then is not None and then.kind in (ReminderKind.REPLY, ReminderKind.NEW_TIME)
    return False


def fresh(look: Look, interview: Interview) -> dict[str, Form]:
    """Every form as first shown, by its name."""
    asked = interview.asked
    booked = look.day_of(interview.appointment.at) if interview.appointment else look.today
    return {
        "answer": blank(look, happened_on=look.today),
        "booking": booking_form(look, interview),
        "nudge": blank(look, happened_on=look.today, channel=asked.channel if asked else Channel.EMAIL),
        "cancelled": blank(look, by=Side.THEM, happened_on=look.today),
        "missed": blank(look, by=Side.THEM, happened_on=min(booked, look.today)),
        "no": blank(look, by=Side.ME if _mine(interview) else Side.THEM, happened_on=look.today),
    }


def _mine(interview: Interview) -> bool:
    """Whether they said yes and it is my turn, so that a no would be mine."""
    answer = interview.answer
    yes_to_me = answer is not None and answer.gist is Gist.YES and answer.turn is Side.ME
    return interview.stage is Stage.ANSWERED and yes_to_me


def shown_again(look: Look, interview: Interview, refused: Mapping[str, Form]) -> dict[str, Form]:
    """The refused forms as they are shown again, brought up to what was changed elsewhere: what was typed is kept, and
    a time that was typed for the first one moves the one that was booked meanwhile."""
    known = {"booking": booking_form(look, interview)}
    forms = brought_up(look, {name: placed(form) for name, form in refused.items()}, known, interview.id)
    booking = forms.get("booking")
    if booking is not None and isinstance(booking.refusal, BookedAlready | ChangedElsewhere):
        moves = "yes" if interview.stage in MOVABLE else ""
        forms["booking"] = msgspec.structs.replace(booking, v=booking.v.but({"moves": moves}))
    return forms
