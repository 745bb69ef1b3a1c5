"""Forms: what stands in them, what was posted, and the command it stands for.

The command is built from the form and its address alone, never from the state of the search: the same form sent again
is the same command, and so one save, whatever was saved in between. What a form is about travels in hidden fields.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import unquote_to_bytes
from uuid import uuid4

import msgspec
from litestar import Request
from litestar.di import Provide

from domain.commands import Command
from domain.refusals import Candidate, Refusal
from domain.values import Position
from domain.views import Look
from web.errors import Refused
from web.security import without_token
from web.wording import faults

MOST_FIELDS = 2_100
"""Fields that one form may send: four for each of 500 pasted names, and its own."""
LINE_BY_LINE = frozenset({"lines"})
"""Fields that are looked at line by line: a sign in them that is no text is shown as \ufffd where it stood."""
KEY = re.compile(r"[\x21-\x7e]{1,64}")
"""What may be the key of a save."""
_NUMBER = re.compile(r"[0-9]{1,10}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
WAS = "was_"
"""Before the name of a field: what that field was rendered with, in a form that changes what is known."""
_UNSAID = ("_csrf_token", "key", "seen")

Made = TypeVar("Made", bound=msgspec.Struct)


class Values:
    """The texts of a form by field: `values.name` and `values["name"]` are "" where nothing was typed."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> str:
        texts = self._texts.get(name)
        return texts[-1] if texts else ""

    def all(self, name: str) -> list[str]:
        """Every text of that name, blank ones too, in the order of the form."""
        return list(self._texts.get(name, ()))

    def names(self) -> list[str]:
        """The fields there are."""
        return list(self._texts)

    def touched(self, name: str) -> bool:
        """Whether the field holds something else than it was rendered with; where that is not said, anything."""
        was = self._texts.get(WAS + name)
        return self[name].strip() != was[-1].strip() if was else name in self._texts

    def was(self) -> dict[str, str]:
        """What the fields were rendered with, where the form says so."""
        return {name[len(WAS) :]: texts[-1] for name, texts in self._texts.items() if name.startswith(WAS)}

    def changes(self) -> dict[str, Sequence[str]]:
        """The texts of the fields that are not as they were rendered."""
        return {name: texts for name, texts in self._texts.items() if self.touched(name)}

    def rendered_from(self) -> int | None:
        """The version that the form was rendered from, where it says so."""
        return int(self["seen"]) if _NUMBER.fullmatch(self["seen"]) else None

    def sent(self) -> list[tuple[str, str]]:
        """Every name and text but those that belong to the one save: its key, its version, the token."""
        return [(name, text) for name, texts in self._texts.items() if name not in _UNSAID for text in texts]

    def but(self, texts: Mapping[str, str]) -> "Values":
        """With these texts instead."""
        return Values({**self._texts, **{name: [text] for name, text in texts.items()}})

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]


class Posted:
    """A form as it was sent. Line ends are one sign; what cannot be text is in `errors`, by field; nothing is saved
    while there are any.

    `key` is the key of the save (a fresh one when none came along), `seen` the version the form was rendered from.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]], errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        self.values = Values(texts)
        key = self.values["key"]
        self.key = key if KEY.fullmatch(key) else new_key()
        self.seen = self.values.rendered_from()

    def get(self, name: str) -> str:
        """The last text of that name without spaces around it; "" when there is none."""
        return self.values[name].strip()

    def all(self, name: str) -> list[str]:
        """Every text of that name, blank ones too, in the order of the form."""
        return self.values.all(name)

    def changes(self) -> "Posted":
        """The form without the fields that are as they were rendered."""
        return Posted(self.values.changes(), self.errors)


class Form(msgspec.Struct, frozen=True):
    """A form to be shown: `v` what stands in its fields, `errors` what is wrong (field -> sentence, "" = all of it).

    `candidates` are the people that the refused save may have meant, in the field `asked`; `offer` is the command that
    would mend it; `news` says what was changed elsewhere meanwhile, a sentence for each field.
    """

    v: Values
    errors: dict[str, str]
    key: str
    seen: int | None
    asked: str = ""
    candidates: tuple[Candidate, ...] = ()
    offer: Command | None = None
    refusal: Refusal | None = None
    news: tuple[str, ...] = ()


class Faulty(Exception):
    """Fields that are no value of their kind."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(errors.values()))
        self.errors = dict(errors)


