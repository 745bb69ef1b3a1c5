"""The figures of the method as data: defaults that a person may change. No figure of the method stands elsewhere."""

import msgspec


class Rules(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Counts are counts, `days` are calendar days.

    Sources: the five active companies and the list of about forty are LAMP's (Steve Dalton, The 2-Hour Job Search);
    the thank-you within a day, late after two, and the weekly three are common practice for informational interviews.
    """

    active_companies: int = 5
    list_size: int = 40
    weekly_aim: int = 3
    interview_minutes: int = 30
    thank_you_days: int = 1
    thank_you_late_days: int = 2
    promise_days: int = 3
    quiet_days: int = 14
    """A company nobody there was in touch with for longer counts as quiet."""
    shown_at_once: int = 5
    """Cards that Today shows before it folds the rest."""
