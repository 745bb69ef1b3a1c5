"""Applications: all of them by whose turn it is, a new one, and the page of each, where what comes of it is logged."""

from collections.abc import Callable
from typing import Any

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import (
    AddNote,
    Command,
    HoldRound,
    LetApplicationRest,
    NudgeApplication,
    RejectApplication,
    ReviveApplication,
    ScheduleRound,
    WithdrawApplication,
)
from domain.values import ApplicationId, ContactId, ReminderKind, SearchId
from domain.views import Look
from domain.views.application import ApplicationPage, application
from domain.views.applications import applications
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.applying import deeds, shown_again, those_to_choose, time_has_come
from web.booking import agreed, field_of, which_hour
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stale import ELSEWHERE, late
from web.wording import applications as said
from web.wording import conversations, faults
from web.zones import zones

ENDS: dict[str, type[Command]] = {
    "rejected": RejectApplication,
    "withdrawn": WithdrawApplication,
    "silent": LetApplicationRest,
}
"""How an application can come to an end, by the value of its choice."""


def closing(posted: Posted, application: str) -> Command:
    """How it ended: they said no, I took it back, or nothing came."""
    kind = ENDS.get(posted.get("how"))
    if kind is None:
        raise Faulty({"how": faults.HOW_IT_ENDED})
    why = {"why": posted.get("note")} if kind is WithdrawApplication else {}
    return command_from(posted, kind, application=application, **why)


def chosen(posted: Posted) -> tuple[ContactId, ...]:
    """The people that are ticked or chosen, each once."""
    return tuple(dict.fromkeys(ContactId(id) for id in posted.all("contacts") if id))


def _plainly(kind: type[Command]) -> Callable[[Posted, str], Command]:
    return lambda posted, application: command_from(posted, kind, application=application)


DEEDS: dict[str, Callable[[Posted, str], Command]] = {
    "nudge": _plainly(NudgeApplication),
    "closing": closing,
    "rest": _plainly(LetApplicationRest),
    "revive": _plainly(ReviveApplication),
    "booking": lambda posted, id: agreed(posted, ScheduleRound, application=id, contacts=chosen(posted)),
    "held": lambda posted, id: command_from(posted, HoldRound, round=None, application=id, contacts=chosen(posted)),
    "notes": lambda posted, id: command_from(posted, AddNote, about=id),
}
"""What can have happened, by the last part of its address, which is the name of its form too."""


class Applications(Controller):
    path = "/searches/{search_id:str}/applications"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        look = searches.look(search_id)
        view = applications(look)
        return show(
            request,
            "pages/applications.html",
            look,
            place="applications",
            title="Applications",
            lead=said.lead(view),
            groups=said.groups(view, look.today),
            closed=said.closed(view, look.today),
            words=wording,
        )

    @get("/{application_id:str}", sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, application_id: OfPath) -> Template:
        return application_page(request, searches.look(search_id), application_id)

    @post("/{application_id:str}/{deed:str}", sync_to_thread=True)
    def log(
        self, request: Asked, searches: Store, search_id: InSearch, application_id: OfPath, deed: OfPath, posted: Sent
    ) -> Redirect | Template:
        if deed not in DEEDS:
            raise Refused(404)

        def build(posted: Posted) -> Command:
            return DEEDS[deed](posted, application_id)

        return save_about(request, searches, search_id, application_id, posted, build, deed)


def save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    application_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one application; its page again when that is refused, the refused form as it was typed."""

    def again(form: Form, status: int) -> Template:
        look = searches.look(search_id)
        return application_page(request, look, application_id, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        here = f"/searches/{search_id}/applications/{application_id}"
        return way_back(search_id, posted) if posted.get("from") else here

    return save(searches, search_id, posted, build, then, again, where=field_of)


def application_page(
    request: Asked, look: Look, application_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """An application's page. `refused` holds the form that was not saved, by its name."""
    known = look.search.applications.by_id.get(ApplicationId(application_id))
    if known is None:
        raise Refused(404)
    view = application(look, wording.tell, id=application_id)
    refused = shown_again(look, known, refused or {})
    name, form = next(iter(refused.items()), ("", None))
    errors = form.errors if form else {}
    rounds = look.search.applications.rounds_of(known)
    return show(
        request,
        "pages/application.html",
        look,
        place="applications",
        title=view.row.company.name,
        status=status,
        back=f"applications/{known.id}" if _stays(look, view, request) else "applications",
        view=view,
        last=next((one for one in view.story if one.undoable), None),
        lead=said.stage_line(view.row, look.today),
        next=[said.next_words(card, look.today) for card in view.row.next if card.kind is not ReminderKind.ROUND_WAS],
        deeds=list(deeds(look, known, refused)),
        noting=refused.get("notes", blank(look)),
        errors=errors,
        offer=_mends(form),
        late=late(refused, "rest"),
        ids={field: f"f-{name}-{field}" for field in errors if name != "notes" and field != ELSEWHERE},
        hours=which_hour(form) if form else (),
        hours_of=name,
        booked=[row for row in view.rounds if row.when],
        has_come={one.id for one in rounds if time_has_come(look, one)},
        moved={one.id for one in rounds if one.moves},
        zones=zones(look),
        zone=look.search.zone,
        today=look.today,
        open=request.query_params.get("open"),
        words=wording,
        talk=conversations,
        applied=said,
        sent_to=request.url.path,
        **those_to_choose(look, known),
    )


def _stays(look: Look, view: ApplicationPage, request: Asked) -> bool:
    """Whether the application is still there once what was just saved is undone."""
    return request.query_params.get("saved", "") != look.entries[view.version - 1].command_id


def _mends(form: Form | None) -> dict[str, Any] | None:
    """The click that mends what was refused: to take the application up again."""
    if form is None or not isinstance(form.offer, ReviveApplication):
        return None
    return {"application": form.offer.application}
