"""The shapes of the JSON API as JSON Schema, made of the very types that requests are read into and answers are written
from."""

import re
from collections.abc import Iterable
from typing import Any, cast, get_args

import msgspec

from domain.commands import AnyCommand, Beginning, Command
from domain.events import AnyEvent, Event
from domain.views import Clock
from web.api_shapes import Recorded

REF = "#/components/schemas/{name}"
COMMANDS = cast(tuple[type[Command], ...], get_args(AnyCommand))
BEGINNINGS = cast(tuple[type[Command], ...], get_args(Beginning))
_EVENTS = cast(tuple[type[Event], ...], get_args(AnyEvent))


def schemas_of(answers: Iterable[type]) -> dict[str, Any]:
    """The shapes of every command, event and entry, and of these answers, by name."""
    schemas = components([AnyCommand, Beginning, AnyEvent, Clock, *answers])
    # Of what begins a search only the next one says its kind: without it, it is a first one.
    schemas["StartSearch"]["required"].remove("type")
    schemas["Beginning"] = {"oneOf": [{"$ref": REF.format(name=kind.__name__)} for kind in BEGINNINGS]}
    schemas["Command"] = _one_of(kind.__name__ for kind in COMMANDS)
    del schemas[Recorded.__name__]
    for event in _EVENTS:
        schemas[f"{event.__name__}Entry"] = _entry(event, schemas)
    schemas[Recorded.__name__] = _one_of((event.__name__ for event in _EVENTS), "Entry")
    for schema in schemas.values():
        if schema.get("type") == "object":
            schema["additionalProperties"] = False
            schema.setdefault("description", schema["title"])
        if "description" in schema:
            schema["description"] = _described(schema)
    return schemas


def _described(schema: dict[str, Any]) -> str:
    """The description on one line; what can be chosen is written there as it is sent."""
    description = " ".join(schema["description"].split())
    for choice in schema.get("enum", ()):
        description = re.sub(rf"\b{choice.upper()}\b", f"`{choice}`", description)
    return description


def components(types: Iterable[Any]) -> dict[str, Any]:
    """The shapes of these types, and of all that they hold, by name."""
    return msgspec.json.schema_components(types, ref_template=REF)[1]


def _entry(event: type[Event], schemas: dict[str, Any]) -> dict[str, Any]:
    """An entry of one kind; `data` is the event without its type, which stands beside it."""
    body = schemas[event.__name__]
    text = {"type": "string"}
    properties = {
        "version": {"type": "integer", "minimum": 1},
        "type": {"enum": [event.__name__]},
        "recorded_at": {"type": "string", "format": "date-time"},
        "happened_on": {"type": "string", "format": "date"},
        "command_id": text,
        "actor": text,
        "data": {
            "type": "object",
            "properties": {name: schema for name, schema in body["properties"].items() if name != "type"},
            "required": [name for name in body["required"] if name != "type"],
            "additionalProperties": False,
        },
    }
    return {
        "title": f"{event.__name__}Entry",
        "type": "object",
        "description": body["description"],
        "properties": properties,
        "required": list(properties),
    }


def _one_of(names: Iterable[str], suffix: str = "") -> dict[str, Any]:
    """One of several kinds, told apart by `type`."""
    mapping = {name: REF.format(name=name + suffix) for name in names}
    return {
        "oneOf": [{"$ref": reference} for reference in mapping.values()],
        "discriminator": {"propertyName": "type", "mapping": mapping},
    }
