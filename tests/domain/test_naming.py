"""What people call things: the phrase of each kind of entry, with the names that the thing had then."""

from typing import Any, get_args

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
    ContactChanged,
    ContactsMerged,
    DraftKept,
    EntriesRetracted,
    EntryCorrected,
    IntroductionFaded,
    IntroductionMade,
    NextStepDone,
    NextStepDropped,
    RetractionReversed,
    RulesSet,
    SwitchReframed,
    ThankYouSent,
    TouchLogged,
)
from domain.naming import phrases
from domain.values import (
    AdviceId,
    Aspect,
    Channel,
    CompanyId,
    ContactId,
    CounterAsk,
    DraftKind,
    InterviewId,
    IntroductionId,
    NextStepId,
    ReminderKind,
    Route,
    Side,
)
from tests.domain.kit import (
    accepted,
    added,
    advised,
    answered,
    applied,
    asked_about,
    cancelled,
    chosen,
    concluded,
    confirmed,
    countered,
    deadline_moved,
    decided,
    declined,
    explained,
    followed,
    given,
    held,
    insight,
    lapsed,
    march,
    missed,
    note,
    nudged,
    offer,
    offered,
    on,
    outcome_told,
    paused,
    postponed,
    prepared,
    promised,
    rejected,
    reopened,
    reported,
    requested,
    rescheduled,
    rescinded,
    resumed,
    revised,
    revived,
    round_booked,
    round_cancelled,
    round_held,
    round_missed,
    round_moved,
    round_prepared,
    round_thanked,
    scheduled,
    silent,
    skipped,
    started,
    step,
    targeted,
    terms,
    turned_down,
    unanswered,
    weighed,
    which,
    withdrawn,
)

