"""Today: what is mine to do now, and how the week stands."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

import msgspec

from domain.rules import Rules
from domain.steps.companies import by_wish, next_to_activate
from domain.steps.framing import routes
from domain.steps.sources import lines
from domain.values import CompanyStatus, InterviewId, ReminderKind, days_after
from domain.views.card import Card
from domain.views.look import Look, Named, Talk, when
from domain.views.ongoing import Booking, Waiting, bookings, waiting
from domain.views.reminders import reminders
from domain.views.to_ask import ToAsk, nobody_there, to_ask
from domain.views.weeks import first_deed, monday_of, week_of


class Hint(Enum):
    """What would help next when little is due, in the order of the method."""

    FRAME = "frame"
    ANSWER = "answer"
    CHOOSE_ROUTE = "choose_route"
    NAME_COMPANIES = "name_companies"
    NAME_PEOPLE = "name_people"
    ASK_SOMEONE = "ask_someone"
    LOG_A_CONVERSATION = "log_a_conversation"
    ACTIVATE = "activate"
    FIND_SOMEONE = "find_someone"


class Week(msgspec.Struct, frozen=True, gc=False):
    """Monday to Sunday: conversations held and booked, first replies, asks, names given to me, next steps done."""

    begins: date
    conversations: int
    booked: int
    replies: int
    asks: int
    names: int
    steps_done: int


class ToSort(msgspec.Struct, frozen=True, gc=False):
    """A note of which nothing was sorted yet, by the conversation it is of."""

    id: str
    people: tuple[Named, ...]
    on: date
    lines: int


class Active(msgspec.Struct, frozen=True, gc=False):
    """A company that is worked on now."""

    id: str
    name: str
    talk: Talk


class Today(msgspec.Struct, frozen=True, gc=False):
    """`how_was_it` are booked conversations and rounds whose time has passed; `your_turn` is everything else to do now,
    what is owed first, of which a page shows `shown_at_once`; `slipped` was due longer ago than the slipped days of the
    rules; `coming` are next steps due within a week, and what was put off until then. Every conversation that is not at
    an end is in one of these, in `booked` or in `waiting`. `to_ask` is whom to ask when little is due. `week` counts
    from the week of the search's first deed."""

    today: date
    since: date
    week: int
    weekly_aim: int
    shown_at_once: int
    this_week: Week
    last_week: Week
    how_was_it: tuple[Card, ...]
    your_turn: tuple[Card, ...]
    booked: tuple[Booking, ...]
    waiting: tuple[Waiting, ...]
    slipped: tuple[Card, ...]
    coming: tuple[Card, ...]
    to_sort: tuple[ToSort, ...]
    hints: tuple[Hint, ...]
    nobody_there: tuple[Named, ...]
    to_ask: ToAsk | None
    active: tuple[Active, ...]


def today(look: Look) -> Today:
    """What is due, what slipped, what comes; the week against the aim; what would help next."""
    search, rules = look.search, look.search.rules
    monday = monday_of(look.today)
    since = first_deed(look)
    cards = reminders(look)
    to_do = [card for card in cards if card.ready and card.kind not in _ELSEWHERE]
    live = [one for one in search.companies.by_id.values() if one.status is not CompanyStatus.DROPPED]
    at_rest = bool(search.life.paused or search.life.ended)
    who, nobody = to_ask(look), nobody_there(look)
    return Today(
        today=look.today,
        since=since,
        week=week_of(since, look.today),
        weekly_aim=rules.weekly_aim,
        shown_at_once=rules.shown_at_once,
        this_week=_week(look, monday),
        last_week=_week(look, days_after(monday, -7)),
        how_was_it=tuple(card for card in cards if card.ready and card.kind in _HOW),
        your_turn=tuple(sorted((card for card in to_do if card.days_over <= rules.slipped_days), key=_turn)),
        booked=bookings(look, cards),
        waiting=waiting(look, cards),
        slipped=tuple(card for card in to_do if card.days_over > rules.slipped_days),
        coming=() if search.life.paused else tuple(card for card in cards if _comes(card, rules)),
        to_sort=_to_sort(look, cards),
        hints=() if at_rest else tuple(_hints(look, bool(nobody), who is not None)),
        nobody_there=nobody,
        to_ask=who,
        active=tuple(
            Active(one.id, one.name, look.ties.talk_with(one, look.today))
            for one in by_wish(live)
            if one.status is CompanyStatus.ACTIVE
        ),
    )


