"""A draft: a text with places in braces, filled for one person, and one's own wording turned back into a draft.

`{first_name}` is a place. Any other brace is a brace; to mean the letters of a place themselves, its opening brace is
written twice.
"""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import takewhile
from typing import NamedTuple

FIRST_NAME = "first_name"
"""The first name of the one it is for."""
NAMES = "names"
"""The first names of everyone it is for: Priya and Daniel."""
CONNECTION = "connection"
"""How we know each other, as it begins a sentence: We went to the same school."""
INTRODUCED_BY = "introduced_by"
"""Who gave me their name."""
COMPANY = "company"
"""Where they work."""
MY_ROLE = "my_role"
"""What I do now."""
MY_INDUSTRY = "my_industry"
"""The industry I am in now."""
AIM_ROLE = "aim_role"
"""What I want to do."""
AIM_INDUSTRY = "aim_industry"
"""The industry I want to be in."""
SAID = "said"
"""What they said, a line of my note."""
PROMISED = "promised"
"""What I promised them, as it is written among the next steps."""
DAY = "day"
"""The day agreed: tomorrow, Thursday 12 March."""
TIME = "time"
"""The time agreed, by their clocks."""
GIVEN_NAME = "given_name"
"""The person whose name they gave me."""
MOVED_FROM = "moved_from"
"""What they did before they made the switch: analyst in finance."""
ADVICE = "advice"
"""What they advised."""
HOW_IT_WENT = "how_it_went"
"""What I wrote of trying it."""
NEW_ROLE = "new_role"
"""What I said yes to."""
NEW_COMPANY = "new_company"
"""Where I said yes."""
TALKED_SINCE = "talked_since"
"""The conversations I had since the last one with them: 3 conversations."""
APPLIED_ROLE = "applied_role"
"""What I applied for."""
APPLIED_ON = "applied_on"
"""The day I applied: 4 March."""

PLACES = (
    FIRST_NAME, NAMES, CONNECTION, INTRODUCED_BY, COMPANY, MY_ROLE, MY_INDUSTRY, AIM_ROLE, AIM_INDUSTRY,
    SAID, PROMISED, DAY, TIME, GIVEN_NAME, MOVED_FROM, ADVICE, HOW_IT_WENT, TALKED_SINCE, NEW_ROLE,
    NEW_COMPANY,
    APPLIED_ROLE, APPLIED_ON,
)  # fmt: skip
"""Every place there is."""

_PLACE = re.compile(rf"(?<!\{{)(\{{+)({'|'.join(PLACES)})\}}(\.?)")
_STOPS = (".", "?", "!", "…")
_CLOSING = "\"'”’»)]"
_SENTENCE_ENDS = re.compile(rf"[{re.escape(_CLOSING)}]*(?:\s*$|[^\S\n]*\n|\s+(?=\S)(?P<next>.))")
_ABBREVIATED = frozenset("dr. mr. mrs. ms. prof. st. no. e.g. i.e. etc. approx. vs.".split())


class _Sentence(NamedTuple):
    """A sentence, or a line without a stop, and the space before it. The last one of a text is only its space."""

    gap: str
    text: str

    @property
    def places(self) -> list[str]:
        return [found[2] for found in _PLACE.finditer(self.text) if len(found[1]) == 1]

    def known(self, values: Mapping[str, str]) -> bool:
        """Whether every place of it is known."""
        return all(place in values for place in self.places)


def fill(template: str, known: Mapping[str, str]) -> str:
    """The draft for someone: places that are known are filled. A sentence, or a line without a stop, of which a place
    is not known is left out, and the space around it closed: no hole is shown and no brace."""
    values = _values(known)
    said: list[str] = []
    gap, left_out = "", False
    for sentence in _sentences(template):
        gap = _wider(gap, sentence.gap)
        if not sentence.known(values):
            left_out = True
            continue
        outermost = left_out and (not said or not sentence.text)
        said += "" if outermost else gap, _filled(sentence.text, values)
        gap, left_out = "", False
    return "".join(said)


def kept(text: str, known: Mapping[str, str], before: str = "") -> str:
    """The draft that someone's own wording makes: what is known of them becomes its place again, so that it fits the
    next person; filled with the same it is the same text.

    `before` is the draft that the text was filled from: sentences that were not touched stay as they are there, and
    those that were left out for want of knowing come back.
    """
    values = _values(known)
    draft = "".join(_with_places(text, values, before))
    if not before:
        return draft
    restored = _with_what_was_left_out(draft, values, before)
    return restored if fill(restored, known) == text else draft


def _values(known: Mapping[str, str]) -> dict[str, str]:
    """What is known, each on one line."""
    return {place: value for place in PLACES if (value := " ".join(known.get(place, "").split()))}


def _sentences(template: str) -> Iterator[_Sentence]:
    """The sentences in their order, which together are the text again."""
    gap, start, word = "", 0, 0
    for space in re.finditer(r"\s+", template):
        first = word == start
        if space.start() == 0:
            gap, start = space[0], space.end()
        elif "\n" in space[0] or _ends_a_sentence(template[word : space.start()], first):
            yield _Sentence(gap, template[start : space.start()])
            gap, start = space[0], space.end()
        word = space.end()
    if start < len(template):
        yield _Sentence(gap, template[start:])
        gap = ""
    yield _Sentence(gap, "")


