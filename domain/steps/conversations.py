"""Conversations: what is known of each, from the first ask to the word of thanks.

A conversation needs no posting, may be unplanned, with several people, repeated, or by messages. How what happens
changes it is told in `course`; who asks, answers, books and calls off is decided in `arranging`, what was talked about
in `talking`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from immutables import Map

from domain.events import (
    InterviewAnswered,
    InterviewCancelled,
    InterviewConfirmed,
    InterviewDeclined,
    InterviewHeld,
    InterviewMissed,
    InterviewNudged,
    InterviewPrepared,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    ThankYouSent,
)
from domain.refusals import NobodyNamed, SamePersonTwice, Unknown
from domain.steps import people
from domain.values import (
    Appointment,
    Channel,
    ContactId,
    Gist,
    InterviewId,
    Medium,
    Side,
    Stage,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Ask(msgspec.Struct, frozen=True, gc=False):
    """I asked, or asked again."""

    on: date
    version: int
    channel: Channel
    message: str = ""
    time: str | None = None


class Answer(msgspec.Struct, frozen=True, gc=False):
    """They wrote back. `turn` is who was to find a time then."""

    on: date
    version: int
    gist: Gist
    turn: Side
    come_back_on: date | None = None
    note: str = ""


class Thanks(msgspec.Struct, frozen=True, gc=False):
    """I sent a word of thanks."""

    to: ContactId
    on: date
    version: int


class Interview(msgspec.Struct, frozen=True, gc=False):
    """A conversation. `on` is the day it was held; until then, the day it was begun, which stays in `begun`.

    `version` is the entry that began it, `held_version` the one that says it was held. `replied_on` is the day of their
    first sign after the ask. `since` and `since_version` tell what the present stage began with. `by` and `why` say who
    said no, called it off or did not come. `confirmed` is the day one of us wrote that the time holds, `they_confirmed`
    whether they did. `moves` counts the times that were booked after the first. `minutes` is how
    long it took, where said; while it is booked, how long it is to take, which stays in `planned_minutes`.
    """

    id: InterviewId
    contacts: tuple[ContactId, ...]
    on: date
    version: int
    medium: Medium
    begun: date
    stage: Stage
    since: date
    since_version: int
    held_version: int = 0
    asked: Ask | None = None
    nudges: tuple[Ask, ...] = ()
    answer: Answer | None = None
    replied_on: date | None = None
    appointment: Appointment | None = None
    place: str = ""
    moves: int = 0
    confirmed: date | None = None
    they_confirmed: bool = False
    by: Side | None = None
    why: str = ""
    questions: tuple[str, ...] = ()
    time: str | None = None
    minutes: int | None = None
    planned_minutes: int | None = None
    note: str = ""
    private: bool = False
    unplanned: bool = False
    thanks: tuple[Thanks, ...] = ()

    @property
    def held(self) -> bool:
        return self.stage is Stage.HELD

    @property
    def open(self) -> bool:
        """Whether something is still to come of it, before it is held or ends otherwise."""
        return self.stage not in ENDS

    @property
    def last_on(self) -> date:
        """The day of the last that was done or heard about it before it was held: its stage, an ask, a confirmation."""
        return max(self.since, self.confirmed or self.since, *(nudge.on for nudge in self.nudges))

    @property
    def earliest(self) -> date:
        """The first day on which it can have been held or missed: not before `last_on`, unless a time was booked for a
        day before that, as it may be by the clocks of another place."""
        booked = self.appointment.day if self.appointment and self.stage is Stage.SCHEDULED else self.last_on
        return max(self.begun, min(self.last_on, booked))

    @property
    def heard_on(self) -> date:
        """The day of the last that I heard or agreed to; what I did while waiting for them does not count."""
        if self.stage in (Stage.NUDGED, Stage.UNANSWERED):
            return self.answer.on if self.answer else self.begun
        return max(self.since, self.confirmed or self.since)

    @property
    def thanked(self) -> tuple[ContactId, ...]:
        """Those who got a word of thanks."""
        return tuple(one.to for one in self.thanks)


ENDS = frozenset({Stage.HELD, Stage.DECLINED, Stage.UNANSWERED})
FROM: dict[type, frozenset[Stage]] = {
    InterviewNudged: frozenset({Stage.REQUESTED, Stage.NUDGED, Stage.ANSWERED, Stage.CANCELLED, Stage.MISSED}),
    InterviewAnswered: frozenset(Stage) - {Stage.SCHEDULED, Stage.HELD, Stage.DECLINED},
    InterviewScheduled: frozenset(Stage) - {Stage.SCHEDULED, Stage.HELD, Stage.DECLINED},
    InterviewRescheduled: frozenset({Stage.SCHEDULED, Stage.CANCELLED, Stage.MISSED}),
    InterviewConfirmed: frozenset({Stage.SCHEDULED}),
    InterviewDeclined: frozenset(Stage) - {Stage.HELD, Stage.DECLINED},
    InterviewUnanswered: frozenset({Stage.REQUESTED, Stage.NUDGED, Stage.ANSWERED, Stage.CANCELLED, Stage.MISSED}),
    InterviewCancelled: frozenset({Stage.SCHEDULED}),
    InterviewMissed: frozenset({Stage.SCHEDULED}),
    InterviewPrepared: frozenset(Stage) - ENDS,
    InterviewHeld: frozenset(Stage) - {Stage.HELD, Stage.DECLINED},
    ThankYouSent: frozenset({Stage.HELD}),
}
"""From which stages each deed makes sense; in all others it is refused, and a loose end in a journal."""


class Conversations(msgspec.Struct, frozen=True, gc=False):
    interviews: Map[InterviewId, Interview] = Map()

    def held(self) -> Iterator[Interview]:
        """Those that took place."""
        return (one for one in self.interviews.values() if one.stage is Stage.HELD)

    def ongoing(self) -> list[Interview]:
        """Those of which something is still to come, in the order they were begun."""
        return sorted((one for one in self.interviews.values() if one.open), key=lambda one: one.version)


# What others ask


def known(search: "JobSearch", id: InterviewId, field: str = "interview") -> Interview:
    """The conversation of that id. Refuses an unknown one."""
    interview = search.conversations.interviews.get(id)
    if interview is None:
        raise Unknown(field, "conversation")
    return interview


def with_whom(search: "JobSearch", ids: Sequence[ContactId]) -> list[ContactId]:
    """The people behind the ids of a conversation, through merges, each once."""
    found = (search.people.get(id) for id in ids)
    return list(dict.fromkeys(contact.id for contact in found if contact is not None))


def each_once(search: "JobSearch", ids: Sequence[ContactId]) -> tuple[ContactId, ...]:
    """The people of a conversation, through merges. Refuses nobody, someone unknown, and the same person twice."""
    if not ids:
        raise NobodyNamed("contacts")
    contacts = tuple(people.known(search, id, "contacts").id for id in ids)
    if len(set(contacts)) < len(contacts):
        raise SamePersonTwice("contacts")
    return contacts
