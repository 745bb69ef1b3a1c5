"""Week 4: Grace, the wrong Daniel, a talk logged two weeks late, and a professor who answers in writing."""

from domain.commands import AddContact, GivenName, MergeContacts, UndoCommand
from domain.values import Channel, HowKnown, Medium
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _before_it_gets_loud(mira)
    _the_wrong_daniel(mira)
    _a_talk_logged_late(mira)
    _five_questions_in_writing(mira)


def _before_it_gets_loud(mira: Mira) -> None:
    mira.at(16, "10:05")
    mira.talks(
        "Grace Liu",
        time="09:00",
        minutes=30,
        note=(
            "Fintrail answers every payment within a fifth of a second. That rules out most of what is in the books.\n"
            "Grace would rather teach models to somebody who knows fraud than fraud to somebody who knows models.\n"
            "Her engineers are on call one week in five, and whoever built it gets up.\n"
            "What made her last hire stand out: a list of the cases where the own model was wrong."
        ),
        names=(GivenName("Yusuf Demir", "Pennyfare"),),
        advice=("Keep a list of the cases where your model is wrong, and read it aloud to someone.",),
        promised=(("Send Grace the three refund cases, without names", 18),),
    )
    mira.rates("Fintrail", posting=2, advocacy=2)
    mira.at(17, "08:05")
    mira.thanks("Grace Liu")


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
    mira.at(18, "08:30")
    mira.thanks("Daniel Reyes", channel=Channel.MESSAGE)


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
    mira.writes_to(
        "Aiko Tanaka", "Five questions about the evening course, with a line on how Sam and I know each other."
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
    mira.does(MergeContacts(contact=mira.person("Aiko Tanaka"), other=mira.person("Prof. Tanaka")))
    mira.at(19, "21:20")
    mira.has_done("Rebuild the churn model end to end, tested on another year")
