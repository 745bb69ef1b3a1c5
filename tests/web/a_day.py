"""A search with much going on, told to a clock that is moved by hand: what Today has to show."""

from datetime import date
from typing import Any

from domain.commands import (
    AddContact,
    AnswerInterview,
    CancelInterview,
    Command,
    GivenName,
    LogConversation,
    NudgeInterview,
    Promise,
    RequestInterview,
    ScheduleInterview,
    SetNextStep,
    StartSearch,
    TalkedTo,
    TargetCompany,
)
from domain.values import Channel, CompanyId, ContactId, Gist, InterviewId, Medium, Planned, SearchId, Side
from infrastructure.application import JobSearches
from infrastructure.demo.days import MovingClock

MONDAY = date(2026, 3, 2)


class Story:
    """Tells a search day by day. Things of it are meant by the people they are with."""

    def __init__(self, searches: JobSearches, clock: MovingClock) -> None:
        self.searches, self.clock = searches, clock
        self.at(date(2026, 2, 2))
        self._saves = 0
        framed = StartSearch(zone="Europe/London", country="GB")
        begun = searches.start(framed, owner="owner", key="a-day", actor="owner")
        self.search: SearchId = begun.search_id
        self.address = f"/searches/{self.search}"

    def at(self, day: date, wall: str = "08:00") -> "Story":
        self.clock.set(day, wall)
        return self

    def does(self, command: Command) -> "Story":
        """By a key of its own, so that the same day has the same ids."""
        self._saves += 1
        self.searches.execute(self.search, command, key=f"a-day-{self._saves}", actor="owner")
        return self

    def knows(self, name: str, employer: str | None = None, **more: Any) -> "Story":
        return self.does(AddContact(name=name, employer=employer, new=True, **more))

    def person(self, name: str, employer: str | None = None) -> ContactId:
        people = self.searches.search(self.search).people.by_id.values()
        return next(one.id for one in people if one.name == name and employer in (None, one.employer))

    def company(self, name: str) -> CompanyId:
        companies = self.searches.search(self.search).companies.by_id.values()
        return next(one.id for one in companies if one.name == name)

    def talk(self, name: str, employer: str | None = None) -> InterviewId:
        """The last conversation with that person, however far it has come."""
        who = self.person(name, employer)
        interviews = self.searches.search(self.search).conversations.interviews.values()
        return max((one for one in interviews if who in one.contacts), key=lambda one: one.version).id

    def asks(self, name: str, employer: str | None = None, time: str | None = None) -> "Story":
        who = (self.person(name, employer),)
        return self.does(RequestInterview(contacts=who, channel=Channel.EMAIL, time=time))

    def asks_again(self, name: str) -> "Story":
        return self.does(NudgeInterview(interview=self.talk(name), channel=Channel.EMAIL))

    def hears(
        self, name: str, gist: Gist = Gist.YES, come_back_on: date | None = None, employer: str | None = None
    ) -> "Story":
        talk = self.talk(name, employer)
        return self.does(AnswerInterview(interview=talk, gist=gist, come_back_on=come_back_on))

    def books(self, name: str, local: str, zone: str | None = None, **more: Any) -> "Story":
        planned = Planned(local, zone)
        return self.does(ScheduleInterview(contacts=(self.person(name),), appointment=planned, minutes=30, **more))

    def talks(self, name: str, note: str = "", **more: Any) -> "Story":
        return self.does(LogConversation(people=(TalkedTo(contact=self.person(name)),), note=note, **more))


def a_full_day(searches: JobSearches, clock: MovingClock) -> Story:
    """Monday 2 March, 08:00: something of each kind to do, something booked, waited for, slipped and to sort."""
    story = Story(searches, clock)
    for name, employer in PEOPLE:
        story.knows(name, employer)
    story.knows("Tomasz Zielinski", introduced_by=story.person("Lena Fischer"))
    for company in ("Acme AI", "Lumen Labs", "Pinecrest", "Orchard Grid"):
        story.does(TargetCompany(name=company))
    story.at(_feb(3)).asks("Omar Haddad")
    story.at(_feb(4)).talks("Lena Fischer", names=(GivenName(name="Ada Nwosu", employer="Pinecrest"),))
    story.does(SetNextStep(what="Read the paper on drift", due=_feb(6)))
    story.at(_feb(16)).asks_again("Omar Haddad")
    story.at(_feb(18)).asks("Jonas Berg")
    story.at(_feb(19)).asks("Grace Liu").hears("Grace Liu", Gist.LATER, MONDAY)
    story.at(_feb(20)).talks("Tomasz Zielinski")
    story.at(_feb(24)).talks("Ines Keller", NOTE, promises=(Promise(what="Send the notebook", due=_feb(28)),))
    story.asks("Daniel Weiss", "Lumen Labs")
    story.at(_feb(25)).asks("Daniel Weiss", "Northbank").hears("Daniel Weiss", employer="Northbank").asks("Marta Nowak")
    story.books("Noor Aziz", "2026-02-27T10:00")
    story.at(_feb(26)).books("Priya Raman", "2026-03-02T17:30", place="Café Nero")
    story.books("Ravi Menon", "2026-03-02T19:30", "Europe/Berlin", medium=Medium.VIDEO)
    story.does(CancelInterview(interview=story.talk("Noor Aziz"), by=Side.THEM))
    story.talks("Ines Keller", "Rust is coming.", names=(GivenName(name="Nadia Rahman", employer="Acme AI"),))
    return story.at(MONDAY)


PEOPLE = (
    ("Priya Raman", "Acme AI"), ("Ines Keller", "Lumen Labs"), ("Daniel Weiss", "Lumen Labs"),
    ("Daniel Weiss", "Northbank"), ("Jonas Berg", "Northbank"), ("Omar Haddad", "Fintrail"),
    ("Grace Liu", "Fintrail"), ("Marta Nowak", "Hillside"), ("Lena Fischer", "Northbank"),
    ("Ravi Menon", "Ledgerline"), ("Noor Aziz", "Orchard Grid"),
)  # fmt: skip
NOTE = "PyTorch in production.\nTwo rounds, then a talk.\nAsk what a week looks like.\nThey write tests first."


def _feb(day: int) -> date:
    return date(2026, 2, day)
