"""What a message is to say: whom it goes to, how we know each other, what was said and promised."""

from datetime import date
from typing import Any

import msgspec

from domain.refusals import Unknown
from domain.steps.conversations import Interview
from domain.steps.introductions import Lead
from domain.steps.people import Contact
from domain.values import (
    Channel,
    ContactId,
    DraftKind,
    Gist,
    HowKnown,
    InterviewId,
    IntroductionId,
    Position,
    Side,
    Switch,
    same_name,
)
from domain.views.in_touch import advice_to_tell_of, of_advice, of_progress
from domain.views.look import Look, Named, When, named, when
from domain.views.outcome import said_yes
from domain.views.round_draft import application_to_ask_about, of_application, round_to_thank_for


class ToWrite(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What is known for a message. `to` is whom it goes to (the id is empty for a name that was given, of whom nothing
    else is known), `people` everyone of the conversation `interview`.

    `own` is the wording that I keep for this kind, "" for none. `said` is something they said, `promised` what I
    promised them, `given` the name they gave or whom I talked to through them. `by` is who called the conversation off
    or did not come, `later` that they answered so; `channel` the way that was last used between us.

    `advice` is what they are told of, `advised` what they said, `tried` whether I did so and `how` what I wrote of it;
    `talks_since` counts the conversations I had since the last one with them. `application` is what is asked about, as
    `applied_role` on `applied_on`, `round` the interview that they are thanked for; where nobody is named, `to` is the
    company.
    """

    kind: DraftKind
    to: Named
    people: tuple[Named, ...]
    interview: str | None = None
    lead: str | None = None
    own: str = ""
    email: str = ""
    url: str = ""
    channel: Channel | None = None
    how_known: HowKnown | None = None
    introduced_by: str = ""
    company: str = ""
    came_from: Position | None = None
    background: Position = Position()
    target: Position = Position()
    switch: Switch | None = None
    when: When | None = None
    said: str = ""
    promised: str = ""
    given: str = ""
    by: Side | None = None
    later: bool = False
    advice: str | None = None
    advised: str = ""
    tried: bool = True
    how: str = ""
    talks_since: int = 0
    new_role: str = ""
    new_company: str = ""
    application: str | None = None
    round: str | None = None
    applied_role: str = ""
    applied_on: date | None = None


_ABOUT_A_TALK = frozenset(
    {
        DraftKind.NUDGE, DraftKind.CONFIRM, DraftKind.REPLY, DraftKind.NEW_TIME, DraftKind.THANK_YOU,
        DraftKind.REPORT_BACK,
    }
)  # fmt: skip


def draft(
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
) -> ToWrite:
    """What is known for a message of that kind: an ask goes to a `person` or to the name of a `lead`, a word of how it
    goes to a `person`, one of what came of `advice` to `who`, or to whoever gave it; one about an `application`, or
    of thanks for a `round`, to `who` of it, or to nobody in particular; all others are about a `conversation` and go to
    `who` of it, or to the first. Refuses what is unknown."""
    framing = look.search.framing
    facts: dict[str, Any] = {
        "kind": kind,
        "own": look.search.drafts.own.get(kind, ""),
        "background": framing.background,
        "target": framing.target,
        "switch": framing.switch,
    }
    if kind in _ABOUT_A_TALK:
        return ToWrite(**facts, **_about(look, kind, conversation, who))
    if kind is DraftKind.APPLICATION_NUDGE:
        applied, who_there = application_to_ask_about(look, application, who)
        known = _to(look, who_there) if who_there else {}
        return ToWrite(**(facts | known | of_application(look, applied, who_there)))
    if kind is DraftKind.ROUND_THANKS:
        talk, who_there = round_to_thank_for(look, round, who)
        known = _to(look, who_there) if who_there else {}
        applied = look.search.applications.by_id[talk.application]
        return ToWrite(**(facts | known | of_application(look, applied, who_there) | {"round": talk.id}))
    if kind is DraftKind.ADVICE_BACK:
        told_of, giver = advice_to_tell_of(look, advice, who)
        return ToWrite(**facts, **_to(look, giver), **of_advice(look, told_of, giver))
    if lead is not None:
        known = _to_lead(look, lead)
        return ToWrite(**(facts | known | _aim(look, known["company"])))
    contact = look.search.people.get(ContactId(person)) if person else None
    if contact is None:
        raise Unknown("person", "person")
    known = _to(look, contact)
    if kind is DraftKind.TELL:
        said = _said_last(look, contact)
        return ToWrite(**facts, **known, **_how_it_ended(look), said=said, people=(named(contact),))
    if kind is DraftKind.PROGRESS:
        said = _said_last(look, contact)
        return ToWrite(**(facts | known | of_progress(look, contact)), said=said)
    return ToWrite(**(facts | known | _aim(look, known["company"])), people=(named(contact),))


def _to(look: Look, contact: Contact) -> dict[str, Any]:
    company, giver = look.ties.company_of(contact), look.search.people.get(contact.introduced_by)
    return {
        "to": named(contact),
        "email": contact.email,
        "url": contact.url,
        "channel": _last_channel(look, contact),
        "how_known": contact.how_known,
        "introduced_by": giver.name if giver else "",
        "company": contact.employer or (company.name if company else ""),
        "came_from": contact.came_from,
    }


def _to_lead(look: Look, id: str) -> dict[str, Any]:
    lead: Lead | None = look.search.introductions.by_id.get(IntroductionId(id))
    if lead is None:
        raise Unknown("lead", "name")
    contact, giver = look.search.people.get(lead.contact), look.search.people.get(lead.by)
    facts = _to(look, contact) if contact else {"to": Named("", lead.name), "company": lead.employer or ""}
    who = facts["to"]
    return facts | {"people": (who,), "lead": lead.id, "introduced_by": giver.name if giver else ""}


def _aim(look: Look, employer: str) -> dict[str, Any]:
    """What I would be there: as said for a listed company, else what the chosen route comes to first, else the target;
    and what that would change."""
    framing = look.search.framing
    key = same_name(employer)
    company = next((one for one in look.search.companies.by_id.values() if same_name(one.name) == key), None)
    if company is None:
        return {}
    first = framing.legs[0].position if framing.legs else framing.target
    role = company.aimed_role or first.role or framing.target.role
    industry = company.industry or framing.target.industry
    square = framing.square(role, industry)
    return {"target": Position(role, industry), "switch": square.switch if square else framing.switch}


def _about(look: Look, kind: DraftKind, id: str | None, who: str | None) -> dict[str, Any]:
    interview = look.search.conversations.interviews.get(InterviewId(id or ""))
    if interview is None:
        raise Unknown("conversation", "conversation")
    there = look.ties.people_of(interview)
    contact = look.search.people.get(ContactId(who)) if who else (there[0] if there else None)
    if contact is None or (contact not in there and kind is not DraftKind.REPORT_BACK):
        raise Unknown("who", "person")
    facts = _to(look, contact) | {
        "interview": interview.id,
        "people": tuple(named(one) for one in there),
        "when": when(look, interview),
        "by": interview.by,
        "later": kind is DraftKind.NUDGE and interview.answer is not None and interview.answer.gist is Gist.LATER,
    }
    if kind is DraftKind.REPORT_BACK:
        facts["given"] = ", ".join(one.name for one in there if one != contact)
    else:
        facts["given"] = _name_given(look, interview, contact)
        facts["said"] = _said(look, interview, contact)
        facts["promised"] = _promised(look, contact)
    return facts


def _said(look: Look, interview: Interview, contact: Contact) -> str:
    """What this person said there, out of what was sorted as learned or as advice: a note itself is for nobody else's
    eyes, and what one said is told to nobody else."""
    here: str = interview.id
    heard = [
        *((one.version, one.claim, one.by, one.source) for one in look.search.learned.insights.values()),
        *((one.version, one.text, one.by, one.source) for one in look.search.advice.by_id.values()),
    ]
    theirs = [
        (version, text)
        for version, text, by, source in heard
        if source is not None and source.id == here and look.search.people.get(by) == contact
    ]
    return min(theirs)[1] if theirs and not interview.private else ""


def _how_it_ended(look: Look) -> dict[str, Any]:
    """What I said yes to, where there is a yes."""
    yes = said_yes(look)
    return {"new_role": yes.role, "new_company": yes.company.name} if yes else {}


def _said_last(look: Look, contact: Contact) -> str:
    """What they said in the last conversation of which anything was sorted."""
    talks = reversed(look.ties.talks.get(contact.id, []))
    return next(filter(None, (_said(look, talk, contact) for talk in talks)), "")


def _promised(look: Look, contact: Contact) -> str:
    open_ones = (step for step in look.search.next_steps.by_id.values() if step.settled is None)
    theirs = [step for step in open_ones if look.search.people.get(step.promised_to) == contact]
    return min(theirs, key=lambda step: (step.due, step.version)).what if theirs else ""


def _name_given(look: Look, interview: Interview, contact: Contact) -> str:
    here: str = interview.id
    leads = (lead for lead in look.ties.leads.get(contact.id, ()) if lead.open)
    return next((lead.name for lead in leads if lead.source and lead.source.id == here), "")


def _last_channel(look: Look, contact: Contact) -> Channel | None:
    """The way that was last used between us, where it was said."""
    said = (touch for touch in contact.touches if touch.channel is not Channel.OTHER)
    used = [(touch.on, touch.version, touch.channel) for touch in said]
    for interview in look.ties.asked.get(contact.id, ()):
        asks = (interview.asked, *interview.nudges)
        used += ((ask.on, ask.version, ask.channel) for ask in asks if ask is not None)
    return max(used, key=lambda one: one[:2])[2] if used else None
