"""The search before: from the till of a shop to the analysts of Ledgerline, told in five weeks and concluded."""

from decimal import Decimal

from domain.commands import (
    ConcludeSearch,
    GivenName,
    LapseOffer,
    PasteCompanies,
    PastedCompany,
    PastedPerson,
    PastePeople,
    PauseSearch,
    ReopenSearch,
    ResumeSearch,
    StartSearch,
)
from domain.money import Terms
from domain.values import Channel, CompanyKind, HowKnown, Medium, Outcome, Position, Side, Word
from infrastructure.demo.days import COUNTRY, ZONE
from infrastructure.demo.mira import Mira

LESSONS = (
    "Ask people before posts: both offers began with a talk.\n"
    "Say the number first, and then say nothing.\n"
    "Next time, keep a list of who helped from the first day on."
)
SHOP, LEDGERLINE, HARBOUR = "Brook & Daughters", "Ledgerline", "Harbour Insurance"


def tell(mira: Mira) -> None:
    _an_evening_after_work(mira)
    _a_talk_with_hannah(mira)
    _and_with_ravi(mira)
    _two_letters_and_a_pause(mira)
    _at_ledgerline(mira)
    _two_offers(mira)
    _the_end_of_it(mira)


def _an_evening_after_work(mira: Mira) -> None:
    mira.at(0, "20:10")
    mira.begins(
        StartSearch(
            title="Example: Mira's first search",
            background=Position("bookkeeper", "retail"),
            target=Position("analyst", "finance"),
            new_role=True,
            new_industry=True,
            zone=ZONE,
            country=COUNTRY,
        )
    )
    mira.does(
        PasteCompanies(
            rows=(
                PastedCompany(LEDGERLINE, CompanyKind.LARGE, "finance", 3),
                PastedCompany(HARBOUR, CompanyKind.LARGE, "insurance", 2),
                PastedCompany("Tally Foods", CompanyKind.LARGE, "retail", 1),
            )
        )
    )
    mira.does(
        PastePeople(
            rows=(
                PastedPerson("Hannah Clarke", LEDGERLINE, HowKnown.FIRST_DEGREE),
                PastedPerson("Joan Pike", SHOP, HowKnown.FIRST_DEGREE),
            )
        )
    )


def _a_talk_with_hannah(mira: Mira) -> None:
    mira.at(1, "12:30")
    mira.asks(
        "Hannah Clarke",
        channel=Channel.MESSAGE,
        time="12:30",
        message="We sat side by side at evening school. You are in finance now: may I ask how, for twenty minutes?",
    )
    mira.at(2, "18:10")
    mira.hears_yes("Hannah Clarke", "Of course. Thursday after work?", turn=Side.ME)
    mira.books("Hannah Clarke", 3, "18:00", minutes=30, place="the bench behind the station")
    mira.at(3, "19:05")
    mira.talks(
        "Hannah Clarke",
        time="18:00",
        minutes=40,
        note=(
            "Hannah began in the post room. At Ledgerline they look for people who know what a receipt looks like.\n"
            "The analysts' test is a sheet with three mistakes in it. Two are easy."
        ),
        names=(GivenName("Ravi Menon", LEDGERLINE),),
        advice=("Learn to say in one sentence what a table tells.",),
    )
    mira.at(4, "08:20")
    mira.thanks("Hannah Clarke", channel=Channel.MESSAGE)


def _and_with_ravi(mira: Mira) -> None:
    mira.at(4, "08:25")
    mira.asks(
        "Ravi Menon",
        channel=Channel.EMAIL,
        time="08:25",
        message="Hannah Clarke gave me your name. You read every table twice, she says. May I ask you how, by phone?",
    )
    mira.at(5, "17:50")
    mira.talks(
        "Ravi Menon",
        how=Medium.PHONE,
        time="17:20",
        minutes=25,
        note=(
            "Ravi looks at the last line first, and then asks who needs it.\n"
            "There will be a post in spring. He told me whom to write to."
        ),
    )
    mira.at(6, "08:15")
    mira.thanks("Ravi Menon")
    mira.tells("Hannah Clarke", about="Ravi Menon", channel=Channel.MESSAGE)
    mira.learns_about("Ravi Menon", how_known=HowKnown.FIRST_DEGREE)
    mira.tries("Learn to say in one sentence", "A sentence under every table in the shop. Joan reads them aloud.")
    mira.reports_back("Learn to say in one sentence", channel=Channel.MESSAGE)


def _two_letters_and_a_pause(mira: Mira) -> None:
    mira.at(6, "20:30")
    mira.applies(
        LEDGERLINE, "analyst", note="One page, one table, one sentence.", through="Hannah Clarke", out_of="Ravi Menon"
    )
    mira.applies(HARBOUR, "claims analyst", note="From the board at evening school.")
    mira.at(7, "19:40")
    mira.does(PauseSearch(why="Two weeks of counting the stock. There is no evening left."))
    mira.at(17, "08:30")
    mira.does(ResumeSearch())


def _at_ledgerline(mira: Mira) -> None:
    mira.at(17, "12:35")
    mira.is_invited(LEDGERLINE, 19, "10:00", "The sheet with three mistakes", how=Medium.IN_PERSON, place="Room 4")
    mira.at(19, "12:10")
    mira.has_the_round(
        LEDGERLINE,
        "Found all three, and a fourth that they had not put in. It went quiet, and then they laughed.",
        time="10:00",
        minutes=70,
    )
    mira.at(20, "08:15")
    mira.thanks_for_the_round(LEDGERLINE)


def _two_offers(mira: Mira) -> None:
    mira.at(20, "17:20")
    mira.is_offered(
        HARBOUR,
        "claims analyst",
        Terms(currency="GBP", base=Decimal(27_500), benefits=Decimal(1_375)),
        until=mira.days[22],
        how=Word.EMAIL,
        applied=True,
    )
    mira.at(22, "11:30")
    mira.is_offered(
        LEDGERLINE,
        "analyst",
        Terms(currency="GBP", base=Decimal(31_000), bonus=Decimal(1_500), bonus_probability=Decimal(90)),
        until=mira.days[27],
        how=Word.CALL,
        teaches="What the money does after the till.",
        applied=True,
    )
    mira.asks_for(
        LEDGERLINE, ("GBP 33,000 a year", "It is what the last analyst began with."), how=Word.CALL, note="By phone."
    )
    mira.at(23, "16:40")
    mira.is_offered_anew(
        LEDGERLINE,
        Terms(currency="GBP", base=Decimal(32_500), bonus=Decimal(1_500), bonus_probability=Decimal(90)),
        Word.EMAIL,
        "Halfway and a little more.",
    )
    mira.does(LapseOffer(offer=mira.offer(HARBOUR)))
    mira.says_yes_to(LEDGERLINE)


def _the_end_of_it(mira: Mira) -> None:
    mira.at(23, "19:30")
    mira.tells_how_it_ended("Hannah Clarke", Channel.PHONE)
    mira.does(ConcludeSearch(outcome=Outcome.ACCEPTED, lessons=LESSONS))
    mira.at(24, "08:10")
    mira.does(ReopenSearch(why="The paper is not signed yet. I count to three."))
    mira.at(26, "18:20")
    mira.does(ConcludeSearch(outcome=Outcome.ACCEPTED, lessons=LESSONS))
    mira.tells_how_it_ended("Ravi Menon", Channel.EMAIL)
