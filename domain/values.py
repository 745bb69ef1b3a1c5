"""The small words of the language: ids, texts, positions, marks and moments. No rule lives here."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, NewType, TypeVar, cast

import msgspec
from msgspec import Meta

SearchId = NewType("SearchId", str)
CommandId = NewType("CommandId", str)
CompanyId = NewType("CompanyId", str)
ContactId = NewType("ContactId", str)
InterviewId = NewType("InterviewId", str)
IntroductionId = NewType("IntroductionId", str)
AdviceId = NewType("AdviceId", str)
NextStepId = NewType("NextStepId", str)
NoteId = NewType("NoteId", str)
InsightId = NewType("InsightId", str)
ApplicationId = NewType("ApplicationId", str)
RoundId = NewType("RoundId", str)
OfferId = NewType("OfferId", str)
PromiseId = NewType("PromiseId", str)
ReminderId = NewType("ReminderId", str)
"""The id of what a reminder is about: a conversation, its note too, a name given, a next step, advice, a person, an
application, one of its rounds, an offer, or the search."""
AboutId = NewType("AboutId", str)
"""The id of anything a note or a next step may be about; the search's own id too."""
SourceId = NewType("SourceId", str)
"""The id of the conversation or note that a fact was taken from."""

_NO_CONTROL = r"[^\u0000-\u001f\u007f]"
_NO_CONTROL_BUT_LINES = r"[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]"

# Found after the spaces before it, so that a long text is read once and not once per sign.
_UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Signs that take no room: soft hyphens, joiners, marks of direction."""
_VISIBLE = rf"[^\s\u0000-\u001f\u007f{_UNSEEN}]"

Name = Annotated[
    str,
    Meta(min_length=1, max_length=200, pattern=rf"^(?:[^\S\u0000-\u001f]|[{_UNSEEN}])*{_VISIBLE}{_NO_CONTROL}*$"),
]
"""One line, 1 to 200 characters, not only spaces, no control characters."""
Line = Annotated[str, Meta(max_length=500, pattern=rf"^{_NO_CONTROL}*$")]
"""One line of up to 500 characters; may be empty."""
Prose = Annotated[str, Meta(max_length=20_000, pattern=rf"^{_NO_CONTROL_BUT_LINES}*$")]
"""Plain text of up to 20,000 characters with line breaks and tabs; may be empty."""
Said = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=20_000,
        pattern=rf"^(?:[^\S\u000b\u000c\u001c-\u001f]|[{_UNSEEN}])*{_VISIBLE}{_NO_CONTROL_BUT_LINES}*$",
    ),
]
"""Like Prose, with at least one visible character."""
Mark = Annotated[int, Meta(ge=0, le=3)]
"""A mark of the LAMP list (Steve Dalton, The 2-Hour Job Search): 0 to 3."""
Minutes = Annotated[int, Meta(ge=1, le=1440)]
Zone = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+\-/]+$")]
"""An IANA time zone such as Europe/Berlin; whether it exists is checked at the door."""
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
"""ISO 3166 alpha-2."""
LocalTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A wall-clock time in the person's zone, HH:MM."""
LocalMoment = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A day and a wall-clock time, YYYY-MM-DDTHH:MM."""


Kept = TypeVar("Kept")


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """What is equal when its parts are equal."""


class Position(Value, frozen=True):
    """A role in an industry; either may not be said yet."""

    role: Name | None = None
    industry: Name | None = None


class Switch(Enum):
    """What a move changes, by the person's own answers (Andrew Ng, How to Build a Career in AI)."""

    NONE = "none"
    ROLE = "role"
    INDUSTRY = "industry"
    BOTH = "both"

    @classmethod
    def of(cls, new_role: bool, new_industry: bool) -> "Switch":
        """The square of the two answers."""
        if new_role:
            return cls.BOTH if new_industry else cls.ROLE
        return cls.INDUSTRY if new_industry else cls.NONE

    @property
    def new_role(self) -> bool:
        return self in (Switch.ROLE, Switch.BOTH)

    @property
    def new_industry(self) -> bool:
        return self in (Switch.INDUSTRY, Switch.BOTH)


class Aspect(Enum):
    """Which of the two names of a position is meant."""

    ROLE = "role"
    INDUSTRY = "industry"


class Route(Enum):
    """Which switch comes first."""

    DIRECT = "direct"
    ROLE_FIRST = "role_first"
    INDUSTRY_FIRST = "industry_first"


class Leg(Value, frozen=True):
    """One move of a route: where it ends, what is kept from before, what is gained."""

    position: Position
    kept: Line = ""
    gained: Line = ""


