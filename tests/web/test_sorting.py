"""Sorting a note line by line, and what a title really means. No JavaScript runs here."""

import re
from html import unescape
from typing import Any

import pytest
from httpx import Response

from tests.features.drivers.forms import Form, forms_of, text_of
from tests.web.visitor import Visitor, hidden, words

PYTORCH = "PyTorch in production, not notebooks."
REBUILD = "Rebuild one model end to end."
TOMASZ = "Tomasz Zielinski leads the platform team."
NOTEBOOK = "She would like to see the churn notebook."
NOTE = "\n".join((PYTORCH, "", REBUILD, TOMASZ, NOTEBOOK))


class Desk:
    """A search seen by its API, and the pages beside it."""

    def __init__(self, visitor: Visitor, at: str) -> None:
        self.visitor, self.at = visitor, at

    def do(self, type: str, **fields: Any) -> dict[str, Any]:
        answer = self.visitor.client.post(f"/api{self.at}/commands", json={"type": type, **fields})
        assert answer.status_code == 201, answer.text
        data: dict[str, Any] = answer.json()["entries"][-1]["data"]
        return data

    def view(self, name: str, **query: str) -> Any:
        return self.visitor.client.get(f"/api{self.at}/views/{name}", params=query).json()["view"]

    def talk(self, note: str = NOTE, *people: str, **more: Any) -> str:
        """The id of a conversation that was just logged."""
        names = [{"name": name} for name in people or ("Priya Raman",)]
        said = {"people": names, "note": note, "happened_on": "2026-03-02", **more}
        id: str = self.do("LogConversation", **said)["id"]
        return id

    def forms(self, path: str) -> dict[str, Form]:
        return forms_of(self.visitor.client.get(self.at + path).text)

    def send(self, path: str, form: str, **typed: str) -> Response:
        """Sends a form of a page with this typed over what stands in it."""
        return self.send_form(self.forms(path)[form], **typed)

    def send_form(self, form: Form, **typed: str) -> Response:
        fields = {name: text.removeprefix("\n") for name, text in form.fields.items()} | typed
        key, seen = fields.pop("key"), fields.pop("seen", "")
        fields.pop("_csrf_token")
        return self.visitor.post(form.action, fields, key=key, seen=seen)

    def page_after(self, answer: Response) -> str:
        assert answer.status_code == 303, words(answer)
        return self.visitor.get(answer.headers["location"])

    def became(self, talk: str) -> dict[str, list[tuple[str, str]]]:
        """What each line of a note was sorted into: its kind, and what is kept."""
        lines = self.view("interview", id=talk)["sorting"]["lines"]
        return {
            line["text"]: [(fact["kind"], fact["text"]) for fact in line["facts"]] for line in lines if line["facts"]
        }


@pytest.fixture
def desk(visitor: Visitor, at: str) -> Desk:
    return Desk(visitor, at)


@pytest.fixture
def talk(desk: Desk) -> str:
    return desk.talk()


@pytest.fixture
def here(talk: str) -> str:
    return f"/interviews/{talk}/sort"


