"""The posts that Mira applied for: two letters sent too early, and the way through Northbank."""

from domain.values import Channel, Side
from infrastructure.demo.mira import Mira

NORTHBANK = "Northbank"


def two_letters_too_early(mira: Mira) -> None:
    mira.at(9, "20:55")
    mira.applies(
        "Beta Robotics",
        "data engineer",
        note="Two pages on what I do with invoices. It reads like a letter to anyone.",
        through="Lena Hoffmann",
        out_of="Lena Hoffmann",
    )
    mira.applies(
        "Quillworks",
        "data scientist",
        note="The form asked for a salary before it asked for a name.",
        url="https://quillworks.example/jobs/data-scientist",
    )


def beta_says_no(mira: Mira) -> None:
    mira.is_turned_down("Beta Robotics", "No new people this year, in one line, and a kind word from Lena.")


def asking_quillworks(mira: Mira) -> None:
    mira.at(15, "13:10")
    mira.asks_how_it_stands("Quillworks", "May I ask how my application stands? I am still curious about the letters.")


def a_post_at_northbank(mira: Mira) -> None:
    mira.at(23, "20:30")
    mira.applies(
        NORTHBANK,
        "machine learning engineer",
        note="The list of mistakes is the second page. Daniel put the letter on the right desk.",
        url="https://northbank.example/posts/118",
        through="Daniel Weiss",
        out_of="Daniel Weiss",
    )
    mira.asks_how_it_stands("Quillworks", "I asked two weeks ago how my application stands. A no is fine, too.")


def invited(mira: Mira) -> None:
    mira.at(26, "20:15")
    mira.is_invited(NORTHBANK, 28, "11:00", "First talk", minutes=30)
    mira.learns_about("Ruth Adeyemi", keep_in_touch=True)


def getting_ready(mira: Mira) -> None:
    mira.at(27, "21:15")
    mira.gets_ready_for(
        NORTHBANK,
        "Why is the post open to people from outside?",
        "What would be done after the first half-year?",
        "Who signs a model here, and what do they read first?",
    )


def the_first_talk(mira: Mira) -> None:
    mira.at(28, "12:25")
    mira.has_the_round(
        NORTHBANK,
        "Someone from staffing, friendly, with a list. She asked about the refunds and wrote a lot.\n"
        "The post is in Farah Siddiqui's team. Nobody inside wanted the nights before a release.",
        time="11:00",
        minutes=35,
    )


def the_second_is_booked(mira: Mira) -> None:
    mira.at(29, "12:30")
    mira.thanks_for_the_round(NORTHBANK)
    mira.is_invited(NORTHBANK, 31, "16:00", "An exercise, read aloud", minutes=60)


def silence_from_quillworks(mira: Mira) -> None:
    mira.at(29, "21:00")
    mira.hears_nothing_of("Quillworks")


def called_off(mira: Mira) -> None:
    mira.at(31, "08:30")
    mira.hears_the_round_is_off(NORTHBANK, "The one who asks the questions is ill.")
    mira.goes_on_with("Quillworks", "Omar found my letter in the wrong box. They would read it, once a customer signs.")


def moved(mira: Mira) -> None:
    mira.at(31, "15:35")
    mira.moves_the_round(NORTHBANK, 33, "16:00")


def an_exercise_read_aloud(mira: Mira) -> None:
    mira.at(33, "17:20")
    mira.has_the_round(
        NORTHBANK,
        "I showed the failed experiment first. Someone laughed, then they all leaned forward.\n"
        "The simple rule took ten of the sixty minutes. They asked what it gets wrong, and I had the list.",
        time="16:00",
        minutes=70,
    )


def what_helped(mira: Mira) -> None:
    mira.at(33, "21:00")
    mira.thanks_for_the_round(NORTHBANK)
    mira.tries(
        "Show the failed experiment first", "Showed it first in the second talk at Northbank. They leaned forward."
    )


def farah_would_like_to_talk(mira: Mira) -> None:
    mira.at(34, "21:00")
    mira.is_invited(NORTHBANK, 36, "09:30", "With the head of models", "Farah Siddiqui", minutes=45)


def a_dead_link(mira: Mira) -> None:
    mira.at(36, "10:15")
    mira.waits_for_the_round_in_vain(NORTHBANK, "The link led to an empty room, hers to another. Nobody's fault.")
    mira.moves_the_round(NORTHBANK, 36, "14:00", by=Side.THEM)
    mira.at(36, "15:05")
    mira.has_the_round(
        NORTHBANK,
        "Farah asked what I would not build. I said: anything nobody signs.\n"
        "She needs somebody who talks with the auditors as one of them. She will ring.",
        time="14:00",
        minutes=50,
    )


def thanking_farah(mira: Mira) -> None:
    mira.at(37, "08:45")
    mira.thanks_for_the_round(NORTHBANK, "Farah Siddiqui", Channel.EMAIL)
