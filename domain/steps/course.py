"""The course of a conversation: what each deed changes in it, from the first ask to the word of thanks."""

from typing import Any

import msgspec

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
from domain.steps.conversations import FROM, Answer, Ask, Conversations, Interview, Thanks
from domain.values import InterviewId, Medium, Side, Stage


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
    interview = _fitting(conversations, event.interview, event)
    if interview is None:
        return None
    nudge = Ask(entry.happened_on, entry.version, event.channel, event.message, event.time)
    nudges = (*interview.nudges, nudge)
    if interview.stage is Stage.REQUESTED:
        return _moved(conversations, interview, entry, Stage.NUDGED, nudges=nudges)
    return _set(conversations, msgspec.structs.replace(interview, nudges=nudges))


def _answered(conversations: Conversations, event: InterviewAnswered, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
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
    interview = _fitting(conversations, event.id, event)
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
        they_confirmed=False,
        **booking,
        **_replied(interview, entry),
    )


def _rescheduled(conversations: Conversations, event: InterviewRescheduled, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
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
        they_confirmed=False,
        **said,
    )


def _confirmed(conversations: Conversations, event: InterviewConfirmed, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
    if interview is None:
        return None
    theirs = event.channel is None or interview.they_confirmed
    return _set(conversations, msgspec.structs.replace(interview, confirmed=entry.happened_on, they_confirmed=theirs))


def _declined(conversations: Conversations, event: InterviewDeclined, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
    if interview is None:
        return None
    replied = _replied(interview, entry) if event.by is Side.THEM else {}
    return _moved(conversations, interview, entry, Stage.DECLINED, by=event.by, why=event.note, **replied)


def _unanswered(conversations: Conversations, event: InterviewUnanswered, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
    return _moved(conversations, interview, entry, Stage.UNANSWERED) if interview else None


def _cancelled(conversations: Conversations, event: InterviewCancelled, entry: Entry) -> Conversations | None:
    return _did_not_take_place(conversations, event, entry, Stage.CANCELLED)


def _missed(conversations: Conversations, event: InterviewMissed, entry: Entry) -> Conversations | None:
    return _did_not_take_place(conversations, event, entry, Stage.MISSED)


def _did_not_take_place(
    conversations: Conversations, event: InterviewCancelled | InterviewMissed, entry: Entry, stage: Stage
) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
    return _moved(conversations, interview, entry, stage, by=event.by, why=event.note) if interview else None


def _prepared(conversations: Conversations, event: InterviewPrepared, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
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
    interview = _fitting(conversations, event.id, event)
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
        planned_minutes=interview.minutes,
        **talk,
        **_replied(interview, entry),
    )


def _thanked(conversations: Conversations, event: ThankYouSent, entry: Entry) -> Conversations | None:
    interview = _fitting(conversations, event.interview, event)
    if interview is None or event.to in interview.thanked:
        return None
    thanks = Thanks(event.to, entry.happened_on, entry.version)
    return _set(conversations, msgspec.structs.replace(interview, thanks=(*interview.thanks, thanks)))


def _fitting(conversations: Conversations, id: InterviewId, event: Any) -> Interview | None:
    """The conversation, if the deed makes sense at its stage."""
    interview = conversations.interviews.get(id)
    return interview if interview is not None and interview.stage in FROM[type(event)] else None


def _replied(interview: Interview, entry: Entry) -> dict[str, Any]:
    if not interview.asked:
        return {}
    return {"replied_on": min(interview.replied_on or entry.happened_on, entry.happened_on)}


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
