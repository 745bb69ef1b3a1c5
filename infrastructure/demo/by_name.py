"""What Mira calls by name, as it stood when her last save was written, and the door that her saves go through."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from domain.commands import Beginning, Command
from domain.job_search import JobSearch
from domain.steps.conversations import Interview
from domain.steps.sources import lines
from domain.values import (
    AdviceId,
    ApplicationId,
    CompanyId,
    ContactId,
    InsightId,
    IntroductionId,
    NextStepId,
    OfferId,
    PromiseId,
    RoundId,
    SearchId,
    Source,
    SourceId,
    Stage,
)
from infrastructure.application import JobSearches, Outcome
from infrastructure.demo.days import Days, MovingClock

OWNER = ACTOR = "owner"
EDITION = 3
"""Raised whenever the story changes: a store that holds an earlier telling gets the new one beside it."""
Found = TypeVar("Found")
_OVER = (Stage.HELD, Stage.DECLINED)


def key_of(until: date, edition: int = EDITION) -> str:
    """The key that the example of that day begins with."""
    return f"example-{edition}-{until.isoformat()}"


def key_of_first(until: date, edition: int = EDITION) -> str:
    """The key that the search before it begins with."""
    return f"example-{edition}-first-{until.isoformat()}"


class ByName:
    """Her search in `searches`, whose clock is `clock`, begun with `key` and told on these days. Things are called by
    the names she gave them; a name that is not there is a mistake of the story and raises `LookupError`. Every save has
    a key: told twice it is there once."""

    def __init__(self, searches: JobSearches, clock: MovingClock, days: Days, key: str) -> None:
        self.days = days
        self.search_id = SearchId("")
        self._searches = searches
        self._clock = clock
        self._key = key
        self._saves = self._version = 0

    def at(self, day: int, wall: str) -> None:
        """It is this day of the story, at this time."""
        self._clock.set(self.days[day], wall)

    def begins(self, command: Beginning) -> None:
        """The search is there from now on."""
        outcome = self._searches.start(command, owner=OWNER, key=self._key, actor=ACTOR)
        self.search_id, self._version = outcome.search_id, outcome.version
        self._clock.passes(minutes=1)

    def does(self, command: Command) -> Outcome:
        """Anything there is a command for. The next minute begins."""
        self._saves += 1
        outcome = self._searches.execute(self.search_id, command, key=f"example-{self._saves}", actor=ACTOR)
        self._version = outcome.version
        self._clock.passes(minutes=1)
        return outcome

    # What she calls by name

    def company(self, name: str) -> CompanyId:
        company = self._search.companies.named(name)
        return _only(name, [company] if company else []).id

    def knows(self, name: str) -> bool:
        """Whether someone of that name is among her people, or only a name that was given."""
        return bool(self._search.people.named(name))

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

    def heard(self, claim: str) -> InsightId:
        """Something learned before."""
        insights = self._search.learned.insights.values()
        return _only(claim, [one.id for one in insights if one.claim == claim])

    def talk_with(self, name: str) -> Interview:
        """The last logged conversation with someone."""
        who = self.person(name)
        return _last(name, [one for one in self._search.conversations.held() if who in one.contacts])

    def talk_to_come(self, name: str) -> Interview:
        """The conversation with someone that is asked for or booked; one no longer waited for too."""
        who, talks = self.person(name), self._search.conversations.interviews.values()
        return _only(name, [one for one in talks if who in one.contacts and one.stage not in _OVER])

    def advice(self, begins: str) -> AdviceId:
        """Advice that begins with these words."""
        given = self._search.advice.by_id.values()
        return _only(begins, [one.id for one in given if one.text.startswith(begins)])

    def application(self, company: str) -> ApplicationId:
        """The application to a company."""
        at, found = self.company(company), self._search.applications.by_id.values()
        return _only(company, [one.id for one in found if one.company == at])

    def round_at(self, company: str) -> RoundId:
        """The hiring talk there that is still to come."""
        to, found = self.application(company), self._search.applications.rounds.values()
        return _only(company, [one.id for one in found if one.application == to and not one.held])

    def round_held_at(self, company: str) -> RoundId:
        """The last hiring talk there that took place."""
        to, found = self.application(company), self._search.applications.rounds.values()
        held = [one for one in found if one.application == to and one.held]
        return _only(company, [one.id for one in sorted(held, key=lambda one: one.held_version)[-1:]])

    def offer(self, company: str) -> OfferId:
        """The offer of a company."""
        at, found = self.company(company), self._search.offers.by_id.values()
        return _only(company, [one.id for one in found if one.company == at])

    def promise(self, text: str) -> PromiseId:
        """What was promised, by its words."""
        made = self._search.offers.promises.values()
        return _only(text, [one.id for one in made if one.text == text])

    def line(self, name: str, begins: str) -> Source:
        """The line of the note of the last conversation with someone that begins with these words, as it stands."""
        talk = self.talk_with(name)
        return Source(SourceId(talk.id), _only(begins, [one for one in lines(talk.note) if one.startswith(begins)]))

    @property
    def _search(self) -> JobSearch:
        """As it was once her last save was written: told again, she means the same things by her words."""
        return self._searches.look(self.search_id, as_of=self._version).search


def _only(name: str, found: Sequence[Found]) -> Found:
    if len(found) != 1:
        raise LookupError(name)
    return found[0]


def _last(name: str, talks: Sequence[Interview]) -> Interview:
    if not talks:
        raise LookupError(name)
    return max(talks, key=lambda one: one.held_version)