class CompanyKind(Enum):
    STARTUP = "startup"
    SCALE_UP = "scale_up"
    LARGE = "large"
    PUBLIC = "public"
    ACADEMIC = "academic"
    OWN_EMPLOYER = "own_employer"


class CompanyDetail(Enum):
    """What may be left open again about a company."""

    INDUSTRY = "industry"
    KIND = "kind"
    AIMED_ROLE = "aimed_role"


class CompanyStatus(Enum):
    """LISTED: on the list. ACTIVE: being worked on. PARKED: not now. DROPPED: no longer wanted."""

    LISTED = "listed"
    ACTIVE = "active"
    PARKED = "parked"
    DROPPED = "dropped"


class HowKnown(Enum):
    """How the person is known, warmest first (LAMP's advocacy order)."""

    ALUMNI = "alumni"
    FIRST_DEGREE = "first_degree"
    SECOND_DEGREE = "second_degree"
    GROUP = "group"
    COLD = "cold"


class ContactDetail(Enum):
    """What may be left open again about a person; an e-mail, a phone number and an address are emptied instead."""

    ROLE = "role"
    EMPLOYER = "employer"
    HOW_KNOWN = "how_known"
    INTRODUCED_BY = "introduced_by"
    CAME_FROM = "came_from"


class RulesDetail(Enum):
    """What may be left open again among the rules."""

    COUNTRY = "country"


class Medium(Enum):
    """How a conversation took place."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    MESSAGES = "messages"


class Channel(Enum):
    """Which way a message went."""

    EMAIL = "email"
    SOCIAL = "social"
    MESSAGE = "message"
    PHONE = "phone"
    IN_PERSON = "in_person"
    OTHER = "other"


class Side(Enum):
    """Who did it."""

    ME = "me"
    THEM = "them"


class Stage(Enum):
    """How far a conversation has come. HELD, DECLINED and UNANSWERED are ends; CANCELLED and MISSED want a new time."""

    REQUESTED = "requested"
    NUDGED = "nudged"
    ANSWERED = "answered"
    SCHEDULED = "scheduled"
    HELD = "held"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    CANCELLED = "cancelled"
    MISSED = "missed"


class ApplicationStage(Enum):
    """How far an application has come. INTERVIEWING: a round was booked or held. OFFERED: an offer came of it.
    REJECTED, WITHDRAWN and SILENT are ends, from which it can be revived."""

    SUBMITTED = "submitted"
    NUDGED = "nudged"
    INTERVIEWING = "interviewing"
    OFFERED = "offered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SILENT = "silent"


class Gist(Enum):
    """What an answer came to. A no is `DeclineInterview`."""

    YES = "yes"
    LATER = "later"


class Topic(Enum):
    """What something learned is about."""

    WEEK = "week"
    TOOLS = "tools"
    SKILLS = "skills"
    TEAM = "team"
    HIRING = "hiring"
    MOVING = "moving"
    TRENDS = "trends"
    PAY = "pay"
    CULTURE = "culture"
    OTHER = "other"


class Outcome(Enum):
    """How a search ended: an offer was accepted, I stayed where I was, I stopped looking, or otherwise."""

    ACCEPTED = "accepted"
    STAYED = "stayed"
    STOPPED = "stopped"
    OTHER = "other"


class Word(Enum):
    """How something about an offer was said. Only what is written can be shown later."""

    IN_PERSON = "in_person"
    CALL = "call"
    MESSAGE = "message"
    EMAIL = "email"
    CONTRACT = "contract"

    @property
    def in_writing(self) -> bool:
        return self not in (Word.IN_PERSON, Word.CALL)


class Weighed(Enum):
    """How an offer compares with what I have now, by one criterion of my own."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class CounterAsk(Value, frozen=True):
    """One thing asked for in a negotiation, and the reason given for it."""

    what: Name
    why: Line = ""


class Carried(Value, frozen=True):
    """Who a person was in the search before: its id, and theirs in it."""

    search: SearchId
    contact: str


class DraftKind(Enum):
    """What a message is for. REPLY offers times; NEW_TIME follows a conversation that did not take place; REPORT_BACK
    tells the one who gave a name how it went, ADVICE_BACK the one who gave advice. PROGRESS keeps in touch. TELL says
    how the search ended."""

    ASK = "ask"
    NUDGE = "nudge"
    CONFIRM = "confirm"
    REPLY = "reply"
    NEW_TIME = "new_time"
    THANK_YOU = "thank_you"
    REPORT_BACK = "report_back"
    ADVICE_BACK = "advice_back"
    PROGRESS = "progress"
    APPLICATION_NUDGE = "application_nudge"
    ROUND_THANKS = "round_thanks"
    TELL = "tell"


