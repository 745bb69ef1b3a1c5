"""The domain answers from what it is given: no clock, no chance, no files, no zones of the machine."""

from pathlib import Path

import pytest

from tests.architecture.purity import impurities

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "domain").rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_of_the_domain_is_pure(module: Path) -> None:
    assert impurities(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("import time", "imports time"),
        ("import os.path", "imports os.path"),
        ("from zoneinfo import ZoneInfo", "imports zoneinfo"),
        ("from infrastructure import storage", "imports infrastructure"),
        ("import datetime, random", "imports random"),
        ("def later():\n    import secrets", "imports secrets"),
        ("import uuid", "imports uuid whole"),
        ("from uuid import UUID, uuid4", "imports uuid.uuid4"),
        ("from datetime import datetime\ndatetime.now()", "reads the clock with datetime.now"),
        ("import datetime as d\nd.datetime.utcnow()", "reads the clock with d.datetime.utcnow"),
        ("from datetime import date as Day\nread = Day.today", "reads the clock with Day.today"),
        ("from datetime import date\ndate.fromtimestamp(0)", "reads the clock with date.fromtimestamp"),
        ("def age(born):\n    return type(born).today() - born", "reads the clock with type(born).today"),
        ("def local(at):\n    return at.astimezone()", "asks for the zone of the machine"),
        ("print('here')", "calls print()"),
        ("open('notes')", "calls open()"),
        ("order = hash('company')", "calls hash()"),
        ("__import__('os')", "calls __import__()"),
        ("count = 0\ndef more():\n    global count\n    count += 1", "keeps state in the module: count"),
    ],
)
def test_an_impure_module_is_found(source: str, complaint: str) -> None:
    assert [found for found in impurities(source) if complaint in found] != []


@pytest.mark.parametrize(
    "source",
    [
        "from __future__ import annotations\nfrom collections.abc import Iterable\nfrom datetime import date, time",
        "from uuid import NAMESPACE_URL, UUID, uuid5\nuuid5(NAMESPACE_URL, 'a')",
        "import immutables\nimport msgspec\nfrom domain.values import Money\nfrom . import events",
        "def due(context, step):\n    return step.due <= context.today",
        "from domain import views\nviews.today.today(search, moment)",
        "from domain.views.today import today\ntoday(search, moment)",
        "def shown(at, zone):\n    return at.astimezone(zone)",
    ],
)
def test_a_pure_module_is_left_in_peace(source: str) -> None:
    assert impurities(source) == []


def test_every_module_is_looked_at() -> None:
    assert ROOT / "domain" / "__init__.py" in MODULES
