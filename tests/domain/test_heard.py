"""What was heard before: each thing once, those most like a line first; nothing from a private note."""

import pytest

from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.steps.sources import lines
from domain.values import Source, SourceId, Topic
from domain.views.heard import AT_MOST, Memory
from tests.domain.kit import SEARCH, added, given, held, insight, march, note, on, started


def source(id: str, line: str) -> Source:
    return Source(SourceId(id), line)


def told(*events: object, line: str = "All of it runs on PyTorch.") -> dict[Topic, list[tuple[str, int]]]:
    """By topic, what may be said again by that line of a note, and how many said so."""
    look = given(started(), added("priya"), added("daniel"), *events).look()  # type: ignore[arg-type]
    found = Memory(look).like(source("new", line))
    return {topic: [(one.claim, one.voices) for one in heard] for topic, heard in found.items()}


def test_each_thing_is_told_once_with_its_voices() -> None:
    assert told(
        insight("a", "PyTorch in production", by="priya"),
        insight("b", "PyTorch, all of it", by="daniel", same_as="a"),
        insight("c", "PyTorch too", by="daniel", same_as="b"),
        insight("d", "Notebooks", by="priya", opposite_of="a"),
    ) == {Topic.TOOLS: [("PyTorch in production", 2), ("Notebooks", 1)]}


def test_who_is_not_named_is_a_voice_too() -> None:
    assert told(insight("a", "They use Rust"), insight("b", "Rust", same_as="a")) == {
        Topic.TOOLS: [("They use Rust", 2)]
    }


def test_what_shares_most_words_comes_first_then_what_most_said() -> None:
    found = told(
        insight("a", "Notebooks"),
        insight("b", "SQL"),
        insight("c", "SQL, all day", same_as="b"),
        insight("d", "Mostly PyTorch"),
    )
    assert [claim for claim, _ in found[Topic.TOOLS]] == ["Mostly PyTorch", "SQL", "Notebooks"]


def test_the_wording_of_anyone_who_said_it_counts() -> None:
    found = told(insight("a", "SQL"), insight("b", "Deep nets"), insight("c", "PyTorch, so to say", same_as="b"))
    assert found[Topic.TOOLS][0] == ("Deep nets", 2)


def test_topics_come_in_their_order_and_no_topic_is_endless() -> None:
    many = [insight(f"tool-{n}", f"Tool {n}") for n in range(AT_MOST + 3)]
    found = told(insight("hire", "From inside", Topic.HIRING), *many)
    assert list(found) == [Topic.TOOLS, Topic.HIRING]
    assert len(found[Topic.TOOLS]) == AT_MOST


def test_what_was_taken_from_the_line_itself_is_left_out() -> None:
    line = "All of it runs on PyTorch."
    taken = insight("a", "PyTorch", source=source("talk", line))
    look = given(started(), added("priya"), held("talk", "priya", note=line), taken).look()
    assert Memory(look).like(source("talk", line)) == {}
    assert list(Memory(look).like(source("talk", "PyTorch again"))) == [Topic.TOOLS]


@pytest.mark.parametrize("private", [True, False])
def test_a_private_note_is_quoted_nowhere(private: bool) -> None:
    talk = held("talk", "priya", note="She leaves.", private=private)
    added_note = note("note", "priya", "He leaves too.", private=private)
    found = told(
        talk,
        added_note,
        insight("a", "She leaves", source=source("talk", "She leaves.")),
        insight("b", "He leaves", source=source("note", "He leaves too.")),
    )
    assert bool(found) is not private


def test_what_was_taken_from_a_note_that_is_not_there_may_have_been_private() -> None:
    """Written down on the 4th as of the 2nd, from a private talk of the 4th: looking back to the 3rd, only that."""
    story = given(
        started(),
        added("priya"),
        on(march(4), held("talk", "priya", note="She leaves.", private=True)),
        on(march(2), insight("a", "She leaves", source=source("talk", "She leaves."))),
    )
    look = story.happened(march(3), fold(JobSearch(SEARCH), as_happened(story.entries, march(3))))
    assert look.search.learned.insights
    assert not look.search.conversations.interviews
    assert Memory(look).like(source("other", "She leaves.")) == {}


def test_what_others_said_too_is_told_in_their_words() -> None:
    assert told(
        held("talk", "priya", note="She leaves.", private=True),
        insight("a", "She leaves", by="priya", source=source("talk", "She leaves.")),
        insight("b", "People come and go", by="daniel", same_as="a"),
    ) == {Topic.TOOLS: [("People come and go", 2)]}


def test_tabs_in_a_note_are_spaces_of_its_lines() -> None:
    assert lines("\tTools:\tPyTorch\n\t\n and SQL ") == ["Tools: PyTorch", "and SQL"]
