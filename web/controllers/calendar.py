"""Add to calendar: a booked conversation as a file, which takes the place of the one before once it was moved."""

from litestar import Controller, Response, get

from domain.events import InterviewScheduled, RoundScheduled
from domain.journal import changes_to
from domain.steps.applications import Round
from domain.steps.conversations import Interview
from domain.values import InterviewId, Stage
from domain.views import Look
from infrastructure.calendar import Booking, calendar_file
from web.errors import Refused
from web.given import Asked, InSearch, OfPath, Store
from web.wording import faults, listed

NAME = "conversation.ics"


class CalendarFiles(Controller):
    path = "/searches/{search_id:str}/interviews/{interview_id:str}/calendar.ics"

    @get(sync_to_thread=True)
    def file(self, request: Asked, searches: Store, search_id: InSearch, interview_id: OfPath) -> Response[bytes]:
        """The booking as it stands, cancelled ones too. One that was never booked has none."""
        look = searches.look(search_id)
        interview = look.search.conversations.interviews.get(InterviewId(interview_id))
        if interview is None:
            raise Refused(404)
        page = f"{str(request.base_url).rstrip('/')}/searches/{search_id}/interviews/{interview_id}"
        return Response(
            calendar_file(booking_of(look, interview, page)),
            media_type="text/calendar",
            headers={"Content-Disposition": f'attachment; filename="{NAME}"'},
        )


def booking_of(look: Look, interview: Interview, page: str) -> Booking:
    """What a calendar is told of a conversation; `page` is the address of its page. Refuses one without a time.

    Every change since it was booked raises the sequence, an undo too: so a calendar never keeps what no longer holds.
    """
    if interview.appointment is None:
        raise Refused(404, faults.NEVER_BOOKED)
    changes = changes_to(look.entries, interview.id)
    booked = next(at for at, entry in enumerate(changes) if isinstance(entry.event, InterviewScheduled))
    return Booking(
        uid=f"{interview.id}@switchback",
        sequence=len(changes) - 1 - booked,
        made_at=changes[-1].recorded_at,
        title=f"Conversation with {listed(one.name for one in look.ties.people_of(interview))}",
        appointment=interview.appointment,
        minutes=interview.minutes or look.search.rules.interview_minutes,
        place=interview.place,
        description="\n".join(f"- {question}" for question in interview.questions),
        url=page,
        cancelled=interview.stage not in (Stage.SCHEDULED, Stage.HELD),
    )


def booking_of_round(look: Look, round: Round, page: str) -> Booking:
    """What a calendar is told of a hiring talk. One of an application that was closed does not hold."""
    if round.appointment is None:
        raise Refused(404, faults.NEVER_BOOKED)
    application = look.search.applications.by_id[round.application]
    company = look.search.companies.by_id.get(application.company)
    own = changes_to(look.entries, round.id)
    booked = next(entry.version for entry in own if isinstance(entry.event, RoundScheduled))
    both = {entry.version: entry for entry in (*own, *changes_to(look.entries, application.id))}
    changes = [both[version] for version in sorted(both) if version >= booked]
    return Booking(
        uid=f"{round.id}@switchback",
        sequence=len(changes) - 1,
        made_at=changes[-1].recorded_at,
        title=f"Interview at {company.name if company else 'a company'}" + (f" ({round.title})" if round.title else ""),
        appointment=round.appointment,
        minutes=round.minutes or look.search.rules.interview_minutes,
        place=round.place,
        description="\n".join(f"- {question}" for question in round.questions),
        url=page,
        cancelled=not (round.held or (round.booked and application.open)),
    )
