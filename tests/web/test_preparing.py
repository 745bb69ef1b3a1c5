"""Preparing for a conversation: what is known, what to ask, and the sheet. No JavaScript runs here."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from tests.features.drivers.forms import forms_of, text_of
from tests.web.test_sorting import Desk
from tests.web.visitor import Visitor, words
from web.wording import weekday_day
from web.wording.questions import GAPS, MOVING, TITLE

MOVE = MOVING.questions[0]
FIRST = TITLE[0].questions[0]


@pytest.fixture
def desk(visitor: Visitor, at: str) -> Desk:
    return Desk(visitor, at)


@pytest.fixture
def priya(desk: Desk) -> str:
    said = {"name": "Priya Raman", "role": "ML engineer", "employer": "Acme AI", "how_known": "alumni"}
    id: str = desk.do("AddContact", came_from={"role": "analyst", "industry": "finance"}, **said)["id"]
    return id


@pytest.fixture
def asked(desk: Desk, priya: str) -> str:
    id: str = desk.do("RequestInterview", contacts=[priya], channel="email")["id"]
    return id


@pytest.fixture
def here(asked: str) -> str:
    return f"/interviews/{asked}/prepare"


def questions(desk: Desk, here: str) -> list[str]:
    """My questions as they are kept."""
    kept: list[str] = desk.view("interview", id=here.split("/")[2])["preparation"]["questions"]
    return kept


def send(desk: Desk, here: str, *taken: str, typed: str | None = None, **more: str) -> Any:
    """Sends the form with these ideas ticked and, where said, that typed."""
    fields = desk.forms(here)["prepare"].fields
    text = fields["questions"].removeprefix("\n") if typed is None else typed
    pairs = [("questions", text), ("was_questions", fields["was_questions"]), *(("take", one) for one in taken)]
    return desk.visitor.post(desk.at + here, [*pairs, *more.items()], key=fields["key"], seen=fields["seen"])


class TestMyQuestions:
    def test_they_are_kept_in_their_order_each_once(self, desk: Desk, here: str) -> None:
        answer = send(desk, here, typed="  What surprised you?\n\nHow  do you start a day?\nwhat surprised you?\n")
        assert questions(desk, here) == ["What surprised you?", "How do you start a day?"]
        page = desk.page_after(answer)
        assert "Saved. You wrote down 2 questions for Priya Raman." in page

    def test_an_idea_is_taken_with_one_tick_and_comes_last(self, desk: Desk, here: str) -> None:
        send(desk, here, MOVE, FIRST, typed="What surprised you?")
        assert questions(desk, here) == ["What surprised you?", MOVE, FIRST]

    def test_an_idea_that_was_taken_is_not_offered_again(self, desk: Desk, here: str) -> None:
        assert f'name="take" value="{MOVE}"' in desk.visitor.get(desk.at + here)
        page = desk.page_after(send(desk, here, MOVE))
        assert f'name="take" value="{MOVE}"' not in page
        assert MOVE in forms_of(page)["prepare"].fields["questions"]

    def test_an_idea_that_is_typed_too_is_asked_once(self, desk: Desk, here: str) -> None:
        send(desk, here, MOVE, typed=MOVE.upper())
        assert questions(desk, here) == [MOVE.upper()]

    def test_undo_leads_back_here(self, desk: Desk, here: str) -> None:
        page = desk.page_after(send(desk, here, MOVE))
        undo = re.search(r'action="[^"]+/undo">.*?</form>', page, re.S)
        assert undo
        assert f'name="from" value="{here[1:]}"' in undo[0]

    def test_the_questions_can_all_be_taken_out(self, desk: Desk, here: str) -> None:
        send(desk, here, MOVE)
        assert send(desk, here, typed="").status_code == 303
        assert questions(desk, here) == []

    def test_the_way_back_stays(self, desk: Desk, asked: str, here: str) -> None:
        path = f"{here}?from=interviews"
        assert f'href="{desk.at}/interviews">Back</a>' in desk.visitor.get(desk.at + path)
        answer = send(desk, path, MOVE, **{"from": "interviews"})
        assert "from=interviews" in answer.headers["location"]


class TestRefused:
    def test_nothing_new_is_no_change(self, desk: Desk, here: str) -> None:
        send(desk, here, MOVE)
        answer = send(desk, here)
        assert answer.status_code == 422
        assert "These are your questions already." in words(answer)

    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ("Why? " * 60, "keep each question to 200 characters"),
            ("\n".join(f"Why number {n}?" for n in range(101)), "These are 102 questions"),
        ],
        ids=["long", "many"],
    )
    def test_too_much_is_told_and_kept(self, desk: Desk, here: str, typed: str, sentence: str) -> None:
        answer = send(desk, here, MOVE, typed=typed)
        assert answer.status_code == 422
        assert sentence in words(answer)
        assert forms_of(answer.text)["prepare"].fields["questions"].strip() == typed.strip()
        assert re.search(rf'value="{re.escape(MOVE)}"[^>]* checked', answer.text)
        assert 'href="#f-questions"' in answer.text

    def test_what_was_changed_elsewhere_is_told_and_what_was_typed_stays(self, desk: Desk, here: str) -> None:
        send(desk, here, typed="What surprised you?")
        mine = desk.forms(here)["prepare"]
        send(desk, here, typed="What surprises you today?")
        answer = desk.send_form(mine, questions="What surprised you?\nWho decides?", take=MOVE)
        assert answer.status_code == 409
        told = text_of(answer.text)
        assert "Your questions were changed: it says “What surprises you today?” now" in told
        again = forms_of(answer.text)["prepare"]
        assert again.fields["questions"].strip() == "What surprised you?\nWho decides?"
        assert again.fields["take"] == MOVE
        assert questions(desk, here) == ["What surprises you today?"]
        assert desk.send_form(again).status_code == 303
        assert questions(desk, here) == ["What surprised you?", "Who decides?", MOVE]

    def test_only_ticked_joins_what_was_written_elsewhere(self, desk: Desk, here: str) -> None:
        mine = desk.forms(here)["prepare"]
        send(desk, here, typed="What surprises you today?")
        answer = desk.send_form(mine, take=MOVE)
        assert answer.status_code == 409
        assert desk.send_form(forms_of(answer.text)["prepare"]).status_code == 303
        assert questions(desk, here) == ["What surprises you today?", MOVE]

    def test_after_the_talk_it_is_too_late_and_nothing_typed_is_lost(self, desk: Desk, asked: str, here: str) -> None:
        send(desk, here, MOVE)
        form = desk.forms(here)["prepare"]
        desk.do("HoldInterview", interview=asked)
        page = desk.visitor.get(desk.at + here)
        assert "prepare" not in forms_of(page)
        assert "You talked today. These were your questions." in page
        assert MOVE in page
        answer = desk.send_form(form, questions="Too late?")
        assert answer.status_code in (409, 422)
        assert "Too late?" in answer.text

    def test_nothing_there(self, desk: Desk) -> None:
        assert desk.visitor.client.get(f"{desk.at}/interviews/none/prepare").status_code == 404
        assert desk.visitor.client.get(f"{desk.at}/interviews/none/prepare?sheet=1").status_code == 404
        assert desk.visitor.post(f"{desk.at}/interviews/none/prepare", {"questions": "Why?"}).status_code == 404


class TestStages:
    """Any conversation that is still to come can be prepared, booked or not."""

    def test_asked(self, desk: Desk, here: str) -> None:
        assert "Asked today." in desk.visitor.get(desk.at + here)

    def test_answered(self, desk: Desk, asked: str, here: str) -> None:
        desk.do("AnswerInterview", interview=asked, gist="later")
        assert send(desk, here, MOVE).status_code == 303

    def test_called_off(self, desk: Desk, asked: str, here: str) -> None:
        book(desk, asked)
        desk.do("CancelInterview", interview=asked, by="them")
        assert send(desk, here, MOVE).status_code == 303

    def test_ended(self, desk: Desk, asked: str, here: str) -> None:
        desk.do("GiveUpInterview", interview=asked)
        assert "You stopped waiting today." in desk.visitor.get(desk.at + here)

    def test_someone_who_moved_is_asked_how(self, desk: Desk, here: str) -> None:
        page = desk.visitor.get(desk.at + here)
        assert "How did you move?" in page
        assert "Priya Raman: analyst in finance before" in page
        other = desk.do("AddContact", name="Daniel Weiss")["id"]
        asked = desk.do("RequestInterview", contacts=[other], channel="email")["id"]
        assert MOVE not in desk.visitor.get(f"{desk.at}/interviews/{asked}/prepare")


class TestGaps:
    def test_what_nobody_has_told_yet_has_its_question(self, desk: Desk, here: str) -> None:
        page = desk.visitor.get(desk.at + here)
        assert "Nobody has told you yet how they hire." in page
        hiring = next(gap for topic, gap in GAPS.items() if topic.value == "hiring")
        assert f'value="{hiring.question}"' in page

    def test_what_someone_told_is_no_gap(self, desk: Desk, here: str) -> None:
        desk.do("NoteInsight", topic="hiring", claim="From inside.")
        assert "Nobody has told you yet how they hire." not in desk.visitor.get(desk.at + here)


class TestWhatIsKnown:
    def test_the_person_what_is_between_you_and_the_place(self, desk: Desk, priya: str, here: str) -> None:
        desk.do("TargetCompany", name="Acme AI", industry="tech", kind="startup", motivation=3, posting=1)
        desk.do("AddContact", name="Jonas Berg", employer="Acme AI")
        read = text_of(desk.visitor.get(desk.at + here))
        assert "ML engineer, Acme AI · was analyst, finance" in read
        assert "Same school · last in touch today" in read
        assert "Startup in tech · you also know Jonas Berg" in read

    def test_what_they_and_others_there_said_and_what_is_promised(self, desk: Desk, priya: str, here: str) -> None:
        desk.do("TargetCompany", name="Acme AI")
        jonas = desk.do("AddContact", name="Jonas Berg", employer="Acme AI")["id"]
        desk.do("NoteInsight", topic="tools", claim="PyTorch in production", by=jonas)
        desk.do("ReceiveAdvice", text="Rebuild one model", by=priya)
        desk.do("SetNextStep", what="Send the notebook", due="2026-12-24", promised_to=priya)
        desk.do("NoteInsight", topic="tools", claim="Nobody there said this")
        read = text_of(desk.visitor.get(desk.at + here))
        assert "PyTorch in production Jonas" in read
        assert "Rebuild one model Priya" in read
        assert "You promised Send the notebook" in read
        assert "Nobody there said this" not in read

    def test_the_last_notes_and_none_that_is_private(self, desk: Desk, priya: str, here: str) -> None:
        hold = {"contacts": [priya], "medium": "in_person", "happened_on": "2026-03-02"}
        desk.do("HoldInterview", note="Their data is late.", **hold)
        private = desk.do("HoldInterview", note="She is leaving.", private=True, **hold)["id"]
        source = {"id": private, "text": "She is leaving."}
        desk.do("NoteInsight", topic="team", claim="She is leaving.", by=priya, source=source)
        desk.do("AddNote", about=priya, text="Do not tell anyone.", private=True)
        read = text_of(desk.visitor.get(desk.at + here))
        assert "Their data is late." in read
        assert "She is leaving." not in read
        assert "Do not tell anyone." not in read
        assert "A private note" in read

    def test_what_was_written_about_another_record_of_theirs_is_known_too(
        self, desk: Desk, priya: str, here: str
    ) -> None:
        other = desk.do("AddContact", name="P. Raman", new=True)["id"]
        desk.do("AddNote", about=other, text="She plays the cello.")
        desk.do("SetNextStep", what="Send the score", due="2026-12-24", promised_to=other)
        desk.do("MergeContacts", contact=priya, other=other)
        page = desk.visitor.get(desk.at + here)
        assert "She plays the cello." in page
        assert "Send the score" in page
        assert re.search(rf'href="{desk.at}/people/[0-9a-f-]+">Priya Raman, ', page)

    def test_a_long_note_is_quoted_by_its_beginning(self, desk: Desk, priya: str, here: str) -> None:
        desk.do("HoldInterview", contacts=[priya], note="Slides and more slides. " * 60, happened_on="2026-03-02")
        page = desk.visitor.get(desk.at + here)
        assert "the rest is there" in page
        assert len(re.findall("more slides", page)) < 25


class TestTheSheet:
    @pytest.fixture
    def sheet(self, desk: Desk, asked: str, here: str) -> str:
        book(desk, asked)
        send(desk, here, MOVE, typed="What surprised you?")
        return f"{here}?sheet=1"

    def test_it_says_who_when_where_and_what_to_ask(self, desk: Desk, sheet: str) -> None:
        page = desk.visitor.get(desk.at + sheet)
        read = text_of(page)
        assert "Priya Raman ML engineer, Acme AI" in read
        assert f"{weekday_day(in_days(desk, 30))}, 15:00 45 minutes, in person, Café Blau" in read
        asked = re.search(r'<ol class="sheet-questions">(.*?)</ol>', page, re.S)
        assert asked
        assert re.findall("<li>([^<]+)", asked[1]) == ["What surprised you?", MOVE]
        assert "Which two people should I talk to next?" in read

    def test_saving_leads_to_it(self, desk: Desk, here: str) -> None:
        answer = send(desk, here, MOVE, do="sheet")
        assert re.search(r"/prepare\?sheet=1&saved=", answer.headers["location"])
        assert MOVE in desk.page_after(answer)

    def test_nothing_to_save_leads_to_it_too(self, desk: Desk, here: str) -> None:
        send(desk, here, MOVE)
        answer = send(desk, here, do="sheet")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{desk.at}{here}?sheet=1")

    def test_without_a_time_or_a_question_it_says_so(self, desk: Desk, here: str) -> None:
        read = text_of(desk.visitor.get(f"{desk.at}{here}?sheet=1"))
        assert "No time is booked yet" in read
        assert "No question is written down yet." in read

    def test_an_address_to_meet_at_can_be_followed_and_no_other(self, desk: Desk, asked: str, here: str) -> None:
        book(desk, asked, place="https://meet.example/abc")
        assert '<a href="https://meet.example/abc"' in desk.visitor.get(f"{desk.at}{here}?sheet=1")
        later = {"local": f"{in_days(desk, 31)}T15:00"}
        desk.do("RescheduleInterview", interview=asked, appointment=later, place="javascript:x")
        assert 'href="javascript' not in desk.visitor.get(f"{desk.at}{here}?sheet=1")
        assert 'href="javascript' not in desk.visitor.get(desk.at + here)


def in_days(desk: Desk, days: int) -> date:
    """A day to come."""
    return date.fromisoformat(desk.view("today")["today"]) + timedelta(days=days)


def book(desk: Desk, interview: str, place: str = "Café Blau") -> None:
    """In a month."""
    said = {"appointment": {"local": f"{in_days(desk, 30)}T15:00"}, "minutes": 45, "place": place}
    desk.do("ScheduleInterview", interview=interview, **said)
