"""Names that were given: someone I know now, or nothing came of it."""

from litestar import Controller, post
from litestar.response import Redirect, Template

from domain.commands import AddContact, Command, FadeIntroduction, MakeIntroduction
from domain.steps.introductions import Lead
from domain.values import IntroductionId, SearchId
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save, way_back
from web.stale import brought_up
from web.wording import faults


class Leads(Controller):
    path = "/searches/{search_id:str}/leads/{lead_id:str}"
    dependencies = {"posted": POSTED}

    @post(sync_to_thread=True)
    def settle(
        self, request: Asked, searches: Store, search_id: InSearch, lead_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is made or faded; `same` and `new` answer who of that name is meant."""
        lead = searches.search(search_id).introductions.by_id.get(IntroductionId(lead_id))
        if lead is None:
            raise Refused(404)

        def again(form: Form, status: int) -> Template:
            return lead_page(request, searches, search_id, lead, form, status)

        def then(outcome: Outcome) -> str:
            return way_back(search_id, posted)

        return save(searches, search_id, posted, lambda posted: settling(lead.id, posted), then, again)


def settling(lead: IntroductionId, posted: Posted) -> Command:
    """What the button of a name asks for: the person (`name`, `employer`) is added, or was known already when the form
    was shown (`contact`), or the name is let go."""
    match posted.get("do"):
        case "faded":
            return command_from(posted, FadeIntroduction, introduction=lead)
        case "made" if posted.get("contact"):
            return command_from(posted, MakeIntroduction, introduction=lead)
        case "made":
            return command_from(posted, AddContact, lead=lead)
        case _:
            raise Faulty({"": faults.WHAT_OF_THE_NAME})


def lead_page(
    request: Asked, searches: JobSearches, search_id: SearchId, lead: Lead, form: Form, status: int
) -> Template:
    """The question who was meant, or why the name was not settled."""
    look = searches.look(search_id)
    form = brought_up(look, {"settling": form}, {}, lead.id)["settling"]
    return show(
        request,
        "pages/lead.html",
        look,
        place="people",
        title=lead.name,
        status=status,
        lead=lead,
        form=form,
        words=wording,
    )
