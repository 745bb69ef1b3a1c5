"""Texts, names, addresses and days."""

import unicodedata
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands import TargetCompany
from domain.events import NoteAdded
from domain.steps.sources import lines
from domain.values import AboutId, Name, NoteId, Source, SourceId, days_after, listed, same_address, same_name, tidied


@pytest.mark.parametrize(
    ("one", "other"), [("Data Scientist", " data   scientist "), ("STRASSE", "straße"), ("Fintech\t", "FINTECH")]
)
def test_names_differ_by_more_than_case_and_spaces(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)
    assert same_name("data scientist") != same_name("data-scientist")


@pytest.mark.parametrize("url", ["", "https://", "http://www.", "?utm=1", " HTTPS:///// ", "#top"])
def test_an_address_of_nothing_is_empty(url: str) -> None:
    assert same_address(url) == ""


def test_texts_are_kept_without_spaces_around_and_with_accents_in_one_form() -> None:
    command = TargetCompany(name=" Cafe\u0301 ", why="two\n lines ", industry=None)
    assert tidied(command) == TargetCompany(name="Café", why="two\n lines")
    assert tidied((command, command)) == (tidied(command),) * 2


@given(st.text(min_size=1, max_size=200))
def test_a_tidied_text_is_never_longer_and_tidy(text: str) -> None:
    once = tidied(text)
    assert len(once) <= len(text)
    assert tidied(once) == once


@pytest.mark.parametrize("sign", ["\u0958", "\U0001d160", "\ufb2c"])
def test_a_name_at_its_limit_stays_within_it(sign: str) -> None:
    """A stored name beyond its limit could never be read again."""
    assert len(unicodedata.normalize("NFC", sign)) > 1
    msgspec.convert(tidied(sign * 200), Name)


@pytest.mark.parametrize("blank", ["", " ", "\u00a0\u2003", "\t", "a\nb", "a\x00"])
def test_a_name_is_one_line_with_something_in_it(blank: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(blank, Name)


def test_words_in_a_row() -> None:
    assert listed([]) == ""
    assert listed(["Priya"]) == "Priya"
    assert listed(["Priya", "Daniel", "Lena"]) == "Priya, Daniel and Lena"


def test_days_end_where_the_calendar_ends() -> None:
    assert days_after(date(2026, 2, 27), 3) == date(2026, 3, 2)
    assert days_after(date.max, 1) == date.max
    assert days_after(date.min, -1) == date.min


def test_each_line_of_a_note_is_kept_as_it_is_alone() -> None:
    """The first line grows when it is composed, the second does not."""
    grows, accent = "\u0958" * 9, "Cafe\u0301"
    for end in ("\n", "\n\n", "\u2028"):
        assert tidied(grows + end + accent) == tidied(grows) + end + tidied(accent) == grows + end + "Café"


def test_a_line_of_any_note_can_be_pointed_at() -> None:
    note = tidied(
        NoteAdded(id=NoteId("n"), about=AboutId("s"), text="\u0958" * 9 + "\nCafe\u0301 in \tBerlin\nJ\u030c")
    )
    for line in lines(note.text):
        assert tidied(Source(SourceId("n"), line)).text in lines(note.text)
