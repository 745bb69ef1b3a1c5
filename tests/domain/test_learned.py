"""What was learned: what someone said, by topic, and what a title means at their place."""

from typing import Any

import pytest

from domain.commands import (
    CorrectEntry,
    ExplainTitle,
    NoteInsight,
    OfferIntroduction,
    ReceiveAdvice,
    SetNextStep,
)
from domain.events import InsightNoted, TitleExplained
from domain.refusals import Contradicts, LineGone, NothingChanges, NotTalkedYet, NotYet, Unknown
from domain.steps.learned import Insight
from domain.steps.sources import lines
from domain.values import CompanyId, ContactId, InsightId, InterviewId, NoteId, Position, Source, SourceId, Topic
from tests.domain.kit import (
    ENGINEER,
    added,
    explained,
    given,
    held,
    insight,
    march,
    new,
    note,
    offered,
    on,
    requested,
    started,
    targeted,
)

PRIYA, NOBODY = ContactId("priya"), ContactId("nobody")
TALK = InterviewId("talk")
NOTE = "They use PyTorch.\n\n  Two days a week of meetings \n"
STORY = given(
    started(),
    targeted("acme"),
    added("priya"),
    added("daniel"),
    on(march(5), held("talk", "priya", note=NOTE)),
    note("jotted", "priya", "She moved from finance.\nIn 2024."),
    insight("first", by=PRIYA),
)


def learn(claim: str = "They use PyTorch.", topic: Topic = Topic.TOOLS, **more: Any) -> NoteInsight:
    return NoteInsight(topic=topic, claim=claim, **more)


def learned(claim: str = "They use PyTorch.", topic: Topic = Topic.TOOLS, **more: Any) -> InsightNoted:
    return InsightNoted(id=new(), topic=topic, claim=claim, **more)


# What it is about


def test_what_is_learned_is_about_what_i_want_where_nothing_is_said() -> None:
    about_target = {"role": ENGINEER.role, "industry": ENGINEER.industry}
    STORY.when(learn()).then(learned(**about_target))
    STORY.when(learn(role="data scientist")).then(learned(role="data scientist"))
    STORY.when(learn(industry="health")).then(learned(industry="health"))
    STORY.when(learn(company=CompanyId("acme"))).then(learned(company=CompanyId("acme")))
    unsaid = given(started(target=Position(), new_role=None, new_industry=None))
    unsaid.when(learn()).then(learned())


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"company": CompanyId("nowhere")}, "company"),
        ({"by": NOBODY}, "by"),
        ({"same_as": InsightId("nothing")}, "same_as"),
        ({"opposite_of": InsightId("nothing")}, "opposite_of"),
        ({"source": Source(SourceId("nowhere"))}, "source"),
        ({"source": Source(SourceId("priya"))}, "source"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_it_points_at_has_to_be_there(wrong: dict[str, Any], field: str) -> None:
    STORY.when(learn(**wrong)).refused(Unknown, field=field)


def test_it_is_learned_on_a_day_that_has_been() -> None:
    STORY.when(learn(happened_on=march(21))).refused(NotYet, field="happened_on")


def test_another_said_the_same_or_the_opposite() -> None:
    first = InsightId("first")
    target = {"role": ENGINEER.role, "industry": ENGINEER.industry}
    STORY.when(learn("So do we", same_as=first)).then(learned("So do we", same_as=first, **target))
    STORY.when(learn("Never", opposite_of=first)).then(learned("Never", opposite_of=first, **target))
    STORY.when(learn(same_as=first, opposite_of=first)).refused(Contradicts, field="opposite_of")


# Who said it


def test_the_one_person_of_the_conversation_said_it_where_nobody_is_named() -> None:
    said_in = {"role": "lead", "source": Source(SourceId(TALK))}
    STORY.when(learn(**said_in)).then(learned(by=PRIYA, **said_in))
    STORY.when(learn(by=ContactId("daniel"), **said_in)).then(learned(by=ContactId("daniel"), **said_in))
    both = STORY.and_given(held("both", "priya", "daniel"))
    of_both = {"role": "lead", "source": Source(SourceId("both"))}
    both.when(learn(**of_both)).then(learned(**of_both))
    jotted = {"role": "lead", "source": Source(SourceId("jotted"))}
    STORY.when(learn(**jotted)).then(learned(**jotted))


def test_what_is_learned_is_known_with_its_day_and_topic() -> None:
    story = STORY.then(learn("Two days of meetings", Topic.WEEK, role="lead", by=PRIYA, happened_on=march(6)))
    [found] = [one for one in story.search.learned.insights.values() if one.topic is Topic.WEEK]
    assert found == Insight(
        found.id, Topic.WEEK, "Two days of meetings", march(6), len(story.entries), by=PRIYA, role="lead"
    )


# The line it was taken from


@pytest.mark.parametrize(
    ("id", "line"),
    [
        (TALK, "They use PyTorch."),
        (TALK, "Two days a week of meetings"),
        (TALK, ""),
        ("jotted", "In 2024."),
    ],
)
def test_a_line_of_the_note_as_it_stands_now(id: str, line: str) -> None:
    source = Source(SourceId(id), line)
    for command in every_fact(source):
        [happening] = STORY.when(command).happenings
        assert happening.event.source == source  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("id", "line"),
    [
        (TALK, "They use"),
        (TALK, "She moved from finance."),
        ("jotted", "They use PyTorch."),
        (TALK, "they use pytorch."),
    ],
)
def test_a_line_that_is_not_there_is_refused(id: str, line: str) -> None:
    for command in every_fact(Source(SourceId(id), line)):
        STORY.when(command).refused(LineGone, field="source")


