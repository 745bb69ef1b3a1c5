"""The life of a search on its pages: paused, ended, told about, gone on from; and the way to the other searches."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from tests.web.conftest import Api
from tests.web.visitor import Visitor, hidden, words


def ids(api: Api, at: str, *names: str) -> list[str]:
    """People of the search, in their order."""
    return [str(api.done(at.rsplit("/", 1)[-1], "AddContact", name=name)["data"]["id"]) for name in names]


def talked(api: Api, at: str, *names: str) -> list[str]:
    """People who were talked with."""
    search, people = at.rsplit("/", 1)[-1], ids(api, at, *names)
    for one in people:
        api.done(search, "HoldInterview", contacts=[one])
    return people


def end(api: Api, at: str, **more: Any) -> None:
    api.done(at.rsplit("/", 1)[-1], "ConcludeSearch", **({"outcome": "stopped"} | more))


def accept(api: Api, at: str) -> str:
    search = at.rsplit("/", 1)[-1]
    company = api.done(search, "TargetCompany", name="Acme", industry="tech")["data"]["id"]
    terms = {"currency": "EUR", "base": "72000"}
    offer: str = api.done(search, "ReceiveOffer", company=company, role="ML engineer", terms=terms)["data"]["id"]
    api.done(search, "AcceptOffer", offer=offer)
    return offer


class TestPausing:
    def test_a_search_is_paused_in_the_settings_and_goes_on_from_any_page(
        self, visitor: Visitor, at: str, api: Api
    ) -> None:
        action, fields = hidden(visitor.get(f"{at}/settings"), "Pause the search")
        page = visitor.saved(action, {"why": "Three weeks at home."}, key=fields["key"], seen=fields["seen"])
        assert "Saved. You paused your search." in page
        assert re.search(r"Paused since today\. Nothing is due\.", page)
        assert "Good next thing" not in page
        assert "This week: no conversation yet" not in page
        for place in ("people", "companies", "journal", "switch"):
            assert "Paused since today" in visitor.get(f"{at}/{place}")
        action, fields = hidden(visitor.get(f"{at}/people"), "Go on")
        assert "Paused since" not in visitor.saved(action, {}, key=fields["key"], seen=fields["seen"])

    def test_what_was_due_before_a_pause_is_told_without_it(self, visitor: Visitor, at: str, api: Api) -> None:
        search, today = at.rsplit("/", 1)[-1], date.today()
        ago = [(today - timedelta(days)).isoformat() for days in (12, 11, 1, 13)]
        api.done(search, "SetNextStep", what="Send it", due=ago[0], happened_on=ago[3])
        api.done(search, "PauseSearch", happened_on=ago[1])
        api.done(search, "ResumeSearch", happened_on=ago[2])
        assert "due 2 days ago, the pause aside" in visitor.get(at)

    def test_pausing_twice_is_refused_with_what_was_typed(self, visitor: Visitor, at: str, api: Api) -> None:
        api.done(at.rsplit("/", 1)[-1], "PauseSearch")
        answer = visitor.post(f"{at}/pause", {"why": "Again."})
        assert answer.status_code == 422
        assert "paused since" in words(answer)
        assert visitor.post(f"{at}/resume", {}).status_code == 303
        assert visitor.post(f"{at}/resume", {}).status_code == 422


class TestEnding:
    def test_it_ends_by_the_offer_that_was_accepted(self, visitor: Visitor, at: str, api: Api) -> None:
        talked(api, at, "Priya Raman")
        api.done(at.rsplit("/", 1)[-1], "SetNextStep", what="Send it", due="2030-01-01")
        accept(api, at)
        page = visitor.get(f"{at}/conclude")
        assert "ML engineer at Acme" in page
        assert "1 next step is not done" in page
        action, fields = hidden(page, "End the search")
        page = visitor.saved(
            action, {"outcome": "accepted", "lessons": "Ask sooner.", "happened_on": fields.get("happened_on", "")},
            key=fields["key"], seen=fields["seen"],
        )  # fmt: skip
        assert "This search ended today: you said yes to Acme." in page
        assert "Ask sooner." in page
        assert "Tell 1 person how it ended" in page
        day = visitor.get(at)
        assert "This search ended today" in day
        assert f'href="{at}/tell"' in day
        assert "Set a next step" not in day

    def test_a_yes_leads_on_to_telling_and_to_the_end(self, visitor: Visitor, at: str, api: Api) -> None:
        talked(api, at, "Priya Raman")
        offer = accept(api, at)
        command = api.entries(at.rsplit("/", 1)[-1]).json()["entries"][-1]["command_id"]
        page = visitor.get(f"{at}/offers/{offer}?saved={command}")
        assert f'href="{at}/tell">Tell 1 person' in page
        assert f'href="{at}/conclude">End the search' in page

    def test_what_is_not_chosen_or_not_so_is_said_where_it_is_asked(self, visitor: Visitor, at: str) -> None:
        answer = visitor.post(f"{at}/conclude", {"lessons": "Ask sooner."})
        assert answer.status_code == 422
        assert "Ask sooner." in words(answer)
        answer = visitor.post(f"{at}/conclude", {"outcome": "accepted", "lessons": "Ask sooner."})
        assert answer.status_code == 422
        assert 'href="#f-outcome">No offer has your yes yet.' in answer.text
        assert "Ask sooner." in words(answer)

    def test_what_it_no_longer_takes_is_refused_and_it_can_be_opened_again(
        self, visitor: Visitor, at: str, api: Api
    ) -> None:
        end(api, at)
        answer = visitor.post(f"{at}/log?save", [("who", "Priya"), ("note", "We talked after all.")])
        assert answer.status_code == 422
        assert "This search ended on" in words(answer)
        assert "We talked after all." in words(answer)
        assert f'action="{at}/reopen" target="_blank"' in answer.text
        action, fields = hidden(visitor.get(f"{at}/conclude"), "Open it again")
        page = visitor.saved(action, {"why": "They took it back."}, key=fields["key"], seen=fields["seen"])
        assert "This search ended" not in page


class TestTelling:
    def test_nobody_is_to_be_told_before_the_end(self, visitor: Visitor, at: str, api: Api) -> None:
        talked(api, at, "Priya Raman")
        assert "I told Priya" not in visitor.get(f"{at}/tell")

    def test_the_list_says_why_them_and_offers_their_draft(self, visitor: Visitor, at: str, api: Api) -> None:
        talked(api, at, "Priya Raman")
        search = at.rsplit("/", 1)[-1]
        [lena] = ids(api, at, "Lena Weber")
        api.done(search, "ChangeContact", contact=lena, email="lena@beta.example")
        api.done(search, "ReceiveAdvice", text="Build one thing.", by=lena)
        accept(api, at)
        assert f'<a href="{at}/tell">2 people</a> how it ended' in visitor.get(at)
        page = visitor.get(f"{at}/tell")
        assert "You talked today." in page
        assert "Advised you: “Build one thing.”." in page
        assert "mailto:lena@beta.example?subject=I%20said%20yes%20to%20Acme" in page
        draft = visitor.get(f"{at}/write/tell?person={lena}")
        assert "I said yes to a new job: ML engineer at Acme." in draft
        action, fields = hidden(draft, "I sent it")
        assert "You told Lena Weber" in visitor.saved(
            action, [*fields.items(), ("text", "Hi"), ("channel", "email"), ("do", "sent")], key=fields["key"]
        )

    def test_one_or_several_are_told_and_it_can_be_undone(self, visitor: Visitor, at: str, api: Api) -> None:
        priya, lena, jonas = talked(api, at, "Priya Raman", "Lena Weber", "Jonas Lind")
        end(api, at)
        _, fields = hidden(visitor.get(f"{at}/tell"), "I told everyone I ticked")
        page = visitor.saved(f"{at}/tell", {"one": priya, "to": lena}, key=fields["key"])
        assert "1 told, 2 to go." in page
        _, fields = hidden(page, "I told everyone I ticked")
        both = [("to", lena), ("to", jonas)]
        page = visitor.saved(f"{at}/tell", both, key=fields["key"])
        assert "3 people told: that is everyone." in page
        assert visitor.post(f"{at}/tell", both, key=fields["key"]).status_code == 303
        head = api.entries(at.rsplit("/", 1)[-1]).json()["head"]
        action, undo = hidden(page, "Undo")
        assert "2 told, 1 to go." in visitor.saved(action, undo, key=undo["key"])
        assert api.entries(at.rsplit("/", 1)[-1]).json()["head"] == head + 1

    def test_nobody_ticked_is_asked_about(self, visitor: Visitor, at: str, api: Api) -> None:
        talked(api, at, "Priya Raman")
        end(api, at)
        answer = visitor.post(f"{at}/tell", {})
        assert answer.status_code == 422
        assert "Choose at least one person" in words(answer)


class TestTheNextLeg:
    def test_it_is_prefilled_and_carries_on(self, visitor: Visitor, at: str, api: Api) -> None:
        [priya] = talked(api, at, "Priya Raman")
        ids(api, at, "Lena Weber")
        accept(api, at)
        end(api, at, outcome="accepted", lessons="Ask sooner.")
        page = visitor.get(f"{at}/next")
        assert 'name="background_role" type="text" value="ML engineer"' in page
        assert 'name="background_industry" type="text" value="tech"' in page
        assert "Ask sooner." in page
        assert re.findall(r'name="people" value="([^"]+)" checked', page) == [priya]
        _, fields = hidden(page, "Begin the next leg")
        typed = [
            ("background_role", "ML engineer"), ("background_industry", "tech"), ("target_role", "ML lead"),
            ("target_industry", "health"), ("new_role", "yes"), ("new_industry", "yes"), ("people", priya),
            ("lessons", "Ask sooner."), ("zone", "Europe/London"), ("title", "Second leg"),
        ]  # fmt: skip
        answer = visitor.post(f"{at}/next", typed, key=fields["key"])
        assert answer.status_code == 303
        assert visitor.post(f"{at}/next", typed, key=fields["key"]).headers["location"] == answer.headers["location"]
        new = answer.headers["location"].split("/begin")[0]
        assert new != at
        assert "Priya Raman" in visitor.get(f"{new}/people")
        [carried] = api.view(new.rsplit("/", 1)[-1], "people").json()["view"]["people"]
        assert f'href="{at}/people/{priya}">What was said then' in visitor.get(f"{new}/people/{carried['id']}")
        assert "Lena Weber" not in visitor.get(f"{new}/people")
        assert api.view(new.rsplit("/", 1)[-1], "outcome").json()["view"]["continues"] == at.rsplit("/", 1)[-1]

    def test_what_is_refused_keeps_what_was_typed(self, visitor: Visitor, at: str, api: Api) -> None:
        accept(api, at)
        end(api, at, outcome="accepted")
        typed = {"background_role": "ML engineer", "target_role": "ml engineer", "new_role": "yes", "lessons": "Mine."}
        answer = visitor.post(f"{at}/next", typed)
        assert answer.status_code == 422
        assert "Mine." in words(answer)
        answer = visitor.post(f"{at}/next", typed | {"zone": "Europe/London"})
        assert answer.status_code == 422
        assert 'href="#f-new_role">ml engineer is what you do now' in answer.text

    def test_a_search_that_goes_on_is_ended_first(self, visitor: Visitor, at: str) -> None:
        assert f'href="{at}/conclude"' in visitor.get(f"{at}/next")
        answer = visitor.post(f"{at}/next", {"zone": "Europe/London"})
        assert answer.status_code == 422


class TestOverTheApi:
    def test_the_next_search_begins_once_per_key(self, api: Api, search: str) -> None:
        following = {"type": "StartNextSearch", "continues": search, "lessons": "Ask sooner."}
        answer = api.begin(**following)
        assert (answer.status_code, answer.json()["field"]) == (422, "continues")
        api.done(search, "ConcludeSearch", outcome="stayed")
        first, again = api.begin(key="next", **following), api.begin(key="next", **following)
        assert (first.status_code, again.status_code) == (201, 200)
        assert first.json() == again.json()
        assert [one["type"] for one in first.json()["entries"]] == ["SearchStarted", "NoteAdded"]

    def test_what_does_not_fit_is_named_field_by_field(self, api: Api, search: str) -> None:
        answer = api.begin(type="StartNextSearch", people="all", wish=1)
        assert answer.status_code == 400
        assert {one["field"] for one in answer.json()["errors"]} == {"continues", "people", "wish"}

    def test_what_a_search_that_is_over_refuses_offers_to_open_it_again(self, api: Api, search: str) -> None:
        api.done(search, "ConcludeSearch", outcome="stayed")
        answer = api.do(search, "AddContact", name="Priya")
        assert answer.status_code == 422
        assert answer.json()["offer"]["type"] == "ReopenSearch"


class TestSeveral:
    def test_the_list_says_how_each_stands(self, visitor: Visitor, at: str, api: Api) -> None:
        accept(api, at)
        end(api, at, outcome="accepted")
        other = api.begin(title="On hold").json()["search_id"]
        api.done(other, "PauseSearch")
        page = visitor.get("/searches")
        assert "Concluded today: accepted Acme" in page
        assert "Paused since today" in page
        assert f'href="{at}/next"' in page

    def test_the_menu_leads_to_the_others_last_touched_first(self, visitor: Visitor, at: str, api: Api) -> None:
        first = api.begin(title="The first one").json()["search_id"]
        second = api.begin(title="The second one").json()["search_id"]
        page = visitor.get(f"{at}/people")
        assert page.index(f'href="/searches/{second}">The second one') < page.index(
            f'href="/searches/{first}">The first'
        )
        api.done(first, "AddNote", about=first, text="A word.")
        page = visitor.get(at)
        assert page.index(f'href="/searches/{first}"') < page.index(f'href="/searches/{second}"')


@pytest.mark.parametrize("address", ["tell", "conclude", "next"])
def test_the_pages_are_there_for_a_search_that_has_just_begun(visitor: Visitor, at: str, address: str) -> None:
    visitor.get(f"{at}/{address}")


class TestAfterTheEnd:
    def test_a_company_off_the_list_is_not_offered_back_as_what_mends_a_search_that_is_over(
        self, visitor: Visitor, at: str, api: Api
    ) -> None:
        search = at.rsplit("/", 1)[-1]
        company = api.done(search, "TargetCompany", name="Acme", industry="tech")["data"]["id"]
        end(api, at)
        for address, typed in (
            (f"{at}/companies", {"name": "Beta"}),
            (f"{at}/companies/{company}/state", {"do": "park"}),
        ):
            page = visitor.post(address, typed)
            assert page.status_code == 422, page.text
            assert "Open it again" in page.text
            assert "Put it back" not in page.text
