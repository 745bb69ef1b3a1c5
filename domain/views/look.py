"""A look at a search: what every view is asked on, and the small shapes that several answers share."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cached_property
from typing import Any

import msgspec

from domain.job_search import JobSearch
from domain.journal import Entry
from domain.pauses import Pauses
from domain.steps.applications import Application, Round
from domain.steps.companies import Company
from domain.steps.conversations import Interview
from domain.steps.introductions import Lead
from domain.steps.people import Contact
from domain.steps.signs import Act, Signs
from domain.values import ApplicationId, CompanyId, ContactId, InterviewId, OfferId, RoundId, Stage, listed, same_name
from domain.working_days import WorkingDays


class Clock(Enum):
    """Which of the two ways to look back: what was known then, or what had happened by then."""

    RECORDED = "recorded"
    HAPPENED = "happened"


class Look(msgspec.Struct, frozen=True, dict=True):
    """A search as seen from a moment: its state, its journal up to there, and the day it is (in the search's zone).

    `local` gives what the clocks show at an instant in the search's zone; `calendar` are the working days of the
    search's country; `as_of` is the day looked back to, if any.
    """

    search: JobSearch
    entries: Sequence[Entry]
    now: datetime
    today: date
    local: Callable[[datetime], datetime]
    calendar: WorkingDays = WorkingDays()
    as_of: date | None = None
    clock: Clock = Clock.RECORDED

    def day_of(self, instant: datetime) -> date:
        """The day that an instant falls on in the search's zone."""
        return self.local(instant).date()

    @cached_property
    def pauses(self) -> Pauses:
        """The days on which the search stood still: a pause that is not over lasts until today at least."""
        return self.search.life.pauses(self.today)

    @cached_property
    def days(self) -> WorkingDays:
        """The working days on which the search did not stand still: what clocks count."""
        return msgspec.structs.replace(self.calendar, pauses=self.pauses)

    def later(self, day: date, days: int) -> date:
        """The day so many days later, not counting those on which the search stood still; never one of those."""
        return self.pauses.later(day, days)

    def passed(self, day: date) -> int:
        """How many days ago that was, not counting those on which the search stood still; less than none while it is
        to come."""
        return self.pauses.between(day, self.today)

    @cached_property
    def ties(self) -> "Ties":
        """Who talked with whom and who works where."""
        return Ties(self.search)


class Named(msgspec.Struct, frozen=True, gc=False):
    """A thing by its id and what it is called."""

    id: str
    name: str


class When(msgspec.Struct, frozen=True, gc=False):
    """A booked time: the day and the time by the clocks of the search's zone, and by those of `zone` where that differs
    (`there`, else None). `ends` is the instant it is over."""

    day: date
    time: str
    at: datetime
    ends: datetime
    zone: str
    there: str | None = None


class Talk(Enum):
    """How it stands between me and a company."""

    TALKING = "talking"
    WAITING = "waiting"
    QUIET = "quiet"
    NOT_STARTED = "not_started"


_ASKED = frozenset({Stage.REQUESTED, Stage.NUDGED})


class LeadState(Enum):
    """What became of a name that was given."""

    OFFERED = "offered"
    MADE = "made"
    TALKED = "talked"
    FADED = "faded"


class Ties:
    """The relations of a search, gathered once in a pass over its state."""

    def __init__(self, search: JobSearch) -> None:
        self._search = search
        self.signs = Signs(search)
        self.talks = self.signs.talks
        self.ongoing: dict[ContactId, list[Interview]] = {}
        self.asked: dict[ContactId, list[Interview]] = {}
        for id, interviews in self.signs.interviews.items():
            for interview in interviews:
                if interview.open:
                    self.ongoing.setdefault(id, []).append(interview)
                if interview.asked:
                    self.asked.setdefault(id, []).append(interview)
        companies = {same_name(company.name): company.id for company in search.companies.by_id.values()}
        self.there: dict[CompanyId, list[Contact]] = {}
        self.employed: dict[str, list[Contact]] = {}
        self.led_to: dict[ContactId, list[Contact]] = {}
        self.works_at: dict[ContactId, CompanyId] = {}
        for contact in sorted(search.people.by_id.values(), key=lambda one: one.version):
            employer = same_name(contact.employer) if contact.employer else None
            if employer:
                self.employed.setdefault(employer, []).append(contact)
            company = contact.company or (companies.get(employer) if employer else None)
            if company:
                self.works_at[contact.id] = company
                self.there.setdefault(company, []).append(contact)
            if giver := search.people.get(contact.introduced_by):
                self.led_to.setdefault(giver.id, []).append(contact)
        self.applied: dict[CompanyId, list[Application]] = {}
        for applied in search.applications.by_id.values():
            self.applied.setdefault(applied.company, []).append(applied)
        self.leads: dict[ContactId, list[Lead]] = {}
        for lead in sorted(search.introductions.by_id.values(), key=lambda one: one.version):
            if giver := search.people.get(lead.by):
                self.leads.setdefault(giver.id, []).append(lead)

    def people_of(self, interview: Interview) -> list[Contact]:
        """The people of a conversation, each once, through merges."""
        return self.signs.people(interview)

    def last_contact(self, contact: Contact) -> date | None:
        """The day of the last sign of this person: a conversation, an ask, an answer, any other word of either."""
        signs = self.signs.of(contact)
        return signs[-1].on if signs else None

    def talk_with(self, company: Company, today: date) -> Talk:
        """Talking while the last contact with anyone there, asks aside, or the last of a round is no longer ago than
        the quiet days of the rules; else waiting while someone there was asked and has not answered, or an application
        is open."""
        there = self.there.get(company.id, ())
        signs = (sign.on for contact in there for sign in self.signs.of(contact) if sign.act is not Act.ASK)
        sent = self.applied.get(company.id, ())
        rounds = (one.since for applied in sent for one in self._search.applications.rounds_of(applied))
        last = max((*signs, *rounds), default=None)
        if last is not None and self._search.life.pauses(today).between(last, today) <= self._search.rules.quiet_days:
            return Talk.TALKING
        if any(one.stage in _ASKED for contact in there for one in self.ongoing.get(contact.id, ())):
            return Talk.WAITING
        if any(one.open for one in sent):
            return Talk.WAITING
        return Talk.NOT_STARTED if last is None else Talk.QUIET

    def company_of(self, contact: Contact) -> Company | None:
        """The listed company where this person works."""
        company = self.works_at.get(contact.id)
        return self._search.companies.by_id.get(company) if company else None

    def named(self, id: str) -> Named | None:
        """What a note or a next step is about, by the name a person would use; None for the search itself."""
        search = self._search
        if contact := search.people.get(ContactId(id)):
            return named(contact)
        if company := search.companies.by_id.get(CompanyId(id)):
            return named(company)
        if interview := search.conversations.interviews.get(InterviewId(id)):
            return Named(interview.id, listed(one.name for one in self.people_of(interview)))
        round = search.applications.rounds.get(RoundId(id))
        applied = search.applications.by_id.get(round.application if round else ApplicationId(id))
        if applied and (at := search.companies.by_id.get(applied.company)):
            return Named(applied.id, at.name)
        offer = search.offers.by_id.get(OfferId(id))
        if offer and (at := search.companies.by_id.get(offer.company)):
            return Named(offer.id, at.name)
        return None

    def state_of(self, lead: Lead) -> LeadState:
        """What became of a name."""
        if lead.faded:
            return LeadState.FADED
        if not lead.made:
            return LeadState.OFFERED
        contact = self._search.people.get(lead.contact)
        talked = contact is not None and any(talk.on >= lead.on for talk in self.talks.get(contact.id, ()))
        return LeadState.TALKED if talked else LeadState.MADE


def when(look: Look, interview: Interview | Round) -> When | None:
    """The booked time of a conversation, or of a round, as long as it is booked."""
    appointment = interview.appointment
    if appointment is None or interview.stage is not Stage.SCHEDULED:
        return None
    local = look.local(appointment.at)
    here = f"{local:%Y-%m-%dT%H:%M}"
    minutes = interview.minutes or look.search.rules.interview_minutes
    return When(
        day=local.date(),
        time=here[11:],
        at=appointment.at,
        ends=appointment.at + timedelta(minutes=minutes),
        zone=appointment.zone,
        there=appointment.local if appointment.local != here else None,
    )


def named(thing: Any) -> Named:
    """A thing of the state by id and name."""
    return Named(thing.id, thing.name)
