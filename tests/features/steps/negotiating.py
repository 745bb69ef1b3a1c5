"""Chapter 13: offers side by side, what was promised and asked for, and how they end."""

from datetime import date

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_table, fields, phrase, rows


@phrase("Mira is offered:")
def _(driver: Driver, datatable: Table) -> None:
    """A column for each offer."""
    words, *offers = zip(*datatable, strict=True)
    for offer in offers:
        driver.receive_offer(dict(zip(words, offer, strict=True)))


@phrase("{company:Company} offers Mira {base:Money} {currency:Currency} a year")
def _(driver: Driver, company: str, base: str, currency: str) -> None:
    driver.receive_offer({"at": company, "currency": currency, "base": base})


@phrase("{company:Company} offers Mira {base:Money} {currency:Currency} a year until {day:Day}")
def _(driver: Driver, company: str, base: str, currency: str, day: date) -> None:
    driver.receive_offer({"at": company, "currency": currency, "base": base, "decide by": f"{day:%A %d %B %Y}"})


@phrase("Offers shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.offers(), datatable, in_order=False)


@phrase("over four years the offers come to:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.four_years(), datatable, in_order=False)


@phrase("the offers differ from the best by:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.differences(), datatable, in_order=False)


@phrase("the four years come to:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.scenarios(), datatable, in_order=False)


@phrase("Mira notes what was promised:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.note_promise(row)


@phrase("the promises of {company:Company} are:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    check_table(driver.promises(company), datatable, in_order=False)


@phrase("Mira asks {company:Company} for:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    driver.counter(company, rows(datatable))


@phrase("Mira has asked {company:Company} for:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    check_table(driver.asked_for(company), datatable, in_order=True)


@phrase("{company:Company} changes the offer:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    driver.revise_offer(company, fields(datatable))


@phrase("the terms of {company:Company} were, the latest first:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    check_table(driver.terms(company), datatable, in_order=True)


@phrase("{company:Company} gives Mira until {day:Day}")
def _(driver: Driver, company: str, day: date) -> None:
    driver.move_deadline(company, day)


@phrase("Mira accepts the offer of {company:Company}")
def _(driver: Driver, company: str) -> None:
    driver.accept_offer(company)


@phrase('Mira declines the offer of {company:Company} because "{why:Text}"')
def _(driver: Driver, company: str, why: str) -> None:
    driver.decline_offer(company, why)


@phrase("Mira lets the offer of {company:Company} lapse")
def _(driver: Driver, company: str) -> None:
    driver.let_offer_lapse(company)


@phrase("{company:Company} takes the offer back")
def _(driver: Driver, company: str) -> None:
    driver.rescind_offer(company)


@phrase('the offer of {company:Company} is "{state:Text}"')
def _(driver: Driver, company: str, state: str) -> None:
    assert driver.offer_state(company) == state


@phrase("Mira weighs what matters to her:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.weigh(row)


@phrase("what matters to Mira is:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.weighed(), datatable, in_order=False)
