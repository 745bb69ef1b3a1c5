"""Applications and their interviews in words, as lists and pages show them: how far each has come, what comes next."""

from datetime import date
from typing import NamedTuple

from domain.steps.applications import Application, people_of
from domain.steps.conversations import Interview
from domain.steps.offers import OfferStage
from domain.values import ApplicationStage, ReminderKind, Side, Stage, listed
from domain.views import Look
from domain.views.applications import ApplicationRow, Applications, OfferLine, RoundRow
from domain.views.card import Card
from web.wording.conversations import Action, NextWords, booked_day, moment, on
from web.wording.days import day
from web.wording.kinds import HOW
from web.wording.texts import capital, count, few, first_name

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


_OFFERS = {
    OfferStage.OPEN: "they made an offer",
    OfferStage.ACCEPTED: "you said yes to their offer",
    OfferStage.DECLINED: "you said no to their offer",
    OfferStage.LAPSED: "their offer ran out",
    OfferStage.RESCINDED: "they took their offer back",
}


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
        Group("your-turn", "Your turn", tuple(application_row(one, today) for one in view.your_turn)),
        Group("booked", "Booked", tuple(application_row(one, today) for one in view.booked)),
        Group("waiting", "Waiting for them", tuple(application_row(one, today) for one in view.waiting)),
    )
    return [group for group in found if group.rows]


def closed(view: Applications, today: date) -> tuple[Row, ...]:
    """Those that came to an end, the last first."""
    return tuple(application_row(one, today) for one in view.done)


def lead(view: Applications) -> str:
    """The line under the heading of the list."""
    live = len(view.your_turn) + len(view.booked) + len(view.waiting)
    if not live and not view.done:
        return "What you sent, how it stands, and every interview on the way."
    said = (f"{live} open" if live else "", f"{len(view.done)} done" if view.done else "")
    return f"{', '.join(filter(None, said))}."


def application_row(one: ApplicationRow, today: date) -> Row:
    """One application as a list says it."""
    due = next((card for card in one.next if card.ready), None)
    booked = f"{interview(one.booked)} {moment(one.booked.when, today)}" if one.booked and one.booked.when else ""
    parts = (one.role, booked or _since(one, today), _next_words(one, today))
    do = action(due) if due else _prepare(one.booked) if one.booked else _answer(one.offer)
    return Row(one.id, one.company.name, capital(" · ".join(filter(None, parts))), STAGES[one.stage], do)


def _prepare(booked: RoundRow) -> Action:
    return Action("Prepare", f"/rounds/{booked.id}/prepare")


def _answer(offer: OfferLine | None) -> Action | None:
    return Action("The offer", f"/offers/{offer.id}") if offer and offer.stage is OfferStage.OPEN else None


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
    if one.offer and one.open:
        return _offer_words(one, today)
    if card is None or one.booked is not None:
        return ""
    return f"{_due_words(card)} {on(card.until or card.due, today)}" if not card.ready else _due_words(card)


def _offer_words(one: ApplicationRow, today: date) -> str:
    """What became of the offer that came of it; "" where none did."""
    if one.offer is None:
        return ""
    since = one.offer.on if one.offer.stage is OfferStage.OPEN else one.offer.since
    return f"{_OFFERS[one.offer.stage]} {on(since, today)}"


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
    return capital(" · ".join(filter(None, (one.role, _since(one, today), _offer_words(one, today)))))


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


def over_words(one: RoundRow, today: date, *, open: bool) -> str:
    """Why nothing is to prepare, where it is over; "" while it is to come."""
    if one.stage is Stage.HELD:
        return f"You had this interview {on(one.on, today)}. These were your questions."
    return "" if open else "This application came to an end. These were your questions."


def how_words(one: RoundRow) -> str:
    """How a round is to be: "45 minutes, on a video call"."""
    return capital(", ".join(filter(None, (count(one.minutes, "minute") if one.minutes else "", HOW[one.medium]))))


def talk_words(look: Look, talk: Interview) -> str:
    """A conversation to choose: Priya Raman, 4 March."""
    return f"{listed(one.name for one in look.ties.people_of(talk))}, {day(talk.on, look.today)}"


def said_no(look: Look, application: Application) -> str:
    """After a no: "Beta said no. It is off your list; Lena there is still someone you know."."""
    company = look.search.companies.by_id[application.company].name
    people = look.search.people.by_id
    known = [*people_of(look.search, application), *(one.id for one in look.ties.there.get(application.company, ()))]
    names = [first_name(people[one].name) for one in dict.fromkeys(known)]
    if not names:
        return f"{company} said no. It is off your list."
    still = "is still someone" if len(names) == 1 else "are still people"
    return f"{company} said no. It is off your list; {few(names)} there {still} you know."


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


def next_words(card: Card, today: date) -> NextWords:
    """One thing that is next; its button is there once it is to be done."""
    what, why = _what(card, today)
    when = booked_day(card.until or card.due, today)
    if card.until:
        when = f"put off until {when}"
    elif card.days_over > 0:
        when = f"since {when}"
    do = action(card) if card.ready else None
    if do is not None and do.path.startswith("/write/"):
        do = do._replace(label="Draft it")
    return NextWords(what, why, when, do)


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
