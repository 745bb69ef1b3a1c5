"""Week 5: a new aim, a late yes, the other way round, the public office, and the one whom Grace named."""

from domain.commands import (
    AddContact,
    ChooseRoute,
    GivenName,
    ParkCompany,
    ReframeSwitch,
    SetNextStep,
)
from domain.values import AboutId, Channel, HowKnown, Medium, Position, ReminderKind, Route, Side, Topic
from infrastructure.demo import posts
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _a_new_aim(mira)
    _a_late_yes(mira)
    _role_first(mira)
    _the_public_office(mira)
    posts.a_post_at_northbank(mira)
    _the_one_whom_grace_named(mira)


def _a_new_aim(mira: Mira) -> None:
    mira.at(20, "12:35")
    mira.does(
        AddContact(
            name="Yusuf Demir",
            role="machine learning engineer",
            employer="Pennyfare",
            email="yusuf@pennyfare.example",
            how_known=HowKnown.SECOND_DEGREE,
            lead=mira.lead("Yusuf Demir"),
        )
    )
    mira.asks(
        "Yusuf Demir",
        channel=Channel.EMAIL,
        time="12:35",
        message="Grace Liu thinks we would enjoy comparing mistakes. Would twenty minutes suit you, by phone?",
    )
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
    mira.tries("Ask everyone the same question", "Ten people, ten different days.")
    mira.tries("Read one model check of a bank", "Sixty pages. The last ten say what the first fifty hide.")
    mira.notes(
        mira.search_id,
        "Ten conversations in. The names of the jobs told me less than one question: what did you do yesterday?",
    )


def _a_late_yes(mira: Mira) -> None:
    mira.at(21, "08:15")
    mira.hears_yes("Ruth Adeyemi", "Your letter had lain under a hundred schools. Tomorrow at half past twelve?")
    mira.books("Ruth Adeyemi", 22, "12:30", minutes=25, how=Medium.VIDEO)
    # Due the day after the call, late the day after that: four days is late.
    mira.at(21, "08:30")
    mira.thanks("Daniel Reyes", channel=Channel.MESSAGE)
    mira.at(21, "12:40")
    mira.hears_yes("Yusuf Demir", "Happy to. Any day after five, before support gets busy.", turn=Side.ME)
    mira.at(21, "18:10")
    mira.books("Yusuf Demir", 23, "17:30", minutes=20, how=Medium.PHONE)


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
        names=(GivenName("Kofi Mensah", "Civic Data Office"),),
        promised=(("Send Ruth the article about school places", 24),),
    )
    mira.learns_about("Ruth Adeyemi", role="lead data scientist")
    mira.at(22, "20:10")
    mira.writes_to("Tomasz Zielinski", "Told him what ten people mean by data scientist.")
    mira.reports_back("Ask everyone the same question", channel=Channel.EMAIL)
    mira.has_done("Tell Tomasz what I find out about the title data scientist")
    mira.learned(
        "Ruth Adeyemi",
        "Every model is public",
        Topic.CULTURE,
        "Every model is public, with its mistakes, and that makes for better code.",
        at="Civic Data Office",
    )
    mira.learned(
        "Ruth Adeyemi",
        "A post takes",
        Topic.HIRING,
        "Five months from advert to first day, and nobody can make it faster.",
        at="Civic Data Office",
    )
    mira.means_to("Find out when the Civic Data Office takes people again", 28, "Ruth Adeyemi", "Twice a year")
    mira.at(23, "08:10")
    mira.thanks("Ruth Adeyemi")


def _the_one_whom_grace_named(mira: Mira) -> None:
    mira.at(24, "08:20")
    mira.talks(
        "Yusuf Demir",
        how=Medium.PHONE,
        time="07:50",
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
    mira.corrects_talk_with(
        "Yusuf Demir", on=23, time="17:30", why="It was the evening before; I logged it at breakfast."
    )
    mira.thanks("Yusuf Demir", channel=Channel.SOCIAL)
    mira.tells("Grace Liu", about="Yusuf Demir")
    mira.rates("Pennyfare", posting=0, advocacy=1)
    mira.at(24, "12:40")
    mira.asks(
        "Kofi Mensah",
        channel=Channel.EMAIL,
        time="12:40",
        message=(
            "Hi Kofi,\n\n"
            "Ruth Adeyemi gave me your name. She says you came for three months and stayed. I am an analyst in "
            "finance, and I want to build what I now only report on. May I ask how it began for you, for twenty "
            "minutes, whenever it suits you?\n\n"
            "Many thanks\nMira"
        ),
    )
    mira.at(24, "20:50")
    mira.has_done("Send Ruth the article about school places")
    mira.learned(
        "Yusuf Demir",
        "He tests with",
        Topic.TOOLS,
        "Test with last year's data, and then with a week nobody has seen.",
    )
    mira.learned(
        "Yusuf Demir", "They pay less", Topic.PAY, "They pay less than a bank and let everyone see everything.",
        at="Pennyfare",
    )  # fmt: skip
    mira.learned(
        "Yusuf Demir",
        "He once switched off",
        Topic.WEEK,
        "A simple rule can be better than the model; then the model goes.",
    )
    mira.puts_off(ReminderKind.LEAD, mira.lead("Ingrid Solberg"), 27)
