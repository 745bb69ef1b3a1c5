"""The figures of the method as data: defaults that a person may change. No figure of the method stands elsewhere."""

import msgspec


class Rules(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Counts are counts; of the days, those called working days are, all others are calendar days.

    Sources: five active companies and the working days of following up (3B7) are those of Steve Dalton, The 2-Hour Job
    Search, as are the 75 words of an ask; 200 characters is what a profile network takes in an invitation; the
    thank-you within a day and the weekly three are common practice for informational interviews.
    """

    zone: str | None = None
    """Where I am, once changed since the search began."""
    country: str | None = None
    """Whose public holidays count, once changed since the search began; "" once it was left open again."""
    active_companies: int = 5
    weekly_aim: int = 3
    interview_minutes: int = 30
    second_person_days: int = 3
    """Working days without a reply until someone else there is asked."""
    nudge_days: int = 7
    """Working days without a reply until one asks again."""
    give_up_days: int = 14
    """Days after asking again until one stops waiting."""
    quick_days: int = 3
    """Working days within which a reply is a quick one."""
    come_back_days: int = 30
    """Days after "later" until one comes back to it, where no day was said."""
    lead_days: int = 3
    """Working days within which to write to someone whose name was given."""
    thank_you_days: int = 1
    thank_you_late_days: int = 2
    promise_days: int = 3
    quiet_days: int = 14
    """A company nobody there was in touch with for longer counts as quiet."""
    slipped_days: int = 14
    """Something due for longer counts as slipped."""
    coming_days: int = 7
    """How far ahead Today looks."""
    shown_at_once: int = 5
    """Cards that Today shows before it folds the rest."""
    ask_words: int = 75
    invitation_characters: int = 200
    gap_minutes: int = 60
    """Minutes to leave between two conversations."""
    advice_days: int = 7
    """Days within which to try what was advised."""
    advice_late_days: int = 14
    report_back_days: int = 7
    """Days after trying it until whoever gave it hears of it."""
    progress_days: int = 14
    """Days after a conversation until a word of how it goes, for those to keep in touch with."""
    keep_in_touch_days: int = 30
    """Days until the next such word."""
    application_nudge_days: int = 7
    """Days without an answer until one asks how an application stands."""
    application_nudges: int = 2
    """How often one asks before its silence is an answer."""
    round_silence_days: int = 30
    """Days without a word after a round until that is an answer."""
    offer_days: int = 3
    """Days before an offer runs out on which to decide."""
    tie_percent: int = 2
    """Offers that differ by less are equal in money."""
    forecast_asks: int = 10
    """Asks from which on a rate says something."""
