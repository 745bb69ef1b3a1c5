"""Every kind of event has its words, and they are words a friend would use."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

import pytest

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
from domain.money import Equity, Terms
from domain.values import (
    AboutId,
    AdviceId,
    ApplicationId,
    Appointment,
    Aspect,
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
    Medium,
    NextStepId,
    NoteId,
    OfferId,
    Outcome,
    Position,
    PromiseId,
    ReminderId,
    ReminderKind,
    RoundId,
    Route,
    RulesDetail,
    SearchId,
    Side,
    Topic,
    Weighed,
    Which,
    Word,
)
from domain.views.timeline import Deed, Line
from infrastructure.zones import instant_of
from web import wording
from web.wording import tell
from web.wording.money import money
from web.wording.names import Names
from web.wording.reminding import what_waits

PRIYA, DANIEL, ACME = ContactId("priya"), ContactId("daniel"), CompanyId("acme")
TALK, LEAD, STEP, NOTE = InterviewId("talk"), IntroductionId("lead"), NextStepId("step"), NoteId("note")
NAMES = {
    "priya": "Priya Raman",
    "daniel": "Daniel Weiss",
    "acme": "Acme AI",
    "talk": "the conversation with Priya Raman",
    "lead": "Tomasz Zielinski",
    "step": "Send the churn notebook",
    "pytorch": "PyTorch in production, not notebooks",
    "model": "Rebuild one model",
    "application": "the application to Acme AI",
    "case": "the interview at Acme AI (case)",
    "offer": "the offer from Acme AI",
}
MODEL, APPLICATION, CASE, OFFER = AdviceId("model"), ApplicationId("application"), RoundId("case"), OfferId("offer")
TERMS = Terms(
    currency="EUR",
    base=Decimal("72000"),
    bonus=Decimal("7200.5"),
    equity=Equity(),
    sign_on=(Decimal("5000"), Decimal("2500")),
)
HELD = InterviewHeld(id=TALK, contacts=(PRIYA,), medium=Medium.IN_PERSON)
DAY = date(2026, 3, 5)
THURSDAY = Appointment("2026-03-05T15:00", "Europe/Berlin", datetime(2026, 3, 5, 14, tzinfo=UTC))
ASKED = InterviewRequested(id=TALK, contacts=(PRIYA,), channel=Channel.EMAIL, message="Dear Priya, may I ask you")
BOOKED = InterviewScheduled(id=TALK, contacts=(PRIYA,), appointment=THURSDAY, medium=Medium.VIDEO)


def about(kind: ReminderKind, id: str = TALK, who: ContactId | None = None) -> Which:
    return Which(kind, ReminderId(id), who)


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
    (
        CompanyChanged(company=ACME, name="Acme", unsaid=(CompanyDetail.INDUSTRY, CompanyDetail.KIND)),
        "News of Acme AI: it is called Acme. Industry and kind left open.",
    ),
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
    (
        ContactChanged(contact=PRIYA, unsaid=(ContactDetail.ROLE, ContactDetail.EMPLOYER)),
        "News of Priya Raman: role and company left open.",
    ),
    (ContactsMerged(contact=PRIYA, other=DANIEL), "Daniel Weiss and Priya Raman are one person now."),
    (
        TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.EMAIL, gist="Gladly."),
        "Priya Raman sent you a few words by e-mail. “Gladly.”",
    ),
    (
        RulesSet(zone="Europe/Paris", country="FR", nudge_days=10, active_companies=1),
        "You go by the time of Europe/Paris and the public holidays of France now. You changed your rules: 1 company "
        "to work on at a time and 10 working days until asking again.",
    ),
    (RulesSet(unsaid=(RulesDetail.COUNTRY,)), "You go by no public holidays now."),
    (DraftKept(kind=DraftKind.ASK, text="Dear {first_name}"), "You kept your own words for asking."),
    (ASKED, "You asked Priya Raman for a conversation by e-mail."),
    (InterviewNudged(interview=TALK, channel=Channel.OTHER), "You asked Priya Raman again."),
    (
        InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.ME, note="Next week is good."),
        "Priya Raman said yes: your turn to find a time. “Next week is good.”",
    ),
    (BOOKED, "You booked a conversation with Priya Raman: 5 March 2026 at 15:00, on a video call."),
    (
        InterviewRescheduled(interview=TALK, appointment=THURSDAY, by=Side.THEM, place="Café Mila"),
        "Priya Raman moved the conversation to 5 March 2026 at 15:00, Café Mila.",
    ),
    (
        InterviewConfirmed(interview=TALK, channel=Channel.MESSAGE),
        "You checked the time with Priya Raman by text message.",
    ),
    (InterviewDeclined(interview=TALK, by=Side.THEM, note="No time."), "Priya Raman said no. “No time.”"),
    (InterviewUnanswered(interview=TALK), "You stopped waiting for Priya Raman."),
    (
        InterviewCancelled(interview=TALK, by=Side.THEM, note="A sick child."),
        "Priya Raman called off the conversation. “A sick child.”",
    ),
    (
        InterviewMissed(interview=TALK, by=Side.ME),
        "You did not make it to the conversation with Priya Raman.",
    ),
    (
        InterviewPrepared(interview=TALK, questions=("How did you move?", "What is a week like?")),
        "You wrote down 2 questions for Priya Raman.",
    ),
    (HELD, "You talked with Priya Raman in person."),
    (
        TitleExplained(interview=TALK, title="Data engineer", week="Half of it meetings"),
        "You wrote down what “Data engineer” means, from the conversation with Priya Raman.",
    ),
    (
        InsightNoted(id=InsightId("i"), topic=Topic.TOOLS, claim="They use JAX", by=PRIYA),
        "You learned from Priya: “They use JAX”.",
    ),
    (
        ReminderPostponed(which=about(ReminderKind.THANK, who=PRIYA), until=DAY),
        "You put off thanking Priya Raman until 5 March 2026.",
    ),
    (
        ReminderSkipped(which=about(ReminderKind.SECOND_PERSON), why="Nobody else there"),
        "You left out asking someone else besides Priya Raman. “Nobody else there”.",
    ),
    (AdviceReceived(id=AdviceId("a"), text="Rebuild one model", by=PRIYA), "Priya advised: “Rebuild one model”."),
    (
        AdviceFollowed(advice=MODEL, note="Two evenings"),
        "You tried what was advised: “Rebuild one model”. “Two evenings”.",
    ),
    (
        AdviceReportedBack(advice=MODEL, to=PRIYA, channel=Channel.EMAIL),
        "You told Priya Raman by e-mail what came of the advice “Rebuild one model”.",
    ),
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
        ApplicationSubmitted(id=APPLICATION, company=ACME, role="engineer", referred_by=PRIYA, out_of=TALK),
        "You applied to Acme AI as engineer, with a word from Priya Raman. "
        "It came of the conversation with Priya Raman.",
    ),
    (
        ApplicationNudged(application=APPLICATION, channel=Channel.EMAIL),
        "You asked Acme AI by e-mail how your application stands.",
    ),
    (
        RoundScheduled(
            id=CASE,
            application=APPLICATION,
            appointment=THURSDAY,
            contacts=(DANIEL,),
            title="case",
            medium=Medium.VIDEO,
        ),
        "You booked an interview at Acme AI (case) with Daniel Weiss: 5 March 2026 at 15:00, on a video call.",
    ),
    (
        RoundPrepared(round=CASE, questions=("What comes first?",)),
        "You wrote down 1 question for the interview at Acme AI (case).",
    ),
    (
        RoundRescheduled(round=CASE, appointment=THURSDAY, by=Side.THEM),
        "They moved the interview at Acme AI (case) to 5 March 2026 at 15:00.",
    ),
    (
        RoundHeld(id=CASE, application=APPLICATION, contacts=(DANIEL,), title="case", medium=Medium.VIDEO),
        "You had an interview at Acme AI (case) with Daniel Weiss, on a video call.",
    ),
    (
        RoundCancelled(round=CASE, by=Side.THEM, note="Ill."),
        "They called off the interview at Acme AI (case). “Ill.”",
    ),
    (RoundMissed(round=CASE, by=Side.ME), "You did not make it to the interview at Acme AI (case)."),
    (RoundThanked(round=CASE, to=DANIEL), "You thanked Daniel Weiss for the interview at Acme AI (case)."),
    (ApplicationRejected(application=APPLICATION), "Acme AI said no."),
    (ApplicationWithdrawn(application=APPLICATION), "You took back the application to Acme AI."),
    (ApplicationWentSilent(application=APPLICATION), "You stopped waiting for word of the application to Acme AI."),
    (ApplicationRevived(application=APPLICATION), "You went on with the application to Acme AI after all."),
    (
        OfferReceived(id=OFFER, company=ACME, role="engineer", terms=TERMS, expires_on=DAY, medium=Word.CALL),
        "Acme AI made you an offer as engineer on the phone: EUR 72,000 a year, with a bonus of EUR 7,200.50, equity "
        "and EUR 7,500 to sign on, until 5 March 2026.",
    ),
    (
        PromiseRecorded(id=PromiseId("p"), offer=OFFER, text="A review in June", name="Jonas Berg", medium=Word.CALL),
        "Jonas Berg promised you on the phone: “A review in June”.",
    ),
    (
        CounterProposed(offer=OFFER, asks=(CounterAsk("EUR 78,000"), CounterAsk("Fridays at home")), medium=Word.EMAIL),
        "You asked Acme AI by e-mail for “EUR 78,000” and “Fridays at home”.",
    ),
    (
        OfferWeighed(offer=OFFER, criterion="People", weighed=Weighed.BETTER),
        "You weighed the offer from Acme AI: “People” is better than what you have now.",
    ),
    (
        OfferRevised(offer=OFFER, terms=Terms(currency="EUR", base=Decimal("76000")), medium=Word.EMAIL),
        "Acme AI changed the offer by e-mail: EUR 76,000 a year.",
    ),
    (OfferDeadlineMoved(offer=OFFER, expires_on=DAY), "You have until 5 March 2026 for the offer from Acme AI."),
    (OfferAccepted(offer=OFFER), "You accepted the offer from Acme AI."),
    (OfferDeclined(offer=OFFER, why="On site."), "You declined the offer from Acme AI. “On site.”"),
    (OfferLapsed(offer=OFFER), "The offer from Acme AI ran out."),
    (OfferRescinded(offer=OFFER), "Acme AI took the offer back."),
    (SearchPaused(why="A move"), "You paused your search. “A move”."),
    (SearchResumed(), "You went on with your search."),
    (
        SearchConcluded(outcome=Outcome.ACCEPTED, offer=OFFER, lessons="Ask earlier."),
        "You ended your search: you accepted the offer from Acme AI. “Ask earlier.”",
    ),
    (SearchReopened(), "You opened your search again."),
    (
        OutcomeTold(to=PRIYA, channel=Channel.PHONE),
        "You told Priya Raman by phone how your search ended.",
    ),
    (
        NextStepSet(id=STEP, what="Send the churn notebook", due=DAY, promised_to=PRIYA),
        "You promised Priya: “Send the churn notebook”, by 5 March 2026.",
    ),
    (NextStepDone(step=STEP), "You ticked off “Send the churn notebook”."),
    (NextStepDropped(step=STEP), "You dropped the next step “Send the churn notebook”."),
    (
        NoteAdded(id=NOTE, about=AboutId(ACME), text="They hire\nslowly."),
        "You wrote a note about Acme AI: “They hire slowly.”",
    ),
    (EntriesRetracted(first=1, last=1), "You took back that you thanked Priya Raman."),
    (RetractionReversed(retraction=2), "It counts again that you thanked Priya Raman."),
    (
        EntryCorrected(version=1, event=HELD, happened_on=DAY),
        "You put right the conversation with Priya Raman, held on 5 March 2026.",
    ),
]
BEFORE = {1: "You thanked Priya Raman.", 2: "You took back that you thanked Priya Raman."}
NOT_ON_PAGES = ("entry", "retract", "version", "clock", "contact", "tie ", "lineage", "projection", "!")


def told(*events: AnyEvent, after: AnyEvent | None = None) -> str:
    """One command in words; `after` is the last deed that led to the conversation."""
    lines = tuple(Line(version, DAY, event) for version, event in enumerate(events, 3))
    return tell(Deed(lines, NAMES, BEFORE, {TALK: after} if after else {}))


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
        "Priya advised: “Ask everyone the same question”. "
        "You promised Priya: “Send the churn notebook”, by 5 March 2026."
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


ANSWERS = [
    (InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.THEM), "yes: their turn to find a time"),
    (InterviewAnswered(interview=TALK, gist=Gist.LATER, turn=Side.ME), "later"),
    (
        InterviewAnswered(interview=TALK, gist=Gist.LATER, turn=Side.ME, come_back_on=date(2026, 4, 1)),
        "later: you come back to it on 1 April 2026",
    ),
]


@pytest.mark.parametrize(("answer", "words"), ANSWERS, ids=["theirs", "later", "a day"])
def test_an_answer_says_whose_turn_it_is_and_when(answer: InterviewAnswered, words: str) -> None:
    assert told(answer) == f"Priya Raman said {words}."


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (InterviewRequested(id=TALK, contacts=(PRIYA,), channel=Channel.EMAIL), "You stopped waiting for Priya Raman."),
        (InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.THEM), "You stopped waiting for Priya Raman."),
        (InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.ME), None),
        (InterviewAnswered(interview=TALK, gist=Gist.LATER, turn=Side.THEM), None),
        (InterviewCancelled(interview=TALK, by=Side.THEM), None),
    ],
)
def test_whoever_answered_is_not_waited_for(before: AnyEvent, words: str | None) -> None:
    let_go = f"You let {NAMES[TALK]} go."
    assert told(InterviewUnanswered(interview=TALK), after=before) == (words or let_go)


def test_an_answer_after_one_stopped_waiting() -> None:
    late = InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.ME)
    assert told(late, after=InterviewUnanswered(interview=TALK)) == (
        "Priya Raman said yes after all: your turn to find a time."
    )


CAME_ABOUT: list[tuple[AnyEvent, str]] = [
    (BOOKED, ", as booked"),
    (InterviewRescheduled(interview=TALK, appointment=THURSDAY), ", as booked"),
    (ASKED, ", as you had asked"),
    (InterviewAnswered(interview=TALK, gist=Gist.YES, turn=Side.ME), ", as you had asked"),
    (InterviewCancelled(interview=TALK, by=Side.THEM), ", after all"),
    (InterviewMissed(interview=TALK, by=Side.ME), ", after all"),
    (InterviewUnanswered(interview=TALK), ", after all"),
]


@pytest.mark.parametrize(("before", "words"), CAME_ABOUT, ids=lambda given: type(given).__name__)
def test_a_conversation_that_was_arranged_says_so(before: AnyEvent, words: str) -> None:
    assert told(HELD, after=before) == f"You talked with Priya Raman in person{words}."


def test_a_conversation_on_another_day_than_booked_is_told_as_it_was() -> None:
    friday = Appointment("2026-03-06T15:00", "Europe/Berlin", datetime(2026, 3, 6, 14, tzinfo=UTC))
    booked = InterviewRescheduled(interview=TALK, appointment=friday)
    assert told(HELD, after=booked) == "You talked with Priya Raman in person."


def test_asking_with_a_name_that_was_given_tells_who_gave_it() -> None:
    added = ContactAdded(id=PRIYA, name="Priya Raman", employer="Acme AI", introduced_by=DANIEL)
    made = IntroductionMade(introduction=LEAD, contact=PRIYA)
    assert told(added, made, ASKED) == (
        "You asked Priya Raman (Acme AI) for a conversation by e-mail. Daniel Weiss had given you the name Priya Raman."
    )
    assert told(made, ASKED) == (
        "You asked Priya Raman for a conversation by e-mail. You had been given the name Priya Raman."
    )
    assert told(made, BOOKED) == (
        "You booked a conversation with Priya Raman: 5 March 2026 at 15:00, on a video call. "
        "You had been given the name Priya Raman."
    )


def test_a_no_with_a_name() -> None:
    name = IntroductionOffered(id=LEAD, name="Omar Haddad", employer="Quillworks", by=PRIYA)
    theirs = InterviewDeclined(interview=TALK, by=Side.THEM, referred_on=LEAD)
    assert told(name, theirs) == "Priya Raman said no, and gave you the name Omar Haddad (Quillworks)."
    mine = InterviewDeclined(interview=TALK, by=Side.ME, referred_on=LEAD)
    assert told(name, mine) == (
        "You said no to the conversation with Priya Raman, and were given the name Omar Haddad (Quillworks)."
    )


def test_who_called_it_off_and_who_did_not_come() -> None:
    assert told(InterviewCancelled(interview=TALK, by=Side.ME)) == "You called off the conversation with Priya Raman."
    assert told(InterviewMissed(interview=TALK, by=Side.THEM)) == "Priya Raman did not make it to the conversation."


def test_a_new_time_says_who_moved_it() -> None:
    assert told(InterviewRescheduled(interview=TALK, appointment=THURSDAY, by=Side.ME)) == (
        "You moved the conversation with Priya Raman to 5 March 2026 at 15:00."
    )
    assert told(InterviewRescheduled(interview=TALK, appointment=THURSDAY, medium=Medium.PHONE)) == (
        "A new time for the conversation with Priya Raman: 5 March 2026 at 15:00, on the phone."
    )


def test_what_they_confirmed_is_not_what_i_wrote() -> None:
    assert told(InterviewConfirmed(interview=TALK)) == "Priya Raman confirmed the time."


@pytest.mark.parametrize(
    ("local", "mine", "said"),
    [
        ("2026-03-26T15:00", "2026-03-26T15:00", "26 March 2026 at 15:00"),
        ("2026-03-26T15:00", "2026-03-26T20:00", "26 March 2026 at 15:00 in New York, 20:00 for you"),
        ("2026-03-26T20:00", "2026-03-27T01:00", "26 March 2026 at 20:00 in New York, 27 March 2026 at 01:00 for you"),
        ("2026-11-01T01:30", "2026-11-01T07:30", "1 November 2026 at the later 01:30 in New York, 07:30 for you"),
    ],
    ids=["same clocks", "other clocks", "other day", "comes twice"],
)
def test_a_time_agreed_by_other_clocks_names_the_place_and_mine(local: str, mine: str, said: str) -> None:
    at = instant_of(local, "America/New_York", later=True)
    booked = InterviewScheduled(
        id=TALK, contacts=(PRIYA,), appointment=Appointment(local, "America/New_York", at), medium=Medium.PHONE
    )
    deed = Deed((Line(3, DAY, booked),), NAMES, {}, {}, lambda _: datetime.fromisoformat(mine))
    assert tell(deed) == f"You booked a conversation with Priya Raman: {said}, on the phone."


@pytest.mark.parametrize(
    ("undone", "said"),
    [
        ("Priya Raman said no.", "You took back that Priya Raman said no."),
        ("You ticked off “Call”.", "You took back that you ticked off “Call”."),
        ("They called off the interview.", "You took back that they called off the interview."),
        ("The offer from Acme AI ran out.", "You took back that the offer from Acme AI ran out."),
        ("Advice to try: “Rest”.", "You undid: Advice to try: “Rest”."),
    ],
    ids=["theirs", "mine", "a company's", "an offer's", "no deed"],
)
def test_an_undo_in_words(undone: str, said: str) -> None:
    lines = (Line(3, DAY, EntriesRetracted(first=1, last=1)),)
    assert tell(Deed(lines, NAMES, {1: undone}, {})) == said


def test_several_things_let_go_of_at_once_are_one_sentence() -> None:
    assert told(
        InterviewUnanswered(interview=TALK),
        IntroductionFaded(introduction=LEAD),
        NextStepDropped(step=STEP),
        ReminderSkipped(which=about(ReminderKind.SORT)),
    ) == (
        "You let 4 things go: waiting for Priya Raman, the name Tomasz Zielinski, “Send the churn notebook” and "
        "sorting the note of the conversation with Priya Raman."
    )


def test_what_applications_and_offers_are_let_go_of() -> None:
    assert told(ApplicationWentSilent(application=APPLICATION), OfferLapsed(offer=OFFER)) == (
        "You let 2 things go: waiting for word of the application to Acme AI and the offer from Acme AI."
    )


def test_the_search_after_another_is_told_with_who_comes_along() -> None:
    begun = SearchStarted(background=Position("engineer", "finance"), zone="UTC", continues=SearchId("before"))
    priya, daniel = ContactAdded(id=PRIYA, name="Priya Raman"), ContactAdded(id=DANIEL, name="Daniel Weiss")
    lessons = NoteAdded(id=NOTE, about=AboutId("search"), text="Ask earlier.")
    assert told(begun, priya, daniel, lessons) == (
        "You began your next search: from engineer, finance. 2 people come along: Priya Raman and Daniel Weiss. "
        "What you take from the search before: “Ask earlier.”"
    )


def test_a_promise_made_again_and_by_nobody_known() -> None:
    again = PromiseRecorded(
        id=PromiseId("q"), offer=OFFER, text="A review.", medium=Word.CONTRACT, repeats=PromiseId("p")
    )
    assert told(again) == "Someone at Acme AI promised you again in the contract: “A review.”"


def test_an_offer_without_a_day() -> None:
    assert told(OfferDeadlineMoved(offer=OFFER)) == (
        "You have no day any more by which to answer the offer from Acme AI."
    )


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "EUR 0"),
        ("72000", "EUR 72,000"),
        ("72000.00", "EUR 72,000"),
        ("72000.5", "EUR 72,000.50"),
        ("1234567.891", "EUR 1,234,567.891"),
        ("7.2E+4", "EUR 72,000"),
    ],
)
def test_money_is_exact_and_in_its_own_currency(amount: str, said: str) -> None:
    assert money(Decimal(amount), "EUR") == said


def test_what_was_learned_says_what_was_heard_before() -> None:
    fact = InsightNoted(id=InsightId("i"), topic=Topic.TOOLS, claim="No notebooks here", same_as=InsightId("pytorch"))
    assert told(fact) == (
        "You learned: “No notebooks here”. You had heard the same before: “PyTorch in production, not notebooks”."
    )
    against = InsightNoted(id=InsightId("i"), topic=Topic.TOOLS, claim="All JAX", opposite_of=InsightId("pytorch"))
    assert "You had heard the opposite before" in told(against)


def test_a_first_draft_and_a_cleared_list() -> None:
    assert told(DraftKept(kind=DraftKind.NUDGE, text="")) == "You went back to the first draft for asking again."
    assert told(InterviewPrepared(interview=TALK, questions=())) == "You wrote down no question for Priya Raman."


@pytest.mark.parametrize("kind", ReminderKind)
def test_every_reminder_has_words(kind: ReminderKind) -> None:
    words = what_waits(about(kind), Names(NAMES))
    assert words
    assert not [word for word in NOT_ON_PAGES if word in words.casefold()]


EVERY_CHOICE: dict[str, Mapping[Any, str]] = {
    "channels": wording.CHANNELS, "drafts": wording.DRAFTS, "how known": wording.HOW_KNOWN,
    "kinds": wording.KINDS, "media": wording.MEDIA, "routes": wording.ROUTES,
    "stages": wording.STAGES, "topics": wording.TOPICS,
}  # fmt: skip


@pytest.mark.parametrize("words", EVERY_CHOICE.values(), ids=EVERY_CHOICE)
def test_every_choice_has_a_name(words: Mapping[Enum, str]) -> None:
    assert set(words) == set(type(next(iter(words))))
    assert not [said for said in words.values() if any(word in said for word in NOT_ON_PAGES)]


def test_every_figure_of_the_rules_has_words() -> None:
    figures = set(RulesSet.__struct_fields__) - {"zone", "country", "unsaid"}
    assert set(wording.FIGURES) == figures
    assert wording.rule_words("nudge_days", 1) == "1 working day until asking again"
