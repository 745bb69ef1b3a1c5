"""Words for people: the sentence of a deed, the line above every page, days, names of what can be chosen.

One place for them all. Tone: a friend who took notes: short, past tense, no praise, no alarm.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from domain.events import (
    AdviceReceived,
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
    EntriesRetracted,
    EntryCorrected,
    FamiliarityDecided,
    InterviewHeld,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
    NextStepDone,
    NextStepDropped,
    NextStepSet,
    NoteAdded,
    RetractionReversed,
    RouteChosen,
    SearchStarted,
    SwitchReframed,
    ThankYouSent,
    TouchLogged,
)
from domain.steps.framing import Framing, Square
from domain.values import (
    Aspect,
    Channel,
    CompanyKind,
    CompanyStatus,
    HowKnown,
    Medium,
    Position,
    Route,
    Side,
    Switch,
    day_words,
    listed,
)
from domain.views.interviews import InterviewRow
from domain.views.look import LeadState, Talk
from domain.views.switch_map import Advice
from domain.views.timeline import Deed, Told
from domain.views.today import Card, CardKind, Hint, Today, Week

# What can be chosen

KINDS = {
    CompanyKind.STARTUP: "startup",
    CompanyKind.SCALE_UP: "scale-up",
    CompanyKind.LARGE: "large company",
    CompanyKind.PUBLIC: "public employer",
    CompanyKind.ACADEMIC: "university",
    CompanyKind.OWN_EMPLOYER: "own employer",
}
STATUSES = {
    CompanyStatus.LISTED: "on the list",
    CompanyStatus.ACTIVE: "active",
    CompanyStatus.PARKED: "parked",
    CompanyStatus.DROPPED: "off the list",
}
TALKS = {Talk.TALKING: "talking", Talk.QUIET: "quiet", Talk.NOT_STARTED: "not started"}
HOW_KNOWN = {
    HowKnown.ALUMNI: "same school",
    HowKnown.FIRST_DEGREE: "I know them",
    HowKnown.SECOND_DEGREE: "a friend knows them",
    HowKnown.GROUP: "same group",
    HowKnown.COLD: "not yet",
}
MEDIA = {
    Medium.IN_PERSON: "in person",
    Medium.VIDEO: "video call",
    Medium.PHONE: "phone",
    Medium.MESSAGES: "messages",
}
CHANNELS = {
    Channel.EMAIL: "e-mail",
    Channel.SOCIAL: "profile message",
    Channel.MESSAGE: "text message",
    Channel.PHONE: "phone",
    Channel.IN_PERSON: "in person",
    Channel.OTHER: "another way",
}
ROUTES = {Route.DIRECT: "direct", Route.ROLE_FIRST: "role first", Route.INDUSTRY_FIRST: "industry first"}
SWITCHES = {
    Switch.NONE: "no switch",
    Switch.ROLE: "new role",
    Switch.INDUSTRY: "new industry",
    Switch.BOTH: "new role and new industry",
}
LEAD_STATES = {
    LeadState.OFFERED: "offered",
    LeadState.MADE: "made",
    LeadState.TALKED: "led to a conversation",
    LeadState.FADED: "let go",
}
WANTED = ("not much", "a little", "quite", "very much")
"""The marks 0 to 3 for how much I want a company."""
ADVICE = {
    Advice.ONE_SWITCH: (
        "That is two switches at once. Most people find a first AI job easier one switch at a time.",
        "On each leg you keep something an employer can count on: the industry you know, or the work you know.",
    ),
    Advice.STARTUP: (
        "A startup can be the easier door for a new role.",
        "A startup has too few people for its work, so help with AI tasks is welcome even from someone hired for "
        "something else. A large company mostly rewards the job’s own scope.",
    ),
    Advice.FIVE: (
        "You are working on more than five at a time.",
        "Five at a time is what most people can keep warm. Parking one keeps it on your list for later.",
    ),
}
"""Advice and its reason."""


def switch_words(switch: Switch | None) -> str:
    """What a search or a company would change: "new role and new industry"."""
    return SWITCHES[switch] if switch else "not said yet"


def square_words(square: Square | None) -> str:
    """What a position would change, a guess said to be one."""
    if square is None:
        return "not said yet"
    guess = ", a guess" if square.guessed_role or square.guessed_industry else ""
    return f"{SWITCHES[square.switch]}{guess}"


def kind_words(kind: CompanyKind | None) -> str:
    """A company of that kind, with its article: "a startup"; "" while not said."""
    if kind is None:
        return ""
    return "my own employer" if kind is CompanyKind.OWN_EMPLOYER else f"a {KINDS[kind]}"


def position_words(position: Position) -> str:
    """A role and an industry as one phrase, "" when neither is said."""
    return ", ".join(filter(None, (position.role, position.industry)))


def capital(words: str) -> str:
    """With its first letter upper-cased, the rest as typed."""
    return words[:1].upper() + words[1:]


def switch_line(framing: Framing) -> str:
    """The line above every page: from where to where, which way, which leg."""
    here, there = position_words(framing.background), position_words(framing.target)
    if not here and not there:
        return "Your switch is not framed yet"
    parts = [f"{capital(here) or 'Not said yet'} → {capital(there) or 'not said yet'}"]
    if framing.route:
        parts.append(ROUTES[framing.route])
        if len(framing.legs) > 1:
            parts.append(f"leg 1 of {len(framing.legs)}")
    elif there:
        parts.append(
            {Switch.BOTH: "which first: not sure yet", None: "what is new: not said yet"}.get(
                framing.switch, switch_words(framing.switch)
            )
        )
    return " · ".join(parts)


def search_title(framing: Framing) -> str:
    """What a search is called: its title, or what it is after."""
    return framing.title or capital(position_words(framing.target)) or "My search"


# Days and counts


def day(on: date, today: date | None = None) -> str:
    """4 March, with the year when it is not this one; today and yesterday by their names."""
    if today is not None:
        near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get((today - on).days)
        if near:
            return near
        if on.year == today.year:
            return day_words(on).rsplit(" ", 1)[0]
    return day_words(on)


def weekday_day(on: date) -> str:
    """Monday 2 March 2026."""
    return f"{_WEEKDAYS[on.weekday()]} {day_words(on)}"


def by_day(on: date, today: date) -> str:
    """The day to do something by: today, tomorrow, Thursday, 12 March."""
    ahead = (on - today).days
    return _WEEKDAYS[on.weekday()] if 1 < ahead < 7 else day(on, today)


def talked_on(on: date, today: date) -> str:
    """The day something was, within a phrase: today, yesterday, on Monday, on 12 March."""
    ago = (today - on).days
    if ago in (0, 1):
        return day(on, today)
    return f"on {_WEEKDAYS[on.weekday()] if 1 < ago < 7 else day(on, today)}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its word: 1 conversation, 3 conversations."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def first_name(name: str) -> str:
    """What one calls a person when the whole name was just said."""
    return name.split()[0] if name.split() else name


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


# Today


class CardWords(NamedTuple):
    """A card in words. `kind` and `id` say what it is about, `contact` who; `person` is named after the verb."""

    kind: str
    id: str
    verb: str
    person: str
    contact: str
    why: str
    age: str
    about: str


def card_words(card: Card, today: date) -> CardWords:
    """What a card of Today says."""
    name = card.who.name if card.who else ""
    since = talked_on(card.since, today) if card.since else ""
    match card.kind:
        case CardKind.LEAD:
            at = f"At {card.text}. " if card.text else ""
            given = f"{card.by.name} gave you the name {since}." if card.by else f"You were given the name {since}."
            why = f"{at}{given}"
            verb, person, about = "Write to", name, f"writing to {name}"
        case CardKind.THANK:
            verb, person, about, why = "Thank", name, f"thanking {name}", f"You talked {since}."
        case CardKind.STEP:
            why = f"You promised {name}." if name else f"About {card.about.name}." if card.about else ""
            verb, person, about = card.text, "", card.text
    contact = card.who.id if card.who and card.kind is not CardKind.STEP else ""
    return CardWords(card.kind.value, card.id, verb, person, contact, why, _age(card, today), about)


def _age(card: Card, today: date) -> str:
    """By when it is due, or how long ago it was; a name is due from the day it was given."""
    if card.kind is CardKind.LEAD:
        return ""
    if card.days_over < 0:
        return f"by {by_day(card.due, today)}"
    near = {0: "due today", 1: "due yesterday"}
    return near.get(card.days_over) or f"due {card.days_over} days ago"


def weeks_words(view: Today) -> str:
    """How last week was, and how this one stands against the aim."""
    this = view.this_week
    if this.conversations:
        now = f"This week: {count(this.conversations, 'conversation')} of your {view.weekly_aim}."
    else:
        now = f"This week: no conversation yet, your aim is {view.weekly_aim}."
    return f"Last week: {_week_words(view.last_week)}. {now}" if view.week > 1 else now


def _week_words(week: Week) -> str:
    parts = [
        count(week.conversations, "conversation") if week.conversations else "no conversation",
        count(week.names, "name given", "names given") if week.names else "",
        count(week.steps_done, "next step done", "next steps done") if week.steps_done else "",
    ]
    return ", ".join(filter(None, parts))


class HintWords(NamedTuple):
    """Something that would help next, and the button that leads there."""

    sentence: str
    label: str
    url: str


def hint_words(hint: Hint, view: Today, search_id: str) -> HintWords:
    """What a hint of Today says."""
    at = f"/searches/{search_id}"
    nobody = view.nobody_there
    match hint:
        case Hint.FRAME:
            return HintWords("Say what you do now and what you want to do.", "Frame the switch", f"{at}/switch")
        case Hint.ANSWER:
            return HintWords("Say what is new to you: the role, the industry, or both.", "Answer", f"{at}/switch")
        case Hint.CHOOSE_ROUTE:
            return HintWords(
                "Which first, the role or the industry? Not sure yet is fine.", "Look at the ways", f"{at}/switch"
            )
        case Hint.NAME_COMPANIES:
            return HintWords(
                "Name companies you are curious about, one per line.", "Name companies", f"{at}/companies/paste"
            )
        case Hint.NAME_PEOPLE:
            return HintWords("Name two people you could ask this week.", "Name people", f"{at}/people/paste")
        case Hint.LOG_A_CONVERSATION:
            return HintWords("Already talked to someone? Any day counts.", "Log it", f"{at}/log")
        case Hint.ACTIVATE:
            return HintWords("Choose up to five companies to work on now.", "Choose", f"{at}/companies")
        case Hint.FIND_SOMEONE:
            here = f"{nobody[0].name} is on your list, and you know nobody there yet."
            many = f"{count(len(nobody), 'company', 'companies')} on your list have nobody in them yet."
            return HintWords(here if len(nobody) == 1 else many, "Find a person", f"{at}/companies/{nobody[0].id}")


# The sentence of a deed

UNDID = "You undid: "


def tell(deed: Deed) -> str:
    """One command as a sentence or a few: what it recorded, in the past tense."""
    events = [line.event for line in deed.lines]
    names = _Names(deed.names)
    if any(isinstance(event, InterviewHeld) for event in events):
        return _conversation(events, names)
    if sum(isinstance(event, CompanyTargeted) for event in events) > 1:
        return _companies(events)
    if sum(isinstance(event, ContactAdded) for event in events) > 1:
        return _people([event.name for event in events if isinstance(event, ContactAdded)])
    if isinstance(events[0], EntriesRetracted | RetractionReversed | EntryCorrected):
        return _amended(events[0], deed)
    return " ".join(filter(None, (_sentence(event, events, names) for event in events)))


class _Names:
    """What things were called at that time."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def __getitem__(self, id: str | None) -> str:
        return self._names.get(id or "", "someone")

    def first(self, id: str | None) -> str:
        return first_name(self[id])

    def get(self, id: str | None) -> str | None:
        return self._names.get(id or "")


