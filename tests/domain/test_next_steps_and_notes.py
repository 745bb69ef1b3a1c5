"""Next steps and notes."""

from datetime import date

import pytest

from domain.commands import AddNote, DropNextStep, FinishNextStep, SetNextStep
from domain.events import NextStepDone, NextStepDropped, NextStepSet, NoteAdded
from domain.refusals import NotYet, StepSettled, TooFarAhead, TooLongAgo, Unknown
from domain.values import AboutId, ContactId, NextStepId, Source, SourceId
from tests.domain.kit import (
    DAY,
    SEARCH,
    added,
    given,
    held,
    march,
    names,
    new,
    note,
    offered,
    on,
    started,
    step,
    targeted,
)

PRIYA = ContactId("priya")
SEND = NextStepId("send")
STORY = given(
    started(),
    added("priya"),
    targeted("acme"),
    held("talk", "priya", note="She wants to see\nthe notebook"),
    offered("tomasz"),
    note("jotted"),
    step("send"),
)


def test_a_next_step_has_a_day_and_may_be_promised() -> None:
    command = SetNextStep(
        what="Send the notebook",
        due=march(25),
        about=AboutId("talk"),
        promised_to=PRIYA,
        source=Source(SourceId("talk"), "the notebook"),
    )
    STORY.when(command).then(
        NextStepSet(
            id=new(),
            what="Send the notebook",
            due=march(25),
            about=AboutId("talk"),
            promised_to=PRIYA,
            source=Source(SourceId("talk"), "the notebook"),
        )
    )


@pytest.mark.parametrize("about", [SEARCH, "priya", "acme", "talk", "tomasz", "jotted", "send"])
def test_a_next_step_and_a_note_may_be_about_anything(about: str) -> None:
    STORY.when(SetNextStep(what="Think", due=march(25), about=AboutId(about))).then(
        NextStepSet(id=new(), what="Think", due=march(25), about=AboutId(about))
    )
    STORY.when(AddNote(about=AboutId(about), text="Hm.", private=True)).then(
        NoteAdded(id=new(), about=AboutId(about), text="Hm.", private=True)
    )


def test_what_it_is_about_has_to_be_there() -> None:
    nowhere = AboutId("nowhere")
    STORY.when(SetNextStep(what="Think", due=DAY, about=nowhere)).refused(Unknown, field="about")
    STORY.when(SetNextStep(what="Think", due=DAY, promised_to=ContactId("nobody"))).refused(
        Unknown, field="promised_to"
    )
    STORY.when(SetNextStep(what="Think", due=DAY, source=Source(SourceId("priya")))).refused(Unknown, field="source")
    STORY.when(AddNote(about=nowhere, text="Hm.")).refused(Unknown, field="about")


@pytest.mark.parametrize(
    ("due", "refusal"),
    [
        (date(2036, 3, 22), TooFarAhead),
        (date.max, TooFarAhead),
        (date(1969, 12, 31), TooLongAgo),
        (date.min, TooLongAgo),
    ],
)
def test_a_due_day_is_a_day_of_ones_life(due: date, refusal: type[TooFarAhead]) -> None:
    STORY.when(SetNextStep(what="Think", due=due)).refused(refusal, field="due")


def test_a_due_day_may_be_past_and_up_to_ten_years_ahead() -> None:
    for due in (date(1970, 1, 1), date(2036, 3, 20)):
        STORY.when(SetNextStep(what="Think", due=due)).then(NextStepSet(id=new(), what="Think", due=due))


def test_even_on_the_last_day_there_is_a_next_step() -> None:
    STORY.when(SetNextStep(what="Think", due=date.max), today=date.max).then(
        NextStepSet(id=new(), what="Think", due=date.max)
    )


def test_a_next_step_is_settled_once() -> None:
    done = STORY.when(FinishNextStep(step=SEND, happened_on=march(3))).then(NextStepDone(step=SEND))
    dropped = STORY.when(DropNextStep(step=SEND, why="no need")).then(NextStepDropped(step=SEND, why="no need"))
    assert (done.search.next_steps.by_id[SEND].settled, done.search.next_steps.by_id[SEND].dropped) == (march(3), False)
    assert dropped.search.next_steps.by_id[SEND].dropped
    for after in (done, dropped):
        after.when(FinishNextStep(step=SEND)).refused(StepSettled, field="step")
        after.when(DropNextStep(step=SEND)).refused(StepSettled, field="step")
        assert after.and_given(NextStepDone(step=SEND)).search.dangling == (len(after.entries) + 1,)


def test_an_unknown_next_step_is_refused() -> None:
    given(started()).when(FinishNextStep(step=SEND)).refused(Unknown, field="step")
    given(started()).when(DropNextStep(step=SEND)).refused(Unknown, field="step")


def test_a_note_is_not_written_tomorrow() -> None:
    STORY.when(AddNote(about=AboutId(SEARCH), text="Hm.", happened_on=march(21))).refused(NotYet, field="happened_on")


def test_notes_about_a_thing_are_told_oldest_first() -> None:
    story = STORY.and_given(on(march(4), note("late", "priya", "late")), on(march(3), note("early", "priya", "early")))
    notes = story.search.notes.about("priya", "acme")
    assert names(notes, lambda one: one.text) == ["early", "late"]
