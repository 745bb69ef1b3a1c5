"""Anything that was written down can be put right on a page of its own. No JavaScript runs here."""

import re
from enum import Enum
from html import unescape
from typing import get_args

import pytest

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
from web.correcting.parts import Asked, Control
from web.correcting.table import KINDS, parts_of
from web.forms import Faulty, Posted
from web.wording.correcting import CHOICES, label_of

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

    def save(self, **typed: str) -> int:
        """Saves with this typed over what stands there; "-" unticks. What comes back is what is open then."""
        sent = {name: text for name, text in (self.fields | typed).items() if text != "-"}
        key, seen = sent.pop("key"), sent.pop("seen")
        sent.pop("_csrf_token")
        answer = self.visitor.post(self.address, sent, key=key, seen=seen)
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
                    assert page.save() == 422, entry
                    assert "It says so already." in page.text
                    kinds.add(type(entry.event).__name__)
            assert len(kinds) > 8
            assert len(searches.entries(search)) == entry.version
