"""Whom one could ask: people who were named and never asked, and companies where nobody is known yet."""

from datetime import date

import msgspec

from domain.steps.companies import Company, by_wish
from domain.steps.introductions import Lead
from domain.values import CompanyStatus, same_name
from domain.views.look import Look, Named, named

_SET_ASIDE = (CompanyStatus.DROPPED, CompanyStatus.PARKED)


class ToAsk(msgspec.Struct, frozen=True, gc=False):
    """A person I named and never asked, the company they work at, and the day I named them."""

    id: str
    name: str
    at: str
    on: date


def to_ask(look: Look) -> ToAsk | None:
    """Who was named and never asked: at the company wanted most, the first named there. Nobody at a company where a
    conversation with someone else is on its way: that goes one at a time."""
    search, ties = look.search, look.ties
    wish = {one.id: rank for rank, one in enumerate(by_wish(search.companies.by_id.values()))}
    given = {
        who.id for one in search.introductions.by_id.values() if one.open and (who := search.people.get(one.contact))
    }
    fresh = (
        (wish[company.id] if company else len(wish), one.version, one, company)
        for one in search.people.by_id.values()
        if one.id not in ties.signs.interviews and one.id not in given and _free(look, company := ties.company_of(one))
    )
    _, _, best, company = min(fresh, default=(0, 0, None, None))
    if best is None:
        return None
    return ToAsk(best.id, best.name, company.name if company else best.employer or "", best.on)


def _free(look: Look, company: Company | None) -> bool:
    if company is None:
        return True
    return company.status not in _SET_ASIDE and all(
        one.id not in look.ties.ongoing for one in look.ties.there[company.id]
    )


def nobody_there(look: Look) -> tuple[Named, ...]:
    """The companies where nobody is known, nor anybody's name, the one wanted most first."""
    companies = by_wish(look.search.companies.by_id.values())
    return tuple(
        named(one)
        for one in companies
        if one.status not in _SET_ASIDE and one.id not in look.ties.there and not names_at(look, one)
    )


def names_at(look: Look, company: Company) -> list[Lead]:
    """The names that were given of people at a company, and nothing came of yet, the first given first."""
    given = look.search.introductions.by_id.values()
    at = same_name(company.name)
    found = (one for one in given if one.open and one.employer and same_name(one.employer) == at)
    return sorted(found, key=lambda one: one.version)
