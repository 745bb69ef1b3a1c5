"""One class per broken rule. The message is what the person reads: what is the matter, and what to do about it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

import msgspec

from domain.values import Appointment, CommandId, ContactId, day_words, listed

if TYPE_CHECKING:
    from domain.commands import Command


class Candidate(msgspec.Struct, frozen=True):
    """Someone who may be the one that is meant."""

    id: ContactId
    name: str
    employer: str | None = None


class Violation(msgspec.Struct, frozen=True):
    """What would be left wrong: `rule` says how, `version` is the entry that shows it, 0 when several do."""

    rule: str
    message: str
    version: int = 0


class Refusal(Exception):
    """A command that is not done. `field` is the one at fault, where one is; `offer` a command that would mend it."""

    def __init__(
        self,
        message: str,
        *,
        field: str | None = None,
        offer: "Command | None" = None,
        candidates: Sequence[Candidate] = (),
        conflicts: Sequence[Violation] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.offer = offer
        self.candidates = tuple(candidates)
        self.conflicts = tuple(conflicts)


# Days and places


class NotYet(Refusal):
    """A deed dated in the future."""

    def __init__(self, on: date, field: str = "happened_on") -> None:
        super().__init__(
            f"{day_words(on)} is still to come. Log it once it has happened, or set a next step for that day.",
            field=field,
        )


class TooLongAgo(Refusal):
    """A day before 1970."""

    def __init__(self, on: date, field: str = "happened_on") -> None:
        super().__init__(f"{day_words(on)} is before 1970. Please check the year.", field=field)


class TooFarAhead(Refusal):
    """A date more than ten years ahead."""

    def __init__(self, on: date, field: str = "due") -> None:
        super().__init__(f"{day_words(on)} is more than ten years away. Please check the year.", field=field)


class NoSuchTime(Refusal):
    """A time of day that the clocks of a zone jumped over."""

    def __init__(self, on: date, time: str, field: str = "time", zone: str = "") -> None:
        super().__init__(
            f"On {day_words(on)} {_clocks(zone)} go forward over {time}: that day has no such time. Choose another.",
            field=field,
        )


class TwiceThatDay(Refusal):
    """A time of day that the clocks of a zone went back over, without a word on which of the two is meant."""

    def __init__(self, on: date, time: str, field: str = "later", zone: str = "") -> None:
        super().__init__(
            f"On {day_words(on)} {_clocks(zone)} go back, so {time} comes twice. Choose the earlier or the later one.",
            field=field,
        )


class NoSuchDay(Refusal):
    """A day that no calendar has."""

    def __init__(self, day: str, field: str) -> None:
        super().__init__(f"There is no day {day}. Please look at the date again.", field=field)


class TimeToCome(Refusal):
    """A time later today, for what has happened."""

    def __init__(self, time: str, field: str = "time") -> None:
        super().__init__(f"{time} is still to come today. Please look at the time again, or leave it out.", field=field)


class UnknownZone(Refusal):
    """A time zone that does not exist."""

    def __init__(self, field: str = "zone") -> None:
        super().__init__("There is no time zone of that name. Choose one such as Europe/Berlin.", field=field)


# The search


class NoSuchSearch(Refusal):
    def __init__(self) -> None:
        super().__init__("There is no search here. It may have been opened from an old link.")


class AlreadyStarted(Refusal):
    def __init__(self) -> None:
        super().__init__("This search has begun already. To change its frame, say it anew on the Map.")


class NothingChanges(Refusal):
    """A command that would record what is there already."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was changed.")


