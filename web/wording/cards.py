"""Cards of Today in words: what is to do about whom, why, and how long it has waited."""

from collections import Counter
from collections.abc import Iterable, Iterator
from string import Formatter
from typing import NamedTuple

from domain.naming import APPLICATION_TO, OFFER_FROM, TALK_WITH
from domain.values import ContactId, InterviewId, ReminderKind, RoundId, listed, same_name
from domain.views.card import Card
from domain.views.look import Look, Named, when
from domain.views.outcome import said_yes
from web.wording.ahead import time_and_place
from web.wording.days import by_day, day, talked_on
from web.wording.names import Names
from web.wording.reminding import what_waits
from web.wording.texts import capital, count, first_line, first_name, name_at

HEADINGS = {
    ReminderKind.HOW_WAS_IT: "How was it with {people}?",
    ReminderKind.REPLY: "Offer times to {people}",
    ReminderKind.NEW_TIME: "Find a new time with {people}",
    ReminderKind.COME_BACK: "Write to {people} again",
    ReminderKind.NUDGE: "Ask {people} again",
    ReminderKind.SECOND_PERSON: "Ask someone else at {text}",
    ReminderKind.GIVE_UP: "Stop waiting for {people}",
    ReminderKind.CONFIRM: "Confirm with {people}",
    ReminderKind.THANK: "Thank {who}",
    ReminderKind.TELL: "Tell {text} how it ended",
    ReminderKind.THANK_GIVER: "Tell {who} how it went with {people}",
    ReminderKind.LEAD: "Write to {who}",
    ReminderKind.STEP: "{text}",
    ReminderKind.SORT: "Sort the note of {people}",
    ReminderKind.FOLLOW: "Try: {text}",
    ReminderKind.ADVICE_BACK: "Tell {who} what came of it",
    ReminderKind.KEEP_IN_TOUCH: "Keep in touch with {who}",
    ReminderKind.NUDGE_APPLICATION: "Ask {about} for news",
    ReminderKind.SILENT: "Stop waiting for {about}",
    ReminderKind.ROUND_WAS: "How was the interview at {about}?",
    ReminderKind.ROUND_TIME: "Find a new time with {about}",
    ReminderKind.ROUND_THANK: "Thank {who} for the interview at {about}",
    ReminderKind.DECIDE: "Decide on the offer from {text}",
    ReminderKind.LAPSED: "What became of the offer from {text}?",
}
"""What is to do, as a card is headed."""
_QUIET = (ReminderKind.NUDGE, ReminderKind.SECOND_PERSON, ReminderKind.GIVE_UP)
"""What is due because nothing was heard."""
_SAYS_WHEN = (ReminderKind.HOW_WAS_IT, ReminderKind.CONFIRM, ReminderKind.ROUND_WAS, ReminderKind.LAPSED)
"""What says by itself when it was or will be."""


class Piece(NamedTuple):
    """A part of a heading, and where it leads."""

    words: str
    url: str = ""


class CardWords(NamedTuple):
    """A card in words. `face` is whose initials it shows, `about` what its buttons are about, for those who hear it."""

    heading: tuple[Piece, ...]
    face: str
    why: str
    age: str
    about: str


class Namesakes:
    """Calls people by their names; those who share one, by their company too."""

    def __init__(self, look: Look) -> None:
        self._people = look.search.people
        self._bearers = Counter(same_name(one.name) for one in look.search.people.by_id.values())

    def __call__(self, who: Named) -> str:
        contact = self._people.get(ContactId(who.id)) if self._bearers[same_name(who.name)] > 1 else None
        return name_at(who.name, contact.employer or contact.role) if contact else who.name

    def all(self, people: Iterable[Named]) -> str:
        """Several in a row."""
        return listed(map(self, people))


def card_words(card: Card, look: Look, called: Namesakes) -> CardWords:
    """What a card says."""
    heading = tuple(_heading(card, f"/searches/{look.search.id}", called))
    face = card.who.name if card.who and card.kind is not ReminderKind.STEP else ""
    return CardWords(heading, face, _why(card, look, called), _age(card, look), _about(card, called))


def _heading(card: Card, at: str, called: Namesakes) -> Iterator[Piece]:
    heading = HEADINGS[card.kind]
    if card.kind is ReminderKind.ROUND_THANK and card.who is None:
        heading = "Say thanks for the interview at {about}"
    for words, field, _, _ in Formatter().parse(heading):
        if words:
            yield Piece(words)
        match field:
            case "people":
                yield from _linked(card.people, at, called)
            case "who":
                yield from _linked((card.who,) if card.who else (), at, called)
            case "about" if card.about:
                yield Piece(card.about.name, f"{at}/applications/{card.about.id}")
            case "text":
                yield Piece(*_text(card, at))


def _text(card: Card, at: str) -> tuple[str, str]:
    """What a card is about in words, and where that leads."""
    match card.kind:
        case ReminderKind.SECOND_PERSON if card.about:
            return card.text, f"{at}/companies/{card.about.id}"
        case ReminderKind.FOLLOW:
            return first_line(card.text), f"{at}/advice/{card.id}"
        case ReminderKind.TELL:
            return _named_or_counted(card.people), f"{at}/tell"
        case ReminderKind.DECIDE | ReminderKind.LAPSED if card.about:
            return card.about.name, f"{at}/offers/{card.id}"
    return card.text, ""


