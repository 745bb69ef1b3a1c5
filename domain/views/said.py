"""What people said, put together: each thing on a card, with everyone who said so or otherwise, in their own words."""

from collections.abc import Iterator
from datetime import date

import msgspec

from domain.job_search import JobSearch
from domain.steps.learned import Insight
from domain.values import InsightId, Topic
from domain.views.findable import Place, where_said
from domain.views.heard import is_private, said_again, voice
from domain.views.look import Look, Named, named


class Voice(msgspec.Struct, frozen=True, gc=False):
    """Someone who spoke of a claim, on that day, `otherwise` where they said the opposite. `quote` is the line as it
    stood, else what was kept; "" where it is `private`. `place` is where it was said."""

    id: InsightId
    by: Named | None
    on: date
    otherwise: bool
    quote: str
    private: bool
    place: Place | None


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One thing, in the words it was first kept in; "" where all of it is private. `said` is how many people said so;
    `voices` are all who spoke of it, by their days."""

    id: InsightId
    topic: Topic
    claim: str
    said: int
    voices: tuple[Voice, ...]


class Spoken(msgspec.Struct, frozen=True, gc=False):
    """A topic: `people` is how many said anything about it, `things` how many claims there are, those that most said
    first."""

    topic: Topic
    people: int
    things: int
    claims: tuple[Claim, ...]


class _Sided(msgspec.Struct, frozen=True, gc=False):
    """Something that was said, on one of the two sides of what it is about."""

    insight: Insight
    opposite: bool


def spoken(look: Look, counted: list[Insight]) -> tuple[Spoken, ...]:
    """What was said, topic by topic, where only `counted` is looked at."""
    cards = [_card(look, sides) for sides in _sides(look.search, {one.id for one in counted})]
    found = []
    for topic in Topic:
        here = [(claim, people) for claim, people in cards if claim.topic is topic]
        if not here:
            continue
        spoke = {voice(look.search, one) for one in counted if one.topic is topic}
        everyone = spoke.union(*(people for _, people in here))
        claims = sorted((claim for claim, _ in here), key=lambda one: -one.said)
        found.append(Spoken(topic, len(everyone), len(claims), tuple(claims)))
    return tuple(found)


def _card(look: Look, sides: list[_Sided]) -> tuple[Claim, set[str]]:
    """A card, and everyone on it. It says what the first of it says that may be quoted."""
    search = look.search
    told = next((one for one in sides if not is_private(search, one.insight.source)), None)
    first = told or sides[0]
    so = [one.insight for one in sides if one.opposite is first.opposite]
    voices = [_voice(look, one.insight, one.opposite is not first.opposite) for one in sides]
    claim = Claim(
        id=first.insight.id,
        topic=first.insight.topic,
        claim=told.insight.claim if told else "",
        said=len({voice(search, one) for one in so}),
        voices=tuple(sorted(voices, key=lambda one: one.on)),
    )
    return claim, {voice(search, one.insight) for one in sides}


def _voice(look: Look, insight: Insight, otherwise: bool) -> Voice:
    by, private = look.search.people.get(insight.by), is_private(look.search, insight.source)
    line = insight.source.text if insight.source else ""
    return Voice(
        id=insight.id,
        by=named(by) if by else None,
        on=insight.on,
        otherwise=otherwise,
        quote="" if private else line or insight.claim,
        private=private,
        place=where_said(look, insight),
    )


def _sides(search: JobSearch, counted: set[InsightId]) -> Iterator[list[_Sided]]:
    """What belongs on one card, in the order it was written down: what says the same, and what says the opposite of
    that. The opposite of the opposite is on the first side again."""
    groups = said_again(search)
    root_of = {one.id: root for root, group in groups.items() for one in group}
    opposed: dict[InsightId, InsightId] = {}
    for root, group in groups.items():
        others = (root_of.get(one.opposite_of) for one in group if one.opposite_of)
        if (other := next((id for id in others if id is not None and id != root), None)) is not None:
            opposed[root] = other
    cards: dict[InsightId, list[_Sided]] = {}
    for root, group in groups.items():
        first, opposite = _beginning(opposed, root)
        cards.setdefault(first, []).extend(_Sided(one, opposite) for one in group if one.id in counted)
    for sides in cards.values():
        if sides:
            yield sorted(sides, key=lambda one: one.insight.version)


def _beginning(opposed: dict[InsightId, InsightId], root: InsightId) -> tuple[InsightId, bool]:
    """What a thing is in the end said about, and whether it is the opposite of it. In a round, that is the least id of
    the round: whoever is asked, the answer is the same."""
    passed = {root: 0}
    last: InsightId = root
    while (other := opposed.get(last)) is not None and other not in passed:
        passed[other] = len(passed)
        last = other
    if other is not None:
        last = min(id for id, steps in passed.items() if steps >= passed[other])
    return last, passed[last] % 2 == 1