def _ends_a_sentence(word: str, first: bool) -> bool:
    """Whether a space after this word parts two sentences. "Dr.", "J." and, in front, "1." end none."""
    if not word.rstrip(_CLOSING).endswith(_STOPS):
        return False
    core = word.lstrip("(“\"'").casefold()
    initial = len(core) == 2 and core[0].isalpha() and core[1] == "."
    numbered = first and len(core) < 4 and core[:-1].isdigit()
    return not (initial or numbered or core in _ABBREVIATED)


def _wider(before: str, after: str) -> str:
    return after if after.count("\n") >= before.count("\n") else before


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    def put(found: re.Match[str]) -> str:
        braces, place, stop = found.groups()
        if len(braces) > 1:
            return found[0][1:]
        # "Acme Inc." ends the sentence it stands at the end of: one stop is enough.
        return values[place] + ("" if values[place].endswith(_STOPS) else stop)

    return _PLACE.sub(put, sentence)


def _with_places(text: str, values: Mapping[str, str], before: str) -> Iterator[str]:
    """The text with what is known made places: sentences of the earlier draft first, then the longest values."""
    found: dict[int, tuple[int, str]] = {}
    taken = bytearray(len(text))

    def take(start: int, end: int, replacement: str) -> None:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found[start] = end, replacement

    sentences = [sentence for sentence in _sentences(before) if sentence.text and sentence.known(values)]
    used = {place for sentence in sentences for place in sentence.places}
    for said, drafted in {_filled(sentence.text, values): sentence.text for sentence in sentences}.items():
        for start, end in _apart(text, said):
            take(start, end, drafted)
    for place in sorted(values, key=lambda one: (-len(values[one]), one not in used, PLACES.index(one))):
        value = values[place]
        if any(sign.isalnum() for sign in value) and not (len(value) == 1 and value.isascii()):
            whole = rf"(?<![\w@/{{-])(?<!\w\.){re.escape(value)}(?![\w@/]|[-.]\w)"
            for match in re.finditer(whole, text):
                shared = value.endswith(_STOPS) and _stop_was_shared(text, match.end())
                take(match.start(), match.end(), f"{{{place}}}{'.' if shared else ''}")
    at = 0
    for start, (end, replacement) in sorted(found.items()):
        yield _PLACE.sub(r"{\g<0>", text[at:start])
        yield replacement
        at = end
    yield _PLACE.sub(r"{\g<0>", text[at:])


def _apart(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text with space around them."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (text[start - 1 : start].strip() or text[end : end + 1].strip()):
            yield start, end
        start = text.find(words, end)


def _stop_was_shared(text: str, at: int) -> bool:
    """Whether a sentence ends, or has a stop of its own, after a value that ended in one at `at`."""
    if text.startswith(".", at):
        return True
    end = _SENTENCE_ENDS.match(text, at)
    return end is not None and not (end["next"] or "").islower()


def _with_what_was_left_out(draft: str, values: Mapping[str, str], before: str) -> str:
    """The draft with the sentences that the earlier one could not fill, each where it stood."""
    here, there = list(_sentences(draft)), list(_sentences(before))
    shown = [sentence.text for sentence in there if sentence.known(values)]
    places = _aligned(shown, [sentence.text for sentence in here])
    fronts: dict[int, list[_Sentence]] = {}
    out: list[_Sentence] = []
    following = 0
    for sentence in there:
        if not sentence.known(values):
            out.append(sentence)
            continue
        place = places[following]
        if place is None and following and (previous := places[following - 1]) is not None:
            place = previous + 1
        if out and place is not None and place not in fronts:
            fronts[place] = _in_front(out, sentence.gap, here[place], place == 0)
        out = []
        following += 1
    return "".join(one.gap + one.text for at, last in enumerate(here) for one in fronts.get(at, [last]))


def _in_front(out: list[_Sentence], gap: str, following: _Sentence, first: bool) -> list[_Sentence]:
    """What was left out, then what follows it, spaced so that the space is as it was when it is left out again."""
    own = [sentence.gap or ("" if first else following.gap) for sentence in out]
    outermost = first or not following.text
    for gaps in ([*own, gap], [following.gap, *own[1:], gap], [*own, following.gap]):
        if following.gap == ("" if outermost else reduce(_wider, gaps)):
            texts = [*(sentence.text for sentence in out), following.text]
            return [_Sentence(*one) for one in zip(gaps, texts, strict=True)]
    return [following]


def _aligned(old: list[str], new: list[str]) -> list[int | None]:
    """For each of the old its place among the new: the same text, or in order where as many lie between such."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    between, now = old[start : len(old) - end], new[start : len(new) - end]
    if len(between) == len(now):
        return list(range(len(old)))
    place = {text: start + at for at, text in enumerate(now)}
    shift = len(new) - len(old)
    return [*range(start), *(place.get(text) for text in between), *range(len(old) - end + shift, len(new))]


def _alike(old: list[str], new: list[str]) -> int:
    """How many of them begin the same."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(old, new, strict=False)))
