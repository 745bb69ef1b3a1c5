"""Advice: what is to be tried, what was, and who heard what came of it."""

from collections.abc import Callable
from datetime import date
from enum import Enum

import msgspec

from domain.refusals import Unknown
from domain.steps.advice import Advice
from domain.steps.clocks import Running, about
from domain.values import AdviceId, ReminderKind
from domain.views.card import Card
from domain.views.findable import Place, where_advised
from domain.views.look import Look, Named, named
from domain.views.reminders import reminders
from domain.views.resting import resting
from domain.views.timeline import Tell, Told, timeline


class AdviceState(Enum):
    """TO_TRY. LEFT: it was not for me. TRIED. TOLD: someone heard what came of it."""

    TO_TRY = "to_try"
    LEFT = "left"
    TRIED = "tried"
    TOLD = "told"


class HeardBy(msgspec.Struct, frozen=True, gc=False):
    """Who was told what came of it, and when."""

    person: Named | None
    on: date


class AdviceRow(msgspec.Struct, frozen=True, gc=False):
    """Something to try, and who said so. `tried` is the day I did and `how` what I wrote of it; `told` are those who
    heard what came of it, `to_tell` whoever gave it as long as they did not."""

    id: str
    text: str
    on: date
    by: Named | None
    state: AdviceState
    tried: date | None
    how: str
    told: tuple[HeardBy, ...]
    to_tell: Named | None

    @property
    def open(self) -> bool:
        """Whether something is still to be done about it: to try it, or to tell whoever gave it."""
        return self.state is AdviceState.TO_TRY or (self.state is AdviceState.TRIED and self.to_tell is not None)


class AdvicePage(msgspec.Struct, frozen=True, gc=False):
    """`where` is the page of what it was said in, `next` what is to be done about it."""

    row: AdviceRow
    where: Place | None
    next: Card | None
    story: tuple[Told, ...]


def advice(look: Look, tell: Tell, *, id: str) -> AdvicePage:
    """Everything about one piece of advice. Refuses an unknown id."""
    known = look.search.advice.by_id.get(AdviceId(id))
    if known is None:
        raise Unknown("id", "advice")
    [row] = advice_rows(look, lambda one: one is known)
    return AdvicePage(
        row=row,
        where=where_advised(look, known),
        next=next((card for card in reminders(look) if card.id == row.id), None),
        story=timeline(look, tell, about=[row.id]).told,
    )


def advice_rows(look: Look, fits: Callable[[Advice], bool] = lambda _: True) -> tuple[AdviceRow, ...]:
    """The advice that fits, oldest first."""
    found = sorted(filter(fits, look.search.advice.by_id.values()), key=lambda one: one.version)
    if not found:
        return ()
    rests, people = resting(look), look.search.people

    def state_of(one: Advice) -> AdviceState:
        if one.heard:
            return AdviceState.TOLD
        if one.tried:
            return AdviceState.TRIED
        put_off = rests(Running(about(ReminderKind.FOLLOW, one.id), one.on, one.version))
        return AdviceState.LEFT if put_off and put_off.until is None else AdviceState.TO_TRY

    def row_of(one: Advice) -> AdviceRow:
        giver = people.get(one.by)
        return AdviceRow(
            id=one.id,
            text=one.text,
            on=one.on,
            by=named(giver) if giver else None,
            state=state_of(one),
            tried=one.tried,
            how=one.how,
            told=tuple(HeardBy(named(who) if (who := people.get(heard.to)) else None, heard.on) for heard in one.heard),
            to_tell=named(giver) if giver and not one.heard_by(people, giver.id) else None,
        )

    return tuple(map(row_of, found))
