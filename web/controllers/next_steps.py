"""Next steps: set one from Today, be done with one, or drop it."""

from collections.abc import Callable

from litestar import Controller, post
from litestar.response import Redirect, Template

from domain.commands import Command, DropNextStep, FinishNextStep, SetNextStep
from domain.values import SearchId
from infrastructure.application import JobSearches, Outcome
from web.controllers.today import today_page
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.saving import save, way_back
from web.wording import faults


class NextSteps(Controller):
    path = "/searches/{search_id:str}/steps"
    dependencies = {"posted": POSTED}

    @post(sync_to_thread=True)
    def set(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, SetNextStep)

        return _and_back_to_today(request, searches, search_id, posted, build)

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

        return _and_back_to_today(request, searches, search_id, posted, build)


def _and_back_to_today(
    request: Asked, searches: JobSearches, search_id: SearchId, posted: Posted, build: Callable[[Posted], Command]
) -> Redirect | Template:
    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted)

    def again(form: Form, status: int) -> Template:
        return today_page(request, searches.look(search_id), form, status)

    return save(searches, search_id, posted, build, then, again)
