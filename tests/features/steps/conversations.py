"""Chapter 4: conversations, what came of them, and Today."""

from datetime import date

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, fields, phrase


@phrase("Mira logs a conversation with {people:People}")
def _(driver: Driver, people: list[str]) -> None:
    driver.log({"with": " and ".join(people)})


@phrase("Mira logs a conversation held on {day:Day} with {people:People}")
def _(driver: Driver, day: date, people: list[str]) -> None:
    driver.log({"with": " and ".join(people), "on": f"{day:%A %d %B %Y}"})


@phrase("Mira logs a conversation with {people:People} and keeps this note:")
def _(driver: Driver, people: list[str], docstring: str) -> None:
    driver.log({"with": " and ".join(people), "note": docstring})


@phrase("Mira logs a conversation:")
def _(driver: Driver, datatable: Table) -> None:
    driver.log(fields(datatable))


@phrase("Mira saves again with the day {day:Day}")
def _(driver: Driver, day: date) -> None:
    driver.save_again_on(day)


@phrase('Mira has done "{what:Text}"')
def _(driver: Driver, what: str) -> None:
    driver.finish(what)


@phrase("Conversations shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.conversations(), datatable, in_order=False)


@phrase("the note of the conversation with {person:Person} reads:")
def _(driver: Driver, person: str, docstring: str) -> None:
    assert driver.note_of(person).replace("\r\n", "\n") == docstring


@phrase("Mira is to thank {person:Person} by {day:Day}")
def _(driver: Driver, person: str, day: date) -> None:
    assert driver.thank_by(person) == day


@phrase('Today shows "{line:Text}"')
def _(driver: Driver, line: str) -> None:
    assert line in driver.today()


@phrase('Today does not show "{line:Text}"')
@phrase('Today no longer shows "{line:Text}"')
def _(driver: Driver, line: str) -> None:
    assert line not in driver.today()


@phrase('nothing is saved, and Mira reads "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    check_contains(driver.refusal(), text)
    driver.check_nothing_saved()
