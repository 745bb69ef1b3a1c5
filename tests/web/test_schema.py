"""The API against its own description: generated requests, sent to a real server over the demo. No answer is a server
error, none is undocumented; and enough of every command goes through for that to say something."""

import json
import random
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, get_args

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from domain.commands import AnyCommand
from infrastructure.demo import write_demo
from tests.web.server import serving
from web.openapi import document

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
DONE_AT_LEAST = 0.2
"""The share of generated commands of each kind that has to go through."""
COMMANDS = "/api/searches/{search_id}/commands"
KINDS = [kind.__name__ for kind in get_args(AnyCommand)]
PLACES = [
    (address, method.upper(), mode)
    for address, methods in json.loads(document())["paths"].items()
    for method in ("get", "post")
    for mode in GenerationMode
    # Where nothing is sent along, nothing can be wrong.
    if method in methods and (methods[method].get("parameters") or "{" in address or mode is GenerationMode.POSITIVE)
]

# Of our own: hypothesis begins the common one anew for every example.
_dice = random.Random(2026)
_ZONES = ("Europe/Berlin", "America/Chicago", "Asia/Tokyo", "UTC")
_generated = settings(
    max_examples=10, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


class Demo:
    """The search of the demo on a real server, and ids of what is in it. What a command uses up is made for it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.search: str = httpx.get(f"{address}/api/searches").json()["searches"][0]["search_id"]
        self._client = httpx.Client(base_url=address)
        self.ids: dict[str, list[str]] = {}
        for entry in self._client.get(f"/api/searches/{self.search}/entries").json()["entries"]:
            if "id" in entry["data"]:
                self.ids.setdefault(entry["type"], []).append(entry["data"]["id"])

    def do(self, type: str, **fields: Any) -> dict[str, Any]:
        answer = self._client.post(f"/api/searches/{self.search}/commands", json={"type": type, **fields})
        answer.raise_for_status()
        done: dict[str, Any] = answer.json()["entries"][0]
        return done

    def a(self, kind: str) -> str:
        return _dice.choice(self.ids[kind])

    def new(self, type: str, **fields: Any) -> str:
        """The id of something that was not there before."""
        made: str = self.do(type, **fields)["data"]["id"]
        return made

    def company(self) -> str:
        return self.new("TargetCompany", name=f"Company {uuid.uuid4()}")

    def person(self) -> str:
        return self.new("AddContact", name=f"Person {uuid.uuid4()}")

    def step(self) -> dict[str, Any]:
        return self.do("SetNextStep", what="Send my project", due=date.today().isoformat())

    def framed(self) -> str:
        """A search of its own that changes both, so that every route is open."""
        both = {"role": "ML engineer", "industry": "Tech"}
        body = {"zone": "UTC", "target": both, "new_role": True, "new_industry": True}
        begun: str = self._client.post("/api/searches", json=body).json()["search_id"]
        return begun


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder, date.today())
    with serving(folder) as server:
        yield Demo(server.address)


@pytest.mark.parametrize(("address", "method", "mode"), PLACES)
def test_no_answer_is_undocumented(demo: Demo, address: str, method: str, mode: GenerationMode) -> None:
    operation = schemathesis.openapi.from_dict(_described())[address][method]
    statuses: Counter[int] = Counter()

    @_generated
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case: Case) -> None:
        if "search_id" in (case.path_parameters or {}) and _dice.random() < 0.8:
            case.path_parameters["search_id"] = demo.search
        if "id" in (case.query or {}) and _dice.random() < 0.8:
            case.query["id"] = demo.a(_dice.choice(["ContactAdded", "CompanyTargeted", "InterviewHeld"]))
        statuses[case.call_and_validate(base_url=demo.address, checks=CHECKS).status_code] += 1

    send()
    sys.stdout.write(f"{method} {address} {mode.value}: {dict(statuses)}\n")


@pytest.mark.parametrize("kind", ["StartSearch", *KINDS])
def test_generated_commands_go_through(demo: Demo, kind: str) -> None:
    description = _described()
    address = "/api/searches"
    if kind != "StartSearch":
        address = COMMANDS
        description["components"]["schemas"]["Command"] = {"$ref": f"#/components/schemas/{kind}"}
    operation = schemathesis.openapi.from_dict(description)[address]["POST"]
    statuses: Counter[int] = Counter()

    @_generated
    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def send(case: Case) -> None:
        case.headers.pop("If-Match", None)
        case.headers.pop("Idempotency-Key", None)
        if kind != "StartSearch":
            case.path_parameters["search_id"] = demo.search
        _made_true(case, demo)
        if made := _MADE.get(kind):
            made(case, demo)
        statuses[case.call_and_validate(base_url=demo.address, checks=CHECKS).status_code] += 1

    send()
    share = statuses[201] / statuses.total()
    sys.stdout.write(f"{kind}: {share:.0%} of {statuses.total()} went through {dict(statuses)}\n")
    assert share >= DONE_AT_LEAST


def _described() -> dict[str, Any]:
    """The description, without examples: they name ids that are not there."""
    description: dict[str, Any] = json.loads(document())
    for methods in description["paths"].values():
        for content in methods.get("post", {}).get("requestBody", {}).get("content", {}).values():
            del content["examples"]
    return description


# Ids and days of this search in the place of made-up ones

_POINTS: dict[str, str] = {
    "company": "CompanyTargeted", "contact": "ContactAdded", "introduced_by": "ContactAdded", "by": "ContactAdded",
    "promised_to": "ContactAdded", "about": "CompanyTargeted", "id": "InterviewHeld",
}  # fmt: skip
_DAYS = ("happened_on", "known_since", "due")


def _made_true(case: Case, demo: Demo) -> None:
    case.body = {name: _true(name, value, demo) for name, value in case.body.items() if name not in ("same", "lead")}


def _true(name: str, value: Any, demo: Demo) -> Any:
    if isinstance(value, dict):
        return {name: _true(name, inner, demo) for name, inner in value.items()}
    if name == "contacts":
        return _dice.sample(demo.ids["ContactAdded"], 2)
    if isinstance(value, list):
        return [_true("", inner, demo) for inner in value]
    if name in _DAYS and value is not None:
        return (date.today() - timedelta(days=_dice.randrange(300))).isoformat()
    if name in _POINTS and isinstance(value, str) and value not in ("me", "them"):
        return demo.a(_POINTS[name])
    return _dice.choice(_ZONES) if name == "zone" else value


def _people(case: Case, demo: Demo) -> None:
    # One person at least, each once, and names given by one of them.
    case.body["people"] = [{"contact": contact} for contact in _dice.sample(demo.ids["ContactAdded"], 2)]
    for given_name in case.body.get("names", ()):
        given_name["by"] = 0


def _filled(**make: Callable[[Demo], Any]) -> Callable[[Case, Demo], None]:
    def fill(case: Case, demo: Demo) -> None:
        case.body |= {name: value(demo) for name, value in make.items()}

    return fill


def _dropped(demo: Demo) -> str:
    company = demo.company()
    demo.do("DropCompany", company=company)
    return company


def _undone(demo: Demo) -> str:
    command: str = demo.step()["command_id"]
    demo.do("UndoCommand", command=command)
    return command


def _route(case: Case, demo: Demo) -> None:
    case.path_parameters["search_id"] = demo.framed()
    case.body.pop("legs", None)


def _thanks(case: Case, demo: Demo) -> None:
    person = demo.person()
    interview = demo.new("HoldInterview", contacts=[person])
    case.body |= {"interview": interview, "to": person, "happened_on": date.today().isoformat()}


def _correction(case: Case, demo: Demo) -> None:
    step = demo.step()
    body = {"type": "NextStepSet", **step["data"], "what": "Something else"}
    case.body |= {"version": step["version"], "event": body}


def _lead(demo: Demo) -> str:
    return demo.new("OfferIntroduction", name=f"Someone {uuid.uuid4()}")


_MADE: dict[str, Callable[[Case, Demo], None]] = {
    "ChooseRoute": _route,
    "RateCompany": _filled(motivation=lambda _: _dice.randrange(4)),
    "ChangeCompany": _filled(name=lambda _: f"Company {uuid.uuid4()}"),
    "ChangeContact": _filled(name=lambda _: f"Person {uuid.uuid4()}"),
    "ActivateCompany": _filled(company=Demo.company),
    "ParkCompany": _filled(company=Demo.company),
    "DropCompany": _filled(company=Demo.company),
    "RestoreCompany": _filled(company=_dropped),
    "MergeContacts": _filled(contact=Demo.person, other=Demo.person),
    "LogConversation": _people,
    "MakeIntroduction": _filled(introduction=_lead),
    "FadeIntroduction": _filled(introduction=_lead),
    "SendThankYou": _thanks,
    "FinishNextStep": _filled(step=lambda demo: demo.step()["data"]["id"]),
    "DropNextStep": _filled(step=lambda demo: demo.step()["data"]["id"]),
    "CorrectEntry": _correction,
    "UndoCommand": _filled(command=lambda demo: demo.step()["command_id"]),
    "BringBack": _filled(command=_undone),
}
"""What these commands use up, or need to fit together."""
