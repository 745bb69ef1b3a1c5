"""Today in words: its cards, its week, its hints."""

from datetime import date
from typing import NamedTuple

from domain.values import ReminderKind
from domain.views.reminders import Card
from domain.views.today import Hint, Today, Week
from web.wording.days import by_day, talked_on
from web.wording.texts import count


class CardWords(NamedTuple):
    """A card in words. `kind` and `id` say what it is about, `contact` who; `person` is named after the verb, and
    `employer` is where a name that was given works."""

    kind: str
    id: str
    verb: str
    person: str
    employer: str
    contact: str
    why: str
    age: str
    about: str


def card_words(card: Card, today: date) -> CardWords:
    """What a card of Today says."""
    name = card.who.name if card.who else ""
    since = talked_on(card.since, today)
    verb, person, about, why = card.kind.value, name, name, since
    match card.kind:
        case ReminderKind.LEAD:
            at = f"At {card.text}. " if card.text else ""
            given = f"{card.by.name} gave you the name {since}." if card.by else f"You were given the name {since}."
            why = f"{at}{given}"
            verb, person, about = "Write to", name, f"writing to {name}"
        case ReminderKind.THANK:
            verb, person, about, why = "Thank", name, f"thanking {name}", f"You talked {since}."
        case ReminderKind.STEP:
            why = f"You promised {name}." if name else f"About {card.about.name}." if card.about else ""
            verb, person, about = card.text, "", card.text
    employer = card.text if card.kind is ReminderKind.LEAD else ""
    contact = card.who.id if card.who and card.kind is not ReminderKind.STEP else ""
    return CardWords(card.kind.value, card.id, verb, person, employer, contact, why, _age(card, today), about)


def _age(card: Card, today: date) -> str:
    """By when it is due, or how long ago it was; a name is due from the day it was given."""
    if card.kind is ReminderKind.LEAD:
        return ""
    if card.days_over < 0:
        return f"by {by_day(card.due, today)}"
    near = {0: "due today", 1: "due yesterday"}
    return near.get(card.days_over) or f"due {card.days_over} days ago"


def weeks_words(view: Today) -> str:
    """How last week was, and how this one stands against the aim."""
    this = view.this_week
    if this.conversations:
        now = f"This week: {count(this.conversations, 'conversation')} of your {view.weekly_aim}."
    else:
        now = f"This week: no conversation yet, your aim is {view.weekly_aim}."
    return f"Last week: {_week_words(view.last_week)}. {now}" if view.week > 1 else now


def _week_words(week: Week) -> str:
    parts = [
        count(week.conversations, "conversation") if week.conversations else "no conversation",
        count(week.names, "name given", "names given") if week.names else "",
        count(week.steps_done, "next step done", "next steps done") if week.steps_done else "",
    ]
    return ", ".join(filter(None, parts))


class HintWords(NamedTuple):
    """Something that would help next, and the button that leads there."""

    sentence: str
    label: str
    url: str


def hint_words(hint: Hint, view: Today, search_id: str) -> HintWords:
    """What a hint of Today says."""
    at = f"/searches/{search_id}"
    nobody = view.nobody_there
    match hint:
        case Hint.FRAME:
            return HintWords("Say what you do now and what you want to do.", "Frame the switch", f"{at}/switch")
        case Hint.ANSWER:
            return HintWords("Say what is new to you: the role, the industry, or both.", "Answer", f"{at}/switch")
        case Hint.CHOOSE_ROUTE:
            return HintWords(
                "Which first, the role or the industry? Not sure yet is fine.", "Look at the ways", f"{at}/switch"
            )
        case Hint.NAME_COMPANIES:
            return HintWords(
                "Name companies you are curious about, one per line.", "Name companies", f"{at}/companies/paste"
            )
        case Hint.NAME_PEOPLE:
            return HintWords("Name two people you could ask this week.", "Name people", f"{at}/people/paste")
        case Hint.LOG_A_CONVERSATION:
            return HintWords("Already talked to someone? Any day counts.", "Log it", f"{at}/log")
        case Hint.ACTIVATE:
            return HintWords("Choose up to five companies to work on now.", "Choose", f"{at}/companies")
        case Hint.FIND_SOMEONE:
            here = f"{nobody[0].name} is on your list, and you know nobody there yet."
            many = f"{count(len(nobody), 'company', 'companies')} on your list have nobody in them yet."
            return HintWords(here if len(nobody) == 1 else many, "Find a person", f"{at}/companies/{nobody[0].id}")
