"""What the tables of the features say, in the fields of commands."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

from domain.commands import GivenName, LogConversation, Promise, SetRules, TalkedTo
from domain.values import HowKnown, Medium, Planned, Position
from tests.features.phrases import TYPES, Row, day_of
from tests.features.words import HOW_KNOWN, KINDS, MEDIA, RULES

_people_of, _position_of = TYPES["People"][1], TYPES["Position"][1]


def logged(conversation: Row) -> LogConversation:
    """The quick log of a conversation; what has no row is not said."""
    said: dict[str, Any] = {}
    employer = conversation.get("company")
    if "on" in conversation:
        said["happened_on"] = day_of(conversation["on"])
    if "how" in conversation:
        said["medium"] = Medium(MEDIA[conversation["how"]])
    if "minutes" in conversation:
        said["minutes"] = int(conversation["minutes"])
    if "note" in conversation:
        said["note"] = conversation["note"]
    if "names given" in conversation:
        said["names"] = tuple(map(GivenName, _people_of(conversation["names given"])))
    if "private" in conversation:
        said["private"] = conversation["private"] == "yes"
    if "promised" in conversation:
        said["promises"] = (Promise(conversation["promised"], day_of(conversation["by"])),)
    if "advice" in conversation:
        said["advice"] = (conversation["advice"],)
    talked_to = tuple(TalkedTo(name=name, employer=employer) for name in _people_of(conversation["with"]))
    return LogConversation(people=talked_to, unplanned=conversation.get("planned") == "no", **said)


def booked(booking: Row) -> dict[str, Any]:
    """What is said of a booking, in the fields of the command; what has no row or a blank cell is not said."""
    local = planned(day_of(booking["on"]), time.fromisoformat(booking["at"]))
    said: dict[str, Any] = {"appointment": Planned(local, booking.get("by the clocks of") or None)}
    if booking.get("how"):
        said["medium"] = Medium(MEDIA[booking["how"]])
    return said | {"place": booking.get("where", "")}


def changed_rules(rules: Row) -> SetRules:
    """Rules by the words of the features, with their figures."""
    figures: dict[str, Any] = {RULES[word]: int(figure) for word, figure in rules.items()}
    return SetRules(**figures)


def planned(day: date, at: time) -> str:
    """A day and a time as commands and forms say them."""
    return f"{day}T{at:%H:%M}"


CORRECTED: dict[str, tuple[str, Callable[[str], str]]] = {
    "kind": ("kind", KINDS.__getitem__),
    "name": ("name", str),
    "company": ("employer", str),
    "by": ("due", lambda words: day_of(words).isoformat()),
}
"""What is put right, by the words of the tables: the field of what was written down, and how it is written."""


def details(person: Row) -> dict[str, Any]:
    """What is said of a person, in the fields of the commands; blank cells are not said."""
    made: dict[str, tuple[str, Callable[[str], Any]]] = {
        "role": ("role", str),
        "company": ("employer", str),
        "e-mail": ("email", str),
        "profile address": ("url", str),
        "how known": ("how_known", lambda words: HowKnown(HOW_KNOWN[words])),
        "came from": ("came_from", lambda words: Position(**_position_of(words))),
    }
    return {field: make(person[word]) for word, (field, make) in made.items() if person.get(word)}
