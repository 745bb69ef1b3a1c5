"""Chapter 3: people, and who led to whom."""

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_table, fields, phrase, rows


@phrase("Mira adds these people:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.add_person(row)


@phrase("Mira adds {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.add_person({"name": person})


@phrase("Mira pastes these people and saves the preview:")
def _(driver: Driver, docstring: str) -> None:
    driver.paste_people(docstring)


@phrase("Mira hears news of {person:Person}:")
def _(driver: Driver, person: str, datatable: Table) -> None:
    driver.hear_news(person, fields(datatable))


@phrase("Everyone shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.people(), datatable, in_order=False)


@phrase("Everyone counts {count:N} {word:Word}")
def _(driver: Driver, count: int) -> None:
    assert len(driver.people()) == count


@phrase("Mira has thanked {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.thank(person)


@phrase("{giver:Person} offers Mira an introduction to {name:Person}")
def _(driver: Driver, giver: str, name: str) -> None:
    driver.offer_introduction(giver, name)


@phrase("{giver:Person} introduces Mira to {name:Person}")
def _(driver: Driver, giver: str, name: str) -> None:
    driver.introduce(giver, name)


@phrase('the introduction to {name:Person} is "{state:Text}"')
def _(driver: Driver, name: str, state: str) -> None:
    assert driver.introduction(name) == state


@phrase("{giver:Person} led to {people:People}")
def _(driver: Driver, giver: str, people: list[str]) -> None:
    assert sorted(driver.led_to(giver)) == sorted(people)


@phrase("the names given are {people:People}")
def _(driver: Driver, people: list[str]) -> None:
    assert sorted(driver.names_given()) == sorted(people)


@phrase("the Map knows {person:Person} as someone who went this way")
def _(driver: Driver, person: str) -> None:
    assert person in driver.went_this_way()


@phrase("Mira is asked whether she means {candidates:Candidates}")
def _(driver: Driver, candidates: list[str]) -> None:
    assert sorted(driver.asked_whom()) == sorted(candidates)
    driver.check_nothing_saved()


@phrase("Mira answers that it is {who:Who}")
def _(driver: Driver, who: str) -> None:
    driver.answer(who)


@phrase("Mira answers that it is someone new")
def _(driver: Driver) -> None:
    driver.answer(None)
