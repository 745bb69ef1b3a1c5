"""The finished example: eight weeks of Mira Okafor's search, an analyst in finance on her way to machine learning in
tech, and the search before it, which brought her there. Told by commands through the one door, so they are searches
like any other; the same day tells them the same way."""

from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from domain.journal import Entry
from domain.values import SearchId
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo import first_search, week_1, week_2, week_3, week_4, week_5, week_6, week_7, week_8
from infrastructure.demo.by_name import EDITION, key_of, key_of_first
from infrastructure.demo.days import BEFORE, EIGHT_WEEKS, EarlierDays, MovingClock, StoryDays
from infrastructure.demo.mira import Mira

WEEKS = (week_2, week_3, week_4, week_5, week_6, week_7, week_8)


def write_demo(data: Path, until: date) -> SearchId:
    """Writes the example that ends on the morning of `until` into the store in the folder `data`; also into a store
    that is being served. Asked again for the same day it finds the example there and completes what is missing.

    Raises `TooLongAgo` and `TooFarAhead` for days that leave no room for the story, and what the store raises.
    """
    clock = MovingClock()
    searches = bootstrap(data, clock=clock)
    try:
        return tell_demo(searches, clock, until)
    finally:
        searches.close()


def tell_demo(searches: JobSearches, clock: MovingClock, until: date) -> SearchId:
    """Tells the example to searches that were given this clock, the search before it first."""
    days = StoryDays(until)
    before = Mira(searches, clock, EarlierDays(until), key_of_first(until))
    first_search.tell(before)
    mira = Mira(searches, clock, days, key_of(until))
    week_1.tell(mira, before)
    for week in WEEKS:
        week.tell(mira)
    return mira.search_id


def is_example(beginning: Entry) -> bool:
    """Whether the search that begins with this entry was told here, in this edition or an earlier one: its first save
    then has the id of the key that the example of its day begins with. A title is anyone's to choose."""
    on = beginning.happened_on
    keys = (
        key
        for edition in range(1, EDITION + 1)
        for key in (key_of(on + EIGHT_WEEKS, edition), key_of_first(on + BEFORE, edition))
    )
    return any(beginning.command_id == str(uuid5(UUID(beginning.search_id), key)) for key in keys)
