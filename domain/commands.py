"""Every command, in the order of the events: what a person asks for, in the imperative.

All carry an optional `happened_on` (missing = today in the search's zone). `subject_of` names the one thing a
command changes: a form conflicts only if that was touched since.
"""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from domain.events import Deed
from domain.money import Terms
from domain.references import FRAME, LIFE, RULES, draft_of, title_of
from domain.values import (
    AboutId,
    AdviceId,
    ApplicationId,
    Aspect,
    Channel,
    CommandId,
    CompanyDetail,
    CompanyId,
    CompanyKind,
    ContactDetail,
    ContactId,
    CounterAsk,
    Country,
    DraftKind,
    Gist,
    HowKnown,
    InsightId,
    InterviewId,
    IntroductionId,
    Leg,
    Line,
    LocalTime,
    Mark,
    Medium,
    Minutes,
    Name,
    NextStepId,
    OfferId,
    Outcome,
    Planned,
    Position,
    PromiseId,
    Prose,
    RoundId,
    Route,
    RulesDetail,
    Said,
    SearchId,
    Side,
    Source,
    Topic,
    Value,
    Weighed,
    Which,
    Word,
    Zone,
)

AT_ONCE = 500
"""Rows that one pasted list may have."""
Days = Annotated[int, Meta(ge=1, le=365)]
People = Annotated[tuple[ContactId, ...], Meta(max_length=50)]
Several = Annotated[int, Meta(ge=1, le=100)]


class Command(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag=True,
    tag_field="type",
):
    """Something a person asks for."""

    happened_on: date | None = None


# Framing


class StartSearch(Command, frozen=True, kw_only=True):
    """Begin a search with whatever is known of it."""

    title: Name | None = None
    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    zone: Zone
    country: Country | None = None


class ReframeSwitch(Command, frozen=True, kw_only=True):
    """Say anew what I do now, what I want, and the two answers. The whole frame: what is absent is not said."""

    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    why: Prose = ""


class DecideFamiliarity(Command, frozen=True, kw_only=True):
    """Say whether a role or an industry is new to me."""

    aspect: Aspect
    name: Name
    new: bool
    why: Prose = ""


class ChooseRoute(Command, frozen=True, kw_only=True):
    """Choose which switch comes first; without legs, the route's own."""

    route: Route
    legs: Annotated[tuple[Leg, ...], Meta(max_length=5)] = ()
    why: Prose = ""


class SetRules(Command, frozen=True, kw_only=True):
    """Change some of the rules, or the zone and country I am in; what is absent stays as it was. What is `unsaid` is
    left open again, unless it is said anew."""

    zone: Zone | None = None
    country: Country | None = None
    active_companies: Several | None = None
    weekly_aim: Several | None = None
    interview_minutes: Minutes | None = None
    second_person_days: Days | None = None
    nudge_days: Days | None = None
    give_up_days: Days | None = None
    quick_days: Days | None = None
    come_back_days: Days | None = None
    lead_days: Days | None = None
    thank_you_days: Days | None = None
    thank_you_late_days: Days | None = None
    promise_days: Days | None = None
    quiet_days: Days | None = None
    slipped_days: Days | None = None
    coming_days: Days | None = None
    shown_at_once: Several | None = None
    ask_words: Annotated[int, Meta(ge=10, le=1000)] | None = None
    invitation_characters: Annotated[int, Meta(ge=50, le=5000)] | None = None
    gap_minutes: Minutes | None = None
    advice_days: Days | None = None
    advice_late_days: Days | None = None
    report_back_days: Days | None = None
    progress_days: Days | None = None
    keep_in_touch_days: Days | None = None
    application_nudge_days: Days | None = None
    application_nudges: Several | None = None
    round_silence_days: Days | None = None
    offer_days: Days | None = None
    tie_percent: Several | None = None
    forecast_asks: Several | None = None
    unsaid: Annotated[tuple[RulesDetail, ...], Meta(max_length=len(RulesDetail))] = ()


