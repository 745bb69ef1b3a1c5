"""Learned: what people agree on, what nobody told yet, what titles really mean, what was wanted over time."""

from collections.abc import Callable

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command
from domain.refusals import ChangedElsewhere, NothingChanges
from domain.values import CompanyId
from domain.views import Look
from domain.views.advice import advice_rows
from domain.views.look import named
from domain.views.picture import picture
from infrastructure.application import Outcome
from web import wording
from web.controllers.find import address_of
from web.controllers.prepare import prepared
from web.forms import POSTED, Form, Posted
from web.given import Asked, InSearch, Sent, Store
from web.learned_parts import Scope, companies_to_choose, gap_of, names_to_choose, part_of, titles_of, to_sort, ways_of
from web.pages import show
from web.saving import save
from web.wish_lines import HEIGHT, WIDTH, wish_line
from web.wording import picture as words

LONGEST = 200
"""Characters of a name to look at."""


class Learned(Controller):
    path = "/searches/{search_id:str}/picture"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def learned(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """All of it, or only what is about `?role=`, `?industry=`, `?company=`."""
        scope = scope_of(lambda name: request.query_params.get(name, ""))
        return learned_page(request, searches.look(search_id), scope)

    @post("/questions", sync_to_thread=True)
    def ask(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """Puts a question on the sheet of a conversation to come, after those that are there."""
        scope = scope_of(posted.get)
        here = f"/searches/{search_id}/picture{scope.query()}#gaps"

        def build(posted: Posted) -> Command:
            return prepared(posted, posted.get("interview"))

        def then(outcome: Outcome) -> str:
            return here

        def again(form: Form, status: int) -> Redirect | Template:
            if isinstance(form.refusal, NothingChanges):
                return Redirect(here, status_code=303)
            errors = {"": words.STALE} if isinstance(form.refusal, ChangedElsewhere) else form.errors
            return learned_page(request, searches.look(search_id), scope, errors, status)

        return save(searches, search_id, posted, build, then, again)


def scope_of(said: Callable[[str], str]) -> Scope:
    """What is to be looked at alone, by the names of what is asked along."""
    return Scope(*(" ".join(said(name).split())[:LONGEST] for name in Scope._fields))


def learned_page(
    request: Asked, look: Look, scope: Scope, errors: dict[str, str] | None = None, status: int = 200
) -> Template:
    """The page. `errors` say why a question was not put on a sheet."""
    view = picture(look, role=scope.role or None, industry=scope.industry or None, company=scope.company or None)
    company = look.search.companies.by_id.get(CompanyId(scope.company))
    at_company = company.name if company else ""
    here = f"/searches/{look.search.id}/picture"
    ways, way = ways_of(look, view, scope, here)
    first = min((one.marks[0].on for one in view.wished), default=look.today)
    return show(
        request,
        "pages/picture.html",
        look,
        place="picture",
        title="Learned",
        status=status,
        back="picture",
        view=view,
        scope=scope,
        about=words.about_words(scope.role, scope.industry, at_company),
        at_company=at_company,
        errors={"": next(iter(errors.values()))} if errors else {},
        ways=ways,
        way=way,
        roles=names_to_choose(view.roles, scope.role),
        industries=names_to_choose(view.industries, scope.industry),
        companies=companies_to_choose(view, named(company) if company else None),
        parts=[part_of(topic) for topic in view.topics],
        gaps=[gap_of(view, topic) for topic in view.gaps],
        titles=titles_of(view),
        lines=[(one, wish_line(one.marks, first, look.today)) for one in view.wished if len(one.marks) > 1],
        stayed=[one for one in view.wished if len(one.marks) == 1],
        size=(WIDTH, HEIGHT),
        to_sort=to_sort(look),
        advice=() if scope.query() else advice_rows(look),
        address=lambda place: address_of(look.search.id, place),
        today=look.today,
        learned=words,
        words=wording,
    )
