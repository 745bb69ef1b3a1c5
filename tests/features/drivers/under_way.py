"""The pages about conversations under way, in a real Chromium: asking, booking, reminders, a note line by line."""

import re
from datetime import date, time

from playwright.sync_api import Locator, Page

from tests.features.drivers.browser import BrowserDriver
from tests.features.drivers.calendars import KeptCalendar
from tests.features.drivers.clock import SetClock
from tests.features.drivers.paper import Paper
from tests.features.drivers.shown import booked_shown, kept_shown, stage_shown
from tests.features.phrases import Row, day_of
from tests.features.words import CHANNELS, COUNTRIES, MEDIA, RULES, TOPICS

_ANSWERS = {"Mira is": "yes", "they are": "yes_them"}


class UnderWayDriver(BrowserDriver):
    """`_opened` is a second tab, with a conversation left open in it."""

    _opened: Paper | None = None

    def __init__(self, clock: SetClock, tab: Page) -> None:
        super().__init__(clock, tab)
        self._calendar = KeptCalendar()

    def live_in(self, country: str) -> None:
        zone, code = COUNTRIES[country]
        self._open("/settings")
        self._save("rules", {"zone": zone, "country": code})
        self.clock.move(zone)

    def change_rules(self, rules: Row) -> None:
        self._open("/settings")
        self._save("rules", {RULES[word]: value for word, value in rules.items()})

    # Asking and booking

    def ask(self, people: list[str], channel: str, at: time | None = None) -> None:
        self._open_draft(*people)
        self._save("write", {"channel": CHANNELS[channel], "time": f"{at:%H:%M}" if at else ""})

    def ask_in_own_words(self, person: str, text: str) -> None:
        self._open_draft(person)
        self._save("write", {"text": text, "keep": "yes"})

    def message_to_ask(self, person: str) -> str:
        self._open_draft(person)
        return self._paper.form("write").locator("[name=text]").input_value()

    def say_yes(self, person: str, turn: str, on: date | None = None) -> None:
        self._open_talk(person)
        self._save("answer", {"answer": _ANSWERS[turn], **({"happened_on": on.isoformat()} if on else {})})

    def say_no(self, person: str) -> None:
        self._open_talk(person)
        self._save("answer", {"answer": "no"})

    def open_talk(self, person: str) -> None:
        self._open_talk(person)
        self._opened, self._paper = self._paper, Paper(self._paper.tab.context.new_page())

    def say_yes_on_the_opened_page(self) -> None:
        assert self._opened
        self._paper = self._opened
        self._save("answer", {"answer": "yes"})

    def book(self, booking: Row) -> None:
        """With someone who was not asked: on the page of that person."""
        self._open_person(booking["with"])
        typed = {"day": day_of(booking["on"]).isoformat(), "time": booking["at"]}
        typed |= {"zone": booking["by the clocks of"]} if booking.get("by the clocks of") else {}
        typed |= {"medium": MEDIA[booking["how"]]} if booking.get("how") else {}
        typed |= {"place": booking["where"]} if booking.get("where") else {}
        self._save("booking", typed)

    def save_again_with_the_second_hour(self) -> None:
        """The page asks which of the two is meant."""
        self.begin_save(again=True)
        self._paper.press(self._paper.tab.locator("button[name=later]").nth(1))
        self._end_save()

    def move(self, person: str, at: time, day: date) -> None:
        self._open_talk(person)
        self._save("booking", {"day": day.isoformat(), "time": f"{at:%H:%M}"})

    def stages(self, people: list[str]) -> list[str]:
        """Of the latest one with that person."""
        (person,) = people
        self._open_talk(person)
        booked = self._paper.tab.locator(".ticket").count() > 0
        return ["booked" if booked else stage_shown(self._paper.text(".heading .lead"))]

    def waiting_for(self) -> list[str]:
        self._open("/interviews")
        return self._paper.texts("ul[aria-label='Waiting for them'] .row-title")

    def booked(self) -> list[Row]:
        self._open("/interviews")
        rows = self._paper.tab.locator("ul[aria-label=Booked] > li").all()
        return [
            {"with": row.locator(".row-title").inner_text()}
            | booked_shown(row.locator(".meta").inner_text(), self._today)
            for row in rows
        ]

    def prepare(self, person: str, questions: list[str]) -> None:
        self._open_talk(person)
        self._paper.press(self._paper.tab.get_by_role("link", name="Prepare").first)
        self._save("prepare", {"questions": "\n".join(questions)})

    def questions_for(self, person: str) -> list[str]:
        self._open_talk(person)
        return self._paper.texts("#questions ol li")

    def in_calendar(self, person: str) -> tuple[date, time]:
        self._open_talk(person)
        with self._paper.tab.expect_download() as download:
            self._paper.tab.get_by_role("link", name=re.compile("(Add to|Update your) calendar")).first.click()
        return self._calendar.add(download.value.path().read_bytes(), self.clock.zone)

    def check_same_event(self) -> None:
        self._calendar.check_same_event()

    # Following up

    def put_off(self, line: str, until: date) -> None:
        form = self._card(line).locator("form:has([name=do][value=later]):has(input[type=date])")
        self._paper.write(form.locator("[name=until]"), until.isoformat())
        self._press(form.locator("button"))

    def set_step(self, step: Row) -> None:
        self._open_person(step["promised to"])
        self._save("set-step", {"what": step["what"], "due": day_of(step["by"]).isoformat(), "promised_to": "yes"})

    def finish(self, step: str) -> None:
        self._press(self._card(step).get_by_role("button", name="Done"))

    # Numbers

    def number(self, what: str) -> tuple[int, list[str]]:
        """The link that the number is leads to the sentences, the latest first."""
        self._open("/progress")
        row = self._paper.tab.get_by_role("row", name=what)
        found = int(row.locator(".count").inner_text())
        if found:
            self._paper.press(row.locator("a.count"))
        return found, self._paper.texts("#shown .story-words p")[::-1]

    def numbers_say(self) -> str:
        self._open("/progress")
        return self._paper.text()

    # What was said

    def sort_note(self, person: str, lines: list[Row]) -> None:
        """Each line by one of the buttons under it."""
        self._open_talk(person)
        self._paper.press(self._paper.tab.get_by_role("link", name="Sort this note"))
        for number, row in enumerate(lines, 1):
            match row["is"]:
                case "learned":
                    self._save(f"learned-{number}", {"topic": TOPICS[row["namely"]]})
                case "advice":
                    self._save(f"advice-{number}", {})
                case "a name":
                    self._save(f"name-{number}", {"name": row["namely"]})
                case "promised":
                    due = day_of(row["by"]).isoformat()
                    self._save(f"promised-{number}", {"what": row["namely"], "due": due})

    def kept_of(self, person: str) -> list[Row]:
        self._open_talk(person)
        self._paper.press(self._paper.tab.get_by_role("link", name="Sort more of it"))
        lines = self._paper.tab.locator(".lines > .line.sorted").all()
        found = []
        for line in lines:
            text = line.locator(".line-text").inner_text()
            marks = line.locator(".marks > li > span:not(.chip)").all_inner_texts()
            found.append({"line": text, "kept": kept_shown(text, marks)})
        return found

    # Pages

    def _card(self, line: str) -> Locator:
        """The card of Today that reads so."""
        self._open("")
        heading = self._paper.tab.get_by_role("heading", name=line, exact=True)
        return self._paper.tab.locator("article.card", has=heading)

    def _open_person(self, person: str) -> None:
        self._open("/people")
        self._paper.press(self._paper.tab.locator("ul[aria-label=Everyone]").get_by_role("link", name=person).first)

    def _open_talk(self, person: str) -> None:
        """The conversation with someone: what is under way stands above what was."""
        self._open("/interviews")
        self._paper.press(self._paper.tab.locator("main ul.rows .row-title a", has_text=person).first)

    def _open_draft(self, person: str, *others: str) -> None:
        assert not others
        self._open_person(person)
        self._paper.press(self._paper.tab.get_by_role("link", name=f"Ask {person.split()[0]}").first)
