"""Many companies at once: a list of names is looked at first, then saved as one."""

import msgspec
from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, PasteCompanies, PastedCompany
from domain.steps.companies import Company
from domain.values import CompanyStatus, same_name
from domain.views import Look
from web import wording
from web.forms import MOST_FIELDS, POSTED, Faulty, Form, Posted, blank, made, save
from web.given import Asked, InSearch, Sent, Store
from web.pages import show

ROWS = min(AT_ONCE, (MOST_FIELDS - 10) // 3)
"""Names that fit into one save: each comes back with three choices."""


BULLETS = "-*•–·"
"""Signs that a line of a list may begin with."""


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
        look = searches.look(search_id)
        rows = pasted(look, posted.values["lines"])
        form = Form(posted.values, dict(posted.errors), posted.key, look.search.version)
        if not rows and not form.errors:
            form.errors["lines"] = "Write at least one name."
        if len(rows) > ROWS:
            form.errors["lines"] = f"That is {len(rows)} names. Paste up to {ROWS} at once."
        if form.errors or posted.get("do") == "edit":
            return _page(request, look, form, [], 422 if form.errors else 200)
        if posted.get("do") != "save":
            return _page(request, look, form, rows)
        return save(
            searches,
            request,
            search_id,
            posted,
            build=lambda posted: PasteCompanies(rows=_chosen(posted, rows)),
            then=lambda outcome: (
                f"/searches/{search_id}/{'people/paste?first=1' if posted.get('first') else 'companies'}"
            ),
            again=lambda form, status: _page(request, searches.look(search_id), form, rows, status),
        )


def pasted(look: Look, lines: str) -> list[Pasted]:
    """The names of a list, one per line, each once."""
    names: dict[str, str] = {}
    for line in lines.splitlines():
        if name := line.strip().lstrip(BULLETS).strip():
            names.setdefault(same_name(name), name)
    return [Pasted(n, name, look.search.companies.named(name)) for n, name in enumerate(names.values())]


def _chosen(posted: Posted, rows: list[Pasted]) -> tuple[PastedCompany, ...]:
    """Every name that was looked at, with what was chosen for it. Raises `Faulty` with what is wrong in any row."""
    chosen: list[PastedCompany] = []
    errors: dict[str, str] = {}
    for row in rows:
        said = {field: posted.get(f"{field}-{row.number}") for field in ("kind", "motivation", "known_there")}
        try:
            chosen.append(
                made(PastedCompany, {"name": row.name, **{field: text for field, text in said.items() if text}})
            )
        except Faulty as fault:
            errors |= {f"{field}-{row.number}": sentence for field, sentence in fault.errors.items()}
    if errors:
        raise Faulty(errors)
    return tuple(chosen)


def _page(request: Asked, look: Look, form: Form, rows: list[Pasted], status: int = 200) -> Template:
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
