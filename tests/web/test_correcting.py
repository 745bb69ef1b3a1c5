"""Anything that was written down can be put right on a page of its own. No JavaScript runs here."""

import re
from enum import Enum
from html import unescape
from typing import get_args

import msgspec
import pytest
from httpx import Response

from domain.commands import AnyCommand
from domain.events import AnyEvent, Deed, Event
from domain.journal import Entry
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo.days import MovingClock
from tests.features.drivers.clock import A_MONDAY
from tests.features.drivers.forms import forms_of
from tests.infrastructure.samples import SAMPLES
from tests.web.a_day import a_full_day
from tests.web.conftest import client_of
from tests.web.visitor import Visitor, words
from web.correcting.form import correction, kept_in
from web.correcting.news import SINCE
from web.correcting.parts import Asked, Control
from web.correcting.table import KINDS, parts_of
from web.forms import Faulty, Posted
from web.wording.correcting import CHOICES
from web.wording.facts import label_of

DEEDS = [one for one in SAMPLES if isinstance(one, get_args(Deed))]


def asked_of(kind: type[Event]) -> list[Asked]:
    return [one for field, part in parts_of(kind).items() for one in part.asked(field, field, ())]


def sent(event: AnyEvent, **typed: str) -> Posted:
    """The form of an event, as it is sent with this typed over what stands there."""
    texts = {"kept": kept_in(event), "happened_on": "2026-03-02"}
    for field, part in parts_of(type(event)).items():
        texts |= part.texts(field, getattr(event, field))
    return Posted({name: [text] for name, text in {**texts, **typed}.items()}, {})


class Page:
    """The page of a correction, as someone has it open."""

    def __init__(self, visitor: Visitor, address: str) -> None:
        self.visitor = visitor
        self.read(visitor.client.get(address).text)

    def read(self, page: str) -> None:
        self.text = unescape(page)
        form = forms_of(page)["correct"]
        self.address, self.fields = form.action, form.fields

    def send(self, **typed: str) -> Response:
        """The form with this typed over what stands there; "-" unticks."""
        sent = {name: text for name, text in (self.fields | typed).items() if text != "-"}
        key, seen = sent.pop("key"), sent.pop("seen")
        sent.pop("_csrf_token")
        return self.visitor.post(self.address, sent, key=key, seen=seen)

    def save(self, **typed: str) -> int:
        """Sends it. What comes back is what is open then."""
        answer = self.send(**typed)
        if answer.status_code == 303:
            self.came_to = answer.headers["location"]
            self.text = self.visitor.get(self.came_to)
        else:
            self.read(answer.text)
        return answer.status_code


@pytest.fixture
def begun(searches: JobSearches, at: str) -> "Told":
    return Told(searches, at)


class Told:
    """A search and its journal, to find the line of a kind in."""

    def __init__(self, searches: JobSearches, at: str) -> None:
        self.at = at
        self._searches, self._id = searches, at.split("/")[2]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._searches.entries(self._id)  # type: ignore[arg-type]

    def last(self, kind: str) -> Entry:
        return next(one for one in reversed(self.entries) if type(one.event).__name__ == kind)

    def page(self, kind: str, origin: str = "") -> str:
        return f"{self.at}/correct/{self.last(kind).version}{f'?from={origin}' if origin else ''}"

    def now(self, kind: str) -> AnyEvent:
        """How the last correction says it."""
        correction = self.last("EntryCorrected").event.event  # type: ignore[union-attr]
        assert type(correction).__name__ == kind
        return correction


