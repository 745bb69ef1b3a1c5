"""What the page Learned is made of: its scope, the cards of a topic, the questions left, the titles by name."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlencode

from domain.steps.sources import lines
from domain.values import Topic, same_name
from domain.views import Look
from domain.views.look import Named
from domain.views.picture import Ahead, Picture, TitleRow
from domain.views.said import Claim, Spoken
from web.wording.picture import EVERYTHING
from web.wording.questions import GAPS
from web.wording.texts import capital

ALWAYS = 3
"""How many cards of a topic stand open in any case."""


class Scope(NamedTuple):
    """What is looked at alone: a role and an industry by name, a company by its id. Empty for everything."""

    role: str = ""
    industry: str = ""
    company: str = ""

    def query(self) -> str:
        """As the address of the page has it."""
        said = {name: text for name, text in self._asdict().items() if text}
        return f"?{urlencode(said)}" if said else ""


class Part(NamedTuple):
    """A topic: the cards that stand open, and those that are folded away."""

    topic: Spoken
    open: list[Claim]
    folded: list[Claim]


class Gap(NamedTuple):
    """A question nobody answered yet: the conversation on whose sheet it stands, or else the next one."""

    topic: Topic
    question: str
    on: Ahead | None
    next: Ahead | None


def part_of(topic: Spoken) -> Part:
    """What several people spoke of stands open, and the first few in any case. One card alone is not folded away."""
    folded = [one for one in topic.claims[ALWAYS:] if _speakers(one) == 1]
    if len(folded) == 1:
        folded = []
    return Part(topic, [one for one in topic.claims if one not in folded], folded)


def _speakers(claim: Claim) -> int:
    return len({voice.by.id if voice.by else voice.id for voice in claim.voices})


def gap_of(view: Picture, topic: Topic) -> Gap:
    """A question, with where it stands or can be put."""
    question = GAPS[topic].question
    there = (one for one in view.ahead if same_name(question) in map(same_name, one.questions))
    return Gap(topic, question, next(there, None), view.ahead[0] if view.ahead else None)


def ways_of(look: Look, view: Picture, scope: Scope, here: str) -> tuple[list[tuple[str, str, str]], str | None]:
    """Everything, the role and the industry of the aim, as far as something is known about them, one tap each; and
    which of these is looked at."""
    target = look.search.framing.target
    known = set(map(same_name, (*view.roles, *view.industries)))
    ways = [Scope()]
    if target.role and same_name(target.role) in known:
        ways.append(Scope(role=target.role))
    if target.industry and same_name(target.industry) in known:
        ways.append(Scope(industry=target.industry))
    items = [(one.query(), capital(one.role or one.industry or EVERYTHING), f"{here}{one.query()}") for one in ways]
    current = next((one.query() for one in ways if _same(one, scope)), None)
    return (items if len(items) > 1 else []), current


def _same(one: Scope, other: Scope) -> bool:
    return tuple(map(same_name, one)) == tuple(map(same_name, other))


def names_to_choose(names: Iterable[str], chosen: str) -> tuple[list[tuple[str, str]], str]:
    """Names as a form offers them, and the one of them that is chosen, however it was spelt."""
    found = list(names)
    own = next((name for name in found if same_name(name) == same_name(chosen)), chosen)
    if own and own not in found:
        found.append(own)
    return [(name, capital(name)) for name in found], own


def companies_to_choose(view: Picture, chosen: Named | None) -> list[tuple[str, str]]:
    """Companies as a form offers them."""
    more = [chosen] if chosen and chosen not in view.companies else []
    return [(one.id, one.name) for one in (*view.companies, *more)]


def titles_of(view: Picture) -> list[tuple[str, list[TitleRow]]]:
    """One title after the other, each with its places."""
    grouped = groupby(view.titles, key=lambda row: same_name(row.title))
    return [(rows[0].title, rows) for rows in (list(group) for _, group in grouped)]


def to_sort(look: Look) -> str:
    """The latest conversation with a note, which can be sorted; "" without one."""
    held = sorted(look.search.conversations.held(), key=lambda one: (one.on, one.version))
    return next((one.id for one in reversed(held) if lines(one.note)), "")
