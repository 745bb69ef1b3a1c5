"""The list of companies, by how much I want them, and what it offers to work on next."""

import msgspec

from domain.steps.companies import Company, by_wish, next_to_activate
from domain.steps.framing import Square
from domain.values import CompanyKind, CompanyStatus
from domain.views.look import Look, Named, Talk, named
from domain.views.switch_map import place


class CompanyRow(msgspec.Struct, frozen=True, gc=False):
    """A company of the list. The marks are 0 to 3, None while not given; `square` as on the Map."""

    id: str
    name: str
    kind: CompanyKind | None
    industry: str | None
    aimed_role: str | None
    motivation: int | None
    posting: int | None
    advocacy: int | None
    status: CompanyStatus
    square: Square | None
    on_route: bool | None
    talk: Talk
    people_there: tuple[Named, ...]


class CompanyList(msgspec.Struct, frozen=True, gc=False):
    """`offered` are the next to work on, as many as are free of the active few (`active_limit`, advice only)."""

    companies: tuple[CompanyRow, ...]
    dropped: tuple[CompanyRow, ...]
    offered: tuple[Named, ...]
    active: int
    active_limit: int


def companies(look: Look) -> CompanyList:
    """Which companies I want, in the list's order; dropped ones apart."""
    everything = by_wish(look.search.companies.by_id.values())
    return CompanyList(
        companies=tuple(company_row(look, one) for one in everything if one.status is not CompanyStatus.DROPPED),
        dropped=tuple(company_row(look, one) for one in everything if one.status is CompanyStatus.DROPPED),
        offered=tuple(named(one) for one in next_to_activate(look.search)),
        active=sum(one.status is CompanyStatus.ACTIVE for one in everything),
        active_limit=look.search.rules.active_companies,
    )


def company_row(look: Look, company: Company) -> CompanyRow:
    """One company as the list shows it."""
    placed = place(look, company)
    return CompanyRow(
        id=company.id,
        name=company.name,
        kind=company.kind,
        industry=company.industry,
        aimed_role=company.aimed_role,
        motivation=company.motivation,
        posting=company.posting,
        advocacy=company.advocacy,
        status=company.status,
        square=placed.square,
        on_route=placed.on_route,
        talk=placed.talk,
        people_there=tuple(named(one) for one in look.ties.there.get(company.id, ())),
    )
