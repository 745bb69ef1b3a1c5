"""Chapter 14: numbers, and what stands behind them."""

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, phrase, rows


@phrase("Mira's asks came to this:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        for person in row["whom"].split(", "):
            driver.ask_and_talk(person, row)


@phrase("Numbers counts:")
def _(driver: Driver, datatable: Table) -> None:
    for row in rows(datatable):
        number, sentences = driver.number(row["what"])
        opened = row["opened"].split(", ") if row["opened"] else []
        assert (number, len(sentences)) == (int(row["number"]), len(opened)), (row, sentences)
        for sentence, words in zip(sentences, opened, strict=True):
            check_contains(sentence, words)


@phrase("by the first message Numbers shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.ways_in("The first message"), datatable, in_order=True)


@phrase("by introduction Numbers shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.ways_in("Introduction"), datatable, in_order=True)


@phrase('Numbers says "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    check_contains(driver.numbers_say(), text)
