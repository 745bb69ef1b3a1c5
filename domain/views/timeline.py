"""The Story: what happened, a sentence per command, undone and corrected ones marked and never taken out."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

import msgspec

from domain.events import (
    Amendment,
    AnyEvent,
    InterviewAnswered,
    InterviewCancelled,
    InterviewHeld,
    InterviewMissed,
    InterviewNudged,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
)
from domain.journal import FINAL, Entry, Standing, standing
from domain.naming import Names
from domain.references import own_id, references
from domain.views.look import Clock, Look


class Line(msgspec.Struct, frozen=True, gc=False):
    """One entry as it stands: with the body and the day it has after its last correction."""

    version: int
    happened_on: date
    event: AnyEvent


class Deed(msgspec.Struct, frozen=True, gc=False):
    """What one command recorded, for the one who finds the words: names are those of that time, `sentences` those of
    the story by version, for the deeds about deeds, and `before` has how far each conversation had come: the last deed
    that led to it, as far as it was not undone. `local` tells what the clocks of the search say at an instant."""

    lines: tuple[Line, ...]
    names: Mapping[str, str]
    sentences: Mapping[int, str]
    before: Mapping[str, AnyEvent]
    local: Callable[[datetime], datetime] | None = None


Tell = Callable[[Deed], str]
"""Finds the words for a deed."""


class Told(msgspec.Struct, frozen=True, gc=False):
    """One command of the story. `first` and `last` are the versions of its entries, `about` the ids it is about. What
    is `undone` may be brought back; what is `undoable` may be undone, as far as nothing hangs on it. `correctable` is
    the entry to put right where something about it is wrong: the one that tells most, None for what is undone or about
    other entries."""

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
    undoable: bool
    correctable: int | None


class Timeline(msgspec.Struct, frozen=True, gc=False):
    """`told` latest first; `total` counts all commands, shown or not."""

    told: tuple[Told, ...]
    total: int


def timeline(
    look: Look, tell: Tell, *, about: Collection[str] = (), limit: int | None = None, before: int | None = None
) -> Timeline:
    """What happened, latest first: all or what is `about` one of these; the `limit` latest, only `before` a version."""
    story = Story(look, tell)
    chosen = [one for one in reversed(story.deeds) if not about or not set(about).isdisjoint(_about(one.lines))]
    page = [one for one in chosen if before is None or one.entries[0].version < before]
    return Timeline(tuple(map(story.told, page[:limit] if limit is not None else page)), len(chosen))


def entries_told(look: Look, tell: Tell, versions: Collection[int]) -> tuple[Told, ...]:
    """These entries, latest first, each in a sentence of its own: what else their commands recorded is left out."""
    story = Story(look, tell) if versions else None
    found = (story.of_entry(version) for version in sorted(versions, reverse=True)) if story else ()
    return tuple(one for one in found if one)


class _Recorded(msgspec.Struct, frozen=True, gc=False):
    """What one command recorded, the names known by then, and how far its conversations had come."""

    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]
    names: Names
    before: Mapping[str, AnyEvent]


class Story:
    """All that was recorded, a part per command, oldest first; words are found for those parts only that are told."""

    def __init__(self, look: Look, tell: Tell) -> None:
        self._look = look
        self._tell = tell
        self._stands = standing(look.entries)
        self._sentences: dict[int, str] = {}
        names = Names({look.search.id: "the search"})
        arranged: dict[str, AnyEvent] = {}
        recorded: list[_Recorded] = []
        for _, group in groupby(look.entries, key=lambda entry: entry.command_id):
            entries = tuple(group)
            lines = tuple(_line(entry, self._stands) for entry in entries)
            before = {id: arranged[id] for line in lines if (id := _conversation(line.event)) in arranged}
            for line in lines:
                names = names.learning(line.event)
                if isinstance(line.event, _ARRANGING) and line.version not in self._stands.undone:
                    arranged[_conversation(line.event)] = line.event
            recorded.append(_Recorded(entries, lines, names, before))
        self._recorded = recorded
        self.deeds = [
            one
            for one in recorded
            if look.clock is Clock.RECORDED or look.as_of is None or one.lines[0].happened_on <= look.as_of
        ]

    def of_command(self, command_id: str) -> Told | None:
        """What that command recorded."""
        found = next((one for one in self.deeds if one.entries[0].command_id == command_id), None)
        return self.told(found) if found else None

    def at(self, version: int) -> Told | None:
        """What the command of that entry recorded."""
        found = self._holding(version)
        return self.told(found) if found else None

    def of_entry(self, version: int) -> Told | None:
        """One entry alone."""
        found = self._holding(version)
        if found is None:
            return None
        at = slice(version - found.entries[0].version, version - found.entries[0].version + 1)
        alone = msgspec.structs.replace(found, entries=found.entries[at], lines=found.lines[at])
        return self.told(alone, self._words(alone))

    def told(self, recorded: _Recorded, sentence: str | None = None) -> Told:
        """A part of the story in words, those of a `sentence` where one is given."""
        first, lines, stands = recorded.entries[0], recorded.lines, self._stands
        return Told(
            command_id=first.command_id,
            first=first.version,
            last=recorded.entries[-1].version,
            recorded_at=first.recorded_at,
            recorded_on=self._look.day_of(first.recorded_at),
            happened_on=lines[0].happened_on,
            actor=first.actor,
            sentence=self._sentence(recorded) if sentence is None else sentence,
            kinds=tuple(dict.fromkeys(type(line.event).__name__ for line in lines)),
            about=tuple(dict.fromkeys(_about(lines))),
            undone=first.version in stands.undone,
            corrected=any(line.version in stands.corrected for line in lines),
            undoable=first.version not in stands.undone and not isinstance(first.event, FINAL),
            correctable=None if first.version in stands.undone else _telling_most(lines),
        )

    def _sentence(self, recorded: _Recorded) -> str:
        version = recorded.entries[0].version
        if version not in self._sentences:
            self._sentences[version] = self._words(recorded)
        return self._sentences[version]

    def _words(self, recorded: _Recorded) -> str:
        earlier = _Earlier(self, recorded.entries[0].version)
        return self._tell(Deed(recorded.lines, recorded.names, earlier, recorded.before, self._look.local))

    def _holding(self, version: int) -> _Recorded | None:
        place = bisect_right(self._recorded, version, key=lambda one: one.entries[0].version)
        found = self._recorded[place - 1] if place else None
        return found if found and version <= found.entries[-1].version else None

    def sentence_at(self, version: int) -> str | None:
        """The sentence of the part that holds an entry."""
        found = self._holding(version)
        return self._sentence(found) if found else None


class _Earlier(Mapping[int, str]):
    """The sentences of the story before a version, each found when it is asked for."""

    def __init__(self, story: Story, before: int) -> None:
        self._story = story
        self._before = before

    def __getitem__(self, version: int) -> str:
        sentence = self._story.sentence_at(version) if version < self._before else None
        if sentence is None:
            raise KeyError(version)
        return sentence

    def __iter__(self) -> Iterator[int]:
        return iter(range(1, self._before))

    def __len__(self) -> int:
        return self._before - 1


def _line(entry: Entry, stands: Standing) -> Line:
    correction = stands.corrected.get(entry.version)
    if correction is None:
        return Line(entry.version, entry.happened_on, entry.event)
    return Line(entry.version, correction.happened_on, correction.event)


def _telling_most(lines: Iterable[Line]) -> int | None:
    """The line that the others of a command go with: who was asked or talked to may have been added first."""
    deeds = [line for line in lines if not isinstance(line.event, Amendment)]
    talks = (line for line in deeds if isinstance(line.event, InterviewHeld | InterviewRequested))
    told = next(talks, deeds[0] if deeds else None)
    return told.version if told else None


_ARRANGING = (
    InterviewRequested,
    InterviewNudged,
    InterviewAnswered,
    InterviewScheduled,
    InterviewRescheduled,
    InterviewUnanswered,
    InterviewCancelled,
    InterviewMissed,
)
"""What a conversation was last at, before it is held."""


def _conversation(event: AnyEvent) -> str:
    """The conversation that an event is about, by its own id or as what it points at; "" where there is none."""
    return getattr(event, "interview", None) or own_id(event) or ""


def _about(lines: Iterable[Line]) -> Iterator[str]:
    """The things these lines are about, of each first the one it brings into being."""
    for line in lines:
        if own := own_id(line.event):
            yield own
        for reference in references(line.event):
            yield reference.id
