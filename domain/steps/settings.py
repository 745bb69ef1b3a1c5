"""Settings: the rules, where I am, and my own wording of messages."""

from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import KeepDraft, SetRules
from domain.context import Context, Happening
from domain.events import DraftKept, RulesSet
from domain.journal import Entry
from domain.refusals import NothingChanges, RulesDisagree
from domain.rules import Rules
from domain.values import DraftKind

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
    said = {field: value for field in rules.__struct_fields__ if (value := getattr(patch, field)) is not None}
    return msgspec.structs.replace(rules, **said)


def set_rules(search: "JobSearch", command: SetRules, context: Context) -> list[Happening]:
    """Only what is new is recorded. Refuses rules that contradict each other."""
    now = {**msgspec.structs.asdict(search.rules), "zone": search.zone, "country": search.country}
    said = {field: value for field in now if (value := getattr(command, field)) is not None and value != now[field]}
    if not said:
        raise NothingChanges("These are your rules already.")
    check_agree(patched(search.rules, command))
    return [Happening(context.day(command.happened_on), RulesSet(**said))]


def check_agree(rules: Rules) -> None:
    """Refuses rules that contradict each other."""
    if rules.nudge_days < rules.second_person_days:
        raise RulesDisagree(
            "Asking again comes no sooner than asking a second person. Choose as many days or more.", "nudge_days"
        )
    if rules.thank_you_late_days < rules.thank_you_days:
        raise RulesDisagree(
            "A word of thanks is late no sooner than it is due. Choose as many days or more.", "thank_you_late_days"
        )


def keep_draft(search: "JobSearch", command: KeepDraft, context: Context) -> list[Happening]:
    if search.drafts.own.get(command.kind, "") == command.text:
        raise NothingChanges("That is your draft already.")
    return [Happening(context.day(command.happened_on), DraftKept(kind=command.kind, text=command.text))]


DECIDE: dict[type, Any] = {SetRules: set_rules, KeepDraft: keep_draft}
EVOLVE_RULES: dict[type, Any] = {RulesSet: _set}
EVOLVE_DRAFTS: dict[type, Any] = {DraftKept: _kept}
