"""Sentences and steps belong together, and nothing that is written is left out of the run."""

from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser

from tests.features import test_features
from tests.features.conftest import drivers_of
from tests.features.phrases import Phrase

for room in test_features.pytest_plugins:
    import_module(room)

CHAPTERS = sorted((Path(__file__).parents[2] / "features").glob("*.feature"))


def _children(of: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The backgrounds and scenarios of a feature, those under its rules too."""
    for child in of["children"]:
        if rule := child.get("rule"):
            yield from _children(rule)
        else:
            yield child.get("scenario") or child["background"]


def _written(chapter: Path) -> list[dict[str, Any]]:
    return list(_children(Parser().parse(chapter.read_text("utf-8"))["feature"]))


def _scenarios() -> Iterator[tuple[str, frozenset[str]]]:
    """Each scenario by name, with its tags."""
    for chapter in CHAPTERS:
        for one in _written(chapter):
            if one["keyword"] != "Background":
                yield one["name"], frozenset(tag["name"].removeprefix("@") for tag in one["tags"])


def _sentences(one: Mapping[str, Any]) -> Iterator[str]:
    """The steps of a scenario; those of an outline once for each row of its examples."""
    courses = [
        dict(
            zip(
                (cell["value"] for cell in table["tableHeader"]["cells"]),
                (cell["value"] for cell in row["cells"]),
                strict=True,
            )
        )
        for table in one.get("examples", ())
        for row in table["tableBody"]
    ]
    for step in one["steps"]:
        for course in courses or [{}]:
            text: str = step["text"]
            for place, value in course.items():
                text = text.replace(f"<{place}>", value)
            yield text


SENTENCES = sorted({said for chapter in CHAPTERS for one in _written(chapter) for said in _sentences(one)})


def test_every_sentence_is_bound_to_one_step() -> None:
    bound = {sentence: [one.name for one in Phrase.every if one.is_matching(sentence)] for sentence in SENTENCES}
    assert {sentence: names for sentence, names in bound.items() if len(names) != 1} == {}


def test_every_step_is_used() -> None:
    assert [one.name for one in Phrase.every if not any(map(one.is_matching, SENTENCES))] == []


def test_no_step_is_bound_twice() -> None:
    assert [name for name, times in Counter(one.name for one in Phrase.every).items() if times > 1] == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_a_chapter_tells_each_example_under_a_name_of_its_own_in_five_steps(chapter: Path) -> None:
    """Of two scenarios of one name only the last would run."""
    written = _written(chapter)
    assert [name for name, times in Counter(one["name"] for one in written).items() if times > 1] == []
    assert [one["name"] for one in written if len(one["steps"]) > 5] == []


def test_every_scenario_that_is_written_is_collected_with_its_tags() -> None:
    tests = [test for name, test in vars(test_features).items() if name.startswith("test_")]
    collected = [
        ((test.__doc__ or "").partition(": ")[2], frozenset(mark.name for mark in getattr(test, "pytestmark", ())))
        for test in tests
    ]
    assert sorted(name for name, _ in collected) == sorted(name for name, _ in _scenarios())
    tags_of = dict(_scenarios())
    assert {name: marks for name, marks in collected if not tags_of[name] <= marks} == {}


def test_every_scenario_has_a_driver() -> None:
    """One without would be skipped in silence."""
    assert [name for name, tags in _scenarios() if not drivers_of(tags)] == []
