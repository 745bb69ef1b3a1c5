"""The clocks of advice and of those to keep in touch with.

Advice is to be tried; whoever gave it hears what came of it. Those to keep in touch with hear how it goes some time
after a conversation, and then again after every sign of either.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.steps.clocks import Running, about
from domain.steps.people import Contact
from domain.steps.signs import Act, Sign, Signs
from domain.values import ReminderKind, Side

if TYPE_CHECKING:
    from domain.job_search import JobSearch


def clocks(search: "JobSearch", signs: Signs) -> Iterator[Running]:
    """What is to be tried, what is to be told, and who is to be kept in touch with."""
    for advice in search.advice.by_id.values():
        giver = search.people.get(advice.by)
        if advice.open:
            yield Running(about(ReminderKind.FOLLOW, advice.id), advice.on, advice.version)
        elif advice.tried and giver and not advice.heard_by(search.people, giver.id):
            which = about(ReminderKind.ADVICE_BACK, advice.id, giver.id)
            yield Running(which, advice.tried, advice.tried_version)
    for contact in search.people.by_id.values():
        if contact.keep_in_touch and not _under_way(contact, signs):
            yield _keeping(contact, signs)


def after_a_talk(contact: Contact, signs: Signs) -> bool:
    """Whether the last conversation is the last I had with someone, but for thanks for it: then a first word of how it
    goes is next."""
    last, talks = _last(contact, signs), signs.talks.get(contact.id)
    return last is not None and talks is not None and last.version == talks[-1].held_version


def _keeping(contact: Contact, signs: Signs) -> Running:
    """Since the last sign of either. `said` is the day I chose to keep in touch."""
    which = about(ReminderKind.KEEP_IN_TOUCH, contact.id)
    last, since = _last(contact, signs), contact.keep_since
    if last is None:
        return Running(which, since, contact.keep_version, said=since)
    return Running(which, last.on, max(last.version, contact.keep_version), last.time, since)


def _last(contact: Contact, signs: Signs) -> Sign | None:
    """The last sign of either; thanks for a conversation belong to it."""
    thanks = {one.version for talk in signs.talks.get(contact.id, ()) for one in talk.thanks}
    found: Sign | None = None
    for sign in signs.of(contact):
        if not (sign.by is Side.ME and sign.act is Act.WORD and sign.version in thanks) and (
            found is None or sign.follows(found)
        ):
            found = sign
    return found


def _under_way(contact: Contact, signs: Signs) -> bool:
    """Whether a conversation with them is asked for, answered or booked."""
    return any(one.open for one in signs.interviews.get(contact.id, ()))
