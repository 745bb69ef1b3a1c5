"""Sorting a note with keys on a laptop and with taps on a phone; questions ticked and taken to the door."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from domain.commands import NoteInsight
from domain.values import Topic
from infrastructure.bootstrap import bootstrap
from infrastructure.demo.days import MovingClock
from tests.browser.test_the_main_job import PHONE, Thumb
from tests.features.drivers.server import served
from tests.web.a_day import MONDAY, Story

NOTE = """All of it runs on PyTorch.
Rebuild one model end to end.
Tomasz Zielinski leads the platform team.
She would like to see the notebook.
Neither of them asked about degrees."""
TOUCHED = 48
"""Pixels that a thumb needs."""


@pytest.fixture(scope="module")
def told() -> Iterator[tuple[Story, str]]:
    """A search in which much was heard before, and where it is served."""
    clock = MovingClock()
    with bootstrap(None, clock=clock) as searches, served(searches) as address:
        story = Story(searches, clock)
        for topic, claim in ((Topic.TOOLS, "PyTorch in production"), (Topic.HIRING, "From inside")):
            story.does(NoteInsight(topic=topic, claim=claim))
        yield story.at(MONDAY, "18:05"), address


class Note:
    """A note to sort, in a tab."""

    def __init__(self, tab: Page, story: Story, address: str) -> None:
        self.tab, self.story, self.address = tab, story, address

    def open(self, name: str, path: str = "sort") -> None:
        """A fresh note of someone new."""
        self.story.knows(name).talks(name, NOTE)
        self.tab.goto(f"{self.address}{self.story.address}/interviews/{self.story.talk(name)}/{path}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tab.keyboard.press(key)

    def save(self, key: str = "Enter") -> None:
        with self.tab.expect_event("load"):
            self.tab.keyboard.press(key)

    def mark(self, line: int) -> str:
        return self.tab.locator(f"#line-{line} .marks").inner_text()


@pytest.fixture
def laptop(chromium: Browser, told: tuple[Story, str]) -> Iterator[Note]:
    with chromium.new_context(viewport={"width": 1280, "height": 800}) as window:
        window.set_default_timeout(20_000)
        yield Note(window.new_page(), *told)


@pytest.fixture
def phone(chromium: Browser, told: tuple[Story, str]) -> Iterator[Note]:
    with chromium.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as window:
        window.set_default_timeout(20_000)
        yield Note(window.new_page(), *told)


class TestKeys:
    def test_a_whole_note_without_a_mouse(self, laptop: Note) -> None:
        laptop.open("Priya Raman")
        laptop.press("1")
        expect(laptop.tab.locator("#f-topic-1-learned")).to_be_focused()
        laptop.press("ArrowDown")
        laptop.save()
        assert "Learned · tools" in laptop.mark(1)
        expect(laptop.tab.locator("#line-2")).to_be_focused()
        laptop.press("2")
        expect(laptop.tab.locator("#f-text-2-advice")).to_be_focused()
        laptop.save()
        assert laptop.mark(2).startswith("Advice\nUndo"), "the line stands as it was"
        assert "Advice" in laptop.mark(2)
        laptop.press("3")
        expect(laptop.tab.locator("#f-name-3-name")).to_have_value("Tomasz Zielinski")
        laptop.save()
        assert "Tomasz Zielinski" in laptop.mark(3)
        laptop.press("4")
        laptop.tab.keyboard.type("Send Priya the notebook")
        laptop.save()
        assert "“Send Priya the notebook”, by Thursday" in laptop.mark(4)
        expect(laptop.tab.locator("#line-5")).to_be_focused()
        expect(laptop.tab.locator(".heading .lead")).to_contain_text("4 of 5 lines sorted.")

    def test_what_is_typed_is_added_and_shift_enter_begins_a_line(self, laptop: Note) -> None:
        laptop.open("Hanna Vogel")
        laptop.press("2", "ArrowLeft")
        laptop.tab.keyboard.type(" now")
        laptop.press("End", "Shift+Enter")
        expect(laptop.tab.locator("#f-text-1-advice")).to_have_value("All of it runs on PyTorch now.\n")

    def test_lines_are_walked_and_left(self, laptop: Note) -> None:
        laptop.open("Daniel Weiss")
        laptop.press("j", "j", "ArrowDown", "k")
        expect(laptop.tab.locator("#line-2")).to_be_focused()
        laptop.press("2")
        expect(laptop.tab.locator("#line-2 .sorter[open]")).to_have_count(1)
        laptop.press("Escape")
        expect(laptop.tab.locator("#line-2 .sorter[open]")).to_have_count(0)
        expect(laptop.tab.locator("#line-2")).to_be_focused()

    def test_one_form_is_open_at_a_time(self, laptop: Note) -> None:
        laptop.open("Farah Siddiqui")
        laptop.press("2", "Escape", "4")
        expect(laptop.tab.locator("#line-1 .sorter[open] summary")).to_contain_text("I promised")

    def test_keys_are_letters_while_typing(self, laptop: Note) -> None:
        laptop.open("Ines Keller")
        laptop.press("3")
        laptop.tab.keyboard.type("j1k2 l4")
        expect(laptop.tab.locator("#f-name-1-name")).to_have_value("j1k2 l4")
        expect(laptop.tab.locator(".sorter[open]")).to_have_count(1)

    def test_the_keys_are_told_where_there_are_keys(self, laptop: Note, phone: Note) -> None:
        laptop.open("Ada Nwosu")
        expect(laptop.tab.locator(".keys")).to_be_visible()
        phone.open("Jonas Berg")
        expect(phone.tab.locator(".keys")).to_be_hidden()

    def test_only_what_was_heard_on_that_topic_is_offered(self, laptop: Note) -> None:
        laptop.open("Omar Haddad")
        laptop.press("1")
        heard = laptop.tab.locator("#f-other-1-learned")
        assert heard.locator("optgroup").count() >= 2
        laptop.tab.locator("#learned-1 .choice", has_text="Tools").click()
        assert heard.locator("optgroup").count() == 1
        assert "PyTorch in production (" in heard.locator("optgroup").all_text_contents()[0]
        relation = laptop.tab.locator("#f-relation-1-learned")
        expect(relation).to_be_hidden()
        heard.select_option(heard.locator("option", has_text="PyTorch in production").get_attribute("value"))
        expect(relation).to_be_visible()
        relation.select_option("opposite")
        laptop.tab.locator("#learned-1 button[type=submit]").click()
        expect(laptop.tab.locator("#line-1 .marks")).to_contain_text("the opposite of “PyTorch in production”")
        laptop.press("1")
        laptop.tab.locator("#learned-2 .choice", has_text="Pay").click()
        expect(laptop.tab.locator("#learned-2 .heard")).to_be_hidden()

    def test_a_refused_form_keeps_the_focus_on_what_is_wrong(self, laptop: Note) -> None:
        laptop.open("Grace Liu")
        laptop.press("3")
        laptop.press("Delete")
        laptop.save()
        expect(laptop.tab.locator(".errors")).to_be_focused()
        laptop.press("Tab", "Enter")
        expect(laptop.tab.locator("#f-name-1-name")).to_be_focused()


class TestTaps:
    def test_four_small_buttons_under_each_line(self, phone: Note) -> None:
        phone.open("Marta Nowak")
        for line in range(1, 6):
            boxes = [one.bounding_box() for one in phone.tab.locator(f"#line-{line} summary.button").all()]
            assert len(boxes) == 4
            assert all(box and box["height"] >= TOUCHED and box["width"] >= TOUCHED - 4 for box in boxes)
            assert len({box["y"] for box in boxes if box}) == 1

    def test_a_line_takes_three_taps(self, phone: Note) -> None:
        phone.open("Lena Fischer")
        thumb = Thumb(phone.tab)
        thumb.tap(phone.tab.locator("#line-1 summary", has_text="Learned"))
        thumb.tap(phone.tab.locator("#learned-1 .choice", has_text="Tools"))
        save = phone.tab.locator("#learned-1 button[type=submit]")
        save.evaluate("one => one.scrollIntoView({ block: 'center' })")
        thumb.turn_page(save)
        assert thumb.taps == 3
        assert "Learned · tools" in phone.mark(1)
        expect(phone.tab.locator("#line-2 summary", has_text="Advice")).to_be_in_viewport(ratio=1)

    def test_advice_takes_two(self, phone: Note) -> None:
        phone.open("Noor Aziz")
        thumb = Thumb(phone.tab)
        thumb.tap(phone.tab.locator("#line-2 summary", has_text="Advice"))
        assert phone.tab.evaluate("document.activeElement.tagName") != "TEXTAREA", "the keyboard would come up"
        save = phone.tab.locator("#advice-2 button[type=submit]")
        save.evaluate("one => one.scrollIntoView({ block: 'center' })")
        thumb.turn_page(save)
        assert thumb.taps == 2
        assert "Advice" in phone.mark(2)

    def test_a_mark_is_undone_and_brought_back(self, phone: Note) -> None:
        phone.open("Ravi Menon")
        phone.tab.locator("#line-2 summary", has_text="Advice").tap()
        press(phone.tab, "Keep the advice")
        phone.tab.locator("#line-2 .marks button").tap()
        expect(phone.tab.locator(".saved")).to_contain_text("Ravi advised")
        expect(phone.tab.locator("#line-2 .marks")).to_have_count(0)
        press(phone.tab, "Bring it back")
        assert "Advice" in phone.mark(2)

    def test_done_leads_to_today(self, phone: Note) -> None:
        phone.open("Ruth Adeyemi")
        press(phone.tab, "Done sorting")
        expect(phone.tab.locator("h1")).to_have_text("Monday 2 March")


class TestPreparing:
    def test_ideas_are_ticked_and_read_at_the_door(self, phone: Note) -> None:
        phone.story.knows("Kai Lind").asks("Kai Lind")
        talk = phone.story.talk("Kai Lind")
        phone.tab.goto(f"{phone.address}{phone.story.address}/interviews/{talk}/prepare")
        phone.tab.locator("summary", has_text="The title").tap()
        idea = phone.tab.locator(".idea", has_text="What takes most of your time?")
        box = idea.bounding_box()
        assert box
        assert box["height"] >= TOUCHED
        idea.tap()
        with phone.tab.expect_event("load"):
            phone.tab.get_by_role("button", name="The sheet").last.tap()
        expect(phone.tab.locator(".sheet-questions li")).to_have_text(["What takes most of your time?"])
        expect(phone.tab.get_by_role("button", name="Print it")).to_be_visible()

    def test_the_sheet_is_one_page_of_paper(self, laptop: Note) -> None:
        story = laptop.story
        story.knows("Sam Whitlock").books("Sam Whitlock", "2026-03-12T15:00", place="Café Nero")
        talk = story.talk("Sam Whitlock")
        laptop.tab.goto(f"{laptop.address}{story.address}/interviews/{talk}/prepare")
        laptop.tab.fill("[name=questions]", "\n".join(f"What do you do in hour {n} of a day?" for n in range(1, 11)))
        laptop.tab.get_by_role("button", name="The sheet").last.click()
        expect(laptop.tab.locator(".sheet h1")).to_have_text("Sam Whitlock")
        laptop.tab.emulate_media(media="print")
        for gone in (".rail", ".top", ".bar", ".actions"):
            expect(laptop.tab.locator(gone).first).to_be_hidden()
        expect(laptop.tab.locator(".sheet-names")).to_be_visible()
        for paper in ("A4", "Letter"):
            assert laptop.tab.pdf(format=paper, prefer_css_page_size=False).count(b"/Type /Page\n") == 1


def press(tab: Page, button: str) -> None:
    with tab.expect_event("load"):
        tab.get_by_role("button", name=button).or_(tab.get_by_role("link", name=button)).locator("visible=true").tap()
