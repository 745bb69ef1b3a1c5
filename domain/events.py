"""Every event of a search, one page, grouped by step: the vocabulary of the journal.

An event says what happened, in the past tense, with the fields it needs and nothing computed. `id` is the thing an
event brings into being; every other id points at a thing that is there already (`references` reads that from types).
Defaults mean "not said": they are left out of the stored form, so a default never changes.
"""

from datetime import date

import msgspec

from domain.values import (
    AboutId,
    AdviceId,
    Aspect,
    Channel,
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
    NoteId,
    Position,
    Prose,
    Route,
    Said,
    Side,
    Source,
    Zone,
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
    """The search begins: what I do now, what I want to do, and my own two answers, as far as said."""

    title: Name | None = None
    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    zone: Zone
    country: Country | None = None


class SwitchReframed(Event, frozen=True, kw_only=True):
    """The whole frame as it stands from now on."""

    background: Position = Position()
    target: Position = Position()
    new_role: bool | None = None
    new_industry: bool | None = None
    why: Prose = ""


class FamiliarityDecided(Event, frozen=True, kw_only=True):
    """A role or an industry is new to me, or it is not."""

    aspect: Aspect
    name: Name
    new: bool
    why: Prose = ""


class RouteChosen(Event, frozen=True, kw_only=True):
    """Which switch comes first, leg by leg."""

    route: Route
    legs: tuple[Leg, ...] = ()
    why: Prose = ""


# Companies


class CompanyTargeted(Event, frozen=True, kw_only=True):
    """A company is on the list."""

    id: CompanyId
    name: Name
    industry: Name | None = None
    kind: CompanyKind | None = None
    aimed_role: Name | None = None
    why: Prose = ""
    source: Line = ""


class CompanyRated(Event, frozen=True, kw_only=True):
    """How much I want it, whether it is hiring now, who I know there: the marks that were given, 0 to 3 each."""

    company: CompanyId
    motivation: Mark | None = None
    posting: Mark | None = None
    advocacy: Mark | None = None


class CompanyChanged(Event, frozen=True, kw_only=True):
    """What is true of the company from that day on; what is absent stays as it was."""

    company: CompanyId
    name: Name | None = None
    industry: Name | None = None
    kind: CompanyKind | None = None
    aimed_role: Name | None = None


class CompanyActivated(Event, frozen=True, kw_only=True):
    """I work on this company now."""

    company: CompanyId


class CompanyParked(Event, frozen=True, kw_only=True):
    """Not now."""

    company: CompanyId
    why: Prose = ""


class CompanyDropped(Event, frozen=True, kw_only=True):
    """No longer wanted."""

    company: CompanyId
    why: Prose = ""


class CompanyRestored(Event, frozen=True, kw_only=True):
    """Back on the list."""

    company: CompanyId


# People


class ContactAdded(Event, frozen=True, kw_only=True):
    """Someone I know of. `employer` is the text as written, `company` the listed company when chosen.

    `came_from` is the position they moved from, when they made a switch themselves.
    """

    id: ContactId
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


class ContactChanged(Event, frozen=True, kw_only=True):
    """What is true of the person from that day on; what is absent stays as it was, but for the listed company: a new
    employer without one ends the tie to the old one."""

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


class ContactsMerged(Event, frozen=True, kw_only=True):
    """Two records were one person: everything about `other` counts for `contact` from now on."""

    contact: ContactId
    other: ContactId


class TouchLogged(Event, frozen=True, kw_only=True):
    """A message or a few words in either direction that was no conversation."""

    contact: ContactId
    by: Side
    channel: Channel
    gist: Prose = ""


# Conversations


class InterviewHeld(Event, frozen=True, kw_only=True):
    """A conversation took place, with one person or several; the note stays as written."""

    id: InterviewId
    contacts: tuple[ContactId, ...]
    time: LocalTime | None = None
    minutes: Minutes | None = None
    medium: Medium
    note: Prose = ""
    private: bool = False
    unplanned: bool = False


class AdviceReceived(Event, frozen=True, kw_only=True):
    """Something to try."""

    id: AdviceId
    text: Said
    by: ContactId | None = None
    source: Source | None = None


class IntroductionOffered(Event, frozen=True, kw_only=True):
    """A name was given: a lead, and no contact until someone is added from it or talked to."""

    id: IntroductionId
    name: Name
    employer: Name | None = None
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
    why: Prose = ""


class ThankYouSent(Event, frozen=True, kw_only=True):
    """A word of thanks for a conversation."""

    interview: InterviewId
    to: ContactId
    channel: Channel | None = None


# Next steps and notes


class NextStepSet(Event, frozen=True, kw_only=True):
    """Something to do by a day, for myself or promised to someone."""

    id: NextStepId
    what: Name
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
    why: Prose = ""


class NoteAdded(Event, frozen=True, kw_only=True):
    """Plain sentences about anything, the search itself too."""

    id: NoteId
    about: AboutId
    text: Said
    private: bool = False


# Journal


class EntriesRetracted(Event, frozen=True, kw_only=True):
    """A command is undone: its entries, first to last, no longer count. They stay in the journal."""

    first: int
    last: int
    why: Prose = ""


class RetractionReversed(Event, frozen=True, kw_only=True):
    """An undone command is brought back; `retraction` is the entry that undid it."""

    retraction: int


class EntryCorrected(Event, frozen=True, kw_only=True):
    """What was written wrong, right: a whole new body of the same kind for the entry `version`."""

    version: int
    event: "Deed"
    happened_on: date
    why: Prose = ""


Deed = (
    SearchStarted
    | SwitchReframed
    | FamiliarityDecided
    | RouteChosen
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
    | InterviewHeld
    | AdviceReceived
    | IntroductionOffered
    | IntroductionMade
    | IntroductionFaded
    | ThankYouSent
    | NextStepSet
    | NextStepDone
    | NextStepDropped
    | NoteAdded
)
"""What can be corrected: everything that is no entry about entries."""

Amendment = EntriesRetracted | RetractionReversed | EntryCorrected
"""Entries about entries."""

AnyEvent = Deed | EntriesRetracted | RetractionReversed | EntryCorrected
"""The closed registry: every kind that a journal may hold, by its class name."""
