"""People offered in the quick log: chosen instead of typed."""

import re
from typing import Any

from tests.web.visitor import Visitor

_OFFERED = re.compile(r'name="known" value="([0-9a-f-]+)"[^>]*><span class="choice-words"><span>([^<]+)</span>')


def offered(visitor: Visitor, at: str, query: str = "") -> dict[str, str]:
    """Who can be chosen, in their order: name and id."""
    return {name: id for id, name in _OFFERED.findall(visitor.get(f"{at}/log{query}"))}


def paste(visitor: Visitor, at: str, *lines: str) -> None:
    visitor.saved(f"{at}/people/paste", {"lines": "\n".join(lines), "do": "save"})


def talks(visitor: Visitor, at: str) -> list[dict[str, Any]]:
    done: list[dict[str, Any]] = visitor.client.get(f"/api{at}/views/interviews").json()["view"]["done"]
    return done


def test_nobody_known_is_nobody_offered(visitor: Visitor, at: str) -> None:
    page = visitor.get(f"{at}/log")
    assert 'name="known"' not in page
    assert '<label for="f-who">Who did you talk to?</label>' in page


def test_three_to_talk_with_come_before_three_met_last(visitor: Visitor, at: str) -> None:
    for who in ("Ada Nwosu", "Ben Ortiz", "Cleo Marsh", "Dov Peretz"):
        visitor.saved(f"{at}/log", {"who": who})
    paste(visitor, at, "Priya Raman", "Daniel Weiss", "Ines Keller", "Jonas Berg")
    names = list(offered(visitor, at))
    assert names[:3] == ["Priya Raman", "Daniel Weiss", "Ines Keller"]
    assert len(names) == 6
    assert set(names[3:]) <= {"Ada Nwosu", "Ben Ortiz", "Cleo Marsh", "Dov Peretz"}


def test_several_are_chosen_and_one_more_typed(visitor: Visitor, at: str) -> None:
    paste(visitor, at, "Priya Raman", "Daniel Weiss")
    ids = offered(visitor, at)
    typed = [
        ("known", ids["Daniel Weiss"]),
        ("known", ids["Priya Raman"]),
        ("who", "Ines Keller"),
        ("promise", "Write"),
    ]
    page = visitor.saved(f"{at}/log", typed)
    assert "Thank Daniel Weiss, Priya Raman and Ines Keller by tomorrow." in page
    assert "You promised Daniel Weiss" in page
    assert len(talks(visitor, at)) == 1


def test_a_refused_log_keeps_who_was_chosen(visitor: Visitor, at: str) -> None:
    paste(visitor, at, "Priya Raman", "Daniel Weiss")
    id = offered(visitor, at)["Daniel Weiss"]
    answer = visitor.post(f"{at}/log", {"known": id, "happened_on": "2999-01-01"})
    assert answer.status_code == 422
    assert re.findall(r'name="known" value="([0-9a-f-]+)"[^>]* checked', answer.text) == [id]


def test_whoever_is_chosen_is_offered_however_long_ago(visitor: Visitor, at: str) -> None:
    paste(visitor, at, *(f"Person {letter}" for letter in "ABCDEFGH"))
    assert "Person H" not in offered(visitor, at)
    people = visitor.client.get(f"/api{at}/views/people").json()["view"]["people"]
    last = next(one["id"] for one in people if one["name"] == "Person H")
    assert offered(visitor, at, f"?known={last}")["Person H"] == last
    assert f'value="{last}" id="f-known-7" checked' in visitor.get(f"{at}/log?known={last}")


def test_namesakes_are_offered_with_their_company(visitor: Visitor, at: str) -> None:
    paste(visitor, at, "Daniel Weiss, Northbank", "Daniel Weiss, Lumen Labs", "Ines Keller, Acme AI")
    page = visitor.get(f"{at}/log")
    assert "<small>Northbank</small>" in page
    assert "<small>Lumen Labs</small>" in page
    assert "<small>Acme AI</small>" not in page


def test_what_is_wrong_is_said_where_it_is(visitor: Visitor, at: str) -> None:
    paste(visitor, at, "Priya Raman")
    id = offered(visitor, at)["Priya Raman"]
    answer = visitor.post(f"{at}/log", [("known", id), ("who", "Ines Keller"), ("who", "Priya Raman")])
    assert answer.status_code == 422
    assert '<a href="#f-who-2">The same person is named twice.' in answer.text
    gone = visitor.post(f"{at}/log", [("known", "nobody"), ("who", "Ines Keller"), ("note", "Kept.")])
    assert gone.status_code == 422
    assert '<a href="#f-known">That person is not here.' in gone.text
    assert "Kept." in gone.text
