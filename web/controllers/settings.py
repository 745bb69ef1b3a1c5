"""Settings: the rules, where I am, and what other rules would change before they are kept."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import SetRules
from domain.refusals import NothingChanges, Refusal
from domain.values import RulesDetail
from domain.views import Look
from domain.views.outcome import outcome
from domain.views.settings import WhatIf, settings, what_if
from infrastructure.application import Outcome
from infrastructure.working_days import countries
from web import wording
from web.forms import POSTED, Faulty, Form, Posted, blank, command_from, emptied
from web.given import Asked, InSearch, Sent, Store
from web.pages import show
from web.saving import OWNER, refused, save
from web.stale import as_it_stands, caught_up
from web.wording.life import how_it_stands
from web.wording.rules import FIGURES
from web.wording.settings import GROUPS, changed_figures, named, what_if_words
from web.zones import zones


class Settings(Controller):
    path = "/searches/{search_id:str}/settings"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def index(self, request: Asked, searches: Store, search_id: InSearch) -> Template:
        """The rules as they stand."""
        return settings_page(request, searches.look(search_id))

    @post(sync_to_thread=True)
    def change(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """`do` is preview or save: a preview stores nothing."""

        def again(form: Form, status: int) -> Template:
            return settings_page(request, searches.look(search_id), form, status)

        def then(outcome: Outcome) -> str:
            return f"/searches/{search_id}/settings"

        if posted.get("do") != "preview":
            return save(searches, search_id, posted, setting, then, again)
        look, form = searches.look(search_id), Form(posted.values, posted.errors, posted.key, posted.seen)
        try:
            if posted.errors:
                raise Faulty(posted.errors)
            otherwise = searches.foresee(search_id, setting(posted), actor=OWNER)
        except Faulty as fault:
            return again(Form(posted.values, fault.errors, posted.key, posted.seen), 422)
        except NothingChanges:
            return settings_page(request, look, form, would=what_if(look, look))
        except Refusal as refusal:
            return again(refused(posted, refusal), 422)
        return settings_page(request, look, form, would=what_if(look, otherwise))


def setting(posted: Posted) -> SetRules:
    """The rules that the form holds and was not rendered with; a country that is chosen no more is left open."""
    changes = posted.changes()
    return command_from(changes, SetRules, unsaid=emptied(changes, *(detail.value for detail in RulesDetail)))


def settings_page(
    request: Asked,
    look: Look,
    form: Form | None = None,
    status: int = 200,
    would: WhatIf | None = None,
    pausing: Form | None = None,
) -> Template:
    """The rules, with the form as it was typed, and what it would change; and the form that pauses the search."""
    view = settings(look)
    figures = {field: getattr(view.rules, field) for field in FIGURES}
    stands = as_it_stands(look, zone=view.zone, country=view.country or "", **figures)
    form = caught_up(look, {"rules": form}, "rules", stands)["rules"] if form else stands
    return show(
        request,
        "pages/settings.html",
        look,
        place="settings",
        title="Settings",
        status=status,
        typed=True,
        form=form,
        named={field: named(field, sentence) for field, sentence in form.errors.items()},
        groups=GROUPS,
        figures=FIGURES,
        first=view.first,
        changed=changed_figures(view),
        zones=zones(look),
        countries=countries(),
        would=what_if_words(would) if would is not None else None,
        pausing=pausing or blank(look),
        standing=how_it_stands(outcome(look), look.today),
        over=look.search.life.ended is not None,
        words=wording,
    )
