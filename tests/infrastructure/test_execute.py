"""The one door: a command is done once, on what is there, in the order of its checks."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from domain.commands import (
    ActivateCompany,
    AddContact,
    AddNote,
    BringBack,
    ChangeCompany,
    ChooseRoute,
    Command,
    CorrectEntry,
    DecideFamiliarity,
    FinishNextStep,
    LogConversation,
    ParkCompany,
    Promise,
    RateCompany,
    ReframeSwitch,
    SetNextStep,
    StartSearch,
    TalkedTo,
    TargetCompany,
    UndoCommand,
)
from domain.events import CompanyTargeted, SearchStarted
from domain.refusals import (
    AlreadySaved,
    ChangedElsewhere,
    CompanyListedAlready,
    NoSuchSearch,
    NotYet,
    Refusal,
    StaleVersion,
    Unknown,
    UnknownZone,
    WouldBreak,
)
from domain.values import (
    AboutId,
    Aspect,
    CompanyId,
    Position,
    Route,
    SearchId,
)
from infrastructure.application import JobSearches, Outcome
from infrastructure.bootstrap import bootstrap
from infrastructure.journals import KEPT_SEARCHES
from tests.infrastructure.conftest import SetClock


def do(searches: JobSearches, search: SearchId, command: Command, **order: object) -> Outcome:
    return searches.execute(search, command, actor="me", **order)  # type: ignore[arg-type]


def target(searches: JobSearches, search: SearchId, name: str = "Northwind", **order: object) -> CompanyId:
    event = do(searches, search, TargetCompany(name=name), **order).entries[0].event
    assert isinstance(event, CompanyTargeted)
    return event.id


class TestBeginning:
    def test_the_same_key_begins_one_search(self, searches: JobSearches) -> None:
        first = searches.start(StartSearch(zone="Europe/Berlin"), owner="", key="a form", actor="me")
        again = searches.start(StartSearch(zone="Europe/Berlin"), owner="", key="a form", actor="me")
        assert (first.repeated, again.repeated) == (False, True)
        assert (again.search_id, again.version, again.entries) == (first.search_id, 1, first.entries)
        assert len(searches.searches()) == 1

    def test_another_key_another_owner_or_no_key_begins_another(self, searches: JobSearches) -> None:
        for owner, key in (("", "ab"), ("a", "b"), ("b", "ab"), ("", None), ("", None)):
            searches.start(StartSearch(zone="UTC"), owner=owner, key=key, actor="me")
        assert len(searches.searches()) == 5

    def test_the_same_key_with_other_words_is_already_saved(self, searches: JobSearches) -> None:
        searches.start(StartSearch(zone="UTC"), owner="", key="a form", actor="me")
        with pytest.raises(AlreadySaved):
            searches.start(StartSearch(zone="UTC", title="Other"), owner="", key="a form", actor="me")

    @pytest.mark.parametrize(
        "zone",
        [
            "Europe/Berln",
            "europe/berlin",
            "Europe",
            "../etc/passwd",
            "/etc/passwd",
            "localtime",
            "leapseconds",
            "tzdata.zi",
        ],
    )
    def test_a_zone_that_is_none_is_refused(self, searches: JobSearches, zone: str) -> None:
        with pytest.raises(UnknownZone) as refusal:
            searches.start(StartSearch(zone=zone), owner="", actor="me")
        assert refusal.value.field == "zone"
        assert searches.searches() == []

    def test_a_correction_of_the_zone_is_checked_likewise(self, searches: JobSearches, search: SearchId) -> None:
        with pytest.raises(UnknownZone) as refusal:
            do(searches, search, CorrectEntry(version=1, event=SearchStarted(zone="Europe/Berln")))
        assert refusal.value.field == "event.zone"
        do(searches, search, CorrectEntry(version=1, event=SearchStarted(zone="Pacific/Auckland")))
        assert searches.search(search).framing.zone == "Pacific/Auckland"

    def test_texts_are_kept_tidy(self, searches: JobSearches, search: SearchId) -> None:
        target(searches, search, "  Cafe\u0301 Zürich ")
        [company] = searches.search(search).companies.by_id.values()
        assert company.name == "Caf\u00e9 Zürich"


class TestUnknownSearches:
    @pytest.mark.parametrize(
        "search",
        ["0e1d7c1c-6c0f-4d0e-8a53-90a1c2a4f3d7", "", "x", "{5f03b9ec-1319-5bbc-a759-ff3370838914}", "\0", "é" * 999],
    )
    def test_nothing_is_done_to_them(self, searches: JobSearches, search: str) -> None:
        id = SearchId(search)
        for ask in (
            lambda: do(searches, id, TargetCompany(name="Northwind"), key="k", expected=3),
            lambda: do(searches, id, StartSearch(zone="UTC")),
            lambda: searches.search(id),
            lambda: searches.head(id),
            lambda: searches.entries(id),
            lambda: searches.look(id),
        ):
            with pytest.raises(NoSuchSearch):
                ask()
        assert searches.searches() == []


class TestKeys:
    def test_a_repeated_command_is_one_command(self, searches: JobSearches, search: SearchId) -> None:
        first = do(searches, search, TargetCompany(name="Northwind", motivation=3), key="k")
        again = do(searches, search, TargetCompany(name="Northwind", motivation=3), key="k")
        assert (first.version, again.version, searches.head(search)) == (3, 3, 3)
        assert again == Outcome(search, 3, first.entries, repeated=True)

    def test_spaces_do_not_make_it_another(self, searches: JobSearches, search: SearchId) -> None:
        do(searches, search, TargetCompany(name="Northwind"), key="k")
        assert do(searches, search, TargetCompany(name=" Northwind "), key="k").repeated

    def test_a_repeat_is_answered_as_the_first_time_though_more_has_happened(
        self, searches: JobSearches, search: SearchId, clock: SetClock
    ) -> None:
        first = do(searches, search, TargetCompany(name="Northwind"), key="k", expected=1)
        target(searches, search, "Southwind")
        clock.moves(days=3)
        assert (
            do(searches, search, TargetCompany(name="Northwind"), key="k", expected=1, seen=0).entries == first.entries
        )

    def test_a_repeat_is_known_to_another_process_and_after_a_restart(
        self, searches: JobSearches, search: SearchId, tmp_path: Path
    ) -> None:
        first = do(searches, search, TargetCompany(name="Northwind"), key="k")
        with bootstrap(tmp_path) as other:
            assert do(other, search, TargetCompany(name="Northwind"), key="k").entries == first.entries

    def test_the_same_key_with_other_words_is_refused(self, searches: JobSearches, search: SearchId) -> None:
        first = do(searches, search, TargetCompany(name="Northwind"), key="k")
        with pytest.raises(AlreadySaved) as refusal:
            do(searches, search, TargetCompany(name="Southwind"), key="k", expected=99)
        assert refusal.value.command == first.entries[0].command_id
        assert searches.head(search) == 2

    def test_without_a_key_each_is_another(self, searches: JobSearches, search: SearchId) -> None:
        do(searches, search, AddNote(about=AboutId(search), text="Again"))
        assert not do(searches, search, AddNote(about=AboutId(search), text="Again")).repeated

    def test_the_ids_of_a_command_follow_from_its_key(self, searches: JobSearches, search: SearchId) -> None:
        outcome = do(searches, search, LogConversation(people=(TalkedTo(name="Priya"),)), key="k")
        assert {UUID(entry.command_id).version for entry in outcome.entries} == {5}
        with bootstrap(None) as another_store:
            another_store.start(StartSearch(zone="Europe/Berlin"), owner="", key="first", actor="me")
            same = do(another_store, search, LogConversation(people=(TalkedTo(name="Priya"),)), key="k")
        assert [entry.event for entry in same.entries] == [entry.event for entry in outcome.entries]

    def test_a_refused_command_uses_up_no_key(self, searches: JobSearches, search: SearchId) -> None:
        with pytest.raises(NotYet):
            do(searches, search, TargetCompany(name="Northwind", happened_on=date(2026, 3, 5)), key="k")
        assert not do(searches, search, TargetCompany(name="Northwind"), key="k").repeated


class TestVersions:
    def test_the_expected_version_is_that_of_the_whole_search(self, searches: JobSearches, search: SearchId) -> None:
        target(searches, search, expected=1)
        with pytest.raises(StaleVersion) as refusal:
            target(searches, search, "Southwind", expected=1)
        assert refusal.value.head == 2

    def test_a_stale_version_is_told_before_the_decision_is_tried(
        self, searches: JobSearches, search: SearchId
    ) -> None:
        target(searches, search)
        with pytest.raises(StaleVersion):
            target(searches, search, expected=1)
        with pytest.raises(CompanyListedAlready):
            target(searches, search, expected=2)

    def test_a_form_conflicts_only_when_its_subject_was_touched(self, searches: JobSearches, search: SearchId) -> None:
        northwind, southwind = target(searches, search), target(searches, search, "Southwind")
        seen = searches.head(search)
        do(searches, search, RateCompany(company=southwind, motivation=1))
        do(searches, search, ChangeCompany(company=northwind, industry="Energy"), seen=seen)
        with pytest.raises(ChangedElsewhere) as refusal:
            do(searches, search, ChangeCompany(company=northwind, industry="Wind"), seen=seen)
        assert refusal.value.head == searches.head(search)
        do(searches, search, ChangeCompany(company=northwind, industry="Wind"), seen=searches.head(search))

    def test_an_undo_touches_what_it_takes_back(self, searches: JobSearches, search: SearchId) -> None:
        northwind = target(searches, search)
        rated = do(searches, search, RateCompany(company=northwind, motivation=1))
        do(searches, search, UndoCommand(command=rated.entries[0].command_id))
        with pytest.raises(ChangedElsewhere):
            do(searches, search, ParkCompany(company=northwind), seen=rated.version)

    def test_forms_that_only_add_never_conflict(self, searches: JobSearches, search: SearchId) -> None:
        for name in ("Northwind", "Southwind", "Westwind"):
            do(searches, search, TargetCompany(name=name), seen=1)
        do(searches, search, AddContact(name="Priya"), seen=0)

    def test_the_frame_is_one_subject(self, searches: JobSearches, search: SearchId) -> None:
        frame = ReframeSwitch(
            background=Position("Analyst", "Banking"), target=Position("Engineer", "Energy"),
            new_role=True, new_industry=True,
        )  # fmt: skip
        do(searches, search, frame, seen=1)
        target(searches, search)
        with pytest.raises(ChangedElsewhere):
            do(searches, search, ChooseRoute(route=Route.DIRECT), seen=1)
        do(searches, search, ChooseRoute(route=Route.DIRECT), seen=2)
        do(searches, search, DecideFamiliarity(aspect=Aspect.ROLE, name="Cook", new=False), seen=searches.head(search))

    def test_a_correction_conflicts_with_another_of_the_same_entry(
        self, searches: JobSearches, search: SearchId
    ) -> None:
        northwind = target(searches, search)
        for name, seen in (("Northwinds", 2), ("Northwind Energy", 3)):
            do(searches, search, CorrectEntry(version=2, event=CompanyTargeted(id=northwind, name=name)), seen=seen)
        with pytest.raises(ChangedElsewhere):
            do(searches, search, CorrectEntry(version=2, event=CompanyTargeted(id=northwind, name="N")), seen=3)

    @pytest.mark.parametrize("seen", [-1, -99, 0])
    def test_a_version_before_the_first_saw_nothing(self, searches: JobSearches, search: SearchId, seen: int) -> None:
        northwind = target(searches, search)
        with pytest.raises(ChangedElsewhere):
            do(searches, search, ActivateCompany(company=northwind), seen=seen)


class TestEntries:
    def test_they_are_numbered_and_carry_both_clocks(
        self, searches: JobSearches, search: SearchId, clock: SetClock
    ) -> None:
        clock.now = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
        outcome = do(
            searches, search, LogConversation(people=(TalkedTo(name="Priya"),), promises=(Promise(what="Send it"),))
        )
        assert [entry.version for entry in outcome.entries] == [2, 3, 4]
        assert {entry.happened_on for entry in outcome.entries} == {date(2026, 3, 5)}, (
            "it is tomorrow in Berlin already"
        )
        assert {entry.recorded_at for entry in outcome.entries} == {clock.now}
        assert {entry.actor for entry in outcome.entries} == {"me"}
        assert searches.look(search).today == searches.today_in("Europe/Berlin") == date(2026, 3, 5)

    def test_a_clock_that_goes_back_does_not_take_the_journal_along(
        self, searches: JobSearches, search: SearchId, clock: SetClock
    ) -> None:
        written = clock.now
        clock.moves(hours=-5)
        target(searches, search)
        assert searches.entries(search)[-1].recorded_at == written

    def test_a_part_of_them(self, searches: JobSearches, search: SearchId) -> None:
        for name in ("Northwind", "Southwind", "Westwind"):
            target(searches, search, name)
        versions = [entry.version for entry in searches.entries(search, after=1, limit=2)]
        assert versions == [2, 3]
        assert searches.entries(search, after=99) == searches.entries(search, limit=0) == ()
        assert len(searches.entries(search, after=-2, limit=2)) == 2

    def test_the_last_touched_search_comes_first(
        self, searches: JobSearches, search: SearchId, clock: SetClock
    ) -> None:
        clock.moves(minutes=1)
        other = searches.start(StartSearch(zone="UTC"), owner="", actor="me").search_id
        assert [one.search_id for one in searches.searches()] == [other, search]
        clock.moves(minutes=1)
        target(searches, search)
        touched = searches.searches()
        assert [(one.search_id, one.version) for one in touched] == [(search, 2), (other, 1)]
        assert touched[0].recorded_at == clock.now


class TestUndoing:
    def test_undo_bring_back_and_correct(self, searches: JobSearches, search: SearchId) -> None:
        added = do(searches, search, TargetCompany(name="Northwnd", motivation=3))
        command, event = added.entries[0].command_id, added.entries[0].event
        assert isinstance(event, CompanyTargeted)
        do(searches, search, UndoCommand(command=command))
        assert searches.search(search).companies.by_id.get(event.id) is None
        do(searches, search, BringBack(command=command))
        do(searches, search, CorrectEntry(version=2, event=CompanyTargeted(id=event.id, name="Northwind")))
        [company] = searches.search(search).companies.by_id.values()
        assert (company.name, company.motivation) == ("Northwind", 3)
        assert [entry.version for entry in searches.entries(search)] == [1, 2, 3, 4, 5, 6]

    def test_what_something_hangs_on_is_not_undone(self, searches: JobSearches, search: SearchId) -> None:
        northwind = target(searches, search)
        do(searches, search, ActivateCompany(company=northwind))
        with pytest.raises(WouldBreak) as refusal:
            do(searches, search, UndoCommand(command=searches.entries(search)[1].command_id))
        assert refusal.value.conflicts

    def test_what_was_undone_is_gone_for_later_commands(self, searches: JobSearches, search: SearchId) -> None:
        step = do(searches, search, SetNextStep(what="Write", due=date(2026, 3, 9))).entries[0]
        do(searches, search, UndoCommand(command=step.command_id))
        with pytest.raises(Unknown):
            do(searches, search, FinishNextStep(step=step.event.id))  # type: ignore[union-attr]


def test_every_refusal_leaves_the_store_as_it_was(searches: JobSearches, search: SearchId) -> None:
    before = searches.entries(search)
    for command in (ActivateCompany(company=CompanyId("x")), TargetCompany(name="N", happened_on=date(1900, 1, 1))):
        with pytest.raises(Refusal):
            do(searches, search, command)
    assert searches.entries(search) == before


def test_more_searches_than_are_kept_at_hand() -> None:
    with bootstrap(None) as searches:
        started = [searches.start(StartSearch(zone="UTC"), owner="", actor="me") for _ in range(KEPT_SEARCHES + 3)]
        for begun in started + started[::-1]:
            target(searches, begun.search_id, f"Company {searches.head(begun.search_id)}")
        assert {searches.head(begun.search_id) for begun in started} == {3}
