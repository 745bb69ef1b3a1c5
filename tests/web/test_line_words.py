"""What a line names: who, where they work, by when."""

from datetime import date

import pytest

from tests.web.test_sorting import Desk
from tests.web.visitor import Visitor
from web.line_words import company_in, day_in, name_in

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("line", "name", "company"),
    [
        ("Tomasz Zielinski leads the platform team.", "Tomasz Zielinski", ""),
        ("Write to Ingrid Solberg at Saltmarsh Labs.", "Ingrid Solberg", "Saltmarsh Labs"),
        ("Acme AI: Tomasz Zielinski", "Tomasz Zielinski", "Acme AI"),
        ("acme ai has Tomasz Zielinski", "Tomasz Zielinski", "Acme AI"),
        ("Talk to Ada Nwosu from Northbank about pay", "Ada Nwosu", "Northbank"),
        ("Look at Monday", "", ""),
        ("they are at home", "", ""),
        ("", "", ""),
    ],
)
def test_a_person_and_where_they_work(line: str, name: str, company: str) -> None:
    found = company_in(line, ["Acme AI", "Acme"])
    assert (name_in(line.removeprefix("Write to ").removeprefix("Talk to ").removeprefix("Look "), found), found) == (
        name,
        company,
    )


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Send it by Friday.", date(2026, 3, 6)),
        ("I write on monday", date(2026, 3, 9)),
        ("Call by Wednesday", date(2026, 3, 11)),
        ("by tomorrow", date(2026, 3, 5)),
        ("Their Monday meeting is long.", None),
        ("by and by", None),
    ],
)
def test_by_when(line: str, due: date | None) -> None:
    assert day_in(line, WEDNESDAY) == due


def test_they_stand_in_the_forms_of_the_line(visitor: Visitor, at: str) -> None:
    desk = Desk(visitor, at)
    desk.do("AddContact", name="Jonas Berg", employer="Saltmarsh Labs")
    today = date.fromisoformat(desk.view("today")["today"])
    note = "Ingrid Solberg, saltmarsh labs\nSend the notebook by tomorrow."
    here = f"/interviews/{desk.talk(note, happened_on=today.isoformat())}/sort"
    forms = desk.forms(here)
    assert forms["name-1"].fields["name"] == "Ingrid Solberg"
    assert forms["name-1"].fields["employer"] == "Saltmarsh Labs"
    due = date.fromisoformat(forms["promised-2"].fields["due"])
    assert (due - today).days == 1


def test_a_day_that_is_over_is_not_offered(visitor: Visitor, at: str) -> None:
    desk = Desk(visitor, at)
    here = f"/interviews/{desk.talk('Send the notebook by Friday.')}/sort"
    due = date.fromisoformat(desk.forms(here)["promised-1"].fields["due"])
    assert due >= date.fromisoformat(desk.view("today")["today"])
