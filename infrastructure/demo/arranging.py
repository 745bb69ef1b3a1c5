"""What leads to a conversation, as Mira does it and hears of it: asked, answered, booked, moved, prepared."""

from datetime import date

from domain.commands import (
    AnswerInterview,
    CancelInterview,
    ConfirmInterview,
    DeclineInterview,
    GiveUpInterview,
    MissInterview,
    NudgeInterview,
    PrepareInterview,
    RequestInterview,
    RescheduleInterview,
    ScheduleInterview,
)
from domain.values import Channel, Gist, Medium, Planned, Side
from infrastructure.demo.by_name import ByName


class Arranging(ByName):
    """The way to each conversation. A day is one of the story, or a date."""

    def asks(
        self, *names: str, channel: Channel, message: str, time: str | None = None, on: date | None = None
    ) -> None:
        """For a conversation. Among the names may be one that was only given so far."""
        given = next((name for name in names if not self.knows(name)), None)
        self.does(
            RequestInterview(
                contacts=tuple(self.person(name) for name in names if name != given),
                lead=self.lead(given) if given else None,
                channel=channel,
                message=message,
                time=time,
                happened_on=on,
            )
        )

    def asks_again(self, name: str, channel: Channel, message: str, time: str | None = None) -> None:
        talk = self.talk_to_come(name)
        self.does(NudgeInterview(interview=talk.id, channel=channel, message=message, time=time))

    def hears_yes(self, name: str, note: str, turn: Side = Side.THEM) -> None:
        """`turn` is who finds a time."""
        self.does(AnswerInterview(interview=self.talk_to_come(name).id, gist=Gist.YES, turn=turn, note=note))

    def hears_later(self, name: str, note: str, back: int) -> None:
        """`back` is the day of the story on which she comes back to it."""
        talk = self.talk_to_come(name)
        self.does(AnswerInterview(interview=talk.id, gist=Gist.LATER, come_back_on=self.days[back], note=note))

    def hears_no(self, name: str, note: str, instead: str, employer: str) -> None:
        """A no with someone else's name."""
        talk = self.talk_to_come(name)
        self.does(DeclineInterview(interview=talk.id, note=note, name=instead, employer=employer))

    def stops_waiting_for(self, name: str) -> None:
        self.does(GiveUpInterview(interview=self.talk_to_come(name).id))

    def books(
        self,
        name: str,
        day: int | date,
        time: str,
        *,
        minutes: int,
        how: Medium = Medium.IN_PERSON,
        place: str = "",
        zone: str | None = None,
    ) -> None:
        """The time is by the clocks of `zone`, where that is not her own."""
        self.does(
            ScheduleInterview(
                interview=self.talk_to_come(name).id,
                appointment=Planned(self._moment(day, time), zone),
                minutes=minutes,
                medium=how,
                place=place,
            )
        )

    def moves(self, name: str, day: int, time: str, by: Side) -> None:
        """To another time, also after it was called off or missed."""
        talk = self.talk_to_come(name)
        self.does(RescheduleInterview(interview=talk.id, appointment=Planned(self._moment(day, time)), by=by))

    def hears_it_is_off(self, name: str, note: str) -> None:
        self.does(CancelInterview(interview=self.talk_to_come(name).id, by=Side.THEM, note=note))

    def waits_in_vain_for(self, name: str, note: str) -> None:
        """The booked time came and they did not."""
        self.does(MissInterview(interview=self.talk_to_come(name).id, by=Side.THEM, note=note))

    def confirms(self, name: str, channel: Channel) -> None:
        self.does(ConfirmInterview(interview=self.talk_to_come(name).id, channel=channel))

    def prepares(self, name: str, *questions: str) -> None:
        self.does(PrepareInterview(interview=self.talk_to_come(name).id, questions=questions))

    def _moment(self, day: int | date, time: str) -> str:
        return f"{(self.days[day] if isinstance(day, int) else day).isoformat()}T{time}"
