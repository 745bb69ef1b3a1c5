"""Cards of what was advised, and of those to keep in touch with."""

import msgspec

from domain.steps.clocks import Running
from domain.steps.keeping_in_touch import after_a_talk
from domain.values import AdviceId, ContactId
from domain.views.card import Card, made
from domain.views.look import Look, named


def follow(look: Look, one: Running) -> Card:
    """Advice to try. What was written down long after it was given counts from that day."""
    advice, rules = look.search.advice.by_id[AdviceId(one.which.id)], look.search.rules
    recorded = look.day_of(look.entries[one.version - 1].recorded_at)
    since = recorded if (recorded - one.on).days > rules.slipped_days else one.on
    due, late = look.later(since, rules.advice_days), look.later(since, rules.advice_late_days)
    giver = look.search.people.get(advice.by)
    who = named(giver) if giver else None
    card = made(look, one, due, late=late)
    return msgspec.structs.replace(card, text=advice.text, who=who, people=(who,) if who else ())


def advice_back(look: Look, one: Running) -> Card | None:
    """Whoever gave it, to be told what came of it."""
    advice, giver = look.search.advice.by_id[AdviceId(one.which.id)], look.search.people.get(one.which.who)
    if giver is None:
        return None
    card = made(look, one, look.later(one.on, look.search.rules.report_back_days))
    return msgspec.structs.replace(card, text=advice.text, who=named(giver), people=(named(giver),))


def keep_in_touch(look: Look, one: Running) -> Card:
    """A word of how it goes: some time after a conversation, later after the last sign of either; never before I chose
    to keep in touch."""
    contact, rules = look.search.people.by_id[ContactId(one.which.id)], look.search.rules
    after = rules.progress_days if after_a_talk(contact, look.ties.signs) else rules.keep_in_touch_days
    due = max(look.later(one.on, after), look.later(one.said or one.on, 0))
    company = look.ties.company_of(contact)
    return msgspec.structs.replace(
        made(look, one, due),
        who=named(contact),
        people=(named(contact),),
        about=named(company) if company else None,
    )