class TestEveryKind:
    @pytest.mark.parametrize("kind", KINDS)
    def test_every_field_has_a_label_and_every_choice_its_words(self, kind: str) -> None:
        for one in asked_of(KINDS[kind]):
            label = label_of(KINDS[kind], one.path)
            assert label.label, one.path
            if isinstance(one.of, type) and issubclass(one.of, Enum):
                assert set(CHOICES[one.of]) == set(one.of), one.path

    @pytest.mark.parametrize("event", DEEDS, ids=lambda event: type(event).__name__)
    def test_what_is_left_as_it_stands_says_the_same(self, event: AnyEvent) -> None:
        assert correction(sent(event), 1).event == event

    @pytest.mark.parametrize("kind", KINDS)
    def test_there_is_a_sample_of_every_kind(self, kind: str) -> None:
        assert kind in {type(event).__name__ for event in DEEDS}

    @pytest.mark.parametrize("event", DEEDS, ids=lambda event: type(event).__name__)
    def test_where_news_is_said_knows_what_it_is_about(self, event: AnyEvent) -> None:
        assert "{" not in SINCE.get(type(event), "").format_map(msgspec.structs.asdict(event))

    def test_every_line_of_a_life_can_be_opened_and_says_so_already(self, tmp_path_factory: object) -> None:
        clock = MovingClock()
        clock.set(A_MONDAY, "08:00")
        with bootstrap(tmp_path_factory.mktemp("life") / "data", clock=clock) as searches:  # type: ignore[attr-defined]
            search = a_full_day(searches, clock).search
            visitor = Visitor(client_of(searches))
            kinds: set[str] = set()
            for entry in searches.entries(search):
                if isinstance(entry.event, get_args(Deed)):
                    page = Page(visitor, f"/searches/{search}/correct/{entry.version}")
                    if since := re.search(r'href="([^"#]+)[^"]*">It has changed since<', page.text):
                        visitor.get(since[1])
                    assert page.save() == 422, entry
                    assert "It says so already." in page.text
                    kinds.add(type(entry.event).__name__)
            assert len(kinds) > 8
            assert len(searches.entries(search)) == entry.version


class TestAConversation:
    @pytest.fixture
    def talk(self, visitor: Visitor, begun: Told) -> str:
        said = [("who", "Priya Raman"), ("company", "Acme"), ("who", "Daniel Weiss"), ("company", ""), ("note", "Go.")]
        visitor.saved(f"{begun.at}/log", [*said, ("given", "Tomasz Zielinski"), ("medium", "video"), ("minutes", "25")])
        return f"interviews/{begun.last('InterviewHeld').event.id}"  # type: ignore[union-attr]

    def test_is_put_right_where_it_is_shown_and_one_is_back_there(
        self, visitor: Visitor, begun: Told, talk: str
    ) -> None:
        page = visitor.get(f"{begun.at}/{talk}")
        link = re.search(r'href="([^"]+/correct/[^"]+)">Correct<', page)
        assert link
        open_page = Page(visitor, link[1])
        assert open_page.save(note="They use PyTorch.", happened_on="2026-03-02", minutes="40") == 303
        assert open_page.came_to.startswith(f"{begun.at}/{talk}?saved=")
        assert "Monday 2 March 2026 · video call, 40 minutes" in open_page.text
        assert "They use PyTorch." in open_page.text
        assert "Saved. You put right the conversation with Priya Raman and Daniel Weiss" in open_page.text
        assert "put right later" in visitor.get(f"{begun.at}/journal")

    def test_the_page_says_what_is_put_right_and_what_a_correction_is(
        self, visitor: Visitor, begun: Told, talk: str
    ) -> None:
        page = Page(visitor, begun.page("InterviewHeld"))
        assert "You talked with Priya Raman and Daniel Weiss on a video call." in page.text
        assert "written down the same day" in page.text
        assert "This is for what was written down wrong." in page.text
        assert page.save(note="Rust.") == 303
        again = Page(visitor, begun.page("InterviewHeld"))
        assert again.fields["note"].strip() == "Rust."

    def test_what_else_was_written_down_with_it_can_be_put_right_too(
        self, visitor: Visitor, begun: Told, talk: str
    ) -> None:
        page = visitor.get(begun.page("InterviewHeld", "journal"))
        assert "The name Tomasz Zielinski from Priya Raman" in page
        assert f'{begun.page("IntroductionOffered")}?from=journal"' in page
        name = Page(visitor, begun.page("IntroductionOffered"))
        assert name.save(name="Tomasz Zieliński") == 303
        assert "Tomasz Zieliński" in visitor.get(f"{begun.at}/people")

    def test_someone_who_was_there_too_is_added_and_taken_out_again(
        self, visitor: Visitor, begun: Told, talk: str
    ) -> None:
        visitor.saved(f"{begun.at}/people", {"name": "Lena Hoffmann"})
        lena = begun.last("ContactAdded").event.id  # type: ignore[union-attr]
        page = Page(visitor, begun.page("InterviewHeld", talk))
        assert page.save(contacts_3=lena) == 303
        assert "Conversation with Priya Raman, Daniel Weiss and Lena Hoffmann</h1>" in page.text
        page = Page(visitor, begun.page("InterviewHeld", talk))
        assert page.save(contacts_2="", contacts_3="") == 303
        assert "Conversation with Priya Raman</h1>" in page.text

    def test_the_same_person_twice_is_refused_at_the_field(self, visitor: Visitor, begun: Told, talk: str) -> None:
        page = Page(visitor, begun.page("InterviewHeld"))
        assert page.save(contacts_2=page.fields["contacts_1"], note="Kept as typed.") == 422
        assert 'href="#f-contacts_1">The same person is named twice.' in page.text
        assert page.fields["note"].strip() == "Kept as typed."

    def test_a_day_to_come_is_refused_with_nothing_lost(self, visitor: Visitor, begun: Told, talk: str) -> None:
        page = Page(visitor, begun.page("InterviewHeld", talk))
        assert page.save(happened_on="2999-01-01", note="They use JAX.", minutes="x", because="I looked it up") == 422
        assert 'href="#f-minutes">' in page.text
        assert page.save(minutes="30") == 422
        assert 'href="#f-happened_on">1 January 2999 is still to come.' in page.text
        assert (page.fields["note"].strip(), page.fields["because"]) == ("They use JAX.", "I looked it up")
        assert page.save(happened_on="2026-03-02") == 303
        assert page.came_to.startswith(f"{begun.at}/{talk}?saved=")
        assert "I looked it up" in visitor.get(f"{begun.at}/journal")

    def test_one_that_is_sent_twice_is_one_whatever_was_saved_between(
        self, visitor: Visitor, begun: Told, talk: str
    ) -> None:
        page = Page(visitor, begun.page("InterviewHeld"))
        first = page.send(note="They use PyTorch.")
        assert Page(visitor, page.address).save(note="They use Rust.") == 303
        second = page.send(note="They use PyTorch.")
        assert (second.status_code, second.headers.get("location")) == (303, first.headers["location"]), words(second)


