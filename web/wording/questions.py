"""Questions for a conversation that asks for insight and never for a job: ideas by topic, and one for what is missing.

The topics after the title itself are TIARA (Steve Dalton, The 2-Hour Job Search): trends, insights, advice, resources,
assignments. Asking what a title means, and those who made the same switch how they did it, is Andrew Ng's advice
(How to Build a Career in AI).
"""

from typing import NamedTuple

from domain.values import Topic


class Ideas(NamedTuple):
    """Questions on one topic, each short enough to be read at the door."""

    heading: str
    questions: tuple[str, ...]


class Gap(NamedTuple):
    """What nobody has told yet, as it stands after those words, and the question that would fill it."""

    untold: str
    question: str


MOVING = Ideas(
    "How did you move?",
    (
        "What did you do first, once you wanted to move?",
        "What of your old work helped you most?",
        "What did you have to learn from the very start?",
        "What about the move would you do differently today?",
    ),
)
"""For those who made the same switch."""
TITLE = (
    Ideas(
        "A week",
        (
            "What did you do last week, day by day?",
            "What takes most of your time?",
            "What did you expect to do here that you hardly ever do?",
        ),
    ),
    Ideas(
        "The tasks that matter",
        (
            "Which of your tasks matters most, and to whom?",
            "Which part of your work would be missed first?",
            "What goes wrong most often in your work?",
        ),
    ),
    Ideas(
        "Skills",
        (
            "Which skill do you use every single day?",
            "Which skill did you learn only once you were here?",
            "Which skill do people overrate from outside?",
        ),
    ),
    Ideas(
        "The team",
        (
            "Whom do you work with on a normal day?",
            "How does an idea become something finished here?",
            "Who decides what comes next?",
        ),
    ),
    Ideas(
        "How they hire",
        (
            "How do people usually come to your team?",
            "When you chose someone, what made them stand out?",
            "What do you look at first when someone wants to join?",
            "What matters less in choosing people than you thought?",
        ),
    ),
)
"""What the title really means."""
TIARA = (
    Ideas(
        "What is changing",
        (
            "What is changing most in your field right now?",
            "What do you do today that nobody did two years ago?",
            "Which change is talked about more than it deserves?",
        ),
    ),
    Ideas(
        "What they have seen",
        (
            "What surprised you most when you began here?",
            "What do people outside get wrong about your work?",
            "What gives you energy in your work, and what takes it?",
        ),
    ),
    Ideas(
        "Their advice",
        (
            "What should I learn first, and what can wait?",
            "In my place, what would you do this month?",
            "What would you have liked to know sooner?",
        ),
    ),
    Ideas(
        "What helps",
        (
            "What do you read or listen to, to keep up?",
            "Which course or book did you really use?",
            "Which group or evening is worth going to?",
        ),
    ),
    Ideas(
        "A piece of work",
        (
            "Which piece of work taught you most?",
            "What was the first thing you worked on here?",
            "What could I build at home that comes close to your work?",
        ),
    ),
)
CLOSING = Ideas(
    "Before you go",
    (
        "Which two people should I talk to next?",
        "May I say that the name came from you?",
        "May I tell you how it went?",
    ),
)
GAPS = {
    Topic.WEEK: Gap("what a week looks like", "What does a normal week look like for you?"),
    Topic.TOOLS: Gap("which tools they use", "Which tools are open on your screen most of the day?"),
    Topic.SKILLS: Gap("which skills count", "Which skill would you miss most if you lost it?"),
    Topic.TEAM: Gap("how the team works", "How is your team put together?"),
    Topic.HIRING: Gap("how they hire", "How did the last person come to your team?"),
    Topic.MOVING: Gap("how to make the switch", "Who here came from another kind of work, and how?"),
    Topic.TRENDS: Gap("where it is going", "What will be different about this work in three years?"),
    Topic.PAY: Gap("what it pays", "What range of pay is usual for this kind of work?"),
    Topic.CULTURE: Gap("what it is like there", "How do people here take it when something goes wrong?"),
    Topic.OTHER: Gap("what you did not think to ask", "What should I have asked that I did not?"),
}
"""For each topic what fills it."""


def ideas(moved: bool = False) -> tuple[Ideas, ...]:
    """The questions to choose from, in the order of a conversation; `moved` is for those who made the same switch."""
    return (*((MOVING,) if moved else ()), *TITLE, *TIARA, CLOSING)


def untold(topic: Topic) -> str:
    """That a topic is still empty."""
    return f"Nobody has told you yet {GAPS[topic].untold}."
