"""Find: where something stands that was written down once."""

from litestar import Controller, get
from litestar.params import FromQuery
from litestar.response import Template

from domain.views.alike import meant
from domain.views.find import LONGEST, find
from domain.views.findable import Page, Place
from web import wording
from web.given import Asked, InSearch, Store
from web.pages import show
from web.wording.finding import kinds_of_name

WORDS_OFFERED = 4
"""Words of a question without an answer that are offered one by one."""
_PATHS = {
    Page.PERSON: "/people/{id}",
    Page.COMPANY: "/companies/{id}",
    Page.INTERVIEW: "/interviews/{id}",
    Page.APPLICATION: "/applications/{id}",
    Page.OFFER: "/offers/{id}",
    Page.ADVICE: "/advice/{id}",
    Page.PEOPLE: "/people#names",
    Page.TODAY: "",
    Page.LEARNED: "/picture#said-{id}",
}


class Find(Controller):
    path = "/searches/{search_id:str}/find"

    @get(sync_to_thread=False)
    def find(self, request: Asked, searches: Store, search_id: InSearch, q: FromQuery[str] = "") -> Template:
        """What holds all the words of `?q=`; without one, the field to type them into."""
        asked = " ".join("".join(sign if sign.isprintable() else " " for sign in q).split())
        look = searches.look(search_id)
        view = find(look, q=asked)
        return show(
            request,
            "pages/find.html",
            look,
            place="find",
            title="Find",
            view=view,
            longest=LONGEST,
            cut=len(asked) > LONGEST,
            meant=meant(look, view.q) if view.words and not view.total else None,
            may_be=kinds_of_name(view.q),
            single=view.q.split()[:WORDS_OFFERED] if len(view.words) > 1 else [],
            address=lambda place: address_of(search_id, place),
            today=look.today,
            words=wording,
        )


def address_of(search_id: str, place: Place) -> str:
    """The address of a page that something stands on."""
    return f"/searches/{search_id}{_PATHS[place.page].format(id=place.id)}"
