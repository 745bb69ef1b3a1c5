"""Following up: which reminders run, and since which deed. When they are due is for the views to say, by the rules and
the working days.

A clock starts again at any real contact, in either direction: a message, an ask, an answer, another conversation. Only
"come back then" stands until its day, whatever is written before.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from domain.steps import application_clocks, keeping_in_touch, life, offers
from domain.steps.clocks import Running, about
from domain.steps.conversations import Answer, Interview, with_whom
from domain.steps.signs import Act, Sign, Signs
from domain.steps.sources import lines
from domain.values import ContactId, Gist, InterviewId, ReminderKind, Side, Source, Stage, Which

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def running(search: "JobSearch", signs: Signs | None = None) -> list[Running]:
    """Every reminder that runs, due or not, in the order of the deeds they run since as they were written down."""
    signs = signs or Signs(search)
    found: list[Running] = []
    for interview in search.conversations.interviews.values():
        if interview.open:
            found += _ongoing(interview, signs)
    found += _thanks(search, signs)
    found += _givers(search, signs)
    found += _to_sort(search)
    for lead in search.introductions.by_id.values():
        if lead.open:
            found.append(Running(about(ReminderKind.LEAD, lead.id), lead.on, lead.version))
    for step in search.next_steps.by_id.values():
        if step.settled is None:
            found.append(Running(about(ReminderKind.STEP, step.id), step.on, step.version))
    for room in ROOMS:
        found += room(search, signs)
    if search.life.ended:
        found = [one for one in found if one.which.kind in life.STILL_RUN]
    return sorted(found, key=lambda one: (one.version, one.which.kind.value, one.which.who or ""))


Clocks = Callable[["JobSearch", Signs], Iterator[Running]]
ROOMS: tuple[Clocks, ...] = (application_clocks.clocks, keeping_in_touch.clocks, life.clocks, offers.clocks)
"""The rooms with clocks of their own: each says which of its reminders run."""


def silent_since(interview: Interview, signs: Signs) -> Sign | None:
    """The last sign of either since I asked; None where I did not."""
    asked = interview.asked
    return signs.last(interview, Sign(asked.on, asked.version, asked.time, Side.ME)) if asked else None


def _run(kind: ReminderKind, interview: Interview, since: Sign, said: date | None = None) -> Running:
    return Running(about(kind, interview.id), since.on, since.version, since.time, said)


def _ongoing(interview: Interview, signs: Signs) -> Iterator[Running]:
    began = Sign(interview.since, interview.since_version, None, Side.THEM)
    match interview.stage:
        case Stage.REQUESTED if last := silent_since(interview, signs):
            if any(one.employer or one.company for one in signs.people(interview)):
                yield _run(ReminderKind.SECOND_PERSON, interview, last)
            yield _run(ReminderKind.NUDGE, interview, last)
        case Stage.NUDGED if last := silent_since(interview, signs):
            yield _run(ReminderKind.GIVE_UP, interview, last)
        case Stage.ANSWERED if interview.answer:
            yield _after_answer(interview, interview.answer, signs)
        case Stage.CANCELLED | Stage.MISSED:
            yield _whose_turn(interview, signs.last(interview, began), began, ReminderKind.NEW_TIME)
        case Stage.SCHEDULED if interview.appointment:
            if interview.confirmed is None and interview.since < interview.appointment.day:
                yield _run(ReminderKind.CONFIRM, interview, began)
            yield _run(ReminderKind.HOW_WAS_IT, interview, began)


def _after_answer(interview: Interview, answer: Answer, signs: Signs) -> Running:
    """A day to come back on stands until it is there; without one, coming back to it waits from the last sign on, until
    I ask again."""
    said = Sign(answer.on, answer.version, None, _other(answer.turn))
    last = signs.last(interview, said)
    if answer.gist is Gist.LATER:
        if answer.come_back_on is None:
            if not _asked_again(interview, said):
                return _run(ReminderKind.COME_BACK, interview, last)
        elif last.on < answer.come_back_on:
            return _run(ReminderKind.COME_BACK, interview, said, answer.come_back_on)
        else:
            said = Sign(answer.come_back_on, 0, None, Side.ME)
    return _whose_turn(interview, last, said, ReminderKind.REPLY)


def _whose_turn(interview: Interview, last: Sign, since: Sign, mine: ReminderKind) -> Running:
    """What is next where a time is to be found: whoever wrote last waits for the other."""
    if last.by is Side.ME:
        mine = ReminderKind.GIVE_UP if _asked_again(interview, since) else ReminderKind.NUDGE
    return _run(mine, interview, last)


def _asked_again(interview: Interview, since: Sign) -> bool:
    return any(Sign(one.on, one.version, one.time, Side.ME).follows(since) for one in interview.nudges)


def _other(side: Side) -> Side:
    return Side.ME if side is Side.THEM else Side.THEM


def _thanks(search: "JobSearch", signs: Signs) -> Iterator[Running]:
    """Everyone talked to is due a word of thanks; one for the last talk covers those before."""
    for contact, talks in signs.talks.items():
        last = talks[-1]
        if contact not in with_whom(search, last.thanked):
            yield Running(about(ReminderKind.THANK, last.id, contact), last.on, last.held_version)


def _givers(search: "JobSearch", signs: Signs) -> Iterator[Running]:
    """Whoever brought me to someone is due a word of how it went, once we talked for the first time since: one word
    for all whom they brought to that talk. A name counts from the day they first gave it, an introduction without one
    from ever."""
    leads = sorted(
        (one for one in search.introductions.by_id.values() if one.made), key=lambda one: (one.on, one.version)
    )
    brought: dict[tuple[ContactId, ContactId], date] = {}
    for lead in leads:
        who, giver = search.people.get(lead.contact), search.people.get(lead.by)
        if who and giver:
            brought.setdefault((who.id, giver.id), lead.on)
    for contact in search.people.by_id.values():
        if giver := search.people.get(contact.introduced_by):
            brought.setdefault((contact.id, giver.id), date.min)
    due: dict[Which, Running] = {}
    for (who_id, giver_id), on in brought.items():
        talk = next((one for one in signs.talks.get(who_id, ()) if one.on >= on), None)
        if talk is None or giver_id in with_whom(search, (*talk.contacts, *talk.thanked)):
            continue
        talked = Sign(talk.on, talk.held_version, talk.time, Side.THEM)
        since = (sign for sign in signs.of(search.people.by_id[giver_id]) if sign.follows(talked))
        if not any(_tells(sign) for sign in since):
            which = about(ReminderKind.THANK_GIVER, talk.id, giver_id)
            due[which] = Running(which, talk.on, talk.held_version)
    yield from due.values()


def _tells(sign: Sign) -> bool:
    """Whether they heard of it then: in a talk, or in a word of mine that asked for nothing."""
    return sign.act is Act.TALK or (sign.by is Side.ME and sign.act is Act.WORD)


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
            yield Running(about(ReminderKind.SORT, interview.id), interview.on, interview.held_version)
