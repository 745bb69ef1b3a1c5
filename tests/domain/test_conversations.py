"""Conversations: the quick log, the names that were given, advice, and a word of thanks."""

import pytest

from domain.commands import (
    FadeIntroduction,
    GivenName,
    HoldInterview,
    LogConversation,
    MakeIntroduction,
    MergeContacts,
    OfferIntroduction,
    Promise,
    ReceiveAdvice,
    SendThankYou,
    TalkedTo,
)
from domain.events import (
    AdviceReceived,
    ContactAdded,
    Event,
    InterviewHeld,
    IntroductionFaded,
    IntroductionMade,
    IntroductionOffered,
    NextStepSet,
    ThankYouSent,
)
from domain.refusals import (
    LeadSettled,
    NobodyNamed,
    NotInThatConversation,
    NotYet,
    SamePersonTwice,
    ThankedAlready,
    ThankedBeforeTalking,
    TooFarAhead,
    TooLongAgo,
    Unknown,
    WhichPerson,
)
from domain.values import Channel, ContactId, InterviewId, IntroductionId, Medium, Source, SourceId
from tests.domain.kit import added, given, held, march, new, note, offered, on, started, targeted

PRIYA, DANIEL = ContactId("priya"), ContactId("daniel")
TALK = InterviewId("talk")
TOMASZ = IntroductionId("tomasz")
NOBODY = ContactId("nobody")
KNOWN = given(started(), added("priya"), added("daniel"))
TALKED = KNOWN.and_given(held("talk", "priya", note="They use PyTorch.\nTalk to Tomasz"))
WEISSES = given(
    started(), added("north", "Daniel Weiss", employer="Northbank"), added("lumen", "Daniel Weiss", employer="Lumen")
)


def coffee(*contacts: str, **more: object) -> InterviewHeld:
    return InterviewHeld(id=new(), contacts=contacts, medium=Medium.IN_PERSON, **more)  # type: ignore[arg-type]


def log(*names: str, **more: object) -> LogConversation:
    return LogConversation(people=tuple(TalkedTo(name=name) for name in names), **more)  # type: ignore[arg-type]


# The conversation itself


def test_a_conversation_with_people_who_are_there() -> None:
    KNOWN.when(
        HoldInterview(
            contacts=(PRIYA, DANIEL),
            time="13:05",
            minutes=25,
            medium=Medium.VIDEO,
            note="PyTorch.",
            private=True,
            unplanned=True,
        )
    ).then(
        InterviewHeld(
            id=new(),
            contacts=(PRIYA, DANIEL),
            time="13:05",
            minutes=25,
            medium=Medium.VIDEO,
            note="PyTorch.",
            private=True,
            unplanned=True,
        )
    )


def test_a_conversation_needs_each_person_once() -> None:
    KNOWN.when(HoldInterview(contacts=())).refused(NobodyNamed, field="contacts")
    KNOWN.when(HoldInterview(contacts=(PRIYA, PRIYA))).refused(SamePersonTwice, field="contacts")
    KNOWN.when(HoldInterview(contacts=(PRIYA, NOBODY))).refused(Unknown, field="contacts")
    merged = KNOWN.then(MergeContacts(contact=PRIYA, other=DANIEL))
    merged.when(HoldInterview(contacts=(PRIYA, DANIEL))).refused(SamePersonTwice, field="contacts")
    merged.when(HoldInterview(contacts=(DANIEL,))).then(coffee("priya"))


# Whom it was with


def test_someone_new_is_added_with_the_company_when_it_is_listed() -> None:
    given(started(), targeted("acme")).when(
        LogConversation(people=(TalkedTo(name="Priya", employer="acme"),), happened_on=march(1))
    ).then(
        ContactAdded(id=new(1), name="Priya", employer="acme", company="acme"),  # type: ignore[arg-type]
        InterviewHeld(id=new(2), contacts=(new(1),), medium=Medium.IN_PERSON),
    )


