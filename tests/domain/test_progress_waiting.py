"""Waiting times: the estimate against a published example, and who counts as waiting."""

from datetime import date

import pytest

from domain.events import (
    AnyEvent,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    OfferReceived,
    RoundScheduled,
)
from domain.money import Terms
from domain.values import ApplicationId, CompanyId, Gist, Medium, OfferId, RoundId, Side, Word
from domain.views.progress import progress
from domain.views.waiting_times import Wait, WaitingTime, WaitKind, median, survival
from tests.domain.kit import (
    TODAY,
    Given,
    added,
    agreed,
    answered,
    cancelled,
    declined,
    given,
    held,
    march,
    on,
    requested,
    scheduled,
    started,
    targeted,
    unanswered,
)

FREIREICH = {
    "6-MP": "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+",
    "placebo": "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23",
}
"""Weeks of remission in acute leukaemia, + for those in remission when last seen. E. J. Freireich et al., The effect of
6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia, Blood 21 (1963) 699-716; the worked
example of E. A. Gehan, A generalized Wilcoxon test for comparing arbitrarily singly-censored samples, Biometrika 52
(1965) 203-223, and of D. R. Cox and D. Oakes, Analysis of Survival Data (1984), whose estimates these are."""
SIX_MP = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
AT_RISK = {6: 21, 7: 17, 10: 15, 13: 12, 16: 11, 22: 7, 23: 6}


def waits(written: str) -> list[Wait]:
    return [Wait(int(one.removesuffix("+")), not one.endswith("+")) for one in written.split()]


def test_the_estimate_is_that_of_the_published_example() -> None:
    steps = survival(waits(FREIREICH["6-MP"]))
    assert {step.days: round(step.lasting / step.of, 3) for step in steps} == SIX_MP
    assert {step.days: step.at_risk for step in steps} == AT_RISK


def test_half_is_where_the_published_example_has_it() -> None:
    assert {treated: median(waits(written)) for treated, written in FREIREICH.items()} == {"6-MP": 23, "placebo": 8}


def test_without_anyone_still_waiting_it_is_the_plain_share() -> None:
    steps = survival(waits("1 2 2 5"))
    assert [(step.days, step.lasting / step.of) for step in steps] == [(1, 3 / 4), (2, 1 / 4), (5, 0)]


@pytest.mark.parametrize(
    ("written", "half"),
    [("", None), ("3", 3), ("3+", None), ("1 9+", 1), ("9 1+", 9), ("2 5+ 5+", None), ("2 3 5+ 5+", 3), ("0 0 9", 0)],
)
def test_half_is_reached_when_no_more_than_half_may_last_longer(written: str, half: int | None) -> None:
    assert median(waits(written)) == half


# What one waits for


PEOPLE = (started(), added("priya"), added("daniel"), added("lena"))


def of(kind: WaitKind, story: Given, today: date = TODAY) -> WaitingTime:
    return next(one for one in progress(story.look(today)).waits if one.kind is kind)


def times(kind: WaitKind, *events: AnyEvent, today: date = TODAY) -> tuple[int, int, int, int | None, int]:
    """How many came, are waited for and are no more, half, and the longest."""
    one = of(kind, given(*PEOPLE, targeted("acme"), *events), today)
    return one.came.number, one.waiting.number, one.stopped.number, one.half, one.longest


def test_nobody_has_waited_for_anything_yet() -> None:
    assert progress(given(*PEOPLE, held("chat", "priya")).look()).waits == ()


def test_a_reply_is_waited_for_in_working_days() -> None:
    """Asked on Monday 2 March; Saturday and Sunday do not count."""
    story = (requested("ask", "priya"), on(march(10), answered("ask")))
    assert times(WaitKind.REPLY, *story) == (1, 0, 0, 6, 6)


def test_what_is_sent_at_noon_or_later_counts_from_the_next_working_day() -> None:
    story = (requested("ask", "priya", time="12:00"), on(march(3), answered("ask")))
    assert times(WaitKind.REPLY, *story) == (1, 0, 0, 0, 0)


