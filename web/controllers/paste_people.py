"""Many people at once: one per line, their company after a comma, and how one knows each."""

from collections.abc import Sequence

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, PastedPerson, PastePeople
from domain.steps.people import working_at
from domain.values import same_name
from domain.views import Look
from web.forms import POSTED, Posted
from web.given import Asked, InSearch, Sent, Store
from web.pasting import BULLETS, Pasted, Pasting, each, empty_list, look_over_or_save


class Someone(Pasted, frozen=True):
    """One line of the list: "Name" or "Name, Company"."""

    employer: str


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


def pasted(look: Look, lines: str) -> list[Someone]:
    """The people of a list, one per line, each once; what follows the first comma is where they work."""
    people = look.search.people
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for line in lines.splitlines():
        name, _, employer = (part.strip() for part in line.strip().lstrip(BULLETS).replace("\t", ",", 1).partition(","))
        if name:
            found.setdefault((same_name(name), same_name(employer)), (name, employer))
    return [
        Someone(
            n,
            name,
            next(iter(working_at(look.search, name, employer) if employer else people.named(name)), None),
            employer,
        )
        for n, (name, employer) in enumerate(found.values())
    ]


def chosen(posted: Posted, rows: Sequence[Someone]) -> PastePeople:
    """The command that the looked-over list stands for. Raises `Faulty`."""

    def said(row: Someone) -> dict[str, str]:
        return {"name": row.name, "employer": row.employer, "how_known": posted.get(f"how_known-{row.number}")}

    return PastePeople(rows=each(PastedPerson, rows, said))


PEOPLE = Pasting("people", "begin/talked", AT_ONCE, pasted, chosen)
