"""Decisions about entries: undo, bring back, correct. Accepted only if nothing is left wrong afterwards."""

from collections.abc import Iterator, Sequence

from domain.commands import BringBack, CorrectEntry, JournalCommand, UndoCommand
from domain.context import Context, Happening
from domain.corrections import check_wording
from domain.events import (
    Amendment,
    EntriesRetracted,
    EntryCorrected,
    RetractionReversed,
    SearchStarted,
    ThankYouSent,
)
from domain.job_search import JobSearch, fold, foreseen, violations
from domain.journal import Entry, effective, of_command, standing
from domain.naming import phrases
from domain.references import own_id
from domain.refusals import NothingChanges, NotTheSameKind, NotUndoable, Refusal, Unknown, Violation, WouldBreak
from domain.steps.conversations import with_whom
from domain.steps.talking import givers
from domain.values import CommandId


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
    stray = set(_stray_thanks(counted, state)) - set(_stray_thanks(effective(entries), search))
    if stray or violations(state):
        words = phrases(after)
        thanks = (Violation("dangling", words[version], version) for version in sorted(stray))
        raise WouldBreak(deed, [*violations(state, words), *thanks])
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
    if type(entry.event) is not type(body) or own_id(entry.event) != own_id(body):
        raise NotTheSameKind
    now = stands.corrected.get(command.version)
    is_day, is_body = (now.happened_on, now.event) if now else (entry.happened_on, entry.event)
    on = context.day(command.happened_on) if command.happened_on else is_day
    if (on, body) == (is_day, is_body):
        raise NothingChanges("It says so already.")
    earlier = [one for one in effective(entries) if one.version < command.version]
    try:
        check_wording(body, on, fold(JobSearch(search.id), earlier), search, context)
    except Refusal as refusal:
        refusal.field = f"event.{refusal.field}" if refusal.field else "event"
        raise
    return EntryCorrected(version=command.version, event=body, happened_on=on, why=command.why)


def _stray_thanks(counted: Sequence[Entry], state: JobSearch) -> Iterator[int]:
    """The versions of thanks to someone who was not there and brought me to nobody who was, or before the talk. News of
    who introduced whom may leave some in an accepted journal."""
    for entry in counted:
        if isinstance(entry.event, ThankYouSent):
            interview = state.conversations.interviews.get(entry.event.interview)
            if interview is None or not interview.held:
                continue
            may_be = {*with_whom(state, interview.contacts), *givers(state, interview)}
            if not {*with_whom(state, [entry.event.to])} <= may_be or entry.happened_on < interview.on:
                yield entry.version
