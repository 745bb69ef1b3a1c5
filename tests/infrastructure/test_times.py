"""Times: what the clocks of a place never say, say twice, or do not say yet."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from domain.commands import (
    AddContact,
    CorrectEntry,
    LogConversation,
    RequestInterview,
    ScheduleInterview,
    SetRules,
    TalkedTo,
)
from domain.events import ContactAdded, InterviewScheduled
from domain.refusals import NoSuchTime, Refusal, TimeToCome, TwiceThatDay, UnknownZone
from domain.values import Appointment, Channel, ContactId, Planned, SearchId
from infrastructure.application import JobSearches
from tests.infrastructure.test_execute import do


def added(searches: JobSearches, search: SearchId) -> ContactId:
    event = do(searches, search, AddContact(name="Priya")).entries[0].event
    assert isinstance(event, ContactAdded)
    return event.id


class TestTimesOfDay:
    """Berlin put its clocks forward at 02:00 on 30 March 2025."""

    def test_a_time_that_the_clocks_left_out_is_refused(self, searches: JobSearches, search: SearchId) -> None:
        talk = LogConversation(people=(TalkedTo(name="Priya"),), time="02:30", happened_on=date(2025, 3, 30))
        with pytest.raises(NoSuchTime, match="go forward over"):
            searches.execute(search, talk, actor="me")
        do(searches, search, msgspec.structs.replace(talk, time="03:30"))

    def test_a_time_later_today_is_refused(self, searches: JobSearches, search: SearchId) -> None:
        head = searches.head(search)
        talk = LogConversation(people=(TalkedTo(name="Priya"),), time="23:59")
        with pytest.raises(TimeToCome) as refused:
            do(searches, search, talk)
        assert (refused.value.field, searches.head(search)) == ("time", head)

    def test_a_correction_is_held_to_it_too(self, searches: JobSearches, search: SearchId) -> None:
        held = do(searches, search, LogConversation(people=(TalkedTo(name="Priya"),))).entries[-1]
        wrong = CorrectEntry(version=held.version, event=msgspec.structs.replace(held.event, time="23:59"))
        with pytest.raises(TimeToCome) as refused:
            do(searches, search, wrong)
        assert refused.value.field == "event.time"

    def test_the_time_of_asking_is_one_of_them(self, searches: JobSearches, search: SearchId) -> None:
        """It is 10:00 in Berlin."""
        priya = added(searches, search)
        with pytest.raises(TimeToCome):
            do(searches, search, RequestInterview(contacts=(priya,), channel=Channel.EMAIL, time="10:01"))
        do(searches, search, RequestInterview(contacts=(priya,), channel=Channel.EMAIL, time="10:00"))


class TestAppointments:
    """Berlin puts its clocks forward on 29 March 2026 and back on 25 October, both over the hour from 02:00."""

    @pytest.mark.parametrize(
        ("planned", "at"),
        [
            (Planned("2026-03-12T15:00"), datetime(2026, 3, 12, 14, tzinfo=UTC)),
            (Planned("2026-03-29T03:00"), datetime(2026, 3, 29, 1, tzinfo=UTC)),
            (Planned("2026-10-25T02:30", later=False), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
            (Planned("2026-10-25T02:30", later=True), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
            (Planned("2026-03-12T15:00", "Asia/Kolkata"), datetime(2026, 3, 12, 9, 30, tzinfo=UTC)),
        ],
        ids=["winter", "after the gap", "the first", "the second", "elsewhere"],
    )
    def test_a_time_is_resolved_once_when_it_is_agreed(
        self, searches: JobSearches, search: SearchId, planned: Planned, at: datetime
    ) -> None:
        booked = do(searches, search, ScheduleInterview(contacts=(added(searches, search),), appointment=planned))
        assert isinstance(booked.entries[0].event, InterviewScheduled)
        assert booked.entries[0].event.appointment == Appointment(planned.local, planned.zone or "Europe/Berlin", at)

    @pytest.mark.parametrize(
        ("planned", "refusal", "field"),
        [
            (Planned("2026-03-29T02:30"), NoSuchTime, "appointment.local"),
            (Planned("2026-03-29T02:30", later=True), NoSuchTime, "appointment.local"),
            (Planned("2026-10-25T02:30"), TwiceThatDay, "appointment.later"),
            (Planned("2026-03-12T15:00", "Europe/Berln"), UnknownZone, "appointment.zone"),
        ],
        ids=["left out", "left out, the second", "twice", "no zone"],
    )
    def test_what_the_clocks_do_not_say_is_refused(
        self, searches: JobSearches, search: SearchId, planned: Planned, refusal: type[Refusal], field: str
    ) -> None:
        priya = added(searches, search)
        head = searches.head(search)
        with pytest.raises(refusal) as refused:
            do(searches, search, ScheduleInterview(contacts=(priya,), appointment=planned))
        assert (refused.value.field, searches.head(search)) == (field, head)

    def test_where_one_has_moved_to_the_clocks_there_count(self, searches: JobSearches, search: SearchId) -> None:
        do(searches, search, SetRules(zone="Asia/Tokyo"))
        command = ScheduleInterview(contacts=(added(searches, search),), appointment=Planned("2026-03-12T15:00"))
        booked = do(searches, search, command).entries[0].event
        assert isinstance(booked, InterviewScheduled)
        assert booked.appointment.at == datetime(2026, 3, 12, 6, tzinfo=UTC)
        with pytest.raises(UnknownZone) as refused:
            do(searches, search, SetRules(zone="Asia/Tokio"))
        assert refused.value.field == "zone"

    def test_the_same_booking_sent_again_is_one(self, searches: JobSearches, search: SearchId) -> None:
        command = ScheduleInterview(contacts=(added(searches, search),), appointment=Planned("2026-03-12T15:00"))
        first = do(searches, search, command, key="k")
        again = do(searches, search, command, key="k")
        assert (again.repeated, again.entries) == (True, first.entries)
