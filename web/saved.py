"""The card after a save: what was logged, the one way back, and what naturally comes next."""

from datetime import timedelta
from typing import Any

import msgspec

from domain.events import (
    CompanyActivated,
    CompanyChanged,
    CompanyTargeted,
    EntriesRetracted,
    Event,
    FamiliarityDecided,
    InterviewHeld,
    RouteChosen,
    SearchStarted,
    SwitchReframed,
)
from domain.steps.companies import Company, large_for_a_role_switch
from domain.values import Aspect, CompanyKind, CompanyStatus, listed, same_name
from domain.views import Look
from domain.views.switch_map import Advice, switch_map
from domain.views.timeline import Story, Told
from web.forms import new_key
from web.wording import ADVICE, by_day, tell

_FRAMING = (SearchStarted, SwitchReframed, FamiliarityDecided, RouteChosen)


class Rate(msgspec.Struct, frozen=True):
    """Whether a company is wanted more after a talk with someone there: the marks for more and less, None at the end of
    the scale."""

    id: str
    name: str
    more: int | None
    less: int | None


class Saved(msgspec.Struct, frozen=True):
    """`undo_url` is None where there is no way back, `label` the word on that button and `fields` what it sends.
    `told` is the line of the Story; `advice` holds advice that is due now, each with its reason."""

    sentence: str
    undo_url: str | None
    label: str
    fields: dict[str, str]
    told: Told
    advice: tuple[tuple[str, str], ...] = ()
    rate: Rate | None = None


def saved_card(look: Look, command: str) -> Saved | None:
    """The card after the save of that command; None when there is none."""
    if not command:
        return None
    story = Story(look, tell)
    told = story.of_command(command)
    if told is None:
        return None
    at = f"/searches/{look.search.id}"
    if told.undone:
        return _card(told, f"Undone: {told.sentence}", f"{at}/undone", "Bring it back", command)
    event = look.entries[told.first - 1].event
    if isinstance(event, EntriesRetracted):
        undone = story.at(event.first)
        if undone is None or not undone.undone:
            return _card(told, told.sentence, None, "", None)
        return _card(told, told.sentence, f"{at}/undone", "Bring it back", undone.command_id)
    if not told.undoable:
        return msgspec.structs.replace(_card(told, told.sentence, None, "", None), advice=_advice(look, told))
    card = _card(told, f"Saved. {_talked(look, told) or told.sentence}", f"{at}/undo", "Undo", command)
    return msgspec.structs.replace(card, advice=_advice(look, told), rate=_rate(look, told))


def _card(told: Told, sentence: str, url: str | None, label: str, command: str | None) -> Saved:
    return Saved(sentence, url, label, {"key": new_key(), "command": command or ""}, told)


def _talk(look: Look, told: Told) -> Any:
    """The conversation that was logged, as it stands now."""
    events = (entry.event for entry in look.entries[told.first - 1 : told.last])
    held = next((event for event in events if isinstance(event, InterviewHeld)), None)
    return look.search.conversations.interviews.get(held.id) if held else None


def _talked(look: Look, told: Told) -> str:
    """Who it was, and whom to thank by when; "" when no conversation was logged."""
    talk = _talk(look, told)
    if talk is None:
        return ""
    people = listed(one.name for one in look.ties.people_of(talk))
    due = talk.on + timedelta(days=look.search.rules.thank_you_days)
    if due >= look.today:
        return f"Thank {people} {'today' if due == look.today else f'by {by_day(due, look.today)}'}."
    return f"You talked with {people}. A word of thanks is due."


def _rate(look: Look, told: Told) -> Rate | None:
    """The listed company of the person talked to."""
    talk = _talk(look, told)
    here = (look.ties.company_of(one) for one in (look.ties.people_of(talk) if talk else ()))
    company = next((one for one in here if one and one.status is not CompanyStatus.DROPPED), None)
    if company is None:
        return None
    now = company.motivation if company.motivation is not None else 1
    return Rate(company.id, company.name, now + 1 if now < 3 else None, now - 1 if now > 0 else None)


def _advice(look: Look, told: Told) -> tuple[tuple[str, str], ...]:
    """Advice is given at the moment it is about, once: with the save that brought it up."""
    due: list[Advice] = []
    for entry in look.entries[told.first - 1 : told.last]:
        event = entry.event
        if isinstance(event, _FRAMING) and not _of_another_name(look, event):
            due += switch_map(look).advice
        if isinstance(event, CompanyTargeted) or (isinstance(event, CompanyChanged) and event.kind):
            company = event.id if isinstance(event, CompanyTargeted) else event.company
            due += _startup(look, look.search.companies.by_id.get(company))
        if isinstance(event, CompanyActivated):
            due += _five(look)
    return tuple(ADVICE[one] for one in dict.fromkeys(due))


def _of_another_name(look: Look, event: Event) -> bool:
    """Whether a name was decided on that is not the aim's own: then the search's switch stays what it was."""
    if not isinstance(event, FamiliarityDecided):
        return False
    target = look.search.framing.target
    own = target.role if event.aspect is Aspect.ROLE else target.industry
    return own is None or same_name(own) != same_name(event.name)


def _startup(look: Look, company: Company | None) -> list[Advice]:
    """Due at the first large company for a role switch."""
    if company is None or company.kind is not CompanyKind.LARGE:
        return []
    first = large_for_a_role_switch(look.search.framing, look.search.companies.by_id.values())[:1]
    return [Advice.STARTUP] if first == [company] else []


def _five(look: Look) -> list[Advice]:
    everything = look.search.companies.by_id.values()
    active = sum(one.status is CompanyStatus.ACTIVE for one in everything)
    return [Advice.FIVE] if active > look.search.rules.active_companies else []
