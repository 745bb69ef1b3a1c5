"""Notes: plain sentences about anything. They stay as written."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from immutables import Map

from domain.commands import AddNote
from domain.context import Context, Happening
from domain.events import NoteAdded
from domain.journal import Entry
from domain.values import AboutId, NoteId

if TYPE_CHECKING:
    from domain.job_search import JobSearch


class Note(msgspec.Struct, frozen=True, gc=False):
    id: NoteId
    about: AboutId
    text: str
    on: date
    version: int
    private: bool = False


class Notes(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[NoteId, Note] = Map()

    def about(self, *ids: str) -> list[Note]:
        """The notes about any of these things, oldest first."""
        return sorted(
            (note for note in self.by_id.values() if note.about in ids), key=lambda note: (note.on, note.version)
        )


def _added(notes: Notes, event: NoteAdded, entry: Entry) -> Notes | None:
    if event.id in notes.by_id:
        return None
    note = Note(event.id, event.about, event.text, entry.happened_on, entry.version, event.private)
    return Notes(notes.by_id.set(event.id, note))


EVOLVE: dict[type, Any] = {NoteAdded: _added}


def add(search: "JobSearch", command: AddNote, context: Context) -> list[Happening]:
    search.check_about(command.about)
    event = NoteAdded(id=NoteId(context.new_id()), about=command.about, text=command.text, private=command.private)
    return [Happening(context.day(command.happened_on), event)]


DECIDE: dict[type, Any] = {AddNote: add}
