"""Chapter 2: the list of companies."""

from operator import methodcaller

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, phrase, rows
from tests.features.words import MARKS

_LISTS = {
    "Companies": methodcaller("companies"),
    "Everyone": methodcaller("people"),
    "Conversations": methodcaller("conversations"),
    "the list of names given": methodcaller("names_given"),
}


@phrase("Mira names {company:Company}, {kind:Kind} in {industry:Industry}")
def _(driver: Driver, company: str, kind: str, industry: str) -> None:
    driver.name_company(company, kind, industry)


@phrase("Mira names {company:Company}, {kind:Kind} in {industry:Industry}, to work there as {role:Role}")
def _(driver: Driver, company: str, kind: str, industry: str, role: str) -> None:
    driver.name_company(company, kind, industry, role)


@phrase("Mira's companies are:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.name_company(row["company"], row["kind"], row["industry"], row.get("role"))
        if marks := [int(row[mark]) for mark in MARKS if mark in row]:
            driver.rate(row["company"], *marks)
        if row.get("state") == "active":
            driver.change_state("activates", row["company"])


@phrase("Mira pastes these companies and saves the preview:")
def _(driver: Driver, docstring: str) -> None:
    driver.paste_companies(docstring)


@phrase(
    "Mira rates {company:Company} {wanted:N} for how much she wants it, {hiring:N} for hiring now, "
    "{known:N} for people she knows there"
)
def _(driver: Driver, company: str, wanted: int, hiring: int, known: int) -> None:
    driver.rate(company, wanted, hiring, known)


@phrase("Mira {act:Act} {company:Company}")
def _(driver: Driver, act: str, company: str) -> None:
    driver.change_state(act, company)


@phrase('Mira {act:Act} {company:Company} because "{why:Text}"')
def _(driver: Driver, act: str, company: str, why: str) -> None:
    driver.change_state(act, company, why)


@phrase("Companies shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.companies(), datatable, in_order=any(mark in datatable[0] for mark in MARKS))


@phrase("the companies offered as active are {companies:Companies}")
def _(driver: Driver, companies: list[str]) -> None:
    assert driver.offered() == companies


@phrase("{place:Place} is empty")
def _(driver: Driver, place: str) -> None:
    assert _LISTS[place](driver) == []


@phrase('Mira notes about {thing:Company} "{text:Text}"')
def _(driver: Driver, thing: str, text: str) -> None:
    driver.note(thing, text)


@phrase('the page of {thing:Company} shows "{text:Text}"')
def _(driver: Driver, thing: str, text: str) -> None:
    check_contains(driver.page_of(thing), text)
