"""Companies, people, conversations, the Map and the Story over HTTP. No JavaScript runs here."""

import re

import pytest

from tests.web.visitor import Visitor, words


def row(page: str, name: str) -> str:
    """The last row on the page that has this name as its link."""
    rows = re.findall(r'<li class="row">.*?</li>', page, re.S)
    return next(one for one in reversed(rows) if re.search(rf'class="row-title"><a [^>]*>{re.escape(name)}</a>', one))


def field_of(page: str, form: str, name: str) -> str:
    """What stands in a field of the form with that id."""
    inside = page[page.index(f'id="{form}"') :]
    found = re.search(rf'name="{name}" value="([^"]*)"', inside)
    assert found
    return found[1]


def address_of(page: str, name: str) -> str:
    """Where the link of that name leads."""
    found = re.search(rf'<a href="([^"?#]+)[^"]*">{re.escape(name)}</a>', page)
    assert found
    return found[1]


@pytest.fixture
def acme(visitor: Visitor, at: str) -> str:
    """The page of a company on the list."""
    return named(visitor, at, name="Acme AI", kind="startup", industry="tech")


def named(visitor: Visitor, at: str, **typed: str) -> str:
    answer = visitor.post(f"{at}/companies", typed)
    assert answer.status_code == 303, words(answer)
    address: str = answer.headers["location"].split("?")[0]
    return address


# Companies


@pytest.mark.parametrize(
    ("place", "teaches"),
    [
        ("companies", "Places you are curious about"),
        ("people", "No one here yet."),
        ("interviews", "A conversation needs no job posting."),
    ],
)
def test_an_empty_place_says_what_it_is_for(visitor: Visitor, at: str, place: str, teaches: str) -> None:
    assert teaches in visitor.get(f"{at}/{place}")


def test_a_named_company_is_on_the_list(visitor: Visitor, at: str, acme: str) -> None:
    listed = row(visitor.get(f"{at}/companies"), "Acme AI")
    assert "Startup in tech · new role and industry" in listed
    assert "not started" in listed


def test_a_name_that_is_there_leads_to_it_and_keeps_what_was_typed(visitor: Visitor, at: str, acme: str) -> None:
    answer = visitor.post(f"{at}/companies", {"name": "acme  AI", "industry": "robotics"})
    assert answer.status_code == 422
    assert 'value="robotics"' in answer.text
    assert 'href="#f-name"' in answer.text
    assert f'href="{acme}">Open Acme AI' in answer.text


def test_a_dropped_company_is_put_back_with_one_click(visitor: Visitor, at: str, acme: str) -> None:
    visitor.saved(f"{acme}/state", {"do": "drop", "why": "they said no"})
    page = visitor.get(f"{at}/companies")
    assert "Off your list" in page
    answer = visitor.post(f"{at}/companies", {"name": "Acme AI"})
    assert answer.status_code == 422
    assert "Put it back" in answer.text
    assert "You put Acme AI back on your list." in visitor.saved(f"{acme}/state", {"do": "restore"})


def test_what_is_offered_next_can_be_activated_from_the_list(visitor: Visitor, at: str, acme: str) -> None:
    assert "Next to work on" in visitor.get(f"{at}/companies")
    page = visitor.saved(f"{acme}/state", {"do": "activate", "from": "companies"})
    assert "Next to work on" not in page
    assert "active" in row(page, "Acme AI")


def test_what_to_do_has_to_be_said(visitor: Visitor, acme: str) -> None:
    assert visitor.post(f"{acme}/state", {"do": "explode"}).status_code == 422


def test_marks_given_elsewhere_meanwhile_are_not_wiped_out(visitor: Visitor, acme: str) -> None:
    opened = visitor.get(acme)
    seen = field_of(opened, "rate", "seen")
    visitor.saved(f"{acme}/marks", {"motivation": "3"}, seen=seen)
    answer = visitor.post(f"{acme}/marks", {"motivation": "1"}, seen=seen, key=field_of(opened, "rate", "key"))
    assert answer.status_code == 409
    assert "changed elsewhere since you opened" in answer.text
    again = visitor.saved(
        f"{acme}/marks",
        {"motivation": "1"},
        seen=field_of(answer.text, "rate", "seen"),
        key=field_of(answer.text, "rate", "key"),
    )
    assert "You marked Acme AI: 1" in again


