"""Forms that change what is known: each says what its fields were rendered with, so that saving takes nothing back that
was changed elsewhere meanwhile."""

from collections.abc import Mapping
from typing import Any

import msgspec

from domain.refusals import AlreadySaved, ChangedElsewhere
from domain.views import Look
from web import wording
from web.forms import WAS, Form, blank

ELSEWHERE = "elsewhere"
"""The name, among the errors of a form, of what was changed elsewhere."""


def as_it_stands(look: Look, **values: Any) -> Form:
    """A form with what is known in its fields, which remembers that."""
    form = blank(look, **values)
    return msgspec.structs.replace(form, v=form.v.but({WAS + field: form.v[field] for field in values}))


def caught_up(look: Look, refused: Mapping[str, Form] | None, name: str, now: Form) -> dict[str, Form]:
    """The refused forms of a page. The one of that name, when something was saved meanwhile, is brought up to `now`:
    fields left alone show what is known now, those that were typed into keep it, and every difference is told."""
    forms = dict(refused or {})
    form = forms.get(name)
    if form is not None and isinstance(form.refusal, AlreadySaved | ChangedElsewhere):
        forms[name] = _caught_up(look, form, form.refusal.message, now)
    return forms


def _caught_up(look: Look, form: Form, why: str, now: Form) -> Form:
    known, had = now.v.was(), form.v.was()
    left_alone = {field: text for field, text in known.items() if not form.v.touched(field)}
    people: dict[str, str] = {one.id: one.name for one in look.search.people.by_id.values()}
    news = tuple(
        wording.meanwhile(field, text, had[field], field not in left_alone, people)
        for field, text in known.items()
        if field in had and text.strip() not in (had[field].strip(), *_typed(form, field, left_alone))
    )
    renewed = form.v.but(left_alone | {WAS + field: text for field, text in known.items()})
    return msgspec.structs.replace(form, v=renewed, errors={ELSEWHERE: why}, seen=now.seen, news=news)


def _typed(form: Form, field: str, left_alone: Mapping[str, str]) -> tuple[str, ...]:
    return () if field in left_alone else (form.v[field].strip(),)
