"""Conversations: all of them, whose turn it is, and each one's own page, where it is thanked for and put right."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AddNote, Command, SendThankYou
from domain.refusals import ThankedAlready
from domain.steps.conversations import Interview
from domain.values import InterviewId, ReminderKind, SearchId
from domain.views import Look
from domain.views.applications import application_rows
from domain.views.card import Card
from domain.views.interview import Conversation, interview
from domain.views.interviews import interviews
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.already import thanked_before
from web.booking import field_of, which_hour
from web.errors import Refused
from web.forms import POSTED, Form, Posted, blank, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stages import NAMES, OFF, WAITING, fresh, offered, shown_again, they_wait, time_has_come
from web.stale import ELSEWHERE, late
from web.wording import conversations
from web.wording.applications import Row, application_row
from web.wording.groups import came_to_nothing, groups
from web.zones import zones


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
            groups=groups(look, view),
            ended=came_to_nothing(look, view),
            months=months,
            total=len(view.done),
            people=len({who.id for row in view.done for who in row.people}),
            ask="people" if look.search.people.by_id else "people/paste",
            today=look.today,
            words=wording,
        )

    @get("/{interview_id:str}", sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Template:
        return interview_page(request, searches.look(search_id), interview_id)

    @post("/{interview_id:str}/thanks", sync_to_thread=True)
    def thank(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, SendThankYou, interview=interview_id)

        return save_about(request, searches, search_id, interview_id, posted, build, "thanking")

    @post("/{interview_id:str}/notes", sync_to_thread=True)
    def note(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddNote, about=interview_id)

        return save_about(request, searches, search_id, interview_id, posted, build, "noting")


def save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    interview_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one conversation; its page again when that is refused, the refused form as it was typed."""
    here = f"/searches/{search_id}/interviews/{interview_id}"
    back = way_back(search_id, posted) if posted.get("from") else here

    def again(form: Form, status: int) -> Redirect | Template:
        look = searches.look(search_id)
        if isinstance(form.refusal, ThankedAlready):
            return thanked_before(look, interview_id, posted.get("to"), back)
        return interview_page(request, look, interview_id, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        if posted.get("answer") == "yes_time":
            return f"{here}?open=booking#booking-it"
        return back

    return save(searches, search_id, posted, build, then, again, where=field_of)


def interview_page(
    request: Asked, look: Look, interview_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """A conversation's page. `refused` holds the form that was not saved, by its name."""
    known = look.search.conversations.interviews.get(InterviewId(interview_id))
    if known is None:
        raise Refused(404)
    view = interview(look, wording.tell, id=interview_id)
    people = wording.listed(who.name for who in view.row.people)
    so_far = tuple(one for one in reversed(view.story) if not one.undone)
    return show(
        request,
        "pages/interview.html" if known.held else "pages/interview_ahead.html",
        look,
        place="interviews",
        title=f"Conversation with {people}",
        status=status,
        view=view,
        people=people,
        stage=conversations.stage_words(view.row, look.today, look.days, _then(view)),
        next=[conversations.next_words(card, look.today) for card in view.next if not _of_the_day(card)],
        givers=[card.who for card in view.next if card.kind is ReminderKind.THANK_GIVER and card.who],
        so_far=so_far,
        came_of_it=_came_of_it(look, known),
        last=next((one for one in reversed(so_far) if one.undoable), None),
        has_come=time_has_come(look, known),
        can_stop=known.stage in WAITING and not they_wait(known, _then(view)),
        in_calendar=known.stage in OFF and known.appointment is not None and known.appointment.at > look.now,
        moved=bool(known.moves),
        zones=zones(look),
        zone=look.search.zone,
        today=look.today,
        open=request.query_params.get("open"),
        origin=request.query_params.get("from", ""),
        words=wording,
        talk=conversations,
        sent_to=request.url.path,
        **_forms(look, known, refused or {}),
    )


def _came_of_it(look: Look, known: Interview) -> list[Row]:
    """The applications that came of it."""
    sent = [one for one in look.search.applications.by_id.values() if one.out_of == known.id]
    return [application_row(one, look.today) for one in application_rows(look, sent)]


def _then(view: Conversation) -> Card | None:
    """What comes next of itself."""
    return next((card for card in view.next if not card.skipped), None)


def _of_the_day(card: Card) -> bool:
    """Whether the booked time says it already."""
    return card.kind is ReminderKind.HOW_WAS_IT and not card.until


def _forms(look: Look, known: Interview, refused: dict[str, Form]) -> dict[str, Any]:
    """The forms of the page: those that make sense now, and whichever was refused, as it was typed."""
    refused = shown_again(look, known, refused)
    name, form = next(iter(refused.items()), ("", None))
    errors = form.errors if form else {}
    shown = offered(look, known)
    others = {"thanking": blank(look), "noting": blank(look)}
    return {
        "forms": fresh(look, known) | others | refused,
        "shown": (*(one for one in refused if one in NAMES and one not in shown), *shown),
        "errors": errors,
        "late": late(refused, "confirm", "give-up"),
        "ids": {field: f"f-{name}-{field}" for field in errors if name in NAMES and field != ELSEWHERE},
        "hours": which_hour(form) if form else (),
    }
