"""Chapter 6: asking, answers, bookings, and what came between."""

from datetime import date, time

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, phrase, rows


@phrase("Mira lives in {country:Country}")
def _(driver: Driver, country: str) -> None:
    driver.live_in(country)


@phrase("Mira asks {people:People} by {channel:Channel}")
def _(driver: Driver, people: list[str], channel: str) -> None:
    driver.ask(people, channel)


@phrase("Mira asks {people:People} by {channel:Channel} at {at:Time}")
def _(driver: Driver, people: list[str], channel: str, at: time) -> None:
    driver.ask(people, channel, at)


@phrase("Mira asks {person:Person} in words to keep:")
def _(driver: Driver, person: str, docstring: str) -> None:
    driver.ask_in_own_words(person, docstring)


@phrase('the message to ask {person:Person} says "{text:Text}"')
def _(driver: Driver, person: str, text: str) -> None:
    check_contains(driver.message_to_ask(person), text)


@phrase("the message to ask {person:Person} reads:")
def _(driver: Driver, person: str, docstring: str) -> None:
    assert driver.message_to_ask(person) == docstring


@phrase("the message to ask {person:Person} has at most {most:N} words")
def _(driver: Driver, person: str, most: int) -> None:
    assert 0 < len(driver.message_to_ask(person).split()) <= most


@phrase("Mira asks {person:Person} again by {channel:Channel}")
def _(driver: Driver, person: str, channel: str) -> None:
    driver.ask_again(person, channel)


@phrase("{person:Person} says yes, and {turn:Turn} to propose a time")
def _(driver: Driver, person: str, turn: str) -> None:
    driver.say_yes(person, turn)


@phrase("{person:Person} said yes on {day:Day}")
def _(driver: Driver, person: str, day: date) -> None:
    driver.say_yes(person, "Mira is", day)


@phrase("{person:Person} says later")
def _(driver: Driver, person: str) -> None:
    driver.say_later(person)


@phrase("{person:Person} says to come back on {day:Day}")
def _(driver: Driver, person: str, day: date) -> None:
    driver.say_later(person, day)


@phrase("{person:Person} says no")
def _(driver: Driver, person: str) -> None:
    driver.say_no(person)


@phrase("{person:Person} says no and names {name:Person}")
def _(driver: Driver, person: str, name: str) -> None:
    driver.say_no(person, name)


@phrase("Mira has opened the conversation with {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.open_talk(person)


@phrase("Mira saves on the opened page that they said yes")
def _(driver: Driver) -> None:
    driver.say_yes_on_the_opened_page()


@phrase("Mira stops waiting for {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.stop_waiting(person)


@phrase("Mira books:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        driver.book(row)


@phrase("Mira books {people:People} for {at:Time} on {day:Day}")
def _(driver: Driver, people: list[str], at: time, day: date) -> None:
    driver.book({"with": " and ".join(people), "on": f"{day:%A %d %B %Y}", "at": f"{at:%H:%M}"})


@phrase("Mira saves again and means the second of the two hours")
def _(driver: Driver) -> None:
    driver.save_again_with_the_second_hour()


@phrase("the conversation with {person:Person} is moved to {at:Time} on {day:Day}")
def _(driver: Driver, person: str, at: time, day: date) -> None:
    driver.move(person, at, day)


@phrase("{person:Person} {mishap:Mishap}")
def _(driver: Driver, person: str, mishap: str) -> None:
    driver.call_off(person, mishap, "them")


@phrase("Mira {mishap:OwnMishap} {person:Person}")
def _(driver: Driver, person: str, mishap: str) -> None:
    driver.call_off(person, mishap, "me")


@phrase('the conversation with {people:People} is "{stage:Text}"')
def _(driver: Driver, people: list[str], stage: str) -> None:
    assert driver.stages(people)[0] == stage


@phrase("the conversations with {person:Person} are {stages:Stages}")
def _(driver: Driver, person: str, stages: list[str]) -> None:
    assert driver.stages([person]) == stages


@phrase("Mira is waiting for {person:Person}")
def _(driver: Driver, person: str) -> None:
    assert person in driver.waiting_for()


@phrase("nothing is due with {person:Person}")
def _(driver: Driver, person: str) -> None:
    assert [line for line in driver.today() if person in line] == []
    assert person not in driver.waiting_for()


@phrase("Booked shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.booked(), datatable, in_order=False)
