"""Applications and their interviews in words, as lists and pages show them: how far each has come, what comes next."""

from datetime import date
from typing import NamedTuple

from domain.values import ApplicationStage, ReminderKind, Side, Stage
from domain.views.applications import ApplicationRow, Applications, RoundRow
from domain.views.card import Card
from web.wording.conversations import booked_day, moment, on
from web.wording.kinds import HOW
from web.wording.texts import capital, count, first_name

STAGES = {
    ApplicationStage.SUBMITTED: "sent",
    ApplicationStage.NUDGED: "asked for news",
    ApplicationStage.INTERVIEWING: "interviewing",
    ApplicationStage.OFFERED: "an offer",
    ApplicationStage.REJECTED: "they said no",
    ApplicationStage.WITHDRAWN: "withdrawn",
    ApplicationStage.SILENT: "no reply",
}
"""How far an application has come, in two words."""


class Action(NamedTuple):
    """The one thing to do now: the words of its button, and where it leads below the address of the search; what is
    `posted` there instead, where it is one."""

    label: str
    path: str
    posted: bool = False


class Row(NamedTuple):
    """An application: where and as what, how it stands, and its button."""

    id: str
    company: str
    meta: str
    aside: str
    action: Action | None = None


class Group(NamedTuple):
    """Applications that stand alike."""

    key: str
    title: str
    rows: tuple[Row, ...]


def groups(view: Applications, today: date) -> list[Group]:
    """The groups that hold something, in their order, but for those that came to an end."""
    found = (
        Group("your-turn", "Your turn", tuple(_row(one, today) for one in view.your_turn)),
        Group("booked", "Booked", tuple(_row(one, today) for one in view.booked)),
        Group("waiting", "Waiting for them", tuple(_row(one, today) for one in view.waiting)),
    )
    return [group for group in found if group.rows]


def closed(view: Applications, today: date) -> tuple[Row, ...]:
    """Those that came to an end, the last first."""
    return tuple(_row(one, today) for one in view.done)


def lead(view: Applications) -> str:
    """The line under the heading of the list."""
    live = len(view.your_turn) + len(view.booked) + len(view.waiting)
    if not live and not view.done:
        return "What you sent, how it stands, and every interview on the way."
    return f"{live} open{f', {len(view.done)} done' if view.done else ''}."


def _row(one: ApplicationRow, today: date) -> Row:
    due = next((card for card in one.next if card.ready), None)
    booked = f"{interview(one.booked)} {moment(one.booked.when, today)}" if one.booked and one.booked.when else ""
    parts = (one.role, booked or _since(one, today), _next_words(one, today))
    do = action(due) if due else _prepare(one.booked) if one.booked else None
    return Row(one.id, one.company.name, capital(" · ".join(filter(None, parts))), STAGES[one.stage], do)


def _prepare(booked: RoundRow) -> Action:
    return Action("Prepare", f"/rounds/{booked.id}/prepare")


def _since(one: ApplicationRow, today: date) -> str:
    """Since when it stands so: sent on 4 March, 1 interview, last heard on 12 March."""
    if not one.open:
        return f"{STAGES[one.stage]} {on(one.since, today)}"
    sent = f"sent {on(one.on, today)}"
    if one.rounds:
        return f"{sent}, {count(one.rounds, 'interview')} so far"
    return f"{sent}, {count(one.nudges, 'word')} since" if one.nudges else sent


def _next_words(one: ApplicationRow, today: date) -> str:
    """What comes next, where nothing is to be done now."""
    card = next(iter(one.next), None)
    if card is None or one.booked is not None:
        return ""
    return f"{_due_words(card)} {on(card.until or card.due, today)}" if not card.ready else _due_words(card)


def _due_words(card: Card) -> str:
    match card.kind:
        case ReminderKind.NUDGE_APPLICATION:
            return "ask for news"
        case ReminderKind.SILENT:
            return "no word means no"
        case ReminderKind.ROUND_WAS:
            return "say how the interview was"
        case ReminderKind.ROUND_TIME:
            return "find a new time"
    return f"thank {first_name(card.who.name)}" if card.who else "a word of thanks"


def stage_line(one: ApplicationRow, today: date) -> str:
    """How it stands, under the heading of its page: "ML engineer · sent on 4 March, 2 interviews so far"."""
    return capital(" · ".join((one.role, _since(one, today))))


def interview(one: RoundRow | int) -> str:
    """A round as people call it: interview (round 2)."""
    return f"interview (round {one if isinstance(one, int) else one.number})"


def round_title(one: RoundRow) -> str:
    """Its heading: Interview (round 2): Panel."""
    return capital(interview(one)) + (f": {one.title}" if one.title else "")


def round_line(one: RoundRow, today: date) -> str:
    """How a round stands, or how it was: "today, on a video call, 45 minutes"."""
    match one.stage:
        case Stage.SCHEDULED:
            return f"booked for {moment(one.when, today)}" if one.when else "was booked; the application is closed"
        case Stage.CANCELLED:
            return f"{_who(one.by)} called it off {on(one.since, today)}"
        case Stage.MISSED:
            return f"{_who(one.by)} did not make it {on(one.since, today)}"
    minutes = count(one.minutes, "minute") if one.minutes else ""
    return ", ".join(filter(None, (booked_day(one.on, today), one.time or "", HOW[one.medium], minutes)))


def _who(side: Side | None) -> str:
    return "you" if side is Side.ME else "they"


def action(card: Card) -> Action:
    """What the button of a reminder of an application is."""
    about = card.about.id if card.about else ""
    match card.kind:
        case ReminderKind.NUDGE_APPLICATION:
            return Action("Ask for news", f"/write/application_nudge?application={card.id}")
        case ReminderKind.SILENT:
            return Action("Stop waiting", f"/applications/{card.id}/rest", posted=True)
        case ReminderKind.ROUND_WAS:
            return Action("It happened", f"/applications/{about}?open=held-{card.id}#held-{card.id}-it")
        case ReminderKind.ROUND_TIME:
            return Action("Book a new time", f"/applications/{about}?open=booking-{card.id}#booking-{card.id}-it")
    who = f"&who={card.who.id}" if card.who else ""
    label = f"Thank {first_name(card.who.name)}" if card.who else "Say thanks"
    return Action(label, f"/write/round_thanks?round={card.id}{who}")


class NextWords(NamedTuple):
    """What is next, why, and when."""

    what: str
    why: str
    when: str
    action: Action | None


def next_words(card: Card, today: date) -> NextWords:
    """One thing that is next; its button is there once it is to be done."""
    what, why = _what(card, today)
    when = booked_day(card.until or card.due, today)
    if card.until:
        when = f"put off until {when}"
    elif card.days_over > 0:
        when = f"since {when}"
    return NextWords(what, why, when, action(card) if card.ready else None)


def _what(card: Card, today: date) -> tuple[str, str]:
    silent = f"nothing came since {booked_day(card.since, today)}" if card.ready else "if nothing comes before"
    match card.kind:
        case ReminderKind.NUDGE_APPLICATION:
            return "Ask for news", silent
        case ReminderKind.SILENT:
            return "Stop waiting", f"{silent}; word that comes late takes it up again"
        case ReminderKind.ROUND_WAS:
            return "Say how it was", "or that it did not take place"
        case ReminderKind.ROUND_TIME:
            return "Find a new time", "the one you had did not hold"
    return (f"Thank {first_name(card.who.name)}" if card.who else "Say thanks"), "for the interview"
