"""The manual, run: each scenario of features/ through the domain, the API and, where it says so, a browser."""

import pytest

pytest.register_assert_rewrite("tests.features.phrases", "tests.features.drivers")
