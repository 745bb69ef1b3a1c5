"""Mira Okafor at her search: what she does, in her words, each turned into a command through the one door."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

import msgspec

from domain.commands import (
    ActivateCompany,
    AddNote,
    ChangeContact,
    Command,
    CorrectEntry,
    FinishNextStep,
    GivenName,
    LogConversation,
    LogTouch,
    Promise,
    RateCompany,
    SendThankYou,
    StartSearch,
    TalkedTo,
)
from domain.events import InterviewHeld
from domain.job_search import JobSearch
from domain.steps.conversations import Interview
from domain.values import (
    AboutId,
    Channel,
    CommandId,
    CompanyId,
    ContactId,
    IntroductionId,
    Medium,
    NextStepId,
    SearchId,
    Side,
)
from infrastructure.application import JobSearches, Outcome
from infrastructure.demo.days import MovingClock, StoryDays

OWNER = ACTOR = "owner"
Found = TypeVar("Found")
EDITION = 1
"""Raised whenever the story changes: a store that holds an earlier telling gets the new one beside it."""


def key_of(until: date, edition: int = EDITION) -> str:
    """The key that the example of that day begins with."""
    return f"example-{edition}-{until.isoformat()}"


class Mira:
    """Her search in `searches`, whose clock is `clock`. Things are called by the names she gave them; a name that is
    not there is a mistake of the story and raises `LookupError`. Every save has a key: told twice it is there once."""

    def __init__(self, searches: JobSearches, clock: MovingClock, until: date) -> None:
        self.days = StoryDays(until)
        self.search_id = SearchId("")
        self._searches = searches
        self._clock = clock
        self._until = until
        self._saves = self._version = 0

    def at(self, day: int, wall: str) -> None:
        """It is this day of the story, at this time."""
        self._clock.set(self.days[day], wall)

    def begins(self, command: StartSearch) -> None:
        """The search is there from now on."""
        outcome = self._searches.start(command, owner=OWNER, key=key_of(self._until), actor=ACTOR)
        self.search_id, self._version = outcome.search_id, outcome.version
        self._clock.passes(minutes=1)

    def does(self, command: Command) -> Outcome:
        """Anything there is a command for. The next minute begins."""
        self._saves += 1
        outcome = self._searches.execute(self.search_id, command, key=f"example-{self._saves}", actor=ACTOR)
        self._version = outcome.version
        self._clock.passes(minutes=1)
        return outcome

    # What she does most

    def talks(
        self,
        *people: str | TalkedTo,
        note: str,
        how: Medium = Medium.IN_PERSON,
        time: str | None = None,
        minutes: int | None = None,
        names: tuple[GivenName, ...] = (),
        advice: tuple[str, ...] = (),
        promised: tuple[tuple[str, int], ...] = (),
        unplanned: bool = False,
        on: int | None = None,
    ) -> CommandId:
        """Logs a conversation; `promised` holds what and by which day of the story, `on` is the day it took place."""
        outcome = self.does(
            LogConversation(
                people=tuple(TalkedTo(name=one) if isinstance(one, str) else one for one in people),
                note=note,
                medium=how,
                time=time,
                minutes=minutes,
                names=names,
                advice=advice,
                promises=tuple(Promise(what=what, due=self.days[day]) for what, day in promised),
                unplanned=unplanned,
                happened_on=None if on is None else self.days[on],
            )
        )
        return outcome.entries[0].command_id

    def thanks(self, *names: str, channel: Channel = Channel.EMAIL, on: int | None = None) -> None:
        """For the last conversation with each."""
        for name in names:
            self.does(
                SendThankYou(
                    interview=self.talk_with(name).id,
                    to=self.person(name),
                    channel=channel,
                    happened_on=None if on is None else self.days[on],
                )
            )

    def writes_to(self, name: str, gist: str, channel: Channel = Channel.EMAIL) -> None:
        self.does(LogTouch(contact=self.person(name), by=Side.ME, channel=channel, gist=gist))

    def hears_from(self, name: str, gist: str, channel: Channel = Channel.EMAIL) -> None:
        self.does(LogTouch(contact=self.person(name), by=Side.THEM, channel=channel, gist=gist))

    def learns_about(self, name: str, **details: Any) -> None:
        """Something of what `ChangeContact` takes."""
        self.does(ChangeContact(contact=self.person(name), **details))

    def rates(
        self, company: str, *, motivation: int | None = None, posting: int | None = None, advocacy: int | None = None
    ) -> None:
        """Gives the marks that she changed her mind about."""
        self.does(RateCompany(company=self.company(company), motivation=motivation, posting=posting, advocacy=advocacy))

    def works_on(self, *companies: str) -> None:
        for company in companies:
            self.does(ActivateCompany(company=self.company(company)))

    def notes(self, about: str, text: str) -> None:
        self.does(AddNote(about=AboutId(about), text=text))

    def has_done(self, what: str) -> None:
        """A next step, by its words."""
        self.does(FinishNextStep(step=self.step(what)))

    def corrects_talk_with(self, name: str, why: str, on: int | None = None, **body: Any) -> None:
        """The last conversation with someone: another day, or fields of the logged conversation."""
        version = self.talk_with(name).version
        entry = self._searches.entries(self.search_id, after=version - 1, limit=1)[0]
        assert isinstance(entry.event, InterviewHeld)
        self.does(
            CorrectEntry(
                version=version,
                event=msgspec.structs.replace(entry.event, **body),
                happened_on=None if on is None else self.days[on],
                why=why,
            )
        )

    # What she calls by name

    def company(self, name: str) -> CompanyId:
        company = self._search.companies.named(name)
        return _only(name, [company] if company else []).id

    def person(self, name: str) -> ContactId:
        return _only(name, self._search.people.named(name)).id

    def lead(self, name: str) -> IntroductionId:
        """A name given that is still open."""
        leads = self._search.introductions.by_id.values()
        return _only(name, [one.id for one in leads if one.name == name and one.open])

    def step(self, what: str) -> NextStepId:
        """A next step that is still open."""
        steps = self._search.next_steps.by_id.values()
        return _only(what, [one.id for one in steps if one.what == what and one.settled is None])

    def talk_with(self, name: str) -> Interview:
        """The last logged conversation with someone."""
        who, talks = self.person(name), self._search.conversations.interviews.values()
        return max((one for one in talks if who in one.contacts), key=lambda one: one.version)

    @property
    def _search(self) -> JobSearch:
        """As it was once her last save was written: told again, she means the same things by her words."""
        return self._searches.look(self.search_id, as_of=self._version).search


def _only(name: str, found: Sequence[Found]) -> Found:
    if len(found) != 1:
        raise LookupError(name)
    return found[0]