class KeepDraft(Command, frozen=True, kw_only=True):
    """Keep my own wording as the draft of its kind; an empty text goes back to the first one."""

    kind: DraftKind
    text: Prose = ""


class StartNextSearch(Command, frozen=True, kw_only=True):
    """Begin the search after one that is concluded. What I do now is the position of its accepted offer, unless said
    anew; `people` are those of that search who come along, `lessons` what I take from it. Names of roles and industries
    that were known there are known, its rules and own wordings stay mine. Without `lessons`, those of its end come
    along. Only the new search gets entries."""

    continues: SearchId
    title: Name | None = None
    background: Position | None = None
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    zone: Zone
    country: Country | None = None
    people: Annotated[tuple[ContactId, ...], Meta(max_length=5000)] = ()
    lessons: Prose | None = None


class PauseSearch(Command, frozen=True, kw_only=True):
    """Set the search aside for a while: its clocks stop."""

    why: Prose = ""


class ResumeSearch(Command, frozen=True, kw_only=True):
    """Go on with a search that was paused."""


class ConcludeSearch(Command, frozen=True, kw_only=True):
    """End the search. With the outcome ACCEPTED, by the offer that was accepted."""

    outcome: Outcome
    offer: OfferId | None = None
    lessons: Prose = ""


class ReopenSearch(Command, frozen=True, kw_only=True):
    """Go on with a search that was concluded."""

    why: Prose = ""


class TellOutcome(Command, frozen=True, kw_only=True):
    """Record that I told someone how the search ended."""

    to: ContactId
    channel: Channel | None = None


# Companies


class TargetCompany(Command, frozen=True, kw_only=True):
    """Put a company on the list, with marks when they are known already."""

    name: Name
    industry: Name | None = None
    kind: CompanyKind | None = None
    aimed_role: Name | None = None
    why: Prose = ""
    source: Line = ""
    motivation: Mark | None = None
    posting: Mark | None = None
    advocacy: Mark | None = None


class PastedCompany(Value, frozen=True):
    """One row of a pasted list."""

    name: Name
    kind: CompanyKind | None = None
    industry: Name | None = None
    motivation: Mark | None = None
    known_there: Name | None = None


class PasteCompanies(Command, frozen=True, kw_only=True):
    """Put many companies on the list at once; those there already are passed over. `known_there` adds that person."""

    rows: Annotated[tuple[PastedCompany, ...], Meta(min_length=1, max_length=AT_ONCE)]


class RateCompany(Command, frozen=True, kw_only=True):
    """Give marks, 0 to 3; a mark that is absent stays as it was."""

    company: CompanyId
    motivation: Mark | None = None
    posting: Mark | None = None
    advocacy: Mark | None = None


class ChangeCompany(Command, frozen=True, kw_only=True):
    """Say what changed in the world; what is absent stays as it was. What is `unsaid` is left open again, unless it is
    said anew."""

    company: CompanyId
    name: Name | None = None
    industry: Name | None = None
    kind: CompanyKind | None = None
    aimed_role: Name | None = None
    unsaid: Annotated[tuple[CompanyDetail, ...], Meta(max_length=len(CompanyDetail))] = ()


class ActivateCompany(Command, frozen=True, kw_only=True):
    """Work on this company now."""

    company: CompanyId


class ParkCompany(Command, frozen=True, kw_only=True):
    """Set a company aside: not now."""

    company: CompanyId
    why: Prose = ""


class DropCompany(Command, frozen=True, kw_only=True):
    """Take a company off the list."""

    company: CompanyId
    why: Prose = ""


class RestoreCompany(Command, frozen=True, kw_only=True):
    """Put a company back on the list."""

    company: CompanyId


# People


