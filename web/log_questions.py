"""The question of the quick log before someone new is saved: is that someone known?"""

from domain.steps.people import candidates
from domain.views import Look
from domain.views.alike import alike
from web.forms import Form, Posted
from web.log_rows import person_rows
from web.wording.texts import is_that


def question(look: Look, posted: Posted) -> Form | None:
    """The form with the first typed name that may be that of someone known, and who that is. None where every name is
    clear or was answered: one that was just saved is someone's own, so that the same form again is not asked."""
    for row in person_rows(posted.values):
        name, field = row.who.strip(), f"who{row.suffix}"
        answered = row.answer.partition(" ")[2] == name
        if name and not answered and (known := candidates(alike(look, name))):
            errors = {field: is_that(one.name for one in known)}
            return Form(posted.values, errors, posted.key, posted.seen, asked=field, candidates=tuple(known))
    return None
