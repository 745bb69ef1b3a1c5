"""Offers: their terms as they changed, what was promised, and what became of them."""

from typing import Any

import msgspec
from immutables import Map

from domain.values import OfferId, PromiseId


class Offers(msgspec.Struct, frozen=True, gc=False):
    by_id: Map[OfferId, Any] = Map()
    promises: Map[PromiseId, Any] = Map()


EVOLVE: dict[type, Any] = {}
DECIDE: dict[type, Any] = {}
