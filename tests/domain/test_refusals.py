"""The sentences of the refusals that are raised outside the domain: what is the matter, and what to do about it."""

from datetime import date

import pytest

from domain.refusals import (
    AlreadySaved,
    BeyondTheHead,
    Busy,
    ChangedElsewhere,
    DamagedEntry,
    DamagedStore,
    DayToCome,
    NewerStore,
    NoSuchTime,
    NotAStore,
    Refusal,
    ServedAlready,
    StaleVersion,
    StoreFull,
    StoreGone,
    StoreUnreadable,
    TimeToCome,
    TwiceThatDay,
    UnknownZone,
)
from domain.values import CommandId


@pytest.mark.parametrize(
    ("refusal", "says", "field"),
    [
        (UnknownZone(), "Choose one such as Europe/Berlin", "zone"),
        (NoSuchTime(date(2026, 3, 29), "01:30"), "On 29 March 2026 the clocks go forward over 01:30", "time"),
        (TwiceThatDay(date(2026, 10, 25), "01:30"), "so 01:30 comes twice. Choose the earlier or the later", "later"),
        (TimeToCome("23:59"), "still to come today", "time"),
        (StaleVersion(4, 6), "you expected version 4, it is at 6", None),
        (ChangedElsewhere(6), "What you typed is kept", None),
        (AlreadySaved(CommandId("c")), "save it again as something new", None),
        (Busy(), "try again in a moment", None),
        (BeyondTheHead(9, 6), "numbered from 1 to 6", "as_of"),
        (DayToCome(date(2026, 3, 21)), "21 March 2026 is still to come", "as_of"),
        (StoreFull(), "Free some space", None),
        (StoreGone(), "Nothing more is saved until Switchback is started again", None),
        (StoreUnreadable(), "nothing in them was changed", None),
        (NewerStore(), "Install the newer version", None),
        (NotAStore("notes.txt"), "notes.txt is not a file of Switchback", None),
        (DamagedStore("searches.db"), "put your last backup in its place", None),
        (DamagedEntry(3), "Entry 3 of this search is damaged", None),
        (ServedAlready("searches.db"), "Open that one, or stop it first", None),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Refusal) else "",
)
def test_what_the_person_reads(refusal: Refusal, says: str, field: str | None) -> None:
    assert says in refusal.message
    assert refusal.message.endswith(".")
    assert str(refusal) == refusal.message
    assert refusal.field == field


def test_a_stale_version_says_where_the_search_is() -> None:
    assert StaleVersion(4, 6).head == ChangedElsewhere(6).head == 6
    assert AlreadySaved(CommandId("c")).command == "c"
