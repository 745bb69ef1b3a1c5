"""Many companies at once: a name per line, and three choices for each."""

from collections.abc import Sequence

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, PasteCompanies, PastedCompany
from domain.values import same_name
from domain.views import Look
from web.forms import MOST_FIELDS, POSTED, Posted
from web.given import Asked, InSearch, Sent, Store
from web.pasting import BULLETS, Pasted, Pasting, each, empty_list, look_over_or_save

ROWS = min(AT_ONCE, (MOST_FIELDS - 10) // 3)
"""Names that fit into one save: each comes back with three choices."""


class PastingCompanies(Controller):
    path = "/searches/{search_id:str}/companies/paste"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def lines(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return empty_list(request, searches.look(search_id), COMPANIES)

    @post(sync_to_thread=True)
    def preview_or_save(
        self, request: Asked, searches: Store, search_id: InSearch, posted: Sent
    ) -> Redirect | Template:
        return look_over_or_save(request, searches, search_id, posted, COMPANIES)


def pasted(look: Look, lines: str) -> list[Pasted]:
    """The names of a list, one per line, each once."""
    names: dict[str, str] = {}
    for line in lines.splitlines():
        if name := line.strip().lstrip(BULLETS).strip():
            names.setdefault(same_name(name), name)
    return [Pasted(n, name, look.search.companies.named(name)) for n, name in enumerate(names.values())]


def chosen(posted: Posted, rows: Sequence[Pasted]) -> PasteCompanies:
    """The command that the looked-over list stands for. Raises `Faulty`."""

    def said(row: Pasted) -> dict[str, str]:
        choices = {field: posted.get(f"{field}-{row.number}") for field in ("kind", "motivation", "known_there")}
        return {"name": row.name, **choices}

    return PasteCompanies(rows=each(PastedCompany, rows, said))


COMPANIES = Pasting("companies", "people/paste?first=1", ROWS, pasted, chosen)
