"""Where facts are taken from: a conversation's note or an added one, line by line."""

from typing import TYPE_CHECKING

from domain.refusals import LineGone, Unknown
from domain.values import InterviewId, NoteId, Source, SourceId

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def is_source(search: "JobSearch", id: SourceId) -> bool:
    """Whether that is a conversation or a note, from which facts are taken."""
    return InterviewId(id) in search.conversations.interviews or NoteId(id) in search.notes.by_id


def check_source(search: "JobSearch", source: Source | None) -> None:
    """Refuses a source that is neither a conversation nor a note, and a line that is not in it as it stands now."""
    if source is None:
        return
    if not is_source(search, source.id):
        raise Unknown("source", "conversation or note")
    if source.text and source.text not in lines(text_of(search, source.id)):
        raise LineGone


def text_of(search: "JobSearch", id: SourceId) -> str:
    """The note of that id as it stands now; empty where there is none."""
    if interview := search.conversations.interviews.get(InterviewId(id)):
        return interview.note
    note = search.notes.by_id.get(NoteId(id))
    return note.text if note else ""


def lines(text: str) -> list[str]:
    """The lines of a note that say something, as a fact points at them: without spaces around, up to 500 characters,
    tabs as spaces."""
    return [line[:500].strip() for raw in text.splitlines() if (line := raw.replace("\t", " ").strip())]
