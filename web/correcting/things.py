"""What there is to choose from where something points at a thing: people, companies, conversations, whatever has an
id."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from domain.events import Deed
from domain.journal import effective
from domain.naming import TALK_WITH, Names
from domain.references import own_id
from domain.values import (
    AboutId,
    AdviceId,
    CompanyId,
    ContactId,
    InsightId,
    InterviewId,
    NextStepId,
    NoteId,
    PromiseId,
    day_words,
)
from domain.views import Look
from web.wording import capital, first_line, name_at

Options = list[tuple[str, str]]
"""The id of each thing, and what one calls it."""
_BORN = {kind: get_type_hints(kind)["id"] for kind in get_args(Deed) if "id" in kind.__struct_fields__}
"""The type of the id, for each kind that brings a thing into being."""
_NAMED = (ContactId, CompanyId)
_QUOTED = (AdviceId, InsightId, NextStepId, PromiseId)
_NO_SUBJECTS = (*_QUOTED, NoteId)
"""What nothing is written about."""
_LONGEST = 90


class Things:
    """Everything of a search that a fact may be about, in words."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._names = Names({look.search.id: "the search"})
        self._by_type: dict[Any, dict[str, str]] = {}
        for entry in effective(look.entries):
            self._names = self._names.learning(entry.event)
            if (of := _BORN.get(type(entry.event))) and (id := own_id(entry.event)):
                self._by_type.setdefault(of, {})[id] = day_words(entry.happened_on)

    def options(self, of: Any, chosen: str = "", but: str | None = None) -> Options:
        """Those of a type of id, but for one; what is chosen now is among them even when it is there no longer."""
        found = [(id, words) for id, words in self._of(of) if id != but]
        if chosen and chosen not in dict(found):
            found.insert(0, (chosen, self._words(of, chosen)))
        return found

    def _of(self, of: Any) -> Iterator[tuple[str, str]]:
        if of is AboutId:
            yield self._look.search.id, "The search itself"
            for kind in self._by_type:
                if kind not in _NO_SUBJECTS:
                    yield from self._of(kind)
            return
        found = [id for id in self._by_type.get(of, ()) if self._is_itself(of, id)]
        words = [(id, self._words(of, id)) for id in found]
        yield from sorted(words, key=lambda one: one[1].casefold()) if of in _NAMED else reversed(words)

    def _is_itself(self, of: Any, id: str) -> bool:
        """Whether a person is not the other record of another one."""
        person = self._look.search.people.get(ContactId(id)) if of is ContactId else None
        return of is not ContactId or (person is not None and person.id == id)

    def _words(self, of: Any, id: str) -> str:
        name = self._names[id]
        if of is ContactId:
            person = self._look.search.people.get(ContactId(id))
            return name_at(person.name, person.employer) if person else name
        if of is InterviewId:
            name = name.removeprefix(TALK_WITH)
        on = self._by_type.get(of, {}).get(id)
        dated = on and of not in (*_NAMED, *_QUOTED)
        return capital(first_line(f"{name}, {on}" if dated else name, _LONGEST))
