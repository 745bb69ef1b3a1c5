"""Lists pasted from a note, an e-mail or a table: what is read, what is left out, and that the preview keeps its word.
No JavaScript runs here."""

import re
from html import unescape

import pytest
from httpx import Response

from tests.web.visitor import Visitor, words
from web.lists import lines_of


def names(answer: Response) -> list[str]:
    """The names that the preview would add, as shown."""
    found = re.findall(r'<h2 id="f-name-\d+">(.*?)</h2>', answer.text, re.S)
    return [unescape(re.sub(r"<[^>]+>", "", name)) for name in found]


def left_out(answer: Response) -> list[str]:
    inside = re.search(r'<ul class="left-out">(.*?)</ul>', answer.text, re.S)
    return [unescape(line) for line in re.findall(r"<li>(.*?)</li>", inside[1])] if inside else []


def dead_links(answer: Response) -> set[str]:
    """Links of the summary of errors that lead nowhere."""
    targets = re.findall(r'<a href="#([^"]+)">', answer.text.split('class="errors"')[1].split("</ul>")[0])
    return {target for target in targets if f'id="{target}"' not in answer.text}


def known(visitor: Visitor, at: str, place: str) -> int:
    """How many the API counts there."""
    search = at.rsplit("/", 1)[1]
    kind = {"companies": "CompanyTargeted", "people": "ContactAdded"}[place]
    return sum(one["type"] == kind for one in visitor.client.get(f"/api/searches/{search}/entries").json()["entries"])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("1. One", "One"),
        ("2) Two,", "Two"),
        ("(3) Three;", "Three"),
        ('"Q"', "Q"),
        ("“Q”", "Q"),
        ("„Q“,", "Q"),
        ("« Q »", "Q"),
        ("— Epsilon —", "Epsilon"),
        ("- Acme", "Acme"),
        ("*Acme", "Acme"),
        ("• 4. Acme", "Acme"),
        ("•\tAcme", "Acme"),
        ("1.\tAcme", "Acme"),
        ("- [x] Acme", "Acme"),
        ('"Acme",', "Acme"),
        ("\ufeffAcme\u200b", "Acme"),
        ("3M", "3M"),
        ("1Password", "1Password"),
        ("7-Eleven", "7-Eleven"),
        ("Q", "Q"),
        ("4.0 Labs", "4.0 Labs"),
        ("37signals", "37signals"),
        ("Acme, Inc.", "Acme, Inc."),
        ("O'Reilly", "O'Reilly"),
        ("Jean-Luc & Co", "Jean-Luc & Co"),
    ],
)
def test_what_stands_around_a_name_is_not_its_name(line: str, name: str) -> None:
    assert [one.cells[0] for one in lines_of(line)] == [name]


