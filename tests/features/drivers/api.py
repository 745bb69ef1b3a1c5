"""The app over HTTP, on a SQLite file: commands in, views out. Where a rule is one of forms, the form is sent."""

from datetime import date, time
from typing import Any

import msgspec
from litestar.testing import TestClient
from litestar.types import ASGIApp

from domain.commands import AnyCommand, Beginning, Command
from domain.values import SearchId
from tests.features.drivers.calendars import KeptCalendar
from tests.features.drivers.clock import SetClock
from tests.features.drivers.forms import forms_of, text_of
from tests.features.drivers.living import Living
from tests.features.drivers.memory import Candidate, Refused
from tests.features.drivers.seeing import View

HOST = "127.0.0.1:8000"
"""Where the app believes to be."""


class ApiDriver(Living):
    """One search of a store that may hold others."""

    def __init__(self, clock: SetClock, http: TestClient[ASGIApp]) -> None:
        super().__init__(clock)
        self._http = http
        self._moment: dict[str, str] = {}
        self._search = ""
        self._begun: set[str] = set()
        self._calendar = KeptCalendar()

    def send(self, command: Command, key: str) -> str | Refused:
        address = "/api/searches" if isinstance(command, Beginning) else f"/api/searches/{self._search}/commands"
        answer = self._http.post(
            address,
            content=msgspec.json.encode(command),
            headers={"Content-Type": "application/json", "Idempotency-Key": key},
        )
        if answer.status_code in (200, 201):
            said = answer.json()
            self._turn_to(said.get("search_id", self._search))
            id: str = said["entries"][0]["command_id"]
            return id
        assert answer.status_code == 422, answer.text
        return _refused(answer.json())

    def search_id(self) -> SearchId:
        return SearchId(self._search)

    def change_search(self, title: str) -> None:
        self._search = next(one["search_id"] for one in self._ours() if one["title"] == title)

    def searches(self) -> list[str]:
        return [one["title"] for one in self._ours()]

    def _ours(self) -> list[View]:
        """The searches of this scenario among all of the store."""
        return [one for one in self._asked("/api/searches")["searches"] if one["search_id"] in self._begun]

    def _turn_to(self, search: str) -> None:
        self._search = search
        self._begun.add(search)

    def entries_of(self, search: SearchId) -> list[bytes]:
        return [msgspec.json.encode(entry) for entry in self._journal_of(search)]

    def journal(self) -> list[View]:
        return self._journal_of(self._search)

    def _journal_of(self, search: str) -> list[View]:
        entries: list[View] = []
        while search:
            answer = self._asked(f"/api/searches/{search}/entries", after=str(len(entries)))
            entries += answer["entries"]
            if len(entries) == answer["head"]:
                break
        return entries

    def view(self, name: str, **filters: str) -> View:
        answer: View = self._asked(f"/api/searches/{self._search}/views/{name}", **self._moment, **filters)["view"]
        return answer

    def look_back(self, day: date, clock: str) -> None:
        self._moment = {"as_of": day.isoformat(), "clock": clock}

    def open_rating(self, company: str) -> None:
        self._open("companies", self.company(company)["id"], "rate")

    def save_opened_rating(self, wanted: int) -> None:
        self._save_opened(motivation=str(wanted))

    def open_talk(self, person: str) -> None:
        self._open("interviews", self.conversation_with([person])["row"]["id"], "answer")

    def say_yes_on_the_opened_page(self) -> None:
        self._save_opened(answer="yes")

    def in_calendar(self, person: str) -> tuple[date, time]:
        talk = self.conversation_with([person])["row"]["id"]
        file = self._http.get(f"/searches/{self._search}/interviews/{talk}/calendar.ics")
        assert file.headers["Content-Type"].startswith("text/calendar"), file.text
        return self._calendar.add(file.content, self.clock.zone)

    def check_same_event(self) -> None:
        self._calendar.check_same_event()

    def _open(self, place: str, id: str, form: str) -> None:
        """A form as its page has it now."""
        page = self._http.get(f"/searches/{self._search}/{place}/{id}")
        assert page.status_code == 200, page.text
        self._opened = forms_of(page.text)[form]

    def _save_opened(self, **typed: str) -> None:
        self.begin_save()
        answer = self._http.post(
            self._opened.action,
            data={**self._opened.fields, **typed},
            headers={"Origin": f"http://{HOST}"},
            follow_redirects=False,
        )
        assert answer.status_code in (303, 409), answer.text
        self.end_save(None if answer.status_code == 303 else Refused(text_of(answer.text)))

    def _asked(self, address: str, **what: str) -> Any:
        answer = self._http.get(address, params=what)
        assert answer.status_code == 200, answer.text
        return answer.json()


def _refused(problem: View) -> Refused:
    candidates = tuple(
        Candidate(one["id"], f"{one['name']} at {one['employer']}" if one.get("employer") else one["name"])
        for one in problem.get("candidates", ())
    )
    offer = msgspec.convert(problem["offer"], AnyCommand) if problem.get("offer") else None
    return Refused(problem["detail"], candidates, problem.get("field") or "", offer)
