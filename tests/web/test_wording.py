"""Every kind of event has its words, and they are words a friend would use."""

from datetime import date
from typing import get_args

import pytest

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
from domain.values import (
    AboutId,
    AdviceId,
    Aspect,
    Channel,
    CompanyId,
    CompanyKind,
    ContactId,
    HowKnown,
    InterviewId,
    IntroductionId,
    Medium,
    NextStepId,
    NoteId,
    Position,
    Route,
    Side,
)
from domain.views.timeline import Deed, Line
from web.wording import tell

PRIYA, DANIEL, ACME = ContactId("priya"), ContactId("daniel"), CompanyId("acme")
TALK, LEAD, STEP, NOTE = InterviewId("talk"), IntroductionId("lead"), NextStepId("step"), NoteId("note")
NAMES = {
    "priya": "Priya Raman",
    "daniel": "Daniel Weiss",
    "acme": "Acme AI",
    "talk": "the conversation with Priya Raman",
    "lead": "Tomasz Zielinski",
    "step": "Send the churn notebook",
}
HELD = InterviewHeld(id=TALK, contacts=(PRIYA,), medium=Medium.IN_PERSON)
DAY = date(2026, 3, 5)

SENTENCES: list[tuple[AnyEvent, str]] = [
    (
        SearchStarted(
            background=Position("analyst", "finance"), target=Position("engineer", "tech"), new_role=True, zone="UTC"
        ),
        "You began your search: from analyst, finance to engineer, tech (new role).",
    ),
    (SwitchReframed(target=Position("data scientist")), "You framed your switch anew: data scientist."),
    (
        FamiliarityDecided(aspect=Aspect.INDUSTRY, name="fintech", new=False),
        "You decided that fintech is a known industry for you.",
    ),
    (RouteChosen(route=Route.ROLE_FIRST, why="It is nearer"), "You chose the way: role first. “It is nearer”."),
    (
        CompanyTargeted(id=ACME, name="Acme AI", kind=CompanyKind.STARTUP, industry="tech"),
        "You put Acme AI on your list, a startup in tech.",
    ),
    (
        CompanyRated(company=ACME, motivation=3, advocacy=1),
        "You marked Acme AI: 3 for how much you want it and 1 for people you know there.",
    ),
    (CompanyChanged(company=ACME, kind=CompanyKind.LARGE), "News of Acme AI: it is a large company."),
    (CompanyActivated(company=ACME), "You began to work on Acme AI."),
    (CompanyParked(company=ACME, why="Later."), "You parked Acme AI. “Later.”"),
    (CompanyDropped(company=ACME), "You took Acme AI off your list."),
    (CompanyRestored(company=ACME), "You put Acme AI back on your list."),
    (
        ContactAdded(id=PRIYA, name="Priya Raman", role="engineer", company=ACME, introduced_by=DANIEL),
        "You added Priya Raman (engineer, Acme AI), introduced by Daniel Weiss.",
    ),
    (
        ContactChanged(contact=PRIYA, role="lead", how_known=HowKnown.FIRST_DEGREE),
        "News of Priya Raman: works as lead and how you know them: I know them.",
    ),
    (ContactsMerged(contact=PRIYA, other=DANIEL), "Daniel Weiss and Priya Raman are one person now."),
    (
        TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.EMAIL, gist="Gladly."),
        "Priya Raman sent you a few words by e-mail. “Gladly.”",
    ),
    (HELD, "You talked with Priya Raman in person."),
    (AdviceReceived(id=AdviceId("a"), text="Rebuild one model", by=PRIYA), "Priya advised: “Rebuild one model”."),
    (
        IntroductionOffered(id=LEAD, name="Tomasz Zielinski", employer="Lumen Labs", by=PRIYA),
        "Priya Raman gave you the name Tomasz Zielinski (Lumen Labs).",
    ),
    (
        IntroductionMade(introduction=LEAD, contact=DANIEL),
        "You got to know Tomasz Zielinski, whose name you were given.",
    ),
    (IntroductionFaded(introduction=LEAD), "You let the name Tomasz Zielinski go."),
    (ThankYouSent(interview=TALK, to=PRIYA), "You thanked Priya Raman."),
    (
        NextStepSet(id=STEP, what="Send the churn notebook", due=DAY, promised_to=PRIYA),
        "You promised Priya: Send the churn notebook, by 5 March 2026.",
    ),
    (NextStepDone(step=STEP), "Done: Send the churn notebook."),
    (NextStepDropped(step=STEP), "You dropped the next step: Send the churn notebook."),
    (
        NoteAdded(id=NOTE, about=AboutId(ACME), text="They hire\nslowly."),
        "You wrote a note about Acme AI: “They hire slowly.”",
    ),
    (EntriesRetracted(first=1, last=1), "You undid: You thanked Priya Raman."),
    (RetractionReversed(retraction=2), "You brought back: You thanked Priya Raman."),
    (
        EntryCorrected(version=1, event=HELD, happened_on=DAY),
        "You put right the conversation with Priya Raman, held on 5 March 2026.",
    ),
]
BEFORE = {1: "You thanked Priya Raman.", 2: "You undid: You thanked Priya Raman."}
NOT_ON_PAGES = ("entry", "retract", "version", "clock", "contact", "tie ", "lineage", "projection", "!")


