"""Week 8: the first mornings with the fraud team, a name from Lena, a walk with Grace, and a day with things to do."""

from domain.commands import AddContact, GivenName, SetNextStep
from domain.values import AboutId, Channel, HowKnown, Medium, Position
from infrastructure.demo.days import EVE, LAST
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _the_name_from_lena(mira)
    _beside_ravi(mira)
    _a_walk_with_grace(mira)
    _the_morning_of_the_last_day(mira)


def _the_name_from_lena(mira: Mira) -> None:
    mira.at(35, "12:30")
    mira.does(
        AddContact(
            name="Marta Nowak",
            role="machine learning engineer",
            employer="Orchard Grid",
            how_known=HowKnown.SECOND_DEGREE,
            came_from=Position("teacher", "schools"),
            lead=mira.lead("Marta Nowak"),
        )
    )
    mira.writes_to("Marta Nowak", "Lena says you taught before you built forecasts. How did the first weeks go?")
    mira.at(36, "08:25")
    mira.hears_from("Marta Nowak", "On holiday. She would like to talk in two weeks.")


def _beside_ravi(mira: Mira) -> None:
    mira.at(36, "17:40")
    mira.talks(
        "Ravi Menon",
        time="16:30",
        minutes=35,
        note=(
            "Sat beside Ravi for a release: eleven steps, two of them by hand, one that only he knows.\n"
            "I wrote the eleven steps down. He wants to keep the page.\n"
            "The late file has a reason: nobody told the sender that anyone waits for it."
        ),
        promised=(("Write to the sender of the late file", 38),),
    )
    mira.at(37, "08:30")
    mira.thanks("Ravi Menon", channel=Channel.IN_PERSON)
    mira.notes(
        mira.company("Ledgerline"),
        "AI work helped with here: wrote down the release of the fraud model, step by step. It is now the team's own.",
    )
    mira.at(38, "09:20")
    mira.has_done("Write to the sender of the late file")
    mira.at(39, "12:20")
    mira.does(
        SetNextStep(
            what="Tell Hannah what I would check first in the fraud model",
            due=mira.days[LAST + 4],
            promised_to=mira.person("Hannah Clarke"),
            about=AboutId(mira.company("Ledgerline")),
        )
    )


def _a_walk_with_grace(mira: Mira) -> None:
    mira.at(EVE, "18:55")
    mira.talks(
        "Grace Liu",
        how=Medium.IN_PERSON,
        time="17:45",
        minutes=50,
        note=(
            "A walk along the canal. Grace has a post in the next quarter and has not written it yet.\n"
            "It will say machine learning engineer. The work: the doubtful payments, from the rule to the model.\n"
            "She asked what I would do in the first month. I said: read the mistakes. She stopped walking and nodded.\n"
            "Before that I should meet the one who would work beside me."
        ),
        names=(GivenName("Nadia Rahman", "Fintrail"),),
        advice=("Write down what you would do in the first month, on half a page.",),
        promised=(("Send Grace half a page about the first month", LAST + 2),),
    )


def _the_morning_of_the_last_day(mira: Mira) -> None:
    mira.at(LAST, "07:20")
    mira.rates("Fintrail", posting=3)
    mira.notes(
        mira.search_id,
        "Eight weeks. The way is role first, and it may be shorter than I thought: Fintrail or Northbank.",
    )
