"""Week 7: Omar after all, two people at Northbank, an answer from her manager, and letters that come and go."""

from domain.commands import AddNote, ChangeCompany, GivenName, OfferIntroduction, SetNextStep
from domain.values import AboutId, Channel, CompanyKind, Medium, Position, Side, Topic
from infrastructure.demo import posts
from infrastructure.demo.days import LAST, day_for_asking_again
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _omar_at_quillworks(mira)
    posts.called_off(mira)
    _half_a_day_a_week(mira)
    posts.moved(mira)
    _two_people_at_northbank(mira)
    _letters(mira)
    posts.an_exercise_read_aloud(mira)
    _what_farah_said(mira)
    posts.what_helped(mira)
    _news_from_lena(mira)
    posts.farah_would_like_to_talk(mira)


def _omar_at_quillworks(mira: Mira) -> None:
    mira.at(30, "08:30")
    mira.books("Farah Siddiqui", 31, "12:30", minutes=60, place="the noodle bar at Northbank")
    mira.at(30, "18:05")
    mira.talks(
        "Omar Haddad",
        how=Medium.VIDEO,
        time="17:30",
        minutes=30,
        note=(
            "Quillworks sorts letters for insurers. Most of the model is knowing which letters to leave alone.\n"
            "Omar came from translation. He reads the mistakes of the week with everyone, on a big screen.\n"
            "They hire when a customer signs, so never on a plan."
        ),
    )
    mira.learns_about("Omar Haddad", role="data scientist", came_from=Position("translator", "publishing"))
    mira.at(30, "20:55")
    mira.has_done("Send Priya the list of mistakes")
    mira.tries("Keep a list of the cases", "Eleven cases by now. Omar's team reads theirs on a big screen.")
    mira.learned(
        "Omar Haddad",
        "Omar came from",
        Topic.CULTURE,
        "The mistakes of the week are read with everyone, on a big screen.",
        at="Quillworks",
        same_as="Every model is public, with its mistakes, and that makes for better code.",
    )
    mira.learned("Omar Haddad", "They hire when", Topic.HIRING, "They hire when a customer signs, never on a plan.")
    mira.at(31, "08:15")
    mira.thanks("Omar Haddad")
    mira.tells("Priya Raman", about="Omar Haddad", channel=Channel.MESSAGE)


def _half_a_day_a_week(mira: Mira) -> None:
    mira.at(31, "08:50")
    mira.hears_it_is_off("Farah Siddiqui", "The talk about the budget moved into lunch.")
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
    mira.at(31, "15:20")
    mira.moves("Farah Siddiqui", 32, "12:30", by=Side.THEM)


def _two_people_at_northbank(mira: Mira) -> None:
    mira.at(32, "08:15")
    mira.asks_again(
        "Kofi Mensah",
        Channel.EMAIL,
        "I wrote to you a while ago, and I know how full a week can be. I am still curious how you came to stay. If "
        "now is not a good time, just say so.",
        time="08:15",
    )
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
        names=(GivenName("Miriam Stern", "Northbank", by=1),),
        advice=("Write one page on how you would check a model for fairness, in words that an auditor reads.",),
        promised=(("Send Daniel the page about checking a model for fairness", 40),),
    )
    mira.learns_about("Farah Siddiqui", role="head of models", employer="Northbank")
    mira.at(33, "08:20")
    mira.thanks("Daniel Weiss", "Farah Siddiqui")
    mira.rates("Northbank", posting=1, advocacy=3)