class TestABookedTime:
    @pytest.fixture
    def booked(self, visitor: Visitor, begun: Told) -> Told:
        visitor.saved(f"{begun.at}/people", {"name": "Priya Raman"})
        who = begun.last("ContactAdded").event.id  # type: ignore[union-attr]
        typed = {"contacts": who, "day": "2030-05-06", "time": "15:00", "medium": "video", "minutes": "30"}
        visitor.saved(f"{begun.at}/bookings", typed)
        return begun

    def test_is_put_right_by_the_clocks_of_a_place(self, visitor: Visitor, booked: Told) -> None:
        page = Page(visitor, booked.page("InterviewScheduled"))
        assert page.save(appointment_time="10:00", appointment_zone="America/New_York") == 303
        right = booked.now("InterviewScheduled").appointment  # type: ignore[union-attr]
        assert (right.local, right.zone, f"{right.at:%H:%M}") == ("2030-05-06T10:00", "America/New_York", "14:00")

    def test_of_two_hours_one_is_asked(self, visitor: Visitor, booked: Told) -> None:
        page = Page(visitor, booked.page("InterviewScheduled"))
        assert "twice" not in page.text
        assert page.save(appointment_day="2030-10-27", appointment_time="01:30") == 422
        assert "comes twice. Choose the earlier or the later one." in page.text
        assert page.save(appointment_later="yes") == 303
        right = booked.now("InterviewScheduled").appointment  # type: ignore[union-attr]
        assert f"{right.at:%H:%M}" == "01:30"
        assert Page(visitor, booked.page("InterviewScheduled")).fields["appointment_later"] == "yes"

    @pytest.mark.parametrize(
        ("field", "typed", "says"),
        [
            ("appointment_day", "", "Which day?"),
            ("appointment_day", "soon", "Please write the day as year, month and day"),
            ("appointment_day", "0001-01-01", "is before 1970"),
            ("appointment_day", "9999-12-31", "is more than ten years away"),
            ("appointment_time", "25:00", "At what time?"),
            ("appointment_zone", "Nowhere/At_All", "There is no time zone of that name."),
        ],
    )
    def test_what_is_no_time_is_refused_at_its_field(
        self, visitor: Visitor, booked: Told, field: str, typed: str, says: str
    ) -> None:
        page = Page(visitor, booked.page("InterviewScheduled"))
        assert page.save(**{field: typed}) == 422
        assert f'href="#f-{field}">' in page.text
        assert says in page.text

    def test_an_hour_that_the_clocks_leave_out_is_refused(self, visitor: Visitor, booked: Told) -> None:
        page = Page(visitor, booked.page("InterviewScheduled"))
        assert page.save(appointment_day="2030-03-31", appointment_time="01:30") == 422
        assert "has no such time" in page.text

    def test_it_has_changed_since_leads_to_moving_it(self, visitor: Visitor, booked: Told) -> None:
        page = visitor.get(booked.page("InterviewScheduled"))
        link = re.search(r'href="([^"]+)">It has changed since<', page)
        assert link
        assert "open=booking" in link[1]
        assert 'id="booking"' in visitor.get(link[1].split("#")[0])


