"""Conversations over HTTP, from the first answer to what came of it, by a set clock. No JavaScript runs here."""

import re
from collections.abc import Iterator
from datetime import date, time
from html import unescape
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from httpx import Response

from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.features.drivers.clock import SetClock
from tests.features.drivers.forms import forms_of
from tests.web.visitor import Visitor, hidden, words

MARCH = 3


def march(day: int) -> date:
    return date(2026, MARCH, day)


@pytest.fixture(scope="module")
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(scope="module")
def searches(data: Path, clock: SetClock) -> Iterator[JobSearches]:
    with bootstrap(data, clock=clock) as opened:
        yield opened


@pytest.fixture(autouse=True)
def monday(clock: SetClock) -> None:
    """Noon of Monday 2 March 2026, in London."""
    clock.begin()


class Talk:
    """A conversation with Priya Raman of Acme AI, who was asked on 2 March by e-mail."""

    def __init__(self, visitor: Visitor, at: str) -> None:
        self.visitor, self.at = visitor, at
        self.priya = self.does("AddContact", name="Priya Raman", employer="Acme AI")["id"]
        self.id = self.does("RequestInterview", contacts=[self.priya], channel="email", message="Dear Priya")["id"]
        self.address = f"{at}/interviews/{self.id}"

    def does(self, type: str, **fields: Any) -> dict[str, Any]:
        """The first thing that a program records."""
        answer = self.visitor.client.post(f"/api{self.at}/commands", json={"type": type, **fields})
        assert answer.status_code == 201, answer.text
        data: dict[str, Any] = answer.json()["entries"][0]["data"]
        return data

    def page(self, query: str = "") -> str:
        return self.visitor.get(self.address + query)

    def fields(self, form: str) -> dict[str, str]:
        """What stands in a form of the page, its key and version too."""
        return fields_of(self.visitor.client.get(self.address).text, form)

    def logs(self, deed: str, **typed: str) -> str:
        """The page after a form of the page was filled in and saved."""
        return self.visitor.get(saved(self.sends(deed, **typed)))

    def sends(self, deed: str, fields: dict[str, str] | None = None, **typed: str) -> Response:
        """The answer to a form as it stands on the page, or as it stood, with this typed into it."""
        return send(self.visitor, f"{self.address}/{deed}", fields or self.fields(deed), **typed)

    def presses(self, button: str) -> str:
        """The page after a form that is one button."""
        address, sent = hidden(self.page(), button)
        key, seen = sent.pop("key"), sent.pop("seen", "")
        return self.visitor.saved(address, sent, key=key, seen=seen)

    def books(self, day: int, at: str, **typed: str) -> str:
        return self.logs("booking", day=march(day).isoformat(), time=at, **typed)

    def calendar(self) -> Response:
        return self.visitor.client.get(f"{self.address}/calendar.ics")


def fields_of(page: str, form: str) -> dict[str, str]:
    fields = dict(forms_of(page)[form].fields)
    fields.pop("_csrf_token")
    return fields


def send(visitor: Visitor, address: str, fields: dict[str, str], **typed: str) -> Response:
    sent = fields | typed
    return visitor.post(address, sent, key=sent.pop("key"), seen=sent.pop("seen", ""))


def saved(answer: Response) -> str:
    assert answer.status_code == 303, (answer.status_code, wrong(answer))
    return str(answer.headers["location"])


def wrong(answer: Response) -> str:
    """What the page says is wrong."""
    return " ".join(words_of(unescape(answer.text), "errors").split()) if "errors" in answer.text else words(answer)


def refused(answer: Response, status: int = 422) -> str:
    assert answer.status_code == status, (answer.status_code, answer.headers.get("location"))
    return unescape(answer.text)


def lead(page: str) -> str:
    """The line under the heading."""
    return re.findall(r'<p class="lead">(.*?)</p>', page, re.S)[0]


def section(page: str, id: str) -> str:
    found = re.search(
        rf'<(?:section|details) class="(?:part|fold)"[^>]* id="{id}">.*?</(?:section|details)>', page, re.S
    )
    assert found, id
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


@pytest.fixture
def talk(visitor: Visitor, at: str) -> Talk:
    return Talk(visitor, at)


# They answered


@pytest.mark.parametrize(
    ("answer", "stage", "next"),
    [
        ("yes", "Said yes, you find a time · Acme AI", "Find a time they wait for you today Draft it"),
        ("yes_them", "Said yes, they find a time · Acme AI", "Ask again if nothing comes before Wednesday 11 March"),
        (
            "later",
            "Said later, you come back to it on 1 April · Acme AI",
            "Come back to it they said later Wednesday 1",
        ),
    ],
)
def test_an_answer_says_whose_turn_it_is(talk: Talk, answer: str, stage: str, next: str) -> None:
    page = talk.logs("answer", answer=answer, note="Happy to.", happened_on="2026-03-02")
    assert lead(page) == stage
    assert next in section(page, "next")
    assert "“Happy to.”" in section(page, "so-far")


