"""Week 4: Grace, the wrong Daniel, a talk logged two weeks late, and a professor who answers in writing."""

from domain.commands import AddContact, GivenName, MergeContacts, ReceiveAdvice, UndoCommand
from domain.values import Channel, HowKnown, Medium, Side, Topic
from infrastructure.demo import posts
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _before_it_gets_loud(mira)
    _what_grace_said(mira)
    _the_wrong_daniel(mira)
    _a_talk_logged_late(mira)
    _five_questions_in_writing(mira)


def _before_it_gets_loud(mira: Mira) -> None:
    mira.at(15, "08:35")
    mira.hears_later("Elif Kaya", "I am on leave with a small son. Do write again once I am back.", 33)
    mira.at(15, "12:30")
    mira.asks(
        "Daniel Reyes",
        channel=Channel.MESSAGE,
        time="12:30",
        message="Same school, ten years on. You test models for a living: may I ring you and ask how that is?",
    )
    mira.at(15, "12:50")
    mira.hears_yes("Daniel Reyes", "Any lunch break: nobody gives me meetings.", turn=Side.ME)
    posts.asking_quillworks(mira)
    mira.at(16, "10:05")
    mira.talks(
        "Grace Liu",
        time="09:00",
        minutes=30,
        note=(
            "Fintrail answers every payment within a fifth of a second. That rules out most of what is in the books.\n"
            "Grace would rather teach models to somebody who knows fraud than fraud to somebody who knows models.\n"
            "Her engineers are on call one week in five, and whoever built it gets up.\n"
            "What made her last hire stand out: a list of the cases where his own model was wrong.\n"
            "I should keep such a list, too, and read it aloud to someone."
        ),
        names=(GivenName("Yusuf Demir", "Pennyfare"),),
        promised=(("Send Grace the three refund cases, without names", 18),),
    )
    mira.rates("Fintrail", posting=2, advocacy=2)


def _what_grace_said(mira: Mira) -> None:
    mira.at(16, "20:30")
    mira.does(
        ReceiveAdvice(
            text="Keep a list of the cases where your model is wrong, and read it aloud to someone.",
            by=mira.person("Grace Liu"),
            source=mira.line("Grace Liu", "I should keep such a list"),
        )
    )
    mira.learned(
        "Grace Liu",
        "Fintrail answers",
        Topic.TOOLS,
        "An answer within a fifth of a second rules out most of what is in the books.",
        at="Fintrail",
    )
    mira.learned(
        "Grace Liu",
        "Grace would rather",
        Topic.MOVING,
        "It is easier to teach models to somebody who knows fraud than the other way round.",
        same_as="Knowing how the bookings work counts for more than knowing every algorithm.",
    )
    mira.learned(
        "Grace Liu",
        "What made her last hire",
        Topic.HIRING,
        "A list of the cases where your own model is wrong makes you stand out.",
        same_as="An exercise at home, then a talk about it: those who explain what they left out stand out.",
    )
    mira.explains(
        "machine learning engineer",
        "Grace Liu",
        week="Building what answers payments; on call one week in five.",
        stack="Whatever answers within a fifth of a second.",
        skills="Knowing fraud first, models second.",
        hiring="By what people say about their own mistakes.",
    )
    mira.at(17, "08:05")
    mira.thanks("Grace Liu")
    mira.tells("Tomasz Zielinski", about="Grace Liu")
    mira.asks_again(
        "Viktor Hansen",
        Channel.EMAIL,
        "I wrote to you a while ago about the first models at Northbank. I am still curious how that went. If now is "
        "not a good time, just say so.",
        time="08:05",
    )


def _the_wrong_daniel(mira: Mira) -> None:
    note = (
        "Daniel tests models for insurers, as a freelancer. Nobody tells him what the model is for.\n"
        "He says the title is a lottery: he has been called four things for the same work.\n"
        "He would not start alone again. Learn in a team first."
    )
    mira.at(17, "13:20")
    logged = mira.talks("Daniel Weiss", how=Medium.PHONE, time="12:40", minutes=25, note=note)
    mira.does(UndoCommand(command=logged, why="It was Daniel Reyes, not Daniel Weiss."))
    mira.talks("Daniel Reyes", how=Medium.PHONE, time="12:40", minutes=25, note=note)
    mira.at(17, "20:45")
    mira.learned(
        "Daniel Reyes",
        "He says the title",
        Topic.OTHER,
        "The title is a lottery: four names for the same work.",
        role="data scientist",
    )
    mira.learned("Daniel Reyes", "He would not start alone", Topic.MOVING, "Learn in a team first, never alone.")


def _a_talk_logged_late(mira: Mira) -> None:
    mira.at(18, "20:30")
    mira.has_done("Send Grace the three refund cases, without names")
    mira.talks(
        "Sam Whitlock",
        time="12:30",
        minutes=45,
        note=(
            "Sam went back to university after six years in a bank and does not regret it.\n"
            "The thesis opened doors; the lectures did not.\n"
            "At Eastfield they look for people who have worked, and they answer letters."
        ),
        names=(GivenName("Aiko Tanaka", "Eastfield University"),),
        on=8,
    )
    mira.thanks("Sam Whitlock", channel=Channel.IN_PERSON, on=8)
    mira.learned("Sam Whitlock", "The thesis", Topic.MOVING, "The thesis opened doors; the lectures did not.")
    mira.does(
        AddContact(
            name="Aiko Tanaka",
            role="professor of statistics",
            employer="Eastfield University",
            email="tanaka@eastfield.example",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Aiko Tanaka"),
        )
    )
    mira.asks(
        "Aiko Tanaka",
        channel=Channel.EMAIL,
        time="20:30",
        message="Five questions about the evening course, with a line on how Sam and I know each other.",
    )


def _five_questions_in_writing(mira: Mira) -> None:
    mira.at(19, "16:30")
    mira.talks(
        "Aiko Tanaka",
        how=Medium.MESSAGES,
        note=(
            "Half of the evening course works during the day; most of them in banks and insurance.\n"
            "A master's degree is asked for in research posts. Companies ask for something that runs.\n"
            "They hire their assistants from the people who mend things in the open course code."
        ),
        advice=("Mend one small thing in a tool that you use yourself, and tell the people who keep it.",),
    )
    mira.thanks("Aiko Tanaka")
    mira.tells("Sam Whitlock", about="Aiko Tanaka", channel=Channel.MESSAGE)
    mira.does(MergeContacts(contact=mira.person("Aiko Tanaka"), other=mira.person("Prof. Tanaka")))
    mira.at(19, "20:50")
    mira.stops_waiting_for("Ruth Adeyemi")
    mira.learned(
        "Aiko Tanaka",
        "A master's degree",
        Topic.HIRING,
        "Research posts ask for a master's degree; companies ask for something that runs.",
    )
    mira.means_to("Mend one small thing in a tool that I use myself", 26, "Aiko Tanaka", "They hire their assistants")
    mira.at(19, "21:20")
    mira.has_done("Rebuild the churn model end to end, tested on another year")
    mira.tries("Rebuild one model end to end", "It runs, and on another year it is worse than a guess.")
