"""Offers: what is recorded of them, what is refused, and what became of them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.commands import (
    AcceptOffer,
    CorrectEntry,
    DeclineOffer,
    LapseOffer,
    LetGo,
    MoveOfferDeadline,
    PostponeReminder,
    ProposeCounter,
    ReceiveOffer,
    RecordPromise,
    RescindOffer,
    ReviseOffer,
    SkipReminder,
    UndoCommand,
    WeighOffer,
)
from domain.currencies import DECIMALS
from domain.events import (
    ApplicationSubmitted,
    CounterProposed,
    EntryCorrected,
    OfferAccepted,
    OfferDeadlineMoved,
    OfferDeclined,
    OfferLapsed,
    OfferReceived,
    OfferRescinded,
    OfferRevised,
    OfferWeighed,
    PromiseRecorded,
)
from domain.job_search import JobSearch, fold
from domain.journal import as_happened
from domain.money import Equity, Terms
from domain.pay import Scenario
from domain.refusals import (
    AcceptedAnother,
    BeforeApplying,
    BeforeTheLast,
    BeforeTheOffer,
    BeyondItsLimits,
    DeadlineBeforeOffer,
    DeadlinePassed,
    NothingChanges,
    NotMoney,
    NotPercent,
    NotYetLapsed,
    NoVesting,
    OfferSettled,
    OfItself,
    OfOtherCompany,
    Refusal,
    SayWhatBecameOfIt,
    ScenariosOutOfOrder,
    TooFarAhead,
    TooManyDecimals,
    Unknown,
    UnknownCurrency,
    VestingNotWhole,
    WouldBreak,
)
from domain.steps.follow_up import running
from domain.steps.offers import Offer, OfferStage
from domain.values import (
    ApplicationId,
    CompanyId,
    CompanyKind,
    ContactId,
    CounterAsk,
    Leg,
    OfferId,
    Position,
    PromiseId,
    ReminderId,
    ReminderKind,
    Route,
    Switch,
    Weighed,
    Which,
    Word,
)
from domain.views.find import find
from domain.views.findable import Kind, Page, Place
from domain.views.look import Named
from domain.views.offer import offer
from domain.views.offers import offers
from domain.views.reminders import reminders
from domain.views.timeline import Deed
from tests.domain.kit import (
    DAY,
    ENGINEER,
    SEARCH,
    TODAY,
    Given,
    added,
    chosen,
    command_of,
    given,
    march,
    new,
    note,
    on,
    started,
    targeted,
)

ACME, BETA = OfferId("acme offer"), OfferId("beta offer")
PLAIN = Terms(currency="EUR", base=Decimal(72000))
MORE = Terms(currency="EUR", base=Decimal(75000))
SHARE = Equity(
    grant="0.3 % in options",
    vesting=tuple(map(Decimal, (25, 25, 25, 25))),
    low=Decimal(0),
    expected=Decimal(40000),
    high=Decimal(90000),
)


def received(id: OfferId = ACME, company: str = "acme", terms: Terms = PLAIN, **more: Any) -> OfferReceived:
    more.setdefault("medium", Word.EMAIL)
    return OfferReceived(id=id, company=CompanyId(company), role="machine learning engineer", terms=terms, **more)


def promised(id: str, offer: OfferId = ACME, **more: Any) -> PromiseRecorded:
    more.setdefault("medium", Word.CALL)
    return PromiseRecorded(id=PromiseId(id), offer=offer, text="A day a week to learn", **more)


def revised(terms: Terms = MORE, offer: OfferId = ACME) -> OfferRevised:
    return OfferRevised(offer=offer, terms=terms, medium=Word.EMAIL)


def offered(*more: Any, expires_on: date | None = None) -> Given:
    """Acme made an offer on the second of March; Beta is on the list too."""
    return given(started(), targeted("acme"), targeted("beta"), added("priya"), received(expires_on=expires_on), *more)


def receiving(terms: Terms = PLAIN, **more: Any) -> ReceiveOffer:
    return ReceiveOffer(company=CompanyId("acme"), role="ML engineer", terms=terms, **more)


def offer_of(story: Given, id: OfferId = ACME) -> Offer:
    return story.search.offers.by_id[id]


# What is offered


def test_an_offer_is_recorded_with_its_terms() -> None:
    terms = Terms(
        currency="EUR",
        base=Decimal("72000.00"),
        bonus=Decimal("6000.5"),
        bonus_probability=Decimal("80.0"),
        equity=SHARE,
        sign_on=(Decimal(5000), Decimal(0)),
        start=march(30),
    )
    command = receiving(terms, expires_on=march(27), medium=Word.CALL, teaches="models that ship")
    after = (
        offered()
        .when(command)
        .then(
            OfferReceived(
                id=new(),
                company=CompanyId("acme"),
                role="ML engineer",
                terms=Terms(
                    currency="EUR",
                    base=Decimal(72000),
                    bonus=Decimal("6000.50"),
                    bonus_probability=Decimal(80),
                    equity=SHARE,
                    sign_on=(Decimal(5000),),
                    start=march(30),
                ),
                expires_on=march(27),
                medium=Word.CALL,
                teaches="models that ship",
            )
        )
    )
    kept = max(after.search.offers.by_id.values(), key=lambda one: one.version).terms
    assert [str(one) for one in (kept.base, kept.bonus, kept.bonus_probability)] == ["72000", "6000.50", "80"]


def test_whole_amounts_are_kept_without_decimals_in_any_writing() -> None:
    for written in ("72000", "72000.0", "7.2E4", "7200E1"):
        (kept,) = offered().when(receiving(Terms(currency="EUR", base=Decimal(written)))).happenings
        assert isinstance(kept.event, OfferReceived)
        assert str(kept.event.terms.base) == "72000"


def test_an_offer_may_come_of_an_application_to_that_company_only() -> None:
    applied = ApplicationSubmitted(id=ApplicationId("a1"), company=CompanyId("beta"), role="ML engineer")
    story = offered(applied)
    story.when(receiving(application=ApplicationId("a1"))).refused(OfOtherCompany, field="application")
    story.when(receiving(application=ApplicationId("a9"))).refused(Unknown, field="application")
    beta = ReceiveOffer(company=CompanyId("beta"), role="ML engineer", terms=PLAIN, application=ApplicationId("a1"))
    assert offer_of(story.then(beta), story.when(beta).happenings[0].event.id).application == ApplicationId("a1")  # type: ignore[union-attr]


def test_an_offer_of_an_unknown_company_is_refused() -> None:
    command = ReceiveOffer(company=CompanyId("nobody"), role="ML engineer", terms=PLAIN)
    offered().when(command).refused(Unknown, field="company")


IMPOSSIBLE = [
    ("negative", {"base": "-1"}, NotMoney, "base"),
    ("too much", {"base": "1e12"}, NotMoney, "base"),
    ("no number", {"bonus": "NaN"}, NotMoney, "bonus"),
    ("no end", {"benefits": "Infinity"}, NotMoney, "benefits"),
    ("absurd", {"base": "1e400000"}, NotMoney, "base"),
    ("too fine", {"base": "72000.005"}, TooManyDecimals, "base"),
    ("far too fine", {"base": "1e-400000"}, TooManyDecimals, "base"),
    ("paid twice over", {"bonus_probability": "101"}, NotPercent, "bonus_probability"),
    ("never and less", {"bonus_probability": "-1"}, NotPercent, "bonus_probability"),
    ("no chance at all", {"bonus_probability": "NaN"}, NotPercent, "bonus_probability"),
    ("a fine chance", {"bonus_probability": "33.333"}, NotPercent, "bonus_probability"),
]


@pytest.mark.parametrize(
    ("said", "refusal", "field"), [one[1:] for one in IMPOSSIBLE], ids=[one[0] for one in IMPOSSIBLE]
)
def test_money_that_cannot_be_is_refused(said: dict[str, str], refusal: type[Refusal], field: str) -> None:
    figures = {"base": Decimal(72000)} | {name: Decimal(one) for name, one in said.items()}
    terms = Terms(currency="EUR", **figures)  # type: ignore[arg-type]
    offered().when(receiving(terms)).refused(refusal, field=f"terms.{field}")
    offered().when(ReviseOffer(offer=ACME, terms=terms)).refused(refusal, field=f"terms.{field}")


@pytest.mark.parametrize("refusal", [NotMoney, TooManyDecimals, NotPercent], ids=lambda one: one.__name__)
def test_the_year_at_fault_is_named(refusal: type[Refusal]) -> None:
    terms = {
        NotMoney: Terms(currency="EUR", base=Decimal(1), sign_on=(Decimal(1), Decimal(-1))),
        TooManyDecimals: Terms(currency="EUR", base=Decimal(1), sign_on=(Decimal(1), Decimal("0.001"))),
        NotPercent: Terms(currency="EUR", base=Decimal(1), equity=Equity(vesting=(Decimal(101), Decimal(-1)))),
    }[refusal]
    field = "terms.equity.vesting" if refusal is NotPercent else "terms.sign_on[1]"
    offered().when(receiving(terms)).refused(refusal, field=field)


def test_yen_have_no_decimals_and_dinars_three() -> None:
    yen = Terms(currency="JPY", base=Decimal("9000000.5"))
    assert "JPY has no decimals" in offered().when(receiving(yen)).refused(TooManyDecimals, field="terms.base").message
    dinars = Terms(currency="KWD", base=Decimal("24000.125"))
    assert offered().when(receiving(dinars)).happenings
    assert (DECIMALS["CLF"], DECIMALS["EUR"]) == (4, 2)


def test_a_currency_that_is_none_is_refused() -> None:
    command = receiving(Terms(currency="EUX", base=Decimal(72000)))
    assert "EUX" in offered().when(command).refused(UnknownCurrency, field="terms.currency").message


def equity(*vesting: int | str, low: int = 0, expected: int = 0, high: int = 0) -> Terms:
    share = Equity(
        vesting=tuple(map(Decimal, vesting)), low=Decimal(low), expected=Decimal(expected), high=Decimal(high)
    )
    return Terms(currency="EUR", base=Decimal(72000), equity=share)


def test_vesting_adds_to_the_whole() -> None:
    command = receiving(equity(25, 25, 25, 20, high=1))
    refusal = offered().when(command).refused(VestingNotWhole, field="terms.equity.vesting")
    assert "come to 95 %" in refusal.message
    assert offered().when(receiving(equity("33.34", "33.33", "33.33", high=1))).happenings


def test_equity_that_is_worth_something_has_a_vesting() -> None:
    offered().when(receiving(equity(high=90000))).refused(NoVesting, field="terms.equity.vesting")


def test_the_scenarios_are_in_order() -> None:
    for terms in (equity(100, low=2, expected=1, high=3), equity(100, low=1, expected=3, high=2)):
        offered().when(receiving(terms)).refused(ScenariosOutOfOrder, field="terms.equity.expected")


def test_a_deadline_is_not_before_the_offer_nor_ten_years_away() -> None:
    offered().when(receiving(expires_on=march(19))).refused(DeadlineBeforeOffer, field="expires_on")
    assert offered().when(receiving(expires_on=march(20))).happenings
    assert offered().when(receiving(expires_on=march(5), happened_on=march(4))).happenings
    offered().when(receiving(expires_on=date(2037, 1, 1))).refused(TooFarAhead, field="expires_on")
    far = Terms(currency="EUR", base=Decimal(1), start=date(2037, 1, 1))
    offered().when(receiving(far)).refused(TooFarAhead, field="terms.start")


# Promises


def test_a_promise_is_said_by_someone_i_know_or_by_a_name() -> None:
    offered().when(RecordPromise(offer=ACME, text="A day a week to learn", by=ContactId("priya"))).then(
        promised(new(), by=ContactId("priya"))
    )
    offered().when(RecordPromise(offer=ACME, text="A day a week to learn", name="Jo", medium=Word.IN_PERSON)).then(
        promised(new(), name="Jo", medium=Word.IN_PERSON)
    )
    offered().when(RecordPromise(offer=ACME, text="More", by=ContactId("x"))).refused(Unknown, field="by")


def test_a_promise_may_be_made_again_in_writing_with_the_same_offer_only() -> None:
    story = offered(promised("p1"), received(BETA, "beta"))
    again = RecordPromise(offer=ACME, text="A day a week to learn", medium=Word.CONTRACT, repeats=PromiseId("p1"))
    after = story.when(again).then(promised(new(), medium=Word.CONTRACT, repeats=PromiseId("p1")))
    said, written = after.search.offers.promised(ACME)
    assert after.search.offers.first_made(written) == said
    assert not said.medium.in_writing
    assert written.medium.in_writing
    elsewhere = RecordPromise(offer=BETA, text="The same", repeats=PromiseId("p1"))
    story.when(elsewhere).refused(Unknown, field="repeats")


def test_a_promise_never_repeats_itself() -> None:
    story = offered(promised("p1"), promised("p2", repeats=PromiseId("p1")))
    in_a_circle = CorrectEntry(version=6, event=promised("p1", repeats=PromiseId("p2")))
    story.when(in_a_circle).refused(OfItself, field="event.repeats")


# Negotiating


def test_what_i_asked_for_is_kept_with_its_reasons() -> None:
    asks = (CounterAsk("EUR 76,000", "Two others pay that"), CounterAsk("Four days a week"))
    after = (
        offered()
        .when(ProposeCounter(offer=ACME, asks=asks, medium=Word.EMAIL))
        .then(CounterProposed(offer=ACME, asks=asks, medium=Word.EMAIL))
    )
    assert offer_of(after).counters[0].asks == asks


def test_new_terms_keep_the_old_ones() -> None:
    after = offered().when(ReviseOffer(offer=ACME, terms=MORE)).then(revised())
    assert [one.terms for one in offer_of(after).given] == [PLAIN, MORE]
    assert offer_of(after).terms == MORE
    dollars = Terms(currency="USD", base=Decimal(80000))
    assert offer_of(after.then(ReviseOffer(offer=ACME, terms=dollars))).terms == dollars


def test_terms_that_are_the_same_change_nothing() -> None:
    same = Terms(currency="EUR", base=Decimal("72000.0"), sign_on=(Decimal(0),))
    offered().when(ReviseOffer(offer=ACME, terms=same)).refused(NothingChanges)


def test_new_terms_come_after_those_before() -> None:
    story = offered(on(march(10), revised()))
    before = ReviseOffer(offer=ACME, terms=PLAIN, happened_on=march(9))
    assert "The terms changed" in story.when(before).refused(BeforeTheLast, field="happened_on").message


def test_what_comes_of_an_offer_is_not_before_it() -> None:
    early = date(2026, 2, 27)
    commands = (
        RecordPromise(offer=ACME, text="More", happened_on=early),
        ProposeCounter(offer=ACME, asks=(CounterAsk("More"),), happened_on=early),
        DeclineOffer(offer=ACME, happened_on=early),
    )
    for command in commands:
        offered().when(command).refused(BeforeTheOffer, field="happened_on")


def test_a_criterion_is_weighed_anew_in_its_place() -> None:
    growth = OfferWeighed(offer=ACME, criterion="Growth", weighed=Weighed.BETTER, why="Nine who build them")
    story = offered(growth, OfferWeighed(offer=ACME, criterion="Commute", weighed=Weighed.WORSE))
    story.when(WeighOffer(offer=ACME, criterion="growth", weighed=Weighed.BETTER, why="Nine who build them")).refused(
        NothingChanges
    )
    after = story.when(WeighOffer(offer=ACME, criterion="growth", weighed=Weighed.SAME)).then(
        OfferWeighed(offer=ACME, criterion="growth", weighed=Weighed.SAME)
    )
    assert [(one.name, one.weighed) for one in offer_of(after).weighed] == [
        ("growth", Weighed.SAME),
        ("Commute", Weighed.WORSE),
    ]


def test_a_deadline_moves_and_the_earlier_one_stays() -> None:
    story = offered(expires_on=march(18))
    after = story.when(MoveOfferDeadline(offer=ACME, expires_on=march(25))).then(
        OfferDeadlineMoved(offer=ACME, expires_on=march(25))
    )
    assert [one.expires_on for one in offer_of(after).deadlines] == [march(18), march(25)]
    story.when(MoveOfferDeadline(offer=ACME, expires_on=march(18))).refused(NothingChanges)
    offered().when(MoveOfferDeadline(offer=ACME)).refused(NothingChanges)
    story.when(MoveOfferDeadline(offer=ACME, expires_on=march(1))).refused(DeadlineBeforeOffer, field="expires_on")
    assert offer_of(after.then(MoveOfferDeadline(offer=ACME))).expires_on is None


# How it ends


def test_yes() -> None:
    after = offered(expires_on=TODAY).when(AcceptOffer(offer=ACME)).then(OfferAccepted(offer=ACME))
    assert offer_of(after).stage is OfferStage.ACCEPTED
    assert after.search.offers.accepted() == [offer_of(after)]


def test_a_second_yes_names_the_first() -> None:
    story = offered(received(BETA, "beta"), OfferAccepted(offer=BETA))
    refusal = story.when(AcceptOffer(offer=ACME)).refused(AcceptedAnother, field="offer")
    assert "You said yes to Beta on 2 March 2026" in refusal.message
    story.when(AcceptOffer(offer=BETA)).refused(OfferSettled, field="offer")


def test_a_yes_that_comes_too_late_offers_the_new_deadline() -> None:
    story = offered(expires_on=march(18))
    refusal = story.when(AcceptOffer(offer=ACME)).refused(DeadlinePassed, field="happened_on")
    assert "record the new deadline first" in refusal.message
    assert refusal.offer == MoveOfferDeadline(offer=ACME, expires_on=TODAY)
    story.then(refusal.offer).when(AcceptOffer(offer=ACME)).then(OfferAccepted(offer=ACME))
    story.when(AcceptOffer(offer=ACME, happened_on=march(18))).then(OfferAccepted(offer=ACME))


def test_no() -> None:
    offered().when(DeclineOffer(offer=ACME, why="Too far")).then(OfferDeclined(offer=ACME, why="Too far"))


def test_an_offer_runs_out_on_its_last_day_or_later() -> None:
    offered(expires_on=march(25)).when(LapseOffer(offer=ACME)).refused(NotYetLapsed, field="happened_on")
    offered(expires_on=march(18)).when(LapseOffer(offer=ACME)).then(OfferLapsed(offer=ACME))
    offered().when(LapseOffer(offer=ACME)).then(OfferLapsed(offer=ACME))


def test_an_accepted_offer_that_they_take_back_leaves_room_for_another() -> None:
    story = offered(received(BETA, "beta"), OfferAccepted(offer=BETA))
    after = story.when(RescindOffer(offer=BETA, note="A freeze")).then(OfferRescinded(offer=BETA, note="A freeze"))
    assert offer_of(after, BETA).accepted_on == DAY
    after.when(AcceptOffer(offer=ACME)).then(OfferAccepted(offer=ACME))


def test_going_back_on_my_own_yes_leaves_room_for_another() -> None:
    story = offered(received(BETA, "beta"), OfferAccepted(offer=BETA))
    after = story.when(DeclineOffer(offer=BETA, why="Too far")).then(OfferDeclined(offer=BETA, why="Too far"))
    assert (offer_of(after, BETA).stage, after.search.offers.accepted()) == (OfferStage.DECLINED, [])
    after.when(AcceptOffer(offer=ACME)).then(OfferAccepted(offer=ACME))


def test_no_second_yes_is_dated_back_to_while_the_first_one_stood() -> None:
    story = offered(
        received(BETA, "beta"), on(march(10), OfferAccepted(offer=BETA)), on(march(14), OfferRescinded(offer=BETA))
    )
    early = AcceptOffer(offer=ACME, happened_on=march(11))
    refusal = story.when(early).refused(AcceptedAnother, field="happened_on")
    assert "stood until 14 March 2026" in refusal.message
    after = story.then(AcceptOffer(offer=ACME, happened_on=march(14)))
    right = CorrectEntry(version=len(after.entries), event=OfferAccepted(offer=ACME), happened_on=march(12))
    assert "two offers that you said yes to" in after.when(right).refused(WouldBreak).message


def test_corrections_keep_what_came_of_an_offer_in_its_order() -> None:
    story = offered(on(march(5), revised()), on(march(9), OfferAccepted(offer=ACME)))
    for version, event, day in ((7, OfferAccepted(offer=ACME), march(4)), (6, revised(), march(10))):
        story.when(CorrectEntry(version=version, event=event, happened_on=day)).refused(WouldBreak)
    story.then(CorrectEntry(version=7, event=OfferAccepted(offer=ACME), happened_on=march(6)))


def test_an_offer_is_not_older_than_its_application() -> None:
    job = ApplicationId("job")
    applied = ApplicationSubmitted(id=job, company=CompanyId("acme"), role="ML engineer")
    story = given(started(), targeted("acme"), targeted("beta"), on(march(10), applied))
    early = receiving(application=job, happened_on=march(9))
    story.when(early).refused(BeforeApplying, field="happened_on")
    after = story.then(receiving(application=job))
    elsewhere = ApplicationSubmitted(id=job, company=CompanyId("beta"), role="ML engineer")
    assert "to another company" in after.when(CorrectEntry(version=4, event=elsewhere)).refused(WouldBreak).message


@pytest.mark.parametrize(
    "end",
    [OfferDeclined(offer=ACME), OfferLapsed(offer=ACME), OfferRescinded(offer=ACME)],
    ids=lambda one: type(one).__name__,
)
def test_an_offer_at_an_end_takes_nothing_more(end: Any) -> None:
    story = offered(end)
    for command in (
        RecordPromise(offer=ACME, text="More"),
        ProposeCounter(offer=ACME, asks=(CounterAsk("More"),)),
        WeighOffer(offer=ACME, criterion="Growth", weighed=Weighed.SAME),
        ReviseOffer(offer=ACME, terms=MORE),
        MoveOfferDeadline(offer=ACME, expires_on=march(25)),
        AcceptOffer(offer=ACME),
        DeclineOffer(offer=ACME),
        LapseOffer(offer=ACME),
        RescindOffer(offer=ACME),
    ):
        story.when(command).refused(OfferSettled, field="offer")


def test_an_accepted_offer_still_takes_promises() -> None:
    story = offered(OfferAccepted(offer=ACME))
    story.when(RecordPromise(offer=ACME, text="A day a week to learn", medium=Word.CONTRACT)).then(
        promised(new(), medium=Word.CONTRACT)
    )
    story.when(ReviseOffer(offer=ACME, terms=MORE)).refused(OfferSettled, field="offer")
    story.when(WeighOffer(offer=OfferId("x"), criterion="a", weighed=Weighed.SAME)).refused(Unknown, field="offer")


# Undoing and correcting


def test_undoing_never_leaves_two_that_i_said_yes_to() -> None:
    story = offered(
        received(BETA, "beta"), OfferAccepted(offer=BETA), OfferRescinded(offer=BETA), OfferAccepted(offer=ACME)
    )
    refusal = story.when(UndoCommand(command=command_of(8))).refused(WouldBreak)
    assert "two offers that you said yes to" in refusal.message
    assert [one.rule for one in refusal.conflicts] == ["second"]


def test_undoing_an_offer_with_a_promise_would_leave_a_loose_end() -> None:
    story = offered(promised("p1"))
    refusal = story.when(UndoCommand(command=command_of(5))).refused(WouldBreak)
    assert [one.rule for one in refusal.conflicts] == ["dangling"]


def test_a_correction_never_leaves_a_yes_after_the_last_day() -> None:
    story = offered(on(march(10), OfferAccepted(offer=ACME)), expires_on=march(12))
    sooner = CorrectEntry(version=5, event=received(expires_on=march(9)))
    assert [one.rule for one in story.when(sooner).refused(WouldBreak).conflicts] == ["deadline"]
    later = CorrectEntry(version=5, event=received(expires_on=march(12)), happened_on=march(11))
    assert [one.rule for one in story.when(later).refused(WouldBreak).conflicts] == ["before_offer"]


@pytest.mark.parametrize("revision", [False, True], ids=["received", "revised"])
def test_corrected_terms_are_held_to_the_same(revision: bool) -> None:
    story = offered(revised())
    wrong = Terms(currency="EUR", base=Decimal(-5))
    event = revised(wrong) if revision else received(terms=wrong)
    command = CorrectEntry(version=6 if revision else 5, event=event)
    story.when(command).refused(NotMoney, field="event.terms.base")


def test_corrected_terms_are_kept_in_one_form() -> None:
    written = CorrectEntry(version=5, event=received(terms=Terms(currency="EUR", base=Decimal("7.3E4"))))
    (kept,) = offered().when(written).happenings
    assert isinstance(kept.event, EntryCorrected)
    assert isinstance(kept.event.event, OfferReceived)
    assert str(kept.event.event.terms.base) == "73000"


def test_corrections_of_deadlines_and_ends_are_held_to_the_same() -> None:
    moved = OfferDeadlineMoved(offer=ACME, expires_on=march(25))
    story = offered(moved, on(march(25), OfferLapsed(offer=ACME)))
    before = CorrectEntry(version=6, event=OfferDeadlineMoved(offer=ACME, expires_on=march(1)))
    story.when(before, march(26)).refused(DeadlineBeforeOffer, field="event.expires_on")
    early = CorrectEntry(version=7, event=OfferLapsed(offer=ACME), happened_on=march(20))
    story.when(early, march(26)).refused(NotYetLapsed, field="happened_on")
    received_late = CorrectEntry(version=5, event=received(expires_on=march(1)))
    story.when(received_late, march(26)).refused(DeadlineBeforeOffer, field="event.expires_on")
    empty = CorrectEntry(version=5, event=without_a_role(received()))
    story.when(empty, march(26)).refused(BeyondItsLimits, field="event.role")


def without_a_role(event: OfferReceived) -> OfferReceived:
    """The same without a role."""
    return OfferReceived(id=event.id, company=event.company, role=" ", terms=event.terms, medium=event.medium)


def test_what_came_of_it_is_told_in_the_order_it_was_written() -> None:
    story = offered(on(march(12), revised()), on(march(10), OfferAccepted(offer=ACME)))
    then = fold(JobSearch(SEARCH), as_happened(story.entries, march(12)))
    assert not then.dangling
    assert then.offers.by_id[ACME].stage is OfferStage.ACCEPTED


# Deadlines


def due(story: Given, today: date) -> list[tuple[ReminderKind, bool]]:
    return [(one.kind, one.ready) for one in reminders(story.look(today))]


def test_a_deadline_comes_up_days_before_and_is_asked_about_after() -> None:
    story = offered(expires_on=march(20))
    assert due(story, march(16)) == [(ReminderKind.DECIDE, False)]
    assert due(story, march(17)) == due(story, march(20)) == [(ReminderKind.DECIDE, True)]
    assert due(story, march(21)) == [(ReminderKind.LAPSED, True)]
    assert offer_of(story).open
    assert not running(story.then(LapseOffer(offer=ACME), march(21)).search)
    later = story.then(MoveOfferDeadline(offer=ACME, expires_on=march(30)), march(21))
    assert due(later, march(21)) == [(ReminderKind.DECIDE, False)]


def test_without_a_deadline_an_offer_comes_up_some_days_after_it_came() -> None:
    assert due(offered(), march(4)) == [(ReminderKind.DECIDE, False)]
    assert due(offered(), march(5)) == [(ReminderKind.DECIDE, True)]


def test_an_open_offer_never_drops_out_of_sight() -> None:
    story = offered(expires_on=march(18))
    over = Which(ReminderKind.LAPSED, ReminderId(ACME))
    story.when(SkipReminder(which=over)).refused(SayWhatBecameOfIt, field="which")
    story.when(LetGo(things=(over,))).then(OfferLapsed(offer=ACME))
    running_out = offered(expires_on=march(25))
    decide = Which(ReminderKind.DECIDE, ReminderId(ACME))
    running_out.when(SkipReminder(which=decide)).refused(SayWhatBecameOfIt, field="which")
    put_off = running_out.then(PostponeReminder(which=decide, until=march(30)))
    assert due(put_off, march(25)) == [(ReminderKind.DECIDE, True)]


# Side by side


def startup(id: str, industry: str | None = "tech") -> Any:
    return targeted(id, industry=industry, kind=CompanyKind.STARTUP)


def beside(*terms: Terms) -> Given:
    """Offers of so many companies, in tech, with these terms."""
    story = given(started(), chosen(Route.ROLE_FIRST, *LEGS))
    for at, one in enumerate(terms):
        story = story.and_given(startup(f"c{at}"), received(OfferId(f"o{at}"), f"c{at}", one))
    return story


LEGS = (
    Leg(Position("machine learning engineer", "finance"), kept="finance", gained="machine learning engineer"),
    Leg(ENGINEER, kept="machine learning engineer", gained="tech"),
)


def test_each_offer_says_which_switch_it_makes_and_what_remains() -> None:
    story = given(
        started(),
        chosen(Route.ROLE_FIRST, *LEGS),
        targeted("bank", industry="finance", kind=CompanyKind.LARGE),
        startup("acme"),
        received(ACME, "acme", teaches="Shipping"),
        received(BETA, "bank"),
    )
    there, half = offers(story.look()).offers
    assert (there.square.switch, there.leg, there.legs, there.remains) == (Switch.BOTH, 2, 2, Position())  # type: ignore[union-attr]
    assert (half.square.switch, half.leg, half.remains) == (Switch.ROLE, 1, Position(industry="tech"))  # type: ignore[union-attr]
    assert (there.teaches, there.gained, there.kind) == ("Shipping", "tech", CompanyKind.STARTUP)
    assert (half.teaches, half.gained, half.kind) == ("", "machine learning engineer", CompanyKind.LARGE)


def test_an_offer_before_the_switch_is_said_has_none() -> None:
    story = given(started(Position(), Position(), None, None), startup("acme", None), received())
    (row,) = offers(story.look()).offers
    assert (row.square, row.leg, row.remains) == (None, None, None)


def test_money_is_compared_within_a_currency_and_never_converted() -> None:
    dollars = Terms(currency="USD", base=Decimal(200000))
    view = offers(beside(PLAIN, MORE, dollars).look())
    assert [(one.currency, one.offers) for one in view.currencies] == [("EUR", ("o0", "o1")), ("USD", ("o2",))]
    expected = {row.id: row.money[1] for row in view.offers}
    assert [one.to_best for one in expected.values()] == [Decimal(-12000), Decimal(0), None]
    assert view.currencies[0].best[Scenario.EXPECTED] == "o1"
    assert view.currencies[1].best == {}


def test_less_than_the_percent_of_the_rules_is_a_tie() -> None:
    near = Terms(currency="EUR", base=Decimal(74000))
    view = offers(beside(PLAIN, MORE, near).look())
    assert [row.money[1].tie for row in view.offers] == [False, False, True]
    assert view.currencies[0].tied[Scenario.EXPECTED] == ("o2",)


def test_one_that_is_off_the_table_is_compared_with_those_that_stand() -> None:
    story = beside(PLAIN, MORE).then(DeclineOffer(offer=OfferId("o1")))
    view = offers(story.look())
    assert [(row.id, row.stage, row.money[0].to_best) for row in view.offers] == [
        ("o0", OfferStage.OPEN, None),
        ("o1", OfferStage.DECLINED, Decimal(12000)),
    ]
    alone = offers(beside(PLAIN).look()).offers[0]
    assert alone.money[0].to_best is None


def test_one_whose_last_day_has_passed_is_not_what_others_are_compared_with() -> None:
    rich = received(BETA, "beta", Terms(currency="EUR", base=Decimal(90000)), expires_on=march(10))
    view = offers(offered(rich).look(march(11)))
    assert [group.best[Scenario.EXPECTED] for group in view.currencies] == [ACME]


def test_open_ones_come_first_then_the_one_with_my_yes() -> None:
    story = beside(PLAIN, MORE, PLAIN).then(DeclineOffer(offer=OfferId("o0"))).then(AcceptOffer(offer=OfferId("o1")))
    assert [row.id for row in offers(story.look()).offers] == ["o2", "o1", "o0"]


def test_what_is_only_said_is_marked_until_it_is_in_writing() -> None:
    story = offered(promised("p1"), promised("p2"))
    assert offers(story.look()).offers[0].only_said == ("A day a week to learn", "A day a week to learn")
    after = story.and_given(promised("p3", repeats=PromiseId("p2"), medium=Word.EMAIL, name="Jo"))
    (row,) = offers(after.look()).offers
    assert (row.only_said, row.promises) == (("A day a week to learn",), 2)
    page = offer(after.look(), tell, id=ACME)
    assert [(one.id, one.only_said, [said.id for said in one.said]) for one in page.promises] == [
        ("p1", True, ["p1"]),
        ("p2", False, ["p2", "p3"]),
    ]


def test_the_page_of_an_offer_has_what_was_before() -> None:
    asked = CounterProposed(offer=ACME, asks=(CounterAsk("More", "Rent"),), medium=Word.CALL)
    moved = OfferDeadlineMoved(offer=ACME, expires_on=march(27), note="They asked nobody")
    story = offered(asked, revised(), moved, received(BETA, "beta"), expires_on=march(20))
    page = offer(story.look(), tell, id=ACME)
    assert [one.terms for one in page.given] == [MORE, PLAIN]
    assert [one.expires_on for one in page.deadlines] == [march(27), march(20)]
    assert [one.asks for one in page.counters] == [(CounterAsk("More", "Rent"),)]
    assert [one.id for one in page.others] == [BETA]
    assert [one.kind for one in page.next] == [ReminderKind.DECIDE]
    assert len(page.story) == 4
    with pytest.raises(Unknown):
        offer(story.look(), tell, id="x")


def tell(deed: Deed) -> str:
    return deed.lines[0].event.__class__.__name__


def test_an_offer_is_found_by_what_was_said_of_it() -> None:
    asked = CounterProposed(
        offer=ACME, asks=(CounterAsk("A parking space", "The tram stops at nine"),), medium=Word.CALL
    )
    story = offered(asked, promised("p1", by=ContactId("priya")), note("n1", ACME, "Parking costs nine a day"))
    for words in ("parking tram", "learn priya", "machine learning engineer"):
        groups = {group.kind: [hit.leads_to for hit in group.hits] for group in find(story.look(), q=words).groups}
        assert groups[Kind.OFFER] == [Place(Page.OFFER, ACME)], words
    (note_found,) = [group for group in find(story.look(), q="parking nine day").groups if group.kind is Kind.NOTE]
    assert [(hit.name.text, hit.leads_to) for hit in note_found.hits] == [("Acme", Place(Page.OFFER, ACME))]
    assert story.look().ties.named(ACME) == Named(ACME, "Acme")