def test_one_of_that_name_is_that_person() -> None:
    KNOWN.when(log(" PRIYA ")).then(coffee("priya"))


def test_several_of_that_name_are_a_question() -> None:
    refusal = WEISSES.when(log("Daniel Weiss")).refused(WhichPerson, field="people.0.name")
    assert [who.employer for who in refusal.candidates] == ["Northbank", "Lumen"]


def test_a_namesake_is_meant_by_employer_or_by_id() -> None:
    WEISSES.when(LogConversation(people=(TalkedTo(name="daniel weiss", employer="LUMEN"),))).then(coffee("lumen"))
    WEISSES.when(LogConversation(people=(TalkedTo(contact=ContactId("north")),))).then(coffee("north"))
    WEISSES.when(LogConversation(people=(TalkedTo(name="Daniel Weiss", employer="Acme"),))).refused(
        WhichPerson, field="people.0.name"
    )


def test_a_new_namesake_is_someone_new() -> None:
    WEISSES.when(LogConversation(people=(TalkedTo(name="Daniel Weiss", new=True),))).then(
        ContactAdded(id=new(1), name="Daniel Weiss"),
        InterviewHeld(id=new(2), contacts=(new(1),), medium=Medium.IN_PERSON),
    )


def test_each_person_counts_once() -> None:
    KNOWN.when(log("Priya", "priya")).refused(SamePersonTwice, field="people.1.name")
    KNOWN.when(log("Lena", "Lena")).refused(SamePersonTwice, field="people.1.name")
    both = LogConversation(people=(TalkedTo(contact=PRIYA), TalkedTo(name="Priya")))
    KNOWN.when(both).refused(SamePersonTwice, field="people.1.name")


def test_somebody_has_to_be_named() -> None:
    KNOWN.when(LogConversation(people=(TalkedTo(contact=PRIYA), TalkedTo(employer="Acme")))).refused(
        NobodyNamed, field="people.1.name"
    )
    KNOWN.when(LogConversation(people=(TalkedTo(contact=NOBODY),))).refused(Unknown, field="people.0.contact")


# All that came of it


def test_everything_is_told_in_one_save() -> None:
    source = Source(new(2))
    KNOWN.when(
        LogConversation(
            people=(TalkedTo(name="Priya"), TalkedTo(name="Lena")),
            note="They use PyTorch.",
            time="12:00",
            minutes=30,
            medium=Medium.PHONE,
            private=True,
            unplanned=True,
            names=(GivenName(name="Tomasz", employer="Acme"), GivenName(name="Aiko", by=1)),
            promises=(Promise(what="Send it", due=march(25)),),
            advice=("Rebuild one model",),
            happened_on=march(18),
        )
    ).then(
        ContactAdded(id=new(1), name="Lena"),
        InterviewHeld(
            id=new(2),
            contacts=(PRIYA, new(1)),
            time="12:00",
            minutes=30,
            medium=Medium.PHONE,
            note="They use PyTorch.",
            private=True,
            unplanned=True,
        ),
        IntroductionOffered(id=new(3), name="Tomasz", employer="Acme", by=PRIYA, source=source),
        IntroductionOffered(id=new(4), name="Aiko", by=new(1), source=source),
        AdviceReceived(id=new(5), text="Rebuild one model", by=PRIYA, source=source),
        NextStepSet(id=new(6), what="Send it", due=march(25), about=new(2), promised_to=PRIYA, source=source),
    )


def test_a_promise_without_a_day_is_due_three_days_after_the_talk() -> None:
    outcome = KNOWN.when(log("Priya", promises=(Promise(what="Send it"),), happened_on=march(10)))
    [step] = [one.event for one in outcome.happenings if isinstance(one.event, NextStepSet)]
    assert step.due == march(13)


