"""Messages to write: a draft to make one's own, copy, open in mail, and log once it is sent. Nothing is ever sent."""

from typing import Any, NamedTuple

import msgspec
from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import KeepDraft
from domain.refusals import ChangedElsewhere, NothingChanges, ThankedAlready, Unknown
from domain.steps.sources import lines
from domain.values import Channel, ContactId, DraftKind, InterviewId, SearchId, Stage
from domain.views import Look
from domain.views.draft import ToWrite, draft
from domain.views.interviews import interview_row
from infrastructure.application import JobSearches, Outcome
from web import wording
from web.already import thanked_before, thanked_for_round_before
from web.drafting import KNOWN, UNTIMED, Message, kept, message, sent
from web.errors import Refused
from web.forms import POSTED, Form, Posted, blank, new_key
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import OWNER, save, save_with, way_back
from web.stale import ELSEWHERE
from web.wording import CHANNELS, options
from web.wording.conversations import stage_words
from web.wording.drafts import counted
from web.wording.writing import LABELS, SENT, TITLES, hint

_ABOUT = ("person", "lead", "conversation", "who", "advice", "application", "round")


_OF_APPLICATIONS = (DraftKind.APPLICATION_NUDGE, DraftKind.ROUND_THANKS)


class Ongoing(NamedTuple):
    """A conversation on its way: how far it has come, and whether they were asked and have not answered."""

    id: str
    words: str
    unanswered: bool


class Write(Controller):
    path = "/searches/{search_id:str}/write/{kind:str}"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def write(self, request: Asked, searches: Store, search_id: InSearch, kind: OfPath) -> Template:
        """The draft. `short` is an invitation on a profile network."""
        about = {name: text for name in _ABOUT if (text := request.query_params.get(name))}
        short = "short" in request.query_params
        return write_page(request, searches.look(search_id), _kind(kind), about, short=short)

    @post(sync_to_thread=True)
    def keep(
        self, request: Asked, searches: Store, search_id: InSearch, kind: OfPath, posted: Sent
    ) -> Redirect | Template:
        """`do` is sent, which logs it and keeps the wording when that is ticked, or first: back to the first draft."""
        which = _kind(kind)
        about = {name: text for name in _ABOUT if (text := posted.get(f"about_{name}"))}
        here = f"/searches/{search_id}/write/{which.value}?" + "&".join(f"{name}={id}" for name, id in about.items())

        def again(form: Form, status: int) -> Redirect | Template:
            if isinstance(form.refusal, _NotKept):
                # What was sent is logged under this key: saving again keeps the wording and logs nothing twice.
                form = msgspec.structs.replace(form, key=posted.key, errors={ELSEWHERE: wording.NOT_KEPT})
            look = searches.look(search_id)
            if isinstance(form.refusal, ThankedAlready) and which is DraftKind.ROUND_THANKS:
                back = way_back(search_id, posted)
                return thanked_for_round_before(look, posted.get("round"), posted.get("who"), back)
            if isinstance(form.refusal, ThankedAlready):
                return thanked_before(look, posted.get("interview"), posted.get("who"), way_back(search_id, posted))
            return write_page(request, look, which, about, form, status, short=bool(posted.get("short")))

        def store() -> Outcome:
            outcome = searches.execute(search_id, sent(which, posted), key=posted.key, seen=posted.seen, actor=OWNER)
            if posted.get("keep") and (mine := kept(which, posted)) is not None:
                _keep(searches, search_id, mine, posted)
            return outcome

        if posted.get("do") == "first":
            return save(searches, search_id, posted, lambda _: KeepDraft(kind=which), lambda _: here, again)
        return save_with(store, posted, lambda _: way_back(search_id, posted), again)


class _NotKept(ChangedElsewhere):
    """The message is logged; the wording kept for next time was changed elsewhere meanwhile."""


def _kind(name: str) -> DraftKind:
    try:
        return DraftKind(name)
    except ValueError:
        raise Refused(404) from None


def _keep(searches: JobSearches, search_id: SearchId, command: KeepDraft, posted: Posted) -> None:
    """Keeps the wording along with what was sent, once."""
    try:
        searches.execute(search_id, command, key=f"{posted.key[:58]}-draft", seen=posted.seen, actor=OWNER)
    except NothingChanges:
        return
    except ChangedElsewhere as conflict:
        raise _NotKept(conflict.head) from conflict