class AddContact(Command, frozen=True, kw_only=True):
    """Add a person; a name is enough. `lead` is the name given that they come from.

    Someone with the same e-mail address, or the same name and employer, is a question: answered by `same` (then what is
    new about them is recorded) or `new`.
    """

    name: Name
    role: Name | None = None
    employer: Name | None = None
    company: CompanyId | None = None
    email: Line = ""
    phone: Line = ""
    url: Line = ""
    how_known: HowKnown | None = None
    introduced_by: ContactId | None = None
    came_from: Position | None = None
    known_since: date | None = None
    keep_in_touch: bool = False
    lead: IntroductionId | None = None
    same: ContactId | None = None
    new: bool = False


class PastedPerson(Value, frozen=True):
    """One row of a pasted list."""

    name: Name
    employer: Name | None = None
    how_known: HowKnown | None = None


class PastePeople(Command, frozen=True, kw_only=True):
    """Add many people at once; rows known already (same name and employer) are passed over."""

    rows: Annotated[tuple[PastedPerson, ...], Meta(min_length=1, max_length=AT_ONCE)]


class ChangeContact(Command, frozen=True, kw_only=True):
    """Say what changed in the world; what is absent stays as it was. What is `unsaid` is left open again, unless it is
    said anew."""

    contact: ContactId
    name: Name | None = None
    role: Name | None = None
    employer: Name | None = None
    company: CompanyId | None = None
    email: Line | None = None
    phone: Line | None = None
    url: Line | None = None
    how_known: HowKnown | None = None
    introduced_by: ContactId | None = None
    came_from: Position | None = None
    keep_in_touch: bool | None = None
    unsaid: Annotated[tuple[ContactDetail, ...], Meta(max_length=len(ContactDetail))] = ()


class MergeContacts(Command, frozen=True, kw_only=True):
    """Two records are one person: `contact` stays."""

    contact: ContactId
    other: ContactId


class LogTouch(Command, frozen=True, kw_only=True):
    """Record a message or a few words in either direction that were no conversation."""

    contact: ContactId
    by: Side
    channel: Channel
    gist: Prose = ""
    time: LocalTime | None = None


# Conversations


class RequestInterview(Command, frozen=True, kw_only=True):
    """Record that I asked one person or several for a conversation. With `lead`, whoever that name belongs to is asked
    too, and added first where that is nobody known; several who may be meant are a question, answered by `contacts`."""

    contacts: People = ()
    lead: IntroductionId | None = None
    channel: Channel
    message: Prose = ""
    time: LocalTime | None = None


class NudgeInterview(Command, frozen=True, kw_only=True):
    """Record that I asked again."""

    interview: InterviewId
    channel: Channel
    message: Prose = ""
    time: LocalTime | None = None


class AnswerInterview(Command, frozen=True, kw_only=True):
    """Record what they answered: yes, or later. `turn` is who finds the time now. It opens anew one that was let go."""

    interview: InterviewId
    gist: Gist
    turn: Side = Side.ME
    come_back_on: date | None = None
    note: Prose = ""


class ScheduleInterview(Command, frozen=True, kw_only=True):
    """Book a time for a conversation that was asked for or, with `contacts` instead, for a new one."""

    interview: InterviewId | None = None
    contacts: People = ()
    appointment: Planned
    minutes: Minutes | None = None
    medium: Medium = Medium.IN_PERSON
    place: Line = ""


class RescheduleInterview(Command, frozen=True, kw_only=True):
    """Book another time, also after it was cancelled or missed; what is absent stays as it was."""

    interview: InterviewId
    appointment: Planned
    minutes: Minutes | None = None
    medium: Medium | None = None
    place: Line | None = None
    by: Side | None = None


class ConfirmInterview(Command, frozen=True, kw_only=True):
    """Record that the booked time still holds."""

    interview: InterviewId
    channel: Channel | None = None


class DeclineInterview(Command, frozen=True, kw_only=True):
    """Record a no, theirs or mine; `name` is someone they named instead."""

    interview: InterviewId
    by: Side = Side.THEM
    note: Prose = ""
    name: Name | None = None
    employer: Name | None = None


class GiveUpInterview(Command, frozen=True, kw_only=True):
    """Stop waiting for an answer. One that comes late opens it again."""

    interview: InterviewId


