"""The next leg: a new search that goes on from one that is over."""

from datetime import UTC, datetime, time

import msgspec
import pytest

from domain.commands import StartNextSearch
from domain.context import Context, Happening
from domain.events import (
    AnyEvent,
    ContactAdded,
    ContactsMerged,
    DraftKept,
    FamiliarityDecided,
    NoteAdded,
    RulesSet,
    SearchStarted,
)
from domain.job_search import JobSearch, fold, foreseen
from domain.refusals import AlreadyStarted, BeforeThatEnded, NotConcludedYet, Refusal, SameNameCannotBeNew, Unknown
from domain.steps.next_leg import begin_next
from domain.values import (
    AboutId,
    Aspect,
    Carried,
    CompanyId,
    CompanyKind,
    ContactId,
    DraftKind,
    HowKnown,
    Outcome,
    Position,
    SearchId,
)
from domain.violations import violations
from tests.domain.kit import (
    SEARCH,
    TODAY,
    Given,
    accepted,
    added,
    command_of,
    concluded,
    decided,
    given,
    held,
    in_utc,
    march,
    offer,
    on,
    reopened,
    started,
    targeted,
)

NEXT = SearchId("5ea2c000-0000-0000-0000-000000000001")
LEAD = Position("lead engineer", "health")
OVER = given(
    started(),
    decided(Aspect.INDUSTRY, "Fintech", False),
    decided(Aspect.INDUSTRY, "Mining", True),
    targeted("acme", industry="tech", aimed_role="ML engineer"),
    targeted("beta", industry="fintech"),
    RulesSet(weekly_aim=2, zone="Europe/Paris"),
    DraftKept(kind=DraftKind.ASK, text="Hello {first_name}"),
    added(
        "priya",
        "Priya Raman",
        role="head of data",
        company=CompanyId("acme"),
        email="priya@acme.example",
        phone="+49 30 1",
        url="https://example.org/priya",
        how_known=HowKnown.ALUMNI,
        came_from=Position("analyst", "banking"),
        keep_in_touch=True,
    ),
    added("double", "P. Raman"),
    added("lena", employer="Beta"),
    ContactsMerged(contact=ContactId("priya"), other=ContactId("double")),
    held("talk", "priya"),
    offer("yes", "acme", "ML engineer"),
    on(march(10), accepted("yes")),
    on(march(12), concluded(Outcome.ACCEPTED, "yes")),
)
COMMAND = StartNextSearch(continues=SEARCH, target=LEAD, zone="Europe/Berlin")


def begun(before: Given, command: StartNextSearch) -> tuple[Happening, ...]:
    now = datetime.combine(TODAY, time(12), UTC)
    context = Context(now=now, today=TODAY, command_id=command_of(1), actor="Mira", resolve=in_utc)
    return begin_next(before.search, JobSearch(NEXT), command, context)


def events(before: Given, command: StartNextSearch, kind: type[AnyEvent]) -> list[AnyEvent]:
    return [one.event for one in begun(before, command) if isinstance(one.event, kind)]


class TestRefused:
    """Not a command of a search that is there: it has no story to be given to."""

    @staticmethod
    def refused(before: Given, command: StartNextSearch, refusal: type[Refusal], field: str | None) -> None:
        with pytest.raises(refusal) as raised:
            begun(before, command)
        assert raised.value.field == field

    def test_a_search_that_is_not_over(self) -> None:
        self.refused(given(started()), COMMAND, NotConcludedYet, "continues")

    def test_a_search_that_is_not_there(self) -> None:
        self.refused(Given(), COMMAND, Unknown, "continues")

    def test_a_person_who_is_not_in_it(self) -> None:
        command = msgspec.structs.replace(COMMAND, people=(ContactId("nobody"),))
        self.refused(OVER, command, Unknown, "people")

    def test_what_i_do_now_called_new(self) -> None:
        command = msgspec.structs.replace(COMMAND, target=Position("ml engineer", "health"), new_role=True)
        self.refused(OVER, command, SameNameCannotBeNew, "new_role")

    def test_a_day_before_that_one_ended(self) -> None:
        self.refused(OVER, msgspec.structs.replace(COMMAND, happened_on=march(11)), BeforeThatEnded, "happened_on")

    def test_a_search_that_has_begun(self) -> None:
        context = Context(
            now=datetime.combine(TODAY, time(12), UTC),
            today=TODAY,
            command_id=command_of(1),
            actor="Mira",
            resolve=in_utc,
        )
        with pytest.raises(AlreadyStarted):
            begin_next(OVER.search, OVER.search, COMMAND, context)


def test_what_i_said_yes_to_is_what_i_do_now() -> None:
    (event,) = events(OVER, COMMAND, SearchStarted)
    assert event == SearchStarted(
        background=Position("ML engineer", "tech"), target=LEAD, zone="Europe/Berlin", continues=SEARCH
    )


def test_without_a_yes_i_do_what_i_did() -> None:
    stopped = given(started(), concluded())
    (event,) = events(stopped, COMMAND, SearchStarted)
    assert isinstance(event, SearchStarted)
    assert event.background == Position("analyst", "finance")


