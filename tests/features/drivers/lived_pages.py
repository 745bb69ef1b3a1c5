"""The life of a search in a real Chromium: ended, told about, opened again, and the next one."""

from tests.features.drivers.offered_pages import OfferedPages
from tests.features.phrases import TYPES, Row
from tests.features.words import OUTCOMES

_position_of, _answers_of = TYPES["Position"][1], TYPES["Answers"][1]


class LivedPages(OfferedPages):
    """One search at a time is the one that is meant."""

    def conclude(self, ending: Row) -> None:
        self._open("/conclude")
        lessons = ending.get("what she learned", "")
        self._save("conclude", {"outcome": OUTCOMES[ending["how it ended"]], "lessons": lessons})

    def state(self) -> str:
        self._open("/conclude")
        return "concluded" if self._paper.form("reopen-it").count() else "under way"

    def tell_outcome(self, person: str) -> None:
        self._open("/tell")
        row = self._paper.tab.locator("ul[aria-label='People to tell'] > li", has_text=person)
        self._press(row.locator("button[name=one]"))

    def to_tell(self) -> list[Row]:
        self._open("/tell")
        told = self._paper.tab.locator("ul[aria-label=Told] > li").all()
        return [
            *({"who": name, "told": ""} for name in self._paper.texts("ul[aria-label='People to tell'] .row-title")),
            *(
                {"who": row.locator(".row-title").inner_text(), "told": self._day(row.locator(".meta").inner_text())}
                for row in told
            ),
        ]
