"""Offers on pages: logged as people type, side by side, negotiated, answered, and never a word on what to sign."""

import re
from datetime import date, timedelta

import pytest

from tests.web.conftest import Api
from tests.web.visitor import FRAME, Visitor, words

TODAY = date.today()


def day(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


class Search:
    """A search with companies, and its offers."""

    def __init__(self, api: Api, visitor: Visitor) -> None:
        self.api, self.visitor = api, visitor
        frame = {
            "background": {"role": FRAME["background_role"], "industry": FRAME["background_industry"]},
            "target": {"role": FRAME["target_role"], "industry": FRAME["target_industry"]},
            "new_role": True,
            "new_industry": True,
        }
        self.id: str = api.begin(country="DE", happened_on=day(-30), **frame).json()["search_id"]
        self.at = f"/searches/{self.id}"

    def company(self, name: str = "Northwind", **more: object) -> str:
        id: str = self.api.done(self.id, "TargetCompany", name=name, **more)["data"]["id"]
        return id

    def offer(self, company: str, **more: object) -> str:
        given = {"terms": {"currency": "EUR", "base": "72000"}, "role": "machine learning engineer"} | more
        id: str = self.api.done(self.id, "ReceiveOffer", company=company, **given)["data"]["id"]
        return id

    def page(self, path: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.visitor.get(self.at + path)))

    def view(self, name: str, **query: str) -> dict[str, object]:
        view: dict[str, object] = self.api.view(self.id, name, **query).json()["view"]
        return view


@pytest.fixture
def mira(api: Api, visitor: Visitor) -> Search:
    return Search(api, visitor)


# The first one


def test_before_the_first_offer_the_page_says_what_it_is_for(mira: Search) -> None:
    page = mira.visitor.get(f"{mira.at}/offers")
    assert "No offer yet. When one comes, log it the same day, with what was only said aloud." in page
    assert f'href="{mira.at}/offers/new"' in page
    assert f'href="{mira.at}/offers"' not in mira.visitor.get(f"{mira.at}/companies")


def test_without_companies_the_form_says_where_to_begin(mira: Search) -> None:
    assert "Name the company" in mira.page("/offers/new")


def test_an_offer_is_logged_as_people_type_amounts(mira: Search) -> None:
    company = mira.company(aimed_role="ML engineer")
    form = mira.visitor.get(f"{mira.at}/offers/new?company={company}")
    assert 'value="EUR"' in form
    assert 'value="ML engineer"' in form
    page = mira.visitor.saved(
        f"{mira.at}/offers",
        {
            "company": company, "role": "ML engineer", "currency": "eur", "base": "72k", "bonus": "7 200",
            "bonus_probability": "80 %", "benefits": "2.400,50", "sign_on_1": "5,000", "sign_on_2": "",
            "grant": "0.3 %", "vesting": "38 / 32 / 20 / 10", "low": "0", "expected": "60,000", "high": "125k",
            "medium": "call", "expires_on": day(6), "happened_on": day(0), "remote": "hybrid", "place": "Hamburg",
        },
    )  # fmt: skip
    assert "Northwind made you an offer" in page
    (row,) = mira.view("offers")["offers"]  # type: ignore[misc]
    assert row["terms"] == {
        "currency": "EUR",
        "base": "72000",
        "bonus": "7200",
        "bonus_probability": "80",
        "benefits": "2400.50",
        "sign_on": ["5000"],
        "equity": {"grant": "0.3 %", "vesting": ["38", "32", "20", "10"], "expected": "60000", "high": "125000"},
        "place": "Hamburg",
        "remote": "hybrid",
    }
    assert f'href="{mira.at}/offers"' in mira.visitor.get(f"{mira.at}/companies")


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"base": "plenty"}, "base", "Please write an amount in figures"),
        ({"base": ""}, "base", "What is the base, in a year?"),
        ({"base": "-5"}, "base", "0 or more"),
        ({"base": "9" * 30}, "base", "below a trillion"),
        ({"base": "72000.005"}, "base", "EUR has 2 decimals"),
        ({"currency": "Euro"}, "currency", "Write the three letters of a currency"),
        ({"currency": "EUX"}, "currency", "There is no currency EUX"),
        ({"bonus_probability": "120"}, "bonus_probability", "between 0 and 100"),
        ({"vesting": "25 25 25", "high": "9"}, "vesting", "come to 75 %"),
        ({"high": "9000"}, "vesting", "how much of the equity becomes yours"),
        ({"vesting": "100", "low": "9", "expected": "5", "high": "9"}, "expected", "Put expected between the two"),
        ({"sign_on_2": "1e9"}, "sign_on_2", "in figures"),
        ({"sign_on_2": "0.001"}, "sign_on_2", "EUR has 2 decimals"),
        ({"expires_on": "2001-01-01"}, "expires_on", "The offer came on"),
        ({"role": ""}, "role", "As what?"),
        ({"company": ""}, "company", "Choose the company."),
    ],
    ids=lambda one: "-".join(one) if isinstance(one, dict) else None,
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_lost(
    mira: Search, typed: dict[str, str], field: str, says: str
) -> None:
    whole = {"company": mira.company(), "role": "ML engineer", "currency": "EUR", "base": "72k", "teaches": "Models"}
    answer = mira.visitor.post(f"{mira.at}/offers", whole | typed)
    assert answer.status_code == 422
    assert says in words(answer)
    assert f'href="#f-{field}"' in answer.text
    assert f'id="f-{field}"' in answer.text
    assert 'value="Models"' in answer.text
    if typed.get("base") == "plenty":
        assert 'value="plenty"' in answer.text


