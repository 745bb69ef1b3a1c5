"""On a phone whose browser runs no scripts: the same pages, the same words, nothing typed is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

FRAME = {
    "background_role": "analyst",
    "background_industry": "finance",
    "target_role": "machine learning engineer",
    "target_industry": "tech",
}


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    with chromium.new_context(
        base_url=address, viewport={"width": 360, "height": 740}, java_script_enabled=False
    ) as window:
        window.set_default_timeout(20_000)
        yield window.new_page()


@pytest.fixture
def log(tab: Page) -> Locator:
    """The form of the quick log, in a search that has just begun and knows two people of one name."""
    tab.goto("/searches/new")
    tab.select_option("[name=zone]", "Europe/London")
    press(tab, "Start")
    tab.goto(tab.url.split("/companies")[0] + "/people/paste")
    paste(tab, "People", "Daniel Weiss, Northbank", "Daniel Weiss, Lumen Labs")
    press(tab, "Add 2 people")
    press(tab, "Log")
    return tab.locator("#log")


def press(tab: Page, name: str) -> None:
    """Presses a button or a link of that name, and waits for the page that comes."""
    with tab.expect_event("domcontentloaded"):
        tab.get_by_role("button", name=name, exact=True).or_(tab.get_by_role("link", name=name, exact=True)).click()


def paste(tab: Page, what: str, *lines: str) -> None:
    tab.get_by_role("textbox", name=what).fill("\n".join(lines))
    press(tab, "Look at them first")


def heading(tab: Page) -> Locator:
    return tab.get_by_role("heading", level=1)


def test_the_first_five_minutes(tab: Page) -> None:
    tab.goto("/searches/new")
    for name, text in FRAME.items():
        tab.fill(f"[name={name}]", text)
    tab.get_by_role("group", name="Is that role new to you?").get_by_text("New to me").click()
    tab.get_by_role("group", name="Is that industry new to you?").get_by_text("New to me").click()
    press(tab, "Start")
    expect(tab.locator(".errors")).to_contain_text("Please choose the time zone you are in")
    assert {name: tab.input_value(f"[name={name}]") for name in FRAME} == FRAME
    assert tab.locator("[type=radio]:checked").count() == 2
    tab.get_by_label("Your time zone").select_option("Europe/London")
    press(tab, "Start")

    expect(heading(tab)).to_have_text("Which first?")
    expect(tab.locator(".advice").first).to_contain_text("two switches at once")
    press(tab, "Choose role first")
    paste(tab, "Companies", "Acme AI", "Lumen Labs")
    acme = tab.get_by_role("region", name="Acme AI")
    acme.get_by_label("What kind of place").select_option(label="Startup")
    acme.get_by_text("More").click()
    acme.get_by_label("Who I know there").fill("Priya Raman")
    acme.get_by_text("3", exact=True).click()
    press(tab, "Put 2 companies on the list")
    paste(tab, "People", "Daniel Weiss, Northbank", "Ines Keller")
    press(tab, "Add 2 people")
    expect(heading(tab)).to_have_text("Already talked to someone?")
    press(tab, "Log it")
    tab.get_by_role("group", name="Who did you talk to?").get_by_text("Ines Keller").click()
    tab.fill("[name=note]", "She says the second round is a talk about one model.")
    press(tab, "Save")

    expect(tab.locator(".saved")).to_contain_text("Saved. Thank Ines Keller by tomorrow.")
    expect(heading(tab)).to_have_text("Monday 2 March")
    expect(tab.locator(".switch-line")).to_contain_text("role first · leg 1 of 2")


def test_every_step_may_be_skipped(tab: Page) -> None:
    tab.goto("/searches/new")
    for name, text in FRAME.items():
        tab.fill(f"[name={name}]", text)
    for aspect in ("role", "industry"):
        tab.check(f"[name=new_{aspect}][value=yes]")
    tab.select_option("[name=zone]", "Europe/London")
    for step in ("Start", "Not sure yet", "Skip this", "Skip this", "Not yet, go to Today"):
        press(tab, step)
    expect(heading(tab)).to_have_text("Monday 2 March")


def test_a_log_with_all_that_came_of_it_is_kept_refused_asked_undone_and_brought_back(tab: Page, log: Locator) -> None:
    typed = {
        "who": "Priya Raman",
        "company": "Acme AI",
        "note": "PyTorch in production.\nTwo rounds, then a talk.",
        "given": "Tomasz Zielinski",
        "given_company": "Fintrail",
        "promise": "Send the notebook",
        "promise_by": "2026-03-05",
        "advice": "Rebuild one model",
        "happened_on": "2026-03-03",
        "minutes": "20",
    }
    for fold in ("Names they gave you", "I promised", "Advice to try", "When and how", "More people"):
        log.get_by_text(fold, exact=True).click()
    fill(log, typed)
    log.locator("#f-who-2").fill("Daniel Weiss")
    log.get_by_text("It was by chance").click()

    press(tab, "Save")
    expect(tab.locator(".errors")).to_contain_text("still to come")
    assert typed_in(log, typed) == typed
    assert log.locator("#f-who-2").input_value() == "Daniel Weiss"
    assert log.get_by_label("It was by chance").is_checked()
    everything_kept_is_in_sight(log)

    log.locator("[name=happened_on]").fill("2026-03-01")
    press(tab, "Save")
    expect(tab.locator(".errors")).to_contain_text("Who was it?")
    assert typed_in(log, typed) == {**typed, "happened_on": "2026-03-01"}
    press(tab, "Daniel Weiss, Lumen Labs")
    expect(tab.locator(".saved")).to_contain_text("Thank Priya Raman and Daniel Weiss today.")
    cards = tab.locator("article.card")
    expect(cards.filter(has_text="Write to Tomasz Zielinski")).to_have_count(1)
    for made in ("Thank Priya Raman", "Thank Daniel Weiss"):
        expect(cards.filter(has_text=made)).to_have_count(1)

    press(tab, "Undo")
    expect(cards.filter(has_text="Thank Priya Raman")).to_have_count(0)
    press(tab, "Bring it back")
    expect(cards.filter(has_text="Thank Priya Raman")).to_have_count(1)


def test_what_was_written_down_is_found_again(tab: Page, log: Locator) -> None:
    log.get_by_text("Daniel Weiss", exact=True).first.click()
    tab.fill("[name=note]", "PyTorch in production.")
    press(tab, "Save")
    press(tab, "Find")
    expect(tab.get_by_label("Words to look for")).to_be_focused()
    tab.keyboard.type("pytorch weiss")
    with tab.expect_event("domcontentloaded"):
        tab.keyboard.press("Enter")
    expect(tab.locator("mark")).to_have_text(["Weiss", "PyTorch"])


def fill(log: Locator, typed: dict[str, str]) -> None:
    for name, text in typed.items():
        log.locator(f"[name={name}]").first.fill(text)


def typed_in(log: Locator, typed: dict[str, str]) -> dict[str, str]:
    return {name: log.locator(f"[name={name}]").first.input_value() for name in typed}


def everything_kept_is_in_sight(log: Locator) -> None:
    """What holds something typed is not folded away."""
    for name in ("given", "promise", "advice", "happened_on"):
        expect(log.locator(f"[name={name}]").first).to_be_visible()
    expect(log.locator("#f-who-2")).to_be_visible()
