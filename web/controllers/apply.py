"""A new application: where, as what, who put in a word, and which conversation it came of."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import SubmitApplication
from domain.events import ApplicationSubmitted
from domain.refusals import AppliedAlready, CompanyWasDropped
from domain.steps.applications import live_for
from domain.values import CompanyId, CompanyStatus
from domain.views import Look
from infrastructure.application import Outcome
from web.controllers.companies import known_roles
from web.controllers.people import others
from web.forms import POSTED, Form, blank, command_from
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import save
from web.wording import applications as said


class Apply(Controller):
    path = "/searches/{search_id:str}/applications"
    dependencies = {"posted": POSTED}

    @get("/new", sync_to_thread=False)
    def new(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """A new one; `?company=`, `?out_of=` (a conversation) and `?referred_by=` fill in what is known."""
        return new_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def submit(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def then(outcome: Outcome) -> str:
            sent = outcome.entries[0].event
            assert isinstance(sent, ApplicationSubmitted)
            return f"/searches/{search_id}/applications/{sent.id}"

        def again(form: Form, status: int) -> Template:
            return new_page(request, searches.look(search_id), status, form)

        return save(searches, search_id, posted, lambda posted: command_from(posted, SubmitApplication), then, again)


def new_page(request: Asked, look: Look, status: int = 200, refused: Form | None = None) -> Template:
    """The form of a new application, with what is known of it."""
    search = look.search
    form = refused or first_form(request, look)
    companies = sorted(search.companies.by_id.values(), key=lambda one: one.name.casefold())
    talks = sorted(search.conversations.held(), key=lambda one: (one.on, one.version), reverse=True)
    there = None
    if isinstance(form.refusal, AppliedAlready):
        there = live_for(search, CompanyId(form.v.company), form.v.role)
    return show(
        request,
        "pages/application_new.html",
        look,
        place="applications",
        title="I applied",
        status=status,
        typed=True,
        form=form,
        there=there,
        dropped=form.v.company if isinstance(form.refusal, CompanyWasDropped) else "",
        companies=[(one.id, one.name) for one in companies if one.status is not CompanyStatus.DROPPED],
        roles=known_roles(look),
        people=others(look),
        talks=[(one.id, said.talk_words(look, one)) for one in talks],
        today=look.today,
    )


def first_form(request: Asked, look: Look) -> Form:
    """What is known of it: the company, also where the people of the conversation work; what I would be there."""
    search, asked = look.search, request.query_params
    out_of = next((one for one in search.conversations.held() if one.id == asked.get("out_of")), None)
    there = [at for one in look.ties.people_of(out_of) if (at := look.ties.company_of(one))] if out_of else []
    company = search.companies.by_id.get(CompanyId(asked.get("company", ""))) or next(iter(there), None)
    aimed = company.aimed_role if company else None
    return blank(
        look,
        company=company.id if company else None,
        role=aimed or search.framing.target.role,
        out_of=out_of.id if out_of else None,
        referred_by=asked.get("referred_by"),
        happened_on=look.today,
    )
