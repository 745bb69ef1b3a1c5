"""Every id that an event holds is found from the types of its fields."""

from typing import Any, NewType, get_args

import msgspec
import pytest

from domain import values
from domain.commands import ExplainTitle, HoldInterview, KeepDraft, LogConversation, SetRules, TalkedTo, subject_of
from domain.events import (
    AnyEvent,
    ContactsMerged,
    DraftKept,
    EntryCorrected,
    RulesSet,
    SearchStarted,
    SwitchReframed,
)
from domain.references import FRAME, RULES, changed, draft_of, own_id, references, title_of
from domain.values import ContactId, DraftKind, InterviewId, ReminderKind, Source, SourceId
from tests.domain.kit import (
    added,
    explained,
    held,
    nudged,
    offered,
    requested,
    scheduled,
    skipped,
    started,
    step,
    thanked,
    touched,
    which,
)

KINDS = [kind for kind in get_args(AnyEvent) if kind is not EntryCorrected]
IDS = {name for name, value in vars(values).items() if isinstance(value, NewType) and name.endswith("Id")} - {
    "SearchId"
}
"""What can be pointed at: another search is another journal."""


def id_fields(kind: type) -> dict[str, str]:
    """The fields of an event whose type as written names an id, other than its own."""
    hints = {name: str(hint) for name, hint in kind.__annotations__.items() if name != "id"}
    holding = (*sorted(IDS), "Source", "Which")
    return {
        name: next(id for id in holding if id in hint)
        for name, hint in hints.items()
        if any(id in hint for id in holding)
    }


def filled(kind: type) -> Any:
    """An event of this kind whose every id field holds the name of that field."""
    body: dict[str, Any] = {"type": kind.__name__}
    for field in msgspec.structs.fields(kind):
        if field.name == "id":
            body["id"] = "own"
        elif field.name in id_fields(kind):
            many = "tuple" in str(kind.__annotations__[field.name])
            one: Any = field.name
            match id_fields(kind)[field.name]:
                case "Source":
                    one = {"id": field.name}
                case "Which":
                    one = {"kind": "thank", "id": field.name, "who": field.name}
            body[field.name] = [one] if many else one
        elif field.required:
            body[field.name] = SAMPLES[field.name]
    return msgspec.convert(body, kind, strict=False)


SAMPLES: dict[str, Any] = {
    "zone": "Europe/Berlin", "aspect": "role", "name": "N", "new": True, "route": "direct", "by": "me", "text": "T",
    "channel": "email", "medium": "in_person", "what": "W", "due": "2026-03-02", "first": 1, "last": 1, "retraction": 1,
    "kind": "ask", "gist": "yes", "turn": "me", "questions": [], "title": "T", "topic": "week", "claim": "C",
    "outcome": "stayed", "role": "R", "criterion": "C", "weighed": "better", "terms": {"currency": "EUR", "base": "1"},
    "asks": [{"what": "W"}],
    "appointment": {"local": "2026-03-12T15:00", "zone": "UTC", "at": "2026-03-12T15:00:00Z"}, "until": "2026-03-12",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_id_of_an_event_is_found(kind: type) -> None:
    event = filled(kind)
    found = {one.field: one.id for one in references(event) if one.field}
    assert found == {field: field for field in id_fields(kind)}
    assert own_id(event) == ("own" if "id" in kind.__annotations__ else None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_ids_that_are_not_said_are_no_references(kind: type) -> None:
    required = {field.name for field in msgspec.structs.fields(kind) if field.required}
    event = filled(kind)
    bare = kind(**{field: getattr(event, field) for field in required})
    found = {one.field for one in references(bare) if one.field}
    assert found == required & set(id_fields(kind))


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


def test_rules_are_about_the_rules() -> None:
    assert [one.id for one in references(RulesSet(weekly_aim=2))] == changed(RulesSet(weekly_aim=2)) == [RULES]


def test_a_reminder_is_about_a_thing_and_a_person() -> None:
    event = skipped(which(ReminderKind.THANK, "talk", "priya"))
    assert [(one.field, one.what, one.id) for one in references(event)] == [
        ("which", "thing", "talk"),
        ("which", "thing", "priya"),
    ]


def test_what_arranges_a_conversation_changes_it_and_what_adds_to_it_does_not() -> None:
    for event in (requested("talk", "priya"), nudged("talk"), scheduled("talk", "priya"), held("talk", "priya")):
        assert changed(event) == ["talk"]
    for event in (
        thanked("talk", "priya"),
        touched("priya"),
        skipped(which(ReminderKind.NUDGE, "talk")),
    ):
        assert changed(event) == []


def test_a_title_and_a_wording_are_subjects_of_their_own() -> None:
    told, wording = explained("talk"), DraftKept(kind=DraftKind.ASK, text="Hello")
    assert changed(told) == [title_of("talk")] == [subject_of(ExplainTitle(interview=InterviewId("talk"), title="t"))]
    assert changed(wording) == [draft_of(DraftKind.ASK)] == [subject_of(KeepDraft(kind=DraftKind.ASK))]
    assert changed(DraftKept(kind=DraftKind.NUDGE, text="Hello")) != changed(wording)


def test_going_on_with_a_conversation_changes_it_and_beginning_one_does_not() -> None:
    people = (TalkedTo(name="Priya"),)
    assert subject_of(HoldInterview(interview=InterviewId("talk"))) == "talk"
    assert subject_of(LogConversation(interview=InterviewId("talk"), people=people)) == "talk"
    assert subject_of(HoldInterview(contacts=(ContactId("priya"),))) is None
    assert subject_of(LogConversation(people=people)) is None
    assert subject_of(SetRules(weekly_aim=2)) == RULES
