"""What was sent, as the value it should be: JSON and query strings. What does not fit is named field by field."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

import msgspec
from litestar import Request

from web.errors import FieldError, Refused
from web.wording import sent

Shape = TypeVar("Shape", bound=msgspec.Struct)

_AT = re.compile(r" - at `(?:key in )?\$\.?([^`]*)`$")
_NAMED = re.compile(r"(?:required|unknown) field `([^`]*)`")


def from_json(body: bytes, kind: Any) -> Any:
    """The value of that type, a Struct or a union of tagged ones. Raises `Refused` (400)."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        raise _wrong(_faults(body, kind) or [_fault(error)]) from error
    except UnicodeDecodeError as error:
        raise _wrong([FieldError("", "This is not written in UTF-8.")]) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise _wrong([FieldError("", "This is no JSON that can be read.")]) from error


def says_its_kind(body: bytes) -> bool:
    """Whether it is a JSON object that says which kind of thing it is."""
    try:
        return "type" in msgspec.json.decode(body, type=dict[str, msgspec.Raw])
    except (ValueError, RecursionError):
        return False


def from_query(request: Request[Any, Any, Any], kind: type[Shape]) -> Shape:
    """The query of a request. Raises `Refused` (400), also for names that are not asked for: a misspelt one would
    otherwise be answered as if it were not there."""
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name in given:
            raise _wrong([FieldError(name, "This is given twice.")])
        given[name] = value
    try:
        return msgspec.convert(given, kind, strict=False)
    except msgspec.ValidationError as error:
        raise _wrong(list(_faulty_fields(given, kind, strict=False)) or [_fault(error)]) from error


def wrong(field: str, message: str) -> Refused:
    """A refusal of one field of a request."""
    return _wrong([FieldError(field, message)])


def _wrong(faults: list[FieldError]) -> Refused:
    one = f"{faults[0].field}: {faults[0].message}" if faults[0].field else faults[0].message
    detail = f"{len(faults)} fields are not as expected: see the errors." if len(faults) > 1 else one
    return Refused(400, detail, tuple(faults))


def _faults(body: bytes, kind: Any) -> list[FieldError]:
    """All wrong fields of a JSON object, where it is known what it should be."""
    try:
        given = msgspec.json.decode(body)
    except (ValueError, RecursionError):
        return []
    kinds = {one.__struct_config__.tag: one for one in get_args(kind) or (kind,)}
    if not isinstance(given, dict) or not isinstance(given.get("type", ""), str):
        return []
    one = kinds.get(given.get("type"), kind if len(kinds) == 1 else None)
    if one is None or given.get("type", one.__struct_config__.tag) != one.__struct_config__.tag:
        return []
    return list(_faulty_fields({name: value for name, value in given.items() if name != "type"}, one, strict=True))


def _faulty_fields(given: Mapping[str, Any], kind: type[msgspec.Struct], *, strict: bool) -> Iterator[FieldError]:
    fields = msgspec.structs.fields(kind)
    for field in fields:
        if field.name in given:
            try:
                msgspec.convert(given[field.name], field.type, strict=strict)
            except msgspec.ValidationError as error:
                yield _fault(error, field.name)
        elif field.required:
            yield FieldError(field.name, sent.NEEDED)
    for name in given.keys() - {field.name for field in fields}:
        yield FieldError(name[:200], sent.NO_SUCH_FIELD)


def _fault(error: msgspec.ValidationError, within: str = "") -> FieldError:
    message = str(error)
    if place := _AT.search(message):
        message = message[: place.start()]
    named = _NAMED.search(message)
    steps = (within, place[1] if place else "", named[1] if named else "")
    return FieldError(".".join(step for step in steps if step)[:200].replace(".[", "["), sent.in_words(message))
