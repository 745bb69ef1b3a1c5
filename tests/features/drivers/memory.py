"""What is remembered between the steps of a scenario: the journal before the last save, and an unheard refusal."""

from abc import ABC, abstractmethod

import msgspec

from domain.commands import Command
from tests.features.drivers.clock import SetClock


class Candidate(msgspec.Struct, frozen=True):
    """Someone who may be meant: "Daniel Weiss at Northbank"."""

    id: str
    who: str


class Refused(msgspec.Struct, frozen=True):
    """A save that was not done: what was read, between whom to choose, for which field, and what would mend it."""

    message: str
    candidates: tuple[Candidate, ...] = ()
    field: str = ""
    offer: Command | None = None


class Memory(ABC):
    """A refusal that no step of the scenario looks at is a failure of the next step that saves."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.refused: Refused | None = None
        self._heard = True
        self._before: list[bytes] = []

    @abstractmethod
    def entries(self) -> list[bytes]:
        """Every entry of the search as it is kept, in order."""

    def begin_save(self, *, again: bool = False) -> None:
        """Before each save, `again` when it mends a refused one."""
        if not again:
            self.check_heard()
        self._before = self.entries()

    def end_save(self, refused: Refused | None) -> None:
        """After each save, with the refusal if there was one."""
        self.refused = refused
        self._heard = refused is None

    def check_heard(self) -> None:
        """A refusal was looked at, if there was one."""
        assert self._heard, f"Refused, and nobody asked: {self.refused}"

    def refusal(self) -> str:
        """What was read when the last save was refused."""
        assert self.refused, "The last save was not refused."
        self._heard = True
        return self.refused.message

    def asked_whom(self) -> list[str]:
        """Between whom to choose after the last save."""
        assert self.refused, "The last save was not answered with a question."
        self._heard = True
        return [one.who for one in self.refused.candidates]

    def check_nothing_saved(self) -> None:
        """The last save left the journal as it was."""
        assert self.entries() == self._before

    def check_only_added(self) -> None:
        """The last save left every entry as it was and added to them."""
        now = self.entries()
        assert now[: len(self._before)] == self._before
        assert len(now) > len(self._before)
