"""The page Learned in a real Chromium, and sorting a line as something learned."""

from domain.values import Topic, listed
from tests.features.drivers.under_way import UnderWayDriver
from tests.features.phrases import Row
from tests.features.words import TOPICS
from web.wording.questions import GAPS


class LearnedPages(UnderWayDriver):
    """Something is learned by sorting the line of the note that says it."""

    def learn(
        self, claim: str, topic: str, person: str, same_as: str | None = None, opposite_of: str | None = None
    ) -> None:
        self._open_talk(person)
        self._paper.press(self._paper.tab.get_by_role("link", name="Sort this note"))
        form = f"learned-{self._paper.texts('.lines > .line .line-text').index(claim) + 1}"
        typed = {"topic": TOPICS[topic]}
        if other := same_as or opposite_of:
            heard = self._paper.form(form).locator("[name=other] option", has_text=f"{other} (")
            value = heard.get_attribute("value") or ""
            typed |= {"other": value, "relation": "opposite" if opposite_of else "same"}
        self._save(form, typed)

    def ask_next(self, topic: str) -> None:
        self._open("/picture")
        question = GAPS[Topic(TOPICS[topic])].question
        self._press(self._paper.tab.locator(f'form:has([name=take][value="{question}"]) button'))

    def learned(self, topic: str, company: str | None = None) -> list[Row]:
        assert company is None
        self._open("/picture")
        self._paper.unfold()
        found = []
        for card in self._paper.tab.locator(f"#{TOPICS[topic]} .claim").all():
            so = card.locator(".voice:not(.otherwise) .voice-who > a:first-child").all_inner_texts()
            otherwise = card.locator(".voice.otherwise .voice-who > a:first-child").all_inner_texts()
            found.append(
                {
                    "what": card.locator("h3").inner_text(),
                    "said by": listed(dict.fromkeys(so)),
                    "said otherwise": listed(dict.fromkeys(otherwise)),
                    "of those who spoke": card.locator("> .meta").inner_text().partition(" who ")[0],
                }
            )
        return found
