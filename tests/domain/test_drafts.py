"""Drafts: filled for one person, kept for the next, and never a hole in either."""

from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain import drafts
from domain.drafts import PLACES, fill, kept

PRIYA = {
    drafts.FIRST_NAME: "Priya",
    drafts.NAMES: "Priya",
    drafts.COMPANY: "Acme AI",
    drafts.CONNECTION: "we went to the same school",
    drafts.GIVEN_NAME: "Al",
}
LENA = {drafts.FIRST_NAME: "Lena", drafts.NAMES: "Lena and Omar", drafts.COMPANY: "Lumen Labs"}
ASK = """Hi {first_name},

I am writing because {connection}. How is it at {company}?
May I ask?

{introduced_by} says hello.

Many thanks"""

VALUES = (
    "Al",
    "Priya",
    "Acme",
    "Acme AI",
    "Acme Inc.",
    "we met",
    "we met at Acme",
    "15:00",
    "Why?",
    "{day}",
    "day",
    "李",
)
PIECES = (
    *VALUES, *(f"{{{place}}}" for place in PLACES), *"{} .?!…”,'-\n\r\t@/", "{{", "\n\n", ". ", ": ", "Also", "e.g. ",
    "Dr. ", "1. ", "Thank you.", "\u2028",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)
KNOWN = st.dictionaries(st.sampled_from(PLACES), st.sampled_from(("", " ", *VALUES)) | st.text(max_size=9))


def test_a_draft_is_filled_with_what_is_known() -> None:
    assert fill(ASK, PRIYA) == (
        "Hi Priya,\n\nI am writing because we went to the same school. How is it at Acme AI?\nMay I ask?\n\nMany thanks"
    )


def test_a_sentence_or_line_with_something_unknown_is_left_out() -> None:
    assert fill(ASK, {}) == "May I ask?\n\nMany thanks"
    assert fill(ASK, {drafts.COMPANY: "Acme AI"}) == "How is it at Acme AI?\nMay I ask?\n\nMany thanks"
    assert fill("{names}", {}) == ""


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("One. {day}. Two.", "One. Two."),
        ("One. {day}.\nTwo.", "One.\nTwo."),
        ("One.\n{day}. Two.", "One.\nTwo."),
        ("One.\n\n{day}.\n\nTwo.", "One.\n\nTwo."),
        ("One.\n{day}\n{time}\n\nTwo.", "One.\n\nTwo."),
        ("{day}. One.", "One."),
        ("{day},\n\nOne.", "One."),
        ("One. {day}.\n", "One."),
        ("“Is it {day}?” One.", "One."),
        ("He is Dr. {day} of old. One.", "One."),
        ("One.\n1. {day}\n2. Two", "One.\n2. Two"),
        ("One: J. {day}. Two.", "Two."),
        ("Well … {day}. Two.", "Well … Two."),
    ],
)
def test_what_is_left_out_takes_its_space_along(template: str, filled: str) -> None:
    assert fill(template, {}) == filled


@pytest.mark.parametrize("value", ["", " ", "\n"])
def test_nothing_is_as_good_as_not_known(value: str) -> None:
    assert fill("Hi {first_name}", {drafts.FIRST_NAME: value}) == ""


def test_what_is_known_goes_in_on_one_line() -> None:
    assert fill("Hi {names}", {drafts.NAMES: " Priya\n and  Daniel "}) == "Hi Priya and Daniel"


@pytest.mark.parametrize(
    ("said", "filled"),
    [
        ("The labels", "You said “The labels.” Yes."),
        ("The labels.", "You said “The labels.” Yes."),
        ("Why?", "You said “Why?” Yes."),
        ("The labels …", "You said “The labels …” Yes."),
    ],
)
def test_one_stop_is_enough(said: str, filled: str) -> None:
    draft = "You said “{said}.” Yes."
    assert fill(draft, {drafts.SAID: said}) == filled
    assert kept(filled, {drafts.SAID: said}) == draft


@pytest.mark.parametrize(
    "text", ["Acme Inc.", "At Acme Inc.\nYes", "At Acme Inc. Yes", "At Acme Inc. it is", "Acme Inc..."]
)
def test_a_name_that_ends_in_a_stop_leaves_the_sentence_its_own(text: str) -> None:
    known = {drafts.COMPANY: "Acme Inc."}
    draft = kept(text, known)
    assert fill(draft, known) == text
    assert fill(draft, {drafts.COMPANY: "Lumen"}) == text.replace("Acme Inc. it", "Lumen it").replace(
        "Acme Inc.", "Lumen."
    )


