"""What Mira does, as commands: the same for the domain and for the API."""

from abc import abstractmethod
from datetime import date
from uuid import uuid4

import msgspec

from domain.commands import (
    ActivateCompany,
    AddContact,
    AddNote,
    BringBack,
    ChangeContact,
    ChooseRoute,
    Command,
    CorrectEntry,
    DecideFamiliarity,
    DropCompany,
    FinishNextStep,
    LogConversation,
    OfferIntroduction,
    ParkCompany,
    PasteCompanies,
    PastedCompany,
    PastedPerson,
    PastePeople,
    RateCompany,
    ReframeSwitch,
    RestoreCompany,
    SendThankYou,
    StartSearch,
    TalkedTo,
    TargetCompany,
    UndoCommand,
)
from domain.events import Deed, InterviewHeld
from domain.values import (
    AboutId,
    Aspect,
    CommandId,
    CompanyKind,
    ContactId,
    Leg,
    Position,
    Route,
)
from tests.features.drivers.clock import COUNTRY, ZONE
from tests.features.drivers.counting import Counting
from tests.features.drivers.memory import Refused
from tests.features.drivers.said import CORRECTED, details, logged
from tests.features.phrases import Row, day_of
from tests.features.words import KINDS, ROUTES

_ACTS = {"activates": ActivateCompany, "parks": ParkCompany, "drops": DropCompany, "restores": RestoreCompany}


class Sent(msgspec.Struct, frozen=True):
    """A save: the command and its key, and the id it got when it was accepted."""

    command: Command
    key: str
    id: str = ""


