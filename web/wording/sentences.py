"""One event in words."""

from collections.abc import Iterable, Mapping, Sequence

from domain.events import (
    AnyEvent,
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
    DraftKept,
    EntriesRetracted,
    EntryCorrected,
    FamiliarityDecided,
    InsightNoted,
    InterviewDeclined,
    InterviewHeld,
    InterviewRequested,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
    NextStepDone,
    NextStepDropped,
    NextStepSet,
    NoteAdded,
    ReminderPostponed,
    ReminderSkipped,
    RetractionReversed,
    RouteChosen,
    RulesSet,
    SearchStarted,
    SwitchReframed,
    ThankYouSent,
    TitleExplained,
    TouchLogged,
)
from domain.values import Aspect, CompanyDetail, CompanyKind, ContactDetail, Side, day_words, listed
from web.wording.advised import Advised, advised
from web.wording.applied import Applied, applied
from web.wording.arranging import Arranged, arranged
from web.wording.kinds import BY, DRAFTS, HOW_KNOWN, ROUTES, kind_words
from web.wording.lives import Lived, lived
from web.wording.names import Names
from web.wording.negotiated import Negotiated, negotiated
from web.wording.reminding import reminded
from web.wording.rules import rules_set
from web.wording.switch import position_words
from web.wording.texts import because, capital, name_at, quoted


def sentence(event: AnyEvent, beside: Sequence[AnyEvent], names: Names, before: Mapping[str, AnyEvent]) -> str:
    """One event in words; "" where the words of an event beside it say it already. `before` has the deed that each
    conversation was last at."""
    if isinstance(event, Arranged):
        return arranged(event, beside, names, before)
    if isinstance(event, Advised):
        return advised(event, names)
    if isinstance(event, Applied):
        return applied(event, names)
    if isinstance(event, Negotiated):
        return negotiated(event, names)
    if isinstance(event, Lived):
        return lived(event, names)
    match event:
        case SearchStarted() | SwitchReframed():
            return _framed(event)
        case FamiliarityDecided():
            what = "role" if event.aspect is Aspect.ROLE else "industry"
            mark = "a new" if event.new else "a known"
            return f"You decided that {event.name} is {mark} {what} for you.{because(event.why)}"
        case RouteChosen():
            return f"You chose the way: {ROUTES[event.route]}.{because(event.why)}"
        case RulesSet():
            return rules_set(event)
        case DraftKept():
            kept = "You kept your own words for" if event.text else "You went back to the first draft for"
            return f"{kept} {DRAFTS[event.kind]}."
        case CompanyTargeted():
            return _targeted(event)
        case CompanyRated():
            return f"You marked {names[event.company]}: {_marks(event)}."
        case CompanyChanged():
            return _changed(names[event.company], event, ("name", "industry", "kind", "aimed_role"))
        case CompanyActivated():
            return f"You began to work on {names[event.company]}."
        case CompanyParked():
            return f"You parked {names[event.company]}.{because(event.why)}"
        case CompanyDropped():
            return f"You took {names[event.company]} off your list.{because(event.why)}"
        case CompanyRestored():
            return f"You put {names[event.company]} back on your list."
        case ContactAdded():
            if any(isinstance(one, InterviewRequested) for one in beside):
                return ""
            return _added(event, names)
        case ContactChanged():
            return _news(event, names)
        case ContactsMerged():
            return f"{names[event.other]} and {names[event.contact]} are one person now."
        case TouchLogged():
            return _touched(event, names)
        case InterviewHeld():
            return f"You talked with {names.all(event.contacts)}."
        case TitleExplained():
            return f"You wrote down what “{event.title}” means, from {names[event.interview]}."
        case InsightNoted():
            return _learned(event, names)
        case IntroductionOffered():
            if any(isinstance(one, InterviewDeclined) for one in beside):
                return ""
            lead = name_at(event.name, event.employer)
            return f"{names[event.by]} gave you the name {lead}." if event.by else f"You were given the name {lead}."
        case IntroductionMade():
            if any(isinstance(one, ContactAdded | ContactChanged | Arranged) for one in beside):
                return ""
            return f"You got to know {names[event.introduction]}, whose name you were given."
        case IntroductionFaded():
            return f"You let the name {names[event.introduction]} go.{because(event.why)}"
        case ThankYouSent():
            return f"You thanked {names[event.to]}."
        case NextStepSet():
            whom = f"You promised {names.first(event.promised_to)}" if event.promised_to else "Your next step"
            return f"{whom}: “{event.what}”, by {day_words(event.due)}."
        case NextStepDone():
            return f"You ticked off {quoted(names[event.step])}"
        case NextStepDropped():
            return f"You dropped the next step {quoted(names[event.step])}{because(event.why)}"
        case NoteAdded():
            about = names.get(event.about)
            return f"You wrote a note{f' about {about}' if about else ''}: {quoted(event.text)}"
        case ReminderPostponed() | ReminderSkipped():
            return reminded(event, names)
        case EntriesRetracted() | RetractionReversed() | EntryCorrected():
            return ""


