"""Everyone: the list of people and names given, and each person's own page."""

from collections.abc import Callable
from typing import Any

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import AddContact, AddNote, ChangeContact, Command, LogTouch, MergeContacts
from domain.events import ContactAdded, ContactChanged, IntroductionMade
from domain.refusals import Unknown
from domain.values import ContactDetail, IntroductionId, Position, SearchId
from domain.views import Look
from domain.views.people import people
from domain.views.person import Person, person
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.booking import booking_form, which_hour, with_people
from web.controllers.companies import known_roles
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from, emptied, made
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stale import as_it_stands, brought_up
from web.wording import applications, conversations, faults
from web.wording.groups import ongoing
from web.zones import zones

_BEFORE = {"role": "came_from_role", "industry": "came_from_industry"}
CLEARABLE = ("email", "phone", "url")
"""What may be empty."""


class People(Controller):
    path = "/searches/{search_id:str}/people"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return list_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def add(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddContact, **_came_from(posted))

        def then(outcome: Outcome) -> str:
            match outcome.entries[0].event:
                case ContactAdded(id=who) | ContactChanged(contact=who) | IntroductionMade(contact=who):
                    return f"/searches/{search_id}/people/{who}"
                case _:
                    return f"/searches/{search_id}/people"

        def again(form: Form, status: int) -> Template:
            return list_page(request, searches.look(search_id), status, adding=form)

        return save(searches, search_id, posted, build, then, again)

    @get("/{person_id:str}", sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, person_id: OfPath) -> Template:
        return person_page(request, searches.look(search_id), person_id)

    @post("/{person_id:str}", sync_to_thread=True)
    def change(
        self, request: Asked, searches: Store, search_id: InSearch, person_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            changes = posted.changes()
            if emptied(changes, "name"):
                raise Faulty({"name": faults.missing("name")})
            fixed: dict[str, Any] = dict.fromkeys(emptied(changes, *CLEARABLE), "")
            fixed["unsaid"] = emptied(changes, *(detail.value for detail in ContactDetail))
            if posted.values.touched("keep_in_touch"):
                fixed["keep_in_touch"] = posted.get("keep_in_touch") == "yes"
            if any(posted.values.touched(field) for field in _BEFORE.values()):
                before = _came_from(posted)
                fixed |= before
                fixed["unsaid"] += [] if before else [ContactDetail.CAME_FROM.value]
            return command_from(changes, ChangeContact, contact=person_id, **fixed)

        return _save_about(request, searches, search_id, person_id, posted, build, "changing")

    @post("/{person_id:str}/touches", sync_to_thread=True)
    def touch(
        self, request: Asked, searches: Store, search_id: InSearch, person_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, LogTouch, contact=person_id)

        return _save_about(request, searches, search_id, person_id, posted, build, "touching")

    @post("/{person_id:str}/notes", sync_to_thread=True)
    def note(
        self, request: Asked, searches: Store, search_id: InSearch, person_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddNote, about=person_id)

        return _save_about(request, searches, search_id, person_id, posted, build, "noting")

    @post("/{person_id:str}/merge", sync_to_thread=True)
    def merge(
        self, request: Asked, searches: Store, search_id: InSearch, person_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, MergeContacts, contact=person_id)

        return _save_about(request, searches, search_id, person_id, posted, build, "merging")


def _came_from(posted: Posted) -> dict[str, Position]:
    """What someone did before, as far as it was said. Raises `Faulty`."""
    said = {part: text for part, name in _BEFORE.items() if (text := posted.get(name))}
    return {"came_from": made(Position, said, _BEFORE.__getitem__)} if said else {}


def _save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    person_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one person; their page again when that is refused, the refused form as it was typed."""

    def again(form: Form, status: int) -> Template:
        return person_page(request, searches.look(search_id), person_id, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted) if posted.get("from") else f"/searches/{search_id}/people/{person_id}"

    return save(searches, search_id, posted, build, then, again)


def list_page(request: Asked, look: Look, status: int = 200, adding: Form | None = None) -> Template:
    """Everyone, with the form that adds someone; `?lead=`, `?name=` and `?employer=` fill it in."""
    view = people(look)
    lead = look.search.introductions.by_id.get(IntroductionId(request.query_params.get("lead", "")))
    offered = lead if lead and lead.open else None
    fresh = blank(
        look,
        lead=offered and offered.id,
        name=(offered and offered.name) or request.query_params.get("name"),
        employer=(offered and offered.employer) or request.query_params.get("employer"),
        introduced_by=offered and offered.by,
    )
    return show(
        request,
        "pages/people.html",
        look,
        place="people",
        title="Everyone",
        status=status,
        view=view,
        lead=wording.people_lead(len(view.people)),
        adding=adding or fresh,
        in_front=adding is not None or fresh.v.name or fresh.v.employer,
        people=others(look),
        companies=[one.name for one in look.search.companies.by_id.values()],
        roles=known_roles(look),
        today=look.today,
        words=wording,
    )


def person_page(
    request: Asked, look: Look, person_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """A person's page. `refused` holds the form that was not saved, by its name."""
    try:
        view = person(look, wording.tell, id=person_id)
    except Unknown:
        raise Refused(404) from None
    known = _as_known(look, view)
    refused = brought_up(look, refused, {"changing": known}, view.row.id)
    forms = {
        "changing": known,
        "touching": blank(look, by="me", happened_on=look.today),
        "booking": with_people(booking_form(look), view.row.id),
        "noting": blank(look),
        "merging": blank(look),
    } | refused
    return show(
        request,
        "pages/person.html",
        look,
        place="people",
        title=view.row.name,
        status=status,
        view=view,
        forms=forms,
        errors=next((form.errors for form in refused.values()), {}),
        ids={field: f"f-booking-{field}" for field in refused["booking"].errors} if "booking" in refused else {},
        hours=which_hour(refused["booking"]) if "booking" in refused else (),
        ongoing=ongoing(look, [view.row.id]),
        zones=zones(look),
        zone=look.search.zone,
        talk=conversations,
        applied=applications,
        open=request.query_params.get("open"),
        people=others(look, but=view.row.id),
        companies=[one.name for one in look.search.companies.by_id.values()],
        roles=known_roles(look),
        today=look.today,
        words=wording,
    )


def others(look: Look, but: str | None = None) -> list[tuple[str, str]]:
    """People to choose from, by name."""
    everyone = sorted(look.search.people.by_id.values(), key=lambda one: (one.name.casefold(), one.version))
    return [(one.id, wording.name_at(one.name, one.employer)) for one in everyone if one.id != but]


def _as_known(look: Look, view: Person) -> Form:
    """The form of what may change about a person, filled in with what is known."""
    row = view.row
    return as_it_stands(
        look,
        name=row.name,
        role=row.role,
        employer=row.employer,
        email=view.email,
        phone=view.phone,
        url=view.url,
        how_known=row.how_known,
        introduced_by=row.introduced_by and row.introduced_by.id,
        came_from_role=row.came_from and row.came_from.role,
        came_from_industry=row.came_from and row.came_from.industry,
        keep_in_touch="yes" if row.keep_in_touch else None,
    )
