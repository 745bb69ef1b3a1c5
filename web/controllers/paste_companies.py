"""Many companies at once: a list of names is looked at first, then saved as one."""

from collections.abc import Sequence

import msgspec
from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, PasteCompanies, PastedCompany
from domain.steps.companies import Company
from domain.values import CompanyStatus, same_name
from domain.views import Look
from web import wording
from web.controllers.pasting import BULLETS, each, look_over_or_save
from web.forms import MOST_FIELDS, POSTED, Form, Posted, blank
from web.given import Asked, InSearch, Sent, Store
from web.pages import show

ROWS = min(AT_ONCE, (MOST_FIELDS - 10) // 3)
"""Names that fit into one save: each comes back with three choices."""


class Pasted(msgspec.Struct, frozen=True):
    """One name of the list, and the company of that name that is there already."""

    number: int
    name: str
    known: Company | None

    @property
    def dropped(self) -> bool:
        return self.known is not None and self.known.status is CompanyStatus.DROPPED


class PastingCompanies(Controller):
    path = "/searches/{search_id:str}/companies/paste"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def lines(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        look = searches.look(search_id)
        return _page(request, look, blank(look, first=request.query_params.get("first")), [])

    @post(sync_to_thread=True)
    def preview_or_save(
        self, request: Asked, searches: Store, search_id: InSearch, posted: Sent
    ) -> Redirect | Template:
        def page(form: Form, rows: Sequence[Pasted], status: int) -> Template:
            return _page(request, searches.look(search_id), form, rows, status)

        look = searches.look(search_id)
        return look_over_or_save(
            searches,
            look,
            posted,
            pasted(look, posted.values["lines"]),
            most=ROWS,
            page=page,
            build=_chosen,
            onward=f"/searches/{search_id}/{'people/paste?first=1' if posted.get('first') else 'companies'}",
        )


def pasted(look: Look, lines: str) -> list[Pasted]:
    """The names of a list, one per line, each once."""
    names: dict[str, str] = {}
    for line in lines.splitlines():
        if name := line.strip().lstrip(BULLETS).strip():
            names.setdefault(same_name(name), name)
    return [Pasted(n, name, look.search.companies.named(name)) for n, name in enumerate(names.values())]


def _chosen(posted: Posted, rows: Sequence[Pasted]) -> PasteCompanies:
    def said(row: Pasted) -> dict[str, str]:
        chosen = {field: posted.get(f"{field}-{row.number}") for field in ("kind", "motivation", "known_there")}
        return {"name": row.name, **chosen}

    return PasteCompanies(rows=each(PastedCompany, rows, said))


def _page(request: Asked, look: Look, form: Form, rows: Sequence[Pasted], status: int = 200) -> Template:
    fresh = [row for row in rows if not row.known]
    return show(
        request,
        "pages/paste_companies.html",
        look,
        place="companies",
        title="Paste several companies",
        status=status,
        form=form,
        fresh=fresh,
        known=[row for row in rows if row.known],
        skip=f"/searches/{look.search.id}/people/paste?first=1" if form.v.first else None,
        words=wording,
    )
