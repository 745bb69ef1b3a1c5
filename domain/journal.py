"""The journal: entries, what undo and correction make of them, and the two ways to look back.

Nothing is edited or deleted. `effective` resolves undone and corrected entries in the order they were written; the
decisions about entries (undo, bring back, correct) are in `amendments`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

import msgspec

from domain.events import (
    Amendment,
    AnyEvent,
    CompanyTargeted,
    ContactAdded,
    ContactsMerged,
    EntriesRetracted,
    EntryCorrected,
    RetractionReversed,
    RoundHeld,
    RoundScheduled,
    SearchStarted,
)
from domain.references import changed, own_id, references
from domain.values import CommandId, RoundId, SearchId

REGISTRATIONS = (SearchStarted, CompanyTargeted, ContactAdded, ContactsMerged)
"""The kinds that say who or what a thing is: known first when the story is told in the order of the deeds."""


FINAL = (SearchStarted, EntriesRetracted, RetractionReversed)
"""The kinds that are never undone: a beginning is said anew, an undo is brought back."""


FORM = 1
"""The number of the form in which entries are written; every change of a stored event raises it and adds an upcast."""


class Entry(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag=FORM,
    tag_field="format",
    gc=False,
):
    """One line of the journal, with two clocks: `recorded_at`, when it was written down (UTC), and `happened_on`, the
    day of the deed. `prev` is the hash of the stored entry before it; `command_hash` tells a repeat from another."""

    search_id: SearchId
    version: int
    recorded_at: datetime
    happened_on: date
    command_id: CommandId
    command_hash: str
    actor: str
    prev: str
    event: AnyEvent

    @property
    def originator_id(self) -> str:
        """The search, by the name the store uses."""
        return self.search_id

    @property
    def originator_version(self) -> int:
        """The version, by the name the store uses."""
        return self.version


class Standing(msgspec.Struct, frozen=True):
    """How each amended entry stands: by which entry it is undone, by which it was last corrected."""

    undone: dict[int, int]
    corrected: dict[int, EntryCorrected]
    corrected_by: dict[int, int]


def standing(entries: Iterable[Entry]) -> Standing:
    """Which entries are undone and which are corrected, after all of `entries`. Total: nonsense has no effect."""
    active: dict[int, EntriesRetracted] = {}
    corrections: list[Entry] = []
    kinds: dict[int, type] = {}
    for entry in entries:
        event = entry.event
        match event:
            case EntriesRetracted():
                active[entry.version] = event
            case RetractionReversed():
                active.pop(event.retraction, None)
            case EntryCorrected():
                corrections.append(entry)
            case _:
                kinds[entry.version] = type(event)
    undone: dict[int, int] = {}
    for version, retraction in active.items():
        for gone in range(max(retraction.first, 1), min(retraction.last, version - 1) + 1):
            undone.setdefault(gone, version)
    corrected: dict[int, EntryCorrected] = {}
    corrected_by: dict[int, int] = {}
    for entry in corrections:
        event = entry.event
        assert isinstance(event, EntryCorrected)
        if (
            entry.version not in undone
            and event.version < entry.version
            and kinds.get(event.version) is type(event.event)
        ):
            corrected[event.version] = event
            corrected_by[event.version] = entry.version
    return Standing(undone, corrected, corrected_by)


def effective(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count, in the order written, each with the body and day it has after its last correction.

    Entries about entries stay in the list, without effect of their own.
    """
    if not any(isinstance(entry.event, EntriesRetracted | EntryCorrected) for entry in entries):
        return list(entries)
    stands = standing(entries)
    return [
        _as_corrected(entry, stands.corrected.get(entry.version))
        for entry in entries
        if entry.version not in stands.undone or isinstance(entry.event, EntriesRetracted | RetractionReversed)
    ]


def earliest_touched(entries: Sequence[Entry], fresh: Iterable[Entry]) -> int:
    """The lowest version whose meaning the amendments among `fresh` change; beyond all versions when there is none.

    `entries` is the whole journal including the fresh ones, where entry n has the version n.
    """
    lowest = len(entries) + 1
    for entry in fresh:
        event = entry.event
        for version in _touched_by(event, entries):
            lowest = min(lowest, version)
    return lowest


def as_recorded(entries: Sequence[Entry], version: int) -> list[Entry]:
    """What was known once entry `version` was written: later undoing and correcting is not known yet."""
    return effective(entries[:version])


def as_happened(entries: Sequence[Entry], day: date) -> list[Entry]:
    """What had happened by the end of `day`, with all that is known today.

    Who and what things are comes first, then the deeds in the order (day of the deed, version). Who or what is
    registered is there from the earliest deed about it; a deed dated before the thing it is about, with that thing.
    """
    counted = effective(entries)
    first_deed = _first_deeds(counted)
    registrations = [
        entry
        for entry in counted
        if isinstance(entry.event, REGISTRATIONS) and _registered_from(entry.event, first_deed) <= day
    ]
    deeds = [(on, entry.version, entry) for on, entry in _told_on(counted) if on <= day]
    return registrations + [entry for _, _, entry in sorted(deeds, key=lambda deed: deed[:2])]


