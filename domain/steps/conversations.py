"""Conversations: what is known of each, from the first ask to the word of thanks, and how what happens changes it.

A conversation needs no posting, may be unplanned, with several people, repeated, or by messages. Who asks, answers,
books and calls off is decided in `arranging`, what was talked about in `talking`.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

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
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    ThankYouSent,
)
from domain.journal import Entry
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
    said no, called it off or did not come. `moves` counts the times that were booked after the first. `minutes` is how
    long it took, where said; planned ones while it is booked.
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
    by: Side | None = None
    why: str = ""
    questions: tuple[str, ...] = ()
    time: str | None = None
    minutes: int | None = None
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


# What happened


def _requested(conversations: Conversations, event: InterviewRequested, entry: Entry) -> Conversations | None:
    if event.id in conversations.interviews:
        return None
    on = entry.happened_on
    asked = Ask(on, entry.version, event.channel, event.message, event.time)
    return _set(conversations, _begun(event, entry, Stage.REQUESTED, Medium.IN_PERSON, asked=asked))


def _begun(
    event: InterviewRequested | InterviewScheduled | InterviewHeld,
    entry: Entry,
    stage: Stage,
    medium: Medium,
    **more: Any,
) -> Interview:
    on, version = entry.happened_on, entry.version
    return Interview(event.id, event.contacts, on, version, medium, on, stage, on, version, **more)


def _nudged(conversations: Conversations, event: InterviewNudged, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    nudge = Ask(entry.happened_on, entry.version, event.channel, event.message, event.time)
    nudges = (*interview.nudges, nudge)
    if interview.stage is Stage.REQUESTED:
        return _moved(conversations, interview, entry, Stage.NUDGED, nudges=nudges)
    return _set(conversations, msgspec.structs.replace(interview, nudges=nudges))


def _answered(conversations: Conversations, event: InterviewAnswered, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    answer = Answer(entry.happened_on, entry.version, event.gist, event.turn, event.come_back_on, event.note)
    return _moved(conversations, interview, entry, Stage.ANSWERED, answer=answer, **_replied(interview, entry))


def _scheduled(conversations: Conversations, event: InterviewScheduled, entry: Entry) -> Conversations | None:
    booking: dict[str, Any] = {
        "appointment": event.appointment,
        "medium": event.medium,
        "minutes": event.minutes,
        "place": event.place,
    }
    if event.id not in conversations.interviews:
        medium = booking.pop("medium")
        return _set(conversations, _begun(event, entry, Stage.SCHEDULED, medium, **booking))
    interview = _ready(conversations, event.id, event)
    if interview is None:
        return None
    moves = interview.moves + (interview.appointment is not None)
    return _moved(
        conversations,
        interview,
        entry,
        Stage.SCHEDULED,
        contacts=event.contacts,
        moves=moves,
        confirmed=None,
        **booking,
        **_replied(interview, entry),
    )


def _rescheduled(conversations: Conversations, event: InterviewRescheduled, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    said = {field: value for field in ("minutes", "medium", "place") if (value := getattr(event, field)) is not None}
    return _moved(
        conversations,
        interview,
        entry,
        Stage.SCHEDULED,
        appointment=event.appointment,
        moves=interview.moves + 1,
        confirmed=None,
        **said,
    )


def _confirmed(conversations: Conversations, event: InterviewConfirmed, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    return _set(conversations, msgspec.structs.replace(interview, confirmed=entry.happened_on))


def _declined(conversations: Conversations, event: InterviewDeclined, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    replied = _replied(interview, entry) if event.by is Side.THEM else {}
    return _moved(conversations, interview, entry, Stage.DECLINED, by=event.by, why=event.note, **replied)


def _unanswered(conversations: Conversations, event: InterviewUnanswered, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    return _moved(conversations, interview, entry, Stage.UNANSWERED) if interview else None


def _cancelled(conversations: Conversations, event: InterviewCancelled, entry: Entry) -> Conversations | None:
    return _did_not_take_place(conversations, event, entry, Stage.CANCELLED)


def _missed(conversations: Conversations, event: InterviewMissed, entry: Entry) -> Conversations | None:
    return _did_not_take_place(conversations, event, entry, Stage.MISSED)


def _did_not_take_place(
    conversations: Conversations, event: InterviewCancelled | InterviewMissed, entry: Entry, stage: Stage
) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    return _moved(conversations, interview, entry, stage, by=event.by, why=event.note) if interview else None


def _prepared(conversations: Conversations, event: InterviewPrepared, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None:
        return None
    return _set(conversations, msgspec.structs.replace(interview, questions=event.questions))


def _held(conversations: Conversations, event: InterviewHeld, entry: Entry) -> Conversations | None:
    talk: dict[str, Any] = {
        "held_version": entry.version,
        "time": event.time,
        "minutes": event.minutes,
        "note": event.note,
        "private": event.private,
        "unplanned": event.unplanned,
    }
    if event.id not in conversations.interviews:
        return _set(conversations, _begun(event, entry, Stage.HELD, event.medium, **talk))
    interview = _ready(conversations, event.id, event)
    if interview is None:
        return None
    return _moved(
        conversations,
        interview,
        entry,
        Stage.HELD,
        on=entry.happened_on,
        contacts=event.contacts,
        medium=event.medium,
        **talk,
        **_replied(interview, entry),
    )


def _thanked(conversations: Conversations, event: ThankYouSent, entry: Entry) -> Conversations | None:
    interview = _ready(conversations, event.interview, event)
    if interview is None or event.to in interview.thanked:
        return None
    thanks = Thanks(event.to, entry.happened_on, entry.version)
    return _set(conversations, msgspec.structs.replace(interview, thanks=(*interview.thanks, thanks)))


def _ready(conversations: Conversations, id: InterviewId, event: Any) -> Interview | None:
    """The conversation, if the deed makes sense at its stage."""
    interview = conversations.interviews.get(id)
    return interview if interview is not None and interview.stage in FROM[type(event)] else None


def _replied(interview: Interview, entry: Entry) -> dict[str, Any]:
    return {"replied_on": interview.replied_on or entry.happened_on} if interview.asked else {}


def _moved(
    conversations: Conversations, interview: Interview, entry: Entry, stage: Stage, **changes: Any
) -> Conversations:
    changes |= {"stage": stage, "since": entry.happened_on, "since_version": entry.version}
    return _set(conversations, msgspec.structs.replace(interview, **changes))


def _set(conversations: Conversations, interview: Interview) -> Conversations:
    return Conversations(conversations.interviews.set(interview.id, interview))


EVOLVE: dict[type, Any] = {
    InterviewRequested: _requested,
    InterviewNudged: _nudged,
    InterviewAnswered: _answered,
    InterviewScheduled: _scheduled,
    InterviewRescheduled: _rescheduled,
    InterviewConfirmed: _confirmed,
    InterviewDeclined: _declined,
    InterviewUnanswered: _unanswered,
    InterviewCancelled: _cancelled,
    InterviewMissed: _missed,
    InterviewPrepared: _prepared,
    InterviewHeld: _held,
    ThankYouSent: _thanked,
}


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
