"""Every command, in the order of the events: what a person asks for, in the imperative.

All carry an optional `happened_on` (missing = today in the search's zone). `SUBJECTS` names the field of the one thing
a command changes: a form conflicts only if that thing was touched since; a command that only adds is not listed.
"""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from domain.events import Deed
from domain.references import FRAME
from domain.values import (
    AboutId,
    Aspect,
    Channel,
    CommandId,
    CompanyId,
    CompanyKind,
    ContactId,
    Country,
    HowKnown,
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
    Position,
    Prose,
    Route,
    Said,
    Side,
    Source,
    Value,
    Zone,
)

AT_ONCE = 500
"""Rows that one pasted list may have."""


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
    """Say what changed in the world; what is absent stays as it was."""

    company: CompanyId
    name: Name | None = None
    industry: Name | None = None
    kind: CompanyKind | None = None
    aimed_role: Name | None = None


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
    """Say what changed in the world; what is absent stays as it was."""

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


# Conversations


class HoldInterview(Command, frozen=True, kw_only=True):
    """Record a conversation with people who are there already."""

    contacts: Annotated[tuple[ContactId, ...], Meta(min_length=1, max_length=50)]
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium = Medium.IN_PERSON
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
    """The quick log: a conversation, the people, the names they gave, what I promised, what to try; all or nothing."""

    people: Annotated[tuple[TalkedTo, ...], Meta(min_length=1, max_length=50)]
    note: Prose = ""
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium = Medium.IN_PERSON
    private: bool = False
    unplanned: bool = False
    names: Annotated[tuple[GivenName, ...], Meta(max_length=50)] = ()
    promises: Annotated[tuple[Promise, ...], Meta(max_length=50)] = ()
    advice: Annotated[tuple[Said, ...], Meta(max_length=50)] = ()


class ReceiveAdvice(Command, frozen=True, kw_only=True):
    """Record something to try."""

    text: Said
    by: ContactId | None = None
    source: Source | None = None


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
    """Record that I thanked someone for a conversation."""

    interview: InterviewId
    to: ContactId
    channel: Channel | None = None


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
    | HoldInterview
    | LogConversation
    | ReceiveAdvice
    | OfferIntroduction
    | MakeIntroduction
    | FadeIntroduction
    | SendThankYou
    | SetNextStep
    | FinishNextStep
    | DropNextStep
    | AddNote
    | CorrectEntry
    | UndoCommand
    | BringBack
)
"""Every command that a search takes once it is there; StartSearch has a door of its own."""

JournalCommand = CorrectEntry | UndoCommand | BringBack

SUBJECTS: dict[type[Command], str] = {
    ReframeSwitch: FRAME, DecideFamiliarity: FRAME, ChooseRoute: FRAME,
    RateCompany: "company", ChangeCompany: "company", ActivateCompany: "company", ParkCompany: "company",
    DropCompany: "company", RestoreCompany: "company",
    ChangeContact: "contact", MergeContacts: "contact",
    MakeIntroduction: "introduction", FadeIntroduction: "introduction",
    FinishNextStep: "step", DropNextStep: "step",
    CorrectEntry: "version",
}  # fmt: skip
