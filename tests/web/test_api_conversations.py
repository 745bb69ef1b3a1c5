"""The life of a conversation through the JSON API: times by the clocks of a place, whose turn, what is refused and
where."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from infrastructure.bootstrap import bootstrap
from tests.web.conftest import Api, client_of

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""Monday 2 March 2026, 13:00 in Berlin."""
MISSING, TWICE = "2026-03-29T02:30", "2026-10-25T02:30"
"""Two times in Berlin: one that the clocks leave out, one that they say twice."""
LINE = "They hire in autumn."


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    with bootstrap(None, clock=lambda: NOON) as searches, client_of(searches) as client:
        yield Api(client)


@pytest.fixture
def priya(api: Api, search: str) -> str:
    id: str = api.done(search, "AddContact", name="Priya Raman")["data"]["id"]
    return id


@pytest.fixture
def asked(api: Api, search: str, priya: str) -> str:
    id: str = api.done(search, "RequestInterview", contacts=[priya], channel="email")["data"]["id"]
    return id


@pytest.fixture
def held(api: Api, search: str, asked: str) -> str:
    api.done(search, "HoldInterview", interview=asked, note=LINE)
    return asked


class TestBooking:
    def test_a_time_is_resolved_by_the_clocks_of_the_search(self, api: Api, search: str, asked: str) -> None:
        booked = api.done(search, "ScheduleInterview", interview=asked, appointment={"local": "2026-03-12T15:00"})
        assert booked["data"]["appointment"] == {
            "local": "2026-03-12T15:00", "zone": "Europe/Berlin", "at": "2026-03-12T14:00:00Z",
        }  # fmt: skip
        assert booked["data"]["id"] == asked

    def test_and_by_those_of_another_place_where_one_is_named(self, api: Api, search: str, asked: str) -> None:
        there = {"local": "2026-03-12T15:00", "zone": "America/Chicago"}
        booked = api.done(search, "ScheduleInterview", interview=asked, appointment=there)
        assert booked["data"]["appointment"]["at"] == "2026-03-12T20:00:00Z"

    @pytest.mark.parametrize(("later", "at"), [(False, "2026-10-25T00:30:00Z"), (True, "2026-10-25T01:30:00Z")])
    def test_of_a_time_that_comes_twice_one_is_chosen(
        self, api: Api, search: str, asked: str, later: bool, at: str
    ) -> None:
        unsaid = api.do(search, "ScheduleInterview", interview=asked, appointment={"local": TWICE})
        assert (unsaid.status_code, unsaid.json()["refusal"]) == (422, "TwiceThatDay")
        assert unsaid.json()["field"] == "appointment.later"
        chosen = {"local": TWICE, "later": later}
        answer = api.do(search, "ScheduleInterview", interview=asked, appointment=chosen)
        assert answer.status_code == 201
        assert answer.json()["entries"][0]["data"]["appointment"]["at"] == at

    @pytest.mark.parametrize("type", ["ScheduleInterview", "RescheduleInterview"])
    @pytest.mark.parametrize(
        ("appointment", "refusal", "field"),
        [
            ({"local": MISSING}, "NoSuchTime", "appointment.local"),
            ({"local": MISSING, "later": True}, "NoSuchTime", "appointment.local"),
            ({"local": "2026-02-30T10:00"}, "NoSuchDay", "appointment.local"),
            ({"local": "2026-02-27T10:00"}, "BookedBeforeAgreed", "appointment.local"),
            ({"local": "1969-02-27T10:00"}, "TooLongAgo", "appointment.local"),
            ({"local": "0001-01-01T00:00"}, "TooLongAgo", "appointment.local"),
            ({"local": "9999-12-31T23:59"}, "TooFarAhead", "appointment.local"),
            ({"local": "2026-03-12T15:00", "zone": "Europe/Berln"}, "UnknownZone", "appointment.zone"),
            ({"local": "2026-03-12T15:00", "zone": "localtime"}, "UnknownZone", "appointment.zone"),
        ],
    )
    def test_what_is_no_time_there_is_refused_at_its_field(
        self, api: Api, search: str, asked: str, type: str, appointment: dict[str, Any], refusal: str, field: str
    ) -> None:
        if type == "RescheduleInterview":
            api.done(search, "ScheduleInterview", interview=asked, appointment={"local": "2026-03-12T15:00"})
        head = api.entries(search).json()["head"]
        answer = api.do(search, type, interview=asked, appointment=appointment)
        assert (answer.status_code, answer.json()["refusal"], answer.json()["field"]) == (422, refusal, field)
        assert api.entries(search).json()["head"] == head

    @pytest.mark.parametrize(
        ("appointment", "field"),
        [
            ({"local": "tomorrow"}, "appointment.local"),
            ({"local": "2026-03-12 15:00"}, "appointment.local"),
            ({"local": "2026-03-12T24:00"}, "appointment.local"),
            ({"local": "2026-03-12T15:00:00"}, "appointment.local"),
            ({"local": "2026-03-12T15:00Z"}, "appointment.local"),
            ({"local": "٢٠٢٦-03-12T15:00"}, "appointment.local"),
            ({"local": "2026-03-12T15:00", "zone": "Europe Berlin"}, "appointment.zone"),
            ({"local": "2026-03-12T15:00", "zone": ""}, "appointment.zone"),
            ({"local": "2026-03-12T15:00", "later": "yes"}, "appointment.later"),
            ({"local": "2026-03-12T15:00", "at": "2026-03-12T14:00:00Z"}, "appointment.at"),
            ({}, "appointment.local"),
            ("2026-03-12T15:00", "appointment"),
        ],
    )  # fmt: skip
    def test_what_has_not_the_shape_of_a_time_is_malformed(
        self, api: Api, search: str, asked: str, appointment: Any, field: str
    ) -> None:
        answer = api.do(search, "ScheduleInterview", interview=asked, appointment=appointment)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)

    def test_a_booking_is_one_however_often_it_is_sent(self, api: Api, search: str, asked: str) -> None:
        fields = {"interview": asked, "appointment": {"local": "2026-03-12T15:00"}}
        first = api.do(search, "ScheduleInterview", key="k", expected=3, **fields)
        again = api.do(search, "ScheduleInterview", key="k", expected=3, **fields)
        assert (first.status_code, again.status_code, first.json()) == (201, 200, again.json())
        assert api.do(search, "ConfirmInterview", interview=asked, expected=3).status_code == 412
        assert api.do(search, "ConfirmInterview", interview=asked, expected=4).status_code == 201
        moved = {**fields, "appointment": {"local": "2026-03-13T15:00"}}
        assert api.do(search, "ScheduleInterview", key="k", **moved).json()["refusal"] == "AlreadySaved"

    def test_a_corrected_time_is_held_to_the_clocks_too(self, api: Api, search: str, asked: str) -> None:
        booked = api.done(search, "ScheduleInterview", interview=asked, appointment={"local": "2026-03-12T15:00"})
        event = {"type": booked["type"], **booked["data"]}
        wrong = {**event["appointment"], "local": "2026-03-12T16:00"}
        answer = api.do(search, "CorrectEntry", version=booked["version"], event={**event, "appointment": wrong})
        assert (answer.status_code, answer.json()["field"]) == (422, "event.appointment.at")
        right = {**wrong, "at": "2026-03-12T15:00:00Z"}
        api.done(search, "CorrectEntry", version=booked["version"], event={**event, "appointment": right})


