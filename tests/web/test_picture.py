"""Learned as a page: cards with their voices, the scope, one click onto a sheet, titles, wishes. No JavaScript here."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.values import Topic
from domain.views.look import Named, When
from domain.views.picture import Ahead, WishMark
from tests.features.drivers.forms import text_of
from tests.web.test_preparing import in_days, questions
from tests.web.test_sorting import Desk
from tests.web.visitor import Visitor, hidden, words
from web.wish_lines import wish_line
from web.wording import picture as said
from web.wording.kinds import TOPICS
from web.wording.questions import GAPS

HERE = "/picture"
HIRING = GAPS[Topic.HIRING].question
TUESDAY = date(2026, 3, 10)


@pytest.fixture
def desk(visitor: Visitor, at: str) -> Desk:
    return Desk(visitor, at)


def person(desk: Desk, name: str, employer: str = "Acme AI") -> str:
    id: str = desk.do("AddContact", name=name, employer=employer)["id"]
    return id


def book(desk: Desk, name: str = "Priya Raman", days: int = 30) -> str:
    """A conversation to come."""
    appointment = {"local": f"{in_days(desk, days)}T15:00"}
    id: str = desk.do("ScheduleInterview", contacts=[person(desk, name)], appointment=appointment)["id"]
    return id


def learns(desk: Desk, claim: str, topic: str = "tools", **more: object) -> str:
    id: str = desk.do("NoteInsight", **{"claim": claim, "topic": topic, "happened_on": "2026-03-02"} | more)["id"]
    return id


def page(desk: Desk, query: str = "") -> str:
    return desk.visitor.get(f"{desk.at}{HERE}{query}")


def part(html: str, id: str) -> str:
    """A part of the page, as it reads."""
    found = re.search(rf'<section class="part" id="{id}">.*?</section>', html, re.S)
    assert found, id
    return text_of(found[0])


class TestNothing:
    def test_says_what_will_be_here_and_offers_to_log(self, desk: Desk) -> None:
        html = page(desk)
        assert "After two conversations you will see here what people agree on." in html
        assert f'href="{desk.at}/log"' in html

    def test_a_note_that_waits_is_the_next_thing(self, desk: Desk) -> None:
        talk = desk.talk()
        assert f'href="{desk.at}/interviews/{talk}/sort">Sort a note</a>' in page(desk)

    def test_every_topic_is_a_question_and_there_is_nobody_to_ask(self, desk: Desk) -> None:
        read = part(page(desk), "gaps")
        assert "Nobody is booked to be asked. Find someone" in read
        assert "How they hire “How did the last person come to your team?”" in read

    def test_it_stands_in_the_navigation_under_review(self, desk: Desk) -> None:
        assert re.search(rf'Review</span>\s*<ul>\s*<li><a href="{desk.at}/picture" aria-current="true">', page(desk))


class TestCards:
    def test_how_many_said_so_of_how_many_in_their_words_with_the_way_back(self, desk: Desk) -> None:
        one = desk.talk("All PyTorch here.\nWe review.", "Priya Raman")
        two = desk.talk("PyTorch, of course.", "Daniel Weiss")
        first = learns(desk, "PyTorch in production", source={"id": one, "text": "All PyTorch here."})
        again = learns(desk, "PyTorch too", source={"id": two, "text": "PyTorch, of course."}, same_as=first)
        learns(desk, "Notebooks", by=person(desk, "Lena Hoffmann"), opposite_of=first)
        html = page(desk)
        read = part(html, "tools")
        assert "Tools 1 thing, 3 people" in read
        assert "PyTorch in production 2 of 3 who spoke about tools" in read
        assert "Priya Raman , 2 Mar" in read
        assert "“PyTorch, of course.”" in read
        assert re.search(r"Lena Hoffmann , [^“]+said otherwise “Notebooks”", read)
        assert f'id="said-{again}"' in html
        assert f'href="{desk.at}/interviews/{two}"' in html

    def test_a_private_note_is_not_quoted(self, desk: Desk) -> None:
        talk = desk.talk("She leaves in May.", private=True)
        learns(desk, "She leaves in May.", "team", source={"id": talk, "text": "She leaves in May."})
        html = page(desk)
        assert "She leaves in May." not in html
        assert "From a private note 1 of 1 who spoke about the team" in part(html, "team")
        assert f'href="{desk.at}/interviews/{talk}"' in html

    def test_what_one_person_each_said_is_folded_after_the_first_three(self, desk: Desk) -> None:
        for n in range(6):
            learns(desk, f"Tool number {n}")
        html = page(desk)
        assert "3 more things" in html
        assert html.index("Tool number 2") < html.index("3 more things") < html.index("Tool number 3")

    def test_what_was_learned_is_found_beside_what_others_said(self, desk: Desk) -> None:
        id = learns(desk, "PyTorch in production")
        assert f'href="{desk.at}/picture#said-{id}"' in desk.visitor.get(f"{desk.at}/find?q=pytorch")

    def test_the_page_of_the_conversation_leads_here(self, desk: Desk) -> None:
        talk = desk.talk("All PyTorch here.")
        id = learns(desk, "PyTorch", source={"id": talk, "text": "All PyTorch here."})
        assert f'href="{desk.at}/picture#said-{id}"' in desk.visitor.get(f"{desk.at}/interviews/{talk}")

    def test_what_was_typed_is_text(self, desk: Desk) -> None:
        learns(desk, "<script>alert(1)</script>", role="<b>role</b>")
        raw = desk.visitor.client.get(f"{desk.at}{HERE}?role=%3Cb%3Erole%3C/b%3E").text
        assert "<script>alert" not in raw
        assert "<b>role" not in raw


class TestScope:
    def test_one_tap_for_the_role_and_the_industry_of_the_aim(self, desk: Desk) -> None:
        learns(desk, "About both")
        learns(desk, "About finance", industry="finance")
        html = page(desk)
        assert f'href="{desk.at}/picture?role=machine+learning+engineer">Machine learning engineer</a>' in html
        tech = page(desk, "?industry=tech")
        assert f'href="{desk.at}/picture?industry=tech" aria-current="true">Tech</a>' in tech
        assert "About finance" not in tech
        assert "About tech: 1 thing, from 1 person." in text_of(tech)

    def test_a_company_by_its_name(self, desk: Desk) -> None:
        acme = desk.do("TargetCompany", name="Acme AI")["id"]
        learns(desk, "At Acme", company=acme)
        learns(desk, "Elsewhere")
        html = page(desk, f"?company={acme}")
        assert "Only about Acme AI" in html
        assert re.search(rf'<option value="{acme}" selected>Acme AI</option>', html)
        assert "Elsewhere" not in html
        assert "About Acme AI: 1 thing" in text_of(html)

    def test_what_nothing_is_known_about_says_so(self, desk: Desk) -> None:
        learns(desk, "Something")
        read = text_of(page(desk, "?role=Chef"))
        assert "Nobody has said anything about Chef yet." in read
        assert "What is about Chef will stand here." in read

    def test_a_company_that_is_not_there(self, desk: Desk) -> None:
        assert desk.visitor.client.get(f"{desk.at}{HERE}?company=gone").status_code == 404

    def test_an_endless_or_odd_scope_is_a_page_too(self, desk: Desk) -> None:
        for query in ("?role=" + "x" * 5000, "?role=%00%ff", "?industry=%20%20", "?role=a&role=b", "?unknown=1"):
            assert desk.visitor.client.get(f"{desk.at}{HERE}{query}").status_code == 200


class TestAsk:
    def test_one_click_puts_the_question_after_those_that_are_there(self, desk: Desk) -> None:
        talk = book(desk)
        desk.do("PrepareInterview", interview=talk, questions=["How did you move?", "Why?"])
        button = said.ask_words(ahead(desk), date.fromisoformat(desk.view("today")["today"]))
        assert button.startswith("Ask Priya on ")
        html = page(desk)
        action, fields = row_form(html, HIRING)
        answer = desk.visitor.post(action, fields)
        assert answer.status_code == 303
        assert answer.headers["location"].endswith("#gaps")
        assert questions(desk, f"/interviews/{talk}") == ["How did you move?", "Why?", HIRING]
        after = desk.page_after(answer)
        assert "On your sheet for Priya on " in part(after, "gaps")
        assert f'href="{desk.at}/interviews/{talk}/prepare?sheet=1"' in after
        assert "Saved. You wrote down 3 questions for Priya Raman." in after

    def test_undo_leads_back_here(self, desk: Desk) -> None:
        book(desk)
        action, fields = row_form(page(desk), HIRING)
        undo, sent = hidden(desk.page_after(desk.visitor.post(action, fields)), "Undo")
        assert sent["from"] == "picture"
        assert desk.visitor.post(undo, sent).headers["location"].startswith(f"{desk.at}/picture?")
        assert HIRING not in questions_of(desk)

    def test_the_same_click_again_changes_nothing(self, desk: Desk) -> None:
        talk = book(desk)
        action, fields = row_form(page(desk), HIRING)
        for _ in range(2):
            assert desk.visitor.post(action, fields).status_code == 303
        assert questions(desk, f"/interviews/{talk}") == [HIRING]

    def test_a_question_that_is_there_already_is_no_error(self, desk: Desk) -> None:
        talk = book(desk)
        action, fields = row_form(page(desk), HIRING)
        fields |= {"questions": HIRING}
        desk.do("PrepareInterview", interview=talk, questions=[HIRING])
        fields["seen"] = str(desk.visitor.client.get(f"/api{desk.at}/entries").json()["head"])
        answer = desk.visitor.post(action, fields)
        assert answer.headers["location"] == f"{desk.at}/picture#gaps"

    def test_questions_changed_elsewhere_are_not_taken_back(self, desk: Desk) -> None:
        talk = book(desk)
        action, fields = row_form(page(desk), HIRING)
        desk.do("PrepareInterview", interview=talk, questions=["Written elsewhere?"])
        answer = desk.visitor.post(action, fields, key=fields.pop("key"), seen=fields.pop("seen"))
        assert answer.status_code == 409
        assert said.STALE in words(answer)
        assert questions(desk, f"/interviews/{talk}") == ["Written elsewhere?"]
        action, fields = row_form(answer.text, HIRING)
        assert desk.visitor.post(action, fields).status_code == 303
        assert questions(desk, f"/interviews/{talk}") == ["Written elsewhere?", HIRING]

    def test_it_is_over_meanwhile(self, desk: Desk) -> None:
        talk = book(desk)
        action, fields = row_form(page(desk), HIRING)
        desk.do("CancelInterview", interview=talk, by="me")
        desk.do("GiveUpInterview", interview=talk)
        answer = desk.visitor.post(action, fields)
        assert answer.status_code in (409, 422)
        assert "Not on the sheet yet" in words(answer)

    def test_of_no_conversation(self, desk: Desk) -> None:
        assert desk.visitor.post(f"{desk.at}{HERE}/questions", {"take": HIRING}).status_code in (404, 422)
        answer = desk.visitor.post(f"{desk.at}{HERE}/questions", {"take": HIRING, "interview": "gone"})
        assert answer.status_code == 404 or "conversation" in words(answer)

    def test_the_scope_stays(self, desk: Desk) -> None:
        book(desk)
        learns(desk, "Something")
        action, fields = row_form(page(desk, "?industry=tech"), HIRING)
        assert "/picture?industry=tech&saved=" in desk.visitor.post(action, fields).headers["location"]


class TestTitles:
    def test_places_one_beneath_the_other_with_the_way_back(self, desk: Desk) -> None:
        acme = desk.do("TargetCompany", name="Acme AI")["id"]
        person(desk, "Priya Raman")
        talk = desk.talk("x", "Priya Raman")
        desk.do("ExplainTitle", interview=talk, title="ML engineer", week="Half is data.", hiring="From inside.")
        html = page(desk)
        read = part(html, "titles")
        assert "ML engineer, 1 place Acme AI Priya Raman, 2 Mar Half is data. From inside." in read
        assert f'href="{desk.at}/companies/{acme}"' in html
        assert f'href="{desk.at}/interviews/{talk}#title"' in html


class TestWished:
    def test_changes_in_words_and_as_a_line_and_what_stayed_apart(self, desk: Desk) -> None:
        acme = desk.do("TargetCompany", name="Acme AI", happened_on="2026-03-01")["id"]
        bank = desk.do("TargetCompany", name="Northbank", happened_on="2026-03-01")["id"]
        for company, on, wanted in ((acme, "2026-03-02", 2), (bank, "2026-03-02", 1), (acme, "2026-03-12", 3)):
            desk.do("RateCompany", company=company, motivation=wanted, happened_on=on)
        html = page(desk)
        read = part(html, "wanted")
        assert "Acme AI Wanted 2, then 3 since 12 March" in read
        assert "1 company stayed the same" in read
        assert "Northbank Wanted 1 since 2 March" in read
        assert html.count('<svg class="wish"') == 1


def test_the_line_steps_from_mark_to_mark_and_ends_today() -> None:
    marks = (WishMark(TUESDAY, 1, 1), WishMark(TUESDAY + timedelta(days=5), 3, 2))
    line = wish_line(marks, TUESDAY, TUESDAY + timedelta(days=10))
    assert line.points == "4,20 66,20 66,4 128,4"
    assert line.changes == ((4, 20), (66, 4))
    assert wish_line(marks[:1], TUESDAY, TUESDAY).points == "4,20 128,20"


@pytest.mark.parametrize(
    ("days", "spoken"),
    [(0, "Ask Priya today"), (1, "Ask Priya tomorrow"), (6, "Ask Priya on Monday"), (7, "on 17 March")],
)
def test_the_day_to_ask_on_is_said_as_one_says_it(days: int, spoken: str) -> None:
    assert spoken in said.ask_words(coming_on(TUESDAY + timedelta(days=days)), TUESDAY)


def test_every_topic_has_its_words() -> None:
    assert set(said.SPOKE) == set(TOPICS) == set(Topic)


def coming_on(day: date) -> Ahead:
    at = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
    return Ahead("x", (Named("p", "Priya Raman"),), When(day, "15:00", at, at, "UTC"), ())  # type: ignore[arg-type]


def ahead(desk: Desk) -> Ahead:
    """The first conversation to come, as the view has it."""
    first = desk.view("picture")["ahead"][0]
    return coming_on(date.fromisoformat(first["when"]["day"]))


def row_form(html: str, question: str) -> tuple[str, dict[str, str]]:
    """The form that puts that question on a sheet: where it goes, and what it sends."""
    forms = re.findall(r'<form[^>]* action="([^"]+/picture/questions)">(.*?)</form>', html, re.S)
    for action, inside in forms:
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside))
        if fields["take"] == question:
            fields.pop("_csrf_token")
            return action, fields
    raise AssertionError(question)


def questions_of(desk: Desk) -> list[str]:
    """What is to be asked at the first conversation to come."""
    asked: list[str] = desk.view("picture")["ahead"][0]["questions"]
    return asked
