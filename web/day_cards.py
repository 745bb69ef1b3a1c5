"""Cards of Today as a page shows them: their words, what each offers to do, and the form that was refused there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import quote

from domain.steps.conversations import Interview
from domain.steps.reminders import NEVER_SKIPPED
from domain.values import Channel, InterviewId, ReminderKind, RoundId, Side, days_after
from domain.views import Look
from domain.views.card import Card
from domain.views.look import Named, when
from web.booked import as_booked
from web.forms import Form
from web.wording import Namesakes, answered_words, capital, card_words, first_name
from web.wording.applications import action as of_an_application
from web.wording.cards import CardWords
from web.wording.conversations import action

_MONDAY = 7
_WITH_ANSWER = (
    ReminderKind.COME_BACK,
    ReminderKind.NUDGE,
    ReminderKind.SECOND_PERSON,
    ReminderKind.GIVE_UP,
)
"""Where they may have answered meanwhile."""


class Way(NamedTuple):
    """Something to do with a card: a link or, with `fields`, a form that is one button."""

    label: str
    url: str
    fields: dict[str, str] | None = None


class DayCard(NamedTuple):
    """A card. `name` ends the ids of its fields; `which` are the hidden fields that name its reminder; `ways` are what
    it offers, the main one first; `refused` is the form that was not saved, where that was one of this card."""

    name: str
    words: CardWords
    which: dict[str, str]
    ways: tuple[Way, ...]
    skips: bool = True
    refused: Form | None = None


class HowWasIt(NamedTuple):
    """The question after a booked conversation or round: `known` are its people, `fields` what is known of it, `they`
    whom its buttons speak of. It is saved at `save`; what became of it instead, below `talk`; a new time is found at
    `move`."""

    card: DayCard
    interview: str
    save: str
    talk: str
    move: str
    known: Sequence[str]
    fields: dict[str, Any]
    they: str


def day_cards(
    look: Look, cards: Iterable[Card], called: Namesakes, refused: Form | None = None, origin: str = "today"
) -> list[DayCard]:
    """The cards in words, with what each offers; `origin` is the page they are on, where an answer leads back to."""
    return [_day_card(look, card, called, refused, origin) for card in cards]


def how_was_it(look: Look, cards: Iterable[Card], called: Namesakes, refused: Form | None = None) -> list[HowWasIt]:
    """The questions after booked conversations and rounds."""
    talks = look.search.conversations.interviews
    return [
        _how_was_it(look, talks[InterviewId(card.id)], card, called, refused)
        if card.kind is ReminderKind.HOW_WAS_IT
        else _how_was_the_round(look, card, called, refused)
        for card in cards
    ]


def _day_card(look: Look, card: Card, called: Namesakes, refused: Form | None, origin: str = "today") -> DayCard:
    which = {"kind": card.kind.value, "id": card.id, "who": card.which.who or ""}
    mine = refused is not None and all(refused.v[name] == text for name, text in which.items())
    return DayCard(
        name="-".join(filter(None, which.values())),
        words=card_words(card, look, called),
        which=which,
        ways=ways(card, f"/searches/{look.search.id}", origin),
        skips=card.kind not in NEVER_SKIPPED,
        refused=refused if mine else None,
    )


def _how_was_it(look: Look, talk: Interview, card: Card, called: Namesakes, refused: Form | None) -> HowWasIt:
    fields = as_booked(look, talk)
    they = capital(first_name(card.people[0].name)) if len(card.people) == 1 else "They"
    at = f"/searches/{look.search.id}"
    return HowWasIt(
        card=_day_card(look, card, called, refused),
        interview=fields.pop("interview"),
        save=f"{at}/log?save",
        talk=f"{at}/interviews/{card.id}",
        move=f"{at}/interviews/{card.id}?open=booking#booking-it",
        known=fields.pop("known"),
        fields={name: getattr(value, "value", value) for name, value in fields.items() if value is not None},
        they=they,
    )


def _how_was_the_round(look: Look, card: Card, called: Namesakes, refused: Form | None) -> HowWasIt:
    round = look.search.applications.rounds[RoundId(card.id)]
    booked = when(look, round)
    at = f"/searches/{look.search.id}"
    page = f"{at}/applications/{round.application}"
    fields = {"happened_on": booked.day.isoformat(), "time": booked.time} if booked else {}
    return HowWasIt(
        card=_day_card(look, card, called, refused),
        interview=card.id,
        save=f"{at}/rounds/{card.id}/held",
        talk=f"{at}/rounds/{card.id}",
        move=f"{page}?open=booking-{card.id}#booking-{card.id}-it",
        known=(),
        fields=fields,
        they=capital(first_name(card.people[0].name)) if len(card.people) == 1 else "They",
    )


def ways(card: Card, at: str, origin: str = "today") -> tuple[Way, ...]:
    """What a card offers: its draft or the deed itself, then what may have happened already."""
    talk = f"{at}/interviews/{card.id}"
    match card.kind:
        case ReminderKind.LEAD:
            return _of_a_name(card, at)
        case ReminderKind.STEP:
            return (Way("Done", f"{at}/steps/{card.id}", {"do": "done"}),)
        case ReminderKind.TELL:
            return (Way("Tell them", f"{at}/tell"),)
        case ReminderKind.DECIDE:
            return (Way("Open the offer", f"{at}/offers/{card.id}"), Way("Side by side", f"{at}/offers"))
        case ReminderKind.LAPSED:
            page = f"{at}/offers/{card.id}"
            longer = Way("They gave me longer", f"{page}?open=deadline#deadline-it")
            return Way("I answered", f"{page}#answer"), Way("It ran out", f"{page}/answer", {"do": "lapse"}), longer
        case ReminderKind.FOLLOW:
            return (Way("I tried it", f"{at}/advice/{card.id}?from={origin}#tried-it"),)
        case ReminderKind.ADVICE_BACK | ReminderKind.KEEP_IN_TOUCH:
            return _a_word(card, at)
        case ReminderKind.NUDGE_APPLICATION | ReminderKind.SILENT | ReminderKind.ROUND_TIME | ReminderKind.ROUND_THANK:
            return _of_an_application(card, at)
    next_thing = action(card)
    main = Way(next_thing.label, at + next_thing.path, {} if next_thing.posted else None)
    if card.kind in _WITH_ANSWER:
        return main, Way(answered_words(card.people), f"{talk}?open=answer&from={origin}#answer-it")
    first = first_name(card.who.name) if card.who else ""
    to = {"to": card.which.who or ""}
    match card.kind:
        case ReminderKind.REPLY | ReminderKind.NEW_TIME:
            return main, Way("We found a time", f"{talk}?open=booking#booking-it")
        case ReminderKind.CONFIRM:
            return main, Way("It is confirmed", f"{talk}/confirm", {})
        case ReminderKind.THANK:
            return main, Way(f"I thanked {first}", f"{talk}/thanks", to)
        case ReminderKind.THANK_GIVER:
            return main, Way(f"I told {first}", f"{talk}/thanks", to)
    return (main,)


def _a_word(card: Card, at: str) -> tuple[Way, ...]:
    """A word to someone, which I may have sent already."""
    who = card.who or Named("", "")
    first = first_name(who.name)
    if card.kind is ReminderKind.KEEP_IN_TOUCH:
        wrote = {"by": Side.ME.value, "channel": Channel.OTHER.value}
        return (
            Way(f"Write to {first}", f"{at}/write/progress?person={who.id}"),
            Way("I wrote", f"{at}/people/{who.id}/touches", wrote),
        )
    return (
        Way(f"Tell {first}", f"{at}/write/advice_back?advice={card.id}&who={who.id}"),
        Way(f"I told {first}", f"{at}/advice/{card.id}", {"do": "told", "to": who.id}),
    )


def _of_an_application(card: Card, at: str) -> tuple[Way, ...]:
    """What an application or one of its rounds wants next, or what may have happened already."""
    do = of_an_application(card)
    main = Way(do.label, at + do.path, {} if do.posted else None)
    page = f"{at}/applications/{card.about.id if card.about else ''}"
    match card.kind:
        case ReminderKind.ROUND_THANK:
            sent = f"I thanked {first_name(card.who.name)}" if card.who else "I said thanks"
            return main, Way(sent, f"{at}/rounds/{card.id}/thanks", {"to": card.which.who or ""})
        case ReminderKind.ROUND_TIME:
            return main, Way("It went no further", f"{page}?open=closing#closing-it")
    return main, Way("I heard from them", f"{page}#what-happened")


def _of_a_name(card: Card, at: str) -> tuple[Way, ...]:
    """A name that was given: I write, or we talked or know each other already."""
    name, contact = (card.who.name, card.who.id) if card.who else ("", "")
    known = {"do": "made", "name": name, "employer": card.text, "contact": contact}
    return (
        Way(f"Write to {first_name(name)}", f"{at}/write/ask?lead={card.id}"),
        Way("We talked", f"{at}/log?known={contact}" if contact else f"{at}/log?who={quote(name)}"),
        Way("We are in touch" if contact else "Add to my people", f"{at}/leads/{card.id}", known),
    )


def later_days(today: date) -> list[tuple[str, str]]:
    """The days that are one tap away: tomorrow, and the next Monday."""
    tomorrow, monday = days_after(today, 1), days_after(today, _MONDAY - today.weekday())
    days = [(tomorrow.isoformat(), "Tomorrow")]
    if monday != tomorrow:
        days.append((monday.isoformat(), "Monday"))
    return days
