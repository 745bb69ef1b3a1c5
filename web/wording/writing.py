"""What is said around a message to write."""

from domain.values import DraftKind
from domain.views.draft import ToWrite
from web.wording.texts import first_name

TITLES = {
    DraftKind.ASK: "Ask {}",
    DraftKind.NUDGE: "Ask {} again",
    DraftKind.CONFIRM: "Confirm the time with {}",
    DraftKind.REPLY: "Write back to {}",
    DraftKind.NEW_TIME: "Find a new time with {}",
    DraftKind.THANK_YOU: "Thank {}",
    DraftKind.REPORT_BACK: "Tell {} how it went",
    DraftKind.ADVICE_BACK: "Tell {} what came of it",
    DraftKind.PROGRESS: "A word to {}",
    DraftKind.TELL: "Tell {} how it ended",
    DraftKind.APPLICATION_NUDGE: "Ask {} for news",
    DraftKind.ROUND_THANKS: "Thank {} for the interview",
}
LABELS = {
    DraftKind.ASK: "Your message",
    DraftKind.NUDGE: "Your message",
    DraftKind.CONFIRM: "Your message",
    DraftKind.REPLY: "Your answer",
    DraftKind.NEW_TIME: "Your message",
    DraftKind.THANK_YOU: "Your thanks",
    DraftKind.REPORT_BACK: "Your message",
    DraftKind.ADVICE_BACK: "Your message",
    DraftKind.PROGRESS: "Your message",
    DraftKind.TELL: "Your message",
    DraftKind.APPLICATION_NUDGE: "Your message",
    DraftKind.ROUND_THANKS: "Your thanks",
}
SENT = dict.fromkeys(DraftKind, "I sent it")
_HINTS = {
    DraftKind.ASK: "Short, how you know each other first, and a question. It asks for insight and names no job.",
    DraftKind.NUDGE: "One friendly word more. After that the next move is theirs.",
    DraftKind.CONFIRM: "The day before, so that nobody waits in vain.",
    DraftKind.REPLY: "They said yes. Offer two or three times, then the next move is theirs.",
    DraftKind.NEW_TIME: "It did not take place. Offer a new time.",
    DraftKind.THANK_YOU: "Name one thing they said, and what you will do with it.",
    DraftKind.REPORT_BACK: "They gave you a name. Say what came of it.",
    DraftKind.ADVICE_BACK: "They gave you advice. Say what you did with it, also where it did not work.",
    DraftKind.TELL: "Say how it ended, and what of theirs helped. It asks for nothing.",
    DraftKind.PROGRESS: "How it goes with you, and one thing of theirs that helped. It asks for nothing.",
    DraftKind.APPLICATION_NUDGE: "Short and friendly: which application, since when, and one question.",
    DraftKind.ROUND_THANKS: "Within a day: name one thing that you talked about.",
}


def hint(view: ToWrite, *, short: bool) -> str:
    """What such a message is like."""
    if short:
        return f"An invitation on a profile network is short: the rest comes when {first_name(view.to.name)} accepts."
    return _HINTS[view.kind]
