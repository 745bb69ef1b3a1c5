"""What is wrong with a state, and with the order of its entries. Only undoing and correcting can bring it about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.events import (
    AnyEvent,
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    InterviewMissed,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
    ThankYouSent,
)
from domain.job_search import JobSearch
from domain.journal import Entry
from domain.references import own_id
from domain.refusals import Violation
from domain.steps import advice
from domain.steps.applications import is_live
from domain.steps.conversations import FROM, with_whom
from domain.steps.life_in_order import life_out_of_order
from domain.steps.offers_in_order import offers_out_of_order
from domain.steps.settings import contradictions
from domain.steps.talking import givers
from domain.values import Appointment, Outcome, Source, days_after, same_address, same_name

_COURSE = frozenset({InterviewRequested, *FROM} - {ThankYouSent})
"""The kinds that tell the course of a conversation."""
_APPLYING = frozenset(
    {
        ApplicationSubmitted, ApplicationNudged, ApplicationRejected, ApplicationWithdrawn, ApplicationWentSilent,
        ApplicationRevived, RoundScheduled, RoundPrepared, RoundRescheduled, RoundHeld, RoundCancelled, RoundMissed,
    }
)  # fmt: skip
"""The kinds that tell the course of an application, and of its rounds."""


def violations(search: JobSearch, phrases: Mapping[int, str] | None = None) -> list[Violation]:
    """What is wrong with a state, in the order written: rules that contradict each other, things that point at nothing,
    doubles, people who introduced themselves in a circle, a second yes to an offer. Empty for every accepted journal.

    A reminder put off is nothing of its own: where what it was about is gone, it has no effect.
    `phrases` are the words for the entries by version, as `naming.phrases` finds them.
    """
    wrong = [
        *(("dangling", version) for version in search.dangling),
        *(("dangling", version) for version in _pointing_at_nothing(search)),
        *(("double", version) for version in _doubles(search)),
        *(("circle", version) for version in _in_circles(search)),
        *(("second", offer.since_version) for offer in search.offers.accepted()[1:]),
        *(("other_end", version) for version in _other_ends(search)),
        *(("other_company", version) for version in _of_other_companies(search)),
    ]
    words = phrases or {}
    wrong = sorted(set(wrong), key=lambda one: (one[1], one[0]))
    return [
        *(Violation("rules", what) for what in contradictions(search.rules)),
        *(Violation(rule, words.get(version, f"entry {version}"), version) for rule, version in wrong),
    ]


def out_of_order(entries: Iterable[Entry], search: JobSearch) -> list[tuple[str, int]]:
    """What the entries that count tell in an order that no command takes, as rule and version: what came of a
    conversation before it was asked for or booked, of an application before it was sent, a time missed before it came,
    and thanks that nobody was due.

    `search` is their state. News of who introduced whom may leave stray thanks in an accepted journal.
    """
    begun: dict[str, date] = {}
    booked: dict[str, Appointment] = {}
    entries = list(entries)
    found = [*advice.out_of_order(entries), *offers_out_of_order(entries), *life_out_of_order(entries)]
    for entry in entries:
        event, on = entry.event, entry.happened_on
        if isinstance(event, ThankYouSent):
            if _is_stray(event, on, search):
                found.append(("dangling", entry.version))
        elif isinstance(event, RoundThanked):
            if _is_stray_for_a_round(event, on, search):
                found.append(("dangling", entry.version))
        elif type(event) in _COURSE or type(event) in _APPLYING:
            ids = _courses(event)
            time = booked.get(ids[0])
            missed_too_soon = (
                isinstance(event, InterviewMissed | RoundMissed) and time is not None and on < days_after(time.day, -1)
            )
            too_soon = [on < begun.setdefault(id, on) for id in ids]
            if missed_too_soon or any(too_soon):
                found.append(("order", entry.version))
            if isinstance(event, InterviewScheduled | InterviewRescheduled | RoundScheduled | RoundRescheduled):
                booked[ids[0]] = event.appointment
    return found


def _courses(event: AnyEvent) -> list[str]:
    """What the event is a part of: first the conversation, the round or the application itself."""
    ids = (own_id(event), *(getattr(event, field, None) for field in ("interview", "round", "application")))
    return [str(id) for id in ids if id is not None]


def _is_stray_for_a_round(thanks: RoundThanked, on: date, search: JobSearch) -> bool:
    """Whether they went to someone who was not there, or before the talk."""
    round = search.applications.rounds.get(thanks.round)
    if round is None or not round.held:
        return False
    to = [thanks.to] if thanks.to else []
    return not {*with_whom(search, to)} <= {*with_whom(search, round.contacts)} or on < round.on


def _is_stray(thanks: ThankYouSent, on: date, search: JobSearch) -> bool:
    """Whether they went to someone who was not there and brought me to nobody who was, or before the talk."""
    interview = search.conversations.interviews.get(thanks.interview)
    if interview is None or not interview.held:
        return False
    may_be = {*with_whom(search, interview.contacts), *givers(search, interview)}
    return not {*with_whom(search, [thanks.to])} <= may_be or on < interview.on


def _pointing_at_nothing(search: JobSearch) -> Iterator[int]:
    """The versions of things that point at something that is not there, or did not take place."""

    def lost(*ids: str | Source | None) -> bool:
        pointed = (one.id if isinstance(one, Source) else one for one in ids)
        return any(id is not None and not search.has(id) for id in pointed)

    for contact in search.people.by_id.values():
        if lost(contact.company, contact.introduced_by):
            yield contact.version
    for interview in search.conversations.interviews.values():
        if lost(*interview.contacts, *interview.thanked):
            yield interview.version
    for application in search.applications.by_id.values():
        if lost(application.company, application.referred_by, application.out_of):
            yield application.version
    for round in search.applications.rounds.values():
        if lost(*round.contacts, *(one.to for one in round.thanks)):
            yield round.version
    for lead in search.introductions.by_id.values():
        if lost(lead.by, lead.contact, lead.source):
            yield lead.version
    for said in search.advice.by_id.values():
        if lost(said.by, said.source, *(one.to for one in said.heard)):
            yield said.version
    for step in search.next_steps.by_id.values():
        if lost(step.about, step.promised_to, step.source):
            yield step.version
    for note in search.notes.by_id.values():
        if lost(note.about):
            yield note.version
    for insight in search.learned.insights.values():
        if lost(insight.by, insight.company, insight.same_as, insight.opposite_of, insight.source):
            yield insight.version
    for offer in search.offers.by_id.values():
        if lost(offer.company, offer.application):
            yield offer.version
    for promise in search.offers.promises.values():
        if lost(promise.offer, promise.by, promise.repeats):
            yield promise.version
    for told in search.life.told:
        if lost(told.to):
            yield told.version
    if (ended := search.life.ended) and ended.offer is not None:
        offer_of_it = search.offers.by_id.get(ended.offer)
        if offer_of_it is None or offer_of_it.accepted_on is None:
            yield ended.version
    for title in search.learned.titles.values():
        told_in = search.conversations.interviews.get(title.interview)
        if told_in is None or not told_in.held:
            yield title.version


def _doubles(search: JobSearch) -> Iterator[int]:
    """The versions of companies on the list twice, of people who share a profile address, and of open applications for
    the same role at the same company."""
    names = Counter(same_name(company.name) for company in search.companies.by_id.values())
    for company in search.companies.by_id.values():
        if names[same_name(company.name)] > 1:
            yield company.version
    live = [one for one in search.applications.by_id.values() if is_live(search, one)]
    roles = Counter((one.company, same_name(one.role)) for one in live)
    for application in live:
        if roles[application.company, same_name(application.role)] > 1:
            yield application.version
    addresses = Counter(same_address(contact.url) for contact in search.people.by_id.values())
    for contact in search.people.by_id.values():
        if (address := same_address(contact.url)) and addresses[address] > 1:
            yield contact.version


def _other_ends(search: JobSearch) -> Iterator[int]:
    """The version of a yes that stands where the search ended without one."""
    ended = search.life.ended
    if ended is not None and ended.outcome is not Outcome.ACCEPTED:
        yield from (offer.since_version for offer in search.offers.accepted())


def _of_other_companies(search: JobSearch) -> Iterator[int]:
    """The versions of offers that came of an application to another company."""
    for offer in search.offers.by_id.values():
        application = search.applications.by_id.get(offer.application) if offer.application else None
        if application is not None and application.company != offer.company:
            yield offer.version


def _in_circles(search: JobSearch) -> Iterator[int]:
    """The versions of people whose introductions lead back to themselves."""
    for contact in search.people.by_id.values():
        if contact.introduced_by and search.people.leads_back(contact.introduced_by, contact.id):
            yield contact.version
