"""Whom a talk may have been with: a few people to choose from, and all names that can be typed."""

from collections.abc import Collection, Iterator
from datetime import timedelta
from typing import NamedTuple

from domain.values import ContactId
from domain.views import Look
from domain.views.look import when
from domain.views.people import PersonRow, people

MOST = 6
"""People offered at once: what a phone shows beside the rest of the form."""

A_DAY = timedelta(days=1)


class Someone(NamedTuple):
    """A person to choose. `employer` only where the name alone does not say who it is."""

    id: str
    name: str
    employer: str


def likely(look: Look, chosen: Collection[str]) -> Iterator[Someone]:
    """Half of them I am to talk with: those booked for a time that came within a day first, then those asked, then whom
    I wrote to or added last; the others I met last; and all of the `chosen` ids that are someone's."""
    rows = people(look).people
    booked = _booked(look)
    ahead = [row for row in rows if row.ongoing or not row.talks]
    ahead.sort(key=lambda row: (row.id not in booked, row.ongoing is None, _news(look, row)))
    met = [row for row in rows if row.talks and not row.ongoing]
    ahead = ahead[: max(MOST // 2, MOST - len(met))]
    offered = [*ahead, *met[: MOST - len(ahead)]]
    offered += [row for row in rows if row.id in chosen and row not in offered]
    names = [row.name for row in offered]
    for row in offered:
        twice = names.count(row.name) > 1
        yield Someone(row.id, row.name, (row.employer or row.role or "") if twice else "")


def known_names(look: Look) -> list[tuple[str, str]]:
    """Every name that can be typed, the last met first, each with what tells namesakes apart; then names given."""
    everyone = people(look)
    met = [(row.name, row.employer or row.role or "") for row in everyone.people]
    return [*met, *((lead.name, "a name you were given") for lead in everyone.leads)]


def _booked(look: Look) -> set[str]:
    """Whose booked time came within the last day."""
    times = ((when(look, one), one) for one in look.search.conversations.ongoing())
    just = (one for booked, one in times if booked and look.now - A_DAY <= booked.at <= look.now)
    return {contact.id for one in just for contact in look.ties.people_of(one)}


def _news(look: Look, row: PersonRow) -> tuple[int, int]:
    """Sorts by the last day anything was written down of them, latest first; of one day in the order they came."""
    contact = look.search.people.by_id[ContactId(row.id)]
    return -max(contact.on, row.last or contact.on).toordinal(), contact.version
