"""What the page of a correction shows: what is put right, its form, and what else was written down with it."""

from collections.abc import Iterator
from typing import NamedTuple

from domain.events import Amendment, EntryCorrected
from domain.journal import Standing, standing
from domain.naming import Names, phrase
from domain.references import own_id
from domain.refusals import WouldBreak
from domain.values import Source
from domain.views import Look
from domain.views.timeline import Deed as Recorded
from domain.views.timeline import Line, Story
from web.correcting.fields import Row, fields_of, rows_of, teller
from web.correcting.form import form_of
from web.correcting.news import news_place
from web.forms import Form
from web.stale import caught_up
from web.wording import capital, tell


class Beside(NamedTuple):
    """Something else that was written down with it."""

    version: int
    words: str


class Page(NamedTuple):
    """`said` is what is put right in a sentence, `at_first` how it began where that is another one by now; `kept` what
    the form takes along, `since` where to say what has changed."""

    version: int
    line: Line
    said: str
    at_first: str
    command: str
    undone: bool
    corrected: bool
    form: Form
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    beside: tuple[Beside, ...]
    conflicts: tuple[Beside, ...]
    source: str
    since: str


def version_of(look: Look, which: str) -> int | None:
    """The entry that an address means: by its version, or by the id of the thing that it brought into being, the last
    that did. A correction stands for what it corrects. None for what is no line that can be put right."""
    if which.isascii() and which.isdigit() and len(which) < 10:
        found = int(which)
        entry = look.entries[found - 1] if 0 < found <= len(look.entries) else None
        if entry is not None and isinstance(entry.event, EntryCorrected):
            return entry.event.version
        return found if entry is not None and not isinstance(entry.event, Amendment) else None
    undone = standing(look.entries).undone
    born = (one.version for one in reversed(look.entries) if own_id(one.event) == which and one.version not in undone)
    return next(born, None)


def page_of(look: Look, version: int, refused: Form | None = None) -> Page:
    """The page of that entry, with the form as it was sent where it was refused."""
    story, stands = Story(look, tell), standing(look.entries)
    recorded = next(one for one in story.deeds if one.entries[0].version <= version <= one.entries[-1].version)
    entry = look.entries[version - 1]
    line = next(one for one in recorded.lines if one.version == version)
    now = form_of(look, line)
    fields = fields_of(look, line.event, refused or now)
    form = caught_up(look, {"": refused}, "", now, teller(fields))[""] if refused else now
    rows, folded = rows_of(line.event, form, fields)

    def alone(line: Line) -> str:
        return tell(Recorded((line,), recorded.names, {}, recorded.before, look.local))

    said, first = alone(line), alone(Line(version, entry.happened_on, entry.event))
    conflicts = form.refusal.conflicts if isinstance(form.refusal, WouldBreak) else ()
    source = getattr(line.event, "source", None)
    return Page(
        version=version,
        line=line,
        said=said,
        at_first=first if first != said else "",
        command=entry.command_id,
        undone=version in stands.undone,
        corrected=version in stands.corrected,
        form=form,
        rows=rows,
        folded=folded,
        beside=tuple(_beside(recorded.lines, version, stands, recorded.names)),
        conflicts=tuple(Beside(one.version, capital(one.message)) for one in conflicts if one.version),
        source=source.text if isinstance(source, Source) else "",
        since=news_place(look, line.event),
    )


def _beside(lines: tuple[Line, ...], version: int, stands: Standing, names: Names) -> Iterator[Beside]:
    for line in lines:
        if line.version != version and line.version not in stands.undone and not isinstance(line.event, Amendment):
            yield Beside(line.version, capital(phrase(line.event, line.happened_on, names)))
