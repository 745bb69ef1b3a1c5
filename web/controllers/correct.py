"""Correcting: what was written down wrong, right. Whatever it is, it has a page for that."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command
from domain.views import Look
from infrastructure.application import Outcome
from web import wording
from web.correcting.form import correction, kept_in, place_of
from web.correcting.page import page_of, version_of
from web.errors import Refused
from web.forms import POSTED, Form, Posted
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import origin_of, save, way_back
from web.wording import correcting


class Correct(Controller):
    path = "/searches/{search_id:str}/correct/{which:str}"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def form(self, request: Asked, searches: Store, search_id: InSearch, which: OfPath) -> Template:
        """What was written down as the line `which` of the Story, or when the thing of that id came into being."""
        return correcting_page(request, searches.look(search_id), which)

    @post(sync_to_thread=True)
    def correct(
        self, request: Asked, searches: Store, search_id: InSearch, which: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            if not (which.isascii() and which.isdigit() and len(which) < 10):
                raise Refused(404)
            return correction(posted, int(which))

        def then(outcome: Outcome) -> str:
            return way_back(search_id, posted)

        def again(form: Form, status: int) -> Template:
            return correcting_page(request, searches.look(search_id), which, form, status)

        return save(searches, search_id, posted, build, then, again, where=place_of(posted))


def correcting_page(request: Asked, look: Look, which: str, refused: Form | None = None, status: int = 200) -> Template:
    """The form of a line of the Story. `?from=` is the page that one came from."""
    version = version_of(look, which)
    if version is None:
        raise Refused(404)
    page = page_of(look, version, refused)
    origin = origin_of(refused.v["from"] if refused else request.query_params.get("from", ""))
    back = f"/searches/{look.search.id}/{origin}" if origin else f"/searches/{look.search.id}"
    return show(
        request,
        "pages/correct.html",
        look,
        place="story",
        title="Correct this",
        status=status,
        typed=True,
        one=page,
        form=page.form,
        kept=kept_in(page.line.event),
        origin=origin,
        leave=back,
        happened=wording.weekday_day(page.line.happened_on),
        written=correcting.written_down(
            look.day_of(look.entries[version - 1].recorded_at), look.entries[version - 1].happened_on, look.today
        ),
        today=look.today,
        words=wording,
        said=correcting,
    )
