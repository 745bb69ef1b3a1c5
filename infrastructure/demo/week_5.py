"""Week 5: what the titles really mean, a new aim, the other way round, and the introduction after the introduction."""

from domain.commands import (
    AddContact,
    ChooseRoute,
    GivenName,
    ParkCompany,
    ReframeSwitch,
    SetNextStep,
)
from domain.values import AboutId, Channel, HowKnown, Medium, Position, Route
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _a_new_aim(mira)
    _role_first(mira)
    _the_public_office(mira)
    _the_one_who_grace_named(mira)


def _a_new_aim(mira: Mira) -> None:
    mira.at(20, "12:35")
    mira.does(
        AddContact(
            name="Yusuf Demir",
            role="machine learning engineer",
            employer="Pennyfare",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Yusuf Demir"),
        )
    )
    mira.writes_to("Yusuf Demir", "Grace thinks we would enjoy comparing mistakes. Would twenty minutes suit you?")
    mira.at(20, "20:00")
    mira.does(
        ReframeSwitch(
            background=Position("analyst", "finance"),
            target=Position("machine learning engineer", "tech"),
            new_role=True,
            new_industry=True,
            why=(
                "Four of the people I asked say the same: where they work a data scientist makes dashboards. "
                "What I want is to build the thing that runs."
            ),
        )
    )
    mira.notes(
        mira.search_id,
        "Ten conversations in. The names of the jobs told me less than one question: what did you do yesterday?",
    )


def _role_first(mira: Mira) -> None:
    mira.at(21, "19:30")
    mira.does(
        ChooseRoute(
            route=Route.ROLE_FIRST,
            why=(
                "Daniel became an engineer without leaving the bank, and Grace would take somebody who knows fraud. "
                "What I know about finance is worth most where the money is."
            ),
        )
    )
    mira.rates("Northbank", motivation=3)
    mira.rates("Lumen Labs", motivation=1, advocacy=1)
    mira.does(ParkCompany(company=mira.company("Quillworks"), why="Nice people. Later, once I have built things."))
    mira.does(
        SetNextStep(
            what="Ask my manager for half a day a week with the fraud team",
            due=mira.days[29],
            about=AboutId(mira.company("Ledgerline")),
        )
    )


def _the_public_office(mira: Mira) -> None:
    mira.at(22, "13:00")
    mira.talks(
        "Ruth Adeyemi",
        how=Medium.VIDEO,
        time="12:30",
        minutes=25,
        note=(
            "The Civic Data Office predicts how many school places a district needs.\n"
            "Every model is public, with its mistakes. Ruth says that makes one write better code.\n"
            "A post takes five months from advert to first day. Nobody can make it faster.\n"
            "Twice a year they take people from other trades for three months."
        ),
        promised=(("Send Ruth the article about school places", 24),),
    )
    mira.learns_about("Ruth Adeyemi", role="lead data scientist")
    mira.at(22, "20:10")
    mira.writes_to("Tomasz Zielinski", "Told him what ten people mean by data scientist.")
    mira.has_done("Tell Tomasz what I find out about the title data scientist")
    mira.at(23, "08:10")
    mira.thanks("Ruth Adeyemi")


def _the_one_who_grace_named(mira: Mira) -> None:
    mira.at(23, "17:55")
    mira.talks(
        "Yusuf Demir",
        how=Medium.PHONE,
        time="17:30",
        minutes=20,
        note=(
            "Pennyfare is six people. Yusuf is the whole machine learning team, and the second support desk.\n"
            "He tests with last year's data and then with a week nobody has seen.\n"
            "They pay less than a bank and let everyone see everything.\n"
            "He once switched off his own model because a simple rule was better. The others remember that fondly."
        ),
        names=(GivenName("Ingrid Solberg", "Saltmarsh Labs"),),
        advice=("Before any model, write the simple rule that it has to beat.",),
    )
    mira.at(24, "08:35")
    mira.thanks("Yusuf Demir", channel=Channel.SOCIAL)
    mira.rates("Pennyfare", posting=0, advocacy=1)
    mira.at(24, "20:50")
    mira.has_done("Send Ruth the article about school places")