class TestTimesOfDay:
    @pytest.mark.parametrize(
        ("type", "fields"),
        [("RequestInterview", {"channel": "email"}), ("HoldInterview", {}), ("LogTouch", {"channel": "email"})],
    )
    def test_one_later_than_now_is_refused(
        self, api: Api, search: str, priya: str, type: str, fields: dict[str, Any]
    ) -> None:
        whom = {"contact": priya, "by": "me"} if type == "LogTouch" else {"contacts": [priya]}
        early = api.do(search, type, time="13:01", **whom, **fields)
        assert (early.status_code, early.json()["refusal"], early.json()["field"]) == (422, "TimeToCome", "time")
        assert api.do(search, type, time="13:00", **whom, **fields).status_code == 201

    def test_asking_again_likewise(self, api: Api, search: str, asked: str) -> None:
        answer = api.do(search, "NudgeInterview", interview=asked, channel="email", time="23:59")
        assert (answer.status_code, answer.json()["field"]) == (422, "time")
        assert api.do(search, "NudgeInterview", interview=asked, channel="email", time="25:00").status_code == 400


def test_a_conversation_from_the_first_ask_to_the_word_of_thanks(api: Api, search: str, priya: str) -> None:
    """Asked, asked again, answered, booked, moved, confirmed, prepared, held, explained, sorted and thanked for."""
    long_ago = {"happened_on": "2026-02-02"}
    talk = api.done(search, "RequestInterview", contacts=[priya], channel="email", **long_ago)["data"]["id"]
    of = {"interview": talk}
    for type, fields in (
        ("NudgeInterview", {"channel": "email", "happened_on": "2026-02-11"}),
        ("AnswerInterview", {"gist": "yes", "turn": "me", "happened_on": "2026-02-12"}),
        ("ScheduleInterview", {"appointment": {"local": "2026-02-20T15:00"}, "happened_on": "2026-02-13"}),
        ("RescheduleInterview", {"appointment": {"local": "2026-02-27T15:00"}, "happened_on": "2026-02-19"}),
        ("ConfirmInterview", {"channel": "email", "happened_on": "2026-02-26"}),
        ("PrepareInterview", {"questions": ["How did you move?"], "happened_on": "2026-02-26"}),
    ):
        api.done(search, type, **of, **fields)
    log = api.do(search, "LogConversation", people=[{"contact": priya}], note=LINE, happened_on="2026-02-27").json()
    assert [(one["type"], one["data"]["id"]) for one in log["entries"]] == [("InterviewHeld", talk)]
    api.done(search, "ExplainTitle", **of, title="ML engineer", week="Half of it is data work.")
    first = api.done(search, "NoteInsight", topic="hiring", claim=LINE, source={"id": talk, "text": LINE})
    assert first["data"]["by"] == priya
    api.done(search, "NoteInsight", topic="hiring", claim="In autumn.", same_as=first["data"]["id"])
    api.done(search, "SendThankYou", **of, to=priya, channel="email")
    told = [one["sentence"] for one in api.view(search, "timeline").json()["view"]["told"]]
    assert "You talked with Priya Raman in person, as booked." in told
    assert "Priya Raman said yes: your turn to find a time." in told


