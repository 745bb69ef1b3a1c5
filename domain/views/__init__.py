"""The questions: one file each, a pure function from a look at the search to an answer. No view changes anything."""

from domain.views.look import Clock, Look

__all__ = ["Clock", "Look"]
