"""A pasted list: where the name is in a line from a note, an e-mail, a table or another program."""

import re

import msgspec

_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_EDGE = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace()) + _UNSEEN
"""What is around a text without being part of it."""
_BULLETS = "-*•‣◦▪●·–—"
_MARK = re.compile(
    rf"(?:[{_BULLETS}]+\s*)?(?:\[[ xX]?\]\s+)?(?:\([0-9]{{1,3}}\)\s*|[0-9]{{1,3}}\)\s*|[0-9]{{1,3}}\.(?:\s+|$))?"
)
"""How a line of a list begins: a bullet, a box to tick, a number. "3M", "7-Eleven" and "1Password" begin with none."""
_QUOTES = {
    '"': '"', "'": "'", "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’",
}  # fmt: skip
_WRAPPINGS = 3
"""How often what is around a name is taken off: a comma after quotes after a comma."""


class Line(msgspec.Struct, frozen=True):
    """A line with something in it, counted from 1 as in an editor, and its cells. The first is there, even empty."""

    number: int
    text: str
    cells: tuple[str, ...]


def lines_of(text: str, *, comma: bool = False) -> list[Line]:
    """The lines of a pasted list. A tab ends a cell, as in what a table copies; so does the first comma where `comma`
    says so and no tab is there."""
    return [
        Line(number, line.strip(_EDGE), _cells(line, comma))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip(_EDGE)
    ]


def _cells(line: str, comma: bool) -> tuple[str, ...]:
    bare = line.strip(_EDGE)
    mark = _MARK.match(bare)
    rest = bare[mark.end() :] if mark and mark.end() else line.rstrip(_EDGE)
    if "\t" in rest:
        return tuple(_clean(cell) for cell in rest.split("\t"))
    whole = _clean(rest)
    return tuple(_clean(part) for part in whole.split(",", 1)) if comma else (whole,)


def _clean(text: str) -> str:
    """Without spaces, quotes, a dash or a comma around it."""
    for _ in range(_WRAPPINGS):
        text = text.strip(_EDGE).rstrip(_EDGE + ",;")
        before, space, last = text.rpartition(" ")
        if space and not last.strip(_BULLETS):
            text = before
        if len(text) > 1 and text[-1] in _QUOTES.get(text[0], "") and not {text[0], text[-1]} & set(text[1:-1]):
            text = text[1:-1]
    return text.strip(_EDGE)
