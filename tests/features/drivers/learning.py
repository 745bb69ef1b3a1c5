"""What Mira sees on Learned, and the one thing she does there: a question for the next conversation."""

from datetime import date

from domain.commands import PrepareInterview
from domain.values import InterviewId, Topic, day_words, listed
from tests.features.drivers.doing import Doing
from tests.features.drivers.seeing import View
from tests.features.phrases import Row
from tests.features.words import TOPICS
from web.wording.questions import GAPS


class Learning(Doing):
    """What was learned is asked about as a whole, or about one company alone."""

    def ask_next(self, topic: str) -> None:
        """At the conversation that comes first, after the questions that are there."""
        first = self._ahead()[0]
        questions = (*first["questions"], GAPS[Topic(TOPICS[topic])].question)
        self.save(PrepareInterview(interview=InterviewId(first["id"]), questions=questions))

    def learned(self, topic: str, company: str | None = None) -> list[Row]:
        scope = {"company": self.company(company)["id"]} if company else {}
        topics = self.view("picture", **scope)["topics"]
        return [
            _row(claim, one["people"]) for one in topics if one["topic"] == TOPICS[topic] for claim in one["claims"]
        ]

    def all_quoted(self) -> list[str]:
        claims = [claim for one in self.view("picture")["topics"] for claim in one["claims"]]
        return [text for claim in claims for text in (claim["claim"], *(one["quote"] for one in claim["voices"]))]

    def to_ask(self) -> list[str]:
        return [who["name"] for one in self._ahead()[:1] for who in one["people"]]

    def untold_topics(self) -> list[str]:
        return [word for word, topic in TOPICS.items() if topic in self.view("picture")["gaps"]]

    def titles_compared(self) -> list[Row]:
        return [
            {
                "at": listed(one["name"] for one in row["at"]),
                "told by": listed(one["name"] for one in row["told_by"]),
                **{part: row[part] for part in ("title", "week", "stack")},
            }
            for row in self.view("picture")["titles"]
        ]

    def wanted_over_time(self, company: str) -> list[Row]:
        wished = next(one for one in self.view("picture")["wished"] if one["company"]["name"] == company)
        return [
            {"since": day_words(date.fromisoformat(mark["on"])), "wanted": str(mark["wanted"])}
            for mark in wished["marks"]
        ]

    def _ahead(self) -> list[View]:
        """The conversations to come, the next first."""
        ahead: list[View] = self.view("picture")["ahead"]
        return ahead


def _row(claim: View, people: int) -> Row:
    sides: dict[bool, list[str]] = {False: [], True: []}
    for voice in claim["voices"]:
        sides[voice["otherwise"]].append(voice["by"]["name"])
    return {
        "what": claim["claim"],
        "said by": listed(dict.fromkeys(sides[False])),
        "said otherwise": listed(dict.fromkeys(sides[True])),
        "of those who spoke": f"{claim['said']} of {people}",
    }
