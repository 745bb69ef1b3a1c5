"""Applications and their interviews on pages. No JavaScript runs here."""

from datetime import date, timedelta

import pytest

from tests.features.drivers.forms import forms_of, text_of
from tests.web.test_sorting import Desk
from tests.web.visitor import Visitor, hidden, words

ROLE = "machine learning engineer"


@pytest.fixture
def desk(visitor: Visitor, at: str) -> Desk:
    return Desk(visitor, at)


@pytest.fixture
def acme(desk: Desk) -> str:
    id: str = desk.do("TargetCompany", name="Acme")["id"]
    return id


@pytest.fixture
def lena(desk: Desk) -> str:
    id: str = desk.do("AddContact", name="Lena Weber", employer="Acme")["id"]
    return id


@pytest.fixture
def sent(desk: Desk, acme: str) -> str:
    id: str = desk.do("SubmitApplication", company=acme, role=ROLE)["id"]
    return id


def typed(desk: Desk, page: str, form: str) -> dict[str, str]:
    """What a form sends as it is first shown."""
    fields = desk.forms(page)[form].fields
    return {name: text for name, text in fields.items() if name not in ("_csrf_token", "key", "seen")}


def ahead(days: int = 3) -> str:
    return f"{date.today() + timedelta(days=days)}T15:00"


@pytest.fixture
def booked(desk: Desk, sent: str, lena: str) -> str:
    said = {"appointment": {"local": ahead()}, "contacts": [lena], "title": "Panel"}
    id: str = desk.do("ScheduleRound", application=sent, **said)["id"]
    return id


class TestTheList:
    def test_the_empty_one_says_what_it_is_and_has_one_button(self, desk: Desk) -> None:
        page = desk.visitor.get(f"{desk.at}/applications")
        assert "Nothing sent yet." in page
        assert page.count(f"{desk.at}/applications/new") == 1

    def test_the_bar_leads_there_from_the_first_one_on(self, desk: Desk, acme: str) -> None:
        link = f'href="{desk.at}/applications"'
        assert link not in desk.visitor.get(f"{desk.at}/companies")
        desk.do("SubmitApplication", company=acme, role=ROLE)
        assert link in desk.visitor.get(f"{desk.at}/companies")

    def test_each_stands_in_its_group_with_its_button(self, desk: Desk, booked: str) -> None:
        page = text_of(desk.visitor.get(f"{desk.at}/applications"))
        assert "1 open." in page
        assert "Booked" in page
        assert "Interview (round 1)" not in page.split("Booked")[0]
        assert "interview (round 1)" in page


class TestANewOne:
    def test_it_is_sent_from_the_page_of_a_company_with_the_role_filled_in(
        self, desk: Desk, acme: str, lena: str
    ) -> None:
        assert f"{desk.at}/applications/new?company={acme}" in desk.visitor.get(f"{desk.at}/companies/{acme}")
        form = typed(desk, f"/applications/new?company={acme}", "apply")
        assert (form["company"], form["role"]) == (acme, ROLE)
        page = desk.visitor.saved(f"{desk.at}/applications", {**form, "referred_by": lena})
        assert f"You applied to Acme as {ROLE}, with a word from Lena Weber." in text_of(page)

    def test_it_is_sent_from_the_page_of_a_conversation(self, desk: Desk, acme: str, lena: str) -> None:
        talk = desk.do("HoldInterview", contacts=[lena])["id"]
        assert f"{desk.at}/applications/new?out_of={talk}" in desk.visitor.get(f"{desk.at}/interviews/{talk}")
        fields = typed(desk, f"/applications/new?out_of={talk}", "apply")
        assert (fields["company"], fields["out_of"]) == (acme, talk)

    def test_a_second_open_one_leads_to_the_first_and_loses_nothing(self, desk: Desk, acme: str, sent: str) -> None:
        typed = {"company": acme, "role": ROLE, "note": "Once more."}
        answer = desk.visitor.post(f"{desk.at}/applications", typed)
        assert answer.status_code == 422
        assert "that is still open" in words(answer)
        assert f"/applications/{sent}" in answer.text
        assert forms_of(answer.text)["apply"].fields["note"].strip() == "Once more."

    def test_what_is_missing_is_said_where_it_is(self, desk: Desk, acme: str) -> None:
        answer = desk.visitor.post(f"{desk.at}/applications", {})
        assert "Choose the company." in words(answer)
        assert "As what?" in words(answer)