def test_later_has_a_day(talk: Talk) -> None:
    page = talk.logs("answer", answer="later", come_back_on="2026-03-16")
    assert lead(page).startswith("Said later, you come back to it on 16 March")


def test_a_day_to_come_back_before_the_answer_is_refused_and_nothing_typed_is_lost(talk: Talk) -> None:
    page = refused(talk.sends("answer", answer="later", come_back_on="2026-03-01", note="After the quarter."))
    assert 'href="#f-answer-come_back_on">Choose a day after the one they answered on.' in page
    typed = fields_of(page, "answer")
    assert (typed["answer"], typed["come_back_on"], typed["note"].strip()) == (
        "later",
        "2026-03-01",
        "After the quarter.",
    )
    assert re.search(r'<details class="extra" open id="answer-it">', page)


def test_a_no_with_a_name_is_a_name_given(talk: Talk) -> None:
    page = talk.logs("answer", answer="no", note="Too much on.", name="Jonas Berg", employer="Pinecrest")
    assert lead(page) == "They said no today · Acme AI"
    assert "Jonas Berg Pinecrest Write to Jonas" in section(page, "names")
    assert 'action="/' + talk.address.lstrip("/") not in page.replace(f"{talk.address}/notes", "")


def test_what_they_answered_has_to_be_said(talk: Talk) -> None:
    page = refused(talk.sends("answer", note="Yes!"))
    assert 'href="#f-answer-answer">Choose what they answered.' in page
    assert fields_of(page, "answer")["note"].strip() == "Yes!"


def test_an_answer_before_the_ask_is_refused_at_its_day(talk: Talk) -> None:
    page = refused(talk.sends("answer", answer="yes", happened_on="2026-02-27"))
    assert 'href="#f-answer-happened_on">You asked on 2 March 2026' in page


def test_asked_again_then_waited_no_longer_then_a_late_answer(talk: Talk, clock: SetClock) -> None:
    clock.set(march(12))
    assert "Ask again nothing came since 2 March Thursday" not in section(talk.page(), "next")
    assert lead(talk.page()).startswith("Asked on 2 March, 8 working days ago")
    assert "Ask again nothing came since 2 March since" in section(talk.page(), "next")
    page = talk.logs("nudge", channel="social", happened_on="2026-03-12", time="09:00", message="Did it reach you?")
    assert lead(page).startswith("Asked again today")
    assert "Did it reach you?" in page
    page = talk.presses("Stop waiting")
    assert lead(page).startswith("No reply, you stopped waiting today")
    page = talk.logs("answer", answer="yes")
    assert lead(page).startswith("Said yes, you find a time")
    assert "said yes after all" in section(page, "so-far")


def test_a_reply_of_mine_leaves_the_turn_to_them(talk: Talk, clock: SetClock) -> None:
    talk.logs("answer", answer="yes")
    clock.set(march(3))
    talk.does("LogTouch", contact=talk.priya, by="me", channel="email", gist="Thursday or Friday?")
    assert lead(talk.page()).startswith("Said yes, you wrote today")
    clock.set(march(4))
    talk.does("LogTouch", contact=talk.priya, by="them", channel="email", gist="Friday is bad.")
    assert lead(talk.page()).startswith("Said yes, you find a time")


# A time


def test_a_booked_time_is_large_and_what_is_next_is_to_confirm_it(talk: Talk) -> None:
    page = talk.books(12, "15:00", place="Café Blau", medium="in_person", minutes="25")
    ticket = " ".join(words_of(page, "ticket").split())
    assert "Thursday 12 March 15:00 In 10 days · 25 minutes, in person Café Blau" in ticket
    assert f'href="{talk.address}/prepare">Prepare' in page
    assert f'href="{talk.address}/calendar.ics">Add to calendar' in page
    assert "Confirm the time the day before Wednesday 11 March" in section(page, "next")
    page = talk.presses("They confirmed")
    assert "in person · confirmed" in words_of(page, "ticket")


def test_a_word_of_mine_is_no_confirmation_of_theirs(talk: Talk) -> None:
    talk.books(12, "15:00")
    page = talk.visitor.get(saved(talk.visitor.post(f"{talk.address}/confirm", {"channel": "email"})))
    assert "confirmation sent" in words_of(page, "ticket")
    assert "You checked the time with Priya Raman by e-mail." in page
    page = talk.presses("They confirmed")
    assert "confirmation sent" not in words_of(page, "ticket")
    assert "Priya Raman confirmed the time." in page


def test_the_calendar_is_told_of_a_move_and_of_a_time_that_does_not_hold(talk: Talk) -> None:
    talk.books(12, "15:00")
    page = talk.logs("booking", day="2026-03-13")
    assert page.count(f'href="{talk.address}/calendar.ics">Update your calendar') == 1
    talk.logs("cancelled", by="them")
    assert f'href="{talk.address}/calendar.ics">Take it out of your calendar' in talk.page()


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("https://meet.example/abc", "https://meet.example/abc"),
        ("meet.example.org/abc-def", "https://meet.example.org/abc-def"),
        ("Video, https://meet.example/abc?pwd=1.", "https://meet.example/abc?pwd=1"),
    ],
    ids=["address", "bare", "within"],
)
def test_a_meeting_link_can_be_followed(talk: Talk, place: str, address: str) -> None:
    assert f'<a href="{address}" rel="noreferrer">' in words_and_links(talk.books(12, "15:00", place=place))


