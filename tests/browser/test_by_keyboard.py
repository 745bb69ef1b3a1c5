"""The main job with the keyboard alone: the focus can be seen, and it waits where one goes on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

MOST_STOPS = 120
_FOCUS = """
() => {
  const at = document.activeElement, box = at.closest(".choice") ?? at;
  const seen = (one) => { const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; };
  const place = at.getBoundingClientRect();
  const top = document.elementFromPoint(place.left + place.width / 2, place.top + Math.min(place.height / 2, 20));
  const uncovered = at === top || at.contains(top) || box.contains(top) || !!top?.contains(at);
  return at === document.body ? null : [at.outerHTML.slice(0, 160), seen(at) || seen(box), uncovered];
}
"""


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    """Today of a search that knows two people."""
    with chromium.new_context(
        base_url=address, viewport={"width": 1280, "height": 800}, timezone_id="Europe/London"
    ) as window:
        window.set_default_timeout(20_000)
        page = window.new_page()
        page.goto("/searches/new")
        turn_page(page, page.get_by_role("button", name="Start"))
        search = page.url.split("/companies")[0]
        page.goto(f"{search}/people/paste")
        page.get_by_role("textbox", name="People").fill("Daniel Weiss, Northbank\nInes Keller")
        turn_page(page, page.get_by_role("button", name="Look at them first"))
        turn_page(page, page.get_by_role("button", name="Add 2 people"))
        page.goto(search)
        yield page


def turn_page(tab: Page, what: Locator) -> None:
    """Enter on a button or a link, and the page that comes."""
    what.focus()
    press(tab, "Enter")


def press(tab: Page, key: str) -> None:
    """A key that leads to another page."""
    with tab.expect_event("domcontentloaded"):
        tab.keyboard.press(key)


def open_log(tab: Page) -> None:
    """By its key: the cursor waits in the field of the name."""
    press(tab, "l")
    expect(tab.get_by_label("Someone else")).to_be_focused()


def tab_to(tab: Page, where: Locator, most: int) -> None:
    """Presses Tab until the focus is there."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        if where.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{most} times Tab does not lead there: {tab.evaluate(_FOCUS)}")


def test_a_conversation_is_logged_and_undone(tab: Page) -> None:
    open_log(tab)
    tab.keyboard.type("Priya Raman")
    tab_to(tab, tab.get_by_label("What do you want to remember?"), most=3)
    tab.keyboard.type("PyTorch in production.")
    tab.keyboard.press("Enter")
    tab.keyboard.type("Two rounds.")
    tab_to(tab, tab.get_by_role("button", name="Save"), most=5)
    press(tab, "Enter")

    saved = tab.locator(".saved")
    expect(saved).to_be_focused()
    expect(saved).to_contain_text("Saved. Thank Priya Raman by tomorrow.")
    tab_to(tab, tab.get_by_role("button", name="Undo"), most=6)
    press(tab, "Enter")
    expect(saved).to_be_focused()
    tab_to(tab, tab.get_by_role("button", name="Bring it back"), most=6)
    press(tab, "Space")
    expect(tab.locator("article.card").filter(has_text="Thank Priya Raman")).to_have_count(1)


def test_several_who_are_known_are_chosen_with_space(tab: Page) -> None:
    """A tap goes on to the note; keys do not, or the second could not be chosen."""
    open_log(tab)
    first, second = tab.get_by_label("Daniel Weiss"), tab.get_by_label("Ines Keller")
    for chosen in (second, first):
        tab.keyboard.press("Shift+Tab")
        expect(chosen).to_be_focused()
        tab.keyboard.press("Space")
        expect(chosen).to_be_checked()
        expect(chosen).to_be_focused()
    tab_to(tab, tab.get_by_role("button", name="Save"), most=10)
    press(tab, "Enter")
    expect(tab.locator(".saved")).to_contain_text("Thank Daniel Weiss and Ines Keller by tomorrow.")


def test_what_was_refused_is_read_first_and_leads_to_its_field(tab: Page) -> None:
    open_log(tab)
    tab.get_by_label("What do you want to remember?").focus()
    tab.keyboard.type("What a talk.")
    tab_to(tab, tab.get_by_role("button", name="Save"), most=5)
    press(tab, "Enter")
    expect(tab.locator(".errors")).to_be_focused()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.get_by_label("Someone else")).to_be_focused()


def test_enter_in_a_name_goes_on_to_the_next_person(tab: Page) -> None:
    open_log(tab)
    tab.keyboard.type("Daniel Weiss")
    tab.keyboard.press("Enter")
    expect(tab.locator("#f-who-2")).to_be_focused()


def test_l_is_a_letter_while_typing(tab: Page) -> None:
    open_log(tab)
    tab.keyboard.type("Lill")
    expect(tab.get_by_label("Someone else")).to_have_value("Lill")


def test_what_was_written_down_is_found_again(tab: Page) -> None:
    """The key leads to the field of every page, and on the page of what was found to that one's own."""
    for _ in range(2):
        tab.keyboard.press("/")
        field = tab.get_by_role("searchbox", name="Find").or_(tab.get_by_label("Words to look for"))
        expect(field).to_be_focused()
        tab.keyboard.type("daniel northbank")
        press(tab, "Enter")
        expect(tab.get_by_role("heading", level=1)).to_have_text("Find")
        expect(tab.get_by_label("Words to look for")).to_have_value("daniel northbank")
    expect(tab.locator("mark")).to_have_text(["Daniel", "Northbank"])
    turn_page(tab, tab.get_by_role("link", name="Daniel Weiss"))
    expect(tab.get_by_role("heading", level=1)).to_have_text("Daniel Weiss")


def test_where_there_is_no_field_the_key_leads_to_one(tab: Page) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    press(tab, "/")
    expect(tab.get_by_label("Words to look for")).to_be_focused()


def test_a_slash_is_a_sign_while_typing(tab: Page) -> None:
    open_log(tab)
    tab.keyboard.type("A/B")
    expect(tab.get_by_label("Someone else")).to_have_value("A/B")


def test_the_first_tab_leads_past_the_places(tab: Page) -> None:
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [360, 1280])
def test_wherever_the_focus_is_it_can_be_seen(tab: Page, width: int) -> None:
    """On every stop an outline, and nothing that stays in sight lies over it."""
    tab.set_viewport_size({"width": width, "height": 740})
    today = tab.url
    for place in ("", "/log", "/people", "/companies", "/switch", "/journal", "/find?q=daniel"):
        tab.goto(today + place)
        stops = stops_of(tab)
        assert len(stops) >= 8
        assert [f"{place}: {what}" for what, outlined, _ in stops if not outlined] == []
        assert [f"{place}: {what}" for what, _, uncovered in stops if not uncovered] == []


def stops_of(tab: Page) -> list[tuple[str, bool, bool]]:
    """Every stop of the Tab key, from the first to the last: what it is, whether it has an outline, whether nothing
    covers it."""
    tab.locator(".skip").focus()
    stops = [tab.evaluate(_FOCUS)]
    while len(stops) < MOST_STOPS:
        tab.keyboard.press("Tab")
        stop = tab.evaluate(_FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"Tab has no end at {stops[-1]}")
