"""What a word is to say to someone who gave advice, or with whom I keep in touch. What stands in a private note is
quoted to nobody."""

from typing import Any

from domain.refusals import Unknown
from domain.steps.advice import Advice
from domain.steps.life import end_of
from domain.steps.people import Contact
from domain.values import AdviceId, ContactId, Position
from domain.views.heard import is_private
from domain.views.look import Look, named


def advice_to_tell_of(look: Look, id: str | None, who: str | None) -> tuple[Advice, Contact]:
    """The advice, and whom to tell: whoever gave it, where nobody is named. Refuses what is unknown."""
    advice = look.search.advice.by_id.get(AdviceId(id or ""))
    if advice is None:
        raise Unknown("advice", "advice")
    contact = look.search.people.get(ContactId(who) if who else advice.by)
    if contact is None:
        raise Unknown("who", "person")
    return advice, contact


def of_advice(look: Look, advice: Advice, contact: Contact) -> dict[str, Any]:
    """What they advised, and how it went, in my own words for it."""
    mine = look.search.people.get(advice.by) == contact
    return {
        "advice": advice.id,
        "people": (named(contact),),
        "advised": advice.text if mine and not is_private(look.search, advice.source) else "",
        "tried": advice.tried is not None,
        "how": advice.how,
    }


def of_progress(look: Look, contact: Contact) -> dict[str, Any]:
    """How many conversations I had with others since the last one with them; no aim once there is an end to tell of."""
    talks = look.ties.talks.get(contact.id)
    last = talks[-1] if talks else None
    since = sum(last is not None and one.on > last.on for one in look.search.conversations.held())
    ended = {"target": Position()} if end_of(look.search) else {}
    return {"people": (named(contact),), "talks_since": since, **ended}
