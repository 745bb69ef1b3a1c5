"""Settings: the rules, where I am, and my own wording of messages."""

from datetime import date

import msgspec
import pytest

from domain.commands import KeepDraft, LogConversation, Promise, SetRules, TalkedTo, UndoCommand
from domain.events import DraftKept, NextStepSet, RulesSet
from domain.refusals import NothingChanges, NotYet, RulesDisagree
from domain.rules import Rules
from domain.steps.settings import patched
from domain.values import DraftKind, RulesDetail
from tests.domain.kit import command_of, given, march, started

STORY = given(started())


# Rules


def test_only_what_is_new_is_recorded() -> None:
    command = SetRules(zone="Asia/Tokyo", country="DE", nudge_days=7, weekly_aim=2)
    story = STORY.when(command).then(RulesSet(zone="Asia/Tokyo", country="DE", weekly_aim=2))
    assert (story.search.zone, story.search.country) == ("Asia/Tokyo", "DE")
    assert story.search.rules == Rules(zone="Asia/Tokyo", country="DE", weekly_aim=2)
    story.when(command).refused(NothingChanges)


def test_where_i_am_is_what_the_search_began_with_until_it_is_said_anew() -> None:
    assert (STORY.search.zone, STORY.search.country) == ("Europe/Berlin", None)
    STORY.when(SetRules(zone="Europe/Berlin")).refused(NothingChanges)
    away = STORY.then(SetRules(zone="Asia/Tokyo"))
    away.when(SetRules(zone="Europe/Berlin")).then(RulesSet(zone="Europe/Berlin"))


def test_a_country_can_be_left_open_again() -> None:
    """Also the one that the search began with."""
    open_again = SetRules(unsaid=(RulesDetail.COUNTRY,))
    STORY.when(open_again).refused(NothingChanges)
    begun = given(msgspec.structs.replace(started(), country="DE"))
    for story in (begun, STORY.then(SetRules(country="DE"))):
        after = story.when(open_again).then(RulesSet(unsaid=(RulesDetail.COUNTRY,)))
        assert (story.search.country, after.search.country) == ("DE", None)
        after.when(open_again).refused(NothingChanges)
        assert after.then(SetRules(weekly_aim=2)).search.country is None
        anew = SetRules(country="AT", unsaid=(RulesDetail.COUNTRY,))
        assert after.when(anew).then(RulesSet(country="AT")).search.country == "AT"


def test_no_rule_at_all_changes_nothing() -> None:
    STORY.when(SetRules()).refused(NothingChanges)
    STORY.when(SetRules(nudge_days=7, active_companies=5)).refused(NothingChanges)


def test_rules_set_one_after_another_add_up() -> None:
    story = STORY.then(SetRules(nudge_days=9)).then(SetRules(give_up_days=10))
    assert (story.search.rules.nudge_days, story.search.rules.give_up_days) == (9, 10)
    undone = story.then(UndoCommand(command=command_of(2)))
    assert (undone.search.rules.nudge_days, undone.search.rules.give_up_days) == (7, 10)


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (SetRules(nudge_days=2), "nudge_days"),
        (SetRules(second_person_days=8), "nudge_days"),
        (SetRules(thank_you_days=3), "thank_you_late_days"),
        (SetRules(thank_you_days=5, thank_you_late_days=4), "thank_you_late_days"),
    ],
)
def test_rules_that_contradict_each_other_are_refused(command: SetRules, field: str) -> None:
    STORY.when(command).refused(RulesDisagree, field=field)


def test_rules_that_agree_are_taken() -> None:
    STORY.when(SetRules(second_person_days=7)).then(RulesSet(second_person_days=7))
    STORY.when(SetRules(second_person_days=8, nudge_days=8)).then(RulesSet(second_person_days=8, nudge_days=8))
    STORY.when(SetRules(thank_you_days=2)).then(RulesSet(thank_you_days=2))


def test_rules_are_not_set_tomorrow() -> None:
    STORY.when(SetRules(weekly_aim=2, happened_on=march(21))).refused(NotYet, field="happened_on")


def test_a_patch_leaves_what_it_does_not_name() -> None:
    rules = Rules(nudge_days=9, zone="Asia/Tokyo")
    assert patched(rules, RulesSet()) == rules
    assert patched(rules, SetRules(weekly_aim=1)) == Rules(nudge_days=9, zone="Asia/Tokyo", weekly_aim=1)


def test_a_promise_is_due_by_the_rules_as_they_are() -> None:
    story = STORY.then(SetRules(promise_days=10))
    command = LogConversation(people=(TalkedTo(name="Lena"),), promises=(Promise(what="Send it"),))
    [step] = [one.event for one in story.when(command).happenings if isinstance(one.event, NextStepSet)]
    assert step.due == date(2026, 3, 30)


# Drafts


def test_my_own_wording_is_kept_by_what_it_is_for() -> None:
    story = STORY.when(KeepDraft(kind=DraftKind.ASK, text="Hello, may I ask?")).then(
        DraftKept(kind=DraftKind.ASK, text="Hello, may I ask?")
    )
    story = story.then(KeepDraft(kind=DraftKind.NUDGE, text="Me again"))
    assert dict(story.search.drafts.own) == {DraftKind.ASK: "Hello, may I ask?", DraftKind.NUDGE: "Me again"}
    after = story.then(KeepDraft(kind=DraftKind.ASK, text="May I ask?"))
    assert after.search.drafts.own[DraftKind.ASK] == "May I ask?"
    story.when(KeepDraft(kind=DraftKind.NUDGE, text="Me again")).refused(NothingChanges)


def test_an_empty_wording_goes_back_to_the_first_one() -> None:
    story = STORY.then(KeepDraft(kind=DraftKind.ASK, text="Hello"))
    after = story.when(KeepDraft(kind=DraftKind.ASK)).then(DraftKept(kind=DraftKind.ASK, text=""))
    assert not after.search.drafts.own
    after.when(KeepDraft(kind=DraftKind.ASK)).refused(NothingChanges)
    assert not STORY.and_given(DraftKept(kind=DraftKind.ASK, text="")).search.drafts.own
