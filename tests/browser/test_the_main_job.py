"""The main job on a phone: the first five minutes, then a coffee logged from Today by somebody's thumb."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 360, "height": 740}


class Thumb:
    """Taps what is in sight, and types where the focus is: counts the taps and the fields typed into."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab
        self.taps = 0
        self.typed: list[str] = []

    def tap(self, what: Locator) -> None:
        expect(what).to_be_in_viewport(ratio=1)
        what.tap()
        self.taps += 1

    def type(self, text: str) -> None:
        focused = self.tab.locator(":is(input:not([type=checkbox]), textarea):focus")
        expect(focused).to_have_count(1)
        field = focused.get_attribute("name") or ""
        self.typed.append(field)
        self.tab.keyboard.type(text)

    def turn_page(self, what: Locator) -> None:
        """A tap that leads to another page."""
        with self.tab.expect_event("domcontentloaded"):
            self.tap(what)


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    """A phone in London, in a browser that never was here."""
    with chromium.new_context(
        base_url=address, viewport=PHONE, has_touch=True, is_mobile=True, timezone_id="Europe/London"
    ) as window:
        window.set_default_timeout(20_000)
        yield window.new_page()


def press(tab: Page, button: str) -> None:
    with tab.expect_event("domcontentloaded"):
        tab.get_by_role("button", name=button, exact=True).or_(tab.get_by_role("link", name=button, exact=True)).tap()


def choose(tab: Page, question: str, answer: str) -> None:
    tab.get_by_role("group", name=question).get_by_text(answer, exact=True).tap()


def frame(tab: Page) -> None:
    """What I do, what I want to do: two switches."""
    tab.goto("/searches/new")
    for name, text in {
        "background_role": "analyst",
        "background_industry": "finance",
        "target_role": "machine learning engineer",
        "target_industry": "tech",
    }.items():
        tab.fill(f"[name={name}]", text)
    choose(tab, "Is that role new to you?", "New to me")
    choose(tab, "Is that industry new to you?", "New to me")


def paste_people(tab: Page, *names: str) -> None:
    tab.get_by_role("textbox", name="People").fill("\n".join(names))
    press(tab, "Look at them first")
    press(tab, f"Add {len(names)} people")


def test_the_first_five_minutes(tab: Page) -> None:
    frame(tab)
    expect(tab.locator("[data-says]")).to_have_text("Two switches: a new role and a new industry.")
    expect(tab.get_by_text("That is two switches at once.")).to_be_visible()
    assert tab.input_value("[name=zone]") == "Europe/London"
    press(tab, "Start")

    expect(tab.get_by_role("heading", level=1)).to_have_text("Which first?")
    press(tab, "Choose role first")
    tab.get_by_role("textbox", name="Companies").fill("Acme AI\nLumen Labs")
    press(tab, "Look at them first")
    acme = tab.get_by_role("region", name="Acme AI")
    acme.get_by_label("What kind of place").select_option(label="Startup")
    acme.get_by_text("More").tap()
    acme.get_by_label("Who I know there").fill("Priya Raman")
    acme.get_by_text("3", exact=True).tap()
    press(tab, "Put 2 companies on the list")
    paste_people(tab, "Daniel Weiss, Northbank", "Ines Keller")
    press(tab, "Log it")

    choose(tab, "Who did you talk to?", "Daniel Weiss")
    tab.keyboard.type("He moved from risk to data.")
    tab.get_by_text("When and how").tap()
    tab.get_by_label("When", exact=True).fill("2026-02-26")
    press(tab, "Save")

    expect(tab.get_by_role("heading", level=1)).to_have_text("Monday 2 March")
    expect(tab.locator(".switch-line")).to_contain_text("role first · leg 1 of 2")
    to_do = tab.locator("main").locator("article.card, section:has(h2:text('good next')) .row")
    assert to_do.count() >= 3, to_do.all_inner_texts()
    expect(to_do.first).to_contain_text("Thank Daniel Weiss")


def test_a_coffee_is_logged_in_three_taps_and_one_text_field(tab: Page) -> None:
    frame(tab)
    press(tab, "Start")
    tab.goto(tab.url.split("/begin")[0] + "/people/paste")
    paste_people(tab, "Priya Raman, Acme AI", "Daniel Weiss, Northbank")
    press(tab, "Today")

    thumb = Thumb(tab)
    thumb.turn_page(tab.get_by_role("link", name="Log", exact=True))
    thumb.tap(tab.get_by_role("group", name="Who did you talk to?").get_by_text("Priya Raman"))
    thumb.type("PyTorch in production, not notebooks.")
    thumb.turn_page(tab.get_by_role("button", name="Save", exact=True))

    assert (thumb.taps, thumb.typed) == (3, ["note"])
    expect(tab.locator(".saved")).to_contain_text("Saved. Thank Priya Raman by tomorrow.")


def test_somebody_new_is_three_taps_too(tab: Page) -> None:
    """Log, the name, on to the note, Save: the cursor waits in the field of the name."""
    frame(tab)
    press(tab, "Start")
    tab.goto(tab.url.split("/begin")[0])
    thumb = Thumb(tab)
    thumb.turn_page(tab.get_by_role("link", name="Log", exact=True))
    thumb.type("Priya Raman")
    thumb.tap(tab.get_by_label("What do you want to remember?"))
    thumb.type("PyTorch in production, not notebooks.")
    thumb.turn_page(tab.get_by_role("button", name="Save", exact=True))
    assert (thumb.taps, thumb.typed) == (3, ["who", "note"])
    expect(tab.locator(".saved")).to_contain_text("Saved. Thank Priya Raman by tomorrow.")


def test_from_a_persons_page_the_note_is_ready_to_type(tab: Page) -> None:
    """And nobody asks which of two namesakes it was."""
    frame(tab)
    press(tab, "Start")
    tab.goto(tab.url.split("/begin")[0] + "/people/paste")
    paste_people(tab, "Priya Raman, Acme AI", "Priya Raman, Lumen Labs")
    thumb = Thumb(tab)
    thumb.turn_page(tab.get_by_role("link", name="Priya Raman").first)
    thumb.turn_page(tab.get_by_role("link", name="Log a conversation"))
    thumb.type("We met at last.")
    thumb.turn_page(tab.get_by_role("button", name="Save", exact=True))
    assert (thumb.taps, thumb.typed) == (3, ["note"])
    expect(tab.locator(".saved")).to_contain_text("Saved. Thank Priya Raman by tomorrow.")
