"""The Story: a sentence per command, with the names of that time."""

from datetime import date

from domain.commands import CorrectEntry, UndoCommand
from domain.events import ContactChanged, EntryCorrected
from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.values import ContactId
from domain.views.timeline import Deed, Timeline, timeline
from tests.domain.kit import (
    SEARCH,
    Given,
    added,
    command_of,
    given,
    held,
    march,
    note,
    offered,
    on,
    started,
    step,
    together,
)

PRIYA = ContactId("priya")


def plainly(deed: Deed) -> str:
    """The kinds of a deed and what the things of its first line were called."""
    first = deed.lines[0].event
    called = [deed.names[id] for id in getattr(first, "contacts", ())]
    if isinstance(first, EntryCorrected):
        called = [deed.sentences[first.version]]
    return " ".join([*(type(line.event).__name__ for line in deed.lines), *called])


def told(story: Given, **filters: object) -> Timeline:
    return timeline(story.look(), plainly, **filters)  # type: ignore[arg-type]


STORY = given(
    started(),
    on(march(3), together(added("priya"), held("talk", "priya"), offered("tomasz", by=PRIYA))[0].event),
    together(held("talk", "priya"), offered("tomasz", by=PRIYA), step("send", promised_to=PRIYA)),
    on(march(5), ContactChanged(contact=PRIYA, name="Dr. Raman")),
    on(march(6), held("again", "priya")),
)


def test_a_command_is_one_line_latest_first() -> None:
    lines = told(STORY).told
    assert [(one.first, one.last, one.sentence) for one in lines] == [
        (7, 7, "InterviewHeld Dr. Raman"),
        (6, 6, "ContactChanged"),
        (3, 5, "InterviewHeld IntroductionOffered NextStepSet Priya"),
        (2, 2, "ContactAdded"),
        (1, 1, "SearchStarted"),
    ]
    compound = lines[2]
    assert compound.command_id == command_of(3)
    assert compound.kinds == ("InterviewHeld", "IntroductionOffered", "NextStepSet")
    assert compound.about == ("talk", "priya", "tomasz", "send")
    assert compound.recorded_on == compound.happened_on == march(2)
    assert lines[3].happened_on == march(3)


def test_a_part_of_the_story() -> None:
    assert [one.first for one in told(STORY, about=["tomasz"]).told] == [3]
    page = told(STORY, limit=2)
    assert ([one.first for one in page.told], page.total) == ([7, 6], 5)
    page = told(STORY, before=6, limit=2)
    assert ([one.first for one in page.told], page.total) == ([3, 2], 5)
    assert told(STORY, before=1).told == ()


def test_what_is_undone_stays_and_says_so() -> None:
    story = STORY.then(UndoCommand(command=command_of(7)))
    lines = told(story).told
    assert [(one.first, one.undone, one.undoable) for one in lines[:3]] == [
        (8, False, False),
        (7, True, False),
        (6, False, True),
    ]


def test_a_correction_changes_the_line_and_is_one() -> None:
    story = STORY.then(CorrectEntry(version=2, event=added("priya", "Priya Raman"), happened_on=march(1)))
    lines = told(story).told
    assert lines[0].sentence == "EntryCorrected ContactAdded"
    assert (lines[0].undoable, lines[0].corrected) == (True, False)
    assert (lines[-2].corrected, lines[-2].happened_on, lines[-1].undoable) == (True, march(1), False)
    assert lines[3].sentence.endswith("Priya Raman"), "as it should have been written"


def test_the_story_up_to_a_day_leaves_out_what_was_still_to_come() -> None:
    search = fold(JobSearch(SEARCH), as_happened(STORY.entries, march(5)))
    lines = timeline(STORY.happened(march(5), search), plainly).told
    assert [one.first for one in lines] == [6, 3, 2, 1]


def test_the_story_of_nothing_is_empty() -> None:
    assert told(given()) == Timeline((), 0)
    assert told(given(started()), about=["nobody"]) == Timeline((), 0)
    assert date(2026, 3, 1) < told(given(started(), note("jotted"))).told[0].recorded_on
