"""Advice on pages: tried, left, told of; and whom to keep in touch with. No JavaScript runs here."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.values import AdviceId, ContactId
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.features.drivers.forms import forms_of
from tests.web.conftest import client_of
from tests.web.visitor import FRAME, Visitor, hidden

MODEL = "Rebuild one model end to end"


class Days:
    """A clock that goes on by whole days, when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def searches(days: Days, tmp_path: Path) -> Iterator[JobSearches]:
    with bootstrap(tmp_path / "data", clock=days) as opened:
        yield opened


@pytest.fixture
def visitor(searches: JobSearches) -> Visitor:
    return Visitor(client_of(searches))


@pytest.fixture
def at(visitor: Visitor) -> str:
    """A search with one conversation: Priya Raman gave advice."""
    address = str(visitor.post("/searches", FRAME).headers["location"]).split("/begin")[0]
    visitor.saved(f"{address}/log?save", {"who": "Priya Raman", "company": "Acme AI", "advice": MODEL})
    return address


def search_of(searches: JobSearches) -> Any:
    return searches.search(searches.searches()[0].search_id)


@pytest.fixture
def advice(at: str, searches: JobSearches) -> AdviceId:
    (id,) = search_of(searches).advice.by_id
    return AdviceId(id)


@pytest.fixture
def priya(at: str, searches: JobSearches) -> ContactId:
    (id,) = search_of(searches).people.by_id
    return ContactId(id)


def send(visitor: Visitor, address: str, form: str, **typed: str) -> str:
    """The page after the form of an open page was filled in and sent."""
    found = forms_of(visitor.client.get(address).text)[form]
    known = {name: text for name, text in found.fields.items() if name not in ("_csrf_token", "key", "seen")}
    return visitor.saved(found.action, known | typed, key=found.fields["key"], seen=found.fields["seen"])


def test_a_week_later_today_asks_and_the_page_takes_how_it_went(
    visitor: Visitor, at: str, advice: str, priya: str, days: Days, searches: JobSearches
) -> None:
    days.later(7)
    assert f'href="{at}/advice/{advice}?from=today#tried-it"' in visitor.get(at)
    page = send(visitor, f"{at}/advice/{advice}?from=today", "try", note="It took two evenings", do="tried")
    assert f"You tried what was advised: “{MODEL}”" in page
    assert f"{at}/write/advice_back?advice={advice}&who={priya}" in page
    assert search_of(searches).advice.by_id[advice].how == "It took two evenings"
    assert f"Try: {MODEL}" not in visitor.get(at)


def test_the_draft_says_what_was_advised_and_how_it_went(
    visitor: Visitor, at: str, advice: str, priya: str, searches: JobSearches
) -> None:
    visitor.saved(f"{at}/advice/{advice}", {"do": "tried", "note": "It took two evenings"})
    page = visitor.get(f"{at}/write/advice_back?advice={advice}&who={priya}")
    assert f"You said: “{MODEL}.” I tried it. It took two evenings." in page
    page = send(visitor, f"{at}/write/advice_back?advice={advice}", "write", do="sent", channel="email")
    assert f"You told Priya Raman by e-mail what came of the advice “{MODEL}”." in page
    (heard,) = search_of(searches).advice.by_id[advice].heard
    assert heard.to == priya


def test_advice_of_a_private_note_is_quoted_to_nobody(visitor: Visitor, at: str, searches: JobSearches) -> None:
    visitor.saved(f"{at}/log?save", {"who": "Daniel Weiss", "note": "Leave before June.", "private": "yes"})
    talk = next(one for one in search_of(searches).conversations.interviews.values() if one.private)
    daniel = talk.contacts[0]
    line = {"n": "1", "line": "Leave before June.", "do": "advice", "text": "Leave before June.", "by": daniel}
    visitor.saved(f"{at}/interviews/{talk.id}/sort", line)
    (told,) = (one for one in search_of(searches).advice.by_id.values() if one.by == daniel)
    page = visitor.get(f"{at}/write/advice_back?advice={told.id}")
    assert "A short word on the advice you gave me. I have thought about it" in page
    assert "before June" not in page


