"""Numbers in words: counts, and never a percentage."""

from datetime import date

import pytest

from domain.views.courses import Figure
from domain.views.look import Named
from domain.views.pace import Rate
from domain.views.waiting_times import WaitingTime, WaitKind
from web.wording.progress import behind, chain_words, half_words, rate_note, rate_words, tallies

TODAY = date(2026, 3, 26)


def of(number: int) -> Figure:
    return Figure("some", tuple(range(1, number + 1)))


def rate(asks: int, talked: int, takes: int | None = None, aim: int = 3, least: int = 10) -> Rate:
    return Rate(of(asks), of(talked), None, least, aim, takes)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (rate(10, 3, 10), "At your rate of 3 in 10, three conversations take about ten asks."),
        (rate(24, 11, 7), "At your rate of 11 in 24, three conversations take about seven asks."),
        (rate(10, 10, 1, aim=1), "At your rate of 10 in 10, one conversation takes about one ask."),
        (rate(40, 2, 240, aim=12), "At your rate of 2 in 40, 12 conversations take about 240 asks."),
        (rate(12, 0), "None of the 12 asks that count has led to a conversation so far."),
        (
            rate(0, 0),
            "From ten asks on you will see here how many asks three conversations take. None counts so far.",
        ),
        (rate(1, 0), "From ten asks on you will see here how many asks three conversations take. 1 counts so far."),
        (
            rate(3, 2, aim=1, least=20),
            "From 20 asks on you will see here how many asks one conversation takes. 3 count so far.",
        ),
    ],
)
def test_the_rate_is_told_in_asks(told: Rate, words: str) -> None:
    assert rate_words(told) == words


def test_it_is_said_which_asks_count() -> None:
    some = Rate(of(3), of(1), date(2026, 3, 9), 10, 3, None)
    assert rate_note(some, TODAY).startswith("Asks of 9 March and later do not count yet:")
    assert rate_note(rate(3, 1), TODAY).startswith("An ask counts once it has come to an end")


def wait(kind: WaitKind, half: int | None, longest: int = 14) -> WaitingTime:
    return WaitingTime(kind, of(4), of(6), of(0), half, longest)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (wait(WaitKind.REPLY, 3), "Half replied within 3 working days."),
        (wait(WaitKind.REPLY, 1), "Half replied within 1 working day."),
        (wait(WaitKind.REPLY, 0), "Half replied on the same day."),
        (wait(WaitKind.REPLY, None), "Fewer than half have replied so far, after up to 14 working days."),
        (wait(WaitKind.TALK, 9), "Half of those who replied talked with you within 9 days."),
        (
            wait(WaitKind.TALK, None, 1),
            "Fewer than half of those who replied have talked with you so far, after up to 1 day.",
        ),
        (wait(WaitKind.ANSWER, 8), "Half of your applications were answered within 8 days."),
        (
            wait(WaitKind.ANSWER, None),
            "Fewer than half of your applications were answered so far, after up to 14 days.",
        ),
    ],
)
def test_a_wait_is_told_by_its_half(told: WaitingTime, words: str) -> None:
    assert half_words(told) == words


def test_those_still_waiting_are_told_with_it() -> None:
    told = tallies(WaitingTime(WaitKind.REPLY, of(4), of(6), of(1), 3, 14))
    assert [f"{one.figure.number} {one.words}" for one in told] == [
        "4 replied",
        "6 still waiting, counted as such",
        "1 you stopped waiting for, counted as waiting until then",
    ]
    assert len(tallies(wait(WaitKind.REPLY, 3))) == 2


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("", ""),
        ("Ada Ben", "Ada led to Ben."),
        ("Ada Ben Cleo", "Ada led to Ben, and Ben to Cleo."),
        ("Ada Ben Cleo Dan", "Ada led to Ben, Ben to Cleo, and Cleo to Dan."),
        ("A B C D E F G H", "A led to B, B to C, C to D, D to E, E to F, and so on down to H."),
    ],
)
def test_a_chain_is_a_sentence(names: str, words: str) -> None:
    assert chain_words([Named(name, name) for name in names.split()]) == words


@pytest.mark.parametrize(
    ("key", "number", "title"),
    [
        ("asked", 2, "2 people you asked"),
        ("replied", 1, "1 person who replied"),
        ("unasked", 3, "3 people you talked with without asking before"),
        ("rounds", 1, "1 interview"),
        ("accepted", 1, "1 offer accepted"),
        ("known.alumni.replied", 2, "Same school: 2 people who replied"),
        ("known.unsaid.asked", 2, "Not said how you know them: 2 people you asked"),
        ("channel.social.talked", 1, "First message, profile message: 1 person you talked with"),
        ("introduced.no.asked", 4, "You found them yourself: 4 people you asked"),
        ("week.2026-03-09.replies", 1, "Week of 9 March: 1 reply"),
        ("rate.asks", 10, "10 asks that count"),
        ("rate.talked", 3, "3 conversations they led to"),
        ("wait.reply.waiting", 6, "6 asks still without a reply"),
        ("wait.talk.stopped", 1, "1 reply that came to nothing"),
        ("wait.answer.came", 2, "2 answers to applications"),
        ("chain.through", 6, "6 people you talked with through someone"),
        ("chain.longest", 4, "4 people in the longest chain"),
    ],
)
def test_what_a_number_opens_has_a_title(key: str, number: int, title: str) -> None:
    assert behind(key, number, TODAY) == title
