"""Days and ages as people say them."""

from datetime import date

from domain.values import day_words


def day(on: date, today: date | None = None) -> str:
    """4 March, with the year when it is not this one; today and yesterday by their names."""
    if today is not None:
        near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get((today - on).days)
        if near:
            return near
        if on.year == today.year:
            return day_words(on).rsplit(" ", 1)[0]
    return day_words(on)


def short_day(on: date, today: date) -> str:
    """A day as narrow as it goes: 4 Mar, with the year when it is not this one."""
    number, month, year = day_words(on).split()
    return f"{number} {month[:3]}" if on.year == today.year else f"{number} {month[:3]} {year}"


def weekday_day(on: date) -> str:
    """Monday 2 March 2026."""
    return f"{_WEEKDAYS[on.weekday()]} {day_words(on)}"


def month(on: date) -> str:
    """March 2026."""
    return day_words(on).split(" ", 1)[1]


def by_day(on: date, today: date) -> str:
    """The day to do something by: today, tomorrow, Thursday, 12 March."""
    ahead = (on - today).days
    return _WEEKDAYS[on.weekday()] if 1 < ahead < 7 else day(on, today)


def talked_on(on: date, today: date) -> str:
    """The day something was, within a phrase: today, yesterday, on Monday, on 12 March."""
    ago = (today - on).days
    if ago in (0, 1):
        return day(on, today)
    return f"on {_WEEKDAYS[on.weekday()] if 1 < ago < 7 else day(on, today)}"


def how_long_ago(on: date, today: date) -> str:
    """Days as people count them: today, yesterday, 5 days ago, 3 weeks ago, 2 months ago."""
    days = (today - on).days
    if days < 2:
        return day(on, today)
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 63 else f"{days // 30} months ago"


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
