"""The card after a save: what was logged, the one way back, and what naturally comes next."""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta

import msgspec

from domain.events import (
    AdviceFollowed,
    ApplicationRejected,
    CompanyActivated,
    CompanyChanged,
    CompanyTargeted,
    EntriesRetracted,
    Event,
    FamiliarityDecided,
    InterviewCancelled,
    InterviewDeclined,
    InterviewHeld,
    InterviewNudged,
    InterviewRequested,
    InterviewRescheduled,
    OfferAccepted,
    RoundCancelled,
    RoundHeld,
    RoundRescheduled,
    RoundScheduled,
    RouteChosen,
    SearchConcluded,
    SearchStarted,
    SwitchReframed,
    TouchLogged,
)
from domain.steps.applications import Round
from domain.steps.companies import Company, large_for_a_role_switch
from domain.steps.conversations import Interview, with_whom
from domain.steps.sources import lines
from domain.values import Aspect, Channel, CompanyKind, CompanyStatus, Side, listed, same_name
from domain.views import Look
from domain.views.look import Named, named
from domain.views.outcome_cards import to_tell
from domain.views.switch_map import Advice, switch_map
from domain.views.timeline import Story, Told
from web.forms import new_key
from web.wording import ADVICE, by_day, count, first_name, tell
from web.wording.applications import said_no
from web.wording.conversations import came_about

_WRITTEN = (Channel.EMAIL, Channel.SOCIAL, Channel.MESSAGE)
_QUOTED = re.compile(r"[:.] “.*$", re.DOTALL)
"""Words that are quoted at the end of a sentence."""
_A_LINE = 90
_A_ROUND = 3
"""People of a conversation whom one remembers one by one."""
_FRAMING = (SearchStarted, SwitchReframed, FamiliarityDecided, RouteChosen)


class Rate(msgspec.Struct, frozen=True):
    """Whether a company is wanted more after a talk with someone there: the marks for more and less, None at the end of
    the scale."""

    id: str
    name: str
    more: int | None
    less: int | None


class Saved(msgspec.Struct, frozen=True):
    """`undo_url` is None where there is no way back, `label` the word on that button and `fields` what it sends.
    `told` is the line of the Story; `advice` holds advice that is due now, each with its reason; `drafts` are the words
    of thanks to write next, and the note to sort, or what else follows: what each button says, and where it leads.
    `keep` are those of a conversation with whom one could keep in touch."""

    sentence: str
    undo_url: str | None
    label: str
    fields: dict[str, str]
    told: Told
    advice: tuple[tuple[str, str], ...] = ()
    rate: Rate | None = None
    drafts: tuple[tuple[str, str], ...] = ()
    keep: tuple[Named, ...] = ()


def saved_card(look: Look, command: str) -> Saved | None:
    """The card after the save of that command; None when there is none."""
    if not command:
        return None
    story = Story(look, tell)
    told = story.of_command(command)
    if told is None:
        return None
    at = f"/searches/{look.search.id}"
    if told.undone:
        return _card(told, f"Undone: {told.sentence}", f"{at}/undone", "Bring it back", command)
    event = look.entries[told.first - 1].event
    if isinstance(event, EntriesRetracted):
        undone = story.at(event.first)
        if undone is None or not undone.undone:
            return _card(told, told.sentence, None, "", None)
        return _card(told, told.sentence, f"{at}/undone", "Bring it back", undone.command_id)
    if not told.undoable:
        return msgspec.structs.replace(_card(told, told.sentence, None, "", None), advice=_advice(look, told))
    talk = _talk(look, told)
    said = " ".join(filter(None, (_thanks_due(look, talk), _before(look, talk)))) if talk else _in_brief(look, told)
    card = _card(told, said if said.startswith("Sent to ") else f"Saved. {said}", f"{at}/undo", "Undo", command)
    if talk is None:
        return msgspec.structs.replace(card, advice=_advice(look, told), drafts=tuple(_next(look, told)))
    return msgspec.structs.replace(
        card,
        advice=_advice(look, told),
        rate=_rate(look, talk),
        drafts=tuple(_drafts(look, talk)),
        keep=_to_keep(look, talk),
    )


