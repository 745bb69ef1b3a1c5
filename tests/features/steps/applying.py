"""Chapter 12: applications, their interviews, and how they end."""

from datetime import date, time

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, fields, phrase


@phrase("Mira applies:")
def _(driver: Driver, datatable: Table) -> None:
    driver.apply(fields(datatable))


@phrase("Mira applies at {company:Company}")
def _(driver: Driver, company: str) -> None:
    driver.apply({"at": company, "as": "machine learning engineer"})


@phrase("Applications shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.applications(), datatable, in_order=False)


@phrase('the application at {company:Company} is "{stage:Text}"')
def _(driver: Driver, company: str, stage: str) -> None:
    assert driver.application_stage(company) == stage


@phrase("Mira asked {company:Company} for news on {first:Day} and on {second:Day}")
def _(driver: Driver, company: str, first: date, second: date) -> None:
    for day in (first, second):
        driver.clock.set(day)
        driver.ask_for_news(company)


@phrase("Mira stops waiting for news from {company:Company}")
def _(driver: Driver, company: str) -> None:
    driver.stop_waiting_for_news(company)


@phrase("Mira books an interview at {company:Company} for {at:Time} on {day:Day}")
def _(driver: Driver, company: str, at: time, day: date) -> None:
    driver.book_round(company, at, day)


@phrase("the interview at {company:Company} is moved to {at:Time} on {day:Day}")
def _(driver: Driver, company: str, at: time, day: date) -> None:
    driver.move_round(company, at, day)


@phrase('the interview at {company:Company} is "{stage:Text}"')
def _(driver: Driver, company: str, stage: str) -> None:
    assert driver.round_stage(company) == stage


@phrase("{company:Company} {mishap:RoundMishap} the interview")
def _(driver: Driver, company: str, mishap: str) -> None:
    driver.call_round_off(company, mishap, "them")


@phrase("Mira {mishap:RoundMishap} the interview at {company:Company}")
def _(driver: Driver, company: str, mishap: str) -> None:
    driver.call_round_off(company, mishap, "me")


@phrase("Mira prepares for the interview at {company:Company}:")
def _(driver: Driver, company: str, docstring: str) -> None:
    driver.prepare_round(company, docstring.splitlines())


@phrase("the questions for the interview at {company:Company} are:")
def _(driver: Driver, company: str, docstring: str) -> None:
    assert driver.questions_for_round(company) == docstring.splitlines()


@phrase("Mira has had the interview at {company:Company} with {people:People}")
def _(driver: Driver, company: str, people: list[str]) -> None:
    driver.hold_round(company, people)


@phrase("Mira has thanked {person:Person} for the interview at {company:Company}")
def _(driver: Driver, person: str, company: str) -> None:
    driver.thank_for_round(company, person)


@phrase("{company:Company} says no to the application")
def _(driver: Driver, company: str) -> None:
    driver.reject(company)


@phrase('Mira withdraws from {company:Company} because "{why:Text}"')
def _(driver: Driver, company: str, why: str) -> None:
    driver.withdraw(company, why)


@phrase("Mira takes the application at {company:Company} up again")
def _(driver: Driver, company: str) -> None:
    driver.revive(company)


@phrase('Mira reads "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    check_contains(driver.read_after_saving(), text)


@phrase("Mira does what is offered instead")
def _(driver: Driver) -> None:
    driver.do_what_is_offered()
