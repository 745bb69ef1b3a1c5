"""Saves: what a form stands for is stored, or the same page is shown again with everything that was typed."""

import re
from collections.abc import Callable

from litestar.response import Redirect, Template

from domain.commands import Command
from domain.refusals import AlreadySaved, ChangedElsewhere, NoSuchSearch, Refusal
from domain.values import SearchId
from infrastructure.application import JobSearches, Outcome
from web.errors import status_of
from web.forms import Faulty, Form, Posted, new_key

OWNER = "owner"
"""The one person of a store that asks for no account: owner of its searches, actor of what is saved."""
_ID = r"[0-9a-f-]{36}"
_ORIGIN = re.compile(
    rf"picture|tell|journal(\?before=[0-9]{{1,9}})?|slipped/[0-9]{{1,3}}|(people|companies|interviews|offers|applications)(/{_ID})?|advice/{_ID}"
    rf"|interviews/{_ID}/(prepare|sort|title)|rounds/{_ID}/prepare|notes/{_ID}/sort"
)


def save(
    searches: JobSearches,
    search_id: SearchId,
    posted: Posted,
    build: Callable[[Posted], Command],
    then: Callable[[Outcome], str],
    again: Callable[[Form, int], Redirect | Template],
    *,
    where: Callable[[str], str] = lambda field: field,
) -> Redirect | Template:
    """Store what `build` makes of the form and go on to the page that `then` names, with `saved` in its address.

    What is refused is shown by `again(form, status)`, nothing typed being lost: 422, or 409 when the same was saved or
    changed meanwhile (with a fresh key), or 503 when the store is at fault. `where` gives the form's name of a
    command's field.
    """

    def execute() -> Outcome:
        return searches.execute(search_id, build(posted), key=posted.key, seen=posted.seen, actor=OWNER)

    return save_with(execute, posted, then, again, where=where)


def save_with(
    store: Callable[[], Outcome],
    posted: Posted,
    then: Callable[[Outcome], str],
    again: Callable[[Form, int], Redirect | Template],
    *,
    where: Callable[[str], str] = lambda field: field,
) -> Redirect | Template:
    """As `save`, whatever `store` does with the form."""
    try:
        if posted.errors:
            raise Faulty(posted.errors)
        outcome = store()
    except NoSuchSearch:
        raise
    except Faulty as fault:
        return again(Form(posted.values, fault.errors, posted.key, posted.seen), 422)
    except Refusal as refusal:
        return again(refused(posted, refusal, where), _status(refusal))
    address, part, place = then(outcome).partition("#")
    mark = "&" if "?" in address else "?"
    saved = f"{address}{mark}saved={outcome.entries[0].command_id}{part}{place}"
    return Redirect(saved, status_code=303)


def way_back(search_id: str, posted: Posted) -> str:
    """The page that a button was on, by its field `from`; Today for all others."""
    origin = origin_of(posted.get("from"))
    return f"/searches/{search_id}/{origin}" if origin else f"/searches/{search_id}"


def origin_of(said: str) -> str:
    """The page that one came from, below the address of the search; "" for none that one goes back to."""
    return said if _ORIGIN.fullmatch(said) else ""


def refused(posted: Posted, refusal: Refusal, where: Callable[[str], str] = lambda field: field) -> Form:
    """The form with what was typed and why it was not saved. A save made elsewhere meanwhile is seen from now on."""
    field = where(refusal.field) if refusal.field else ""
    moved_on = isinstance(refusal, AlreadySaved | ChangedElsewhere)
    return Form(
        v=posted.values,
        errors={field: refusal.message},
        key=new_key() if moved_on else posted.key,
        seen=getattr(refusal, "head", None) if moved_on else posted.seen,
        asked=field if refusal.candidates else "",
        candidates=refusal.candidates,
        offer=refusal.offer,
        refusal=refusal,
    )


def _status(refusal: Refusal) -> int:
    return 409 if isinstance(refusal, AlreadySaved | ChangedElsewhere) else status_of(refusal)
