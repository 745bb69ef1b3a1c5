"""Preparing for a conversation: what is known, what to ask, and a sheet to read at the door or on paper."""

from datetime import date
from typing import NamedTuple

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, PrepareInterview
from domain.refusals import NothingChanges
from domain.steps.conversations import Interview
from domain.values import InterviewId, same_name
from domain.views import Look
from domain.views.interview import interview
from domain.views.interviews import InterviewRow
from infrastructure.application import Outcome
from web import wording
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.preparing import known_before
from web.saving import origin_of, save
from web.stale import as_it_stands, caught_up
from web.wording import conversations
from web.wording.preparing import TOO_LONG, TOO_MANY, before_words, moved_words, place_words
from web.wording.questions import CLOSING, GAPS, MOVING, TIARA, TITLE, Ideas

MOST_QUESTIONS, LONGEST = 100, 200
"""Questions of a conversation, and characters of each."""


class Group(NamedTuple):
    """Questions to take, under a heading that folds them away."""

    heading: str
    note: str
    parts: tuple[Ideas, ...]
    open: bool


class Prepare(Controller):
    path = "/searches/{search_id:str}/interviews/{interview_id:str}/prepare"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def form(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Template:
        """What to ask and what is known; with `?sheet`, the sheet to take along."""
        look = searches.look(search_id)
        if "sheet" in request.query_params:
            return sheet_page(request, look, interview_id)
        return prepare_page(request, look, interview_id)

    @post(sync_to_thread=True)
    def prepare(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is save, or sheet: save, and on to the sheet."""
        here = f"/searches/{search_id}/interviews/{interview_id}/prepare"
        sheet = posted.get("do") == "sheet"

        def then(outcome: Outcome) -> str:
            origin = origin_of(posted.get("from"))
            return f"{here}?sheet=1" if sheet else f"{here}?from={origin}" if origin else here

        def again(form: Form, status: int) -> Redirect | Template:
            if sheet and isinstance(form.refusal, NothingChanges):
                return Redirect(f"{here}?sheet=1", status_code=303)
            return prepare_page(request, searches.look(search_id), interview_id, form, status)

        return save(searches, search_id, posted, lambda posted: prepared(posted, interview_id), then, again)


def prepared(posted: Posted, interview_id: str) -> Command:
    """What the form says is to be asked in a conversation."""
    return command_from(posted, PrepareInterview, interview=interview_id, questions=questions_of(posted))


def questions_of(posted: Posted) -> tuple[str, ...]:
    """The lines as typed, then the ideas that were taken, each once. Raises `Faulty`."""
    typed = (" ".join(line.split()) for line in posted.get("questions").splitlines())
    asked: dict[str, str] = {}
    for line in (*typed, *posted.all("take")):
        if line:
            asked.setdefault(same_name(line), line)
    if len(asked) > MOST_QUESTIONS:
        raise Faulty({"questions": TOO_MANY.format(len(asked), MOST_QUESTIONS)})
    if any(len(line) > LONGEST for line in asked.values()):
        raise Faulty({"questions": TOO_LONG.format(LONGEST)})
    return tuple(asked.values())


def prepare_page(
    request: Asked, look: Look, interview_id: str, refused: Form | None = None, status: int = 200
) -> Template:
    """The page, with the form as it was typed where it was refused."""
    held = _known(look, interview_id)
    view = interview(look, wording.tell, id=held.id)
    stands = as_it_stands(look, questions="\n".join(held.questions))
    form = caught_up(look, {"prepare": refused}, "prepare", stands)["prepare"] if refused else stands
    taken = {same_name(line) for line in form.v.questions.splitlines()}
    people = wording.listed(one.name for one in view.row.people)
    return show(
        request,
        "pages/prepare.html",
        look,
        place="interviews",
        title=f"Prepare for {people}",
        status=status,
        typed=True,
        back=f"interviews/{held.id}/prepare",
        here=f"interviews/{held.id}",
        page_of=f"interviews/{held.id}",
        its="The conversation",
        row=view.row,
        lead=_lead(look, view.row),
        form=form,
        ticked=form.v.all("take"),
        over=before_words(view.row, look.today),
        before=known_before(look, held),
        gaps=[GAPS[topic] for topic in view.preparation.gaps],
        groups=_groups(look, held, bool(view.preparation.switched)),
        taken=taken,
        same=same_name,
        origin=origin_of(refused.v["from"] if refused else request.query_params.get("from", "")),
        words=wording,
        today=look.today,
    )


def sheet_page(request: Asked, look: Look, interview_id: str) -> Template:
    """Who, when, where, what to ask, and whom to ask for at the end."""
    held = _known(look, interview_id)
    row = interview(look, wording.tell, id=held.id).row
    before = known_before(look, held)
    return show(
        request,
        "pages/sheet.html",
        look,
        place="interviews",
        title=wording.listed(one.name for one in row.people),
        saved=None,
        due=(),
        here=f"interviews/{held.id}",
        page_of=f"interviews/{held.id}",
        its="The conversation",
        row=row,
        when=conversations.moment(row.when, date.min) if row.when else "",
        how=place_words(row),
        before=before,
        closing=CLOSING,
        words=wording,
        today=look.today,
    )


def _known(look: Look, interview_id: str) -> Interview:
    held = look.search.conversations.interviews.get(InterviewId(interview_id))
    if held is None:
        raise Refused(404)
    return held


def _lead(look: Look, row: InterviewRow) -> str:
    """How far it has come, and where it is to be."""
    stage = wording.capital(conversations.stage_words(row, look.today, look.days))
    where = f", {row.place}" if row.place and not wording.is_link(row.place) else ""
    return f"{stage}. {place_words(row)}{where}." if row.when else f"{stage}."


def _groups(look: Look, held: Interview, moved: bool) -> list[Group]:
    """The ideas; those for someone who moved come first."""
    how = [moved_words(one.name, one.came_from) for one in look.ties.people_of(held) if one.came_from]
    return [
        *([Group(MOVING.heading, wording.listed(how), (MOVING,), True)] if moved else []),
        Group("The title", "what it really means", TITLE, False),
        Group("Further afield", "what is changing, what helps, their advice", TIARA, False),
        Group(CLOSING.heading, "names, and what comes after", (CLOSING,), False),
    ]
