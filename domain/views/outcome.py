"""How a search stands: running, paused or over; what it leaves open, whom to tell how it ended, and who was told."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

import msgspec

from domain.steps import life
from domain.steps.applications import is_live
from domain.steps.people import Contact
from domain.values import Channel, CompanyId, ContactId, Outcome, SearchId, Stage
from domain.views.look import Look, Named
from domain.views.outcome_cards import to_tell


class State(Enum):
    """Whether a search goes on."""

    RUNNING = "running"
    PAUSED = "paused"
    CONCLUDED = "concluded"


class Yes(msgspec.Struct, frozen=True, gc=False):
    """The offer that was accepted."""

    id: str
    company: Named
    role: str
    on: date


class StillOpen(msgspec.Struct, frozen=True, gc=False):
    """How many things are not at an end: conversations booked and asked for, applications, offers, next steps."""

    booked: int
    asked: int
    applications: int
    offers: int
    steps: int


class Why(Enum):
    """Why someone is worth telling: we talked, or they gave a name, advised, put in a word, introduced someone; or I
    keep in touch with them."""

    TALKED = "talked"
    GAVE_NAME = "gave_name"
    ADVISED = "advised"
    REFERRED = "referred"
    INTRODUCED = "introduced"
    IN_TOUCH = "in_touch"


class Reason(msgspec.Struct, frozen=True, gc=False):
    """One reason: the day we talked last, the name or the advice given, where they put in a word, or whom they
    introduced."""

    why: Why
    what: str = ""
    on: date | None = None


class ToTell(msgspec.Struct, frozen=True, gc=False):
    """Someone to tell, and why them. `last` is the day of the last sign of either."""

    id: str
    name: str
    at: str | None
    reasons: tuple[Reason, ...]
    last: date | None


class WasTold(msgspec.Struct, frozen=True, gc=False):
    """Someone who was told, and when."""

    id: str
    name: str
    on: date
    version: int
    channel: Channel | None


class HowItStands(msgspec.Struct, frozen=True, gc=False):
    """`since` and `why` are those of the pause, or the day it ended; `outcome` and `lessons` those of the end.
    `accepted` is the yes that stands, also while the search is not concluded; `continues` the search before this one.
    Nobody is to be told before there is a yes or an end."""

    state: State
    since: date | None
    why: str
    outcome: Outcome | None
    lessons: str
    accepted: Yes | None
    continues: SearchId | None
    still_open: StillOpen
    to_tell: tuple[ToTell, ...]
    told: tuple[WasTold, ...]


def outcome(look: Look) -> HowItStands:
    """How the search stands, and who is to be told how it ended."""
    search = look.search
    paused, ended = search.life.paused, search.life.ended
    turn = ended or paused
    return HowItStands(
        state=State.CONCLUDED if ended else State.PAUSED if paused else State.RUNNING,
        since=turn.on if turn else None,
        why=paused.why if paused else "",
        outcome=ended.outcome if ended else None,
        lessons=ended.lessons if ended else "",
        accepted=said_yes(look),
        continues=search.framing.continues,
        still_open=_still_open(look),
        to_tell=tuple(
            ToTell(one.id, one.name, one.employer, tuple(reasons(look, one)), look.ties.last_contact(one))
            for one in to_tell(look)
        ),
        told=tuple(_told(look)),
    )


def said_yes(look: Look) -> Yes | None:
    """The yes that stands."""
    yes = life.accepted(look.search)
    if yes is None:
        return None
    company = look.search.companies.by_id.get(CompanyId(yes.company))
    return Yes(yes.id, Named(yes.company, company.name if company else "someone"), yes.role, yes.since)


def reasons(look: Look, contact: Contact) -> Iterator[Reason]:
    """Why someone is worth telling, what binds most first."""
    search, ties = look.search, look.ties
    if talks := ties.talks.get(contact.id):
        yield Reason(Why.TALKED, on=talks[-1].on)
    for application in sorted(search.applications.by_id.values(), key=lambda one: one.version):
        if (by := search.people.get(application.referred_by)) and by.id == contact.id:
            company = search.companies.by_id.get(application.company)
            yield Reason(Why.REFERRED, company.name if company else "")
    for lead in ties.leads.get(contact.id, ()):
        yield Reason(Why.GAVE_NAME, lead.name)
    for other in ties.led_to.get(contact.id, ()):
        if not any(lead.name == other.name for lead in ties.leads.get(contact.id, ())):
            yield Reason(Why.INTRODUCED, other.name)
    for advice in sorted(search.advice.by_id.values(), key=lambda one: one.version):
        if (by := search.people.get(advice.by)) and by.id == contact.id:
            yield Reason(Why.ADVISED, advice.text)
    if contact.keep_in_touch:
        yield Reason(Why.IN_TOUCH)


def _still_open(look: Look) -> StillOpen:
    search = look.search
    ongoing = list(search.conversations.ongoing())
    booked = sum(one.appointment is not None and one.stage is Stage.SCHEDULED for one in ongoing)
    return StillOpen(
        booked=booked,
        asked=len(ongoing) - booked,
        applications=sum(is_live(search, one) for one in search.applications.by_id.values()),
        offers=sum(one.open for one in search.offers.by_id.values()),
        steps=sum(one.settled is None for one in search.next_steps.by_id.values()),
    )


def _told(look: Look) -> Iterator[WasTold]:
    """Those told last first, each once."""
    passed: set[ContactId] = set()
    for one in sorted(look.search.life.told, key=lambda one: (one.on, one.version), reverse=True):
        if (contact := look.search.people.get(one.to)) and contact.id not in passed:
            passed.add(contact.id)
            yield WasTold(contact.id, contact.name, one.on, one.version, one.channel)
