"""The list of conversations in words: a row for each, in its group, with the one thing to do now."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.steps.conversations import Interview
from domain.values import ContactId, InterviewId, ReminderKind, Stage, listed
from domain.views import Look
from domain.views.card import Card
from domain.views.interviews import InterviewRow, Interviews, interview_row
from domain.views.ongoing import Booking, Waiting
from domain.views.reminders import reminders
from web.wording.ahead import holds_words
from web.wording.conversations import Action, action, how_long, moment, on, stage_words
from web.wording.texts import capital, count, first_name


class Row(NamedTuple):
    """A conversation: whose it is, how it stands, and its button."""

    id: str
    people: str
    meta: str
    action: Action | None = None


class Group(NamedTuple):
    """Conversations that stand alike."""

    key: str
    title: str
    rows: tuple[Row, ...]


def groups(look: Look, view: Interviews) -> list[Group]:
    """The groups that hold something, in their order, but for those that took place."""
    found = (
        Group("how-was-it", "How was it?", tuple(_card(look, card) for card in view.how_was_it)),
        Group("your-turn", "Your turn", tuple(_card(look, card) for card in view.your_turn)),
        Group("booked", "Booked", tuple(_booked(look, one) for one in view.booked)),
        Group("waiting", "Waiting for them", tuple(_waiting(look, one) for one in view.waiting)),
    )
    return [group for group in found if group.rows]


def came_to_nothing(look: Look, view: Interviews) -> tuple[Row, ...]:
    """Those that ended without a conversation, the latest first."""
    return tuple(_ended(look, row) for row in view.ended)


def ongoing(look: Look, people: Iterable[str]) -> list[Row]:
    """The conversations with any of these people that are not at an end, each with what is to be done about it now."""
    cards = [card for card in reminders(look) if not card.skipped]
    found = {one.id: one for who in people for one in look.ties.ongoing.get(ContactId(who), ())}
    return [_ongoing(look, interview, cards) for interview in found.values()]


def _ongoing(look: Look, interview: Interview, cards: list[Card]) -> Row:
    row = interview_row(look, interview)
    mine = [card for card in cards if card.id == interview.id]
    then = next((card for card in mine if card.kind is not ReminderKind.SECOND_PERSON), None)
    do = _prepare(row.id) if row.when else _answered(row.id)
    if then is not None and then.ready:
        do = action(then)
    people = listed(one.name for one in row.people)
    return Row(row.id, people, capital(stage_words(row, look.today, look.days, then)), do)


def one_at_a_time(look: Look, company: str) -> tuple[str, str] | None:
    """What to think of before asking a second person there, and why; None where nobody there is waited for, or nobody
    else is known."""
    for card in reminders(look):
        if card.kind is ReminderKind.SECOND_PERSON and card.about and card.about.id == company and card.others:
            who = listed(first_name(one.name) for one in card.people)
            if card.ready:
                silent = count(look.days.between(card.since, look.today), "working day")
                return (
                    f"Nothing from {who} for {silent}. A second person there is a good idea now.",
                    "Asking someone else takes nothing back from the first ask.",
                )
            return (
                f"You are waiting for {who} there. One person at a time keeps it simple.",
                f"If nothing comes, ask a second one {on(card.due, look.today)}.",
            )
    return None


def _card(look: Look, card: Card) -> Row:
    row = interview_row(look, look.search.conversations.interviews[InterviewId(card.id)])
    people = listed(one.name for one in row.people)
    match card.kind:
        case ReminderKind.THANK:
            people = card.who.name if card.who else people
            meta = _said(row, f"talked {on(card.since, look.today)}, a word of thanks is due")
        case ReminderKind.THANK_GIVER if card.who:
            meta = f"{first_name(card.who.name)} brought you to {people}, a word of how it went is due"
            people = card.who.name
        case ReminderKind.SECOND_PERSON:
            meta = _said(row, stage_words(row, look.today, look.days, card), "someone else there could be asked too")
        case _:
            meta = _said(row, stage_words(row, look.today, look.days, card))
    return Row(card.id, people, meta, action(card))


def _booked(look: Look, one: Booking) -> Row:
    tight = ""
    if one.tight is not None and one.gap is not None:
        before = f"the talk with {first_name(one.tight.name)}"
        tight = f"{count(one.gap, 'minute')} after {before}" if one.gap > 0 else f"as {before} ends"
    said = (
        *one.at,
        f"booked for {moment(one.when, look.today)}",
        how_long(one),
        one.place,
        holds_words(one),
        count(one.questions, "question") if one.questions else "",
        tight,
    )
    do = Action("It happened", f"/log?conversation={one.id}") if one.passed else _prepare(one.id)
    return Row(one.id, listed(who.name for who in one.people), capital(" · ".join(filter(None, said))), do)


def _waiting(look: Look, one: Waiting) -> Row:
    row = interview_row(look, look.search.conversations.interviews[InterviewId(one.id)])
    meta = _said(row, stage_words(row, look.today, look.days, one.next))
    return Row(one.id, listed(who.name for who in one.people), meta, _answered(one.id))


def _ended(look: Look, row: InterviewRow) -> Row:
    late = _answered(row.id) if row.stage is Stage.UNANSWERED else None
    people = listed(one.name for one in row.people)
    return Row(row.id, people, _said(row, stage_words(row, look.today, look.days)), late)


def _answered(id: str) -> Action:
    return Action("They answered", f"/interviews/{id}?open=answer#answer-it")


def _prepare(id: str) -> Action:
    return Action("Prepare", f"/interviews/{id}/prepare")


def _said(row: InterviewRow, *words: str) -> str:
    return capital(" · ".join((*row.at, *words)))