class TestPeopleAndCompanies:
    def test_news_can_be_put_right_and_what_was_emptied_stays_empty(self, visitor: Visitor, begun: Told) -> None:
        typed = {"name": "Priya Raman", "email": "p@acme.example", "employer": "Acme"}
        visitor.saved(f"{begun.at}/people", typed)
        who = f"{begun.at}/people/{begun.last('ContactAdded').event.id}"  # type: ignore[union-attr]
        visitor.saved(who, {"name": "Priya Raman", "email": "", "was_email": "p@acme.example", "employer": "Lumen"})
        page = Page(visitor, begun.page("ContactChanged"))
        assert page.fields["email_emptied"] == "yes"
        assert page.save(employer="Lumen Labs") == 303
        right = begun.now("ContactChanged")
        assert (right.employer, right.email) == ("Lumen Labs", "")  # type: ignore[union-attr]

    def test_a_person_and_a_company_say_which_is_a_correction_and_which_is_news(
        self, visitor: Visitor, begun: Told
    ) -> None:
        visitor.saved(f"{begun.at}/people", {"name": "Priya Raman", "employer": "Acme"})
        visitor.saved(f"{begun.at}/companies", {"name": "Acme", "kind": "startup"})
        for place, kind in (("people", "ContactAdded"), ("companies", "CompanyTargeted")):
            thing = f"{begun.at}/{place}/{begun.last(kind).event.id}"  # type: ignore[union-attr]
            page = visitor.get(thing)
            assert f'href="{thing}?open=changed#changed">Changed since</a>' in page
            assert re.search(r'<details class="fold" open id="changed">', visitor.get(f"{thing}?open=changed"))
            assert "It has changed since</a>" in visitor.get(begun.page(kind))

    def test_what_is_wrong_in_the_frame_itself(self, visitor: Visitor, begun: Told) -> None:
        page = Page(visitor, begun.page("SearchStarted", "journal"))
        assert page.save(background_role="controller", new_industry="no") == 303
        right = begun.now("SearchStarted")
        assert (right.background.role, right.new_industry) == ("controller", False)  # type: ignore[union-attr]
        assert "Controller, finance" in page.text
        assert "Undo" in page.text

    def test_marks_of_nothing_are_refused(self, visitor: Visitor, begun: Told) -> None:
        visitor.saved(f"{begun.at}/companies", {"name": "Acme", "motivation": "2"})
        page = Page(visitor, begun.page("CompanyRated"))
        assert page.save(motivation="") == 422
        assert 'href="#f-motivation">Give at least one mark from 0 to 3.' in page.text
        assert page.save(motivation="7") == 422
        assert "Please give a number of at most 3." in page.text


