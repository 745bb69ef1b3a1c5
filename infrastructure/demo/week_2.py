"""Week 2: a promise kept, the first introduction, a way chosen, and a chance meeting on the train."""

from domain.commands import AddContact, ChooseRoute, DecideFamiliarity, GivenName, SetNextStep, TargetCompany
from domain.values import AboutId, Aspect, Channel, CompanyKind, HowKnown, Medium, Position, Route
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _what_priya_set_in_motion(mira)
    _a_call_with_daniel(mira)
    _which_way_first(mira)
    _ten_minutes_on_the_train(mira)


def _what_priya_set_in_motion(mira: Mira) -> None:
    mira.at(5, "08:15")
    mira.thanks("Priya Raman")
    mira.does(
        SetNextStep(
            what="Rebuild the churn model end to end, tested on another year",
            due=mira.days[17],
            promised_to=mira.person("Priya Raman"),
        )
    )
    mira.at(5, "20:40")
    mira.does(
        TargetCompany(
            name="Fintrail",
            industry="fintech",
            kind=CompanyKind.STARTUP,
            why="They check card payments while the customer waits. I know that problem from the other side.",
            source="a talk at the evening for career changers",
            motivation=2,
            posting=1,
        )
    )
    mira.does(
        DecideFamiliarity(
            aspect=Aspect.INDUSTRY,
            name="fintech",
            new=False,
            why="It is the bookings I read every day, with a nicer screen in front.",
        )
    )
    mira.at(6, "12:30")
    mira.does(
        AddContact(
            name="Tomasz Zielinski",
            role="head of data",
            employer="Lumen Labs",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Tomasz Zielinski"),
        )
    )
    mira.writes_to("Tomasz Zielinski", "Priya wrote to both of us. Asked what a week in his team looks like.")
    mira.at(6, "21:15")
    mira.has_done("Send Priya the churn notebook")


def _a_call_with_daniel(mira: Mira) -> None:
    mira.at(7, "08:10")
    mira.hears_from("Tomasz Zielinski", "Has half an hour at lunch, by video.")
    mira.at(7, "18:10")
    mira.talks(
        "Daniel Weiss",
        how=Medium.PHONE,
        time="17:40",
        minutes=22,
        note=(
            "Daniel did reporting for five years, then built one small forecast that the branch managers asked for.\n"
            "He became a machine learning engineer without leaving Northbank. It took fourteen months.\n"
            "In a bank the model is the small part. Somebody has to sign that it is fair, and why.\n"
            "They hire from inside first. The posting outside is what is left."
        ),
        names=(GivenName("Viktor Hansen", "Northbank"),),
        advice=("Read one model check of a bank from the first page to the last.",),
    )
    mira.learns_about("Daniel Weiss", role="machine learning engineer", came_from=Position("analyst", "finance"))
    mira.at(8, "08:40")
    mira.thanks("Daniel Weiss")


def _which_way_first(mira: Mira) -> None:
    mira.at(8, "20:30")
    mira.does(
        ChooseRoute(
            route=Route.INDUSTRY_FIRST,
            why="Lumen Labs would take an analyst tomorrow. Once there I could learn from the people who build.",
        )
    )
    mira.does(
        SetNextStep(
            what="Write one page about the AI work I helped with",
            due=mira.days[13],
            about=AboutId(mira.company("Ledgerline")),
        )
    )


def _ten_minutes_on_the_train(mira: Mira) -> None:
    mira.at(9, "18:50")
    mira.talks(
        "Lena Hoffmann",
        time="18:20",
        minutes=10,
        unplanned=True,
        note=(
            "Lena sat across the aisle. Beta Robotics has money for some months and everyone knows it.\n"
            "She liked that I asked what breaks most often: the labels, always the labels."
        ),
    )
    mira.learns_about("Lena Hoffmann", role="data engineer", how_known=HowKnown.FIRST_DEGREE)
    mira.at(9, "20:15")
    mira.thanks("Lena Hoffmann", channel=Channel.MESSAGE)
