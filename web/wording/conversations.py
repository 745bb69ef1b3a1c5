"""Conversations on their way, in words: how far each has come, what is next and when, the one thing to do now."""

from datetime import date
from typing import NamedTuple

from domain.refusals import place_of
from domain.steps.conversations import Interview
from domain.values import Gist, ReminderKind, Side, Stage, listed
from domain.views import Look
from domain.views.card import Card
from domain.views.interviews import InterviewRow
from domain.views.look import Named, When
from domain.views.ongoing import Booking
from domain.views.people import Replies
from domain.working_days import WorkingDays
from web.wording.ahead import holds_words
from web.wording.clocks import hour_words
from web.wording.days import day, weekday_day
from web.wording.kinds import HOW
from web.wording.texts import count, first_name

REPLIES = {
    Replies.QUICK: "usually writes back within a few days",
    Replies.SLOW: "takes a while, and does write back",
    Replies.NONE: "did not write back last time",
}
"""How soon someone writes back."""
_THEIR_TURN = (ReminderKind.NUDGE, ReminderKind.GIVE_UP)


def stage_words(row: InterviewRow, today: date, days: WorkingDays, then: Card | None = None) -> str:
    """How far a conversation has come: "asked on 4 March, 5 working days ago". `then` is what comes next in it."""
    match row.stage:
        case Stage.REQUESTED if row.asked:
            return f"asked {_ago(row.asked.on, today, days)}"
        case Stage.NUDGED if row.nudges:
            return f"asked again {_ago(row.nudges[-1].on, today, days)}"
        case Stage.ANSWERED:
            return _answered(row, today, then)
        case Stage.SCHEDULED if row.when:
            return ", ".join(filter(None, (f"booked for {moment(row.when, today)}", holds_words(row))))
        case Stage.CANCELLED:
            return f"{_who(row.by)} called it off {on(row.since, today)}{_new_time(today, then)}"
        case Stage.MISSED:
            return f"{_who(row.by)} could not make it {on(row.since, today)}{_new_time(today, then)}"
        case Stage.DECLINED:
            return f"{_who(row.by)} said no {on(row.since, today)}"
        case Stage.UNANSWERED:
            silent = row.answer is None and row.by is None
            return f"{'no reply, you stopped waiting' if silent else 'you let it go'} {on(row.since, today)}"
    return f"talked {on(row.on, today)}"


def _answered(row: InterviewRow, today: date, then: Card | None) -> str:
    answer = row.answer
    mine = answer is None or answer.turn is Side.ME
    later = answer is not None and answer.gist is Gist.LATER
    said = "said later" if later else "said yes"
    if then is not None and then.kind in _THEIR_TURN and (mine or later):
        return f"{said}, you wrote {on(then.since, today)}"
    if then is not None and then.kind is ReminderKind.REPLY and (later or not mine):
        return f"{said} and wrote again, you find a time"
    if later:
        return f"said later, you come back to it {on(then.due, today)}" if then else said
    return f"{said}, {'you find' if mine else 'they find'} a time"


def _new_time(today: date, then: Card | None) -> str:
    if then is not None and then.kind in _THEIR_TURN:
        return f", you wrote {on(then.since, today)}"
    return ", you find a new time"


def _who(side: Side | None) -> str:
    return "you" if side is Side.ME else "they"


def _ago(since: date, today: date, days: WorkingDays) -> str:
    passed = days.between(since, today)
    ago = f", {count(passed, 'working day')} ago" if passed and (today - since).days > 1 else ""
    return f"{on(since, today)}{ago}"


def on(that: date, today: date) -> str:
    """A day within a phrase: today, yesterday, tomorrow, on 4 March."""
    words = day(that, today)
    return words if words in ("today", "yesterday", "tomorrow") else f"on {words}"


def moment(when: When, today: date) -> str:
    """A booked time: "today, 15:00", "Thursday 12 March, 15:00 (10:00 in New York)"."""
    there = there_words(when, today)
    time = when.time if there else hour_words(when.time, when.at, when.zone)
    return f"{booked_day(when.day, today)}, {time}{f' ({there})' if there else ''}"


def there_words(when: When, today: date) -> str:
    """The same moment by the clocks it was agreed by, where these differ: "10:00 in New York"."""
    if not when.there:
        return ""
    day_there = date.fromisoformat(when.there[:10])
    other_day = "" if day_there == when.day else f"{booked_day(day_there, today)}, "
    return f"{other_day}{hour_words(when.there[11:], when.at, when.zone)} in {place_of(when.zone)}"


def booked_day(that: date, today: date) -> str:
    """Today, tomorrow, Thursday 12 March; with the year when it is not this one."""
    near = day(that, today)
    if near in ("today", "yesterday", "tomorrow"):
        return near
    return weekday_day(that) if that.year != today.year else weekday_day(that).rsplit(" ", 1)[0]


def which_hour(when: When) -> str:
    """Which of the two a time is that comes twice that night; "" for any other."""
    said = hour_words("", when.at, when.zone).strip()
    return "" if when.there or not said else f"{said} of the two"


def how_far(that: date, today: date) -> str:
    """How far off a booked day is: today, tomorrow, in 5 days; 2 days ago."""
    ahead = (that - today).days
    if ahead in (-1, 0, 1):
        return day(that, today)
    return f"in {ahead} days" if ahead > 0 else f"{-ahead} days ago"


