"""Every id that an event holds is found from the types of its fields."""

from typing import Any, NewType, get_args

import msgspec
import pytest

from domain import values
from domain.events import AnyEvent, ContactsMerged, EntryCorrected, SearchStarted, SwitchReframed
from domain.references import FRAME, own_id, references
from domain.values import ContactId, Source, SourceId
from tests.domain.kit import added, held, offered, started, step

KINDS = [kind for kind in get_args(AnyEvent) if kind is not EntryCorrected]
IDS = {name for name, value in vars(values).items() if isinstance(value, NewType) and name.endswith("Id")}


def id_fields(kind: type) -> dict[str, str]:
    """The fields of an event whose type as written names an id, other than its own."""
    hints = {name: str(hint) for name, hint in kind.__annotations__.items() if name != "id"}
    return {
        name: next(id for id in (*IDS, "Source") if id in hint)
        for name, hint in hints.items()
        if any(id in hint for id in (*IDS, "Source"))
    }


def filled(kind: type) -> Any:
    """An event of this kind whose every id field holds the name of that field."""
    body: dict[str, Any] = {"type": kind.__name__}
    for field in msgspec.structs.fields(kind):
        if field.name == "id":
            body["id"] = "own"
        elif field.name in id_fields(kind):
            many = "tuple" in str(kind.__annotations__[field.name])
            of_source = id_fields(kind)[field.name] == "Source"
            one: Any = {"id": field.name} if of_source else field.name
            body[field.name] = [one] if many else one
        elif field.required:
            body[field.name] = SAMPLES[field.name]
    return msgspec.convert(body, kind, strict=False)


SAMPLES: dict[str, Any] = {
    "zone": "Europe/Berlin", "aspect": "role", "name": "N", "new": True, "route": "direct", "by": "me", "text": "T",
    "channel": "email", "medium": "video", "what": "W", "due": "2026-03-02", "first": 1, "last": 1, "retraction": 1,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_id_of_an_event_is_found(kind: type) -> None:
    event = filled(kind)
    found = {one.field: one.id for one in references(event) if one.what != "frame"}
    assert found == {field: field for field in id_fields(kind)}
    assert own_id(event) == ("own" if "id" in kind.__annotations__ else None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_ids_that_are_not_said_are_no_references(kind: type) -> None:
    required = {field.name for field in msgspec.structs.fields(kind) if field.required}
    event = filled(kind)
    bare = kind(**{field: getattr(event, field) for field in required})
    assert {one.field for one in references(bare) if one.what != "frame"} == required & set(id_fields(kind))


def test_references_say_what_kind_of_thing_they_point_at() -> None:
    event = step("send", promised_to=ContactId("priya"), source=Source(SourceId("talk")))
    assert [(one.field, one.what, one.id) for one in references(event)] == [
        ("promised_to", "person", "priya"),
        ("source", "conversation or note", "talk"),
    ]
    assert [one.id for one in references(held("talk", "priya", "daniel"))] == ["priya", "daniel"]
    merge = ContactsMerged(contact=ContactId("a"), other=ContactId("b"))
    assert [one.field for one in references(merge)] == ["contact", "other"]
    assert references(offered("tomasz")) == references(added("priya")) == []


def test_framing_is_about_the_frame() -> None:
    for event in (started(), SwitchReframed()):
        assert [one.id for one in references(event)] == [FRAME]
    assert own_id(SearchStarted(zone="UTC")) is None
