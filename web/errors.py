"""What is answered when something cannot be done: a page with a sentence and a way on, or a problem for a program."""

import logging
from http import HTTPStatus
from traceback import extract_tb
from typing import Any
from uuid import uuid4

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, InternalServerException

from domain import refusals
from domain.commands import AnyCommand
from domain.refusals import Candidate, Refusal, Violation
from web.templating import templates

PROBLEM = "application/problem+json"
HTML = "text/html"

_log = logging.getLogger("switchback.web")

_STATUS: dict[type[Refusal], int] = {
    refusals.NoSuchSearch: 404,
    refusals.StaleVersion: 412,
    refusals.Busy: 503,
    refusals.StoreFull: 503,
    refusals.StoreGone: 503,
    refusals.StoreUnreadable: 503,
    refusals.NewerStore: 503,
    refusals.DamagedStore: 503,
    refusals.DamagedEntry: 503,
}
_SENTENCES = {
    400: "That request could not be understood.",
    403: "That was not asked for from a page of Switchback. Go back, load the page anew and try again.",
    404: "There is nothing here. It may have been undone, or the link is an old one.",
    405: "That cannot be done here.",
    413: "That is too much at once: up to 1 MB can be sent. Send it in parts.",
    415: "That was not sent as a form of Switchback sends it.",
    500: "Something went wrong here. What you had saved before is still there.",
}
_TITLES = {403: "Not from here", 404: "Nothing here", 500: "That did not work", 503: "Not right now"}


class FieldError(msgspec.Struct, frozen=True):
    """What is wrong with one field of what was sent."""

    field: str
    message: str


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Problem details (RFC 9457). `detail` is a sentence for people.

    A refusal names itself, and the `field` that is at fault where one is; `candidates` are who may be meant, `offer` is
    a command that would mend it, `conflicts` what would be left wrong. `errors` are the fields of a wrong shape.
    """

    status: int
    title: str
    detail: str
    errors: tuple[FieldError, ...] = ()
    refusal: str | None = None
    field: str | None = None
    candidates: tuple[Candidate, ...] = ()
    offer: AnyCommand | None = None
    conflicts: tuple[Violation, ...] = ()
    id: str | None = None


class Refused(Exception):
    """A request that is refused before any command is made of it."""

    def __init__(self, status: int, detail: str | None = None, errors: tuple[FieldError, ...] = ()) -> None:
        self.problem = plain(status, detail, errors)
        super().__init__(self.problem.detail)


def plain(status: int, detail: str | None = None, errors: tuple[FieldError, ...] = ()) -> Problem:
    """A problem with the words of its status, or better ones."""
    sentence = detail or _SENTENCES.get(status, _SENTENCES[400])
    return Problem(status=status, title=HTTPStatus(status).phrase, detail=sentence, errors=errors)


def answer(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """The response to anything that was raised; what nobody foresaw is logged and answered with 500."""
    problem = problem_of(error, request.scope["path"])
    if isinstance(error, refusals.Unknown) and request.method == "GET":
        problem = msgspec.structs.replace(problem, status=404, title=HTTPStatus.NOT_FOUND.phrase)
    media_type, content = rendered(problem, request.scope["path"])
    headers = {"Retry-After": "5"} if problem.status == 503 else {}
    if isinstance(error, HTTPException):
        headers |= dict(error.headers or {})
    return Response(content, status_code=problem.status, media_type=media_type, headers=headers)


def problem_of(error: Exception, path: str) -> Problem:
    """What went wrong, in a form for pages and programs alike."""
    match error:
        case Refused():
            return error.problem
        case Refusal():
            return _refused(error)
        case HTTPException() if error.status_code < 500:
            return plain(error.status_code)
        case InternalServerException(detail="client disconnected prematurely"):
            return plain(400)  # Nobody is there to read it, and nothing here is at fault.
        case _:
            return _unforeseen(error, path)


def rendered(problem: Problem, path: str) -> tuple[str, bytes]:
    """Media type and bytes: problem details under /api, a page elsewhere."""
    if path == "/api" or path.startswith("/api/"):
        return PROBLEM, msgspec.json.encode(problem)
    page = {"title": _TITLES.get(problem.status, "That did not go through")}
    return HTML, templates().get_template("pages/error.html").render(page=page, problem=problem).encode()


def status_of(refusal: Refusal) -> int:
    """404 for what is not there, 412 for a version that is past, 503 when the store is at fault, 422 otherwise."""
    return _STATUS.get(type(refusal), 422)


def _refused(refusal: Refusal) -> Problem:
    status = status_of(refusal)
    return Problem(
        status=status,
        title=HTTPStatus(status).phrase,
        detail=refusal.message,
        refusal=type(refusal).__name__,
        field=refusal.field,
        candidates=refusal.candidates,
        offer=refusal.offer,  # type: ignore[arg-type]
        conflicts=refusal.conflicts,
    )


def _unforeseen(error: Exception, path: str) -> Problem:
    """Logged under an id with the place it came from. No message and no values: they may hold what people wrote."""
    id = uuid4().hex[:12]
    places = " < ".join(
        f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in reversed(extract_tb(error.__traceback__))
    )
    _log.error("Error %s: %s at %r, from %s", id, type(error).__name__, path, places)
    return msgspec.structs.replace(plain(500), id=id)