class TestOnItsWay:
    def test_an_invitation_is_booked_on_its_page(self, desk: Desk, sent: str, lena: str) -> None:
        desk.do("AddContact", name="Jonas Feldmann", employer="Northbank")
        assert "Jonas Feldmann (Northbank)" in desk.visitor.get(f"{desk.at}/applications/{sent}")
        day, time = ahead().split("T")
        page = desk.visitor.saved(
            f"{desk.at}/applications/{sent}/booking",
            {"day": day, "time": time, "medium": "video", "title": "Panel", "contacts": lena},
        )
        shown = text_of(page)
        assert "Interview (round 1): Panel" in shown
        assert "Add to calendar" in shown
        assert desk.view("application", id=sent)["rounds"][0]["people"][0]["name"] == "Lena Weber"

    def test_a_booking_without_a_time_is_refused_and_stands_open(self, desk: Desk, sent: str) -> None:
        answer = desk.visitor.post(f"{desk.at}/applications/{sent}/booking", {"place": "Torstraße 1"})
        assert answer.status_code == 422
        assert "Which day?" in words(answer)
        assert 'value="Torstraße 1"' in answer.text

    def test_it_is_moved_called_off_and_had_after_all(self, desk: Desk, sent: str, booked: str) -> None:
        form = typed(desk, f"/applications/{sent}", f"booking-{booked}")
        day = ahead(5)[:10]
        desk.visitor.saved(f"{desk.at}/rounds/{booked}/booking", {**form, "day": day, "by": "them"})
        assert desk.view("application", id=sent)["rounds"][0]["when"]["day"] == day
        desk.visitor.saved(f"{desk.at}/rounds/{booked}/cancelled", {"by": "them", "note": "Ill."})
        page = text_of(desk.visitor.get(f"{desk.at}/applications/{sent}"))
        assert "They called it off today" in page.replace("they", "They")
        page = desk.visitor.saved(f"{desk.at}/rounds/{booked}/held", {"note": "They asked about Spark."})
        assert "They asked about Spark." in page
        assert "Thank Lena" in page

    def test_who_called_it_off_is_asked(self, desk: Desk, booked: str) -> None:
        answer = desk.visitor.post(f"{desk.at}/rounds/{booked}/cancelled", {})
        assert "Choose who it was, you or they." in words(answer)

    def test_thanks_sent_twice_are_shown_as_saved(self, desk: Desk, booked: str, lena: str) -> None:
        desk.do("HoldRound", round=booked)
        thanks = f"{desk.at}/rounds/{booked}/thanks"
        assert "You thanked Lena" in desk.visitor.saved(thanks, {"to": lena})
        assert "You thanked Lena" in desk.visitor.saved(thanks, {"to": lena})

    def test_its_calendar_file_is_cancelled_once_they_said_no(self, desk: Desk, sent: str, booked: str) -> None:
        file = desk.visitor.client.get(f"{desk.at}/rounds/{booked}/calendar.ics")
        assert "STATUS:CONFIRMED" in file.text
        assert "SUMMARY:Interview at Acme (Panel)" in file.text
        desk.do("RejectApplication", application=sent)
        file = desk.visitor.client.get(f"{desk.at}/rounds/{booked}/calendar.ics")
        assert "STATUS:CANCELLED" in file.text
        assert "SEQUENCE:1" in file.text

    def test_it_is_prepared_for(self, desk: Desk, booked: str) -> None:
        here = f"{desk.at}/rounds/{booked}/prepare"
        assert "Prepare for Acme" in desk.visitor.get(here)
        page = desk.visitor.saved(here, {"questions": "What comes first?", "do": "sheet"})
        assert "What comes first?" in page
        assert "Acme, interview (round 1)" in page

    def test_what_was_written_down_of_the_last_one_is_there_for_the_next(self, desk: Desk, sent: str) -> None:
        desk.do("HoldRound", application=sent, note="Two rounds, then a task.")
        second = desk.do("ScheduleRound", application=sent, appointment={"local": ahead()})["id"]
        page = desk.visitor.get(f"{desk.at}/rounds/{second}/prepare")
        assert "Two rounds, then a task." in page
        assert "Interview (round 1)" in page

    def test_undo_leads_back_to_it_as_long_as_it_is_there(self, desk: Desk, sent: str) -> None:
        here = f"{desk.at}/applications/{sent}"
        desk.visitor.saved(f"{here}/nudge", {"channel": "email"})
        action, fields = hidden(desk.visitor.get(here), "Undo the last step")
        key = fields.pop("key")
        assert "Bring it back" in desk.visitor.saved(action, fields, key=key)
        action, fields = hidden(desk.visitor.get(here), "Undo the last step")
        key = fields.pop("key")
        answer = desk.visitor.post(action, fields, key=key)
        assert answer.headers["location"].split("?")[0] == f"{desk.at}/applications"


