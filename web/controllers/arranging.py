"""On the way to a conversation: they answered, a time was booked or moved, it was called off, it came to nothing."""

from collections.abc import Callable
from typing import Any

from litestar import Controller, post
from litestar.response import Redirect, Template

from domain.commands import (
    AnswerInterview,
    CancelInterview,
    Command,
    ConfirmInterview,
    DeclineInterview,
    GiveUpInterview,
    MissInterview,
    NudgeInterview,
)
from domain.events import InterviewScheduled
from domain.values import Gist, Side
from infrastructure.application import Outcome
from web.booking import booked, field_of, placed
from web.controllers.interviews import save_about
from web.controllers.people import person_page
from web.errors import Refused
from web.forms import POSTED, Faulty, Form, Posted, command_from
from web.given import Asked, InSearch, OfPath, Sent, Store
from web.saving import save
from web.wording import faults


def answered(posted: Posted, interview: str) -> Command:
    """What they wrote back: yes (`answer` says who offers times, or that a time was agreed on, which is booked next),
    later, or no, with a name they gave instead."""
    match posted.get("answer"):
        case "yes" | "yes_time":
            return command_from(posted, AnswerInterview, interview=interview, gist=Gist.YES)
        case "yes_them":
            return command_from(posted, AnswerInterview, interview=interview, gist=Gist.YES, turn=Side.THEM)
        case "later":
            return command_from(posted, AnswerInterview, interview=interview, gist=Gist.LATER)
        case "no":
            return command_from(posted, DeclineInterview, interview=interview, by=Side.THEM)
        case _:
            raise Faulty({"answer": faults.WHAT_ANSWER})


def by_someone(kind: type[Command]) -> Callable[[Posted, str], Command]:
    """A deed of one side or the other."""

    def build(posted: Posted, interview: str) -> Command:
        if posted.get("by") not in {side.value for side in Side}:
            raise Faulty({"by": faults.BY_WHOM})
        return command_from(posted, kind, interview=interview)

    return build


def plainly(kind: type[Command]) -> Callable[[Posted, str], Command]:
    """A deed that is what the form says."""
    return lambda posted, interview: command_from(posted, kind, interview=interview)


DEEDS: dict[str, Callable[[Posted, str], Command]] = {
    "answer": answered,
    "booking": lambda posted, interview: booked(posted, interview=interview),
    "nudge": plainly(NudgeInterview),
    "confirm": plainly(ConfirmInterview),
    "cancelled": by_someone(CancelInterview),
    "missed": by_someone(MissInterview),
    "no": by_someone(DeclineInterview),
    "give-up": plainly(GiveUpInterview),
}
"""What can have happened, by the last part of its address, which is the name of its form too."""


class Arranging(Controller):
    path = "/searches/{search_id:str}"
    dependencies = {"posted": POSTED}

    @post("/interviews/{interview_id:str}/{deed:str}", sync_to_thread=True)
    def arrange(
        self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath, deed: OfPath, posted: Sent
    ) -> Redirect | Template:
        if deed not in DEEDS:
            raise Refused(404)

        def build(posted: Posted) -> Command:
            return DEEDS[deed](posted, interview_id)

        return save_about(request, searches, search_id, interview_id, posted, build, deed)

    @post("/bookings", sync_to_thread=True)
    def book(self, request: Asked, searches: Store, search_id: InSearch, posted: Sent) -> Redirect | Template:
        """A time with people (`contacts`) who were not asked: they asked me, or it came up as we spoke."""

        def build(posted: Posted) -> Command:
            return booked(posted, contacts=tuple(posted.get("contacts").split()))

        def then(outcome: Outcome) -> str:
            events: list[Any] = [entry.event for entry in outcome.entries]
            made = next(event.id for event in events if isinstance(event, InterviewScheduled))
            return f"/searches/{search_id}/interviews/{made}"

        def again(form: Form, status: int) -> Template:
            people = form.v.contacts.split()
            if not people:
                raise Refused(422, faults.BOOKED_WITH_WHOM)
            return person_page(request, searches.look(search_id), people[0], status, refused={"booking": placed(form)})

        return save(searches, search_id, posted, build, then, again, where=field_of)
