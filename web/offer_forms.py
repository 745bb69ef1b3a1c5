"""The forms of an offer's page: which make sense as it stands, what is in them at first, and what they stand for."""

from domain.commands import AcceptOffer, Command, DeclineOffer, LapseOffer, RescindOffer
from domain.steps.offers import OfferStage
from domain.values import CounterAsk, OfferId
from domain.views import Look
from domain.views.offer import OfferPage
from web import terms_form
from web.forms import Faulty, Form, Posted, blank, made
from web.wording import faults
from web.wording import offers as said

ANSWERS: dict[str, type[Command]] = {
    "accept": AcceptOffer,
    "decline": DeclineOffer,
    "lapse": LapseOffer,
    "rescind": RescindOffer,
}
"""How an offer ends, by the name of the form."""
ASKS = 4
"""Things that one form asks for at once."""
ON_PAPER = 20
"""As many as one counter takes."""


def fresh(look: Look, view: OfferPage, repeats: str) -> dict[str, Form]:
    """The forms as first shown: new terms begin with the present ones, a promise made again with its words."""
    again = next((one for one in view.promises if one.id == repeats), None)
    today = look.today
    return {
        "promise": blank(
            look,
            text=again.text if again else None,
            by=again.said[-1].by.id if again and again.said[-1].by else None,
            name=again.said[-1].name if again else None,
            medium="email" if again else "call",
            repeats=again.id if again else None,
            happened_on=today,
        ),
        "counter": blank(look, medium="call", happened_on=today),
        "weigh": blank(look),
        "revise": blank(look, medium="email", happened_on=today, **terms_form.in_fields(view.row.terms)),
        "deadline": blank(look, expires_on=view.row.expires_on, happened_on=today),
        **{name: blank(look, happened_on=today) for name in ANSWERS},
        "noting": blank(look),
    }


def shown(view: OfferPage, refused: dict[str, Form]) -> list[str]:
    """The forms that make sense as it stands, and whichever was refused."""
    match view.row.stage:
        case OfferStage.OPEN:
            names = ["promise", "counter", "weigh", "revise", "deadline", *ANSWERS]
            if view.row.days_left is not None and view.row.days_left > 0:
                names.remove("lapse")
        case OfferStage.ACCEPTED:
            names = ["promise", "decline", "rescind"]
        case _:
            names = []
    return [*names, *(name for name in refused if name not in names)]


def asks(posted: Posted) -> list[CounterAsk]:
    """The things asked for, those without a word left out. Raises `Faulty` by field."""
    asks: list[CounterAsk] = []
    errors: dict[str, str] = {}
    for number in range(1, ON_PAPER + 1):
        what, why = posted.get(f"what_{number}"), posted.get(f"why_{number}")
        if what or why:
            typed = {name: text for name, text in (("what", what), ("why", why)) if text}
            try:
                asks.append(made(CounterAsk, typed, f"{{}}_{number}".format))
            except Faulty as fault:
                errors |= fault.errors
    if not asks and not errors:
        errors = {"what_1": faults.WHAT_ELSE}
    if errors:
        raise Faulty(errors)
    return asks


def people(look: Look, view: OfferPage) -> list[tuple[str, str]]:
    """Who may have promised something: the people there first, then everyone."""
    there = look.ties.there.get(look.search.offers.by_id[OfferId(view.row.id)].company, [])
    everyone = sorted(look.search.people.by_id.values(), key=lambda one: one.name)
    found: dict[str, str] = {one.id: one.name for one in (*there, *everyone)}
    return list(found.items())


def criteria(look: Look) -> list[str]:
    """The criteria named before, as suggestions."""
    offers = look.search.offers.by_id.values()
    named = dict.fromkeys(criterion.name for one in offers for criterion in one.weighed)
    return [*named, *(one for one in said.CRITERIA if one not in named)]