ACME, PRIYA, LENA = CompanyId("acme"), ContactId("priya"), ContactId("lena")
STORY = (
    started(),
    targeted("acme", "Acme AI"),
    added("priya", "Priya Raman"),
    added("lena", "Lena Hoffmann", introduced_by="priya"),
    held("talk", "priya", "lena"),
    offered("tomasz", "Tomasz Zielinski", by="priya"),
    step("notebook", what="Send Priya the churn notebook"),
    advised("model", "Rebuild one model", by="priya"),
    applied("acme-engineer", "acme"),
    round_booked("case", "acme-engineer", "lena", title="case"),
    offer("acme-offer", "acme"),
)
PHRASES: list[tuple[AnyEvent, str]] = [
    (started(), "the beginning of the search"),
    (SwitchReframed(), "the frame of 3 March 2026"),
    (decided(Aspect.INDUSTRY, "fintech", False), "your answer about fintech"),
    (chosen(Route.DIRECT), "the route you chose on 3 March 2026"),
    (targeted("lumen", "Lumen Labs"), "Lumen Labs on your list"),
    (CompanyRated(company=ACME, motivation=3), "marks for Acme AI"),
    (CompanyChanged(company=ACME, name="Acme"), "what you changed about Acme"),
    (CompanyActivated(company=ACME), "Acme AI being active"),
    (CompanyParked(company=ACME), "Acme AI being parked"),
    (CompanyDropped(company=ACME), "Acme AI being dropped"),
    (CompanyRestored(company=ACME), "Acme AI being back on your list"),
    (added("daniel", "Daniel Weiss"), "Daniel Weiss among the people you know"),
    (added("daniel", "Daniel Weiss", introduced_by="priya"), "Daniel Weiss (through Priya Raman)"),
    (added("daniel", "Daniel Weiss", company="acme"), "Daniel Weiss (at Acme AI)"),
    (ContactChanged(contact=PRIYA, role="data scientist"), "news of Priya Raman"),
    (ContactsMerged(contact=PRIYA, other=LENA), "Priya Raman and Lena Hoffmann being the same person"),
    (TouchLogged(contact=PRIYA, by=Side.ME, channel=Channel.EMAIL), "your message to Priya Raman on 3 March 2026"),
    (TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.EMAIL), "the message from Priya Raman on 3 March 2026"),
    (requested("coffee", "priya"), "asking for the conversation with Priya Raman on 3 March 2026"),
    (nudged("talk"), "asking again for the conversation with Priya Raman and Lena Hoffmann on 3 March 2026"),
    (answered("talk"), "the answer about the conversation with Priya Raman and Lena Hoffmann on 3 March 2026"),
    (scheduled("coffee", "lena"), "the time booked for the conversation with Lena Hoffmann"),
    (
        rescheduled("talk", "2026-03-13T15:00"),
        "the new time for the conversation with Priya Raman and Lena Hoffmann",
    ),
    (confirmed("talk"), "the time confirmed for the conversation with Priya Raman and Lena Hoffmann"),
    (declined("talk"), "the no to the conversation with Priya Raman and Lena Hoffmann on 3 March 2026"),
    (unanswered("talk"), "no longer waiting for the conversation with Priya Raman and Lena Hoffmann"),
    (cancelled("talk"), "calling off the conversation with Priya Raman and Lena Hoffmann on 3 March 2026"),
    (
        missed("talk"),
        "the conversation with Priya Raman and Lena Hoffmann that did not take place on 3 March 2026",
    ),
    (prepared("talk", "Why?"), "your questions for the conversation with Priya Raman and Lena Hoffmann"),
    (
        explained("talk", "data scientist"),
        "what data scientist means, from the conversation with Priya Raman and Lena Hoffmann",
    ),
    (insight("tools", "They use\nPyTorch"), "what you learned: “They use PyTorch”"),
    (postponed(which(ReminderKind.NUDGE, "talk"), march(9)), "putting off a reminder on 3 March 2026"),
    (skipped(which(ReminderKind.NUDGE, "talk")), "leaving out a reminder on 3 March 2026"),
    (RulesSet(weekly_aim=2), "the rules you set on 3 March 2026"),
    (DraftKept(kind=DraftKind.ASK, text="Hello"), "your own wording of 3 March 2026"),
    (held("coffee", "priya"), "the conversation with Priya Raman on 3 March 2026"),
    (held("lunch", "priya", "lena"), "the conversation with Priya Raman and Lena Hoffmann on 3 March 2026"),
    (AdviceReceived(id=AdviceId("try"), text="Rebuild one\nmodel"), "the advice “Rebuild one model”"),
    (followed("model"), "trying the advice “Rebuild one model”"),
    (reported("model", "priya"), "telling what came of the advice “Rebuild one model”"),
    (offered("aiko", "Aiko Tanaka"), "the name Aiko Tanaka"),
    (offered("aiko", "Aiko Tanaka", by="priya"), "the name Aiko Tanaka from Priya Raman"),
    (
        IntroductionMade(introduction=IntroductionId("tomasz"), contact=LENA),
        "the introduction to Tomasz Zielinski",
    ),
    (IntroductionFaded(introduction=IntroductionId("tomasz")), "letting go of the name Tomasz Zielinski"),
    (
        ThankYouSent(interview=InterviewId("talk"), to=PRIYA),
        "the word of thanks to Priya Raman on 3 March 2026",
    ),
    (applied("lumen", "acme"), "the application to Acme AI on 3 March 2026"),
    (asked_about("acme-engineer"), "asking about the application to Acme AI on 3 March 2026"),
    (round_booked("talk-2", "acme-engineer"), "the time booked for the interview at Acme AI"),
    (round_prepared("case", "Why?"), "your questions for the interview at Acme AI (case)"),
    (round_moved("case", "2026-03-13T15:00"), "the new time for the interview at Acme AI (case)"),
    (round_held("case", "acme-engineer", "lena"), "the interview at Acme AI on 3 March 2026"),
    (round_cancelled("case"), "calling off the interview at Acme AI (case) on 3 March 2026"),
    (round_missed("case"), "the interview at Acme AI (case) that did not take place on 3 March 2026"),
    (round_thanked("case", "lena"), "the word of thanks for the interview at Acme AI (case)"),
    (rejected("acme-engineer"), "the no to the application to Acme AI on 3 March 2026"),
    (withdrawn("acme-engineer"), "taking back the application to Acme AI on 3 March 2026"),
    (silent("acme-engineer"), "no longer waiting for the application to Acme AI"),
    (revived("acme-engineer"), "going on with the application to Acme AI on 3 March 2026"),
    (offer("second", "acme"), "the offer from Acme AI on 3 March 2026"),
    (promised("review", "acme-offer", "A review in\nautumn"), "the promise “A review in autumn”"),
    (
        countered("acme-offer", CounterAsk("EUR 78,000")),
        "what you asked for about the offer from Acme AI on 3 March 2026",
    ),
    (weighed("acme-offer", "people"), "how the offer from Acme AI compares by people"),
    (revised("acme-offer", terms("76000")), "the new terms of the offer from Acme AI on 3 March 2026"),
    (deadline_moved("acme-offer", march(30)), "the new deadline of the offer from Acme AI"),
    (accepted("acme-offer"), "your yes to the offer from Acme AI on 3 March 2026"),
    (turned_down("acme-offer"), "your no to the offer from Acme AI on 3 March 2026"),
    (lapsed("acme-offer"), "the offer from Acme AI running out"),
    (rescinded("acme-offer"), "the offer from Acme AI being taken back on 3 March 2026"),
    (paused(), "the pause of 3 March 2026"),
    (resumed(), "going on with the search on 3 March 2026"),
    (concluded(), "the end of the search on 3 March 2026"),
    (reopened(), "opening the search again on 3 March 2026"),
    (outcome_told("priya"), "telling Priya Raman how it ended"),
    (step("call", what="Call " + "x" * 80), "the next step “Call " + "x" * 54 + "…”"),
    (NextStepDone(step=NextStepId("notebook")), "the next step “Send Priya the churn notebook” being done"),
    (NextStepDropped(step=NextStepId("notebook")), "the next step “Send Priya the churn notebook” being dropped"),
    (note("words", "priya"), "the note of 3 March 2026 about Priya Raman"),
    (note("words"), "the note of 3 March 2026 about the search"),
    (EntriesRetracted(first=7, last=7), "an undo of 3 March 2026"),
    (RetractionReversed(retraction=7), "an undo of 3 March 2026"),
    (
        EntryCorrected(version=5, event=held("talk", "priya"), happened_on=march(1)),
        "a correction of 3 March 2026",
    ),
]


