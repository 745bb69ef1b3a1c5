"""What a title really means at someone's place: a week, what they work with, what counts, how they hire."""

from litestar import Controller, get, post
from litestar.response import Redirect, Template

from domain.commands import Command, ExplainTitle
from domain.steps.conversations import Interview
from domain.values import InterviewId, SearchId, Topic
from domain.views import Look
from infrastructure.application import Outcome
from web import wording
from web.errors import Refused
from web.forms import POSTED, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.pages import show
from web.saving import save
from web.stale import as_it_stands, caught_up

_FROM = {"week": Topic.WEEK, "stack": Topic.TOOLS, "skills": Topic.SKILLS, "hiring": Topic.HIRING}
"""The topics that a field is first filled from."""


class Title(Controller):
    path = "/searches/{search_id:str}/interviews/{interview_id:str}/title"
    dependencies = {"posted": POSTED}

    @get(sync_to_thread=False)
    def form(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Template:
        """What was written down; before that, what was sorted out of the note of this conversation."""
        return title_page(request, searches.look(search_id), interview_id)

    @post(sync_to_thread=True)
    def explain(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, posted: Sent
    ) -> Redirect | Template:
        def build(posted: Posted) -> Command:
            return command_from(posted, ExplainTitle, interview=interview_id)

        def then(outcome: Outcome) -> str:
            return _conversation(search_id, interview_id)

        def again(form: Form, status: int) -> Template:
            return title_page(request, searches.look(search_id), interview_id, form, status)

        return save(searches, search_id, posted, build, then, again)


def title_page(
    request: Asked, look: Look, interview_id: str, refused: Form | None = None, status: int = 200
) -> Template:
    """The form, or that one has not talked yet."""
    interview = look.search.conversations.interviews.get(InterviewId(interview_id))
    if interview is None:
        raise Refused(404)
    stands = as_it_stands(look, **_said(look, interview))
    form = caught_up(look, {"title": refused}, "title", stands)["title"] if refused else stands
    there = look.ties.people_of(interview)
    companies = dict.fromkeys(company.name for one in there if (company := look.ties.company_of(one)))
    places = [*companies] or [*dict.fromkeys(one.employer for one in there if one.employer)]
    return show(
        request,
        "pages/title.html",
        look,
        place="interviews",
        title="What the title really means",
        status=status,
        typed=True,
        form=form,
        here=_conversation(look.search.id, interview.id),
        held=interview.held,
        people=wording.listed(one.name for one in there),
        places=wording.listed(places) if places else "",
        on=wording.day(interview.on, look.today),
        words=wording,
    )


def _conversation(search_id: SearchId, interview_id: str) -> str:
    return f"/searches/{search_id}/interviews/{interview_id}"


def _said(look: Look, interview: Interview) -> dict[str, str]:
    """What stands in the form: what was written down, else the role of those who told and what was sorted."""
    search = look.search
    known = search.learned.titles.get(interview.id)
    if known is not None:
        return {"title": known.title, **{field: getattr(known, field) for field in _FROM}}
    roles = (one.role for one in look.ties.people_of(interview))
    role = next(filter(None, roles), None) or search.framing.target.role or ""
    learned = sorted(search.learned.insights.values(), key=lambda one: one.version)
    here: str = interview.id
    claims = [(one.topic, one.claim) for one in learned if one.source is not None and one.source.id == here]
    return {
        "title": wording.capital(role),
        **{field: "\n".join(claim for of, claim in claims if of is topic) for field, topic in _FROM.items()},
    }
