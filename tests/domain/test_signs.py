"""The signs of a person: when I was last in touch with them, how soon they write back, how it stands with a company."""

from datetime import date

import pytest

from domain.events import AnyEvent
from domain.values import CompanyId, ContactId, Gist, Side
from domain.views.look import Talk
from domain.views.people import Replies, replies
from tests.domain.kit import (
    Given,
    added,
    answered,
    cancelled,
    declined,
    given,
    held,
    march,
    missed,
    nudged,
    on,
    requested,
    scheduled,
    started,
    targeted,
    thanked,
    touched,
    unanswered,
)

PRIYA = ContactId("priya")
KNOWN = given(started(), targeted("acme"), added("priya", employer="Acme"), added("daniel"))
ASKED = KNOWN.and_given(on(march(3), requested("talk", "priya", time="12:30")))
NUDGED = ASKED.and_given(on(march(12), nudged("talk")))
GROUP = KNOWN.and_given(on(march(3), requested("talk", "priya", "daniel")))
QUICK, SLOW, NONE = Replies


def reply(story: Given, day: int = 28, who: str = "priya") -> Replies | None:
    return replies(story.look(march(day)), story.search.people.by_id[ContactId(who)])


def last(story: Given) -> date | None:
    return story.look().ties.last_contact(story.search.people.by_id[PRIYA])


# How soon they write back


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        ((), None),
        ((on(march(4), answered("talk")),), QUICK),
        ((on(march(3), answered("talk")),), QUICK),
        ((on(march(12), declined("talk")),), SLOW),
        ((on(march(4), touched("priya", Side.THEM)), on(march(20), unanswered("talk"))), QUICK),
        ((on(march(4), touched("priya", Side.ME)), on(march(20), unanswered("talk"))), None),
        ((on(march(4), held("walk", "priya")), on(march(20), unanswered("talk"))), None),
        ((on(march(4), unanswered("talk")),), None),
        ((on(march(20), unanswered("talk")), on(march(25), touched("priya", Side.THEM))), SLOW),
        ((on(march(2), touched("priya", Side.THEM)),), None),
    ],
)
def test_any_word_of_theirs_tells_how_soon_they_write_back(
    deeds: tuple[AnyEvent, ...], expected: Replies | None
) -> None:
    assert reply(ASKED.and_given(*deeds)) is expected


def test_no_reply_is_said_of_whoever_was_asked_again_and_waited_for() -> None:
    assert reply(NUDGED, 26) is None
    assert reply(NUDGED, 27) is NONE
    assert reply(NUDGED.and_given(on(march(13), unanswered("talk"))), 13) is NONE
    assert reply(NUDGED.and_given(on(march(25), touched("priya", Side.THEM)))) is SLOW
    waits = NUDGED.and_given(on(march(20), touched("priya", Side.ME)))
    assert (reply(waits, 28), reply(waits, 31)) == (None, None)
    assert replies(waits.look(date(2026, 4, 4)), waits.search.people.by_id[PRIYA]) is NONE


def test_the_answer_to_several_tells_of_none_of_them() -> None:
    both = [reply(GROUP.and_given(on(march(4), answered("talk"))), who=who) for who in ("priya", "daniel")]
    assert both == [None, None]
    wrote = GROUP.and_given(on(march(4), touched("priya", Side.THEM)), on(march(5), answered("talk")))
    assert [reply(wrote, who=who) for who in ("priya", "daniel")] == [QUICK, None]
    silent = GROUP.and_given(on(march(12), nudged("talk")), on(march(27), unanswered("talk")))
    assert [reply(silent, who=who) for who in ("priya", "daniel")] == [NONE, NONE]


def test_the_ask_before_tells_where_the_last_one_does_not() -> None:
    story = ASKED.and_given(on(march(4), declined("talk")), on(march(20), requested("walk", "priya")))
    assert reply(story) is QUICK


# When I was last in touch


@pytest.mark.parametrize(
    ("deeds", "day"),
    [
        ((), 3),
        ((on(march(4), answered("talk", Gist.LATER)),), 4),
        ((on(march(12), nudged("talk")),), 12),
        ((on(march(5), declined("talk", Side.ME)),), 5),
        ((on(march(5), held("walk", "priya")), on(march(6), thanked("walk", "priya"))), 6),
        ((on(march(5), held("walk", "daniel")), on(march(6), thanked("walk", "priya"))), 6),
        ((on(march(5), scheduled("talk", "priya")),), 5),
        ((on(march(5), scheduled("talk", "priya")), on(march(12), missed("talk"))), 5),
        ((on(march(5), scheduled("talk", "priya")), on(march(9), cancelled("talk", Side.ME))), 5),
        ((on(march(5), scheduled("talk", "priya")), on(march(9), cancelled("talk"))), 9),
    ],
)
def test_the_last_sign_of_either_is_the_last_contact(deeds: tuple[AnyEvent, ...], day: int) -> None:
    assert last(ASKED.and_given(*deeds)) == march(day)


# How it stands with a company


def talk(story: Given, day: int) -> Talk:
    look = story.look(march(day))
    return look.ties.talk_with(story.search.companies.by_id[CompanyId("acme")], look.today)


def test_a_word_of_thanks_is_talking_and_an_ask_is_waiting() -> None:
    assert talk(ASKED, 4) is Talk.WAITING
    thanks = KNOWN.and_given(on(march(3), held("walk", "priya")), on(march(6), thanked("walk", "priya")))
    assert [talk(thanks, day) for day in (20, 21)] == [Talk.TALKING, Talk.QUIET]


def test_to_call_it_off_or_wait_in_vain_is_not_talking() -> None:
    booked = KNOWN.and_given(on(march(2), scheduled("talk", "priya", at="2026-03-10T15:00")))
    for deed in (cancelled("talk", Side.ME), missed("talk")):
        assert talk(booked.and_given(on(march(10), deed)), 20) is not Talk.TALKING
    assert talk(booked.and_given(on(march(10), cancelled("talk"))), 20) is Talk.TALKING
