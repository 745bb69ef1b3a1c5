"""What was found, and what to try where nothing was."""

import re

from domain.views.find import Found
from domain.views.findable import Kind
from web.wording.texts import count

FOUND = {
    Kind.PERSON: "People",
    Kind.COMPANY: "Companies",
    Kind.CONVERSATION: "Conversations",
    Kind.LEARNED: "Learned",
    Kind.TITLE: "What titles mean",
    Kind.ADVICE: "Advice",
    Kind.NAME_GIVEN: "Names you were given",
    Kind.NEXT_STEP: "Next steps",
    Kind.NOTE: "Notes",
    Kind.APPLICATION: "Applications",
    Kind.ROUND: "Interviews",
    Kind.OFFER: "Offers",
}
"""The headings of what was found."""
UNNAMED = {Kind.LEARNED: "Learned", Kind.ADVICE: "Advice", Kind.NOTE: "This search"}
"""What stands in the place of a name: for what nobody in particular said, and for a note about the search itself."""


_SURE, _MOST = 2, 4
"""Words of a name: so many need no capital letter; more than that are a sentence."""
_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-\u0300-\u036f])*")
"""A word of the name of a person."""


def kinds_of_name(q: str) -> frozenset[str]:
    """Of what a question without an answer can be the name, "person" or "company": a few words, of three
    or more one with a capital letter; those of a person without a figure or a sign."""
    words = q.split()
    few = len(words) <= _SURE or (len(words) <= _MOST and any(word != word.lower() for word in words))
    letters = bool(words) and all(_LETTERS.fullmatch(word) for word in words)
    some = any(sign.isalpha() for sign in q)
    return frozenset(kind for kind, fits in (("person", few and letters), ("company", few and some)) if fits)


def found_lead(found: Found) -> str:
    """The line over what was found: "3 places with “pytorch”."."""
    if not found.words:
        return "People, companies, and everything you wrote down."
    if not found.total:
        return f"Nothing here with “{found.q}”."
    return f"{count(found.total, 'place')} with “{found.q}”."


def found_note(shown: int, total: int) -> str:
    """How many of a kind were found, and shown."""
    return str(total) if shown == total else f"{shown} of {total}, one more word finds fewer"
