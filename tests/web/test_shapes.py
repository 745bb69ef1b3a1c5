"""What was sent and does not fit is told field by field, in sentences that say what would fit."""

import json
from typing import Any

import msgspec
import pytest

from domain.commands import AnyCommand
from domain.values import Country, LocalMoment, LocalTime, Zone
from web.errors import Refused
from web.shapes import from_json
from web.wording.sent import in_words

BOOKING = {"type": "ScheduleInterview", "interview": "x"}
WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"type": "LetGo", "things": []}, "things", "Give at least one."),
    ({"type": "LetGo", "things": 3}, "things", "This has to be a list, not a whole number."),
    ({"type": "LetGo", "things": [{"kind": "x", "id": "y"}]}, "things[0].kind", "This is none of the choices"),
    ({"type": "LogConversation", "people": [{"name": "x"}] * 51}, "people", "Give at most 50 at once."),
    ({**BOOKING, "appointment": {"local": "soon"}}, "appointment.local", "Write a day and a time, like 2026-"),
    ({**BOOKING, "appointment": {}}, "appointment.local", "This is needed."),
    ({**BOOKING}, "appointment", "This is needed."),
    ({"type": "SetRules", "zone": "a b"}, "zone", "Write the name of a time zone, like Europe/Berlin."),
    ({"type": "SetRules", "country": "de"}, "country", "Write the two capital letters of a country, like DE."),
    ({"type": "SetRules", "nudge_days": 0}, "nudge_days", "This must be 1 or more."),
    ({"type": "SetRules", "nudge_days": 400}, "nudge_days", "This must be 365 or less."),
    ({"type": "SetRules", "nudge_days": 1.5}, "nudge_days", "This has to be a whole number, not a fraction."),
    ({"type": "AddContact", "name": ""}, "name", "Write at least 1 character."),
    ({"type": "AddContact", "name": " \u200b "}, "name", "none that can be seen"),
    ({"type": "AddContact", "name": "x" * 201}, "name", "Keep this to 200 characters."),
    ({"type": "AddContact", "name": None}, "name", "This has to be a text, not null."),
    (
        {"type": "AddContact", "name": "x", "keep_in_touch": "no"},
        "keep_in_touch",
        "has to be true or false, not a text",
    ),
    ({"type": "AddContact", "name": "x", "nam": "y"}, "nam", "There is no field of that name."),
    ({"type": "HoldInterview", "time": "25:00"}, "time", "Write a time of day, like 15:00."),
    ({"type": "DropCompany", "company": "x", "happened_on": "2026-02-30"}, "happened_on", "Write a day like 2026-"),
    ({"type": "FlyAway"}, "type", "There is no type of that name"),
]


@pytest.mark.parametrize(("sent", "field", "words"), WRONG, ids=range(len(WRONG)))
def test_a_fault_is_told_where_it_is(sent: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        from_json(json.dumps(sent).encode(), AnyCommand)
    [error] = refused.value.problem.errors
    assert error.field == field
    assert words in error.message
    assert refused.value.problem.detail == f"{field}: {error.message}"


@pytest.mark.parametrize("kind", [LocalMoment, LocalTime, Zone, Country], ids=["moment", "time", "zone", "country"])
def test_what_has_a_form_of_its_own_is_shown_an_example(kind: Any) -> None:
    with pytest.raises(msgspec.ValidationError) as fault:
        msgspec.convert("~", kind)
    assert "like " in in_words(str(fault.value))
