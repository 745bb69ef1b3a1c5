"""The lines of a note on a page: what each became, and a form for each thing that it can become."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

import msgspec

from domain.values import InsightId, IntroductionId, NextStepId, Source
from domain.views import Look
from domain.views.advice import AdviceState, advice_rows
from domain.views.heard import Memory, is_private
from domain.views.sorting import Fact, FactKind, sorting
from web.forms import Form, blank
from web.line_words import company_in, day_in, known_companies, name_in
from web.pages import step_due
from web.sorting import Subject
from web.wording.advised import advice_state
from web.wording.sorting import (
    ADVICE,
    INTO,
    LEARNED,
    NAME,
    PROMISED,
    Mark,
    advice_mark,
    heard_options,
    learned_mark,
    name_mark,
    step_mark,
)
from web.wording.texts import first_line

AT_ONCE = 40
"""Lines on a page."""
ALIKE = 0.6
"""From which ratio on a line may be what was made of another one, which is gone."""
MOST_OF_A_PROMISE = 190
"""Characters of a line that a promise begins with."""


class Marked(NamedTuple):
    """What a line became, and the save that an undo takes back."""

    mark: Mark
    command: str


class Line(NamedTuple):
    """A line of the note, counted from 1, with what it became and a form for each thing that it can become. `open` is
    the form that was refused; `just` says that it was sorted a moment ago."""

    n: int
    text: str
    marks: tuple[Marked, ...]
    forms: dict[str, Form]
    heard: list[tuple[str, str, list[tuple[str, str]]]]
    open: str
    just: bool


class Sheet(NamedTuple):
    """The lines of one page of a note, and of how many; `sorted` are those with a mark, `astray` is a refused form of
    a line that is no longer there, `earlier` what was kept of lines that were put right since."""

    lines: list[Line]
    part: int
    parts: int
    total: int
    sorted: int
    all: list[str]
    astray: Line | None
    earlier: list[tuple[str, Marked]]
    ours: bool


def sheet_of(look: Look, subject: Subject, refused: Form | None, saved: str, part: int) -> Sheet:
    """A page of the note. `refused` is the form that was not saved, `saved` the save that was made a moment ago."""
    found = sorting(look, subject.id, subject.text)
    texts = [line.text for line in found.lines]
    parts = max(1, -(-len(texts) // AT_ONCE))
    at = _place_of(refused, texts) if refused and refused.v.do in INTO else None
    part = min(max(1, at // AT_ONCE + 1 if at is not None else part), parts)
    first = (part - 1) * AT_ONCE
    memory, companies = Memory(look), known_companies(look)
    lines = []
    for n, line in enumerate(found.lines[first : first + AT_ONCE], first + 1):
        marks = tuple(_marked(look, fact) for fact in line.facts)
        mine = refused if at == n - 1 else None
        lines.append(_line(look, subject, memory, companies, n, line.text, marks, saved, mine))
    astray = None
    if refused and refused.v.do in INTO and at is None:
        likely = get_close_matches(refused.v.line, texts, n=1, cutoff=ALIKE)
        chosen = msgspec.structs.replace(refused, v=refused.v.but({"line": likely[0] if likely else ""}))
        astray = _line(look, subject, memory, companies, 0, refused.v.line, (), "", chosen)
    ours = any(_command(look, fact) == saved for line in found.lines for fact in line.facts)
    return Sheet(
        lines=lines,
        part=part,
        parts=parts,
        total=len(texts),
        sorted=sum(bool(line.facts) for line in found.lines),
        all=list(dict.fromkeys(texts)),
        astray=astray,
        earlier=[(fact.line, _marked(look, fact)) for fact in found.earlier],
        ours=ours,
    )


def _place_of(form: Form, texts: list[str]) -> int | None:
    """Where the line of a form stands now, from 0; None where it is gone."""
    number = int(form.v.n) - 1 if form.v.n.isdecimal() and len(form.v.n) < 6 else -1
    line = form.v.line.strip()
    if 0 <= number < len(texts) and texts[number] == line:
        return number
    return texts.index(line) if line in texts else None


def _line(
    look: Look,
    subject: Subject,
    memory: Memory,
    companies: list[str],
    n: int,
    text: str,
    marks: tuple[Marked, ...],
    saved: str,
    refused: Form | None,
) -> Line:
    kind = refused.v.do if refused else ""
    return Line(
        n=n,
        text=text,
        marks=marks,
        forms=dict(_forms(look, subject, companies, text)) | ({kind: refused} if refused else {}),
        heard=heard_options(memory.like(Source(subject.id, text))),
        open=kind,
        just=bool(saved) and any(one.command == saved for one in marks),
    )


def _forms(look: Look, subject: Subject, companies: list[str], text: str) -> Iterator[tuple[str, Form]]:
    """The forms as first shown: the line in them, and the one person that said it."""
    by = subject.people[0].id if len(subject.people) == 1 else ""
    begins = first_line(text, MOST_OF_A_PROMISE)
    employer = company_in(text, companies)
    due = day_in(text, subject.on)
    yield LEARNED, blank(look, claim=text, by=by, company=subject.company)
    yield ADVICE, blank(look, text=text, by=by)
    yield NAME, blank(look, name=name_in(text, employer), employer=employer, by=by)
    yield PROMISED, blank(look, what=begins, due=due if due and due >= look.today else step_due(look), promised_to=by)


def _marked(look: Look, fact: Fact) -> Marked:
    search = look.search
    match fact.kind:
        case FactKind.LEARNED:
            insight = search.learned.insights[InsightId(fact.id)]
            same, opposite = _claim(look, insight.same_as), _claim(look, insight.opposite_of)
            mark = learned_mark(fact.topic, fact.text, fact.line, same, opposite)
        case FactKind.ADVICE:
            [row] = advice_rows(look, lambda one: one.id == fact.id)
            state = "" if row.state is AdviceState.TO_TRY else advice_state(row, look.today)
            mark = advice_mark(fact.text, fact.line, state)
        case FactKind.NAME:
            mark = name_mark(fact.text, search.introductions.by_id[IntroductionId(fact.id)].employer)
        case FactKind.STEP:
            step = search.next_steps.by_id[NextStepId(fact.id)]
            promised, settled = step.promised_to is not None, step.settled is not None
            mark = step_mark(fact.text, fact.line, step.due, look.today, promised=promised, settled=settled)
    return Marked(mark, _command(look, fact))


def _claim(look: Look, id: InsightId | None) -> str:
    """What was heard before, but for what stands in a private note."""
    before = look.search.learned.insights.get(id) if id else None
    return before.claim if before and not is_private(look.search, before.source) else ""


def _command(look: Look, fact: Fact) -> str:
    return look.entries[fact.version - 1].command_id
