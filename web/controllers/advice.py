"""Advice: a page for each, where it is tried, left, and told of."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, FollowAdvice, ReportBackAdvice, SkipReminder
from domain.refusals import Unknown
from domain.steps.clocks import about
from domain.values import AdviceId, ReminderKind
from domain.views import Look
from domain.views.advice import advice
from infrastructure.application import Outcome
from web import wording
from web.controllers.find import address_of
from web.controllers.people import others
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import origin_of, save, way_back
from web.stale import brought_up, late
from web.wording import faults

_FORMS = {"tried": "trying", "left": "trying", "told": "telling"}


class Advice(Controller):
    path = "/searches/{search_id:str}/advice/{advice_id:str}"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def one(self, request: Asked, searches: Store, search_id: InSearch, advice_id: OfPath) -> Template:
        return advice_page(request, searches.look(search_id), advice_id)

    @post(sync_to_thread=True)
    def settle(
        self, request: Asked, searches: Store, search_id: InSearch, advice_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is tried, left or told."""

        def again(form: Form, status: int) -> Template:
            name = _FORMS.get(posted.get("do"), "trying")
            return advice_page(request, searches.look(search_id), advice_id, status, {name: form})

        def then(outcome: Outcome) -> str:
            return way_back(search_id, posted)

        return save(searches, search_id, posted, lambda posted: settling(AdviceId(advice_id), posted), then, again)


def settling(advice: AdviceId, posted: Posted) -> Command:
    """What a button of the page asks for."""
    match posted.get("do"):
        case "tried":
            return command_from(posted, FollowAdvice, advice=advice)
        case "told":
            return command_from(posted, ReportBackAdvice, advice=advice)
        case "left":
            return SkipReminder(which=about(ReminderKind.FOLLOW, advice), why=posted.get("note"))
        case _:
            raise Faulty({"": faults.WHAT_OF_THE_ADVICE})


def advice_page(
    request: Asked, look: Look, advice_id: str, status: int = 200, refused: dict[str, Form] | None = None
) -> Template:
    """One piece of advice. `refused` holds the form that was not saved, by its name."""
    try:
        view = advice(look, wording.tell, id=advice_id)
    except Unknown:
        raise Refused(404) from None
    refused = brought_up(look, refused, {}, view.row.id)
    form = next(iter(refused.values()), None)
    fresh = blank(look, happened_on=look.today)
    heard = {one.person.id for one in view.row.told if one.person}
    giver = view.row.by.id if view.row.by else None
    return show(
        request,
        "pages/advice.html",
        look,
        place="people",
        title="Advice",
        status=status,
        view=view,
        next=view.next,
        by_when=wording.advice_due(view.next, look.today),
        where=address_of(look.search.id, view.where) if view.where else "",
        forms={"trying": fresh, "telling": blank(look, happened_on=look.today)} | refused,
        errors=form.errors if form else {},
        late=late(refused, "trying", "telling"),
        others=[one for one in others(look) if one[0] not in heard and one[0] != giver],
        origin=origin_of(form.v["from"] if form else request.query_params.get("from", "")),
        today=look.today,
        words=wording,
    )
