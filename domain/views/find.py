"""Where was that? Words looked for in people, companies, conversations, and whatever was learned or written down."""

from datetime import date
from typing import Any

import msgspec

from domain.steps.conversations import Interview
from domain.steps.notes import Note
from domain.views.findable import SHELVES, Kind, Place, Shelf
from domain.views.look import Look
from domain.views.matching import Marked, marked, rank, snippet, words_of

LONGEST = 200
"""Characters of a question; further ones do not count."""
MOST = 20
"""Hits of one kind that are shown."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Something that holds all the words. `name` is what it is called; of a note, advice and what was learned, whom it
    is about or from, empty where that is nobody. `snippet` holds the lines around the words. `on` is its day: of a
    person the last one in touch, of a conversation the one it was held or is booked for or else its last, of a next
    step the one it was done or is due. What a title means has the id of the conversation where it was told. `private`
    is what was written down for myself only."""

    id: str
    name: Marked
    snippet: Marked
    on: date
    leads_to: Place
    private: bool = False


class Group(msgspec.Struct, frozen=True, gc=False):
    """The hits of one kind, best first; `total` counts those that are not shown too."""

    kind: Kind
    total: int
    hits: tuple[Hit, ...]


class Found(msgspec.Struct, frozen=True, gc=False):
    """`words` are those looked for, as they are compared: without case and accents. Kinds without a hit are absent."""

    q: str
    words: tuple[str, ...]
    total: int
    groups: tuple[Group, ...]


def find(look: Look, *, q: str) -> Found:
    """What holds every word of `q`: words at the beginning of another before those inside one, in names before those in
    texts, and the latest first. Without a word nothing is found."""
    asked = q[:LONGEST].strip()
    words = words_of(asked)
    groups = [group for kind, shelf in SHELVES.items() if words and (group := _group(look, kind, shelf, words))]
    return Found(asked, words, sum(group.total for group in groups), tuple(groups))


def _group(look: Look, kind: Kind, shelf: Shelf, words: tuple[str, ...]) -> Group | None:
    found = []
    for thing in shelf.things(look):
        name, texts = shelf.said(look, thing)
        grade = rank(words, name, texts)
        if grade is not None:
            found.append((grade, -shelf.on(look, thing).toordinal(), -thing.version, thing))
    if not found:
        return None
    found.sort(key=lambda one: one[:3])
    return Group(kind, len(found), tuple(_hit(look, shelf, words, thing) for *_, thing in found[:MOST]))


def _hit(look: Look, shelf: Shelf, words: tuple[str, ...], thing: Any) -> Hit:
    name, texts = shelf.said(look, thing)
    return Hit(
        id=shelf.id(thing),
        name=marked(words, name),
        snippet=snippet(words, name, texts),
        on=shelf.on(look, thing),
        leads_to=shelf.place(look, thing),
        private=isinstance(thing, Interview | Note) and thing.private,
    )
