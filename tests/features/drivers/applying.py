"""What Mira does about applications and their interviews, as commands, and what she sees of them."""

from collections.abc import Iterator
from datetime import date, time
from operator import itemgetter
from typing import Any

from domain.commands import (
    CancelRound,
    HoldRound,
    LetApplicationRest,
    MissRound,
    NudgeApplication,
    PrepareRound,
    RejectApplication,
    RescheduleRound,
    ReviveApplication,
    ScheduleRound,
    SubmitApplication,
    ThankForRound,
    WithdrawApplication,
)
from domain.values import ApplicationId, Channel, ContactId, Planned, RoundId, Side, day_words, listed
from tests.features.drivers.arranging import Arranging
from tests.features.drivers.said import planned
from tests.features.drivers.seeing import View
from tests.features.phrases import Row
from tests.features.words import APPLICATIONS, STAGES, words

_GROUPS = {"your turn": "your_turn", "booked": "booked", "waiting": "waiting", "done": "done"}
"""The groups of the list, and the fields they are in."""


class Applying(Arranging):
    """A deed about an application is about the latest one at that company, one about an interview about its latest."""

    def apply(self, application: Row) -> None:
        said: dict[str, Any] = {"role": application["as"]}
        if application.get("referred by"):
            said["referred_by"] = self.person(application["referred by"])["id"]
        if application.get("out of the talk with"):
            said["out_of"] = self.last_talk(application["out of the talk with"])["id"]
        self.save(SubmitApplication(company=self.company(application["at"])["id"], **said))

    def ask_for_news(self, company: str) -> None:
        self.save(NudgeApplication(application=self._applied(company), channel=Channel.EMAIL))

    def stop_waiting_for_news(self, company: str) -> None:
        self.save(LetApplicationRest(application=self._applied(company)))

    def book_round(self, company: str, at: time, day: date) -> None:
        self.save(ScheduleRound(application=self._applied(company), appointment=Planned(planned(day, at))))

    def move_round(self, company: str, at: time, day: date) -> None:
        self.save(RescheduleRound(round=self._round(company), appointment=Planned(planned(day, at))))

    def call_round_off(self, company: str, mishap: str, by: str) -> None:
        off = CancelRound if mishap == "calls off" else MissRound
        self.save(off(round=self._round(company), by=Side(by)))

    def prepare_round(self, company: str, questions: list[str]) -> None:
        self.save(PrepareRound(round=self._round(company), questions=tuple(questions)))

    def hold_round(self, company: str, people: list[str]) -> None:
        """The one that was booked, or else a new one."""
        booked = self.rounds(company)
        which: dict[str, Any] = {"round": booked[-1]["id"]} if booked else {"application": self._applied(company)}
        self.save(HoldRound(**which, contacts=tuple(ContactId(self.person(name)["id"]) for name in people)))

    def thank_for_round(self, company: str, person: str) -> None:
        self.save(ThankForRound(round=self._round(company), to=self.person(person)["id"]))

    def reject(self, company: str) -> None:
        self.save(RejectApplication(application=self._applied(company)))

    def withdraw(self, company: str, why: str) -> None:
        self.save(WithdrawApplication(application=self._applied(company), why=why))

    def revive(self, company: str) -> None:
        self.save(ReviveApplication(application=self._applied(company)))

    def applications(self) -> list[Row]:
        return [_shown(group, self.view("application", id=row["id"])) for group, row in self._rows()]

    def application(self, company: str) -> View:
        """The latest application to a company, as its page has it."""
        pages = (self.view("application", id=row["id"]) for _, row in self._rows() if row["company"]["name"] == company)
        return max(pages, key=itemgetter("version"))

    def application_stage(self, company: str) -> str:
        return words(APPLICATIONS, self.application(company)["row"]["stage"])

    def rounds(self, company: str) -> list[View]:
        """The interviews there, in the order they were begun."""
        rounds: list[View] = self.application(company)["rounds"]
        return rounds

    def round_stage(self, company: str) -> str:
        return words(STAGES, self.rounds(company)[-1]["stage"])

    def questions_for_round(self, company: str) -> list[str]:
        questions: list[str] = self.rounds(company)[-1]["questions"]
        return questions

    def _rows(self) -> Iterator[tuple[str, View]]:
        """Every row of the list, with its group."""
        answer = self.view("applications")
        for word, group in _GROUPS.items():
            yield from ((word, row) for row in answer[group])

    def _applied(self, company: str) -> ApplicationId:
        return ApplicationId(self.application(company)["row"]["id"])

    def _round(self, company: str) -> RoundId:
        return RoundId(self.rounds(company)[-1]["id"])


def _shown(group: str, page: View) -> Row:
    row = page["row"]
    booked = row["booked"]["when"] if row["booked"] else None
    return {
        "at": row["company"]["name"],
        "as": row["role"],
        "stage": words(APPLICATIONS, row["stage"]),
        "group": group,
        "referred by": row["referred_by"]["name"] if row["referred_by"] else "",
        "out of the talk with": listed(who["name"] for who in page["out_of"]["people"]) if page["out_of"] else "",
        "interview": f"{day_words(date.fromisoformat(booked['day']))}, {booked['time']}" if booked else "",
    }