class Doing(Counting):
    """`_last` is the last save that was accepted and no undo; `_sent` the last one, accepted or not."""

    _sent: Sent
    _last: Sent

    @abstractmethod
    def send(self, command: Command, key: str) -> str | Refused:
        """Gives the command; its id when it was accepted."""

    def save(self, command: Command, key: str | None = None, *, again: bool = False) -> None:
        """One save, with a key of its own unless given."""
        self.begin_save(again=again)
        self._sent = Sent(command, key or uuid4().hex)
        answer = self.send(command, self._sent.key)
        if isinstance(answer, str) and not isinstance(command, UndoCommand | BringBack):
            self._last = msgspec.structs.replace(self._sent, id=answer)
        self.end_save(answer if isinstance(answer, Refused) else None)

    def do_what_is_offered(self) -> None:
        """The command that would mend the refused save."""
        offered = self.refused.offer if self.refused else None
        assert offered, f"Nothing is offered: {self.refused}"
        self.save(offered, again=True)

    # Framing

    def start(
        self,
        seeker: str,
        background: dict[str, str],
        target: dict[str, str] | None,
        answers: tuple[bool, bool] | None,
    ) -> None:
        new_role, new_industry = answers or (None, None)
        self.save(
            StartSearch(
                title=seeker,
                background=Position(**background),
                target=Position(**target or {}),
                new_role=new_role,
                new_industry=new_industry,
                zone=ZONE,
                country=COUNTRY,
            )
        )

    def say(self, aspect: str, name: str, new: bool) -> None:
        self.save(DecideFamiliarity(aspect=Aspect(aspect), name=name, new=new))

    def reframe(self, target: dict[str, str], answers: tuple[bool, bool]) -> None:
        self.about(None)
        background = msgspec.convert(self.view("switch_map")["background"], Position)
        self.save(
            ReframeSwitch(
                background=background, target=Position(**target), new_role=answers[0], new_industry=answers[1]
            )
        )

    def choose_route(self, route: str) -> None:
        self.about(None)
        legs = msgspec.convert(self.card_of(route)["legs"], tuple[Leg, ...])
        self.save(ChooseRoute(route=Route(ROUTES[route]), legs=legs))

    # Companies

    def name_company(self, name: str, kind: str, industry: str, role: str | None = None) -> None:
        self.about(name)
        self.save(TargetCompany(name=name, kind=CompanyKind(KINDS[kind]), industry=industry, aimed_role=role))

    def paste_companies(self, text: str) -> None:
        self.save(PasteCompanies(rows=tuple(PastedCompany(name=line) for line in text.splitlines())))

    def rate(self, company: str, wanted: int, hiring: int, known: int) -> None:
        self.about(company)
        self.save(RateCompany(company=self.company(company)["id"], motivation=wanted, posting=hiring, advocacy=known))

    def change_state(self, act: str, company: str, why: str = "") -> None:
        self.about(company)
        because = {"why": why} if why else {}
        self.save(_ACTS[act](company=self.company(company)["id"], **because))

    def note(self, thing: str, text: str) -> None:
        self.save(AddNote(about=AboutId(self.thing(thing)[1]), text=text))

    # People

    def add_person(self, person: Row) -> None:
        self.save(AddContact(name=person["name"], **details(person)))

    def paste_people(self, text: str) -> None:
        people = (line.partition(",") for line in text.splitlines())
        self.save(PastePeople(rows=tuple(PastedPerson(name.strip(), at.strip() or None) for name, _, at in people)))

    def hear_news(self, person: str, news: Row) -> None:
        self.save(ChangeContact(contact=self.person(person)["id"], **details(news)))

    def offer_introduction(self, giver: str, name: str) -> None:
        self.save(OfferIntroduction(name=name, by=self.person(giver)["id"]))

    def introduce(self, giver: str, name: str) -> None:
        self.save(AddContact(name=name, lead=self.lead(name, giver)["id"]))

    def answer(self, who: str | None) -> None:
        """The refused save again: it is one of those asked about, or someone new."""
        asked = self.refused
        assert asked
        same = ContactId(next(one.id for one in asked.candidates if one.who == who)) if who else None
        command = self._sent.command
        if isinstance(command, LogConversation):
            index = int(asked.field.split(".")[1])
            meant = TalkedTo(contact=same) if same else msgspec.structs.replace(command.people[index], new=True)
            people = (*command.people[:index], meant, *command.people[index + 1 :])
            command = msgspec.structs.replace(command, people=people)
        else:
            command = msgspec.structs.replace(command, same=same, new=same is None)
        self.save(command, self._sent.key, again=True)

    # Conversations

    def log(self, conversation: Row) -> None:
        self.save(logged(conversation))

    def save_again_on(self, day: date) -> None:
        command = msgspec.structs.replace(self._sent.command, happened_on=day)
        self.save(command, self._sent.key, again=True)

    def thank(self, person: str) -> None:
        talk = self.conversation_with([person])["row"]
        self.save(SendThankYou(interview=talk["id"], to=self.person(person)["id"]))

    def finish(self, step: str) -> None:
        self.save(FinishNextStep(step=self.card(step)["id"]))

    # Journal

    def correct(self, person: str, right: Row) -> None:
        version = self.view("interview", id=self.last_talk(person)["id"])["version"]
        held = msgspec.convert(self.journal()[version - 1]["data"], InterviewHeld)
        if "note" in right:
            held = msgspec.structs.replace(held, note=right["note"])
        on = day_of(right["on"]) if "on" in right else None
        self.save(CorrectEntry(version=version, event=held, happened_on=on))

    def correct_line(self, line: str, right: Row) -> None:
        """The last line of the Story that says so, as a whole anew."""
        version = next(one["correctable"] for one in self.view("timeline")["told"] if line in one["sentence"])
        entry = self.journal()[version - 1]
        body = {"type": entry["type"], **entry["data"]}
        for word, text in right.items():
            field, written = CORRECTED[word]
            body[field] = written(text)
        self.save(CorrectEntry(version=version, event=msgspec.convert(body, Deed)))

    def undo(self) -> None:
        self.save(UndoCommand(command=CommandId(self._last.id)))

    def bring_back(self) -> None:
        self.save(BringBack(command=CommandId(self._last.id)))

    def undo_adding(self, person: str) -> None:
        added = next(
            entry for entry in self.journal() if entry["type"] == "ContactAdded" and entry["data"]["name"] == person
        )
        self.save(UndoCommand(command=added["command_id"]))

    def repeat(self, note: str | None = None) -> None:
        command = self._last.command
        if note is not None:
            command = msgspec.structs.replace(command, note=note)
        self.save(command, self._last.key)
