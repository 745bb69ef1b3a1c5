"""Every event of a search, one page, grouped by step: the vocabulary of the journal.

An event says what happened, in the past tense, with the fields it needs and nothing computed. `id` is the thing an
event brings into being; every other id points at a thing that is there already (`references` reads that from types).
Texts and numbers have no limits here: those stand in the commands, and what was accepted once is always read.
Defaults mean "not said": they are left out of the stored form, so a default never changes.
"""

from datetime import date

import msgspec

from domain.money import Terms
from domain.values import (
    AboutId,
    AdviceId,
    ApplicationId,
    Appointment,
    Aspect,
    Carried,
    Channel,
    CompanyDetail,
    CompanyId,
    CompanyKind,
    ContactDetail,
    ContactId,
    CounterAsk,
    DraftKind,
    Gist,
    HowKnown,
    InsightId,
    InterviewId,
    IntroductionId,
    Leg,
    Medium,
    NextStepId,
    NoteId,
    OfferId,
    Outcome,
    Position,
    PromiseId,
    RoundId,
    Route,
    RulesDetail,
    SearchId,
    Side,
    Source,
    Topic,
    Weighed,
    Which,
    Word,
)


class Event(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag=True,
    tag_field="type",
    gc=False,
):
    """Something that happened in a search."""


# Framing


class SearchStarted(Event, frozen=True, kw_only=True):
    """The search begins: what I do now, what I want to do, and my own two answers, as far as said. `continues` is the
    search before it."""

    title: str | None = None
    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    zone: str
    country: str | None = None
    continues: SearchId | None = None


class SwitchReframed(Event, frozen=True, kw_only=True):
    """The whole frame as it stands from now on."""

    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    why: str = ""


class FamiliarityDecided(Event, frozen=True, kw_only=True):
    """A role or an industry is new to me, or it is not."""

    aspect: Aspect
    name: str
    new: bool
    why: str = ""


class RouteChosen(Event, frozen=True, kw_only=True):
    """Which switch comes first, leg by leg."""

    route: Route
    legs: tuple[Leg, ...] = ()
    why: str = ""


class RulesSet(Event, frozen=True, kw_only=True):
    """From now on these rules, for the past too; what is absent stays as it was, what is `unsaid` is left open. Zone
    and country are mine."""

    zone: str | None = None
    country: str | None = None
    active_companies: int | None = None
    weekly_aim: int | None = None
    interview_minutes: int | None = None
    second_person_days: int | None = None
    nudge_days: int | None = None
    give_up_days: int | None = None
    quick_days: int | None = None
    come_back_days: int | None = None
    lead_days: int | None = None
    thank_you_days: int | None = None
    thank_you_late_days: int | None = None
    promise_days: int | None = None
    quiet_days: int | None = None
    slipped_days: int | None = None
    coming_days: int | None = None
    shown_at_once: int | None = None
    ask_words: int | None = None
    invitation_characters: int | None = None
    gap_minutes: int | None = None
    advice_days: int | None = None
    advice_late_days: int | None = None
    report_back_days: int | None = None
    progress_days: int | None = None
    keep_in_touch_days: int | None = None
    application_nudge_days: int | None = None
    application_nudges: int | None = None
    round_silence_days: int | None = None
    offer_days: int | None = None
    tie_percent: int | None = None
    forecast_asks: int | None = None
    unsaid: tuple[RulesDetail, ...] = ()


class DraftKept(Event, frozen=True, kw_only=True):
    """My own wording of a message is the draft from now on; an empty text goes back to the first one."""

    kind: DraftKind
    text: str


class SearchPaused(Event, frozen=True, kw_only=True):
    """Nothing is due until the search goes on."""

    why: str = ""


class SearchResumed(Event, frozen=True, kw_only=True):
    """The search goes on: the days of the pause do not count."""


class SearchConcluded(Event, frozen=True, kw_only=True):
    """The search is over: how it ended, by which offer, and what I take from it."""

    outcome: Outcome
    offer: OfferId | None = None
    lessons: str = ""


class SearchReopened(Event, frozen=True, kw_only=True):
    """The search is not over after all."""

    why: str = ""


