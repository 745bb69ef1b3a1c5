"""What people call things: the name of each thing of a journal, and a noun phrase for each entry.

A refusal names what is in the way, and the Story says who and what it is about, even when the thing itself was undone.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from immutables import Map

from domain.events import (
    AdviceFollowed,
    AdviceReceived,
    AdviceReportedBack,
    AnyEvent,
    ApplicationNudged,
    ApplicationRejected,
    ApplicationRevived,
    ApplicationSubmitted,
    ApplicationWentSilent,
    ApplicationWithdrawn,
    CompanyActivated,
    CompanyChanged,
    CompanyDropped,
    CompanyParked,
    CompanyRated,
    CompanyRestored,
    CompanyTargeted,
    ContactAdded,
    ContactChanged,
    ContactsMerged,
    CounterProposed,
    DraftKept,
    EntriesRetracted,
    EntryCorrected,
    FamiliarityDecided,
    InsightNoted,
    InterviewAnswered,
    InterviewCancelled,
    InterviewConfirmed,
    InterviewDeclined,
    InterviewHeld,
    InterviewMissed,
    InterviewNudged,
    InterviewPrepared,
    InterviewRequested,
    InterviewRescheduled,
    InterviewScheduled,
    InterviewUnanswered,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
    NextStepDone,
    NextStepDropped,
    NextStepSet,
    NoteAdded,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    OutcomeTold,
    PromiseRecorded,
    ReminderPostponed,
    ReminderSkipped,
    RetractionReversed,
    RoundCancelled,
    RoundHeld,
    RoundMissed,
    RoundPrepared,
    RoundRescheduled,
    RoundScheduled,
    RoundThanked,
    RouteChosen,
    RulesSet,
    SearchConcluded,
    SearchPaused,
    SearchReopened,
    SearchResumed,
    SearchStarted,
    SwitchReframed,
    ThankYouSent,
    TitleExplained,
    TouchLogged,
)
from domain.journal import Entry, standing
from domain.values import Side, day_words, listed

QUOTED = 60
"""Characters of a text that stand for the whole of it inside a phrase."""
TALK_WITH = "the conversation with "
"""How the name of a conversation begins; its people follow."""


APPLICATION_TO = "the application to "
"""How the name of an application begins; its company follows."""
OFFER_FROM = "the offer from "
"""How the name of an offer begins; its company follows."""


class Names(Mapping[str, str]):
    """What each thing is called, by id; unknown things are "something". Frozen: learning gives new names."""

    __slots__ = ("_known",)

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known: Map[str, str] = known if isinstance(known, Map) else Map(known or {})

    def __getitem__(self, id: str) -> str:
        return self._known.get(id, "something")

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, id: object) -> bool:
        return id in self._known

    def learning(self, event: AnyEvent) -> "Names":
        """With what people call the things this event names."""
        match event:
            case CompanyTargeted() | ContactAdded() | IntroductionOffered():
                return Names(self._known.set(event.id, event.name))
            case CompanyChanged(company=company, name=str(name)):
                return Names(self._known.set(company, name))
            case ContactChanged(contact=contact, name=str(name)):
                return Names(self._known.set(contact, name))
            case InterviewHeld() | InterviewRequested() | InterviewScheduled():
                people = listed(self._known.get(contact, "someone") for contact in event.contacts)
                return Names(self._known.set(event.id, TALK_WITH + people))
            case NextStepSet():
                return Names(self._known.set(event.id, event.what))
            case AdviceReceived():
                return Names(self._known.set(event.id, event.text))
            case InsightNoted():
                return Names(self._known.set(event.id, event.claim))
            case NoteAdded():
                return Names(self._known.set(event.id, "a note"))
            case ApplicationSubmitted():
                return Names(self._known.set(event.id, APPLICATION_TO + self._known.get(event.company, "a company")))
            case RoundScheduled() | RoundHeld():
                return Names(self._known.set(event.id, _round_name(event, self)))
            case OfferReceived():
                return Names(self._known.set(event.id, OFFER_FROM + self._known.get(event.company, "a company")))
            case PromiseRecorded():
                return Names(self._known.set(event.id, event.text))
        return self


def phrases(entries: Iterable[Entry]) -> dict[int, str]:
    """What each entry is about, as one says it in the middle of a sentence, by version: with the names of that time,
    those of undone entries too, and as last corrected."""
    entries = list(entries)
    stands = standing(entries)
    names = Names({entry.search_id: "the search" for entry in entries[:1]})
    found: dict[int, str] = {}
    for entry in entries:
        correction = stands.corrected.get(entry.version)
        event, on = (correction.event, correction.happened_on) if correction else (entry.event, entry.happened_on)
        names = names.learning(event)
        found[entry.version] = phrase(event, on, names)
    return found


def phrase(event: AnyEvent, on: date, names: Names) -> str:
    """A noun phrase for one event: "the conversation with Priya Raman on 2 March 2026"."""
    day = day_words(on)
    match event:
        case SearchStarted():
            return "the beginning of the search"
        case SwitchReframed():
            return f"the frame of {day}"
        case FamiliarityDecided():
            return f"your answer about {event.name}"
        case RouteChosen():
            return f"the route you chose on {day}"
        case RulesSet():
            return f"the rules you set on {day}"
        case DraftKept():
            return f"your own wording of {day}"
        case SearchPaused():
            return f"the pause of {day}"
        case SearchResumed():
            return f"going on with the search on {day}"
        case SearchConcluded():
            return f"the end of the search on {day}"
        case SearchReopened():
            return f"opening the search again on {day}"
        case OutcomeTold():
            return f"telling {names[event.to]} how it ended"
        case CompanyTargeted():
            return f"{event.name} on your list"
        case CompanyRated():
            return f"marks for {names[event.company]}"
        case CompanyChanged():
            return f"what you changed about {names[event.company]}"
        case CompanyActivated():
            return f"{names[event.company]} being active"
        case CompanyParked():
            return f"{names[event.company]} being parked"
        case CompanyDropped():
            return f"{names[event.company]} being dropped"
        case CompanyRestored():
            return f"{names[event.company]} being back on your list"
        case ContactAdded(introduced_by=str(giver)):
            return f"{event.name} (through {names[giver]})"
        case ContactAdded(company=str(company)):
            return f"{event.name} (at {names[company]})"
        case ContactAdded():
            return f"{event.name} among the people you know"
        case ContactChanged():
            return f"news of {names[event.contact]}"
        case ContactsMerged():
            return f"{names[event.contact]} and {names[event.other]} being the same person"
        case TouchLogged(by=Side.ME):
            return f"your message to {names[event.contact]} on {day}"
        case TouchLogged():
            return f"the message from {names[event.contact]} on {day}"
        case InterviewRequested():
            return f"asking for {names[event.id]} on {day}"
        case InterviewNudged():
            return f"asking again for {names[event.interview]} on {day}"
        case InterviewAnswered():
            return f"the answer about {names[event.interview]} on {day}"
        case InterviewScheduled():
            return f"the time booked for {names[event.id]}"
        case InterviewRescheduled():
            return f"the new time for {names[event.interview]}"
        case InterviewConfirmed():
            return f"the time confirmed for {names[event.interview]}"
        case InterviewDeclined():
            return f"the no to {names[event.interview]} on {day}"
        case InterviewUnanswered():
            return f"no longer waiting for {names[event.interview]}"
        case InterviewCancelled():
            return f"calling off {names[event.interview]} on {day}"
        case InterviewMissed():
            return f"{names[event.interview]} that did not take place on {day}"
        case InterviewPrepared():
            return f"your questions for {names[event.interview]}"
        case InterviewHeld():
            return f"{names[event.id]} on {day}"
        case TitleExplained():
            return f"what {event.title} means, from {names[event.interview]}"
        case InsightNoted():
            return f"what you learned: “{_shortened(event.claim)}”"
        case AdviceReceived():
            return f"the advice “{_shortened(event.text)}”"
        case AdviceFollowed():
            return f"trying the advice “{_shortened(names[event.advice])}”"
        case AdviceReportedBack():
            return f"telling what came of the advice “{_shortened(names[event.advice])}”"
        case IntroductionOffered(by=str(giver)):
            return f"the name {event.name} from {names[giver]}"
        case IntroductionOffered():
            return f"the name {event.name}"
        case IntroductionMade():
            return f"the introduction to {names[event.introduction]}"
        case IntroductionFaded():
            return f"letting go of the name {names[event.introduction]}"
        case ThankYouSent():
            return f"the word of thanks to {names[event.to]} on {day}"
        case ApplicationSubmitted():
            return f"{names[event.id]} on {day}"
        case ApplicationNudged():
            return f"asking about {names[event.application]} on {day}"
        case RoundScheduled():
            return f"the time booked for {names[event.id]}"
        case RoundPrepared():
            return f"your questions for {names[event.round]}"
        case RoundRescheduled():
            return f"the new time for {names[event.round]}"
        case RoundHeld():
            return f"{names[event.id]} on {day}"
        case RoundCancelled():
            return f"calling off {names[event.round]} on {day}"
        case RoundMissed():
            return f"{names[event.round]} that did not take place on {day}"
        case RoundThanked():
            return f"the word of thanks for {names[event.round]}"
        case ApplicationRejected():
            return f"the no to {names[event.application]} on {day}"
        case ApplicationWithdrawn():
            return f"taking back {names[event.application]} on {day}"
        case ApplicationWentSilent():
            return f"no longer waiting for {names[event.application]}"
        case ApplicationRevived():
            return f"going on with {names[event.application]} on {day}"
        case OfferReceived():
            return f"{names[event.id]} on {day}"
        case PromiseRecorded():
            return f"the promise “{_shortened(event.text)}”"
        case CounterProposed():
            return f"what you asked for about {names[event.offer]} on {day}"
        case OfferWeighed():
            return f"how {names[event.offer]} compares by {event.criterion}"
        case OfferRevised():
            return f"the new terms of {names[event.offer]} on {day}"
        case OfferDeadlineMoved():
            return f"the new deadline of {names[event.offer]}"
        case OfferAccepted():
            return f"your yes to {names[event.offer]} on {day}"
        case OfferDeclined():
            return f"your no to {names[event.offer]} on {day}"
        case OfferLapsed():
            return f"{names[event.offer]} running out"
        case OfferRescinded():
            return f"{names[event.offer]} being taken back on {day}"
        case NextStepSet():
            return f"the next step “{_shortened(event.what)}”"
        case NextStepDone():
            return f"the next step “{_shortened(names[event.step])}” being done"
        case NextStepDropped():
            return f"the next step “{_shortened(names[event.step])}” being dropped"
        case ReminderPostponed():
            return f"putting off a reminder on {day}"
        case ReminderSkipped():
            return f"leaving out a reminder on {day}"
        case NoteAdded():
            return f"the note of {day} about {names[event.about]}"
        case EntriesRetracted() | RetractionReversed():
            return f"an undo of {day}"
        case EntryCorrected():
            return f"a correction of {day}"


def _round_name(event: RoundScheduled | RoundHeld, names: Names) -> str:
    """ "the interview at Acme", with what it was about where that was said."""
    company = names[event.application].removeprefix(APPLICATION_TO)
    return f"the interview at {company}" + (f" ({event.title})" if event.title else "")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1].rstrip()}…"