def every_fact(source: Source) -> tuple[Any, ...]:
    return (
        learn(source=source),
        ReceiveAdvice(text="Try it", source=source),
        OfferIntroduction(name="Tomasz", source=source),
        SetNextStep(what="Send it", due=march(25), source=source),
    )


def test_a_line_that_was_put_right_is_gone_and_its_facts_stay() -> None:
    old, fresh = Source(SourceId(TALK), "They use PyTorch."), Source(SourceId(TALK), "They use JAX.")
    story = STORY.then(learn(source=old))
    story = story.then(CorrectEntry(version=5, event=held("talk", "priya", note="They use JAX.")))
    story.when(learn(source=old)).refused(LineGone, field="source")
    story.when(learn(source=fresh, by=PRIYA, role="lead")).then(learned(source=fresh, by=PRIYA, role="lead"))
    assert {one.source for one in story.search.learned.insights.values()} == {None, old}


def test_the_lines_of_a_note_say_something_and_are_not_endless() -> None:
    assert lines(NOTE) == ["They use PyTorch.", "Two days a week of meetings"]
    assert lines(" \n\t\n") == lines("") == []
    assert lines("a\r\nb") == ["a", "b"]
    long = "x" * 499 + " " + "y" * 20
    assert lines(long) == ["x" * 499]
    story = STORY.and_given(note("long", text=long))
    source = Source(SourceId(NoteId("long")), "x" * 499)
    story.when(learn(source=source, role="lead")).then(learned(source=source, role="lead"))


# What a title means


def test_a_title_is_explained_by_those_who_carry_it() -> None:
    command = ExplainTitle(
        interview=TALK, title="data scientist", week="meetings", stack="SQL", skills="talking", hiring="two rounds"
    )
    story = STORY.when(command).then(
        TitleExplained(
            interview=TALK, title="data scientist", week="meetings", stack="SQL", skills="talking", hiring="two rounds"
        )
    )
    title = story.search.learned.titles[TALK]
    assert (title.title, title.week, title.on) == ("data scientist", "meetings", march(20))
    story.when(command).refused(NothingChanges)


def test_what_is_said_of_a_title_anew_takes_the_place_of_what_was() -> None:
    story = STORY.and_given(explained("talk", "data scientist", week="meetings", stack="SQL"))
    after = story.when(ExplainTitle(interview=TALK, title="data scientist", week="meetings")).then(
        explained("talk", "data scientist", week="meetings")
    )
    assert after.search.learned.titles[TALK].stack == ""


def test_a_title_is_explained_in_a_conversation_that_took_place() -> None:
    story = STORY.and_given(requested("ask", "priya"), offered("tomasz"))
    story.when(ExplainTitle(interview=InterviewId("ask"), title="t")).refused(NotTalkedYet, field="interview")
    story.when(ExplainTitle(interview=InterviewId("tomasz"), title="t")).refused(Unknown, field="interview")
