"""Learned: what people agree on and what nobody told yet, what titles really mean, how much I wanted each company."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from domain.events import CompanyRated
from domain.journal import effective
from domain.refusals import Unknown
from domain.steps.companies import Company, by_wish
from domain.steps.conversations import Interview
from domain.steps.learned import Insight, Title
from domain.values import CompanyId, CompanyStatus, InterviewId, Topic, same_name
from domain.views.look import Look, Named, When, named, when
from domain.views.said import Spoken, spoken
from domain.views.switch_map import Placed, place


class Ahead(msgspec.Struct, frozen=True, gc=False):
    """A booked conversation still to come, with what is to be asked there."""

    id: InterviewId
    people: tuple[Named, ...]
    when: When
    questions: tuple[str, ...]


class TitleRow(msgspec.Struct, frozen=True, gc=False):
    """What a title means at some place, as told in one conversation. A place off the list has no id; what was
    written down `private` is not quoted."""

    interview: InterviewId
    title: str
    at: tuple[Named, ...]
    told_by: tuple[Named, ...]
    on: date
    private: bool
    week: str = ""
    stack: str = ""
    skills: str = ""
    hiring: str = ""


class WishMark(msgspec.Struct, frozen=True, gc=False):
    """How much a company was wanted from that day on, 0 to 3; `version` is the entry that says so."""

    on: date
    wanted: int
    version: int


class Wished(msgspec.Struct, frozen=True, gc=False):
    """How much a company was wanted over time: every change, by its day."""

    company: Named
    dropped: bool
    marks: tuple[WishMark, ...]


class Picture(msgspec.Struct, frozen=True, gc=False):
    """`roles`, `industries` and `companies` are those that something is known about, the aim first. `gaps` are the
    topics nobody spoke about; `ahead` whom they can be asked, the next first. `talks` is how many conversations there
    were, whatever was asked for."""

    roles: tuple[str, ...]
    industries: tuple[str, ...]
    companies: tuple[Named, ...]
    talks: int
    topics: tuple[Spoken, ...]
    gaps: tuple[Topic, ...]
    ahead: tuple[Ahead, ...]
    titles: tuple[TitleRow, ...]
    wished: tuple[Wished, ...]


def picture(look: Look, *, role: str | None = None, industry: str | None = None, company: str | None = None) -> Picture:
    """What was learned: all of it, or what is about a role, an industry or a company. What is about a company is about
    the position aimed at there too; what was said by someone there is about that company. Refuses an unknown one."""
    search = look.search
    if company is not None and CompanyId(company) not in search.companies.by_id:
        raise Unknown("company", "company")
    scope = _Scope(look, role, industry, company)
    everything = sorted(search.learned.insights.values(), key=lambda one: one.version)
    titles = sorted(search.learned.titles.values(), key=lambda one: one.version)
    told = [one for one in everything if scope.holds(one)]
    topics = spoken(look, told)
    answered = {one.topic for one in told} | {one.topic for one in topics}
    return Picture(
        roles=scope.roles(everything, titles),
        industries=scope.industries(everything, titles),
        companies=scope.companies(everything, titles),
        talks=sum(1 for _ in search.conversations.held()),
        topics=topics,
        gaps=tuple(topic for topic in Topic if topic is not Topic.OTHER and topic not in answered),
        ahead=tuple(_ahead(look, scope)),
        titles=_by_title(_row(look, one) for one in titles if scope.holds_title(one)),
        wished=tuple(_wished(look, scope)),
    )


class _Scope:
    """What is asked about, and what each thing is about."""

    def __init__(self, look: Look, role: str | None, industry: str | None, company: str | None) -> None:
        self._look = look
        self._role = same_name(role) if role else ""
        self._industry = same_name(industry) if industry else ""
        self._company = company
        self._placed: dict[CompanyId, Placed] = {
            id: place(look, one) for id, one in look.search.companies.by_id.items()
        }

    def holds(self, insight: Insight) -> bool:
        roles, industries = self._about(insight)
        return self._fits(roles, industries, self._companies_of(insight))

    def holds_title(self, title: Title) -> bool:
        return self._fits([title.title], self._industries_at(title), [one.id for one in _at(self._look, title)])

    def holds_company(self, company: Company) -> bool:
        placed = self._placed[company.id]
        return self._fits(_said(placed.role), _said(placed.industry), [company.id])

    def holds_talk(self, interview: Interview) -> bool:
        """Whether something about the company can be asked there; about all else, anyone can be asked."""
        there = self._look.ties.people_of(interview)
        return self._company is None or self._company in [self._look.ties.works_at.get(one.id) for one in there]

    def roles(self, insights: list[Insight], titles: list[Title]) -> tuple[str, ...]:
        names = [name for one in insights for name in self._about(one)[0]] + [one.title for one in titles]
        return _each_once(self._look.search.framing.target.role, names)

    def industries(self, insights: list[Insight], titles: list[Title]) -> tuple[str, ...]:
        names = [name for one in insights for name in self._about(one)[1]]
        names += [name for one in titles for name in self._industries_at(one)]
        return _each_once(self._look.search.framing.target.industry, names)

    def companies(self, insights: list[Insight], titles: list[Title]) -> tuple[Named, ...]:
        ids = {id for one in insights for id in self._companies_of(one)}
        ids |= {place.id for one in titles for place in _at(self._look, one) if place.id}
        known = (self._look.search.companies.by_id.get(CompanyId(id)) for id in ids)
        return tuple(sorted((named(one) for one in known if one), key=lambda one: (same_name(one.name), one.id)))

    def _fits(self, roles: list[str], industries: list[str], companies: list[str]) -> bool:
        return (
            (not self._role or self._role in map(same_name, roles))
            and (not self._industry or self._industry in map(same_name, industries))
            and (self._company is None or self._company in companies)
        )

    def _about(self, insight: Insight) -> tuple[list[str], list[str]]:
        """The role and the industry it is about; of a company those of the Map."""
        placed = self._placed.get(insight.company) if insight.company else None
        return (
            _said(insight.role or (placed.role if placed else None)),
            _said(insight.industry or (placed.industry if placed else None)),
        )

    def _companies_of(self, insight: Insight) -> list[str]:
        by = self._look.search.people.get(insight.by)
        works_at = self._look.ties.works_at.get(by.id) if by else None
        return [id for id in (insight.company, works_at) if id]

    def _industries_at(self, title: Title) -> list[str]:
        placed = (self._placed.get(CompanyId(one.id)) for one in _at(self._look, title))
        return [one.industry for one in placed if one and one.industry]


def _said(name: str | None) -> list[str]:
    return [name] if name else []


def _each_once(aim: str | None, names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once as first written, by the alphabet; the aim's own first, where it is among them."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(same_name(name), name)
    own = same_name(aim) if aim else ""
    return tuple(first[key] for key in sorted(first, key=lambda key: (key != own, key)))


def _ahead(look: Look, scope: _Scope) -> Iterator[Ahead]:
    ongoing = look.search.conversations.ongoing()
    booked = ((time, one) for one in ongoing if (time := when(look, one)) is not None and time.at > look.now)
    for time, interview in sorted(booked, key=lambda one: (one[0].at, one[1].version)):
        if scope.holds_talk(interview):
            there = tuple(named(one) for one in look.ties.people_of(interview))
            yield Ahead(interview.id, there, time, interview.questions)


def _row(look: Look, title: Title) -> TitleRow:
    interview = look.search.conversations.interviews.get(title.interview)
    private = interview is None or interview.private
    texts = {} if private else {part: getattr(title, part) for part in ("week", "stack", "skills", "hiring")}
    there = look.ties.people_of(interview) if interview else []
    return TitleRow(
        interview=title.interview,
        title=title.title,
        at=tuple(_at(look, title)),
        told_by=tuple(named(one) for one in there),
        on=interview.on if interview else title.on,
        private=private,
        **texts,
    )


def _at(look: Look, title: Title) -> list[Named]:
    """Where those work who told what a title means: on the list, else by the name of the employer."""
    interview = look.search.conversations.interviews.get(title.interview)
    found: dict[str, Named] = {}
    for contact in look.ties.people_of(interview) if interview else []:
        company = look.ties.company_of(contact)
        if company or contact.employer:
            one = named(company) if company else Named("", contact.employer or "")
            found.setdefault(same_name(one.name), one)
    return list(found.values())


def _by_title(rows: Iterable[TitleRow]) -> tuple[TitleRow, ...]:
    """One title after the other, the places of each by their names."""
    return tuple(sorted(rows, key=lambda row: (same_name(row.title), [same_name(one.name) for one in row.at], row.on)))


def _wished(look: Look, scope: _Scope) -> Iterator[Wished]:
    marks: dict[CompanyId, list[WishMark]] = {}
    for entry in effective(look.entries):
        event = entry.event
        if isinstance(event, CompanyRated) and event.motivation is not None and entry.happened_on <= look.today:
            marks.setdefault(event.company, []).append(WishMark(entry.happened_on, event.motivation, entry.version))
    wanted = by_wish(
        one for one in look.search.companies.by_id.values() if one.id in marks and scope.holds_company(one)
    )
    for company in sorted(wanted, key=lambda one: one.status is CompanyStatus.DROPPED):
        yield Wished(named(company), company.status is CompanyStatus.DROPPED, tuple(_changes(marks[company.id])))


def _changes(marks: list[WishMark]) -> Iterator[WishMark]:
    """The last mark of each day that had another than the day before."""
    last: dict[date, WishMark] = {mark.on: mark for mark in sorted(marks, key=lambda one: (one.on, one.version))}
    before: int | None = None
    for mark in last.values():
        if mark.wanted != before:
            yield mark
        before = mark.wanted
