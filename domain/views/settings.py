"""Settings: the rules as they stand, and what other rules would change."""

from datetime import date

import msgspec

from domain.commands import SetRules
from domain.rules import Rules
from domain.steps.settings import check_agree, patched
from domain.values import ReminderKind, Which
from domain.views.card import Card
from domain.views.look import Look, Named, Talk, named
from domain.views.people import Replies, replies
from domain.views.reminders import reminders


class Settings(msgspec.Struct, frozen=True, gc=False):
    """Where I am, whose holidays count, the rules that stand, and those that everyone begins with."""

    zone: str
    country: str | None
    rules: Rules
    first: Rules


class Moved(msgspec.Struct, frozen=True, gc=False):
    """A reminder that would be due on another day."""

    card: Card
    due: date


class RepliesAnew(msgspec.Struct, frozen=True, gc=False):
    """Someone who would count as writing back quicker or slower."""

    person: Named
    before: Replies | None
    after: Replies | None


class TalkAnew(msgspec.Struct, frozen=True, gc=False):
    """A company with which talk would stand otherwise."""

    company: Named
    before: Talk
    after: Talk


class WhatIf(msgspec.Struct, frozen=True, gc=False):
    """What other rules would change: `comes_up` would be due now and is not, `rests` is due now and would not be,
    `moved` are those of another day, `slips` would count as slipped and `slips_no_more` would not any longer; the rest
    is who and what would count as something else."""

    comes_up: tuple[Card, ...]
    rests: tuple[Card, ...]
    moved: tuple[Moved, ...]
    slips: tuple[Card, ...]
    slips_no_more: tuple[Card, ...]
    replies: tuple[RepliesAnew, ...]
    talks: tuple[TalkAnew, ...]


def settings(look: Look) -> Settings:
    """The rules as they stand."""
    return Settings(look.search.zone, look.search.country, look.search.rules, Rules())


def by_rules(look: Look, patch: SetRules) -> Look:
    """The same search by other rules. Its days stay those of its zone and its country. Refuses rules that contradict
    each other, as setting them does."""
    rules = patched(look.search.rules, patch)
    check_agree(rules, patch)
    return msgspec.structs.replace(look, search=msgspec.structs.replace(look.search, rules=rules))


def what_if(look: Look, otherwise: Look) -> WhatIf:
    """What would be otherwise in the other look at the same search."""
    now, then = _by_which(look), _by_which(otherwise)
    both = [(now[which], then[which]) for which in now if which in then]
    slipped = [(old, _slipped(look, old), _slipped(otherwise, new)) for old, new in both]
    return WhatIf(
        comes_up=tuple(card for which, card in then.items() if card.ready and not _is_ready(now.get(which))),
        rests=tuple(card for which, card in now.items() if card.ready and not _is_ready(then.get(which))),
        moved=tuple(Moved(old, new.due) for old, new in both if old.ready == new.ready and old.due != new.due),
        slips=tuple(card for card, was, is_ in slipped if is_ and not was),
        slips_no_more=tuple(card for card, was, is_ in slipped if was and not is_),
        replies=tuple(
            RepliesAnew(named(contact), before, after)
            for contact in sorted(look.search.people.by_id.values(), key=lambda one: one.version)
            if (before := replies(look, contact)) is not (after := replies(otherwise, contact))
        ),
        talks=tuple(
            TalkAnew(named(company), is_now, would_be)
            for company in sorted(look.search.companies.by_id.values(), key=lambda one: one.version)
            if (is_now := look.ties.talk_with(company, look.today))
            is not (would_be := otherwise.ties.talk_with(company, otherwise.today))
        ),
    )


def _by_which(look: Look) -> dict[Which, Card]:
    return {card.which: card for card in reminders(look) if card.kind is not ReminderKind.SORT and not card.skipped}


def _is_ready(card: Card | None) -> bool:
    return card is not None and card.ready


def _slipped(look: Look, card: Card) -> bool:
    return card.ready and card.days_over > look.search.rules.slipped_days
