"""The life of a search: paused, gone on with, concluded, opened again, and who was told how it ended.

A search that is over keeps what people owe each other: notes, words of thanks, word of how it ended.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from domain.commands import (
    AcceptOffer,
    AddNote,
    Command,
    ConcludeSearch,
    DropNextStep,
    FinishNextStep,
    KeepDraft,
    LetGo,
    LogTouch,
    PauseSearch,
    PostponeReminder,
    ReopenSearch,
    ReportBackAdvice,
    RescindOffer,
    ResumeSearch,
    SendThankYou,
    SetRules,
    SkipReminder,
    TellOutcome,
    ThankForRound,
)
from domain.context import EARLIEST, Context, Happening
from domain.events import OutcomeTold, SearchConcluded, SearchPaused, SearchReopened, SearchResumed
from domain.journal import Entry
from domain.pauses import Pauses
from domain.refusals import (
    BeforeTheTurn,
    EndedAlready,
    NotEndedYet,
    NotOver,
    NotPaused,
    NoYesToIt,
    OfferOfAnotherEnding,
    PausedAlready,
    SearchIsOver,
    ToldAlready,
    ToldBeforeTheEnd,
    YesStands,
)
from domain.steps import people
from domain.steps.clocks import Running, about
from domain.steps.offers import Offer, known
from domain.steps.signs import Signs
from domain.values import Channel, ContactId, OfferId, Outcome, ReminderKind, days_after

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Paused(msgspec.Struct, frozen=True, gc=False):
    """The pause that is not over."""

    on: date
    version: int
    why: str = ""


class Ending(msgspec.Struct, frozen=True, gc=False):
    """How the search was concluded."""

    on: date
    version: int
    outcome: Outcome
    offer: OfferId | None = None
    lessons: str = ""


class Told(msgspec.Struct, frozen=True, gc=False):
    """Someone was told how it ended."""

    to: ContactId
    on: date
    version: int
    channel: Channel | None = None


class Life(msgspec.Struct, frozen=True, gc=False):
    """`stood` are the days, first and last, on which the search stood still before it went on; `turned` is the day of
    the last turn of its life."""

    paused: Paused | None = None
    ended: Ending | None = None
    stood: tuple[tuple[date, date], ...] = ()
    turned: date | None = None
    told: tuple[Told, ...] = ()

    def pauses(self, today: date) -> Pauses:
        """The days that do not count, as of a day: a pause that is not over lasts until then at least."""
        spans = (*self.stood, (self.paused.on, today)) if self.paused else self.stood
        return Pauses(_joined(spans))


def _joined(spans: tuple[tuple[date, date], ...]) -> tuple[tuple[date, date], ...]:
    """The spans by their days, those that meet as one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted(one for one in spans if one[0] <= one[1]):
        if found and first <= days_after(found[-1][1], 1):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


# What happened


def _paused(life: Life, event: SearchPaused, entry: Entry) -> Life | None:
    if life.paused or life.ended:
        return None
    return _turned(life, entry, paused=Paused(entry.happened_on, entry.version, event.why))


def _resumed(life: Life, event: SearchResumed, entry: Entry) -> Life | None:
    if life.paused is None:
        return None
    return _turned(life, entry, stood=(*life.stood, (life.paused.on, days_after(entry.happened_on, -1))), paused=None)


def _concluded(life: Life, event: SearchConcluded, entry: Entry) -> Life | None:
    """A pause ends with the search: both are over once it is opened again."""
    if life.ended:
        return None
    stood = life.stood
    if life.paused:
        stood = (*stood, (life.paused.on, days_after(entry.happened_on, -1)))
    ending = Ending(entry.happened_on, entry.version, event.outcome, event.offer, event.lessons)
    return _turned(life, entry, ended=ending, stood=stood, paused=None)


def _reopened(life: Life, event: SearchReopened, entry: Entry) -> Life | None:
    if life.ended is None:
        return None
    return _turned(life, entry, stood=(*life.stood, (life.ended.on, days_after(entry.happened_on, -1))), ended=None)