class TestTheStory:
    def test_every_line_that_counts_has_its_correction_and_no_other(self, visitor: Visitor, begun: Told) -> None:
        visitor.saved(f"{begun.at}/companies", {"name": "Acme"})
        visitor.saved(f"{begun.at}/companies", {"name": "Beta"})
        beta = begun.last("CompanyTargeted")
        Page(visitor, begun.page("SearchStarted")).save(title="Into tech")
        visitor.saved(f"{begun.at}/undo", {"command": beta.command_id})
        page = visitor.get(f"{begun.at}/journal")
        linked = {int(one) for one in re.findall(r"/correct/(\d+)\?from=journal", page)}
        assert linked == {1, 2}

    def test_what_is_undone_is_brought_back_first(self, visitor: Visitor, begun: Told) -> None:
        visitor.saved(f"{begun.at}/companies", {"name": "Beta"})
        open_page = Page(visitor, begun.page("CompanyTargeted"))
        visitor.saved(f"{begun.at}/undo", {"command": begun.last("CompanyTargeted").command_id})
        page = visitor.get(begun.page("CompanyTargeted"))
        assert "This is undone, so there is nothing to correct." in page
        assert "Bring it back" in page
        assert 'id="correct"' not in page
        assert open_page.save(name="Gamma") in (409, 422)
        assert open_page.fields["name"] == "Gamma"

    def test_a_correction_is_put_right_as_what_it_corrects(self, visitor: Visitor, begun: Told) -> None:
        Page(visitor, begun.page("SearchStarted")).save(background_role="controller")
        again = Page(visitor, begun.page("EntryCorrected"))
        assert again.address == begun.page("SearchStarted")
        assert again.fields["background_role"] == "controller"
        assert "At first it said: You began your search: from analyst, finance" in again.text
        assert "put right since" in again.text

    def test_the_older_story_is_what_one_comes_back_to(self, visitor: Visitor, begun: Told) -> None:
        page = Page(visitor, f"{begun.page('SearchStarted')}?from=journal%3Fbefore%3D60")
        assert page.save(title="Into tech") == 303
        assert page.came_to.startswith(f"{begun.at}/journal?before=60&saved=")

    @pytest.mark.parametrize("which", ["0", "99", "-1", "x", "1" * 30, "%00", "٣"])
    def test_what_is_no_line_is_not_there(self, visitor: Visitor, begun: Told, which: str) -> None:
        assert visitor.client.get(f"{begun.at}/correct/{which}").status_code == 404

    @pytest.mark.parametrize("origin", ["//evil.example", "https://evil.example", "../../searches/new", "people/../x"])
    def test_one_comes_back_to_pages_of_this_search_only(self, visitor: Visitor, begun: Told, origin: str) -> None:
        page = Page(visitor, begun.page("SearchStarted"))
        answer = page.send(title="Into tech", **{"from": origin})
        assert answer.status_code == 303
        assert answer.headers["location"].startswith(f"{begun.at}?saved=")


class TestMeanwhile:
    def test_the_same_line_put_right_elsewhere_is_told_and_stays(self, visitor: Visitor, begun: Told) -> None:
        visitor.saved(f"{begun.at}/companies", {"name": "Acme", "kind": "startup"})
        mine, theirs = (Page(visitor, begun.page("CompanyTargeted")) for _ in range(2))
        assert theirs.save(kind="large", industry="tech") == 303
        assert mine.save(why="They ask first.") == 409
        assert "What kind of place is now Large company; you had Startup in front of you." in mine.text
        assert "Industry is now tech; it was empty in front of you." in mine.text
        assert (mine.fields["kind"], mine.fields["why"].strip()) == ("large", "They ask first.")
        assert mine.save() == 303
        right = begun.now("CompanyTargeted")
        assert (right.industry, right.why) == ("tech", "They ask first.")  # type: ignore[union-attr]

    def test_anything_else_that_was_saved_is_not_in_the_way(self, visitor: Visitor, begun: Told) -> None:
        visitor.saved(f"{begun.at}/companies", {"name": "Acme"})
        mine = Page(visitor, begun.page("CompanyTargeted"))
        visitor.saved(f"{begun.at}/companies/{begun.last('CompanyTargeted').event.id}/marks", {"motivation": "2"})  # type: ignore[union-attr]
        assert mine.save(industry="tech") == 303