@pytest.mark.parametrize(
    ("command", "refusal", "field"),
    [
        (log("Lena", happened_on=march(21)), NotYet, "happened_on"),
        (log("Lena", happened_on=march(1).replace(year=1969)), TooLongAgo, "happened_on"),
        (log("Lena", names=(GivenName(name="Aiko", by=1),)), Unknown, "names.0.by"),
        (
            log("Lena", promises=(Promise(what="a"), Promise(what="b", due=march(1).replace(year=2037)))),
            TooFarAhead,
            "promises.1.due",
        ),
        (
            log("Lena", promises=(Promise(what="a", due=march(1).replace(year=1969)),)),
            TooLongAgo,
            "promises.0.due",
        ),
    ],
)
def test_it_is_all_or_nothing(command: LogConversation, refusal: type[NotYet], field: str) -> None:
    KNOWN.when(command).refused(refusal, field=field)


# Names that were given


def test_a_name_is_given_by_someone_or_by_nobody_known() -> None:
    source = Source(SourceId(TALK), "Talk to Tomasz")
    TALKED.when(OfferIntroduction(name="Tomasz", employer="Acme", by=PRIYA, contact=DANIEL, source=source)).then(
        IntroductionOffered(id=new(), name="Tomasz", employer="Acme", by=PRIYA, contact=DANIEL, source=source)
    )
    TALKED.when(OfferIntroduction(name="Tomasz")).then(IntroductionOffered(id=new(), name="Tomasz"))
    TALKED.when(OfferIntroduction(name="T", by=NOBODY)).refused(Unknown, field="by")
    TALKED.when(OfferIntroduction(name="T", contact=NOBODY)).refused(Unknown, field="contact")


def test_a_source_is_a_conversation_or_a_note() -> None:
    story = TALKED.and_given(note("jotted"))
    for id in (TALK, "jotted"):
        story.when(ReceiveAdvice(text="Try it", source=Source(SourceId(id)))).then(
            AdviceReceived(id=new(), text="Try it", source=Source(SourceId(id)))
        )
    for id in ("nowhere", PRIYA, story.search.id):
        story.when(ReceiveAdvice(text="Try it", source=Source(SourceId(id)))).refused(Unknown, field="source")


def test_a_lead_is_settled_once() -> None:
    story = KNOWN.and_given(offered("tomasz"))
    made, faded = (
        MakeIntroduction(introduction=TOMASZ, contact=PRIYA),
        FadeIntroduction(introduction=TOMASZ, why="no reply"),
    )
    after_made = story.when(made).then(IntroductionMade(introduction=TOMASZ, contact=PRIYA))
    after_faded = story.when(faded).then(IntroductionFaded(introduction=TOMASZ, why="no reply"))
    for after in (after_made, after_faded):
        after.when(made).refused(LeadSettled, field="introduction")
        after.when(faded).refused(LeadSettled, field="introduction")
    story.when(MakeIntroduction(introduction=TOMASZ, contact=NOBODY)).refused(Unknown, field="contact")
    KNOWN.when(made).refused(Unknown, field="introduction")
    KNOWN.when(faded).refused(Unknown, field="introduction")


def test_talking_to_a_lead_settles_it_and_remembers_who_gave_the_name() -> None:
    story = KNOWN.and_given(offered("tomasz", by=PRIYA, employer="Acme"))
    story.when(log("tomasz")).then(
        ContactAdded(id=new(1), name="tomasz", employer="Acme", introduced_by=PRIYA),
        IntroductionMade(introduction=TOMASZ, contact=new(1)),
        InterviewHeld(id=new(2), contacts=(new(1),), medium=Medium.IN_PERSON),
    )


def test_talking_to_someone_settles_every_lead_to_them_oldest_first() -> None:
    story = KNOWN.and_given(*(offered(f"lead {n}", "Tomasz", by=PRIYA) for n in range(6)))
    made = [one.event for one in story.when(log("Tomasz")).happenings if isinstance(one.event, IntroductionMade)]
    assert [event.introduction for event in made] == [f"lead {n}" for n in range(6)]


