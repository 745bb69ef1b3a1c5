"""How a search stands, in words: paused, over, whom to tell, and what the next one takes along."""

from datetime import date
from typing import NamedTuple

from domain.values import Outcome
from domain.views import Look
from domain.views.outcome import HowItStands, Reason, State, StillOpen, ToTell, Why, Yes, said_yes
from web.wording.days import day, talked_on
from web.wording.texts import capital, count, first_line, first_name

OUTCOMES = (
    (Outcome.ACCEPTED.value, "I said yes to an offer"),
    (Outcome.STAYED.value, "I stay where I am"),
    (Outcome.STOPPED.value, "I stop looking"),
    (Outcome.OTHER.value, "Something else"),
)
"""How a search may have ended, as one chooses it."""
_ENDED = {
    Outcome.ACCEPTED: "an offer accepted",
    Outcome.STAYED: "you stayed where you were",
    Outcome.STOPPED: "you stopped looking",
    Outcome.OTHER: "it ended otherwise",
}
NOBODY_CHOSEN = "Choose at least one person, or the button beside a name."


class Standing(NamedTuple):
    """What every page of a search says that does not run: in a line, and whether it is paused."""

    words: str
    paused: bool


def standing(look: Look) -> Standing | None:
    """The line above every page of a search that is paused or over; None while it runs."""
    life = look.search.life
    if life.ended:
        return Standing(f"This search ended {talked_on(life.ended.on, look.today)}: {ending(look)}.", False)
    if life.paused:
        return Standing(f"Paused since {day(life.paused.on, look.today)}. Nothing is due.", True)
    return None


def ending(look: Look) -> str:
    """How it ended, within a sentence: you said yes to Acme."""
    ended = look.search.life.ended
    if ended is None:
        return ""
    yes = said_yes(look)
    if ended.outcome is Outcome.ACCEPTED and yes:
        return f"you said yes to {yes.company.name}"
    return _ENDED[ended.outcome]


def state_words(look: Look) -> str:
    """How a search stands in a list of searches; "" while it runs."""
    life = look.search.life
    if life.ended:
        yes = said_yes(look)
        how = f"accepted {yes.company.name}" if life.ended.outcome is Outcome.ACCEPTED and yes else ending(look)
        return f"concluded {day(life.ended.on, look.today)}: {how}"
    return f"paused since {day(life.paused.on, look.today)}" if life.paused else ""


def position_taken(yes: Yes) -> str:
    """The offer that was accepted: ML engineer at Acme."""
    return f"{yes.role} at {yes.company.name}"


def still_open(found: StillOpen) -> list[str]:
    """What is not at an end, a phrase each."""
    parts = (
        (found.booked, "conversation is booked", "conversations are booked"),
        (found.asked, "conversation is asked for", "conversations are asked for"),
        (found.applications, "application is open", "applications are open"),
        (found.offers, "offer waits for an answer", "offers wait for an answer"),
        (found.steps, "next step is not done", "next steps are not done"),
    )
    return [count(number, one, many) for number, one, many in parts if number]


def to_tell_heading(people: int) -> str:
    """How many there are to tell."""
    return f"Tell {count(people, 'person', 'people')} how it ended"


def why_them(one: ToTell, today: date) -> str:
    """Why someone is worth telling, what binds most first."""
    said = [_reason(reason, today) for reason in one.reasons]
    shown = said[:2] + ([f"and {count(len(said) - 2, 'thing')} more"] if len(said) > 2 else [])
    return capital(" · ".join(shown)) + "."


def _reason(reason: Reason, today: date) -> str:
    match reason.why:
        case Why.TALKED if reason.on:
            return f"you talked {talked_on(reason.on, today)}"
        case Why.GAVE_NAME:
            return f"gave you the name {reason.what}"
        case Why.ADVISED:
            return f"advised you: “{first_line(reason.what, 50)}”"
        case Why.REFERRED:
            return f"put in a word at {reason.what}" if reason.what else "put in a word for you"
        case Why.INTRODUCED:
            return f"introduced you to {reason.what}"
    return "you keep in touch"


def told_button(name: str) -> str:
    """The button that says someone was told."""
    return f"I told {first_name(name)}"


def told_heading(view: HowItStands) -> str:
    """How far the telling has come."""
    told, left = len(view.told), len(view.to_tell)
    if not told:
        return "Nobody was told yet."
    return f"{told} told, {left} to go." if left else f"{count(told, 'person', 'people')} told: that is everyone."


def how_it_stands(view: HowItStands, today: date) -> str:
    """The state of a search as a sentence."""
    match view.state:
        case State.PAUSED if view.since:
            return f"Paused since {day(view.since, today)}."
        case State.CONCLUDED if view.since:
            return f"It ended {talked_on(view.since, today)}."
    return "It goes on."
