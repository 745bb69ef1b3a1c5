"""A day on a phone, acted out: at eight the day is emptied by somebody's thumb, at five past six it asks how it was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from infrastructure.bootstrap import bootstrap
from infrastructure.demo.days import MovingClock
from tests.browser.test_the_main_job import PHONE, Thumb
from tests.features.drivers.server import served
from tests.web.a_day import MONDAY, Story, a_full_day
from web.kept_pages import forget

MOST_TAPS = 2
"""What any card takes to be settled."""


class Day(Thumb):
    """A phone on which the search is open, and the clock that it goes by."""

    def __init__(self, tab: Page, story: Story, address: str) -> None:
        super().__init__(tab)
        self.story, self.address = story, address

    def at(self, wall: str) -> None:
        """Today is opened at that time of the Monday."""
        self.story.at(MONDAY, wall)
        self.tab.goto(self.address + self.story.address)
        self.taps, self.typed = 0, []

    def card(self, heading: str) -> Locator:
        return self.tab.locator("article.card").filter(has=self.tab.get_by_role("heading", name=heading))

    def tap(self, what: Locator) -> None:
        """What is out of sight is scrolled to, as a thumb does before it taps."""
        what.evaluate("one => one.scrollIntoView({ block: 'center' })")
        super().tap(what)

    def settle(self, heading: str, *buttons: str) -> int:
        """Presses them one after the other, the last of which saves: the taps that it took."""
        before, card = self.taps, self.card(heading)
        *first, last = buttons
        for button in first:
            self.tap(card.locator("summary", has_text=button))
        self.turn_page(card.get_by_role("button", name=last))
        expect(self.tab.locator(".saved")).to_be_focused()
        expect(self.card(heading)).to_have_count(0)
        return self.taps - before


@pytest.fixture
def day(chromium: Browser) -> Iterator[Day]:
    forget()
    clock = MovingClock()
    with bootstrap(None, clock=clock) as searches, served(searches) as address:
        story = a_full_day(searches, clock)
        with chromium.new_context(
            viewport=PHONE, has_touch=True, is_mobile=True, timezone_id="Europe/London"
        ) as window:
            window.set_default_timeout(20_000)
            yield Day(window.new_page(), story, address)


DEEDS = {
    "Find a new time with Noor Aziz": ("Later", "Monday"),
    "Thank Tomasz Zielinski": ("I thanked Tomasz",),
    "Tell Lena Fischer how it went": ("I told Lena",),
    "Thank Ines Keller": ("I thanked Ines",),
    "Send the notebook": ("Done",),
    "Offer times to Daniel Weiss (Northbank)": ("Later", "Tomorrow"),
    "Confirm with Priya Raman": ("It is confirmed",),
    "Confirm with Ravi Menon": ("It is confirmed",),
    "Write to Nadia Rahman": ("Add to my people",),
    "Ask Jonas Berg again": ("Later", "Skip it"),
    "Write to Grace Liu again": ("Later", "Tomorrow"),
    "Stop waiting for Omar Haddad": ("Stop waiting",),
    "Ask someone else at Hillside": ("Later", "Skip it"),
}
"""What empties the morning, from the top."""


def test_at_eight_the_day_is_emptied_card_by_card(day: Day) -> None:
    day.at("08:00")
    expect(day.tab.get_by_role("heading", level=1)).to_have_text("Monday 2 March")
    expect(day.tab.locator(".heading .lead")).to_have_text(
        "Week 5 of your search. Last week: 2 conversations, 1 reply, 3 asks. This week: 2 booked, your aim is 3."
    )
    turn = day.tab.locator("section", has=day.tab.get_by_role("heading", name="Your turn", exact=True))
    expect(turn.locator("> article.card")).to_have_count(5)
    expect(turn.get_by_text("8 more")).to_be_visible()
    took = {}
    for heading, buttons in DEEDS.items():
        expect(turn.get_by_role("heading", level=3).first).to_contain_text(heading)
        took[heading] = day.settle(heading, *buttons)
    assert max(took.values()) <= MOST_TAPS, took
    day.turn_page(day.tab.get_by_role("button", name="Let them go"))
    expect(day.tab.locator(".saved")).to_contain_text("You let 3 things go")
    assert day.typed == []
    assert day.taps == sum(map(len, DEEDS.values())) + 1
    expect(turn).to_contain_text("Nothing is due.")
    expect(day.tab.get_by_role("heading", name="Slipped")).to_have_count(0)
    expect(day.tab.get_by_role("heading", name="Booked")).to_be_visible()


def test_at_five_past_six_it_takes_two_taps_and_one_field(day: Day) -> None:
    day.at("17:59")
    expect(day.card("How was it with")).to_have_count(0)
    day.at("18:05")
    first = day.tab.locator("article.card").first
    expect(first).to_contain_text("How was it with Priya Raman?")
    day.tap(first.get_by_label("What do you want to remember?"))
    day.type("PyTorch in production.\nTwo rounds, then a talk about one model.")
    day.turn_page(first.get_by_role("button", name="It happened"))

    assert (day.taps, day.typed) == (2, ["note"])
    saved = day.tab.locator(".saved")
    expect(saved.locator("> p")).to_have_text("Saved. Thank Priya Raman by tomorrow 18:00.")
    said = [words.split("\n")[0] for words in saved.locator(".button, .meta").all_inner_texts()]
    assert said == [
        "Draft it", "Sort it", "Do you want Acme AI more than before?", "More", "Same", "Less",
        "Keep in touch", "Undo", "Close",
    ]  # fmt: skip
    expect(day.card("How was it with Priya")).to_have_count(0)
    expect(day.tab.get_by_text("1 conversation and 1 booked, your aim is 3.")).to_be_visible()
    day.turn_page(saved.get_by_role("button", name="More"))
    expect(saved).to_contain_text("Acme AI")


def test_what_did_not_take_place_is_two_taps(day: Day) -> None:
    day.at("18:05")
    assert day.settle("How was it with Priya Raman?", "Something else", "Priya cancelled") == MOST_TAPS
    expect(day.tab.locator(".saved")).to_contain_text("Priya Raman called off the conversation.")


def test_the_page_left_open_asks_when_one_comes_back(day: Day) -> None:
    day.at("17:00")
    expect(day.tab.get_by_text("How was it with")).to_have_count(0)
    day.story.at(MONDAY, "18:05")
    leave_for_a_while(day.tab)
    expect(day.tab.locator("article.card").first).to_contain_text("How was it with Priya Raman?")
    day.tab.get_by_label("What do you want to remember?").fill("She was early.")
    leave_for_a_while(day.tab)
    expect(day.tab.get_by_label("What do you want to remember?")).to_have_value("She was early.")


def leave_for_a_while(tab: Page) -> None:
    """Another app for a minute, and back."""
    tab.evaluate("""() => {
        const now = Date.now, show = (hidden) => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        };
        show(true);
        Date.now = () => now() + 60_000;
        show(false);
        Date.now = now;
    }""")
