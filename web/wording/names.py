"""What things and people are called within a sentence."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from domain.naming import TALK_WITH
from domain.values import Appointment, listed
from web.wording.clocks import agreed
from web.wording.texts import first_name


class Names:
    """What things were called at that time. `local` tells what my clocks say at an instant."""

    def __init__(self, names: Mapping[str, str], local: Callable[[datetime], datetime] | None = None) -> None:
        self._names = names
        self._local = local

    def __getitem__(self, id: str | None) -> str:
        return self._names.get(id or "", "someone")

    def first(self, id: str | None) -> str:
        return first_name(self[id])

    def get(self, id: str | None) -> str | None:
        return self._names.get(id or "")

    def all(self, ids: Iterable[str]) -> str:
        """Several people in a row."""
        return listed(self[id] for id in ids)

    def people(self, interview: str) -> str:
        """The people of a conversation."""
        return self[interview].removeprefix(TALK_WITH)

    def time(self, appointment: Appointment) -> str:
        """A time agreed, by the clocks there and by mine."""
        return agreed(appointment, self._local(appointment.at) if self._local else None)
