"""The life of a search: paused, gone on with, concluded, opened again, and who was told."""

from typing import Any

import msgspec


class Life(msgspec.Struct, frozen=True, gc=False):
    pass


EVOLVE: dict[type, Any] = {}
DECIDE: dict[type, Any] = {}