class TestRefusals:
    """Each says where it is at fault."""

    @pytest.mark.parametrize(
        ("type", "fields", "refusal", "field"),
        [
            ("AnswerInterview", {"gist": "yes", "happened_on": "2026-03-01"}, "BeforeItBegan", "happened_on"),
            (
                "AnswerInterview",
                {"gist": "later", "come_back_on": "2026-03-02"},
                "ComeBackBeforeAnswer",
                "come_back_on",
            ),
            ("RescheduleInterview", {"appointment": {"local": "2026-03-12T15:00"}}, "NotBooked", "interview"),
            ("ConfirmInterview", {}, "NotBooked", "interview"),
            ("CancelInterview", {"by": "me"}, "NotBooked", "interview"),
            ("MissInterview", {"by": "me"}, "NotBooked", "interview"),
            ("ExplainTitle", {"title": "ML engineer"}, "NotTalkedYet", "interview"),
            ("GiveUpInterview", {"interview": "nothing"}, "Unknown", "interview"),
            ("PrepareInterview", {"interview": "nothing", "questions": []}, "Unknown", "interview"),
            ("LogConversation", {"people": [{"name": "Omar"}], "interview": "nothing"}, "Unknown", "interview"),
        ],
    )
    def test_before_the_conversation(
        self, api: Api, search: str, asked: str, type: str, fields: dict[str, Any], refusal: str, field: str
    ) -> None:
        answer = api.do(search, type, **{"interview": asked, **fields})
        assert (answer.status_code, answer.json()["refusal"], answer.json()["field"]) == (422, refusal, field)

    @pytest.mark.parametrize("type", ["NudgeInterview", "AnswerInterview", "GiveUpInterview", "PrepareInterview"])
    def test_arranging_what_was_held(self, api: Api, search: str, held: str, type: str) -> None:
        more = {"NudgeInterview": {"channel": "email"}, "AnswerInterview": {"gist": "yes"}}
        fields = more.get(type, {"questions": ["How did you move?"]} if type == "PrepareInterview" else {})
        answer = api.do(search, type, interview=held, **fields)
        assert (answer.json()["refusal"], answer.json()["field"]) == ("TalkedAlready", "interview")

    def test_a_time_missed_before_it_came(self, api: Api, search: str, asked: str) -> None:
        api.done(search, "ScheduleInterview", interview=asked, appointment={"local": "2026-03-12T15:00"})
        answer = api.do(search, "MissInterview", interview=asked, by="them")
        assert (answer.json()["refusal"], answer.json()["field"]) == ("StillToCome", "interview")

    def test_a_line_that_was_corrected_away(self, api: Api, search: str, held: str) -> None:
        gone = {"id": held, "text": "They hire in spring."}
        for type, fields in (
            ("NoteInsight", {"topic": "hiring", "claim": "In spring."}),
            ("ReceiveAdvice", {"text": "Ask again."}),
            ("OfferIntroduction", {"name": "Omar"}),
            ("SetNextStep", {"what": "Ask again", "due": "2026-03-09"}),
        ):
            answer = api.do(search, type, source=gone, **fields)
            assert (answer.status_code, answer.json()["refusal"], answer.json()["field"]) == (422, "LineGone", "source")
            unknown = api.do(search, type, source={"id": "nothing"}, **fields)
            assert (unknown.json()["refusal"], unknown.json()["field"]) == ("Unknown", "source")

    def test_thanks_to_someone_who_was_not_there(self, api: Api, search: str, held: str) -> None:
        omar = api.done(search, "AddContact", name="Omar Haddad")["data"]["id"]
        answer = api.do(search, "SendThankYou", interview=held, to=omar)
        assert (answer.json()["refusal"], answer.json()["field"]) == ("NotInThatConversation", "to")

    def test_a_claim_that_is_the_same_and_the_opposite(self, api: Api, search: str) -> None:
        id = api.done(search, "NoteInsight", topic="tools", claim="PyTorch")["data"]["id"]
        answer = api.do(search, "NoteInsight", topic="tools", claim="JAX", same_as=id, opposite_of=id)
        assert (answer.json()["refusal"], answer.json()["field"]) == ("Contradicts", "opposite_of")

    def test_rules_that_contradict_each_other_or_a_zone_that_is_none(self, api: Api, search: str) -> None:
        assert api.do(search, "SetRules", nudge_days=1).json()["field"] == "nudge_days"
        supposed = api.view(search, "what_if", nudge_days="1")
        assert (supposed.status_code, supposed.json()["field"]) == (422, "nudge_days")
        zone = api.do(search, "SetRules", zone="Europe/Berln")
        assert (zone.status_code, zone.json()["refusal"], zone.json()["field"]) == (422, "UnknownZone", "zone")
        assert api.do(search, "SetRules", country="de").json()["errors"][0]["field"] == "country"


