"""The cards of applications: how a round was, thanks for it, a new time, asking how it stands, and silence."""

import msgspec

from domain.steps.applications import Application, Round, people_of
from domain.steps.clocks import Running
from domain.steps.conversations import with_whom
from domain.values import ApplicationId, ReminderKind, RoundId
from domain.views.card import Card, made
from domain.views.look import Look, Named, named, when


def of_an_application(look: Look, one: Running) -> Card:
    """Asking how it stands is due some days after the last sign, and so is its silence; after a round it takes
    longer."""
    application = look.search.applications.by_id[ApplicationId(one.which.id)]
    rules = look.search.rules
    after_a_round = one.which.kind is ReminderKind.SILENT and application.rounds
    days = rules.round_silence_days if after_a_round else rules.application_nudge_days
    people = tuple(named(look.search.people.by_id[id]) for id in people_of(look.search, application))
    return msgspec.structs.replace(
        made(look, one, look.later(one.on, days)),
        text=application.role,
        who=people[0] if people else None,
        people=people,
        about=called(look, application),
    )


def of_a_round(look: Look, one: Running) -> Card | None:
    """How it was is asked once its time has passed. Nobody is to be thanked for one that was past when it was written
    down, so long ago that thanks for it would count as slipped."""
    applications, rules = look.search.applications, look.search.rules
    round = applications.rounds[RoundId(one.which.id)]
    match one.which.kind:
        case ReminderKind.ROUND_WAS:
            booked = when(look, round)
            if booked is None:
                return None
            card = made(look, one, look.day_of(booked.ends), ready=booked.ends <= look.now)
        case ReminderKind.ROUND_THANK:
            if (look.day_of(look.entries[one.version - 1].recorded_at) - one.on).days > rules.slipped_days:
                return None
            late = look.later(one.on, rules.thank_you_late_days)
            card = made(look, one, look.later(one.on, rules.thank_you_days), ready=True, late=late)
        case _:
            card = made(look, one, look.later(one.on, 0))
    who = look.search.people.get(one.which.who)
    people = (named(who),) if who else tuple(people_in(look, round))
    application = applications.by_id[round.application]
    return msgspec.structs.replace(
        card,
        text=round.title,
        who=people[0] if people else None,
        people=people,
        about=called(look, application),
        round=number_of(application, round),
    )


def called(look: Look, application: Application) -> Named:
    """An application by the name of its company."""
    company = look.search.companies.by_id.get(application.company)
    return Named(application.id, company.name if company else "")


def number_of(application: Application, round: Round) -> int:
    """Which of its rounds it is, counted from 1."""
    return application.rounds.index(round.id) + 1


def people_in(look: Look, round: Round) -> list[Named]:
    """The people of a round, through merges, each once."""
    return [named(look.search.people.by_id[id]) for id in with_whom(look.search, round.contacts)]