class Unknown(Refusal):
    """An id of nothing that is there."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"That {what} is not here. It may have been undone. Choose another.", field=field)


# The life of a search


class SearchIsOver(Refusal):
    """What a concluded search no longer takes."""

    def __init__(self, on: date, offer: "Command") -> None:
        super().__init__(
            f"This search ended on {day_words(on)}. To go on with it, open it again; notes, thanks and who you told "
            "can be logged as it is.",
            offer=offer,
        )


class EndedAlready(Refusal):
    """Concluding twice."""

    def __init__(self, on: date) -> None:
        super().__init__(f"This search ended on {day_words(on)} already. Correct how it ended in the Story.")


class NotOver(Refusal):
    """Opening again what was not concluded."""

    def __init__(self) -> None:
        super().__init__("This search has not ended, so it is open as it is.")


class PausedAlready(Refusal):
    def __init__(self, on: date) -> None:
        super().__init__(f"This search is paused since {day_words(on)} already.")


class NotPaused(Refusal):
    """Going on with what was not paused."""

    def __init__(self) -> None:
        super().__init__("This search is not paused, so it goes on as it is.")


class BeforeTheTurn(Refusal):
    """Pausing, going on, ending or opening again on a day before the last such turn, or before the yes."""

    def __init__(self, said: str, on: date) -> None:
        super().__init__(f"{said} on {day_words(on)}. Choose that day or a later one.", field="happened_on")


class NoYesToIt(Refusal):
    """An end by an offer that was not accepted."""

    def __init__(self, offer: "Command | None") -> None:
        super().__init__(
            "You have not said yes to that offer yet. Log your yes first, then how the search ended."
            if offer
            else "No offer has your yes yet. Log your yes first, or choose how else the search ended.",
            field="offer" if offer else "outcome",
            offer=offer,
        )


class OfferOfAnotherEnding(Refusal):
    """An offer named with an end that was not by accepting one."""

    def __init__(self) -> None:
        super().__init__(
            "An offer goes with a search that ended by saying yes to it. Choose that, or leave the offer out.",
            field="offer",
        )


class YesStands(Refusal):
    """Another end of a search than by the offer that was accepted."""

    def __init__(self, company: str, on: date) -> None:
        super().__init__(
            f"You said yes to {company} on {day_words(on)}, so that is how the search ended. If nothing came of it, "
            "log that with the offer first.",
            field="outcome",
        )


class NotEndedYet(Refusal):
    """Telling before there is anything to tell."""

    def __init__(self) -> None:
        super().__init__("There is no end to tell of yet. Log your yes to an offer, or how the search ended, first.")


class ToldAlready(Refusal):
    def __init__(self, name: str, on: date) -> None:
        super().__init__(f"You told {name} on {day_words(on)} already.", field="to")


class ToldBeforeTheEnd(Refusal):
    """Telling on a day before there was anything to tell."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"There was something to tell from {day_words(on)} on. Choose that day or a later one.",
            field="happened_on",
        )


