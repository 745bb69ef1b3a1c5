"""Where companies stand in the picture of the switch: on a tidy grid inside their square, the most wanted first."""

from collections.abc import Iterable

import msgspec

from domain.values import CompanyKind, Switch
from domain.views.look import Look
from domain.views.switch_map import Placed

CORNERS = {Switch.ROLE: (20, 12), Switch.BOTH: (168, 12), Switch.NONE: (20, 160), Switch.INDUSTRY: (168, 160)}
"""The upper left corner of each square of the picture, 140 wide."""
_STEPS = (16, 34, 52, 88, 106, 124)
"""Offsets of the grid; the middle of a square belongs to the route."""
_YOU_WORD = {(52, 88), (88, 88)}
_AIM_FLAG = _YOU_WORD | {(88, 52)}
"""Cells that the words and the flag lie over."""


class Dot(msgspec.Struct, frozen=True, gc=False):
    """A company in the picture. state: 'outline' nobody asked yet, 'half' asked or in touch, 'full' talked with people
    there. `applied` draws a ring around it, `offered` makes it a star."""

    x: int
    y: int
    state: str
    startup: bool
    name: str
    applied: bool = False
    offered: bool = False


class More(msgspec.Struct, frozen=True, gc=False):
    """So many more in that square than there is room for."""

    x: int
    y: int
    count: int


def dots(look: Look, companies: Iterable[Placed], aim: Switch | None) -> tuple[list[Dot], list[More]]:
    """The companies on the grids of their squares, in their order; `aim` is the square of the flag."""
    drawn: list[Dot] = []
    more: list[More] = []
    by_square: dict[Switch, list[Placed]] = {}
    for company in companies:
        if company.square is not None:
            by_square.setdefault(company.square.switch, []).append(company)
    for switch, there in by_square.items():
        cells = _cells(switch, aim)
        room = len(cells) if len(there) <= len(cells) else len(cells) - 1
        drawn += [
            Dot(x, y, _state(look, one), one.kind is CompanyKind.STARTUP, one.name, one.applied, one.offered)
            for one, (x, y) in zip(there[:room], cells, strict=False)
        ]
        if there[room:]:
            more.append(More(*cells[-1], len(there) - room))
    return drawn, more


def _cells(switch: Switch, aim: Switch | None) -> list[tuple[int, int]]:
    left, top = CORNERS[switch]
    taken = _AIM_FLAG if switch is aim else _YOU_WORD if switch is Switch.NONE else set()
    return [(left + x, top + y) for y in _STEPS for x in _STEPS if (x, y) not in taken]


def _state(look: Look, company: Placed) -> str:
    people = look.ties.there.get(company.id, ())
    if any(look.ties.talks.get(one.id) for one in people):
        return "full"
    return "half" if any(one.touches or look.ties.ongoing.get(one.id) for one in people) else "outline"
