"""What was changed elsewhere while someone had a form in front of them."""

from collections.abc import Mapping
from datetime import date
from itertools import zip_longest

from domain.values import day_words, listed
from web.wording.kinds import HOW_KNOWN, KINDS, MEDIA, ROUTES, options
from web.wording.rules import FIGURES
from web.wording.texts import first_line

NOTHING_TAKEN_BACK = "No field here stands against it: saving again takes nothing of that back."
NOT_DONE_UNSEEN = "This was changed elsewhere since you opened the page, so nothing was done yet. What should count?"
NOT_KEPT = (
    "Your message is logged. The wording kept for next time was changed elsewhere since you opened the page, "
    "so yours was not kept. Save again to keep yours, or untick it."
)
LABELS = {
    "name": "Name",
    "role": "What they do",
    "employer": "Company",
    "email": "E-mail",
    "phone": "Phone",
    "url": "Profile address",
    "how_known": "How you know them",
    "introduced_by": "Who introduced you",
    "came_from_role": "What they used to be",
    "came_from_industry": "Their industry before",
    "keep_in_touch": "Keep in touch",
    "kind": "Its kind",
    "industry": "Industry",
    "aimed_role": "What you would be there",
    "motivation": "How much you want it",
    "posting": "Whether it is hiring now",
    "advocacy": "People you know there",
    "contacts": "Who it was",
    "happened_on": "When",
    "time": "At what time",
    "medium": "How",
    "minutes": "Minutes",
    "unplanned": "Came about by chance",
    "private": "Only for you",
    "background_role": "The role you have",
    "background_industry": "The industry you are in",
    "target_role": "The role you want",
    "target_industry": "The industry you want",
    "new_role": "Whether that role is new",
    "new_industry": "Whether that industry is new",
    "day": "The day",
    "zone": "The time zone",
    "place": "Where",
    "country": "Your country",
    "title": "The title",
    **{field: figure.label for field, figure in FIGURES.items()},
}
"""What the fields are called in a sentence about them."""
TEXTS = {
    "note": "Your note was",
    "questions": "Your questions were",
    "week": "The week there was",
    "stack": "What they work with was",
    "skills": "What counts there was",
    "hiring": "How they hire was",
    "wording": "The wording kept was",
}
"""Fields of several lines, of which only the first that changed is told."""
_DO = {
    "activate": "Activate it",
    "park": "Park it",
    "drop": "Drop it",
    "restore": "Put it back",
    "made": "Add to my people",
    "faded": "Let the name go",
    "done": "It is done",
    "dropped": "Drop it",
    "confirmed": "They confirmed",
    "stop": "Stop waiting",
}
_TICK = {"yes": "“yes”", "": "“no”"}
_ANSWERS = {"yes": "“New to me”", "no": "“I know it”", "": "“Not said”"}
_CHOICES = {
    "how_known": {value: f"“{label}”" for value, label in options(HOW_KNOWN)},
    "kind": {value: f"“{label}”" for value, label in options(KINDS)},
    "medium": {value: f"“{label}”" for value, label in options(MEDIA)},
    "new_role": _ANSWERS,
    "new_industry": _ANSWERS,
    "keep_in_touch": _TICK,
    "unplanned": _TICK,
    "private": _TICK,
}


def meanwhile(field: str, now: str, had: str, typed: bool, people: Mapping[str, str]) -> str:
    """That a field is another one now: "Company is now NewCo; you had Acme in front of you."

    `now` and `had` are texts as the form holds them, `people` the names of everyone by id. `typed` is whether the
    person changed the field too.
    """
    if field in TEXTS:
        return was_changed(TEXTS[field], now, had, typed)
    return is_now(LABELS[field], _told(field, now, people), _told(field, had, people), typed)


def is_now(label: str, now: str, had: str, typed: bool) -> str:
    """The same of a field of that name, in words."""
    if not had:
        return f"{label} is now {now}; it was empty in front of you.{_kept(typed)}"
    return f"{label} is {f'now {now}' if now else 'empty now'}; you had {had} in front of you.{_kept(typed)}"


def was_changed(text: str, now: str, had: str, typed: bool) -> str:
    """The same of several lines, of which only the first that changed is told: `text` is "Your note was"."""
    return f"{text} changed: {_first_change(now, had)}.{_kept(typed)}"


def _kept(typed: bool) -> str:
    return " What you typed there is kept, and counts once you save." if typed else ""


def once_more(sent: Mapping[str, str]) -> str:
    """The words of a button that was pressed too late, by what it sends."""
    match sent:
        case {"do": str(do)}:
            return _DO.get(do, "Do it")
        case {"route": str(route)}:
            return f"Choose {next((words for way, words in ROUTES.items() if way.value == route), 'it')}"
        case {"name": str(name), "new": str(new)}:
            return f"{name} is new to me" if new == "yes" else f"I know {name}"
        case _:
            return "Do it"


def _told(field: str, text: str, people: Mapping[str, str]) -> str:
    match field:
        case "introduced_by" | "contacts":
            return listed(people.get(one, "someone") for one in text.split())
        case "happened_on" | "day":
            return _day(text)
        case _:
            return _CHOICES.get(field, {}).get(text, text)


def _day(text: str) -> str:
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return text


def _first_change(now: str, had: str) -> str:
    """The first line that is not as it was."""
    lines = zip_longest(now.splitlines(), had.splitlines(), fillvalue="")
    there, here = next(((new, old) for new, old in lines if new.strip() != old.strip()), ("", ""))
    said = f"it says “{first_line(there)}” now" if there.strip() else "a line is gone now"
    return f"{said}, where you had {f'“{first_line(here)}”' if here.strip() else 'nothing'}"
