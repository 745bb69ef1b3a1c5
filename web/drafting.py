"""A message to write: the draft with what is known in its places, and the command that says I sent it."""

from datetime import date
from typing import NamedTuple

import msgspec

from domain import drafts
from domain.commands import (
    Command,
    ConfirmInterview,
    KeepDraft,
    LogTouch,
    NudgeApplication,
    NudgeInterview,
    ReportBackAdvice,
    RequestInterview,
    SendThankYou,
    TellOutcome,
    ThankForRound,
)
from domain.refusals import place_of
from domain.values import ContactId, DraftKind, HowKnown, Side
from domain.views import Look
from domain.views.draft import ToWrite, draft
from domain.views.look import When
from web.forms import Posted, command_from
from web.wording import by_day, count, first_name, listed, position_phrase, weekday_day
from web.wording.drafts import connection, first_draft, mailto, subject

KNOWN = "known_"
"""Before the name of a place: what stood in it, so that one's own wording can be kept for the next person."""


UNTIMED = frozenset(
    {
        DraftKind.CONFIRM, DraftKind.THANK_YOU, DraftKind.REPORT_BACK, DraftKind.ADVICE_BACK, DraftKind.ROUND_THANKS,
        DraftKind.TELL,
    }
)  # fmt: skip
"""Of which only the day counts."""


class Message(NamedTuple):
    """A message as it can be sent. `template` is what it was filled from, `known` what stands in its places."""

    text: str
    subject: str
    mail: str
    template: str
    known: dict[str, str]


def message(view: ToWrite, today: date, *, short: bool = False) -> Message:
    """The draft filled with what is known: in one's own words where they are kept, but for an invitation (`short`)."""
    known = places(view, today)
    moved = drafts.MOVED_FROM in known
    template = "" if short or view.later else view.own
    template = template or first_draft(
        view.kind,
        view.how_known,
        switch=view.switch,
        moved=moved,
        invitation=short,
        later=view.later,
        by=view.by or Side.THEM,
        named=bool(view.people),
        tried=view.tried,
    )
    text, line = drafts.fill(template, known), subject(view.kind, known, moved=moved)
    return Message(text, line, mailto(view.email, line, text), template, known)


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A message as it can be sent, with the words for its subject line, and what it was made from."""

    text: str
    subject: str
    known: ToWrite


def written(
    look: Look,
    *,
    kind: DraftKind,
    person: str | None = None,
    lead: str | None = None,
    conversation: str | None = None,
    who: str | None = None,
    advice: str | None = None,
    application: str | None = None,
    round: str | None = None,
    short: bool = False,
) -> Draft:
    """The message of a kind: an ask to a `person` or to the name of a `lead`, `short` as an invitation; a word of how
    it goes to a `person`; of what came of `advice` to `who` or whoever gave it; about an `application`, or of thanks
    for a `round`, to `who` of it or whoever reads it; all others about a `conversation`, to `who` of it or the first.
    Refuses what is unknown."""
    about = {"person": person, "lead": lead, "conversation": conversation, "who": who, "advice": advice}
    view = draft(look, kind=kind, **about, application=application, round=round)
    made = message(view, look.today, short=short)
    return Draft(made.text, made.subject, view)


def places(view: ToWrite, today: date) -> dict[str, str]:
    """What is known for the places of a draft; what is not known is left out."""
    friend = view.how_known is HowKnown.FIRST_DEGREE
    booked = view.when if view.kind is DraftKind.CONFIRM else None
    there = booked.there if booked else None
    day = date.fromisoformat(there[:10]) if there else booked.day if booked else None
    known = {
        drafts.FIRST_NAME: first_name(view.to.name) if view.people else "",
        drafts.NAMES: listed(first_name(one.name) for one in view.people),
        drafts.CONNECTION: connection(view.how_known, view.introduced_by, view.company),
        drafts.INTRODUCED_BY: "" if friend else view.introduced_by,
        drafts.COMPANY: view.company,
        drafts.MY_ROLE: view.background.role,
        drafts.MY_INDUSTRY: view.background.industry,
        drafts.AIM_ROLE: view.target.role,
        drafts.AIM_INDUSTRY: view.target.industry,
        drafts.SAID: view.said,
        drafts.PROMISED: view.promised,
        drafts.DAY: _day_words(day, today) if day else "",
        drafts.TIME: _time_words(booked) if booked else "",
        drafts.GIVEN_NAME: view.given,
        drafts.MOVED_FROM: position_phrase(view.came_from) if view.came_from else "",
        drafts.ADVICE: view.advised,
        drafts.HOW_IT_WENT: view.how,
        drafts.NEW_ROLE: view.new_role,
        drafts.NEW_COMPANY: view.new_company,
        drafts.TALKED_SINCE: count(view.talks_since, "conversation") if view.talks_since else "",
        drafts.APPLIED_ROLE: view.applied_role,
        drafts.APPLIED_ON: _on_words(view.applied_on, today) if view.applied_on else "",
    }
    return {place: text for place, text in known.items() if text}


def _day_words(day: date, today: date) -> str:
    """Tomorrow, or Thursday 12 March: the one who reads it does not know what today was."""
    return by_day(day, today) if day <= today else weekday_day(day).rsplit(" ", 1)[0]


def _on_words(day: date, today: date) -> str:
    """Today, or on Wednesday 4 March."""
    return "today" if day == today else f"on {weekday_day(day).rsplit(' ', 1)[0]}"


def _time_words(booked: When) -> str:
    """The time by the clocks of the one who reads it, whose they are where they are not mine."""
    return f"{booked.there[11:]} ({place_of(booked.zone)} time)" if booked.there else booked.time


def sent(kind: DraftKind, posted: Posted) -> Command:
    """What the form says was sent."""
    match kind:
        case DraftKind.ASK:
            contacts = tuple(ContactId(id) for id in posted.all("contacts") if id)
            return command_from(posted, RequestInterview, contacts=contacts, message=posted.get("text"))
        case DraftKind.NUDGE:
            return command_from(posted, NudgeInterview, message=posted.get("text"))
        case DraftKind.CONFIRM:
            return command_from(posted, ConfirmInterview)
        case DraftKind.THANK_YOU | DraftKind.REPORT_BACK:
            return command_from(posted, SendThankYou, to=posted.get("who"))
        case DraftKind.ADVICE_BACK:
            return command_from(posted, ReportBackAdvice, to=posted.get("who"))
        case DraftKind.APPLICATION_NUDGE:
            return command_from(posted, NudgeApplication, message=posted.get("text"))
        case DraftKind.ROUND_THANKS:
            to = {"to": posted.get("who")} if posted.get("who") else {}
            return command_from(posted, ThankForRound, **to)
        case DraftKind.TELL:
            return command_from(posted, TellOutcome, to=posted.get("who"))
        case DraftKind.REPLY | DraftKind.NEW_TIME | DraftKind.PROGRESS:
            return command_from(posted, LogTouch, contact=posted.get("who"), by=Side.ME, gist=posted.get("text"))


def kept(kind: DraftKind, posted: Posted) -> KeepDraft | None:
    """One's own wording as the draft from now on: what was known of this person becomes its place again. None where
    nothing was changed."""
    known = {place: text for place in drafts.PLACES if (text := posted.get(KNOWN + place))}
    before = posted.values["wording"]
    wording = drafts.kept(posted.get("text"), known, before)
    return KeepDraft(kind=kind, text=wording) if wording != before.strip() else None
