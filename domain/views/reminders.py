"""Reminders: what is to do about whom, and when it is due, by the rules and the working days."""

from collections.abc import Callable, Iterator

import msgspec

from domain.steps import life
from domain.steps.clocks import Running
from domain.steps.conversations import Interview
from domain.steps.follow_up import running
from domain.steps.people import Contact
from domain.steps.reminders import PutOff
from domain.values import (
    CompanyId,
    InterviewId,
    IntroductionId,
    NextStepId,
    OfferId,
    ReminderKind,
    days_after,
    same_name,
)
from domain.views import advice_cards, application_cards, offer_cards, outcome_cards
from domain.views.card import Card, made
from domain.views.look import Look, Named, named, when
from domain.views.resting import resting


def reminders(look: Look) -> list[Card]:
    """All that run, the earliest due first; those left out too, marked. Notes are there to be sorted while the
    conversation is fresh, or the day they were put off to: until they would count as slipped."""
    rests = resting(look)
    cards = [
        card for one in running(look.search, look.ties.signs) if (card := _card(look, one, rests(one))) is not None
    ]
    return sorted(
        cards,
        key=lambda card: (card.due, card.kind.value, card.id, card.who.name if card.who else "", card.which.who or ""),
    )


def _card(look: Look, one: Running, rests: PutOff | None) -> Card | None:
    which, search = one.which, look.search
    fresh_on = max(one.on, rests.until) if rests is not None and rests.until else one.on
    if which.kind is ReminderKind.SORT and look.passed(fresh_on) > search.rules.slipped_days:
        return None
    card = _CARDS[which.kind](look, one)
    if card is not None and search.life.paused and which.kind not in life.STAY:
        card = msgspec.structs.replace(card, ready=False, late=False)
    if card is None or rests is None:
        return card
    if rests.until is None:
        return msgspec.structs.replace(card, ready=False, late=False, skipped=True)
    # A word to confirm waits until the booked day at most, also where that is another one by the clocks here, and an
    # offer until its last day.
    until = rests.until if which.kind in life.STAY else look.later(rests.until, 0)
    if which.kind is ReminderKind.CONFIRM:
        until = min(until, days_after(card.due, 1))
    elif which.kind is ReminderKind.DECIDE and search.offers.by_id[OfferId(which.id)].expires_on:
        until = min(until, card.due)
    due = max(card.due, until)
    over = look.passed(due)
    waits = until if until > look.today else None
    ready = card.ready and waits is None
    return msgspec.structs.replace(card, due=due, days_over=over, ready=ready, late=card.late and ready, until=waits)


def _lead(look: Look, one: Running) -> Card:
    """A name given is due at once, and late some working days later."""
    lead = look.search.introductions.by_id[IntroductionId(one.which.id)]
    giver, known = look.search.people.get(lead.by), look.search.people.get(lead.contact)
    late = look.later(look.days.after(one.on, look.search.rules.lead_days), 1)
    who = Named(known.id if known else "", lead.name)
    return msgspec.structs.replace(
        made(look, one, look.later(one.on, 0), late=late),
        text=lead.employer or "",
        who=who,
        people=(who,) if known else (),
        by=named(giver) if giver else None,
    )


def _step(look: Look, one: Running) -> Card:
    step = look.search.next_steps.by_id[NextStepId(one.which.id)]
    promised_to = look.search.people.get(step.promised_to)
    who = named(promised_to) if promised_to else None
    return msgspec.structs.replace(
        made(look, one, look.later(step.due, 0)),
        text=step.what,
        who=who,
        people=(who,) if who else (),
        about=look.ties.named(step.about) if step.about else None,
    )


def _of_a_conversation(look: Look, one: Running) -> Card | None:
    return _about(look, one, look.search.conversations.interviews[InterviewId(one.which.id)])


