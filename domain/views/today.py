"""Today: what is mine to do now, and how the week stands."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

import msgspec

from domain.steps.companies import by_wish, next_to_activate
from domain.steps.framing import routes
from domain.values import CompanyStatus, days_after
from domain.views.look import Look, Named, Talk, named


class CardKind(Enum):
    """What a card asks for. LEAD: write to a name that was given. THANK: a word of thanks. STEP: a next step."""

    LEAD = "lead"
    THANK = "thank"
    STEP = "step"


class Card(msgspec.Struct, frozen=True, gc=False):
    """One thing to do. `id` is the lead, the conversation or the next step; `days_over` counts from the day it was due,
    negative while that is still to come."""

    kind: CardKind
    id: str
    due: date
    days_over: int
    text: str = ""
    who: Named | None = None
    since: date | None = None
    by: Named | None = None
    about: Named | None = None


class Hint(Enum):
    """What would help next when little is due, in the order of the method."""

    FRAME = "frame"
    ANSWER = "answer"
    CHOOSE_ROUTE = "choose_route"
    NAME_COMPANIES = "name_companies"
    NAME_PEOPLE = "name_people"
    LOG_A_CONVERSATION = "log_a_conversation"
    ACTIVATE = "activate"
    FIND_SOMEONE = "find_someone"


class Week(msgspec.Struct, frozen=True, gc=False):
    """Monday to Sunday: conversations held, names given to me, next steps done."""

    begins: date
    conversations: int
    names: int
    steps_done: int


class Active(msgspec.Struct, frozen=True, gc=False):
    """A company that is worked on now."""

    id: str
    name: str
    talk: Talk


class Today(msgspec.Struct, frozen=True, gc=False):
    """`your_turn` is everything due, most urgent first, of which a page shows `shown_at_once`; `slipped` is older than
    two weeks; `coming` is due within a week. `week` counts from the week of the search's first deed."""

    today: date
    since: date
    week: int
    weekly_aim: int
    shown_at_once: int
    this_week: Week
    last_week: Week
    your_turn: tuple[Card, ...]
    slipped: tuple[Card, ...]
    coming: tuple[Card, ...]
    hints: tuple[Hint, ...]
    nobody_there: tuple[Named, ...]
    active: tuple[Active, ...]


def today(look: Look) -> Today:
    """What is due, what slipped, what comes; the week against the aim; what would help next."""
    search, rules = look.search, look.search.rules
    monday = _monday(look.today)
    since = _first_deed(look)
    cards = sorted(
        [*_leads(look), *_thanks(look), *_steps(look)], key=lambda card: (card.due, card.kind.value, card.id)
    )
    now_due = [card for card in cards if _is_due(card)]
    live = [one for one in search.companies.by_id.values() if one.status is not CompanyStatus.DROPPED]
    nobody = [
        named(one) for one in by_wish(live) if one.status is not CompanyStatus.PARKED and one.id not in look.ties.there
    ]
    return Today(
        today=look.today,
        since=since,
        week=(monday - _monday(since)).days // 7 + 1,
        weekly_aim=rules.weekly_aim,
        shown_at_once=rules.shown_at_once,
        this_week=_week(look, monday),
        last_week=_week(look, days_after(monday, -7)),
        your_turn=tuple(card for card in now_due if card.days_over <= rules.slipped_days),
        slipped=tuple(card for card in now_due if card.days_over > rules.slipped_days),
        coming=tuple(card for card in cards if not _is_due(card) and card.days_over >= -rules.coming_days),
        hints=tuple(_hints(look, bool(nobody))),
        nobody_there=tuple(nobody),
        active=tuple(
            Active(one.id, one.name, look.ties.talk_with(one, look.today))
            for one in by_wish(live)
            if one.status is CompanyStatus.ACTIVE
        ),
    )


def _is_due(card: Card) -> bool:
    """Thanks are due from the talk on, though late only after their day."""
    return card.days_over >= 0 or card.kind is CardKind.THANK


def _leads(look: Look) -> Iterator[Card]:
    """A name given is due at once."""
    for lead in look.search.introductions.by_id.values():
        if lead.open:
            giver, known = look.search.people.get(lead.by), look.search.people.get(lead.contact)
            yield Card(
                kind=CardKind.LEAD,
                id=lead.id,
                due=lead.on,
                days_over=(look.today - lead.on).days,
                text=lead.employer or "",
                who=Named(known.id if known else "", lead.name),
                since=lead.on,
                by=named(giver) if giver else None,
            )


def _thanks(look: Look) -> Iterator[Card]:
    """Everyone talked to is due a word of thanks by the day after the last talk; it covers the talks before."""
    people = look.search.people
    for contact_id, talks in look.ties.talks.items():
        last = talks[-1]
        if contact_id in {contact.id for id in last.thanked if (contact := people.get(id))}:
            continue
        due = days_after(last.on, look.search.rules.thank_you_days)
        yield Card(
            kind=CardKind.THANK,
            id=last.id,
            due=due,
            days_over=(look.today - due).days,
            who=named(people.by_id[contact_id]),
            since=last.on,
        )


def _steps(look: Look) -> Iterator[Card]:
    for step in look.search.next_steps.by_id.values():
        if step.settled is None:
            promised_to = look.search.people.get(step.promised_to)
            yield Card(
                kind=CardKind.STEP,
                id=step.id,
                due=step.due,
                days_over=(look.today - step.due).days,
                text=step.what,
                who=named(promised_to) if promised_to else None,
                since=step.on,
                about=look.ties.named(step.about) if step.about else None,
            )


def _week(look: Look, monday: date) -> Week:
    sunday = days_after(monday, 6)
    search = look.search
    return Week(
        begins=monday,
        conversations=sum(monday <= one.on <= sunday for one in search.conversations.interviews.values()),
        names=sum(monday <= one.on <= sunday for one in search.introductions.by_id.values()),
        steps_done=sum(
            one.settled is not None and not one.dropped and monday <= one.settled <= sunday
            for one in search.next_steps.by_id.values()
        ),
    )


def _hints(look: Look, nobody_there: bool) -> Iterator[Hint]:
    search, framing = look.search, look.search.framing
    if not (framing.target.role or framing.target.industry):
        yield Hint.FRAME
    elif framing.switch is None:
        yield Hint.ANSWER
    elif framing.route is None and len(routes(framing)) > 1:
        yield Hint.CHOOSE_ROUTE
    if not search.companies.by_id:
        yield Hint.NAME_COMPANIES
    if not search.people.by_id:
        yield Hint.NAME_PEOPLE
    if not search.conversations.interviews:
        yield Hint.LOG_A_CONVERSATION
    if next_to_activate(search):
        yield Hint.ACTIVATE
    if nobody_there:
        yield Hint.FIND_SOMEONE


def _first_deed(look: Look) -> date:
    """A search begins at its earliest deed that counts, and today at the latest."""
    search = look.search
    days = [
        look.today,
        search.framing.started_on or look.today,
        *(one.on for one in search.conversations.interviews.values()),
        *(one.on for one in search.introductions.by_id.values()),
        *(one.on for one in search.advice.by_id.values()),
        *(one.on for one in search.companies.by_id.values()),
        *(one.on for one in search.people.by_id.values()),
        *(touch.on for one in search.people.by_id.values() for touch in one.touches),
        *(one.on for one in search.next_steps.by_id.values()),
        *(one.on for one in search.notes.by_id.values()),
    ]
    return min(days)


def _monday(day: date) -> date:
    return days_after(day, -day.weekday())
