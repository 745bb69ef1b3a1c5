"""Week 3: Tomasz, a lunch for three, a wrong word put right, and a no."""

from domain.commands import AddContact, ChangeCompany, DropCompany, GivenName, PasteCompanies, PastedCompany
from domain.values import Channel, CompanyKind, HowKnown, Medium
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _half_an_hour_with_tomasz(mira)
    _lunch_for_three(mira)
    _more_places_to_ask(mira)
    _beta_robotics_says_no(mira)


def _half_an_hour_with_tomasz(mira: Mira) -> None:
    mira.at(10, "13:05")
    mira.talks(
        "Tomasz Zielinski",
        how=Medium.VIDEO,
        time="12:15",
        minutes=35,
        note=(
            "At Lumen Labs a data scientist makes dashboards and tests prices. Nobody there trains models.\n"
            "The ones who do are called machine learning engineers and sit with the product.\n"
            "TensorFlow throughout, and everything goes through review before it runs.\n"
            "Hiring: one exercise at home, then a talk about it. Those who explain what they left out stand out."
        ),
        names=(GivenName("Grace Liu", "Fintrail"),),
        advice=("Ask everyone the same question: what did you do yesterday, hour by hour?",),
        promised=(("Tell Tomasz what I find out about the title data scientist", 22),),
    )
    mira.at(11, "08:20")
    mira.thanks("Tomasz Zielinski")
    mira.at(11, "12:45")
    mira.does(
        DropCompany(
            company=mira.company("Meridian Mutual"), why="They stopped hiring for anything with data in the title."
        )
    )
    mira.at(11, "20:30")
    mira.corrects_talk_with(
        "Tomasz Zielinski",
        note=mira.talk_with("Tomasz Zielinski").note.replace("TensorFlow", "PyTorch"),
        why="I wrote down the wrong tool.",
    )


def _lunch_for_three(mira: Mira) -> None:
    mira.at(12, "09:10")
    mira.does(
        AddContact(
            name="Grace Liu",
            role="head of machine learning",
            employer="Fintrail",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Grace Liu"),
        )
    )
    mira.writes_to("Grace Liu", "Tomasz said you built the payment checks from nothing. May I ask how it began?")
    mira.at(12, "13:30")
    mira.talks(
        "Ravi Menon",
        "Hannah Clarke",
        time="12:30",
        minutes=50,
        note=(
            "Lunch in the canteen. Ravi keeps the fraud model running; Hannah decides what it is asked.\n"
            "What wakes Ravi up at night is a file that arrives late, never the model.\n"
            "They would take me for half a day a week if my manager agrees.\n"
            "Ravi learned everything about deployment from one colleague who had patience."
        ),
        advice=("Sit beside Ravi for one release and write down every step.",),
    )
    mira.at(13, "08:25")
    mira.thanks("Ravi Menon", "Hannah Clarke", channel=Channel.MESSAGE)
    mira.hears_from("Grace Liu", "Come by at nine, before it gets loud.")


def _more_places_to_ask(mira: Mira) -> None:
    mira.at(13, "20:15")
    mira.does(
        PasteCompanies(
            rows=(
                PastedCompany("Saltmarsh Labs", CompanyKind.SCALE_UP, "tech", 2),
                PastedCompany("Meridian Cloud", CompanyKind.LARGE, "tech", 1),
                PastedCompany("Pennyfare", CompanyKind.STARTUP, "fintech", 2),
                PastedCompany("Bramble Health", CompanyKind.STARTUP, "health"),
                PastedCompany("Orchard Grid", CompanyKind.SCALE_UP, "energy"),
                PastedCompany("Quillworks", CompanyKind.STARTUP, "tech"),
            )
        )
    )
    mira.does(ChangeCompany(company=mira.company("Meridian Cloud"), aimed_role="analyst"))
    mira.has_done("Write one page about the AI work I helped with")
    mira.at(13, "20:40")
    mira.notes(
        mira.company("Ledgerline"),
        "AI work helped with here, on one page: the 400 invoices, the refunds with the wrong sign, "
        "and the weekly list of doubtful cases that the auditors now ask for.",
    )


def _beta_robotics_says_no(mira: Mira) -> None:
    mira.at(14, "10:40")
    mira.hears_from("Lena Hoffmann", "No new people at Beta Robotics this year. She is sorry and looking herself.")
    mira.at(14, "20:00")
    mira.does(DropCompany(company=mira.company("Beta Robotics"), why="They said no. Lena is still someone I know."))
    mira.works_on("Fintrail")
    mira.rates("Fintrail", motivation=3, advocacy=1)
