"""Week 3: Tomasz, a no with a name in it, a lunch for three, a wrong word put right, and own words for an ask."""

from domain.commands import (
    AddContact,
    ChangeCompany,
    DropCompany,
    FadeIntroduction,
    GivenName,
    KeepDraft,
    PasteCompanies,
    PastedCompany,
)
from domain.values import Channel, CompanyKind, DraftKind, HowKnown, Medium, Side, Topic
from infrastructure.demo import posts
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _half_an_hour_with_tomasz(mira)
    _a_no_and_a_name(mira)
    _what_tomasz_said(mira)
    _own_words(mira)
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
    mira.tells("Priya Raman", about="Tomasz Zielinski")


def _a_no_and_a_name(mira: Mira) -> None:
    mira.at(11, "10:15")
    mira.asks(
        "Ravi Menon", "Hannah Clarke", channel=Channel.IN_PERSON, message="At the coffee machine: lunch for three?"
    )
    mira.books("Ravi Menon", 12, "12:30", minutes=45, place="the canteen")
    mira.at(11, "12:30")
    mira.hears_no(
        "Omar Haddad",
        "Our first large customer starts, and I sleep little. Elif sat beside me until last year.",
        instead="Elif Kaya",
        employer="Bramble Health",
    )
    mira.at(11, "12:45")
    mira.does(
        DropCompany(
            company=mira.company("Meridian Mutual"), why="They stopped hiring for anything with data in the title."
        )
    )


def _what_tomasz_said(mira: Mira) -> None:
    mira.at(11, "20:30")
    mira.corrects_talk_with(
        "Tomasz Zielinski",
        note=mira.talk_with("Tomasz Zielinski").note.replace("TensorFlow", "PyTorch"),
        why="I wrote down the wrong tool.",
    )
    mira.at(11, "20:40")
    mira.tries("Take one decision the team makes", "The refunds: we check every tenth, and the data says which tenth.")
    mira.learned(
        "Tomasz Zielinski",
        "PyTorch throughout",
        Topic.TOOLS,
        "PyTorch throughout, and review before anything runs.",
        same_as="PyTorch in production, not notebooks.",
    )
    mira.learned(
        "Tomasz Zielinski",
        "The ones who do",
        Topic.TEAM,
        "Those who train models are called machine learning engineers and sit with the product.",
    )
    mira.learned(
        "Tomasz Zielinski",
        "Hiring: one exercise",
        Topic.HIRING,
        "An exercise at home, then a talk about it: those who explain what they left out stand out.",
        at="Lumen Labs",
    )
    mira.explains(
        "data scientist",
        "Tomasz Zielinski",
        week="Dashboards and tests of prices. Nobody in that post trains a model.",
        stack="PyTorch in the house, though not in that post.",
        skills="Saying what was left out, and why.",
        hiring="One exercise at home, then a talk about it.",
    )


def _own_words(mira: Mira) -> None:
    mira.at(12, "09:10")
    mira.does(
        AddContact(
            name="Grace Liu",
            role="head of machine learning",
            employer="Fintrail",
            email="grace@fintrail.example",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Grace Liu"),
        )
    )
    mira.asks(
        "Grace Liu",
        channel=Channel.EMAIL,
        time="09:10",
        message=(
            "Hi Grace,\n\n"
            "Tomasz Zielinski gave me your name. He says you built the payment checks from nothing. I read such "
            "payments in reports, and I want to build what checks them. May I ask how it began, for half an hour, "
            "whenever it suits you?\n\n"
            "Many thanks\nMira"
        ),
    )
    mira.does(
        KeepDraft(
            kind=DraftKind.ASK,
            text=(
                "Hi {first_name},\n\n"
                "{connection}. I am an analyst in {my_industry}, and I want to build what I now only report on. "
                "May I ask how it began for you at {company}, for twenty minutes, whenever it suits you?\n\n"
                "Many thanks\nMira"
            ),
        )
    )


def _lunch_for_three(mira: Mira) -> None:
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
    mira.reports_back("Take one decision the team makes", channel=Channel.IN_PERSON)
    mira.thanks("Ravi Menon", "Hannah Clarke", channel=Channel.MESSAGE)
    mira.at(13, "08:40")
    mira.hears_yes("Grace Liu", "Come by at nine, before it gets loud.")
    mira.books("Grace Liu", 15, "09:00", minutes=30, place="Fintrail, second floor")
    mira.at(13, "12:40")
    mira.asks(
        "Elif Kaya",
        channel=Channel.EMAIL,
        time="12:40",
        message=(
            "Hi Elif,\n\n"
            "Omar Haddad gave me your name. I am an analyst in finance, and I want to build what I now only report "
            "on. May I ask how it began for you at Bramble Health, for twenty minutes, whenever it suits you?\n\n"
            "Many thanks\nMira"
        ),
    )


def _more_places_to_ask(mira: Mira) -> None:
    mira.at(13, "20:05")
    mira.learned(
        "Ravi Menon",
        "What wakes Ravi",
        Topic.WEEK,
        "What wakes you up at night is a file that arrives late, never the model.",
        same_as="Half the week is data: where it comes from, who changes it, what is missing.",
    )
    mira.learned(
        "Ravi Menon",
        "Ravi learned everything",
        Topic.SKILLS,
        "Deployment is learned from one colleague who has patience.",
    )
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
    mira.at(14, "17:10")
    mira.moves("Grace Liu", 16, "09:00", by=Side.THEM)
    mira.at(14, "20:00")
    posts.beta_says_no(mira)
    mira.does(DropCompany(company=mira.company("Beta Robotics"), why="They said no. Lena is still someone I know."))
    mira.does(
        FadeIntroduction(
            introduction=mira.lead("Carl Brandt"), why="He would only be able to say what Lena has said already."
        )
    )
    mira.works_on("Fintrail")
    mira.rates("Fintrail", motivation=3, advocacy=1)
    mira.at(14, "20:20")
    mira.prepares(
        "Grace Liu",
        "How did the payment checks begin?",
        "What did you do yesterday, hour by hour?",
        "When you chose someone, what made them stand out?",
        "Which two people should I talk to next?",
    )