def _named_or_counted(people: tuple[Named, ...]) -> str:
    """One by name, several by their number."""
    return people[0].name if len(people) == 1 else count(len(people), "person", "people")


def _linked(people: tuple[Named, ...], at: str, called: Namesakes) -> Iterator[Piece]:
    for left, one in zip(range(len(people) - 1, -1, -1), people, strict=True):
        yield Piece(called(one), f"{at}/people/{one.id}" if one.id else "")
        if left:
            yield Piece(" and " if left == 1 else ", ")


def _why(card: Card, look: Look, called: Namesakes) -> str:
    on = talked_on(card.since, look.today)
    they = listed(first_name(one.name) for one in card.people)
    match card.kind:
        case ReminderKind.HOW_WAS_IT | ReminderKind.CONFIRM:
            interview = look.search.conversations.interviews[InterviewId(card.id)]
            booked = when(look, interview)
            return f"{time_and_place(booked, interview.medium, interview.place, look.today)}." if booked else ""
        case ReminderKind.REPLY:
            return f"You heard from {they} {on}."
        case ReminderKind.NEW_TIME:
            return f"The booked time did not hold. You were last in touch {on}."
        case ReminderKind.COME_BACK:
            return f"{they} said “later” {on}."
        case ReminderKind.NUDGE:
            return f"Nothing heard since {on.removeprefix('on ')}."
        case ReminderKind.SECOND_PERSON:
            return f"Nothing heard from {called.all(card.people)} since {on.removeprefix('on ')}."
        case ReminderKind.GIVE_UP:
            return f"You asked twice. Nothing heard since {on.removeprefix('on ')}."
        case ReminderKind.LEAD:
            at = f"At {card.text}. " if card.text else ""
            given = f"{called(card.by)} gave you the name {on}." if card.by else f"You were given the name {on}."
            return at + given
        case ReminderKind.STEP:
            promised = f"You promised {called(card.who)}." if card.who else ""
            return promised or (f"About {card.about.name}." if card.about else "")
        case ReminderKind.FOLLOW:
            return f"{called(card.who)} advised it {on}." if card.who else f"You wrote it down {on}."
        case ReminderKind.ADVICE_BACK:
            return f"You tried “{first_line(card.text, 60)}” {on}."
        case ReminderKind.KEEP_IN_TOUCH:
            known = look.search.people.get(ContactId(card.id))
            in_touch = known is not None and look.ties.last_contact(known) is not None
            return f"You were last in touch {on}." if in_touch else f"You chose to keep in touch {on}."
        case ReminderKind.NUDGE_APPLICATION | ReminderKind.SILENT:
            return f"As {card.text}. Nothing heard since {on.removeprefix('on ')}."
        case ReminderKind.ROUND_WAS:
            round = look.search.applications.rounds[RoundId(card.id)]
            agreed = when(look, round)
            return f"{time_and_place(agreed, round.medium, round.place, look.today)}." if agreed else ""
        case ReminderKind.ROUND_TIME:
            return "The booked time did not hold."
        case ReminderKind.DECIDE:
            return f"As {card.text}."
        case ReminderKind.LAPSED:
            return f"As {card.text}. Its last day was {day(card.due, look.today)}."
        case ReminderKind.TELL:
            yes = said_yes(look)
            return f"You said yes to {yes.company.name} {on}." if yes else f"Your search ended {on}."
        case _:
            return f"You talked {on}."


def _age(card: Card, look: Look) -> str:
    """By when it is due, or how long ago it was. What is due from the day of its deed has said that day already."""
    if card.until:
        return f"put off until {by_day(card.until, look.today)}"
    if card.kind in _QUIET:
        return count(look.days.between(card.since, look.today), "working day")
    if card.kind in _SAYS_WHEN or card.due == card.since:
        return ""
    if card.days_over < 0:
        return f"by {by_day(card.due, look.today)}"
    if (look.today - card.due).days > card.days_over:
        return f"due {count(card.days_over, 'day')} ago, the pause aside"
    near = {0: "due today", 1: "due yesterday"}
    return near.get(card.days_over) or f"due {count(card.days_over, 'day')} ago"


def _about(card: Card, called: Namesakes) -> str:
    people = [*card.people, *([card.who] if card.who else [])]
    things = {one.id: called(one) for one in people}
    match card.kind:
        case ReminderKind.STEP | ReminderKind.FOLLOW | ReminderKind.ADVICE_BACK:
            things[card.id] = card.text
        case ReminderKind.LEAD:
            things[card.id] = called(card.who) if card.who else ""
        case ReminderKind.KEEP_IN_TOUCH:
            pass
        case ReminderKind.NUDGE_APPLICATION | ReminderKind.SILENT if card.about:
            things[card.id] = APPLICATION_TO + card.about.name
        case ReminderKind.ROUND_WAS | ReminderKind.ROUND_TIME | ReminderKind.ROUND_THANK if card.about:
            things[card.id] = f"the interview at {card.about.name}"
        case ReminderKind.DECIDE | ReminderKind.LAPSED if card.about:
            things[card.id] = OFFER_FROM + card.about.name
        case _:
            things[card.id] = TALK_WITH + called.all(card.people)
    return what_waits(card.which, Names(things))


def answered_words(people: tuple[Named, ...]) -> str:
    """The button that says an answer came."""
    return f"{capital(first_name(people[0].name))} answered" if len(people) == 1 else "They answered"
