"""Names that may be someone known, and words that were hardly meant to be new."""

import pytest

from domain.views.alike import alike, meant, near
from domain.views.find import find
from tests.domain.kit import added, given, offered, started, targeted

KNOWN = given(
    started(),
    added("yusuf", "Yusuf Demir"),
    added("priya", "Priya Raman", role="data scientist", employer="Acme AI"),
    added("daniel", "Daniel Weiss"),
    added("other", "Daniel Lindqvist"),
    added("short", "Lena"),
    targeted("acme", "Acme AI", industry="robotics"),
    offered("lead", "Priya Rasan"),
)


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("Yusuf", ["yusuf"]),
        ("yusuf", ["yusuf"]),
        ("Yusuf D.", ["yusuf"]),
        ("Yusuf Demi", ["yusuf"]),
        ("Yussuf", ["yusuf"]),
        ("Daniel", ["daniel", "other"]),
        ("Daniél Weiss", ["daniel"]),
        ("Prya Raman", ["priya"]),
        ("Lena Weber", ["short"]),
        ("Yusuf Kaya", []),
        ("Yusuf Demir", []),
        ("Priya Rasan", []),
        ("Prya Ramann", []),
        ("Demir", []),
        ("Omar", []),
        (" ", []),
    ],
)
def test_whom_a_name_may_stand_for(name: str, who: list[str]) -> None:
    assert [one.id for one in alike(KNOWN.look(), name)] == who


@pytest.mark.parametrize(
    ("q", "better"),
    [
        ("lindquist", "Lindqvist"),
        ("prya", "Priya"),
        ("prya sciantist", "Priya scientist"),
        ("daniel lindquist", "Daniel Lindqvist"),
        ("robtic", "robotics"),
        ("zebra", None),
        ("priya", None),
        ("prya zebra", None),
        ("prya robotics", None),
        ("", None),
    ],
)
def test_what_was_hardly_misspelt(q: str, better: str | None) -> None:
    look = KNOWN.look()
    assert meant(look, q) == better
    assert better is None or find(look, q=better).total


@pytest.mark.parametrize(
    ("one", "other", "is_near"),
    [
        ("priya", "prya", True),
        ("prya", "priya", True),
        ("pryia", "priya", True),
        ("weis", "weiss", True),
        ("priya", "priya", False),
        ("ben", "ken", False),
        ("person1", "person2", False),
        ("aabb", "bbaa", False),
        ("demir", "demirel", False),
    ],
)
def test_one_letter_off(one: str, other: str, is_near: bool) -> None:
    assert near(one, other) is is_near