class BeforeThatEnded(Refusal):
    """The next search on a day before the one before it ended."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"The search before this one ended on {day_words(on)}. Choose that day or a later one.",
            field="happened_on",
        )


class NotConcludedYet(Refusal):
    """The next search before this one is over."""

    def __init__(self) -> None:
        super().__init__(
            "That search has not ended. Log how it ended first, then begin the next one.", field="continues"
        )


# Framing


class SameNameCannotBeNew(Refusal):
    """What one does now is known to one."""

    def __init__(self, name: str, field: str) -> None:
        super().__init__(
            f"{name} is what you do now, so it cannot be new to you. "
            "Name what is different about it, or answer that it is not new.",
            field=field,
        )


class NotFramedYet(Refusal):
    """A route before the two questions are answered."""

    def __init__(self) -> None:
        super().__init__(
            "First say what you do now, what you want to do, and whether the role and the industry are new to you. "
            "Then the routes can be drawn.",
            field="route",
        )


class NoSuchRoute(Refusal):
    """A route that changes first what does not change at all."""

    def __init__(self) -> None:
        super().__init__(
            "That is one step only, so there is nothing to do first. Choose the direct way.", field="route"
        )


class LegsMissTheTarget(Refusal):
    """Legs that end elsewhere."""

    def __init__(self) -> None:
        super().__init__("The last leg has to end at what you want to do.", field="legs")


# Companies


class CompanyListedAlready(Refusal):
    def __init__(self, name: str, offer: "Command | None" = None) -> None:
        super().__init__(
            f"{name} was dropped from your list before. Put it back instead of naming it again."
            if offer
            else f"{name} is on your list already. Open it to change it.",
            field="name",
            offer=offer,
        )


class NoMarkGiven(Refusal):
    def __init__(self) -> None:
        super().__init__("Give at least one mark from 0 to 3.", field="motivation")


class CompanyWasDropped(Refusal):
    def __init__(self, name: str, offer: "Command") -> None:
        super().__init__(f"{name} is off your list. Put it back first.", field="company", offer=offer)


# People


class SameProfile(Refusal):
    """Two people with one profile address."""

    def __init__(self, candidate: Candidate) -> None:
        super().__init__(
            f"That profile address belongs to {candidate.name}. "
            f"One address is one person: open {candidate.name} instead.",
            field="url",
            candidates=(candidate,),
        )


class WhichPerson(Refusal):
    """Someone alike is here: the same one, or someone new?"""

    def __init__(self, candidates: Sequence[Candidate], field: str) -> None:
        names = listed(f"{who.name} ({who.employer})" if who.employer else who.name for who in candidates)
        known = f"{names} has that e-mail address" if field == "email" else f"You know {names} already"
        super().__init__(f"{known}. Is it the same person, or someone new?", field=field, candidates=candidates)


class SamePersonTwice(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__("The same person is named twice. Name each once.", field=field)


class IntroducedByThemselves(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "That would make someone their own introduction. Choose who introduced you.", field="introduced_by"
        )


# Conversations, next steps


class NobodyNamed(Refusal):
    ASKED: ClassVar = {"contacts": "Choose at least one person.", "to": "Choose whom you thanked."}

    def __init__(self, field: str = "people") -> None:
        super().__init__(self.ASKED.get(field, "Who did you talk to? A first name is enough."), field=field)


class NotInThatConversation(Refusal):
    def __init__(self, name: str, field: str = "to", *, what: str = "conversation") -> None:
        super().__init__(f"{name} was not in that {what}. Choose who was.", field=field)


class ThankedAlready(Refusal):
    def __init__(self, name: str, *, what: str = "conversation") -> None:
        super().__init__(f"You thanked {name} for that {what} already.", field="to")


class ThankedBeforeTalking(Refusal):
    def __init__(self, held: date) -> None:
        super().__init__(f"You talked on {day_words(held)}; thanks come on that day or later.", field="happened_on")


class NotTalkedYet(Refusal):
    """Thanks for a conversation that was not held."""

    def __init__(self, what: str = "conversation", field: str = "interview") -> None:
        super().__init__(f"You have not talked yet. Log the {what} first, then the thanks.", field=field)


class BeforeItBegan(Refusal):
    """Something about a conversation on a day before it was asked for, or booked."""

    def __init__(self, begun: date, *, asked: bool) -> None:
        began = "You asked" if asked else "This began"
        super().__init__(
            f"{began} on {day_words(begun)}: what came of it was on that day or later. Look at the day again.",
            field="happened_on",
        )


class BeforeTheLast(Refusal):
    """What moves a conversation, on a day before the last that was done or heard about it."""

    def __init__(self, said: str, on: date) -> None:
        super().__init__(
            f"{said} on {day_words(on)}: what came after it was on that day or later. "
            "Look at the day again, or put that one right first.",
            field="happened_on",
        )


class TalkedAlready(Refusal):
    """Arranging what has taken place."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"You talked on {day_words(on)} already. For another conversation, ask anew.", field="interview"
        )


class SaidNo(Refusal):
    """Going on with a conversation that ended in a no."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"This ended with a no on {day_words(on)}. To ask once more, begin a new conversation.", field="interview"
        )


class LetGoBefore(Refusal):
    """Asking again, or preparing, where one stopped waiting."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"You stopped waiting on {day_words(on)}. If they wrote back, log the answer; else ask anew.",
            field="interview",
        )


class BookedAlready(Refusal):
    """A second booking, an answer or asking again where a time is agreed."""

    def __init__(self, appointment: Appointment) -> None:
        super().__init__(
            f"It is booked for {moment_words(appointment)}. Give it a new time, or call it off first.",
            field="interview",
        )


class NotBooked(Refusal):
    """Moving, confirming, cancelling or missing what has no time."""

    def __init__(self, field: str = "interview") -> None:
        super().__init__("No time is booked for this. Book one first.", field=field)


class BookedBeforeAgreed(Refusal):
    """A time before the day it was agreed on."""

    def __init__(self, appointment: Appointment, on: date) -> None:
        super().__init__(
            f"{moment_words(appointment)} is before {day_words(on)}, when you agreed on it. "
            "Look at the time again; if you have talked already, log the conversation instead.",
            field="appointment.local",
        )


class StillToCome(Refusal):
    """A booked time that was missed before it came: it is to come now, or was on the day named."""

    def __init__(self, appointment: Appointment, on: date | None = None, field: str = "interview") -> None:
        still = f"was still to come on {day_words(on)}" if on else "is still to come"
        super().__init__(
            f"{moment_words(appointment)} {still}. If it does not hold, log that it was cancelled.",
            field="happened_on" if on else field,
        )


class NotThatInstant(Refusal):
    """A corrected time whose instant is not what the clocks there show."""

    def __init__(self) -> None:
        super().__init__(
            "That instant is not that time by the clocks there. Leave the time as it was, or move the booking instead.",
            field="appointment.at",
        )


