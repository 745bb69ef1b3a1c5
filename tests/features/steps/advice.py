"""Chapter 11: advice tried and reported back, and people to keep in touch with."""

from tests.features.drivers.driver import Driver
from tests.features.phrases import phrase, same


@phrase('Mira has tried "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    driver.try_advice(text)


@phrase('Mira has tried "{text:Text}", and notes "{note:Text}"')
def _(driver: Driver, text: str, note: str) -> None:
    driver.try_advice(text, note)


@phrase('the word to whoever gave "{text:Text}" says "{said:Text}"')
def _(driver: Driver, text: str, said: str) -> None:
    assert same(said) in same(driver.word_of_advice(text))


@phrase('Mira has told {person:Person} what came of "{text:Text}"')
def _(driver: Driver, person: str, text: str) -> None:
    driver.report_back(person, text)


@phrase('the advice "{text:Text}" is "{state:Text}"')
def _(driver: Driver, text: str, state: str) -> None:
    assert driver.advice_state(text) == state


@phrase("Mira wants to keep in touch with {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.keep_in_touch(person)