def test_what_would_be_left_wrong_is_listed_with_a_way_to_put_it_right(visitor: Visitor, begun: Told) -> None:
    visitor.saved(f"{begun.at}/people", {"name": "Priya Raman"})
    who = begun.last("ContactAdded").event.id  # type: ignore[union-attr]
    ask = {"type": "RequestInterview", "contacts": [who], "channel": "email", "happened_on": "2026-03-02"}
    assert visitor.client.post(f"/api{begun.at}/commands", json=ask).status_code == 201
    asked = begun.last("InterviewRequested")
    talk = f"{begun.at}/interviews/{asked.event.id}"  # type: ignore[union-attr]
    visitor.saved(f"{talk}/no", {"by": "them", "happened_on": "2026-03-04"})
    page = Page(visitor, begun.page("InterviewRequested"))
    assert page.save(happened_on="2026-03-06", message="Hello Priya") == 422
    assert "This correction would put something before what it follows" in page.text
    assert f"/correct/{begun.last('InterviewDeclined').version}" in page.text
    assert page.fields["message"].strip() == "Hello Priya"


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"type":"Nothing"}', '{"type":"CompanyTargeted"}', "{" * 5000])
def test_a_page_that_was_changed_on_its_way_saves_nothing(visitor: Visitor, begun: Told, kept: str) -> None:
    page = Page(visitor, begun.page("SearchStarted"))
    answer = page.send(kept=kept, title="Into tech")
    assert answer.status_code == 422
    assert "This page was changed on its way here" in words(answer)
    assert len(begun.entries) == 1


def test_another_kind_is_refused(visitor: Visitor, begun: Told) -> None:
    page = Page(visitor, begun.page("SearchStarted"))
    answer = page.send(kept='{"type":"SearchResumed"}')
    assert answer.status_code == 422
    assert "A correction keeps what kind of thing it was" in words(answer)


class TestMoney:
    EVENT = next(one for one in DEEDS if type(one).__name__ == "OfferReceived")

    def test_amounts_are_written_as_people_write_them(self) -> None:
        right = correction(sent(self.EVENT, terms_base="85,000.50", terms_sign_on="5 000\n\n2500"), 1).event.terms  # type: ignore[union-attr]
        assert f"{right.base:f}" == "85000.50"
        assert [f"{one:f}" for one in right.sign_on] == ["5000", "2500"]

    @pytest.mark.parametrize("text", ["NaN", "1e9", "85.000,50", "-5", "lots", "Infinity"])
    def test_what_is_no_amount_is_refused_at_its_field(self, text: str) -> None:
        with pytest.raises(Faulty) as refused:
            correction(sent(self.EVENT, terms_base=text), 1)
        assert refused.value.errors == {"terms_base": "Please write an amount in figures, like 85000.50."}

    def test_without_a_share_there_is_none(self) -> None:
        empty = {name: "" for name in sent(self.EVENT).values.names() if name.startswith("terms_equity")}
        assert correction(sent(self.EVENT, **empty), 1).event.terms.equity is None  # type: ignore[union-attr]


def test_what_asks_for_several_choices_asks_for_each() -> None:
    ticks = [one for one in asked_of(KINDS["ContactChanged"]) if one.choice]
    assert {one.control for one in ticks} == {Control.TICK}
    assert len({one.name for one in ticks}) == len(ticks)


def test_every_command_that_corrects_is_open_to_programs_too() -> None:
    assert "CorrectEntry" in {one.__name__ for one in get_args(AnyCommand)}


