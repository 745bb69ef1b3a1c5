"""Chapter 10: what people agree on, what nobody told yet, what titles mean, and how wishes went."""

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_table, phrase, rows


@phrase("Mira is told about {topic:Topic}:")
def _(driver: Driver, topic: str, datatable: Table) -> None:
    for row in rows(datatable):
        words = row["in these words"]
        private = {"private": "yes"} if row.get("only for her") else {}
        driver.log({"with": row["by"], "note": words, **private})
        driver.learn(words, topic, row["by"], row.get("the same as"), row.get("the opposite of"))


@phrase("Learned says about {topic:Topic}:")
def _(driver: Driver, topic: str, datatable: Table) -> None:
    check_table(driver.learned(topic), datatable, in_order=True)


@phrase("Learned says about {topic:Topic} at {company:Company}:")
def _(driver: Driver, topic: str, company: str, datatable: Table) -> None:
    check_table(driver.learned(topic, company), datatable, in_order=True)


@phrase('Learned does not quote "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    assert text not in " ".join(driver.all_quoted())


@phrase("Mira wants to ask about {topic:Topic} at the next conversation")
def _(driver: Driver, topic: str) -> None:
    driver.ask_next(topic)


@phrase("Learned offers to ask {person:Person} about {topic:Topic}")
def _(driver: Driver, person: str, topic: str) -> None:
    assert topic in driver.untold_topics()
    assert driver.to_ask() == [person]


@phrase("Learned offers nobody to ask about {topic:Topic}")
def _(driver: Driver, topic: str) -> None:
    assert topic in driver.untold_topics()
    assert driver.to_ask() == []


@phrase("nobody has told Mira yet about {topic:Topic}")
def _(driver: Driver, topic: str) -> None:
    assert topic in driver.untold_topics()


@phrase("somebody has told Mira about {topic:Topic}")
def _(driver: Driver, topic: str) -> None:
    assert topic not in driver.untold_topics()


@phrase("Learned compares the titles:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.titles_compared(), datatable, in_order=True)


@phrase("how much Mira wanted {company:Company} over time is:")
def _(driver: Driver, company: str, datatable: Table) -> None:
    check_table(driver.wanted_over_time(company), datatable, in_order=True)