def test_spellings_of_one_company_are_one(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/companies/paste", {"lines": "Beta GmbH\n- Beta GmbH,\n3. beta  gmbh;"})
    assert names(answer) == ["Beta GmbH"]
    assert "1 company to add" in words(answer)
    assert "2 lines left out: see the end." in words(answer)
    assert left_out(answer) == [
        "Line 2 is Beta GmbH again, as in line 1.",
        "Line 3 is beta  gmbh again, as in line 1.",
    ]


def test_a_row_of_a_table_brings_kind_and_industry(visitor: Visitor, at: str) -> None:
    lines = "Acme AI\tStart-up\tTech\nNorthbank\tFinance\nLumen Labs\trobotics\tscale up\nFintrail\t\t"
    answer = visitor.post(f"{at}/companies/paste", {"lines": lines})
    assert names(answer) == ["Acme AI", "Northbank", "Lumen Labs", "Fintrail"]
    page = visitor.saved(f"{at}/companies/paste", {"lines": lines, "do": "save", "kind-2": ""})
    assert "Startup in Tech" in page
    assert "Finance" in page
    assert "Scale-up in" not in page, "A kind that was taken back stays so."


def test_a_row_of_a_table_brings_a_person_and_their_company(visitor: Visitor, at: str) -> None:
    answer = visitor.post(
        f"{at}/people/paste", {"lines": "Weiss, Daniel\tNorthbank\n3. Carla\nInes Keller, Acme, Inc."}
    )
    assert names(answer) == ["Weiss, Daniel Northbank", "Carla", "Ines Keller Acme, Inc."]


@pytest.mark.parametrize(
    ("place", "line", "why"),
    [
        ("people", ",Acme", "Line 2 has no name: “,Acme”."),
        ("people", "\tAcme", "Line 2 has no name: “Acme”."),
        ("companies", "---", "Line 2 has no name: “---”."),
        ("companies", "x" * 201, "Please keep this to 200 characters."),
        ("people", "Kim, " + "x" * 201, "Please keep this to 200 characters."),
        ("companies", "Ac\x01me", "Line 2 holds signs that are no text"),
    ],
)
def test_a_line_that_cannot_be_kept_is_named_and_the_rest_stays(
    visitor: Visitor, at: str, place: str, line: str, why: str
) -> None:
    typed = {"lines": f"One\n{line}\nThree"}
    answer = visitor.post(f"{at}/{place}/paste", typed)
    assert (answer.status_code, names(answer)) == (200, ["One", "Three"])
    [said] = left_out(answer)
    assert said.startswith("Line 2")
    assert why in said
    kept = re.search(r'name="lines" value="([^"]*)"', answer.text)
    assert kept
    visitor.saved(f"{at}/{place}/paste", {"lines": unescape(kept[1]), "do": "save"})
    assert known(visitor, at, place) == 2


def test_a_list_of_nothing_but_faults_is_refused_with_why(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/people/paste", {"lines": ",Acme"})
    assert answer.status_code == 422
    assert "Line 1 has no name" in words(answer)
    assert not dead_links(answer)


def test_what_is_wrong_in_a_row_stands_at_its_field(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/companies", {"name": "Acme AI"})
    typed = {"lines": "Acme AI\nFintrail", "do": "save", "kind-0": "castle", "known_there-1": "x" * 201}
    answer = visitor.post(f"{at}/companies/paste", typed)
    assert answer.status_code == 422
    assert 'id="f-known_there-1-error"' in answer.text
    assert re.search(r'<details class="pick-more" open>', answer.text), "A field at fault is in sight."
    assert not dead_links(answer)


@pytest.mark.parametrize("lines", ["Kim Lee, Acme\nkim lee", "kim lee\nKim Lee, Acme"])
def test_a_namesake_without_a_company_is_the_same_person(visitor: Visitor, at: str, lines: str) -> None:
    answer = visitor.post(f"{at}/people/paste", {"lines": lines})
    assert "1 person to add" in words(answer)
    assert names(answer) == ["Kim Lee Acme"]
    assert "kim lee again" in left_out(answer)[0]
    visitor.saved(f"{at}/people/paste", {"lines": lines, "do": "save"})
    assert known(visitor, at, "people") == 1


def test_the_button_says_how_many_are_added(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Daniel Weiss", "employer": "Northbank"})
    lines = "daniel weiss\nDaniel Weiss, Northbank\nDaniel Weiss, Acme\nInes\nINES\n,\nKim\tAcme\nKim"
    answer = visitor.post(f"{at}/people/paste", {"lines": lines})
    assert ">Add 3 people<" in answer.text
    assert words(answer).count("People you know already") == 1
    visitor.saved(f"{at}/people/paste", {"lines": lines, "do": "save"})
    assert known(visitor, at, "people") == 1 + 3


@pytest.mark.parametrize("place", ["companies", "people"])
def test_five_hundred_names_go_in_with_every_choice_and_more_are_told_where_to_cut(
    visitor: Visitor, at: str, place: str
) -> None:
    every = [f"Name {n}" for n in range(501)]
    answer = visitor.post(f"{at}/{place}/paste", {"lines": "\n\n".join(every)})
    assert answer.status_code == 422
    assert "That is 501 names, and 500 go in at once. Nothing is taken yet: cut the list from line 1001 on" in words(
        answer
    )
    choices = {f"{field}-{n}": "" for field in ("kind", "industry", "motivation", "known_there") for n in range(500)}
    visitor.saved(f"{at}/{place}/paste", {"lines": "\n".join(every[:500]), "do": "save", **choices})
    assert known(visitor, at, place) == 500