def _conversation(events: Sequence[AnyEvent], names: _Names) -> str:
    held = next(event for event in events if isinstance(event, InterviewHeld))
    people = listed(names[one] for one in held.contacts)
    how = {
        Medium.IN_PERSON: " in person",
        Medium.VIDEO: " on a video call",
        Medium.PHONE: " on the phone",
        Medium.MESSAGES: " by messages",
    }[held.medium]
    chance = ", by chance" if held.unplanned else ""
    said = [f"You talked with {people}{how}{chance}."]
    given: dict[str, list[str]] = {}
    for event in events:
        if isinstance(event, IntroductionOffered):
            given.setdefault(event.by or "", []).append(
                f"{event.name} ({event.employer})" if event.employer else event.name
            )
    for giver, leads in given.items():
        said.append(f"{names.first(giver)} gave you {'the name' if len(leads) == 1 else 'the names'} {listed(leads)}.")
    said += [_sentence(event, events, names) for event in events if isinstance(event, AdviceReceived | NextStepSet)]
    return " ".join(said)


def _companies(events: Sequence[AnyEvent]) -> str:
    companies = [event.name for event in events if isinstance(event, CompanyTargeted)]
    people = [event.name for event in events if isinstance(event, ContactAdded)]
    there = f" You know {_few(people)} there." if people else ""
    return f"You put {len(companies)} companies on your list: {_few(companies)}.{there}"


