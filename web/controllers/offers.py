"""Offers: side by side, and the form that logs one."""

from typing import Any

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, ReceiveOffer, ReviseOffer
from domain.events import OfferReceived
from domain.pay import Scenario
from domain.steps.companies import by_wish
from domain.values import ApplicationId, CompanyId, CompanyStatus
from domain.views import Look
from domain.views.offers import offers
from infrastructure.application import Outcome
from web import terms_form, wording
from web.controllers.companies import known_roles
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from
from web.given import Asked, InSearch, Sent, Store
from web.offers_beside import has_equity, lines
from web.pages import show
from web.saving import save
from web.wording import offers as said


class Offers(Controller):
    path = "/searches/{search_id:str}/offers"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return beside_page(request, searches.look(search_id))

    @get("/new", sync_to_thread=False)
    def fresh(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return new_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def receive(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return with_terms(posted, ReceiveOffer)

        def then(outcome: Outcome) -> str:
            received = outcome.entries[0].event
            assert isinstance(received, OfferReceived)
            return f"/searches/{search_id}/offers/{received.id}"

        def again(form: Form, status: int) -> Template:
            return new_page(request, searches.look(search_id), status, form)

        return save(searches, search_id, posted, build, then, again, where=terms_form.field_of)


def beside_page(request: Asked, look: Look) -> Template:
    """All offers beside each other; `?equity=` chooses what equity is taken to be worth."""
    view = offers(look)
    asked = request.query_params.get("equity", "")
    scenario = Scenario(asked) if asked in [one.value for one in Scenario] else Scenario.EXPECTED
    return show(
        request,
        "pages/offers.html",
        look,
        place="offers",
        title="Offers",
        view=view,
        lead=said.offers_lead(view),
        lines=lines(view, scenario, look.today),
        ties=list(said.ties(view, scenario)),
        has_equity=has_equity(view.offers),
        scenario=scenario.value,
        today=look.today,
        words=wording,
        said=said,
    )


def new_page(request: Asked, look: Look, status: int = 200, refused: Form | None = None) -> Template:
    """The form that logs an offer; `?company=` or `?application=` says where it comes from."""
    search = look.search
    application = search.applications.by_id.get(ApplicationId(request.query_params.get("application", "")))
    company = application.company if application else CompanyId(request.query_params.get("company", ""))
    known = search.companies.by_id.get(company)
    role = application.role if application else (known.aimed_role if known else None) or search.framing.target.role
    form = refused or blank(
        look,
        company=known.id if known else None,
        application=application.id if application else None,
        role=role,
        currency=terms_form.first_currency(look),
        medium="email",
        happened_on=look.today,
    )
    chosen = search.companies.by_id.get(CompanyId(form.v.company))
    listed = search.companies.by_id.values()
    choices = [one for one in listed if one.status is not CompanyStatus.DROPPED or one is chosen]
    return show(
        request,
        "pages/offer_new.html",
        look,
        place="offers",
        title=f"An offer from {chosen.name}" if chosen else "An offer",
        status=status,
        typed=True,
        f=form,
        companies=[(one.id, one.name) for one in by_wish(choices)],
        roles=known_roles(look),
        **terms_context(look, form),
    )


def with_terms(posted: Posted, kind: type[ReceiveOffer] | type[ReviseOffer], **fixed: str) -> Command:
    """The command of a form that holds terms; all that is wrong is said at once."""
    errors: dict[str, str] = {}
    try:
        terms = terms_form.terms_from(posted)
    except Faulty as fault:
        terms, errors = terms_form.NONE, fault.errors
    try:
        command = command_from(posted, kind, terms=terms, **fixed)
    except Faulty as fault:
        raise Faulty(fault.errors | errors) from fault
    if errors:
        raise Faulty(errors)
    return command


def terms_context(look: Look, form: Form) -> dict[str, Any]:
    """What a form with terms needs beside its values."""
    return {
        "currencies": terms_form.currencies(look),
        "vestings": terms_form.VESTING,
        "sign_on_years": terms_form.years_of_sign_on(form.v),
        "today": look.today,
        "words": wording,
        "said": said,
    }
