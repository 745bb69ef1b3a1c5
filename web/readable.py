"""Searches to be listed together: one history that cannot be read does not take the others down."""

from domain.refusals import DamagedEntry, NewerStore
from domain.values import SearchId
from domain.views import Look
from infrastructure.application import JobSearches


def readable(searches: JobSearches, search_id: SearchId) -> Look | None:
    """A look at a search; None when its history is damaged or was written by a newer version."""
    try:
        return searches.look(search_id)
    except (DamagedEntry, NewerStore):
        return None