def _about(look: Look, one: Running, interview: Interview) -> Card | None:
    """A reminder of a conversation. Nobody is to be thanked for one that was past when it was written down, so long ago
    that thanks for it would count as slipped."""
    rules, days, which = look.search.rules, look.days, one.which
    match which.kind:
        case ReminderKind.HOW_WAS_IT:
            booked = when(look, interview)
            if booked is None:
                return None
            card = made(look, one, look.day_of(booked.ends), ready=booked.ends <= look.now)
        case ReminderKind.CONFIRM:
            booked = when(look, interview)
            if booked is None or booked.at <= look.now or booked.day <= days_after(one.on, 1):
                return None
            card = made(look, one, days_after(booked.day, -1))
        case ReminderKind.COME_BACK:
            card = made(look, one, look.later(one.said, 0) if one.said else look.later(one.on, rules.come_back_days))
        case ReminderKind.NUDGE:
            card = made(look, one, days.after(one.on, rules.nudge_days, one.time))
        case ReminderKind.GIVE_UP:
            card = made(look, one, look.later(one.on, rules.give_up_days))
        case ReminderKind.THANK | ReminderKind.THANK_GIVER:
            if (look.day_of(look.entries[one.version - 1].recorded_at) - one.on).days > rules.slipped_days:
                return None
            late = look.later(one.on, rules.thank_you_late_days)
            card = made(look, one, look.later(one.on, rules.thank_you_days), ready=True, late=late)
        case ReminderKind.SECOND_PERSON:
            return _second_person(look, one, interview)
        case _:
            card = made(look, one, look.later(one.on, 0))
    there = tuple(named(contact) for contact in look.ties.people_of(interview))
    who = look.search.people.get(which.who)
    company = next(_companies(look, interview), None)
    if which.kind is ReminderKind.THANK_GIVER and who:
        return msgspec.structs.replace(card, who=named(who), people=there, about=company)
    people = (named(who),) if who else there
    return msgspec.structs.replace(card, who=people[0] if people else None, people=people, about=company)


def _second_person(look: Look, one: Running, interview: Interview) -> Card | None:
    """Someone else at the same company, until asking again is due: none where no company is known, or where another
    there was asked since."""
    rules, ties = look.search.rules, look.ties
    company = next(_companies(look, interview), None)
    if company is None or look.days.after(one.on, rules.nudge_days, one.time) <= look.today:
        return None
    asked = ties.people_of(interview)
    others = [contact for contact in _working_at(look, company) if contact not in asked]
    if any(_since(interview, later) for other in others for later in ties.signs.interviews.get(other.id, ())):
        return None
    there = tuple(named(contact) for contact in asked)
    fresh = (other for other in others if other.id not in ties.ongoing and other.id not in ties.talks)
    return msgspec.structs.replace(
        made(look, one, look.days.after(one.on, rules.second_person_days, one.time)),
        text=company.name,
        who=there[0] if there else None,
        people=there,
        about=company if company.id else None,
        others=tuple(named(other) for other in fresh),
    )


def _since(interview: Interview, other: Interview) -> bool:
    """Whether another conversation was begun or held after this one was."""
    if other.held and other.on > interview.begun:
        return True
    return (other.begun, other.version) > (interview.begun, interview.version)


def _companies(look: Look, interview: Interview) -> Iterator[Named]:
    """Where the people of a conversation work: listed companies by id, others by name only."""
    for contact in look.ties.people_of(interview):
        if company := look.ties.company_of(contact):
            yield named(company)
        elif contact.employer:
            yield Named("", contact.employer)


def _working_at(look: Look, company: Named) -> list[Contact]:
    """Everyone there, in the order they were added."""
    if company.id:
        return look.ties.there.get(CompanyId(company.id), [])
    return look.ties.employed.get(same_name(company.name), [])


_CARDS: dict[ReminderKind, Callable[[Look, Running], Card | None]] = {
    **dict.fromkeys(ReminderKind, _of_a_conversation),
    ReminderKind.LEAD: _lead,
    ReminderKind.STEP: _step,
    **dict.fromkeys((ReminderKind.NUDGE_APPLICATION, ReminderKind.SILENT), application_cards.of_an_application),
    **dict.fromkeys(
        (ReminderKind.ROUND_WAS, ReminderKind.ROUND_TIME, ReminderKind.ROUND_THANK), application_cards.of_a_round
    ),
    **dict.fromkeys((ReminderKind.DECIDE, ReminderKind.LAPSED), offer_cards.offer_card),
    ReminderKind.TELL: outcome_cards.tell,
    ReminderKind.FOLLOW: advice_cards.follow,
    ReminderKind.ADVICE_BACK: advice_cards.advice_back,
    ReminderKind.KEEP_IN_TOUCH: advice_cards.keep_in_touch,
}
"""How the card of each kind is made; those not named are of a conversation."""
