"""People met through people: who led to whom, as far as it goes."""

from collections.abc import Mapping

import msgspec

from domain.steps.people import Contact
from domain.values import ContactId
from domain.views.courses import Courses, Figure
from domain.views.look import Look, Named, named


class Link(msgspec.Struct, frozen=True, gc=False):
    """Someone in a chain, `depth` people after the one it begins with; whether one has talked with them."""

    person: Named
    depth: int
    talked: bool


class Chains(msgspec.Struct, frozen=True, gc=False):
    """`through` are the people one talked with whom someone else led to. `longest` counts the people of the longest
    chain, whose names are `names`, the first one first. `links` are all chains one after another: everyone stands
    after whoever led to them, one step deeper."""

    through: Figure
    longest: Figure
    names: tuple[Named, ...]
    links: tuple[Link, ...]


def chains(look: Look, courses: Courses, givers: Mapping[ContactId, ContactId]) -> Chains:
    """The chains that `givers` make, those of the earliest known people first."""
    people = look.search.people.by_id
    led_to: dict[ContactId, list[Contact]] = {}
    for id in sorted(givers, key=lambda one: people[one].version):
        led_to.setdefault(givers[id], []).append(people[id])
    begin = sorted((people[id] for id in led_to if id not in givers), key=lambda one: one.version)
    links: list[Link] = []
    deepest: tuple[int, ContactId | None] = (0, None)
    rest = [(one, 0) for one in reversed(begin)]
    while rest:
        contact, depth = rest.pop()
        links.append(Link(named(contact), depth, contact.id in courses.held_with))
        deepest = max(deepest, (depth, contact.id), key=lambda one: one[0])
        rest += [(one, depth + 1) for one in reversed(led_to.get(contact.id, []))]
    way = _way_to(deepest[1], givers)
    through = {id: held for id, held in courses.held_with.items() if id in givers}
    return Chains(
        through=courses.of_people("chain.through", through),
        longest=courses.of_people("chain.longest", dict.fromkeys(way, ())),
        names=tuple(named(people[id]) for id in way),
        links=tuple(links),
    )


def givers_of(look: Look) -> dict[ContactId, ContactId]:
    """Who led to whom: whoever introduced someone, or first gave the name that became them. Of two who led to each
    other only the first counts."""
    people, found = look.search.people, dict[ContactId, ContactId]()
    leads = sorted(look.search.introductions.by_id.values(), key=lambda lead: lead.version)
    given = [(lead.contact, lead.by) for lead in leads if lead.made]
    introduced = [(one.id, one.introduced_by) for one in sorted(people.by_id.values(), key=lambda one: one.version)]
    for to, by in (*introduced, *given):
        contact, giver = people.get(to), people.get(by)
        if contact and giver and contact.id not in found and contact.id not in _way_to(giver.id, found):
            found[contact.id] = giver.id
    return found


def _way_to(id: ContactId | None, givers: Mapping[ContactId, ContactId]) -> list[ContactId]:
    """The people of a chain down to someone, the first one first."""
    way: list[ContactId] = []
    while id is not None:
        way.append(id)
        id = givers.get(id)
    return way[::-1]