class ComeBackBeforeAnswer(Refusal):
    def __init__(self) -> None:
        super().__init__("Choose a day after the one they answered on.", field="come_back_on")


class LineGone(Refusal):
    """A line of a note that does not stand there (any more)."""

    def __init__(self) -> None:
        super().__init__(
            "That line is not in the note any more: it was put right meanwhile. Choose a line as it stands now.",
            field="source",
        )


class Contradicts(Refusal):
    """The same as and the opposite of one thing."""

    def __init__(self) -> None:
        super().__init__("It cannot be the same as that and its opposite. Choose one of the two.", field="opposite_of")


class OfItself(Refusal):
    """The same as, or the opposite of, itself: at once, or by way of others."""

    def __init__(self, field: str) -> None:
        super().__init__("That leads back to this very thing. Choose what another said.", field=field)


class NoSuchReminder(Refusal):
    """A reminder of something that is settled, or never waited."""

    def __init__(self) -> None:
        super().__init__("Nothing waits there any more: it may be settled already. Look at Today anew.", field="which")


class SayWhatBecameOfIt(Refusal):
    """An open offer, left out."""

    def __init__(self) -> None:
        super().__init__("Say what became of the offer. It can also wait until another day.", field="which")


class SayHowItWas(Refusal):
    """A booked conversation whose time has passed, left out."""

    def __init__(self) -> None:
        super().__init__(
            "Say how it was, or that it did not take place. It can also wait until another day.", field="which"
        )


class NotLater(Refusal):
    """A reminder put off to a day that is not to come."""

    def __init__(self) -> None:
        super().__init__("Choose a day after today.", field="until")


class AfterTheBooking(Refusal):
    """The word to confirm a booked time, put off until that time is over."""

    def __init__(self, appointment: Appointment) -> None:
        super().__init__(f"It is booked for {day_words(appointment.day)}. Choose a day up to then.", field="until")


class RulesDisagree(Refusal):
    """Rules that contradict each other."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence, field=field)


class LeadSettled(Refusal):
    """A name given that led to someone, or was let go, already."""

    def __init__(self, name: str, field: str = "introduction") -> None:
        super().__init__(f"{name} is settled already. Undo that first if it was wrong.", field=field)


class StepSettled(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "That next step is done or dropped already. Set a new one if there is more to do.", field="step"
        )


# Advice


class TriedAlready(Refusal):
    def __init__(self, on: date) -> None:
        super().__init__(f"You tried this on {day_words(on)} already. Tell whoever gave it what came of it.")


class BeforeTheAdvice(Refusal):
    """Something done about advice before it was given."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"You were given this advice on {day_words(on)}. Choose that day or a later one, or correct its day.",
            field="happened_on",
        )


class NobodyGaveIt(Refusal):
    """Advice of which nobody knows who gave it, told back to nobody named."""

    def __init__(self) -> None:
        super().__init__("Nobody is named who gave this advice. Say whom you told.", field="to")


class HeardOfItAlready(Refusal):
    def __init__(self, name: str, on: date) -> None:
        super().__init__(f"You told {name} what came of it on {day_words(on)} already.", field="to")


# Applications


class AppliedAlready(Refusal):
    """A second application for the same role at the same company, while the first is open."""

    def __init__(self, company: str, role: str, on: date) -> None:
        super().__init__(
            f"You applied to {company} as {role} on {day_words(on)}, and that is still open. "
            "Go on with that one, or name the other role.",
            field="role",
        )


class BeforeApplying(Refusal):
    """Something about an application on a day before it was sent."""

    def __init__(self, applied: date) -> None:
        super().__init__(
            f"You applied on {day_words(applied)}: what came of it was on that day or later. Look at the day again.",
            field="happened_on",
        )


class ApplicationClosed(Refusal):
    """Going on with an application that came to an end."""

    def __init__(self, said: str, on: date, field: str, offer: "Command") -> None:
        super().__init__(
            f"{said} on {day_words(on)}. If it goes on after all, take the application up again first.",
            field=field,
            offer=offer,
        )


