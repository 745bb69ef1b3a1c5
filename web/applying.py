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
    """The forms that make sense now, the likeliest first; and whichever was refused, as it was typed."""
    for name, kind, path, summary, note, form in _fresh(look, application):
        shown = refused.get(name, form)
        yield Deed(name, kind, path, summary, note, shown, moves=bool(form.v.moves))


def _fresh(look: Look, application: Application) -> Iterator[tuple[str, str, str, str, str, Form]]:
    here = f"applications/{application.id}"
    if not application.open:
        back = blank(look, happened_on=look.today)
        yield "revive", "revive", f"{here}/revive", "It goes on after all", "take it up again", back
        if application.ended is ApplicationStage.SILENT:
            no = blank(look, how="rejected", happened_on=look.today)
            yield "closing", "closing", f"{here}/closing", "They answered after all", "a no that came late", no
        return
    rounds = look.search.applications.rounds_of(application)
    for one in rounds:
        if not one.held:
            yield from _of_a_round(look, one, last=one is rounds[-1])
    day = look.today
    invited = blank(look, medium=Medium.VIDEO)
    yield "booking", "booking", f"{here}/booking", "They invited me", "day, time, with whom", invited
    nudged = blank(look, happened_on=day, channel=Channel.EMAIL)
    yield "nudge", "nudge", f"{here}/nudge", "I asked for news", "when, and which way", nudged
    held = blank(look, happened_on=day, medium=Medium.VIDEO)
    yield "held", "held", f"{here}/held", "I had an interview", "one that was not booked here", held
    ended = blank(look, happened_on=day)
    yield "closing", "closing", f"{here}/closing", "It came to an end", "a no, or I step back", ended


def _of_a_round(look: Look, round: Round, *, last: bool) -> Iterator[tuple[str, str, str, str, str, Form]]:
    here, which = f"rounds/{round.id}", f"-{round.id}"
    booked = when(look, round)
    has_come = booked is not None and booked.at <= look.now
    day = min(booked.day, look.today) if booked else look.today
    there = {"contacts": list(round.contacts), "medium": round.medium, "minutes": round.minutes}
    held = blank(look, happened_on=day, time=booked.time if booked and has_come else None, **there)
    if has_come or not round.booked:
        yield f"held{which}", "held", f"{here}/held", "It happened", "what do you want to remember?", held
    if has_come:
        missed = blank(look, by=Side.THEM, happened_on=day)
        yield f"missed{which}", "missed", f"{here}/missed", "It did not take place", "one of you could not come", missed
    if round.booked or last:
        words = ("Move it", "another time or place") if round.booked else ("Book a new time", "day, time, place")
        yield f"booking{which}", "booking", f"{here}/booking", *words, booking_form(look, round)
    if round.booked:
        off = blank(look, by=Side.THEM, happened_on=look.today)
        yield f"cancelled{which}", "cancelled", f"{here}/cancelled", "It was cancelled", "a new time may come", off


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