_HOW = (ReminderKind.HOW_WAS_IT, ReminderKind.ROUND_WAS)
_ELSEWHERE = (*_HOW, ReminderKind.SORT)
"""What has a place of its own in Today."""
_COMING = (
    ReminderKind.STEP,
    ReminderKind.LEAD,
    ReminderKind.THANK,
    ReminderKind.THANK_GIVER,
    ReminderKind.ROUND_THANK,
)
"""What has no other place in Today before it is due."""
_PUT_OFF = (ReminderKind.FOLLOW, ReminderKind.ADVICE_BACK, ReminderKind.KEEP_IN_TOUCH)
"""What has no other place in Today once it was put off."""
_OWED = (
    (ReminderKind.DECIDE, ReminderKind.LAPSED),
    (ReminderKind.ROUND_TIME, ReminderKind.NEW_TIME),
    (ReminderKind.STEP, ReminderKind.THANK, ReminderKind.THANK_GIVER, ReminderKind.ROUND_THANK),
    (ReminderKind.ADVICE_BACK,),
    (ReminderKind.REPLY,),
    (ReminderKind.CONFIRM,),
)
"""What I owe someone, first things first; what I ask of people comes after it."""
_LAST = (
    ReminderKind.FOLLOW,
    ReminderKind.KEEP_IN_TOUCH,
    ReminderKind.NUDGE_APPLICATION,
    ReminderKind.SILENT,
    ReminderKind.TELL,
)
"""What can wait a day."""
_TURNS = {kind: turn for turn, kinds in enumerate(_OWED) for kind in kinds} | dict.fromkeys(_LAST, len(_OWED) + 1)


def _comes(card: Card, rules: Rules) -> bool:
    """Whether it comes up within the days that Today looks ahead, and stands nowhere else before."""
    if card.ready or card.skipped or card.days_over < -rules.coming_days:
        return False
    return card.kind in _COMING or (card.kind in _PUT_OFF and card.until is not None)


def _turn(card: Card) -> int:
    """Where a card stands in Your turn: those alike stay as they are, the earliest due first. What is to be done later
    than today is owed after what is due."""
    turn = _TURNS.get(card.kind, len(_OWED))
    return turn if card.days_over >= 0 or not turn else max(turn, _TURNS[ReminderKind.CONFIRM])


def _to_sort(look: Look, cards: Sequence[Card]) -> tuple[ToSort, ...]:
    """The notes to sort, latest first."""
    fresh = [card for card in reversed(cards) if card.kind is ReminderKind.SORT and card.ready]
    interviews = look.search.conversations.interviews
    return tuple(
        ToSort(card.id, card.people, card.since, len(lines(interviews[InterviewId(card.id)].note))) for card in fresh
    )


def _week(look: Look, monday: date) -> Week:
    sunday = days_after(monday, 6)
    search = look.search
    interviews = search.conversations.interviews.values()
    return Week(
        begins=monday,
        conversations=sum(monday <= one.on <= sunday for one in search.conversations.held()),
        booked=sum(monday <= booked.day <= sunday for one in interviews if (booked := when(look, one)) is not None),
        replies=sum(one.replied_on is not None and monday <= one.replied_on <= sunday for one in interviews),
        asks=sum(one.asked is not None and monday <= one.asked.on <= sunday for one in interviews),
        names=sum(monday <= one.on <= sunday for one in search.introductions.by_id.values()),
        steps_done=sum(
            one.settled is not None and not one.dropped and monday <= one.settled <= sunday
            for one in search.next_steps.by_id.values()
        ),
    )


def _hints(look: Look, nobody_there: bool, to_ask: bool) -> Iterator[Hint]:
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
    if to_ask:
        yield Hint.ASK_SOMEONE
    if not search.conversations.interviews:
        yield Hint.LOG_A_CONVERSATION
    if next_to_activate(search):
        yield Hint.ACTIVATE
    if nobody_there:
        yield Hint.FIND_SOMEONE
