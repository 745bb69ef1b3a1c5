"""The JSON API: commands in, entries and views out."""

from typing import Any

API: list[Any] = []
