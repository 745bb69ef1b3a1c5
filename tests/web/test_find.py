"""Find over HTTP: the page with its field in every header, and the view of the API. No JavaScript runs here."""

import re
from html import unescape

import pytest

from domain.views.find import LONGEST, MOST
from tests.features.drivers.forms import forms_of
from tests.web.conftest import Api
from tests.web.visitor import Visitor


@pytest.fixture
def talked(visitor: Visitor, at: str) -> str:
    """The address of a search in which Priya was talked to."""
    said = {"who": "Priya Raman", "company": "Acme AI", "note": "PyTorch <in> production.\nTwo rounds."}
    visitor.saved(f"{at}/log", said)
    return at


def rows(page: str, heading: str) -> list[tuple[str, str, str]]:
    """The rows under a heading: where each leads, its name, its line, with what is marked in brackets."""
    part = page.split(f">{heading} <small>")[1].split("</section>")[0]
    found = re.findall(r'row-title"><a href="([^"]+)">(.*?)</a>.*?<span class="meta">(.*?)</span>', part, re.S)
    return [(address, _brackets(name), _brackets(line)) for address, name, line in found]


def _brackets(text: str) -> str:
    return re.sub(r"</?mark>", lambda tag: "]" if "/" in tag[0] else "[", text)


def test_what_was_noted_is_found_and_marked(visitor: Visitor, talked: str) -> None:
    page = visitor.get(f"{talked}/find?q=pytorch+PRIYA")
    [(address, name, line)] = rows(page, "Conversations")
    assert (name, line) == ("[Priya] Raman", "[PyTorch] <in> production.")
    assert visitor.get(address).count("PyTorch <in> production.") >= 1
    assert "1 place with “pytorch PRIYA”." in page
    assert 'value="pytorch PRIYA"' in page
    assert "<small>1</small>" in page


def test_what_was_typed_is_never_markup(visitor: Visitor, talked: str) -> None:
    answer = visitor.client.get(f"{talked}/find", params={"q": '<in> "><script>'})
    assert "<script>" not in answer.text.split("<main")[1]
    assert "&lt;<mark>in</mark>&gt;" in visitor.client.get(f"{talked}/find", params={"q": "in"}).text


def test_every_header_has_the_field(visitor: Visitor, talked: str) -> None:
    for place in ("", "/people", "/log", "/companies", "/switch", "/journal"):
        page = visitor.client.get(talked + place).text
        header = page.split("<header")[1].split("</header>")[0]
        assert (forms_of(header)[""].action, forms_of(header)[""].fields) == (f"{talked}/find", {"q": ""})
        assert f'href="{talked}/find"' in header


def test_the_page_has_one_field_which_waits_while_it_is_empty(visitor: Visitor, talked: str) -> None:
    empty, found = visitor.get(f"{talked}/find"), visitor.get(f"{talked}/find?q=priya")
    assert (empty.count('name="q"'), found.count('name="q"')) == (1, 1)
    assert ("autofocus" in empty, "autofocus" in found) == (True, False)


def test_an_empty_page_says_what_it_is_for(visitor: Visitor, at: str) -> None:
    for q in ("", "?q=", "?q=+%00%0a+"):
        page = visitor.get(f"{at}/find{q}")
        assert "A word or two that you remember" in page
        assert f'href="{at}/log"' in page.split("<main")[1]


def test_nothing_found_says_what_to_try_and_carries_the_words_along(visitor: Visitor, talked: str) -> None:
    page = visitor.get(f"{talked}/find?q=Tomasz+Zieliński")
    assert "Nothing here with “Tomasz Zieliński”." in page
    inside = page.split("<main")[1]
    for word in ("Tomasz", "Zieliński"):
        assert f">{word}</a>" in inside
    offered = re.findall(rf'href="({talked}/(?:people|log|companies)\?[^"#]+)', inside)
    assert len(offered) == 3
    for address in offered:
        assert 'value="Tomasz Zieliński"' in visitor.get(address)


def test_one_word_is_not_offered_again(visitor: Visitor, talked: str) -> None:
    page = visitor.get(f"{talked}/find?q=zebra")
    assert "the beginning of a word is enough" in page
    assert ">zebra</a>" not in page


