"""The pages in a real Chromium."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

from infrastructure.bootstrap import bootstrap
from tests.features.drivers.clock import SetClock
from tests.features.drivers.server import served


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine: the one named by SWITCHBACK_CHROMIUM, else the one on the PATH."""
    with sync_playwright() as playwright, launched(playwright.chromium) as browser:
        yield browser


@pytest.fixture(scope="module")
def large_print(chromium: Browser) -> Iterator[Browser]:
    """A browser whose owner asked for text twice as large."""
    with launched(chromium.browser_type, "--blink-settings=defaultFontSize=32") as browser:
        yield browser


def launched(kind: BrowserType, *flags: str) -> Browser:
    path = os.environ.get("SWITCHBACK_CHROMIUM") or shutil.which("chromium")
    assert path, "These tests need a Chromium: set SWITCHBACK_CHROMIUM to its path."
    return kind.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", *flags])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages are, on an ordinary Monday."""
    data = tmp_path_factory.mktemp("browser") / "data"
    with bootstrap(data, clock=SetClock()) as searches, served(searches) as here:
        yield here