def _letters(mira: Mira) -> None:
    mira.at(33, "08:40")
    mira.asks(
        "Miriam Stern",
        channel=Channel.EMAIL,
        time="08:40",
        message=(
            "Dear Miriam Stern,\n\n"
            "Farah Siddiqui gave me your name. She says that nothing runs before you have signed it. May I ask what "
            "you look at first, for twenty minutes, whenever it suits you?\n\n"
            "Many thanks\nMira Okafor"
        ),
    )
    mira.asks_again(
        "Elif Kaya",
        Channel.EMAIL,
        "You asked me to write once you were back, and I hope the first days are kind. My questions have become "
        "better since: would a coffee suit you?",
        time="08:40",
    )
    mira.at(33, "12:30")
    mira.asks(
        "Theo Bianchi",
        channel=Channel.EMAIL,
        time="09:10",
        message=(
            "Hi Theo,\n\n"
            "Daniel Reyes gave me your name: he tested one of your models. I am an analyst in finance, and I want to "
            "build what I now only report on. May I ask how it began for you at Meridian Mutual, for twenty minutes, "
            "whenever it suits you?\n\n"
            "Many thanks\nMira"
        ),
        on=day_for_asking_again(mira.days[LAST]),
    )
    mira.learns_about("Theo Bianchi", role="head of pricing models", email="theo.bianchi@meridian.example")


def _what_farah_said(mira: Mira) -> None:
    mira.at(33, "20:00")
    mira.learned(
        "Farah Siddiqui",
        "A week there",
        Topic.WEEK,
        "One day of meetings with those who sign, two of data, two of code.",
        same_as="In a bank the model is the small part: somebody has to sign that it is fair, and why.",
    )
    mira.learned(
        "Farah Siddiqui",
        "Skills they look for",
        Topic.SKILLS,
        "Python that others can read, SQL, and patience with questions.",
    )
    mira.learned(
        "Farah Siddiqui",
        "They post outside",
        Topic.HIRING,
        "Two posts come with the next budget.",
        at="Northbank",
        by="Daniel Weiss",
        opposite_of="They hire when a customer signs, never on a plan.",
    )
    mira.learned(
        "Farah Siddiqui",
        "Neither of them",
        Topic.HIRING,
        "Nobody asks about degrees.",
        same_as="Research posts ask for a master's degree; companies ask for something that runs.",
    )
    mira.explains(
        "machine learning engineer",
        "Farah Siddiqui",
        week="One day of meetings with those who sign, two of data, two of code.",
        stack="Python and SQL.",
        skills="Code that others can read; patience with questions.",
        hiring="From inside first. Two posts come with the next budget.",
    )
    mira.at(33, "20:10")
    mira.notes(
        mira.company("Northbank"),
        "Slow, careful, and they keep people. The work is what Hannah's team does, with three times the colleagues.",
    )


def _news_from_lena(mira: Mira) -> None:
    mira.at(34, "08:20")
    mira.asks(
        "Lena Hoffmann",
        channel=Channel.PHONE,
        time="08:20",
        message="Left a word on her phone: how is it at Orchard Grid, and may I ring after work?",
    )
    mira.at(34, "12:15")
    mira.asks(
        "Grace Liu",
        channel=Channel.MESSAGE,
        time="12:15",
        message="Your refund cases taught me something. May I tell you on a walk, one of these evenings?",
    )
    mira.reports_back("Keep a list of the cases", channel=Channel.MESSAGE)
    mira.at(34, "12:50")
    mira.hears_from("Tomasz Zielinski", "Jonas Lindqvist, a friend from his first job, builds models in New York.")
    mira.does(
        OfferIntroduction(name="Jonas Lindqvist", employer="Meridian Cloud", by=mira.person("Tomasz Zielinski")),
    )
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
    mira.at(34, "20:30")
    mira.learned(
        "Lena Hoffmann",
        "Lena is glad",
        Topic.TEAM,
        "Here somebody owns the labels.",
        at="Orchard Grid",
        opposite_of="What breaks most often is the labels.",
    )
    mira.learned(
        "Lena Hoffmann",
        "They grew to",
        Topic.HIRING,
        "Two hundred people, and they still hire by word of mouth.",
        at="Orchard Grid",
        same_as="They hire from inside first; what is posted outside is what is left.",
    )
