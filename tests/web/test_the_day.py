"""The door and the day over HTTP: start, first steps, the quick log, Today, undo. No JavaScript runs here."""

import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from httpx import Response

from infrastructure.bootstrap import bootstrap
from infrastructure.demo import write_demo
from tests.web.conftest import HERE, client_of
from tests.web.visitor import FRAME, Visitor, hidden, words


def today_there() -> date:
    return date.today()


# The door


def test_the_first_page_asks_two_questions_and_keeps_what_was_typed(visitor: Visitor) -> None:
    assert "What do you do now?" in visitor.get("/searches/new")
    answer = visitor.post("/searches", {**FRAME, "zone": ""})
    assert answer.status_code == 422
    assert "time zone you are in" in answer.text
    assert 'value="machine learning engineer"' in answer.text


def test_one_cannot_be_new_to_what_one_does(visitor: Visitor) -> None:
    answer = visitor.post("/searches", {**FRAME, "target_role": "Analyst"})
    assert answer.status_code == 422
    assert 'href="#f-new_role"' in answer.text


def test_sent_twice_it_is_one_search(visitor: Visitor) -> None:
    key = visitor.key()
    first, second = (visitor.post("/searches", FRAME, key=key) for _ in range(2))
    assert first.headers["location"].split("?")[0] == second.headers["location"].split("?")[0]


def test_two_switches_lead_to_the_question_which_first(visitor: Visitor, at: str) -> None:
    answer = visitor.client.get(f"{at}/begin")
    assert answer.headers["location"] == f"{at}/begin/route"
    page = visitor.get(f"{at}/begin/route")
    assert "Not sure yet" in page
    assert "one switch at a time" in page
    page = visitor.saved(f"{at}/begin/route", {"route": "role_first"})
    assert "role first · leg 1 of 2" in page
    assert "Companies" in page


def test_a_single_switch_goes_straight_to_companies(visitor: Visitor) -> None:
    begun = visitor.post("/searches", {**FRAME, "target_industry": "finance", "new_industry": ""})
    answer = visitor.client.get(begun.headers["location"])
    assert answer.headers["location"].endswith("/companies/paste?first=1")


def test_the_root_leads_to_the_search_looked_at_last(visitor: Visitor, at: str) -> None:
    other = visitor.post("/searches", FRAME).headers["location"].split("/begin")[0]
    visitor.get(other)
    visitor.get(at)
    assert visitor.client.get("/").headers["location"] == at


def test_the_example_is_put_beside_and_never_in_the_way(visitor: Visitor, at: str) -> None:
    visitor.get(at)
    answer = visitor.post("/searches/demo", {})
    assert answer.status_code == 303
    page = visitor.get(answer.headers["location"])
    assert "This is an example" in page
    assert visitor.client.get("/").headers["location"] == at
    assert "Example: Mira" in visitor.get("/searches")


def test_a_search_is_mine_whatever_its_title(visitor: Visitor) -> None:
    mine = visitor.post("/searches", {**FRAME, "title": "Example: how I got here"}).headers["location"]
    mine = mine.split("/begin")[0]
    assert "This is an example" not in visitor.get(mine)
    assert visitor.client.get("/").headers["location"] == mine


def test_with_nothing_but_the_example_the_root_opens_it(tmp_path: Path) -> None:
    example = write_demo(tmp_path, date.today())
    with bootstrap(tmp_path) as searches, client_of(searches) as client:
        assert client.get("/").headers["location"] == f"/searches/{example}"
        page = client.get(f"/searches/{example}").text
        assert "This is an example" in page
        assert 'href="/searches/new"' in page, "its way on does not lead back to it"


# The quick log


def test_a_name_is_enough(visitor: Visitor, at: str) -> None:
    page = visitor.saved(f"{at}/log", {"who": "Priya Raman"})
    assert "Thank Priya Raman by tomorrow." in page


def test_everything_that_came_of_it_is_one_save(visitor: Visitor, at: str) -> None:
    due = (today_there() + timedelta(days=2)).isoformat()
    page = visitor.saved(
        f"{at}/log",
        [
            ("who", "Priya Raman"), ("company", "Acme AI"), ("who", "Daniel Weiss"), ("company", ""),
            ("note", "PyTorch in production.\r\n\r\n- two rounds"),
            ("given", "Tomasz Zielinski"), ("given_company", "Lumen Labs"), ("given", ""), ("given_company", ""),
            ("promise", "Send the notebook"), ("promise_by", due), ("advice", "Rebuild one model"),
            ("medium", "video"), ("minutes", "20"), ("unplanned", "yes"),
        ],
    )  # fmt: skip
    assert "Thank Priya Raman and Daniel Weiss by tomorrow." in page
    assert "Write to Tomasz Zielinski" in page
    assert "Send the notebook" in page
    held = visitor.client.get(f"/api{at}/views/interviews").json()["view"]["done"][0]
    assert held["note"] == "PyTorch in production.\n\n- two rounds"
    assert (held["minutes"], held["medium"], held["unplanned"]) == (20, "video", True)