def _framed(event: SearchStarted | SwitchReframed) -> str:
    here, there = position_words(event.background), position_words(event.target)
    start = "You framed your switch anew"
    if isinstance(event, SearchStarted):
        start = "You began your next search" if event.continues else "You began your search"
    way = " to ".join(filter(None, (f"from {here}" if here else "", there)))
    answers = [
        f"{'new' if new else 'known'} {what}"
        for what, new in (("role", event.new_role), ("industry", event.new_industry))
        if new is not None
    ]
    why = "" if isinstance(event, SearchStarted) else because(event.why)
    return f"{start}{f': {way}' if way else ''}{f' ({listed(answers)})' if answers else ''}.{why}"


def _targeted(event: CompanyTargeted) -> str:
    what = " in ".join(filter(None, (kind_words(event.kind).replace("my own", "your own"), event.industry)))
    role = f", to work there as {event.aimed_role}" if event.aimed_role else ""
    return f"You put {event.name} on your list{f', {what}' if what else ''}{role}.{because(event.why)}"


def _marks(event: CompanyRated) -> str:
    marks = (
        (event.motivation, "for how much you want it"),
        (event.posting, "for hiring now"),
        (event.advocacy, "for people you know there"),
    )
    return listed(f"{mark} {words}" for mark, words in marks if mark is not None)


_SAID_OF = {
    "name": "it is called", "industry": "in", "kind": "it is", "aimed_role": "you would work there as",
}  # fmt: skip


_OPEN = {
    CompanyDetail.INDUSTRY: "industry",
    CompanyDetail.KIND: "kind",
    CompanyDetail.AIMED_ROLE: "your role there",
    ContactDetail.ROLE: "role",
    ContactDetail.EMPLOYER: "company",
    ContactDetail.HOW_KNOWN: "how you know them",
    ContactDetail.INTRODUCED_BY: "who introduced you",
    ContactDetail.CAME_FROM: "what they did before",
}


def _changed(name: str, event: CompanyChanged, fields: Iterable[str]) -> str:
    news = [
        f"{_SAID_OF[field]} {kind_words(value) if isinstance(value, CompanyKind) else value}"
        for field in fields
        if (value := getattr(event, field)) is not None
    ]
    return _news_of(name, news, event)


def _news_of(name: str, news: Iterable[str], event: CompanyChanged | ContactChanged) -> str:
    """What is new, and what is not said any more."""
    left_open = f"{listed(_OPEN[detail] for detail in event.unsaid)} left open" if event.unsaid else ""
    news = listed(filter(None, news))
    return f"News of {name}: {'. '.join(filter(None, (news, capital(left_open) if news else left_open)))}."


def _added(event: ContactAdded, names: Names) -> str:
    at = event.employer or names.get(event.company)
    who = ", ".join(filter(None, (event.role, at)))
    giver = f", introduced by {names[event.introduced_by]}" if event.introduced_by else ""
    return f"You added {event.name}{f' ({who})' if who else ''}{giver}."


def _news(event: ContactChanged, names: Names) -> str:
    news = (
        f"now called {event.name}" if event.name else "",
        f"works as {event.role}" if event.role else "",
        f"is at {event.employer or names[event.company]}" if event.employer or event.company else "",
        f"was introduced by {names[event.introduced_by]}" if event.introduced_by else "",
        f"came from {position_words(event.came_from)}" if event.came_from else "",
        f"how you know them: {HOW_KNOWN[event.how_known]}" if event.how_known else "",
        "new details" if event.email or event.phone or event.url else "",
        "to keep in touch with" if event.keep_in_touch else "",
    )
    return _news_of(names[event.contact], news if any(news) or event.unsaid else ["details changed"], event)


def _touched(event: TouchLogged, names: Names) -> str:
    how = f" {BY[event.channel]}" if BY[event.channel] else ""
    gist = f" {quoted(event.gist)}" if event.gist else ""
    if event.by is Side.ME:
        return f"You sent {names[event.contact]} a few words{how}.{gist}"
    return f"{names[event.contact]} sent you a few words{how}.{gist}"


def _learned(event: InsightNoted, names: Names) -> str:
    learned = f"You learned from {names.first(event.by)}" if event.by else "You learned"
    other, word = (event.same_as, "the same") if event.same_as else (event.opposite_of, "the opposite")
    said = f" You had heard {word} before: {quoted(names[other], 60)}" if other else ""
    return f"{learned}: {quoted(event.claim)}{said}"
