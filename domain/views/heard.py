"""What was heard before: each thing once, however many said it, those most like a new line first."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from domain.job_search import JobSearch
from domain.steps.learned import Insight
from domain.values import InsightId, InterviewId, NoteId, Source, Topic
from domain.views.look import Look

AT_MOST = 8
"""How many of a topic are offered."""
_WORD = re.compile(r"\w{4,}")


class Heard(msgspec.Struct, frozen=True, gc=False):
    """One thing that was learned, in the words it was first kept in; `voices` is how many said so."""

    id: InsightId
    topic: Topic
    claim: str
    voices: int


class _Known(NamedTuple):
    heard: Heard
    words: frozenset[str]
    sources: frozenset[Source | None]


class Memory:
    """What was heard before. What stands in a private note is left out: it is quoted nowhere else."""

    def __init__(self, look: Look) -> None:
        self._known = list(_known(look.search))

    def like(self, source: Source) -> dict[Topic, list[Heard]]:
        """By topic, what a line may say again: what shares most words with it first, then what most people said. What
        was taken from that very line is left out."""
        words = _words(source.text)
        others = (one for one in self._known if one.sources != {source})
        ranked = sorted(others, key=lambda one: (-len(one.words & words), -one.heard.voices, one.heard.id))
        found: dict[Topic, list[Heard]] = {}
        for one in ranked:
            of_topic = found.setdefault(one.heard.topic, [])
            if len(of_topic) < AT_MOST:
                of_topic.append(one.heard)
        return {topic: found[topic] for topic in Topic if topic in found}


def is_private(search: JobSearch, source: Source | None) -> bool:
    """Whether it stands in a private note. One that is not there may have been private: looking back by the days of the
    deeds, what was taken from it can be there first."""
    if source is None:
        return False
    kept = search.conversations.interviews.get(InterviewId(source.id)) or search.notes.by_id.get(NoteId(source.id))
    return kept is None or kept.private


def said_again(search: JobSearch) -> dict[InsightId, list[Insight]]:
    """What was learned, each thing once: everyone who said it, in the order it was written down, by the id of what they
    all say again."""
    groups: dict[InsightId, list[Insight]] = {}
    firsts: dict[InsightId, InsightId] = {}
    for insight in sorted(search.learned.insights.values(), key=lambda one: one.version):
        known = firsts.get(insight.same_as) if insight.same_as else None
        firsts[insight.id] = first = known or _first(search, insight).id
        groups.setdefault(first, []).append(insight)
    return groups


def voice(search: JobSearch, insight: Insight) -> str:
    """Whose voice it is, one person's through merges; who is not named is a voice of their own."""
    who = search.people.get(insight.by)
    return who.id if who else insight.id


def _known(search: JobSearch) -> Iterable[_Known]:
    for group in said_again(search).values():
        told = [one for one in group if not is_private(search, one.source)]
        if told:
            voices = {voice(search, one) for one in group}
            words = frozenset[str]().union(*(_words(one.claim) for one in told))
            heard = Heard(told[0].id, told[0].topic, told[0].claim, len(voices))
            yield _Known(heard, words, frozenset(one.source for one in group))


def _first(search: JobSearch, insight: Insight) -> Insight:
    """The one that this says again, through all that say the same."""
    passed = {insight.id}
    while insight.same_as is not None and insight.same_as not in passed:
        before = search.learned.insights.get(insight.same_as)
        if before is None:
            break
        passed.add(before.id)
        insight = before
    return insight


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