class TestAnOffer:
    @pytest.fixture
    def offered(self, visitor: Visitor, begun: Told) -> Told:
        visitor.saved(f"{begun.at}/companies", {"name": "Acme", "kind": "startup"})
        company = begun.last("CompanyTargeted").event.id  # type: ignore[union-attr]
        equity = {"grant": "Options", "vesting": ["25", "25", "50"], "low": "0", "expected": "20000", "high": "60000"}
        terms = {"currency": "EUR", "base": "72000", "equity": equity, "sign_on": ["5000"]}
        self.did(visitor, begun, "ReceiveOffer", company=company, role="ML engineer", terms=terms)
        return begun

    def did(self, visitor: Visitor, begun: Told, type: str, **fields: object) -> None:
        done = visitor.client.post(f"/api{begun.at}/commands", json={"type": type, **fields})
        assert done.status_code == 201, done.text

    def test_its_terms_are_put_right_and_shown(self, visitor: Visitor, offered: Told) -> None:
        offer = f"offers/{offered.last('OfferReceived').event.id}"  # type: ignore[union-attr]
        page = Page(visitor, offered.page("OfferReceived", offer))
        assert (page.fields["terms_base"], page.fields["terms_equity_vesting"].split()) == ("72000", ["25", "25", "50"])
        assert page.save(terms_base="74,000.50", terms_sign_on="5000\n2500") == 303
        assert page.came_to.startswith(f"{offered.at}/{offer}?saved=")
        right = offered.now("OfferReceived").terms  # type: ignore[union-attr]
        assert (f"{right.base:f}", [f"{one:f}" for one in right.sign_on]) == ("74000.50", ["5000", "2500"])
        assert right.equity.grant == "Options"

    @pytest.mark.parametrize(
        ("field", "typed"),
        [
            ("terms_currency", "XXY"),
            ("terms_currency", "euro"),
            ("terms_base", "-5"),
            ("terms_base", "1000000000000"),
            ("terms_base", ""),
            ("terms_bonus_probability", "120"),
            ("terms_equity_vesting", "25\n25"),
            ("terms_sign_on", "5000\nmore"),
            ("expires_on", "2020-01-01"),
            ("role", ""),
        ],
    )
    def test_what_makes_no_sense_is_refused_at_its_field(
        self, visitor: Visitor, offered: Told, field: str, typed: str
    ) -> None:
        page = Page(visitor, offered.page("OfferReceived"))
        assert page.save(**{field: typed, "teaches": "How to ship"}) == 422
        assert f'href="#f-{field}">' in page.text
        assert (page.fields[field].strip(), page.fields["teaches"]) == (typed, "How to ship")

    def test_what_was_asked_for_is_put_right_line_by_line(self, visitor: Visitor, offered: Told) -> None:
        offer = offered.last("OfferReceived").event.id  # type: ignore[union-attr]
        asks = [{"what": "80,000 base", "why": "Two others pay that"}]
        self.did(visitor, offered, "ProposeCounter", offer=offer, asks=asks)
        page = Page(visitor, offered.page("CounterProposed"))
        assert page.save(asks_1_what="82,000 base", asks_2_what="Four days a week") == 303
        right = offered.now("CounterProposed").asks  # type: ignore[union-attr]
        assert [(one.what, one.why) for one in right] == [
            ("82,000 base", "Two others pay that"),
            ("Four days a week", ""),
        ]
        page = Page(visitor, offered.page("CounterProposed"))
        assert page.save(asks_1_what="", asks_1_why="", asks_2_what="") == 422
        assert page.save(asks_1_what="", asks_1_why="Why not") == 422
        assert 'href="#f-asks_1_what">' in page.text

    def test_who_promised_is_put_right(self, visitor: Visitor, offered: Told) -> None:
        offer = offered.last("OfferReceived").event.id  # type: ignore[union-attr]
        self.did(visitor, offered, "RecordPromise", offer=offer, text="Home twice a week", name="Mr Lang")
        page = Page(visitor, offered.page("PromiseRecorded"))
        assert page.save(name="Ms Lang", medium="email") == 303
        right = offered.now("PromiseRecorded")
        assert (right.name, right.medium.value) == ("Ms Lang", "email")  # type: ignore[union-attr]