def test_a_lead_to_someone_known_is_settled_by_talking_to_them() -> None:
    story = KNOWN.and_given(offered("lead", "D. Weiss", contact=DANIEL), offered("lead 2", "daniel"))
    story.when(LogConversation(people=(TalkedTo(contact=DANIEL),))).then(
        IntroductionMade(introduction=IntroductionId("lead"), contact=DANIEL),
        IntroductionMade(introduction=IntroductionId("lead 2"), contact=DANIEL),
        coffee("daniel"),
    )


def test_a_lead_elsewhere_is_someone_else() -> None:
    story = given(started(), offered("tomasz", employer="Northbank"), added("daniel", employer="Lumen"))
    story.when(LogConversation(people=(TalkedTo(name="Tomasz", employer="Acme"),))).then(
        ContactAdded(id=new(1), name="Tomasz", employer="Acme"),
        InterviewHeld(id=new(2), contacts=(new(1),), medium=Medium.IN_PERSON),
    )


def test_a_lead_that_may_be_either_namesake_stays_open() -> None:
    story = WEISSES.and_given(offered("lead", "Daniel Weiss"))
    story.when(LogConversation(people=(TalkedTo(contact=ContactId("north")),))).then(coffee("north"))


# Advice


def test_advice_is_kept_with_who_gave_it() -> None:
    KNOWN.when(ReceiveAdvice(text="Try it", by=PRIYA)).then(AdviceReceived(id=new(), text="Try it", by=PRIYA))
    KNOWN.when(ReceiveAdvice(text="Try it", by=NOBODY)).refused(Unknown, field="by")


# A word of thanks


def thanks(to: ContactId = PRIYA, **more: object) -> SendThankYou:
    return SendThankYou(interview=TALK, to=to, **more)  # type: ignore[arg-type]


def test_everyone_talked_to_can_be_thanked_once() -> None:
    after = TALKED.when(thanks(channel=Channel.EMAIL)).then(
        ThankYouSent(interview=TALK, to=PRIYA, channel=Channel.EMAIL)
    )
    after.when(thanks()).refused(ThankedAlready, field="to")
    TALKED.when(thanks(DANIEL)).refused(NotInThatConversation, field="to")
    TALKED.when(thanks(NOBODY)).refused(Unknown, field="to")
    KNOWN.when(thanks()).refused(Unknown, field="interview")


def test_thanks_come_after_the_talk() -> None:
    story = KNOWN.and_given(on(march(5), held("talk", "priya")))
    story.when(thanks(happened_on=march(4))).refused(ThankedBeforeTalking, field="happened_on")
    story.when(thanks(happened_on=march(5))).then(ThankYouSent(interview=TALK, to=PRIYA))


def test_one_person_under_two_records_is_thanked_once() -> None:
    both = KNOWN.and_given(held("talk", "priya", "daniel"))
    merged = both.then(thanks(DANIEL)).then(MergeContacts(contact=PRIYA, other=DANIEL))
    merged.when(thanks(PRIYA)).refused(ThankedAlready, field="to")
    merged.when(thanks(DANIEL)).refused(ThankedAlready, field="to")
    later = both.then(MergeContacts(contact=PRIYA, other=DANIEL))
    later.when(thanks(DANIEL)).then(ThankYouSent(interview=TALK, to=PRIYA))


@pytest.mark.parametrize(
    "twice",
    [
        ThankYouSent(interview=TALK, to=PRIYA),
        IntroductionMade(introduction=TOMASZ, contact=PRIYA),
        IntroductionFaded(introduction=TOMASZ),
    ],
)
def test_what_is_settled_twice_makes_no_sense(twice: Event) -> None:
    story = TALKED.and_given(offered("tomasz"), twice)  # type: ignore[arg-type]
    assert story.search.dangling == ()
    assert story.and_given(twice).search.dangling == (len(story.entries) + 1,)  # type: ignore[arg-type]
