"""Every command and every refusal is told in a test of the domain: one that is added without its test fails here."""

import ast
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from domain import refusals
from domain.commands import SUBJECTS, AnyCommand, StartNextSearch, StartSearch
from domain.events import AnyEvent
from domain.references import FRAME, LIFE, RULES
from domain.refusals import Refusal

HERE = Path(__file__).parent
DOMAIN = HERE.parents[1] / "domain"
COMMANDS = [StartSearch, StartNextSearch, *get_args(AnyCommand)]
REFUSALS = [
    one for one in vars(refusals).values() if isinstance(one, type) and issubclass(one, Refusal) and one is not Refusal
]


@cache
def trees(folder: Path, pattern: str) -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob(pattern)]


def names_in(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


@cache
def parts_of_calls(method: str) -> set[str]:
    """The names inside the arguments of every call of this method, and of the tables that a test is run over."""
    found: set[str] = set()
    for tree in trees(HERE, "test_*.py"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in (method, "parametrize"):
                found |= {name for part in node.args for name in names_in(part)}
    return found


@cache
def raised_in_the_domain() -> set[str]:
    nodes = (node for tree in trees(DOMAIN, "*.py") for node in ast.walk(tree))
    return {name for node in nodes if isinstance(node, ast.Raise) for name in names_in(node)}


@cache
def called(pattern: str) -> set[str]:
    """What is called by its bare name in our files of this pattern."""
    calls = (node.func for tree in trees(HERE, pattern) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {func.id for func in calls if isinstance(func, ast.Name)}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_every_command_is_given_in_a_test(command: type) -> None:
    assert command.__name__ in called("test_*.py")


@pytest.mark.parametrize("event", get_args(AnyEvent), ids=lambda event: event.__name__)
def test_every_event_happens_in_a_test(event: type) -> None:
    assert event.__name__ in called("*.py")


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.__name__)
def test_every_refusal_is_met_in_a_test(refusal: type[Refusal]) -> None:
    if refusal.__name__ in raised_in_the_domain():
        assert refusal.__name__ in parts_of_calls("refused")
    else:
        assert refusal.__name__ in called("test_refusals.py")


@pytest.mark.parametrize("command", SUBJECTS, ids=lambda command: command.__name__)
def test_the_subject_of_a_command_is_one_of_its_fields(command: type) -> None:
    assert SUBJECTS[command] in (FRAME, LIFE, RULES) or SUBJECTS[command] in command.__struct_fields__  # type: ignore[attr-defined]
