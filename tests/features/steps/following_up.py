"""Chapter 7: the days to follow up on, and reminders put off, skipped and let go."""

from datetime import date

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, fields, phrase, rows


@phrase('"{line:Text}" is due on {day:Day}')
def _(driver: Driver, line: str, day: date) -> None:
    assert driver.due(line) == day


@phrase('{person:Person} writes "{text:Text}"')
def _(driver: Driver, person: str, text: str) -> None:
    driver.touch(person, "them", text)


@phrase('Mira writes to {person:Person} "{text:Text}"')
def _(driver: Driver, person: str, text: str) -> None:
    driver.touch(person, "me", text)


@phrase('Mira puts "{line:Text}" off until {day:Day}')
def _(driver: Driver, line: str, day: date) -> None:
    driver.put_off(line, day)


@phrase("Mira puts asking {person:Person} again off until {day:Day}")
def _(driver: Driver, person: str, day: date) -> None:
    driver.put_off_asking(person, day)


@phrase('Mira skips "{line:Text}" because "{why:Text}"')
def _(driver: Driver, line: str, why: str) -> None:
    driver.skip(line, why)


@phrase("Mira lets go of what slipped")
def _(driver: Driver) -> None:
    driver.let_go()


@phrase('what slipped is "{line:Text}"')
def _(driver: Driver, line: str) -> None:
    assert driver.slipped() == [line]


@phrase("nothing has slipped")
def _(driver: Driver) -> None:
    assert driver.slipped() == []


@phrase("nothing is due today")
def _(driver: Driver) -> None:
    assert driver.today() == []


@phrase('the first thing Today asks is "{line:Text}"')
def _(driver: Driver, line: str) -> None:
    assert driver.today()[0] == line


@phrase("Mira's asks went like this:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.ask_and_wait(row)


@phrase("Mira changes the rules:")
def _(driver: Driver, datatable: Table) -> None:
    driver.change_rules(fields(datatable))


@phrase('with these rules Today would show "{line:Text}":')
def _(driver: Driver, line: str, datatable: Table) -> None:
    assert line in driver.would_come_up(fields(datatable))