@pytest.mark.parametrize(
    ("q", "offered"),
    [
        ("Omar Haddad", {"people", "log", "companies"}),
        ("omar", {"people", "log", "companies"}),
        ("Ana Maria da Costa", {"people", "log", "companies"}),
        ("Team 4", {"companies"}),
        ("child is ill", set()),
        ("The child is very ill", set()),
        ('"', set()),
        ("42", set()),
    ],
    ids=["name", "first", "long", "figure", "phrase", "sentence", "sign", "number"],
)
def test_only_what_may_be_a_name_can_be_added(visitor: Visitor, talked: str, q: str, offered: set[str]) -> None:
    page = visitor.client.get(f"{talked}/find", params={"q": q}).text.split("<main")[1]
    assert {*re.findall(rf'href="{talked}/(people|log|companies)\?', page)} == offered
    assert ("Not here yet?" in page) == bool(offered)


def test_one_letter_off_is_asked_about(visitor: Visitor, talked: str) -> None:
    page = visitor.get(f"{talked}/find?q=prya+pytorhc").split("<main")[1]
    assert "Did you mean “Priya PyTorch”?" in page
    [address] = re.findall(r'href="([^"]+)">Find “Priya PyTorch”', page)
    assert "1 place with “Priya PyTorch”." in visitor.get(unescape(address))


def test_some_of_many_are_shown_and_all_counted(visitor: Visitor, at: str) -> None:
    people = [(f, text) for n in range(MOST + 3) for f, text in (("who", f"Ana {n}"), ("company", ""))]
    visitor.saved(f"{at}/log", [*people, ("note", "A round table.")])
    page = visitor.get(f"{at}/find?q=ana")
    assert f"<small>{MOST} of {MOST + 3}, one more word finds fewer</small>" in page
    assert page.count('<a href="' + at + "/people/") == MOST


def test_a_long_question_is_cut_and_says_so(visitor: Visitor, talked: str) -> None:
    page = visitor.get(f"{talked}/find?q=priya{'+' * 9}{'x' * LONGEST}")
    assert f"Only the first {LONGEST} characters were looked for." in page
    assert "Only the first" not in visitor.get(f"{talked}/find?q=priya{'+' * LONGEST}")


def test_an_unknown_search_is_not_there(visitor: Visitor) -> None:
    assert visitor.client.get("/searches/none/find?q=x").status_code == 404


@pytest.mark.parametrize("q", ["%ff", "%ed%a0%80", "%00", "%F0%9F%8C%B1", "%cc%81", "a" * 20_000, "a&q=b", "&clock=x"])
def test_no_question_breaks_it(visitor: Visitor, talked: str, q: str) -> None:
    assert visitor.client.get(f"{talked}/find?q={q}").status_code == 200


def test_a_program_finds_it_too(api: Api, search: str) -> None:
    who = [{"name": "Zoë Öst"}]
    talk = api.done(search, "LogConversation", people=who)["data"]["id"]
    api.done(search, "AddNote", about=talk, text="Speaks of Kraków.")
    view = api.view(search, "find", q="krakow").json()["view"]
    assert (view["q"], view["words"], view["total"]) == ("krakow", ["krakow"], 1)
    [group] = view["groups"]
    assert (group["kind"], group["total"]) == ("note", 1)
    [hit] = group["hits"]
    assert hit["snippet"] == {"text": "Speaks of Kraków.", "marks": [{"start": 10, "end": 16}]}
    assert (hit["name"], hit["leads_to"]) == ({"text": "Zoë Öst", "marks": []}, {"page": "person", "id": talk})


def test_a_program_is_told_what_it_asks_wrongly(api: Api, search: str) -> None:
    assert api.view(search, "find", q="x" * LONGEST).status_code == 200
    assert api.view(search, "find", q="x" * (LONGEST + 1)).json()["errors"][0]["field"] == "q"
    assert api.view(search, "find", q=["a", "b"]).status_code == 400


def test_a_program_finds_what_was_known_then(api: Api, search: str) -> None:
    api.done(search, "AddContact", name="Priya Raman")
    assert api.view(search, "find", q="priya").json()["view"]["total"] == 1
    assert api.view(search, "find", q="priya", as_of="v1").json()["view"]["total"] == 0