def words_and_links(page: str) -> str:
    return page.split('<div class="ticket">')[1].split("</div>")[0]


def test_a_place_is_no_link(talk: Talk) -> None:
    assert "noreferrer" not in words_and_links(
        talk.books(12, "15:00", place="Café Blau, 2nd floor/left, p@example.org")
    )


def test_a_yes_with_a_time_goes_on_to_book_it(talk: Talk) -> None:
    answer = talk.sends("answer", answer="yes_time")
    assert "?open=booking&saved=" in saved(answer)
    assert answer.headers["location"].endswith("#booking-it")
    assert re.search(r'<details class="extra" open id="booking-it">', talk.visitor.get(saved(answer)))


def test_who_waits_for_me_is_told_no_and_not_waited_for(talk: Talk) -> None:
    assert "Stop waiting" in talk.page()
    page = talk.logs("answer", answer="yes")
    assert "Stop waiting" not in page
    assert fields_of(page, "no")["by"] == "me"
    assert "Stop waiting" in talk.logs("answer", answer="yes_them")


def test_a_no_with_a_name_leads_to_writing_to_them(talk: Talk) -> None:
    page = talk.logs("answer", answer="no", name="Lena Vogel")
    assert re.search(r'href="[^"]+/write/ask\?lead=[^"]+">Write to Lena</a>', page)


def test_thanks_sent_again_from_another_tab_are_shown_as_saved(talk: Talk) -> None:
    talk.visitor.saved(f"{talk.at}/log", {"known": talk.priya, "interview": talk.id})
    first = talk.visitor.post(f"{talk.address}/thanks", {"to": talk.priya})
    again = talk.visitor.post(f"{talk.address}/thanks", {"to": talk.priya})
    assert saved(again) == saved(first)
    draft = {"interview": talk.id, "who": talk.priya, "text": "Thank you", "channel": "email"}
    again = talk.visitor.post(f"{talk.at}/write/thank_you", draft)
    assert saved(again).split("saved=")[1] == saved(first).split("saved=")[1]


def words_of(page: str, css: str) -> str:
    found = re.search(rf'<div class="{css}">.*?</div>', page, re.S)
    assert found
    return re.sub(r"<[^>]+>", " ", found[0])


def test_a_time_is_moved_with_what_is_left_alone_as_it_was(talk: Talk) -> None:
    talk.books(12, "15:00", place="Café Blau", minutes="25")
    fields = talk.fields("booking")
    assert (fields["day"], fields["time"], fields["place"]) == ("2026-03-12", "15:00", "Café Blau")
    page = talk.logs("booking", day="2026-03-13", by="them")
    assert "Friday 13 March 15:00" in " ".join(words_of(page, "ticket").split())
    assert "25 minutes, in person Café Blau" in " ".join(words_of(page, "ticket").split())
    assert "Priya Raman moved the conversation" in section(page, "so-far")
    page = talk.logs("booking", place="")
    assert "Café Blau" not in words_of(page, "ticket")
    assert "It is booked for that time already" in refused(talk.sends("booking"))


def test_by_the_clocks_of_another_place(talk: Talk) -> None:
    page = talk.books(12, "10:00", zone="America/New_York", medium="video", place="https://meet.example/priya")
    ticket = " ".join(words_of(page, "ticket").split())
    assert "Thursday 12 March 14:00 In 10 days · 10:00 in New York" in ticket
    assert '<a href="https://meet.example/priya" rel="noreferrer">' in page
    fields = talk.fields("booking")
    assert (fields["time"], fields["zone"]) == ("10:00", "America/New_York")
    page = talk.logs("booking", time="22:00")
    assert "Friday 13 March 02:00 In 11 days · Thursday 12 March, 22:00 in New York" in " ".join(
        words_of(page, "ticket").split()
    )


TYPED = {"place": "Café Blau", "medium": "phone", "minutes": "25", "happened_on": "2026-03-02"}


@pytest.mark.parametrize(
    ("when", "field", "sentence"),
    [
        ({"day": "", "time": "15:00"}, "day", "Which day?"),
        ({"day": "2026-03-12", "time": ""}, "time", "At what time?"),
        ({"day": "12.3.", "time": "3 pm"}, "time", "like 15:00"),
        ({"day": "2026-02-30", "time": "15:00"}, "day", "Please write the day"),
        ({"day": "2026-02-27", "time": "15:00"}, "day", "is before"),
        ({"day": "2046-03-12", "time": "15:00"}, "day", "more than ten years away"),
        ({"day": "2026-03-29", "time": "01:30"}, "time", "the clocks in London go forward over 01:30"),
        ({"day": "2026-03-12", "time": "15:00", "zone": "Mars/Olympus"}, "zone", "There is no time zone of that name"),
        ({"day": "2026-03-12", "time": "15:00", "minutes": "0"}, "minutes", "at least 1"),
    ],
    ids=["no day", "no time", "neither", "no such day", "past", "far", "left out", "no zone", "no minutes"],
)
def test_what_is_no_time_is_refused_where_it_stands_and_nothing_typed_is_lost(
    talk: Talk, when: dict[str, str], field: str, sentence: str
) -> None:
    typed = {**TYPED, **when}
    page = refused(talk.sends("booking", **typed))
    assert re.search(rf'href="#f-booking-{field}">[^<]*{re.escape(sentence)}', page)
    fields = fields_of(page, "booking")
    typed.pop("zone", None)
    assert {name: fields[name] for name in typed} == typed
    assert "Asked today" in lead(page)


