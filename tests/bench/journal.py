"""A journal as a search of some months makes it: companies, people, conversations, leads, next steps."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import count, cycle
from pathlib import Path

from domain.commands import (
    ActivateCompany,
    AddNote,
    FinishNextStep,
    GivenName,
    LogConversation,
    LogTouch,
    Promise,
    RateCompany,
    SendThankYou,
    StartSearch,
    TalkedTo,
    TargetCompany,
)
from domain.events import CompanyTargeted, ContactAdded, InterviewHeld, NextStepSet
from domain.values import AboutId, Channel, CompanyKind, Position, SearchId, Side
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap

NOTE = (
    "She moved from controlling into analytics two years ago, first inside the bank, then out of it. Half of her week "
    "is talking to people.\nThey use dbt and a lot of spreadsheets, and hire in spring.\nAsk Lena about energy."
)
_KINDS = cycle(CompanyKind)


def clock() -> datetime:
    return datetime(2026, 3, 4, 9, 0, tzinfo=UTC)


def begun(data: Path) -> tuple[JobSearches, SearchId]:
    """A store with one search in it, just begun."""
    searches = bootstrap(data, clock=clock)
    frame = StartSearch(
        background=Position("Financial analyst", "Banking"),
        target=Position("Data engineer", "Climate tech"),
        new_role=True,
        new_industry=True,
        zone="Europe/Berlin",
        country="DE",
    )
    return searches, searches.start(frame, owner="", key="bench", actor="me").search_id


def grow(searches: JobSearches, search: SearchId, entries: int) -> None:
    """Lives on with the search until it has so many entries."""
    for number in count():
        if searches.head(search) >= entries:
            return
        _a_week(searches, search, number)


def kinds(searches: JobSearches, search: SearchId) -> str:
    """How many entries of which kind there are."""
    counted = Counter(type(entry.event).__name__ for entry in searches.entries(search))
    return ", ".join(f"{number} {kind}" for kind, number in counted.most_common())


def _a_week(searches: JobSearches, search: SearchId, number: int) -> None:
    def do(command: object) -> tuple[object, ...]:
        outcome = searches.execute(search, command, key=f"{number} {command}"[:200], actor="me")  # type: ignore[arg-type]
        return tuple(entry.event for entry in outcome.entries)

    day = date(2025, 9, 1) + timedelta(days=number % 180)
    name, employer = f"Person {number}", f"Company {number}"
    company, *_ = do(
        TargetCompany(name=employer, industry="Climate tech", kind=next(_KINDS), why="Found on a list", motivation=2)
    )
    assert isinstance(company, CompanyTargeted)
    if number % 3 == 0:
        do(ActivateCompany(company=company.id, happened_on=day))
        do(RateCompany(company=company.id, posting=1, advocacy=2))
    talk = LogConversation(
        people=(TalkedTo(name=name, employer=employer),),
        note=NOTE,
        minutes=25,
        names=(GivenName(name=f"Lena {number}", employer="Gridworks"),) if number % 2 else (),
        promises=(Promise(what="Send the article about load forecasts"),),
        advice=("Build one small thing with public data",) if number % 2 == 0 else (),
        happened_on=day,
    )
    added, held, *rest = do(talk)
    assert isinstance(added, ContactAdded)
    assert isinstance(held, InterviewHeld)
    step = next(event for event in rest if isinstance(event, NextStepSet))
    do(SendThankYou(interview=held.id, to=added.id, channel=Channel.EMAIL, happened_on=day))
    do(FinishNextStep(step=step.id))
    do(LogTouch(contact=added.id, by=Side.THEM, channel=Channel.SOCIAL, gist="Liked the article"))
    if number % 2 == 0:
        do(AddNote(about=AboutId(company.id), text="They moved their warehouse last year."))
