"""Chapter 9: thanks, promises and next steps."""

from datetime import date, timedelta

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, phrase, rows


@phrase('"{line:Text}" is late from {day:Day} on')
def _(driver: Driver, line: str, day: date) -> None:
    driver.clock.set(day - timedelta(days=1))
    assert not driver.late(line)
    driver.clock.set(day)
    assert driver.late(line)


@phrase("Mira has told {giver:Person} how it went with {name:Person}")
def _(driver: Driver, giver: str, name: str) -> None:
    driver.tell_giver(giver, name)


@phrase("Mira sets these next steps:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.set_step(row)


@phrase('Mira promises {person:Person} "{what:Text}" by {day:Day}')
def _(driver: Driver, person: str, what: str, day: date) -> None:
    driver.set_step({"what": what, "by": f"{day:%A %d %B %Y}", "promised to": person})
