"""Negotiating: an offer comes, promises are made, other terms asked for and given, until there is an answer.

What counts stays written down. Nothing here says that an offer is good; a deadline that has passed closes nothing.
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from domain.commands import (
    AcceptOffer,
    Command,
    DeclineOffer,
    LapseOffer,
    MoveOfferDeadline,
    ProposeCounter,
    ReceiveOffer,
    RecordPromise,
    RescindOffer,
    ReviseOffer,
    WeighOffer,
)
from domain.context import Context, Happening
from domain.events import (
    CounterProposed,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    PromiseRecorded,
)
from domain.money import Terms
from domain.refusals import (
    AcceptedAnother,
    BeforeApplying,
    BeforeTheLast,
    BeforeTheOffer,
    DeadlinePassed,
    NothingChanges,
    NotYetLapsed,
    OfferSettled,
    OfOtherCompany,
    Unknown,
)
from domain.steps import companies, people
from domain.steps.offers import Offer, OfferStage, known
from domain.steps.terms import check_deadline, check_terms, in_one_form
from domain.values import ApplicationId, CompanyId, OfferId, PromiseId, same_name

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def receive(search: "JobSearch", command: ReceiveOffer, context: Context) -> list[Happening]:
    """An offer needs no application; one that is named is to the same company."""
    company = companies.known(search, command.company)
    check_application(search, command.application, company.id)
    on = context.day(command.happened_on)
    applied = search.applications.by_id.get(command.application) if command.application else None
    if applied is not None and on < applied.on:
        raise BeforeApplying(applied.on)
    check_deadline(command.expires_on, on, context)
    event = OfferReceived(
        id=OfferId(context.new_id()),
        company=company.id,
        application=command.application,
        role=command.role,
        terms=_terms(command.terms, context),
        expires_on=command.expires_on,
        medium=command.medium,
        teaches=command.teaches,
    )
    return [Happening(on, event)]


def promise(search: "JobSearch", command: RecordPromise, context: Context) -> list[Happening]:
    """An accepted offer takes promises too: what was said before may be written down only then."""
    offer = _standing(search, command.offer)
    check_repeats(search, command.repeats, offer.id)
    by = people.known(search, command.by, "by").id if command.by else None
    event = PromiseRecorded(
        id=PromiseId(context.new_id()),
        offer=offer.id,
        text=command.text,
        by=by,
        name=None if by else command.name,
        medium=command.medium,
        repeats=command.repeats,
    )
    return [Happening(_day(offer, command, context), event)]


def counter(search: "JobSearch", command: ProposeCounter, context: Context) -> list[Happening]:
    offer = _open(search, command.offer)
    event = CounterProposed(offer=offer.id, asks=command.asks, medium=command.medium, note=command.note)
    return [Happening(_day(offer, command, context), event)]


def weigh(search: "JobSearch", command: WeighOffer, context: Context) -> list[Happening]:
    offer = _open(search, command.offer)
    said = next((one for one in offer.weighed if same_name(one.name) == same_name(command.criterion)), None)
    if said is not None and (said.weighed, said.why) == (command.weighed, command.why):
        raise NothingChanges(f"{said.name} is weighed like that already.")
    event = OfferWeighed(offer=offer.id, criterion=command.criterion, weighed=command.weighed, why=command.why)
    return [Happening(_day(offer, command, context), event)]


def revise(search: "JobSearch", command: ReviseOffer, context: Context) -> list[Happening]:
    """Another currency is other terms."""
    offer = _open(search, command.offer)
    terms = _terms(command.terms, context)
    if terms == offer.terms:
        raise NothingChanges("These are the terms already.")
    given = offer.given[-1]
    on = _day(offer, command, context, after=given.on, said=_GIVEN[len(offer.given) > 1])
    event = OfferRevised(offer=offer.id, terms=terms, medium=command.medium, note=command.note)
    return [Happening(on, event)]


def move_deadline(search: "JobSearch", command: MoveOfferDeadline, context: Context) -> list[Happening]:
    offer = _open(search, command.offer)
    check_deadline(command.expires_on, offer.on, context)
    if command.expires_on == offer.expires_on:
        raise NothingChanges(
            "It stands until that day already." if offer.expires_on else "It has no deadline as it is."
        )
    on = _day(offer, command, context, after=offer.deadlines[-1].on, said="Its deadline was set")
    event = OfferDeadlineMoved(offer=offer.id, expires_on=command.expires_on, note=command.note)
    return [Happening(on, event)]


def accept(search: "JobSearch", command: AcceptOffer, context: Context) -> list[Happening]:
    """One offer of a search is accepted. One that has run out is not: more time that they gave is recorded first."""
    offer = _open(search, command.offer)
    others = search.offers.accepted()
    if others:
        raise AcceptedAnother(_company(search, others[-1]), others[-1].since)
    on = _last_day(offer, command, context)
    for other in search.offers.by_id.values():
        if other.accepted_on is not None and other.accepted_on <= on < other.since:
            raise AcceptedAnother(_company(search, other), other.accepted_on, gone=other.since)
    if offer.expires_on is not None and on > offer.expires_on:
        raise DeadlinePassed(offer.expires_on, MoveOfferDeadline(offer=offer.id, expires_on=on))
    return [Happening(on, OfferAccepted(offer=offer.id))]


def decline(search: "JobSearch", command: DeclineOffer, context: Context) -> list[Happening]:
    """After my yes too: then I go back on it, and another one can be accepted."""
    offer = _standing(search, command.offer)
    return [Happening(_last_day(offer, command, context), OfferDeclined(offer=offer.id, why=command.why))]


def lapse(search: "JobSearch", command: LapseOffer, context: Context) -> list[Happening]:
    """One with a deadline ran out after it; one without ran out when one says so."""
    offer = _open(search, command.offer)
    on = _last_day(offer, command, context)
    check_lapsed(offer, on)
    return [Happening(on, OfferLapsed(offer=offer.id))]


def rescind(search: "JobSearch", command: RescindOffer, context: Context) -> list[Happening]:
    """Taken back after my yes too: then another one can be accepted."""
    offer = _standing(search, command.offer)
    return [Happening(_last_day(offer, command, context), OfferRescinded(offer=offer.id, note=command.note))]


def check_application(search: "JobSearch", application: ApplicationId | None, company: CompanyId) -> None:
    """Refuses an unknown application, and one to another company."""
    if application is not None:
        applied = search.applications.by_id.get(application)
        if applied is None:
            raise Unknown("application", "application")
        if applied.company != company:
            raise OfOtherCompany


def check_repeats(search: "JobSearch", repeats: PromiseId | None, offer: OfferId) -> None:
    """Refuses to repeat what was promised with another offer, or never."""
    before = search.offers.promises.get(repeats) if repeats else None
    if repeats and (before is None or before.offer != offer):
        raise Unknown("repeats", "promise")


def check_lapsed(offer: Offer, on: date) -> None:
    """Refuses that an offer ran out on a day before its last one."""
    if offer.expires_on is not None and on < offer.expires_on:
        raise NotYetLapsed(offer.expires_on)


def _terms(terms: Terms, context: Context) -> Terms:
    check_terms(terms, context)
    return in_one_form(terms)


def _open(search: "JobSearch", id: OfferId) -> Offer:
    """The offer, waiting for an answer; else the reason why not."""
    offer = known(search, id)
    if not offer.open:
        raise OfferSettled(_end_of(search, offer), offer.since)
    return offer


def _standing(search: "JobSearch", id: OfferId) -> Offer:
    """The offer, waiting for an answer or accepted; else the reason why not."""
    offer = known(search, id)
    if not offer.stands:
        raise OfferSettled(_end_of(search, offer), offer.since)
    return offer


def _end_of(search: "JobSearch", offer: Offer) -> str:
    return _ENDS[offer.stage].format(_company(search, offer))


def _company(search: "JobSearch", offer: Offer) -> str:
    company = search.companies.by_id.get(offer.company)
    return company.name if company else "them"


def _last_day(offer: Offer, command: Command, context: Context) -> date:
    """The day of an answer: the last of all."""
    said = _GIVEN[len(offer.given) > 1] if offer.given[-1].on == offer.last_on else "Its deadline was set"
    said = "You said yes" if offer.accepted_on == offer.last_on else said
    return _day(offer, command, context, after=offer.last_on, said=said)


def _day(offer: Offer, command: Command, context: Context, *, after: date | None = None, said: str = "") -> date:
    """The day of a deed about an offer. Refuses days before it came, and before `after`, the day of what was `said`."""
    after = after or offer.on
    on = context.day(command.happened_on, since=after)
    if on < offer.on:
        raise BeforeTheOffer(offer.on)
    if on < after:
        raise BeforeTheLast(said, after)
    return on


_GIVEN = ("The offer came", "The terms changed")
_ENDS = {
    OfferStage.ACCEPTED: "You said yes to {}",
    OfferStage.DECLINED: "You said no to {}",
    OfferStage.LAPSED: "The offer from {} ran out",
    OfferStage.RESCINDED: "{} took the offer back",
}


DECIDE: dict[type, Any] = {
    ReceiveOffer: receive,
    RecordPromise: promise,
    ProposeCounter: counter,
    WeighOffer: weigh,
    ReviseOffer: revise,
    MoveOfferDeadline: move_deadline,
    AcceptOffer: accept,
    DeclineOffer: decline,
    LapseOffer: lapse,
    RescindOffer: rescind,
}