def came_about(look: Look, interview: Interview) -> str:
    """What a conversation was before it was held: "It was booked for today, 15:00."; "" where it was nothing."""
    if interview.appointment is not None:
        local = look.local(interview.appointment.at)
        return f"It was booked for {booked_day(local.date(), look.today)}, {local:%H:%M}."
    return f"You asked for it {on(interview.asked.on, look.today)}." if interview.asked else ""


def how_long(one: InterviewRow | Booking) -> str:
    """How a booked conversation is to be: "30 minutes, in person"."""
    return ", ".join(filter(None, (count(one.minutes, "minute") if one.minutes else "", HOW[one.medium])))


class Action(NamedTuple):
    """The one thing to do now: the words of its button, and where it leads below the address of the search; what is
    `posted` there instead, where it is one."""

    label: str
    path: str
    posted: bool = False


def action(card: Card) -> Action:
    """What the button of a reminder of a conversation is."""
    conversation = f"conversation={card.id}"
    who = card.who or Named("", "")
    match card.kind:
        case ReminderKind.HOW_WAS_IT:
            return Action("It happened", f"/log?{conversation}")
        case ReminderKind.REPLY:
            return Action("Offer times", f"/write/reply?{conversation}")
        case ReminderKind.NEW_TIME:
            return Action("Find a new time", f"/write/new_time?{conversation}")
        case ReminderKind.COME_BACK:
            return Action("Write again", f"/write/nudge?{conversation}")
        case ReminderKind.NUDGE:
            return Action("Ask again", f"/write/nudge?{conversation}")
        case ReminderKind.GIVE_UP:
            return Action("Stop waiting", f"/interviews/{card.id}/give-up", posted=True)
        case ReminderKind.CONFIRM:
            return Action("Confirm it", f"/write/confirm?{conversation}")
        case ReminderKind.THANK:
            return Action(f"Thank {first_name(who.name)}", f"/write/thank_you?{conversation}&who={who.id}")
        case ReminderKind.THANK_GIVER:
            return Action(f"Tell {first_name(who.name)}", f"/write/report_back?{conversation}&who={who.id}")
        case ReminderKind.SECOND_PERSON if card.others:
            other = card.others[0]
            return Action(f"Ask {first_name(other.name)}", f"/write/ask?person={other.id}")
        case ReminderKind.SECOND_PERSON if card.about and card.about.id:
            return Action("Find someone", f"/companies/{card.about.id}")
        case ReminderKind.SECOND_PERSON:
            return Action("Find someone", "/people")
    return Action("Sort the note", f"/interviews/{card.id}/sort")


class NextWords(NamedTuple):
    """What is next, why, and when."""

    what: str
    why: str
    when: str
    action: Action | None


def next_words(card: Card, today: date) -> NextWords:
    """One thing that is next in a conversation; its button is there once it is to be done."""
    what, why = _what(card, today)
    do = action(card) if card.ready else None
    if do is not None and do.path.startswith("/write/") and card.kind is not ReminderKind.SECOND_PERSON:
        do = do._replace(label="Draft it")
    return NextWords(what, why, _when(card, today), do)


def _what(card: Card, today: date) -> tuple[str, str]:
    who = first_name(card.who.name) if card.who else "them"
    match card.kind:
        case ReminderKind.HOW_WAS_IT:
            return "Say how it was", "or that it did not take place"
        case ReminderKind.REPLY:
            return "Find a time", "they wait for you"
        case ReminderKind.NEW_TIME:
            return "Find a new time", "the one you had did not hold"
        case ReminderKind.COME_BACK:
            return "Come back to it", "they said later"
        case ReminderKind.NUDGE:
            return "Ask again", _silence(card, today)
        case ReminderKind.SECOND_PERSON:
            return f"Ask someone else at {card.text}", _others(card)
        case ReminderKind.GIVE_UP:
            return "Stop waiting", f"{_silence(card, today)}; a late answer opens it again"
        case ReminderKind.CONFIRM:
            return "Confirm the time", "the day before"
        case ReminderKind.THANK:
            return f"Thank {who}", "with one thing you took from it"
        case ReminderKind.THANK_GIVER:
            people = listed(one.name for one in card.people)
            return f"Tell {who} how it went", f"{who} brought you to {people}"
    return "Sort the note", "what you learned, advice, names, promises"


def _silence(card: Card, today: date) -> str:
    if card.ready:
        return f"nothing came since {day(card.since, today)}"
    return "if nothing comes before"


def _others(card: Card) -> str:
    return listed(one.name for one in card.others[:3]) if card.others else "you know nobody else there yet"


def _when(card: Card, today: date) -> str:
    if card.skipped:
        return "left out"
    if card.until:
        return f"put off until {booked_day(card.until, today)}"
    if card.ready and card.kind in (ReminderKind.SORT, ReminderKind.SECOND_PERSON):
        return "whenever you like"
    if card.ready and card.days_over < 0:
        return f"by {booked_day(card.due, today)}"
    return booked_day(card.due, today) if card.days_over <= 0 else f"since {booked_day(card.due, today)}"
