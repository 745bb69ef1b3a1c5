"""Companies: the list, and each company's own page."""

from collections.abc import Callable, Iterator

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import (
    ActivateCompany,
    AddNote,
    ChangeCompany,
    Command,
    DropCompany,
    ParkCompany,
    RateCompany,
    RestoreCompany,
    TargetCompany,
)
from domain.events import CompanyTargeted
from domain.references import FRAME
from domain.refusals import Unknown
from domain.values import Aspect, CompanyDetail, CompanyId, SearchId
from domain.views import Look
from domain.views.companies import CompanyRow, companies
from domain.views.company import company
from domain.views.switch_map import Question
from domain.views.to_ask import names_at
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from, emptied
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stale import as_it_stands, brought_up, late
from web.wording import faults
from web.wording import offers as said
from web.wording.applications import application_row
from web.wording.groups import one_at_a_time, ongoing

STATES: dict[str, type[Command]] = {
    "activate": ActivateCompany,
    "park": ParkCompany,
    "drop": DropCompany,
    "restore": RestoreCompany,
}
"""What can be done with a company, by the value of its button."""
MARKS = ("motivation", "posting", "advocacy")


class Companies(Controller):
    path = "/searches/{search_id:str}/companies"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        return list_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def name(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, TargetCompany)

        def then(outcome: Outcome) -> str:
            named = outcome.entries[0].event
            assert isinstance(named, CompanyTargeted)
            return f"/searches/{search_id}/companies/{named.id}"

        def again(form: Form, status: int) -> Template:
            return list_page(request, searches.look(search_id), status, naming=form)

        return save(searches, search_id, posted, build, then, again)

    @get("/{company_id:str}", sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, company_id: OfPath) -> Template:
        return company_page(request, searches.look(search_id), company_id)

    @post("/{company_id:str}", sync_to_thread=True)
    def change(
        self, request: Asked, searches: Store, search_id: InSearch, company_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            changes = posted.changes()
            if emptied(changes, "name"):
                raise Faulty({"name": faults.missing("name")})
            left_open = emptied(changes, *(detail.value for detail in CompanyDetail))
            return command_from(changes, ChangeCompany, company=company_id, unsaid=left_open)

        return _save_about(request, searches, search_id, company_id, posted, build, "changing")

    @post("/{company_id:str}/marks", sync_to_thread=True)
    def rate(
        self, request: Asked, searches: Store, search_id: InSearch, company_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            # Marks that are all as they were are sent along: then it is said that nothing changes.
            changed = any(posted.values.touched(mark) for mark in MARKS)
            return command_from(posted.changes() if changed else posted, RateCompany, company=company_id)

        return _save_about(request, searches, search_id, company_id, posted, build, "rating")

    @post("/{company_id:str}/state", sync_to_thread=True)
    def move(
        self, request: Asked, searches: Store, search_id: InSearch, company_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            kind = STATES.get(posted.get("do"))
            if kind is None:
                raise Faulty({"": faults.WHAT_OF_THE_COMPANY})
            return command_from(posted, kind, company=company_id)

        return _save_about(request, searches, search_id, company_id, posted, build, "moving")

    @post("/{company_id:str}/notes", sync_to_thread=True)
    def note(
        self, request: Asked, searches: Store, search_id: InSearch, company_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, AddNote, about=company_id)

        return _save_about(request, searches, search_id, company_id, posted, build, "noting")


def _save_about(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    company_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
    form_name: str,
) -> Redirect | Template:
    """Save what is about one company; its page again when that is refused, the refused form as it was typed."""
    at = f"/searches/{search_id}/companies"

    def again(form: Form, status: int) -> Template:
        return company_page(request, searches.look(search_id), company_id, status, refused={form_name: form})

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted) if posted.get("from") else f"{at}/{company_id}"

    return save(searches, search_id, posted, build, then, again)


def list_page(request: Asked, look: Look, status: int = 200, naming: Form | None = None) -> Template:
    """The list of companies in its order, with the form that names one; `?name=` fills it in."""
    view = companies(look)
    fresh = blank(look, name=request.query_params.get("name"))
    return show(
        request,
        "pages/companies.html",
        look,
        place="companies",
        title="Companies",
        status=status,
        view=view,
        lead=wording.companies_lead(len(view.companies), view.active, view.active_limit),
        naming=naming or fresh,
        in_front=naming is not None or fresh.v.name,
        there_already=look.search.companies.named(naming.v.name) if naming else None,
        industries=known_industries(look),
        roles=known_roles(look),
        words=wording,
    )


def company_page(
    request: Asked, look: Look, company_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """A company's page. `refused` holds the form that was not saved, by its name."""
    try:
        view = company(look, wording.tell, id=company_id)
    except Unknown:
        raise Refused(404) from None
    row = view.row
    known = as_it_stands(look, name=row.name, kind=row.kind, industry=row.industry, aimed_role=row.aimed_role)
    rated = as_it_stands(look, motivation=row.motivation, posting=row.posting, advocacy=row.advocacy)
    subject = FRAME if refused and "deciding" in refused else row.id
    refused = brought_up(look, refused, {"changing": known, "rating": rated}, subject)
    forms = {
        "rating": rated,
        "changing": known,
        "moving": blank(look),
        "noting": blank(look),
    } | refused
    errors = next((form.errors for form in refused.values()), {})
    return show(
        request,
        "pages/company.html",
        look,
        place="companies",
        title=row.name,
        status=status,
        view=view,
        forms=forms,
        errors=errors,
        late=late(refused, "moving", "deciding"),
        sent_to=request.url.path,
        put_back=any(isinstance(form.offer, RestoreCompany) for form in refused.values()),
        questions=list(questions_about(look, row)),
        ongoing=ongoing(look, [one.id for one in view.people]),
        names=[
            (one, look.search.people.get(one.by))
            for one in names_at(look, look.search.companies.by_id[CompanyId(row.id)])
        ],
        one_at_a_time=one_at_a_time(look, row.id),
        applications=[application_row(one, look.today) for one in view.applications],
        target=look.search.framing.target,
        today=look.today,
        industries=known_industries(look),
        roles=known_roles(look),
        open=request.query_params.get("open"),
        words=wording,
        said=said,
    )


def questions_about(look: Look, row: CompanyRow) -> Iterator[Question]:
    """What nobody said yet about the role and the industry that working there would mean."""
    framing = look.search.framing
    for aspect, name in (
        (Aspect.ROLE, row.aimed_role or framing.target.role),
        (Aspect.INDUSTRY, row.industry or framing.target.industry),
    ):
        if name and framing.is_new(aspect, name) is None:
            yield Question(aspect, name)


def known_industries(look: Look) -> list[str]:
    """Industries named before, as suggestions."""
    framing = look.search.framing
    names = (framing.background.industry, framing.target.industry)
    return _each_once(*names, *(one.industry for one in look.search.companies.by_id.values()))


def known_roles(look: Look) -> list[str]:
    """Roles named before, as suggestions."""
    framing = look.search.framing
    names = (framing.target.role, framing.background.role)
    return _each_once(*names, *(one.aimed_role for one in look.search.companies.by_id.values()))


def _each_once(*names: str | None) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
