"""The first draft of each message: what one could send as it is. Places in braces are those of `domain.drafts`."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from domain.drafts import MOVED_FROM, fill
from domain.rules import Rules
from domain.values import DraftKind, HowKnown, Side, Switch

_INTERESTS = {
    None: "I would like to understand what “{aim_role}” really means from one week to the next.",
    Switch.NONE: "I would like to understand how the work behind “{aim_role}” differs from one place to the next.",
    Switch.ROLE: (
        "I come from the {my_role} side, and I would like to understand what “{aim_role}” really means from one week "
        "to the next."
    ),
    Switch.INDUSTRY: (
        "I know this work from {my_industry}, and I would like to understand how it is done in {aim_industry}."
    ),
    Switch.BOTH: (
        "I come from {my_industry}, and I would like to understand what “{aim_role}” really means in {aim_industry}."
    ),
}
_MOVE = "You made the move from {moved_from}, and I stand about where you stood then: how did you do it?"
_OPENINGS = {
    HowKnown.FIRST_DEGREE: "{connection}, so you came to mind first.",
    HowKnown.COLD: "We have not met. {connection}.",
}
_OPENING = "{connection}."
_QUESTIONS = {
    HowKnown.ALUMNI: (
        "Could I ask you about your work for 20 minutes, by phone or over a coffee? Any day that suits you is good "
        "for me."
    ),
    HowKnown.FIRST_DEGREE: (
        "Would you have 20 minutes for my questions, by phone or over a coffee? The coffee is on me."
    ),
    HowKnown.GROUP: (
        "Could I ask you about your work for 20 minutes, by phone, by video or the next time the group meets?"
    ),
    HowKnown.COLD: (
        "Would you have 20 minutes for three short questions about your work, by phone or by video? If not, that is "
        "quite all right."
    ),
}
_QUESTION = "Could I ask you about your work for 20 minutes, by phone or by video? I am glad to fit in with your week."
_INVITATION = """Hi {first_name},
{connection}. I would like to learn what your work is really like. May I ask you three short questions?"""
_INVITATION_TO_ONE_WHO_MOVED = """Hi {first_name},
You made the move from {moved_from}, and I stand about where you stood then. May I ask you how you moved?"""
_NEW_TIME = {
    Side.ME: """Hi {names},

I am sorry that I could not make it to our conversation. Would you still have 20 minutes? I will fit in with any day \
and hour that suits you.

Many thanks""",
    Side.THEM: """Hi {names},

No trouble at all about our conversation: weeks are like that. Which day would suit you now? Twenty minutes are still \
plenty, and I will fit in with your calendar.

Many thanks""",
}
_COME_BACK = """Hi {first_name},

You wrote that a later time would suit you better, so I come back to my question. I am still curious what \
it is like at {company}. Would you have 20 minutes in the next days, by phone or by video? If it is still a bad time, \
just say so.

Many thanks"""
_NOT_TRIED = """Hi {first_name},

A short word on the advice you gave me. You said: “{advice}.” I have thought about it, and I want you to hear \
what came of it.

Thank you for it. If there is something I can do for you in return, I would like to.

Warm wishes"""
_DRAFTS = {
    DraftKind.NUDGE: """Hi {first_name},

I wrote to you a little while ago, and I know how full a week can be. I am still curious what it is like at \
{company}. Could I ask you about your work for 20 minutes, by phone or by video? I can send my three questions ahead. \
If now is not a good time, just say so.

Many thanks""",
    DraftKind.REPLY: """Hi {names},

Thank you, I am glad that you have time. Would one of these suit you?

1.
2.
3.

Twenty minutes are plenty, by phone, by video or in person. If none of them does, name one that is good for you.

Many thanks""",
    DraftKind.CONFIRM: """Hi {names},

A short word before our conversation. We said {day} at {time}. I am looking forward to it. If anything has come up on \
your side, tell me, and we will find another time.

Until then""",
    DraftKind.THANK_YOU: """Hi {first_name},

Thank you for your time and your openness. What stayed with me: “{said}.” What I promised is on my list: {promised}. \
I will write to {given_name} this week and say that the name came from you. I will tell you what comes of it.

Warm wishes""",
    DraftKind.REPORT_BACK: """Hi {first_name},

A short word on what came of the name you gave me. {given_name} and I have talked. \
Without you I would not have known whom to ask, so thank you. If there is something I can do for you in return, I \
would like to.

Warm wishes""",
    DraftKind.ADVICE_BACK: """Hi {first_name},

A short word on the advice you gave me. You said: “{advice}.” I tried it. {how_it_went}.

Thank you for it. I would not have thought of that myself. If there is something I can do for you in return, I would \
like to.

Warm wishes""",
    DraftKind.PROGRESS: """Hi {first_name},

A short word on how it goes with me. Since we talked I have had {talked_since} about this work. What you said is still \
with me: “{said}.” My aim: {aim_role} in {aim_industry}.

You need not answer. I hope that all is well with you.

Warm wishes""",
    DraftKind.APPLICATION_NUDGE: """Hi {first_name},

A short question about my application as {applied_role}, which I sent {applied_on}. Is there any news, or anything \
more that would help you to decide? I know that these things take time, and I would still like to work at {company}.

Many thanks""",
    DraftKind.ROUND_THANKS: """Hi {first_name},

Thank you for the interview and for your time. It was good to hear how you work, and I can see better now what I would \
do as {applied_role} at {company}. If something is still open on your side, I am glad to answer it.

Warm wishes""",
    DraftKind.TELL: """Hi {first_name},

My search is over, and I would like you to hear it from me. I said yes to a new job: {new_role} at {new_company}. \
What you said helped me: “{said}.”

