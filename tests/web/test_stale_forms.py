"""A form that was open while the same was changed elsewhere takes nothing of that back. No JavaScript runs here."""

import re
from html import unescape

import pytest
from httpx import Response

from infrastructure.application import JobSearches
from tests.features.drivers.forms import forms_of
from tests.web.conftest import client_of
from tests.web.visitor import Visitor, hidden, words
from web.forms import WAS
from web.wording.meanwhile import LABELS, TEXTS


class Tab:
    """A page as someone has it open, with one of its forms."""

    def __init__(self, visitor: Visitor, address: str, form: str) -> None:
        self.visitor, self.form = visitor, form
        self.page = visitor.get(address)
        self._read(visitor.client.get(address).text)

    def save(self, **typed: str) -> int:
        """Saves with this typed over what stands there; "-" unticks. What comes back is what is open then."""
        sent = {name: text for name, text in (self.fields | typed).items() if text != "-"}
        key, seen = sent.pop("key"), sent.pop("seen")
        sent.pop("_csrf_token")
        answer = self.visitor.post(self.address, sent, key=key, seen=seen)
        if answer.status_code == 303:
            self.page = self.visitor.get(answer.headers["location"])
        else:
            self._read(answer.text)
        return answer.status_code

    def news(self) -> str:
        """What the form says above its fields."""
        inside = self.page[self.page.index(f'id="{self.form}"') :].split("</form>")[0]
        found = re.search(r'<div [^>]*id="f-elsewhere".*?</div>', inside, re.S)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split()) if found else ""

    def _read(self, page: str) -> None:
        self.page = page
        form = forms_of(page)[self.form]
        self.address, self.fields = form.action, form.fields


@pytest.fixture
def other(searches: JobSearches) -> Visitor:
    """Someone else at the same store, or the same person in another browser."""
    return Visitor(client_of(searches))


@pytest.fixture
def priya(visitor: Visitor, at: str) -> str:
    return _place(visitor, f"{at}/people", name="Priya Raman", employer="Acme", role="analyst", email="p@acme.example")


@pytest.fixture
def acme(visitor: Visitor, at: str) -> str:
    return _place(visitor, f"{at}/companies", name="Acme", kind="startup", industry="tech")


@pytest.fixture
def talk(visitor: Visitor, at: str) -> str:
    said = {"who": "Priya Raman", "note": "They use Go.\nTwo rounds.", "medium": "video", "minutes": "25"}
    visitor.saved(f"{at}/log", said)
    found = re.search(r'href="([^"]+/interviews/[0-9a-f-]{36})', visitor.get(f"{at}/interviews"))
    assert found
    return found[1]


@pytest.fixture
def correction(at: str, talk: str) -> str:
    """The page where the conversation is put right."""
    return f"{at}/correct/{talk.rsplit('/', 1)[1]}"


def _place(visitor: Visitor, address: str, **typed: str) -> str:
    answer = visitor.post(address, typed)
    assert answer.status_code == 303, words(answer)
    place: str = answer.headers["location"].split("?")[0]
    return place


