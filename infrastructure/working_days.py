"""The working days of a country: its public holidays, read once for each year, and its week-end."""

import unicodedata
import warnings
from datetime import date
from functools import cache
from importlib.resources import files

from domain.working_days import WorkingDays, no_holidays

_FRIDAY = 4


@cache
def working_days(country: str | None) -> WorkingDays:
    """The days that people work at in a country (ISO 3166 alpha-2): without its public holidays, and the days that are
    free in their stead, and without its week-end.

    National public holidays only: none of a state or a region, and no working Saturdays in return for a free day. For
    a country that nothing is known of, and for none, there are no holidays; before and after the years that are known
    (from about 1900, to 2035 or 2100) neither.
    """
    # On the first question, not when the server starts: it takes a third of a second.
    from holidays import country_holidays
    from holidays.registry import EntityLoader

    if country is None or country not in EntityLoader.get_country_codes():
        return WorkingDays()
    known = country_holidays(country)

    @cache
    def holidays(year: int) -> frozenset[date]:
        if not known.start_year <= year <= known.end_year:
            return no_holidays(year)
        # Of some years a part only is known, and nobody who reads the log can change that.
        warnings.filterwarnings("ignore", "Requested Holidays are available only")
        return frozenset(country_holidays(country, years=year, expand=False))

    # Where Saturday is said to be a working day too, shops are meant, or half a day: offices are closed.
    if _FRIDAY in known.weekend:
        return WorkingDays(holidays=holidays, weekend=frozenset(known.weekend))
    return WorkingDays(holidays=holidays)


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """ISO 3166 codes and English names, by name, of the countries whose holidays are known. The names come with the
    time zone database."""
    table = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(sorted(((code, name) for code, name in rows), key=lambda row: _plain(row[1])))


def _plain(name: str) -> str:
    """Without accents and case, so that Åland stands beside Albania."""
    return unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().casefold()
