"""Pasting: a list of names is looked at first, then saved as one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

import msgspec
from litestar.response import Redirect, Template

from domain.commands import AT_ONCE, Command, PastedCompany, PastedPerson
from domain.job_search import JobSearch
from domain.steps.companies import Company
from domain.steps.people import Contact
from domain.values import SearchId, same_name
from domain.views import Look
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.forms import Faulty, Form, Posted, Values, blank, made
from web.given import Asked
from web.lists import Line
from web.pages import show
from web.saving import save
from web.wording import faults, lists

Row = TypeVar("Row", PastedCompany, PastedPerson)


class Pasted(msgspec.Struct, Generic[Row], frozen=True):
    """One name of the list, numbered in the form as among the names, on that line. `there` is who or what it is
    already: of the search, or another row of the list."""

    number: int
    line: int
    row: Row
    there: Company | Contact | PastedCompany | PastedPerson | None


class Listed(msgspec.Struct, Generic[Row], frozen=True):
    """A list as it was read: its names, each once, and why lines are left out, in their order."""

    names: tuple[Pasted[Row], ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def fresh(self) -> list[Pasted[Row]]:
        """The names that a save adds."""
        return [one for one in self.names if one.there is None]

    @property
    def known(self) -> list[Pasted[Row]]:
        return [one for one in self.names if isinstance(one.there, Company | Contact)]


class Pasting(msgspec.Struct, Generic[Row], frozen=True):
    """A list of one kind of thing. `place` is its place in the address, where a save leads; in the first steps it leads
    on to `next_step`. `lines` finds the cells of the text, `said` names what stands in them, `already` is the domain's
    word on which rows are new. `choices` are the fields that may be filled in for each, `command` is what is saved."""

    place: str
    next_step: str
    row: type[Row]
    lines: Callable[[str], list[Line]]
    said: Callable[[Sequence[str]], dict[str, str]]
    already: Callable[[JobSearch, Sequence[Row]], Sequence[Company | Contact | Row | None]]
    choices: tuple[str, ...]
    command: Callable[[tuple[Row, ...]], Command]


def empty_list(request: Asked, look: Look, pasting: Pasting[Row]) -> Template:
    """Room for the names, one per line."""
    nothing: Listed[Row] = Listed()
    return _page(request, look, pasting, blank(look, first=request.query_params.get("first")), nothing, 200)


def look_over_or_save(
    request: Asked, searches: JobSearches, search_id: SearchId, posted: Posted, pasting: Pasting[Row]
) -> Redirect | Template:
    """The names of the list as they were read, to be looked over; `do` is save once they are right, edit to go back to
    the list."""
    look = searches.look(search_id)
    listed = read(look.search, posted.values["lines"], pasting)
    form = Form(posted.values, dict(posted.errors), posted.key, look.search.version)
    if not listed.names and "" not in form.errors:
        form.errors["lines"] = listed.left_out[0] if listed.left_out else faults.NO_NAMES
    if len(listed.names) > AT_ONCE:
        form.errors["lines"] = lists.too_many(len(listed.names), AT_ONCE, listed.names[AT_ONCE].line)
    status = 422 if form.errors else 200
    if "lines" in form.errors or posted.get("do") == "edit":
        return _page(request, look, pasting, form, msgspec.structs.replace(listed, names=()), status)
    if posted.get("do") != "save":
        return _page(request, look, pasting, form, listed, status)

    def build(posted: Posted) -> Command:
        return pasting.command(_chosen(posted.values, listed.names, pasting))

    def then(outcome: Outcome) -> str:
        return f"/searches/{search_id}/{pasting.next_step if posted.get('first') else pasting.place}"

    def again(form: Form, status: int) -> Template:
        now = searches.look(search_id)
        return _page(request, now, pasting, form, read(now.search, form.v.lines, pasting), status)

    return save(searches, search_id, posted, build, then, again)


def read(search: JobSearch, text: str, pasting: Pasting[Row]) -> Listed[Row]:
    """The names in the lines, and what of them is left out and why."""
    found: dict[tuple[str, str], tuple[int, Row]] = {}
    left_out: dict[int, str] = {}
    for line in pasting.lines(text):
        row, why = _row_of(line, pasting)
        if row is None:
            left_out[line.number] = why
            continue
        before, same = found.setdefault(_key(row), (line.number, row))
        if same is not row:
            left_out[line.number] = lists.twice(line.number, row.name, before)
    there = pasting.already(search, [row for _, row in found.values()])
    names = tuple(
        Pasted(number, line, row, who)
        for number, ((line, row), who) in enumerate(zip(found.values(), there, strict=True))
    )
    for one in names:
        if isinstance(one.there, PastedCompany | PastedPerson):
            left_out[one.line] = lists.twice(one.line, one.row.name, found[_key(one.there)][0])
    return Listed(names, tuple(why for _, why in sorted(left_out.items())))


def choice(values: Values, one: Pasted[Row], field: str) -> str:
    """What was chosen for a row; while nothing was sent, what the list says of it."""
    name = f"{field}-{one.number}"
    if values.all(name):
        return values[name].strip()
    return str(msgspec.to_builtins(one.row).get(field, ""))


def _row_of(line: Line, pasting: Pasting[Row]) -> tuple[Row | None, str]:
    """What stands in a line, or why it cannot be kept."""
    if "\ufffd" in line.text:
        return None, lists.no_text(line.number)
    if not line.cells[0]:
        return None, lists.no_name(line.number, line.text)
    try:
        return made(pasting.row, {field: text for field, text in pasting.said(line.cells).items() if text}), ""
    except Faulty as fault:
        return None, lists.wrong(line.number, line.text, next(iter(fault.errors.values())))


def _key(row: PastedCompany | PastedPerson) -> tuple[str, str]:
    return same_name(row.name), same_name(row.employer or "") if isinstance(row, PastedPerson) else ""


def _chosen(values: Values, names: Sequence[Pasted[Row]], pasting: Pasting[Row]) -> tuple[Row, ...]:
    """Every row that was looked at, with what was chosen for it. Raises `Faulty` with what is wrong in any row."""
    rows: list[Row] = []
    errors: dict[str, str] = {}
    for one in names:
        said = msgspec.to_builtins(one.row) | {field: choice(values, one, field) for field in pasting.choices}
        try:
            rows.append(made(pasting.row, {field: text for field, text in said.items() if text}))
        except Faulty as fault:
            errors |= {f"{field}-{one.number}": sentence for field, sentence in fault.errors.items()}
    if errors:
        raise Faulty(errors)
    return tuple(rows)


def _page(request: Asked, look: Look, pasting: Pasting[Row], form: Form, listed: Listed[Row], status: int) -> Template:
    in_sight = {f"{field}-{one.number}" for one in listed.fresh for field in ("name", *pasting.choices)}
    return show(
        request,
        f"pages/paste_{pasting.place}.html",
        look,
        place=pasting.place,
        title=f"Paste several {pasting.place}",
        status=status,
        here=f"/searches/{look.search.id}/{pasting.place}",
        form=form,
        listed=listed,
        elsewhere={name: "content" for name in form.errors if listed.names and name not in in_sight},
        choice=partial(choice, form.v),
        skip=f"/searches/{look.search.id}/{pasting.next_step}" if form.v.first else None,
        words=wording,
    )
