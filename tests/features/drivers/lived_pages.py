"""The life of a search in a real Chromium: ended, told about, opened again, and the next one."""

from urllib.parse import urlsplit

from tests.features.drivers.offered_pages import OfferedPages
from tests.features.drivers.shown import day_shown
from tests.features.phrases import TYPES, Row
from tests.features.words import OUTCOMES

_position_of = TYPES["Position"][1]


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

    def start(
        self, seeker: str, background: dict[str, str], target: dict[str, str] | None, answers: tuple[bool, bool] | None
    ) -> None:
        """The form asks for no title: the first search is known by who seeks."""
        super().start(seeker, background, target, answers)
        self._titles = {self._search: seeker}

    def start_next_leg(self, leg: Row) -> None:
        self._open("/next")
        typed = {f"target_{part}": name for part, name in _position_of(leg["to become"]).items()}
        self._save("next", typed | ({"title": leg["called"]} if "called" in leg else {}))
        self._search = self._search_of_the_page()
        self._titles[self._search] = leg.get("called", "")

    def searches(self) -> list[str]:
        """The searches of this scenario among all of the store."""
        self._paper.open("/searches")
        links = self._paper.tab.locator("ul[aria-label=Searches] .row-title a").all()
        addresses = [link.get_attribute("href") or "" for link in links]
        return [self._titles[address] for address in addresses if address in self._titles]

    def change_search(self, title: str) -> None:
        self._paper.open("/searches")
        address = next(address for address, said in self._titles.items() if said == title)
        self._paper.press(self._paper.tab.locator(f"ul[aria-label=Searches] .row-title a[href='{address}']"))
        self._search = self._search_of_the_page()

    def do_what_is_offered(self) -> None:
        """To open the search again, in a tab of its own: the form that was refused stays as it was typed."""
        self.begin_save(again=True)
        with self._paper.tab.context.expect_page() as opened:
            self._paper.tab.locator(".standing form button").click()
        opened.value.wait_for_load_state("domcontentloaded")
        self.end_save(None)

    def _search_of_the_page(self) -> str:
        return "/".join(urlsplit(self._paper.tab.url).path.split("/")[:3])

    def to_tell(self) -> list[Row]:
        self._open("/tell")
        told = self._paper.tab.locator("ul[aria-label=Told] > li").all()
        return [
            *({"who": name, "told": ""} for name in self._paper.texts("ul[aria-label='People to tell'] .row-title")),
            *(
                {
                    "who": row.locator(".row-title").inner_text(),
                    "told": day_shown(row.locator(".meta").inner_text(), self._today),
                }
                for row in told
            ),
        ]
