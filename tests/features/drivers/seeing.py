"""What Mira sees, from the views: the same for the domain and for the API."""

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from domain.values import day_words, listed
from domain.views.switch_map import Advice, SwitchMap
from tests.features.drivers.memory import Memory
from tests.features.phrases import Row, same
from tests.features.words import (
    HOW_KNOWN,
    INTRODUCTIONS,
    KINDS,
    MARKS,
    MEDIA,
    REPLIES,
    ROUTES,
    STATES,
    SWITCHES,
    TALKS,
    words,
)
from web.wording import ADVICE, switch_line

View = dict[str, Any]
"""The answer of a view as plain data."""


class Seeing(Memory):
    """Views are asked as of the day looked back to, where a step looked back."""

    _about: str | None = None

    @abstractmethod
    def view(self, name: str, **filters: str) -> View:
        """The answer of one view."""

    @abstractmethod
    def journal(self) -> list[View]:
        """The entries as plain data: version, type, command_id, data."""

    def about(self, company: str | None) -> None:
        """The company of the last save that could bring advice; None for the frame."""
        self._about = company

    # Framing

    def switch(self) -> str:
        return words(SWITCHES, self.view("switch_map")["switch"])

    def switch_at(self, company: str) -> str:
        return square(_named(self.view("switch_map")["companies"], company)["square"])

    def asked(self) -> set[tuple[str, str]]:
        return {(one["aspect"], one["name"]) for one in self.view("switch_map")["asked"]}

    def placed(self) -> list[Row]:
        on_route = {True: "on", False: "off", None: ""}
        return [
            {"company": one["name"], "switch": square(one["square"]), "route": on_route[one["on_route"]]}
            for one in self.view("switch_map")["companies"]
        ]

    def card_of(self, route: str) -> View:
        """The card of a route on the Map."""
        return next(card for card in self.view("switch_map")["routes"] if card["route"] == ROUTES[route])

    def legs_of(self, route: str) -> list[Row]:
        return [
            {
                "leg": str(number),
                "position": f"{leg['position']['role']} in {leg['position']['industry']}",
                "keep": leg["kept"],
                "gain": leg["gained"],
            }
            for number, leg in enumerate(self.card_of(route)["legs"], 1)
        ]

    def route(self) -> str:
        return words(ROUTES, self.view("switch_map")["route"])

    def headers(self) -> list[str]:
        """The line above every page is made of nothing that the Map does not answer."""
        framing: Any = msgspec.convert(self.view("switch_map"), SwitchMap)
        return [switch_line(framing)]

    def advice(self) -> str:
        answer = self.view("company", id=self.company(self._about)["id"]) if self._about else self.view("switch_map")
        return " ".join(" ".join(ADVICE[Advice(one)]) for one in answer["advice"])

    def went_this_way(self) -> list[str]:
        return [one["person"]["name"] for one in self.view("switch_map")["went_this_way"]]

    # Companies

    def companies(self) -> list[Row]:
        return [
            {
                "company": one["name"],
                "kind": words(KINDS, one["kind"]) if one["kind"] else "",
                "industry": one["industry"] or "",
                "state": words(STATES, one["status"]),
                "talk": words(TALKS, one["talk"]),
                **{mark: _number(one[field]) for mark, field in MARKS.items()},
            }
            for one in self.view("companies")["companies"]
        ]

    def offered(self) -> list[str]:
        return [one["name"] for one in self.view("companies")["offered"]]

    def company(self, name: str) -> View:
        """The row of a company on the list or off it."""
        answer = self.view("companies")
        return _named([*answer["companies"], *answer["dropped"]], name)

    def page_of(self, thing: str) -> str:
        kind, id = self.thing(thing)
        return "\n".join(_texts(self.view(kind, id=id)))

    def thing(self, name: str) -> tuple[str, str]:
        """The view and the id of a person or a company."""
        if any(same(one["name"]) == same(name) for one in self.view("people")["people"]):
            return "person", self.person(name)["id"]
        return "company", self.company(name)["id"]

    # People

    def people(self) -> list[Row]:
        return [
            {
                "name": one["name"],
                "role": one["role"] or "",
                "company": one["employer"] or "",
                "how known": words(HOW_KNOWN, one["how_known"]) if one["how_known"] else "",
                "introduced by": one["introduced_by"]["name"] if one["introduced_by"] else "",
                "replies": words(REPLIES, one["replies"]),
            }
            for one in self.view("people")["people"]
        ]

    def person(self, name: str) -> View:
        """The row of a person."""
        return _named(self.view("people")["people"], name)

    def lead(self, name: str, giver: str) -> View:
        """A name that someone gave."""
        return _named(self.view("person", id=self.person(giver)["id"])["leads"], name)

    def introduction(self, name: str) -> str:
        givers = [one["name"] for one in self.view("people")["people"]]
        leads = [lead for giver in givers for lead in self.view("person", id=self.person(giver)["id"])["leads"]]
        return words(INTRODUCTIONS, _named(leads, name)["state"])

    def led_to(self, giver: str) -> list[str]:
        return [one["name"] for one in self.person(giver)["led_to"]]

    def names_given(self) -> list[str]:
        return [one["name"] for one in self.view("people")["leads"]]

    # Conversations

    def conversations(self) -> list[Row]:
        return [
            {
                "with": listed(person["name"] for person in one["people"]),
                "on": day_words(date.fromisoformat(one["on"])),
                "how": words(MEDIA, one["medium"]),
                "minutes": _number(one["minutes"]),
                "planned": "no" if one["unplanned"] else "",
                "at": listed(one["at"]),
            }
            for one in self.view("interviews")["done"]
        ]

    def last_talk(self, person: str) -> View:
        """The latest conversation with a person."""
        return next(
            one
            for one in self.view("interviews")["done"]
            if any(same(who["name"]) == same(person) for who in one["people"])
        )

    def note_of(self, person: str) -> str:
        note: str = self.last_talk(person)["note"]
        return note

    def thank_by(self, person: str) -> date:
        thanks = self.view("interview", id=self.last_talk(person)["id"])["thanks"]
        due = next(one["due"] for one in thanks if same(one["person"]["name"]) == same(person))
        return date.fromisoformat(due)

    # Journal

    def story(self) -> list[Row]:
        return [
            {
                "about": one["sentence"],
                "happened": day_words(date.fromisoformat(one["happened_on"])),
                "logged": day_words(date.fromisoformat(one["recorded_on"])),
                "mark": "undone" if one["undone"] else "",
            }
            for one in reversed(self.view("timeline")["told"])
        ]


def _named(things: list[View], name: str) -> View:
    return next(one for one in things if same(one["name"]) == same(name))


def square(at: View | None) -> str:
    """A square of the Map, a guess where one of its marks is."""
    if at is None:
        return "not said yet"
    guess = ", a guess" if at["guessed_role"] or at["guessed_industry"] else ""
    return words(SWITCHES, at["switch"]) + guess


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _texts(answer: Any) -> Iterator[str]:
    """Every text in the answer of a view."""
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, dict):
        for value in answer.values():
            yield from _texts(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from _texts(value)
