"""What is wrong with a state, and with the order of its entries. Only undoing and correcting can bring it about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.events import (
    InterviewMissed,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    ThankYouSent,
)
from domain.job_search import JobSearch
from domain.journal import Entry
from domain.references import own_id
from domain.refusals import Violation
from domain.steps.conversations import FROM, with_whom
from domain.steps.settings import contradictions
from domain.steps.talking import givers
from domain.values import Appointment, Source, days_after, same_address, same_name

_COURSE = frozenset({InterviewRequested, *FROM} - {ThankYouSent})
"""The kinds that tell the course of a conversation."""


def violations(search: JobSearch, phrases: Mapping[int, str] | None = None) -> list[Violation]:
    """What is wrong with a state, in the order written: rules that contradict each other, things that point at nothing,
    doubles, and people who introduced themselves in a circle. Empty for every accepted journal.

    A reminder put off is nothing of its own: where what it was about is gone, it has no effect.
    `phrases` are the words for the entries by version, as `naming.phrases` finds them.
    """
    wrong = [
        *(("dangling", version) for version in search.dangling),
        *(("dangling", version) for version in _pointing_at_nothing(search)),
        *(("double", version) for version in _doubles(search)),
        *(("circle", version) for version in _in_circles(search)),
    ]
    words = phrases or {}
    wrong = sorted(set(wrong), key=lambda one: (one[1], one[0]))
    return [
        *(Violation("rules", what) for what in contradictions(search.rules)),
        *(Violation(rule, words.get(version, f"entry {version}"), version) for rule, version in wrong),
    ]


def out_of_order(entries: Iterable[Entry], search: JobSearch) -> list[tuple[str, int]]:
    """What the entries that count tell in an order that no command takes, as rule and version: what came of a
    conversation before it was asked for or booked, a time missed before it came, and thanks that nobody was due.

    `search` is their state. News of who introduced whom may leave stray thanks in an accepted journal.
    """
    begun: dict[str, date] = {}
    booked: dict[str, Appointment] = {}
    found: list[tuple[str, int]] = []
    for entry in entries:
        event, on = entry.event, entry.happened_on
        if isinstance(event, ThankYouSent):
            if _is_stray(event, on, search):
                found.append(("dangling", entry.version))
        elif type(event) in _COURSE:
            id = own_id(event) or str(getattr(event, "interview", ""))
            missed_too_soon = (
                isinstance(event, InterviewMissed) and id in booked and on < days_after(booked[id].day, -1)
            )
            if on < begun.setdefault(id, on) or missed_too_soon:
                found.append(("order", entry.version))
            if isinstance(event, InterviewScheduled | InterviewRescheduled):
                booked[id] = event.appointment
    return found


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
    for lead in search.introductions.by_id.values():
        if lost(lead.by, lead.contact, lead.source):
            yield lead.version
    for said in search.advice.by_id.values():
        if lost(said.by, said.source):
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
    for title in search.learned.titles.values():
        told_in = search.conversations.interviews.get(title.interview)
        if told_in is None or not told_in.held:
            yield title.version


def _doubles(search: JobSearch) -> Iterator[int]:
    """The versions of companies on the list twice, and of people who share a profile address."""
    names = Counter(same_name(company.name) for company in search.companies.by_id.values())
    for company in search.companies.by_id.values():
        if names[same_name(company.name)] > 1:
            yield company.version
    addresses = Counter(same_address(contact.url) for contact in search.people.by_id.values())
    for contact in search.people.by_id.values():
        if (address := same_address(contact.url)) and addresses[address] > 1:
            yield contact.version


def _in_circles(search: JobSearch) -> Iterator[int]:
    """The versions of people whose introductions lead back to themselves."""
    for contact in search.people.by_id.values():
        if contact.introduced_by and search.people.leads_back(contact.introduced_by, contact.id):
            yield contact.version
