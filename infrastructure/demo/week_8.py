"""Week 8: a release beside Ravi, answers that come in, a walk with Grace, and a day with things to do."""

from domain.commands import AddContact, GivenName, SetNextStep
from domain.values import AboutId, Channel, HowKnown, Medium, Position, ReminderKind, Side, Topic
from infrastructure.demo import offers, posts
from infrastructure.demo.days import EVE, LAST, next_working_day
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _two_to_look_forward_to(mira)
    _the_name_from_lena(mira)
    posts.a_dead_link(mira)
    _beside_ravi(mira)
    posts.thanking_farah(mira)
    offers.a_chair_two_floors_up(mira)
    offers.farah_rings(mira)
    _answers(mira)
    _tea_without_mercy(mira)
    offers.the_second_round(mira)
    offers.a_yes(mira)
    _a_walk_with_grace(mira)
    _the_morning_of_the_last_day(mira)


def _two_to_look_forward_to(mira: Mira) -> None:
    mira.at(35, "08:30")
    mira.hears_yes("Elif Kaya", "With pleasure, over a coffee, after half past four.", turn=Side.ME)
    mira.at(35, "08:40")
    mira.hears_yes("Grace Liu", "Along the canal. I will pick an evening without a release.")
    mira.at(35, "12:20")
    mira.books("Elif Kaya", LAST, "16:30", minutes=30, place="the café by the market hall")
    mira.learns_about("Elif Kaya", role="machine learning engineer")


def _the_name_from_lena(mira: Mira) -> None:
    mira.at(35, "12:30")
    mira.does(
        AddContact(
            name="Marta Nowak",
            role="machine learning engineer",
            employer="Orchard Grid",
            email="marta.nowak@orchardgrid.example",
            how_known=HowKnown.SECOND_DEGREE,
            came_from=Position("teacher", "schools"),
            lead=mira.lead("Marta Nowak"),
        )
    )
    mira.asks(
        "Marta Nowak",
        channel=Channel.EMAIL,
        time="12:30",
        message=(
            "Hi Marta,\n\n"
            "Lena Hoffmann gave me your name: you taught before you built forecasts. How did the first weeks go? "
            "May I ask you that and two more things, for twenty minutes, by phone?\n\n"
            "Many thanks\nMira"
        ),
    )
    mira.at(35, "12:45")
    mira.asks(
        "Jonas Lindqvist",
        channel=Channel.SOCIAL,
        time="12:40",
        message=(
            "Tomasz Zielinski says that you two built your first model together. "
            "I am on my way there, from finance. May I ask you three questions, by video?"
        ),
    )
    mira.at(35, "17:20")
    mira.books("Grace Liu", mira.days[EVE], "17:45", minutes=45, place="the canal, by the lock")
    mira.at(36, "08:25")
    mira.hears_later("Marta Nowak", "I am away for some days. Write to me after that, and we will talk.", LAST)
    mira.at(36, "09:15")
    mira.asks_again(
        "Ines Duarte",
        Channel.EMAIL,
        "I wrote to you a while ago, and I know that you do the work of two. I am still curious what finance people "
        "ask you first. If now is not a good time, just say so.",
        time="09:15",
    )


