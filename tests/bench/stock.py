"""The same search the stock way: a decorator aggregate, the library's own mapper, transcoder and recorder, no cache.

It is given the same events with the same fields (days and choices as text, as its transcoder knows no others) and keeps
the same things; what it does per event is one or two changes of a dict.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from domain.journal import Entry

Fields = dict[str, Any]


class StockSearch(Aggregate):
    """A search as the library's tutorial would write it."""

    @event("SearchStarted")
    def __init__(self, on: str, actor: str, zone: str, frame: Fields) -> None:
        self.started_on = on
        self.zone = zone
        self.frame = frame
        self.companies: dict[str, Fields] = {}
        self.contacts: dict[str, Fields] = {}
        self.interviews: dict[str, Fields] = {}
        self.introductions: dict[str, Fields] = {}
        self.advice: dict[str, Fields] = {}
        self.steps: dict[str, Fields] = {}
        self.notes: dict[str, Fields] = {}

    @event("CompanyTargeted")
    def target_company(self, on: str, actor: str, id: str, name: str, industry: str, kind: str, why: str) -> None:
        self.companies[id] = {
            "name": name,
            "industry": industry,
            "kind": kind,
            "why": why,
            "on": on,
            "status": "listed",
        }

    @event("CompanyRated")
    def rate_company(
        self, on: str, actor: str, company: str, motivation: int | None = None, posting: int | None = None,
        advocacy: int | None = None,
    ) -> None:  # fmt: skip
        marks = {"motivation": motivation, "posting": posting, "advocacy": advocacy}
        self.companies[company].update({name: mark for name, mark in marks.items() if mark is not None})

    @event("CompanyActivated")
    def activate_company(self, on: str, actor: str, company: str) -> None:
        self.companies[company]["status"] = "active"

    @event("ContactAdded")
    def add_contact(self, on: str, actor: str, id: str, name: str, employer: str, company: str | None = None) -> None:
        self.contacts[id] = {"name": name, "employer": employer, "company": company, "on": on, "touches": []}

    @event("TouchLogged")
    def log_touch(self, on: str, actor: str, contact: str, by: str, channel: str, gist: str) -> None:
        self.contacts[contact]["touches"].append({"on": on, "by": by, "channel": channel, "gist": gist})

    @event("InterviewHeld")
    def hold_interview(
        self, on: str, actor: str, id: str, contacts: list[str], minutes: int, medium: str, note: str
    ) -> None:
        self.interviews[id] = {
            "contacts": contacts, "minutes": minutes, "medium": medium, "note": note, "on": on, "thanked": [],
        }  # fmt: skip

    @event("ThankYouSent")
    def send_thank_you(self, on: str, actor: str, interview: str, to: str, channel: str) -> None:
        self.interviews[interview]["thanked"].append(to)

    @event("IntroductionOffered")
    def offer_introduction(
        self, on: str, actor: str, id: str, name: str, employer: str, by: str, source: Fields
    ) -> None:
        self.introductions[id] = {"name": name, "employer": employer, "by": by, "source": source, "on": on}

    @event("AdviceReceived")
    def receive_advice(self, on: str, actor: str, id: str, text: str, by: str, source: Fields) -> None:
        self.advice[id] = {"text": text, "by": by, "source": source, "on": on}

    @event("NextStepSet")
    def set_next_step(
        self, on: str, actor: str, id: str, what: str, due: str, about: str, promised_to: str, source: Fields
    ) -> None:
        self.steps[id] = {
            "what": what, "due": due, "about": about, "promised_to": promised_to, "source": source, "on": on,
            "settled": None,
        }  # fmt: skip

    @event("NextStepDone")
    def finish_next_step(self, on: str, actor: str, step: str) -> None:
        self.steps[step]["settled"] = on

    @event("NoteAdded")
    def add_note(self, on: str, actor: str, id: str, about: str, text: str) -> None:
        self.notes[id] = {"about": about, "text": text, "on": on}


DEEDS = {
    "CompanyTargeted": "target_company",
    "CompanyRated": "rate_company",
    "CompanyActivated": "activate_company",
    "ContactAdded": "add_contact",
    "TouchLogged": "log_touch",
    "InterviewHeld": "hold_interview",
    "ThankYouSent": "send_thank_you",
    "IntroductionOffered": "offer_introduction",
    "AdviceReceived": "receive_advice",
    "NextStepSet": "set_next_step",
    "NextStepDone": "finish_next_step",
    "NoteAdded": "add_note",
}


class StockSearches(Application[UUID]):
    """An application as it comes, on a SQLite file."""

    def __init__(self, path: Path) -> None:
        super().__init__({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)})

    def tell(self, entries: Iterable[Entry]) -> UUID:
        """Takes down the events of a journal; the id of the search."""
        search: StockSearch | None = None
        for entry in entries:
            fields = msgspec.to_builtins(entry.event)
            kind = fields.pop("type")
            said = {"on": entry.happened_on.isoformat(), "actor": entry.actor}
            if search is None:
                search = StockSearch(**said, zone=fields.pop("zone"), frame=fields)
            else:
                getattr(search, DEEDS[kind])(**said, **fields)
        assert search is not None
        self.save(search)
        return search.id
