"""The quick log: who it was, what to remember, and what came of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import GivenName, LogConversation, Promise, TalkedTo
from domain.refusals import AlreadySaved, NobodyNamed
from domain.values import ContactId, InterviewId, Medium, Stage
from domain.views import Look
from infrastructure.application import Outcome
from web.booked import as_booked, goes_on
from web.forms import POSTED, Faulty, Form, Posted, blank, made
from web.given import Asked, InSearch, Sent, Store
from web.likely import known_names, likely
from web.log_questions import question
from web.log_rows import NameRow, PersonRow, name_rows, person_rows, suffix
from web.pages import show
from web.saving import save
from web.wording import MEDIA, day

Part = TypeVar("Part", TalkedTo, GivenName, Promise)
NIGHT_HOURS = 4
"""Until four in the morning, today is still yesterday."""
_ITEM = {"people": "who", "names": "given", "promises": "promise", "advice": "advice"}
_PART = {"due": "promise_by"}
_AS_SAID = ("interview", "happened_on", "time", "medium", "minutes")
"""Fields of the form that are those of the command."""


class Log(Controller):
    path = "/searches/{search_id:str}/log"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def form(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """An empty log, or one with the person already in it (`?known=` by id, `?who=` by name), or one of a
        conversation that was asked for or booked (`?conversation=`)."""
        look = searches.look(search_id)
        return log_page(request, look, first_form(look, request))

    @post(sync_to_thread=True)
    def log(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        def again(form: Form, status: int) -> Template:
            return log_page(request, searches.look(search_id), form, status)

        def then(outcome: Outcome) -> str:
            return f"/searches/{search_id}"

        if not posted.errors and (asked := question(searches.look(search_id), posted)):
            return again(asked, 422)
        return save(searches, search_id, posted, conversation, then, again, where=fields_of(posted))


def first_form(look: Look, request: Asked) -> Form:
    """What the form offers before anything is typed: today, or yesterday until four in the morning."""
    interviews = look.search.conversations.interviews
    promise_by = look.today + timedelta(days=look.search.rules.promise_days)
    meant = interviews.get(InterviewId(request.query_params.get("conversation", "")))
    if meant is not None and not meant.held:
        return blank(look, promise_by=promise_by, **as_booked(look, meant))
    last = max(interviews.values(), key=lambda one: one.version, default=None)
    usual = {"medium": last.medium if last else Medium.IN_PERSON, "minutes": look.search.rules.interview_minutes}
    return blank(
        look,
        known=request.query_params.getall("known", []),
        who=request.query_params.get("who"),
        happened_on=look.day_of(look.now - timedelta(hours=NIGHT_HOURS)),
        promise_by=promise_by,
        **({} if may_be_booked(look) else usual),
    )


def may_be_booked(look: Look) -> bool:
    """Whether a booked conversation may be what is logged: then how and how long is as it was booked, unless said."""
    open_ones = look.search.conversations.ongoing()
    return any(one.stage is Stage.SCHEDULED and one.appointment and one.appointment.at <= look.now for one in open_ones)


def log_page(request: Asked, look: Look, form: Form, status: int = 200) -> Template:
    """The log with what stands in it."""
    return show(
        request,
        "pages/log.html",
        look,
        place="log",
        title="Log a conversation",
        typed=True,
        status=status,
        log=form,
        saved_before=saved_before(form, look),
        when_and_how=when_and_how(form, look),
        goes_on=goes_on(look, form.v.interview),
        ongoing=bool(look.ties.ongoing),
        likely=list(likely(look, form.v.all("known"))),
        people=list(person_rows(form.v)),
        names=list(name_rows(form.v)),
        known=known_names(look),
        companies=[one.name for one in look.search.companies.by_id.values()],
        as_booked="As booked, else in person" if may_be_booked(look) else None,
        media=[(medium.value, words) for medium, words in MEDIA.items()],
        today=look.today,
        asked=which(form),
    )


def saved_before(form: Form, look: Look) -> str | None:
    """Where to see what an earlier save of this form stored."""
    refusal = form.refusal
    return f"/searches/{look.search.id}?saved={refusal.command}" if isinstance(refusal, AlreadySaved) else None


def when_and_how(form: Form, look: Look) -> str:
    """The closed extra in a few words: what will be saved if nobody opens it."""
    how = next((words for medium, words in MEDIA.items() if medium.value == form.v.medium), "")
    minutes = f"{form.v.minutes} minutes" if form.v.minutes else ""
    return ", ".join(filter(None, (_day_words(form.v.happened_on, look), form.v.time, how, minutes)))


def _day_words(typed: str, look: Look) -> str:
    try:
        return day(date.fromisoformat(typed), look.today)
    except ValueError:
        return ""


def conversation(posted: Posted) -> LogConversation:
    """The command that the form stands for: it goes on with the conversation `interview`, unless none of those it was
    `with` is among the people. Raises `Faulty`."""
    errors: dict[str, str] = {}
    where = fields_of(posted)
    known = [TalkedTo(contact=ContactId(id)) for id in posted.all("known")]
    with_others = posted.get("with") and not {*posted.get("with").split()} & {*posted.all("known")}
    people = [*known, *(_talked_to(row, errors) for row in person_rows(posted.values) if row.who.strip())]
    names = [_given(row, errors) for row in name_rows(posted.values) if row.name.strip() or row.company.strip()]
    promise = {"what": posted.get("promise"), "due": posted.get("promise_by")}
    said = {
        "people": tuple(filter(None, people)),
        "names": tuple(filter(None, names)),
        "promises": (_part(Promise, promise, "promises", 0, errors),) if promise["what"] else (),
        "advice": (posted.get("advice"),) if posted.get("advice") else (),
        "note": posted.values["note"],
        **{field: posted.get(field) for field in _AS_SAID if posted.get(field)},
        **{field: "yes" for field in ("unplanned", "separate", "private") if posted.get(field)},
    }
    if with_others or said.get("separate"):
        said.pop("interview", None)
    if not people:
        errors["who"] = NobodyNamed().message
    try:
        command = made(LogConversation, said, where)
    except Faulty as fault:
        raise Faulty({**fault.errors, **errors}) from None
    if errors:
        raise Faulty(errors)
    return command


def _talked_to(row: PersonRow, errors: dict[str, str]) -> TalkedTo | None:
    """By name, unless it was answered who of that name is meant."""
    answer, _, asked_about = row.answer.partition(" ")
    said: dict[str, Any] = {"name": row.who.strip(), "employer": row.company.strip()}
    if answer and asked_about == row.who.strip():
        said = {**said, "new": True} if answer == "new" else {"contact": answer}
    return _part(TalkedTo, said, "people", row.n, errors)


def _given(row: NameRow, errors: dict[str, str]) -> GivenName | None:
    return _part(GivenName, {"name": row.name.strip(), "employer": row.company.strip()}, "names", row.n, errors)


def _part(kind: type[Part], said: dict[str, Any], item: str, index: int, errors: dict[str, str]) -> Part | None:
    """One part of the conversation; what is wrong with it goes to `errors` under the fields of the form."""
    try:
        known = {field: value for field, value in said.items() if value}
        return made(kind, known, lambda field: field_of(f"{item}.{index}.{field}"))
    except Faulty as fault:
        errors |= fault.errors
        return None


def fields_of(posted: Posted) -> Callable[[str], str]:
    """The form's names of the command's fields: those who were chosen come before those who were typed."""
    chosen = len(posted.all("known"))

    def where(field: str) -> str:
        item, _, rest = field.partition(".")
        if item != "people" or not rest:
            return field_of(field)
        index, _, part = rest.partition(".")
        return "known" if int(index) < chosen else field_of(f"people.{int(index) - chosen}.{part}")

    return where


def field_of(field: str) -> str:
    """The form's name of a field of the command: people.1.name is who-2."""
    item, _, rest = field.partition(".")
    if item not in _ITEM:
        return "" if item == "interview" else field
    index, _, part = rest.partition(".")
    name = _PART.get(part) or ("given_company" if (item, part) == ("names", "employer") else _ITEM[item])
    name = "company" if (item, part) == ("people", "employer") else name
    return name + (suffix(int(index)) if index and item in ("people", "names") else "")


class Which(NamedTuple):
    """A choice of who was meant: what its button says and sends, and which row it answers."""

    suffix: str
    value: str
    words: str


def which(form: Form) -> list[Which]:
    """The people that may have been meant, and someone new."""
    if not form.candidates:
        return []
    row = next((row for row in person_rows(form.v) if f"who{row.suffix}" == form.asked), None)
    if row is None:
        return []
    name = row.who.strip()
    some = [
        Which(row.suffix, f"{one.id} {name}", ", ".join(filter(None, (one.name, one.employer))))
        for one in form.candidates
    ]
    return [*some, Which(row.suffix, f"new {name}", "Someone new")]
