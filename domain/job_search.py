"""The aggregate: one search. `evolve` folds entries into its state and never refuses; `decide` refuses with a sentence
or answers with what happens."""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any

import msgspec

from domain.commands import Command
from domain.context import Context, Happening
from domain.events import Event
from domain.journal import Entry
from domain.refusals import AlreadyStarted, NoSuchSearch, Unknown
from domain.rules import Rules
from domain.steps import (
    advice,
    application_course,
    applying,
    arranging,
    companies,
    course,
    framing,
    introductions,
    learned,
    life,
    negotiating,
    next_steps,
    notes,
    offer_course,
    people,
    quick_log,
    reminders,
    rounds,
    settings,
    talking,
)
from domain.steps.advice import Advised
from domain.steps.applications import Applications
from domain.steps.companies import Companies
from domain.steps.conversations import Conversations
from domain.steps.framing import Framing
from domain.steps.introductions import Introductions
from domain.steps.learned import Learned
from domain.steps.life import Life
from domain.steps.next_steps import NextSteps
from domain.steps.notes import Notes
from domain.steps.offers import Offers
from domain.steps.people import People
from domain.steps.reminders import Reminders
from domain.steps.settings import Drafts
from domain.values import AboutId, ContactId, SearchId


class JobSearch(msgspec.Struct, frozen=True, gc=False):
    """Everything that is known after entry `version`: rich enough to decide and to show.

    `dangling` holds the versions of entries about things that are not there; an accepted journal has none.
    """

    id: SearchId
    version: int = 0
    framing: Framing = Framing()
    companies: Companies = Companies()
    people: People = People()
    conversations: Conversations = Conversations()
    introductions: Introductions = Introductions()
    advice: Advised = Advised()
    next_steps: NextSteps = NextSteps()
    notes: Notes = Notes()
    learned: Learned = Learned()
    applications: Applications = Applications()
    offers: Offers = Offers()
    life: Life = Life()
    reminders: Reminders = Reminders()
    drafts: Drafts = Drafts()
    rules: Rules = Rules()
    dangling: tuple[int, ...] = ()

    @property
    def zone(self) -> str:
        """Where the person is: their days begin and end by its clocks."""
        return self.rules.zone or self.framing.zone

    @property
    def country(self) -> str | None:
        """Whose public holidays count; None while not said."""
        said = self.rules.country
        return (self.framing.country if said is None else said) or None

    def has(self, id: str) -> bool:
        """Whether there is anything of that id, the search itself included."""
        things: tuple[Any, ...] = (
            self.conversations.interviews,
            self.companies.by_id,
            self.introductions.by_id,
            self.advice.by_id,
            self.next_steps.by_id,
            self.notes.by_id,
            self.learned.insights,
            self.applications.by_id,
            self.applications.rounds,
            self.offers.by_id,
            self.offers.promises,
        )
        for some in things:
            if id in some:
                return True
        return id == self.id or self.people.get(ContactId(id)) is not None

    def check_about(self, id: AboutId | None) -> None:
        """Refuses to be about something unknown."""
        if id is not None and not self.has(id):
            raise Unknown("about", "person, company or conversation")


_PARTS: dict[str, dict[type[Event], Callable[..., Any]]] = {
    "framing": framing.EVOLVE,
    "companies": companies.EVOLVE,
    "people": people.EVOLVE,
    "conversations": course.EVOLVE,
    "introductions": introductions.EVOLVE,
    "advice": advice.EVOLVE,
    "next_steps": next_steps.EVOLVE,
    "notes": notes.EVOLVE,
    "learned": learned.EVOLVE,
    "applications": application_course.EVOLVE,
    "offers": offer_course.EVOLVE,
    "life": life.EVOLVE,
    "reminders": reminders.EVOLVE,
    "drafts": settings.EVOLVE_DRAFTS,
    "rules": settings.EVOLVE_RULES,
}
_ROOMS: tuple[Any, ...] = (
    framing,
    companies,
    people,
    arranging,
    talking,
    quick_log,
    introductions,
    advice,
    learned,
    applying,
    rounds,
    negotiating,
    life,
    next_steps,
    notes,
    reminders,
    settings,
)
_EVOLVE: dict[type[Event], tuple[str, Callable[..., Any]]] = {
    kind: (part, step) for part, steps in _PARTS.items() for kind, step in steps.items()
}
_DECIDE: dict[type[Command], Callable[..., Any]] = {kind: step for room in _ROOMS for kind, step in room.DECIDE.items()}


def evolve(search: JobSearch, entry: Entry) -> JobSearch:
    """The search with one more entry. Total: what makes no sense is noted in `dangling` and changes nothing else."""
    return fold(search, (entry,))


def fold(search: JobSearch, entries: Iterable[Entry]) -> JobSearch:
    """The search with all these entries, in the order given: one new state at the end instead of one per entry."""
    parts: dict[str, Any] = {}
    version, dangling = search.version, search.dangling
    for entry in entries:
        event = entry.event
        version = entry.version
        step = _EVOLVE.get(type(event))
        if step is not None:
            part, change = step
            changed = change(parts.get(part) or getattr(search, part), event, entry)
            if changed is None:
                dangling = (*dangling, version)
            else:
                parts[part] = changed
    return msgspec.structs.replace(search, version=version, dangling=dangling, **parts)


def decide(search: JobSearch, command: Command, context: Context) -> tuple[Happening, ...]:
    """What happens when the command is done, in order; never nothing. Raises a `Refusal` when it cannot be done.

    A compound command is a generator of simple ones: each is decided on the state evolved by those before it.
    """
    step = _DECIDE[type(command)]
    if not search.version and step is not framing.start:
        raise NoSuchSearch
    if search.version and step is framing.start:
        raise AlreadyStarted
    life.check_open(search, command)
    decided = step(search, command, context)
    return tuple(_in_turn(search, decided, context) if isinstance(decided, Generator) else decided)


def _in_turn(search: JobSearch, parts: Generator[Command, JobSearch, None], context: Context) -> Iterator[Happening]:
    try:
        part = next(parts)
        while True:
            happenings = decide(search, part, context)
            yield from happenings
            search = fold(search, foreseen(search, happenings, context))
            part = parts.send(search)
    except StopIteration:
        return


def foreseen(search: JobSearch, happenings: Iterable[Happening], context: Context) -> Iterator[Entry]:
    """The entries these happenings would become."""
    for version, happening in enumerate(happenings, search.version + 1):
        yield Entry(
            search_id=search.id,
            version=version,
            recorded_at=context.now,
            happened_on=happening.on,
            command_id=context.command_id,
            command_hash="",
            actor=context.actor,
            prev="",
            event=happening.event,
        )