class OutcomeTold(Event, frozen=True, kw_only=True):
    """I told someone how it ended."""

    to: ContactId
    channel: Channel | None = None


# Companies


class CompanyTargeted(Event, frozen=True, kw_only=True):
    """A company is on the list."""

    id: CompanyId
    name: str
    industry: str | None = None
    kind: CompanyKind | None = None
    aimed_role: str | None = None
    why: str = ""
    source: str = ""


class CompanyRated(Event, frozen=True, kw_only=True):
    """How much I want it, whether it is hiring now, who I know there: the marks that were given, 0 to 3 each."""

    company: CompanyId
    motivation: int | None = None
    posting: int | None = None
    advocacy: int | None = None


class CompanyChanged(Event, frozen=True, kw_only=True):
    """What is true of the company from that day on; what is absent stays as it was, what is `unsaid` is left open."""

    company: CompanyId
    name: str | None = None
    industry: str | None = None
    kind: CompanyKind | None = None
    aimed_role: str | None = None
    unsaid: tuple[CompanyDetail, ...] = ()


class CompanyActivated(Event, frozen=True, kw_only=True):
    """I work on this company now."""

    company: CompanyId


class CompanyParked(Event, frozen=True, kw_only=True):
    """Not now."""

    company: CompanyId
    why: str = ""


class CompanyDropped(Event, frozen=True, kw_only=True):
    """No longer wanted."""

    company: CompanyId
    why: str = ""


class CompanyRestored(Event, frozen=True, kw_only=True):
    """Back on the list."""

    company: CompanyId


# People


class ContactAdded(Event, frozen=True, kw_only=True):
    """Someone I know of. `employer` is the text as written, `company` the listed company when chosen.

    `came_from` is the position they moved from, when they made a switch themselves. `carried_from` says who they were
    in the search before.
    """

    id: ContactId
    name: str
    role: str | None = None
    employer: str | None = None
    company: CompanyId | None = None
    email: str = ""
    phone: str = ""
    url: str = ""
    how_known: HowKnown | None = None
    introduced_by: ContactId | None = None
    came_from: Position | None = None
    known_since: date | None = None
    keep_in_touch: bool = False
    carried_from: Carried | None = None


class ContactChanged(Event, frozen=True, kw_only=True):
    """What is true of the person from that day on; what is absent stays as it was, what is `unsaid` is left open. A new
    employer, or none, without a listed company ends the tie to the old one."""

    contact: ContactId
    name: str | None = None
    role: str | None = None
    employer: str | None = None
    company: CompanyId | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None
    how_known: HowKnown | None = None
    introduced_by: ContactId | None = None
    came_from: Position | None = None
    keep_in_touch: bool | None = None
    unsaid: tuple[ContactDetail, ...] = ()


class ContactsMerged(Event, frozen=True, kw_only=True):
    """Two records were one person: everything about `other` counts for `contact` from now on."""

    contact: ContactId
    other: ContactId


class TouchLogged(Event, frozen=True, kw_only=True):
    """A message or a few words in either direction that was no conversation."""

    contact: ContactId
    by: Side
    channel: Channel
    gist: str = ""
    time: str | None = None


# Conversations


class InterviewRequested(Event, frozen=True, kw_only=True):
    """I asked for a conversation."""

    id: InterviewId
    contacts: tuple[ContactId, ...]
    channel: Channel
    message: str = ""
    time: str | None = None


class InterviewNudged(Event, frozen=True, kw_only=True):
    """I asked again."""

    interview: InterviewId
    channel: Channel
    message: str = ""
    time: str | None = None


class InterviewAnswered(Event, frozen=True, kw_only=True):
    """They wrote back: yes, or later. `turn` says who finds the time now."""

    interview: InterviewId
    gist: Gist
    turn: Side
    come_back_on: date | None = None
    note: str = ""


class InterviewScheduled(Event, frozen=True, kw_only=True):
    """A time is agreed, for a conversation that was asked for or, with an id of its own, for a new one."""

    id: InterviewId
    contacts: tuple[ContactId, ...]
    appointment: Appointment
    minutes: int | None = None
    medium: Medium
    place: str = ""


