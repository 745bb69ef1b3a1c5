"""Advice tried and reported back, and the life of a search: paused, concluded, told about, followed by the next."""

from abc import abstractmethod
from datetime import date

from domain.commands import (
    ChangeContact,
    ConcludeSearch,
    FollowAdvice,
    PauseSearch,
    ReopenSearch,
    ReportBackAdvice,
    ResumeSearch,
    StartNextSearch,
    TellOutcome,
)
from domain.values import AdviceId, ContactId, Outcome, Position, SearchId, day_words
from tests.features.drivers.clock import COUNTRY, ZONE
from tests.features.drivers.negotiating import Negotiating
from tests.features.drivers.seeing import View
from tests.features.phrases import TYPES, Row, same
from tests.features.words import ADVISED, LIVES, OUTCOMES, words

_people_of, _position_of, _answers_of = TYPES["People"][1], TYPES["Position"][1], TYPES["Answers"][1]


class Living(Negotiating):
    """One search at a time is the one that is meant; `searches` are all there are."""

    @abstractmethod
    def search_id(self) -> SearchId:
        """The search that is meant."""

    @abstractmethod
    def entries_of(self, search: SearchId) -> list[bytes]:
        """Every entry of a search as it is kept, in order."""

    def entries(self) -> list[bytes]:
        return self.entries_of(self.search_id())

    # Advice

    def try_advice(self, text: str, note: str = "") -> None:
        self.save(FollowAdvice(advice=AdviceId(self._advised(text)["id"]), note=note))

    def report_back(self, person: str, text: str) -> None:
        to = ContactId(self.person(person)["id"])
        self.save(ReportBackAdvice(advice=AdviceId(self._advised(text)["id"]), to=to))

    def word_of_advice(self, text: str) -> str:
        written: str = self.view("draft", kind="advice_back", advice=self._advised(text)["id"])["text"]
        return written

    def keep_in_touch(self, person: str) -> None:
        self.save(ChangeContact(contact=self.person(person)["id"], keep_in_touch=True))

    def advice_state(self, text: str) -> str:
        return words(ADVISED, self._advised(text)["state"])

    def _advised(self, text: str) -> View:
        """A piece of advice, from the page of whoever gave it."""
        givers = (self.view("person", id=one["id"]) for one in self.view("people")["people"])
        return next(one for giver in givers for one in giver["advice"] if same(one["text"]) == same(text))

    # The life of a search

    def pause(self, why: str) -> None:
        self.save(PauseSearch(why=why))

    def resume(self) -> None:
        self.save(ResumeSearch())

    def conclude(self, ending: Row) -> None:
        outcome = Outcome(OUTCOMES[ending["how it ended"]])
        self.save(ConcludeSearch(outcome=outcome, lessons=ending.get("what she learned", "")))

    def reopen(self, why: str) -> None:
        self.save(ReopenSearch(why=why))

    def tell_outcome(self, person: str) -> None:
        self.save(TellOutcome(to=self.person(person)["id"]))

    def start_next_leg(self, leg: Row) -> None:
        people = _people_of(leg["with people"]) if "with people" in leg else []
        new_role, new_industry = _answers_of(leg["new"]) if "new" in leg else (None, None)
        self.save(
            StartNextSearch(
                continues=self.search_id(),
                title=leg.get("called"),
                target=Position(**_position_of(leg["to become"])),
                new_role=new_role,
                new_industry=new_industry,
                zone=ZONE,
                country=COUNTRY,
                people=tuple(ContactId(self.person(name)["id"]) for name in people),
                lessons=leg.get("lessons", ""),
            )
        )

    def check_search_before(self) -> None:
        """The search that the last save went on from is as it was then."""
        command = self._last.command
        assert isinstance(command, StartNextSearch)
        assert self.entries_of(command.continues) == self._before

    def state(self) -> str:
        return words(LIVES, self.view("outcome")["state"])

    def to_tell(self) -> list[Row]:
        answer = self.view("outcome")
        return [
            *({"who": one["name"], "told": ""} for one in answer["to_tell"]),
            *({"who": one["name"], "told": day_words(date.fromisoformat(one["on"]))} for one in answer["told"]),
        ]
