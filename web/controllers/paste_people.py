"""Many people at once: one per line, their company after a comma, and how one knows each."""

from collections.abc import Sequence
from functools import partial

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import PastedPerson, PastePeople
from domain.steps.people import already
from web.forms import POSTED
from web.given import Asked, InSearch, Sent, Store
from web.lists import lines_of
from web.pasting import Pasting, empty_list, look_over_or_save


class PastingPeople(Controller):
    path = "/searches/{search_id:str}/people/paste"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def lines(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return empty_list(request, searches.look(search_id), PEOPLE)

    @post(sync_to_thread=True)
    def preview_or_save(
        self, request: Asked, searches: Store, search_id: InSearch, posted: Sent
    ) -> Redirect | Template:
        return look_over_or_save(request, searches, search_id, posted, PEOPLE)


def said(cells: Sequence[str]) -> dict[str, str]:
    """What a line says of a person: a name, and where they work."""
    return dict(zip(("name", "employer"), cells, strict=False))


PEOPLE = Pasting(
    place="people",
    next_step="begin/talked",
    row=PastedPerson,
    lines=partial(lines_of, comma=True),
    said=said,
    already=already,
    choices=("how_known",),
    command=lambda rows: PastePeople(rows=rows),
)
