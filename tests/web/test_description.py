"""The description of the API is whole, true to the code, and readable offline."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from litestar.testing import TestClient

from domain.commands import AnyCommand, Beginning
from domain.events import AnyEvent
from tests.web.conftest import Api
from web.api_examples import EXAMPLES
from web.api_shapes import VIEWS
from web.templating import static_files

COMMANDS = [kind.__name__ for kind in get_args(AnyCommand)]
BEGINNINGS = [kind.__name__ for kind in get_args(Beginning)]


@pytest.fixture(scope="module")
def description(client: TestClient[Any]) -> dict[str, Any]:
    answer = client.get("/api/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    described: dict[str, Any] = answer.json()
    return described


def test_commands_are_told_apart_by_their_type(description: dict[str, Any]) -> None:
    command = description["components"]["schemas"]["Command"]
    assert command["discriminator"]["propertyName"] == "type"
    assert list(command["discriminator"]["mapping"]) == COMMANDS
    for name in COMMANDS:
        assert description["components"]["schemas"][name]["properties"]["type"] == {"enum": [name]}


def test_entries_are_told_apart_by_their_type(description: dict[str, Any]) -> None:
    recorded = description["components"]["schemas"]["Recorded"]
    assert list(recorded["discriminator"]["mapping"]) == [kind.__name__ for kind in get_args(AnyEvent)]


def test_no_object_takes_more_than_is_described(description: dict[str, Any]) -> None:
    for schema in _objects(description):
        assert schema["additionalProperties"] is False, schema


def test_every_shape_and_operation_is_described(description: dict[str, Any]) -> None:
    for name, schema in description["components"]["schemas"].items():
        if schema.get("type") == "object":
            assert schema["description"] not in ("", name), name
    for address, operations in description["paths"].items():
        for operation in operations.values():
            if isinstance(operation, dict):
                assert operation["summary"], address
                assert {"400", "403"} <= operation["responses"].keys(), address


def test_every_reference_leads_somewhere(description: dict[str, Any]) -> None:
    names = set(re.findall(r'"#/components/schemas/([^"]+)"', msgspec.json.encode(description).decode()))
    assert names <= description["components"]["schemas"].keys()


def test_every_view_has_an_address_of_its_own(description: dict[str, Any]) -> None:
    for name in VIEWS:
        operation = description["paths"][f"/api/searches/{{search_id}}/views/{name}"]["get"]
        assert {"as_of", "clock"} <= {parameter["name"] for parameter in operation["parameters"]}


@pytest.mark.parametrize("name", [*BEGINNINGS, *COMMANDS])
def test_every_command_has_an_example_that_fits(name: str) -> None:
    example = EXAMPLES[name]
    assert example["type"] == name
    msgspec.convert(example, Beginning if name in BEGINNINGS else AnyCommand)


def test_no_example_is_of_no_command() -> None:
    assert EXAMPLES.keys() == {*BEGINNINGS, *COMMANDS}


def test_what_begins_a_search_is_one_of_its_kinds(description: dict[str, Any]) -> None:
    kinds = [one["$ref"].rpartition("/")[2] for one in description["components"]["schemas"]["Beginning"]["oneOf"]]
    assert kinds == BEGINNINGS
    assert "type" not in description["components"]["schemas"]["StartSearch"]["required"]
    assert "type" in description["components"]["schemas"]["StartNextSearch"]["required"]


def test_an_example_begins_a_search(api: Api) -> None:
    assert api.begin(**EXAMPLES["StartSearch"]).status_code == 201


def test_the_page_loads_its_own_files_alone(client: TestClient[Any]) -> None:
    page = client.get("/api/docs").text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert addresses
    for address in addresses:
        assert client.get(address).status_code == 200, address
    assert "<script>" not in page
    assert b"validatorUrl: null" in static_files()["api.js"].content


def _objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for value in part.values():
            yield from _objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from _objects(value)