TWICE = {"day": "2026-10-25", "time": "01:30", "place": "Night train"}


class TestATimeThatComesTwice:
    """On 25 October 2026 London's clocks show 01:30 at half past midnight UTC, and again an hour later."""

    def test_is_asked_about_with_two_buttons(self, talk: Talk) -> None:
        page = refused(talk.sends("booking", **TWICE))
        assert "Which of the two?" in page
        assert 'form="booking" name="later" value="no 2026-10-25T01:30">The earlier 01:30</button>' in page
        assert 'form="booking" name="later" value="yes 2026-10-25T01:30">The later 01:30</button>' in page
        assert fields_of(page, "booking")["place"] == "Night train"

    @pytest.mark.parametrize(("button", "utc"), [("no", "00:30"), ("yes", "01:30")])
    def test_and_the_one_chosen_is_booked(self, talk: Talk, button: str, utc: str) -> None:
        fields = fields_of(talk.sends("booking", **TWICE).text, "booking")
        saved(talk.sends("booking", fields, later=f"{button} 2026-10-25T01:30"))
        assert self.booked(talk) == f"2026-10-25T{utc}:00Z"

    def test_is_asked_about_anew_when_the_time_is_another_one(self, talk: Talk) -> None:
        chosen = {**TWICE, "later": "yes 2026-10-25T01:30", "minutes": "x"}
        page = refused(talk.sends("booking", **chosen))
        fields = fields_of(page, "booking")
        assert fields["later"] == "yes 2026-10-25T01:30"
        assert "Which of the two?" in refused(talk.sends("booking", fields, time="01:45", minutes="30"))

    def booked(self, talk: Talk) -> str:
        view = talk.visitor.client.get(f"/api{talk.at}/views/interviews").json()["view"]
        return str(view["booked"][0]["when"]["at"])