def test_those_who_have_not_replied_count_as_waiting() -> None:
    asks = (requested("one", "priya"), requested("two", "daniel"), requested("three", "lena"))
    replied = on(march(4), answered("one"))
    assert times(WaitKind.REPLY, *asks, replied) == (1, 2, 0, None, 14)
    assert times(WaitKind.REPLY, *asks, replied, on(march(5), declined("two"))) == (2, 1, 0, 3, 14)


def test_whom_one_stopped_waiting_for_had_not_replied_by_then() -> None:
    story = (requested("one", "priya"), requested("two", "daniel"), on(march(12), unanswered("two")))
    assert times(WaitKind.REPLY, *story) == (0, 1, 1, None, 14)


def test_an_answer_after_all_ends_the_wait() -> None:
    story = (requested("one", "priya"), on(march(12), unanswered("one")), on(march(16), answered("one")))
    assert times(WaitKind.REPLY, *story) == (1, 0, 0, 10, 10)


def test_from_the_reply_to_the_conversation_calendar_days_count() -> None:
    story = (
        requested("ask", "priya"),
        on(march(4), answered("ask")),
        on(march(5), scheduled("ask", "priya", at="2026-03-14T10:00")),
        on(march(14), held("ask", "priya")),
    )
    assert times(WaitKind.TALK, *story) == (1, 0, 0, 10, 10)


def test_a_time_that_was_called_off_is_still_waited_for() -> None:
    story = (
        requested("ask", "priya"),
        on(march(4), scheduled("ask", "priya")),
        on(march(6), cancelled("ask")),
    )
    assert times(WaitKind.TALK, *story) == (0, 1, 0, None, 16)


def test_a_no_is_no_wait_for_a_conversation_but_one_after_a_yes_is() -> None:
    asks = (requested("one", "priya"), requested("two", "daniel"), on(march(4), declined("one")))
    later = (on(march(5), answered("two", Gist.LATER)), on(march(9), declined("two", Side.ME)))
    assert times(WaitKind.TALK, *asks, *later) == (0, 0, 1, None, 4)


def test_a_conversation_that_is_the_first_sign_tells_of_no_wait_for_it() -> None:
    story = given(*PEOPLE, requested("ask", "priya"), on(march(6), held("ask", "priya")))
    assert [one.kind for one in progress(story.look()).waits] == [WaitKind.REPLY]


SENT = ApplicationSubmitted(id=ApplicationId("applied"), company=CompanyId("acme"), role="analyst")
AGAIN = ApplicationSubmitted(id=ApplicationId("again"), company=CompanyId("acme"), role="engineer")
APPLIED = ApplicationId("applied")
FIRST = RoundScheduled(
    id=RoundId("first"), application=APPLIED, appointment=agreed("2026-03-18T10:00"), medium=Medium.VIDEO
)


def test_an_application_is_answered_by_a_no_a_round_or_an_offer() -> None:
    offer = OfferReceived(
        id=OfferId("offer"),
        company=CompanyId("acme"),
        application=APPLIED,
        role="analyst",
        terms=Terms(currency="EUR", base=60_000),
        medium=Word.EMAIL,
    )
    for answer in (ApplicationRejected(application=APPLIED), FIRST, offer):
        assert times(WaitKind.ANSWER, SENT, on(march(9), answer)) == (1, 0, 0, 7, 7)


def test_an_application_without_an_answer_is_waited_for_until_it_is_given_up() -> None:
    silent = on(march(12), ApplicationWentSilent(application=APPLIED))
    assert times(WaitKind.ANSWER, SENT, on(march(10), AGAIN)) == (0, 2, 0, None, 18)
    assert times(WaitKind.ANSWER, SENT, silent) == (0, 0, 1, None, 10)
    assert times(WaitKind.ANSWER, SENT, silent, on(march(16), ApplicationRevived(application=APPLIED)))[1] == 1
