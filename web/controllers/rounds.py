"""The interviews of an application: moved, called off, held, thanked for, prepared, and put into a calendar."""

from collections.abc import Callable

from litestar import Controller, Response, get, post
from litestar.response import Redirect, Template

from domain.commands import CancelRound, Command, HoldRound, MissRound, PrepareRound, RescheduleRound, ThankForRound
from domain.refusals import NothingChanges, ThankedAlready
from domain.steps.applications import Round
from domain.values import RoundId, SearchId, Side, same_name
from domain.views import Look
from domain.views.applications import round_row
from infrastructure.application import JobSearches, Outcome
from infrastructure.calendar import calendar_file
from web import wording
from web.already import thanked_for_round_before
from web.booking import field_of, moved
from web.controllers.applications import application_page, chosen, save_about
from web.controllers.calendar import booking_of_round
from web.controllers.prepare import Group, questions_of
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.preparing import known_before, rounds_before
from web.saving import origin_of, save, way_back
from web.stale import as_it_stands, caught_up
from web.wording import applications as said
from web.wording import conversations, faults
from web.wording.round_questions import ASK, CLOSING, SHOW

GROUPS = [
    Group("To ask them", "the work, the team", ASK, True),
    Group(SHOW.heading, "what to tell and to show", (SHOW,), False),
    Group(CLOSING.heading, "what comes next", (CLOSING,), False),
]
"""Ideas for any round."""


def _by_someone(kind: type[Command]) -> Callable[[Posted, str], Command]:
    def build(posted: Posted, round: str) -> Command:
        if posted.get("by") not in {side.value for side in Side}:
            raise Faulty({"by": faults.BY_WHOM})
        return command_from(posted, kind, round=round)

    return build


DEEDS: dict[str, Callable[[Posted, str], Command]] = {
    "booking": lambda posted, id: moved(posted, RescheduleRound, round=id),
    "cancelled": _by_someone(CancelRound),
    "missed": _by_someone(MissRound),
    "held": lambda posted, id: command_from(posted, HoldRound, round=id, application=None, contacts=chosen(posted)),
    "thanks": lambda posted, id: command_from(posted, ThankForRound, round=id),
}
"""What can have happened, by the last part of its address; its form is called so, and by the id of the round."""