@pytest.mark.parametrize("mark", ["4", "-1", "x", "1.5"])
def test_a_mark_is_a_number_from_0_to_3(visitor: Visitor, acme: str, mark: str) -> None:
    answer = visitor.post(f"{acme}/marks", {"motivation": mark})
    assert answer.status_code == 422
    assert 'href="#f-motivation"' in answer.text


def test_the_first_large_company_brings_up_startups_once(visitor: Visitor, at: str) -> None:
    first = visitor.saved(f"{at}/companies", {"name": "Northbank", "kind": "large", "industry": "finance"})
    second = visitor.saved(f"{at}/companies", {"name": "Meridian Mutual", "kind": "large", "industry": "insurance"})
    assert "A startup can be the easier door" in first
    assert "A startup can be the easier door" not in second


def test_a_guess_is_asked_about_where_it_stands(visitor: Visitor, at: str) -> None:
    fintrail = named(visitor, at, name="Fintrail", kind="startup", industry="fintech")
    page = visitor.get(fintrail)
    assert "Is fintech a new industry for you?" in page
    assert "a guess" in page
    typed = {"aspect": "industry", "name": "fintech", "new": "no", "company": fintrail.rsplit("/", 1)[1]}
    page = visitor.saved(f"{at}/switch/familiarity", typed)
    assert "<h1>Fintrail</h1>" in page
    assert "Is fintech a new industry" not in page
    assert "a guess" not in page
    assert "one switch at a time" not in page


def test_the_own_employer_keeps_the_ai_work_one_helped_with(visitor: Visitor, at: str) -> None:
    own = named(visitor, at, name="Ledgerline", kind="own_employer", industry="finance")
    assert "AI work helped with here" in visitor.get(own)
    assert "Labelled 400 invoices" in visitor.saved(f"{own}/notes", {"text": "Labelled 400 invoices"})


def test_a_list_is_looked_at_before_anything_is_saved(visitor: Visitor, at: str, acme: str) -> None:
    lines = "Lumen Labs\n\n acme ai \nLumen  labs\nFintrail"
    answer = visitor.post(f"{at}/companies/paste", {"lines": lines})
    assert answer.status_code == 200
    assert "2 companies to add" in answer.text
    assert "On your list already" in answer.text
    assert "Lumen Labs" not in visitor.get(f"{at}/companies")
    typed = {"lines": lines, "do": "save", "kind-0": "scale_up", "motivation-2": "3", "known_there-2": "Grace Liu"}
    page = visitor.saved(f"{at}/companies/paste", typed)
    assert "You put 2 companies on your list" in page
    assert page.index(">Fintrail</a>") < page.index(">Lumen Labs</a>")
    assert "Grace Liu" in visitor.get(f"{at}/people")


def test_a_list_saved_twice_is_saved_once(visitor: Visitor, at: str) -> None:
    key = visitor.key()
    typed = {"lines": "Lumen Labs\nFintrail", "do": "save"}
    first, second = (visitor.post(f"{at}/companies/paste", typed, key=key) for _ in range(2))
    assert first.headers["location"] == second.headers["location"]


@pytest.mark.parametrize("lines", ["", " \n\n", "x" * 201, "\n".join(f"Company {n}" for n in range(600))])
def test_a_list_that_cannot_be_saved_keeps_its_lines(visitor: Visitor, at: str, lines: str) -> None:
    answer = visitor.post(f"{at}/companies/paste", {"lines": lines, "do": "save"})
    assert answer.status_code == 422
    assert lines.strip() in answer.text


def test_one_row_of_a_list_is_named_when_it_is_wrong(visitor: Visitor, at: str) -> None:
    answer = visitor.post(f"{at}/companies/paste", {"lines": "Lumen Labs\nFintrail", "do": "save", "kind-1": "castle"})
    assert answer.status_code == 422
    assert 'href="#f-kind-1"' in answer.text


# People


def added(visitor: Visitor, at: str, **typed: str) -> str:
    answer = visitor.post(f"{at}/people", typed)
    assert answer.status_code == 303, words(answer)
    address: str = answer.headers["location"].split("?")[0]
    return address


