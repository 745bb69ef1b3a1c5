"""What Mira does about conversations under way, as commands: asking, booking, following up, sorting what was said."""

from datetime import date, time
from typing import Any

import msgspec

from domain import drafts
from domain.commands import (
    AnswerInterview,
    CancelInterview,
    ConfirmInterview,
    DeclineInterview,
    ExplainTitle,
    GiveUpInterview,
    HoldInterview,
    KeepDraft,
    LetGo,
    LogTouch,
    MissInterview,
    NoteInsight,
    NudgeInterview,
    OfferIntroduction,
    PostponeReminder,
    PrepareInterview,
    ReceiveAdvice,
    RequestInterview,
    RescheduleInterview,
    ScheduleInterview,
    SendThankYou,
    SetNextStep,
    SetRules,
    SkipReminder,
)
from domain.values import (
    AboutId,
    Channel,
    DraftKind,
    Gist,
    InterviewId,
    Planned,
    ReminderId,
    ReminderKind,
    Side,
    Source,
    SourceId,
    Topic,
    Which,
)
from domain.views.draft import ToWrite
from tests.features.drivers.learning import Learning
from tests.features.drivers.said import booked, changed_rules, planned
from tests.features.drivers.seeing import View
from tests.features.phrases import TYPES, Row, day_of
from tests.features.words import CHANNELS, COUNTRIES, TOPICS
from web.drafting import places

_people_of = TYPES["People"][1]


