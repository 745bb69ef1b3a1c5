"""One offer: its terms, what was promised and asked for, what happened, and the answer."""

from collections.abc import Callable

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import (
    AddNote,
    Command,
    MoveOfferDeadline,
    ProposeCounter,
    RecordPromise,
    ReviseOffer,
    WeighOffer,
)
from domain.pay import Scenario
from domain.refusals import AcceptedAnother, Unknown
from domain.values import SearchId
from domain.views import Look
from domain.views.offer import OfferPage, offer
from domain.views.offers import OfferRow, offer_row
from infrastructure.application import JobSearches, Outcome
from web import offer_forms, terms_form, wording
from web.controllers.offers import terms_context, with_terms
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.offer_forms import ANSWERS, ASKS
from web.offers_beside import best_of, compared, has_equity, years_of
from web.pages import show
from web.saving import save, way_back
from web.stale import ELSEWHERE, brought_up, late
from web.wording import faults
from web.wording import offers as said


class Offer(Controller):
    path = "/searches/{search_id:str}/offers/{offer_id:str}"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath) -> Template:
        return offer_page(request, searches.look(search_id), offer_id)

    @get("/sheet", sync_to_thread=False)
    def sheet(self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath) -> Template:
        return sheet_page(request, searches.look(search_id), offer_id)

    @post("/promises", sync_to_thread=True)
    def promise(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            if posted.get("by") and posted.get("name"):
                raise Faulty({"name": faults.WHO_PROMISED})
            return command_from(posted, RecordPromise, offer=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, "promise")

    @post("/counters", sync_to_thread=True)
    def counter(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, ProposeCounter, offer=offer_id, asks=offer_forms.asks(posted))

        return _save_about(request, searches, search_id, offer_id, posted, build, "counter")

    @post("/criteria", sync_to_thread=True)
    def weigh(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, WeighOffer, offer=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, "weigh")

    @post("/terms", sync_to_thread=True)
    def revise(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return with_terms(posted, ReviseOffer, offer=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, "revise")

    @post("/deadline", sync_to_thread=True)
    def move(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, MoveOfferDeadline, offer=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, "deadline")

    @post("/answer", sync_to_thread=True)
    def answer(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        name = posted.get("do")

        def build(posted: Posted) -> Command:
            kind = ANSWERS.get(name)
            if kind is None:
                raise Faulty({"": faults.WHAT_OF_THE_OFFER})
            return command_from(posted, kind, offer=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, name if name in ANSWERS else "accept")

    @post("/notes", sync_to_thread=True)
    def note(
        self, request: Asked, searches: Store, search_id: InSearch, offer_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddNote, about=offer_id)

        return _save_about(request, searches, search_id, offer_id, posted, build, "noting")


def _save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    offer_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one offer; its page again when that is refused, the refused form as it was typed."""

    def again(form: Form, status: int) -> Template:
        return offer_page(request, searches.look(search_id), offer_id, status, {form_name: form})

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted) if posted.get("from") else f"/searches/{search_id}/offers/{offer_id}"

    return save(searches, search_id, posted, build, then, again, where=terms_form.field_of)


def offer_page(
    request: Asked, look: Look, offer_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """An offer's page. `refused` holds the form that was not saved, by its name."""
    view = _view(look, offer_id)
    refused = brought_up(look, refused, {}, offer_id)
    asked = request.query_params
    scenario = Scenario(asked.get("equity")) if asked.get("equity") in _SCENARIOS else Scenario.EXPECTED
    forms = offer_forms.fresh(look, view, asked.get("repeats", "")) | refused
    name, form = next(iter(refused.items()), ("", None))
    errors = form.errors if form else {}
    return show(
        request,
        "pages/offer.html",
        look,
        place="offers",
        title=f"{view.row.company.name}, {view.row.role}",
        status=status,
        back=_after_undo(look, view, asked.get("saved", "")),
        view=view,
        forms=forms,
        errors=errors,
        ids={field: f"f-{name}-{field}" for field in errors if field and field != ELSEWHERE and name != "noting"},
        late=late(refused, "accept", "decline", "lapse", "rescind"),
        longer=form.offer if form and isinstance(form.offer, MoveOfferDeadline) else None,
        before=_said_yes_before(look) if form and isinstance(form.refusal, AcceptedAnother) else None,
        sent_to=request.url.path,
        shown=offer_forms.shown(view, refused),
        open=asked.get("open", ""),
        scenario=scenario.value,
        has_equity=has_equity((view.row,)),
        years=years_of(view.row, scenario),
        against=_against(look, view, scenario),
        people=offer_forms.people(look, view),
        repeatable=[(one.id, one.text) for one in view.promises],
        asks=ASKS,
        criteria=offer_forms.criteria(look),
        **terms_context(look, forms["revise"]),
    )


def sheet_page(request: Asked, look: Look, offer_id: str) -> Template:
    """The sheet to negotiate from."""
    view = _view(look, offer_id)
    return show(
        request,
        "pages/offer_sheet.html",
        look,
        place="offers",
        title=f"{view.row.company.name}, {view.row.role}",
        view=view,
        others=[one for one in view.others if one.terms.currency == view.row.terms.currency],
        own=compared(view.row, Scenario.EXPECTED).pay,
        compared=compared,
        expected=Scenario.EXPECTED,
        today=look.today,
        words=wording,
        said=said,
    )


_SCENARIOS = [one.value for one in Scenario]


def _view(look: Look, offer_id: str) -> OfferPage:
    try:
        return offer(look, wording.tell, id=offer_id)
    except Unknown:
        raise Refused(404) from None


def _said_yes_before(look: Look) -> OfferRow | None:
    """The offer that has my yes."""
    return next((offer_row(look, one) for one in look.search.offers.accepted()), None)


def _after_undo(look: Look, view: OfferPage, saved: str) -> str:
    """Where undoing what was just saved leads: this page, as long as there is one."""
    return "offers" if look.entries[view.version - 1].command_id == saved else f"offers/{view.row.id}"


def _against(look: Look, view: OfferPage, scenario: Scenario) -> str:
    """How it compares with the best of its currency; "" while it is the only one."""
    found = compared(view.row, scenario)
    if found.to_best is None:
        return ""
    tie_percent = look.search.rules.tie_percent
    return said.compared_words(found, view.row.terms.currency, best_of(view.row, scenario), tie_percent)
