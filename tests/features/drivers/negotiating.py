"""What Mira does about offers, as commands, and what she sees of them."""

from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Any

import msgspec

from domain.commands import (
    AcceptOffer,
    DeclineOffer,
    LapseOffer,
    MoveOfferDeadline,
    ProposeCounter,
    ReceiveOffer,
    RecordPromise,
    RescindOffer,
    ReviseOffer,
    WeighOffer,
)
from domain.currencies import DECIMALS
from domain.money import Equity, Terms
from domain.values import CounterAsk, OfferId, Weighed, day_words, listed
from tests.features.drivers.applying import Applying
from tests.features.drivers.seeing import View, square
from tests.features.phrases import Row, day_of, same
from tests.features.words import KINDS, OFFERS, PARTS, SCENARIOS, WORDS_OF_AN_OFFER, words

_MONEY = {"base": "base", "bonus": "bonus", "benefits": "benefits"}
_EQUITY = {"equity, at worst": "low", "equity, expected": "expected", "equity, at best": "high"}


class Negotiating(Applying):
    """An offer is meant by whom it is from, the latest one."""

    def receive_offer(self, offer: Row) -> None:
        expires_on = day_of(offer["decide by"]) if offer.get("decide by") else None
        self.save(
            ReceiveOffer(
                company=self.company(offer["at"])["id"],
                role=offer.get("as", "machine learning engineer"),
                terms=Terms(currency=offer["currency"], **_terms(offer)),
                expires_on=expires_on,
                teaches=offer.get("teaches", ""),
            )
        )

    def note_promise(self, promise: Row) -> None:
        """Said `again`: what was promised before."""
        said: dict[str, Any] = {"medium": WORDS_OF_AN_OFFER[promise["how"]]}
        if promise.get("again"):
            said["repeats"] = self.promise(promise["at"], promise["again"])["id"]
        by = self.person(promise["by"])["id"]
        self.save(RecordPromise(offer=self._from(promise["at"]), text=promise["what"], by=by, **said))

    def counter(self, company: str, asks: list[Row]) -> None:
        wanted = tuple(CounterAsk(what=ask["what"], why=ask["because"]) for ask in asks)
        self.save(ProposeCounter(offer=self._from(company), asks=wanted))

    def revise_offer(self, company: str, changes: Row) -> None:
        """What is not said anew stays."""
        present = msgspec.convert(self.offer(company)["row"]["terms"], Terms)
        terms = msgspec.structs.replace(present, **_terms(changes))
        self.save(ReviseOffer(offer=self._from(company), terms=terms))

    def move_deadline(self, company: str, day: date) -> None:
        self.save(MoveOfferDeadline(offer=self._from(company), expires_on=day))

    def accept_offer(self, company: str) -> None:
        self.save(AcceptOffer(offer=self._from(company)))

    def decline_offer(self, company: str, why: str) -> None:
        self.save(DeclineOffer(offer=self._from(company), why=why))

    def let_offer_lapse(self, company: str) -> None:
        self.save(LapseOffer(offer=self._from(company)))

    def rescind_offer(self, company: str) -> None:
        self.save(RescindOffer(offer=self._from(company)))

    def weigh(self, criterion: Row) -> None:
        self.save(
            WeighOffer(
                offer=self._from(criterion["at"]),
                criterion=criterion["what"],
                weighed=Weighed(criterion["compared with now"]),
                why=criterion.get("because", ""),
            )
        )

    def offer(self, company: str) -> View:
        """The latest offer of a company, as its page has it."""
        rows = (row for row in self.view("offers")["offers"] if row["company"]["name"] == company)
        return max((self.view("offer", id=row["id"]) for row in rows), key=itemgetter("version"))

    def offers(self) -> list[Row]:
        return [
            {
                "at": _at(row),
                "as": row["role"],
                "switch": square(row["square"]),
                "remains": listed(filter(None, row["remains"].values())) or "nothing",
                "kind": words(KINDS, row["kind"]),
                "teaches": row["teaches"],
            }
            for row in self.view("offers")["offers"]
        ]

    def offer_state(self, company: str) -> str:
        return words(OFFERS, self.offer(company)["row"]["stage"])

    def four_years(self) -> list[Row]:
        found = []
        for row in self.view("offers")["offers"]:
            pay = _expected(row)["pay"]
            parts = [(words(PARTS, one["part"]), one["years"], one["total"]) for one in pay["parts"]]
            for what, years, total in [*parts, ("in all", pay["years"], pay["total"])]:
                by_year = {f"year {number}": _money(one, row) for number, one in enumerate(years, 1)}
                found.append({"at": _at(row), "what": what, **by_year, "together": _money(total, row)})
        return found

    def scenarios(self) -> list[Row]:
        return [
            {"at": _at(row)}
            | {words(SCENARIOS, one["pay"]["scenario"]): _money(one["pay"]["total"], row) for one in row["money"]}
            for row in self.view("offers")["offers"]
        ]

    def differences(self) -> list[Row]:
        found = []
        for row in self.view("offers")["offers"]:
            compared = _expected(row)
            less = compared["to_best"]
            found.append(
                {
                    "at": _at(row),
                    "currency": row["terms"]["currency"],
                    "together": _money(compared["pay"]["total"], row),
                    "less than the best by": "" if less is None else _money(less.removeprefix("-"), row),
                    "a tie": "yes" if compared["tie"] else "",
                }
            )
        return found

    def promise(self, company: str, text: str) -> View:
        """A promise, by its words."""
        return next(one for one in self.offer(company)["promises"] if same(one["text"]) == same(text))

    def promises(self, company: str) -> list[Row]:
        return [
            {
                "what": one["text"],
                "by": one["said"][-1]["by"]["name"],
                "so far": "only said" if one["only_said"] else "in writing",
            }
            for one in self.offer(company)["promises"]
        ]

    def asked_for(self, company: str) -> list[Row]:
        counters = reversed(self.offer(company)["counters"])
        return [{"what": ask["what"], "because": ask["why"]} for counter in counters for ask in counter["asks"]]

    def terms(self, company: str) -> list[Row]:
        return [
            {
                "from": day_words(date.fromisoformat(given["on"])),
                "base": _money(given["terms"]["base"], given),
                "sign-on, by year": ", ".join(_money(one, given) for one in given["terms"].get("sign_on", ())),
            }
            for given in self.offer(company)["given"]
        ]

    def weighed(self) -> list[Row]:
        answer = self.view("offers")
        return [
            {"what": criterion} | {_at(row): _weighed(row, criterion) for row in answer["offers"]}
            for criterion in answer["criteria"]
        ]

    def _from(self, company: str) -> OfferId:
        return OfferId(self.offer(company)["row"]["id"])


