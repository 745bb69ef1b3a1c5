"""Applications and their interviews in a real Chromium."""

from datetime import date, time

from playwright.sync_api import Locator

from tests.features.drivers.advice_pages import AdvicePages
from tests.features.phrases import Row

_GROUPS = {"your-turn": "your turn", "booked": "booked", "waiting": "waiting", "done": "done"}
"""The sections of the list, and their names in the features."""


class AppliedPages(AdvicePages):
    """What comes of an application is logged on its own page."""

    def apply(self, application: Row) -> None:
        self._open("/applications/new")
        typed = {"company": application["at"], "role": application["as"]}
        for word, field in (("referred by", "referred_by"), ("out of the talk with", "out_of")):
            if name := application.get(word):
                typed[field] = self._option("apply", field, name)
        self._save("apply", typed)

    def book_round(self, company: str, at: time, day: date) -> None:
        self._open_application(company)
        self._save("booking", {"day": day.isoformat(), "time": f"{at:%H:%M}"})

    def move_round(self, company: str, at: time, day: date) -> None:
        self._open_application(company)
        self._save(self._of_a_round("booking"), {"day": day.isoformat(), "time": f"{at:%H:%M}"})

    def prepare_round(self, company: str, questions: list[str]) -> None:
        self._open_application(company)
        self._paper.press(self._paper.tab.get_by_role("link", name="Prepare").first)
        self._save("prepare", {"questions": "\n".join(questions)})

    def stop_waiting_for_news(self, company: str) -> None:
        self._close(company, "silent")

    def reject(self, company: str) -> None:
        self._close(company, "rejected")

    def revive(self, company: str) -> None:
        self._open_application(company)
        self._save("revive", {})

    def applications(self) -> list[Row]:
        """Each with its group, and with what stands on its own page."""
        self._open("/applications")
        self._paper.unfold()
        listed = [
            (link.inner_text(), link.get_attribute("href") or "", word)
            for group, word in _GROUPS.items()
            for link in self._paper.tab.locator(f"#{group} .row-title a").all()
        ]
        return [{"at": company, "group": word, **self._sent(address)} for company, address, word in listed]

    def questions_for_round(self, company: str) -> list[str]:
        self._open_application(company)
        return self._paper.texts("#interviews ol.questions li")

    def read_after_saving(self) -> str:
        return self._paper.text(".saved")

    # Pages

    def _sent(self, address: str) -> Row:
        """What an application's page says of what was sent, and when the next interview is."""
        self._paper.open(address)
        booked = self._paper.tab.locator(".ticket-when")
        return {
            "as": self._fact("As").casefold(),
            "referred by": self._fact("A word from"),
            "out of the talk with": self._fact("It came of").partition(",")[0],
            "interview": self._booked(booked.first) if booked.count() else "",
        }

    def _booked(self, ticket: Locator) -> str:
        """ "Friday 13 March 14:00", as the features write it."""
        _, day, month, at = ticket.inner_text().split()
        return f"{day} {month} {self._today.year}, {at}"

    def _fact(self, name: str) -> str:
        fact = self._paper.tab.locator(f"dl.facts > div:has(dt:text-is('{name}')) dd")
        return fact.first.inner_text() if fact.count() else ""

    def _open_application(self, company: str) -> None:
        self._open("/applications")
        self._paper.unfold()
        self._paper.press(
            self._paper.tab.locator("main .row-title").get_by_role("link", name=company, exact=True).first
        )

    def _close(self, company: str, how: str) -> None:
        self._open_application(company)
        self._save("closing", {"how": how})

    def _of_a_round(self, form: str) -> str:
        """The form of that name that is about an interview: the only one there."""
        return self._paper.tab.locator(f"form[id^='{form}-']").first.get_attribute("id") or ""

    def _option(self, form: str, field: str, named: str) -> str:
        """The value of the choice that begins with a name."""
        option = self._paper.form(form).locator(f"[name='{field}'] option", has_text=named).first
        return option.get_attribute("value") or ""
