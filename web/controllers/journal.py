"""The Story: what happened, a sentence per save, latest first."""

from litestar import Controller, get
from litestar.params import FromQuery
from litestar.response import Template

from domain.views.timeline import timeline
from web import wording
from web.errors import Refused
from web.given import Asked, InSearch, Store
from web.pages import show

PAGE = 50
"""Saves that one page tells."""


class Journal(Controller):
    path = "/searches/{search_id:str}/journal"

    @get(sync_to_thread=False)
    def story(self, request: Asked, searches: Store, search_id: InSearch, before: FromQuery[str] = "") -> Template:
        """The latest saves, or with `?before=` those before that line of the journal."""
        if before and not (before.isascii() and before.isdigit() and len(before) < 10):
            raise Refused(404)
        look = searches.look(search_id)
        view = timeline(look, wording.tell, limit=PAGE, before=int(before) if before else None)
        last = view.told[-1] if view.told else None
        return show(
            request,
            "pages/journal.html",
            look,
            place="story",
            title="Story",
            told=view.told,
            total=view.total,
            older=last.first if last and last.first > 1 else None,
            latest=not before,
            before=before,
            today=look.today,
            words=wording,
        )