def test_nobody_named_is_said_at_the_field(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/log", {"note": "What a talk."})
    assert answer.status_code == 422
    assert 'href="#f-who"' in answer.text
    assert "What a talk." in answer.text


def test_a_refused_log_keeps_every_word(visitor: Visitor, at: str) -> None:
    typed = [
        ("who", "Priya Raman"), ("company", "Acme AI"), ("who", "Daniel Weiss"), ("company", ""),
        ("note", "Line one\nLine two"), ("given", "Tomasz Zielinski"), ("given_company", "Lumen Labs"),
        ("promise", "Send it"), ("promise_by", "2030-01-01"), ("advice", "Rebuild"),
        ("happened_on", "2999-01-01"), ("minutes", "soon"), ("unplanned", "yes"),
    ]  # fmt: skip
    answer = visitor.post(f"{at}/log", typed, key="abc")
    assert answer.status_code == 422
    assert "whole number" in answer.text
    page = unescape(answer.text)
    for kept in (
        "Priya Raman",
        "Acme AI",
        "Daniel Weiss",
        "Line one\nLine two",
        "Tomasz Zielinski",
        "Send it",
        "Rebuild",
    ):
        assert kept in page, kept
    for kept in ('value="2030-01-01"', 'value="2999-01-01"', 'value="soon"', 'value="abc"'):
        assert kept in page, kept
    assert re.search(r'name="unplanned"[^>]* checked', page)
    answer = visitor.post(f"{at}/log", [(name, "30" if name == "minutes" else text) for name, text in typed])
    assert "still to come" in answer.text


def test_two_namesakes_are_one_question(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Daniel Weiss", "employer": "Northbank"})
    visitor.saved(f"{at}/people", {"name": "Daniel Weiss", "employer": "Lumen Labs"})
    typed = [("who", "Ines Keller"), ("company", ""), ("who", "Daniel Weiss"), ("company", ""), ("note", "Kept.")]
    answer = visitor.post(f"{at}/log", typed)
    assert answer.status_code == 422
    assert "Kept." in answer.text
    buttons = re.findall(r'<button[^>]* name="(is-2)" value="([^"]+)">([^<]+)<', answer.text)
    assert [words for _, _, words in buttons] == ["Daniel Weiss, Northbank", "Daniel Weiss, Lumen Labs", "Someone new"]
    page = visitor.saved(f"{at}/log", [*typed, buttons[1][:2]])
    assert "Thank Ines Keller and Daniel Weiss" in page
    view = visitor.client.get(f"/api{at}/views/interviews").json()["view"]
    assert view["done"][0]["at"] == ["Lumen Labs"]


def people_of(visitor: Visitor, at: str) -> list[str]:
    return [row["name"] for row in visitor.client.get(f"/api{at}/views/people").json()["view"]["people"]]


_ANSWER = re.compile(r'<button[^>]* name="(is[-0-9]*)" value="([^"]+)">([^<]+)<')


@pytest.mark.parametrize("typed", ["Yusuf", "Yusuf Demi", "Yusuf D."])
def test_a_name_like_that_of_someone_known_is_asked_about(visitor: Visitor, at: str, typed: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Yusuf Demir", "employer": "Northbank"})
    said = [("who", typed), ("company", ""), ("note", "Kept."), ("promise", "Send it")]
    key = visitor.key()
    answer = visitor.post(f"{at}/log", said, key=key)
    assert answer.status_code == 422
    assert "Is that Yusuf Demir?" in answer.text
    assert "Kept." in answer.text
    assert 'value="Send it"' in answer.text
    buttons = _ANSWER.findall(answer.text)
    assert [words for _, _, words in buttons] == ["Yusuf Demir, Northbank", "Someone new"]
    assert people_of(visitor, at) == ["Yusuf Demir"]
    page = visitor.saved(f"{at}/log", [*said, buttons[0][:2]], key=key)
    assert "Thank Yusuf Demir" in page
    assert people_of(visitor, at) == ["Yusuf Demir"]


def test_someone_new_of_a_first_name_is_saved_once(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Yusuf Demir"})
    [_, new] = _ANSWER.findall(visitor.post(f"{at}/log", {"who": "Yusuf", "company": "Acme AI"}).text)
    said, key = [("who", "Yusuf"), ("company", "Acme AI"), new[:2]], visitor.key()
    for _ in range(2):
        assert "Thank Yusuf" in visitor.saved(f"{at}/log", said, key=key)
    assert sorted(people_of(visitor, at)) == ["Yusuf", "Yusuf Demir"]
    assert "Thank Yusuf" in visitor.saved(f"{at}/log", {"who": "Yusuf"})


def test_each_name_is_asked_about_and_no_answer_is_lost(visitor: Visitor, at: str) -> None:
    for name in ("Yusuf Demir", "Ines Keller"):
        visitor.saved(f"{at}/people", {"name": name})
    typed = [("who", "Yusuf"), ("company", ""), ("who", "Ines"), ("company", "")]
    first = _ANSWER.findall(visitor.post(f"{at}/log", typed).text)[0][:2]
    answer = visitor.post(f"{at}/log", [*typed, first])
    assert "Is that Ines Keller?" in answer.text
    assert f'<input type="hidden" name="is" value="{first[1]}">' in answer.text
    second = _ANSWER.findall(answer.text)[0][:2]
    assert second[0] == "is-2"
    assert "Thank Yusuf Demir and Ines Keller" in visitor.saved(f"{at}/log", [*typed, first, second])


def test_an_answer_counts_only_for_the_name_it_was_given_for(visitor: Visitor, at: str) -> None:
    page = visitor.saved(f"{at}/log", [("who", "Priya Raman"), ("company", ""), ("is", "someid Daniel Weiss")])
    assert "Thank Priya Raman" in page


def test_the_same_save_again_is_one_and_other_words_are_told_apart(visitor: Visitor, at: str) -> None:
    key = visitor.key()
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "note": "PyTorch."}, key=key)
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "note": "PyTorch."}, key=key)
    answer = visitor.post(f"{at}/log", {"who": "Priya Raman", "note": "PyTorch and JAX."}, key=key)
    assert answer.status_code == 409
    assert "already saved" in answer.text
    assert "PyTorch and JAX." in answer.text
    fresh = re.search(r'id="log">\s*<input[^>]*>\s*<input[^>]*name="key" value="(\w+)"', answer.text)
    assert fresh
    assert fresh[1] != key
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "note": "PyTorch and JAX."}, key=fresh[1])


