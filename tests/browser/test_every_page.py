"""Every page, with much on it and with nothing: open to everyone, at every width, in light and in dark."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, NamedTuple

import msgspec
import pytest
from playwright.sync_api import Browser, Page

from domain.commands import (
    AddNote,
    ChangeContact,
    ConcludeSearch,
    DeclineInterview,
    FollowAdvice,
    GiveUpInterview,
    HoldInterview,
    HoldRound,
    NoteInsight,
    OfferIntroduction,
    PauseSearch,
    PrepareInterview,
    ProposeCounter,
    ReceiveAdvice,
    ReceiveOffer,
    RecordPromise,
    RejectApplication,
    ReportBackAdvice,
    ReviseOffer,
    ScheduleRound,
    StartSearch,
    SubmitApplication,
    TellOutcome,
    WeighOffer,
)
from domain.money import Equity, Remote, Terms
from domain.values import (
    AboutId,
    ApplicationId,
    Channel,
    CounterAsk,
    Outcome,
    Planned,
    Position,
    SearchId,
    Source,
    SourceId,
    Topic,
    Weighed,
)
from domain.views.interviews import interviews
from domain.views.people import people
from domain.views.today import today
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo import tell_demo
from infrastructure.demo.days import MovingClock
from tests.browser.watching import Watched
from tests.features.drivers.clock import A_MONDAY, ZONE
from tests.features.drivers.server import served
from tests.web.a_day import Story, a_full_day

WITHIN = {
    "Today": "/searches/{search}",
    "the card after a save": "/searches/{search}?saved={command}",
    "what slipped": "/searches/{search}/slipped",
    "the log": "/searches/{search}/log",
    "the log of someone": "/searches/{search}/log?who=Priya&company=Acme",
    "Everyone": "/searches/{search}/people",
    "pasting people": "/searches/{search}/people/paste",
    "Companies": "/searches/{search}/companies",
    "pasting companies": "/searches/{search}/companies/paste?first=1",
    "Conversations": "/searches/{search}/interviews",
    "the Map": "/searches/{search}/switch",
    "Learned": "/searches/{search}/picture",
    "Learned about tech": "/searches/{search}/picture?industry=tech",
    "Learned about nothing known": "/searches/{search}/picture?role=chef",
    "Numbers": "/searches/{search}/progress",
    "what a number counts": "/searches/{search}/progress?show=introduced.yes.talked",
    "the Story": "/searches/{search}/journal",
    "Find": "/searches/{search}/find",
    "what was found": "/searches/{search}/find?q=pr",
    "nothing found": "/searches/{search}/find?q=zebra+crossing",
    "Offers": "/searches/{search}/offers",
    "Applications": "/searches/{search}/applications",
    "a new application": "/searches/{search}/applications/new",
    "Settings": "/searches/{search}/settings",
    "the end": "/searches/{search}/conclude",
    "who to tell": "/searches/{search}/tell",
    "the next leg": "/searches/{search}/next",
    "which first": "/searches/{search}/begin/route",
    "already talked": "/searches/{search}/begin/talked",
}
THINGS = {
    "a person": "/searches/{search}/people/{person}",
    "a person asked about": "/searches/{search}/people/{person}?open=changed",
    "an ask to write": "/searches/{search}/write/ask?person={person}",
    "an invitation to write": "/searches/{search}/write/ask?person={person}&short=1",
    "thanks to write": "/searches/{search}/write/thank_you?conversation={interview}",
    "a company": "/searches/{search}/companies/{company}",
    "a conversation": "/searches/{search}/interviews/{interview}",
    "the older Story": "/searches/{search}/journal?before=60",
    "a conversation to correct": "/searches/{search}/correct/{interview}?from=journal",
    "a person to correct": "/searches/{search}/correct/{person}",
    "a company to correct": "/searches/{search}/correct/{company}",
    "the beginning to correct": "/searches/{search}/correct/1",
}
ON_THE_WAY = {
    "conversations on their way": "/searches/{search}/interviews",
    "questions to ask next": "/searches/{search}/picture",
    "one that was asked for": "/searches/{search}/interviews/{requested}",
    "one asked for twice": "/searches/{search}/interviews/{nudged}",
    "one they said later to": "/searches/{search}/interviews/{answered}",
    "times to offer": "/searches/{search}/write/reply?conversation={answered}",
    "a time to confirm": "/searches/{search}/write/confirm?conversation={scheduled}",
    "a booked one": "/searches/{search}/interviews/{scheduled}",
    "one whose time has passed": "/searches/{search}/interviews/{passed}",
    "one that was called off": "/searches/{search}/interviews/{cancelled}",
    "one they said no to": "/searches/{search}/interviews/{declined}",
    "one without an answer": "/searches/{search}/interviews/{unanswered}",
    "preparing": "/searches/{search}/interviews/{scheduled}/prepare",
    "preparing without a time": "/searches/{search}/interviews/{requested}/prepare?from=interviews",
    "what was prepared": "/searches/{search}/interviews/{sorted}/prepare",
    "the sheet": "/searches/{search}/interviews/{scheduled}/prepare?sheet=1",
    "a sheet without a time": "/searches/{search}/interviews/{requested}/prepare?sheet=1",
    "a note to sort": "/searches/{search}/interviews/{to_sort}/sort",
    "a sorted note": "/searches/{search}/interviews/{sorted}/sort",
    "a note of nothing": "/searches/{search}/interviews/{requested}/sort",
    "an added note to sort": "/searches/{search}/notes/{note}/sort",
    "what a title means": "/searches/{search}/interviews/{sorted}/title",
    "a title before the talk": "/searches/{search}/interviews/{requested}/title",
    "a booked time to correct": "/searches/{search}/correct/{scheduled}",
    "the log of a booked one": "/searches/{search}/log?conversation={passed}",
    "someone who was asked": "/searches/{search}/people/{asked}",
    "a company with someone asked": "/searches/{search}/companies/{asked_there}",
    "advice to try": "/searches/{search}/advice/{to_try}",
    "advice that was tried": "/searches/{search}/advice/{tried}",
    "advice they heard of": "/searches/{search}/advice/{told}",
    "what came of advice": "/searches/{search}/write/advice_back?advice={tried}",
    "how it goes": "/searches/{search}/write/progress?person={adviser}",
    "someone who advised": "/searches/{search}/people/{adviser}",
    "applications in their groups": "/searches/{search}/applications",
    "an application": "/searches/{search}/applications/{applied}",
    "an invitation to log": "/searches/{search}/applications/{applied}?open=booking#booking-it",
    "an application whose interview has passed": "/searches/{search}/applications/{was}",
    "one that came to an end": "/searches/{search}/applications/{over}",
    "preparing for an interview": "/searches/{search}/rounds/{round}/prepare",
    "the sheet of an interview": "/searches/{search}/rounds/{round}/prepare?sheet=1",
    "news to ask for": "/searches/{search}/write/application_nudge?application={applied}",
    "thanks for an interview": "/searches/{search}/write/round_thanks?round={had}",
    "someone of an interview": "/searches/{search}/people/{interviewer}",
    "an application to correct": "/searches/{search}/correct/{applied}",
    "offers side by side": "/searches/{search}/offers?equity=high",
    "an offer that came": "/searches/{search}/offers/new",
    "an offer": "/searches/{search}/offers/{offer}",
    "new terms": "/searches/{search}/offers/{offer}?open=revise",
    "the sheet of an offer": "/searches/{search}/offers/{offer}/sheet",
    "a company with an offer": "/searches/{search}/companies/{offering}",
    "the Map with an offer": "/searches/{search}/switch",
}
WITHOUT = {
    "the first page": "/",
    "Searches": "/searches",
    "a new search": "/searches/new",
    "nothing there": "/nowhere",
}
AT_THE_END = {"word of the end": "/searches/{search}/write/tell?person={person}"}
EVERY = [
    *(("much", name) for name in {**WITHIN, **THINGS, **WITHOUT}),
    *(("begun", name) for name in WITHIN),
    *(("full", name) for name in ("Today", "what slipped", *ON_THE_WAY)),
    *(("over", name) for name in ("Today", "Settings", "the end", "who to tell", "the next leg", "word of the end")),
    *(("paused", name) for name in ("Today", "Settings", "Searches")),
    *(("nothing", name) for name in WITHOUT),
]
ADDRESSES = {**WITHIN, **THINGS, **ON_THE_WAY, **WITHOUT, **AT_THE_END}
HEIGHT, WHOLE = 740, 12_000
"""A window that is scrolled, and one in which nothing lies beneath the bars that stay in sight."""
PHONE, LAPTOP = 360, 1280
WIDTHS = (320, PHONE, LAPTOP // 2, LAPTOP)
"""The narrowest phone, a phone, a laptop at 200 %, a laptop."""
UNDO, KNOWN = "main form[action$='/undo']", "form[action*='/leads/']"
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((PHONE, "light"), (LAPTOP, "dark"))
"""Each width and each theme once: colours are the same at every width, and places in every theme."""


class Place(NamedTuple):
    """Where the pages of a store are, and the ids that its addresses are made of."""

    address: str
    ids: dict[str, str]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Place]]:
    """A store with eight weeks in it, one with a full day, one with a search that has just begun, one with nothing."""
    with ExitStack() as opened:
        found = {}
        for name, tell in TOLD.items():
            clock = MovingClock()
            clock.set(A_MONDAY, "08:00")
            searches = opened.enter_context(bootstrap(tmp_path_factory.mktemp(name) / "data", clock=clock))
            search = tell(searches, clock)
            found[name] = Place(opened.enter_context(served(searches)), ids_of(searches, search) if search else {})
        yield found


def eight_weeks(searches: JobSearches, clock: MovingClock) -> SearchId:
    return tell_demo(searches, clock, A_MONDAY)


def full_day(searches: JobSearches, clock: MovingClock) -> SearchId:
    """Five past six, when a booked time has passed, with a no and someone who is not waited for any more."""
    story = a_full_day(searches, clock)
    story.does(DeclineInterview(interview=story.talk("Marta Nowak"), name="Nora Lind", employer="Hillside"))
    story.does(GiveUpInterview(interview=story.talk("Jonas Berg")))
    story.does(
        AddNote(about=AboutId(story.company("Acme AI")), text="Eleven people.\nTheir data is late.", private=True)
    )
    story.does(PrepareInterview(interview=story.talk("Ravi Menon"), questions=("How did you move?", "Who decides?")))
    rust = Source(SourceId(story.talk("Ines Keller")), "Rust is coming.")
    story.does(NoteInsight(topic=Topic.TOOLS, claim="They write Rust", source=rust))
    story.does(OfferIntroduction(name="Nora Lind", source=rust))
    advice(story)
    applications(story)
    offers(story)
    return story.at(A_MONDAY, "18:05").search


def advice(story: Story) -> None:
    """Some to try, some that was tried, some of which they heard; all by one person to keep in touch with."""
    ines = story.person("Ines Keller")
    story.does(ChangeContact(contact=ines, keep_in_touch=True))
    for text in ("Rebuild one model end to end.", "Show the failed experiment first.", "Ask who reads what you write."):
        story.does(ReceiveAdvice(text=text, by=ines, happened_on=_day(-16)))
    found = story.searches.search(story.search).advice.by_id.values()
    _, tried, told = sorted(found, key=lambda one: one.version)
    story.does(FollowAdvice(advice=tried.id, note="It was the most read page.", happened_on=_day(-9)))
    story.does(ReportBackAdvice(advice=told.id, channel=Channel.EMAIL))


def applications(story: Story) -> None:
    """One on its way with an interview had and one booked, one whose interview has passed, one that was refused."""

    def apply(company: str, role: str, **more: Any) -> ApplicationId:
        story.does(SubmitApplication(company=story.company(company), role=role, **more))
        found = story.searches.search(story.search).applications.by_id.values()
        return max(found, key=lambda one: one.version).id

    ines = story.person("Ines Keller")
    first = apply("Lumen Labs", "data scientist", referred_by=ines, note="With the notebook.", happened_on=_day(-9))
    story.does(HoldRound(application=first, contacts=(ines,), title="First call", note="Two rounds.\nThen a task."))
    story.does(
        ScheduleRound(
            application=first,
            appointment=Planned(f"{_day(2)}T10:00"),
            title="Panel",
            place="https://lumen.example/room",
        )
    )
    passed = apply("Orchard Grid", "engineer")
    story.does(ScheduleRound(application=passed, appointment=Planned(f"{A_MONDAY}T14:00")))
    story.does(RejectApplication(application=apply("Pinecrest", "analyst"), note="They took someone from inside."))


def _day(days: int) -> date:
    return A_MONDAY + timedelta(days=days)


def offers(story: Story) -> None:
    """Three: one that ties with another, one in another currency; promises, what was asked for, what matters."""
    share = Equity("400 shares", tuple(map(Decimal, (5, 15, 40, 40))), Decimal(0), Decimal(40000), Decimal("90000.01"))
    bonus, once = (Decimal(7200), Decimal("33.33")), (Decimal(5000), Decimal("2500.75"))
    made = {
        "Acme AI": Terms("EUR", Decimal(72000), *bonus, share, once, place="Hamburg", remote=Remote.HYBRID),
        "Pinecrest": Terms("EUR", Decimal(86000)),
        "Lumen Labs": Terms("USD", Decimal(118000)),
    }
    for company, terms in made.items():
        story.does(
            ReceiveOffer(
                company=story.company(company), role="engineer", terms=terms, expires_on=A_MONDAY, teaches="ML"
            )
        )
    offer = next(
        iter(sorted(story.searches.search(story.search).offers.by_id.values(), key=lambda one: one.version))
    ).id
    story.does(RecordPromise(offer=offer, text="A day a week to learn", by=story.person("Priya Raman")))
    story.does(ProposeCounter(offer=offer, asks=(CounterAsk("EUR 76,000", "Two others pay that"),)))
    story.does(WeighOffer(offer=offer, criterion="The people", weighed=Weighed.BETTER, why="Nine who build models"))
    story.does(ReviseOffer(offer=offer, terms=msgspec.structs.replace(made["Acme AI"], base=Decimal(74000))))


def just_begun(searches: JobSearches, clock: MovingClock) -> SearchId:
    framed = StartSearch(
        background=Position("analyst", "finance"),
        target=Position("machine learning engineer", "tech"),
        new_role=True,
        new_industry=True,
        zone=ZONE,
    )
    return searches.start(framed, owner="owner", actor="owner").search_id


def over(searches: JobSearches, clock: MovingClock) -> SearchId:
    """A search that ended with things left to do, some people told and some not."""
    story = a_full_day(searches, clock)
    for name in ("Priya Raman", "Ines Keller"):
        story.does(HoldInterview(contacts=(story.person(name),), note="It helped."))
    story.does(ConcludeSearch(outcome=Outcome.STAYED, lessons="Ask sooner.\nWrite less."))
    story.does(TellOutcome(to=story.person("Priya Raman")))
    return story.search


def paused(searches: JobSearches, clock: MovingClock) -> SearchId:
    """Beside one that is over."""
    over(searches, clock)
    search = just_begun(searches, clock)
    searches.execute(search, PauseSearch(why="Three weeks at home."), actor="owner")
    return search


def nothing_at_all(searches: JobSearches, clock: MovingClock) -> None:
    pass


TOLD: dict[str, Callable[[JobSearches, MovingClock], SearchId | None]] = {
    "much": eight_weeks,
    "full": full_day,
    "begun": just_begun,
    "over": over,
    "paused": paused,
    "nothing": nothing_at_all,
}


def ids_of(searches: JobSearches, search: SearchId) -> dict[str, str]:
    """The search, its last save, the first thing of each kind, a conversation at each stage, who was asked and not."""
    now = searches.search(search)
    things: dict[str, Iterable[str]] = {
        "person": now.people.by_id,
        "company": now.companies.by_id,
        "interview": now.conversations.interviews,
    }
    firsts = {kind: next(iter(found), "") for kind, found in things.items()}
    stages: dict[str, str] = {one.stage.value: one.id for one in now.conversations.interviews.values()}
    look = searches.look(search)
    for booked in interviews(look).booked:
        stages["scheduled"] = booked.id
    for note in today(look).to_sort:
        stages["to_sort"] = note.id
    for insight in now.learned.insights.values():
        stages["sorted"] = insight.source.id if insight.source else ""
    for added in now.notes.by_id.values():
        stages["note"] = added.id
    for card in interviews(look).how_was_it:
        stages["passed"] = card.id
    for row in people(look).people:
        stages["asked" if row.ongoing else "not_asked"] = row.id
        if row.ongoing and row.company:
            stages["asked_there"] = row.company.id
    for one in sorted(now.applications.by_id.values(), key=lambda one: one.version):
        rounds = now.applications.rounds_of(one)
        stages["over" if one.ended else "was" if len(rounds) == 1 else "applied"] = one.id
        for round in rounds:
            stages.setdefault("had" if round.held else "round", round.id)
            for who in round.contacts:
                stages["interviewer"] = who
    for said in now.advice.by_id.values():
        stages["told" if said.heard else "tried" if said.tried else "to_try"] = said.id
        stages["adviser"] = said.by or ""
    for offer in sorted(now.offers.by_id.values(), key=lambda one: one.version)[:1]:
        stages |= {"offer": offer.id, "offering": offer.company}
    return {"search": search, "command": searches.entries(search)[-1].command_id, **firsts, **stages}


@pytest.fixture(scope="module")
def watched(chromium: Browser) -> Iterator[Watched]:
    with chromium.new_context(reduced_motion="reduce") as window:
        window.set_default_timeout(20_000)
        yield Watched(window.new_page())


@pytest.mark.parametrize(("store", "name"), EVERY, ids=lambda said: said)
def test_is_for_everyone(watched: Watched, places: dict[str, Place], store: str, name: str) -> None:
    place = places[store]
    watched.open(place.address, ADDRESSES[name].format(**place.ids))
    check(watched)


def test_text_twice_as_large_fits(large_print: Browser, places: dict[str, Place]) -> None:
    with large_print.new_context() as window:
        watched = Watched(window.new_page())
        wrong = []
        for name, address in ADDRESSES.items():
            place = places["full" if name in ON_THE_WAY else "much"]
            watched.open(place.address, address.format(**place.ids))
            watched.unfold()
            wrong += [f"{name}, {one}" for one in too_wide(watched, PHONE, LAPTOP)]
    assert not wrong, "\n".join(wrong)


def look_at_companies(tab: Page) -> None:
    tab.fill("[name=lines]", "Pinecrest\nNordlicht Analytics\nAcme AI")


def look_at_people(tab: Page) -> None:
    tab.fill("[name=lines]", "Ada Nwosu, Pinecrest\nJonas Berg")


def nobody(tab: Page) -> None:
    tab.fill("[name=note]", "What a talk.")


def a_day_long_gone(tab: Page) -> None:
    tab.locator("[name=until][type=date]").first.fill("2020-01-01")


def twice_that_day(tab: Page) -> None:
    tab.locator("#booking [name=day]").fill("2026-10-25")
    tab.locator("#booking [name=time]").fill("01:30")


def long_questions(tab: Page) -> None:
    tab.fill("[name=questions]", "Why? " * 60)


def as_learned(tab: Page) -> None:
    """One form of a line is open at a time."""
    tab.locator(".sorter:has(#learned-1)").evaluate("one => { one.open = true }")


def of_no_line(tab: Page) -> None:
    tab.locator(".sorter:has(#advice-1)").evaluate("one => { one.open = true }")
    tab.locator("#advice-1 [name=line]").evaluate("one => { one.value = 'gone' }")


def no_title(tab: Page) -> None:
    tab.fill("[name=title]", "")


def a_day_to_come(tab: Page) -> None:
    tab.fill("[name=happened_on]", "2999-01-01")


def nothing(_: Page) -> None:
    pass


def of_nothing(field: str) -> Callable[[Page], None]:
    """A button left on an old page: what it was about is no longer there."""

    def change(tab: Page) -> None:
        tab.locator(f"{UNDO} [name={field}], {KNOWN} [name={field}]").first.evaluate("one => { one.value = 'gone' }")

    return change


def plenty(tab: Page) -> None:
    tab.fill("#offer [name=base]", "plenty")


def half_a_share(tab: Page) -> None:
    tab.fill("#revise [name=vesting]", "25, 25")


ANSWERS: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "companies to look at": ("/companies/paste", "#paste-companies", look_at_companies),
    "people to look at": ("/people/paste", "#paste-people", look_at_people),
    "a refused log": ("/log", "#log", nobody),
    "a company without a name": ("/companies", "#name-company", nothing),
    "a person without a name": ("/people", "#add-person", nothing),
    "an undo of nothing": ("/journal", UNDO, of_nothing("command")),
    "a name that cannot be settled": ("", KNOWN, of_nothing("do")),
    "an answer that does not say what": ("/interviews/{requested}", "#answer", nothing),
    "a time that comes twice": ("/interviews/{answered}", "#booking", twice_that_day),
    "a booking without a time": ("/people/{not_asked}", "#booking", nothing),
    "questions that are too long": ("/interviews/{scheduled}/prepare", "#prepare", long_questions),
    "a line without a topic": ("/interviews/{to_sort}/sort", "#learned-1", as_learned),
    "a line that is gone": ("/interviews/{to_sort}/sort", "#advice-1", of_no_line),
    "a title without a name": ("/interviews/{sorted}/title", "#explain-title", no_title),
    "a correction of a day to come": ("/correct/{scheduled}?from=interviews", "#correct", a_day_to_come),
    "an offer of plenty": ("/offers/new", "#offer", plenty),
    "terms that do not add up": ("/offers/{offer}", "#revise", half_a_share),
    "a reminder put off to the past": ("", "form:has([name=until][type=date])", a_day_long_gone),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_answer_to_a_form_is_for_everyone(watched: Watched, places: dict[str, Place], answer: str) -> None:
    path, form, fill = ANSWERS[answer]
    place = places["much" if path and "{" not in path else "full"]
    watched.open(place.address, f"/searches/{place.ids['search']}{path.format(**place.ids)}")
    watched.unfold()
    fill(watched.tab)
    with watched.tab.expect_event("load"):
        watched.tab.locator(form).first.locator("button[type=submit]").first.click()
    check(watched)


def test_the_reference_of_the_api_is_for_everyone(watched: Watched, places: dict[str, Place]) -> None:
    """But for what its renderer builds: a link in each button, parts outside of the main one."""
    watched.open(places["nothing"].address, "/api/docs")
    watched.tab.wait_for_selector(".opblock")
    check(watched, but=("nested-interactive", "heading-order", "region"))


SPOILT = {
    "px in a window of": "document.querySelector('h1').style.width = '1400px'",
    "label: ": "document.querySelector('[name=note]').labels[0].remove()",
    "color-contrast": "document.querySelector('h1').style.color = '#c8d0c8'",
    "asked elsewhere": "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2:9/', alt: ''}))",
    "style-src": "document.body.setAttribute('style', 'color: red')",
    "404: ": "fetch('/static/gone.css')",
    "console: broken": "console.error('broken')",
    "script: ": "setTimeout(() => { throw new Error('broken') })",
}


def test_whatever_is_wrong_is_seen(watched: Watched, places: dict[str, Place]) -> None:
    """The check looks where it should: each of these spoils a page, and each is told."""
    place = places["begun"]
    watched.open(place.address, f"/searches/{place.ids['search']}/log")
    for script in SPOILT.values():
        watched.tab.evaluate(f"() => {{ {script} }}")
    seen = "\n".join(wrong_with(watched))
    assert [what for what in SPOILT if what not in seen] == []


def check(watched: Watched, *, but: tuple[str, ...] = ()) -> None:
    """Nothing is wrong with the page."""
    assert wrong_with(watched, but=but) == []


def wrong_with(watched: Watched, *, but: tuple[str, ...] = ()) -> list[str]:
    """What is in somebody's way at any width, in light and in dark, folded or not, and what the page complained of."""
    wrong = too_wide(watched, *WIDTHS)
    watched.unfold()
    wrong += too_wide(watched, *WIDTHS)
    for width, theme in LOOKS:
        watched.tab.set_viewport_size({"width": width, "height": WHOLE})
        watched.tab.emulate_media(color_scheme=theme)
        wrong += [f"{width} px, {theme}: {one}" for one in watched.barriers(but=but)]
    return wrong + watched.complaints


def too_wide(watched: Watched, *widths: int) -> list[str]:
    wrong = []
    for width in widths:
        watched.tab.set_viewport_size({"width": width, "height": HEIGHT})
        wrong += [f"{width} px: {one}" for one in watched.wider_than_its_window()]
    return wrong
