"""Pages kept as they were rendered until something is saved: only the keys and the token of their forms are fresh."""

import re
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Any, NamedTuple
from uuid import uuid4

from litestar import Request, Response

from domain.views import Look
from domain.views.look import when
from web.elsewhere import others
from web.forms import new_key
from web.pages import context_of, remembered
from web.security import csrf_token
from web.templating import templates

MOST = 64
"""Pages kept at hand; the one not asked for longest goes first."""
KEY_TO_COME, TOKEN_TO_COME = f"key-{uuid4().hex}", f"token-{uuid4().hex}"
"""What stands in a kept page where each form gets its own; nobody can have written these words."""
_KEYS = re.compile(KEY_TO_COME)


class Kept(NamedTuple):
    """A page, and from when until when it looks so."""

    page: str
    since: datetime
    until: datetime | None


_kept: OrderedDict[tuple[Any, ...], Kept] = OrderedDict()
_lock = Lock()


def show_kept(
    request: Request[Any, Any, Any],
    template: str,
    look: Look,
    *,
    place: str,
    title: str,
    values: Callable[[], dict[str, Any]],
) -> Response[str]:
    """A page that looks the same for as long as nothing is saved, the day lasts and no booked time comes or passes;
    `values` are asked for once.

    Its forms get their keys from `new_key` of the template, and from `KEY_TO_COME` where `values` holds forms.
    """
    beside = others(request, look.search.id)
    state = (template, look.search.id, look.today, look.as_of, look.clock, beside, *_end(look))
    with _lock:
        kept = _kept.get(state)
        if kept is not None and kept.since <= look.now and (kept.until is None or look.now < kept.until):
            _kept.move_to_end(state)
            page = kept.page
        else:
            page = None
    if page is None:
        context = context_of(look, beside, place, title, TOKEN_TO_COME, lambda: KEY_TO_COME)
        page = templates().get_template(template).render(context | values())
        with _lock:
            _kept[state] = Kept(page, look.now, _changes_at(look))
            _kept.move_to_end(state)
            if len(_kept) > MOST:
                _kept.popitem(last=False)
    page = _KEYS.sub(lambda _: new_key(), page.replace(TOKEN_TO_COME, csrf_token(request)))
    return Response(page, media_type="text/html", cookies=remembered(request, look))


def forget() -> None:
    """Every page is rendered anew when it is asked for next."""
    with _lock:
        _kept.clear()


def _changes_at(look: Look) -> datetime | None:
    """The next instant at which something comes to be done though nothing is saved: a booked time comes, or is over."""
    booked = (
        *(when(look, one) for one in look.search.conversations.ongoing()),
        *(when(look, one) for one in look.search.applications.booked()),
    )
    instants = (instant for one in booked if one for instant in (one.at, one.ends))
    return min((instant for instant in instants if instant > look.now), default=None)


def _end(look: Look) -> tuple[Any, ...]:
    """What tells the history of a look from any other of its search; nothing where it saw no entry yet."""
    if not look.entries:
        return ()
    last = look.entries[-1]
    return last.version, last.prev, last.command_id, last.command_hash