def test_what_i_do_now_may_be_said_anew() -> None:
    mine = Position("team lead", "tech")
    (event,) = events(OVER, msgspec.structs.replace(COMMAND, background=mine), SearchStarted)
    assert isinstance(event, SearchStarted)
    assert event.background == mine


def test_what_was_known_is_known() -> None:
    known = {(one.aspect, one.name, one.new) for one in events(OVER, COMMAND, FamiliarityDecided)}  # type: ignore[union-attr]
    assert known == {
        (Aspect.ROLE, "analyst", False),
        (Aspect.INDUSTRY, "finance", False),
        (Aspect.INDUSTRY, "fintech", False),
    }


def test_what_is_answered_is_not_asked_for() -> None:
    command = msgspec.structs.replace(COMMAND, target=Position("analyst", "Fintech"), new_industry=True)
    names = [one.name for one in events(OVER, command, FamiliarityDecided)]  # type: ignore[union-attr]
    assert names == ["analyst", "finance"]


def test_rules_and_wordings_stay_mine() -> None:
    assert events(OVER, COMMAND, RulesSet) == [RulesSet(weekly_aim=2)]
    assert events(OVER, COMMAND, DraftKept) == [DraftKept(kind=DraftKind.ASK, text="Hello {first_name}")]


def test_people_come_along_once_each() -> None:
    people = tuple(map(ContactId, ("double", "lena", "priya")))
    priya, lena = events(OVER, msgspec.structs.replace(COMMAND, people=people), ContactAdded)
    assert isinstance(priya, ContactAdded)
    assert isinstance(lena, ContactAdded)
    assert priya == ContactAdded(
        id=priya.id,
        name="Priya Raman",
        role="head of data",
        employer="Acme",
        email="priya@acme.example",
        phone="+49 30 1",
        url="https://example.org/priya",
        how_known=HowKnown.ALUMNI,
        came_from=Position("analyst", "banking"),
        known_since=march(2),
        keep_in_touch=True,
        carried_from=Carried(SEARCH, "priya"),
    )
    assert (lena.name, lena.employer, lena.carried_from) == ("Lena", "Beta", Carried(SEARCH, "lena"))


def test_lessons_are_a_note_about_the_new_search() -> None:
    (note,) = events(OVER, msgspec.structs.replace(COMMAND, lessons="Ask sooner."), NoteAdded)
    assert isinstance(note, NoteAdded)
    assert (note.about, note.text) == (AboutId(NEXT), "Ask sooner.")
    assert events(OVER, COMMAND, NoteAdded) == []


def test_lessons_of_the_end_come_along_unless_said_anew() -> None:
    learned = OVER.and_given(on(march(13), reopened()), on(march(14), concluded(Outcome.STOPPED, lessons="Ask first.")))
    (note,) = events(learned, COMMAND, NoteAdded)
    assert isinstance(note, NoteAdded)
    assert note.text == "Ask first."
    assert events(learned, msgspec.structs.replace(COMMAND, lessons=""), NoteAdded) == []


def test_who_introduced_someone_comes_before_them() -> None:
    story = given(
        started(),
        added("ben", introduced_by=ContactId("anna")),
        added("anna"),
        on(march(12), concluded(Outcome.STOPPED)),
    )
    people = (ContactId("ben"), ContactId("anna"))
    anna, ben = events(story, msgspec.structs.replace(COMMAND, people=people), ContactAdded)
    assert isinstance(anna, ContactAdded)
    assert isinstance(ben, ContactAdded)
    assert (anna.name, ben.name, ben.introduced_by) == ("Anna", "Ben", anna.id)
    (alone,) = events(story, msgspec.structs.replace(COMMAND, people=people[:1]), ContactAdded)
    assert isinstance(alone, ContactAdded)
    assert alone.introduced_by is None


def test_the_own_employer_is_in_the_present_industry() -> None:
    story = given(
        started(),
        targeted("own", kind=CompanyKind.OWN_EMPLOYER),
        offer("yes", "own", "ML engineer"),
        on(march(10), accepted("yes")),
        on(march(12), concluded(Outcome.ACCEPTED, "yes")),
    )
    (begins,) = events(story, COMMAND, SearchStarted)
    assert isinstance(begins, SearchStarted)
    assert begins.background == Position("ML engineer", story.search.framing.background.industry)
    assert begins.background.industry


def test_a_retry_makes_the_same_search_and_leaves_nothing_wrong() -> None:
    people = tuple(map(ContactId, ("lena", "priya")))
    command = msgspec.structs.replace(COMMAND, people=people, lessons="Ask sooner.")
    happenings = begun(OVER, command)
    assert begun(OVER, command) == happenings
    context = Context(
        now=datetime.combine(TODAY, time(12), UTC),
        today=TODAY,
        command_id=command_of(1),
        actor="Mira",
        resolve=in_utc,
    )
    empty = JobSearch(NEXT)
    search = fold(empty, foreseen(empty, happenings, context))
    assert violations(search) == []
    assert len(search.people.by_id) == 2
    assert {one.on for one in happenings} == {TODAY}
