"""Pages kept as they were rendered until something is saved: only the keys and the token of their forms are fresh."""

import re
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any
from uuid import uuid4

from litestar import Request, Response

from domain.views import Look
from web.forms import new_key
from web.pages import context_of, remembered
from web.security import csrf_token
from web.templating import templates

MOST = 64
"""Pages kept at hand; the one not asked for longest goes first."""
KEY_TO_COME, TOKEN_TO_COME = f"key-{uuid4().hex}", f"token-{uuid4().hex}"
"""What stands in a kept page where each form gets its own; nobody can have written these words."""
_KEYS = re.compile(KEY_TO_COME)

_kept: OrderedDict[tuple[Any, ...], str] = OrderedDict()
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
    """A page that looks the same for as long as nothing is saved and the day lasts; `values` are asked for once.

    Its forms get their keys from `new_key` of the template, and from `KEY_TO_COME` where `values` holds forms.
    """
    state = (template, look.search.id, look.today, look.as_of, look.clock, *_end(look))
    with _lock:
        page = _kept.get(state)
        if page is not None:
            _kept.move_to_end(state)
    if page is None:
        context = context_of(look, place, title, TOKEN_TO_COME, lambda: KEY_TO_COME)
        page = templates().get_template(template).render(context | values())
        with _lock:
            _kept[state] = page
            if len(_kept) > MOST:
                _kept.popitem(last=False)
    page = _KEYS.sub(lambda _: new_key(), page.replace(TOKEN_TO_COME, csrf_token(request)))
    return Response(page, media_type="text/html", cookies=remembered(request, look))


def forget() -> None:
    """Every page is rendered anew when it is asked for next."""
    with _lock:
        _kept.clear()


def _end(look: Look) -> tuple[Any, ...]:
    """What tells the history of a look from any other of its search; nothing where it saw no entry yet."""
    if not look.entries:
        return ()
    last = look.entries[-1]
    return last.version, last.prev, last.command_id, last.command_hash
