"""What has changed since is no correction: where it is said instead."""

import msgspec

from domain import events
from domain.events import AnyEvent
from domain.views import Look
from web.booking import MOVABLE

SINCE: dict[type[events.Event], str] = {
    events.SearchStarted: "switch#reframe",
    events.SwitchReframed: "switch#reframe",
    events.FamiliarityDecided: "switch",
    events.RouteChosen: "switch",
    events.RulesSet: "settings",
    events.CompanyTargeted: "companies/{id}?open=changed#changed",
    events.CompanyChanged: "companies/{company}?open=changed#changed",
    events.CompanyRated: "companies/{company}#marks",
    events.CompanyActivated: "companies/{company}",
    events.CompanyParked: "companies/{company}",
    events.CompanyDropped: "companies/{company}",
    events.CompanyRestored: "companies/{company}",
    events.ContactAdded: "people/{id}?open=changed#changed",
    events.ContactChanged: "people/{contact}?open=changed#changed",
    events.InterviewScheduled: "interviews/{id}?open=booking#booking-it",
    events.InterviewRescheduled: "interviews/{interview}?open=booking#booking-it",
    events.InterviewPrepared: "interviews/{interview}/prepare",
    events.TitleExplained: "interviews/{interview}/title",
    events.RoundScheduled: "applications/{application}#round-{id}",
    events.RoundPrepared: "rounds/{round}/prepare",
    events.OfferReceived: "offers/{id}?open=revise#revise-it",
    events.OfferRevised: "offers/{offer}?open=revise#revise-it",
    events.OfferDeadlineMoved: "offers/{offer}?open=deadline#deadline-it",
    events.OfferWeighed: "offers/{offer}?open=weigh#weigh-it",
    events.PromiseRecorded: "offers/{offer}?open=promise#promise-it",
}
"""Where to say what is new, below the search, for what can change in the world; with the ids of what it is about."""


def news_place(look: Look, event: AnyEvent) -> str:
    """Where news is said, as long as there can be any: a time that is past is moved no more, and an offer that was
    answered has the terms it had."""
    search = look.search
    match event:
        case events.InterviewScheduled(id=id) | events.InterviewRescheduled(interview=id):
            talk = search.conversations.interviews.get(id)
            over = talk is None or talk.stage not in MOVABLE
        case events.OfferReceived(id=id) | events.OfferRevised(offer=id) | events.OfferDeadlineMoved(offer=id):
            offer = search.offers.by_id.get(id)
            over = offer is None or not offer.open
        case _:
            over = False
    return "" if over else SINCE.get(type(event), "").format_map(msgspec.structs.asdict(event))
