"""What a word is to say about an application: asking how it stands, thanking for one of its interviews."""

from typing import Any

from domain.refusals import Unknown
from domain.steps.applications import Application, Round
from domain.steps.conversations import with_whom
from domain.steps.people import Contact
from domain.values import ApplicationId, ContactId, RoundId
from domain.views.application_cards import called
from domain.views.look import Look, Named, named


def application_to_ask_about(look: Look, id: str | None, who: str | None) -> tuple[Application, Contact | None]:
    """The application, and whom to ask: whoever was in its last interview, else who put in a word, else nobody in
    particular. Refuses what is unknown."""
    search = look.search
    application = search.applications.by_id.get(ApplicationId(id or ""))
    if application is None:
        raise Unknown("application", "application")
    last = (one for one in reversed(search.applications.rounds_of(application)) if one.contacts)
    there = next((with_whom(search, one.contacts) for one in last), [])
    return application, _person(look, who or next(iter(there), None) or application.referred_by, named=who is not None)


def round_to_thank_for(look: Look, id: str | None, who: str | None) -> tuple[Round, Contact | None]:
    """The round, and whom to thank: the first of it, where nobody is named. Refuses what is unknown."""
    round = look.search.applications.rounds.get(RoundId(id or ""))
    if round is None:
        raise Unknown("round", "interview")
    there = with_whom(look.search, round.contacts)
    contact = _person(look, who or next(iter(there), None), named=who is not None)
    if contact is not None and contact.id not in there:
        raise Unknown("who", "person")
    return round, contact


def _person(look: Look, id: str | None, *, named: bool) -> Contact | None:
    contact = look.search.people.get(ContactId(id)) if id else None
    if named and contact is None:
        raise Unknown("who", "person")
    return contact


def of_application(look: Look, application: Application, contact: Contact | None) -> dict[str, Any]:
    """What was applied for there, and when."""
    company = called(look, application).name
    facts: dict[str, Any] = {} if contact else {"to": Named("", company)}
    return facts | {
        "application": application.id,
        "people": (named(contact),) if contact else (),
        "company": company,
        "applied_role": application.role,
        "applied_on": application.on,
    }
