"""Every chapter of the manual, run."""

import pytest
from pytest_bdd import scenarios

pytest_plugins = [
    "tests.features.steps.framing",
    "tests.features.steps.companies",
    "tests.features.steps.people",
    "tests.features.steps.conversations",
    "tests.features.steps.journal",
    "tests.features.steps.asking",
    "tests.features.steps.following_up",
    "tests.features.steps.talking",
    "tests.features.steps.promises",
    "tests.features.steps.learned",
    "tests.features.steps.advice",
    "tests.features.steps.applying",
    "tests.features.steps.negotiating",
    "tests.features.steps.numbers",
    "tests.features.steps.life",
]
pytestmark = pytest.mark.usefixtures("driver")

scenarios(".")
