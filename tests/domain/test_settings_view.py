"""What other rules would change, before they are kept."""

import msgspec
import pytest

from domain.commands import AnswerInterview, SetRules
from domain.events import InterviewRequested
from domain.refusals import RulesDisagree
from domain.rules import Rules
from domain.values import Channel, ContactId, Gist, InterviewId, ReminderKind
from domain.views.people import Replies
from domain.views.settings import WhatIf, by_rules, settings, what_if
from tests.domain.kit import Given, added, given, held, march, on, started

STORY = given(
    started(),
    added("priya"),
    added("lena"),
    on(march(9), held("talk", "priya")),
    on(
        march(3),
        InterviewRequested(id=InterviewId("ask"), contacts=(ContactId("lena"),), channel=Channel.EMAIL),
    ),
)


def supposed(story: Given, day: int, **rules: int) -> WhatIf:
    look = story.look(march(day))
    return what_if(look, by_rules(look, SetRules(**rules)))


def test_the_same_rules_change_nothing() -> None:
    assert supposed(STORY, 10) == WhatIf((), (), (), (), (), (), ())


def test_asking_again_sooner_brings_it_up_today() -> None:
    would = supposed(STORY, 10, nudge_days=5)
    assert [card.kind for card in would.comes_up] == [ReminderKind.NUDGE]
    assert [card.kind for card in would.rests] == []


def test_more_patience_lets_it_rest_until_a_later_day() -> None:
    would = supposed(STORY, 12, nudge_days=20)
    assert ReminderKind.NUDGE in [card.kind for card in would.rests]
    moved = supposed(STORY, 4, nudge_days=20).moved
    assert [(one.card.kind, one.card.due, one.due) for one in moved] == [(ReminderKind.NUDGE, march(12), march(31))]


def test_what_slipped_has_not_slipped_with_more_days() -> None:
    would = supposed(STORY, 27, slipped_days=60)
    assert {card.kind for card in would.slips_no_more} == {ReminderKind.THANK, ReminderKind.NUDGE}
    assert supposed(STORY, 12, slipped_days=1).slips[0].kind is ReminderKind.THANK


def test_a_reply_counts_as_quick_when_quick_takes_longer() -> None:
    answered = STORY.then(AnswerInterview(interview=InterviewId("ask"), gist=Gist.YES), march(12))
    (one,) = supposed(answered, 12, quick_days=10).replies
    assert (one.person.name, one.before, one.after) == ("Lena", Replies.SLOW, Replies.QUICK)


def test_rules_that_contradict_each_other_are_not_supposed_either() -> None:
    look = STORY.look(march(10))
    for rules, field in ({"nudge_days": 1}, "nudge_days"), ({"thank_you_days": 9}, "thank_you_late_days"):
        with pytest.raises(RulesDisagree) as raised:
            by_rules(look, SetRules(**rules))
        assert raised.value.field == field
    astray = msgspec.structs.replace(look, search=msgspec.structs.replace(look.search, rules=Rules(nudge_days=1)))
    assert by_rules(astray, SetRules(weekly_aim=2)).search.rules.weekly_aim == 2


def test_the_settings_name_the_rules_that_stand_and_those_to_begin_with() -> None:
    view = settings(STORY.then(SetRules(weekly_aim=2, country="DE"), march(10)).look(march(10)))
    assert (view.rules.weekly_aim, view.first.weekly_aim, view.country, view.zone) == (2, 3, "DE", "Europe/Berlin")
