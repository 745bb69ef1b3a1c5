"""Target companies: the list, its marks, and the few that are worked on now.

List, advocacy, motivation, posting, and five active at a time: the LAMP list of Steve Dalton, The 2-Hour Job Search.
"""

from collections.abc import Generator, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import (
    ActivateCompany,
    AddContact,
    ChangeCompany,
    Command,
    DropCompany,
    ParkCompany,
    PasteCompanies,
    PastedCompany,
    RateCompany,
    RestoreCompany,
    TargetCompany,
)
from domain.context import Context, Happening
from domain.events import (
    CompanyActivated,
    CompanyChanged,
    CompanyDropped,
    CompanyParked,
    CompanyRated,
    CompanyRestored,
    CompanyTargeted,
    Event,
)
from domain.journal import Entry
from domain.refusals import CompanyListedAlready, CompanyWasDropped, NoMarkGiven, NothingChanges, Unknown
from domain.steps import people
from domain.steps.framing import Framing
from domain.values import CompanyDetail, CompanyId, CompanyKind, CompanyStatus, same_name

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Company(msgspec.Struct, frozen=True, gc=False):
    """A company on the list. `on` is the day it was named, `version` the entry that named it."""

    id: CompanyId
    name: str
    on: date
    version: int
    industry: str | None = None
    kind: CompanyKind | None = None
    aimed_role: str | None = None
    why: str = ""
    source: str = ""
    motivation: int | None = None
    posting: int | None = None
    advocacy: int | None = None
    status: CompanyStatus = CompanyStatus.LISTED
    status_why: str = ""