class CancelInterview(Command, frozen=True, kw_only=True):
    """Record that a booked time does not hold."""

    interview: InterviewId
    by: Side
    note: Prose = ""


class MissInterview(Command, frozen=True, kw_only=True):
    """Record that the booked time came and one of us did not."""

    interview: InterviewId
    by: Side
    note: Prose = ""


class PrepareInterview(Command, frozen=True, kw_only=True):
    """Write down what I want to ask, all of it; it takes the place of what was prepared before."""

    interview: InterviewId
    questions: Annotated[tuple[Name, ...], Meta(max_length=100)]


class HoldInterview(Command, frozen=True, kw_only=True):
    """Record a conversation with people who are there already: one that was asked for or booked (`interview`; with its
    people, unless others are named), or a new one. Without a `medium` it was as booked, else in person."""

    interview: InterviewId | None = None
    contacts: People = ()
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium | None = None
    note: Prose = ""
    private: bool = False
    unplanned: bool = False


class TalkedTo(Value, frozen=True):
    """A person of a conversation: by `contact` id, or by name. One namesake is that person, several are a question
    (answered by `contact`, or by `new`), none is someone new, at the employer if one is named."""

    contact: ContactId | None = None
    name: Name | None = None
    employer: Name | None = None
    new: bool = False


class GivenName(Value, frozen=True):
    """A name they gave me; `by` counts the people of the conversation from 0."""

    name: Name
    employer: Name | None = None
    by: Annotated[int, Meta(ge=0, le=49)] = 0


class Promise(Value, frozen=True):
    """What I said I would do, and by when; without a day, by the promise days of the rules."""

    what: Name
    due: date | None = None


class LogConversation(Command, frozen=True, kw_only=True):
    """The quick log: a conversation, the people, the names they gave, what I promised, what to try; all or nothing.

    It goes on with the conversation `interview`; without one, with an open one with these people that it can have been,
    unless it was by chance (`unplanned`) or a `separate` one. Without a `medium` it was as booked, else in person.
    """

    interview: InterviewId | None = None
    separate: bool = False
    people: Annotated[tuple[TalkedTo, ...], Meta(min_length=1, max_length=50)]
    note: Prose = ""
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium | None = None
    private: bool = False
    unplanned: bool = False
    names: Annotated[tuple[GivenName, ...], Meta(max_length=50)] = ()
    promises: Annotated[tuple[Promise, ...], Meta(max_length=50)] = ()
    advice: Annotated[tuple[Said, ...], Meta(max_length=50)] = ()


class ExplainTitle(Command, frozen=True, kw_only=True):
    """Record what a title means where they work; it takes the place of what was recorded from this conversation."""

    interview: InterviewId
    title: Name
    week: Prose = ""
    stack: Prose = ""
    skills: Prose = ""
    hiring: Prose = ""


class NoteInsight(Command, frozen=True, kw_only=True):
    """Record something learned. Without a role, an industry or a company it is about the search's target."""

    topic: Topic
    claim: Said
    by: ContactId | None = None
    role: Name | None = None
    industry: Name | None = None
    company: CompanyId | None = None
    same_as: InsightId | None = None
    opposite_of: InsightId | None = None
    source: Source | None = None


class ReceiveAdvice(Command, frozen=True, kw_only=True):
    """Record something to try."""

    text: Said
    by: ContactId | None = None
    source: Source | None = None


class FollowAdvice(Command, frozen=True, kw_only=True):
    """Record that I tried what was advised, and how it went."""

    advice: AdviceId
    note: Prose = ""


class ReportBackAdvice(Command, frozen=True, kw_only=True):
    """Record that I told someone what came of their advice: whoever gave it, where nobody is named."""

    advice: AdviceId
    to: ContactId | None = None
    channel: Channel | None = None


class OfferIntroduction(Command, frozen=True, kw_only=True):
    """Record a name that was given to me."""

    name: Name
    employer: Name | None = None
    contact: ContactId | None = None
    by: ContactId | None = None
    source: Source | None = None


