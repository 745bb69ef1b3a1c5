"""Chapter 5: the Story, undo and correction, saves sent twice, forms left open, and looking back."""

from datetime import date

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, fields, phrase, rows


@phrase("the Story counts {count:N} saves")
def _(driver: Driver, count: int) -> None:
    assert len(driver.story()) == count


@phrase("the Story tells:")
def _(driver: Driver, datatable: Table) -> None:
    wanted = rows(datatable)
    for told, row in zip(driver.story()[-len(wanted) :], wanted, strict=True):
        for about in row["about"].split(", "):
            check_contains(told["about"], about)
        for column in row.keys() - {"about"}:
            assert told[column] == row[column]


@phrase("everything logged before is still there, unchanged")
def _(driver: Driver) -> None:
    driver.check_only_added()


@phrase("Mira corrects the conversation with {person:Person}:")
def _(driver: Driver, person: str, datatable: Table) -> None:
    driver.correct(person, fields(datatable))


@phrase('Mira corrects "{line:Text}":')
def _(driver: Driver, line: str, datatable: Table) -> None:
    driver.correct_line(line, fields(datatable))


@phrase("Mira undoes the last save")
def _(driver: Driver) -> None:
    driver.undo()


@phrase("Mira brings it back")
def _(driver: Driver) -> None:
    driver.bring_back()


@phrase("Mira undoes adding {person:Person}")
def _(driver: Driver, person: str) -> None:
    driver.undo_adding(person)


@phrase("Mira sends the same save again")
def _(driver: Driver) -> None:
    driver.repeat()


@phrase('Mira sends the same save again with the note "{note:Text}"')
def _(driver: Driver, note: str) -> None:
    driver.repeat(note)


@phrase("Mira looks back at {day:Day}")
def _(driver: Driver, day: date) -> None:
    driver.look_back(day, "recorded")


@phrase("Mira looks back at {day:Day} with what she knows today")
def _(driver: Driver, day: date) -> None:
    driver.look_back(day, "happened")


@phrase("Mira has opened the rating of {company:Company}")
def _(driver: Driver, company: str) -> None:
    driver.open_rating(company)


@phrase("Mira saves the opened rating with {wanted:N} for how much she wants it")
def _(driver: Driver, wanted: int) -> None:
    driver.save_opened_rating(wanted)