def test_a_time_that_did_not_hold_is_found_anew(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00", place="Café Blau")
    page = talk.logs("cancelled", by="them", note="A release went wrong.")
    assert lead(page).startswith("They called it off today, you find a new time")
    fields = talk.fields("booking")
    assert (fields["day"], fields["time"], fields["place"]) == ("", "", "Café Blau")
    page = talk.books(13, "09:00")
    assert "Friday 13 March 09:00" in " ".join(words_of(page, "ticket").split())
    clock.set(march(13), time(9, 40))
    page = talk.page()
    assert f'href="{talk.at}/log?conversation={talk.id}">It happened' in page
    assert talk.fields("missed")["happened_on"] == "2026-03-13"
    page = talk.logs("missed", by="me", note="The train stood.")
    assert lead(page).startswith("You could not make it today, you find a new time")


def test_a_time_to_come_cannot_have_been_missed(talk: Talk) -> None:
    talk.books(12, "15:00")
    assert "missed-it" not in talk.page()
    page = refused(talk.visitor.post(f"{talk.address}/missed", {"by": "them", "note": "She forgot."}))
    assert "is still to come" in page
    assert fields_of(page, "missed")["note"].strip() == "She forgot."


@pytest.mark.parametrize("deed", ["cancelled", "missed", "no"])
def test_who_it_was_has_to_be_said(talk: Talk, deed: str) -> None:
    talk.books(12, "15:00")
    page = refused(talk.visitor.post(f"{talk.address}/{deed}", {"by": "", "note": "Something came up."}))
    assert f'href="#f-{deed}-by">Choose who it was' in page
    assert fields_of(page, deed)["note"].strip() == "Something came up."


def test_i_can_say_no_myself(talk: Talk) -> None:
    talk.books(12, "15:00")
    page = talk.logs("no", by="me", note="I have an offer.")
    assert lead(page) == "You said no today · Acme AI"
    assert f'href="{talk.at}/write/ask?person={talk.priya}">Ask anew' in page


def test_the_last_step_is_undone_from_its_page(talk: Talk) -> None:
    talk.books(12, "15:00")
    page = undo(talk)
    assert lead(page).startswith("Asked today")
    assert "Informational interviews" in undo(talk), "what began it was undone: there is no such page any more"


def undo(talk: Talk) -> str:
    action, sent = next(
        (action, dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', inside)))
        for action, inside in re.findall(r'<form[^>]* action="([^"]+/undo)"[^>]*>(.*?)</form>', talk.page(), re.S)
        if "Undo the last step" in inside
    )
    sent.pop("_csrf_token")
    return talk.visitor.saved(action, sent, key=sent.pop("key"))


# Changed elsewhere


def test_a_time_moved_elsewhere_is_told_and_what_was_typed_is_kept(talk: Talk) -> None:
    talk.books(12, "15:00", place="Café Blau")
    mine = talk.fields("booking")
    talk.logs("booking", day="2026-03-13", place="Acme, third floor")
    page = refused(talk.sends("booking", mine, time="16:00"), 409)
    assert "The day is now 13 March 2026; you had 12 March 2026 in front of you." in page
    assert "Where is now Acme, third floor; you had Café Blau in front of you." in page
    fields = fields_of(page, "booking")
    assert (fields["day"], fields["time"], fields["place"]) == ("2026-03-13", "16:00", "Acme, third floor")
    page = talk.visitor.get(saved(talk.sends("booking", fields)))
    assert "Friday 13 March 16:00" in " ".join(words_of(page, "ticket").split())


def test_an_answer_to_what_was_booked_elsewhere_is_kept_beside_what_happened(talk: Talk) -> None:
    mine = talk.fields("answer")
    talk.books(12, "15:00")
    page = refused(talk.sends("answer", mine, answer="yes", note="Any day but Monday."), 409)
    assert "You booked a conversation with Priya Raman: 12 March 2026 at 15:00" in page
    assert 'id="f-elsewhere"' in page
    fields = fields_of(page, "answer")
    assert (fields["answer"], fields["note"].strip()) == ("yes", "Any day but Monday.")
    again = refused(talk.sends("answer", fields))
    assert "It is booked for 12 March 2026 at 15:00" in again
    assert fields_of(again, "answer")["note"].strip() == "Any day but Monday."


def test_a_first_time_moves_the_one_that_was_booked_elsewhere(talk: Talk) -> None:
    mine = talk.fields("booking")
    talk.books(12, "15:00")
    page = refused(talk.sends("booking", mine, day="2026-03-17", time="11:00"), 409)
    fields = fields_of(page, "booking")
    assert (fields["day"], fields["time"], fields["moves"]) == ("2026-03-17", "11:00", "yes")
    page = talk.visitor.get(saved(talk.sends("booking", fields)))
    assert "Tuesday 17 March 11:00" in " ".join(words_of(page, "ticket").split())


def test_to_stop_waiting_for_what_was_answered_elsewhere_is_asked_about_again(talk: Talk) -> None:
    address, sent = stop(talk)
    talk.logs("answer", answer="yes")
    page = refused(send(talk.visitor, address, sent), 409)
    assert "Priya Raman said yes: your turn to find a time." in page
    assert re.search(r"<button[^>]*>Stop waiting</button>", page)
    assert lead(page).startswith("Said yes")


def stop(talk: Talk) -> tuple[str, dict[str, str]]:
    found = re.search(r'<form[^>]* action="([^"]+/give-up)"[^>]*>(.*?)</form>', talk.page(), re.S)
    assert found
    sent = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', found[2]))
    sent.pop("_csrf_token")
    return found[1], sent


def test_sent_twice_it_is_one_save(talk: Talk) -> None:
    fields = talk.fields("answer")
    first, second = (talk.sends("answer", fields, answer="yes") for _ in range(2))
    assert saved(first) == saved(second)
    assert section(talk.page(), "so-far").count("Priya Raman said yes") == 1


def test_what_comes_too_late_is_refused_and_kept(talk: Talk) -> None:
    mine = {**talk.fields("answer"), "seen": ""}
    talk.does("LogConversation", people=[{"contact": talk.priya}], note="PyTorch.")
    page = refused(talk.sends("answer", mine, answer="later", note="In May."))
    assert "You talked on 2 March 2026 already." in page
    assert fields_of(page, "answer")["note"].strip() == "In May."


def test_an_unknown_conversation_is_not_there(visitor: Visitor, at: str) -> None:
    for deed in ("answer", "booking", "cancelled", "give-up"):
        typed = {"answer": "yes", "by": "me", "day": "2026-03-12", "time": "15:00"}
        assert visitor.post(f"{at}/interviews/nobody/{deed}", typed).status_code == 404


# Booked without having asked


def test_whoever_asked_me_is_booked_from_their_page(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman", employer="Acme AI")
    fields = fields_of(visitor.client.get(f"{at}/people/{priya}").text, "booking")
    page = refused(send(visitor, f"{at}/bookings", fields, day="2026-03-12", time="3 pm", place="Café Blau"))
    assert "<h1>Priya Raman</h1>" in page
    assert 'href="#f-booking-time">At what time?' in page
    fields = fields_of(page, "booking")
    assert (fields["day"], fields["place"], fields["contacts"]) == ("2026-03-12", "Café Blau", priya)
    page = visitor.get(saved(send(visitor, f"{at}/bookings", fields, time="15:00")))
    assert "<h1>Conversation with Priya Raman</h1>" in page
    assert "Thursday 12 March 15:00" in " ".join(words_of(page, "ticket").split())
    page = visitor.get(f"{at}/people/{priya}")
    assert "Booked for Thursday 12 March, 15:00" in section(page, "now")
    assert 'id="booking"' not in page


def test_a_doubled_hour_is_asked_about_there_too(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman")
    typed = {"contacts": priya, "day": "2026-10-25", "time": "01:30"}
    page = refused(visitor.post(f"{at}/bookings", typed))
    assert 'form="booking" name="later" value="yes 2026-10-25T01:30">The later 01:30</button>' in page


def test_a_booking_with_nobody_or_someone_unknown_is_refused(visitor: Visitor, at: str) -> None:
    time = {"day": "2026-03-12", "time": "15:00"}
    assert "Open the page of the person" in words(visitor.post(f"{at}/bookings", time))
    assert visitor.post(f"{at}/bookings", {**time, "contacts": "nobody"}).status_code == 404


def added(visitor: Visitor, at: str, **typed: str) -> str:
    return saved(visitor.post(f"{at}/people", typed)).split("?")[0].rsplit("/", 1)[1]


# Add to calendar


def test_a_booking_is_a_file_that_calendars_read(talk: Talk) -> None:
    talk.books(12, "10:00", zone="America/New_York", place="Café Blau, Long Lane")
    talk.does("PrepareInterview", interview=talk.id, questions=["What is a week like?"])
    answer = talk.calendar()
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="conversation.ics"'
    event = read(answer)
    assert event["SUMMARY"] == "Conversation with Priya Raman"
    assert event["LOCATION"] == "Café Blau, Long Lane"
    assert event["STATUS"] == "CONFIRMED"
    assert event["DESCRIPTION"] == "- What is a week like?"
    assert event["URL"] == f"http://127.0.0.1:8000{talk.address}"
    assert event.start.utctimetuple()[:5] == (2026, 3, 12, 14, 0)
    assert (event.end - event.start).total_seconds() == 30 * 60


def read(answer: Response) -> icalendar.Event:
    """The event, by two parsers that agree on it."""
    assert answer.status_code == 200, words(answer)
    (event,) = icalendar.Calendar.from_ical(answer.content).events
    other = vobject.readOne(answer.text).vevent
    assert other.uid.value == event["UID"]
    assert int(other.sequence.value) == event["SEQUENCE"]
    assert other.status.value == event["STATUS"]
    assert other.dtstart.value.astimezone() == event.start.astimezone()
    return event


def test_the_same_event_is_moved_called_off_and_found_anew_in_the_calendar(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00")
    first = read(talk.calendar())
    clock.set(march(3))
    talk.logs("booking", day="2026-03-13", time="16:00")
    moved = read(talk.calendar())
    clock.set(march(4))
    talk.logs("cancelled", by="them")
    cancelled = read(talk.calendar())
    clock.set(march(5))
    talk.books(17, "09:00")
    anew = read(talk.calendar())
    clock.set(march(6))
    undo(talk)
    undone = read(talk.calendar())
    events = (first, moved, cancelled, anew, undone)
    assert len({event["UID"] for event in events}) == 1
    assert [event["SEQUENCE"] for event in events] == sorted({event["SEQUENCE"] for event in events})
    assert [event["STATUS"] for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED"]
    stamps = [event["DTSTAMP"].dt.date() for event in events]
    assert stamps == [march(2), march(3), march(4), march(5), march(6)]
    assert moved.start.date() == march(13)
    assert anew.start.date() == march(17)


def test_the_same_booking_is_the_same_file(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00")
    before = talk.calendar().content
    clock.set(march(5))
    talk.does("AddNote", about=talk.id, text="Bring the notebook.")
    assert talk.calendar().content == before


def test_what_was_never_booked_is_in_no_calendar(talk: Talk) -> None:
    answer = talk.calendar()
    assert answer.status_code == 404
    assert "No time was ever booked for this conversation" in words(answer)
    assert talk.visitor.client.get(f"{talk.at}/interviews/nobody/calendar.ics").status_code == 404


# It happened


def test_a_booked_conversation_is_logged_with_its_people_and_its_time(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00", medium="video", minutes="25")
    clock.set(march(12), time(18, 5))
    page = talk.visitor.get(f"{talk.at}/log?conversation={talk.id}")
    assert "It was booked for today, 15:00." in page
    assert f'name="known" value="{talk.priya}" id="f-known" checked' in page
    assert "today, 15:00, video call, 25 minutes" in page
    page = talk.visitor.get(saved(logged(talk, page, note="PyTorch in production.")))
    assert "Thank Priya Raman by tomorrow 15:25." in page
    page = talk.page()
    assert "Thursday 12 March 2026, 15:00 · video call, 25 minutes · Acme AI" in page
    assert f'href="{talk.at}/write/thank_you?conversation={talk.id}&who={talk.priya}">Draft it' in page
    assert f'href="{talk.address}/sort">Sort this note' in page
    assert f'href="{talk.address}/title">Write it down' in page


def logged(talk: Talk, page: str, **typed: str) -> Response:
    """The log as it stands on that page, with this typed into it."""
    fields = fields_of(page, "log")
    address = fields.pop("action", f"{talk.at}/log")
    return send(talk.visitor, address, fields, **typed)


def test_the_time_of_a_booking_to_come_is_left_out(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00")
    clock.set(march(12), time(9))
    page = talk.visitor.get(f"{talk.at}/log?conversation={talk.id}")
    saved(logged(talk, page, note="They called this morning."))
    assert "Thursday 12 March 2026 · in person" in talk.page()


def test_someone_who_was_asked_is_gone_on_with_and_that_is_said(talk: Talk, clock: SetClock) -> None:
    clock.set(march(4))
    page = talk.visitor.saved(f"{talk.at}/log", {"known": talk.priya, "note": "By the coffee machine."})
    assert "You asked for it on 2 March." in page
    assert "Your note" in talk.page()


def test_someone_who_was_booked_is_gone_on_with_and_that_is_said(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00")
    clock.set(march(12), time(16))
    page = talk.visitor.saved(f"{talk.at}/log", {"known": talk.priya, "note": "PyTorch."})
    assert "Thank Priya Raman by tomorrow. It was booked for today, 15:00." in page
    assert "Your note" in talk.page()


def test_what_is_not_said_is_as_it_was_booked(talk: Talk, clock: SetClock) -> None:
    talk.books(12, "15:00", medium="video", minutes="45")
    clock.set(march(12), time(16))
    page = talk.visitor.get(f"{talk.at}/log")
    assert '<option value="">As booked, else in person</option>' in page
    saved(logged(talk, page, known=talk.priya, minutes="25"))
    assert "video call, 25 of 45 minutes" in talk.page()


def test_without_a_booking_whose_time_has_come_the_log_says_how_and_how_long(talk: Talk) -> None:
    talk.books(12, "15:00", medium="video", minutes="45")
    page = talk.visitor.get(f"{talk.at}/log")
    assert "As booked" not in page
    assert fields_of(page, "log")["minutes"] == "30"


def test_a_conversation_of_its_own_leaves_the_other_open(talk: Talk) -> None:
    assert "It is a conversation of its own" in talk.visitor.get(f"{talk.at}/log")
    page = talk.visitor.saved(f"{talk.at}/log", {"known": talk.priya, "separate": "yes", "interview": talk.id})
    assert "You asked for it" not in page
    assert lead(talk.page()).startswith("Asked today")


def test_others_than_those_it_was_with_are_a_conversation_of_their_own(talk: Talk) -> None:
    daniel = talk.does("AddContact", name="Daniel Weiss")["id"]
    typed = {"known": daniel, "interview": talk.id, "with": talk.priya}
    assert "Thank Daniel Weiss" in talk.visitor.saved(f"{talk.at}/log", typed)
    assert lead(talk.page()).startswith("Asked today")


def test_a_time_to_come_is_refused_at_its_field(talk: Talk) -> None:
    page = refused(talk.visitor.post(f"{talk.at}/log", {"known": talk.priya, "time": "18:00", "note": "Coffee."}))
    assert 'href="#f-time">18:00 is still to come today.' in page
    assert re.search(r'<input id="f-time"[^>]*value="18:00"', page)


def test_whoever_was_booked_comes_first_in_the_log(talk: Talk, clock: SetClock) -> None:
    talk.books(3, "15:00")
    for name in ("Ada Nwosu", "Ben Ortiz", "Cleo Marsh"):
        talk.does("AddContact", name=name)
    clock.set(march(3), time(15, 40))
    offered = re.findall(r'name="known" value="([0-9a-f-]+)"', talk.visitor.get(f"{talk.at}/log"))
    assert offered[0] == talk.priya


# The list


def test_with_nothing_there_it_says_what_it_is_for(visitor: Visitor, at: str) -> None:
    page = visitor.get(f"{at}/interviews")
    assert "A conversation needs no job posting. Ask for 20 minutes." in page
    assert page.count(f'href="{at}/people/paste">Ask someone') == 2


def test_every_conversation_is_in_its_group(talk: Talk, clock: SetClock) -> None:
    for name in ("Daniel Weiss", "Ines Keller", "Lena Ivanova", "Omar Haddad", "Grace Liu", "Ravi Menon"):
        who = talk.does("AddContact", name=name, employer="Northbank")["id"]
        talks = talk.does("RequestInterview", contacts=[who], channel="email")["id"]
        match name.split()[0]:
            case "Daniel":
                time = {"local": "2026-03-05T09:00"}
                talk.does("ScheduleInterview", interview=talks, appointment=time, minutes=30, medium="phone")
            case "Ines":
                talk.does("AnswerInterview", interview=talks, gist="yes")
            case "Lena":
                time = {"local": "2026-03-09T15:00"}
                talk.does("ScheduleInterview", interview=talks, appointment=time, medium="in_person", place="Café Blau")
            case "Grace":
                talk.does("DeclineInterview", interview=talks)
            case "Ravi":
                talk.does("LogConversation", people=[{"contact": who}], note="Rules, then models.")
    clock.set(march(5))
    page = talk.visitor.get(f"{talk.at}/interviews")
    how_was_it, turn, booked = (section(page, group) for group in ("how-was-it", "your-turn", "booked"))
    assert "Daniel Weiss Northbank · booked for today, 09:00 It happened" in how_was_it
    assert "Ines Keller Northbank · said yes, you find a time Offer times" in turn
    assert "Ravi Menon Northbank · talked on 2 March, a word of thanks is due Thank Ravi" in turn
    assert "Lena Ivanova Northbank · booked for Monday 9 March, 15:00 · in person · Café Blau Prepare" in booked
    waiting = section(page, "waiting")
    assert "Priya Raman Acme AI · asked on 2 March, 3 working days ago They answered" in waiting
    assert "Omar Haddad Northbank · asked on 2 March, 3 working days ago" in waiting
    assert "Grace Liu Northbank · they said no on 2 March" in section(page, "ended")
    assert "Rules, then models." in page


def test_too_little_time_between_two_is_said(talk: Talk) -> None:
    talk.books(12, "15:00", minutes="30")
    daniel = talk.does("AddContact", name="Daniel Weiss")["id"]
    talk.does("ScheduleInterview", contacts=[daniel], appointment={"local": "2026-03-12T15:40"}, medium="phone")
    assert "10 minutes after the talk with Priya" in section(talk.visitor.get(f"{talk.at}/interviews"), "booked")


# People and companies


def test_someone_who_was_not_asked_can_be(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman")
    assert f'href="{at}/write/ask?person={priya}">Ask Priya' in visitor.get(f"{at}/people/{priya}")


def test_the_page_of_a_person_says_how_it_stands_with_them(talk: Talk, clock: SetClock) -> None:
    clock.set(march(12))
    page = talk.visitor.get(f"{talk.at}/people/{talk.priya}")
    assert "Priya Raman Asked on 2 March, 8 working days ago Ask again" in section(page, "now")
    assert f'href="{talk.at}/write/nudge?conversation={talk.id}">Ask again' in page
    assert f"/write/ask?person={talk.priya}" not in page


@pytest.mark.parametrize(
    ("day", "said"),
    [(4, "Usually writes back within a few days"), (12, "Takes a while, and does write back")],
)
def test_how_soon_someone_writes_back_is_said_kindly(talk: Talk, clock: SetClock, day: int, said: str) -> None:
    clock.set(march(day))
    talk.logs("answer", answer="yes")
    assert said in talk.visitor.get(f"{talk.at}/people/{talk.priya}")
    assert said not in talk.visitor.get(f"{talk.at}/people")


def test_a_message_has_a_time_if_one_likes(talk: Talk) -> None:
    address = f"{talk.at}/people/{talk.priya}"
    typed = {"by": "them", "channel": "email", "time": "11:20", "gist": "Friday is bad."}
    assert "Friday is bad." in talk.visitor.saved(f"{address}/touches", typed)
    page = refused(talk.visitor.post(f"{address}/touches", {**typed, "time": "11 h"}))
    assert "Please write the time as hours and minutes, like 15:00." in page
    assert 'value="11 h"' in page


def test_one_person_at_a_time_is_advice_and_no_refusal(talk: Talk, clock: SetClock) -> None:
    company = talk.does("TargetCompany", name="Acme AI")["id"]
    omar = talk.does("AddContact", name="Omar Haddad", employer="Acme AI")["id"]
    page = talk.visitor.get(f"{talk.at}/companies/{company}")
    assert "Priya Raman Asked today They answered" in section(page, "now")
    assert "You are waiting for Priya there. One person at a time keeps it simple." in page
    assert f'href="{talk.at}/write/ask?person={omar}">Ask Omar' in page
    clock.set(march(5))
    page = talk.visitor.get(f"{talk.at}/companies/{company}")
    assert "Nothing from Priya for 3 working days. A second person there is a good idea now." in page
    talk.does("RequestInterview", contacts=[omar], channel="email")
    assert "second person" not in talk.visitor.get(f"{talk.at}/companies/{company}")


# Once it was held


def test_what_came_of_it_is_on_its_page(talk: Talk, clock: SetClock) -> None:
    lena = talk.does("AddContact", name="Lena Ivanova")["id"]
    talk.does("ChangeContact", contact=talk.priya, introduced_by=lena)
    talk.does("LogConversation", people=[{"contact": talk.priya}], note="PyTorch.\nTwo rounds.")
    source = {"id": talk.id, "text": "PyTorch."}
    talk.does("NoteInsight", topic="tools", claim="PyTorch in production", by=talk.priya, source=source)
    talk.does("ExplainTitle", interview=talk.id, title="data scientist", week="Half of it is SQL.")
    page = talk.page()
    assert "1 of 2 lines sorted" in section(page, "the-note")
    assert "PyTorch in production Tools" in section(page, "learned")
    assert "data scientist A week Half of it is SQL. Change it" in section(page, "title")
    assert "Lena brought you to Priya Raman. A word of how it went is due." in page
    assert f'href="{talk.at}/write/report_back?conversation={talk.id}&who={lena}">Draft it' in page
    page = talk.visitor.saved(f"{talk.address}/thanks", {"to": lena})
    assert "Lena brought you to Priya Raman" not in page
