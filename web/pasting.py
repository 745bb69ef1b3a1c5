"""Pasting: a list of names is looked at first, then saved as one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec
from litestar.response import Redirect, Template

from domain.commands import Command
from domain.steps.companies import Company
from domain.steps.people import Contact
from domain.values import SearchId
from domain.views import Look
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.forms import Faulty, Form, Made, Posted, blank, made
from web.given import Asked
from web.pages import show
from web.saving import save
from web.wording import faults

BULLETS = "-*•–·"
"""Signs that a line of a list may begin with."""


class Pasted(msgspec.Struct, frozen=True):
    """One name of the list, numbered in the form as in the list, and who or what of that name is there already."""

    number: int
    name: str
    known: Company | Contact | None


Row = TypeVar("Row", bound=Pasted)


class Pasting(msgspec.Struct, Generic[Row], frozen=True):
    """A list of one kind of thing. `place` is its place in the address, where a save leads; in the first steps it leads
    on to `next_step`. At most `most` names fit into one save. `read` finds the names in the lines, each once, and
    `command` makes of them and of what was chosen for each what is saved."""

    place: str
    next_step: str
    most: int
    read: Callable[[Look, str], Sequence[Row]]
    command: Callable[[Posted, Sequence[Row]], Command]


def empty_list(request: Asked, look: Look, pasting: Pasting[Row]) -> Template:
    """Room for the names, one per line."""
    return _page(request, look, pasting, blank(look, first=request.query_params.get("first")), (), 200)


def look_over_or_save(
    request: Asked, searches: JobSearches, search_id: SearchId, posted: Posted, pasting: Pasting[Row]
) -> Redirect | Template:
    """The names of the list as they were read, to be looked over; `do` is save once they are right, edit to go back to
    the list."""
    look = searches.look(search_id)
    rows = pasting.read(look, posted.values["lines"])
    form = Form(posted.values, dict(posted.errors), posted.key, look.search.version)
    if not rows and not form.errors:
        form.errors["lines"] = faults.NO_NAMES
    if len(rows) > pasting.most:
        form.errors["lines"] = faults.too_many_names(len(rows), pasting.most)
    status = 422 if form.errors else 200
    if "lines" in form.errors or posted.get("do") == "edit":
        return _page(request, look, pasting, form, (), status)
    if posted.get("do") != "save":
        return _page(request, look, pasting, form, rows, status)

    def build(posted: Posted) -> Command:
        return pasting.command(posted, rows)

    def then(outcome: Outcome) -> str:
        return f"/searches/{search_id}/{pasting.next_step if posted.get('first') else pasting.place}"

    def again(form: Form, status: int) -> Template:
        return _page(request, searches.look(search_id), pasting, form, rows, status)

    return save(searches, search_id, posted, build, then, again)


def each(kind: type[Made], rows: Sequence[Row], said: Callable[[Row], Mapping[str, str]]) -> tuple[Made, ...]:
    """Every row that was looked at, with what was chosen for it: `said` gives its fields, blank ones too. Raises
    `Faulty` with what is wrong in any row."""
    chosen: list[Made] = []
    errors: dict[str, str] = {}
    for row in rows:
        try:
            chosen.append(made(kind, {field: text for field, text in said(row).items() if text}))
        except Faulty as fault:
            errors |= {f"{field}-{row.number}": sentence for field, sentence in fault.errors.items()}
    if errors:
        raise Faulty(errors)
    return tuple(chosen)


def _page(request: Asked, look: Look, pasting: Pasting[Row], form: Form, rows: Sequence[Row], status: int) -> Template:
    return show(
        request,
        f"pages/paste_{pasting.place}.html",
        look,
        place=pasting.place,
        title=f"Paste several {pasting.place}",
        status=status,
        here=f"/searches/{look.search.id}/{pasting.place}",
        form=form,
        fresh=[row for row in rows if not row.known],
        known=[row for row in rows if row.known],
        skip=f"/searches/{look.search.id}/{pasting.next_step}" if form.v.first else None,
        words=wording,
    )