class TestItsEnd:
    def test_a_no_leaves_today_and_the_people_stay(self, desk: Desk, sent: str, booked: str) -> None:
        assert "Acme, interview (round 1)" in desk.visitor.get(desk.at)
        page = desk.visitor.saved(f"{desk.at}/applications/{sent}/closing", {"how": "rejected"})
        assert "Acme said no. It is off your list; Lena there is still someone you know." in page
        assert "interview (round 1)" not in desk.visitor.get(desk.at)

    def test_how_it_ended_is_asked(self, desk: Desk, sent: str) -> None:
        answer = desk.visitor.post(f"{desk.at}/applications/{sent}/closing", {"note": "No."})
        assert "Choose how it ended." in words(answer)

    def test_what_is_closed_offers_to_take_it_up_again(self, desk: Desk, sent: str, booked: str) -> None:
        desk.do("WithdrawApplication", application=sent, why="Too far.")
        answer = desk.visitor.post(f"{desk.at}/rounds/{booked}/held", {"note": "It was good."})
        assert answer.status_code == 422
        assert "Take it up again" in words(answer)
        page = desk.visitor.saved(f"{desk.at}/applications/{sent}/revive", {})
        assert "You went on with the application to Acme after all." in page

    def test_a_note_is_kept_on_its_page(self, desk: Desk, sent: str) -> None:
        assert "Ask about the team." in desk.visitor.saved(
            f"{desk.at}/applications/{sent}/notes", {"text": "Ask about the team."}
        )


class TestWords:
    def test_news_is_asked_for_with_a_draft_and_logged(self, desk: Desk, sent: str) -> None:
        here = f"/write/application_nudge?application={sent}"
        page = desk.visitor.get(desk.at + here)
        assert "Ask Acme for news" in page
        assert "Hello," in page
        form = typed(desk, here, "write")
        said = text_of(desk.visitor.saved(f"{desk.at}/write/application_nudge", {**form, "do": "sent"}))
        assert "asked for news" in said or "1 word since" in said
        assert len(desk.view("application", id=sent)["nudges"]) == 1

    def test_thanks_are_drafted_and_logged(self, desk: Desk, booked: str, lena: str) -> None:
        desk.do("HoldRound", round=booked)
        here = f"/write/round_thanks?round={booked}&who={lena}"
        assert "Hi Lena," in desk.visitor.get(desk.at + here)
        form = typed(desk, here, "write")
        assert "You thanked Lena" in desk.visitor.saved(f"{desk.at}/write/round_thanks", {**form, "do": "sent"})

    def test_the_page_of_a_person_shows_the_interviews_with_them(self, desk: Desk, booked: str, lena: str) -> None:
        assert "Interview (round 1): Panel" in desk.visitor.get(f"{desk.at}/people/{lena}")


