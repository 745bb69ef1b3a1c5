"""How a figure is taken: both sides by turns in one run, the median of each, and the ratio between them."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter

import msgspec

Work = Callable[[], object]


class Row(msgspec.Struct, frozen=True):
    """A line of the table: `ours` against `limit`, in microseconds a unit. `share` of the limit or `times` as fast: the
    more the better; times `as long`: the less the better."""

    what: str
    limit_is: str
    ours: float
    limit: float
    reach: float
    stretch: float
    form: str = "share"

    @property
    def ratio(self) -> float:
        return self.ours / self.limit if self.form == "as long" else self.limit / self.ours

    def _is(self, goal: float) -> bool:
        return self.ratio <= goal if self.form == "as long" else self.ratio >= goal

    def __str__(self) -> str:
        sign, bound = " " if self.form == "share" else "x", "<=" if self.form == "as long" else ">="
        mark = "stretch" if self._is(self.stretch) else "reached" if self._is(self.reach) else "MISSED"
        return (
            f"{self.what:<46}{self.ours:>9.2f} µs {self.limit:>9.2f} µs {self.ratio:>7.2f}{sign} "
            f"({bound} {self.reach:.2f}, stretch {self.stretch:.2f}) {mark:<8} {self.limit_is}"
        )


def by_turns(ours: Work, limit: Work, rounds: int, timer: Callable[[], float] = perf_counter) -> tuple[float, float]:
    """Seconds of one call of each, the median over the rounds. The collector rests meanwhile, as in `timeit`. What
    a call returns is let go after its time is taken. Where no disk is waited for, `process_time` keeps out what else
    the machine does."""
    taken: tuple[list[float], list[float]] = ([], [])
    ours(), limit()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for work, times in zip((ours, limit), taken, strict=True):
                begun = timer()
                result = work()
                times.append(timer() - begun)
                del result
    finally:
        gc.enable()
    return median(taken[0]), median(taken[1])
