"""Many people at once: a list of names is looked at first, then saved as one."""

from collections.abc import Sequence

import msgspec
from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, PastedPerson, PastePeople
from domain.steps.people import Contact, working_at
from domain.values import same_name
from domain.views import Look
from web import wording
from web.controllers.pasting import BULLETS, each, look_over_or_save
from web.forms import POSTED, Form, Posted, blank
from web.given import Asked, InSearch, Sent, Store
from web.pages import show


class Pasted(msgspec.Struct, frozen=True):
    """One line of the list: "Name" or "Name, Company", and who of that name is known already."""

    number: int
    name: str
    employer: str
    known: Contact | None


class PastingPeople(Controller):
    path = "/searches/{search_id:str}/people/paste"
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
            most=AT_ONCE,
            page=page,
            build=_chosen,
            onward=f"/searches/{search_id}/{'begin/talked' if posted.get('first') else 'people'}",
        )


def pasted(look: Look, lines: str) -> list[Pasted]:
    """The people of a list, one per line, each once; what follows the first comma is where they work."""
    people = look.search.people
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for line in lines.splitlines():
        name, _, employer = (part.strip() for part in line.strip().lstrip(BULLETS).replace("\t", ",", 1).partition(","))
        if name:
            found.setdefault((same_name(name), same_name(employer)), (name, employer))
    return [
        Pasted(
            n,
            name,
            employer,
            next(iter(working_at(look.search, name, employer) if employer else people.named(name)), None),
        )
        for n, (name, employer) in enumerate(found.values())
    ]


def _chosen(posted: Posted, rows: Sequence[Pasted]) -> PastePeople:
    def said(row: Pasted) -> dict[str, str]:
        return {"name": row.name, "employer": row.employer, "how_known": posted.get(f"how_known-{row.number}")}

    return PastePeople(rows=each(PastedPerson, rows, said))


def _page(request: Asked, look: Look, form: Form, rows: Sequence[Pasted], status: int = 200) -> Template:
    return show(
        request,
        "pages/paste_people.html",
        look,
        place="people",
        title="Paste several people",
        status=status,
        form=form,
        fresh=[row for row in rows if not row.known],
        known=[row for row in rows if row.known],
        skip=f"/searches/{look.search.id}/begin/talked" if form.v.first else None,
        words=wording,
    )
