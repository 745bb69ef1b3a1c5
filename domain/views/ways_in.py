"""Which way in works: what came of asking, by how one knows people, by the first message, by introduction."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from domain.events import InterviewRequested
from domain.journal import Entry
from domain.values import Channel, ContactId, HowKnown
from domain.views.courses import Courses, Figure, in_time
from domain.views.look import Look


class Way(msgspec.Struct, frozen=True, gc=False):
    """The people of one way: those asked, those of them who replied, and those talked with since they were asked."""

    value: str
    asked: Figure
    replied: Figure
    talked: Figure


class WaysIn(msgspec.Struct, frozen=True, gc=False):
    """The same people sorted three times. A `value` is how one knows them, or "" where that was not said; the channel
    of the first ask; "yes" or "no" for whether someone gave one their name. Ways that nobody was asked in are left out.
    """

    known: tuple[Way, ...]
    channel: tuple[Way, ...]
    introduced: tuple[Way, ...]


Of = Mapping[ContactId, Sequence[Entry]]


def ways_in(look: Look, courses: Courses, givers: Mapping[ContactId, ContactId]) -> WaysIn:
    """Of those asked each way, how many replied and how many one talked with. `givers` are who led to whom."""
    asked = {id: [ask for _, ask in asks] for id, asks in courses.asked_of.items()}
    replied, talked = replies(courses), talks_after(courses)

    def ways(by: str, values: Sequence[str], of: Callable[[ContactId], str]) -> tuple[Way, ...]:
        groups: dict[str, list[ContactId]] = {}
        for id in asked:
            groups.setdefault(of(id), []).append(id)
        found = []
        for value in values:
            if group := groups.get(value):
                key = f"{by}.{value or 'unsaid'}"
                counts = (
                    courses.of_people(f"{key}.{what}", {id: entries[id] for id in group if id in entries})
                    for what, entries in (("asked", asked), ("replied", replied), ("talked", talked))
                )
                found.append(Way(value, *counts))
        return tuple(found)

    people = look.search.people.by_id
    return WaysIn(
        known=ways("known", [*(one.value for one in HowKnown), ""], lambda id: _value(people[id].how_known)),
        channel=ways("channel", [one.value for one in Channel], lambda id: _channel(asked[id][0])),
        introduced=ways("introduced", ["yes", "no"], lambda id: "yes" if id in givers else "no"),
    )


def replies(courses: Courses) -> dict[ContactId, list[Entry]]:
    """The first signs of those who were asked, after each ask. A sign after an ask of several is one of them all: it
    does not say whose it was."""
    signs = {id: [course.reply for course, _ in asks if course.reply] for id, asks in courses.asked_of.items()}
    return {id: own for id, own in signs.items() if own}


def talks_after(courses: Courses) -> dict[ContactId, list[Entry]]:
    """The conversations with those who were asked, after the first ask."""
    found: dict[ContactId, list[Entry]] = {}
    for id, asks in courses.asked_of.items():
        first = in_time(asks[0][1])
        if since := [held for held in courses.held_with.get(id, ()) if in_time(held) > first]:
            found[id] = since
    return found


def _value(known: HowKnown | None) -> str:
    return known.value if known else ""


def _channel(ask: Entry) -> str:
    assert isinstance(ask.event, InterviewRequested)
    return ask.event.channel.value
