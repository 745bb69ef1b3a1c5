"""How much a company was wanted, drawn as a line of steps: days to the right, 0 to 3 upwards."""

from collections.abc import Sequence
from datetime import date

import msgspec

from domain.views.picture import WishMark

WIDTH, HEIGHT = 132, 32
_EDGE, _STEP = 4, 8
"""What is left free around the line, and how far apart two marks are."""


class WishLine(msgspec.Struct, frozen=True, gc=False):
    """`points` of the line as a picture takes them, and where it changes."""

    points: str
    changes: tuple[tuple[int, int], ...]


def wish_line(marks: Sequence[WishMark], first: date, today: date) -> WishLine:
    """The line from `first`, the left end, to today, the right end."""
    days = max((today - first).days, 1)
    corners: list[tuple[int, int]] = []
    changes = []
    for mark in marks:
        x = _EDGE + round((mark.on - first).days / days * (WIDTH - 2 * _EDGE))
        y = HEIGHT - _EDGE - mark.wanted * _STEP
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
        changes.append((x, y))
    corners.append((WIDTH - _EDGE, corners[-1][1]))
    return WishLine(" ".join(f"{x},{y}" for x, y in corners), tuple(changes))
