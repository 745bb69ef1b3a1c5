"""The signs of a person: every real contact with them, in either direction, in the order it happened.

One answer for all who ask: what starts a reminder's clock again, when I was last in touch with someone, how soon they
write back.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from domain.steps.applications import Round
from domain.steps.conversations import Interview, with_whom
from domain.steps.people import Contact
from domain.values import ContactId, Side, Stage

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Act(Enum):
    """What the sign was: asking, or asking again; a conversation; any other word."""

    ASK = "ask"
    TALK = "talk"
    WORD = "word"


class Sign(msgspec.Struct, frozen=True, gc=False):
    """One contact. `alone` says that nobody else can have been meant: what came of asking several tells of none."""

    on: date
    version: int
    time: str | None
    by: Side
    act: Act = Act.WORD
    alone: bool = True

    def follows(self, other: "Sign") -> bool:
        """Whether it came later: of two on one day by their times, by the order they were written down where one of
        them has none."""
        if self.on != other.on:
            return self.on > other.on
        if self.time and other.time and self.time != other.time:
            return self.time > other.time
        return self.version > other.version


class Signs:
    """The signs of everyone in a search. `interviews` are those with each person, in the order they were begun, `talks`
    those held, by their day."""

    def __init__(self, search: "JobSearch") -> None:
        self._search = search
        self._of: dict[ContactId, list[Sign]] = {}
        self.interviews: dict[ContactId, list[Interview]] = {}
        self.talks: dict[ContactId, list[Interview]] = {}
        self._words: dict[ContactId, list[Sign]] = {}
        for interview in sorted(search.conversations.interviews.values(), key=lambda one: one.version):
            for id in with_whom(search, interview.contacts):
                self.interviews.setdefault(id, []).append(interview)
                if interview.held:
                    self.talks.setdefault(id, []).append(interview)
            for sent in interview.thanks:
                if to := search.people.get(sent.to):
                    self._words.setdefault(to.id, []).append(Sign(sent.on, sent.version, None, Side.ME))
        for advice in search.advice.by_id.values():
            for heard in advice.heard:
                if to := search.people.get(heard.to):
                    self._words.setdefault(to.id, []).append(Sign(heard.on, heard.version, None, Side.ME))
        for told in search.life.told:
            if to := search.people.get(told.to):
                self._words.setdefault(to.id, []).append(Sign(told.on, told.version, None, Side.ME))
        self._rounds: dict[ContactId, list[Round]] = {}
        for round in search.applications.rounds.values():
            for id in with_whom(search, [*round.contacts, *(one.to for one in round.thanks if one.to)]):
                self._rounds.setdefault(id, []).append(round)
        for talks in self.talks.values():
            talks.sort(key=lambda one: (one.on, one.held_version))

    def of(self, contact: Contact) -> list[Sign]:
        """Every sign of someone, by the day."""
        found = self._of.get(contact.id)
        if found is None:
            found = [Sign(one.on, one.version, one.time, one.by) for one in contact.touches]
            found += self._words.get(contact.id, ())
            for interview in self.interviews.get(contact.id, ()):
                found += _of_a_conversation(interview)
            for round in self._rounds.get(contact.id, ()):
                found += self._of_a_round(round, contact)
            found.sort(key=lambda sign: (sign.on, sign.version))
            self._of[contact.id] = found
        return found

    def _of_a_round(self, round: Round, contact: Contact) -> Iterator[Sign]:
        """A hiring talk, and the thanks for it, are contact with its people; a booked one is word of them."""
        if contact.id in with_whom(self._search, round.contacts):
            alone = len(round.contacts) == 1
            if round.held:
                yield Sign(round.on, round.held_version, round.time, Side.THEM, Act.TALK)
            elif round.booked or (round.stage is Stage.CANCELLED and round.by is Side.THEM):
                yield Sign(round.since, round.since_version, None, Side.THEM, alone=alone)
        for sent in round.thanks:
            if self._search.people.get(sent.to) == contact:
                yield Sign(sent.on, sent.version, None, Side.ME)

    def people(self, interview: Interview) -> list[Contact]:
        """The people of a conversation, each once, through merges."""
        return [self._search.people.by_id[id] for id in with_whom(self._search, interview.contacts)]

    def last(self, interview: Interview, first: Sign) -> Sign:
        """The last sign of anyone in a conversation, from a first one on. On one day the latest time stands, so that
        nothing that came earlier makes anything due sooner."""
        return last_of(first, (sign for contact in self.people(interview) for sign in self.of(contact)))


def last_of(first: Sign, signs: Iterable[Sign]) -> Sign:
    """The last of some signs, from a first one on."""
    last = first
    later = [one for one in signs if one.on >= first.on and one.follows(first)]
    for sign in sorted(later, key=lambda one: (one.on, one.version)):
        if sign.follows(last):
            if last.time and sign.on == last.on and not sign.time:
                sign = msgspec.structs.replace(sign, time=last.time)
            last = sign
    return last


def _of_a_conversation(interview: Interview) -> Iterator[Sign]:
    """What a conversation shows of contact with its people. That nobody came, or that I called it off, is none."""
    alone = len(interview.contacts) == 1
    asked, answer, stage = interview.asked, interview.answer, interview.stage
    if asked:
        yield Sign(asked.on, asked.version, asked.time, Side.ME, Act.ASK)
        if interview.replied_on and not (answer and answer.on == interview.replied_on):
            yield Sign(interview.replied_on, asked.version, None, Side.THEM, alone=alone)
    for nudge in interview.nudges:
        yield Sign(nudge.on, nudge.version, nudge.time, Side.ME, Act.ASK)
    if answer:
        yield Sign(answer.on, answer.version, None, Side.THEM, alone=alone)
    if stage is Stage.HELD:
        yield Sign(interview.on, interview.held_version, interview.time, Side.THEM, Act.TALK)
    elif stage is Stage.SCHEDULED:
        yield Sign(interview.since, interview.since_version, None, Side.THEM, alone=alone)
    elif stage is Stage.DECLINED or (stage is Stage.CANCELLED and interview.by is Side.THEM):
        yield Sign(interview.since, interview.since_version, None, interview.by or Side.THEM, alone=alone)