@pytest.mark.parametrize(("event", "words"), PHRASES, ids=[words for _, words in PHRASES])
def test_an_entry_is_named_as_one_says_it_in_a_sentence(event: AnyEvent, words: str) -> None:
    entries = given(*STORY, on(march(3), event)).entries
    assert phrases(entries)[len(entries)] == words


def test_every_kind_of_entry_has_its_phrase() -> None:
    kinds: tuple[Any, ...] = get_args(AnyEvent)
    assert set(kinds) - {type(event) for event, _ in PHRASES} == set()


def test_a_thing_that_was_undone_keeps_its_name() -> None:
    entries = given(*STORY, EntriesRetracted(first=3, last=3)).entries
    assert phrases(entries)[5] == "the conversation with Priya Raman and Lena Hoffmann on 2 March 2026"


def test_a_corrected_entry_is_named_as_it_was_meant() -> None:
    correction = EntryCorrected(version=5, event=held("talk", "priya"), happened_on=march(1))
    assert phrases(given(*STORY, correction).entries)[5] == "the conversation with Priya Raman on 1 March 2026"


def test_a_thing_of_no_name_is_something() -> None:
    entries = given(started(), CompanyRated(company=CompanyId("nowhere"), motivation=1)).entries
    assert phrases(entries)[2] == "marks for something"


def test_a_conversation_is_named_by_whom_it_was_with_in_the_end() -> None:
    entries = given(*STORY, requested("coffee", "priya", "lena"), held("coffee", "lena")).entries
    assert phrases(entries)[12] == "asking for the conversation with Priya Raman and Lena Hoffmann on 2 March 2026"
    assert phrases(entries)[13] == "the conversation with Lena Hoffmann on 2 March 2026"
