"""Applications: what was applied for, and how it stands."""

from typing import Any

import msgspec
from immutables import Map

from domain.values import ApplicationId, RoundId


class Applications(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[ApplicationId, Any] = Map()
    rounds: Map[RoundId, Any] = Map()


EVOLVE: dict[type, Any] = {}
DECIDE: dict[type, Any] = {}
