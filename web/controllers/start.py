"""The start of a search: two questions, two answers, and a finished one to look at."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import StartSearch
from domain.views.switch_map import Advice
from infrastructure.application import JobSearches, Outcome
from infrastructure.demo import write_demo
from infrastructure.demo.days import ZONE
from infrastructure.working_days import countries
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, blank, both_positions, made
from web.given import Asked, Sent, Store
from web.pages import show_outside
from web.saving import OWNER, save_with
from web.wording import ADVICE, faults
from web.zones import zones


class Start(Controller):
    path = "/searches"
    dependencies = {"posted": POSTED}

    @get("/new", sync_to_thread=False)
    def new(self, request: Asked, searches: Store) -> Template:
        """The start page, whether there are searches already or not."""
        return start_page(request, searches)

    @post(sync_to_thread=True)
    def start(self, request: Asked, searches: Store, posted: Sent) -> Redirect | Template:
        """Begins a search and leads on to its first steps."""

        def store() -> Outcome:
            return searches.start(beginning(posted), owner=OWNER, key=posted.key, actor=OWNER)

        def then(outcome: Outcome) -> str:
            return f"/searches/{outcome.search_id}/begin"

        def again(form: Form, status: int) -> Template:
            return start_page(request, searches, form, status)

        return save_with(store, posted, then, again)

    @post("/demo", sync_to_thread=True)
    def demo(self, searches: Store) -> Redirect:
        """Writes the finished example into this store, once a day, and opens it."""
        if searches.folder is None:
            raise Refused(404)
        example = write_demo(searches.folder, searches.today_in(ZONE))
        return Redirect(f"/searches/{example}", status_code=303)


def start_page(request: Asked, searches: JobSearches, form: Form | None = None, status: int = 200) -> Template:
    """The first page: what do you do now, what do you want to do."""
    form = form or blank()
    return show_outside(
        request,
        "pages/start.html",
        title="Where from, where to?",
        typed=True,
        status=status,
        form=form,
        v=form.v,
        errors=form.errors,
        zones=zones(),
        countries=countries(),
        both=ADVICE[Advice.ONE_SWITCH],
        finished_search=searches.folder is not None,
    )


def beginning(posted: Posted) -> StartSearch:
    """The command that the first page stands for. Raises `Faulty`."""
    positions, errors = both_positions(posted)
    said = {name: text for name in ("new_role", "new_industry", "country", "title") if (text := posted.get(name))}
    zone = posted.get("zone")
    if not zone:
        errors["zone"] = faults.WHICH_ZONE
    try:
        command = made(StartSearch, {**said, **positions, "zone": zone or "UTC"})
    except Faulty as fault:
        raise Faulty({**errors, **fault.errors}) from None
    if errors:
        raise Faulty(errors)
    return command
