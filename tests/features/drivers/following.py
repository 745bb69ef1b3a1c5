"""What Mira sees of conversations under way: stages, bookings, what is due and when, a note line by line."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.values import ReminderKind, day_words, listed
from tests.features.drivers.seeing import Seeing, View
from tests.features.phrases import Row, same
from tests.features.words import KINDS_FOUND, RULES, STAGES, TOPICS, words
from web.wording.cards import HEADINGS

_OF_A_TITLE = ("title", "week", "stack")


class Following(Seeing):
    """Conversations are meant by whom they are with, the latest first."""

    # Conversations under way

    def conversations_with(self, people: list[str]) -> list[View]:
        """Every conversation with exactly these people, at whatever stage, the latest first."""
        answer = self.view("interviews")
        cards = [*answer["how_was_it"], *answer["your_turn"]]
        rows = [*cards, *answer["waiting"], *answer["booked"], *answer["done"], *answer["ended"]]
        meant = sorted(map(same, people))
        found = [self.view("interview", id=id) for id in dict.fromkeys(row["id"] for row in rows)]
        fitting = [one for one in found if sorted(same(who["name"]) for who in one["row"]["people"]) == meant]
        return sorted(fitting, key=lambda one: one["version"], reverse=True)

    def conversation_with(self, people: list[str]) -> View:
        """The latest conversation with exactly these people."""
        return self.conversations_with(people)[0]

    def stages(self, people: list[str]) -> list[str]:
        return [words(STAGES, one["row"]["stage"]) for one in self.conversations_with(people)]

    def waiting_for(self) -> list[str]:
        return [
            listed(who["name"] for who in one["people"])
            for one in self.view("interviews")["waiting"]
            if one["turn"] == "them"
        ]

    def booked(self) -> list[Row]:
        return [
            {
                "with": listed(who["name"] for who in one["people"]),
                "for Mira": f"{day_words(date.fromisoformat(one['when']['day']))}, {one['when']['time']}",
                "there": _there(one["when"]),
                "where": one["place"],
                "close to": f"{one['gap']} minutes after {one['tight']['name']}" if one["tight"] else "",
            }
            for one in self.view("interviews")["booked"]
        ]

    def questions_for(self, person: str) -> list[str]:
        questions: list[str] = self.conversation_with([person])["preparation"]["questions"]
        return questions

    def untold(self, person: str) -> list[str]:
        gaps = self.conversation_with([person])["preparation"]["gaps"]
        return [word for word, topic in TOPICS.items() if topic in gaps]

    # What is due

    def cards(self) -> list[View]:
        """What is to be done now, what slipped too."""
        answer = self.view("today")
        return [*answer["how_was_it"], *answer["your_turn"], *answer["slipped"]]

    def card(self, line: str) -> View:
        """The one that reads so."""
        return next(card for card in self.cards() if _line(card) == line)

    def today(self) -> list[str]:
        return [_line(card) for card in self.cards()]

    def slipped(self) -> list[str]:
        return [_line(card) for card in self.view("today")["slipped"]]

    def due(self, line: str) -> date:
        """The day of what is due now or to come."""
        answer = self.view("interviews")
        known = [*answer["waiting"], *answer["booked"], *answer["your_turn"]]
        to_come = [card for one in known for card in self.view("interview", id=one["id"])["next"]]
        for one in self.view("people")["people"]:
            to_come += self.view("person", id=one["id"])["next"]
        return date.fromisoformat(next(card["due"] for card in [*self.cards(), *to_come] if _line(card) == line))

    def would_come_up(self, rules: Row) -> list[str]:
        """What Today would show by other rules and does not show now."""
        otherwise = self.view("what_if", **{RULES[word]: value for word, value in rules.items()})
        return [_line(card) for card in otherwise["comes_up"]]

    def late(self, line: str) -> bool:
        late: bool = self.card(line)["late"]
        return late

    # A note, line by line

    def kept_of(self, person: str) -> list[Row]:
        sorting = self.view("interview", id=self.last_talk(person)["id"])["sorting"]
        facts = [fact for line in sorting["lines"] for fact in line["facts"]]
        return [
            *({"line": fact["line"], "kept": fact["text"], "from": "the note"} for fact in facts),
            *(
                {"line": fact["line"], "kept": fact["text"], "from": "an earlier wording"}
                for fact in sorting["earlier"]
            ),
        ]

    def insight(self, claim: str) -> View:
        """Something learned, by its words."""
        return next(one for one in self._insights() if same(one["claim"]) == same(claim))

    def said_by(self, claim: str) -> list[str]:
        id = self.insight(claim)["id"]
        return [one["by"]["name"] for one in self._insights() if id in (one["id"], one["same_as"])]

    def titles(self) -> list[Row]:
        told = [(one["row"], one["title"]) for one in self._talks() if one["title"]]
        return [{"at": listed(row["at"]), **{part: title[part] for part in _OF_A_TITLE}} for row, title in told]

    def found(self, words_looked_for: str) -> list[Row]:
        groups = self.view("find", q=words_looked_for)["groups"]
        return [
            {"what": words(KINDS_FOUND, group["kind"]), "named": hit["name"]["text"]}
            for group in groups
            for hit in group["hits"]
        ]

    def _insights(self) -> list[View]:
        """In the order of the conversations they were said in."""
        return [insight for talk in self._talks() for insight in talk["insights"]]

    def _talks(self) -> list[View]:
        """Every conversation that took place, the earliest first."""
        return [self.view("interview", id=talk["id"]) for talk in self.view("interviews")["done"]][::-1]


def _line(card: View) -> str:
    """A card of Today as it reads."""
    people = listed(who["name"] for who in card["people"])
    who = card["who"]["name"] if card["who"] else ""
    kind, about = ReminderKind(card["kind"]), card["about"]["name"] if card["about"] else ""
    text = about if kind in (ReminderKind.DECIDE, ReminderKind.LAPSED) else card["text"]
    return HEADINGS[kind].format(who=who, people=people, text=text, about=about)


def _there(when: View) -> str:
    """A booked time by the clocks it was agreed by."""
    there = datetime.fromisoformat(when["at"]).astimezone(ZoneInfo(when["zone"]))
    return f"{day_words(there.date())}, {there:%H:%M}"