class InterviewRescheduled(Event, frozen=True, kw_only=True):
    """Another time is agreed; what is absent stays as it was."""

    interview: InterviewId
    appointment: Appointment
    minutes: int | None = None
    medium: Medium | None = None
    place: str | None = None
    by: Side | None = None


class InterviewConfirmed(Event, frozen=True, kw_only=True):
    """The time still holds: I wrote, by that `channel`, or they did, where there is none."""

    interview: InterviewId
    channel: Channel | None = None


class InterviewDeclined(Event, frozen=True, kw_only=True):
    """A no, with or without someone else's name."""

    interview: InterviewId
    by: Side
    referred_on: IntroductionId | None = None
    note: str = ""


class InterviewUnanswered(Event, frozen=True, kw_only=True):
    """I wait no longer: no answer came, or nothing came of the one that did."""

    interview: InterviewId


class InterviewCancelled(Event, frozen=True, kw_only=True):
    """The booked time does not hold."""

    interview: InterviewId
    by: Side
    note: str = ""


class InterviewMissed(Event, frozen=True, kw_only=True):
    """The booked time came and one of us did not."""

    interview: InterviewId
    by: Side
    note: str = ""


class InterviewPrepared(Event, frozen=True, kw_only=True):
    """What I want to ask, all of it: it takes the place of what I prepared before."""

    interview: InterviewId
    questions: tuple[str, ...]


class InterviewHeld(Event, frozen=True, kw_only=True):
    """A conversation took place, with one person or several; the note stays as written. Its id may be that of one that
    was asked for or booked."""

    id: InterviewId
    contacts: tuple[ContactId, ...]
    time: str | None = None
    minutes: int | None = None
    medium: Medium
    note: str = ""
    private: bool = False
    unplanned: bool = False


class TitleExplained(Event, frozen=True, kw_only=True):
    """What a title means at their place: the week, the stack, the skills, how they hire."""

    interview: InterviewId
    title: str
    week: str = ""
    stack: str = ""
    skills: str = ""
    hiring: str = ""


class InsightNoted(Event, frozen=True, kw_only=True):
    """Something learned: about a role, an industry or a company, the same as or the opposite of what another said."""

    id: InsightId
    topic: Topic
    claim: str
    by: ContactId | None = None
    role: str | None = None
    industry: str | None = None
    company: CompanyId | None = None
    same_as: InsightId | None = None
    opposite_of: InsightId | None = None
    source: Source | None = None


class AdviceReceived(Event, frozen=True, kw_only=True):
    """Something to try."""

    id: AdviceId
    text: str
    by: ContactId | None = None
    source: Source | None = None


class AdviceFollowed(Event, frozen=True, kw_only=True):
    """I tried it; `note` says how it went."""

    advice: AdviceId
    note: str = ""


class AdviceReportedBack(Event, frozen=True, kw_only=True):
    """I told someone, mostly whoever gave the advice, what came of it."""

    advice: AdviceId
    to: ContactId | None = None
    channel: Channel | None = None


class IntroductionOffered(Event, frozen=True, kw_only=True):
    """A name was given: a lead, and no contact until someone is added from it or talked to."""

    id: IntroductionId
    name: str
    employer: str | None = None
    contact: ContactId | None = None
    by: ContactId | None = None
    source: Source | None = None


class IntroductionMade(Event, frozen=True, kw_only=True):
    """The lead became someone I know."""

    introduction: IntroductionId
    contact: ContactId


class IntroductionFaded(Event, frozen=True, kw_only=True):
    """Nothing came of the name."""

    introduction: IntroductionId
    why: str = ""


class ThankYouSent(Event, frozen=True, kw_only=True):
    """A word of thanks for a conversation, to someone who was in it or who gave the name of someone who was."""

    interview: InterviewId
    to: ContactId
    channel: Channel | None = None


# Applications


class ApplicationSubmitted(Event, frozen=True, kw_only=True):
    """I applied; `out_of` is the conversation it came of, `referred_by` who put in a word."""

    id: ApplicationId
    company: CompanyId
    role: str
    url: str = ""
    referred_by: ContactId | None = None
    out_of: InterviewId | None = None
    note: str = ""