def last_recorded_before(entries: Sequence[Entry], instant: datetime) -> int:
    """The version of the last entry written before the instant, 0 when there is none."""
    return bisect_left(entries, instant, key=lambda entry: entry.recorded_at)


def touched_since(entries: Sequence[Entry], seen: int, subject: str) -> bool:
    """Whether anything after version `seen` changed `subject`, by an undo or a correction too. What only points at it,
    such as a note or a conversation, leaves it as it was."""
    return any(_changed(entry.event, subject, entries) for entry in entries[seen:])


def changes_to(entries: Sequence[Entry], subject: str) -> list[Entry]:
    """The entries that changed `subject`, by an undo or a correction too, in the order written."""
    return [entry for entry in entries if _changed(entry.event, subject, entries)]


def of_command(entries: Iterable[Entry], command: CommandId) -> list[Entry]:
    """The entries one command recorded: a contiguous run, empty when there is no such command."""
    return [entry for entry in entries if entry.command_id == command]


def _first_deeds(entries: Sequence[Entry]) -> dict[str, date]:
    """The day of the earliest deed about each thing; two records of one person share it."""
    first: dict[str, date] = {}
    for entry in entries:
        for thing in _things(entry.event) if not isinstance(entry.event, Amendment) else ():
            first[thing] = min(first.get(thing, date.max), entry.happened_on)
    merges = [entry.event for entry in entries if isinstance(entry.event, ContactsMerged)]
    for merge in (*merges, *reversed(merges)):
        first[merge.contact] = first[merge.other] = min(first[merge.contact], first[merge.other])
    return first


def _registered_from(event: AnyEvent, first_deed: Mapping[str, date]) -> date:
    match event:
        case CompanyTargeted() | ContactAdded():
            return first_deed[event.id]
        case ContactsMerged():
            return first_deed[event.contact]
        case _:
            return date.min


_IN_ORDER = ("conversation", "application", "interview", "offer")
_ROUNDS = (RoundScheduled, RoundHeld)


def _told_on(entries: Sequence[Entry]) -> Iterator[tuple[date, Entry]]:
    """The deeds that are no registrations, each with its day. What is done with a thing is told from the day of that
    thing on: a next step set on Tuesday may have been recorded as done on Monday. What came of a conversation is told
    in the order it was written: what it was called off from may have been recorded with a later day. So is what came of
    an application, its rounds included, and of an offer."""
    deeds = [entry for entry in entries if not isinstance(entry.event, REGISTRATIONS)]
    born = {own: entry.happened_on for entry in reversed(deeds) if (own := own_id(entry.event))}
    belongs = {entry.event.id: entry.event.application for entry in deeds if isinstance(entry.event, _ROUNDS)}
    last: dict[str, date] = {}
    for entry in deeds:
        own = own_id(entry.event)
        needed = [] if own else references(entry.event)
        on = max([entry.happened_on, *(born.get(one.id, date.min) for one in needed)])
        for id in [own] if own else [one.id for one in needed if one.what in _IN_ORDER]:
            course = belongs.get(RoundId(id), id)
            on = last[course] = max(on, last.get(course, date.min))
        yield on, entry


def _as_corrected(entry: Entry, correction: EntryCorrected | None) -> Entry:
    if correction is None:
        return entry
    return msgspec.structs.replace(entry, event=correction.event, happened_on=correction.happened_on)


def _touched_by(event: AnyEvent, entries: Sequence[Entry]) -> Iterator[int]:
    """The versions an amendment is about; none for other events, none outside the journal."""
    match event:
        case EntriesRetracted(first=first, last=last):
            yield from range(max(first, 1), min(last, len(entries)) + 1)
        case RetractionReversed(retraction=version) if 0 < version <= len(entries):
            retraction = entries[version - 1].event
            if isinstance(retraction, EntriesRetracted):
                yield from _touched_by(retraction, entries)
        case EntryCorrected(version=version) if 0 < version <= len(entries):
            yield version
        case _:
            return
    # An undone correction changes the meaning of what it corrected.
    if isinstance(event, EntriesRetracted):
        for version in range(max(event.first, 1), min(event.last, len(entries)) + 1):
            undone = entries[version - 1].event
            if isinstance(undone, EntryCorrected):
                yield undone.version


def _changed(event: AnyEvent, subject: str, entries: Sequence[Entry]) -> bool:
    """Whether an event changed a thing or a version, an amendment by any wording of the entries that it touches."""
    if not isinstance(event, Amendment):
        return subject in changed(event)
    touched = set(_touched_by(event, entries))
    if not touched:
        return False
    corrections = (entry.event for entry in entries if isinstance(entry.event, EntryCorrected))
    wordings = [
        *(entries[version - 1].event for version in touched),
        *(correction.event for correction in corrections if correction.version in touched),
    ]
    return subject in map(str, touched) or any(
        subject in changed(wording.event if isinstance(wording, EntryCorrected) else wording) for wording in wordings
    )


def _things(event: AnyEvent) -> set[str]:
    """The things an event is about; a correction is about those of its new wording."""
    if isinstance(event, EntryCorrected):
        return _things(event.event)
    things = {str(reference.id) for reference in references(event)}
    if own := own_id(event):
        things.add(own)
    return things