def _beside_ravi(mira: Mira) -> None:
    mira.at(36, "17:40")
    mira.talks(
        "Ravi Menon",
        time="16:30",
        minutes=35,
        note=(
            "Sat beside Ravi for a release: eleven steps, two of them by hand, one that only he knows.\n"
            "I wrote the eleven steps down. He wants to keep the page.\n"
            "The late file has a reason: nobody told the sender that anyone waits for it.\n"
            "I said I would write to the sender."
        ),
    )
    mira.at(36, "20:40")
    mira.tries("Sit beside Ravi", "Eleven steps, and one that only he knows.")
    mira.means_to("Write to the sender of the late file", 38, "Ravi Menon", "I said I would write", promised=True)
    mira.learned(
        "Ravi Menon",
        "Sat beside Ravi",
        Topic.WEEK,
        "A release is eleven steps, two by hand, and one that a single person knows.",
        at="Ledgerline",
    )
    mira.leaves_out(
        ReminderKind.SECOND_PERSON,
        mira.talk_to_come("Theo Bianchi").id,
        "I know nobody else there, and he leads the models.",
    )
    mira.at(37, "08:30")
    mira.thanks("Ravi Menon", channel=Channel.IN_PERSON)
    mira.reports_back("Sit beside Ravi", channel=Channel.IN_PERSON)
    mira.notes(
        mira.company("Ledgerline"),
        "AI work helped with here: wrote down the release of the fraud model, step by step. It is now the team's own.",
    )


def _answers(mira: Mira) -> None:
    mira.at(37, "12:20")
    mira.asks(
        "Yusuf Demir",
        channel=Channel.MESSAGE,
        time="12:20",
        message="I wrote the simple rule first, as you said, and it won. May I read you my list of mistakes?",
    )
    mira.reports_back("Before any model, write the simple rule", channel=Channel.MESSAGE)
    mira.at(37, "17:30")
    mira.hears_yes("Jonas Lindqvist", "Any morning here, by video.", turn=Side.ME)
    offers.the_first_round(mira)
    mira.at(37, "20:15")
    mira.books(
        "Jonas Lindqvist",
        next_working_day(mira.days[LAST]),
        "10:30",
        minutes=30,
        how=Medium.VIDEO,
        zone="America/New_York",
    )
    mira.learns_about("Jonas Lindqvist", role="machine learning engineer")
    mira.at(38, "08:35")
    mira.hears_yes("Miriam Stern", "I will send two dates once the audit is over.")
    mira.at(38, "09:20")
    mira.has_done("Write to the sender of the late file")
    mira.at(38, "12:30")
    mira.hears_yes("Kofi Mensah", "Sorry for the silence: school places are due. I will look for a day.")
    mira.asks(
        "Priya Raman",
        channel=Channel.MESSAGE,
        time="12:30",
        message="Coffee, once more? Much has happened since the list of mistakes, and some of it is your doing.",
    )
    mira.reports_back("Show the failed experiment first", channel=Channel.MESSAGE)
    offers.a_share_of_something_small(mira)


def _tea_without_mercy(mira: Mira) -> None:
    mira.at(39, "12:10")
    mira.hears_yes("Yusuf Demir", "With tea and without mercy.", turn=Side.ME)
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
            "A walk along the canal. I told Grace that I said yes to Northbank. She said: then we come second.\n"
            "What she would look at in two years: what ran, what went wrong, and who signed it.\n"
            "She asked what I would do in the first month. I said: read the mistakes. She stopped walking and nodded.\n"
            "I should meet the one at Fintrail who came from a bank as well."
        ),
        names=(GivenName("Nadia Rahman", "Fintrail"),),
        advice=("Write down what you would do in the first month, on half a page.",),
        promised=(("Send Grace half a page about the first month", LAST + 2),),
    )
    mira.at(EVE, "20:10")
    mira.confirms("Elif Kaya", Channel.EMAIL)
    mira.prepares(
        "Elif Kaya",
        "How did it begin for you at Bramble Health?",
        "What did you do last week, day by day?",
        "What goes wrong most often in your work?",
        "What is changing most in your field right now?",
        "Which two people should I talk to next?",
    )


def _the_morning_of_the_last_day(mira: Mira) -> None:
    mira.at(LAST, "07:20")
    mira.rates("Fintrail", posting=3)
    mira.puts_off(
        ReminderKind.STEP, mira.step("Look at the posts that Northbank keeps for people from inside"), LAST + 5
    )
    mira.notes(
        mira.search_id,
        "Eight weeks. Role first, and it is Northbank. The industry comes next, and I know whom to ask.",
    )