class ApplicationNudged(Event, frozen=True, kw_only=True):
    """I asked how it stands."""

    application: ApplicationId
    channel: Channel
    message: str = ""
    time: str | None = None


class RoundScheduled(Event, frozen=True, kw_only=True):
    """A hiring talk is booked."""

    id: RoundId
    application: ApplicationId
    appointment: Appointment
    contacts: tuple[ContactId, ...] = ()
    title: str = ""
    minutes: int | None = None
    medium: Medium
    place: str = ""


class RoundPrepared(Event, frozen=True, kw_only=True):
    """What I want to ask and to show, all of it: it takes the place of what I prepared before."""

    round: RoundId
    questions: tuple[str, ...]


class RoundRescheduled(Event, frozen=True, kw_only=True):
    """Another time is agreed; what is absent stays as it was."""

    round: RoundId
    appointment: Appointment
    minutes: int | None = None
    medium: Medium | None = None
    place: str | None = None
    by: Side | None = None


class RoundHeld(Event, frozen=True, kw_only=True):
    """A hiring talk took place; the note stays as written. Its id may be that of one that was booked."""

    id: RoundId
    application: ApplicationId
    contacts: tuple[ContactId, ...] = ()
    title: str = ""
    time: str | None = None
    minutes: int | None = None
    medium: Medium
    note: str = ""
    private: bool = False


class RoundCancelled(Event, frozen=True, kw_only=True):
    """The booked time does not hold."""

    round: RoundId
    by: Side
    note: str = ""


class RoundMissed(Event, frozen=True, kw_only=True):
    """The booked time came and one of us did not."""

    round: RoundId
    by: Side
    note: str = ""


class RoundThanked(Event, frozen=True, kw_only=True):
    """A word of thanks for a hiring talk, to one who was in it or, where nobody is named, to whoever it was."""

    round: RoundId
    to: ContactId | None = None
    channel: Channel | None = None


class ApplicationRejected(Event, frozen=True, kw_only=True):
    """They said no."""

    application: ApplicationId
    note: str = ""


class ApplicationWithdrawn(Event, frozen=True, kw_only=True):
    """I took it back."""

    application: ApplicationId
    why: str = ""


class ApplicationWentSilent(Event, frozen=True, kw_only=True):
    """I wait no longer: nothing was heard."""

    application: ApplicationId


class ApplicationRevived(Event, frozen=True, kw_only=True):
    """It goes on after all."""

    application: ApplicationId
    note: str = ""


# Offers


class OfferReceived(Event, frozen=True, kw_only=True):
    """An offer, with its terms as first given; `medium` is how. `teaches` is what it would teach for the next leg."""

    id: OfferId
    company: CompanyId
    application: ApplicationId | None = None
    role: str
    terms: Terms
    expires_on: date | None = None
    medium: Word
    teaches: str = ""


class PromiseRecorded(Event, frozen=True, kw_only=True):
    """Something was promised, by a person (`by`, or only a `name`). `repeats` is the same promise made before, now said
    again, in writing perhaps."""

    id: PromiseId
    offer: OfferId
    text: str
    by: ContactId | None = None
    name: str | None = None
    medium: Word
    repeats: PromiseId | None = None


class CounterProposed(Event, frozen=True, kw_only=True):
    """I asked for something else, and why."""

    offer: OfferId
    asks: tuple[CounterAsk, ...]
    medium: Word
    note: str = ""


class OfferWeighed(Event, frozen=True, kw_only=True):
    """How it compares with what I have now, by a criterion of my own; it takes the place of what I said before."""

    offer: OfferId
    criterion: str
    weighed: Weighed
    why: str = ""


class OfferRevised(Event, frozen=True, kw_only=True):
    """The terms as they are from now on, all of them."""

    offer: OfferId
    terms: Terms
    medium: Word
    note: str = ""


class OfferDeadlineMoved(Event, frozen=True, kw_only=True):
    """I have until another day; without one, until whenever."""

    offer: OfferId
    expires_on: date | None = None
    note: str = ""


class OfferAccepted(Event, frozen=True, kw_only=True):
    """I said yes."""

    offer: OfferId


