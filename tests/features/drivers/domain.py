"""The domain alone: decisions and views on a list of entries. No store, no page."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec

from domain.amendments import decide_on_journal
from domain.commands import SUBJECTS, AnswerInterview, Command, JournalCommand, RateCompany, SetRules, StartNextSearch
from domain.context import Context
from domain.job_search import JobSearch, decide, fold, foreseen
from domain.journal import Entry, as_happened, as_recorded, effective, last_recorded_before, of_command, touched_since
from domain.refusals import AlreadySaved, ChangedElsewhere, Refusal
from domain.steps.next_leg import begin_next
from domain.values import CommandId, DraftKind, Gist, InterviewId, SearchId
from domain.views import Clock, Look
from domain.views.application import application
from domain.views.applications import applications
from domain.views.companies import companies
from domain.views.company import company
from domain.views.find import find
from domain.views.interview import interview
from domain.views.interviews import interviews
from domain.views.offer import offer
from domain.views.offers import offers
from domain.views.outcome import outcome
from domain.views.people import people
from domain.views.person import person
from domain.views.picture import picture
from domain.views.progress import progress
from domain.views.settings import by_rules, what_if
from domain.views.switch_map import switch_map
from domain.views.timeline import timeline
from domain.views.today import today
from infrastructure.working_days import working_days
from infrastructure.zones import day_of, end_of, instant_of, local_time
from tests.features.drivers.clock import SetClock
from tests.features.drivers.living import Living
from tests.features.drivers.memory import Candidate, Refused
from tests.features.drivers.seeing import View
from web.drafting import written
from web.wording import tell

_VIEWS: dict[str, Any] = {
    **{
        view.__name__: view
        for view in (
            applications,
            companies,
            find,
            interviews,
            offers,
            outcome,
            people,
            progress,
            picture,
            switch_map,
            today,
        )
    },
    "draft": lambda look, kind, **about: written(look, kind=DraftKind(kind), **about),
    "what_if": lambda look, **days: what_if(look, by_rules(look, _rules(days))),
}
_TOLD_VIEWS: dict[str, Any] = {
    view.__name__: view for view in (application, company, interview, offer, person, timeline)
}


class DomainDriver(Living):
    """The journal is a list. A key means what it means to the application: once, and for one thing."""

    def __init__(self, clock: SetClock) -> None:
        super().__init__(clock)
        self._id = SearchId(str(uuid5(NAMESPACE_URL, "a scenario")))
        self._journals: dict[SearchId, list[Entry]] = {}
        self._looking_back: tuple[date, Clock] | None = None
        self._commands: dict[CommandId, Command] = {}

    def send(self, command: Command, key: str, seen: int | None = None) -> str | Refused:
        id = CommandId(str(uuid5(UUID(self._id), key)))
        try:
            if isinstance(command, StartNextSearch):
                self._record_next(command, id)
            else:
                self._record(command, id, seen)
        except Refusal as refusal:
            return _refused(refusal)
        return id

    def _record(self, command: Command, id: CommandId, seen: int | None) -> None:
        if of_command(self._journal, id):
            if self._commands[id] != command:
                raise AlreadySaved(id)
            return
        if seen is not None and touched_since(self._journal, seen, getattr(command, SUBJECTS[type(command)])):
            raise ChangedElsewhere(len(self._journal))
        search = fold(JobSearch(self._id), effective(self._journal))
        context = Context(now=self.clock(), today=self._today(), command_id=id, actor="owner", resolve=instant_of)
        happenings = (
            decide_on_journal(self._journal, search, command, context)
            if isinstance(command, JournalCommand)
            else decide(search, command, context)
        )
        self._journal.extend(foreseen(search, happenings, context))
        self._commands[id] = command

    def _record_next(self, command: StartNextSearch, id: CommandId) -> None:
        """A search of its own, which is the one that is meant from then on."""
        before = fold(JobSearch(self._id), effective(self._journal))
        search = JobSearch(SearchId(id))
        context = Context(now=self.clock(), today=self._today(), command_id=id, actor="owner", resolve=instant_of)
        entries = foreseen(search, begin_next(before, search, command, context), context)
        self._id = search.id
        self._journal.extend(entries)

    @property
    def _journal(self) -> list[Entry]:
        return self._journals.setdefault(self._id, [])

    def search_id(self) -> SearchId:
        return self._id

    def change_search(self, title: str) -> None:
        self._id = next(id for id in self._journals if self._title(id) == title)

    def searches(self) -> list[str]:
        """The last touched first."""
        return [self._title(id) for id in sorted(self._journals, key=lambda id: self._journals[id][-1].recorded_at)][
            ::-1
        ]

    def _title(self, id: SearchId) -> str:
        return fold(JobSearch(id), effective(self._journals[id])).framing.title or ""

    def entries_of(self, search: SearchId) -> list[bytes]:
        return [msgspec.json.encode(entry) for entry in self._journals.get(search, [])]

    def journal(self) -> list[View]:
        return [
            {**msgspec.to_builtins(entry), "type": type(entry.event).__name__, "data": msgspec.to_builtins(entry.event)}
            for entry in self._journal
        ]

    def view(self, name: str, **filters: str) -> View:
        look = self._look()
        told = name in _TOLD_VIEWS
        view: Any = _TOLD_VIEWS[name](look, tell, **filters) if told else _VIEWS[name](look, **filters)
        answer: View = msgspec.json.decode(msgspec.json.encode(view))
        return answer

    def look_back(self, day: date, clock: str) -> None:
        self._looking_back = (day, Clock(clock))

    def _look(self) -> Look:
        if self._looking_back is None:
            search = fold(JobSearch(self._id), effective(self._journal))
            return self._at(search, self._journal, self.clock(), self._today())
        day, clock = self._looking_back
        end = end_of(day, self.clock.zone)
        version = last_recorded_before(self._journal, end)
        known = self._journal if clock is Clock.HAPPENED else self._journal[:version]
        counted = as_happened(known, day) if clock is Clock.HAPPENED else as_recorded(known, version)
        present = fold(JobSearch(self._id), effective(self._journal))
        then = msgspec.structs.replace(fold(JobSearch(self._id), counted), rules=present.rules)
        looked = self._at(then, known, end - timedelta.resolution, day)
        return msgspec.structs.replace(looked, as_of=day, clock=clock)

    def _at(self, search: JobSearch, entries: list[Entry], now: datetime, today: date) -> Look:
        zone = self.clock.zone
        return Look(search, entries, now, today, lambda at: local_time(at, zone), working_days(search.country))

    def _today(self) -> date:
        return day_of(self.clock(), self.clock.zone)

    def open_rating(self, company: str) -> None:
        row = self.company(company)
        marks = {mark: row[mark] for mark in ("motivation", "posting", "advocacy")}
        self._open(RateCompany(company=row["id"], **marks))

    def save_opened_rating(self, wanted: int) -> None:
        self._save_opened(motivation=wanted)

    def open_talk(self, person: str) -> None:
        talk = InterviewId(self.conversation_with([person])["row"]["id"])
        self._open(AnswerInterview(interview=talk, gist=Gist.LATER))

    def say_yes_on_the_opened_page(self) -> None:
        self._save_opened(gist=Gist.YES)

    def _open(self, form: Command) -> None:
        """A form as it is rendered at this version."""
        self._opened = len(self._journal), form

    def _save_opened(self, **typed: Any) -> None:
        seen, form = self._opened
        self.begin_save()
        answer = self.send(msgspec.structs.replace(form, **typed), "an opened form", seen)
        self.end_save(answer if isinstance(answer, Refused) else None)


def _rules(figures: dict[str, str]) -> SetRules:
    return msgspec.convert({"type": SetRules.__name__, **figures}, SetRules, strict=False)


def _refused(refusal: Refusal) -> Refused:
    candidates = tuple(
        Candidate(one.id, f"{one.name} at {one.employer}" if one.employer else one.name) for one in refusal.candidates
    )
    return Refused(refusal.message, candidates, refusal.field or "", refusal.offer)
