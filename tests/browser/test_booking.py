"""A conversation is answered, booked, moved and called off on a phone, with and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

NARROW = "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"
THUMB = 44
"""The least that a thumb hits: most targets are 48 pixels high."""


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def tab(chromium: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone at the page of Priya Raman, whom I know and did not ask. It is noon of Monday 2 March in London."""
    with chromium.new_context(
        base_url=address,
        viewport={"width": 360, "height": 740},
        java_script_enabled=request.param,
        timezone_id="Europe/London",
    ) as window:
        window.set_default_timeout(20_000)
        tab = window.new_page()
        tab.goto("/searches/new")
        tab.select_option("[name=zone]", "Europe/London")
        press(tab, "Start")
        tab.goto(tab.url.split("/companies")[0].split("/begin")[0] + "/people")
        tab.locator("#add-person [name=name]").fill("Priya Raman")
        tab.locator("#add-person [name=employer]").fill("Acme AI")
        press(tab, "Add them")
        yield tab


def press(tab: Page, name: str, within: Locator | None = None) -> None:
    """Presses a button or a link, and waits for the page that comes."""
    there = within or tab.locator("body")
    with tab.expect_event("domcontentloaded"):
        there.get_by_role("button", name=name).or_(there.get_by_role("link", name=name)).first.click()


def unfold(tab: Page, name: str) -> Locator:
    """Opens a part of the page that is folded away."""
    part = tab.locator("details").filter(has=tab.locator("summary", has_text=name)).first
    part.locator("summary").first.click()
    return part


def fill(form: Locator, **typed: str) -> None:
    for name, text in typed.items():
        form.locator(f"[name={name}]").fill(text)


def fits(tab: Page, form: Locator) -> None:
    """Nothing runs out at the side, and a thumb hits what there is to press."""
    widest = tab.locator("main").bounding_box()
    for field in form.locator("input:visible:not([type=radio]), select:visible, button:visible, summary:visible").all():
        box = field.bounding_box()
        assert box
        assert widest
        assert box["x"] + box["width"] <= widest["x"] + widest["width"]
        assert box["height"] >= THUMB, field.evaluate("one => one.outerHTML")


def test_a_time_is_booked_moved_and_called_off(tab: Page) -> None:
    form = unfold(tab, "Book a time")
    fits(tab, form)
    fill(form, day="2026-03-29", time="01:30", place="Café Blau")
    form.locator("[name=medium]").select_option("phone")
    press(tab, "Book it", form)

    expect(tab.locator(".errors")).to_contain_text("go forward over 01:30")
    form = tab.locator("#booking")
    assert [form.locator(f"[name={name}]").input_value() for name in ("day", "time", "medium", "place")] == [
        "2026-03-29",
        "01:30",
        "phone",
        "Café Blau",
    ]
    fill(form, day="2026-10-25")
    press(tab, "Book it", form)
    expect(tab.locator(".errors")).to_contain_text("Which of the two?")
    press(tab, "The later 01:30")

    ticket = tab.locator(".ticket")
    expect(ticket).to_contain_text("Sunday 25 October 01:30")
    expect(ticket).to_contain_text("Café Blau")
    file = tab.request.get(ticket.get_by_role("link", name="Add to calendar").get_attribute("href") or "")
    assert file.headers["content-type"].startswith("text/calendar")
    assert "DTSTART:20261025T013000Z" in file.text()

    form = unfold(tab, "Move it")
    fits(tab, form)
    fill(form, day="2026-03-12", time="15:00")
    form.get_by_text("They did").click()
    press(tab, "Move it", form)
    expect(tab.locator(".ticket")).to_contain_text("Thursday 12 March 15:00")

    form = unfold(tab, "It was cancelled")
    fits(tab, form)
    fill(form, note="A release went wrong.")
    press(tab, "Save it", form)
    expect(tab.locator("h1 + .lead")).to_contain_text("They called it off today, you find a new time")
    expect(tab.locator(".saved")).to_contain_text("Priya Raman called off the conversation. “A release went wrong.”")


def test_what_belongs_to_an_answer_is_asked_with_it(tab: Page) -> None:
    asked = tab.url.split("/people")[0]
    person = tab.url.split("/people/")[1].split("?")[0]
    command = {"type": "RequestInterview", "contacts": [person], "channel": "email"}
    answer = tab.request.post(f"/api{asked[asked.index('/searches') :]}/commands", data=command)
    interview = answer.json()["entries"][0]["data"]["id"]
    tab.goto(f"{asked}/interviews/{interview}?open=answer")

    form = tab.locator("#answer")
    name, later = form.get_by_label("Whose name did they give instead?"), form.get_by_label("Come back to it on")
    expect(name).to_be_hidden()
    expect(later).to_be_hidden()
    form.get_by_text("Later").click()
    expect(later).to_be_visible()
    later.fill("2026-03-01")
    press(tab, "Save the answer", form)
    expect(tab.locator(".errors")).to_contain_text("Choose a day after the one they answered on.")
    expect(form.get_by_label("Come back to it on")).to_have_value("2026-03-01")

    form.get_by_text("No", exact=True).click()
    expect(name).to_be_visible()
    fits(tab, form)
    name.fill("Jonas Berg")
    press(tab, "Save the answer", form)
    expect(tab.locator("h1 + .lead")).to_contain_text("They said no today")
    expect(tab.locator("#content").get_by_role("link", name="Write to Jonas")).to_be_visible()


def test_a_card_of_another_page_opens_the_form_that_it_means(tab: Page) -> None:
    """Parts that are folded away open by themselves when a link leads to what is in them."""
    search = tab.url.split("/people")[0]
    person = tab.url.split("/people/")[1].split("?")[0]
    command = {"type": "RequestInterview", "contacts": [person], "channel": "email"}
    answer = tab.request.post(f"/api{search[search.index('/searches') :]}/commands", data=command)
    tab.goto(f"{search}/interviews/{answer.json()['entries'][0]['data']['id']}#answer")
    expect(tab.get_by_text("What did they answer?")).to_be_visible()
