"""Many companies at once: a name per line, and a few choices for each."""

import re
from collections.abc import Sequence

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import PasteCompanies, PastedCompany
from domain.steps.companies import already
from web.forms import POSTED
from web.given import Asked, InSearch, Sent, Store
from web.lists import lines_of
from web.pasting import Pasting, empty_list, look_over_or_save
from web.wording import KINDS


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


def said(cells: Sequence[str]) -> dict[str, str]:
    """What a row of a table says of a company: its name, then its kind and its industry, in either order."""
    found = {"name": cells[0]}
    for cell in cells[1:3]:
        kind = _KINDS.get(_plain(cell))
        if kind and "kind" not in found:
            found["kind"] = kind
        elif cell:
            found.setdefault("industry", cell)
    return found


def _plain(words: str) -> str:
    return re.sub(r"[\W_]", "", words.casefold())


_KINDS = {_plain(said): kind.value for kind, words in KINDS.items() for said in (words, kind.value)}
COMPANIES = Pasting(
    place="companies",
    next_step="people/paste?first=1",
    row=PastedCompany,
    lines=lines_of,
    said=said,
    already=already,
    choices=("kind", "industry", "motivation", "known_there"),
    command=lambda rows: PasteCompanies(rows=rows),
)
