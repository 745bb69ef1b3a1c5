"""Time zones to choose from: by place, with those of this search on top."""

from functools import cache

from domain.views import Look
from infrastructure.zones import places

_SPELT = {"DumontDUrville": "Dumont d’Urville"}
"""What the database cannot spell."""


def zones(look: Look | None = None) -> list[tuple[str, str]]:
    """Key and words of each zone; those that the search lives or booked a time in come first, the latest before."""
    first = list(dict.fromkeys(_of(look))) if look else []
    return [*((zone, words(zone)) for zone in first), *(one for one in _all() if one[0] not in first)]


def words(zone: str) -> str:
    """A zone as one reads it: "America / New York"."""
    parts = zone.replace("_", " ").split("/")
    return " / ".join(_SPELT.get(part, part) for part in parts)


def _of(look: Look) -> list[str]:
    booked = [one for one in look.search.conversations.interviews.values() if one.appointment]
    booked.sort(key=lambda one: one.version, reverse=True)
    return [look.search.zone, *(one.appointment.zone for one in booked if one.appointment)]


@cache
def _all() -> list[tuple[str, str]]:
    return [(zone, words(zone)) for zone in [*places(), "UTC"]]