class Companies(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[CompanyId, Company] = Map()

    def named(self, name: str) -> Company | None:
        """The company of that name, but for case and spaces."""
        key = same_name(name)
        return next((company for company in self.by_id.values() if same_name(company.name) == key), None)


def by_wish(companies: Iterable[Company]) -> list[Company]:
    """How the list is ordered: by how much I want it, then hiring now, then people I know there; unmarked ones last."""
    return sorted(companies, key=_wish)


def industry_of(company: Company, framing: Framing) -> str | None:
    """The industry of a company: the present employer is in the present one, when it is not said otherwise."""
    own = company.kind is CompanyKind.OWN_EMPLOYER
    return company.industry or (framing.background.industry if own else None)


def next_to_activate(search: "JobSearch") -> list[Company]:
    """The companies that the list offers to work on next: its first ones, as many as are free of the active few."""
    live = search.companies.by_id.values()
    free = search.rules.active_companies - sum(company.status is CompanyStatus.ACTIVE for company in live)
    return by_wish(company for company in live if company.status is CompanyStatus.LISTED)[: max(free, 0)]


def large_for_a_role_switch(framing: Framing, companies: Iterable[Company]) -> list[Company]:
    """The large companies that would mean a role switch, in the order they were named: the advice about startups is
    due at the first. Few people for the work make a startup the easier place for a new role."""
    return sorted(
        (
            company
            for company in companies
            if company.kind is CompanyKind.LARGE
            and company.status is not CompanyStatus.DROPPED
            and (square := framing.square(company.aimed_role, company.industry)) is not None
            and square.switch.new_role
        ),
        key=lambda company: company.version,
    )


def _wish(company: Company) -> tuple[int, int, int, str]:
    return (
        -1 - company.motivation if company.motivation is not None else 0,
        -1 - company.posting if company.posting is not None else 0,
        -1 - company.advocacy if company.advocacy is not None else 0,
        same_name(company.name),
    )


# What happened


def _targeted(companies: Companies, event: CompanyTargeted, entry: Entry) -> Companies | None:
    if event.id in companies.by_id:
        return None
    company = Company(
        id=event.id,
        name=event.name,
        on=entry.happened_on,
        version=entry.version,
        industry=event.industry,
        kind=event.kind,
        aimed_role=event.aimed_role,
        why=event.why,
        source=event.source,
    )
    return Companies(companies.by_id.set(event.id, company))


def _with(companies: Companies, id: CompanyId, **changes: Any) -> Companies | None:
    company = companies.by_id.get(id)
    if company is None:
        return None
    return Companies(companies.by_id.set(id, msgspec.structs.replace(company, **changes)))


def _said(thing: Event | Command, *fields: str) -> dict[str, Any]:
    return {field: value for field in fields if (value := getattr(thing, field)) is not None}


def _rated(companies: Companies, event: CompanyRated, entry: Entry) -> Companies | None:
    return _with(companies, event.company, **_said(event, "motivation", "posting", "advocacy"))


def _changed(companies: Companies, event: CompanyChanged, entry: Entry) -> Companies | None:
    unsaid = dict.fromkeys((detail.value for detail in event.unsaid), None)
    return _with(companies, event.company, **unsaid | _said(event, "name", "industry", "kind", "aimed_role"))


def _activated(companies: Companies, event: CompanyActivated, entry: Entry) -> Companies | None:
    return _with(companies, event.company, status=CompanyStatus.ACTIVE, status_why="")


def _parked(companies: Companies, event: CompanyParked, entry: Entry) -> Companies | None:
    return _with(companies, event.company, status=CompanyStatus.PARKED, status_why=event.why)


def _dropped(companies: Companies, event: CompanyDropped, entry: Entry) -> Companies | None:
    return _with(companies, event.company, status=CompanyStatus.DROPPED, status_why=event.why)


def _restored(companies: Companies, event: CompanyRestored, entry: Entry) -> Companies | None:
    return _with(companies, event.company, status=CompanyStatus.LISTED, status_why="")


EVOLVE: dict[type, Any] = {
    CompanyTargeted: _targeted,
    CompanyRated: _rated,
    CompanyChanged: _changed,
    CompanyActivated: _activated,
    CompanyParked: _parked,
    CompanyDropped: _dropped,
    CompanyRestored: _restored,
}


# What is decided


def target(search: "JobSearch", command: TargetCompany, context: Context) -> list[Happening]:
    _refuse_a_double(search, command.name)
    on = context.day(command.happened_on)
    company = CompanyId(context.new_id())
    happenings = [
        Happening(
            on,
            CompanyTargeted(
                id=company,
                name=command.name,
                industry=command.industry,
                kind=command.kind,
                aimed_role=command.aimed_role,
                why=command.why,
                source=command.source,
            ),
        )
    ]
    marks = _said_marks(command)
    if marks:
        happenings.append(Happening(on, CompanyRated(company=company, **marks)))
    return happenings


def paste(search: "JobSearch", command: PasteCompanies, context: Context) -> Generator[Command, "JobSearch", None]:
    """A company that is `already` there is passed over; `known_there` adds that person, there or not. A list of
    nothing new is refused."""
    before = search
    for row, there in zip(command.rows, already(search, command.rows), strict=True):
        if there is None:
            search = yield TargetCompany(
                name=row.name,
                kind=row.kind,
                industry=row.industry,
                motivation=row.motivation,
                happened_on=command.happened_on,
            )
        company = search.companies.named(row.name)
        if row.known_there and company and not people.working_at(search, row.known_there, company.name):
            search = yield AddContact(
                name=row.known_there,
                employer=company.name,
                company=company.id,
                new=True,
                happened_on=command.happened_on,
            )
    if search.version == before.version:
        raise NothingChanges("All of these are on your list already.")


def already(search: "JobSearch", rows: Sequence[PastedCompany]) -> list[Company | PastedCompany | None]:
    """What each row of a pasted list is: a company on the list or off it again, another row, or None for a new one."""
    there: dict[str, Company | PastedCompany] = {same_name(one.name): one for one in search.companies.by_id.values()}
    found: list[Company | PastedCompany | None] = []
    for row in rows:
        found.append(there.get(same_name(row.name)))
        there.setdefault(same_name(row.name), row)
    return found


def rate(search: "JobSearch", command: RateCompany, context: Context) -> list[Happening]:
    company = wanted(search, command.company)
    marks = _said_marks(command)
    if not marks:
        raise NoMarkGiven
    if all(getattr(company, field) == mark for field, mark in marks.items()):
        raise NothingChanges(f"{company.name} has these marks already.")
    return [Happening(context.day(command.happened_on), CompanyRated(company=company.id, **marks))]


def change(search: "JobSearch", command: ChangeCompany, context: Context) -> list[Happening]:
    company = known(search, command.company)
    said = _said(command, "name", "industry", "kind", "aimed_role")
    changes = {field: value for field, value in said.items() if value != getattr(company, field)}
    left_open = (one for one in CompanyDetail if one in command.unsaid and one.value not in said)
    unsaid = tuple(one for one in left_open if getattr(company, one.value) is not None)
    if not changes and not unsaid:
        raise NothingChanges(f"{company.name} is like that already.")
    if "name" in changes and same_name(changes["name"]) != same_name(company.name):
        _refuse_a_double(search, changes["name"])
    return [Happening(context.day(command.happened_on), CompanyChanged(company=company.id, **changes, unsaid=unsaid))]


def activate(search: "JobSearch", command: ActivateCompany, context: Context) -> list[Happening]:
    """Any number may be active: the limit of five is advice."""
    company = wanted(search, command.company)
    if company.status is CompanyStatus.ACTIVE:
        raise NothingChanges(f"{company.name} is active already.")
    return [Happening(context.day(command.happened_on), CompanyActivated(company=company.id))]


def park(search: "JobSearch", command: ParkCompany, context: Context) -> list[Happening]:
    company = wanted(search, command.company)
    if company.status is CompanyStatus.PARKED:
        raise NothingChanges(f"{company.name} is parked already.")
    return [Happening(context.day(command.happened_on), CompanyParked(company=company.id, why=command.why))]


def drop(search: "JobSearch", command: DropCompany, context: Context) -> list[Happening]:
    company = known(search, command.company)
    if company.status is CompanyStatus.DROPPED:
        raise NothingChanges(f"{company.name} is off your list already.")
    return [Happening(context.day(command.happened_on), CompanyDropped(company=company.id, why=command.why))]


def restore(search: "JobSearch", command: RestoreCompany, context: Context) -> list[Happening]:
    """A parked or a dropped company is on the list again."""
    company = known(search, command.company)
    if company.status in (CompanyStatus.LISTED, CompanyStatus.ACTIVE):
        raise NothingChanges(f"{company.name} is on your list already.")
    return [Happening(context.day(command.happened_on), CompanyRestored(company=company.id))]


def known(search: "JobSearch", id: CompanyId, field: str = "company") -> Company:
    """The company of that id. Refuses an unknown one."""
    company = search.companies.by_id.get(id)
    if company is None:
        raise Unknown(field, "company")
    return company


def wanted(search: "JobSearch", id: CompanyId) -> Company:
    """The company of that id, still wanted. Refuses a dropped one, offering to put it back."""
    company = known(search, id)
    if company.status is CompanyStatus.DROPPED:
        raise CompanyWasDropped(company.name, RestoreCompany(company=id))
    return company


def _refuse_a_double(search: "JobSearch", name: str) -> None:
    double = search.companies.named(name)
    if double is not None:
        dropped = double.status is CompanyStatus.DROPPED
        raise CompanyListedAlready(double.name, RestoreCompany(company=double.id) if dropped else None)


def _said_marks(command: TargetCompany | RateCompany) -> dict[str, int]:
    return _said(command, "motivation", "posting", "advocacy")


DECIDE: dict[type, Any] = {
    TargetCompany: target,
    PasteCompanies: paste,
    RateCompany: rate,
    ChangeCompany: change,
    ActivateCompany: activate,
    ParkCompany: park,
    DropCompany: drop,
    RestoreCompany: restore,
}