def _turned(life: Life, entry: Entry, **changes: Any) -> Life:
    return msgspec.structs.replace(life, turned=entry.happened_on, **changes)


def _told(life: Life, event: OutcomeTold, entry: Entry) -> Life:
    told = Told(event.to, entry.happened_on, entry.version, event.channel)
    return msgspec.structs.replace(life, told=(*life.told, told))


EVOLVE: dict[type, Any] = {
    SearchPaused: _paused,
    SearchResumed: _resumed,
    SearchConcluded: _concluded,
    SearchReopened: _reopened,
    OutcomeTold: _told,
}


# What is decided


def pause(search: "JobSearch", command: PauseSearch, context: Context) -> list[Happening]:
    if search.life.paused:
        raise PausedAlready(search.life.paused.on)
    return [Happening(_day(search, command, context), SearchPaused(why=command.why))]


def resume(search: "JobSearch", command: ResumeSearch, context: Context) -> list[Happening]:
    if search.life.paused is None:
        raise NotPaused
    return [Happening(_day(search, command, context), SearchResumed())]


def conclude(search: "JobSearch", command: ConcludeSearch, context: Context) -> list[Happening]:
    """By a yes, that of the offer that is named or else of the one that was accepted; otherwise by none."""
    if search.life.ended:
        raise EndedAlready(search.life.ended.on)
    offer = _offer_of(search, command)
    on = _day(search, command, context, offer)
    event = SearchConcluded(outcome=command.outcome, offer=offer.id if offer else None, lessons=command.lessons)
    return [Happening(on, event)]


def reopen(search: "JobSearch", command: ReopenSearch, context: Context) -> list[Happening]:
    if search.life.ended is None:
        raise NotOver
    return [Happening(_day(search, command, context), SearchReopened(why=command.why))]


def tell(search: "JobSearch", command: TellOutcome, context: Context) -> list[Happening]:
    """Once each. There is something to tell from the yes to an offer on, or from the end."""
    contact = people.known(search, command.to, "to")
    end = end_of(search)
    if end is None:
        raise NotEndedYet
    if before := told(search, end.on).get(contact.id):
        raise ToldAlready(contact.name, before.on)
    on = context.day(command.happened_on, since=end.on)
    check_told(search, on)
    return [Happening(on, OutcomeTold(to=contact.id, channel=command.channel))]


DECIDE: dict[type, Any] = {
    PauseSearch: pause,
    ResumeSearch: resume,
    ConcludeSearch: conclude,
    ReopenSearch: reopen,
    TellOutcome: tell,
}

STILL_TAKEN = frozenset(
    {
        AddNote, LogTouch, SendThankYou, ThankForRound, TellOutcome, ReportBackAdvice, FinishNextStep, DropNextStep,
        PostponeReminder, SkipReminder, LetGo, SetRules, KeepDraft, RescindOffer, ConcludeSearch, ReopenSearch,
    }
)  # fmt: skip
"""What a search takes once it is concluded. To conclude it again has a refusal of its own."""
STILL_RUN = frozenset(
    {
        ReminderKind.THANK, ReminderKind.THANK_GIVER, ReminderKind.ROUND_THANK, ReminderKind.ADVICE_BACK,
        ReminderKind.STEP, ReminderKind.TELL,
    }
)  # fmt: skip
"""The clocks that run on once it is concluded."""
STAY = frozenset(
    {
        ReminderKind.HOW_WAS_IT, ReminderKind.CONFIRM, ReminderKind.ROUND_WAS, ReminderKind.DECIDE, ReminderKind.LAPSED,
    }
)  # fmt: skip
"""What is due in a pause too: booked talks and the deadlines of offers do not wait."""


def check_open(search: "JobSearch", command: Command) -> None:
    """Refuses what a search that is concluded no longer takes."""
    if search.life.ended and type(command) not in STILL_TAKEN:
        raise SearchIsOver(search.life.ended.on, ReopenSearch())