class HadAlready(Refusal):
    """Arranging an interview that has taken place."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"You had this interview on {day_words(on)} already. For another one, book the next.", field="round"
        )


class WhichApplication(Refusal):
    """An interview of no application, or of another one."""

    def __init__(self) -> None:
        super().__init__("Choose which application this interview belongs to.", field="application")


# Offers


class UnknownCurrency(Refusal):
    """Three letters that name no currency."""

    def __init__(self, currency: str, field: str) -> None:
        super().__init__(
            f"There is no currency {currency}. Use the letters of one such as EUR, USD or GBP.", field=field
        )


class NotMoney(Refusal):
    """An amount below nothing, beyond all pay, or none at all."""

    def __init__(self, field: str) -> None:
        super().__init__(
            "An amount of money is 0 or more, and below a trillion. Please look at the figure again.", field=field
        )


class TooManyDecimals(Refusal):
    """An amount finer than the smallest coin of its currency."""

    def __init__(self, currency: str, decimals: int, field: str) -> None:
        finest = f"has {decimals} decimals" if decimals else "has no decimals"
        super().__init__(f"{currency} {finest}. Leave out the others.", field=field)


class NotPercent(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__("A percentage is between 0 and 100, with at most two decimals.", field=field)


class VestingNotWhole(Refusal):
    """Years of vesting that are not the whole grant together."""

    def __init__(self, total: Decimal, field: str) -> None:
        super().__init__(
            f"The years of vesting come to {total.normalize():f} %. They have to add to 100 %, as in 25, 25, 25, 25.",
            field=field,
        )


class NoVesting(Refusal):
    """Equity that is worth something, and no word on when it becomes mine."""

    def __init__(self, field: str) -> None:
        super().__init__(
            "Say how much of the equity becomes yours in each year: for example 25, 25, 25, 25. "
            "If it is all yours at once, that is 100.",
            field=field,
        )


class ScenariosOutOfOrder(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(
            "The low value of the equity is the smallest and the high one the largest. Put expected between the two.",
            field=field,
        )


class DeadlineBeforeOffer(Refusal):
    def __init__(self, received: date) -> None:
        super().__init__(
            f"The offer came on {day_words(received)}, so its deadline is on that day or later. Look at the day again.",
            field="expires_on",
        )


class OfOtherCompany(Refusal):
    """An offer that came of an application to someone else."""

    def __init__(self) -> None:
        super().__init__("That application was to another company. Choose one to this company.", field="application")


class BeforeTheOffer(Refusal):
    """Something about an offer on a day before it came."""

    def __init__(self, received: date) -> None:
        super().__init__(
            f"The offer came on {day_words(received)}: what came of it was on that day or later. "
            "Look at the day again.",
            field="happened_on",
        )


class OfferSettled(Refusal):
    """Going on with an offer that has its answer."""

    def __init__(self, ended: str, on: date) -> None:
        super().__init__(f"{ended} on {day_words(on)}. If that was wrong, undo it in the Story first.", field="offer")


class AcceptedAnother(Refusal):
    """A second yes in one search."""

    def __init__(self, company: str, on: date, *, gone: date | None = None) -> None:
        said = f"You said yes to {company} on {day_words(on)}"
        if gone is not None:
            super().__init__(
                f"{said}, and that stood until {day_words(gone)}. Choose that day or a later one.", field="happened_on"
            )
        else:
            super().__init__(
                f"{said}, and a search ends with one yes. If {company} took the offer back, or you go back on your "
                "yes, record that first.",
                field="offer",
            )


class DeadlinePassed(Refusal):
    """A yes after the last day of an offer."""

    def __init__(self, expired: date, offer: "Command") -> None:
        super().__init__(
            f"The offer stood until {day_words(expired)}. If they gave you longer, record the new deadline first.",
            field="happened_on",
            offer=offer,
        )


class NotYetLapsed(Refusal):
    """An offer that ran out before its last day was over."""

    def __init__(self, expires: date) -> None:
        super().__init__(
            f"The offer stands until {day_words(expires)}. If you do not want it, say no; "
            "if they took it back, record that.",
            field="happened_on",
        )


# Journal


class StaleVersion(Refusal):
    """The search is not at the version that the caller expected."""

    def __init__(self, expected: int, head: int) -> None:
        super().__init__(
            f"The search has moved on: you expected version {expected}, it is at {head}. "
            "Read what is new and decide again."
        )
        self.head = head


class ChangedElsewhere(Refusal):
    """The thing a form is about was touched since the form was opened."""

    def __init__(self, head: int) -> None:
        super().__init__(
            "This was changed elsewhere since you opened it. "
            "What you typed is kept: look at what is there now, then save again."
        )
        self.head = head


class AlreadySaved(Refusal):
    """A key that was used before for something else."""

    def __init__(self, command: CommandId) -> None:
        super().__init__(
            "This was already saved, with other words. Here is what you changed: save it again as something new."
        )
        self.command = command


class Busy(Refusal):
    """It is another's turn with the store, and was for all the time allowed. Nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Your search is being written to from elsewhere. Nothing was lost: please try again in a moment."
        )


