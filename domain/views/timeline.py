"""The Story: what happened, a sentence per command, undone and corrected ones marked and never taken out."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

import msgspec

from domain.events import AnyEvent, EntriesRetracted, EntryCorrected, RetractionReversed
from domain.journal import Entry, Standing, standing
from domain.naming import Names
from domain.references import own_id, references
from domain.views.look import Clock, Look

AMENDMENTS = (EntriesRetracted, RetractionReversed, EntryCorrected)


class Line(msgspec.Struct, frozen=True, gc=False):
    """One entry as it stands: with the body and the day it has after its last correction."""

    version: int
    happened_on: date
    event: AnyEvent


class Deed(msgspec.Struct, frozen=True, gc=False):
    """What one command recorded, for the one who finds the words: names are those of that time, `sentences` are the
    earlier ones by version."""

    lines: tuple[Line, ...]
    names: Mapping[str, str]
    sentences: Mapping[int, str]


Tell = Callable[[Deed], str]
"""Finds the words for a deed."""


class Told(msgspec.Struct, frozen=True, gc=False):
    """One command of the story. `first` and `last` are the versions of its entries, `about` the ids it is about."""

    command_id: str
    first: int
    last: int
    recorded_at: datetime
    recorded_on: date
    happened_on: date
    actor: str
    sentence: str
    kinds: tuple[str, ...]
    about: tuple[str, ...]
    undone: bool
    corrected: bool
    amends: bool


class Timeline(msgspec.Struct, frozen=True, gc=False):
    """`told` latest first; `total` counts all commands, shown or not."""

    told: tuple[Told, ...]
    total: int


def timeline(
    look: Look, tell: Tell, *, about: Collection[str] = (), limit: int | None = None, before: int | None = None
) -> Timeline:
    """What happened, latest first: all or what is `about` one of these; the `limit` latest, only `before` a version."""
    told = [one for one in _told(look, tell) if not about or not set(about).isdisjoint(one.about)]
    told.reverse()
    page = [one for one in told if before is None or one.first < before]
    return Timeline(tuple(page[:limit] if limit is not None else page), len(told))


def _told(look: Look, tell: Tell) -> Iterator[Told]:
    stands = standing(look.entries)
    names = Names({look.search.id: "the search"})
    sentences: dict[int, str] = {}
    for command_id, group in groupby(look.entries, key=lambda entry: entry.command_id):
        entries = list(group)
        lines = tuple(_line(entry, stands) for entry in entries)
        for line in lines:
            names.learn(line.event)
        sentence = tell(Deed(lines, names, sentences))
        for line in lines:
            sentences[line.version] = sentence
        first = entries[0]
        if look.clock is Clock.HAPPENED and lines[0].happened_on > look.today:
            continue
        yield Told(
            command_id=command_id,
            first=first.version,
            last=entries[-1].version,
            recorded_at=first.recorded_at,
            recorded_on=look.day_of(first.recorded_at),
            happened_on=lines[0].happened_on,
            actor=first.actor,
            sentence=sentence,
            kinds=tuple(dict.fromkeys(type(line.event).__name__ for line in lines)),
            about=tuple(dict.fromkeys(thing for line in lines for thing in _about(line.event))),
            undone=first.version in stands.undone,
            corrected=any(line.version in stands.corrected for line in lines),
            amends=isinstance(first.event, AMENDMENTS),
        )


def _line(entry: Entry, stands: Standing) -> Line:
    correction = stands.corrected.get(entry.version)
    if correction is None:
        return Line(entry.version, entry.happened_on, entry.event)
    return Line(entry.version, correction.happened_on, correction.event)


def _about(event: AnyEvent) -> list[str]:
    """The things an event is about, first the one it brings into being."""
    own = own_id(event)
    return [*([own] if own else []), *(reference.id for reference in references(event))]