def _people(people: Sequence[str]) -> str:
    return f"You added {len(people)} people: {_few(people)}."


def _few(words: Sequence[str], at_most: int = 4) -> str:
    """The first few words, and how many more."""
    if len(words) <= at_most + 1:
        return listed(words)
    return f"{', '.join(words[:at_most])} and {len(words) - at_most} more"


def _amended(event: EntriesRetracted | RetractionReversed | EntryCorrected, deed: Deed) -> str:
    why = _because(event.why) if not isinstance(event, RetractionReversed) else ""
    match event:
        case EntriesRetracted():
            return f"{UNDID}{deed.sentences.get(event.first, 'an earlier step.')}{why}"
        case RetractionReversed():
            return f"You brought back: {deed.sentences.get(event.retraction, 'an earlier step.').removeprefix(UNDID)}"
        case EntryCorrected():
            on = day_words(event.happened_on)
            if isinstance(event.event, InterviewHeld):
                return f"You put right {deed.names.get(event.event.id, 'a conversation')}, held on {on}.{why}"
            return f"You put right: {deed.sentences.get(event.version, 'an earlier step.')} It was on {on}.{why}"


def _sentence(event: AnyEvent, beside: Iterable[AnyEvent], names: _Names) -> str:
    """One event in words; "" where the words of an event beside it say it already."""
    match event:
        case SearchStarted() | SwitchReframed():
            return _framed(event)
        case FamiliarityDecided():
            what = "role" if event.aspect is Aspect.ROLE else "industry"
            mark = "a new" if event.new else "a known"
            return f"You decided that {event.name} is {mark} {what} for you.{_because(event.why)}"
        case RouteChosen():
            return f"You chose the way: {ROUTES[event.route]}.{_because(event.why)}"
        case CompanyTargeted():
            return _targeted(event, beside)
        case CompanyRated():
            return f"You marked {names[event.company]}: {_marks(event)}."
        case CompanyChanged():
            return _changed(names[event.company], event, ("name", "industry", "kind", "aimed_role"))
        case CompanyActivated():
            return f"You began to work on {names[event.company]}."
        case CompanyParked():
            return f"You parked {names[event.company]}.{_because(event.why)}"
        case CompanyDropped():
            return f"You took {names[event.company]} off your list.{_because(event.why)}"
        case CompanyRestored():
            return f"You put {names[event.company]} back on your list."
        case ContactAdded():
            return _added(event, names)
        case ContactChanged():
            return _news(event, names)
        case ContactsMerged():
            return f"{names[event.other]} and {names[event.contact]} are one person now."
        case TouchLogged():
            return _touched(event, names)
        case AdviceReceived():
            giver = names.first(event.by) if event.by else None
            return f"{giver} advised: {_quoted(event.text)}" if giver else f"Advice to try: {_quoted(event.text)}"
        case IntroductionOffered():
            lead = f"{event.name} ({event.employer})" if event.employer else event.name
            return f"{names[event.by]} gave you the name {lead}." if event.by else f"You were given the name {lead}."
        case IntroductionMade():
            if any(isinstance(one, ContactAdded | ContactChanged) for one in beside):
                return ""
            return f"You got to know {names[event.introduction]}, whose name you were given."
        case IntroductionFaded():
            return f"You let the name {names[event.introduction]} go.{_because(event.why)}"
        case ThankYouSent():
            return f"You thanked {names[event.to]}."
        case NextStepSet():
            whom = f"You promised {names.first(event.promised_to)}" if event.promised_to else "Your next step"
            return f"{whom}: {event.what}, by {day_words(event.due)}."
        case NextStepDone():
            return f"Done: {names[event.step]}."
        case NextStepDropped():
            return f"You dropped the next step: {names[event.step]}.{_because(event.why)}"
        case NoteAdded():
            about = names.get(event.about)
            return f"You wrote a note{f' about {about}' if about else ''}: {_quoted(event.text)}"
        case InterviewHeld():
            return f"You talked with {listed(names[one] for one in event.contacts)}."
        case _:
            return ""


