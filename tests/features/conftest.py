"""One scenario, several drivers: `[domain]` and `[api]`, and `[browser]` where it is tagged for the pages."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from tests.features.drivers.api import ApiDriver
from tests.features.drivers.clock import SetClock
from tests.features.drivers.domain import DomainDriver
from tests.features.drivers.driver import Driver


def drivers_of(tags: Collection[str]) -> list[str]:
    """Which drivers a scenario of these tags runs through."""
    everywhere = [] if "web_only" in tags else ["domain", "api"]
    return [*everywhere, "browser"] if "web" in tags else everywhere


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each driver of a scenario."""
    if "driver" in metafunc.fixturenames:
        tags = {mark.name for mark in metafunc.definition.iter_markers()}
        metafunc.parametrize("driver", drivers_of(tags), indirect=True)


@pytest.fixture
def driver(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Driver]:
    """A search of its own for each scenario, on a clock that the scenario sets."""
    match request.param:
        case "domain":
            yield DomainDriver(SetClock())
        case "api":
            api = ApiDriver(SetClock(), tmp_path)
            yield api
            api.close()


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """A refusal that no step looked at fails the scenario, unless it failed already."""
    request.getfixturevalue("driver").check_heard()
