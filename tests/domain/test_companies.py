"""Companies: the list, its order, the few that are worked on, and when a startup is the easier place."""

import pytest

from domain.commands import (
    ActivateCompany,
    ChangeCompany,
    DropCompany,
    ParkCompany,
    PasteCompanies,
    PastedCompany,
    RateCompany,
    RestoreCompany,
    TargetCompany,
)
from domain.events import (
    CompanyActivated,
    CompanyChanged,
    CompanyDropped,
    CompanyParked,
    CompanyRated,
    CompanyRestored,
    CompanyTargeted,
    ContactAdded,
)
from domain.refusals import CompanyListedAlready, CompanyWasDropped, NoMarkGiven, NothingChanges, NotYet, Unknown
from domain.steps.companies import by_wish, large_for_a_role_switch, next_to_activate
from domain.values import Aspect, CompanyDetail, CompanyId, CompanyKind, CompanyStatus
from tests.domain.kit import Given, decided, given, march, names, new, started, targeted

ACME = CompanyId("acme")
LISTED = given(started(), targeted("acme"))
DROPPED = LISTED.and_given(CompanyDropped(company=ACME, why="no"))
NOWHERE = CompanyId("nowhere")


# The list


def test_a_company_is_named_with_all_that_is_known_of_it() -> None:
    after = (
        given(started())
        .when(
            TargetCompany(
                name="Northbank",
                industry="finance",
                kind=CompanyKind.LARGE,
                aimed_role="data scientist",
                why="They train their own",
                source="a meetup",
                motivation=3,
                posting=0,
                happened_on=march(1),
            )
        )
        .then(
            CompanyTargeted(
                id=new(),
                name="Northbank",
                industry="finance",
                kind=CompanyKind.LARGE,
                aimed_role="data scientist",
                why="They train their own",
                source="a meetup",
            ),
            CompanyRated(company=new(), motivation=3, posting=0),
        )
    )
    [company] = after.search.companies.by_id.values()
    assert (company.on, company.motivation, company.posting, company.advocacy) == (march(1), 3, 0, None)


def test_without_marks_none_are_recorded() -> None:
    given(started()).when(TargetCompany(name="Acme")).then(CompanyTargeted(id=new(), name="Acme"))


def test_a_company_is_named_once() -> None:
    refusal = LISTED.when(TargetCompany(name="  ACME ")).refused(CompanyListedAlready, field="name")
    assert refusal.offer is None


def test_a_dropped_company_is_put_back_rather_than_named_again() -> None:
    refusal = DROPPED.when(TargetCompany(name="acme")).refused(CompanyListedAlready, field="name")
    assert refusal.offer == RestoreCompany(company=ACME)


def test_a_company_is_not_named_tomorrow() -> None:
    given(started()).when(TargetCompany(name="Acme", happened_on=march(21))).refused(NotYet, field="happened_on")


def test_the_list_is_ordered_by_wish_then_posting_then_people_then_name() -> None:
    story = given(started())
    for name, marks in {
        "Unmarked": (None, None, None),
        "Zero": (0, None, None),
        "Half known": (3, None, 3),
        "zeta": (3, 1, 2),
        "Alpha": (3, 1, 2),
        "Alone": (3, 1, 0),
        "Second": (2, 3, 3),
    }.items():
        motivation, posting, advocacy = marks
        story = story.then(TargetCompany(name=name, motivation=motivation, posting=posting, advocacy=advocacy))
    assert names(by_wish(story.search.companies.by_id.values())) == [
        "Alpha", "zeta", "Alone", "Half known", "Second", "Zero", "Unmarked",
    ]  # fmt: skip


def test_the_first_ones_are_offered_as_many_as_are_free() -> None:
    story = given(started())
    for index in range(7):
        story = story.and_given(targeted(f"c{index}"), CompanyRated(company=CompanyId(f"c{index}"), motivation=3))
    assert names(next_to_activate(story.search)) == ["C0", "C1", "C2", "C3", "C4"]
    story = story.then(ActivateCompany(company=CompanyId("c6"))).then(ParkCompany(company=CompanyId("c0")))
    story = story.then(DropCompany(company=CompanyId("c1")))
    assert names(next_to_activate(story.search)) == ["C2", "C3", "C4", "C5"]


