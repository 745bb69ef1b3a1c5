"""One scenario, several drivers: `[domain]` and `[api]`, and `[browser]` where it is tagged for the pages."""

import os
import shutil
from collections.abc import Collection, Iterator

import pytest
from litestar.testing import TestClient
from litestar.types import ASGIApp
from playwright.sync_api import Browser, sync_playwright

from infrastructure.application import JobSearches
from infrastructure.bootstrap import bootstrap
from tests.features.drivers.api import HOST, ApiDriver
from tests.features.drivers.clock import SetClock
from tests.features.drivers.domain import DomainDriver
from tests.features.drivers.driver import Driver
from tests.features.drivers.lived_pages import LivedPages
from tests.features.drivers.server import served
from web.app import create_app


def drivers_of(tags: Collection[str]) -> list[str]:
    """Which drivers a scenario of these tags runs through."""
    everywhere = [] if "web_only" in tags else ["api"] if "download" in tags else ["domain", "api"]
    return [*everywhere, "browser"] if "web" in tags else everywhere


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each driver of a scenario."""
    if "driver" in metafunc.fixturenames:
        tags = {mark.name for mark in metafunc.definition.iter_markers()}
        metafunc.parametrize("driver", drivers_of(tags), indirect=True)


@pytest.fixture
def driver(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Driver | LivedPages]:
    """A search of its own for each scenario, on a clock that the scenario sets."""
    clock.begin()
    match request.param:
        case "domain":
            yield DomainDriver(clock)
        case "api":
            yield ApiDriver(clock, request.getfixturevalue("http"))
        case "browser":
            chromium: Browser = request.getfixturevalue("chromium")
            with chromium.new_context(base_url=request.getfixturevalue("address")) as window:
                window.set_default_timeout(20_000)
                yield LivedPages(clock, window.new_page())


@pytest.fixture(scope="module")
def clock() -> SetClock:
    """The clock given to the store: nothing here reads another."""
    return SetClock()


@pytest.fixture(scope="module")
def searches(tmp_path_factory: pytest.TempPathFactory, clock: SetClock) -> Iterator[JobSearches]:
    """A store in a SQLite file."""
    with bootstrap(tmp_path_factory.mktemp("data"), clock=clock) as searches:
        yield searches


@pytest.fixture(scope="module")
def http(searches: JobSearches) -> Iterator[TestClient[ASGIApp]]:
    """The app, asked over HTTP."""
    with TestClient(create_app(searches), base_url=f"http://{HOST}") as client:
        yield client


@pytest.fixture(scope="module")
def address(searches: JobSearches) -> Iterator[str]:
    """The app behind a real server: where it is."""
    with served(searches) as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine: the one named by SWITCHBACK_CHROMIUM, else the one on the PATH."""
    path = os.environ.get("SWITCHBACK_CHROMIUM") or shutil.which("chromium")
    assert path, "These scenarios need a Chromium: set SWITCHBACK_CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """A refusal that no step looked at fails the scenario, unless it failed already."""
    request.getfixturevalue("driver").check_heard()