class MakeIntroduction(Command, frozen=True, kw_only=True):
    """The name given is this person."""

    introduction: IntroductionId
    contact: ContactId


class FadeIntroduction(Command, frozen=True, kw_only=True):
    """Nothing came of a name given."""

    introduction: IntroductionId
    why: Prose = ""


class SendThankYou(Command, frozen=True, kw_only=True):
    """Record that I thanked someone for a conversation they were in, or to which a name they gave led."""

    interview: InterviewId
    to: ContactId
    channel: Channel | None = None


# Applications


class SubmitApplication(Command, frozen=True, kw_only=True):
    """Record that I applied: for which role, who put in a word, and out of which conversation it came."""

    company: CompanyId
    role: Name
    url: Line = ""
    referred_by: ContactId | None = None
    out_of: InterviewId | None = None
    note: Prose = ""


class NudgeApplication(Command, frozen=True, kw_only=True):
    """Record that I asked how an application stands."""

    application: ApplicationId
    channel: Channel
    message: Prose = ""
    time: LocalTime | None = None


class ScheduleRound(Command, frozen=True, kw_only=True):
    """Book a hiring talk."""

    application: ApplicationId
    appointment: Planned
    contacts: People = ()
    title: Line = ""
    minutes: Minutes | None = None
    medium: Medium = Medium.VIDEO
    place: Line = ""


class PrepareRound(Command, frozen=True, kw_only=True):
    """Write down what I want to ask and to show, all of it; it takes the place of what was prepared before."""

    round: RoundId
    questions: Annotated[tuple[Name, ...], Meta(max_length=100)]


class RescheduleRound(Command, frozen=True, kw_only=True):
    """Book another time, also after it was cancelled or missed; what is absent stays as it was."""

    round: RoundId
    appointment: Planned
    minutes: Minutes | None = None
    medium: Medium | None = None
    place: Line | None = None
    by: Side | None = None


class HoldRound(Command, frozen=True, kw_only=True):
    """Record a hiring talk: one that was booked (`round`; with its people, unless others are named), or a new one of an
    `application`. Without a `medium` it was as booked, else by video."""

    round: RoundId | None = None
    application: ApplicationId | None = None
    contacts: People = ()
    title: Line = ""
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium | None = None
    note: Prose = ""
    private: bool = False


class CancelRound(Command, frozen=True, kw_only=True):
    """Record that a booked hiring talk does not hold."""

    round: RoundId
    by: Side
    note: Prose = ""


class MissRound(Command, frozen=True, kw_only=True):
    """Record that the time of a hiring talk came and one of us did not."""

    round: RoundId
    by: Side
    note: Prose = ""


class ThankForRound(Command, frozen=True, kw_only=True):
    """Record that I thanked someone for a hiring talk they were in; nobody, where nobody is named."""

    round: RoundId
    to: ContactId | None = None
    channel: Channel | None = None


class RejectApplication(Command, frozen=True, kw_only=True):
    """Record that they said no."""

    application: ApplicationId
    note: Prose = ""


class WithdrawApplication(Command, frozen=True, kw_only=True):
    """Take an application back."""

    application: ApplicationId
    why: Prose = ""


class LetApplicationRest(Command, frozen=True, kw_only=True):
    """Stop waiting for word of an application. Word that comes late revives it."""

    application: ApplicationId


class ReviveApplication(Command, frozen=True, kw_only=True):
    """Go on with an application that was closed."""

    application: ApplicationId
    note: Prose = ""


# Offers


class ReceiveOffer(Command, frozen=True, kw_only=True):
    """Record an offer with its terms, the day it came."""

    company: CompanyId
    application: ApplicationId | None = None
    role: Name
    terms: Terms
    expires_on: date | None = None
    medium: Word = Word.EMAIL
    teaches: Line = ""


