"""Week 6: a second coffee with Priya, a save undone by a slip and brought back, things let go of, and one who did not
come."""

from domain.commands import (
    BringBack,
    DropNextStep,
    LetGo,
    OfferIntroduction,
    RestoreCompany,
    SetNextStep,
    UndoCommand,
)
from domain.values import Channel, Medium, ReminderId, ReminderKind, Side, Topic, Which
from infrastructure.demo import posts
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _news_from_lena(mira)
    posts.invited(mira)
    _back_to_priya(mira)
    posts.getting_ready(mira)
    _three_letters_in_a_morning(mira)
    posts.the_first_talk(mira)
    _a_slip_of_the_thumb(mira)
    _what_had_slipped(mira)
    posts.the_second_is_booked(mira)
    _the_one_who_did_not_come(mira)
    posts.silence_from_quillworks(mira)


def _news_from_lena(mira: Mira) -> None:
    mira.at(25, "08:20")
    mira.does(SetNextStep(what="Finish the exercises on neural networks", due=mira.days[31]))
    mira.at(25, "12:25")
    mira.asks(
        "Priya Raman",
        channel=Channel.MESSAGE,
        time="12:25",
        message="The model runs, and it is worse than a rule of one line. May I tell you over a coffee?",
    )
    mira.reports_back("Rebuild one model end to end", channel=Channel.MESSAGE)
    mira.at(25, "17:50")
    mira.books("Priya Raman", 26, "17:15", minutes=45, place="the café opposite her office")
    mira.at(26, "09:05")
    mira.moves("Priya Raman", 27, "17:15", by=Side.ME)
    mira.at(26, "12:50")
    mira.hears_from("Lena Hoffmann", "She starts at Orchard Grid and would tell me about it.", Channel.MESSAGE)
    mira.learns_about("Lena Hoffmann", employer="Orchard Grid")
    mira.rates("Orchard Grid", motivation=2, advocacy=2)


def _back_to_priya(mira: Mira) -> None:
    mira.at(27, "18:20")
    mira.talks(
        "Priya Raman",
        time="17:15",
        minutes=45,
        note=(
            "Told Priya that the rebuilt model was worse than the simple rule, and why. She laughed and asked for the "
            "list of mistakes.\n"
            "Acme AI looks for somebody who talks to the customers' finance people. Not posted yet.\n"
            "Ines Duarte does that today, alone.\n"
            "Her team writes down every experiment, the failed ones first.\n"
            "She thinks a year in a bank's model team would count for as much as a course."
        ),
        advice=("Show the failed experiment first; it tells people more than the good one.",),
        promised=(("Send Priya the list of mistakes", 30),),
    )
    mira.does(
        OfferIntroduction(
            name="Omar Haddad",
            employer="Quillworks",
            contact=mira.person("Omar Haddad"),
            by=mira.person("Priya Raman"),
        )
    )
    mira.at(27, "20:45")
    mira.tries("Before any model, write the simple rule", "The rule is one line, and it won.")
    mira.leaves_out(
        ReminderKind.FOLLOW,
        mira.advice("Mend one small thing"),
        "Not while I write letters. It stays a next step of mine.",
    )
    mira.does(
        OfferIntroduction(
            name="Ines Duarte",
            employer="Acme AI",
            by=mira.person("Priya Raman"),
            source=mira.line("Priya Raman", "Ines Duarte"),
        )
    )
    mira.learned(
        "Priya Raman",
        "Her team writes down",
        Topic.CULTURE,
        "Every experiment is written down, the failed ones first.",
        at="Acme AI",
        same_as="Every model is public, with its mistakes, and that makes for better code.",
    )
    mira.learned(
        "Priya Raman",
        "She thinks a year",
        Topic.MOVING,
        "A year in a bank's model team counts for as much as a course.",
    )


def _three_letters_in_a_morning(mira: Mira) -> None:
    mira.at(28, "08:30")
    mira.thanks("Priya Raman")
    mira.asks(
        "Omar Haddad",
        channel=Channel.EMAIL,
        time="08:30",
        message="Priya wrote to both of us. Your month was full, I know: twenty minutes are plenty, any day will do.",
    )
    mira.asks(
        "Ines Duarte",
        channel=Channel.EMAIL,
        time="08:30",
        message=(
            "Hi Ines,\n\n"
            "Priya Raman gave me your name. You explain Acme's models to finance people, and I am one of them. "
            "May I ask what they want to know first, for twenty minutes, whenever it suits you?\n\n"
            "Many thanks\nMira"
        ),
    )
    mira.rates("Acme AI", posting=2, advocacy=2)
    mira.at(28, "12:15")
    mira.books("Omar Haddad", 29, "17:30", minutes=30, how=Medium.VIDEO)


def _a_slip_of_the_thumb(mira: Mira) -> None:
    mira.at(28, "12:40")
    restored = mira.does(RestoreCompany(company=mira.company("Meridian Mutual"))).entries[0].command_id
    mira.does(UndoCommand(command=restored))
    mira.does(BringBack(command=restored))
    mira.notes(
        mira.company("Meridian Mutual"),
        "They are hiring again: two people for the models that set prices. Daniel Reyes has tested one of theirs.",
    )
    mira.at(28, "12:55")
    mira.hears_from("Daniel Reyes", "Theo Bianchi leads those models, and answers questions.", Channel.MESSAGE)
    mira.does(
        OfferIntroduction(name="Theo Bianchi", employer="Meridian Mutual", by=mira.person("Daniel Reyes")),
    )


def _what_had_slipped(mira: Mira) -> None:
    mira.at(28, "19:45")
    mira.hears_from(
        "Daniel Weiss", "Viktor has left the bank. Farah leads the model team now, and she is easier to find."
    )
    mira.does(
        OfferIntroduction(name="Farah Siddiqui", employer="Northbank", by=mira.person("Daniel Weiss")),
    )
    mira.at(28, "20:10")
    mira.does(
        LetGo(
            things=(
                Which(ReminderKind.GIVE_UP, ReminderId(mira.talk_to_come("Viktor Hansen").id)),
                Which(ReminderKind.STEP, ReminderId(mira.step("Compare three evening courses"))),
            )
        )
    )
    mira.at(29, "08:20")
    mira.asks(
        "Daniel Weiss",
        "Farah Siddiqui",
        channel=Channel.EMAIL,
        time="08:20",
        message=(
            "Daniel, Farah: may I invite you both to lunch? I would like to hear what a week in the model team is "
            "like, and Daniel says that nobody tells it better than Farah."
        ),
    )
    mira.reports_back("Read one model check", channel=Channel.EMAIL)


def _the_one_who_did_not_come(mira: Mira) -> None:
    mira.at(29, "18:35")
    mira.waits_in_vain_for(
        "Omar Haddad", "A trial with a customer went on and on. He wrote an hour later, and was sorry."
    )
    mira.moves("Omar Haddad", 30, "17:30", by=Side.THEM)
    mira.at(29, "20:30")
    mira.does(
        DropNextStep(
            step=mira.step("Finish the exercises on neural networks"),
            why="Nobody I asked uses them for payments. The list of mistakes is worth more.",
        )
    )