class Rounds(Controller):
    path = "/searches/{search_id:str}/rounds/{round_id:str}"
    dependencies = {"posted": POSTED}

    @get("/calendar.ics", sync_to_thread=True)
    def file(self, request: Asked, searches: Store, search_id: InSearch, round_id: OfPath) -> Response[bytes]:
        """The booking as it stands, a cancelled one too, and one of an application that was closed."""
        look = searches.look(search_id)
        round = _known(look, round_id)
        page = f"{str(request.base_url).rstrip('/')}/searches/{search_id}/applications/{round.application}"
        return Response(
            calendar_file(booking_of_round(look, round, page)),
            media_type="text/calendar",
            headers={"Content-Disposition": 'attachment; filename="interview.ics"'},
        )

    @get("/prepare", sync_to_thread=False)
    def form(self, request: Asked, searches: Store, search_id: InSearch, round_id: OfPath) -> Template:
        """What to ask and to show, and what is known; with `?sheet`, the sheet to take along."""
        look = searches.look(search_id)
        if "sheet" in request.query_params:
            return sheet_page(request, look, _known(look, round_id))
        return prepare_page(request, look, _known(look, round_id))

    @post("/prepare", sync_to_thread=True)
    def prepare(
        self, request: Asked, searches: Store, search_id: InSearch, round_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is save, or sheet: save, and on to the sheet."""
        here = f"/searches/{search_id}/rounds/{round_id}/prepare"
        sheet = posted.get("do") == "sheet"

        def then(outcome: Outcome) -> str:
            origin = origin_of(posted.get("from"))
            return f"{here}?sheet=1" if sheet else f"{here}?from={origin}" if origin else here

        def again(form: Form, status: int) -> Redirect | Template:
            if sheet and isinstance(form.refusal, NothingChanges):
                return Redirect(f"{here}?sheet=1", status_code=303)
            look = searches.look(search_id)
            return prepare_page(request, look, _known(look, round_id), form, status)

        def build(posted: Posted) -> Command:
            return command_from(posted, PrepareRound, round=round_id, questions=questions_of(posted))

        return save(searches, search_id, posted, build, then, again)

    @post("/{deed:str}", sync_to_thread=True)
    def log(
        self, request: Asked, searches: Store, search_id: InSearch, round_id: OfPath, deed: OfPath, posted: Sent
    ) -> Redirect | Template:
        if deed not in DEEDS:
            raise Refused(404)
        application = _known(searches.look(search_id), round_id).application

        def build(posted: Posted) -> Command:
            return DEEDS[deed](posted, round_id)

        if deed == "thanks":
            return _thank(request, searches, search_id, round_id, posted, build)
        return save_about(request, searches, search_id, application, posted, build, f"{deed}-{round_id}")


def _thank(
    request: Asked,
    searches: JobSearches,
    search_id: SearchId,
    round_id: str,
    posted: Posted,
    build: Callable[[Posted], Command],
) -> Redirect | Template:
    """Thanks sent once more are shown as saved."""
    look = searches.look(search_id)
    round = _known(look, round_id)
    back = f"/searches/{search_id}/applications/{round.application}"
    if posted.get("from"):
        back = way_back(search_id, posted)

    def again(form: Form, status: int) -> Redirect | Template:
        now = searches.look(search_id)
        if isinstance(form.refusal, ThankedAlready):
            return thanked_for_round_before(now, round_id, posted.get("to"), back)
        return application_page(request, now, round.application, status, refused={"thanks": form})

    return save(searches, search_id, posted, build, lambda outcome: back, again, where=field_of)


def prepare_page(request: Asked, look: Look, round: Round, refused: Form | None = None, status: int = 200) -> Template:
    """The page, with the form as it was typed where it was refused."""
    stands = as_it_stands(look, questions="\n".join(round.questions))
    form = caught_up(look, {"prepare": refused}, "prepare", stands)["prepare"] if refused else stands
    application = look.search.applications.by_id[round.application]
    company = look.search.companies.by_id.get(application.company)
    row, before = round_row(look, round), known_before(look, round, company)
    return show(
        request,
        "pages/prepare.html",
        look,
        place="applications",
        title=f"Prepare for {company.name if company else 'the interview'}",
        status=status,
        typed=True,
        back=f"rounds/{round.id}/prepare",
        here=f"rounds/{round.id}",
        page_of=f"applications/{application.id}",
        its="The application",
        row=row,
        lead=f"{said.round_title(row)} as {application.role}. {wording.capital(said.round_line(row, look.today))}.",
        form=form,
        ticked=form.v.all("take"),
        over=said.over_words(row, look.today, open=application.open),
        before=before._replace(notes=[*rounds_before(look, round), *before.notes]),
        gaps=(),
        groups=GROUPS,
        taken={same_name(line) for line in form.v.questions.splitlines()},
        same=same_name,
        origin=origin_of(refused.v["from"] if refused else request.query_params.get("from", "")),
        words=wording,
        today=look.today,
    )


def sheet_page(request: Asked, look: Look, round: Round) -> Template:
    """Who, when, where, what to ask and to show."""
    row = round_row(look, round)
    application = look.search.applications.by_id[round.application]
    company = look.search.companies.by_id.get(application.company)
    return show(
        request,
        "pages/sheet.html",
        look,
        place="applications",
        title=f"{company.name if company else ''}, {said.interview(row)}",
        saved=None,
        due=(),
        here=f"rounds/{round.id}",
        page_of=f"applications/{application.id}",
        its="The application",
        row=row,
        when=conversations.moment(row.when, look.today) if row.when else "",
        how=said.how_words(row),
        before=known_before(look, round, company),
        closing=CLOSING,
        words=wording,
        today=look.today,
    )


def _known(look: Look, round_id: str) -> Round:
    round = look.search.applications.rounds.get(RoundId(round_id))
    if round is None:
        raise Refused(404)
    return round