def _framed(event: SearchStarted | SwitchReframed) -> str:
    begun = isinstance(event, SearchStarted)
    here, there = position_words(event.background), position_words(event.target)
    start = "You began your search" if begun else "You framed your switch anew"
    way = " to ".join(filter(None, (f"from {here}" if here else "", there)))
    answers = [
        f"{'new' if new else 'known'} {what}"
        for what, new in (("role", event.new_role), ("industry", event.new_industry))
        if new is not None
    ]
    why = "" if isinstance(event, SearchStarted) else _because(event.why)
    return f"{start}{f': {way}' if way else ''}{f' ({listed(answers)})' if answers else ''}.{why}"


def _targeted(event: CompanyTargeted, beside: Iterable[AnyEvent]) -> str:
    what = " in ".join(filter(None, (kind_words(event.kind).replace("my own", "your own"), event.industry)))
    role = f", to work there as {event.aimed_role}" if event.aimed_role else ""
    return f"You put {event.name} on your list{f', {what}' if what else ''}{role}.{_because(event.why)}"


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


def _changed(name: str, event: CompanyChanged, fields: Iterable[str]) -> str:
    news = [
        f"{_SAID_OF[field]} {kind_words(value) if isinstance(value, CompanyKind) else value}"
        for field in fields
        if (value := getattr(event, field)) is not None
    ]
    return f"News of {name}: {listed(news)}."


