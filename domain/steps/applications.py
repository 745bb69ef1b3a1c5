"""Applications: what was applied for, how it stands, and the rounds of each.

A round is a hiring talk: it belongs to an application, and is no informational interview. How what happens changes them
is told in `application_course`; who applies, asks, closes and takes up again is decided in `applying`, what becomes of
a round in `rounds`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from immutables import Map

from domain.events import (
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundThanked,
)
from domain.refusals import (
    Unknown,
)
from domain.steps.conversations import Ask, with_whom
from domain.values import (
    ApplicationId,
    ApplicationStage,
    Appointment,
    CompanyId,
    ContactId,
    InterviewId,
    Medium,
    RoundId,
    Side,
    Stage,
    same_name,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Thanks(msgspec.Struct, frozen=True, gc=False):
    """I sent a word of thanks, to someone named or to whoever it was."""

    to: ContactId | None
    on: date
    version: int


class Round(msgspec.Struct, frozen=True, gc=False):
    """A hiring talk: SCHEDULED, HELD, CANCELLED or MISSED. The fields are those of a conversation: `on` is the day it
    was held, until then the day it was begun, which stays in `begun`."""

    id: RoundId
    application: ApplicationId
    contacts: tuple[ContactId, ...]
    on: date
    version: int
    medium: Medium
    begun: date
    stage: Stage
    since: date
    since_version: int
    held_version: int = 0
    title: str = ""
    appointment: Appointment | None = None
    place: str = ""
    moves: int = 0
    by: Side | None = None
    why: str = ""
    questions: tuple[str, ...] = ()
    time: str | None = None
    minutes: int | None = None
    planned_minutes: int | None = None
    note: str = ""
    private: bool = False
    thanks: tuple[Thanks, ...] = ()

    @property
    def held(self) -> bool:
        return self.stage is Stage.HELD

    @property
    def booked(self) -> bool:
        return self.stage is Stage.SCHEDULED

    @property
    def earliest(self) -> date:
        """The first day on which it can have been held or missed: not before its last deed, unless a time was booked
        for a day before that, as it may be by the clocks of another place."""
        booked = self.appointment.day if self.appointment and self.booked else self.since
        return max(self.begun, min(self.since, booked))


class Application(msgspec.Struct, frozen=True, gc=False):
    """`on` is the day I applied, `version` the entry that says so. `since` and `since_version` tell when it was sent,
    closed or taken up again last; `ended` how it was closed, `why` what was said of it. `rounds` are in the order they
    were begun."""

    id: ApplicationId
    company: CompanyId
    role: str
    on: date
    version: int
    since: date
    since_version: int
    url: str = ""
    referred_by: ContactId | None = None
    out_of: InterviewId | None = None
    note: str = ""
    nudges: tuple[Ask, ...] = ()
    rounds: tuple[RoundId, ...] = ()
    ended: ApplicationStage | None = None
    why: str = ""

    @property
    def open(self) -> bool:
        return self.ended is None


class Applications(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[ApplicationId, Application] = Map()
    rounds: Map[RoundId, Round] = Map()

    def rounds_of(self, application: Application) -> list[Round]:
        """Its rounds, in the order they were begun."""
        return [self.rounds[id] for id in application.rounds]

    def at(self, company: CompanyId) -> list[Application]:
        """The applications to a company, in the order they were written down."""
        return sorted((one for one in self.by_id.values() if one.company == company), key=lambda one: one.version)

    def booked(self) -> Iterator[Round]:
        """The rounds with a time, of the applications that are open."""
        for application in self.by_id.values():
            if application.open:
                yield from (one for one in self.rounds_of(application) if one.booked)


FROM: dict[type, frozenset[Stage]] = {
    RoundPrepared: frozenset({Stage.SCHEDULED, Stage.CANCELLED, Stage.MISSED}),
    RoundRescheduled: frozenset({Stage.SCHEDULED, Stage.CANCELLED, Stage.MISSED}),
    RoundHeld: frozenset({Stage.SCHEDULED, Stage.CANCELLED, Stage.MISSED}),
    RoundCancelled: frozenset({Stage.SCHEDULED}),
    RoundMissed: frozenset({Stage.SCHEDULED}),
    RoundThanked: frozenset({Stage.HELD}),
}
"""From which stages of a round each deed makes sense; in all others it is refused, and a loose end in a journal."""


# What others ask


def known(search: "JobSearch", id: ApplicationId | None) -> Application:
    """The application of that id. Refuses an unknown one."""
    application = search.applications.by_id.get(id) if id else None
    if application is None:
        raise Unknown("application", "application")
    return application


def stage_of(search: "JobSearch", application: Application) -> ApplicationStage:
    """How far it has come."""
    if application.ended is not None:
        return application.ended
    if offered(search, application) is not None:
        return ApplicationStage.OFFERED
    if application.rounds:
        return ApplicationStage.INTERVIEWING
    return ApplicationStage.NUDGED if application.nudges else ApplicationStage.SUBMITTED


def offered(search: "JobSearch", application: Application) -> date | None:
    """The day of the first offer that came of it."""
    found = (one.on for one in search.offers.by_id.values() if one.application == application.id)
    return min(found, default=None)


def is_live(search: "JobSearch", application: Application) -> bool:
    """Whether something is still to come of it: it is open, and if offers came of it, one waits for an answer."""
    offers = [one for one in search.offers.by_id.values() if one.application == application.id]
    return application.open and (not offers or any(one.open for one in offers))


def live_for(search: "JobSearch", company: CompanyId, role: str) -> Application | None:
    """The application for that role there of which something is still to come."""
    key, there = same_name(role), search.applications.at(company)
    return next((one for one in there if same_name(one.role) == key and is_live(search, one)), None)


def people_of(search: "JobSearch", application: Application) -> list[ContactId]:
    """Whoever has to do with it, through merges, each once: who put in a word, then the people of its rounds."""
    referred = (application.referred_by,) if application.referred_by else ()
    there = (id for one in search.applications.rounds_of(application) for id in one.contacts)
    return with_whom(search, [*referred, *there])


def thanked(search: "JobSearch", round: Round) -> Sequence[ContactId]:
    """Those who got a word of thanks by name."""
    return with_whom(search, [one.to for one in round.thanks if one.to is not None])