def _at(row: View) -> str:
    name: str = row["company"]["name"]
    return name


def _expected(row: View) -> View:
    """An offer compared with the others, if its equity is worth what is expected."""
    return next(one for one in row["money"] if one["pay"]["scenario"] == SCENARIOS["expected"])


def _money(amount: str, of: View) -> str:
    """An amount with all decimals of the currency it is in."""
    return f"{Decimal(amount):,.{DECIMALS[of['terms']['currency']]}f}"


def _weighed(row: View, criterion: str) -> str:
    return next((one["weighed"] for one in row["weighed"] if one["name"] == criterion), "")


def _terms(offer: Row) -> dict[str, Any]:
    """What is said of the terms, in their fields; blank cells are not said."""
    said: dict[str, Any] = {field: _amount(offer[word]) for word, field in _MONEY.items() if offer.get(word)}
    if offer.get("bonus is paid"):
        said["bonus_probability"] = Decimal(offer["bonus is paid"].removesuffix(" %"))
    if offer.get("sign-on, by year"):
        said["sign_on"] = tuple(map(_amount, offer["sign-on, by year"].split(", ")))
    if offer.get("equity vests"):
        vesting = tuple(map(Decimal, offer["equity vests"].removesuffix(" %").split(", ")))
        worth = {field: _amount(offer[word]) for word, field in _EQUITY.items() if offer.get(word)}
        said["equity"] = Equity(vesting=vesting, **worth)
    return said


def _amount(written: str) -> Decimal:
    """An amount with its thousands apart."""
    return Decimal(written.replace(",", ""))