class TestReminders:
    def test_one_is_put_off_and_left_out(self, api: Api, search: str, asked: str) -> None:
        which = {"kind": "nudge", "id": asked}
        for until, refusal in (("2026-03-02", "NotLater"), ("2099-01-01", "TooFarAhead")):
            answer = api.do(search, "PostponeReminder", which=which, until=until)
            assert (answer.json()["refusal"], answer.json()["field"]) == (refusal, "until")
        api.done(search, "PostponeReminder", which=which, until="2026-03-20")
        api.done(search, "SkipReminder", which=which, why="She is away.")

    @pytest.mark.parametrize("type", ["PostponeReminder", "SkipReminder"])
    def test_one_that_does_not_run_is_refused(self, api: Api, search: str, asked: str, type: str) -> None:
        more = {"until": "2026-03-20"} if type == "PostponeReminder" else {}
        for which in ({"kind": "thank", "id": asked}, {"kind": "nudge", "id": "nothing"}):
            answer = api.do(search, type, which=which, **more)
            assert (answer.status_code, answer.json()["refusal"]) == (422, "NoSuchReminder")
            assert answer.json()["field"] == "which"

    def test_how_it_was_is_not_left_out(self, api: Api, search: str, asked: str) -> None:
        appointment = {"local": "2026-03-02T12:00"}
        api.done(search, "ScheduleInterview", interview=asked, appointment=appointment)
        answer = api.do(search, "SkipReminder", which={"kind": "how_was_it", "id": asked})
        assert (answer.json()["refusal"], answer.json()["field"]) == ("SayHowItWas", "which")

    def test_several_things_are_let_go_of_at_once_or_none(self, api: Api, search: str, asked: str) -> None:
        lead = api.done(search, "OfferIntroduction", name="Omar Haddad")["data"]["id"]
        things = [{"kind": "nudge", "id": asked}, {"kind": "lead", "id": lead}]
        head = api.entries(search).json()["head"]
        refused = api.do(search, "LetGo", things=[*things, {"kind": "sort", "id": "nothing"}])
        assert (refused.status_code, api.entries(search).json()["head"]) == (422, head)
        done = api.do(search, "LetGo", things=things).json()["entries"]
        assert [entry["type"] for entry in done] == ["InterviewUnanswered", "IntroductionFaded"]
        assert api.do(search, "LetGo", things=[]).json()["detail"] == "things: Give at least one."
