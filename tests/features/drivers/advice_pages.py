"""The pages of advice, and of people to keep in touch with, in a real Chromium."""

from playwright.sync_api import Locator

from tests.features.drivers.learned_pages import LearnedPages


class AdvicePages(LearnedPages):
    """Advice stands on the page of whoever gave it, and has a page of its own."""

    def thank(self, person: str) -> None:
        self._press(self._card(f"Thank {person}").get_by_role("button", name=f"I thanked {person.split()[0]}"))

    def try_advice(self, text: str, note: str = "") -> None:
        self._paper.press(self._advice(text).get_by_role("link", name="I tried it"))
        self._save("try", {"note": note})

    def report_back(self, person: str, text: str) -> None:
        """By the draft, which is sent as it is."""
        self._paper.press(self._advice(text).get_by_role("link", name=f"Tell {person.split()[0]}"))
        self._save("write", {})

    def word_of_advice(self, text: str) -> str:
        self._paper.press(self._advice(text).get_by_role("link", name="Tell "))
        return self._paper.form("write").locator("[name=text]").input_value()

    def advice_state(self, text: str) -> str:
        said = self._advice(text).locator(".meta").inner_text().rpartition(" · ")[2]
        return "reported back" if "told" in said else said.split()[0] if said.startswith("tried") else said

    def keep_in_touch(self, person: str) -> None:
        self._open_person(person)
        self._save("change-person", {"keep_in_touch": "yes"})

    def _advice(self, text: str) -> Locator:
        """The row of that advice, where all of it stands."""
        self._open("/picture")
        return self._paper.tab.locator("#advice .row", has_text=text)
