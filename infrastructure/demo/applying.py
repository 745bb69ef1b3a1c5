"""What Mira applied for and what she was offered, as she does it and hears of it."""

from datetime import date

from domain.commands import (
    AcceptOffer,
    CancelRound,
    DeclineOffer,
    HoldRound,
    LetApplicationRest,
    MissRound,
    MoveOfferDeadline,
    NudgeApplication,
    PrepareRound,
    ProposeCounter,
    ReceiveOffer,
    RecordPromise,
    RejectApplication,
    RescheduleRound,
    RescindOffer,
    ReviseOffer,
    ReviveApplication,
    ScheduleRound,
    SubmitApplication,
    ThankForRound,
    WeighOffer,
    WithdrawApplication,
)
from domain.money import Terms
from domain.values import Channel, CounterAsk, Medium, Planned, Side, Weighed, Word
from infrastructure.demo.arranging import Arranging


class Applying(Arranging):
    """The way from an application to a yes. A day is one of the story, or a date."""

    def applies(
        self,
        company: str,
        role: str,
        *,
        note: str,
        url: str = "",
        through: str | None = None,
        out_of: str | None = None,
    ) -> None:
        """`through` put in a word, `out_of` names whom the conversation was with that it came of."""
        self.does(
            SubmitApplication(
                company=self.company(company),
                role=role,
                url=url,
                referred_by=self.person(through) if through else None,
                out_of=self.talk_with(out_of).id if out_of else None,
                note=note,
            )
        )

    def asks_how_it_stands(self, company: str, message: str, channel: Channel = Channel.EMAIL) -> None:
        self.does(NudgeApplication(application=self.application(company), channel=channel, message=message))

    def is_turned_down(self, company: str, note: str) -> None:
        self.does(RejectApplication(application=self.application(company), note=note))

    def takes_back(self, company: str, why: str) -> None:
        self.does(WithdrawApplication(application=self.application(company), why=why))

    def hears_nothing_of(self, company: str) -> None:
        self.does(LetApplicationRest(application=self.application(company)))

    def goes_on_with(self, company: str, note: str) -> None:
        self.does(ReviveApplication(application=self.application(company), note=note))

    def is_invited(
        self,
        company: str,
        day: int | date,
        time: str,
        title: str,
        *who: str,
        minutes: int = 60,
        how: Medium = Medium.VIDEO,
        place: str = "",
    ) -> None:
        """To a hiring talk."""
        self.does(
            ScheduleRound(
                application=self.application(company),
                appointment=Planned(self._moment(day, time)),
                contacts=tuple(map(self.person, who)),
                title=title,
                minutes=minutes,
                medium=how,
                place=place,
            )
        )

    def gets_ready_for(self, company: str, *questions: str) -> None:
        self.does(PrepareRound(round=self.round_at(company), questions=questions))

    def hears_the_round_is_off(self, company: str, note: str) -> None:
        self.does(CancelRound(round=self.round_at(company), by=Side.THEM, note=note))

    def waits_for_the_round_in_vain(self, company: str, note: str) -> None:
        self.does(MissRound(round=self.round_at(company), by=Side.THEM, note=note))

    def moves_the_round(self, company: str, day: int, time: str, by: Side = Side.THEM) -> None:
        self.does(RescheduleRound(round=self.round_at(company), appointment=Planned(self._moment(day, time)), by=by))

    def has_the_round(self, company: str, note: str, *, time: str, minutes: int) -> None:
        self.does(HoldRound(round=self.round_at(company), time=time, minutes=minutes, note=note))

    def thanks_for_the_round(self, company: str, to: str | None = None, channel: Channel = Channel.EMAIL) -> None:
        """The last one that took place."""
        self.does(ThankForRound(round=self.round_held_at(company), to=self.person(to) if to else None, channel=channel))

    def is_offered(
        self,
        company: str,
        role: str,
        terms: Terms,
        *,
        until: date | None,
        how: Word,
        teaches: str = "",
        applied: bool = False,
    ) -> None:
        self.does(
            ReceiveOffer(
                company=self.company(company),
                application=self.application(company) if applied else None,
                role=role,
                terms=terms,
                expires_on=until,
                medium=how,
                teaches=teaches,
            )
        )

    def is_promised(self, company: str, text: str, by: str, how: Word, *, again: bool = False) -> None:
        """`again`: the same words as before."""
        self.does(
            RecordPromise(
                offer=self.offer(company),
                text=text,
                by=self.person(by),
                medium=how,
                repeats=self.promise(text) if again else None,
            )
        )

    def asks_for(self, company: str, *asks: tuple[str, str], how: Word, note: str = "") -> None:
        """What, and why."""
        counter = tuple(CounterAsk(what, why) for what, why in asks)
        self.does(ProposeCounter(offer=self.offer(company), asks=counter, medium=how, note=note))

    def is_offered_anew(self, company: str, terms: Terms, how: Word, note: str) -> None:
        self.does(ReviseOffer(offer=self.offer(company), terms=terms, medium=how, note=note))

    def has_until(self, company: str, day: date, note: str) -> None:
        self.does(MoveOfferDeadline(offer=self.offer(company), expires_on=day, note=note))

    def weighs(self, company: str, criterion: str, weighed: Weighed, why: str = "") -> None:
        self.does(WeighOffer(offer=self.offer(company), criterion=criterion, weighed=weighed, why=why))

    def says_yes_to(self, company: str) -> None:
        self.does(AcceptOffer(offer=self.offer(company)))

    def says_no_to(self, company: str, why: str) -> None:
        self.does(DeclineOffer(offer=self.offer(company), why=why))

    def loses_the_offer(self, company: str, note: str) -> None:
        """They take it back."""
        self.does(RescindOffer(offer=self.offer(company), note=note))