class NotUndoable(Refusal):
    def __init__(self, message: str) -> None:
        super().__init__(message, field="command")


class WouldBreak(Refusal):
    """An undo or a correction that would leave something wrong behind."""

    WRONGS: ClassVar = {
        "dangling": "leave a loose end",
        "double": "make a double",
        "circle": "lead introductions round in a circle",
        "order": "put something before what it follows",
        "second": "leave two offers that you said yes to",
        "other_end": "leave a yes in a search that ended without one",
        "before_offer": "put something before the offer it is about",
        "deadline": "leave a yes after the last day of the offer",
        "other_company": "leave an offer that came of an application to another company",
        "rules": "leave rules that contradict each other",
    }

    def __init__(self, deed: str, conflicts: Sequence[Violation]) -> None:
        wrong = next(self.WRONGS[rule] for rule in self.WRONGS if rule in {one.rule for one in conflicts})
        what = listed(list(dict.fromkeys(one.message for one in conflicts))[:5])
        super().__init__(f"{deed} would {wrong}: {what}. Undo or change that first.", conflicts=conflicts)


class BeyondItsLimits(Refusal):
    """A corrected text or number that the command itself would not take."""

    def __init__(self, field: str) -> None:
        super().__init__(
            "This is empty, too long or too large, or holds characters that have no place here.", field=field
        )


class NotTheSameKind(Refusal):
    """A correction whose body is of another kind or about another thing."""

    def __init__(self) -> None:
        super().__init__(
            "A correction keeps what kind of thing it was and which one. Undo it and log it anew instead.",
            field="event",
        )


# Looking back


class BeyondTheHead(Refusal):
    """A version that was not written yet."""

    def __init__(self, version: int, head: int) -> None:
        super().__init__(
            f"There is no entry {version} in this search: its entries are numbered from 1 to {head}.", field="as_of"
        )


class DayToCome(Refusal):
    """A look back at a day after today."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day_words(day)} is still to come. Look back at today or a day before it.", field="as_of")


# The store


class StoreFull(Refusal):
    """The disk is full, or cannot be written to."""

    def __init__(self) -> None:
        super().__init__(
            "This could not be saved: the disk is full or cannot be written to. "
            "All that was saved before is still there. Free some space, then save again."
        )


class StoreGone(Refusal):
    """The file is no longer where it was opened: what is written into it now would be lost."""

    def __init__(self) -> None:
        super().__init__(
            "The file that holds your searches was moved or deleted. "
            "Nothing more is saved until Switchback is started again."
        )


class StoreUnreadable(Refusal):
    """The disk, or the file, does not give what was written."""

    def __init__(self) -> None:
        super().__init__(
            "Your searches cannot be read right now, and nothing in them was changed. Please try again in a moment. "
            "If it stays so, keep a copy of the file, then put your last backup in its place."
        )


class NewerStore(Refusal):
    """What a newer version wrote."""

    def __init__(self) -> None:
        super().__init__(
            "This was written by a newer version of Switchback, and nothing in it was changed. "
            "Install the newer version to open it."
        )


class NotAStore(Refusal):
    """A file of something else."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is not a file of Switchback, and nothing in it was changed. Choose another folder.")


class DamagedStore(Refusal):
    """A file that fails the check made at start, or is found damaged later."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is damaged. Keep a copy of it, then put your last backup in its place.")


class DamagedEntry(Refusal):
    """A stored entry that cannot be read, or that does not belong where it stands."""

    def __init__(self, version: int) -> None:
        super().__init__(
            f"Entry {version} of this search is damaged, so its history is not shown. "
            "Keep a copy of the file, then put your last backup in its place."
        )
        self.version = version


class ServedAlready(Refusal):
    """A second server on the same store."""

    def __init__(self, path: object) -> None:
        super().__init__(f"Switchback is serving {path} already. Open that one, or stop it first.")


def moment_words(appointment: Appointment) -> str:
    """A time agreed, as people write it: 12 March 2026 at 15:00."""
    return f"{day_words(appointment.day)} at {appointment.local[11:]}"


def place_of(zone: str) -> str:
    """Where the clocks of a zone are: New York."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _clocks(zone: str) -> str:
    return f"the clocks in {place_of(zone)}" if zone else "the clocks"