def test_any_number_may_be_active_and_then_none_is_offered() -> None:
    story = given(started())
    for index in range(7):
        story = story.and_given(targeted(f"c{index}"))
        if index < 6:
            story = story.then(ActivateCompany(company=CompanyId(f"c{index}")))
    assert next_to_activate(story.search) == []


# The advice about startups


def advised(story: Given) -> list[str]:
    return names(large_for_a_role_switch(story.search.framing, story.search.companies.by_id.values()))


def test_large_companies_for_a_new_role_are_listed_in_the_order_they_were_named() -> None:
    story = given(
        started(),
        targeted("zeta", kind=CompanyKind.LARGE),
        targeted("startup", kind=CompanyKind.STARTUP),
        targeted("bank", kind=CompanyKind.LARGE, industry="finance"),
        targeted("desk", kind=CompanyKind.LARGE, aimed_role="analyst"),
        targeted("gone", kind=CompanyKind.LARGE),
        CompanyDropped(company=CompanyId("gone")),
    )
    assert advised(story) == ["Zeta", "Bank"]


def test_a_role_that_is_known_needs_no_such_advice() -> None:
    bank = targeted("bank", kind=CompanyKind.LARGE, aimed_role="data scientist")
    assert advised(given(started(), bank)) == ["Bank"]
    assert advised(given(started(), bank, decided(Aspect.ROLE, "data scientist", False))) == []


def test_without_anything_to_go_by_there_is_no_such_advice() -> None:
    frame = started(new_role=None, new_industry=None)
    story = given(frame, decided(Aspect.ROLE, "machine learning engineer", False))
    assert advised(story.and_given(targeted("bank", kind=CompanyKind.LARGE))) == []


# Pasted lists


def test_a_pasted_list_names_all_and_the_people_there() -> None:
    rows = (
        PastedCompany(name="Acme", kind=CompanyKind.STARTUP, industry="tech", motivation=2),
        PastedCompany(name="Northbank", known_there="Daniel"),
    )
    given(started()).when(PasteCompanies(rows=rows, happened_on=march(3))).then(
        CompanyTargeted(id=new(1), name="Acme", kind=CompanyKind.STARTUP, industry="tech"),
        CompanyRated(company=new(1), motivation=2),
        CompanyTargeted(id=new(2), name="Northbank"),
        ContactAdded(id=new(3), name="Daniel", employer="Northbank", company=new(2)),
    )


def test_rows_that_are_there_already_are_passed_over() -> None:
    rows = (PastedCompany(name="ACME"), PastedCompany(name="Beta"), PastedCompany(name=" beta "))
    LISTED.when(PasteCompanies(rows=rows)).then(CompanyTargeted(id=new(), name="Beta"))


def test_everyone_known_at_one_pasted_company_is_kept() -> None:
    rows = (PastedCompany(name="Beta", known_there="Anna"), PastedCompany(name="Beta", known_there="Ben"))
    LISTED.when(PasteCompanies(rows=rows)).then(
        CompanyTargeted(id=new(1), name="Beta"),
        ContactAdded(id=new(2), name="Anna", employer="Beta", company=new(1)),
        ContactAdded(id=new(3), name="Ben", employer="Beta", company=new(1)),
    )


def test_someone_known_at_a_company_on_the_list_is_kept() -> None:
    LISTED.when(PasteCompanies(rows=(PastedCompany(name="acme", known_there="Anna"),))).then(
        ContactAdded(id=new(1), name="Anna", employer="Acme", company=ACME)
    )


def test_a_pasted_list_of_nothing_new_is_refused() -> None:
    LISTED.when(PasteCompanies(rows=(PastedCompany(name="Acme"),))).refused(NothingChanges)
    DROPPED.when(PasteCompanies(rows=(PastedCompany(name="Acme"),))).refused(NothingChanges)


# Marks and changes


def test_only_the_marks_that_are_given_change() -> None:
    after = (
        LISTED.and_given(CompanyRated(company=ACME, motivation=3, posting=1))
        .when(RateCompany(company=ACME, posting=0))
        .then(CompanyRated(company=ACME, posting=0))
    )
    company = after.search.companies.by_id[ACME]
    assert (company.motivation, company.posting) == (3, 0)


def test_rating_needs_a_mark() -> None:
    LISTED.when(RateCompany(company=ACME)).refused(NoMarkGiven, field="motivation")