def new_key() -> str:
    """A key for the save that a form is rendered for."""
    return uuid4().hex


def blank(look: Look | None = None, **values: Any) -> Form:
    """A form as first shown, with these values in it: enums by their value, None as nothing, lists as several."""
    texts = {
        name: [_as_typed(one) for one in value] if isinstance(value, list) else [_as_typed(value)]
        for name, value in values.items()
        if value is not None
    }
    return Form(Values(texts), {}, new_key(), look.search.version if look else None)


def _as_typed(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(getattr(value, "value", value))


async def read_posted(request: Request[Any, Any, Any]) -> Posted:
    """The form in the body of a request. One without the browser's token is at fault as a whole."""
    posted = parsed(await request.body())
    if without_token(request):
        posted.errors[""] = faults.OPEN_TOO_LONG
    return posted


def parsed(body: bytes) -> Posted:
    """The form that a urlencoded body holds. Refuses more fields than any page of ours has."""
    pairs = body.split(b"&") if body else []
    if len(pairs) > MOST_FIELDS:
        raise Refused(413, "That is more than can be saved at once. Save it in parts.")
    texts: dict[str, list[str]] = {}
    errors: dict[str, str] = {}
    for pair in pairs:
        raw_name, _, raw = pair.partition(b"=")
        name, _ = _decoded(raw_name)
        text, is_text = _decoded(raw, instead="\ufffd" if name in LINE_BY_LINE else "")
        texts.setdefault(name, []).append(text)
        if not (is_text or name in LINE_BY_LINE or name.startswith(WAS)):
            errors[name] = faults.NO_TEXT
    return Posted(texts, errors)


def _decoded(raw: bytes, instead: str = "") -> tuple[str, bool]:
    """The text of a urlencoded part, `instead` for what is no text, and whether all of it was text."""
    plain = unquote_to_bytes(raw.replace(b"+", b" "))
    text = plain.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    clean = _CONTROL.sub(instead, text)
    return clean, clean == text and b"\xef\xbf\xbd" not in plain and "\ufffd" not in text


POSTED = Provide(read_posted)


def command_from(posted: Posted, kind: type[Made], **fixed: Any) -> Made:
    """The command of that kind, its fields read from the form's fields of the same name; blank is absent.

    `fixed` fields are given as they are. Raises `Faulty` with a sentence per field.
    """
    said = {name: posted.get(name) for name in kind.__struct_fields__ if name not in _UNSAID and name not in fixed}
    return made(kind, {**{name: text for name, text in said.items() if text}, **fixed})


def emptied(posted: Posted, *fields: str) -> list[str]:
    """Which of these fields were sent with nothing in them."""
    return [field for field in fields if posted.all(field) and not posted.get(field)]


def both_positions(posted: Posted) -> tuple[dict[str, Position], dict[str, str]]:
    """Where from (`background`) and where to (`target`), and what is wrong with them, by field."""
    positions: dict[str, Position] = {}
    errors: dict[str, str] = {}
    for which in ("background", "target"):
        said = {part: text for part in ("role", "industry") if (text := posted.get(f"{which}_{part}"))}
        try:
            positions[which] = made(Position, said, f"{which}_{{}}".format)
        except Faulty as fault:
            errors |= fault.errors
    return positions, errors


def made(kind: type[Made], said: Mapping[str, Any], where: Callable[[str], str] = lambda field: field) -> Made:
    """The struct of that kind from texts and values. Raises `Faulty`, its fields named by `where`."""
    values: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for field in msgspec.structs.fields(kind):
        if field.name not in said:
            if field.required:
                errors[where(field.name)] = faults.missing(field.name)
            continue
        value = said[field.name]
        try:
            values[field.name] = msgspec.convert(_said(value), type=field.type, strict=False)
        except msgspec.ValidationError as error:
            errors[where(field.name)] = faults.misfit(str(error))
    if errors:
        raise Faulty(errors)
    return kind(**values)


def _said(value: Any) -> Any:
    return {"yes": True, "no": False}.get(value, value) if isinstance(value, str) else value
