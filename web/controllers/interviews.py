"""Conversations: the list, and each conversation's own page, where it is thanked for and put right."""

from collections.abc import Callable
from itertools import groupby

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AddNote, Command, CorrectEntry, SendThankYou
from domain.events import InterviewHeld
from domain.steps.conversations import Interview
from domain.values import InterviewId, SearchId
from domain.views import Look
from domain.views.interview import interview
from domain.views.interviews import interviews
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.errors import Refused
from web.forms import POSTED, Form, Posted, blank, command_from, made
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stale import as_it_stands, caught_up


class Interviews(Controller):
    path = "/searches/{search_id:str}/interviews"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        look = searches.look(search_id)
        view = interviews(look)
        months = [
            (wording.month(on), list(rows)) for on, rows in groupby(view.done, key=lambda row: row.on.replace(day=1))
        ]
        return show(
            request,
            "pages/interviews.html",
            look,
            place="interviews",
            title="Informational interviews",
            months=months,
            total=len(view.done),
            people=len({who.id for row in view.done for who in row.people}),
            today=look.today,
            words=wording,
        )

    @get("/{interview_id:str}", sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Template:
        return interview_page(request, searches.look(search_id), interview_id)

    @post("/{interview_id:str}", sync_to_thread=True)
    def correct(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """What was written down wrong, right: the whole conversation anew."""

        def build(posted: Posted) -> Command:
            said = {field: posted.get(field) for field in ("time", "minutes", "medium", "private", "unplanned")}
            body = {"id": interview_id, "contacts": posted.get("contacts").split(), "note": posted.values["note"]}
            held = made(InterviewHeld, body | {field: text for field, text in said.items() if text})
            return command_from(posted, CorrectEntry, event=held)

        return _save_about(request, searches, search_id, interview_id, posted, build, "correcting")

    @post("/{interview_id:str}/thanks", sync_to_thread=True)
    def thank(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, SendThankYou, interview=interview_id)

        return _save_about(request, searches, search_id, interview_id, posted, build, "thanking")

    @post("/{interview_id:str}/notes", sync_to_thread=True)
    def note(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddNote, about=interview_id)

        return _save_about(request, searches, search_id, interview_id, posted, build, "noting")


def _save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    interview_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one conversation; its page again when that is refused, the refused form as it was typed."""
    at = f"/searches/{search_id}/interviews"

    def again(form: Form, status: int) -> Template:
        return interview_page(request, searches.look(search_id), interview_id, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted) if posted.get("from") else f"{at}/{interview_id}"

    return save(searches, search_id, posted, build, then, again)


def interview_page(
    request: Asked, look: Look, interview_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """A conversation's page. `refused` holds the form that was not saved, by its name."""
    held = _known(look, interview_id)
    view = interview(look, wording.tell, id=interview_id)
    written = _as_written(look, held)
    refused = caught_up(look, refused, "correcting", written)
    forms = {"correcting": written, "thanking": blank(look), "noting": blank(look)} | refused
    people = wording.listed(who.name for who in view.row.people)
    return show(
        request,
        "pages/interview.html",
        look,
        place="interviews",
        title=f"Conversation with {people}",
        status=status,
        view=view,
        people=people,
        version=held.held_version,
        forms=forms,
        errors=next((form.errors for form in refused.values()), {}),
        today=look.today,
        open=request.query_params.get("open"),
        words=wording,
    )


def _known(look: Look, interview_id: str) -> Interview:
    held = look.search.conversations.interviews.get(InterviewId(interview_id))
    if held is None:
        raise Refused(404)
    return held


def _as_written(look: Look, held: Interview) -> Form:
    """The form of a conversation as it stands."""
    return as_it_stands(
        look,
        contacts=" ".join(held.contacts),
        happened_on=held.on,
        time=held.time,
        minutes=held.minutes,
        medium=held.medium,
        note=held.note,
        private="yes" if held.private else None,
        unplanned="yes" if held.unplanned else None,
    )