def test_all_that_is_wrong_is_said_at_once(mira: Search) -> None:
    answer = mira.visitor.post(f"{mira.at}/offers", {"base": "x", "bonus": "y", "start": "z", "currency": "EUR"})
    for field in ("company", "role", "base", "bonus", "start"):
        assert f'href="#f-{field}"' in answer.text, field


# Side by side


def test_offers_stand_side_by_side_to_the_cent(mira: Search) -> None:
    bank, lab, far = (mira.company(name, industry="tech") for name in ("Northwind", "Gridworks", "Pacific Loop"))
    share = {"vesting": ["38", "32", "20", "10"], "low": "0", "expected": "60000", "high": "125000"}
    mira.offer(bank)
    mira.offer(lab, terms={"currency": "EUR", "base": "68500", "sign_on": ["5000", "2500.75"], "equity": share})
    mira.offer(far, terms={"currency": "USD", "base": "118000"})
    page = mira.page("/offers")
    for said in (
        "EUR 96,300", "base 68,500", "equity 22,800", "sign-on 5,000", "EUR 90,200.75", "EUR 341,500.75",
        "EUR 288,000", "EUR 53,500.75 less (15.7 %)", "The most in EUR", "The only one in USD",
        "Nothing is converted", "Equity is a scenario, not a number", "New role and new industry",
    ):  # fmt: skip
        assert said in page, said
    assert "EUR 406,500.75" in mira.page("/offers?equity=high")
    assert "EUR 281,500.75" in mira.page("/offers?equity=low")
    assert "EUR 341,500.75" in mira.page("/offers?equity=nonsense")
    assert "safe to sign" not in page


def test_the_only_one_left_is_not_the_only_one(mira: Search) -> None:
    mira.offer(mira.company())
    gone = mira.offer(mira.company("Gridworks"), terms={"currency": "EUR", "base": "80000"})
    mira.api.done(mira.id, "DeclineOffer", offer=gone)
    page = mira.page("/offers")
    assert "The only one in EUR that stands" in page
    assert "EUR 32,000 more (11.1 %)" in page


def test_a_tie_is_said_in_words(mira: Search) -> None:
    mira.offer(mira.company())
    mira.offer(mira.company("Gridworks"), terms={"currency": "EUR", "base": "72500"})
    page = mira.page("/offers")
    assert "Gridworks and Northwind differ by under 2 % over four years: in money that is a tie." in page
    assert "EUR 2,000 less: under 2 %, a tie" in page


# One offer


