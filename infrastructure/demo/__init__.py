"""The finished example: eight weeks of Mira Okafor's search, an analyst in finance on her way to machine learning in
tech. Told by commands through the one door, so it is a search like any other; the same day tells it the same way."""

from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from domain.journal import Entry
from domain.values import SearchId
from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from infrastructure.demo import week_1, week_2, week_3, week_4, week_5, week_6, week_7, week_8
from infrastructure.demo.by_name import EDITION, key_of
from infrastructure.demo.days import EIGHT_WEEKS, MovingClock
from infrastructure.demo.mira import Mira

WEEKS = (week_1, week_2, week_3, week_4, week_5, week_6, week_7, week_8)


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
    """Tells the example to searches that were given this clock."""
    mira = Mira(searches, clock, until)
    for week in WEEKS:
        week.tell(mira)
    return mira.search_id


def is_example(beginning: Entry) -> bool:
    """Whether the search that begins with this entry was told here, in this edition or an earlier one: its first save
    then has the id of the key that the example of its day begins with. A title is anyone's to choose."""
    until = beginning.happened_on + EIGHT_WEEKS
    keys = (key_of(until, edition) for edition in range(1, EDITION + 1))
    return any(beginning.command_id == str(uuid5(UUID(beginning.search_id), key)) for key in keys)