@pytest.mark.parametrize("path", ["applications/none", "rounds/none/prepare", "rounds/none/calendar.ics"])
def test_what_is_not_there_is_not_found(desk: Desk, path: str) -> None:
    assert desk.visitor.client.get(f"{desk.at}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["applications/{}/what", "rounds/{}/what"])
def test_deeds_that_there_are_not_are_not_found(desk: Desk, sent: str, booked: str, path: str) -> None:
    id = sent if path.startswith("applications") else booked
    assert desk.visitor.post(f"{desk.at}/{path.format(id)}", {}).status_code == 404


class TestInTwoTabs:
    """What was changed elsewhere is told, and nothing typed is lost."""

    def seen(self, desk: Desk) -> str:
        version: int = desk.visitor.client.get(f"/api{desk.at}/entries?limit=1").json()["head"]
        return str(version)

    def test_news_asked_for_after_a_no_was_logged(self, desk: Desk, sent: str) -> None:
        seen = self.seen(desk)
        desk.do("RejectApplication", application=sent)
        fields = {"channel": "email", "message": "Any news?"}
        answer = desk.visitor.post(f"{desk.at}/applications/{sent}/nudge", fields, seen=seen)
        assert answer.status_code == 409
        assert "Acme said no." in words(answer)
        assert "Any news?" in words(answer)

    def test_a_button_pressed_too_late_is_asked_about_again(self, desk: Desk, sent: str) -> None:
        seen = self.seen(desk)
        desk.do("NudgeApplication", application=sent, channel="email")
        answer = desk.visitor.post(f"{desk.at}/applications/{sent}/rest", {}, seen=seen)
        assert answer.status_code == 409
        assert "You asked Acme by e-mail how your application stands." in words(answer)
        assert "Leave it as it is" in words(answer)
        assert desk.view("application", id=sent)["row"]["open"]

    def test_an_interview_moved_in_both_keeps_what_was_typed_and_says_so(
        self, desk: Desk, sent: str, booked: str
    ) -> None:
        seen, form = self.seen(desk), typed(desk, f"/applications/{sent}", f"booking-{booked}")
        desk.do("RescheduleRound", round=booked, appointment={"local": ahead(4)})
        day = ahead(6)[:10]
        answer = desk.visitor.post(f"{desk.at}/rounds/{booked}/booking", {**form, "day": day}, seen=seen)
        assert answer.status_code == 409
        shown = forms_of(answer.text)[f"booking-{booked}"].fields
        assert (shown["day"], shown["was_day"]) == (day, ahead(4)[:10])

    def test_an_interview_called_off_elsewhere_is_told_over_what_was_typed(
        self, desk: Desk, sent: str, booked: str
    ) -> None:
        seen = self.seen(desk)
        desk.do("CancelRound", round=booked, by="them")
        fields = {"note": "It was good.", "happened_on": date.today().isoformat()}
        answer = desk.visitor.post(f"{desk.at}/rounds/{booked}/held", fields, seen=seen)
        assert answer.status_code == 409
        assert "called off" in words(answer)
        assert "It was good." in words(answer)


def test_a_time_that_comes_twice_is_asked_about(desk: Desk, sent: str) -> None:
    year = date.today().year + 1
    sunday = max(date(year, 10, day) for day in range(25, 32) if date(year, 10, day).weekday() == 6)
    said = {"day": sunday.isoformat(), "time": "01:30", "zone": "Europe/London"}
    here = f"{desk.at}/applications/{sent}/booking"
    answer = desk.visitor.post(here, said)
    assert answer.status_code == 422
    assert "The earlier 01:30" in words(answer)
    later = f"yes {sunday}T01:30 Europe/London"
    assert "Interview (round 1)" in desk.visitor.saved(here, {**said, "later": later})


def test_what_is_said_on_the_day_of_an_interview_is_asked_on_today(desk: Desk, sent: str, lena: str) -> None:
    yesterday = f"{date.today() - timedelta(days=1)}T09:00"
    agreed = {"appointment": {"local": yesterday}, "happened_on": yesterday[:10]}
    desk.do("SubmitApplication", company=desk.view("application", id=sent)["row"]["company"]["id"], role="analyst")
    desk.do(
        "CorrectEntry",
        version=_version_of(desk, sent),
        event=_body_of(desk, sent),
        happened_on=(date.today() - timedelta(days=3)).isoformat(),
    )
    round = desk.do("ScheduleRound", application=sent, contacts=[lena], **agreed)["id"]
    page = desk.visitor.get(desk.at)
    assert "How was the interview at" in page
    form = typed(desk, "", f"how-{round}")
    page = desk.visitor.saved(f"{desk.at}/rounds/{round}/held", {**form, "note": "They were kind."})
    assert "Thank Lena" in page
    assert "How was the interview at" not in page


def _version_of(desk: Desk, id: str) -> int:
    entries = desk.visitor.client.get(f"/api{desk.at}/entries").json()["entries"]
    return next(int(one["version"]) for one in entries if one["data"].get("id") == id)


def _body_of(desk: Desk, id: str) -> dict[str, str]:
    entries = desk.visitor.client.get(f"/api{desk.at}/entries").json()["entries"]
    found = next(one for one in entries if one["data"].get("id") == id)
    return {"type": found["type"], **found["data"]}


def test_an_offer_is_one_click_away(desk: Desk, sent: str, acme: str) -> None:
    page = desk.visitor.get(f"{desk.at}/applications/{sent}")
    assert f"{desk.at}/offers/new?application={sent}" in page
    terms = {"currency": "EUR", "base": "72000"}
    made = desk.do("ReceiveOffer", company=acme, application=sent, role=ROLE, terms=terms)["id"]
    page = desk.visitor.get(f"{desk.at}/applications/{sent}")
    assert f'href="{desk.at}/offers/{made}">The offer<' in page
    assert "they made an offer today" in page
    assert f"/offers/new?application={sent}" not in page
    assert f'href="{desk.at}/offers/{made}">The offer<' in desk.visitor.get(f"{desk.at}/applications")
