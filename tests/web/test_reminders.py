"""The day with much on it, over HTTP: every card reads as it should, settles at once, and what was typed stays."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
from httpx import Response

from domain.commands import ActivateCompany, ReframeSwitch, SendThankYou, TargetCompany
from domain.values import Position, ReminderKind, Side, Stage
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo.days import MovingClock
from tests.web.a_day import MONDAY, Story, a_full_day
from tests.web.conftest import client_of
from tests.web.visitor import Visitor, hidden, words
from web.kept_pages import forget
from web.wording.cards import HEADINGS

TUESDAY = date(2026, 3, 3)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def searches(clock: MovingClock) -> Iterator[JobSearches]:
    forget()
    with bootstrap(None, clock=clock) as opened:
        yield opened


@pytest.fixture
def story(searches: JobSearches, clock: MovingClock) -> Story:
    return a_full_day(searches, clock)


@pytest.fixture
def little(searches: JobSearches, clock: MovingClock) -> Story:
    """A search with one person, who is booked for five this Monday."""
    story = Story(searches, clock).knows("Priya Raman", "Acme AI")
    return story.books("Priya Raman", "2026-03-02T17:00", place="Café Nero").at(MONDAY)


@pytest.fixture
def mira(searches: JobSearches) -> Visitor:
    return Visitor(client_of(searches))


def parts(page: str) -> list[str]:
    """The headings of a page, in their order."""
    main = page[page.index("<main") : page.index("</main>")]
    headings = re.findall(r"<h[23]>(.*?)</h[23]>", main, re.S)
    return [plain(re.sub(r"<small.*?</small>", "", heading)) for heading in headings]


def plain(html: str) -> str:
    """As it reads."""
    seen = re.sub(r'<span class="unseen">.*?</span>|</?a\b[^>]*>', "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", seen)).split())


def card(page: str, heading: str) -> str:
    """The card that is headed so."""
    found = [one for one in re.findall(r'<article class="card">.*?</article>', page, re.S) if heading in plain(one)]
    assert found, f"No card says: {heading}"
    return found[0]


def fields(inside: str, action: str, button: str) -> dict[str, str]:
    """What the form of a card sends with that button, the key too."""
    for form in re.findall(rf'<form[^>]* action="[^"]*{action}"[^>]*>.*?</form>', inside, re.S):
        pairs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
        pressed = re.search(rf'<button[^>]*?(?: name="(\w+)" value="([^"]+)")?>{button}', form)
        if pressed:
            own = [(pressed[1], pressed[2])] if pressed[1] else []
            return {name: value for name, value in [*pairs, *own] if name != "_csrf_token"}
    raise AssertionError(f"No form to {action} has the button {button}")


def press(mira: Visitor, story: Story, inside: str, button: str, **typed: str) -> Response:
    """A button of the card's menu, with what was typed beside it."""
    sent = {**fields(inside, "/reminders", button), **typed}
    return mira.post(f"{story.address}/reminders", sent, key=sent.pop("key"))


def landed(mira: Visitor, answer: Response) -> str:
    assert answer.status_code == 303, words(answer)
    return mira.get(answer.headers["location"])


# What the day shows