class RecordPromise(Command, frozen=True, kw_only=True):
    """Record what was promised: by someone I know (`by`) or by `name`. `repeats` is the same promise made before."""

    offer: OfferId
    text: Said
    by: ContactId | None = None
    name: Name | None = None
    medium: Word = Word.CALL
    repeats: PromiseId | None = None


class ProposeCounter(Command, frozen=True, kw_only=True):
    """Record what I asked for instead, and the reasons."""

    offer: OfferId
    asks: Annotated[tuple[CounterAsk, ...], Meta(min_length=1, max_length=20)]
    medium: Word = Word.CALL
    note: Prose = ""


class WeighOffer(Command, frozen=True, kw_only=True):
    """Compare an offer with what I have now, by a criterion of my own."""

    offer: OfferId
    criterion: Name
    weighed: Weighed
    why: Prose = ""


class ReviseOffer(Command, frozen=True, kw_only=True):
    """Record new terms, all of them; the earlier ones stay in the story."""

    offer: OfferId
    terms: Terms
    medium: Word = Word.EMAIL
    note: Prose = ""


class MoveOfferDeadline(Command, frozen=True, kw_only=True):
    """Record another day until which the offer stands; without one, none is set."""

    offer: OfferId
    expires_on: date | None = None
    note: Prose = ""


class AcceptOffer(Command, frozen=True, kw_only=True):
    """Say yes to an offer that still stands; one search has one accepted offer."""

    offer: OfferId


class DeclineOffer(Command, frozen=True, kw_only=True):
    """Say no to an offer."""

    offer: OfferId
    why: Prose = ""


class LapseOffer(Command, frozen=True, kw_only=True):
    """Record that an offer ran out."""

    offer: OfferId


class RescindOffer(Command, frozen=True, kw_only=True):
    """Record that they took an offer back, an accepted one too."""

    offer: OfferId
    note: Prose = ""


# Next steps and notes


class SetNextStep(Command, frozen=True, kw_only=True):
    """Set something to do by a day, for myself or promised to someone."""

    what: Name
    due: date
    about: AboutId | None = None
    promised_to: ContactId | None = None
    source: Source | None = None


class FinishNextStep(Command, frozen=True, kw_only=True):
    """A next step is done."""

    step: NextStepId


class DropNextStep(Command, frozen=True, kw_only=True):
    """A next step is no longer wanted."""

    step: NextStepId
    why: Prose = ""


class AddNote(Command, frozen=True, kw_only=True):
    """Write plain sentences about anything, the search itself too."""

    about: AboutId
    text: Said
    private: bool = False


class PostponeReminder(Command, frozen=True, kw_only=True):
    """Be reminded of it on a later day."""

    which: Which
    until: date


class SkipReminder(Command, frozen=True, kw_only=True):
    """Leave it out this time: a next step is dropped, a name given is let go. How a conversation was is not left out;
    anything else rests until something new starts its clock again, or what started it is moved."""

    which: Which
    why: Prose = ""


class LetGo(Command, frozen=True, kw_only=True):
    """Let all of these go at once: as skipping each, and who did not answer is no longer waited for."""

    things: Annotated[tuple[Which, ...], Meta(min_length=1, max_length=AT_ONCE)]


# Journal: decided on the entries themselves


class CorrectEntry(Command, frozen=True, kw_only=True):
    """Write right what was written wrong: the whole body anew, of the same kind. `happened_on` absent = as it was."""

    version: int
    event: Deed
    why: Prose = ""


class UndoCommand(Command, frozen=True, kw_only=True):
    """Take back all that one command recorded."""

    command: CommandId
    why: Prose = ""


class BringBack(Command, frozen=True, kw_only=True):
    """Bring back what was undone."""

    command: CommandId