def test_advice_can_be_left_with_a_reason(visitor: Visitor, at: str, advice: str, days: Days) -> None:
    visitor.saved(f"{at}/advice/{advice}", {"do": "left", "note": "I did that in autumn"})
    assert "Not for me." in visitor.get(f"{at}/advice/{advice}")
    days.later(8)
    assert f"Try: {MODEL}" not in visitor.get(at)
    visitor.saved(f"{at}/advice/{advice}", {"do": "tried"})
    assert "Tried today." in visitor.get(f"{at}/advice/{advice}").replace("Tried today, by", "Tried today. by")


def test_what_is_refused_is_said_and_nothing_typed_is_lost(visitor: Visitor, at: str, advice: str) -> None:
    answer = visitor.post(f"{at}/advice/{advice}", {"do": "tried", "note": "Two evenings", "happened_on": "2026-03-01"})
    assert answer.status_code == 422
    assert "You were given this advice on 2 March 2026" in answer.text
    assert "Two evenings" in answer.text
    assert visitor.post(f"{at}/advice/{advice}", {"do": "nothing"}).status_code == 422
    visitor.saved(f"{at}/advice/{advice}", {"do": "told"})
    again = visitor.post(f"{at}/advice/{advice}", {"do": "told", "to": ""})
    assert again.status_code == 422
    assert "You told Priya Raman what came of it" in again.text


def test_there_is_no_page_of_advice_that_is_not_there(visitor: Visitor, at: str) -> None:
    for address in (f"{at}/advice/nothing", f"{at}/write/advice_back?advice=nothing", f"{at}/write/progress"):
        assert visitor.client.get(address).status_code == 404, address


def test_the_story_and_every_list_say_what_became_of_it(
    visitor: Visitor, at: str, advice: str, priya: str, days: Days
) -> None:
    days.later(3)
    visitor.saved(f"{at}/advice/{advice}", {"do": "tried"})
    days.later(1)
    page = visitor.saved(f"{at}/advice/{advice}", {"do": "told", "from": f"people/{priya}"})
    assert "tried yesterday, told Priya today" in page
    for address in (f"{at}/people/{priya}", f"{at}/advice/{advice}", f"{at}/journal"):
        assert MODEL in visitor.get(address), address
    assert f"{at}/advice/{advice}" in visitor.get(f"{at}/find?q=rebuild")


def test_after_a_conversation_one_tap_keeps_in_touch(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    page = visitor.saved(f"{at}/log?save", {"known": priya, "happened_on": "2026-03-02", "separate": "yes"})
    assert re.search(r">Keep in touch<span", page)
    action, fields = hidden(page, "Keep in touch")
    visitor.saved(action, fields, key=fields.pop("key"), seen=fields.pop("seen"))
    assert search_of(searches).people.by_id[priya].keep_in_touch
    assert "Keep in touch<span" not in visitor.saved(f"{at}/log?save", {"known": priya, "separate": "yes"})


def test_a_word_of_how_it_goes_starts_the_month_again(
    visitor: Visitor, at: str, priya: str, days: Days, searches: JobSearches
) -> None:
    visitor.saved(f"{at}/people/{priya}", {"was_keep_in_touch": "", "keep_in_touch": "yes"})
    days.later(14)
    today = visitor.get(at)
    assert "Keep in touch with" in today
    assert "You were last in touch on 2 March" in today
    draft = visitor.get(f"{at}/write/progress?person={priya}")
    assert f"What you said is still with me: “{MODEL}.”" in draft
    assert "My aim: machine learning engineer in tech." in draft
    action, fields = hidden(today, "I wrote")
    page = visitor.saved(action, fields, key=fields.pop("key"), seen=fields.pop("seen"))
    assert "You sent Priya Raman a few words." in page
    assert "Keep in touch with" not in visitor.get(at).split("Saved.")[0]
    days.later(30)
    assert "Keep in touch with" in visitor.get(at)


def test_the_page_of_a_person_keeps_in_touch_in_one_tap(visitor: Visitor, at: str, priya: str, days: Days) -> None:
    action, fields = hidden(visitor.get(f"{at}/people/{priya}"), "Keep in touch")
    page = visitor.saved(action, fields, key=fields.pop("key"), seen=fields.pop("seen"))
    assert "Yes, a word by 16 March" in page
    days.later(14)
    page = visitor.get(f"{at}/people/{priya}")
    assert "Yes, a word by today" in page
    assert f"{at}/write/progress?person={priya}" in page
    visitor.saved(f"{at}/write/ask", {"do": "sent", "about_person": priya, "contacts": priya, "channel": "email"})
    assert "Yes</dd>" in visitor.get(f"{at}/people/{priya}")
