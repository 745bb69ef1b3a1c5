"""The pages in a real Chromium, used as a person does: what the scenarios that are about pages ask for."""

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.features.drivers.clock import COUNTRY, ZONE, SetClock
from tests.features.drivers.memory import Memory, Refused
from tests.features.drivers.paper import Paper
from tests.features.drivers.said import CORRECTED
from tests.features.drivers.shown import day_shown, leg_shown, line_shown
from tests.features.phrases import TYPES, Row, day_of
from tests.features.words import KINDS, MEDIA, ROUTES, SWITCHES

_people_of = TYPES["People"][1]
_YES_OR_NO = {True: "yes", False: "no"}
_LOGGED: dict[str, tuple[str, Callable[[str], str]]] = {
    "note": ("note", str),
    "promised": ("promise", str),
    "advice": ("advice", str),
    "minutes": ("minutes", str),
    "on": ("happened_on", lambda words: day_of(words).isoformat()),
    "by": ("promise_by", lambda words: day_of(words).isoformat()),
    "how": ("medium", MEDIA.__getitem__),
    "planned": ("unplanned", lambda words: _YES_OR_NO[words == "no"]),
}
"""The columns of a conversation: the field each is typed into, and how it is typed."""


class BrowserDriver(Memory):
    """One tab; `_rating` is another, with a form left open."""

    def __init__(self, clock: SetClock, tab: Page) -> None:
        super().__init__(clock)
        self._paper = Paper(tab)
        self._rating: Paper | None = None
        self._search = ""

    def entries(self) -> list[bytes]:
        """The journal is no page: it is read where programs read it."""
        if not self._search:
            return []
        answer = self._paper.tab.request.get(f"/api{self._search}/entries")
        assert answer.ok, answer.text()
        return [str(entry).encode() for entry in answer.json()["entries"]]

    # Framing

    def start(
        self, seeker: str, background: dict[str, str], target: dict[str, str] | None, answers: tuple[bool, bool] | None
    ) -> None:
        self._paper.open("/searches/new")
        typed = {f"background_{part}": name for part, name in background.items()}
        typed |= {f"target_{part}": name for part, name in (target or {}).items()}
        if answers:
            typed |= {"new_role": _YES_OR_NO[answers[0]], "new_industry": _YES_OR_NO[answers[1]]}
        self._save("start", {**typed, "zone": ZONE, "country": COUNTRY})
        self._search = "/".join(urlsplit(self._paper.tab.url).path.split("/")[:3])

    def say(self, aspect: str, name: str, new: bool) -> None:
        self._open("/switch")
        answer = self._paper.tab.locator(
            f"form[action$='/familiarity']:has([name=aspect][value={aspect}]):has([name=name][value='{name}'])"
            f":has([name=new][value={_YES_OR_NO[new]}]) button"
        )
        self._press(answer)

    def choose_route(self, route: str) -> None:
        self._open("/switch")
        self._press(self._paper.tab.locator(f"form:has([name=route][value={ROUTES[route]}]) button"))

    def switch(self) -> str:
        """The sentence of the Map names it."""
        self._open("/switch")
        sentence = self._paper.text(".heading .lead").casefold()
        return next(switch for switch in sorted(SWITCHES, key=len, reverse=True) if switch in sentence)

    def legs_of(self, route: str) -> list[Row]:
        self._open("/switch")
        card = self._paper.tab.locator("article.route", has=self._paper.tab.get_by_role("heading", name=route))
        return [leg_shown(number, words) for number, words in enumerate(card.locator(".legs li").all_inner_texts(), 1)]

    def headers(self) -> list[str]:
        found = []
        for place in ("", "/people", "/switch"):
            self._open(place)
            found.append(self._paper.text(".switch-line"))
        return found

    def advice(self) -> str:
        """What is advised on the page that came after the save."""
        return self._paper.text(".advice")

    # Companies

    def name_company(self, name: str, kind: str, industry: str, role: str | None = None) -> None:
        self._open("/companies")
        typed = {"name": name, "kind": KINDS[kind], "industry": industry}
        self._save("name-company", typed | ({"aimed_role": role} if role else {}))

    def paste_companies(self, text: str) -> None:
        """The preview names every line, and nothing is stored before it is saved."""
        before = self.entries()
        self._open("/companies/paste")
        self._paper.fill("paste-companies", {"lines": text})
        self._paper.submit("paste-companies")
        assert self._paper.texts("#save-companies h2") == text.splitlines()
        assert self.entries() == before
        self._save("save-companies", {})

    def rate(self, company: str, wanted: int, hiring: int, known: int) -> None:
        self._open_company(self._paper, company)
        self._save("rate", {"motivation": str(wanted), "posting": str(hiring), "advocacy": str(known)})

    def open_rating(self, company: str) -> None:
        self._rating = Paper(self._paper.tab.context.new_page())
        self._open_company(self._rating, company)

    def save_opened_rating(self, wanted: int) -> None:
        assert self._rating
        self._paper = self._rating
        self._save("rate", {"motivation": str(wanted)})

    def companies(self) -> list[Row]:
        self._open("/companies")
        return [{"company": name} for name in self._paper.texts("ul[aria-label=Companies] .row-title a")]

    def page_of(self, thing: str) -> str:
        self._open("/people")
        self._paper.press(self._paper.tab.get_by_role("link", name=thing, exact=True).first)
        self._paper.unfold()
        return self._paper.text()

    # People

    def add_person(self, person: Row) -> None:
        assert set(person) <= {"name", "role", "company"}
        self._open("/people")
        fields = {"company": "employer"}
        self._save("add-person", {fields.get(word, word): text for word, text in person.items()})

    def people(self) -> list[Row]:
        """Everyone, their company as it stands on their own page."""
        self._open("/people")
        links = self._paper.tab.locator("ul[aria-label=Everyone] .row-title a")
        pages = [(link.inner_text(), link.get_attribute("href") or "") for link in links.all()]
        found = []
        for name, address in pages:
            self._paper.open(address)
            employer = self._paper.form("change-person").locator("[name=employer]").input_value()
            found.append({"name": name, "company": employer})
        return found

    def names_given(self) -> list[str]:
        self._open("/people")
        return self._paper.texts("ul[aria-label='Names you were given'] .row-title")

    # Conversations

    def log(self, conversation: Row) -> None:
        self._open("/log")
        typed = {
            field: as_typed(conversation[word]) for word, (field, as_typed) in _LOGGED.items() if word in conversation
        }
        self._type_each("who", _people_of(conversation["with"]))
        self._type_each("company", [conversation[word] for word in ("company",) if word in conversation])
        self._type_each("given", _people_of(conversation["names given"]) if "names given" in conversation else [])
        self._save("log", typed)

    def save_again_on(self, day: date) -> None:
        """The form that came back, with nothing changed but the day."""
        self._save("log", {"happened_on": day.isoformat()}, again=True)

    def repeat(self, note: str) -> None:
        """Back to the form, other words, and save."""
        self._paper.tab.go_back()
        self._save("log", {"note": note})

    def conversations(self) -> list[Row]:
        self._open("/interviews")
        names = self._paper.texts("ul[aria-label^=Conversations] .row-title a")
        days = self._paper.texts("ul[aria-label^=Conversations] .row-aside")
        return [{"with": who, "on": day_shown(day, self._today)} for who, day in zip(names, days, strict=True)]

    def note_of(self, person: str) -> str:
        self._open("/interviews")
        self._paper.press(self._paper.tab.get_by_role("link", name=person).first)
        return self._paper.tab.locator("blockquote.note p").first.inner_text()

    def thank_by(self, person: str) -> date:
        """The card after the save says whom to thank, and by tomorrow."""
        said = self._paper.text(".saved")
        assert f"Thank {person} by tomorrow" in said, said
        return self._today + timedelta(days=1)

    def today(self) -> list[str]:
        self._open("")
        return self._paper.texts("article.card :is(h2, h3)")

    # Journal

    def correct_line(self, line: str, right: Row) -> None:
        self._open("/journal")
        told = self._paper.tab.locator("main ol.story > li", has_text=line).first
        self._paper.press(told.get_by_role("link", name="Correct"))
        self._save("correct", {CORRECTED[word][0]: CORRECTED[word][1](text) for word, text in right.items()})

    def undo(self) -> None:
        self._press(self._paper.tab.locator(".saved form[action$='/undo'] button"))

    def story(self) -> list[Row]:
        """The lines of the Story, the oldest first."""
        self._open("/journal")
        found = [line_shown(line) for line in self._paper.tab.locator("main ol.story > li").all()]
        return found[::-1]

    # Pages

    @property
    def _today(self) -> date:
        return self.clock().date()

    def _open(self, place: str) -> None:
        self._paper.open(f"{self._search}{place}")

    def _open_company(self, paper: Paper, company: str) -> None:
        paper.open(f"{self._search}/companies")
        paper.press(paper.tab.locator("ul[aria-label=Companies]").get_by_role("link", name=company, exact=True))

    def _type_each(self, name: str, texts: list[str]) -> None:
        fields = self._paper.form("log").locator(f"[name={name}]")
        for field, text in zip(fields.all(), texts, strict=False):
            self._paper.write(field, text)

    def _save(self, form: str, typed: Row, *, again: bool = False) -> None:
        self.begin_save(again=again)
        self._paper.fill(form, typed)
        self._paper.submit(form)
        self._end_save()

    def _press(self, button: Locator) -> None:
        self.begin_save()
        self._paper.press(button)
        self._end_save()

    def _end_save(self) -> None:
        refused = self._paper.status in (409, 422)
        assert refused or self._paper.status == 200, f"{self._paper.status}: {self._paper.text()}"
        self.end_save(Refused(self._paper.text()) if refused else None)
