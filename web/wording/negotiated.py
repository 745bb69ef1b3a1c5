"""Offers in words: what was offered and promised, what was asked for, and what became of it."""

from domain.events import (
    CounterProposed,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    PromiseRecorded,
)
from domain.money import Terms
from domain.naming import OFFER_FROM
from domain.values import Weighed, Word, day_words, listed
from web.wording.money import money
from web.wording.names import Names
from web.wording.texts import because, capital, quoted

Negotiated = (
    OfferReceived
    | PromiseRecorded
    | CounterProposed
    | OfferWeighed
    | OfferRevised
    | OfferDeadlineMoved
    | OfferAccepted
    | OfferDeclined
    | OfferLapsed
    | OfferRescinded
)
"""What becomes of offers."""
SAID = {
    Word.IN_PERSON: "in person",
    Word.CALL: "on the phone",
    Word.MESSAGE: "by message",
    Word.EMAIL: "by e-mail",
    Word.CONTRACT: "in the contract",
}
"""How something about an offer was said, within a sentence."""
WEIGHED = {
    Weighed.BETTER: "better than what you have now",
    Weighed.SAME: "the same as what you have now",
    Weighed.WORSE: "worse than what you have now",
}


def negotiated(event: Negotiated, names: Names) -> str:
    """One event of an offer."""
    match event:
        case OfferReceived():
            until = f", until {day_words(event.expires_on)}" if event.expires_on else ""
            offer = f"{capital(names[event.company])} made you an offer as {event.role} {SAID[event.medium]}"
            return f"{offer}: {terms_words(event.terms)}{until}."
        case PromiseRecorded():
            return _promised(event, names)
        case CounterProposed():
            asks = listed(f"“{ask.what}”" for ask in event.asks)
            return f"You asked {_company(event.offer, names)} {SAID[event.medium]} for {asks}.{because(event.note)}"
        case OfferWeighed():
            mark = WEIGHED[event.weighed]
            return f"You weighed {names[event.offer]}: “{event.criterion}” is {mark}.{because(event.why)}"
        case OfferRevised():
            terms = terms_words(event.terms)
            company = capital(_company(event.offer, names))
            return f"{company} changed the offer {SAID[event.medium]}: {terms}.{because(event.note)}"
        case OfferDeadlineMoved():
            if event.expires_on is None:
                return f"You have no day any more by which to answer {names[event.offer]}.{because(event.note)}"
            return f"You have until {day_words(event.expires_on)} for {names[event.offer]}.{because(event.note)}"
        case OfferAccepted():
            return f"You accepted {names[event.offer]}."
        case OfferDeclined():
            return f"You declined {names[event.offer]}.{because(event.why)}"
        case OfferLapsed():
            return f"{capital(names[event.offer])} ran out."
        case OfferRescinded():
            return f"{capital(_company(event.offer, names))} took the offer back.{because(event.note)}"


def terms_words(terms: Terms) -> str:
    """Terms in a phrase: "EUR 72,000 a year, with a bonus of EUR 5,000 and equity"."""
    once = sum(terms.sign_on)
    beside = listed(
        filter(
            None,
            (
                f"a bonus of {money(terms.bonus, terms.currency)}" if terms.bonus else "",
                "equity" if terms.equity else "",
                f"{money(once, terms.currency)} to sign on" if once else "",
            ),
        )
    )
    return f"{money(terms.base, terms.currency)} a year{f', with {beside}' if beside else ''}"


def _promised(event: PromiseRecorded, names: Names) -> str:
    who = (names[event.by] if event.by else event.name) or f"Someone at {_company(event.offer, names)}"
    again = " again" if event.repeats else ""
    return f"{who} promised you{again} {SAID[event.medium]}: {quoted(event.text)}"


def _company(offer: str, names: Names) -> str:
    return names[offer].removeprefix(OFFER_FROM)