Thank you for your time and your help. If there is something I can do for you, I would like to.

Warm wishes""",
}
_SUBJECTS = {
    DraftKind.ASK: (
        "{introduced_by} gave me your name", "A question about your work at {company}", "A question about your work",
    ),
    DraftKind.NUDGE: ("My question about your work at {company}", "My question about your work"),
    DraftKind.REPLY: ("A time for our conversation",),
    DraftKind.CONFIRM: ("Our conversation: {day}, {time}", "Our conversation"),
    DraftKind.NEW_TIME: ("A new time for our conversation",),
    DraftKind.THANK_YOU: ("Thank you for the conversation",),
    DraftKind.REPORT_BACK: ("I have talked with {given_name}", "The name you gave me"),
    DraftKind.ADVICE_BACK: ("What came of your advice",),
    DraftKind.TELL: ("I said yes to {new_company}", "How my search ended"),
    DraftKind.PROGRESS: ("A short word on how it goes",),
    DraftKind.APPLICATION_NUDGE: ("My application as {applied_role}", "My application"),
    DraftKind.ROUND_THANKS: ("Thank you for the interview",),
}  # fmt: skip
"""Subject lines, the best first: the first of which everything is known is taken."""
_SIGNS = r"[^\s\x00-\x1f\x7f@,;:<>()\[\]\\\"?&%#/]+"
_ADDRESS = re.compile(rf"{_SIGNS}@{_SIGNS}")


class Counts(NamedTuple):
    """How long a text is; a line break is one character."""

    words: int
    characters: int


def first_draft(
    kind: DraftKind,
    how_known: HowKnown | None = None,
    *,
    switch: Switch | None = None,
    moved: bool = False,
    invitation: bool = False,
    later: bool = False,
    by: Side = Side.THEM,
    named: bool = True,
    tried: bool = True,
) -> str:
    """The draft to begin with, as long as there is none in one's own words.

    An ask depends on how one knows them, on what the search would change (`switch`), on whether they made that switch
    (`moved`) and on whether it is an invitation on a profile network. `later` is what they answered before one asks
    again; `by` is who cancelled or missed the conversation that wants a new time; `named` says that it goes to someone
    in particular, `tried` that I tried what they advised.
    """
    match kind:
        case DraftKind.APPLICATION_NUDGE | DraftKind.ROUND_THANKS if not named:
            return _DRAFTS[kind].replace("Hi {first_name},", "Hello,")
        case DraftKind.ASK if invitation:
            return _INVITATION_TO_ONE_WHO_MOVED if moved else _INVITATION
        case DraftKind.ASK:
            return _ask(how_known, switch, moved)
        case DraftKind.NEW_TIME:
            return _NEW_TIME[by]
        case DraftKind.NUDGE if later:
            return _COME_BACK
        case DraftKind.ADVICE_BACK if not tried:
            return _NOT_TRIED
    return _DRAFTS[kind]


def connection(how_known: HowKnown | None, introduced_by: str = "", company: str = "") -> str:
    """How we know each other, as it begins a sentence; "" when nothing is said."""
    if introduced_by and how_known is not HowKnown.FIRST_DEGREE:
        return f"{introduced_by} gave me your name"
    match how_known:
        case HowKnown.ALUMNI:
            return "We went to the same school"
        case HowKnown.FIRST_DEGREE:
            return "You know me and you know this work"
        case HowKnown.SECOND_DEGREE:
            return "We have a friend in common"
        case HowKnown.GROUP:
            return "We are in the same group"
        case HowKnown.COLD:
            return (
                f"I looked for someone who knows {f'the work at {company}' if company else 'this work'}, and found you"
            )
    return ""


def subject(kind: DraftKind, known: Mapping[str, str], *, moved: bool = False) -> str:
    """The subject line of a mail; `moved` as for the ask."""
    if moved and kind is DraftKind.ASK and known.get(MOVED_FROM):
        return "How did you move?"
    return next(filter(None, (fill(line, known) for line in _SUBJECTS[kind])))


def counts(text: str) -> Counts:
    """The words and characters of a message."""
    return Counts(len(text.split()), len(_lines(text)))


def counted(text: str, rules: Rules, *, invitation: bool = False) -> str:
    """How long an ask is against what it should be: "62 of 75 words"."""
    words, characters = counts(text)
    number, most, what = (
        (characters, rules.invitation_characters, "characters") if invitation else (words, rules.ask_words, "words")
    )
    return f"{number} of {most} {what}" if number <= most else f"{number} {what}, {number - most} over {most}"


def mailto(email: str, subject: str, body: str) -> str:
    """The link that opens a mail. What is no single address is left out, so that nothing but one can be said there."""
    to = email.strip()
    address = quote(to, safe="@!$'*+-._~", errors="replace") if _ADDRESS.fullmatch(to) else ""
    line = quote(" ".join(subject.split()), safe="", errors="replace")
    text = quote(_lines(body).replace("\n", "\r\n"), safe="", errors="replace")
    return f"mailto:{address}?subject={line}&body={text}"


def _ask(how_known: HowKnown | None, switch: Switch | None, moved: bool) -> str:
    opening, question = _OPENING, _QUESTION
    if how_known:
        opening, question = _OPENINGS.get(how_known, _OPENING), _QUESTIONS.get(how_known, _QUESTION)
    there = "" if moved or how_known is HowKnown.COLD else "What is it like at {company}?"
    body = " ".join(filter(None, (opening, _MOVE if moved else _INTERESTS[switch], there, question)))
    return f"Hi {{first_name}},\n\n{body}\n\nMany thanks"


def _lines(text: str) -> str:
    """The text with one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
