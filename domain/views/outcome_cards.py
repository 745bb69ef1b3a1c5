"""The card of a search that found its end: whom to tell."""

from datetime import date

import msgspec

from domain.steps import life
from domain.steps.clocks import Running
from domain.steps.people import Contact
from domain.views.card import Card, made
from domain.views.look import Look, named


def tell(look: Look, one: Running) -> Card | None:
    """All who are worth telling and were not told, those talked with last first; due at once."""
    people = tuple(named(contact) for contact in to_tell(look))
    return msgspec.structs.replace(made(look, one, look.later(one.on, 0)), people=people) if people else None


def to_tell(look: Look) -> list[Contact]:
    """Who was not told how it ended and is worth it, whoever I was in touch with last first; nobody before the end."""
    search, end = look.search, life.end_of(look.search)
    if end is None:
        return []
    ids = life.worth_telling(search, look.ties.signs) - life.told(search, end.on).keys()
    contacts = [search.people.by_id[id] for id in ids]
    return sorted(contacts, key=lambda one: (look.ties.last_contact(one) or date.min, one.version), reverse=True)
