"""Learned: what people agree on, who said otherwise, what nobody told yet, what titles mean, how wishes went."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.commands import UndoCommand
from domain.events import CompanyDropped, CompanyRated, ContactsMerged
from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.refusals import Unknown
from domain.values import CompanyId, CompanyKind, ContactId, Source, SourceId, Topic
from domain.views.findable import Page, Place
from domain.views.picture import Picture, picture
from domain.views.said import Claim
from tests.domain.kit import (
    SEARCH,
    TODAY,
    Given,
    added,
    command_of,
    explained,
    given,
    held,
    insight,
    march,
    note,
    on,
    prepared,
    requested,
    scheduled,
    started,
    targeted,
)

PEOPLE = (added("priya", company="acme"), added("daniel", company="bank"), added("lena", company="acme"))
WORLD = (
    started(),
    targeted("acme", industry="tech"),
    targeted("bank", industry="finance", aimed_role="data scientist", kind=CompanyKind.LARGE),
    *PEOPLE,
)


def told(*events: Any) -> Given:
    """The world with more in it."""
    return given(*WORLD, *events)


def seen(*events: Any, today: date = TODAY, **scope: Any) -> Picture:
    return picture(told(*events).look(today), **scope)


def claims(of: Picture) -> list[tuple[str, int, int]]:
    """Each claim with how many said so, of how many who spoke about its topic."""
    return [(one.claim, one.said, topic.people) for topic in of.topics for one in topic.claims]


def marks(claim: Claim) -> list[tuple[str, bool]]:
    """Who spoke, and whether otherwise."""
    return [(one.by.name if one.by else "", one.otherwise) for one in claim.voices]


def source(id: str, line: str = "") -> Source:
    return Source(SourceId(id), line)


class TestVoices:
    def test_a_thing_said_twice_stands_once_with_those_who_said_so_of_those_who_spoke(self) -> None:
        found = seen(
            insight("a", "PyTorch in production", by="priya"),
            insight("b", "PyTorch, all of it", by="daniel", same_as="a"),
            insight("c", "Spreadsheets", by="lena"),
            insight("d", "From inside", Topic.HIRING, by="lena"),
        )
        assert claims(found) == [("PyTorch in production", 2, 3), ("Spreadsheets", 1, 3), ("From inside", 1, 1)]
        assert [topic.topic for topic in found.topics] == [Topic.TOOLS, Topic.HIRING]

    def test_what_most_said_comes_first_then_what_was_said_first(self) -> None:
        found = seen(
            insight("a", "SQL", by="priya"),
            insight("b", "Rust", by="daniel"),
            insight("c", "Rust, slowly", by="lena", same_as="b"),
            insight("d", "Java", by="lena"),
        )
        assert [claim for claim, _, _ in claims(found)] == ["Rust", "SQL", "Java"]

    def test_who_says_it_twice_is_one_voice_with_two_days(self) -> None:
        found = seen(
            on(march(3), insight("a", "SQL", by="priya")), on(march(9), insight("b", "SQL!", by="priya", same_as="a"))
        )
        (claim,) = found.topics[0].claims
        assert (claim.said, [one.on for one in claim.voices]) == (1, [march(3), march(9)])

    def test_two_records_of_one_person_are_one_voice(self) -> None:
        merged = ContactsMerged(contact=ContactId("priya"), other=ContactId("lena"))
        found = seen(insight("a", "SQL", by="priya"), insight("b", "SQL too", by="lena", same_as="a"), merged)
        assert claims(found) == [("SQL", 1, 1)]

    def test_who_is_not_named_is_a_voice_of_their_own(self) -> None:
        assert claims(seen(insight("a", "SQL"), insight("b", "SQL too", same_as="a"))) == [("SQL", 2, 2)]

    def test_the_opposite_stands_on_the_same_card_and_is_not_counted_as_said(self) -> None:
        found = seen(
            insight("a", "PyTorch", by="priya"),
            insight("b", "Notebooks", by="daniel", opposite_of="a"),
            insight("c", "Notebooks only", by="lena", same_as="b"),
        )
        (claim,) = found.topics[0].claims
        assert (claim.claim, claim.said, found.topics[0].people) == ("PyTorch", 1, 3)
        assert marks(claim) == [("Priya", False), ("Daniel", True), ("Lena", True)]

    def test_the_opposite_of_the_opposite_says_so_again(self) -> None:
        found = seen(
            insight("a", "PyTorch", by="priya"),
            insight("b", "Notebooks", by="daniel", opposite_of="a"),
            insight("c", "No notebooks", by="lena", opposite_of="b"),
        )
        (claim,) = found.topics[0].claims
        assert (claim.said, marks(claim)[-1]) == (2, ("Lena", False))

    def test_who_changed_their_mind_said_both(self) -> None:
        found = seen(
            insight("a", "From inside", Topic.HIRING, by="daniel"),
            on(march(9), insight("b", "Two posts outside", Topic.HIRING, by="daniel", opposite_of="a")),
        )
        assert claims(found) == [("From inside", 1, 1)]
        assert marks(found.topics[0].claims[0]) == [("Daniel", False), ("Daniel", True)]

    def test_what_was_undone_is_said_by_nobody(self) -> None:
        story = told(insight("a", "PyTorch", by="priya"), insight("b", "PyTorch too", by="daniel", same_as="a"))
        undone = story.then(UndoCommand(command=command_of(len(story.entries))))
        assert claims(picture(undone.look())) == [("PyTorch", 1, 1)]

    def test_a_thing_said_again_under_another_topic_counts_where_it_stands(self) -> None:
        found = seen(insight("a", "SQL", by="priya"), insight("b", "SQL", Topic.SKILLS, by="daniel", same_as="a"))
        assert [(topic.topic, topic.people, topic.things) for topic in found.topics] == [(Topic.TOOLS, 2, 1)]
        assert Topic.SKILLS not in found.gaps


class TestQuotes:
    def test_each_voice_is_quoted_by_its_line_with_the_way_back(self) -> None:
        found = seen(
            held("talk", "priya", note="All PyTorch."),
            note("note", "acme", "They left Java."),
            insight("a", "PyTorch", by="priya", source=source("talk", "All PyTorch.")),
            insight("b", "PyTorch too", source=source("note", "They left Java."), same_as="a"),
            insight("c", "PyTorch, they say", by="lena", same_as="a"),
            insight("d", "And more", company="bank", same_as="a"),
            insight("e", "Everyone says so", same_as="a"),
        )
        assert [(one.quote, one.place) for one in found.topics[0].claims[0].voices] == [
            ("All PyTorch.", Place(Page.INTERVIEW, "talk")),
            ("They left Java.", Place(Page.COMPANY, "acme")),
            ("PyTorch, they say", Place(Page.PERSON, "lena")),
            ("And more", Place(Page.COMPANY, "bank")),
            ("Everyone says so", None),
        ]

    @pytest.mark.parametrize("private_first", [True, False])
    def test_a_private_note_is_counted_and_never_quoted(self, private_first: bool) -> None:
        first, second = ("secret", "open") if private_first else ("open", "secret")
        found = seen(
            held("secret", "priya", note="She leaves.", private=True),
            held("open", "daniel", note="They go."),
            insight("a", f"claim of {first}", source=source(first, "She leaves." if private_first else "They go.")),
            insight("b", f"claim of {second}", source=source(second), same_as="a"),
        )
        (claim,) = found.topics[0].claims
        assert (claim.claim, claim.said) == ("claim of open", 2)
        hidden = next(one for one in claim.voices if one.private)
        assert (hidden.quote, hidden.place) == ("", Place(Page.INTERVIEW, "secret"))
        assert "secret" not in [one.quote for one in claim.voices]

    def test_what_only_a_private_note_says_has_no_words(self) -> None:
        found = seen(
            held("talk", "priya", note="She leaves.", private=True),
            insight("a", "She leaves.", Topic.TEAM, by="priya", source=source("talk", "She leaves.")),
        )
        assert claims(found) == [("", 1, 1)]
        assert Topic.TEAM not in found.gaps

    def test_looking_back_by_the_deeds_a_source_that_is_not_there_yet_may_be_private(self) -> None:
        story = told(
            on(march(4), held("talk", "priya", note="She leaves.", private=True)),
            on(march(2), insight("a", "She leaves.", source=source("talk", "She leaves."))),
        )
        look = story.happened(march(3), fold(JobSearch(SEARCH), as_happened(story.entries, march(3))))
        assert claims(picture(look)) == [("", 1, 1)]

    def test_the_side_that_is_told_is_the_one_with_words(self) -> None:
        """The first of it is private: the card says what the other side said, and that one said otherwise."""
        found = seen(
            held("talk", "priya", note="She leaves.", private=True),
            insight("a", "They leave", Topic.TEAM, by="priya", source=source("talk", "She leaves.")),
            insight("b", "They stay", Topic.TEAM, by="daniel", opposite_of="a"),
        )
        (claim,) = found.topics[0].claims
        assert (claim.claim, claim.said) == ("They stay", 1)
        assert marks(claim) == [("Priya", True), ("Daniel", False)]


class TestScope:
    EVENTS = (
        insight("role", "About the role", by="lena", role="machine learning engineer", industry="tech"),
        insight("other", "About another role", by="daniel", role="Data Scientist"),
        insight("tech", "About the industry", by="lena", industry="tech"),
        insight("acme", "About Acme", by="daniel", company="acme"),
        insight("bank", "About the bank", company="bank"),
    )

    @pytest.mark.parametrize(
        ("scope", "found"),
        [
            ({}, ["About the role", "About another role", "About the industry", "About Acme", "About the bank"]),
            ({"role": "Machine  Learning Engineer"}, ["About the role", "About Acme"]),
            ({"role": "data scientist"}, ["About another role", "About the bank"]),
            ({"industry": "Tech"}, ["About the role", "About the industry", "About Acme"]),
            ({"company": "acme"}, ["About the role", "About the industry", "About Acme"]),
            ({"company": "bank"}, ["About another role", "About Acme", "About the bank"]),
            ({"company": "bank", "industry": "tech"}, ["About Acme"]),
            ({"role": "chef"}, []),
        ],
        ids=str,
    )
    def test_what_is_about_a_role_an_industry_a_company_or_said_there(
        self, scope: dict[str, str], found: list[str]
    ) -> None:
        assert [claim for claim, _, _ in claims(seen(*self.EVENTS, **scope))] == found

    def test_counts_are_of_those_in_the_scope_and_the_first_words_too(self) -> None:
        found = seen(
            insight("a", "PyTorch", by="daniel", role="data scientist"),
            insight("b", "PyTorch here", by="priya", industry="tech", same_as="a"),
            insight("c", "Java", by="lena", industry="tech", opposite_of="a"),
            industry="tech",
        )
        assert claims(found) == [("PyTorch here", 1, 2)]

    def test_only_the_opposite_is_in_the_scope_and_is_what_is_said_there(self) -> None:
        found = seen(
            insight("a", "PyTorch", by="daniel", role="data scientist"),
            insight("b", "Java", by="lena", industry="tech", opposite_of="a"),
            industry="tech",
        )
        assert claims(found) == [("Java", 1, 1)]

    def test_what_can_be_chosen_is_what_something_was_said_about_the_aim_first(self) -> None:
        found = seen(*self.EVENTS)
        assert found.roles == ("machine learning engineer", "Data Scientist")
        assert found.industries == ("tech", "finance")
        assert [one.name for one in found.companies] == ["Acme", "Bank"]
        assert seen().roles == ()

    def test_an_unknown_company_is_refused(self) -> None:
        with pytest.raises(Unknown):
            seen(company="gone")


class TestGaps:
    def test_topics_without_a_voice(self) -> None:
        everything = [topic for topic in Topic if topic is not Topic.OTHER]
        assert list(seen().gaps) == everything
        assert list(seen(insight("a", "SQL")).gaps) == [topic for topic in everything if topic is not Topic.TOOLS]

    def test_gaps_are_those_of_the_scope(self) -> None:
        assert Topic.TOOLS in seen(insight("a", "SQL", industry="finance"), industry="tech").gaps

    def test_whom_to_ask_is_booked_and_still_to_come_the_next_first(self) -> None:
        found = seen(
            scheduled("late", "daniel", at="2026-03-30T09:00"),
            scheduled("soon", "priya", at="2026-03-24T15:00"),
            scheduled("past", "lena", at="2026-03-20T11:00"),
            requested("asked", "lena"),
            prepared("soon", "How did you move?"),
        )
        assert [(one.id, one.questions) for one in found.ahead] == [("soon", ("How did you move?",)), ("late", ())]
        assert [one.name for one in found.ahead[0].people] == ["Priya"]

    def test_about_a_company_those_there_are_asked(self) -> None:
        found = seen(
            scheduled("soon", "priya", at="2026-03-24T15:00"),
            scheduled("late", "daniel", at="2026-03-30T09:00"),
            company="bank",
        )
        assert [one.id for one in found.ahead] == ["late"]


class TestTitles:
    def test_a_row_for_each_place_and_title_with_the_way_back(self) -> None:
        found = seen(
            held("one", "priya"),
            held("two", "daniel"),
            held("three", "lena"),
            explained("one", "ML engineer", week="pipelines", stack="PyTorch"),
            explained("two", "data scientist", hiring="from inside"),
            explained("three", "ml engineer", skills="patience"),
        )
        assert [
            (one.interview, [at.name for at in one.at], [by.name for by in one.told_by]) for one in found.titles
        ] == [
            ("two", ["Bank"], ["Daniel"]),
            ("one", ["Acme"], ["Priya"]),
            ("three", ["Acme"], ["Lena"]),
        ]
        assert (found.titles[1].week, found.titles[1].stack) == ("pipelines", "PyTorch")

    def test_a_place_that_is_not_on_the_list_has_its_name(self) -> None:
        found = seen(added("sam", employer="Pinecrest"), held("one", "sam"), explained("one"))
        assert [(at.id, at.name) for at in found.titles[0].at] == [("", "Pinecrest")]

    @pytest.mark.parametrize(
        ("scope", "found"),
        [
            ({"role": "data scientist"}, ["two"]),
            ({"industry": "tech"}, ["one"]),
            ({"company": "acme"}, ["one"]),
            ({"company": "bank"}, ["two"]),
        ],
        ids=str,
    )
    def test_the_scope_holds_for_titles(self, scope: dict[str, str], found: list[str]) -> None:
        view = seen(
            held("one", "priya"),
            held("two", "daniel"),
            explained("one", "ML engineer"),
            explained("two", "Data  scientist"),
            **scope,
        )
        assert [one.interview for one in view.titles] == found

    def test_what_was_written_down_for_oneself_is_not_quoted(self) -> None:
        found = seen(held("one", "priya", private=True), explained("one", week="She sleeps."))
        assert (found.titles[0].private, found.titles[0].week) == (True, "")


def rated(company: str, motivation: int | None = None, **more: Any) -> CompanyRated:
    return CompanyRated(company=CompanyId(company), motivation=motivation, **more)


class TestWished:
    def test_every_change_with_its_day_the_wish_of_now_first(self) -> None:
        found = seen(
            rated("bank", 3),
            rated("acme", 2),
            on(march(5), rated("acme", posting=1)),
            on(march(6), rated("acme", 2, posting=2)),
            on(march(12), rated("acme", 3)),
            on(march(14), rated("bank", 1)),
        )
        assert [(one.company.name, [(mark.on, mark.wanted) for mark in one.marks]) for one in found.wished] == [
            ("Acme", [(march(2), 2), (march(12), 3)]),
            ("Bank", [(march(2), 3), (march(14), 1)]),
        ]

    def test_days_count_and_not_when_it_was_written_down(self) -> None:
        found = seen(on(march(12), rated("acme", 3)), on(march(5), rated("acme", 1)))
        assert [mark.wanted for mark in found.wished[0].marks] == [1, 3]

    def test_two_marks_of_one_day_leave_the_last(self) -> None:
        found = seen(rated("acme", 3), rated("acme", 1), on(march(5), rated("acme", 1)))
        assert [(mark.on, mark.wanted) for mark in found.wished[0].marks] == [(march(2), 1)]

    def test_an_undone_mark_never_was(self) -> None:
        story = told(rated("acme", 2), on(march(12), rated("acme", 3)))
        undone = story.then(UndoCommand(command=command_of(len(story.entries))))
        assert [mark.wanted for mark in picture(undone.look()).wished[0].marks] == [2]

    def test_what_was_dropped_comes_last(self) -> None:
        found = seen(rated("bank", 3), rated("acme", 2), CompanyDropped(company=CompanyId("bank"), why=""))
        assert [(one.company.name, one.dropped) for one in found.wished] == [("Acme", False), ("Bank", True)]

    def test_the_scope_holds_for_wishes(self) -> None:
        events = (rated("bank", 3), rated("acme", 2))
        assert [one.company.name for one in seen(*events, company="bank").wished] == ["Bank"]
        assert [one.company.name for one in seen(*events, industry="tech").wished] == ["Acme"]

    def test_looking_back_by_the_deeds_later_ones_have_not_happened(self) -> None:
        story = told(rated("acme", 2), on(march(12), rated("acme", 3)))
        look = story.happened(march(5), fold(JobSearch(SEARCH), as_happened(story.entries, march(5))))
        assert [mark.wanted for mark in picture(look).wished[0].marks] == [2]


_SAID = st.lists(
    st.tuples(
        st.sampled_from(["priya", "daniel", "lena", None]),
        st.sampled_from([Topic.TOOLS, Topic.HIRING]),
        st.sampled_from(["same_as", "opposite_of", ""]),
        st.integers(0, 9),
        st.sampled_from([None, "acme", "bank"]),
    ),
    max_size=10,
)


@drawn(said=_SAID, company=st.sampled_from([None, "acme"]))
def test_every_thing_learned_stands_once_and_no_more_said_it_than_spoke(said: list[Any], company: str | None) -> None:
    """Whatever points at whatever, in rounds too."""
    events = [
        insight(f"i{n}", f"claim {n}", topic, by=by, company=about, **({how: f"i{at}"} if how else {}))
        for n, (by, topic, how, at, about) in enumerate(said)
    ]
    found = seen(*events, company=company)
    voices = [voice.id for topic in found.topics for one in topic.claims for voice in one.voices]
    assert len(voices) == len(set(voices))
    if company is None:
        assert len(voices) == len(said)
    for topic in found.topics:
        assert topic.things == len(topic.claims)
        for one in topic.claims:
            assert 1 <= one.said <= topic.people


def test_nothing_at_all() -> None:
    found = picture(given(started()).look())
    assert (found.topics, found.titles, found.wished, found.ahead, found.talks) == ((), (), (), (), 0)


def test_how_many_conversations_there_were() -> None:
    assert seen(held("one", "priya"), held("two", "daniel"), requested("three", "lena")).talks == 2