class ReminderKind(Enum):
    """The closed list of what one is reminded of.

    HOW_WAS_IT: a booked time has passed. REPLY: they said yes and wait for me. NEW_TIME: it was cancelled or missed.
    COME_BACK: they said later. NUDGE: ask again. SECOND_PERSON: ask someone else there. GIVE_UP: stop waiting.
    CONFIRM: the day before. THANK: for a conversation. THANK_GIVER: whoever gave the name. LEAD: a name given.
    STEP: a next step. SORT: a note to sort. FOLLOW: advice to try. ADVICE_BACK: tell who gave it how it went.
    KEEP_IN_TOUCH: a word of how it goes. NUDGE_APPLICATION: ask how an application stands. SILENT: nothing was heard of
    it. ROUND_WAS: a booked round has passed. ROUND_TIME: it was cancelled or missed. ROUND_THANK: for a round. DECIDE:
    an offer runs out. LAPSED: it ran out. TELL: people to tell how the search ended.
    """

    HOW_WAS_IT = "how_was_it"
    REPLY = "reply"
    NEW_TIME = "new_time"
    COME_BACK = "come_back"
    NUDGE = "nudge"
    SECOND_PERSON = "second_person"
    GIVE_UP = "give_up"
    CONFIRM = "confirm"
    THANK = "thank"
    THANK_GIVER = "thank_giver"
    LEAD = "lead"
    STEP = "step"
    SORT = "sort"
    FOLLOW = "follow"
    ADVICE_BACK = "advice_back"
    KEEP_IN_TOUCH = "keep_in_touch"
    NUDGE_APPLICATION = "nudge_application"
    SILENT = "silent"
    ROUND_WAS = "round_was"
    ROUND_TIME = "round_time"
    ROUND_THANK = "round_thank"
    DECIDE = "decide"
    LAPSED = "lapsed"
    TELL = "tell"


class Which(Value, frozen=True):
    """Which reminder: its kind, what it is about, and whom it is about where that thing has several people."""

    kind: ReminderKind
    id: ReminderId
    who: ContactId | None = None


class Planned(Value, frozen=True):
    """A time to come as people say it: by the clocks of a place, the search's own zone when none is named. `later`
    chooses the second of the two hours where the clocks go back over it."""

    local: LocalMoment
    zone: Zone | None = None
    later: bool | None = None


class Appointment(Value, frozen=True):
    """A time agreed: what the clocks there say, where, and the instant that is (UTC), resolved once when agreed."""

    local: str
    zone: str
    at: Annotated[datetime, Meta(tz=True)]

    @property
    def day(self) -> date:
        """The day there."""
        return date.fromisoformat(self.local[:10])


class Source(Value, frozen=True):
    """Where a fact was taken from: a conversation or note, and the line's text as it stood then."""

    id: SourceId
    text: Line = ""


def tidied(value: Kept) -> Kept:
    """The same value with its texts as they are kept: no spaces around them, accents in one form (Unicode NFC)."""
    return cast(Kept, _tidied(value))


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        if text.isascii():
            return text
        # Line by line, so that a line of a note is kept as it is when it stands alone.
        return "".join(map(_composed, text.splitlines(keepends=True)))
    if isinstance(value, tuple):
        return tuple(map(_tidied, value))
    if isinstance(value, msgspec.Struct):
        fields = ((field, getattr(value, field)) for field in value.__struct_fields__)
        changed = {field: new for field, old in fields if old is not None and (new := _tidied(old)) != old}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def _composed(text: str) -> str:
    """The text with accents in one form. A few signs grow then: what was within its limit stays so."""
    composed = unicodedata.normalize("NFC", text)
    return composed if len(composed) <= len(text) else text


@lru_cache(maxsize=4096)
def same_name(name: str) -> str:
    """The key under which two spellings are one name: they differ at most in case and spaces."""
    return " ".join(name.split()).casefold()


def same_address(url: str) -> str:
    """The key under which two profile addresses are one: scheme, www, case, query and closing slash do not count."""
    address = url.strip().casefold().split("#")[0].split("?")[0]
    for start in ("https://", "http://", "www."):
        address = address.removeprefix(start)
    return address.rstrip("/")


def days_after(day: date, days: int) -> date:
    """The day so many days later, earlier when negative; the first or the last there is where the calendar ends."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def day_words(day: date) -> str:
    """A day as people write it: 4 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def listed(words: Iterable[str]) -> str:
    """Words in a row as people say them: Priya, Daniel and Lena."""
    *some, last = list(words) or [""]
    return f"{', '.join(some)} and {last}" if some else last


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
