"""Week 6: a name that faded, a second coffee with Priya, and a save undone by a slip and brought back."""

from domain.commands import (
    BringBack,
    DropNextStep,
    FadeIntroduction,
    MakeIntroduction,
    OfferIntroduction,
    RestoreCompany,
    SetNextStep,
    UndoCommand,
)
from domain.values import Channel, Medium
from infrastructure.demo.mira import Mira


def tell(mira: Mira) -> None:
    _what_came_and_went(mira)
    _back_to_priya(mira)
    _a_slip_of_the_thumb(mira)
    _omar_at_quillworks(mira)


def _what_came_and_went(mira: Mira) -> None:
    mira.at(25, "08:20")
    mira.does(
        FadeIntroduction(
            introduction=mira.lead("Viktor Hansen"),
            why="Two letters, no answer. Daniel says he has left the bank.",
        )
    )
    mira.does(SetNextStep(what="Finish the exercises on neural networks", due=mira.days[31]))
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
    mira.at(28, "08:30")
    mira.thanks("Priya Raman")
    mira.does(MakeIntroduction(introduction=mira.lead("Omar Haddad"), contact=mira.person("Omar Haddad")))
    mira.rates("Acme AI", posting=2, advocacy=2)


def _a_slip_of_the_thumb(mira: Mira) -> None:
    mira.at(28, "12:40")
    restored = mira.does(RestoreCompany(company=mira.company("Meridian Mutual"))).entries[0].command_id
    mira.does(UndoCommand(command=restored))
    mira.does(BringBack(command=restored))
    mira.notes(
        mira.company("Meridian Mutual"),
        "They are hiring again: two people for the models that set prices. Daniel Reyes has tested one of theirs.",
    )
    mira.at(28, "19:45")
    mira.does(
        OfferIntroduction(name="Farah Siddiqui", employer="Northbank", by=mira.person("Daniel Weiss")),
    )


def _omar_at_quillworks(mira: Mira) -> None:
    mira.at(29, "20:30")
    mira.does(
        DropNextStep(
            step=mira.step("Finish the exercises on neural networks"),
            why="Nobody I asked uses them for payments. The list of mistakes is worth more.",
        )
    )
    mira.at(30, "08:15")
    mira.talks(
        "Omar Haddad",
        how=Medium.VIDEO,
        time="17:30",
        minutes=30,
        on=28,
        note=(
            "Quillworks sorts letters for insurers. Most of the model is knowing which letters to leave alone.\n"
            "Omar came from translation. He reads the mistakes of the week with everyone, on a big screen.\n"
            "They hire when a customer signs, so never on a plan."
        ),
    )
    mira.corrects_talk_with("Omar Haddad", on=29, why="I logged it on the wrong day.")
    mira.thanks("Omar Haddad")
