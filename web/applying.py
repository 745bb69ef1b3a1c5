"""What can be logged about an application and its interviews, by how far they have come: the forms of its page."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from domain.steps.applications import Application, Round, people_of
from domain.values import ApplicationStage, Channel, Medium, RoundId, Side
from domain.views import Look
from domain.views.look import when
from web.booking import booking_form, placed
from web.forms import Form, blank
from web.stale import brought_up
from web.wording import name_at

_SAID = {
    "revive": ("It goes on after all", "take it up again"),
    "booking": ("They invited me", "day, time, with whom"),
    "nudge": ("I asked for news", "when, and which way"),
    "held": ("I had an interview", "one that was not booked here"),
    "closing": ("It came to an end", "a no, or I step back"),
}
_SAID_LATE = {"closing": ("They answered after all", "a no that came late")}
_SAID_OF_A_ROUND = {
    "held": ("It happened", "what do you want to remember?"),
    "missed": ("It did not take place", "one of you could not come"),
    "booking": ("Book a new time", "day, time, place"),
    "cancelled": ("It was cancelled", "a new time may come"),
}
_MOVED = ("Move it", "another time or place")


class Deed(NamedTuple):
    """A form of the page: its `name` is one of a kind on it, `path` is where it is sent, below the search."""

    name: str
    kind: str
    path: str
    summary: str
    note: str
    form: Form
    moves: bool = False


def deeds(look: Look, application: Application, refused: Mapping[str, Form]) -> Iterator[Deed]:
    """The forms that make sense now, the likeliest first; before them one that was refused and makes sense no more.
    What was refused is as it was typed."""
    fresh = dict(_fresh(look, application))
    forms = {**{name: form for name, form in refused.items() if name not in fresh}, **fresh, **refused}
    for name, form in forms.items():
        kind, _, of = name.partition("-")
        round = look.search.applications.rounds.get(RoundId(of))
        words = _SAID_OF_A_ROUND if round else _SAID | (_SAID_LATE if not application.open else {})
        if kind in words:
            moving = round is not None and round.booked and kind == "booking"
            path = f"rounds/{of}/{kind}" if round else f"applications/{application.id}/{kind}"
            yield Deed(name, kind, path, *(_MOVED if moving else words[kind]), form, moves=bool(form.v.moves))


def _fresh(look: Look, application: Application) -> Iterator[tuple[str, Form]]:
    """Each form as first shown, by its name."""
    day = look.today
    if not application.open:
        yield "revive", blank(look, happened_on=day)
        if application.ended is ApplicationStage.SILENT:
            yield "closing", blank(look, how="rejected", happened_on=day)
        return
    rounds = look.search.applications.rounds_of(application)
    for one in rounds:
        if not one.held:
            yield from _of_a_round(look, one, last=one is rounds[-1])
    yield "booking", blank(look, medium=Medium.VIDEO)
    yield "nudge", blank(look, happened_on=day, channel=Channel.EMAIL)
    yield "held", blank(look, happened_on=day, medium=Medium.VIDEO)
    yield "closing", blank(look, happened_on=day)


def _of_a_round(look: Look, round: Round, *, last: bool) -> Iterator[tuple[str, Form]]:
    booked, has_come = when(look, round), time_has_come(look, round)
    day = min(booked.day, look.today) if booked else look.today
    there = {"contacts": list(round.contacts), "medium": round.medium, "minutes": round.minutes}
    if has_come or not round.booked:
        time = booked.time if booked else None
        yield f"held-{round.id}", blank(look, happened_on=day, time=time, **there)
    if has_come:
        yield f"missed-{round.id}", blank(look, by=Side.THEM, happened_on=day)
    if round.booked or last:
        yield f"booking-{round.id}", booking_form(look, round)
    if round.booked:
        yield f"cancelled-{round.id}", blank(look, by=Side.THEM, happened_on=look.today)


def time_has_come(look: Look, round: Round) -> bool:
    """Whether it is booked for a time that is not to come any more."""
    booked = when(look, round)
    return booked is not None and booked.at <= look.now


def shown_again(look: Look, application: Application, refused: Mapping[str, Form]) -> dict[str, Form]:
    """The refused forms as they are shown again, brought up to what was changed elsewhere: what was typed is kept."""
    found: dict[str, Form] = {}
    for name, form in refused.items():
        round = look.search.applications.rounds.get(RoundId(name.partition("-")[2]))
        known = {name: booking_form(look, round)} if round and name.startswith("booking") else {}
        found |= brought_up(look, {name: placed(form)}, known, round.id if round else application.id)
    return found


def those_to_choose(look: Look, application: Application) -> dict[str, Any]:
    """Whom an interview may have been with: `near` are those who have to do with the place, `others` everyone else."""
    search = look.search
    near = dict.fromkeys(people_of(search, application))
    near |= dict.fromkeys(one.id for one in look.ties.there.get(application.company, ()))
    everyone = sorted(search.people.by_id.values(), key=lambda one: one.name.casefold())
    return {
        "near": [(one, search.people.by_id[one].name) for one in near],
        "others": [(one.id, name_at(one.name, one.employer)) for one in everyone if one.id not in near],
    }
