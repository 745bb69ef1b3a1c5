"""Chapter 8: preparing, confirming, and what was said, line by line."""

from datetime import date, time

from tests.features.drivers.driver import Downloads, Driver
from tests.features.phrases import Table, check_table, phrase, rows


@phrase("Mira confirms with {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.confirm(person)


@phrase("Mira prepares for {person:Person}:")
def _(driver: Driver, person: str, docstring: str) -> None:
    driver.prepare(person, docstring.splitlines())


@phrase("the questions for {person:Person} are:")
def _(driver: Driver, person: str, docstring: str) -> None:
    assert driver.questions_for(person) == docstring.splitlines()


@phrase("Mira may want to ask {person:Person} about {topic:Topic}")
def _(driver: Driver, person: str, topic: str) -> None:
    assert topic in driver.untold(person)


@phrase("Mira has heard about {topic:Topic} before she meets {person:Person}")
def _(driver: Driver, topic: str, person: str) -> None:
    assert topic not in driver.untold(person)


@phrase("Mira sorts the note of the conversation with {person:Person}:")
def _(driver: Driver, person: str, datatable: Table) -> None:
    driver.sort_note(person, rows(datatable))


@phrase('Mira learns "{claim:Text}" about {topic:Topic} from {person:Person}')
def _(driver: Driver, claim: str, topic: str, person: str) -> None:
    driver.learn(claim, topic, person)


@phrase('Mira learns "{claim:Text}" about {topic:Topic} from {person:Person}, the same as "{other:Text}"')
def _(driver: Driver, claim: str, topic: str, person: str, other: str) -> None:
    driver.learn(claim, topic, person, other)


@phrase('"{claim:Text}" was said by {people:People}')
def _(driver: Driver, claim: str, people: list[str]) -> None:
    assert driver.said_by(claim) == people


@phrase("what is kept of the note of the conversation with {person:Person} is:")
def _(driver: Driver, person: str, datatable: Table) -> None:
    check_table(driver.kept_of(person), datatable, in_order=True)


@phrase("Mira hears what a title means:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.explain_title(row)


@phrase("the titles say:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.titles(), datatable, in_order=False)


@phrase('looking for "{text:Text}" finds:')
def _(driver: Driver, text: str, datatable: Table) -> None:
    check_table(driver.found(text), datatable, in_order=False)


@phrase("the calendar says {at:Time} on {day:Day} for {person:Person}")
def _(driver: Downloads, at: time, day: date, person: str) -> None:
    assert driver.in_calendar(person) == (day, at)


@phrase("it is the same event in the calendar")
def _(driver: Downloads) -> None:
    driver.check_same_event()
