"""The API against its own description: generated requests, sent to a real server over the demo. No answer is a server
error, none is undocumented; and enough of every command goes through for that to say something."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

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

from domain.commands import AnyCommand, Beginning
from infrastructure.demo import write_demo
from tests.web.demo import Demo
from tests.web.made_true import asked_true, made_true
from tests.web.server import serving
from web.openapi import document

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
DONE_AT_LEAST = 0.2
"""The share of generated commands of each kind that has to go through."""
COMMANDS = "/api/searches/{search_id}/commands"
KINDS = [kind.__name__ for kind in get_args(AnyCommand)]
BEGINNINGS = [kind.__name__ for kind in get_args(Beginning)]
PLACES = [
    (address, method.upper(), mode)
    for address, methods in json.loads(document())["paths"].items()
    for method in ("get", "post")
    for mode in GenerationMode
    # Where nothing is sent along, nothing can be wrong.
    if method in methods and (methods[method].get("parameters") or "{" in address or mode is GenerationMode.POSITIVE)
]

_generated = settings(
    max_examples=10, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


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
        if mode is GenerationMode.POSITIVE:
            asked_true(address, case, demo)
        statuses[case.call_and_validate(base_url=demo.address, checks=CHECKS).status_code] += 1

    send()
    sys.stdout.write(f"{method} {address} {mode.value}: {dict(statuses)}\n")


@pytest.mark.parametrize("kind", [*BEGINNINGS, *KINDS])
def test_generated_commands_go_through(demo: Demo, kind: str) -> None:
    description = _described()
    address, body = ("/api/searches", "Beginning") if kind in BEGINNINGS else (COMMANDS, "Command")
    description["components"]["schemas"][body] = {"$ref": f"#/components/schemas/{kind}"}
    operation = schemathesis.openapi.from_dict(description)[address]["POST"]
    statuses: Counter[int] = Counter()

    @_generated
    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def send(case: Case) -> None:
        case.headers.pop("If-Match", None)
        case.headers.pop("Idempotency-Key", None)
        if kind not in BEGINNINGS:
            case.path_parameters["search_id"] = demo.search
        made_true(kind, case, demo)
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
