"""The next leg: a new search that goes on from one that is over. What I do now is what I said yes to there, what I knew
is known, and people and lessons come along; the search before stays as it is."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from domain.commands import StartNextSearch
from domain.context import Context, Happening
from domain.events import AnyEvent, ContactAdded, DraftKept, FamiliarityDecided, NoteAdded, RulesSet, SearchStarted
from domain.refusals import AlreadyStarted, BeforeThatEnded, NotConcludedYet, Unknown
from domain.rules import Rules
from domain.steps import life
from domain.steps.companies import industry_of
from domain.steps.framing import Framing, check_answers
from domain.steps.people import Contact
from domain.values import AboutId, Aspect, Carried, ContactId, NoteId, Position, same_name

if TYPE_CHECKING:
    from domain.job_search import JobSearch

_OF_THE_PLACE = ("zone", "country")
"""What is said anew when a search begins."""


def begin_next(
    before: "JobSearch", search: "JobSearch", command: StartNextSearch, context: Context
) -> tuple[Happening, ...]:
    """The beginning of `search`, which is not there yet, after `before`. Refuses one that is not over, and people who
    are not in it; who was there twice, as two records of one person, comes along once."""
    if search.version:
        raise AlreadyStarted
    if not before.version:
        raise Unknown("continues", "search")
    if before.life.ended is None:
        raise NotConcludedYet
    on = context.day(command.happened_on, since=before.life.ended.on)
    if on < before.life.ended.on:
        raise BeforeThatEnded(before.life.ended.on)
    people = _people(before, command)
    ids = {contact.id: ContactId(context.new_id()) for contact in people}
    started = SearchStarted(
        title=command.title,
        background=background_after(before) if command.background is None else command.background,
        target=command.target,
        new_role=command.new_role,
        new_industry=command.new_industry,
        zone=command.zone,
        country=command.country,
        continues=before.id,
    )
    check_answers(started)
    events: Iterator[AnyEvent] = chain(
        (started,),
        _known(before, started),
        _rules(before.rules),
        (
            DraftKept(kind=kind, text=text)
            for kind, text in sorted(before.drafts.own.items(), key=lambda one: one[0].value)
        ),
        (_carried(before, contact, ids) for contact in _givers_first(before, people)),
        _lessons(
            before.life.ended.lessons if command.lessons is None else command.lessons, AboutId(search.id), context
        ),
    )
    return tuple(Happening(on, event) for event in events)


def background_after(before: "JobSearch") -> Position:
    """What I do after that search: the role of the accepted offer at that company's industry, or else what I did."""
    yes = life.accepted(before)
    if yes is None:
        return before.framing.background
    company = before.companies.by_id.get(yes.company)
    return Position(role=yes.role, industry=industry_of(company, before.framing) if company else None)


def _people(before: "JobSearch", command: StartNextSearch) -> list[Contact]:
    found: dict[ContactId, Contact] = {}
    for id in command.people:
        contact = before.people.get(id)
        if contact is None:
            raise Unknown("people", "person")
        found[contact.id] = contact
    return list(found.values())


def _givers_first(before: "JobSearch", people: list[Contact]) -> list[Contact]:
    """Whoever introduced someone comes before them."""
    coming, placed = {one.id: one for one in people}, dict[ContactId, Contact]()
    for one in people:
        chain_back: list[Contact] = []
        at: Contact | None = one
        while at is not None and at.id not in placed and at not in chain_back:
            chain_back.append(at)
            giver = before.people.get(at.introduced_by)
            at = coming.get(giver.id) if giver else None
        placed.update((each.id, each) for each in reversed(chain_back))
    return list(placed.values())


def _carried(before: "JobSearch", contact: Contact, ids: dict[ContactId, ContactId]) -> ContactAdded:
    """Someone as they are known by now; a listed company comes along as the text it is called by, who introduced them
    where they come along too."""
    giver = before.people.get(contact.introduced_by)
    company = before.companies.by_id.get(contact.company) if contact.company else None
    return ContactAdded(
        id=ids[contact.id],
        name=contact.name,
        role=contact.role,
        employer=contact.employer or (company.name if company else None),
        email=contact.email,
        phone=contact.phone,
        url=contact.url,
        how_known=contact.how_known,
        introduced_by=ids.get(giver.id) if giver else None,
        came_from=contact.came_from,
        known_since=contact.known_since or contact.on,
        keep_in_touch=contact.keep_in_touch,
        carried_from=Carried(before.id, contact.id),
    )


def _known(before: "JobSearch", started: SearchStarted) -> Iterator[FamiliarityDecided]:
    """The roles and industries that were known to me then, in the words they were written in. What I do now is known
    without a word, and what is answered is not asked for."""
    framing = before.framing
    companies = sorted(before.companies.by_id.values(), key=lambda one: one.version)
    for aspect, marks, own, aim, answer, names in (
        (
            Aspect.ROLE,
            framing.role_marks,
            started.background.role,
            started.target.role,
            started.new_role,
            [framing.background.role, framing.target.role, *(one.aimed_role for one in companies)],
        ),
        (
            Aspect.INDUSTRY,
            framing.industry_marks,
            started.background.industry,
            started.target.industry,
            started.new_industry,
            [framing.background.industry, framing.target.industry, *(one.industry for one in companies)],
        ),
    ):
        written = {key: key for key, new in sorted(marks.items()) if not new}
        written |= {same_name(name): name for name in reversed(names) if name and _is_known(framing, aspect, name)}
        said = {same_name(own)} if own else set()
        if aim and answer is not None:
            said.add(same_name(aim))
        yield from (
            FamiliarityDecided(aspect=aspect, name=name, new=False) for key, name in written.items() if key not in said
        )


def _is_known(framing: Framing, aspect: Aspect, name: str) -> bool:
    return framing.is_new(aspect, name) is False


def _rules(rules: Rules) -> Iterator[RulesSet]:
    """Those that are not as they come."""
    first = Rules()
    own = {
        field: value
        for field in rules.__struct_fields__
        if field not in _OF_THE_PLACE and (value := getattr(rules, field)) != getattr(first, field)
    }
    if own:
        yield RulesSet(**own)


def _lessons(lessons: str, about: AboutId, context: Context) -> Iterator[NoteAdded]:
    if lessons:
        yield NoteAdded(id=NoteId(context.new_id()), about=about, text=lessons)