class TestAPerson:
    FORM = "change-person"

    def test_a_new_job_saved_in_another_tab_is_told_and_stays(
        self, visitor: Visitor, other: Visitor, priya: str
    ) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        assert theirs.save(employer="NewCo") == 303
        assert mine.save(role="lead analyst") == 409
        assert "Company is now NewCo; you had Acme in front of you." in mine.news()
        assert (mine.fields["employer"], mine.fields["role"]) == ("NewCo", "lead analyst")
        assert mine.save() == 303
        now = Tab(visitor, priya, self.FORM).fields
        assert (now["employer"], now["role"]) == ("NewCo", "lead analyst")

    def test_the_summary_leads_to_the_form(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        theirs.save(employer="NewCo")
        mine.save(role="lead analyst")
        assert re.search(r'role="alert".*?<a href="#f-elsewhere">This was changed elsewhere', mine.page, re.S)
        assert mine.page.count("This was changed elsewhere since you opened it.") == 1
        assert mine.news().endswith("Take what is there now")
        assert mine.page.count('id="f-elsewhere"') == 1

    def test_a_field_changed_in_both_keeps_what_was_typed_and_says_so(
        self, visitor: Visitor, other: Visitor, priya: str
    ) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        theirs.save(employer="NewCo")
        assert mine.save(employer="Lumen Labs") == 409
        assert "Company is now NewCo; you had Acme in front of you. What you typed there is kept" in mine.news()
        assert mine.fields["employer"] == "Lumen Labs"
        assert mine.save() == 303
        assert Tab(visitor, priya, self.FORM).fields["employer"] == "Lumen Labs"

    def test_what_was_emptied_and_ticked_elsewhere_stays_so(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        theirs.save(email="", keep_in_touch="yes", phone="123", how_known="alumni", came_from_industry="finance")
        assert mine.save(came_from_role="clerk") == 409
        for sentence in (
            "E-mail is empty now; you had p@acme.example in front of you.",
            "Keep in touch is now “yes”; you had “no” in front of you.",
            "Phone is now 123; it was empty in front of you.",
            "How you know them is now “Same school”; it was empty in front of you.",
            "Their industry before is now finance; it was empty in front of you.",
        ):
            assert sentence in mine.news()
        assert mine.save() == 303
        now = Tab(visitor, priya, self.FORM).fields
        assert (now["email"], now["phone"], now["keep_in_touch"]) == ("", "123", "yes")
        assert (now["came_from_role"], now["came_from_industry"]) == ("clerk", "finance")
        assert Tab(visitor, priya, self.FORM).save(keep_in_touch="-") == 303
        assert "keep_in_touch" not in Tab(visitor, priya, self.FORM).fields

    def test_who_introduced_them_is_told_by_name(self, visitor: Visitor, other: Visitor, at: str, priya: str) -> None:
        daniel = _place(visitor, f"{at}/people", name="Daniel Weiss")
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        theirs.save(introduced_by=daniel.rsplit("/", 1)[1])
        mine.save(role="lead analyst")
        assert "Who introduced you is now Daniel Weiss; it was empty in front of you." in mine.news()

    def test_a_change_between_the_two_saves_is_told_again(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        theirs.save(employer="NewCo")
        assert mine.save(role="lead analyst") == 409
        assert Tab(other, priya, self.FORM).save(employer="Lumen Labs") == 303
        assert mine.save() == 409
        assert "Company is now Lumen Labs; you had NewCo in front of you." in mine.news()
        assert mine.save() == 303
        now = Tab(visitor, priya, self.FORM).fields
        assert (now["employer"], now["role"]) == ("Lumen Labs", "lead analyst")

    def test_going_back_after_a_save_and_saving_something_else_takes_nothing_back(
        self, visitor: Visitor, priya: str
    ) -> None:
        first, gone_back_to = Tab(visitor, priya, self.FORM), Tab(visitor, priya, self.FORM)
        gone_back_to.fields |= {"key": first.fields["key"]}
        assert first.save(employer="NewCo") == 303
        assert gone_back_to.save(role="lead analyst") == 409
        assert gone_back_to.save() == 303
        now = Tab(visitor, priya, self.FORM).fields
        assert (now["employer"], now["role"]) == ("NewCo", "lead analyst")

    def test_a_refused_field_forgets_nothing(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        mine, theirs = Tab(visitor, priya, self.FORM), Tab(other, priya, self.FORM)
        assert mine.save(role="x" * 300) == 422
        theirs.save(employer="NewCo")
        assert mine.save(role="lead analyst") == 409
        assert "Company is now NewCo; you had Acme in front of you." in mine.news()

    def test_nothing_changed_is_no_change(self, visitor: Visitor, priya: str) -> None:
        assert Tab(visitor, priya, self.FORM).save() == 422


class TestEmptied:
    """What is emptied in a form that changes what is known is left open from then on."""

    def test_of_a_person(self, visitor: Visitor, at: str, priya: str) -> None:
        daniel = _place(visitor, f"{at}/people", name="Daniel Weiss").rsplit("/", 1)[1]
        more = {"how_known": "alumni", "introduced_by": daniel, "came_from_role": "clerk", "came_from_industry": "law"}
        assert Tab(visitor, priya, "change-person").save(**more, phone="1") == 303
        half = Tab(visitor, priya, "change-person")
        assert half.save(came_from_industry="", phone="", email="") == 303
        left = Tab(visitor, priya, "change-person").fields
        assert [left[field] for field in ("came_from_role", "came_from_industry", "phone")] == ["clerk", "", ""]
        fields = ("role", "employer", "how_known", "introduced_by", "came_from_role")
        tab = Tab(visitor, priya, "change-person")
        assert tab.save(**dict.fromkeys(fields, "")) == 303
        left = Tab(visitor, priya, "change-person").fields
        assert [left[field] for field in fields] == [""] * len(fields)
        told = "role, company, how you know them, who introduced you and what they did before left open."
        assert f"News of Priya Raman: {told}" in tab.page

    def test_of_a_company(self, visitor: Visitor, acme: str) -> None:
        assert Tab(visitor, acme, "change-company").save(aimed_role="engineer") == 303
        tab = Tab(visitor, acme, "change-company")
        assert tab.save(industry="", kind="", aimed_role="analyst") == 303
        assert "News of Acme: you would work there as analyst. Industry and kind left open." in tab.page
        left = Tab(visitor, acme, "change-company").fields
        assert (left["industry"], left["kind"], left["aimed_role"]) == ("", "", "analyst")

    def test_a_tie_to_a_listed_company(self, visitor: Visitor, acme: str, priya: str) -> None:
        assert Tab(visitor, priya, "change-person").save(employer="ACME") == 303
        assert Tab(visitor, priya, "change-person").save(employer="") == 303
        assert "On your list" not in visitor.get(priya)

    @pytest.mark.parametrize("form", ["change-person", "change-company"])
    def test_a_name_cannot_be(self, visitor: Visitor, acme: str, priya: str, form: str) -> None:
        tab = Tab(visitor, priya if form == "change-person" else acme, form)
        assert tab.save(name=" ") == 422
        assert '<a href="#f-name">Please write a name.</a>' in tab.page

    def test_what_was_emptied_elsewhere_stays_so(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        mine, theirs = Tab(visitor, priya, "change-person"), Tab(other, priya, "change-person")
        assert theirs.save(employer="") == 303
        assert mine.save(role="lead analyst") == 409
        assert "Company is empty now; you had Acme in front of you." in mine.news()
        assert mine.save() == 303
        assert Tab(visitor, priya, "change-person").fields["employer"] == ""


def test_since_when_one_knows_them_is_asked_where_it_can_be_said(visitor: Visitor, at: str, priya: str) -> None:
    asked = "I have known them since"
    assert (asked in visitor.get(f"{at}/people"), asked in visitor.get(priya)) == (True, False)


class TestACompany:
    FORM = "change-company"

    def test_an_industry_saved_in_another_tab_is_told_and_stays(
        self, visitor: Visitor, other: Visitor, acme: str
    ) -> None:
        mine, theirs = Tab(visitor, acme, self.FORM), Tab(other, acme, self.FORM)
        assert theirs.save(industry="robotics", kind="large") == 303
        assert mine.save(aimed_role="engineer") == 409
        assert "Industry is now robotics; you had tech in front of you." in mine.news()
        assert "Its kind is now “Large company”; you had “Startup” in front of you." in mine.news()
        assert mine.save() == 303
        now = Tab(visitor, acme, self.FORM).fields
        assert (now["industry"], now["kind"], now["aimed_role"]) == ("robotics", "large", "engineer")

    def test_marks_given_elsewhere_stand_against_no_field(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        mine = Tab(visitor, acme, self.FORM)
        assert Tab(other, acme, "rate").save(motivation="3") == 303
        assert mine.save(industry="robotics") == 409
        assert "saving again takes nothing of that back" in mine.news()
        assert mine.save() == 303
        assert Tab(visitor, acme, self.FORM).fields["industry"] == "robotics"


class TestMarks:
    FORM = "rate"

    def test_a_mark_given_in_another_tab_is_told_and_stays(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        mine, theirs = Tab(visitor, acme, self.FORM), Tab(other, acme, self.FORM)
        assert theirs.save(motivation="3", advocacy="1") == 303
        assert mine.save(posting="2") == 409
        assert "How much you want it is now 3; it was empty in front of you." in mine.news()
        assert mine.fields["posting"] == "2"
        assert mine.save() == 303
        now = Tab(visitor, acme, self.FORM).fields
        assert (now["motivation"], now["posting"], now["advocacy"]) == ("3", "2", "1")

    def test_a_mark_given_in_both_is_kept_as_chosen(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        Tab(visitor, acme, self.FORM).save(motivation="1")
        mine, theirs = Tab(visitor, acme, self.FORM), Tab(other, acme, self.FORM)
        theirs.save(motivation="3")
        assert mine.save(motivation="0") == 409
        assert "is now 3; you had 1 in front of you. What you typed there is kept" in mine.news()
        assert mine.save() == 303
        assert Tab(visitor, acme, self.FORM).fields["motivation"] == "0"

    def test_what_else_happened_to_the_company_is_told(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        mine = Tab(visitor, acme, self.FORM)
        other.saved(f"{acme}/state", {"do": "park", "why": "No openings."})
        assert mine.save(motivation="3") == 409
        assert "You parked Acme. “No openings.” No field here stands against it" in mine.news()
        assert mine.save() == 303

    def test_marks_that_are_all_as_they_were_are_no_change(self, visitor: Visitor, acme: str) -> None:
        assert Tab(visitor, acme, self.FORM).save() == 422
        assert Tab(visitor, acme, self.FORM).save(motivation="2") == 303
        again = Tab(visitor, acme, self.FORM)
        assert again.save() == 422
        assert "Acme has these marks already. Nothing was changed." in unescape(again.page)


class Button:
    """A button of a page as someone has it open."""

    def __init__(self, visitor: Visitor, address: str, label: str) -> None:
        self.visitor = visitor
        self.address, self.fields = hidden(visitor.get(address), label)

    def press(self, **typed: str) -> Response:
        fields = self.fields | typed
        return self.visitor.post(self.address, fields, key=fields.pop("key"), seen=fields.pop("seen"))

    def pressed_too_late(self, label: str, **typed: str) -> str:
        """What is told of meanwhile, once it is asked about again under this label."""
        answer = self.press(**typed)
        assert answer.status_code == 409, words(answer)
        self.page = unescape(answer.text)
        assert "so nothing was done yet. What should count?" in self.page
        self.address, self.fields = hidden(self.page, label)
        told = re.findall(r"<li>(?!<)(.*?)</li>", self.page.split("<main")[1])
        return " ".join(told)


class TestButtons:
    """What a button does is asked about again, with what happened meanwhile; the next press counts."""

    def test_a_company_parked_in_another_tab(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        activate = Button(visitor, acme, "Activate")
        other.saved(f"{acme}/state", {"do": "park", "why": "No openings."})
        assert activate.pressed_too_late("Activate it") == "You parked Acme. “No openings.”"
        assert "<dd>Parked: No openings.</dd>" in visitor.get(acme)
        assert activate.press().status_code == 303
        assert "<dd>Active</dd>" in visitor.get(acme)

    def test_a_reason_typed_for_what_was_done_already(self, visitor: Visitor, other: Visitor, acme: str) -> None:
        drop = Button(visitor, acme, "Drop it")
        other.saved(f"{acme}/state", {"do": "drop", "why": "Too far."})
        told = drop.pressed_too_late("Drop it", do="drop", why="No robots there")
        assert told == "You took Acme off your list. “Too far.”"
        assert 'value="No robots there"' in drop.page
        refused = drop.press()
        assert (refused.status_code, 'value="No robots there"' in refused.text) == (422, True)

    def test_a_button_on_a_list_leads_back_to_it(self, visitor: Visitor, other: Visitor, at: str, acme: str) -> None:
        activate = Button(visitor, f"{at}/companies", 'Activate<span class="unseen"> Acme</span>')
        other.saved(f"{acme}/marks", {"motivation": "3"})
        assert "You marked Acme" in activate.pressed_too_late("Activate it")
        assert activate.press().headers["location"].startswith(f"{at}/companies?")

    def test_a_way_chosen_in_another_tab(self, visitor: Visitor, other: Visitor, at: str) -> None:
        choose = Button(visitor, f"{at}/switch", 'Choose<span class="unseen"> industry first</span>')
        other.saved(f"{at}/switch/route", {"route": "role_first"})
        assert "role first" in choose.pressed_too_late("Choose industry first")
        assert choose.press().status_code == 303
        assert "industry first · leg 1 of 2" in visitor.get(at)

    @pytest.mark.parametrize("place", ["a company", "the Map"])
    def test_an_answer_given_in_another_tab(self, visitor: Visitor, other: Visitor, at: str, place: str) -> None:
        company = _place(visitor, f"{at}/companies", name="Acme", industry="robotics")
        page = company if place == "a company" else f"{at}/switch"
        mine = Button(visitor, page, 'Yes, new<span class="unseen"> robotics</span>')
        theirs = Button(other, page, 'No, I know it<span class="unseen"> robotics</span>')
        assert theirs.press().status_code == 303
        assert "robotics" in mine.pressed_too_late("robotics is new to me")
        assert mine.press().headers["location"].startswith(page)

    def test_two_records_of_whom_one_was_changed_in_another_tab(
        self, visitor: Visitor, other: Visitor, at: str, priya: str
    ) -> None:
        double = _place(visitor, f"{at}/people", name="Priya R.").rsplit("/", 1)[1]
        mine = Tab(visitor, priya, "merge-person")
        assert Tab(other, priya, "change-person").save(role="lead analyst") == 303
        assert mine.save(other=double) == 409
        assert mine.fields["other"] == double
        assert "News of Priya Raman: works as lead analyst." in mine.news()
        assert mine.save() == 303

    def test_a_next_step_that_was_dropped_in_another_tab(self, visitor: Visitor, other: Visitor, priya: str) -> None:
        about = priya.rsplit("/", 1)[1]
        visitor.saved(f"{priya.rsplit('/', 2)[0]}/steps", {"what": "Send it", "due": "2030-01-01", "about": about})
        label = '{}<span class="unseen"> Send it</span>'
        mine, theirs = Button(visitor, priya, label.format("Done")), Button(other, priya, label.format("Drop"))
        assert theirs.press().status_code == 303
        assert mine.pressed_too_late("It is done") == "You dropped the next step “Send it”."
        refused = mine.press()
        assert (refused.status_code, "is done or dropped already" in words(refused)) == (422, True)

    def test_a_name_that_was_let_go_in_another_tab(self, visitor: Visitor, other: Visitor, at: str) -> None:
        said = [("who", "Priya Raman"), ("company", ""), ("given", "Tomasz Zielinski"), ("given_company", "")]
        visitor.saved(f"{at}/log", said)
        mine, theirs = (
            Button(one, f"{at}/people", 'Let it go<span class="unseen"> of Tomasz Zielinski</span>')
            for one in (visitor, other)
        )
        assert theirs.press().status_code == 303
        assert "You let the name Tomasz Zielinski go." in mine.pressed_too_late("Let the name go")
        assert mine.press().status_code == 422


class TestAConversation:
    FORM = "correct"

    def test_what_was_put_right_in_another_tab_is_told_and_stays(
        self, visitor: Visitor, other: Visitor, correction: str
    ) -> None:
        mine, theirs = Tab(visitor, correction, self.FORM), Tab(other, correction, self.FORM)
        assert theirs.save(note="They use Go.\nThree rounds.", happened_on="2026-03-02", private="yes") == 303
        assert mine.save(minutes="40") == 409
        assert "Your note was changed: it says “Three rounds.” now, where you had “Two rounds.”." in mine.news()
        assert "The day it happened is now 2 March 2026; you had" in mine.news()
        assert "Only for me is now “yes”; you had “no” in front of you." in mine.news()
        assert mine.save() == 303
        now = Tab(visitor, correction, self.FORM).fields
        assert (now["note"].strip(), now["minutes"]) == ("They use Go.\nThree rounds.", "40")
        assert (now["happened_on"], now["private"]) == ("2026-03-02", "yes")

    def test_a_note_written_anew_in_both_is_kept_as_typed(
        self, visitor: Visitor, other: Visitor, correction: str
    ) -> None:
        mine, theirs = Tab(visitor, correction, self.FORM), Tab(other, correction, self.FORM)
        theirs.save(note="They use Go.")
        assert mine.save(note="They use Rust.", minutes="") == 409
        assert "Your note was changed: a line is gone now, where you had “Two rounds.”. What you typed" in mine.news()
        assert (mine.fields["note"].strip(), mine.fields["minutes"]) == ("They use Rust.", "")
        assert mine.save() == 303
        now = Tab(visitor, correction, self.FORM).fields
        assert (now["note"].strip(), now["minutes"]) == ("They use Rust.", "")

    def test_who_it_was_stays_as_put_right_elsewhere(self, visitor: Visitor, at: str) -> None:
        visitor.saved(f"{at}/log", [("who", "Priya Raman"), ("company", ""), ("who", "Daniel Weiss"), ("company", "")])
        entries = visitor.client.get(f"/api{at}/entries").json()["entries"]
        held = next(one for one in entries if "medium" in one["data"])
        mine = Tab(visitor, f"{at}/correct/{held['version']}?from=interviews/{held['data']['id']}", self.FORM)
        with_one = {"type": "InterviewHeld", **held["data"], "contacts": held["data"]["contacts"][:1]}
        between = {"type": "CorrectEntry", "version": held["version"], "event": with_one}
        assert visitor.client.post(f"/api{at}/commands", json=between).status_code == 201
        assert mine.save(minutes="40") == 409
        assert "Who else is empty now; you had Daniel Weiss in front of you." in mine.news()
        assert mine.save() == 303
        assert "Conversation with Priya Raman</h1>" in mine.page


class TestTheFrame:
    FORM = "reframe"

    def test_a_target_saved_in_another_tab_is_told_and_stays(self, visitor: Visitor, other: Visitor, at: str) -> None:
        mine, theirs = Tab(visitor, f"{at}/switch", self.FORM), Tab(other, f"{at}/switch", self.FORM)
        assert theirs.save(target_industry="robotics", new_industry="no") == 303
        assert mine.save(target_role="data engineer", why="I like pipelines") == 409
        assert "The industry you want is now robotics; you had tech in front of you." in mine.news()
        assert "Whether that industry is new is now “I know it”; you had “New to me” in front of you." in mine.news()
        assert mine.fields["why"].strip() == "I like pipelines"
        assert mine.save() == 303
        now = Tab(visitor, f"{at}/switch", self.FORM).fields
        assert (now["target_role"], now["target_industry"], now["new_industry"]) == ("data engineer", "robotics", "no")

    def test_a_way_chosen_elsewhere_stands_against_no_field(self, visitor: Visitor, other: Visitor, at: str) -> None:
        mine = Tab(visitor, f"{at}/switch", self.FORM)
        other.saved(f"{at}/switch/route", {"route": "role_first"})
        assert mine.save(target_industry="robotics") == 409
        assert "saving again takes nothing of that back" in mine.news()
        assert mine.save() == 303


def test_every_field_that_remembers_has_a_name(visitor: Visitor, at: str, priya: str, acme: str) -> None:
    places = {priya: "change-person", acme: "change-company", f"{at}/switch": "reframe"}
    remembered: set[str] = set()
    for address, form in places.items():
        fields = Tab(visitor, address, form).fields
        remembered |= {name.removeprefix(WAS) for name in fields if name.startswith(WAS)}
    assert remembered <= {*LABELS, *TEXTS}
