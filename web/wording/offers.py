"""Offers in words, side by side and each on its page: plain figures, and never what to sign."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from domain.money import ALWAYS, Remote, Terms
from domain.pay import Part, PartPay, Scenario
from domain.steps.offers import OfferStage
from domain.values import Position, Weighed, Word, listed
from domain.views.offer import DeadlineRow, GivenRow, SaidRow
from domain.views.offers import Compared, OfferRow, SideBySide
from web.wording.days import by_day, day, talked_on
from web.wording.kinds import KINDS, square_words
from web.wording.money import money
from web.wording.negotiated import SAID
from web.wording.texts import capital, count

STAGES = {
    OfferStage.OPEN: "open",
    OfferStage.ACCEPTED: "accepted",
    OfferStage.DECLINED: "declined",
    OfferStage.LAPSED: "ran out",
    OfferStage.RESCINDED: "taken back",
}
LOOKS = {OfferStage.OPEN: "trail", OfferStage.ACCEPTED: "on"}
"""How the label of a stage looks; those at an end are set aside."""
MEDIA = {
    Word.IN_PERSON: "in person",
    Word.CALL: "call",
    Word.MESSAGE: "message",
    Word.EMAIL: "e-mail",
    Word.CONTRACT: "contract",
}
"""How something was said, as a form offers it."""
REMOTE = {Remote.ON_SITE: "on site", Remote.HYBRID: "some days on site", Remote.REMOTE: "remote"}
WEIGHED = {Weighed.BETTER: "better", Weighed.SAME: "the same", Weighed.WORSE: "worse"}
SCENARIOS = {Scenario.LOW: "low", Scenario.EXPECTED: "expected", Scenario.HIGH: "high"}
PARTS = {
    Part.BASE: "base",
    Part.BONUS: "bonus",
    Part.EQUITY: "equity",
    Part.SIGN_ON: "sign-on",
    Part.BENEFITS: "benefits",
}
CRITERIA = ("The work", "The people", "What I would learn", "Growth", "The way there", "Hours")
"""Criteria to begin with, where none is named yet."""
EMPTY = "No offer yet. When one comes, log it the same day, with what was only said aloud."
EQUITY = "Equity is a scenario, not a number. It counts here as it becomes yours, at what it may be worth."
EQUITY_ASK = "What may all of it be worth? Three guesses: it is a scenario, not a number."
CLOSING = (
    "Which of this can they put in writing, and by when?",
    "Who decides, and when do you hear?",
)
"""What to ask before the talk ends."""
CONVERTED = "Amounts in different currencies stand beside each other as they are. Nothing is converted."
ACCEPT = "A search has one yes. What was only said stays only said; other open offers stay open until you answer them."
DECLINE = "It stays here, with all that was said. The people there are still people you know."
GO_BACK = "Your yes stays in the Story, and that you took it back. Then you can say yes to another."
LAPSE = "It stood until its last day and nobody answered. It stays here as it was."
RESCIND = "They no longer offer it. If you had said yes to it, you can say yes to another again."


def offers_lead(view: SideBySide) -> str:
    """How many there are: 2 open, 1 declined."""
    stages = [one.stage for one in view.offers]
    return ", ".join(f"{stages.count(stage)} {words}" for stage, words in STAGES.items() if stage in stages)


def state_words(row: OfferRow, today: date) -> str:
    """How an offer stands: "open, answer by Friday, in 3 days"."""
    if row.stage is not OfferStage.OPEN:
        return f"{STAGES[row.stage]} {talked_on(row.since, today)}"
    if row.expires_on is None or row.days_left is None:
        return "open, no day set"
    if row.days_left < 0:
        return f"open, its last day was {day(row.expires_on, today)}"
    left = f", in {row.days_left} days" if row.days_left > 1 else ""
    return f"open, answer by {by_day(row.expires_on, today)}{left}"


def switch_of(row: OfferRow) -> str:
    """The switch that an offer makes, and which leg of the route that is."""
    said = capital(square_words(row.square))
    if row.leg and row.legs > 1:
        return f"{said}: leg {row.leg} of {row.legs}"
    return said


def remains_words(remains: Position | None) -> str:
    """What is still between this and the aim."""
    if remains is None:
        return "Not said yet"
    names = [name for name in (remains.role, remains.industry) if name]
    return f"Still to come: {listed(names)}" if names else "Nothing: the switch is made"


def teaches_words(row: OfferRow) -> str:
    """What it teaches for the next leg: my own words, else what the leg is said to gain."""
    return row.teaches or (f"{capital(row.gained)}, by your route" if row.gained else "")


def kind_of(row: OfferRow) -> str:
    """What kind of place it is."""
    return capital(KINDS[row.kind]) if row.kind else "Not said"


def parts_words(parts: tuple[PartPay, ...], year: int | None, currency: str) -> list[str]:
    """The parts of one year, or of all four: "base 72,000"; those with nothing in it are left out."""
    amounts = ((one.part, one.total if year is None else one.years[year]) for one in parts)
    return [f"{PARTS[part]} {bare(amount, currency)}" for part, amount in amounts if amount]


def bare(amount: Decimal, currency: str) -> str:
    """An amount without its currency, where that stands beside it."""
    return money(amount, currency).removeprefix(f"{currency} ")


def compared_words(found: Compared, currency: str, best: Decimal, tie_percent: int, *, alone: bool = True) -> str:
    """How an offer differs from the best of its currency; `alone`: there is no other, also none at an end."""
    if found.to_best is None:
        return f"The only one in {currency}" if alone else f"The only one in {currency} that stands"
    if not found.to_best:
        return f"The most in {currency}"
    more = "more" if found.to_best > 0 else "less"
    differs = f"{money(abs(found.to_best), currency)} {more}"
    if found.tie:
        return f"{differs}: under {tie_percent} %, a tie"
    share = abs(found.to_best) * 100 / best if best else None
    return f"{differs} ({share:.1f} %)" if share is not None else differs


def ties(view: SideBySide, scenario: Scenario) -> Iterator[str]:
    """A sentence for each currency in which money does not decide."""
    names = {one.id: one.company.name for one in view.offers}
    for group in view.currencies:
        tied = group.tied.get(scenario, ())
        if tied:
            several = listed([names[group.best[scenario]], *(names[id] for id in tied)])
            yield (
                f"{several} differ by under {view.tie_percent} % over four years: in money that is a tie. "
                "Decide on the work, the people and what you would learn."
            )


def later_words(amount: Decimal, currency: str) -> str:
    """What comes after the four years."""
    return f"{money(amount, currency)} still to come" if amount else ""


def total_words(row: OfferRow) -> str:
    """What it comes to in four years, equity as expected."""
    found = next(one.pay for one in row.money if one.pay.scenario is Scenario.EXPECTED)
    return f"{money(found.total, row.terms.currency)} in four years"


def terms_facts(terms: Terms, today: date) -> list[tuple[str, str]]:
    """Terms line by line, those that say nothing left out."""

    def said(amount: Decimal) -> str:
        return money(amount, terms.currency)

    equity = terms.equity
    pairs = [
        ("Base", f"{said(terms.base)} a year"),
        ("Bonus", f"{said(terms.bonus)} a year, {chance_words(terms.bonus_probability)}" if terms.bonus else ""),
        ("Benefits", f"{said(terms.benefits)} a year" if terms.benefits else ""),
        ("Sign-on", listed(f"{said(one)} in year {year}" for year, one in enumerate(terms.sign_on, 1) if one)),
        ("Equity", equity.grant or "Yes" if equity else ""),
        ("It may be worth", _worth(terms) if equity and equity.high else ""),
        (
            "It becomes yours",
            f"{' / '.join(map(plain, equity.vesting))} % by year" if equity and equity.vesting else "",
        ),
        ("Where", ", ".join(filter(None, (terms.place, REMOTE[terms.remote] if terms.remote else "")))),
        ("Start", capital(day(terms.start, today)) if terms.start else ""),
    ]
    return [(label, words) for label, words in pairs if words]


def _worth(terms: Terms) -> str:
    equity = terms.equity
    if equity is None:
        return ""
    low, expected, high = (bare(one, terms.currency) for one in (equity.low, equity.expected, equity.high))
    return f"{terms.currency} {low} to {high}, {expected} expected"


def changes(after: Terms, before: Terms, today: date) -> list[str]:
    """What new terms changed: "Base: EUR 75,000 a year, before EUR 72,000 a year"."""
    was, now = dict(terms_facts(before, today)), dict(terms_facts(after, today))
    labels = dict.fromkeys([*now, *was])
    return [
        f"{label}: {now.get(label, 'no longer')}{', before ' + was[label] if label in was else ', new'}"
        for label in labels
        if now.get(label) != was.get(label)
    ]


def chance_words(percent: Decimal) -> str:
    """How sure a bonus is."""
    return "always paid" if percent == ALWAYS else f"with a chance of {plain(percent)} %"


def plain(percent: Decimal) -> str:
    """A percentage as figures: 80, 33.33."""
    return f"{percent:f}"


def said_words(said: SaidRow, today: date) -> str:
    """One time that a promise was made: who, when, how."""
    who = said.by.name if said.by else said.name
    return ", ".join(filter(None, (who, talked_on(said.on, today), SAID[said.medium])))


def given_words(given: GivenRow, today: date) -> str:
    """When and how terms were given."""
    return f"{capital(day(given.on, today))}, {SAID[given.medium]}"


def first_terms(given: GivenRow, today: date) -> str:
    """The terms at first, in a row."""
    return " · ".join(f"{label}: {words}" for label, words in terms_facts(given.terms, today))


def still_only_said(row: OfferRow) -> str:
    """What nobody has put in writing, before a yes."""
    return f"Only said so far: {listed(f'“{one}”' for one in row.only_said)}."


def deadline_words(deadline: DeadlineRow, today: date) -> str:
    """A deadline and when it was set."""
    until = f"Until {day(deadline.expires_on, today)}" if deadline.expires_on else "No day set"
    return f"{until}, as said {talked_on(deadline.on, today)}"


def promises_words(row: OfferRow) -> str:
    """How many promises there are, and how many only said."""
    if not row.promises:
        return ""
    only = f", {len(row.only_said)} only said" if row.only_said else ", all in writing"
    return f"{count(row.promises, 'promise')}{only}"
