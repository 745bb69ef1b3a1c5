"""Back, edit, save again: nothing typed is lost, and the same save is known as the same. On a phone throughout."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 360, "height": 740}
FRAME = {
    "background_role": "analyst",
    "background_industry": "finance",
    "target_role": "machine learning engineer",
    "target_industry": "tech",
}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def tab(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    """A tab on Today of a search that has just begun."""
    with chromium.new_context(base_url=address, viewport=PHONE, java_script_enabled=request.param) as window:
        window.set_default_timeout(20_000)
        page = window.new_page()
        page.goto("/searches/new")
        for name, text in FRAME.items():
            page.fill(f"[name={name}]", text)
        page.select_option("[name=zone]", "Europe/London")
        press(page, "#start button[type=submit]")
        page.goto("/")
        yield page


def press(page: Page, what: str) -> None:
    """Presses a button or a link and waits for the page that comes."""
    with page.expect_event("domcontentloaded"):
        page.click(what)


def log(page: Page, who: str, note: str) -> None:
    page.fill("#f-who", who)
    page.fill("[name=note]", note)
    press(page, "#log .submit-row button[type=submit]")


def test_back_edit_and_save_is_told_apart_with_every_word_kept(tab: Page) -> None:
    press(tab, "a.bar-log")
    first = tab.input_value("#log [name=key]")
    log(tab, "Priya Raman", "They use PyTorch.")
    expect(tab.locator(".saved")).to_contain_text("Thank Priya Raman by tomorrow.")
    tab.go_back()
    assert tab.input_value("[name=note]") == "They use PyTorch."
    assert tab.input_value("#log [name=key]") == first
    log(tab, "Priya Raman", "They use PyTorch and JAX.")
    expect(tab.locator(".errors")).to_contain_text("already saved")
    assert tab.input_value("#f-who") == "Priya Raman"
    assert tab.input_value("[name=note]") == "They use PyTorch and JAX."
    assert tab.input_value("#log [name=key]") != first
    press(tab, "#log .submit-row button[type=submit]")
    expect(tab.locator(".saved")).to_contain_text("Saved.")


def test_back_and_save_unchanged_is_the_same_save(tab: Page) -> None:
    press(tab, "a.bar-log")
    log(tab, "Priya Raman", "They use PyTorch.")
    saved = tab.url
    tab.go_back()
    log(tab, "Priya Raman", "They use PyTorch.")
    assert tab.url == saved


def test_half_a_thought_is_still_there_after_a_look_elsewhere(tab: Page) -> None:
    press(tab, "a.bar-log")
    tab.fill("[name=note]", "Half a thought")
    tab.locator("[name=note]").blur()
    press(tab, "header a.switch-line")
    tab.go_back()
    assert tab.input_value("[name=note]") == "Half a thought"


@pytest.mark.parametrize("tab", [True], indirect=True, ids=["with scripts"])
def test_with_scripts_the_names_come_back_too(tab: Page) -> None:
    press(tab, "a.bar-log")
    tab.fill("#f-who", "Priya Raman")
    tab.keyboard.press("Enter")
    tab.keyboard.type("Daniel Weiss")
    press(tab, "header a.switch-line")
    tab.go_back()
    assert [field.input_value() for field in tab.locator("[name=who]").all()] == ["Priya Raman", "Daniel Weiss", ""]