def accepted(search: "JobSearch") -> Offer | None:
    """The offer that was accepted, as long as the yes stands."""
    return next(iter(search.offers.accepted()), None)


def told(search: "JobSearch", since: date) -> dict[ContactId, Told]:
    """When each was told first, through merges, in the order they were. What they were told of before that day was
    another end."""
    found: dict[ContactId, Told] = {}
    for one in sorted(search.life.told, key=lambda one: (one.on, one.version)):
        if one.on >= since and (contact := search.people.get(one.to)):
            found.setdefault(contact.id, one)
    return found


class End(msgspec.Struct, frozen=True, gc=False):
    """What there is to tell of since then."""

    on: date
    version: int


def end_of(search: "JobSearch") -> End | None:
    """The yes to an offer, or else the end of the search; None while there is neither."""
    if yes := accepted(search):
        return End(yes.since, yes.since_version)
    ended = search.life.ended
    return End(ended.on, ended.version) if ended else None


def worth_telling(search: "JobSearch", signs: Signs) -> set[ContactId]:
    """Everyone talked with, who gave a name or advice, who put in a word or introduced someone, and who is kept in
    touch with."""
    found: set[ContactId | None] = set(signs.talks)
    found |= {one.by for one in search.introductions.by_id.values()}
    found |= {one.by for one in search.advice.by_id.values()}
    found |= {one.referred_by for one in search.applications.by_id.values()}
    found |= {one.introduced_by for one in search.people.by_id.values()}
    found |= {one.id for one in search.people.by_id.values() if one.keep_in_touch}
    return {contact.id for id in found if (contact := search.people.get(id))}


def clocks(search: "JobSearch", signs: Signs) -> Iterator[Running]:
    """To tell them runs from the end on, as long as there is someone who was not told."""
    end = end_of(search)
    if end and worth_telling(search, signs) - told(search, end.on).keys():
        yield Running(about(ReminderKind.TELL, search.id), end.on, end.version)


def check_told(search: "JobSearch", on: date) -> None:
    """Refuses to have told anyone before there was an end."""
    end = end_of(search)
    if end is not None and on < end.on:
        raise ToldBeforeTheEnd(end.on)


def check_ending(search: "JobSearch", event: SearchConcluded) -> None:
    """Refuses an end by an offer that was never accepted, and an offer with any other end."""
    if event.outcome is not Outcome.ACCEPTED:
        if event.offer is not None:
            raise OfferOfAnotherEnding
        return
    offer = search.offers.by_id.get(event.offer) if event.offer else None
    if offer is None or offer.accepted_on is None:
        raise NoYesToIt(None)


def _day(search: "JobSearch", command: Command, context: Context, yes: Offer | None = None) -> date:
    """The day of a turn, never before the last one or before the yes that it is about."""
    life = search.life
    turned, said_yes = life.turned or date.min, yes.since if yes else date.min
    on = context.day(command.happened_on, since=max(EARLIEST, turned, said_yes))
    if on < turned:
        raise BeforeTheTurn(_last_turn(life), turned)
    if on < said_yes:
        raise BeforeTheTurn("You said yes", said_yes)
    return on


def _last_turn(life: Life) -> str:
    return "You paused the search" if life.paused else "The search ended" if life.ended else "You went on with it"


def _offer_of(search: "JobSearch", command: ConcludeSearch) -> Offer | None:
    if command.outcome is not Outcome.ACCEPTED:
        if command.offer is not None:
            raise OfferOfAnotherEnding
        if yes := accepted(search):
            company = search.companies.by_id.get(yes.company)
            raise YesStands(company.name if company else "them", yes.since)
        return None
    if command.offer is not None:
        known(search, command.offer)
    yes = accepted(search)
    if yes is None or command.offer not in (None, yes.id):
        raise NoYesToIt(AcceptOffer(offer=command.offer) if command.offer else None)
    return yes
