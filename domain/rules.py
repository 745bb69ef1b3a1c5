"""The figures of the method as data: defaults that a person may change. No figure of the method stands elsewhere."""

import msgspec


class Rules(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Counts are counts, `days` are calendar days.

    Sources: the five active companies are LAMP's (Steve Dalton, The 2-Hour Job Search); the thank-you within a day and
    the weekly three are common practice for informational interviews.
    """

    active_companies: int = 5
    weekly_aim: int = 3
    interview_minutes: int = 30
    thank_you_days: int = 1
    promise_days: int = 3
    quiet_days: int = 14
    """A company nobody there was in touch with for longer counts as quiet."""
    slipped_days: int = 14
    """Something due for longer counts as slipped."""
    coming_days: int = 7
    """How far ahead Today looks."""
    shown_at_once: int = 5
    """Cards that Today shows before it folds the rest."""
