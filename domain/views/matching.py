"""Looking for words in texts: what matches, how well, and the piece of a text to show for it.

A word is found wherever its letters stand in a row; case and accents do not count.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that Unicode takes for other ones, as people type them who do not have them."""
AROUND = " ,;:!?.\"'()[]{}“”„‘’«»"
"""Signs around a word that were hardly meant to be looked for."""
_WHOLE, _BEFORE, _AFTER, _GIVE = 160, 60, 90, 20
"""Characters of a line that is shown whole; of a longer one, so many before and after the word, less a part of one."""
_PIECES = 3
"""Places that one snippet quotes at most."""
_SHORT, _STEP = 200, 256


class Span(msgspec.Struct, frozen=True, gc=False):
    """A part of a text, in characters (Unicode code points): from `start` up to but without `end`."""

    start: int
    end: int


class Marked(msgspec.Struct, frozen=True, gc=False):
    """A text, and the places in it where something was found: in order, apart from each other."""

    text: str
    marks: tuple[Span, ...] = ()

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text piece by piece, each with whether it was found."""
        at = 0
        for mark in self.marks:
            yield self.text[at : mark.start], False
            yield self.text[mark.start : mark.end], True
            at = mark.end
        yield self.text[at:], False


def words_of(q: str) -> tuple[str, ...]:
    """The words to look for, each once, as they are compared."""
    return tuple(dict.fromkeys(word.strip(AROUND) or word for word in compared(q).split()))


def compared(text: str) -> str:
    """The text as it is compared: without case and accents."""
    if text.isascii():
        return text.lower()
    return _compared_short(text) if len(text) <= _SHORT else _compared(text)


def _compared(text: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_STROKES)


_compared_short = lru_cache(maxsize=8192)(_compared)


def rank(words: Sequence[str], name: str, texts: Sequence[str]) -> int | None:
    """How well all of these words are met, 0 the best; None when one is missing.

    A word counts 0 at the beginning of a word of the name, 1 inside one; 2 and 3 where only the texts hold it.
    """
    everything = compared("\n".join((name, *texts)))
    for word in words:
        if word not in everything:
            return None
    named = compared(name)
    return sum(_begins_no(named, word) if word in named else 2 + _begins_no(everything, word) for word in words)


def marked(words: Sequence[str], text: str) -> Marked:
    """The text with every place where one of these words is; where some are at the beginning of a word, only those."""
    here, origins = _traced(text)
    found = []
    for word in words:
        places = list(_places(here, word))
        for at in [at for at in places if _is_beginning(here, at)] or places:
            end = origins[at + len(word) - 1] + 1
            while end < len(text) and not compared(text[end]):
                end += 1  # An accent that is a character of its own.
            found.append((origins[at], end))
    return Marked(text, tuple(_joined(sorted(found))))


def snippet(words: Sequence[str], name: str, texts: Sequence[str]) -> Marked:
    """The lines of the texts that hold the words which the name does not; the first where it holds them all."""
    named = compared(name)
    pieces = _pieces([word for word in words if word not in named], texts)
    pieces = pieces or [_line(text, 0, 0) for text in texts[:1]]
    middle = " … ".join(piece.strip("… ") for piece in pieces)
    before, after = any(piece[:2] == "… " for piece in pieces[:1]), any(piece[-2:] == " …" for piece in pieces[-1:])
    return marked(words, f"{'… ' if before else ''}{middle}{' …' if after else ''}")


def _pieces(words: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The line around the best place of each word, but for words that an earlier line holds."""
    pieces: list[str] = []
    for word in words:
        if len(pieces) < _PIECES and not any(word in compared(piece) for piece in pieces):
            holding = [text for text in texts if word in compared(text)]
            if holding:
                text = min(holding, key=lambda text: _begins_no(compared(text), word))
                at = _first(compared(text), word)
                pieces.append(_line(text, _origin(text, at), _origin(text, at + len(word) - 1) + 1))
    return pieces


def _line(text: str, start: int, end: int) -> str:
    """The line around a place, with single spaces, shortened when it is long."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    begin, finish = first, last
    if last - first > _WHOLE:
        begin = max(first, min(start - _BEFORE, last - _WHOLE))
        finish = min(last, max(end + _AFTER, first + _WHOLE))
    if begin > first:
        begin = text.find(" ", begin, min(begin + _GIVE, start)) + 1 or begin
    if finish < last:
        space = text.rfind(" ", max(finish - _GIVE, end), finish)
        finish = space if space >= 0 else finish
    words = " ".join(text[begin:finish].split())
    return f"{'… ' if begin > first else ''}{words}{' …' if finish < last else ''}"


def _places(here: str, word: str) -> Iterator[int]:
    at = here.find(word)
    while at >= 0:
        yield at
        at = here.find(word, at + len(word))


def _first(here: str, word: str) -> int:
    """The first place of the word, at the beginning of another one where it is at any."""
    first = at = here.find(word)
    while at > 0 and here[at - 1].isalnum():
        at = here.find(word, at + 1)
    return first if at < 0 else at


def _begins_no(here: str, word: str) -> int:
    """0 where the word is at the beginning of one, 1 where it is only inside."""
    return 0 if _is_beginning(here, _first(here, word)) else 1


def _is_beginning(here: str, at: int) -> bool:
    return at == 0 or not here[at - 1].isalnum()


def _traced(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and for each character of that the one it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts = [compared(one) for one in text]
    return "".join(parts), [at for at, part in enumerate(parts) for _ in part]


def _origin(text: str, at: int) -> int:
    """The character of the text that the one at this place of its compared form came from, found step by step: tracing
    all of a long text takes long."""
    if text.isascii():
        return at
    for start in range(0, len(text), _STEP):
        part = text[start : start + _STEP]
        size = len(compared(part))
        if at < size:
            return start + _traced(part)[1][at]
        at -= size
    return len(text)


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Spans in order, those that touch or overlap as one."""
    rest = iter(spans)
    start, end = next(rest, (0, 0))
    for begin, finish in rest:
        if begin > end:
            yield Span(start, end)
            start = begin
        end = max(end, finish)
    if spans:
        yield Span(start, end)
