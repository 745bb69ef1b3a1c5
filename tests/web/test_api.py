"""What the JSON API promises: addresses, statuses, shapes."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from domain.commands import AnyCommand
from infrastructure.bootstrap import STORE, bootstrap
from tests.web.conftest import Api, client_of
from web.api_shapes import VIEWS

OF_THE_WHOLE = [
    name for name, view in VIEWS.items() if not any(field.required for field in msgspec.structs.fields(view.asked))
]
"""The views that are asked about nothing in particular."""
TOMORROW = (date.today() + timedelta(days=2)).isoformat()


def test_a_search_begins_once_per_key(api: Api) -> None:
    first = api.begin(key="k-1", title="Into ML")
    again = api.begin(key="k-1", title="Into ML")
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json()["version"] == 1
    [entry] = first.json()["entries"]
    assert list(entry) == ["version", "type", "recorded_at", "happened_on", "command_id", "actor", "data"]
    assert (entry["type"], entry["actor"], entry["data"]["title"]) == ("SearchStarted", "owner", "Into ML")


def test_the_kind_of_the_first_command_may_be_said(api: Api) -> None:
    assert api.begin(type="StartSearch").status_code == 201
    assert api.begin(type="TargetCompany").status_code == 400


def test_searches_are_listed_last_touched_first(api: Api) -> None:
    older, newer = (api.begin(title=title).json()["search_id"] for title in ("Older", "Newer"))
    api.done(older, "AddContact", name="Priya Raman")
    assert api.client.get("/api/searches").json()["searches"][:2] == [
        {"search_id": older, "title": "Older", "version": 2},
        {"search_id": newer, "title": "Newer", "version": 1},
    ]


def test_a_command_answers_what_it_recorded(api: Api, search: str) -> None:
    answer = api.do(search, "LogConversation", people=[{"name": "Priya Raman"}], note="They hire in autumn.")
    assert answer.status_code == 201
    body = answer.json()
    assert [entry["type"] for entry in body["entries"]] == ["ContactAdded", "InterviewHeld"]
    assert body["version"] == 3 == body["entries"][-1]["version"]
    assert len({entry["command_id"] for entry in body["entries"]}) == 1
    assert body["entries"][1]["data"]["note"] == "They hire in autumn."
    assert "type" not in body["entries"][1]["data"]


def test_a_repeated_key_is_one_command(api: Api, search: str) -> None:
    first = api.do(search, "AddContact", name="Priya Raman", key="k", expected=1)
    again = api.do(search, "AddContact", name="Priya Raman", key="k", expected=1)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    other = api.do(search, "AddContact", name="Lena Weber", key="k")
    assert (other.status_code, other.json()["refusal"]) == (422, "AlreadySaved")
    assert api.entries(search).json()["head"] == 2


def test_if_match_is_the_version_of_the_whole_search(api: Api, search: str) -> None:
    assert api.do(search, "AddContact", name="Priya Raman", expected=1).status_code == 201
    stale = api.do(search, "AddContact", name="Lena Weber", expected=1)
    assert (stale.status_code, stale.headers["content-type"]) == (412, "application/problem+json")
    assert api.do(search, "AddContact", name="Lena Weber", expected=3).status_code == 412


def test_the_journal_is_read_in_slices(api: Api, search: str) -> None:
    for name in ("Priya Raman", "Lena Weber", "Daniel Ortiz"):
        api.done(search, "AddContact", name=name)
    whole = api.entries(search).json()
    assert (whole["head"], [entry["version"] for entry in whole["entries"]]) == (4, [1, 2, 3, 4])
    part = api.entries(search, after=1, limit=2).json()
    assert (part["head"], part["entries"]) == (4, whole["entries"][1:3])
    assert api.entries(search, after=99).json() == {"entries": [], "head": 4}


@pytest.mark.parametrize("name", OF_THE_WHOLE)
def test_each_view_answers(api: Api, search: str, name: str) -> None:
    answer = api.view(search, name)
    assert answer.status_code == 200
    assert set(answer.json()) == {"version", "as_of", "view"}
    assert (answer.json()["version"], answer.json()["as_of"]) == (1, None)


def test_one_thing_is_asked_for_by_its_id(api: Api, search: str) -> None:
    company = api.done(search, "TargetCompany", name="Acme AI")["data"]["id"]
    talk = api.do(search, "LogConversation", people=[{"name": "Priya Raman", "employer": "Acme AI"}]).json()["entries"]
    person, interview = talk[0]["data"]["id"], talk[1]["data"]["id"]
    assert api.view(search, "company", id=company).json()["view"]["people"][0]["name"] == "Priya Raman"
    assert api.view(search, "person", id=person).json()["view"]["row"]["talks"] == 1
    assert api.view(search, "interview", id=interview).json()["view"]["row"]["people"][0]["id"] == person
    assert api.view(search, "person", id=company).status_code == 404
    assert api.view(search, "person").json()["errors"] == [{"field": "id", "message": "This is needed."}]


def test_the_story_is_read_in_pages(api: Api, search: str) -> None:
    for name in ("Priya Raman", "Lena Weber"):
        api.done(search, "AddContact", name=name)
    latest = api.view(search, "timeline", limit=1).json()["view"]
    assert (latest["total"], [told["first"] for told in latest["told"]]) == (3, [3])
    assert "Lena Weber" in latest["told"][0]["sentence"]
    earlier = api.view(search, "timeline", before=3).json()["view"]
    assert [told["first"] for told in earlier["told"]] == [2, 1]


def test_a_view_is_asked_as_of_a_moment(api: Api, search: str) -> None:
    long_ago = "2026-01-05"
    api.done(search, "AddContact", name="Priya Raman", happened_on=long_ago)
    assert api.view(search, "people", as_of="v1").json()["view"]["people"] == []
    assert api.view(search, "people", as_of="v1").json()["version"] == 1
    then = api.view(search, "people", as_of=long_ago).json()
    assert (then["version"], then["as_of"], then["view"]["people"]) == (0, long_ago, [])
    known_since = api.view(search, "people", as_of=long_ago, clock="happened").json()
    assert [row["name"] for row in known_since["view"]["people"]] == ["Priya Raman"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"as_of": "v1"}, 200), ({"as_of": "v2"}, 422), ({"as_of": "v0"}, 422), ({"as_of": TOMORROW}, 422),
        ({"as_of": "0001-01-01"}, 200), ({"as_of": "9999-12-31"}, 422), ({"as_of": "v999999999999999999"}, 422),
        ({"as_of": "2026-02-30"}, 400), ({"as_of": "yesterday"}, 400), ({"as_of": "v"}, 400), ({"as_of": ""}, 400),
        ({"as_of": "v٣"}, 400), ({"as_of": "2026-1-5"}, 400), ({"as_of": "V1"}, 400), ({"as_of": "v-1"}, 400),
        ({"clock": "recorded"}, 200), ({"clock": "happened"}, 200), ({"clock": "both"}, 400), ({"clock": ""}, 400),
        ({"asof": "v1"}, 400), ({"as_of": ["v1", "v1"]}, 400), ({"limit": 1}, 400),
    ],
)  # fmt: skip
def test_a_moment_that_cannot_be_is_refused(api: Api, search: str, query: dict[str, Any], status: int) -> None:
    answer = api.view(search, "today", **query)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert answer.json()["field"] == "as_of"


def test_a_refusal_says_why_and_where(api: Api, search: str) -> None:
    refused = api.do(search, "AddContact", name="Priya Raman", happened_on=TOMORROW)
    assert (refused.status_code, refused.headers["content-type"]) == (422, "application/problem+json")
    problem = refused.json()
    assert (problem["refusal"], problem["field"], problem["status"]) == ("NotYet", "happened_on", 422)
    assert "is still to come" in problem["detail"]


def test_a_refusal_names_who_may_be_meant(api: Api, search: str) -> None:
    priya = api.done(search, "AddContact", name="Priya Raman", employer="Acme AI")["data"]["id"]
    problem = api.do(search, "AddContact", name="Priya Raman", employer="Acme AI").json()
    assert problem["candidates"] == [{"id": priya, "name": "Priya Raman", "employer": "Acme AI"}]
    assert api.do(search, "AddContact", name="Priya Raman", employer="Acme AI", new=True).status_code == 201


def test_a_refusal_offers_the_command_that_mends_it(api: Api, search: str) -> None:
    acme = api.done(search, "TargetCompany", name="Acme AI")["data"]["id"]
    api.done(search, "DropCompany", company=acme)
    offer = api.do(search, "ActivateCompany", company=acme).json()["offer"]
    assert offer == {"type": "RestoreCompany", "company": acme}
    assert api.do(search, **offer).status_code == 201


def test_an_undo_that_would_break_something_shows_what(api: Api, search: str) -> None:
    acme = api.done(search, "TargetCompany", name="Acme AI")
    api.done(search, "AddNote", about=acme["data"]["id"], text="They hire in autumn.")
    problem = api.do(search, "UndoCommand", command=acme["command_id"])
    assert problem.status_code == 422
    assert {"rule", "message", "version"} == set(problem.json()["conflicts"][0])


def test_an_entry_is_corrected_undone_and_brought_back(api: Api, search: str) -> None:
    step = api.done(search, "SetNextStep", what="Send my projct", due="2026-03-10")
    body = {"type": "NextStepSet", **step["data"], "what": "Send my project"}
    assert api.do(search, "CorrectEntry", version=step["version"], event=body).status_code == 201
    undone = api.done(search, "UndoCommand", command=step["command_id"])
    assert undone["data"]["first"] == undone["data"]["last"] == step["version"]
    assert api.done(search, "BringBack", command=step["command_id"])["type"] == "RetractionReversed"
    sentence = api.view(search, "timeline").json()["view"]["told"][-2]
    assert "Send my project" in sentence["sentence"]


def test_all_wrong_fields_are_named_at_once(api: Api, search: str) -> None:
    answer = api.do(search, "TargetCompany", nam="Acme", kind="huge", motivation=4, happened_on="soon")
    assert answer.status_code == 400
    assert {error["field"] for error in answer.json()["errors"]} == {"name", "nam", "kind", "motivation", "happened_on"}
    inside = api.do(search, "LogConversation", people=[{"name": "Priya"}, {"name": " "}])
    assert inside.json()["errors"][0]["field"] == "people[1].name"


def test_what_is_not_there_is_404(api: Api, search: str) -> None:
    for answer in (
        api.do("nowhere", "AddContact", name="Priya"),
        api.entries("nowhere"),
        api.view("nowhere", "today"),
        api.view(search, "nothing"),
        api.client.get("/api/nothing"),
        api.client.get("/api"),
    ):
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
        assert answer.json()["status"] == 404


def test_another_method_is_405(api: Api, search: str) -> None:
    assert api.client.delete("/api/searches").status_code == 405
    assert api.client.get(f"/api/searches/{search}/commands").status_code == 405


def test_one_damaged_search_does_not_hide_the_others(tmp_path: Path) -> None:
    with bootstrap(tmp_path) as searches, client_of(searches) as client:
        whole, hurt = (Api(client).begin(title=title).json()["search_id"] for title in ("Whole", "Hurt"))
    with closing(sqlite3.connect(tmp_path / STORE)) as file, file:
        file.execute("UPDATE stored_events SET originator_version = 2 WHERE originator_id = ?", [hurt])
    with bootstrap(tmp_path) as searches, client_of(searches) as client:
        lines = client.get("/api/searches").json()["searches"]
        assert {line["search_id"]: line["title"] for line in lines} == {whole: "Whole", hurt: None}
        assert Api(client).view(whole, "today").status_code == 200
        problem = Api(client).view(hurt, "today")
        assert (problem.status_code, problem.json()["refusal"]) == (503, "DamagedEntry")


def test_every_command_is_taken(api: Api, search: str) -> None:
    """None is answered as if it were unknown: an empty one is refused for its missing fields, or done."""
    for kind in get_args(AnyCommand):
        answer = api.do(search, kind.__name__)
        assert answer.status_code in (201, 400, 422), kind
        assert "type" not in {error["field"] for error in answer.json().get("errors", ())}
