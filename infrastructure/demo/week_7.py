"""Week 7: two people at Northbank, an answer from the own manager, and news from Lena."""

from domain.commands import AddNote, ChangeCompany, GivenName, SetNextStep
from domain.values import AboutId, Channel, CompanyKind, Medium
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _half_a_day_a_week(mira)
    _two_people_at_northbank(mira)
    _news_from_lena(mira)


def _half_a_day_a_week(mira: Mira) -> None:
    mira.at(30, "20:55")
    mira.has_done("Send Priya the list of mistakes")
    mira.at(31, "11:15")
    mira.has_done("Ask my manager for half a day a week with the fraud team")
    mira.does(
        AddNote(
            about=AboutId(mira.company("Ledgerline")),
            text="My manager asked what the department gets out of it. Ten minutes later it was a yes, for a quarter.",
            private=True,
        )
    )
    mira.rates("Ledgerline", motivation=2)


def _two_people_at_northbank(mira: Mira) -> None:
    mira.at(32, "13:50")
    mira.talks(
        "Daniel Weiss",
        "Farah Siddiqui",
        time="12:30",
        minutes=60,
        note=(
            "Farah leads the model team: nine people, three of them from reporting.\n"
            "A week there: one day of meetings with the people who sign, two of data, two of code.\n"
            "Skills they look for: Python that others can read, SQL, and patience with questions.\n"
            "They post outside when nobody inside wants it, Daniel said again. Two posts come with the next budget.\n"
            "Neither of them asked about degrees."
        ),
        advice=("Write one page on how you would check a model for fairness, in words that an auditor reads.",),
        promised=(("Send Daniel the page about checking a model for fairness", 40),),
    )
    mira.learns_about("Farah Siddiqui", role="head of models", employer="Northbank")
    mira.at(33, "08:20")
    mira.thanks("Daniel Weiss", "Farah Siddiqui")
    mira.rates("Northbank", posting=1, advocacy=3)
    mira.at(33, "20:10")
    mira.notes(
        mira.company("Northbank"),
        "Slow, careful, and they keep people. The work is what Hannah's team does, with three times the colleagues.",
    )


def _news_from_lena(mira: Mira) -> None:
    mira.at(34, "18:05")
    mira.talks(
        "Lena Hoffmann",
        how=Medium.PHONE,
        time="17:40",
        minutes=20,
        note=(
            "Orchard Grid forecasts how much power a street will need. The data comes every fifteen minutes.\n"
            "Lena is glad to have left: here somebody owns the labels.\n"
            "They grew to two hundred people and still hire by word of mouth."
        ),
        names=(GivenName("Marta Nowak", "Orchard Grid"),),
    )
    mira.does(ChangeCompany(company=mira.company("Orchard Grid"), kind=CompanyKind.LARGE))
    mira.thanks("Lena Hoffmann", channel=Channel.MESSAGE)
    mira.does(
        SetNextStep(
            what="Look at the posts that Northbank keeps for people from inside",
            due=mira.days[42],
            about=AboutId(mira.company("Northbank")),
        )
    )
