"""People: that one person is one record, who introduced whom, and what is new about them."""

from datetime import date
from typing import Any

import pytest

from domain.commands import AddContact, ChangeContact, LogTouch, MergeContacts, PastedPerson, PastePeople
from domain.events import (
    ContactAdded,
    ContactChanged,
    ContactsMerged,
    IntroductionFaded,
    IntroductionMade,
    TouchLogged,
)
from domain.refusals import (
    IntroducedByThemselves,
    LeadSettled,
    NothingChanges,
    NotYet,
    SamePersonTwice,
    SameProfile,
    TooLongAgo,
    Unknown,
    WhichPerson,
)
from domain.values import Channel, CompanyId, ContactDetail, ContactId, HowKnown, IntroductionId, Position, Side
from tests.domain.kit import added, given, held, march, names, new, offered, on, started, targeted

PRIYA, DANIEL, LENA = ContactId("priya"), ContactId("daniel"), ContactId("lena")
ACME = CompanyId("acme")
TOMASZ = IntroductionId("tomasz")
NOBODY = ContactId("nobody")
KNOWN = given(started(), added("priya", employer="Acme", email="priya@acme.example", url="https://p.example/in/priya"))


# Adding


def test_a_name_is_enough() -> None:
    given(started()).when(AddContact(name="Priya")).then(ContactAdded(id=new(), name="Priya"))


def test_the_rest_can_come_with_it() -> None:
    story = given(started(), targeted("acme"), added("daniel"))
    details: dict[str, Any] = {
        "name": "Priya",
        "role": "machine learning engineer",
        "employer": "Acme",
        "company": ACME,
        "email": "priya@acme.example",
        "phone": "030 1",
        "url": "p.example",
        "how_known": HowKnown.ALUMNI,
        "introduced_by": DANIEL,
        "came_from": Position("analyst", "finance"),
        "known_since": date(2019, 5, 1),
        "keep_in_touch": True,
    }
    story.when(AddContact(**details)).then(ContactAdded(id=new(), **details))


def test_an_employer_on_the_list_is_recognised() -> None:
    given(started(), targeted("acme")).when(AddContact(name="Priya", employer=" ACME")).then(
        ContactAdded(id=new(), name="Priya", employer=" ACME", company=ACME)
    )


@pytest.mark.parametrize(("day", "refusal"), [(march(21), NotYet), (date.max, NotYet), (date.min, TooLongAgo)])
def test_nobody_is_known_since_tomorrow(day: date, refusal: type[NotYet]) -> None:
    given(started()).when(AddContact(name="Priya", known_since=day)).refused(refusal, field="known_since")


def test_relations_have_to_be_there() -> None:
    story = given(started())
    story.when(AddContact(name="P", company=ACME)).refused(Unknown, field="company")
    story.when(AddContact(name="P", introduced_by=NOBODY)).refused(Unknown, field="introduced_by")
    story.when(AddContact(name="P", lead=TOMASZ)).refused(Unknown, field="lead")
    story.when(AddContact(name="P", same=NOBODY)).refused(Unknown, field="same")


# One person is one record


@pytest.mark.parametrize("url", ["http://www.P.example/in/priya/?utm=1#top", "p.example/in/PRIYA"])
def test_the_same_profile_is_the_same_person(url: str) -> None:
    refusal = KNOWN.when(AddContact(name="Dr. Raman", url=url, new=True)).refused(SameProfile, field="url")
    assert [who.id for who in refusal.candidates] == [PRIYA]


def test_an_address_without_a_place_is_nobodys() -> None:
    story = given(started()).then(AddContact(name="A", url="https://")).then(AddContact(name="B", url="https://"))
    assert len(story.search.people.by_id) == 2
    story.then(AddContact(name="C"))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (AddContact(name="P. Raman", email="PRIYA@acme.example"), "email"),
        (AddContact(name="priya ", employer="ACME"), "name"),
    ],
)
def test_someone_alike_is_a_question(command: AddContact, field: str) -> None:
    refusal = KNOWN.when(command).refused(WhichPerson, field=field)
    assert [(who.id, who.name, who.employer) for who in refusal.candidates] == [("priya", "Priya", "Acme")]


