"""The description of the JSON API (OpenAPI 3.1): its addresses, what each can answer, and the shapes of it all."""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from typing import Any

import msgspec

from domain.commands import Command
from web.api_examples import EXAMPLES
from web.api_schemas import BEGINNINGS, COMMANDS, REF, components, schemas_of
from web.api_shapes import VIEWS, Done, Entries, Searches, Slice, Started, View
from web.errors import PROBLEM, Problem

JSON = "application/json"
_ANSWERS = (Started, Done, Searches, Entries, Problem, *(view.answer for view in VIEWS.values()))

_MEANS = {
    400: "The shape is wrong: `errors` says where.",
    403: "It came from a page of another site, or for another host.",
    404: "There is nothing of that id.",
    412: "The search is at another version than `If-Match` says.",
    413: "More than 1 MB was sent.",
    415: "It was not sent as application/json.",
    422: "It is refused: `detail` says why in a sentence, `field` where.",
    503: "The store cannot be read or written now. Nothing that was acknowledged is lost; try again.",
}
_ALWAYS = (400, 403, 503)
_WRITING = (413, 415, 422)


@cache
def document() -> bytes:
    """The whole description as JSON."""
    schemas = schemas_of(_ANSWERS)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Switchback",
                "version": version("switchback"),
                "description": "A job search as a journal of events. A command is done once per Idempotency-Key, as a "
                "whole, and answered with what it recorded. Views are worked out from the journal, at any moment.",
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "paths": _paths(schemas),
            "components": {"schemas": schemas},
        }
    )


# Addresses


def _paths(schemas: dict[str, Any]) -> dict[str, Any]:
    search = _path_parameter("search_id", "The id of the search.")
    paths: dict[str, Any] = {
        "/api/searches": {
            "get": _operation("searches", "All searches, the last touched first", Searches, (400, 403, 503)),
            "post": _operation(
                "begin",
                "Begin a search, or the next one after one that is over",
                Started,
                (*_ALWAYS, *_WRITING),
                parameters=[_KEY],
                body=_body("Beginning", BEGINNINGS),
            ),
        },
        "/api/searches/{search_id}/commands": {
            "parameters": [search],
            "post": _operation(
                "command",
                "Do a command",
                Done,
                (*_ALWAYS, 404, 412, *_WRITING),
                parameters=[_KEY, _IF_MATCH],
                body=_body("Command", COMMANDS),
            ),
        },
        "/api/searches/{search_id}/entries": {
            "parameters": [search],
            "get": _operation(
                "entries",
                "The journal as it was written",
                Entries,
                (*_ALWAYS, 404),
                parameters=_query(Slice),
            ),
        },
    }
    for name, view in VIEWS.items():
        paths[f"/api/searches/{{search_id}}/views/{name}"] = {"parameters": [search], "get": _view(name, view, schemas)}
    return paths


def _view(name: str, view: View, schemas: dict[str, Any]) -> dict[str, Any]:
    answer = f"{view.answer.__name__}View"
    schemas[answer] = {
        "title": answer,
        "type": "object",
        "description": "`version` is the last entry taken in; `as_of` is the day looked back to, null for now.",
        "properties": {
            "version": {"type": "integer", "minimum": 0},
            "as_of": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "view": {"$ref": REF.format(name=view.answer.__name__)},
        },
        "required": ["version", "as_of", "view"],
        "additionalProperties": False,
    }
    summary = (view.question.__doc__ or "").split("\n\n")[0].strip()
    return _operation(name, summary, answer, (*_ALWAYS, 404, 422), parameters=_query(view.asked))


def _operation(
    id: str,
    summary: str,
    answer: type | str,
    problems: Iterable[int],
    *,
    parameters: Iterable[dict[str, Any]] = (),
    body: dict[str, Any] | None = None,
) -> dict[str, Any]:
    content = _content(JSON, answer if isinstance(answer, str) else answer.__name__)
    answers = (
        {
            "201": {"description": "Done.", **content},
            "200": {"description": "It had been done: the same again.", **content},
        }
        if body
        else {"200": {"description": "The answer.", **content}}
    )
    for status in sorted(problems):
        answers[str(status)] = {"description": _MEANS[status], **_content(PROBLEM, "Problem")}
    group = "Views" if id in VIEWS else "Searches"
    operation = {
        "operationId": id,
        "tags": [group],
        "summary": summary,
        "parameters": list(parameters),
        "responses": answers,
    }
    return {**operation, "requestBody": body} if body else operation


def _content(media_type: str, schema: str) -> dict[str, Any]:
    return {"content": {media_type: {"schema": {"$ref": REF.format(name=schema)}}}}


def _body(schema: str, kinds: Iterable[type[Command]]) -> dict[str, Any]:
    examples = {kind.__name__: {"value": EXAMPLES[kind.__name__]} for kind in kinds}
    return {"required": True, "content": {JSON: {"schema": {"$ref": REF.format(name=schema)}, "examples": examples}}}


def _query(asked: type[msgspec.Struct]) -> list[dict[str, Any]]:
    """The fields of a query as parameters. What may be left out is left out, never null."""
    shape = components([asked])[asked.__name__]
    parameters = []
    for name, schema in shape["properties"].items():
        if "anyOf" in schema:
            schema = schema["anyOf"][0]
        description = schema.pop("description", "")
        required = name in shape["required"]
        parameters.append(
            {"name": name, "in": "query", "required": required, "description": description, "schema": schema}
        )
    return parameters


def _path_parameter(name: str, description: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": description,
        "schema": {"type": "string", "minLength": 1},
    }


_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "A key of your own: the same key again answers the same again and does nothing.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,64}$"},
}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "description": "The version the search has to be at, in quotation marks.",
    "schema": {"type": "string", "pattern": '^"[0-9]{1,18}"$'},
    "example": '"17"',
}
