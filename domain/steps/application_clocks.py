"""The clocks of applications: how it was, thanks, a new time, asking how it stands, and when silence is an answer.

Only what is open has clocks: a no takes an application and all its rounds off Today at once.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.steps.applications import Application, Round, offered, people_of, thanked
from domain.steps.clocks import Running, about
from domain.steps.conversations import with_whom
from domain.steps.signs import Act, Sign, Signs, last_of
from domain.values import ContactId, ReminderKind, Side, Stage, days_after

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def clocks(search: "JobSearch", signs: Signs) -> Iterator[Running]:
    """What runs about each open application."""
    for application in search.applications.by_id.values():
        if application.open:
            rounds = search.applications.rounds_of(application)
            yield from _of_rounds(rounds)
            yield from _thanks(search, rounds)
            yield from _waiting(search, application, rounds, signs)


def _of_rounds(rounds: list[Round]) -> Iterator[Running]:
    """How a booked one was; a new time for the last one, where it did not take place."""
    for one in rounds:
        if one.booked:
            yield Running(about(ReminderKind.ROUND_WAS, one.id), one.since, one.since_version)
        elif one is rounds[-1] and not one.held:
            yield Running(about(ReminderKind.ROUND_TIME, one.id), one.since, one.since_version)


def _thanks(search: "JobSearch", rounds: list[Round]) -> Iterator[Running]:
    """Everyone of a round is due a word of thanks, or whoever it was where nobody was named; one for the last round
    with them covers those before."""
    last: dict[ContactId | None, Round] = {}
    for one in sorted((one for one in rounds if one.held), key=lambda one: (one.on, one.held_version)):
        last |= dict.fromkeys(with_whom(search, one.contacts) or (None,), one)
    for who, one in last.items():
        done = who in thanked(search, one) if who else bool(one.thanks)
        if not done:
            yield Running(about(ReminderKind.ROUND_THANK, one.id, who), one.on, one.held_version)


def _waiting(search: "JobSearch", application: Application, rounds: list[Round], signs: Signs) -> Iterator[Running]:
    """While nothing is booked: asking how it stands, so often as the rules say since I last heard of it, then its
    silence. Where I would not ask, its silence counts as long after; after the first round only that does; once there
    is an offer, neither."""
    if any(one.booked for one in rounds) or offered(search, application) is not None:
        return
    first, *deeds = _deeds(application, rounds)
    theirs = [sign for id in people_of(search, application) for sign in signs.of(search.people.by_id[id])]
    last = last_of(first, [*deeds, *theirs])
    heard = last_of(first, [sign for sign in (*deeds, *theirs) if sign.by is Side.THEM])
    asked = sum(sign.act is Act.ASK and sign.follows(heard) for sign in deeds)
    if rounds or asked >= search.rules.application_nudges:
        yield Running(about(ReminderKind.SILENT, application.id), last.on, last.version, last.time)
    elif _will_not_ask(search, application, last):
        on = days_after(last.on, search.rules.application_nudge_days)
        yield Running(about(ReminderKind.SILENT, application.id), on, last.version)
    else:
        yield Running(about(ReminderKind.NUDGE_APPLICATION, application.id), last.on, last.version, last.time)


def _will_not_ask(search: "JobSearch", application: Application, last: Sign) -> bool:
    """Whether asking how it stands was left out since: then its silence is what is waited for."""
    left_out = search.reminders.put_off.get(about(ReminderKind.NUDGE_APPLICATION, application.id))
    return left_out is not None and left_out.until is None and left_out.version > last.version


def _deeds(application: Application, rounds: list[Round]) -> Iterator[Sign]:
    """What was done and heard about it, from sending it on."""
    yield Sign(application.on, application.version, None, Side.ME)
    if application.since_version != application.version:
        yield Sign(application.since, application.since_version, None, Side.THEM)
    for nudge in application.nudges:
        yield Sign(nudge.on, nudge.version, nudge.time, Side.ME, Act.ASK)
    for one in rounds:
        yield Sign(one.begun, one.version, None, Side.THEM)
        by = one.by or Side.THEM if one.stage in (Stage.CANCELLED, Stage.MISSED) else Side.THEM
        yield Sign(one.since, one.since_version, one.time if one.held else None, by)