def test_the_company_says_where_someone_works_as_well_as_the_employer() -> None:
    story = given(started(), targeted("acme"), added("priya", employer="Acme"), added("lena", company=ACME))
    story.when(AddContact(name="Priya", company=ACME)).refused(WhichPerson, field="name")
    story.when(AddContact(name="Lena", employer="acme")).refused(WhichPerson, field="name")


def test_several_alike_are_asked_about_in_the_order_they_were_added() -> None:
    story = given(started(), *(added(f"p{n}", "Priya", email="p@x.example") for n in range(9)))
    refusal = story.when(AddContact(name="P", email="p@x.example")).refused(WhichPerson, field="email")
    assert [who.id for who in refusal.candidates] == [f"p{n}" for n in range(9)]


def test_a_namesake_elsewhere_is_someone_new() -> None:
    KNOWN.when(AddContact(name="Priya")).then(ContactAdded(id=new(), name="Priya"))


def test_someone_new_after_all() -> None:
    KNOWN.when(AddContact(name="Priya", employer="Acme", new=True)).then(
        ContactAdded(id=new(), name="Priya", employer="Acme")
    )


def test_the_same_person_after_all_gets_what_is_new() -> None:
    KNOWN.when(AddContact(name="P. Raman", email="priya@acme.example", phone="030 1", same=PRIYA)).then(
        ContactChanged(contact=PRIYA, phone="030 1")
    )


def test_the_same_person_with_nothing_new_changes_nothing() -> None:
    KNOWN.when(AddContact(name="P", employer="Acme", same=PRIYA)).refused(NothingChanges)


def test_the_same_person_does_not_take_anothers_profile() -> None:
    KNOWN.and_given(added("daniel")).when(AddContact(name="D", url="p.example/in/priya", same=DANIEL)).refused(
        SameProfile, field="url"
    )


# From a name that was given


def test_a_lead_becomes_a_person() -> None:
    story = given(started(), targeted("acme"), added("priya"), offered("tomasz", employer="Acme", by=PRIYA))
    story.when(AddContact(name="Tomasz", lead=TOMASZ)).then(
        ContactAdded(id=new(), name="Tomasz", employer="Acme", company=ACME, introduced_by=PRIYA),
        IntroductionMade(introduction=TOMASZ, contact=new()),
    )


def test_a_lead_turns_out_to_be_someone_known() -> None:
    story = KNOWN.and_given(offered("tomasz"))
    story.when(AddContact(name="T", same=PRIYA, lead=TOMASZ)).then(IntroductionMade(introduction=TOMASZ, contact=PRIYA))


def test_a_settled_lead_is_not_used_again() -> None:
    story = given(started(), offered("tomasz"), IntroductionFaded(introduction=TOMASZ))
    story.when(AddContact(name="Tomasz", lead=TOMASZ)).refused(LeadSettled, field="lead")


# Pasted lists


def test_pasted_people_are_added_once_each() -> None:
    rows = (
        PastedPerson(name="Priya", employer="acme"),
        PastedPerson(name="Daniel", how_known=HowKnown.COLD),
        PastedPerson(name=" DANIEL"),
        PastedPerson(name="Priya", employer="Beta"),
    )
    KNOWN.when(PastePeople(rows=rows, happened_on=march(5))).then(
        ContactAdded(id=new(1), name="Daniel", how_known=HowKnown.COLD),
        ContactAdded(id=new(2), name="Priya", employer="Beta"),
    )


def test_people_who_are_known_already_are_no_news() -> None:
    KNOWN.when(PastePeople(rows=(PastedPerson(name="priya"),))).refused(NothingChanges)


def test_a_pasted_name_without_a_workplace_is_the_namesake_in_the_list() -> None:
    kim = ContactAdded(id=new(), name="Kim Lee", employer="Acme")
    rows = (PastedPerson(name="kim lee"), PastedPerson(name="Kim Lee", employer="Acme"))
    KNOWN.when(PastePeople(rows=rows)).then(kim)
    KNOWN.when(PastePeople(rows=rows[::-1])).then(kim)


# News of them


def test_only_what_changed_is_recorded() -> None:
    KNOWN.when(ChangeContact(contact=PRIYA, name="Priya", role="lead engineer", email="")).then(
        ContactChanged(contact=PRIYA, role="lead engineer", email="")
    )


def test_nothing_new_changes_nothing() -> None:
    KNOWN.when(ChangeContact(contact=PRIYA, employer="Acme")).refused(NothingChanges)