def test_someone_alike_is_a_question(visitor: Visitor, at: str) -> None:
    daniel = added(visitor, at, name="Daniel Weiss", employer="Northbank")
    typed = {"name": "Daniel Weiss", "employer": "Northbank", "role": "data scientist"}
    answer = visitor.post(f"{at}/people", typed)
    assert answer.status_code == 422
    assert "It is Daniel Weiss (Northbank)" in answer.text
    same = visitor.saved(f"{at}/people", {**typed, "same": daniel.rsplit("/", 1)[1]})
    assert "Data scientist, Northbank" in same
    visitor.saved(f"{at}/people", {**typed, "new": "yes"})
    assert "2 people you know." in visitor.get(f"{at}/people")


def test_one_profile_address_is_one_person(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman", url="https://people.example/priya")
    answer = visitor.post(f"{at}/people", {"name": "Dr. Raman", "url": "people.example/priya/"})
    assert answer.status_code == 422
    assert f'href="{priya}">Open Priya Raman' in answer.text
    assert ">Someone new<" not in answer.text


def test_what_changed_is_said_and_an_address_can_be_emptied(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman", role="analyst", email="priya@acme.example")
    page = visitor.saved(priya, {"name": "Priya Raman", "role": "lead analyst", "email": ""})
    assert "Lead analyst" in page
    assert "priya@acme.example" not in page.replace("Story", "").split('id="story"')[0]


def test_a_person_remembers_who_led_to_them(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman")
    page = visitor.saved(f"{at}/people", {"name": "Tomasz Zielinski", "introduced_by": priya.rsplit("/", 1)[1]})
    assert f'<a href="{priya}">Priya Raman</a>' in page
    assert "Tomasz Zielinski" in visitor.get(priya)


def test_a_name_given_fills_in_the_form(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Tomasz Zielinski", "given_company": "Lumen Labs"})
    page = visitor.get(f"{at}/people")
    assert ">Priya Raman</a> gave you this name" in page
    found = re.search(r'href="([^"]+\?lead=[^"#]+)', page)
    assert found
    page = visitor.get(found[1])
    assert field_of(page, "add-person", "lead")
    typed = {"name": "Tomasz Zielinski", "employer": "Lumen Labs", "lead": field_of(page, "add-person", "lead")}
    assert "introduced by Priya Raman" in visitor.saved(f"{at}/people", typed)
    assert "gave you this name" not in visitor.get(f"{at}/people")


def test_pasted_people_may_have_a_company_after_a_comma(visitor: Visitor, at: str) -> None:
    lines = "Daniel Weiss, Northbank\nLena Hoffmann"
    assert "2 people to add" in visitor.post(f"{at}/people/paste", {"lines": lines}).text
    page = visitor.saved(f"{at}/people/paste", {"lines": lines, "do": "save", "how_known-1": "group"})
    assert "Northbank" in row(page, "Daniel Weiss")
    assert "same group" in row(page, "Lena Hoffmann")


def test_two_records_become_one_person(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman")
    other = added(visitor, at, name="P. Raman", role="engineer")
    page = visitor.saved(f"{priya}/merge", {"other": other.rsplit("/", 1)[1]})
    assert "Engineer" in page
    assert visitor.get(other) != ""
    assert "1 person you know." in visitor.get(f"{at}/people")


def test_a_few_words_count_as_being_in_touch(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman")
    visitor.saved(f"{priya}/touches", {"by": "me", "channel": "email", "gist": "Twenty minutes on Tuesday?"})
    assert "last in touch today" in row(visitor.get(f"{at}/people"), "Priya Raman")


def test_a_script_is_no_link(visitor: Visitor, at: str) -> None:
    priya = added(visitor, at, name="Priya Raman", url="javascript:alert(1)")
    assert 'href="javascript' not in visitor.get(priya)


# Conversations


@pytest.fixture
def coffee(visitor: Visitor, at: str) -> str:
    """The page of a conversation that was logged."""
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "note": "They use TensorFlow.\n\n  - two rounds,  really"})
    return address_of(visitor.get(f"{at}/interviews"), "Priya Raman")


def test_the_note_stands_as_it_was_written(visitor: Visitor, at: str, coffee: str) -> None:
    assert "They use TensorFlow.\n\n  - two rounds,  really" in visitor.get(coffee)
    assert "They use TensorFlow." in row(visitor.get(f"{at}/interviews"), "Priya Raman")


def test_thanks_are_given_once(visitor: Visitor, at: str, coffee: str) -> None:
    person = re.search(r'name="to" value="([^"]+)"', visitor.get(coffee))
    assert person
    assert "You thanked Priya." in visitor.saved(f"{coffee}/thanks", {"to": person[1]})
    assert "You thanked Priya." in visitor.saved(f"{coffee}/thanks", {"to": person[1]})
    assert visitor.get(f"{coffee}").count("You thanked Priya Raman.") == 1


# The Map


def test_the_map_says_the_switch_and_offers_the_ways(visitor: Visitor, at: str, acme: str) -> None:
    page = visitor.get(f"{at}/switch")
    assert "Two switches: new role and new industry." in page
    assert "one switch at a time" in page
    assert "Machine learning engineer in finance" in page
    assert "you keep finance, you gain machine learning engineer" in page
    assert "New role and new industry: 1 company, 1 startup" in page
    page = visitor.saved(f"{at}/switch/route", {"route": "role_first"})
    assert "role first · leg 1 of 2" in page
    assert "You are on your way to machine learning engineer in finance, leg 1 of 2." in page


def test_advice_is_given_once_on_a_page(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/switch/route", {"route": "role_first"})
    page = visitor.saved(f"{at}/switch/route", {"route": "direct"})
    assert page.count("one switch at a time") == 1


def test_a_company_off_the_route_is_named_as_such(visitor: Visitor, at: str) -> None:
    named(visitor, at, name="Meridian Cloud", industry="tech", aimed_role="analyst")
    visitor.saved(f"{at}/switch/route", {"route": "role_first"})
    assert "aim at another role there?" in visitor.get(f"{at}/switch")


def test_the_frame_is_said_anew(visitor: Visitor, at: str) -> None:
    typed = {"background_role": "analyst", "background_industry": "finance", "target_role": "Analyst"}
    answer = visitor.post(f"{at}/switch", {**typed, "target_industry": "tech", "new_role": "yes"})
    assert answer.status_code == 422
    assert 'href="#f-new_role"' in answer.text
    page = visitor.saved(f"{at}/switch", {**typed, "target_industry": "tech", "new_industry": "yes"})
    assert "One switch: new industry." in page


def test_the_words_of_the_map_fit_its_picture(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/companies/paste", {"lines": "\n".join(f"Company {n}" for n in range(40)), "do": "save"})
    page = visitor.get(f"{at}/switch")
    assert len(re.findall(r'class="map-mark', page)) + int(re.findall(r">\+(\d+)</text>", page)[0]) == 40


# The Story


def test_the_story_keeps_what_was_undone(visitor: Visitor, at: str, coffee: str) -> None:
    page = visitor.get(f"{at}/journal")
    command = re.findall(r'name="command" value="([^"]+)"', page)[0]
    page = visitor.saved(f"{at}/undo", {"command": command, "from": "journal"})
    assert "You took back that " in page
    assert '<li id="v2" class="undone">' in page
    assert "Bring back" in page
    page = visitor.saved(f"{at}/undone", {"command": command, "from": "journal"})
    assert 'class="undone"' not in page


def test_a_late_entry_shows_both_days(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "happened_on": "2026-01-15"})
    page = visitor.get(f"{at}/journal")
    assert 'datetime="2026-01-15"' in page
    assert "written down today" in page


def test_the_story_is_read_fifty_at_a_time(visitor: Visitor, at: str) -> None:
    for n in range(51):
        named(visitor, at, name=f"Company {n}")
    page = visitor.get(f"{at}/journal")
    assert len(re.findall(r'<li id="v\d+"', page)) == 50
    further = re.search(r'href="([^"]+)">Older</a>', page)
    assert further
    older = visitor.get(further[1])
    assert "You began your search" in older
    assert ">Older<" not in older
    assert visitor.client.get(f"{at}/journal?before=x").status_code == 404


@pytest.mark.parametrize("place", ["companies", "people", "interviews"])
def test_what_is_not_there_is_said_to_be_not_there(visitor: Visitor, at: str, place: str) -> None:
    assert visitor.client.get(f"{at}/{place}/nothing").status_code == 404
    assert visitor.post(f"{at}/{place}/nothing/notes", {"text": "x"}).status_code == 404