def _in_brief(look: Look, told: Told) -> str:
    """What was saved in a line: of a message whom it went to, of long words that were quoted nothing."""
    search = look.search
    for entry in look.entries[told.first - 1 : told.last]:
        match entry.event:
            case ApplicationRejected(application=id) if id in search.applications.by_id:
                return said_no(look, search.applications.by_id[id])
            case InterviewRequested(contacts=people, channel=channel) if channel in _WRITTEN:
                pass
            case InterviewNudged(interview=id, channel=channel) if channel in _WRITTEN:
                people = search.conversations.interviews[id].contacts
            case TouchLogged(contact=one, by=Side.ME, channel=channel) if channel in _WRITTEN:
                people = (one,)
            case _:
                continue
        return f"Sent to {listed(first_name(who.name) for one in people if (who := search.people.get(one)))}."
    return _QUOTED.sub(".", told.sentence) if len(told.sentence) > _A_LINE else told.sentence


def _card(told: Told, sentence: str, url: str | None, label: str, command: str | None) -> Saved:
    return Saved(sentence, url, label, {"key": new_key(), "command": command or ""}, told)


def _talk(look: Look, told: Told) -> Interview | None:
    """The conversation that was logged, as it stands now."""
    events = (entry.event for entry in look.entries[told.first - 1 : told.last])
    held = next((event for event in events if isinstance(event, InterviewHeld)), None)
    return look.search.conversations.interviews.get(held.id) if held else None


def _thanks_due(look: Look, talk: Interview) -> str:
    """Who it was, and whom to thank by when: a day after it was over, where the time of day is known."""
    people = listed(one.name for one in look.ties.people_of(talk))
    due = look.later(talk.on, look.search.rules.thank_you_days)
    if due == look.today:
        return f"Thank {people} today."
    if due > look.today:
        return f"Thank {people} by {' '.join(filter(None, (by_day(due, look.today), _over_at(look, talk))))}."
    return f"You talked with {people}. A word of thanks is due."


def _before(look: Look, talk: Interview) -> str:
    """What the conversation was before; "" where it was held as booked, which was known when it was logged."""
    booked = look.local(talk.appointment.at) if talk.appointment else None
    as_booked = booked and (booked.date(), f"{booked:%H:%M}") == (talk.on, talk.time)
    return "" if as_booked else came_about(look, talk)


def _over_at(look: Look, talk: Interview) -> str:
    """The time of day a conversation was over, HH:MM; "" where that is not known, or after midnight."""
    if not talk.time:
        return ""
    began = datetime.combine(talk.on, time.fromisoformat(talk.time))
    over = began + timedelta(minutes=talk.minutes or look.search.rules.interview_minutes)
    return f"{over:%H:%M}" if over.date() == talk.on else ""


def _drafts(look: Look, talk: Interview) -> Iterator[tuple[str, str]]:
    """A word of thanks to each who has none yet, then its note."""
    there = look.ties.people_of(talk)
    thanked = {contact.id for one in talk.thanked if (contact := look.search.people.get(one))}
    for one in there:
        if one.id not in thanked:
            label = "Draft it" if len(there) == 1 else f"Draft it to {first_name(one.name)}"
            yield label, f"/searches/{look.search.id}/write/thank_you?conversation={talk.id}&who={one.id}"
    if lines(talk.note):
        yield "Sort it", f"/searches/{look.search.id}/interviews/{talk.id}/sort"


def _next(look: Look, told: Told) -> Iterator[tuple[str, str]]:
    """What follows a no with a name, advice that was tried, and a booked time that was called off or moved."""
    for entry in look.entries[told.first - 1 : told.last]:
        match entry.event:
            case InterviewDeclined(referred_on=str(lead)) if lead in look.search.introductions.by_id:
                name = look.search.introductions.by_id[lead].name
                yield f"Write to {first_name(name)}", f"/searches/{look.search.id}/write/ask?lead={lead}"
            case AdviceFollowed(advice=id) if (advice := look.search.advice.by_id.get(id)) is not None:
                giver = look.search.people.get(advice.by)
                if giver is not None and not advice.heard_by(look.search.people, giver.id):
                    to = f"/searches/{look.search.id}/write/advice_back?advice={id}&who={giver.id}"
                    yield f"Tell {first_name(giver.name)}", to
            case RoundScheduled(id=id):
                yield "Prepare", f"/searches/{look.search.id}/rounds/{id}/prepare"
                yield "Add to calendar", f"/searches/{look.search.id}/rounds/{id}/calendar.ics"
            case RoundHeld(id=id) if id in look.search.applications.rounds:
                yield from _thanks_for(look, look.search.applications.rounds[id])
            case RoundCancelled(round=id):
                yield "Take it out of your calendar", f"/searches/{look.search.id}/rounds/{id}/calendar.ics"
            case RoundRescheduled(round=id):
                yield "Update your calendar", f"/searches/{look.search.id}/rounds/{id}/calendar.ics"
            case InterviewCancelled(interview=id):
                yield "Take it out of your calendar", f"/searches/{look.search.id}/interviews/{id}/calendar.ics"
            case OfferAccepted() | SearchConcluded():
                yield from _after_the_end(look)
            case InterviewRescheduled(interview=id):
                yield "Update your calendar", f"/searches/{look.search.id}/interviews/{id}/calendar.ics"


