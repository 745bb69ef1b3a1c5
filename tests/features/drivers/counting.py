"""What Mira reads in Numbers: how many, what stands behind it, and what is said about it."""

from typing import Any

import msgspec

from domain.views.progress import Progress
from tests.features.drivers.following import Following
from tests.features.phrases import Row
from web.wording.progress import bars, said, sortings


class Counting(Following):
    """The words are those of the pages, made of what the view answers."""

    def number(self, what: str) -> tuple[int, list[str]]:
        """A number from asked to offer, and the sentences of the entries it counts, oldest first."""
        figure = next(bar.figure for bar in bars(self._numbers().funnel) if bar.label == what)
        told = self.view("timeline")["told"]
        sentences = [
            next(one["sentence"] for one in told if one["first"] <= version <= one["last"])
            for version in figure.versions
        ]
        return figure.number, sentences

    def ways_in(self, by: str) -> list[Row]:
        sorting = next(one for one in sortings(self._numbers()) if one.title == by)
        return [
            {
                "way": label,
                "replied": f"{way.replied.number} of {way.asked.number}",
                "talked": f"{way.talked.number} of {way.asked.number}",
            }
            for label, way in sorting.rows
        ]

    def numbers_say(self) -> str:
        return " ".join(said(self._numbers(), self.clock().date()))

    def _numbers(self) -> Progress:
        answer: Any = self.view("progress")
        return msgspec.convert(answer, Progress)
