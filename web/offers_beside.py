"""Offers side by side in words: a column for each, and the rows that they are compared by."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from domain.money import NOTHING
from domain.pay import YEARS, Part, Scenario
from domain.values import same_name
from domain.views.offers import Compared, OfferRow, SideBySide
from web.wording import capital, offers
from web.wording.money import money


class Cell(NamedTuple):
    """What one row says of one offer: the main words, and small ones beneath."""

    words: str = ""
    small: tuple[str, ...] = ()
    look: str = ""


class Line(NamedTuple):
    """A row: what it is about, and a cell for each offer; `group` heads the rows from here on."""

    label: str
    cells: tuple[Cell, ...]
    group: str = ""
    look: str = ""


class YearsOf(NamedTuple):
    """The four years of one offer: a row for each part and one for all, the years and their sum."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    total: tuple[str, ...]
    later: str


def lines(view: SideBySide, scenario: Scenario, today: date) -> list[Line]:
    """The rows: the switch first, then the money, then what matters to me, then what is only said."""
    rows = view.offers
    found = [
        Line("The switch", _each(rows, offers.switch_of), "What it would be"),
        Line("After it", _each(rows, lambda row: offers.remains_words(row.remains))),
        Line("It would teach you", _each(rows, offers.teaches_words)),
        Line("What kind of place", _each(rows, offers.kind_of)),
        Line("State", _each(rows, lambda row: capital(offers.state_words(row, today)))),
        *_money(view, scenario),
        *_weighed(view),
        Line(
            "Only said, not in writing",
            tuple(Cell(small=row.only_said, look="spoken") if row.only_said else Cell("Nothing") for row in rows),
            "What was promised",
        ),
    ]
    return [line for line in found if any(cell.words or cell.small for cell in line.cells)]


def years_of(row: OfferRow, scenario: Scenario) -> YearsOf:
    """The four years of one offer, part by part."""
    found, currency = compared(row, scenario).pay, row.terms.currency
    return YearsOf(
        rows=tuple(
            (
                capital(offers.PARTS[one.part]),
                tuple(offers.bare(amount, currency) for amount in (*one.years, one.total)),
            )
            for one in found.parts
        ),
        total=tuple(offers.bare(amount, currency) for amount in (*found.years, found.total)),
        later=offers.later_words(found.later, currency),
    )


def compared(row: OfferRow, scenario: Scenario) -> Compared:
    """What an offer comes to in that scenario."""
    return next(one for one in row.money if one.pay.scenario is scenario)


def best_of(row: OfferRow, scenario: Scenario) -> Decimal:
    """The best total in the currency of an offer; nothing, where it is alone."""
    found = compared(row, scenario)
    return found.pay.total - found.to_best if found.to_best is not None else NOTHING


def has_equity(rows: tuple[OfferRow, ...]) -> bool:
    """Whether any of them has a share in the company."""
    return any(one.part is Part.EQUITY for row in rows for one in row.money[0].pay.parts)


def _each(rows: tuple[OfferRow, ...], words: Callable[[OfferRow], str]) -> tuple[Cell, ...]:
    return tuple(Cell(words(row)) for row in rows)


def _money(view: SideBySide, scenario: Scenario) -> Iterator[Line]:
    rows = view.offers
    currencies = [row.terms.currency for row in rows]
    group = f"Four years, equity as {offers.SCENARIOS[scenario]}" if has_equity(rows) else "Four years"
    for year in range(YEARS):
        yield Line(f"Year {year + 1}", tuple(_sum(row, scenario, year) for row in rows), group if not year else "")
    yield Line("Four years", tuple(_sum(row, scenario, None) for row in rows), look="total")
    yield Line("After that", tuple(_after(row, scenario) for row in rows))
    yield Line(
        "Against the best",
        tuple(
            Cell(
                offers.compared_words(
                    compared(row, scenario),
                    row.terms.currency,
                    best_of(row, scenario),
                    view.tie_percent,
                    alone=currencies.count(row.terms.currency) == 1,
                )
            )
            for row in rows
        ),
    )


def _sum(row: OfferRow, scenario: Scenario, year: int | None) -> Cell:
    found, currency = compared(row, scenario).pay, row.terms.currency
    amount = found.total if year is None else found.years[year]
    parts = offers.parts_words(found.parts, year, currency)
    return Cell(money(amount, currency), tuple(parts) if len(parts) > 1 else ())


def _after(row: OfferRow, scenario: Scenario) -> Cell:
    return Cell(offers.later_words(compared(row, scenario).pay.later, row.terms.currency))


def _weighed(view: SideBySide) -> Iterator[Line]:
    for place, name in enumerate(view.criteria):
        cells = []
        for row in view.offers:
            said = next((one for one in row.weighed if same_name(one.name) == same_name(name)), None)
            small = (said.why,) if said and said.why else ()
            cells.append(Cell(capital(offers.WEIGHED[said.weighed]), small, said.weighed.value) if said else Cell())
        yield Line(name, tuple(cells), "What matters to you, against what you have now" if not place else "")