def test_own_words_fit_the_next_person() -> None:
    own = "Dear Priya,\n\nAlso at Acme AI? Al says so, and Al’s word counts.\n\nMira"
    assert kept(own, PRIYA) == (
        "Dear {first_name},\n\nAlso at {company}? {given_name} says so, and {given_name}’s word counts.\n\nMira"
    )
    assert fill(kept(own, PRIYA), LENA) == "Dear Lena,\n\nAlso at Lumen Labs?\n\nMira"


@pytest.mark.parametrize(
    "text", ["Also", "Al-Amin", "Bin-Al", "al", "Al@x.example", "www.Al.example", "Al.example", "/Al", "Alfa"]
)
def test_a_name_is_found_as_a_whole_word_only(text: str) -> None:
    assert kept(text, PRIYA) == text


@pytest.mark.parametrize("text", ["Al", "Al, you", "“Al”", "(Al)", "for Al."])
def test_a_name_is_found_beside_signs(text: str) -> None:
    assert kept(text, PRIYA) == text.replace("Al", "{given_name}")


def test_the_longest_that_is_known_comes_first() -> None:
    known = {drafts.COMPANY: "Acme", drafts.CONNECTION: "we met at Acme", drafts.INTRODUCED_BY: "Ann at we"}
    assert kept("Ann at we met at Acme, Acme", known) == "Ann at {connection}, {company}"


def test_a_single_letter_is_no_word_to_look_for() -> None:
    assert kept("I am at X", {drafts.COMPANY: "X", drafts.FIRST_NAME: "I"}) == "I am at X"


def test_of_two_places_that_say_the_same_the_earlier_draft_decides() -> None:
    assert kept("Hello Priya!", PRIYA) == "Hello {first_name}!"
    assert kept("Hello Priya!", PRIYA, before="Hi {names},") == "Hello {names}!"


def test_sentences_that_were_not_touched_stay_as_they_were() -> None:
    may = {drafts.FIRST_NAME: "May", drafts.NAMES: "May"}
    before = "Hi {first_name},\n\nMay I ask you something? {company} must be a good place.\n\nThank you"
    text = fill(before, may)
    assert kept(text, may, before) == before
    own = text.replace("Thank you", "Yours, Mira")
    assert kept(own, may, before) == before.replace("Thank you", "Yours, Mira")


def test_what_was_left_out_comes_back() -> None:
    known = {drafts.FIRST_NAME: "Priya", drafts.COMPANY: "Acme AI"}
    own = fill(ASK, known).replace("May I ask?", "Could I ask you?").replace("Many thanks", "Mira")
    draft = kept(own, known, ASK)
    assert draft == ASK.replace("May I ask?", "Could I ask you?").replace("Many thanks", "Mira")


def test_what_was_left_out_in_front_comes_back_too() -> None:
    assert kept("Thank you", {}, "{names},\n\nThank you") == "{names},\n\nThank you"
    assert kept("New. Thank you.", {}, "{day}? {time}? Thank you.") == "New. {day}? {time}? Thank you."


def test_what_was_left_out_stays_out_where_it_would_move_the_rest() -> None:
    before = "Thank you.\n\n{said}\n\nMira"
    assert kept("Thank you.\nMira", {}, before) == "Thank you.\nMira"


def test_braces_are_kept_as_they_were_typed() -> None:
    assert kept("{Al} {first_name} {{names}} {x} }{", PRIYA) == "{Al} {{first_name} {{{names}} {x} }{"
    assert fill("{{first_name} {{{names}} {x} }{", {}) == "{first_name} {{names}} {x} }{"


@given(TEXTS, KNOWN)
def test_no_brace_of_a_place_is_ever_shown(template: str, known: Mapping[str, str]) -> None:
    template = template.replace("{{", "")
    known = {place: value.replace("{", "") for place, value in known.items()}
    assert not [place for place in PLACES if f"{{{place}}}" in fill(template, known)]


@given(TEXTS)
def test_with_all_known_nothing_is_left_out(template: str) -> None:
    known = dict.fromkeys(PLACES, "x")
    assert fill(fill(template, known), {}) == fill(template, known) or "{" in fill(template, known)


@given(TEXTS, KNOWN)
@example("Acme Inc..", {drafts.COMPANY: "Acme Inc."})
def test_kept_then_filled_is_the_same_text(text: str, known: Mapping[str, str]) -> None:
    assert fill(kept(text, known), known) == text


@given(TEXTS, KNOWN, TEXTS)
def test_whatever_it_was_filled_from(text: str, known: Mapping[str, str], before: str) -> None:
    assert fill(kept(text, known, before), known) == text
    filled = fill(before, known)
    assert fill(kept(filled, known, before), known) == filled


@pytest.mark.parametrize("signs", ["." * 20_000 + "x", "?)" * 20_000, ")" * 20_000 + "."])
def test_a_word_of_many_stops_is_read_once(signs: str) -> None:
    assert fill(f"{signs} {{company}} is left out. Yes.", {}) in (f"{signs} Yes.", "Yes.")
