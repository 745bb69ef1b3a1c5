"""Telling people how it ended: who is worth it, why them, a draft for each, and who was told."""

from typing import NamedTuple

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, TellOutcome
from domain.refusals import ToldAlready
from domain.values import ContactId, DraftKind
from domain.views import Look
from domain.views.draft import draft
from domain.views.outcome import ToTell, WasTold, outcome
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.drafting import message
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import OWNER, save, save_with
from web.wording import life


class Teller(NamedTuple):
    """Someone to tell: why them, and the link that opens a mail with their draft; "" without an address."""

    one: ToTell
    why: str
    button: str
    mail: str


class Said(NamedTuple):
    """Someone who was told, when, and the save that says so, to be undone."""

    one: WasTold
    meta: str
    command: str


class Telling(Controller):
    path = "/searches/{search_id:str}/tell"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """Who is to be told, and who was."""
        return tell_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def told(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """The button beside a name says `one`; the other one takes all that are ticked."""

        def again(form: Form, status: int) -> Template:
            return tell_page(request, searches.look(search_id), form, status)

        def then(outcome: Outcome) -> str:
            return f"/searches/{search_id}/tell"

        if posted.get("one"):
            return save(searches, search_id, posted, build, then, again)
        return save_with(lambda: _each(searches, search_id, posted), posted, then, again)


def build(posted: Posted) -> Command:
    """That the one beside the button was told."""
    return command_from(posted, TellOutcome, to=posted.get("one"))


def _each(searches: JobSearches, search_id: InSearch, posted: Posted) -> Outcome:
    """A save for each that is ticked, under keys of their own: sent again it is the same. Who was told meanwhile is
    passed over."""
    ticked = list(dict.fromkeys(ContactId(id) for id in posted.all("to") if id))
    if not ticked:
        raise Faulty({"to": life.NOBODY_CHOSEN})
    last, passed_over = None, None
    for number, to in enumerate(ticked):
        command = command_from(posted, TellOutcome, to=to)
        try:
            last = searches.execute(search_id, command, key=f"{posted.key[:50]}-{number}", actor=OWNER)
        except ToldAlready as refusal:
            passed_over = refusal
    if last is None:
        assert passed_over is not None
        raise passed_over
    return last


def tell_page(request: Asked, look: Look, form: Form | None = None, status: int = 200) -> Template:
    """The list of people, the ones to tell first."""
    view = outcome(look)
    form = form or blank(look, happened_on=look.today)
    return show(
        request,
        "pages/tell.html",
        look,
        place="tell",
        title="Tell people how it ended",
        status=status,
        typed=True,
        back="tell",
        view=view,
        form=form,
        ticked=form.v.all("to"),
        to_tell=[_teller(look, one) for one in view.to_tell],
        told=[_said(look, one) for one in view.told],
        began=view.accepted is not None or look.search.life.ended is not None,
        today=look.today,
        words=wording,
        life=life,
    )


def _teller(look: Look, one: ToTell) -> Teller:
    known = draft(look, kind=DraftKind.TELL, person=one.id)
    mail = message(known, look.today).mail if known.email else ""
    return Teller(one, life.why_them(one, look.today), life.told_button(one.name), mail)


def _said(look: Look, one: WasTold) -> Said:
    way = wording.CHANNELS[one.channel] if one.channel else ""
    meta = " · ".join(filter(None, (wording.capital(wording.day(one.on, look.today)), way)))
    return Said(one, meta, look.entries[one.version - 1].command_id)
