"""Settings: the rules, where I am, and my own wording of messages."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import KeepDraft, SetRules
from domain.context import Context, Happening
from domain.events import DraftKept, RulesSet
from domain.journal import Entry
from domain.refusals import NothingChanges, RulesDisagree
from domain.rules import Rules
from domain.values import DraftKind, RulesDetail

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Drafts(msgspec.Struct, frozen=True, gc=False):
    """My own wordings, by what they are for."""

    own: Map[DraftKind, str] = Map()


def _set(rules: Rules, event: RulesSet, entry: Entry) -> Rules:
    return patched(rules, event)


def _kept(drafts: Drafts, event: DraftKept, entry: Entry) -> Drafts:
    if event.text:
        return Drafts(drafts.own.set(event.kind, event.text))
    return Drafts(drafts.own.delete(event.kind)) if event.kind in drafts.own else drafts


def patched(rules: Rules, patch: RulesSet | SetRules) -> Rules:
    """The rules with what is said in the patch."""
    left_open = dict.fromkeys((detail.value for detail in patch.unsaid), "")
    said = {field: value for field in rules.__struct_fields__ if (value := getattr(patch, field)) is not None}
    return msgspec.structs.replace(rules, **left_open | said)


def set_rules(search: "JobSearch", command: SetRules, context: Context) -> list[Happening]:
    """Only what is new is recorded. Refuses rules that contradict each other."""
    now = {**msgspec.structs.asdict(search.rules), "zone": search.zone, "country": search.country}
    said = {field: value for field in now if (value := getattr(command, field)) is not None and value != now[field]}
    left_open = RulesDetail.COUNTRY in command.unsaid and command.country is None and search.country is not None
    if not said and not left_open:
        raise NothingChanges("These are your rules already.")
    check_agree(patched(search.rules, command), command)
    unsaid = (RulesDetail.COUNTRY,) if left_open else ()
    return [Happening(context.day(command.happened_on), RulesSet(**said, unsaid=unsaid))]


def check_agree(rules: Rules, patch: RulesSet | SetRules) -> None:
    """Refuses rules that contradict each other, where the patch says one of the two: what it does not touch may be left
    as it is."""
    for pair in _contradicting(rules):
        if getattr(patch, pair.sooner) is not None or getattr(patch, pair.later) is not None:
            raise RulesDisagree(pair.sentence, pair.later)


def contradictions(rules: Rules) -> list[str]:
    """What the rules contradict each other about, as one says it within a sentence."""
    return [pair.what for pair in _contradicting(rules)]


class _Pair(msgspec.Struct, frozen=True):
    """Two of the rules, of which one is never fewer days than the other."""

    sooner: str
    later: str
    sentence: str
    what: str


_PAIRS = (
    _Pair(
        "second_person_days",
        "nudge_days",
        "Asking again comes no sooner than asking a second person. Choose as many days or more.",
        "asking again sooner than a second person",
    ),
    _Pair(
        "thank_you_days",
        "thank_you_late_days",
        "A word of thanks is late no sooner than it is due. Choose as many days or more.",
        "thanks that are late before they are due",
    ),
    _Pair(
        "advice_days",
        "advice_late_days",
        "Advice is late no sooner than it is to be tried. Choose as many days or more.",
        "advice that is late before it is to be tried",
    ),
)


def _contradicting(rules: Rules) -> Iterator[_Pair]:
    return (pair for pair in _PAIRS if getattr(rules, pair.later) < getattr(rules, pair.sooner))


def keep_draft(search: "JobSearch", command: KeepDraft, context: Context) -> list[Happening]:
    if search.drafts.own.get(command.kind, "") == command.text:
        raise NothingChanges("That is your draft already.")
    return [Happening(context.day(command.happened_on), DraftKept(kind=command.kind, text=command.text))]


DECIDE: dict[type, Any] = {SetRules: set_rules, KeepDraft: keep_draft}
EVOLVE_RULES: dict[type, Any] = {RulesSet: _set}
EVOLVE_DRAFTS: dict[type, Any] = {DraftKept: _kept}