def marks(page: str, line: int) -> str:
    """What a page says that a line became."""
    item = page[page.index(f'id="line-{line}"') :].split("</li>\n<li class=")[0]
    found = re.search(r'<ul class="marks".*?</ul>', item, re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", unescape(found[0])).split()) if found else ""


class TestALine:
    def test_each_line_can_become_four_things_each_with_its_own_key(self, desk: Desk, here: str) -> None:
        forms = desk.forms(here)
        found = {name for name in forms if re.fullmatch(r"\w+-\d", name)}
        assert found == {f"{kind}-{n}" for kind in ("learned", "advice", "name", "promised") for n in (1, 2, 3, 4)}
        assert len({forms[name].fields["key"] for name in found}) == len(found)

    def test_something_learned_keeps_its_line_its_day_and_who_said_it(self, desk: Desk, talk: str, here: str) -> None:
        page = desk.page_after(desk.send(here, "learned-1", topic="tools", claim="They use PyTorch"))
        assert desk.became(talk) == {PYTORCH: [("learned", "They use PyTorch")]}
        insight = desk.view("interview", id=talk)["insights"][0]
        assert (insight["on"], insight["by"]["name"], insight["line"]) == ("2026-03-02", "Priya Raman", PYTORCH)
        assert marks(page, 1).startswith("Learned · tools “They use PyTorch” Undo")
        assert "1 of 4 lines sorted." in page

    def test_advice(self, desk: Desk, talk: str, here: str) -> None:
        desk.page_after(desk.send(here, "advice-2"))
        advice = desk.view("interview", id=talk)["advice"][0]
        assert (advice["text"], advice["on"], advice["by"]["name"]) == (REBUILD, "2026-03-02", "Priya Raman")

    def test_a_name_is_read_out_of_its_line(self, desk: Desk, talk: str, here: str) -> None:
        assert desk.forms(here)["name-3"].fields["name"] == "Tomasz Zielinski"
        page = desk.page_after(desk.send(here, "name-3", employer="Lumen Labs"))
        name = desk.view("interview", id=talk)["names"][0]
        assert (name["name"], name["employer"], name["by"]["name"]) == (
            "Tomasz Zielinski",
            "Lumen Labs",
            "Priya Raman",
        )
        assert marks(page, 3).startswith("Name Tomasz Zielinski, Lumen Labs")

    def test_a_promise_has_a_day_and_belongs_to_the_conversation(self, desk: Desk, talk: str, here: str) -> None:
        desk.page_after(desk.send(here, "promised-4", what="Send Priya the notebook", due="2026-03-05"))
        step = desk.view("interview", id=talk)["steps"][0]
        assert (step["what"], step["due"], step["promised_to"]["name"]) == (
            "Send Priya the notebook",
            "2026-03-05",
            "Priya Raman",
        )
        assert desk.became(talk) == {NOTEBOOK: [("step", "Send Priya the notebook")]}

    def test_one_line_can_be_several_things(self, desk: Desk, talk: str, here: str) -> None:
        desk.page_after(desk.send(here, "learned-3", topic="team"))
        page = desk.page_after(desk.send(here, "name-3"))
        assert [kind for kind, _ in desk.became(talk)[TOMASZ]] == ["learned", "name"]
        assert "Learned · the team" in marks(page, 3)
        assert "Name Tomasz Zielinski" in marks(page, 3)

    def test_the_way_on_leads_to_that_line(self, desk: Desk, here: str) -> None:
        answer = desk.send(here, "advice-2")
        assert re.search(r"/sort\?saved=[0-9a-f-]+#line-2$", answer.headers["location"])
        assert 'class="line sorted just" id="line-2"' in desk.page_after(answer)

    def test_undo_leads_back_to_the_note_and_can_be_taken_back(self, desk: Desk, talk: str, here: str) -> None:
        page = desk.page_after(desk.send(here, "advice-2"))
        command = re.search(r'<ul class="marks".*?name="command" value="([^"]+)"', page, re.S)
        assert command
        typed = {"command": command[1], "from": here[1:]}
        undone = desk.visitor.saved(f"{desk.at}/undo", typed)
        assert desk.became(talk) == {}
        assert "Priya advised: “Rebuild one model end to end.”" in undone
        assert 'id="advice-2"' in undone
        action, sent = hidden(undone, "Bring it back")
        page = desk.visitor.saved(action, sent)
        assert marks(page, 2).startswith("Advice")

    def test_the_same_form_twice_is_one_save(self, desk: Desk, talk: str, here: str) -> None:
        form = desk.forms(here)["advice-2"]
        first, second = desk.send_form(form), desk.send_form(form)
        assert first.headers["location"] == second.headers["location"]
        assert len(desk.became(talk)[REBUILD]) == 1

    def test_a_line_with_tabs_can_be_sorted(self, desk: Desk) -> None:
        talk = desk.talk("Tools:\tPyTorch\tand SQL")
        desk.page_after(desk.send(f"/interviews/{talk}/sort", "learned-1", topic="tools"))
        assert list(desk.became(talk)) == ["Tools: PyTorch and SQL"]

    def test_a_long_line_promises_its_beginning(self, desk: Desk) -> None:
        line = "I said that I would write " + "very " * 60 + "soon."
        talk = desk.talk(line)
        desk.page_after(desk.send(f"/interviews/{talk}/sort", "promised-1"))
        assert len(desk.became(talk)[line.strip()][0][1]) <= 200


class TestHeardBefore:
    @pytest.fixture
    def before(self, desk: Desk, here: str) -> str:
        """What Priya said, which another will say again."""
        desk.page_after(desk.send(here, "learned-1", topic="tools", claim="PyTorch in production"))
        insight: str = desk.view("interview", id=here.split("/")[2])["insights"][0]["id"]
        return insight

    @pytest.fixture
    def daniel(self, desk: Desk) -> str:
        return desk.talk("All of it runs on PyTorch here.\nThey hire from inside.", "Daniel Weiss")

    def offered(self, desk: Desk, talk: str, line: int) -> list[str]:
        page = desk.visitor.get(f"{desk.at}/interviews/{talk}/sort")
        select = re.search(rf'<select id="f-other-{line}-learned".*?</select>', page, re.S)
        return re.findall(r'<option value="[0-9a-f-]{36}"[^>]*>([^<]+)', select[0]) if select else []

    def test_what_was_said_before_is_offered_with_its_voices(self, desk: Desk, before: str, daniel: str) -> None:
        assert self.offered(desk, daniel, 1) == ["PyTorch in production (1)"]
        path = f"/interviews/{daniel}/sort"
        page = desk.page_after(desk.send(path, "learned-1", topic="tools", other=before, relation="same"))
        assert "the same as “PyTorch in production”" in marks(page, 1)
        assert desk.view("interview", id=daniel)["insights"][0]["same_as"] == before
        again = desk.talk("PyTorch, of course.", "Ines Keller")
        assert self.offered(desk, again, 1) == ["PyTorch in production (2)"]

    def test_the_opposite(self, desk: Desk, before: str, daniel: str) -> None:
        path = f"/interviews/{daniel}/sort"
        page = desk.page_after(desk.send(path, "learned-1", topic="tools", other=before, relation="opposite"))
        assert "the opposite of “PyTorch in production”" in marks(page, 1)
        assert desk.view("interview", id=daniel)["insights"][0]["opposite_of"] == before

    def test_those_that_share_words_with_the_line_come_first(self, desk: Desk, before: str, daniel: str) -> None:
        desk.do("NoteInsight", topic="tools", claim="Everyone writes SQL")
        desk.do("NoteInsight", topic="hiring", claim="Most they hire come from inside")
        assert self.offered(desk, daniel, 1)[0] == "PyTorch in production (1)"
        assert len(self.offered(desk, daniel, 2)) == 3

    def test_a_line_is_not_offered_itself(self, desk: Desk, before: str, talk: str) -> None:
        assert self.offered(desk, talk, 1) == []
        assert self.offered(desk, talk, 2) == ["PyTorch in production (1)"]

    def test_what_was_undone_meanwhile_is_refused_and_nothing_is_lost(
        self, desk: Desk, before: str, daniel: str
    ) -> None:
        form = desk.forms(f"/interviews/{daniel}/sort")["learned-1"]
        entries = desk.visitor.client.get(f"/api{desk.at}/entries").json()["entries"]
        noted = next(one for one in entries if one["type"] == "InsightNoted")
        desk.do("UndoCommand", command=noted["command_id"])
        answer = desk.send_form(form, topic="tools", claim="PyTorch everywhere", other=before)
        assert answer.status_code == 422
        again = forms_of(answer.text)["learned-1"].fields
        assert (again["topic"], again["claim"].strip()) == ("tools", "PyTorch everywhere")


class TestSeveralPeople:
    @pytest.fixture
    def both(self, desk: Desk) -> str:
        return desk.talk(NOTE, "Daniel Weiss", "Farah Siddiqui")

    def test_who_said_it_is_asked(self, desk: Desk, both: str) -> None:
        people = {one["name"]: one["id"] for one in desk.view("interview", id=both)["row"]["people"]}
        path = f"/interviews/{both}/sort"
        desk.page_after(desk.send(path, "learned-1", topic="tools", by=people["Farah Siddiqui"]))
        desk.page_after(desk.send(path, "advice-2"))
        view = desk.view("interview", id=both)
        assert view["insights"][0]["by"]["name"] == "Farah Siddiqui"
        assert view["advice"][0]["by"] is None

    def test_a_promise_to_nobody_is_something_to_do(self, desk: Desk, both: str) -> None:
        page = desk.page_after(desk.send(f"/interviews/{both}/sort", "promised-4"))
        assert marks(page, 4).startswith("To do")

    def test_it_may_be_about_their_company(self, desk: Desk, both: str) -> None:
        company = desk.do("TargetCompany", name="Northbank")["id"]
        person = desk.view("interview", id=both)["row"]["people"][0]["id"]
        desk.do("ChangeContact", contact=person, employer="Northbank")
        desk.page_after(desk.send(f"/interviews/{both}/sort", "learned-1", topic="tools", company=company))
        assert desk.view("interview", id=both)["insights"][0]["company"]["name"] == "Northbank"


class TestRefused:
    def test_a_topic_is_needed_and_what_was_typed_stays(self, desk: Desk, talk: str, here: str) -> None:
        answer = desk.send(here, "learned-1", claim="They use PyTorch")
        assert answer.status_code == 422
        assert forms_of(answer.text)["learned-1"].fields["claim"].strip() == "They use PyTorch"
        assert 'href="#f-topic-1-learned"' in answer.text
        assert 'id="f-topic-1-learned"' in answer.text
        assert re.search(r'<details class="sorter" name="line-1" open>', answer.text)
        assert desk.became(talk) == {}

    @pytest.mark.parametrize(
        ("form", "typed", "field"),
        [
            ("name-1", {"name": " "}, "name"),
            ("promised-4", {"due": "soon"}, "due"),
            ("promised-4", {"what": ""}, "what"),
            ("advice-2", {"text": ""}, "text"),
            ("learned-1", {"topic": "tools", "claim": ""}, "claim"),
            ("learned-1", {"topic": "weather"}, "topic"),
        ],
    )
    def test_the_field_at_fault_is_named(
        self, desk: Desk, here: str, form: str, typed: dict[str, str], field: str
    ) -> None:
        answer = desk.send(here, form, **typed)
        kind, line = form.split("-")
        assert answer.status_code == 422
        assert f'href="#f-{field}-{line}-{kind}"' in answer.text
        assert f'id="f-{field}-{line}-{kind}"' in answer.text

    def test_what_a_line_is_has_to_be_said(self, desk: Desk, here: str) -> None:
        assert desk.visitor.post(desk.at + here, {"line": PYTORCH, "n": "1"}).status_code == 422

    @pytest.mark.parametrize("n", ["", "0", "99", "-1", "x" * 40, "9" * 40])
    def test_a_number_of_no_line_does_no_harm(self, desk: Desk, talk: str, here: str, n: str) -> None:
        assert desk.send(here, "advice-2", n=n).status_code == 303
        assert desk.send(here, "learned-1", n=n).status_code == 422
        assert list(desk.became(talk)) == [REBUILD]

    def test_a_line_put_right_meanwhile_is_told_and_can_be_chosen_anew(self, desk: Desk, talk: str, here: str) -> None:
        form = desk.forms(here)["learned-1"]
        put_right(desk, talk, NOTE.replace("notebooks", "slides"))
        answer = desk.send_form(form, topic="tools", claim="They use PyTorch")
        assert answer.status_code == 422
        assert "That line is not in the note any more" in words(answer)
        assert desk.became(talk) == {}
        again = forms_of(answer.text)["learned-0"]
        assert (again.fields["topic"], again.fields["claim"].strip()) == ("tools", "They use PyTorch")
        assert 'href="#f-line-0-learned"' in answer.text
        assert again.fields["line"] == PYTORCH.replace("notebooks", "slides"), "the most alike is offered"
        desk.page_after(desk.send_form(again))
        assert list(desk.became(talk).values()) == [[("learned", "They use PyTorch")]]

    def test_what_was_kept_of_a_line_outlives_it(self, desk: Desk, talk: str, here: str) -> None:
        desk.page_after(desk.send(here, "learned-1", topic="tools"))
        put_right(desk, talk, REBUILD)
        page = desk.visitor.get(desk.at + here)
        earlier = page.split('id="earlier"')[1]
        assert "From an earlier wording" in earlier
        assert PYTORCH in earlier
        assert "Learned · tools" in earlier

    def test_a_line_that_moved_is_still_that_line(self, desk: Desk, talk: str, here: str) -> None:
        form = desk.forms(here)["advice-2"]
        put_right(desk, talk, f"First this.\n{NOTE}")
        desk.page_after(desk.send_form(form))
        assert list(desk.became(talk)) == [REBUILD]

    def test_nothing_there(self, desk: Desk, talk: str) -> None:
        for path in ("/interviews/none/sort", f"/notes/{talk}/sort", "/interviews/none/title"):
            assert desk.visitor.client.get(desk.at + path).status_code == 404


class TestDone:
    @pytest.fixture
    def talk(self, desk: Desk) -> str:
        return desk.talk(happened_on=None)

    @pytest.fixture
    def here(self, talk: str) -> str:
        return f"/interviews/{talk}/sort"

    def test_a_note_left_as_it_is_is_not_asked_about_again(self, desk: Desk, talk: str, here: str) -> None:
        assert [one["id"] for one in desk.view("today")["to_sort"]] == [talk]
        answer = desk.send(here, "done")
        assert answer.headers["location"].startswith(f"{desk.at}?saved=")
        assert desk.view("today")["to_sort"] == []
        assert "done" not in desk.forms(here)

    def test_once_something_is_sorted_it_is_a_way_back(self, desk: Desk, here: str) -> None:
        form = desk.forms(here)["done"]
        page = desk.page_after(desk.send(here, "advice-2"))
        assert re.search(rf'<a class="button " href="{desk.at}">Done sorting</a>', page)
        answer = desk.send_form(form)
        assert (answer.status_code, answer.headers["location"]) == (303, desk.at)

    def test_it_leads_back_to_where_one_came_from(self, desk: Desk, talk: str, here: str) -> None:
        path = f"{here}?from=interviews/{talk}"
        answer = desk.send(path, "advice-2")
        assert f"from=interviews/{talk}" in answer.headers["location"]
        page = desk.page_after(answer)
        assert re.search(rf'href="{desk.at}/interviews/{talk}">Done sorting', page)

    def test_no_other_way_is_taken(self, desk: Desk, here: str) -> None:
        page = desk.visitor.get(f"{desk.at}{here}?from=//elsewhere.example")
        assert "elsewhere" not in page


class TestNotes:
    def test_an_added_note_is_sorted_like_any_other(self, desk: Desk, talk: str) -> None:
        person = desk.view("interview", id=talk)["row"]["people"][0]["id"]
        note = desk.do("AddNote", about=person, text=f"{PYTORCH}\n{REBUILD}", happened_on="2026-03-01")["id"]
        path = f"/notes/{note}/sort"
        page = desk.page_after(desk.send(path, "learned-1", topic="tools"))
        assert marks(page, 1).startswith("Learned · tools")
        desk.page_after(desk.send(path, "advice-2"))
        advice = desk.view("person", id=person)["advice"][0]
        assert (advice["by"]["name"], advice["on"]) == ("Priya Raman", "2026-03-01")

    def test_a_note_about_a_company_is_about_that_company(self, desk: Desk) -> None:
        company = desk.do("TargetCompany", name="Acme AI")["id"]
        note = desk.do("AddNote", about=company, text=PYTORCH)["id"]
        assert desk.forms(f"/notes/{note}/sort")["learned-1"].fields["company"] == company
        page = desk.visitor.get(f"{desk.at}/notes/{note}/sort")
        assert "Your note on Acme AI" in page

    def test_a_note_about_the_search_itself(self, desk: Desk) -> None:
        note = desk.do("AddNote", about=desk.at.split("/")[2], text=PYTORCH)["id"]
        page = desk.page_after(desk.send(f"/notes/{note}/sort", "promised-1"))
        assert marks(page, 1).startswith("To do")

    def test_a_private_note_says_so_and_is_offered_nowhere(self, desk: Desk) -> None:
        talk = desk.talk("He leaves PyTorch behind.", "Omar Haddad", private=True)
        path = f"/interviews/{talk}/sort"
        assert "This note is only for you" in desk.visitor.get(desk.at + path)
        desk.page_after(desk.send(path, "learned-1", topic="tools"))
        other = desk.talk("PyTorch is what counts.", "Ines Keller")
        assert "He leaves" not in desk.visitor.get(f"{desk.at}/interviews/{other}/sort")

    def test_a_private_note_is_quoted_on_no_other_page(self, desk: Desk) -> None:
        talk = desk.talk("He leaves PyTorch behind.", "Omar Haddad", private=True, happened_on=None)
        person = desk.view("interview", id=talk)["row"]["people"][0]["id"]
        assert "He leaves" in desk.visitor.get(f"{desk.at}/interviews/{talk}")
        for path in ("", "/interviews", f"/people/{person}", "/journal", "/people"):
            assert "He leaves" not in desk.visitor.get(desk.at + path)

    def test_a_note_leads_to_its_sorting(self, desk: Desk, talk: str) -> None:
        person = desk.view("interview", id=talk)["row"]["people"][0]["id"]
        note = desk.do("AddNote", about=person, text="They use Rust.")["id"]
        page = desk.visitor.get(f"{desk.at}/people/{person}")
        assert f'href="{desk.at}/notes/{note}/sort">Sort it' in page

    def test_a_note_of_nothing(self, desk: Desk) -> None:
        talk = desk.talk("")
        assert "Nothing was written down." in desk.visitor.get(f"{desk.at}/interviews/{talk}/sort")

    def test_a_long_note_comes_in_parts(self, desk: Desk) -> None:
        talk = desk.talk("\n".join(f"Line number {n} of many." for n in range(1, 96)))
        path = f"/interviews/{talk}/sort"
        assert "Lines 81 to 95" in desk.visitor.get(desk.at + path)
        assert "advice-41" not in desk.forms(path)
        answer = desk.send(f"{path}?part=2", "advice-50")
        assert "part=2" in answer.headers["location"]
        assert marks(desk.page_after(answer), 50).startswith("Advice")
        refused = desk.send(f"{path}?part=3", "learned-95")
        assert 'id="learned-95"' in refused.text

    def test_what_a_note_says_is_shown_as_it_is(self, desk: Desk) -> None:
        line = "<script>alert(1)</script> & \"quotes\" 'too'"
        talk = desk.talk(line)
        desk.page_after(desk.send(f"/interviews/{talk}/sort", "learned-1", topic="other"))
        assert list(desk.became(talk)) == [line]
        assert "<script>alert" not in desk.visitor.client.get(f"{desk.at}/interviews/{talk}/sort").text


class TestTheTitle:
    def test_it_begins_with_the_role_and_what_was_sorted(self, desk: Desk, talk: str, here: str) -> None:
        person = desk.view("interview", id=talk)["row"]["people"][0]["id"]
        desk.do("ChangeContact", contact=person, role="data scientist")
        desk.page_after(desk.send(here, "learned-1", topic="tools", claim="PyTorch"))
        fields = desk.forms(f"/interviews/{talk}/title")["explain-title"].fields
        assert (fields["title"], fields["stack"].strip(), fields["week"].strip()) == ("Data scientist", "PyTorch", "")

    def test_it_is_written_down_and_stands_there_next_time(self, desk: Desk, talk: str) -> None:
        path = f"/interviews/{talk}/title"
        answer = desk.send(path, "explain-title", title="ML engineer", week="Data, then data.", hiring="From inside.")
        assert answer.headers["location"].startswith(f"{desk.at}/interviews/{talk}?saved=")
        title = desk.view("interview", id=talk)["title"]
        assert (title["title"], title["week"], title["hiring"]) == ("ML engineer", "Data, then data.", "From inside.")
        fields = desk.forms(path)["explain-title"].fields
        assert (fields["title"], fields["week"].strip()) == ("ML engineer", "Data, then data.")

    def test_without_a_title_nothing_is_lost(self, desk: Desk, talk: str) -> None:
        answer = desk.send(f"/interviews/{talk}/title", "explain-title", title="", week="Data, then data.")
        assert answer.status_code == 422
        assert forms_of(answer.text)["explain-title"].fields["week"].strip() == "Data, then data."

    def test_what_was_changed_elsewhere_is_told_and_stays(self, desk: Desk, talk: str) -> None:
        path = f"/interviews/{talk}/title"
        mine = desk.forms(path)["explain-title"]
        desk.page_after(desk.send(path, "explain-title", title="ML engineer", stack="PyTorch"))
        answer = desk.send_form(mine, week="Data, then data.")
        assert answer.status_code == 409
        assert "What they work with was changed: it says “PyTorch” now" in text_of(answer.text)
        again = forms_of(answer.text)["explain-title"]
        assert (again.fields["stack"].strip(), again.fields["week"].strip()) == ("PyTorch", "Data, then data.")
        assert desk.send_form(again).status_code == 303
        title = desk.view("interview", id=talk)["title"]
        assert (title["stack"], title["week"]) == ("PyTorch", "Data, then data.")

    def test_before_the_talk_there_is_nothing_to_say(self, desk: Desk) -> None:
        person = desk.do("AddContact", name="Priya Raman")["id"]
        asked = desk.do("RequestInterview", contacts=[person], channel="email")["id"]
        page = desk.visitor.get(f"{desk.at}/interviews/{asked}/title")
        assert "Once you have talked" in page
        answer = desk.visitor.post(f"{desk.at}/interviews/{asked}/title", {"title": "Analyst", "week": "Slides."})
        assert answer.status_code == 422
        assert forms_of(answer.text)["explain-title"].fields["week"].strip() == "Slides."


def put_right(desk: Desk, talk: str, note: str) -> None:
    """Corrects the note of a conversation."""
    entries = desk.visitor.client.get(f"/api{desk.at}/entries").json()["entries"]
    held = next(one for one in entries if one["type"] == "InterviewHeld" and one["data"]["id"] == talk)
    event = {"type": "InterviewHeld", **held["data"], "note": note}
    desk.do("CorrectEntry", version=held["version"], event=event)
