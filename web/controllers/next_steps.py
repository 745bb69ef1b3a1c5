"""Next steps: set one from Today, be done with one, or drop it."""

from collections.abc import Callable

from litestar import Controller, post
from litestar.response import Redirect, Template

from domain.commands import Command, DropNextStep, FinishNextStep, SetNextStep
from domain.values import SearchId
from infrastructure.application import Outcome
from web.controllers.today import today_page
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.saving import save, way_back
from web.stale import brought_up
from web.wording import faults


class NextSteps(Controller):
    path = "/searches/{search_id:str}/steps"
    dependencies = {"posted": POSTED}

    @post(sync_to_thread=True)
    def set(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, SetNextStep)

        def again(form: Form, status: int) -> Template:
            return today_page(request, searches.look(search_id), form, status)

        return save(searches, search_id, posted, build, _back(search_id, posted), again)

    @post("/{step_id:str}", sync_to_thread=True)
    def settle(
        self, request: Asked, searches: Store, search_id: InSearch, step_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is done or dropped."""

        def build(posted: Posted) -> Command:
            match posted.get("do"):
                case "done":
                    return command_from(posted, FinishNextStep, step=step_id)
                case "dropped":
                    return command_from(posted, DropNextStep, step=step_id)
                case _:
                    raise Faulty({"": faults.WHAT_OF_THE_STEP})

        def again(form: Form, status: int) -> Template:
            look = searches.look(search_id)
            refused = brought_up(look, {"settling": form}, {}, step_id)["settling"]
            return today_page(request, look, blank(look), status, refused=refused)

        # No field of the page is at fault where the step itself is.
        return save(searches, search_id, posted, build, _back(search_id, posted), again, where=lambda _: "")


def _back(search_id: SearchId, posted: Posted) -> Callable[[Outcome], str]:
    return lambda _: way_back(search_id, posted)
