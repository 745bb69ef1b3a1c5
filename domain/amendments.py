"""Decisions about entries: undo, bring back, correct. Accepted only if nothing is left wrong afterwards."""

from collections.abc import Sequence

from domain.commands import BringBack, CorrectEntry, JournalCommand, UndoCommand
from domain.context import Context, Happening
from domain.corrections import as_kept, check_wording
from domain.events import (
    Amendment,
    AnyEvent,
    EntriesRetracted,
    EntryCorrected,
    RetractionReversed,
    SearchStarted,
)
from domain.job_search import JobSearch, fold, foreseen
from domain.journal import Entry, effective, of_command, standing
from domain.naming import phrases
from domain.references import own_id
from domain.refusals import NothingChanges, NotTheSameKind, NotUndoable, Refusal, Unknown, Violation, WouldBreak
from domain.values import CommandId, Which
from domain.violations import out_of_order, violations


def decide_on_journal(
    entries: Sequence[Entry], search: JobSearch, command: JournalCommand, context: Context
) -> tuple[Happening, ...]:
    """What happens to the journal, `search` being its present state. Raises a `Refusal` when it cannot be done."""
    match command:
        case UndoCommand():
            event, deed = _undo(entries, command), "Undoing this"
        case BringBack():
            event, deed = _bring_back(entries, command), "Bringing this back"
        case CorrectEntry():
            event, deed = _correct(entries, search, command, context), "This correction"
    context.day(command.happened_on)
    happening = Happening(context.today, event)
    after = [*entries, *foreseen(search, [happening], context)]
    counted = effective(after)
    state = fold(JobSearch(search.id), counted)
    astray = set(out_of_order(counted, state)) - set(out_of_order(effective(entries), search))
    if astray or violations(state):
        words = phrases(after)
        out = [Violation(rule, words[version], version) for rule, version in sorted(astray, key=lambda one: one[::-1])]
        raise WouldBreak(deed, [*violations(state, words), *out])
    return (happening,)


def _undo(entries: Sequence[Entry], command: UndoCommand) -> Amendment:
    done = of_command(entries, command.command)
    if not done:
        raise Unknown("command", "step")
    if any(isinstance(entry.event, SearchStarted) for entry in done):
        raise NotUndoable("The beginning of a search cannot be undone. Say the frame anew on the Map instead.")
    if any(isinstance(entry.event, EntriesRetracted | RetractionReversed) for entry in done):
        raise NotUndoable("An undo is not undone: bring back what it took away instead.")
    if done[0].version in standing(entries).undone:
        raise NotUndoable("This is undone already. Bring it back if it was right.")
    return EntriesRetracted(first=done[0].version, last=done[-1].version, why=command.why)


def _bring_back(entries: Sequence[Entry], command: BringBack) -> Amendment:
    return RetractionReversed(retraction=_retraction_of(entries, command.command))


def _retraction_of(entries: Sequence[Entry], command: CommandId) -> int:
    done = of_command(entries, command)
    if not done:
        raise Unknown("command", "step")
    undone_by = standing(entries).undone.get(done[0].version)
    if undone_by is None:
        raise NotUndoable("This is not undone, so there is nothing to bring back.")
    return undone_by


def _correct(entries: Sequence[Entry], search: JobSearch, command: CorrectEntry, context: Context) -> Amendment:
    if not 0 < command.version <= len(entries):
        raise Unknown("version", "line of the story")
    stands = standing(entries)
    if command.version in stands.undone:
        raise NotUndoable("This is undone. Bring it back first, then correct it.")
    entry = entries[command.version - 1]
    body = command.event
    if type(entry.event) is not type(body) or _which_one(entry.event) != _which_one(body):
        raise NotTheSameKind
    now = stands.corrected.get(command.version)
    is_day, is_body = (now.happened_on, now.event) if now else (entry.happened_on, entry.event)
    on = context.day(command.happened_on) if command.happened_on else is_day
    if (on, body) == (is_day, is_body):
        raise NothingChanges("It says so already.")
    earlier = [one for one in effective(entries) if one.version < command.version]
    try:
        check_wording(body, is_body, on, fold(JobSearch(search.id), earlier), search, context)
    except Refusal as refusal:
        if refusal.field != "happened_on":
            refusal.field = f"event.{refusal.field}" if refusal.field else "event"
        raise
    return EntryCorrected(version=command.version, event=as_kept(body), happened_on=on, why=command.why)


def _which_one(event: AnyEvent) -> tuple[str | None, Which | None]:
    """The thing that an event brings into being, or the reminder that it puts off: another one need never have run."""
    return own_id(event), getattr(event, "which", None)
