"""Who may ask: the guard in front of everything, and the token that only our own pages know.

Switchback answers on this machine alone, so whoever can ask is the owner, or a page of another site open in the owner's
browser. The latter is what is kept out: by exact names of the host, by the origin of a request, by a token in forms.
"""

import re
from collections.abc import Collection, MutableMapping
from hmac import compare_digest
from secrets import token_hex
from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from web.errors import HTML, Problem, Refused, plain, problem_of, rendered

TOKEN_FIELD = "_csrf_token"
TOKEN_COOKIE = "switchback_csrf"
FORM = "application/x-www-form-urlencoded"
HEADERS = {
    b"content-security-policy": b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
    b"base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cache-control": b"no-store",
}
"""What every response carries, unless it says otherwise itself."""

_SAFE = ("GET", "HEAD", "OPTIONS")
_FRESH_TOKEN = "switchback.fresh_token"
_WITHOUT_TOKEN = "switchback.without_token"
_TOKEN = re.compile(r"[0-9a-f]{32}")
_YEAR = 31_536_000


def local_hosts(port: int, host: str = "127.0.0.1") -> frozenset[str]:
    """The names under which this machine reaches a server on one of its own addresses, as a browser writes them."""
    names = {"127.0.0.1", "localhost", "[::1]", f"[{host}]" if ":" in host else host}
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())


class Guard:
    """Lets through what one of our own pages or a program on this machine asks for, and dresses every response.

    `hosts` are the only accepted values of the Host header, port included.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.encode() for host in hosts)
        self._origins = frozenset(f"http://{host}".encode() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked: Any = scope
        if asked["type"] != "http":
            await self._app(scope, receive, send)
            return
        # Who may read a page may ask for its headers: HEAD is a GET whose body stays here.
        inner: Any = {**asked, "method": "GET"} if asked["method"] == "HEAD" else asked
        dressed = _Dressed(inner, send, silent=inner is not asked)
        try:
            if problem := self._refused(inner):
                await _answer(problem, inner, dressed)
            else:
                await self._app(inner, receive, dressed)
        except Exception as error:
            if dressed.started:
                raise
            await _answer(problem_of(error, inner["path"]), inner, dressed)

    def _refused(self, scope: Any) -> Problem | None:
        headers = scope["headers"]
        named = [value for name, value in headers if name == b"host"]
        if len(named) != 1 or named[0].lower() not in self._hosts:
            return plain(403, "Switchback answers under its own address alone: open the one it names when it starts.")
        origins = {value for name, value in headers if name == b"origin"}
        sites = {value for name, value in headers if name == b"sec-fetch-site"}
        for_programs = scope["path"].startswith("/api/")
        if scope["method"] in _SAFE:
            foreign = for_programs and not origins <= self._origins
        elif not sites <= {b"same-origin", b"none"}:
            foreign = True
        elif for_programs:
            foreign = not origins <= self._origins
        else:
            # Our pages ask for no referrer, which makes browsers send `Origin: null` with their forms; they then say
            # in a header no page can set that the form is of the same origin.
            from_here = bool(origins) and origins <= self._origins
            foreign = not (from_here or (origins <= {b"null"} and sites == {b"same-origin"}))
        return plain(403) if foreign else None


def csrf_token(request: Request[Any, Any, Any]) -> str:
    """The token that forms on the page being rendered carry; the browser gets it as a cookie if it has none yet."""
    scope: MutableMapping[str, Any] = request.scope  # type: ignore[assignment]
    known = request.cookies.get(TOKEN_COOKIE, "")
    if _TOKEN.fullmatch(known):
        return known
    token: str = scope.setdefault(_FRESH_TOKEN, token_hex(16))
    return token


async def check_form(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Refuses what writes and is not a form of a page of ours: 415 for another type, 403 without its token.

    A browser that lost its cookie while a page was open has the wrong token, too, and someone typed into that page. So
    a handler that is given what was `posted` runs: the form is at fault then, and comes back as it was typed.
    """
    if connection.scope.get("method") in _SAFE:
        return
    assert isinstance(connection, Request)
    if connection.headers.get("content-type", "").split(";")[0].strip().lower() != FORM:
        raise Refused(415)
    start = f"{TOKEN_FIELD}=".encode()
    given = [pair.removeprefix(start) for pair in (await connection.body()).split(b"&") if pair.startswith(start)]
    known = connection.cookies.get(TOKEN_COOKIE, "")
    if len(given) != 1 or not _TOKEN.fullmatch(known) or not compare_digest(given[0], known.encode()):
        if "posted" not in handler.parsed_fn_signature.parameters:
            raise Refused(403)
        scope: MutableMapping[str, Any] = connection.scope  # type: ignore[assignment]
        scope[_WITHOUT_TOKEN] = True


def without_token(request: Request[Any, Any, Any]) -> bool:
    """Whether what was sent lacks the token of the browser: nothing may be written for it."""
    return _WITHOUT_TOKEN in request.scope


class _Dressed:
    """Sends a response on with the headers of all, and the token if one was made; `silent` leaves out its body."""

    def __init__(self, scope: Any, send: Send, *, silent: bool) -> None:
        self._scope = scope
        self._send = send
        self._silent = silent
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            own = list(message["headers"])
            names = {name.lower() for name, _ in own}
            own += [(name, value) for name, value in HEADERS.items() if name not in names]
            if token := self._scope.get(_FRESH_TOKEN):
                cookie = f"{TOKEN_COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={_YEAR}"
                own.append((b"set-cookie", cookie.encode()))
            message["headers"] = own
        elif message["type"] == "http.response.body" and self._silent:
            message["body"] = b""
        await self._send(message)


async def _answer(problem: Problem, scope: Any, send: _Dressed) -> None:
    media_type, content = rendered(problem, scope["path"])
    charset = "; charset=utf-8" if media_type == HTML else ""
    headers = [(b"content-type", (media_type + charset).encode()), (b"content-length", str(len(content)).encode())]
    await send({"type": "http.response.start", "status": problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": content, "more_body": False})
