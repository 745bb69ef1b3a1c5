"""The aggregate: one search. `evolve` folds entries into its state and never refuses; `decide` refuses with a sentence
or answers with what happens; `violations` says what is wrong with a state, which only undoing can bring about."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from domain.commands import Command
from domain.context import Context, Happening
from domain.events import Event
from domain.journal import Entry
from domain.refusals import AlreadyStarted, NoSuchSearch, Unknown, Violation
from domain.rules import Rules
from domain.steps import (
    advice,
    arranging,
    companies,
    course,
    framing,
    introductions,
    learned,
    next_steps,
    notes,
    people,
    quick_log,
    reminders,
    settings,
    talking,
)
from domain.steps.advice import Advised
from domain.steps.companies import Companies
from domain.steps.conversations import Conversations
from domain.steps.framing import Framing
from domain.steps.introductions import Introductions
from domain.steps.learned import Learned
from domain.steps.next_steps import NextSteps
from domain.steps.notes import Notes
from domain.steps.people import People
from domain.steps.reminders import Reminders
from domain.steps.settings import Drafts
from domain.values import AboutId, ContactId, SearchId, Source, same_address, same_name


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
        return self.rules.country or self.framing.country

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


def violations(search: JobSearch, phrases: Mapping[int, str] | None = None) -> list[Violation]:
    """What is wrong with a state, in the order written: things that point at nothing, doubles, people who introduced
    themselves in a circle, and what came of a conversation before it began. Empty for every accepted journal.

    A reminder put off is nothing of its own: where what it was about is gone, it has no effect.
    `phrases` are the words for the entries by version, as `naming.phrases` finds them.
    """
    wrong = [
        *(("dangling", version) for version in search.dangling),
        *(("dangling", version) for version in _pointing_at_nothing(search)),
        *(("double", version) for version in _doubles(search)),
        *(("circle", version) for version in _in_circles(search)),
        *(("order", version) for version in _before_they_began(search)),
    ]
    words = phrases or {}
    wrong = sorted(set(wrong), key=lambda one: (one[1], one[0]))
    return [Violation(rule, words.get(version, f"entry {version}"), version) for rule, version in wrong]


def _pointing_at_nothing(search: JobSearch) -> Iterator[int]:
    """The versions of things that point at something that is not there, or did not take place."""

    def lost(*ids: str | Source | None) -> bool:
        pointed = (one.id if isinstance(one, Source) else one for one in ids)
        return any(id is not None and not search.has(id) for id in pointed)

    for contact in search.people.by_id.values():
        if lost(contact.company, contact.introduced_by):
            yield contact.version
    for interview in search.conversations.interviews.values():
        if lost(*interview.contacts, *interview.thanked):
            yield interview.version
    for lead in search.introductions.by_id.values():
        if lost(lead.by, lead.contact, lead.source):
            yield lead.version
    for said in search.advice.by_id.values():
        if lost(said.by, said.source):
            yield said.version
    for step in search.next_steps.by_id.values():
        if lost(step.about, step.promised_to, step.source):
            yield step.version
    for note in search.notes.by_id.values():
        if lost(note.about):
            yield note.version
    for insight in search.learned.insights.values():
        if lost(insight.by, insight.company, insight.same_as, insight.opposite_of, insight.source):
            yield insight.version
    for title in search.learned.titles.values():
        told_in = search.conversations.interviews.get(title.interview)
        if told_in is None or not told_in.held:
            yield title.version


def _doubles(search: JobSearch) -> Iterator[int]:
    """The versions of companies on the list twice, and of people who share a profile address."""
    names = Counter(same_name(company.name) for company in search.companies.by_id.values())
    for company in search.companies.by_id.values():
        if names[same_name(company.name)] > 1:
            yield company.version
    addresses = Counter(same_address(contact.url) for contact in search.people.by_id.values())
    for contact in search.people.by_id.values():
        if (address := same_address(contact.url)) and addresses[address] > 1:
            yield contact.version


def _in_circles(search: JobSearch) -> Iterator[int]:
    """The versions of people whose introductions lead back to themselves."""
    for contact in search.people.by_id.values():
        if contact.introduced_by and search.people.leads_back(contact.introduced_by, contact.id):
            yield contact.version


def _before_they_began(search: JobSearch) -> Iterator[int]:
    """The versions of what came of a conversation on a day before it was asked for or booked."""
    for interview in search.conversations.interviews.values():
        deeds = [(nudge.on, nudge.version) for nudge in interview.nudges]
        if interview.answer is not None:
            deeds.append((interview.answer.on, interview.answer.version))
        deeds.append((interview.since, interview.since_version))
        yield from (version for on, version in deeds if on < interview.begun)
