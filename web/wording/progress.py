"""Numbers in words: what each counts, the rate, the waits, and who led to whom. Counts, and never a percentage."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from domain.values import Channel, HowKnown
from domain.views.courses import Figure
from domain.views.look import Named
from domain.views.pace import Rate
from domain.views.progress import Funnel, Progress
from domain.views.waiting_times import WaitingTime, WaitKind
from domain.views.ways_in import Way
from web.wording.days import day
from web.wording.kinds import CHANNELS, HOW_KNOWN
from web.wording.texts import capital, count
from web.wording.today import in_words

USUAL = "Two to four replies to ten asks are usual (Steve Dalton, The 2-Hour Job Search)."
_STEPS = {
    "asked": "People you asked",
    "replied": "of these, replied",
    "said_yes": "and said yes",
    "talked": "People you talked with",
    "unasked": "without asking before",
}
_HIRING = {
    "applications": "Applications",
    "rounds": "Interviews",
    "offers": "Offers",
    "accepted": "Offers accepted",
}
_WITHIN = ("replied", "said_yes", "unasked")
_INTRODUCED = {"yes": "Someone gave you the name", "no": "You found them yourself"}
_NAMES_AT_MOST = 6
"""Names of a chain that a sentence holds."""


class Bar(NamedTuple):
    """A row of the way from asked to offer; `part` says that it counts some of those in the row above, `length` is in
    hundredths of the longest."""

    label: str
    figure: Figure
    length: int
    part: bool


def bars(funnel: Funnel) -> list[Bar]:
    """The way from asked to offer; what comes after the conversations from the first application or offer on."""
    hiring = any(getattr(funnel, field).number for field in _HIRING)
    rows = _STEPS | (_HIRING if hiring else {})
    most = max(getattr(funnel, field).number for field in rows) or 1
    return [
        Bar(label, figure := getattr(funnel, field), round(100 * figure.number / most), field in _WITHIN)
        for field, label in rows.items()
    ]


class Sorting(NamedTuple):
    """The same people sorted by one thing."""

    title: str
    rows: list[tuple[str, Way]]


def sortings(view: Progress) -> list[Sorting]:
    """By how one knows them, by the first message, by introduction."""
    known = [(capital(HOW_KNOWN[HowKnown(way.value)]) if way.value else "Not said", way) for way in view.ways.known]
    channel = [(capital(CHANNELS[Channel(way.value)]), way) for way in view.ways.channel]
    introduced = [(_INTRODUCED[way.value], way) for way in view.ways.introduced]
    return [
        Sorting("How you know them", known),
        Sorting("The first message", channel),
        Sorting("Introduction", introduced),
    ]


def rate_words(rate: Rate) -> str:
    """How many asks the weekly aim takes; before there are enough of them, from when on that will be told."""
    asks, aim = rate.asks.number, _conversations(rate.conversations)
    if rate.takes is not None:
        about = f"{in_words(rate.takes)} {'ask' if rate.takes == 1 else 'asks'}"
        return f"At your rate of {rate.talked.number} in {asks}, {aim} about {about}."
    if asks >= rate.least:
        return f"None of the {asks} asks that count has led to a conversation so far."
    so_far = f"{asks} {'counts' if asks == 1 else 'count'}" if asks else "None counts"
    first = f"From {in_words(rate.least)} asks on you will see here how many asks {aim}"
    return f"{first}. {so_far} so far."


def rate_note(rate: Rate, today: date) -> str:
    """Which asks count, and why the others do not yet."""
    if rate.open_since is None:
        return "An ask counts once it has come to an end, or is older than you would wait for an answer."
    return (
        f"Asks of {day(rate.open_since, today)} and later do not count yet: the first of them may still be answered. "
        "A yes comes sooner than one gives up waiting, so the quick ones alone would promise too much."
    )


def half_words(wait: WaitingTime) -> str:
    """After how many days half had come, or that it is not half yet."""
    unit = "working day" if wait.kind is WaitKind.REPLY else "day"
    half, fewer = _HALF[wait.kind]
    if wait.half is None:
        return f"{fewer} so far, after up to {count(wait.longest, unit)}."
    return f"{half} {f'within {count(wait.half, unit)}' if wait.half else 'on the same day'}."


class Tally(NamedTuple):
    """A number, and what it counts."""

    figure: Figure
    words: str


def tallies(wait: WaitingTime) -> list[Tally]:
    """What a waiting time is made of."""
    came, stopped = _TALLIES[wait.kind]
    found = (
        Tally(wait.came, came),
        Tally(wait.waiting, "still waiting, counted as such"),
        Tally(wait.stopped, f"{stopped}, counted as waiting until then"),
    )
    return [one for one in found if one.figure.number]


def chain_words(names: Sequence[Named]) -> str:
    """The longest chain: "Priya Raman led to Tomasz Zielinski, and Tomasz Zielinski to Ada Nwosu."; "" for none."""
    who = [one.name for one in names]
    last = who[-1] if len(who) > _NAMES_AT_MOST else ""
    who = who[:_NAMES_AT_MOST] if last else who
    steps = [f"{giver} {'led ' if not at else ''}to {to}" for at, (giver, to) in enumerate(pairwise(who))]
    if last:
        return f"{', '.join(steps)}, and so on down to {last}."
    *some, end = steps or [""]
    return f"{', '.join(some)}, and {end}." if some else f"{end}." if end else ""


def through_words(view: Progress) -> str:
    """How many of those talked with came through someone, after their number."""
    return f"of {count(view.funnel.talked.number, 'person', 'people')} you talked with came through someone."


def behind(key: str, number: int, today: date) -> str:
    """What the sentences behind a number are of."""
    match key.split("."):
        case ["known", value, what]:
            known = HOW_KNOWN[HowKnown(value)] if value != "unsaid" else "not said how you know them"
            return f"{capital(known)}: {_people(what, number)}"
        case ["channel", value, what]:
            return f"First message, {CHANNELS[Channel(value)]}: {_people(what, number)}"
        case ["introduced", value, what]:
            return f"{_INTRODUCED[value]}: {_people(what, number)}"
        case ["week", monday, what]:
            return f"Week of {day(date.fromisoformat(monday), today)}: {count(number, *_COUNTED[what])}"
        case ["rate", what]:
            return count(number, *_OF_THE_RATE[what])
        case ["wait", kind, what]:
            return count(number, *_WAITED[WaitKind(kind)][what])
        case [*_, what] if what in _COUNTED:
            return count(number, *_COUNTED[what])
        case [*_, what]:
            return _people(what, number)
    return ""


def said(view: Progress, today: date) -> Iterator[str]:
    """Every sentence of the page."""
    yield rate_words(view.rate)
    yield rate_note(view.rate, today)
    for wait in view.waits:
        yield half_words(wait)
        yield from (f"{one.figure.number} {one.words}" for one in tallies(wait))
    if view.chains.links:
        yield f"{view.chains.through.number} {through_words(view)}"
        yield chain_words(view.chains.names)


def _conversations(number: int) -> str:
    return "one conversation takes" if number == 1 else f"{in_words(number)} conversations take"


def _people(what: str, number: int) -> str:
    return f"{count(number, 'person', 'people')} {_WHO[what]}"


_HALF = {
    WaitKind.REPLY: ("Half replied", "Fewer than half have replied"),
    WaitKind.TALK: (
        "Half of those who replied talked with you",
        "Fewer than half of those who replied have talked with you",
    ),
    WaitKind.ANSWER: ("Half of your applications were answered", "Fewer than half of your applications were answered"),
}
_TALLIES = {
    WaitKind.REPLY: ("replied", "you stopped waiting for"),
    WaitKind.TALK: ("talked", "came to nothing"),
    WaitKind.ANSWER: ("answered", "came to an end without one"),
}
_WHO = {
    "asked": "you asked",
    "replied": "who replied",
    "said_yes": "who said yes",
    "talked": "you talked with",
    "unasked": "you talked with without asking before",
    "through": "you talked with through someone",
    "longest": "in the longest chain",
}
_COUNTED: dict[str, tuple[str, ...]] = {
    "asks": ("ask",),
    "replies": ("reply", "replies"),
    "conversations": ("conversation",),
    "applications": ("application",),
    "rounds": ("interview",),
    "offers": ("offer",),
    "accepted": ("offer accepted", "offers accepted"),
}
_OF_THE_RATE = {
    "asks": ("ask that counts", "asks that count"),
    "talked": ("conversation they led to", "conversations they led to"),
}
_WAITED: dict[WaitKind, dict[str, tuple[str, ...]]] = {
    WaitKind.REPLY: {
        "came": ("reply", "replies"),
        "waiting": ("ask still without a reply", "asks still without a reply"),
        "stopped": ("ask you stopped waiting for", "asks you stopped waiting for"),
    },
    WaitKind.TALK: {
        "came": ("conversation after a reply", "conversations after a reply"),
        "waiting": ("reply, the conversation still to come", "replies, the conversations still to come"),
        "stopped": ("reply that came to nothing", "replies that came to nothing"),
    },
    WaitKind.ANSWER: {
        "came": ("answer to an application", "answers to applications"),
        "waiting": ("application still without an answer", "applications still without an answer"),
        "stopped": ("application that ended without one", "applications that ended without one"),
    },
}