def test_a_new_employer_on_the_list_is_recognised() -> None:
    KNOWN.and_given(targeted("beta")).when(ChangeContact(contact=PRIYA, employer="beta")).then(
        ContactChanged(contact=PRIYA, employer="beta", company=CompanyId("beta"))
    )


def test_a_new_employer_that_is_not_on_the_list_ends_the_old_tie() -> None:
    story = given(started(), targeted("acme"), added("priya", employer="Acme", company=ACME))
    after = story.when(ChangeContact(contact=PRIYA, employer="Elsewhere")).then(
        ContactChanged(contact=PRIYA, employer="Elsewhere")
    )
    assert after.search.people.by_id[PRIYA].company is None
    assert after.look().ties.there == {}


def test_another_spelling_of_the_employer_keeps_the_tie() -> None:
    story = given(started(), targeted("acme"), added("priya", employer="Acme", company=ACME))
    for employer in ("ACME", "Acme Research"):
        after = story.when(ChangeContact(contact=PRIYA, employer=employer, company=ACME)).then(
            ContactChanged(contact=PRIYA, employer=employer, company=ACME)
        )
        assert after.search.people.by_id[PRIYA].company == ACME
    after = story.then(ChangeContact(contact=PRIYA, employer="ACME"))
    assert after.search.people.by_id[PRIYA].company == ACME


TOLD = given(
    started(),
    targeted("acme"),
    added("daniel"),
    added("priya", role="lead", employer="Acme", company=ACME, introduced_by=DANIEL, how_known=HowKnown.COLD),
)


def test_what_is_no_longer_said_is_left_open() -> None:
    everything = tuple(ContactDetail)
    said = (ContactDetail.ROLE, ContactDetail.EMPLOYER, ContactDetail.HOW_KNOWN, ContactDetail.INTRODUCED_BY)
    after = TOLD.when(ChangeContact(contact=PRIYA, name="Priya R.", unsaid=everything)).then(
        ContactChanged(contact=PRIYA, name="Priya R.", unsaid=said)
    )
    priya = after.search.people.by_id[PRIYA]
    assert (priya.name, priya.role, priya.employer, priya.company) == ("Priya R.", None, None, None)
    assert (priya.how_known, priya.introduced_by) == (None, None)
    after.when(ChangeContact(contact=PRIYA, unsaid=everything)).refused(NothingChanges)


def test_what_is_said_anew_counts_for_more() -> None:
    command = ChangeContact(contact=PRIYA, role="head", unsaid=(ContactDetail.ROLE,))
    TOLD.when(command).then(ContactChanged(contact=PRIYA, role="head"))


def test_a_tie_without_an_employer_is_left_open_too() -> None:
    story = given(started(), targeted("acme"), added("priya", company=ACME))
    after = story.then(ChangeContact(contact=PRIYA, unsaid=(ContactDetail.EMPLOYER,)))
    assert after.look().ties.there == {}


def test_news_of_someone_unknown_is_refused() -> None:
    KNOWN.when(ChangeContact(contact=NOBODY, name="N")).refused(Unknown, field="contact")
    KNOWN.when(ChangeContact(contact=PRIYA, introduced_by=NOBODY)).refused(Unknown, field="introduced_by")
    KNOWN.when(ChangeContact(contact=PRIYA, company=ACME)).refused(Unknown, field="company")


def test_a_profile_that_belongs_to_another_is_refused() -> None:
    KNOWN.and_given(added("daniel")).when(ChangeContact(contact=DANIEL, url="p.example/in/priya/")).refused(
        SameProfile, field="url"
    )
    KNOWN.when(ChangeContact(contact=PRIYA, url="p.example/in/priya/")).then(
        ContactChanged(contact=PRIYA, url="p.example/in/priya/")
    )


# Who introduced whom


def test_nobody_is_their_own_introduction() -> None:
    story = given(started(), added("priya"), added("daniel", introduced_by=PRIYA), added("lena", introduced_by=DANIEL))
    for giver in (PRIYA, DANIEL, LENA):
        story.when(ChangeContact(contact=PRIYA, introduced_by=giver)).refused(
            IntroducedByThemselves, field="introduced_by"
        )
    story.when(AddContact(name="P", same=PRIYA, introduced_by=LENA)).refused(
        IntroducedByThemselves, field="introduced_by"
    )
    story.when(ChangeContact(contact=LENA, introduced_by=PRIYA)).then(ContactChanged(contact=LENA, introduced_by=PRIYA))


