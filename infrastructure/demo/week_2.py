"""Week 2: a promise kept, the first introduction, a way chosen, and a chance meeting on the train."""

from domain.commands import AddContact, ChooseRoute, DecideFamiliarity, GivenName, SetNextStep, TargetCompany
from domain.values import AboutId, Aspect, Channel, CompanyKind, HowKnown, Medium, Position, Route, Side, Topic
from infrastructure.demo import posts
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _what_priya_set_in_motion(mira)
    _a_call_with_daniel(mira)
    _which_way_first(mira)
    _ten_minutes_on_the_train(mira)
    posts.two_letters_too_early(mira)


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
    mira.at(5, "20:55")
    mira.learned("Priya Raman", "PyTorch in production", Topic.TOOLS, "PyTorch in production, not notebooks.")
    mira.learned(
        "Priya Raman",
        "Half her week",
        Topic.WEEK,
        "Half the week is data: where it comes from, who changes it, what is missing.",
        same_as="Most of the week is finding out why a number moved; training is one afternoon a month.",
    )
    mira.learned(
        "Priya Raman",
        "At Acme AI",
        Topic.TEAM,
        "Eleven people do everything, and nobody minds who picks up a task.",
        at="Acme AI",
    )
    mira.learned(
        "Priya Raman",
        "They read a candidate's code",
        Topic.HIRING,
        "They read a candidate's code together and ask what she would do differently now.",
        at="Acme AI",
    )
    mira.does(SetNextStep(what="Compare three evening courses", due=mira.days[14]))
    mira.at(6, "08:30")
    mira.hears_yes("Daniel Weiss", "Any evening on my way home, by phone.", turn=Side.ME)
    mira.at(6, "12:30")
    mira.does(
        AddContact(
            name="Tomasz Zielinski",
            role="head of data",
            employer="Lumen Labs",
            email="tomasz@lumen.example",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Tomasz Zielinski"),
        )
    )
    mira.asks(
        "Tomasz Zielinski",
        channel=Channel.EMAIL,
        time="12:30",
        message=(
            "Priya wrote to both of us: she thinks I should ask you what a week in your team looks like. "
            "Would half an hour suit you, by video or over lunch?"
        ),
    )
    mira.at(6, "18:20")
    mira.books("Daniel Weiss", 7, "17:40", minutes=20, how=Medium.PHONE)
    mira.at(6, "21:15")
    mira.has_done("Send Priya the churn notebook")


def _a_call_with_daniel(mira: Mira) -> None:
    mira.at(7, "08:10")
    mira.books("Tomasz Zielinski", 10, "12:15", minutes=30, how=Medium.VIDEO)
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
    mira.at(8, "17:35")
    mira.asks(
        "Omar Haddad",
        channel=Channel.SOCIAL,
        time="17:35",
        message=(
            "We stood side by side at the evening for career changers. What is a week at Quillworks like? "
            "May I ask you about it, for twenty minutes?"
        ),
    )
    mira.at(8, "17:50")
    mira.has_done("Fetch the old fraud data from Hannah")


def _which_way_first(mira: Mira) -> None:
    mira.at(8, "20:10")
    mira.learned(
        "Daniel Weiss",
        "He became",
        Topic.MOVING,
        "From reports to models inside one bank, in fourteen months.",
        at="Northbank",
    )
    mira.learned(
        "Daniel Weiss",
        "In a bank",
        Topic.WEEK,
        "In a bank the model is the small part: somebody has to sign that it is fair, and why.",
        role="machine learning engineer",
        industry="finance",
    )
    mira.learned(
        "Daniel Weiss",
        "They hire from inside",
        Topic.HIRING,
        "They hire from inside first; what is posted outside is what is left.",
        at="Northbank",
    )
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
    mira.at(9, "09:20")
    mira.asks(
        "Viktor Hansen",
        channel=Channel.EMAIL,
        time="09:20",
        message=(
            "Daniel Weiss gave me your name. He says you were there when Northbank built its first models. "
            "Could I ask you how that went, for twenty minutes?"
        ),
    )
    mira.asks_again(
        "Ruth Adeyemi",
        Channel.EMAIL,
        "I wrote to you a while ago, and I know how full a week can be. I am still curious. If now is not a good time, "
        "just say so.",
        time="09:20",
    )
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
        names=(GivenName("Carl Brandt", "Beta Robotics"),),
    )
    mira.learns_about("Lena Hoffmann", role="data engineer", how_known=HowKnown.FIRST_DEGREE)
    mira.at(9, "20:15")
    mira.thanks("Lena Hoffmann", channel=Channel.MESSAGE)
    mira.learned(
        "Lena Hoffmann", "She liked that", Topic.WEEK, "What breaks most often is the labels.", industry="robotics"
    )
    mira.at(9, "20:40")
    mira.prepares(
        "Tomasz Zielinski",
        "What does a data scientist at Lumen Labs do in a week?",
        "Who builds the models, and whom do they work with?",
        "When you chose someone, what made them stand out?",
        "Which two people should I talk to next?",
    )
