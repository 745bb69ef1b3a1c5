"""The working days of real countries."""

import subprocess
import sys
import warnings
from datetime import date

import pytest
from holidays import list_supported_countries

from domain.working_days import WorkingDays
from infrastructure.working_days import countries, working_days


@pytest.mark.parametrize(
    ("country", "free", "working"),
    [
        # Reformation Day is a holiday in some of the states only.
        ("DE", ["2026-04-03", "2026-04-06", "2026-05-14", "2025-10-03"], ["2025-10-31", "2026-04-02"]),
        # Independence Day is a Saturday, New Year's Day of 2022 too: the Friday before is free in its stead.
        ("US", ["2026-07-03", "2021-12-31", "2026-11-26"], ["2026-07-06", "2026-11-27", "2022-01-03"]),
        # Boxing Day is a Saturday; Easter Monday is one in England, Wales and Northern Ireland, not in all the country.
        ("GB", ["2026-12-28", "2026-04-03"], ["2026-12-29", "2026-07-03"]),
        ("JP", ["2026-01-12", "2026-05-06"], ["2026-12-25"]),
        ("BR", ["2026-09-07"], ["2026-07-09"]),
        # Sunday is a day of work, Friday is not.
        ("IL", ["2026-03-06", "2026-03-07"], ["2026-03-08"]),
        ("AE", ["2026-03-07", "2026-03-08"], ["2026-03-06"]),
        ("HK", ["2026-03-07", "2026-03-08"], ["2026-03-06"]),
    ],
)
def test_by_hand(country: str, free: list[str], working: list[str]) -> None:
    there = working_days(country)
    assert [day for day in free if there.is_working(date.fromisoformat(day))] == []
    assert [day for day in working if not there.is_working(date.fromisoformat(day))] == []


def test_a_reply_is_waited_for_over_easter() -> None:
    wednesday = date(2026, 4, 1)
    assert working_days("DE").after(wednesday, 3, "09:30") == date(2026, 4, 8)
    assert working_days("GB").after(wednesday, 3, "09:30") == date(2026, 4, 7)
    assert working_days("US").after(wednesday, 3, "09:30") == date(2026, 4, 6)


@pytest.mark.parametrize("country", [None, "", "QQ", "ZZ", "de", "Germany", "country_holidays", "../DE"])
def test_of_no_country_and_of_unknown_ones_there_are_no_holidays(country: str | None) -> None:
    assert working_days(country) == WorkingDays()


def test_each_year_is_read_once() -> None:
    there = working_days("FR")
    assert there is working_days("FR")
    assert there.holidays(2026) is there.holidays(2026)
    assert date(2026, 7, 14) in there.holidays(2026)
    assert all(day.year == 2026 for day in there.holidays(2026))


@pytest.mark.parametrize("code", [code for code, _ in countries()])
def test_every_country_of_the_list_counts(code: str) -> None:
    """In years long gone and years to come, without a warning."""
    assert code in list_supported_countries(include_aliases=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        there = working_days(code)
        for on in (date.min, date(1970, 1, 1), date(2026, 3, 2), date(2036, 12, 20), date(2100, 12, 30), date.max):
            assert on <= there.after(on, 7, "15:00")
            assert there.between(on, there.after(on, 7)) <= 8


def test_the_list_is_by_name() -> None:
    names = [name for _, name in countries()]
    assert ("DE", "Germany") in countries()
    assert names[:4] == ["Afghanistan", "Åland Islands", "Albania", "Algeria"]
    assert names[-1] == "Zimbabwe"
    assert len(set(names)) == len(names) == 249


def test_the_holidays_are_not_read_when_the_server_starts() -> None:
    asked = "import sys, web.app, infrastructure.working_days as w; w.countries(); print('holidays' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
