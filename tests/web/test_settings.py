"""Settings: rules are looked at before they are kept, and nothing typed is lost. No JavaScript runs here."""

import pytest

from infrastructure.application import JobSearches
from tests.features.drivers.forms import forms_of
from tests.web.conftest import client_of
from tests.web.visitor import Visitor, words


@pytest.fixture
def form(visitor: Visitor, at: str) -> dict[str, str]:
    """The form as it is first shown."""
    return forms_of(visitor.client.get(f"{at}/settings").text)["rules"].fields


def _sent(form: dict[str, str], do: str, **typed: str) -> dict[str, str]:
    return (
        {name: text for name, text in form.items() if name not in ("_csrf_token", "key", "seen")} | typed | {"do": do}
    )


def test_a_rule_is_kept_and_counts_from_then_on(visitor: Visitor, at: str, form: dict[str, str]) -> None:
    page = visitor.saved(f"{at}/settings", _sent(form, "save", weekly_aim="2", country="DE"), seen=form["seen"])
    assert "2 conversations a week" in page
    assert forms_of(visitor.client.get(f"{at}/settings").text)["rules"].fields["weekly_aim"] == "2"
    assert "your aim is 2" in visitor.get(at) or "of your 2" in visitor.get(at)


def test_a_country_that_is_chosen_no_more_is_left_open(visitor: Visitor, at: str, form: dict[str, str]) -> None:
    visitor.saved(f"{at}/settings", _sent(form, "save", country="DE"), seen=form["seen"])
    now = forms_of(visitor.client.get(f"{at}/settings").text)["rules"].fields
    assert now["country"] == "DE"
    preview = visitor.post(f"{at}/settings", _sent(now, "preview", country=""))
    assert forms_of(preview.text)["rules"].fields["country"] == ""
    page = visitor.saved(f"{at}/settings", _sent(now, "save", country=""), seen=now["seen"])
    assert "You go by no public holidays now." in page
    assert forms_of(visitor.client.get(f"{at}/settings").text)["rules"].fields["country"] == ""


def test_a_preview_says_what_would_change_and_saves_nothing(
    visitor: Visitor, at: str, form: dict[str, str], searches: JobSearches
) -> None:
    visitor.saved(f"{at}/log?save", {"who": "Priya Raman", "note": "Ship one thing.", "medium": "in_person"})
    head = searches.head(searches.searches()[0].search_id)
    answer = visitor.post(f"{at}/settings", _sent(form, "preview", thank_you_days="4", thank_you_late_days="5"))
    assert answer.status_code == 200
    assert "instead of" in words(answer)
    assert "Nothing is saved yet" in words(answer)
    assert forms_of(answer.text)["rules"].fields["thank_you_days"] == "4"
    assert searches.head(searches.searches()[0].search_id) == head


def test_a_preview_of_nothing_new_says_so(visitor: Visitor, at: str, form: dict[str, str]) -> None:
    answer = visitor.post(f"{at}/settings", _sent(form, "preview"))
    assert answer.status_code == 200
    assert "Nothing that is on your list today would change." in words(answer)


@pytest.mark.parametrize("do", ["preview", "save"])
@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("nudge_days", "1", "Asking again comes no sooner"),
        ("nudge_days", "seven", "whole number"),
        ("weekly_aim", "0", "at least 1"),
        ("zone", "Europe/Atlantis", "no time zone of that name"),
    ],
)
def test_what_is_refused_stays_as_typed(
    visitor: Visitor, at: str, form: dict[str, str], do: str, field: str, text: str, sentence: str
) -> None:
    answer = visitor.post(f"{at}/settings", _sent(form, do, coming_days="9", **{field: text}))
    assert answer.status_code == 422
    assert sentence in words(answer)
    typed = forms_of(answer.text)["rules"].fields
    assert typed["coming_days"] == "9"
    assert field == "zone" or typed[field] == text


def test_rules_changed_in_another_tab_are_shown_and_kept(
    visitor: Visitor, at: str, form: dict[str, str], searches: JobSearches
) -> None:
    other = Visitor(client_of(searches))
    other.saved(f"{at}/settings", _sent(form, "save", nudge_days="9"), seen=form["seen"])
    answer = visitor.post(f"{at}/settings", _sent(form, "save", weekly_aim="5"), seen=form["seen"])
    assert answer.status_code == 409
    shown = forms_of(answer.text)["rules"].fields
    assert (shown["nudge_days"], shown["weekly_aim"]) == ("9", "5")
    assert "Working days until asking again is now 9" in words(answer)
    again = {name: text for name, text in shown.items() if name not in ("_csrf_token", "key", "seen")}
    visitor.saved(f"{at}/settings", again | {"do": "save"}, key=shown["key"], seen=shown["seen"])
    kept = forms_of(visitor.client.get(f"{at}/settings").text)["rules"].fields
    assert (kept["nudge_days"], kept["weekly_aim"]) == ("9", "5")


def test_a_figure_that_is_refused_is_named(visitor: Visitor, at: str, form: dict[str, str]) -> None:
    answer = visitor.post(f"{at}/settings", _sent(form, "save", weekly_aim="0", nudge_days="0"))
    assert "Conversations a week: please give a number of at least 1." in answer.text
    assert "Working days until asking again: please give a number of at least 1." in answer.text
