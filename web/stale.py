"""Forms that change what is known: each says what its fields were rendered with, so that saving takes nothing back that
was changed elsewhere meanwhile. What was meant to be done by a button is not done unseen: it is asked about again."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from domain.journal import touched_since
from domain.refusals import AlreadySaved, ChangedElsewhere
from domain.views import Look
from domain.views.timeline import Story
from web import wording
from web.forms import WAS, Form, blank

ELSEWHERE = "elsewhere"
"""The name, among the errors of a form, of what was changed elsewhere."""


def as_it_stands(look: Look, **values: Any) -> Form:
    """A form with what is known in its fields, which remembers that."""
    form = blank(look, **values)
    return msgspec.structs.replace(form, v=form.v.but({WAS + field: form.v[field] for field in values}))


def brought_up(
    look: Look, refused: Mapping[str, Form] | None, known: Mapping[str, Form], subject: str
) -> dict[str, Form]:
    """The refused forms of a page about `subject`, as they are shown again where that was changed elsewhere meanwhile.

    Forms of `known` fields are brought up to what is known now. The others are as they were sent, and tell what
    happened to the subject since, as do those whose fields are all as they were.
    """
    forms = dict(refused or {})
    for name, form in forms.items():
        if name in known:
            news = caught_up(look, refused, name, known[name])[name]
            if news.errors.keys() == {ELSEWHERE} and not news.news:
                untouched = (wording.NOTHING_TAKEN_BACK,) if form.v.was() else ()
                news = msgspec.structs.replace(news, news=(*_since(look, form, subject), *untouched))
            forms[name] = news
        elif isinstance(form.refusal, ChangedElsewhere):
            errors = {ELSEWHERE: wording.NOT_DONE_UNSEEN}
            forms[name] = msgspec.structs.replace(form, errors=errors, news=tuple(_since(look, form, subject)))
    return forms


def late(refused: Mapping[str, Form], *names: str) -> Form | None:
    """The refused form among those of a single button that is to be asked about again."""
    return next((refused[name] for name in names if name in refused and refused[name].news), None)


def _since(look: Look, form: Form, subject: str) -> Iterator[str]:
    """What changed the subject after the version that the form was rendered from, a sentence for each save."""
    story, seen = Story(look, wording.tell), form.v.rendered_from()
    for deed in story.deeds:
        first, last = deed.entries[0].version, deed.entries[-1].version
        if seen is not None and first > seen and touched_since(look.entries[:last], first - 1, subject):
            yield story.told(deed).sentence


def caught_up(
    look: Look,
    refused: Mapping[str, Form] | None,
    name: str,
    now: Form,
    tell: Callable[[str, str, str, bool, Mapping[str, str]], str] = wording.meanwhile,
) -> dict[str, Form]:
    """The refused forms of a page. The one of that name, when something was saved meanwhile, is brought up to `now`:
    fields left alone show what is known now, those that were typed into keep it, and every difference is told."""
    forms = dict(refused or {})
    form = forms.get(name)
    if form is not None and isinstance(form.refusal, AlreadySaved | ChangedElsewhere):
        forms[name] = _caught_up(look, form, form.refusal.message, now, tell)
    return forms


def _caught_up(look: Look, form: Form, why: str, now: Form, tell: Callable[..., str]) -> Form:
    known, had = now.v.was(), form.v.was()
    left_alone = {field: text for field, text in known.items() if not form.v.touched(field)}
    people: dict[str, str] = {one.id: one.name for one in look.search.people.by_id.values()}
    news = tuple(
        tell(field, text, had[field], field not in left_alone, people)
        for field, text in known.items()
        if field in had and text.strip() not in (had[field].strip(), *_typed(form, field, left_alone))
    )
    renewed = form.v.but(left_alone | {WAS + field: text for field, text in known.items()})
    return msgspec.structs.replace(form, v=renewed, errors={ELSEWHERE: why}, seen=now.seen, news=news)


def _typed(form: Form, field: str, left_alone: Mapping[str, str]) -> tuple[str, ...]:
    return () if field in left_alone else (form.v[field].strip(),)
