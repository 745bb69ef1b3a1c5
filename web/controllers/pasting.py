"""Pasting: a list of names is looked at first, then saved as one."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from litestar.response import Redirect, Template

from domain.commands import Command
from domain.views import Look
from infrastructure.application import JobSearches
from web.forms import Faulty, Form, Made, Posted, made
from web.saving import save

Row = TypeVar("Row")

BULLETS = "-*•–·"
"""Signs that a line of a list may begin with."""


def look_over_or_save(
    searches: JobSearches,
    look: Look,
    posted: Posted,
    rows: Sequence[Row],
    *,
    most: int,
    page: Callable[[Form, Sequence[Row], int], Template],
    build: Callable[[Posted, Sequence[Row]], Command],
    onward: str,
) -> Redirect | Template:
    """The names of the list as they were read, to be looked over; `do` is save once they are right, edit to go back to
    the list. `most` names fit into one save, `page(form, rows, status)` shows them, `onward` is where a save leads."""
    form = Form(posted.values, dict(posted.errors), posted.key, look.search.version)
    if not rows and not form.errors:
        form.errors["lines"] = "Write at least one name."
    if len(rows) > most:
        form.errors["lines"] = f"That is {len(rows)} names. Paste up to {most} at once."
    if form.errors or posted.get("do") == "edit":
        return page(form, (), 422 if form.errors else 200)
    if posted.get("do") != "save":
        return page(form, rows, 200)
    return save(
        searches,
        look.search.id,
        posted,
        build=lambda posted: build(posted, rows),
        then=lambda outcome: onward,
        again=lambda form, status: page(form, rows, status),
    )


def each(kind: type[Made], rows: Sequence[Row], said: Callable[[Row], Mapping[str, str]]) -> tuple[Made, ...]:
    """Every row that was looked at, with what was chosen for it: `said` gives its fields, blank ones too. The rows are
    numbered in the form as in the list. Raises `Faulty` with what is wrong in any row."""
    chosen: list[Made] = []
    errors: dict[str, str] = {}
    for number, row in enumerate(rows):
        try:
            chosen.append(made(kind, {field: text for field, text in said(row).items() if text}))
        except Faulty as fault:
            errors |= {f"{field}-{number}": sentence for field, sentence in fault.errors.items()}
    if errors:
        raise Faulty(errors)
    return tuple(chosen)