def write_page(
    request: Asked,
    look: Look,
    kind: DraftKind,
    about: dict[str, str],
    form: Form | None = None,
    status: int = 200,
    *,
    short: bool = False,
) -> Template:
    """The draft, or what was typed instead of it."""
    try:
        view = draft(look, kind=kind, **about)
    except Unknown as unknown:
        raise Refused(404, unknown.message) from unknown
    made = message(view, look.today, short=short)
    form = _as_shown(form, made) if form else None
    if form is None or not form.v.all("text"):
        # A button beside the form was refused: what it said, over the message as it stands.
        fresh = blank(
            look,
            text=made.text,
            channel=view.channel or (Channel.EMAIL if view.email and not short else Channel.SOCIAL),
            happened_on=look.today,
            time=f"{look.local(look.now):%H:%M}",
        )
        form = msgspec.structs.replace(fresh, errors=form.errors if form else {})
    return show(
        request,
        "pages/write.html",
        look,
        place="applications" if kind in _OF_APPLICATIONS else "people",
        title=TITLES[kind].format(view.to.name),
        status=status,
        typed=True,
        form=form,
        kind=kind.value,
        timed=kind not in UNTIMED,
        view=view,
        about=about,
        hidden=_hidden(view) | {KNOWN + place: text for place, text in made.known.items()},
        wording=made.template,
        made=made,
        words=wording,
        first_fields={
            "do": "first",
            "key": new_key(),
            "seen": str(look.search.version),
            **{f"about_{name}": id for name, id in about.items()},
        },
        short=short,
        own=bool(view.own) and not short,
        keepable=not (short or view.later),
        counter=counted(form.v.text, look.search.rules, invitation=short) if kind is DraftKind.ASK else "",
        most=look.search.rules.invitation_characters if short else look.search.rules.ask_words,
        hint=hint(view, short=short),
        label=LABELS[kind],
        sent_label=SENT[kind],
        channels=options(CHANNELS),
        how_words=next((words for value, words in options(CHANNELS) if value == form.v.channel), ""),
        also=_also(look, view),
        today=look.today,
        ongoing=_ongoing(look, view),
        to_sort=_to_sort(look, view),
    )


def _as_shown(form: Form, made: Message) -> Form:
    """The refused form; with the wording that is kept now, where that is not the one it was made from."""
    if isinstance(form.refusal, _NotKept):
        news = wording.meanwhile("wording", made.template, form.v["wording"], False, {})
        return msgspec.structs.replace(form, news=(news,))
    if isinstance(form.refusal, ChangedElsewhere) and not form.v.all("text"):
        return msgspec.structs.replace(form, errors={"": wording.NOT_DONE_UNSEEN})
    return form


def _hidden(view: ToWrite) -> dict[str, Any]:
    """What the form is about, for the command that it stands for."""
    if view.kind is DraftKind.ASK:
        return {"lead": view.lead} if view.lead else {"contacts": view.to.id}
    if view.kind is DraftKind.TELL:
        return {"who": view.to.id, "from": "tell"}
    if view.kind is DraftKind.ADVICE_BACK:
        return {"advice": view.advice, "who": view.to.id}
    if view.kind is DraftKind.APPLICATION_NUDGE:
        return {"application": view.application, "from": f"applications/{view.application}"}
    if view.kind is DraftKind.ROUND_THANKS:
        return {"round": view.round, "who": view.to.id, "from": f"applications/{view.application}"}
    return {"interview": view.interview, "who": view.to.id}


def _ongoing(look: Look, view: ToWrite) -> Ongoing | None:
    """The conversation with the same person that is on its way already, when this asks for one."""
    interviews = look.ties.ongoing.get(ContactId(view.to.id), ()) if view.kind is DraftKind.ASK else ()
    if not interviews:
        return None
    row = interview_row(look, interviews[-1])
    return Ongoing(row.id, stage_words(row, look.today, look.days), row.stage in (Stage.REQUESTED, Stage.NUDGED))


def _to_sort(look: Look, view: ToWrite) -> str | None:
    """The conversation whose note could be sorted first, so that something is there to quote."""
    interview = look.search.conversations.interviews.get(InterviewId(view.interview or ""))
    if view.kind is not DraftKind.THANK_YOU or view.said or interview is None or interview.private:
        return None
    return interview.id if lines(interview.note) else None


def _also(look: Look, view: ToWrite) -> list[tuple[str, str]]:
    """Who else could be asked in the same message: those who work there too."""
    if view.kind is not DraftKind.ASK or not view.company:
        return []
    company = next((one for one in look.search.companies.by_id.values() if one.name == view.company), None)
    there = look.ties.there.get(company.id, []) if company else []
    return [(one.id, one.name) for one in there if one.id != view.to.id]