def _added(event: ContactAdded, names: _Names) -> str:
    at = event.employer or names.get(event.company)
    who = ", ".join(filter(None, (event.role, at)))
    giver = f", introduced by {names[event.introduced_by]}" if event.introduced_by else ""
    return f"You added {event.name}{f' ({who})' if who else ''}{giver}."


def _news(event: ContactChanged, names: _Names) -> str:
    news = [
        *(f"now called {event.name}" for _ in "1" if event.name),
        *(f"works as {event.role}" for _ in "1" if event.role),
        *(f"is at {event.employer or names[event.company]}" for _ in "1" if event.employer or event.company),
        *(f"was introduced by {names[event.introduced_by]}" for _ in "1" if event.introduced_by),
        *(f"came from {position_words(event.came_from)}" for _ in "1" if event.came_from),
        *(f"how you know them: {HOW_KNOWN[event.how_known]}" for _ in "1" if event.how_known),
        *("new details" for _ in "1" if event.email or event.phone or event.url),
        *("to keep in touch with" for _ in "1" if event.keep_in_touch),
    ]
    return f"News of {names[event.contact]}: {listed(news) or 'details changed'}."


def _touched(event: TouchLogged, names: _Names) -> str:
    how = (
        ""
        if event.channel is Channel.OTHER
        else {
            Channel.EMAIL: " by e-mail",
            Channel.SOCIAL: " on their profile",
            Channel.MESSAGE: " by text message",
            Channel.PHONE: " by phone",
            Channel.IN_PERSON: " in person",
        }[event.channel]
    )
    gist = f" {_quoted(event.gist)}" if event.gist else ""
    if event.by is Side.ME:
        return f"You sent {names[event.contact]} a few words{how}.{gist}"
    return f"{names[event.contact]} sent you a few words{how}.{gist}"