AnyCommand = (
    ReframeSwitch
    | DecideFamiliarity
    | ChooseRoute
    | SetRules
    | KeepDraft
    | PauseSearch
    | ResumeSearch
    | ConcludeSearch
    | ReopenSearch
    | TellOutcome
    | TargetCompany
    | PasteCompanies
    | RateCompany
    | ChangeCompany
    | ActivateCompany
    | ParkCompany
    | DropCompany
    | RestoreCompany
    | AddContact
    | PastePeople
    | ChangeContact
    | MergeContacts
    | LogTouch
    | RequestInterview
    | NudgeInterview
    | AnswerInterview
    | ScheduleInterview
    | RescheduleInterview
    | ConfirmInterview
    | DeclineInterview
    | GiveUpInterview
    | CancelInterview
    | MissInterview
    | PrepareInterview
    | HoldInterview
    | LogConversation
    | ExplainTitle
    | NoteInsight
    | ReceiveAdvice
    | FollowAdvice
    | ReportBackAdvice
    | OfferIntroduction
    | MakeIntroduction
    | FadeIntroduction
    | SendThankYou
    | SubmitApplication
    | NudgeApplication
    | ScheduleRound
    | PrepareRound
    | RescheduleRound
    | HoldRound
    | CancelRound
    | MissRound
    | ThankForRound
    | RejectApplication
    | WithdrawApplication
    | LetApplicationRest
    | ReviveApplication
    | ReceiveOffer
    | RecordPromise
    | ProposeCounter
    | WeighOffer
    | ReviseOffer
    | MoveOfferDeadline
    | AcceptOffer
    | DeclineOffer
    | LapseOffer
    | RescindOffer
    | SetNextStep
    | FinishNextStep
    | DropNextStep
    | AddNote
    | PostponeReminder
    | SkipReminder
    | LetGo
    | CorrectEntry
    | UndoCommand
    | BringBack
)
"""Every command that a search takes once it is there; those that begin one have a door of their own."""

Beginning = StartSearch | StartNextSearch
"""What begins a search."""

JournalCommand = CorrectEntry | UndoCommand | BringBack

SUBJECTS: dict[type[Command], str] = {
    ReframeSwitch: FRAME, DecideFamiliarity: FRAME, ChooseRoute: FRAME,
    RateCompany: "company", ChangeCompany: "company", ActivateCompany: "company", ParkCompany: "company",
    DropCompany: "company", RestoreCompany: "company",
    SetRules: RULES,
    ChangeContact: "contact", MergeContacts: "contact",
    NudgeInterview: "interview", AnswerInterview: "interview", RescheduleInterview: "interview",
    ConfirmInterview: "interview", DeclineInterview: "interview", GiveUpInterview: "interview",
    CancelInterview: "interview", MissInterview: "interview", PrepareInterview: "interview",
    ScheduleInterview: "interview", HoldInterview: "interview", LogConversation: "interview",
    ExplainTitle: "interview", KeepDraft: "kind",
    MakeIntroduction: "introduction", FadeIntroduction: "introduction",
    FinishNextStep: "step", DropNextStep: "step",
    FollowAdvice: "advice",
    NudgeApplication: "application", ScheduleRound: "application", RejectApplication: "application",
    WithdrawApplication: "application", LetApplicationRest: "application", ReviveApplication: "application",
    PrepareRound: "round", RescheduleRound: "round", HoldRound: "round", CancelRound: "round", MissRound: "round",
    ReviseOffer: "offer", MoveOfferDeadline: "offer", AcceptOffer: "offer", DeclineOffer: "offer",
    LapseOffer: "offer", RescindOffer: "offer",
    PauseSearch: LIFE, ResumeSearch: LIFE, ConcludeSearch: LIFE, ReopenSearch: LIFE,
    CorrectEntry: "version",
}  # fmt: skip
"""The field that names what a command changes, where it is not the frame or the rules; what only adds is not listed."""


def subject_of(command: Command) -> str | None:
    """The one thing a command changes, as `changed` names it of its events; None where it only adds, and for a
    conversation that begins with it."""
    field = SUBJECTS.get(type(command))
    if field is None or field in (FRAME, RULES, LIFE):
        return field
    match command:
        case ExplainTitle():
            return title_of(command.interview)
        case KeepDraft():
            return draft_of(command.kind)
    thing = getattr(command, field)
    return None if thing is None else str(thing)