@pytest.mark.parametrize("note", ["a%00b", "%ff%fe", "a%1bb", "%ed%a0%80"])
def test_what_is_no_text_is_an_error_of_its_field(visitor: Visitor, at: str, note: str) -> None:
    visitor.get(f"{at}/log")
    token = visitor.client.cookies["switchback_csrf"]
    headers = {"origin": HERE, "content-type": "application/x-www-form-urlencoded"}
    answer = visitor.client.post(f"{at}/log", content=f"_csrf_token={token}&who=Priya&note={note}", headers=headers)
    assert answer.status_code == 422
    assert 'href="#f-note"' in answer.text


def test_more_fields_than_any_form_has(visitor: Visitor, at: str) -> None:
    assert visitor.post(f"{at}/log", [("who", "Priya")] * 2_101).status_code == 413


def test_too_long_a_note_is_said_in_words(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/log", {"who": "Priya", "note": "a" * 20_001})
    assert answer.status_code == 422
    assert "20,000 characters" in answer.text


# The day


def test_an_empty_day_says_what_would_help(visitor: Visitor, at: str) -> None:
    page = visitor.get(at)
    assert "Nothing is due." in page
    assert "Name companies you are curious about" in page


def test_a_next_step_is_set_done_and_dropped(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/steps", {"what": "", "due": "soon"})
    assert answer.status_code == 422
    assert "What is to do?" in answer.text
    assert 'value="soon"' in answer.text
    for what in ("Read the page", "Write the list"):
        visitor.saved(f"{at}/steps", {"what": what, "due": today_there().isoformat()})
    steps = re.findall(r'action="([^"]+/steps/[^"]+)"', visitor.get(at))
    done, dropped = dict.fromkeys(steps)
    visitor.saved(done, {"do": "done"})
    page = visitor.saved(dropped, {"do": "dropped", "why": "No longer needed"})
    assert "You dropped the next step" in page
    assert "Nothing is due." in page
    again = visitor.post(done, {"do": "done"})
    assert again.status_code == 422


def test_a_name_given_becomes_someone_or_is_let_go(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Tomasz Zielinski"})
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Tomasz Zielinski"})
    asked = pressed(visitor, visitor.get(at), "Add to my people")
    assert asked.status_code == 422
    again = pressed(visitor, asked.text, "It is Tomasz Zielinski")
    assert "Write to Tomasz" not in visitor.get(again.headers["location"])
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Omar Haddad"})
    [lead] = set(re.findall(r'action="([^"]+/leads/[^"]+)"', visitor.get(at)))
    assert "Write to Omar" not in visitor.saved(lead, {"do": "faded", "why": "Moved away"})


def test_a_button_pressed_twice_is_one_save(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Tomasz Zielinski", "given_company": "Lumen Labs"})
    page = visitor.get(at)
    first, second = (pressed(visitor, page, "Add to my people") for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 303), words(second)
    assert first.headers["location"] == second.headers["location"]
    assert "You added Tomasz Zielinski (Lumen Labs), introduced by Priya Raman." in visitor.get(f"{at}/journal")


def pressed(visitor: Visitor, page: str, button: str) -> Response:
    action, sent = hidden(page, button)
    return visitor.post(action, sent, key=sent.pop("key"))


def test_undo_takes_back_and_bring_back_restores(visitor: Visitor, at: str) -> None:
    page = visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Tomasz Zielinski"})
    command = re.search(r'action="[^"]+/undo".*?name="command" value="([^"]+)"', page, re.S)
    assert command
    page = visitor.saved(f"{at}/undo", {"command": command[1]})
    assert "You took back that " in page
    assert "Nothing is due." in page
    page = visitor.saved(f"{at}/undone", {"command": command[1]})
    assert "It counts again that " in page
    assert "Write to Tomasz Zielinski" in page


def test_the_card_of_a_save_that_was_undone_offers_to_bring_it_back(visitor: Visitor, at: str) -> None:
    page = visitor.saved(f"{at}/log", {"who": "Priya Raman"})
    command = re.search(r'action="[^"]+/undo".*?name="command" value="([^"]+)"', page, re.S)
    assert command
    visitor.saved(f"{at}/undo", {"command": command[1]})
    page = visitor.get(f"{at}?saved={command[1]}")
    assert "Undone: You talked with Priya Raman in person." in page
    action, sent = hidden(page, "Bring it back")
    assert (action, sent["command"]) == (f"{at}/undone", command[1])
    assert "Saved." not in page


def test_what_hangs_on_an_undo_is_named(visitor: Visitor, at: str) -> None:
    page = visitor.saved(f"{at}/people", {"name": "Priya Raman"})
    command = re.search(r'action="[^"]+/undo".*?name="command" value="([^"]+)"', page, re.S)
    assert command
    visitor.saved(f"{at}/log", {"who": "Priya Raman"})
    answer = visitor.post(f"{at}/undo", {"command": command[1]})
    assert answer.status_code == 422
    assert "conversation with Priya Raman" in words(answer)


def test_buttons_lead_back_only_within_the_search(visitor: Visitor, at: str) -> None:
    due = today_there().isoformat()
    for origin in ("//evil.example", "people/../../x", "https://evil.example", "people?x"):
        answer = visitor.post(f"{at}/steps", {"what": "Go", "due": due, "from": origin})
        assert answer.headers["location"].startswith(f"{at}?saved=")


def test_startup_advice_comes_once_with_the_first_large_company(visitor: Visitor, at: str) -> None:
    large = {"kind": "large", "industry": "finance"}
    assert "A startup can be the easier door" in visitor.saved(f"{at}/companies", {"name": "Northbank", **large})
    assert "A startup can be the easier door" not in visitor.saved(f"{at}/companies", {"name": "Meridian", **large})


def test_what_is_not_there_is_a_page_that_says_so(visitor: Visitor, at: str) -> None:
    for address in ("/searches/nothing", "/searches/nothing/log", f"{at[:-4]}beef"):
        assert visitor.client.get(address).status_code == 404, address
    assert visitor.post(f"{at}/leads/nothing", {"do": "made"}).status_code == 404
    assert visitor.post(f"{at}/steps/nothing", {"do": "done"}).status_code == 422
    assert visitor.client.get(f"{at}?saved=nothing").status_code == 200


def test_a_kept_day_has_fresh_keys_and_shows_what_was_saved_since(visitor: Visitor, at: str) -> None:
    first, second = visitor.get(at), visitor.get(at)
    keys = [set(re.findall(r'name="key" value="([^"]+)"', page)) for page in (first, second)]
    assert keys[0]
    assert keys[0].isdisjoint(keys[1])
    assert visitor.client.cookies["switchback_csrf"] in first
    visitor.saved(f"{at}/log", {"who": "Priya Raman"})
    assert "Thank" in visitor.get(at)


def test_a_promise_is_made_on_the_page_of_the_person(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/log", {"who": "Priya Raman"})
    person = next(iter(re.findall(rf'href="({at}/people/[0-9a-f-]+)"', visitor.get(f"{at}/people"))))
    assert "I promised it to Priya Raman" in visitor.get(person)
    promise = {"what": "Send the notebook", "due": "2020-13-01", "promised_to": person.rsplit("/", 1)[1]}
    refused = visitor.post(f"{at}/steps", promise)
    assert refused.status_code == 422
    assert hidden(refused.text, "Set it")[1]["promised_to"] == promise["promised_to"]
    page = visitor.saved(f"{at}/steps", promise | {"due": today_there().isoformat()})
    assert "You promised Priya Raman" in page