def test_a_promise_is_noted_and_put_into_writing_later(mira: Search) -> None:
    company = mira.company()
    priya = mira.api.done(mira.id, "AddContact", name="Priya Raman", employer="Northwind")["data"]["id"]
    offer = mira.offer(company)
    page = f"{mira.at}/offers/{offer}"
    said = {"text": "A day a week to learn", "by": priya, "medium": "call", "happened_on": day(0)}
    assert "only said" in mira.visitor.saved(f"{page}/promises", said)
    assert "A day a week to learn" in mira.page("/offers")
    (promise,) = mira.view("offer", id=offer)["promises"]  # type: ignore[misc]
    form = mira.visitor.get(f"{page}?open=promise&repeats={promise['id']}")
    assert re.search(r'name="text"[^>]*value="A day a week to learn"', form)
    again = said | {"medium": "email", "repeats": promise["id"]}
    after = mira.visitor.saved(f"{page}/promises", again)
    assert "in writing" in after
    assert "only said" not in re.sub(r"\s+", " ", after.split("What you asked for")[0].split("What was promised")[1])
    nameless = mira.visitor.saved(f"{page}/promises", {"text": "A desk by the window", "medium": "in_person"})
    assert "Today, in person" in nameless
    both = mira.visitor.post(f"{page}/promises", said | {"name": "Jo Hansen"})
    assert "Choose one of the two" in words(both)
    assert 'value="Jo Hansen"' in both.text
    answer = mira.visitor.post(f"{page}/promises", {"text": "", "medium": "call"})
    assert answer.status_code == 422
    assert "Please write a few words." in words(answer)


def test_what_i_ask_for_is_on_the_sheet_with_who_said_what(mira: Search) -> None:
    offer = mira.offer(mira.company())
    page = f"{mira.at}/offers/{offer}"
    asks = {"what_1": "EUR 76,000", "why_1": "Two others pay that", "what_2": "", "why_2": "", "medium": "call"}
    mira.visitor.saved(f"{page}/counters", asks | {"what_3": "Four days", "why_3": ""})
    mira.visitor.saved(f"{page}/promises", {"text": "A review in May", "name": "Jo Hansen", "medium": "in_person"})
    mira.visitor.saved(f"{page}/criteria", {"criterion": "The people", "weighed": "better", "why": "Nine of them"})
    sheet = mira.page(f"/offers/{offer}/sheet")
    for said in ("EUR 76,000", "Two others pay that", "Four days", "A review in May", "Jo Hansen", "in person"):
        assert said in sheet, said
    assert "The people: better (Nine of them)" in sheet
    for empty, field in (({"why_2": "Because"}, "f-counter-what_2"), ({}, "f-counter-what_1")):
        answer = mira.visitor.post(f"{page}/counters", empty)
        assert answer.status_code == 422
        assert f'href="#{field}"' in answer.text


def test_new_terms_begin_with_the_present_ones_and_keep_those_before(mira: Search) -> None:
    share = {"vesting": ["33.34", "33.33", "33.33"], "low": "0.50", "expected": "10", "high": "1000"}
    terms = {"currency": "EUR", "base": "72000.50", "equity": share, "sign_on": ["0", "0", "900"]}
    offer = mira.offer(mira.company(), terms=terms, happened_on=day(-3))
    page = f"{mira.at}/offers/{offer}"
    form = mira.visitor.get(page)
    part = form[form.index('id="revise"') : form.index('id="deadline"')]
    shown = dict(re.findall(r'name="(\w+)" type="\w+" (?:list="[^"]*" )?value="([^"]*)"', part))
    assert (shown["base"], shown["vesting"], shown["low"]) == ("72,000.50", "33.34, 33.33, 33.33", "0.50")
    assert shown["sign_on_3"] == "900"
    refused = mira.visitor.post(f"{page}/terms", {**shown, "medium": "email", "happened_on": day(0)})
    assert "These are the terms already." in words(refused)
    typed = {**shown, "base": "75k", "medium": "email", "note": "They moved", "happened_on": day(0)}
    after = mira.visitor.saved(f"{page}/terms", typed)
    assert "Base: EUR 75,000 a year, before EUR 72,000.50 a year" in after
    given = mira.view("offer", id=offer)["given"]
    assert [one["terms"]["base"] for one in given] == ["75000", "72000.50"]  # type: ignore[attr-defined,index]


def test_a_yes_after_the_last_day_offers_the_new_one(mira: Search) -> None:
    offer = mira.offer(mira.company(), happened_on=day(-9), expires_on=day(-2))
    page = f"{mira.at}/offers/{offer}"
    assert "its last day was" in mira.page(f"/offers/{offer}")
    refused = mira.visitor.post(f"{page}/answer", {"do": "accept"})
    assert refused.status_code == 422
    assert "record the new deadline first" in words(refused)
    assert "They gave me until today" in words(refused)
    assert f'value="{day(0)}"' in refused.text
    mira.visitor.saved(f"{page}/deadline", {"expires_on": day(0)})
    assert "You accepted the offer from Northwind" in mira.visitor.saved(f"{page}/answer", {"do": "accept"})
    assert "They took it back" in mira.page(f"/offers/{offer}")