class OfferDeclined(Event, frozen=True, kw_only=True):
    """I said no."""

    offer: OfferId
    why: str = ""


class OfferLapsed(Event, frozen=True, kw_only=True):
    """It ran out."""

    offer: OfferId


class OfferRescinded(Event, frozen=True, kw_only=True):
    """They took it back."""

    offer: OfferId
    note: str = ""


# Next steps and notes


class NextStepSet(Event, frozen=True, kw_only=True):
    """Something to do by a day, for myself or promised to someone."""

    id: NextStepId
    what: str
    due: date
    about: AboutId | None = None
    promised_to: ContactId | None = None
    source: Source | None = None


class NextStepDone(Event, frozen=True, kw_only=True):
    """A next step was done."""

    step: NextStepId


class NextStepDropped(Event, frozen=True, kw_only=True):
    """A next step was given up."""

    step: NextStepId
    why: str = ""


class NoteAdded(Event, frozen=True, kw_only=True):
    """Plain sentences about anything, the search itself too."""

    id: NoteId
    about: AboutId
    text: str
    private: bool = False


class ReminderPostponed(Event, frozen=True, kw_only=True):
    """Not before that day."""

    which: Which
    until: date


class ReminderSkipped(Event, frozen=True, kw_only=True):
    """Not this time: until something new starts its clock again."""

    which: Which
    why: str = ""


# Journal


class EntriesRetracted(Event, frozen=True, kw_only=True):
    """A command is undone: its entries, first to last, no longer count. They stay in the journal."""

    first: int
    last: int
    why: str = ""


class RetractionReversed(Event, frozen=True, kw_only=True):
    """An undone command is brought back; `retraction` is the entry that undid it."""

    retraction: int


class EntryCorrected(Event, frozen=True, kw_only=True):
    """What was written wrong, right: a whole new body of the same kind for the entry `version`."""

    version: int
    event: "Deed"
    happened_on: date
    why: str = ""


Deed = (
    SearchStarted
    | SwitchReframed
    | FamiliarityDecided
    | RouteChosen
    | RulesSet
    | DraftKept
    | SearchPaused
    | SearchResumed
    | SearchConcluded
    | SearchReopened
    | OutcomeTold
    | CompanyTargeted
    | CompanyRated
    | CompanyChanged
    | CompanyActivated
    | CompanyParked
    | CompanyDropped
    | CompanyRestored
    | ContactAdded
    | ContactChanged
    | ContactsMerged
    | TouchLogged
    | InterviewRequested
    | InterviewNudged
    | InterviewAnswered
    | InterviewScheduled
    | InterviewRescheduled
    | InterviewConfirmed
    | InterviewDeclined
    | InterviewUnanswered
    | InterviewCancelled
    | InterviewMissed
    | InterviewPrepared
    | InterviewHeld
    | TitleExplained
    | InsightNoted
    | AdviceReceived
    | AdviceFollowed
    | AdviceReportedBack
    | IntroductionOffered
    | IntroductionMade
    | IntroductionFaded
    | ThankYouSent
    | ApplicationSubmitted
    | ApplicationNudged
    | RoundScheduled
    | RoundPrepared
    | RoundRescheduled
    | RoundHeld
    | RoundCancelled
    | RoundMissed
    | RoundThanked
    | ApplicationRejected
    | ApplicationWithdrawn
    | ApplicationWentSilent
    | ApplicationRevived
    | OfferReceived
    | PromiseRecorded
    | CounterProposed
    | OfferWeighed
    | OfferRevised
    | OfferDeadlineMoved
    | OfferAccepted
    | OfferDeclined
    | OfferLapsed
    | OfferRescinded
    | NextStepSet
    | NextStepDone
    | NextStepDropped
    | NoteAdded
    | ReminderPostponed
    | ReminderSkipped
)
"""What can be corrected: everything that is no entry about entries."""

Amendment = EntriesRetracted | RetractionReversed | EntryCorrected
"""Entries about entries."""

AnyEvent = Deed | EntriesRetracted | RetractionReversed | EntryCorrected
"""The closed registry: every kind that a journal may hold, by its class name."""