class Arranging(Learning):
    """A deed about a conversation is about the latest one with that person."""

    def live_in(self, country: str) -> None:
        zone, code = COUNTRIES[country]
        self.save(SetRules(zone=zone, country=code))
        self.clock.move(zone)

    def change_rules(self, rules: Row) -> None:
        self.save(changed_rules(rules))

    # Asking and booking

    def ask(self, people: list[str], channel: str, at: time | None = None) -> None:
        self._ask(people, channel, time=f"{at:%H:%M}" if at else None)

    def ask_in_own_words(self, person: str, text: str) -> None:
        """Asked by e-mail; the wording is the draft from now on, with what is known of this person left open."""
        known = places(msgspec.convert(self._draft_to(person)["known"], ToWrite), self.clock().date())
        self._ask([person], "e-mail", message=text)
        self.save(KeepDraft(kind=DraftKind.ASK, text=drafts.kept(text, known)))

    def message_to_ask(self, person: str) -> str:
        text: str = self._draft_to(person)["text"]
        return text

    def ask_again(self, person: str, channel: str) -> None:
        self.save(NudgeInterview(interview=self._with(person), channel=Channel(CHANNELS[channel])))

    def ask_and_wait(self, course: Row) -> None:
        """A row of a table: whom, when asked and asked again, when they answered; blank when they did not."""
        person = course["whom"]
        self._ask([person], "e-mail", happened_on=day_of(course["asked"]))
        if course["asked again"]:
            on = day_of(course["asked again"])
            self.save(NudgeInterview(interview=self._with(person), channel=Channel.EMAIL, happened_on=on))
        if course["answered"]:
            self.say_yes(person, "Mira is", day_of(course["answered"]))

    def ask_and_talk(self, person: str, course: Row) -> None:
        """Asked by e-mail and, where a day is said for that, talked with. Whoever is not known yet is added."""
        if not any(one["name"] == person for one in self.view("people")["people"]):
            self.add_person({"name": person})
        self._ask([person], "e-mail", happened_on=day_of(course["asked on"]))
        if course["talked on"]:
            talk = HoldInterview(interview=self._with(person), happened_on=day_of(course["talked on"]))
            self.clock.set(max(self.clock().date(), day_of(course["talked on"])))
            self.save(talk)

    def say_yes(self, person: str, turn: str, on: date | None = None) -> None:
        side = Side.ME if turn == "Mira is" else Side.THEM
        self.save(AnswerInterview(interview=self._with(person), gist=Gist.YES, turn=side, happened_on=on))

    def say_later(self, person: str, come_back_on: date | None = None) -> None:
        self.save(AnswerInterview(interview=self._with(person), gist=Gist.LATER, come_back_on=come_back_on))

    def say_no(self, person: str, name: str | None = None) -> None:
        self.save(DeclineInterview(interview=self._with(person), name=name))

    def stop_waiting(self, person: str) -> None:
        self.save(GiveUpInterview(interview=self._with(person)))

    def book(self, booking: Row) -> None:
        """The one that was asked for, or else a new one."""
        people = _people_of(booking["with"])
        asked = [one["row"]["id"] for one in self.conversations_with(people) if one["row"]["stage"] != "held"]
        whom: dict[str, Any] = {"interview": asked[0]} if asked else {"contacts": self._ids(people)}
        self.save(ScheduleInterview(**whom, **booked(booking)))

    def save_again_with_the_second_hour(self) -> None:
        command = self._sent.command
        assert isinstance(command, ScheduleInterview)
        appointment = msgspec.structs.replace(command.appointment, later=True)
        self.save(msgspec.structs.replace(command, appointment=appointment), self._sent.key, again=True)

    def move(self, person: str, at: time, day: date) -> None:
        self.save(RescheduleInterview(interview=self._with(person), appointment=Planned(planned(day, at))))

    def call_off(self, person: str, mishap: str, by: str) -> None:
        off = CancelInterview if mishap.startswith("cancels") else MissInterview
        self.save(off(interview=self._with(person), by=Side(by)))

    def confirm(self, person: str) -> None:
        self.save(ConfirmInterview(interview=self._with(person)))

    def prepare(self, person: str, questions: list[str]) -> None:
        self.save(PrepareInterview(interview=self._with(person), questions=tuple(questions)))

    # Following up

    def touch(self, person: str, by: str, text: str) -> None:
        contact = self.person(person)["id"]
        self.save(LogTouch(contact=contact, by=Side(by), channel=Channel.EMAIL, gist=text))

    def put_off(self, line: str, until: date) -> None:
        self.save(PostponeReminder(which=self._which(self.card(line)), until=until))

    def put_off_asking(self, person: str, until: date) -> None:
        which = Which(ReminderKind.NUDGE, ReminderId(self._with(person)))
        self.save(PostponeReminder(which=which, until=until))

    def skip(self, line: str, why: str) -> None:
        self.save(SkipReminder(which=self._which(self.card(line)), why=why))

    def let_go(self) -> None:
        self.save(LetGo(things=tuple(map(self._which, self.view("today")["slipped"]))))

    def tell_giver(self, giver: str, name: str) -> None:
        self.save(SendThankYou(interview=self.last_talk(name)["id"], to=self.person(giver)["id"]))

    def set_step(self, step: Row) -> None:
        about = AboutId(self.thing(step["about"])[1]) if step.get("about") else None
        promised_to = self.person(step["promised to"])["id"] if step.get("promised to") else None
        self.save(SetNextStep(what=step["what"], due=day_of(step["by"]), about=about, promised_to=promised_to))

    # What was said

    def learn(
        self, claim: str, topic: str, person: str, same_as: str | None = None, opposite_of: str | None = None
    ) -> None:
        heard = {"same_as": same_as, "opposite_of": opposite_of}
        others = {how: self.insight(other)["id"] for how, other in heard.items() if other}
        source = self._source(person, claim)
        self.save(NoteInsight(topic=Topic(TOPICS[topic]), claim=claim, source=source, **others))

    def sort_note(self, person: str, lines: list[Row]) -> None:
        """Each line by itself: learned with its topic, advice, a name, or a promise for a day."""
        contact = self.person(person)["id"]
        for row in lines:
            line, namely = row["line"], row["namely"]
            source = self._source(person, line)
            match row["is"]:
                case "learned":
                    self.learn(line, namely, person)
                case "advice":
                    self.save(ReceiveAdvice(text=line, by=contact, source=source))
                case "a name":
                    self.save(OfferIntroduction(name=namely, by=contact, source=source))
                case "promised":
                    due = day_of(row["by"])
                    self.save(SetNextStep(what=namely, due=due, promised_to=contact, source=source))

    def explain_title(self, said: Row) -> None:
        talk = self.last_talk(said["from"])["id"]
        self.save(ExplainTitle(interview=talk, title=said["title"], week=said["week"], stack=said["stack"]))

    # Whom and what is meant

    def _draft_to(self, person: str) -> View:
        return self.view("draft", kind=DraftKind.ASK.value, person=self.person(person)["id"])

    def _ask(self, people: list[str], channel: str, **more: Any) -> None:
        self.save(RequestInterview(contacts=self._ids(people), channel=Channel(CHANNELS[channel]), **more))

    def _ids(self, people: list[str]) -> tuple[Any, ...]:
        return tuple(self.person(name)["id"] for name in people)

    def _with(self, person: str) -> InterviewId:
        """The latest conversation with that person, whoever else was asked with them."""
        return InterviewId(self.conversation_with([person])["row"]["id"])

    def _which(self, card: View) -> Which:
        return msgspec.convert(card["which"], Which)

    def _source(self, person: str, line: str) -> Source:
        return Source(SourceId(self.last_talk(person)["id"]), line)