def test_the_day_is_in_its_order(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    assert (
        "Week 5 of your search. Last week: 2 conversations, 1 reply, 3 asks. This week: 2 booked, your aim is 3."
        in page
    )
    assert parts(page) == [
        "Your turn",
        "Find a new time with Noor Aziz",
        "Thank Tomasz Zielinski",
        "Tell Lena Fischer how it went with Tomasz Zielinski",
        "Thank Ines Keller",
        "Send the notebook",
        "8 more",
        "Offer times to Daniel Weiss (Northbank)",
        "Confirm with Priya Raman",
        "Confirm with Ravi Menon",
        "Write to Nadia Rahman",
        "Ask Jonas Berg again",
        "Write to Grace Liu again",
        "Stop waiting for Omar Haddad",
        "Ask someone else at Hillside",
        "Booked",
        "Waiting for them",
        "Slipped",
        "A good next thing",
        "Set a next step",
    ]


WHY = {
    "Thank Tomasz Zielinski": "You talked on 20 February · due 9 days ago",
    "Tell Lena Fischer how it went": "You talked on 20 February · due 9 days ago",
    "Offer times to Daniel Weiss": "You heard from Daniel on Wednesday.",
    "Write to Nadia Rahman": "At Acme AI. Ines Keller gave you the name on Thursday.",
    "Find a new time with Noor Aziz": "The booked time did not hold. You were last in touch on Thursday.",
    "Ask Jonas Berg again": "Nothing heard since 18 February · 8 working days",
    "Send the notebook": "You promised Ines Keller · due 2 days ago",
    "Confirm with Ravi Menon": "Today 18:30, video call, by Berlin time 19:30.",
    "Write to Grace Liu again": "Grace said “later” on 19 February · due today",
    "Stop waiting for Omar Haddad": "You asked twice. Nothing heard since 16 February · 10 working days",
}


@pytest.mark.parametrize("heading", WHY)
def test_a_card_says_why_and_since_when(mira: Visitor, story: Story, heading: str) -> None:
    assert WHY[heading] in plain(card(mira.get(story.address), heading))


def test_every_reminder_has_a_heading() -> None:
    assert set(HEADINGS) == set(ReminderKind)


def ways_of(story: Story) -> dict[str, list[str]]:
    """Each card of the full day: where its buttons lead, the main one first."""
    who, talk = story.person, story.talk
    northbank = talk("Daniel Weiss", "Northbank")
    tomasz, marta, noor = talk("Tomasz Zielinski"), talk("Marta Nowak"), talk("Noor Aziz")
    jonas, grace, omar, priya = talk("Jonas Berg"), talk("Grace Liu"), talk("Omar Haddad"), talk("Priya Raman")
    booking, answer = "?open=booking#booking-it", "?open=answer&from=today#answer-it"
    leads = story.searches.search(story.search).introductions.by_id.values()
    nadia = next(one.id for one in leads if one.name == "Nadia Rahman")
    return {
        "Thank Tomasz Zielinski": [
            f"/write/thank_you?conversation={tomasz}&who={who('Tomasz Zielinski')}", f"/interviews/{tomasz}/thanks",
        ],
        "Tell Lena Fischer how it went": [
            f"/write/report_back?conversation={tomasz}&who={who('Lena Fischer')}", f"/interviews/{tomasz}/thanks",
        ],
        "Offer times to Daniel Weiss": [f"/write/reply?conversation={northbank}", f"/interviews/{northbank}{booking}"],
        "Write to Nadia": [f"/write/ask?lead={nadia}", "/log?who=Nadia%20Rahman", f"/leads/{nadia}"],
        "Find a new time": [f"/write/new_time?conversation={noor}", f"/interviews/{noor}{booking}"],
        "Ask Jonas Berg again": [f"/write/nudge?conversation={jonas}", f"/interviews/{jonas}{answer}"],
        "Ask someone else at Hillside": ["/people", f"/interviews/{marta}{answer}"],
        "Confirm with Priya": [f"/write/confirm?conversation={priya}", f"/interviews/{priya}/confirm"],
        "Write to Grace Liu again": [f"/write/nudge?conversation={grace}", f"/interviews/{grace}{answer}"],
        "Stop waiting for Omar": [f"/interviews/{omar}/give-up", f"/interviews/{omar}{answer}"],
    }  # fmt: skip


def test_each_card_leads_to_its_draft_or_its_deed(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    for heading, expected in ways_of(story).items():
        inside = card(page, heading)
        buttons = inside[inside.index('<div class="actions">') : inside.index("<details")]
        found = re.findall(r'(?:href|action)="([^"]+)"', buttons)
        assert found == [story.address + way for way in expected], heading


def test_nothing_on_the_day_leads_nowhere(mira: Visitor, story: Story) -> None:
    story.at(MONDAY, "18:05")
    found = {
        link
        for place in ("", "/slipped")
        for link in re.findall(r'href="(/searches/[^"]+)"', mira.get(story.address + place))
    }
    assert len(found) > 30
    wrong = []
    for link in sorted(found):
        address, _, part = link.partition("#")
        answer = mira.client.get(address)
        if answer.status_code != 200 or (part and f'id="{part}"' not in answer.text):
            wrong.append((answer.status_code, link))
    assert wrong == []


def test_someone_else_there_is_named_where_one_is_known(mira: Visitor, story: Story) -> None:
    story.knows("Sana Malik", "Hillside")
    inside = card(mira.get(story.address), "Ask someone else at Hillside")
    assert f'href="{story.address}/write/ask?person={story.person("Sana Malik")}"' in inside
    assert "Ask Sana" in plain(inside)


def test_what_is_booked_says_when_where_and_what_is_close(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    booked = page[page.index("<h2>Booked") : page.index("<h2>Waiting for them")]
    assert "Today 17:30, Priya Raman" in plain(booked)
    assert "in person, Café Nero" in plain(booked)
    assert "video call · 30 minutes after the talk with Priya · by Berlin time 19:30" in plain(booked)
    for name in ("Priya Raman", "Ravi Menon"):
        here = f"{story.address}/interviews/{story.talk(name)}"
        assert f'href="{here}/prepare"' in booked
        assert f'href="{here}/calendar.ics"' in booked


def test_whom_i_wait_for_is_folded_with_what_comes_next(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    waiting = page[page.index("<h2>Waiting for them") : page.index("<h2>Slipped")]
    assert "<small>2, oldest 4 working days</small>" in waiting
    assert "Daniel Weiss (Lumen Labs) asked Nothing heard since Tuesday · ask again on Thursday" in plain(waiting)
    assert f'href="{story.address}/interviews/{story.talk("Marta Nowak")}?open=answer&from=today#answer-it"' in waiting
    assert "Marta answered" in plain(waiting)


def test_beside_it_stand_the_weeks_and_the_notes_to_sort(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    assert 'aria-label="0 held, 2 booked, aim 3"' in page
    assert 'aria-label="2 held, aim 3"' in page
    assert f'href="{story.address}/interviews/{story.talk("Ines Keller")}/sort">2 notes to sort' in page
    assert "about 2 minutes" in page


def test_nothing_due_names_what_would_help(mira: Visitor, searches: JobSearches, clock: MovingClock) -> None:
    story = Story(searches, clock).at(MONDAY)
    assert "Nothing is due. Say what you do now and what you want to do. Frame the switch" in plain(
        mira.get(story.address)
    )
    position = Position("analyst", "finance")
    story.does(ReframeSwitch(background=position, target=position, new_role=False, new_industry=False))
    for company in ("Acme AI", "Lumen Labs"):
        story.does(TargetCompany(name=company)).does(ActivateCompany(company=story.company(company)))
    story.knows("Priya Raman").talks("Priya Raman").does(
        SendThankYou(interview=story.talk("Priya Raman"), to=story.person("Priya Raman"))
    )
    page = mira.get(story.address)
    said = "Nothing is due. Two companies on your list have nobody in them: Find a person"
    assert said in plain(page)
    assert "Good next things" not in parts(page)


def test_someone_who_was_named_and_never_asked_comes_up(
    mira: Visitor, searches: JobSearches, clock: MovingClock
) -> None:
    story = Story(searches, clock).at(date(2026, 2, 26)).knows("Priya Raman", "Acme AI").at(MONDAY)
    page = mira.get(story.address)
    assert "You named Priya Raman (Acme AI) on Thursday, and have not asked yet. Ask Priya" in plain(page)
    assert f'href="{story.address}/write/ask?person={story.person("Priya Raman")}"' in page


def test_an_answer_said_from_today_leads_back_to_it(mira: Visitor, story: Story) -> None:
    talk = f"{story.address}/interviews/{story.talk('Jonas Berg')}"
    assert f'href="{talk}?open=answer&from=today#answer-it"' in card(mira.get(story.address), "Ask Jonas Berg again")
    form = re.search(r'<form[^>]* id="answer">.*?</form>', mira.get(f"{talk}?open=answer&from=today"), re.S)
    assert form
    assert '<input type="hidden" name="from" value="today">' in form[0]
    answer = mira.post(f"{talk}/answer", {"answer": "yes", "from": "today"})
    assert answer.headers["location"].startswith(f"{story.address}?saved=")


# Later


def test_tomorrow_is_one_tap_in_the_menu(mira: Visitor, story: Story) -> None:
    page = landed(mira, press(mira, story, card(mira.get(story.address), "Thank Ines"), "Tomorrow"))
    assert "You put off thanking Ines Keller until 3 March 2026." in page
    assert "Thank Ines Keller" not in parts(page)[: parts(page).index("Booked")]
    assert "put off until tomorrow" in plain(card(page, "Thank Ines Keller"))
    story.at(TUESDAY)
    assert "Thank Ines Keller" in parts(mira.get(story.address))


def test_monday_is_the_next_one(mira: Visitor, story: Story) -> None:
    inside = card(mira.get(story.address), "Ask Jonas Berg again")
    assert fields(inside, "/reminders", "Monday")["until"] == "2026-03-09"
    story.at(date(2026, 3, 8))
    inside = card(mira.get(story.address), "Ask Jonas Berg again")
    assert fields(inside, "/reminders", "Tomorrow")["until"] == "2026-03-09"
    assert "Monday" not in plain(inside)


def test_any_day_can_be_typed_and_a_past_one_is_refused_with_it(mira: Visitor, story: Story) -> None:
    inside = card(mira.get(story.address), "Ask Jonas Berg again")
    refused = press(mira, story, inside, "That day", until="2026-03-02")
    assert refused.status_code == 422
    again = card(unescape(refused.text), "Ask Jonas Berg again")
    assert '<details class="ways" open>' in again
    assert 'value="2026-03-02"' in again
    assert "Choose a day after today." in plain(again)
    target = re.search(r'href="#(f-until-[^"]+)">Choose a day after today', refused.text)
    assert target
    assert f'id="{target[1]}"' in again
    assert refused.text.count('<details class="ways" open>') == 1
    assert "until 20 March 2026" in landed(mira, press(mira, story, again, "That day", until="2026-03-20"))


def test_left_out_with_a_reason(mira: Visitor, story: Story) -> None:
    inside = card(mira.get(story.address), "Ask someone else at Hillside")
    page = landed(mira, press(mira, story, inside, "Skip it", why="A small place"))
    assert "You left out asking someone else besides Marta Nowak. “A small place”." in page
    assert "Ask someone else at Hillside" not in parts(page)
    action, sent = hidden(page, "Undo")
    assert "Ask someone else at Hillside" in parts(mira.saved(action, {"command": sent["command"]}))


def test_a_reason_stays_when_it_is_refused(mira: Visitor, story: Story) -> None:
    inside = card(mira.get(story.address), "Thank Ines Keller")
    refused = press(mira, story, inside, "Skip it", why="x" * 20_001)
    assert refused.status_code == 422
    again = card(refused.text, "Thank Ines Keller")
    assert "x" * 20_001 in again
    assert "20,000 characters" in plain(again)


def test_a_reason_stays_where_its_card_has_gone(mira: Visitor, story: Story) -> None:
    inside = card(mira.get(story.address), "Thank Ines Keller")
    thanks = fields(inside, "/thanks", "I thanked Ines")
    landed(mira, mira.post(f"{story.address}/interviews/{story.talk('Ines Keller')}/thanks", thanks))
    refused = press(mira, story, inside, "Skip it", why="We met again")
    assert refused.status_code == 422
    assert "Nothing waits there any more" in words(refused)
    assert "We met again" in words(refused)


@pytest.mark.parametrize(
    "sent",
    [
        {}, {"kind": "thank", "id": "nothing", "do": "skip"}, {"kind": "praise", "id": "x", "do": "later"},
        {"kind": "thank", "id": "x" * 99, "who": "y", "do": "later", "until": "soon"}, {"kind": "thank", "id": "x"},
    ],
    ids=["nothing", "unknown", "no kind", "no day", "no deed"],
)  # fmt: skip
def test_what_is_no_reminder_is_a_sentence(mira: Visitor, story: Story, sent: dict[str, str]) -> None:
    for address in ("/reminders", "/let-go"):
        answer = mira.post(story.address + address, {**sent, "why": "Typed"})
        assert answer.status_code == 422
        assert re.search(r'class="errors"', answer.text)


def test_the_question_how_it_was_is_not_left_out(mira: Visitor, little: Story) -> None:
    which = {"kind": "how_was_it", "id": little.at(TUESDAY).talk("Priya Raman"), "do": "skip", "note": "She was ill"}
    answer = mira.post(f"{little.address}/reminders", which)
    assert answer.status_code == 422
    assert "Say how it was" in words(answer)
    assert "She was ill" in card(answer.text, "How was it with Priya Raman?")


# Slipped


def test_what_slipped_is_let_go_at_once_and_brought_back(mira: Visitor, story: Story) -> None:
    page = mira.get(story.address)
    assert "3 older than two weeks" in page
    form = re.search(rf'action="{story.address}/let-go".*?</form>', page, re.S)
    assert form
    things = re.findall(r'name="(kind|id|who)" value="([^"]*)"', form[0])
    page = landed(mira, mira.post(f"{story.address}/let-go", things))
    assert "You let 3 things go" in page
    assert "Slipped" not in parts(page)
    action, sent = hidden(page, "Undo")
    assert "Slipped" in parts(mira.saved(action, {"command": sent["command"]}))


def test_letting_go_of_what_has_gone_is_said(mira: Visitor, story: Story) -> None:
    gone = [("kind", "step"), ("id", "gone"), ("who", "")]
    answer = mira.post(f"{story.address}/let-go", gone)
    assert answer.status_code == 422
    assert "Slipped" in parts(answer.text)


def test_one_goes_through_what_slipped_card_by_card(mira: Visitor, story: Story) -> None:
    slipped = f"{story.address}/slipped"
    page = mira.get(slipped)
    assert "1 of 3" in plain(page)
    assert parts(page) == ["Write to Ada Nwosu"]
    assert f'href="{slipped}/2"' in page
    second = mira.get(f"{slipped}/2")
    assert parts(second) == ["Thank Lena Fischer"]
    answer = press(mira, story, card(second, "Thank Lena"), "Skip it", why="Long ago")
    assert answer.headers["location"].startswith(f"{slipped}/2?saved=")
    after = landed(mira, answer)
    assert parts(after) == ["Read the paper on drift"]
    assert "2 of 2" in plain(after)
    action, sent = hidden(after, "Done")
    assert sent.pop("from") == "slipped/2"
    landed(mira, mira.post(action, {**sent, "from": "slipped/2"}, key=sent["key"]))
    assert "That was the last one. One is as it was." in plain(mira.get(f"{slipped}/2"))
    for nowhere in ("/0", "/-1", "/99999999999"):
        mira.get(slipped + nowhere)


def test_a_refused_card_of_what_slipped_is_that_card_again(mira: Visitor, story: Story) -> None:
    second = mira.get(f"{story.address}/slipped/2")
    refused = press(mira, story, card(second, "Thank Lena"), "That day", until="2020-01-01")
    assert refused.status_code == 422
    assert parts(refused.text) == ["Thank Lena Fischer"]
    assert "Choose a day after today." in words(refused)


def test_nothing_slipped(mira: Visitor, little: Story) -> None:
    page = plain(mira.get(f"{little.address}/slipped"))
    assert "Nothing has slipped." in page
    assert "That was the last one" not in page


# How was it?


def test_the_kept_day_asks_once_the_time_has_passed(mira: Visitor, little: Story) -> None:
    """Nothing is saved meanwhile, and the day is the same."""
    assert "How was it" not in mira.get(little.address)
    little.at(MONDAY, "17:29")
    assert "How was it" not in mira.get(little.address)
    little.at(MONDAY, "17:30")
    page = mira.get(little.address)
    assert parts(page)[0] == "How was it with Priya Raman?"
    assert "Today 17:00, in person, Café Nero." in plain(page)
    assert "Booked" not in parts(page)
    little.at(MONDAY, "16:00")
    assert "How was it" not in mira.get(little.address), "a clock that was put back"


def how(mira: Visitor, story: Story, button: str, **typed: str) -> Response:
    """A button of the card that asks how it was."""
    inside = card(mira.get(story.address), "How was it with")
    action = re.search(rf'<button[^>]*formaction="([^"]+)"(?: name="(\w+)" value="(\w+)")?>{button}', inside)
    pairs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside)
    sent = {name: value for name, value in pairs if name != "_csrf_token"} | typed
    if action and action[2]:
        sent[action[2]] = action[3]
    return mira.post(action[1] if action else f"{story.address}/log?save", sent, key=sent.pop("key"))


def talk_of(story: Story) -> Any:
    return story.searches.search(story.search).conversations.interviews[story.talk("Priya Raman")]


def test_it_happened_logs_what_was_booked(mira: Visitor, little: Story) -> None:
    little.at(MONDAY, "18:05")
    page = landed(mira, how(mira, little, "It happened", note="PyTorch.\r\nTwo rounds."))
    talk = talk_of(little)
    assert (talk.stage, talk.on, talk.time, talk.minutes) == (Stage.HELD, MONDAY, "17:00", 30)
    assert talk.note == "PyTorch.\nTwo rounds."
    assert "Saved. Thank Priya Raman by tomorrow 17:30." in page
    assert f'href="{little.address}/write/thank_you?conversation={talk.id}&who={talk.contacts[0]}"' in page
    saved = page[page.index('class="saved"') : page.index("<h1>")]
    assert [plain(one) for one in re.findall(r"<(?:a|button) class=\"button.*?</(?:a|button)>", saved, re.S)] == [
        "Draft it",
        "Sort it",
        "Keep in touch",
        "Undo",
        "Close",
    ]
    assert len(little.searches.search(little.search).conversations.interviews) == 1


def test_on_the_day_after_it_is_still_of_its_own_day(mira: Visitor, little: Story) -> None:
    little.at(TUESDAY)
    assert "Saved. Thank Priya Raman today." in landed(mira, how(mira, little, "It happened"))
    assert talk_of(little).on == MONDAY


@pytest.mark.parametrize(
    ("button", "stage", "by"),
    [
        ("Priya cancelled", Stage.CANCELLED, Side.THEM), ("I cancelled", Stage.CANCELLED, Side.ME),
        ("I missed it", Stage.MISSED, Side.ME), ("Priya did not come", Stage.MISSED, Side.THEM),
    ],
    ids=["they cancelled", "I cancelled", "I missed it", "they did not come"],
)  # fmt: skip
def test_something_else_is_one_tap_in_its_menu(
    mira: Visitor, little: Story, button: str, stage: Stage, by: Side
) -> None:
    little.at(TUESDAY)
    page = landed(mira, how(mira, little, button, note="Down with a cold"))
    talk = talk_of(little)
    assert (talk.stage, talk.by, talk.why, talk.since) == (stage, by, "Down with a cold", MONDAY)
    assert "Find a new time with Priya Raman" in parts(page)


def test_what_is_not_over_yet_is_asked_tomorrow(mira: Visitor, little: Story) -> None:
    little.at(MONDAY, "18:05")
    page = landed(mira, how(mira, little, "Not over yet"))
    assert "How was it with Priya Raman?" not in parts(page)
    booked = plain(page[page.index("<h2>Booked") :])
    assert "Today 17:00, Priya Raman" in booked
    assert "in person, Café Nero · over" in booked
    little.at(TUESDAY)
    assert parts(mira.get(little.address))[0] == "How was it with Priya Raman?"


def test_a_refused_note_is_in_the_log_with_all_that_was_known(mira: Visitor, little: Story) -> None:
    little.at(MONDAY, "18:05")
    refused = how(mira, little, "It happened", note="a" * 20_001)
    assert refused.status_code == 422
    assert "a" * 20_001 in refused.text
    assert re.search(r'name="known" value="[^"]+" id="f-known" checked', refused.text)
    for kept in ('name="interview"', 'type="time" value="17:00"', 'name="happened_on" type="date" value="2026-03-02"'):
        assert kept in refused.text, kept


def test_logged_elsewhere_meanwhile_the_note_stays(mira: Visitor, little: Story) -> None:
    little.at(MONDAY, "18:05")
    inside = card(mira.get(little.address), "How was it with")
    little.talks("Priya Raman", "From the phone.")
    pairs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside)
    sent = {name: value for name, value in pairs if name != "_csrf_token"}
    answer = mira.post(f"{little.address}/log?save", {**sent, "note": "From the laptop."}, key=sent["key"])
    assert answer.status_code == 409
    assert "This was changed elsewhere since you opened it. What you typed is kept" in words(answer)
    assert "From the laptop." in words(answer)
    assert f'href="{little.address}/interviews/{little.talk("Priya Raman")}">Open that conversation' in answer.text


def test_the_log_of_a_booked_conversation_has_everything_but_the_note(mira: Visitor, little: Story) -> None:
    little.at(MONDAY, "18:05")
    page = mira.get(f"{little.address}/log?conversation={little.talk('Priya Raman')}")
    for known in ('name="interview"', 'type="time" value="17:00"', "checked"):
        assert known in page, known