def _quoted(text: str, at_most: int = 120) -> str:
    """The beginning of what was written, on one line."""
    line = " ".join(text.split())
    if len(line) > at_most:
        line = line[:at_most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"
    return f"“{line}”" if line[-1:] in ".?!…" else f"“{line}”."


def _because(why: str) -> str:
    return f" {_quoted(why)}" if why.strip() else ""


# The places: lists of companies, people and conversations


def options(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    """What can be chosen, as a form offers it: (value, words)."""
    return [(choice.value, capital(said)) for choice, said in words.items()]


def company_line(kind: CompanyKind | None, industry: str | None, aimed_role: str | None = None) -> str:
    """What a company is in a line: "Startup in tech, as analyst"; "" when nothing is said."""
    what = " in ".join(filter(None, (KINDS[kind] if kind else "", industry)))
    return capital(", ".join(filter(None, (what, f"as {aimed_role}" if aimed_role else ""))))


def person_line(role: str | None, employer: str | None) -> str:
    """What someone does and where: "Data scientist, Northbank"."""
    return capital(", ".join(filter(None, (role, employer))))


def first_line(text: str, at_most: int = 110) -> str:
    """The beginning of a note: its first line that says something."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= at_most else line[:at_most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def how_long_ago(on: date, today: date) -> str:
    """Days as people count them: today, yesterday, 5 days ago, 3 weeks ago, 2 months ago."""
    days = (today - on).days
    if days < 2:
        return day(on, today)
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 63 else f"{days // 30} months ago"


def familiarity_question(aspect: Aspect, name: str) -> str:
    """The question about a name nobody decided on yet."""
    return f"Is {name} a new {aspect.value} for you?"


def switch_sentence(switch: Switch | None) -> str:
    """The Map in a sentence."""
    return {
        None: "Whether this is a switch is not said yet.",
        Switch.NONE: "No switch: the role and the industry are both known to you.",
        Switch.ROLE: "One switch: new role.",
        Switch.INDUSTRY: "One switch: new industry.",
        Switch.BOTH: "Two switches: new role and new industry.",
    }[switch]


def way_figures(companies: int, startups: int, people_met: int, went_this_way: int) -> str:
    """The figures of a route: 7 companies, 4 startups · 5 people met · 2 went this way."""
    if not companies:
        return "No company there yet"
    startup = f", {count(startups, 'startup')}" if startups else ""
    met = f" · {count(people_met, 'person', 'people')} met" if people_met else ""
    went = f" · {went_this_way} went this way" if went_this_way else ""
    return f"{count(companies, 'company', 'companies')}{startup}{met}{went}"


def short_day(on: date, today: date) -> str:
    """A day as narrow as it goes: 4 Mar, with the year when it is not this one."""
    number, month, year = day_words(on).split()
    return f"{number} {month[:3]}" if on.year == today.year else f"{number} {month[:3]} {year}"


def in_touch(talks: int, last: date | None, today: date) -> str:
    """How often one talked with someone, and when one was last in touch: "3 conversations, 5 days ago"."""
    ago = how_long_ago(last, today) if last else ""
    if talks:
        return f"{count(talks, 'conversation')}, {ago}"
    return f"last in touch {ago}" if ago else "not in touch yet"


def told_meta(told: Told, today: date) -> str:
    """The small print of a line of the Story: written down later, put right since."""
    late = told.recorded_on != told.happened_on
    parts = (
        f"written down {talked_on(told.recorded_on, today)}" if late else "",
        "put right later" if told.corrected else "",
    )
    return " · ".join(filter(None, parts))


def conversation_line(one: InterviewRow, but: str = "") -> str:
    """How a conversation was: "in person, 30 minutes, with Daniel Weiss"; `but` is whose page it stands on."""
    others = listed(who.name for who in one.people if who.name != but)
    parts = (
        MEDIA[one.medium],
        count(one.minutes, "minute") if one.minutes else "",
        "by chance" if one.unplanned else "",
        f"with {others}" if but and others else "",
        "private" if one.private else "",
    )
    return ", ".join(filter(None, parts))


def is_link(address: str) -> bool:
    """Whether an address may be followed: only http and https are."""
    return address.casefold().startswith(("https://", "http://"))


def month(on: date) -> str:
    """March 2026."""
    return day_words(on).split(" ", 1)[1]


def role_in(role: str | None, industry: str | None) -> str:
    """A role in an industry, as one says it: "analyst in tech"; "" when neither is said."""
    return " in ".join(filter(None, (role, industry)))


def position_phrase(position: Position) -> str:
    """A position as one says it: "machine learning engineer in finance"."""
    return role_in(position.role, position.industry)


def way_of(came_from: Position, role: str | None) -> str:
    """Where someone came from, and what they are now."""
    return capital(", ".join(filter(None, (f"was {position_phrase(came_from)}", f"now {role}" if role else ""))))


def way_sentence(framing: Framing) -> str:
    """Where one stands on the chosen way; "" while none is chosen."""
    if framing.leg is None:
        return "" if framing.target.role or framing.target.industry else "Say below what you want to do."
    legs = f", leg 1 of {len(framing.legs)}" if len(framing.legs) > 1 else ""
    return f"You are on your way to {position_phrase(framing.leg.position)}{legs}."


def picture_words(known: Position, new: Position, switch: Switch | None) -> str:
    """The picture of the Map for those who hear the page."""
    axes = f"To the right from {known.industry} to {new.industry}, upwards from {known.role} to {new.role}."
    return f"{switch_sentence(switch)} {axes} Where each company stands is in the table further down."
