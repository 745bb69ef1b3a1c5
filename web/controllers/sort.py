"""Sorting a note line by line: learned, advice, a name, a promise. Nothing must be sorted."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command
from domain.refusals import NoSuchReminder
from domain.values import ReminderId, ReminderKind, SearchId, Which
from domain.views import Look
from domain.views.reminders import reminders
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.forms import POSTED, Form, Posted, new_key
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import origin_of, save, way_back
from web.sorted_lines import AT_ONCE, Sheet, sheet_of
from web.sorting import Subject, command_of, field_of, of_interview, of_note
from web.wording import sorting as words
from web.wording.kinds import TOPICS


class Sort(Controller):
    path = "/searches/{search_id:str}"
    dependencies = {"posted": POSTED}

    @get("/interviews/{interview_id:str}/sort", sync_to_thread=False)
    def interview(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Template:
        """The note of a conversation; of a long one, the lines of `?part=`."""
        look = searches.look(search_id)
        return sort_page(request, look, of_interview(look, interview_id))

    @get("/notes/{note_id:str}/sort", sync_to_thread=False)
    def note(self, request: Asked, searches: Store, search_id: InSearch, note_id: OfPath) -> Template:
        """A note that was added."""
        look = searches.look(search_id)
        return sort_page(request, look, of_note(look, note_id))

    @post("/interviews/{interview_id:str}/sort", sync_to_thread=True)
    def sort_interview(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        return _sort(request, searches, search_id, posted, of_interview(searches.look(search_id), interview_id))

    @post("/notes/{note_id:str}/sort", sync_to_thread=True)
    def sort_note(
        self, request: Asked, searches: Store, search_id: InSearch, note_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        return _sort(request, searches, search_id, posted, of_note(searches.look(search_id), note_id))


def _sort(
    request: Asked, searches: JobSearches, search_id: SearchId, posted: Posted, subject: Subject
) -> Redirect | Template:
    """`do` is what a line becomes, or done: the note is left as it is. Then on to the next line."""
    done = posted.get("do") == "done"

    def build(posted: Posted) -> Command:
        return command_of(posted, subject.id)

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted) if done else _next_to(search_id, posted, subject)

    def again(form: Form, status: int) -> Redirect | Template:
        if done and isinstance(form.refusal, NoSuchReminder):
            return Redirect(way_back(search_id, posted), status_code=303)
        look = searches.look(search_id)
        now = of_interview(look, subject.id) if subject.kind == words.CONVERSATION else of_note(look, subject.id)
        return sort_page(request, look, now, form, status)

    return save(searches, search_id, posted, build, then, again, where=field_of)


def _next_to(search_id: str, posted: Posted, subject: Subject) -> str:
    """The page of the line that was just sorted, at that line."""
    number = posted.get("n")
    line = int(number) if number.isdecimal() and len(number) < 6 else 0
    asked = {"from": origin_of(posted.get("from")), "part": str((line - 1) // AT_ONCE + 1) if line > AT_ONCE else ""}
    query = "&".join(f"{name}={value}" for name, value in asked.items() if value)
    return f"/searches/{search_id}/{subject.path}{f'?{query}' if query else ''}{f'#line-{line}' if line else ''}"


def sort_page(request: Asked, look: Look, subject: Subject, refused: Form | None = None, status: int = 200) -> Template:
    """The note with what became of each line, and the form that was refused as it was typed."""
    asked, part = request.query_params, request.query_params.get("part", "")
    origin = origin_of(refused.v["from"] if refused else asked.get("from", ""))
    saved = asked.get("saved", "")
    sheet = sheet_of(look, subject, refused, saved, int(part) if part.isdecimal() and len(part) < 4 else 1)
    # The line says itself what was just saved, with its own way back.
    instead = {"saved": None, "due": ()} if sheet.ours else {}
    return show(
        request,
        "pages/sort.html",
        look,
        place=subject.place.split("/")[0] or None,
        title=words.sort_title(subject.about),
        status=status,
        typed=True,
        back=subject.path,
        subject=subject,
        sheet=sheet,
        lead=words.sort_lead(subject.kind, subject.on, sheet.total, sheet.sorted),
        errors=refused.errors if refused else {},
        ids=_ids(refused.errors, sheet) if refused else {},
        origin=origin,
        waits=_waits(look, subject),
        done_key=new_key(),
        topics=wording.options(TOPICS),
        standing=[(text, text) for text in sheet.all],
        part_links=_parts(look, subject, sheet, origin),
        title_url=_title_url(look, subject),
        sort_words=words,
        words=wording,
        today=look.today,
        **instead,
    )


def _parts(look: Look, subject: Subject, sheet: Sheet, origin: str) -> list[tuple[str, str, str]]:
    """The pages of a long note."""
    here, also = f"/searches/{look.search.id}/{subject.path}", f"&from={origin}" if origin else ""
    firsts = range(0, sheet.total, AT_ONCE)
    return [
        (str(n), words.lines_words(first + 1, min(first + AT_ONCE, sheet.total)), f"{here}?part={n}{also}")
        for n, first in enumerate(firsts, 1)
    ]


def _title_url(look: Look, subject: Subject) -> str:
    """Where to say what the title means, for a conversation."""
    talked = subject.kind == words.CONVERSATION and subject.text
    return f"/searches/{look.search.id}/{subject.place}/title" if talked else ""


def _ids(errors: dict[str, str], sheet: Sheet) -> dict[str, str]:
    """Where the fields of the refused form are on the page."""
    line = sheet.astray or next((one for one in sheet.lines if one.open), None)
    return {field: f"f-{field}-{line.n}-{line.open}" for field in errors if field} if line else {}


def _waits(look: Look, subject: Subject) -> bool:
    """Whether one is still reminded of this note."""
    which = Which(ReminderKind.SORT, ReminderId(subject.id))
    return any(card.which == which and not card.skipped for card in reminders(look))