def _to_keep(look: Look, talk: Interview) -> tuple[Named, ...]:
    """Those one could keep in touch with from now on; nobody of a larger round."""
    there = [one for one in look.ties.people_of(talk) if not one.keep_in_touch]
    return tuple(map(named, there)) if len(there) <= _A_ROUND and not look.search.life.ended else ()


def _thanks_for(look: Look, round: Round) -> Iterator[tuple[str, str]]:
    """A word of thanks to each who was there, or to whoever it was."""
    write = f"/searches/{look.search.id}/write/round_thanks?round={round.id}"
    there = with_whom(look.search, round.contacts)
    for one in there:
        yield f"Thank {first_name(look.search.people.by_id[one].name)}", f"{write}&who={one}"
    if not there:
        yield "Say thanks", write


def _after_the_end(look: Look) -> Iterator[tuple[str, str]]:
    """Whom to tell of a yes or of the end, and the end itself where it is not said yet."""
    at = f"/searches/{look.search.id}"
    if people := to_tell(look):
        yield f"Tell {count(len(people), 'person', 'people')}", f"{at}/tell"
    if look.search.life.ended is None:
        yield "End the search", f"{at}/conclude"


def _rate(look: Look, talk: Interview) -> Rate | None:
    """The listed company of the person talked to."""
    here = (look.ties.company_of(one) for one in look.ties.people_of(talk))
    company = next((one for one in here if one and one.status is not CompanyStatus.DROPPED), None)
    if company is None:
        return None
    now = company.motivation if company.motivation is not None else 1
    return Rate(company.id, company.name, now + 1 if now < 3 else None, now - 1 if now > 0 else None)


def _advice(look: Look, told: Told) -> tuple[tuple[str, str], ...]:
    """Advice is given at the moment it is about, once: with the save that brought it up."""
    due: list[Advice] = []
    for entry in look.entries[told.first - 1 : told.last]:
        event = entry.event
        if isinstance(event, _FRAMING) and not _of_another_name(look, event):
            due += switch_map(look).advice
        if isinstance(event, CompanyTargeted) or (isinstance(event, CompanyChanged) and event.kind):
            company = event.id if isinstance(event, CompanyTargeted) else event.company
            due += _startup(look, look.search.companies.by_id.get(company))
        if isinstance(event, CompanyActivated):
            due += _five(look)
    return tuple(ADVICE[one] for one in dict.fromkeys(due))


def _of_another_name(look: Look, event: Event) -> bool:
    """Whether a name was decided on that is not the aim's own: then the search's switch stays what it was."""
    if not isinstance(event, FamiliarityDecided):
        return False
    target = look.search.framing.target
    own = target.role if event.aspect is Aspect.ROLE else target.industry
    return own is None or same_name(own) != same_name(event.name)


def _startup(look: Look, company: Company | None) -> list[Advice]:
    """Due at the first large company for a role switch."""
    if company is None or company.kind is not CompanyKind.LARGE:
        return []
    first = large_for_a_role_switch(look.search.framing, look.search.companies.by_id.values())[:1]
    return [Advice.STARTUP] if first == [company] else []


def _five(look: Look) -> list[Advice]:
    everything = look.search.companies.by_id.values()
    active = sum(one.status is CompanyStatus.ACTIVE for one in everything)
    return [Advice.FIVE] if active > look.search.rules.active_companies else []
