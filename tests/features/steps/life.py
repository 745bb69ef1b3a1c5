"""Chapter 15: a search paused, concluded, told about, and the next leg."""

from datetime import date

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_table, fields, phrase


@phrase('Mira pauses the search because "{why:Text}"')
def _(driver: Driver, why: str) -> None:
    driver.pause(why)


@phrase("Mira pauses the search on {first:Day} and goes on with it on {then:Day}")
def _(driver: Driver, first: date, then: date) -> None:
    driver.clock.set(first)
    driver.pause("")
    driver.clock.set(then)
    driver.resume()


@phrase('the search is "{state:Text}"')
def _(driver: Driver, state: str) -> None:
    assert driver.state() == state


@phrase("Mira concludes the search:")
def _(driver: Driver, datatable: Table) -> None:
    driver.conclude(fields(datatable))


@phrase('Mira reopens the search because "{why:Text}"')
def _(driver: Driver, why: str) -> None:
    driver.reopen(why)


@phrase("Mira has told {person:Person} how it ended")
def _(driver: Driver, person: str) -> None:
    driver.tell_outcome(person)


@phrase("the people to tell are:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.to_tell(), datatable, in_order=False)


@phrase("Mira sets out on the next leg:")
def _(driver: Driver, datatable: Table) -> None:
    driver.start_next_leg(fields(datatable))


@phrase("the search before has nothing new")
def _(driver: Driver) -> None:
    driver.check_search_before()


@phrase("the searches are {titles:Stages}")
def _(driver: Driver, titles: list[str]) -> None:
    assert driver.searches() == titles


@phrase('Mira changes to the search "{title:Text}"')
def _(driver: Driver, title: str) -> None:
    driver.change_search(title)
