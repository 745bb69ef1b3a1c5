"""What is wrong with what a program sent, said to the one who wrote the program."""

import re
from typing import Any, get_args

from domain.values import Country, LocalMoment, LocalTime, Zone
from web.wording.texts import count

NEEDED = "This is needed."
NO_SUCH_FIELD = "There is no field of that name."
_BOUND = re.compile(r"Expected `(\w+)` (of length )?(<=|>=|<|>) (\d+)")
_KINDS = re.compile(r"Expected `([\w| ]+)`(?:, got `(\w+)`)?")


def _pattern(kind: Any) -> str:
    pattern: str = get_args(kind)[1].pattern
    return pattern


_PATTERNS = {
    _pattern(LocalMoment): "Write a day and a time, like 2026-03-12T15:00.",
    _pattern(LocalTime): "Write a time of day, like 15:00.",
    _pattern(Zone): "Write the name of a time zone, like Europe/Berlin.",
    _pattern(Country): "Write the two capital letters of a country, like DE.",
}
_CALLED = {
    "str": "a text", "int": "a whole number", "float": "a fraction", "bool": "true or false", "array": "a list",
    "object": "an object", "date": "a day like 2026-03-04", "datetime": "a moment like 2026-03-12T14:00:00Z",
    "null": "null",
}  # fmt: skip


def in_words(fault: str) -> str:
    """What msgspec says of a value that does not fit, as a sentence that says what would."""
    if "missing required" in fault:
        return NEEDED
    if "unknown field" in fault:
        return NO_SUCH_FIELD
    if "matching regex" in fault:
        said = (words for pattern, words in _PATTERNS.items() if repr(pattern) in fault)
        return next(said, "This holds characters that have no place here, or none that can be seen.")
    if bound := _BOUND.search(fault):
        return _beyond(bound[1], bool(bound[2]), least=bound[3].startswith(">"), bound=int(bound[4]))
    if "encoded date" in fault or "timezone" in fault:
        return f"Write {_CALLED['datetime' if 'datetime' in fault else 'date']}."
    if "enum value" in fault:
        return "This is none of the choices: /api/docs lists them."
    if "out of range" in fault:
        return "This number is too large."
    if fault.startswith("Invalid value"):
        return "There is no type of that name: /api/docs lists them."
    if kinds := _KINDS.search(fault):
        wanted = " or ".join(_CALLED.get(kind, kind) for kind in kinds[1].removesuffix(" | null").split(" | "))
        got = f", not {_CALLED.get(kinds[2], kinds[2])}" if kinds[2] else ""
        return f"This has to be {wanted}{got}."
    return fault.replace("`", "") + "."


def _beyond(kind: str, length: bool, *, least: bool, bound: int) -> str:
    if not length:
        return f"This must be {bound} or {'more' if least else 'less'}."
    if kind == "str":
        return f"Write at least {count(bound, 'character')}." if least else f"Keep this to {bound:,} characters."
    return f"Give at least {'one' if bound == 1 else bound}." if least else f"Give at most {bound} at once."