def test_a_merge_makes_nobody_their_own_introduction() -> None:
    chain = given(started(), added("priya"), added("daniel", introduced_by=PRIYA), added("lena", introduced_by=DANIEL))
    for contact, other in ((PRIYA, LENA), (LENA, PRIYA), (PRIYA, DANIEL), (DANIEL, PRIYA), (DANIEL, LENA)):
        people = chain.then(MergeContacts(contact=contact, other=other)).search.people
        for one in people.by_id.values():
            assert one.introduced_by is None or people.get(one.introduced_by) != one
        for start in people.by_id:
            seen, giver = set(), people.get(start)
            while giver is not None:
                assert giver.id not in seen, "a circle of introductions"
                seen.add(giver.id)
                giver = people.get(giver.introduced_by)


# Two records of one person


def test_merging_keeps_what_either_record_knew() -> None:
    story = given(
        started(),
        added("lena"),
        added("priya", role="engineer", introduced_by=LENA, came_from=Position("analyst")),
        added("daniel", "P. Raman", role="lead", phone="030 1", keep_in_touch=True, known_since=date(2020, 1, 1)),
        on(march(5), TouchLogged(contact=PRIYA, by=Side.ME, channel=Channel.EMAIL, gist="later")),
        on(march(4), TouchLogged(contact=DANIEL, by=Side.THEM, channel=Channel.PHONE, gist="earlier")),
    )
    after = story.when(MergeContacts(contact=PRIYA, other=DANIEL)).then(ContactsMerged(contact=PRIYA, other=DANIEL))
    people = after.search.people
    priya = people.by_id[PRIYA]
    assert DANIEL not in people.by_id
    assert people.get(DANIEL) is priya
    assert (priya.name, priya.role, priya.phone, priya.keep_in_touch) == ("Priya", "engineer", "030 1", True)
    assert (priya.introduced_by, priya.known_since) == (LENA, date(2020, 1, 1))
    assert [touch.gist for touch in priya.touches] == ["earlier", "later"]


def test_a_merged_record_is_the_one_that_stays_from_then_on() -> None:
    story = KNOWN.and_given(added("daniel"), held("talk", "daniel")).then(MergeContacts(contact=PRIYA, other=DANIEL))
    story.when(LogTouch(contact=DANIEL, by=Side.ME, channel=Channel.EMAIL)).then(
        TouchLogged(contact=PRIYA, by=Side.ME, channel=Channel.EMAIL)
    )
    story.when(MergeContacts(contact=DANIEL, other=PRIYA)).refused(SamePersonTwice, field="other")
    twice = story.and_given(added("lena")).then(MergeContacts(contact=LENA, other=DANIEL))
    assert names(twice.search.people.by_id.values()) == ["Lena"]
    assert twice.search.people.get(DANIEL) == twice.search.people.get(PRIYA) == twice.search.people.by_id[LENA]


def test_merging_needs_two_people() -> None:
    KNOWN.when(MergeContacts(contact=PRIYA, other=PRIYA)).refused(SamePersonTwice, field="other")
    KNOWN.when(MergeContacts(contact=PRIYA, other=NOBODY)).refused(Unknown, field="other")
    KNOWN.when(MergeContacts(contact=NOBODY, other=PRIYA)).refused(Unknown, field="contact")


# A few words


def test_a_few_words_are_kept() -> None:
    KNOWN.when(LogTouch(contact=PRIYA, by=Side.THEM, channel=Channel.SOCIAL, gist="A link", happened_on=march(4))).then(
        TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.SOCIAL, gist="A link")
    )
    KNOWN.when(LogTouch(contact=NOBODY, by=Side.ME, channel=Channel.EMAIL)).refused(Unknown, field="contact")


def test_merging_never_mixes_two_workplaces() -> None:
    story = given(
        started(),
        targeted("acme"),
        added("priya", employer="Elsewhere"),
        added("daniel", employer="Acme", company=ACME),
    ).then(MergeContacts(contact=PRIYA, other=DANIEL))
    priya = story.search.people.by_id[PRIYA]
    assert (priya.employer, priya.company) == ("Elsewhere", None)
