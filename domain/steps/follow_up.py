"""Following up: which reminders run, and since which deed. When they are due is for the views to say, by the rules and
the working days.

A clock starts again at any real contact, in either direction: a message, an answer, another conversation.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from domain.steps.conversations import Interview, with_whom
from domain.steps.people import Contact
from domain.steps.sources import lines
from domain.values import (
    ContactId,
    Gist,
    InterviewId,
    ReminderId,
    ReminderKind,
    Side,
    Source,
    Stage,
    Which,
    days_after,
)

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Running(msgspec.Struct, frozen=True, gc=False):
    """A reminder that runs since a deed: its day, its entry, the time where said. `said` is the day it was set for, by
    a promise, a booking or their own word."""

    which: Which
    on: date
    version: int
    time: str | None = None
    said: date | None = None


class _Sign(msgspec.Struct, frozen=True, gc=False, order=True):
    """A real contact."""

    on: date
    version: int
    time: str | None
    by: Side


def running(search: "JobSearch") -> list[Running]:
    """Every reminder that runs, due or not."""
    signs = _Signs(search)
    found: list[Running] = []
    for interview in search.conversations.interviews.values():
        if interview.open:
            found += _ongoing(interview, signs)
    found += _thanks(search, signs)
    found += _givers(search, signs)
    found += _to_sort(search)
    for lead in search.introductions.by_id.values():
        if lead.open:
            found.append(Running(_which(ReminderKind.LEAD, lead.id), lead.on, lead.version))
    for step in search.next_steps.by_id.values():
        if step.settled is None:
            found.append(Running(_which(ReminderKind.STEP, step.id), step.on, step.version, said=step.due))
    return found


class _Signs:
    """The real contacts with each person, gathered once."""

    def __init__(self, search: "JobSearch") -> None:
        self._search = search
        self.talks: dict[ContactId, list[Interview]] = {}
        for interview in sorted(search.conversations.held(), key=lambda one: (one.on, one.held_version)):
            for id in with_whom(search, interview.contacts):
                self.talks.setdefault(id, []).append(interview)

    def people(self, interview: Interview) -> list[Contact]:
        return [self._search.people.by_id[id] for id in with_whom(self._search, interview.contacts)]

    def after(self, contact: Contact, on: date, version: int) -> list[_Sign]:
        """The touches and conversations with someone after a deed."""
        touches = [_Sign(one.on, one.version, one.time, one.by) for one in contact.touches]
        talks = [_Sign(one.on, one.held_version, one.time, Side.THEM) for one in self.talks.get(contact.id, ())]
        return [sign for sign in (*touches, *talks) if (sign.on, sign.version) > (on, version)]

    def last(self, interview: Interview, on: date, version: int, time: str | None, by: Side) -> _Sign:
        """The last real contact about a conversation, from a deed on."""
        signs = [_Sign(on, version, time, by)]
        signs += (_Sign(one.on, one.version, one.time, Side.ME) for one in interview.nudges if one.version > version)
        for contact in self.people(interview):
            signs += self.after(contact, on, version)
        return max(signs, key=lambda sign: (sign.on, sign.version))


def _which(kind: ReminderKind, id: str, who: ContactId | None = None) -> Which:
    return Which(kind, ReminderId(id), who)


def _ongoing(interview: Interview, signs: _Signs) -> Iterator[Running]:
    def run(kind: ReminderKind, since: _Sign, said: date | None = None) -> Running:
        return Running(_which(kind, interview.id), since.on, since.version, since.time, said)

    asked, answer = interview.asked, interview.answer
    match interview.stage:
        case Stage.REQUESTED if asked:
            last = signs.last(interview, asked.on, asked.version, asked.time, Side.ME)
            yield run(ReminderKind.SECOND_PERSON, last)
            yield run(ReminderKind.NUDGE, last)
        case Stage.NUDGED if asked:
            yield run(ReminderKind.GIVE_UP, signs.last(interview, asked.on, asked.version, asked.time, Side.ME))
        case Stage.ANSWERED if answer:
            last = signs.last(interview, answer.on, answer.version, None, _other(answer.turn))
            if answer.gist is Gist.LATER and last.version == answer.version:
                yield run(ReminderKind.COME_BACK, last, answer.come_back_on)
            else:
                yield run(_whose_turn(interview, last, answer.version, ReminderKind.REPLY), last)
        case Stage.CANCELLED | Stage.MISSED:
            last = signs.last(interview, interview.since, interview.since_version, None, Side.THEM)
            yield run(_whose_turn(interview, last, interview.since_version, ReminderKind.NEW_TIME), last)
        case Stage.SCHEDULED if interview.appointment:
            booked = _Sign(interview.since, interview.since_version, None, Side.THEM)
            day = interview.appointment.day
            if interview.confirmed is None and days_after(booked.on, 1) < day:
                yield run(ReminderKind.CONFIRM, booked, day)
            yield run(ReminderKind.HOW_WAS_IT, booked, day)


def _whose_turn(interview: Interview, last: _Sign, since: int, mine: ReminderKind) -> ReminderKind:
    """What is next where a time is to be found: whoever wrote last waits for the other."""
    if last.by is Side.THEM:
        return mine
    nudged = any(nudge.version > since for nudge in interview.nudges)
    return ReminderKind.GIVE_UP if nudged else ReminderKind.NUDGE


def _other(side: Side) -> Side:
    return Side.ME if side is Side.THEM else Side.THEM


def _thanks(search: "JobSearch", signs: _Signs) -> Iterator[Running]:
    """Everyone talked to is due a word of thanks; one for the last talk covers those before."""
    for contact, talks in signs.talks.items():
        last = talks[-1]
        if contact not in with_whom(search, last.thanked):
            yield Running(_which(ReminderKind.THANK, last.id, contact), last.on, last.held_version)


def _givers(search: "JobSearch", signs: _Signs) -> Iterator[Running]:
    """Whoever brought me to someone is due a word of how it went, once we talked for the first time since: one word
    for all whom they brought to that talk."""
    brought: dict[tuple[ContactId, ContactId], date] = {}
    for contact in search.people.by_id.values():
        if giver := search.people.get(contact.introduced_by):
            brought[contact.id, giver.id] = date.min
    for lead in search.introductions.by_id.values():
        who, giver = search.people.get(lead.contact), search.people.get(lead.by)
        if lead.made and who and giver:
            brought[who.id, giver.id] = lead.on
    due: dict[Which, Running] = {}
    for (who_id, giver_id), on in brought.items():
        talk = next((one for one in signs.talks.get(who_id, ()) if one.on >= on), None)
        if talk is None or giver_id in with_whom(search, (*talk.contacts, *talk.thanked)):
            continue
        giver = search.people.by_id[giver_id]
        since = signs.after(giver, talk.on, talk.held_version)
        told = any(sign.by is Side.ME or sign.version in _held(signs, giver_id) for sign in since)
        if not told:
            which = _which(ReminderKind.THANK_GIVER, talk.id, giver_id)
            due[which] = Running(which, talk.on, talk.held_version)
    yield from due.values()


def _held(signs: _Signs, contact: ContactId) -> set[int]:
    return {talk.held_version for talk in signs.talks.get(contact, ())}


def _to_sort(search: "JobSearch") -> Iterator[Running]:
    """Notes of conversations of which no line was sorted yet."""
    facts: tuple[Source | None, ...] = (
        *(one.source for one in search.introductions.by_id.values()),
        *(one.source for one in search.advice.by_id.values()),
        *(one.source for one in search.next_steps.by_id.values()),
        *(one.source for one in search.learned.insights.values()),
    )
    sorted_ones = {InterviewId(source.id) for source in facts if source is not None and source.text}
    for interview in search.conversations.held():
        if interview.id not in sorted_ones and lines(interview.note):
            yield Running(_which(ReminderKind.SORT, interview.id), interview.on, interview.held_version)
