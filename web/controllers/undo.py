"""Undo: take back what was just saved, and bring it back."""

from litestar import Controller, post
from litestar.response import Redirect, Template

from domain.commands import BringBack, Command, UndoCommand
from domain.values import SearchId
from infrastructure.application import JobSearches, Outcome
from web.forms import POSTED, Form, Posted, command_from
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import save, way_back


class Undo(Controller):
    path = "/searches/{search_id:str}"
    dependencies = {"posted": POSTED}

    @post("/undo", sync_to_thread=True)
    def undo(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """Undoes the save of the field `command`."""
        return _amend(request, searches, search_id, posted, UndoCommand, "Not undone")

    @post("/undone", sync_to_thread=True)
    def bring_back(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """Brings back the undone save of the field `command`."""
        return _amend(request, searches, search_id, posted, BringBack, "Not brought back")


def _amend(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    posted: Posted,
    kind: type[UndoCommand] | type[BringBack],
    title: str,
) -> Redirect | Template:
    def build(posted: Posted) -> Command:
        return command_from(posted, kind)

    def then(outcome: Outcome) -> str:
        return way_back(search_id, posted)

    def again(form: Form, status: int) -> Template:
        return show(
            request, "pages/refused.html", searches.look(search_id), place=None, title=title, status=status, form=form
        )

    return save(searches, search_id, posted, build, then, again)
