"""A note, line by line: what each line was sorted into, and what came of a wording that is no longer there."""

from collections.abc import Iterator
from enum import Enum

import msgspec

from domain.steps.sources import lines
from domain.values import Source, Topic
from domain.views.look import Look


class FactKind(Enum):
    """What a line was sorted into."""

    LEARNED = "learned"
    ADVICE = "advice"
    NAME = "name"
    STEP = "step"


class Fact(msgspec.Struct, frozen=True, gc=False):
    """What a line was sorted into: `text` is what is kept of it, `line` the line as it stood, `topic` where it is
    something learned."""

    kind: FactKind
    id: str
    text: str
    line: str
    version: int
    topic: Topic | None = None


class Sorted(msgspec.Struct, frozen=True, gc=False):
    """A line of the note as it stands."""

    text: str
    facts: tuple[Fact, ...]


class Sorting(msgspec.Struct, frozen=True, gc=False):
    """`lines` in the order of the note; `earlier` are facts of a wording that was put right since."""

    lines: tuple[Sorted, ...]
    earlier: tuple[Fact, ...]


def sorting(look: Look, id: str, text: str) -> Sorting:
    """The lines of the note or conversation of that id, whose text is given."""
    facts = sorted(_facts(look, id), key=lambda fact: fact.version)
    standing = lines(text)
    return Sorting(
        lines=tuple(Sorted(line, tuple(fact for fact in facts if fact.line == line)) for line in standing),
        earlier=tuple(fact for fact in facts if fact.line not in standing),
    )


def _facts(look: Look, id: str) -> Iterator[Fact]:
    """What points at a line of it."""
    search = look.search

    def line_of(source: Source | None) -> str:
        return source.text if source is not None and source.id == id else ""

    for insight in search.learned.insights.values():
        if line := line_of(insight.source):
            yield Fact(FactKind.LEARNED, insight.id, insight.claim, line, insight.version, insight.topic)
    for advice in search.advice.by_id.values():
        if line := line_of(advice.source):
            yield Fact(FactKind.ADVICE, advice.id, advice.text, line, advice.version)
    for lead in search.introductions.by_id.values():
        if line := line_of(lead.source):
            yield Fact(FactKind.NAME, lead.id, lead.name, line, lead.version)
    for step in search.next_steps.by_id.values():
        if line := line_of(step.source):
            yield Fact(FactKind.STEP, step.id, step.what, line, step.version)