def test_the_same_marks_again_change_nothing() -> None:
    LISTED.and_given(CompanyRated(company=ACME, motivation=0)).when(RateCompany(company=ACME, motivation=0)).refused(
        NothingChanges
    )


def test_what_changed_about_a_company_is_recorded_and_no_more() -> None:
    LISTED.when(ChangeCompany(company=ACME, name="Acme", industry="tech", kind=CompanyKind.SCALE_UP)).then(
        CompanyChanged(company=ACME, industry="tech", kind=CompanyKind.SCALE_UP)
    )


def test_what_is_no_longer_said_of_a_company_is_left_open() -> None:
    story = LISTED.then(ChangeCompany(company=ACME, industry="tech", aimed_role="engineer"))
    everything = tuple(CompanyDetail)
    after = story.when(ChangeCompany(company=ACME, industry="robotics", unsaid=everything)).then(
        CompanyChanged(company=ACME, industry="robotics", unsaid=(CompanyDetail.AIMED_ROLE,))
    )
    acme = after.search.companies.by_id[ACME]
    assert (acme.industry, acme.kind, acme.aimed_role) == ("robotics", None, None)
    after.when(ChangeCompany(company=ACME, unsaid=(CompanyDetail.KIND,))).refused(NothingChanges)


def test_a_company_may_spell_its_name_differently_but_not_take_anothers() -> None:
    story = LISTED.and_given(targeted("beta"))
    story.when(ChangeCompany(company=ACME, name="ACME")).then(CompanyChanged(company=ACME, name="ACME"))
    story.when(ChangeCompany(company=ACME, name="beta")).refused(CompanyListedAlready, field="name")


def test_a_change_to_the_same_changes_nothing() -> None:
    LISTED.when(ChangeCompany(company=ACME, name="Acme")).refused(NothingChanges)
    LISTED.when(ChangeCompany(company=ACME)).refused(NothingChanges)


# Being worked on, parked, dropped, and back


def test_a_company_goes_the_round() -> None:
    story = LISTED.when(ActivateCompany(company=ACME)).then(CompanyActivated(company=ACME))
    assert story.search.companies.by_id[ACME].status is CompanyStatus.ACTIVE
    story = story.when(ParkCompany(company=ACME, why="freeze")).then(CompanyParked(company=ACME, why="freeze"))
    company = story.search.companies.by_id[ACME]
    assert (company.status, company.status_why) == (CompanyStatus.PARKED, "freeze")
    story = story.when(DropCompany(company=ACME, why="closed")).then(CompanyDropped(company=ACME, why="closed"))
    assert story.search.companies.by_id[ACME].status is CompanyStatus.DROPPED
    story = story.when(RestoreCompany(company=ACME)).then(CompanyRestored(company=ACME))
    company = story.search.companies.by_id[ACME]
    assert (company.status, company.status_why) == (CompanyStatus.LISTED, "")


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (ActivateCompany(company=ACME), CompanyActivated(company=ACME)),
        (ParkCompany(company=ACME), CompanyParked(company=ACME)),
        (DropCompany(company=ACME), CompanyDropped(company=ACME)),
        (RestoreCompany(company=ACME), CompanyRestored(company=ACME)),
    ],
)
def test_the_same_status_again_changes_nothing(command: ActivateCompany, status: CompanyActivated) -> None:
    LISTED.and_given(status).when(command).refused(NothingChanges)


@pytest.mark.parametrize(
    "command", [RateCompany(company=ACME, motivation=1), ActivateCompany(company=ACME), ParkCompany(company=ACME)]
)
def test_a_dropped_company_is_put_back_first(command: RateCompany) -> None:
    refusal = DROPPED.when(command).refused(CompanyWasDropped, field="company")
    assert refusal.offer == RestoreCompany(company=ACME)


@pytest.mark.parametrize(
    "command",
    [
        RateCompany(company=NOWHERE, motivation=1),
        ChangeCompany(company=NOWHERE, name="Elsewhere"),
        ActivateCompany(company=NOWHERE),
        ParkCompany(company=NOWHERE),
        DropCompany(company=NOWHERE),
        RestoreCompany(company=NOWHERE),
    ],
)
def test_an_unknown_company_is_refused(command: RateCompany) -> None:
    LISTED.when(command).refused(Unknown, field="company")
