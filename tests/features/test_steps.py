"""Sentences and steps belong together, and nothing that is written is left out of the run."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser

from tests.features import test_features
from tests.features.conftest import drivers_of
from tests.features.phrases import Phrase

ROOT = Path(__file__).parents[2]
CHAPTERS = sorted((ROOT / "features").glob("*.feature"))


def _children(of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The backgrounds and scenarios of a feature, those under its rules too."""
    for child in of["children"]:
        if rule := child.get("rule"):
            yield from _children(rule)
        else:
            yield child.get("scenario") or child["background"]


def _written(chapter: Path) -> list[dict[str, Any]]:
    return list(_children(Parser().parse(chapter.read_text("utf-8"))["feature"]))


def _scenarios() -> Iterator[dict[str, Any]]:
    for chapter in CHAPTERS:
        yield from (one for one in _written(chapter) if one["keyword"] != "Background")


SENTENCES = sorted({step["text"] for chapter in CHAPTERS for one in _written(chapter) for step in one["steps"]})


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_bound_to_one_step(sentence: str) -> None:
    assert len([phrase.name for phrase in _bound() if phrase.is_matching(sentence)]) == 1


def test_every_step_is_used() -> None:
    assert [one.name for one in _bound() if not any(map(one.is_matching, SENTENCES))] == []


def test_no_step_is_bound_twice() -> None:
    assert [name for name, times in Counter(phrase.name for phrase in _bound()).items() if times > 1] == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_a_chapter_tells_each_example_under_a_name_of_its_own_in_five_steps(chapter: Path) -> None:
    written = _written(chapter)
    assert [name for name, times in Counter(one["name"] for one in written).items() if times > 1] == []
    assert [one["name"] for one in written if len(one["steps"]) > 5] == []


def test_every_scenario_is_collected_for_each_of_its_drivers() -> None:
    """Two scenarios of one name would hide each other, and one without a driver would be skipped in silence."""
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", test_features.__file__, "--collect-only", "-q", "-p", "no:cacheprovider"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    collected = Counter(line.rpartition("[")[2].rstrip("]") for line in listed.splitlines() if "::" in line)
    wanted = Counter(
        driver for one in _scenarios() for driver in drivers_of({tag["name"].lstrip("@") for tag in one["tags"]})
    )
    assert collected == wanted


def test_every_scenario_runs_somewhere() -> None:
    assert [one["name"] for one in _scenarios() if not drivers_of({tag["name"][1:] for tag in one["tags"]})] == []


def _bound() -> list[Phrase]:
    return Phrase.every
