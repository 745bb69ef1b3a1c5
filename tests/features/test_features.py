"""Every chapter of the manual, run."""

import pytest
from pytest_bdd import scenarios

pytest_plugins = [
    "tests.features.steps.framing",
    "tests.features.steps.companies",
    "tests.features.steps.people",
    "tests.features.steps.conversations",
    "tests.features.steps.journal",
]
pytestmark = pytest.mark.usefixtures("driver")

scenarios(".")
