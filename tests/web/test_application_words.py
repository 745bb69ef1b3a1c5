"""Applications in words: how each stands, what comes next, and how a no reads."""

from datetime import date

import pytest

from domain.values import ApplicationStage, ContactId, Medium, ReminderKind, Side
from domain.views.application import application
from domain.views.applications import applications
from domain.views.reminders import reminders
from tests.domain.kit import (
    Given,
    accepted,
    added,
    applied,
    asked_about,
    given,
    march,
    offer,
    on,
    rejected,
    round_booked,
    round_cancelled,
    round_held,
    round_missed,
    silent,
    started,
    targeted,
    withdrawn,
)
from web.wording import applications as said
from web.wording.cards import Namesakes, card_words

KNOWN = given(started(), targeted("acme"), added("lena", "Lena Weber", employer="Acme"), added("omar", "Omar Haddad"))
SENT = KNOWN.and_given(on(march(3), applied("one", "acme", "data scientist")))
TODAY = march(20)


def row(story: Given, today: date = TODAY) -> said.Row:
    view = applications(story.look(today))
    (one,) = (*view.your_turn, *view.booked, *view.waiting, *view.done)
    return said.application_row(one, today)


def lines(story: Given, today: date = TODAY) -> list[tuple[str, str]]:
    """Every card as it is headed, and why."""
    look = story.look(today)
    words = (card_words(card, look, Namesakes(look)) for card in reminders(look))
    return [("".join(piece.words for piece in one.heading), one.why) for one in words]


@pytest.mark.parametrize(
    ("story", "meta", "aside"),
    [
        (SENT, "Data scientist · sent on 3 March · ask for news", "sent"),
        (
            SENT.and_given(on(march(19), asked_about("one"))),
            "Data scientist · sent on 3 March, 1 word since · ask for news on 26 March",
            "asked for news",
        ),
        (
            SENT.and_given(on(march(19), round_booked("first", "one", at="2026-03-24T15:00"))),
            "Data scientist · interview (round 1) Tuesday 24 March, 15:00",
            "interviewing",
        ),
        (
            SENT.and_given(on(march(19), round_held("first", "one"))),
            "Data scientist · sent on 3 March, 1 interview so far · a word of thanks",
            "interviewing",
        ),
        (
            SENT.and_given(on(march(12), offer("paper", "acme", application="one"))),
            "Data scientist · sent on 3 March · they made an offer on 12 March",
            "an offer",
        ),
        (
            SENT.and_given(on(march(12), offer("paper", "acme", application="one")), on(march(20), accepted("paper"))),
            "Data scientist · sent on 3 March · you said yes to their offer today",
            "an offer",
        ),
        (SENT.and_given(on(march(12), rejected("one"))), "Data scientist · they said no on 12 March", "they said no"),
        (SENT.and_given(on(march(20), withdrawn("one"))), "Data scientist · withdrawn today", "withdrawn"),
        (SENT.and_given(on(march(19), silent("one"))), "Data scientist · no reply yesterday", "no reply"),
    ],
    ids=lambda one: one if isinstance(one, str) and one[0].islower() else "",
)
def test_a_row_says_how_it_stands(story: Given, meta: str, aside: str) -> None:
    assert (row(story).company, row(story).meta, row(story).aside) == ("Acme", meta, aside)


def test_every_stage_has_its_words() -> None:
    assert set(said.STAGES) == set(ApplicationStage)


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (SENT, ("Ask Acme for news", "As data scientist. Nothing heard since 3 March.")),
        (
            SENT.and_given(on(march(4), asked_about("one")), on(march(5), asked_about("one"))),
            ("Stop waiting for Acme", "As data scientist. Nothing heard since 5 March."),
        ),
        (
            SENT.and_given(on(march(19), round_booked("first", "one", at="2026-03-20T09:00", medium=Medium.PHONE))),
            ("How was the interview at Acme?", "Today 09:00, phone."),
        ),
        (
            SENT.and_given(
                on(march(18), round_booked("first", "one", at="2026-03-24T15:00")),
                on(march(19), round_cancelled("first")),
            ),
            ("Find a new time with Acme", "The booked time did not hold."),
        ),
        (
            SENT.and_given(on(march(19), round_held("first", "one", "lena"))),
            ("Thank Lena Weber for the interview at Acme", "You talked yesterday."),
        ),
        (
            SENT.and_given(on(march(19), round_held("first", "one"))),
            ("Say thanks for the interview at Acme", "You talked yesterday."),
        ),
    ],
    ids=[kind.value for kind in (
        ReminderKind.NUDGE_APPLICATION, ReminderKind.SILENT, ReminderKind.ROUND_WAS, ReminderKind.ROUND_TIME,
        ReminderKind.ROUND_THANK,
    )] + ["nobody named"],
)  # fmt: skip
def test_a_card_says_what_is_to_do_and_why(story: Given, line: tuple[str, str]) -> None:
    assert line in lines(story)


def test_a_round_says_how_it_stands() -> None:
    story = SENT.and_given(
        on(march(4), round_held("first", "one", minutes=30, medium=Medium.PHONE, title="First call")),
        on(march(5), round_booked("second", "one", at="2026-03-12T15:00")),
        on(march(12), round_missed("second", Side.ME)),
        on(march(13), round_booked("third", "one", at="2026-03-24T15:00")),
    )
    rounds = application(story.look(TODAY), lambda deed: "", id="one").rounds
    assert [(said.round_title(one), said.round_line(one, TODAY)) for one in rounds] == [
        ("Interview (round 1): First call", "Wednesday 4 March, on the phone, 30 minutes"),
        ("Interview (round 2)", "you did not make it on 12 March"),
        ("Interview (round 3)", "booked for Tuesday 24 March, 15:00"),
    ]


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (SENT, "Acme said no. It is off your list; Lena there is still someone you know."),
        (
            KNOWN.and_given(on(march(3), applied("one", "acme", referred_by=ContactId("omar")))),
            "Acme said no. It is off your list; Omar and Lena there are still people you know.",
        ),
        (
            given(started(), targeted("acme"), on(march(3), applied("one", "acme"))),
            "Acme said no. It is off your list.",
        ),
    ],
    ids=["one there", "two", "nobody"],
)
def test_after_a_no_the_people_stay(story: Given, words: str) -> None:
    look = story.look(TODAY)
    (one,) = look.search.applications.by_id.values()
    assert said.said_no(look, one) == words
