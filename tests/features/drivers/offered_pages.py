"""Offers in a real Chromium: side by side, and each on its page."""

from decimal import Decimal

from domain.currencies import DECIMALS
from tests.features.drivers.applied_pages import AppliedPages
from tests.features.phrases import Row, day_of
from tests.features.words import SCENARIOS, WORDS_OF_AN_OFFER

_TYPED = {
    "as": "role",
    "currency": "currency",
    "base": "base",
    "bonus": "bonus",
    "bonus is paid": "bonus_probability",
    "benefits": "benefits",
    "equity, at worst": "low",
    "equity, expected": "expected",
    "equity, at best": "high",
    "equity vests": "vesting",
    "teaches": "teaches",
}
"""What is said of an offer, and the fields it is typed into."""


class OfferedPages(AppliedPages):
    """Amounts are typed as the features write them, and read as the pages show them."""

    def receive_offer(self, offer: Row) -> None:
        self._open("/offers/new")
        typed = {"company": offer["at"], "role": "machine learning engineer", **_terms(offer)}
        if offer.get("decide by"):
            typed["expires_on"] = day_of(offer["decide by"]).isoformat()
        self._save("offer", typed)

    def note_promise(self, promise: Row) -> None:
        self._open_offer(promise["at"])
        typed = {"text": promise["what"], "medium": WORDS_OF_AN_OFFER[promise["how"]].value}
        self._save("promise", typed | {"by": self._option("promise", "by", promise["by"])})

    def counter(self, company: str, asks: list[Row]) -> None:
        self._open_offer(company)
        words = {"what": "what", "because": "why"}
        self._save(
            "counter",
            {f"{field}_{n}": ask[word] for n, ask in enumerate(asks, 1) for word, field in words.items()},
        )

    def accept_offer(self, company: str) -> None:
        self._open_offer(company)
        self._save("accept", {})

    def weigh(self, criterion: Row) -> None:
        self._open_offer(criterion["at"])
        typed = {"criterion": criterion["what"], "weighed": criterion["compared with now"]}
        self._save("weigh", typed | {"why": criterion.get("because", "")})

    def offer_state(self, company: str) -> str:
        """As the offers side by side label it."""
        self._open("/offers")
        offer = self._paper.tab.locator("table.beside thead th", has=self._paper.tab.get_by_role("link", name=company))
        return offer.locator(".chip").inner_text()

    def four_years(self) -> list[Row]:
        found = []
        for company, currency in self._beside():
            self._open_offer(company)
            heads = [head.lower() for head in self._paper.texts("table.years thead th")[1:-1]]
            for row in self._paper.tab.locator("table.years tr:has(td)").all():
                what, *amounts = row.locator("th, td").all_inner_texts()
                *years, total = (_money(amount, currency) for amount in amounts)
                part = what.lower() if what != "Together" else "in all"
                by_year = dict(zip(heads, years, strict=True))
                found.append({"at": company, "what": part, **by_year, "together": total})
        return found

    def scenarios(self) -> list[Row]:
        found: dict[str, Row] = {}
        for word, scenario in SCENARIOS.items():
            for company, total in self._totals(scenario):
                found.setdefault(company, {"at": company})[word] = total
        return list(found.values())

    def differences(self) -> list[Row]:
        totals = self._totals(SCENARIOS["expected"])
        against = self._cells("Against the best")
        currencies = [currency for _, currency in self._beside()]
        return [
            {"at": company, "together": total, **_against(words, currency)}
            for (company, total), words, currency in zip(totals, against, currencies, strict=True)
        ]

    def promises(self, company: str) -> list[Row]:
        self._open_offer(company)
        return [
            {
                "what": row.locator(".row-title").inner_text().removesuffix(row.locator(".chip").inner_text()).strip(),
                "by": row.locator(".meta").inner_text().partition(",")[0],
                "so far": row.locator(".chip").inner_text(),
            }
            for row in self._paper.tab.locator("ul[aria-label='What was promised'] > li").all()
        ]

    def asked_for(self, company: str) -> list[Row]:
        self._open_offer(company)
        asks = [text.split("\n") for text in self._paper.tab.locator("#asked .asked li").all_inner_texts()]
        return [{"what": what, "because": why} for what, why in asks]

    def weighed(self) -> list[Row]:
        self._open("/offers")
        companies = [company for company, _ in self._beside()]
        rows = self._paper.tab.locator("table.beside tbody:has(th:text('What matters to you')) tr:has(td)").all()
        return [
            {"what": row.locator("th").inner_text()}
            | dict(zip(companies, map(str.lower, row.locator("td > span").all_inner_texts()), strict=True))
            for row in rows
        ]

    # Pages

    def _open_offer(self, company: str) -> None:
        self._open("/offers")
        self._paper.press(self._paper.tab.locator("table.beside thead").get_by_role("link", name=company, exact=True))

    def _beside(self) -> list[tuple[str, str]]:
        """The companies of the offers side by side, and the currency of each."""
        self._open("/offers")
        companies = self._paper.texts("table.beside thead th a")
        currencies = [words.split()[0] for words in self._cells("Four years")]
        return list(zip(companies, currencies, strict=True))

    def _totals(self, scenario: str) -> list[tuple[str, str]]:
        """The companies side by side, and what each offer comes to."""
        self._open(f"/offers?equity={scenario}")
        companies = self._paper.texts("table.beside thead th a")
        totals = (words.split() for words in self._cells("Four years"))
        return [
            (company, _money(amount, currency)) for company, (currency, amount) in zip(companies, totals, strict=True)
        ]

    def _cells(self, label: str) -> list[str]:
        """The main words of a row."""
        cells = self._paper.tab.locator(f"table.beside tr:has(th[scope=row]:text-is('{label}')) td > span")
        return cells.all_inner_texts()


def _terms(offer: Row) -> Row:
    """The terms as one types them, field by field; blank cells are left empty."""
    typed = {_TYPED[word]: text.removesuffix(" %") for word, text in offer.items() if word in _TYPED and text}
    years = offer.get("sign-on, by year", "").split(", ")
    return typed | {f"sign_on_{year}": amount for year, amount in enumerate(years, 1) if amount}


def _against(words: str, currency: str) -> Row:
    """ "GBP 3,456.14 less: under 2 %, a tie", in the words of the features."""
    if words.startswith("The most"):
        return {"less than the best by": _money("0", currency), "a tie": ""}
    amount = words.split()[1] if " less" in words else ""
    less = _money(amount, currency) if amount else ""
    return {"less than the best by": less, "a tie": "yes" if words.endswith("a tie") else ""}


def _money(shown: str, currency: str) -> str:
    """An amount with all decimals of its currency: pages leave them out where they are nothing."""
    return f"{Decimal(shown.replace(',', '')):,.{DECIMALS[currency]}f}"