def test_a_second_yes_names_the_first(mira: Search) -> None:
    first, second = mira.offer(mira.company()), mira.offer(mira.company("Gridworks"))
    mira.visitor.saved(f"{mira.at}/offers/{first}/answer", {"do": "accept"})
    refused = mira.visitor.post(f"{mira.at}/offers/{second}/answer", {"do": "accept"})
    assert refused.status_code == 422
    assert "You said yes to Northwind" in words(refused)
    assert "The offer from Northwind" in words(refused)
    assert f'href="{mira.at}/offers/{first}#answer"' in refused.text
    mira.visitor.saved(f"{mira.at}/offers/{first}/answer", {"do": "rescind", "note": "A freeze"})
    mira.visitor.saved(f"{mira.at}/offers/{second}/answer", {"do": "accept"})


@pytest.mark.parametrize(
    ("do", "says"),
    [("decline", "declined today"), ("lapse", "ran out today"), ("rescind", "taken back today")],
)
def test_how_it_ends_is_said_and_it_stays(mira: Search, do: str, says: str) -> None:
    offer = mira.offer(mira.company())
    mira.visitor.saved(f"{mira.at}/offers/{offer}/answer", {"do": do, "why": "Far", "note": "Far"})
    page = mira.page(f"/offers/{offer}")
    assert says in page
    assert "Say yes" not in page
    answer = mira.visitor.post(f"{mira.at}/offers/{offer}/answer", {"do": "accept"})
    assert "undo it in the Story first" in words(answer)


def test_a_form_opened_before_it_changed_elsewhere_is_asked_about_again(mira: Search) -> None:
    offer = mira.offer(mira.company())
    page = f"{mira.at}/offers/{offer}"
    seen = str(mira.api.entries(mira.id).json()["head"])
    mira.api.done(mira.id, "ReviseOffer", offer=offer, terms={"currency": "EUR", "base": "60000"})
    late = mira.visitor.post(f"{page}/answer", {"do": "accept"}, seen=seen)
    assert late.status_code == 409
    assert "What should count?" in words(late)
    typed = {"currency": "EUR", "base": "81k", "medium": "email"}
    late = mira.visitor.post(f"{page}/terms", typed, seen=seen)
    assert late.status_code == 409
    assert 'value="81k"' in late.text
    assert "Northwind changed the offer" in words(late)


def test_notes_and_nonsense(mira: Search) -> None:
    offer = mira.offer(mira.company())
    page = f"{mira.at}/offers/{offer}"
    assert "Ask about the team" in mira.visitor.saved(f"{page}/notes", {"text": "Ask about the team"})
    assert mira.visitor.post(f"{page}/answer", {"do": "sign"}).status_code == 422
    assert mira.visitor.client.get(f"{mira.at}/offers/nothing").status_code == 404
    assert mira.visitor.client.get(f"{mira.at}/offers/nothing/sheet").status_code == 404
    assert mira.visitor.post(f"{mira.at}/offers/nothing/answer", {"do": "accept"}).status_code in (404, 422)


def test_the_company_and_the_map_mark_an_offer(mira: Search) -> None:
    company = mira.company(industry="tech")
    offer = mira.offer(company)
    assert f"/offers/{offer}" in mira.visitor.get(f"{mira.at}/companies/{company}")
    page = mira.visitor.get(f"{mira.at}/switch")
    assert "map-star" in page
    assert "Star: an offer." in page
    (placed,) = mira.view("switch_map")["companies"]  # type: ignore[misc]
    assert placed["offered"]


def test_today_asks_to_decide_and_then_what_became_of_it(mira: Search) -> None:
    near = mira.offer(mira.company(), happened_on=day(-9), expires_on=day(1))
    gone = mira.offer(mira.company("Gridworks"), happened_on=day(-9), expires_on=day(-1))
    page = mira.page("")
    assert "Decide on the offer from Northwind" in page
    assert "by tomorrow" in page
    assert "What became of the offer from Gridworks ?" in page
    assert f"/offers/{near}" in mira.visitor.get(mira.at)
    after = mira.visitor.saved(f"{mira.at}/offers/{gone}/answer", {"do": "lapse", "from": "today"})
    assert "The offer from Gridworks ran out." in after
    assert "What became of" not in after
