"""Names and words that were hardly meant to be new: the beginning of a known one, or one letter off it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from domain.steps.people import Contact
from domain.views.find import find
from domain.views.findable import SHELVES, Kind
from domain.views.look import Look
from domain.views.matching import AROUND, compared, words_of

SHORTEST = 4
"""Letters of a word that can be one letter off another: shorter ones are too often words of their own."""
_NAMED = (Kind.PERSON, Kind.COMPANY, Kind.NAME_GIVEN)


def alike(look: Look, name: str) -> list[Contact]:
    """The people that a name nobody has may stand for, in the order they were added: those whose first names it is or
    the other way round, and those whose name is one letter off. Nobody where someone has that very name, or it was
    given to me."""
    leads = look.search.introductions.by_id.values()
    asked = _parts(name)
    if not asked or look.search.people.named(name) or any(_parts(lead.name) == asked for lead in leads):
        return []
    everyone = sorted(look.search.people.by_id.values(), key=lambda one: one.version)
    return [one for one in everyone if _may_be(asked, _parts(one.name))]


def meant(look: Look, q: str) -> str | None:
    """What was hardly misspelt in a question that finds nothing: the question with known words in place of those one
    letter off. None where that finds nothing either."""
    words = words_of(q)
    known = _known_words(look)
    instead = [word if any(word in one for one in known) else _nearest(word, known) for word in words]
    if None in instead or [*words] == instead:
        return None
    better = " ".join(known.get(word, word) for word in instead if word is not None)
    return better if find(look, q=better).total else None


def near(one: str, other: str) -> bool:
    """Whether two words are one letter apart: another one, one more, one less, or two that changed places."""
    if one == other or min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    mine, theirs = one[at:], other[at:]
    if mine[:1].isdigit() or theirs[:1].isdigit():
        return False
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return swapped or mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]


def _parts(name: str) -> list[str]:
    return [part.rstrip(".") for part in compared(name).split()]


def _may_be(asked: list[str], known: list[str]) -> bool:
    """Whether the words of one name begin the other (an initial begins a word), or the two are one letter off."""
    few, many = sorted((asked, known), key=len)
    *first, last = few
    begun = many[: len(first)] == first and _begins(last, many[len(first)])
    wrong = [(a, b) for a, b in zip(few, many, strict=False) if a != b]
    return begun or (len(wrong) == 1 and (len(few) == len(many) or len(few) == 1) and near(*wrong[0]))


def _begins(part: str, word: str) -> bool:
    return part == word or (len(part) == 1 and word.startswith(part))


def _known_words(look: Look) -> dict[str, str]:
    """Every word that was written down, as it is compared, and as it was first written: those of names first."""
    shelves = [*(SHELVES[kind] for kind in _NAMED), *(shelf for kind, shelf in SHELVES.items() if kind not in _NAMED)]
    said = [shelf.said(look, thing) for shelf in shelves for thing in shelf.things(look)]
    texts = chain((name for name, _ in said), (text for _, texts in said for text in texts))
    found: dict[str, str] = {}
    for word in _words(texts):
        found.setdefault(compared(word), word)
    return found


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for word in text.split():
            yield word.strip(AROUND)


def _nearest(word: str, known: Iterable[str]) -> str | None:
    """The first word that is one letter off; else the first that begins so."""
    return next((one for one in known if near(word, one)), None) or next(
        (one for one in known if len(one) > len(word) and any(near(word, one[:size]) for size in _sizes(word))), None
    )


def _sizes(word: str) -> range:
    return range(len(word) - 1, len(word) + 2)