def told(*events: AnyEvent) -> str:
    lines = tuple(Line(version, DAY, event) for version, event in enumerate(events, 3))
    return tell(Deed(lines, NAMES, BEFORE))


def test_every_kind_of_event_has_words() -> None:
    kinds = {type(event) for event, _ in SENTENCES}
    missing = {kind.__name__ for kind in get_args(AnyEvent)} - {kind.__name__ for kind in kinds}
    assert not missing, f"no words are tested for {missing}"


@pytest.mark.parametrize(("event", "sentence"), SENTENCES, ids=lambda given: type(given).__name__)
def test_an_event_in_words(event: AnyEvent, sentence: str) -> None:
    assert told(event) == sentence


@pytest.mark.parametrize(("event", "sentence"), SENTENCES, ids=lambda given: type(given).__name__)
def test_words_of_the_workshop_stay_off_the_pages(event: AnyEvent, sentence: str) -> None:
    assert not [word for word in NOT_ON_PAGES if word in sentence.casefold()]


def test_a_conversation_is_told_with_all_that_came_of_it() -> None:
    assert told(
        ContactAdded(id=PRIYA, name="Priya Raman"),
        IntroductionMade(introduction=IntroductionId("other"), contact=PRIYA),
        HELD,
        IntroductionOffered(id=LEAD, name="Tomasz Zielinski", by=PRIYA),
        IntroductionOffered(id=IntroductionId("two"), name="Omar Haddad", employer="Quillworks", by=PRIYA),
        AdviceReceived(id=AdviceId("a"), text="Ask everyone the same question", by=PRIYA),
        NextStepSet(id=STEP, what="Send the churn notebook", due=DAY, promised_to=PRIYA),
    ) == (
        "You talked with Priya Raman in person. "
        "Priya gave you the names Tomasz Zielinski and Omar Haddad (Quillworks). "
        "Priya advised: “Ask everyone the same question”. You promised Priya: Send the churn notebook, by 5 March 2026."
    )


def test_several_people_by_chance() -> None:
    lunch = InterviewHeld(id=TALK, contacts=(PRIYA, DANIEL), medium=Medium.VIDEO, unplanned=True)
    assert told(lunch) == "You talked with Priya Raman and Daniel Weiss on a video call, by chance."


def test_a_pasted_list_is_one_sentence() -> None:
    companies = [CompanyTargeted(id=CompanyId(str(n)), name=f"Company {n}") for n in range(1, 8)]
    priya = ContactAdded(id=PRIYA, name="Priya Raman")
    assert told(*companies, priya) == (
        "You put 7 companies on your list: Company 1, Company 2, Company 3, Company 4 and 3 more. "
        "You know Priya Raman there."
    )
    assert told(priya, ContactAdded(id=DANIEL, name="Daniel Weiss")) == (
        "You added 2 people: Priya Raman and Daniel Weiss."
    )


def test_someone_added_from_a_name_is_told_once() -> None:
    added = ContactAdded(id=PRIYA, name="Priya Raman", introduced_by=DANIEL)
    assert told(added, IntroductionMade(introduction=LEAD, contact=PRIYA)) == (
        "You added Priya Raman, introduced by Daniel Weiss."
    )


def test_a_company_named_with_its_marks() -> None:
    named = CompanyTargeted(id=ACME, name="Acme AI")
    assert told(named, CompanyRated(company=ACME, motivation=2)) == (
        "You put Acme AI on your list. You marked Acme AI: 2 for how much you want it."
    )


def test_a_reframing_that_keeps_its_way() -> None:
    framed = SwitchReframed(target=Position("data scientist", "tech"))
    assert told(framed, RouteChosen(route=Route.DIRECT)) == (
        "You framed your switch anew: data scientist, tech. You chose the way: direct."
    )
