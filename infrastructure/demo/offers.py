"""Three offers in three days: a chair two floors up, a call from Farah, and a share of something small."""

from decimal import Decimal

from domain.money import Equity, Remote, Terms
from domain.values import Channel, Weighed, Word
from infrastructure.demo.days import EVE, LAST
from infrastructure.demo.mira import Mira
from infrastructure.demo.posts import NORTHBANK

ENGINEER = "machine learning engineer"
A_DAY_A_WEEK = "A day a week to learn, for the first half-year."
FIRST = Terms(
    currency="GBP",
    base=Decimal(58_000),
    bonus=Decimal(5_800),
    bonus_probability=Decimal(80),
    benefits=Decimal(4_640),
    place="by the river",
    remote=Remote.HYBRID,
)
SECOND = Terms(
    currency="GBP",
    base=Decimal(61_000),
    bonus=Decimal(6_100),
    bonus_probability=Decimal(80),
    benefits=Decimal(4_880),
    sign_on=(Decimal(3_000),),
    place="by the river",
    remote=Remote.HYBRID,
)
THIRD = Terms(
    currency="GBP",
    base=Decimal(62_500),
    bonus=Decimal(6_250),
    bonus_probability=Decimal(80),
    benefits=Decimal(5_000),
    sign_on=(Decimal(3_000), Decimal(2_000)),
    place="by the river",
    remote=Remote.HYBRID,
)
UPSTAIRS = Terms(
    currency="GBP",
    base=Decimal(54_000),
    bonus=Decimal(4_000),
    bonus_probability=Decimal(90),
    benefits=Decimal(5_400),
    place="two floors up",
    remote=Remote.HYBRID,
)
A_SHARE = Terms(
    currency="GBP",
    base=Decimal(46_000),
    benefits=Decimal(1_200),
    equity=Equity(
        grant="0.3 % in options",
        vesting=(Decimal(5), Decimal(15), Decimal(40), Decimal(40)),
        low=Decimal(0),
        expected=Decimal(42_000),
        high=Decimal(180_000),
    ),
    remote=Remote.REMOTE,
)


def a_chair_two_floors_up(mira: Mira) -> None:
    mira.at(37, "08:55")
    mira.is_offered(
        "Ledgerline",
        ENGINEER,
        UPSTAIRS,
        until=mira.days[LAST + 5],
        how=Word.IN_PERSON,
        teaches="Models, among people who already trust me.",
    )


def farah_rings(mira: Mira) -> None:
    mira.at(37, "11:40")
    mira.is_offered(
        NORTHBANK,
        ENGINEER,
        FIRST,
        until=mira.days[LAST],
        how=Word.CALL,
        teaches="Models that somebody signs, beside nine people who build them.",
        applied=True,
    )
    mira.is_promised(NORTHBANK, A_DAY_A_WEEK, "Farah Siddiqui", Word.CALL)


def the_first_round(mira: Mira) -> None:
    mira.at(37, "17:40")
    mira.asks_for(
        NORTHBANK,
        ("GBP 64,000 a year", "Two others hire for the same work at 62,000 to 66,000, and I bring the auditors' side."),
        ("Something for the bonus I leave behind", "Ledgerline pays it in spring, and I would be gone."),
        how=Word.CALL,
        note="Said it, and then said nothing. Farah wrote it down.",
    )


def a_share_of_something_small(mira: Mira) -> None:
    mira.at(38, "12:45")
    mira.is_offered_anew(NORTHBANK, SECOND, Word.EMAIL, "Three thousand more, and as much to begin with.")
    mira.at(38, "18:10")
    mira.is_offered("Pennyfare", ENGINEER, A_SHARE, until=mira.days[LAST + 2], how=Word.CALL)
    mira.asks_for(
        NORTHBANK,
        ("The day a week in writing", "It is what I learn by, and a budget can forget it."),
        ("A second payment after a year", "It is half of the bonus that I leave behind."),
        how=Word.EMAIL,
    )


def the_second_round(mira: Mira) -> None:
    mira.at(39, "12:45")
    mira.is_offered_anew(NORTHBANK, THIRD, Word.EMAIL, "A little more again, and a second payment after a year.")
    mira.is_promised(NORTHBANK, A_DAY_A_WEEK, "Farah Siddiqui", Word.EMAIL, again=True)
    mira.has_until(NORTHBANK, mira.days[LAST + 3], "Farah gave me three days more, to read it in peace.")
    mira.loses_the_offer("Pennyfare", "Their largest customer left. Yusuf rang himself, and was sorry.")
    mira.weighs(NORTHBANK, "Colleagues to learn from", Weighed.BETTER, "Nine, three of them from reporting.")
    mira.weighs(NORTHBANK, "Evenings", Weighed.SAME)
    mira.weighs(NORTHBANK, "The way to work", Weighed.WORSE, "Forty minutes, twice a week.")
    mira.weighs("Ledgerline", "Colleagues to learn from", Weighed.SAME, "Hannah and Ravi, whom I know already.")
    mira.weighs("Ledgerline", "Evenings", Weighed.BETTER)
    mira.weighs("Ledgerline", "The way to work", Weighed.SAME)


def a_yes(mira: Mira) -> None:
    mira.at(EVE, "15:10")
    mira.says_yes_to(NORTHBANK)
    mira.says_no_to("Ledgerline", "I would learn less there, and I can still have lunch with Hannah.")
    mira.takes_back("Quillworks", "I said yes elsewhere. I told Omar that I would like to meet again.")
    mira.tells_how_it_ended("Daniel Weiss", Channel.PHONE)
    mira.tells_how_it_ended("Hannah Clarke", Channel.MESSAGE)
