"""What to ask and what to have ready before a hiring talk. Each is short enough to be read at the door."""

from web.wording.questions import Ideas

ASK = (
    Ideas(
        "The work",
        (
            "What should be different after my first three months?",
            "Which task would be mine on the first day?",
            "What does the team find hardest right now?",
        ),
    ),
    Ideas(
        "The team",
        (
            "Whom would I work with most, and how?",
            "How does someone new learn the ropes here?",
            "What made people stay, and what made them leave?",
        ),
    ),
)
SHOW = Ideas(
    "To have ready",
    (
        "Tell: why this switch, in three sentences.",
        "Show: one thing I built, from the question to the result.",
        "Tell: a time when I was new and found my way.",
        "Tell: what of my old work helps in this one.",
    ),
)
CLOSING = Ideas(
    "Before you go",
    (
        "What happens next, and by when?",
        "Whom may I write to if I have a question?",
    ),
)
