"""Messages to write: a draft, one's own wording kept, and what was sent logged. No JavaScript runs here."""

import re
from urllib.parse import unquote

import pytest

from domain.commands import AnswerInterview, NoteInsight
from domain.values import DraftKind, Gist, Side, Source, SourceId, Stage, Topic
from infrastructure.application import JobSearches
from tests.features.drivers.forms import forms_of
from tests.web.visitor import Visitor, words


class Letter:
    """The page of a message, as it is open."""

    def __init__(self, visitor: Visitor, address: str) -> None:
        self.visitor = visitor
        self.page = visitor.get(address)
        form = forms_of(visitor.client.get(address).text)["write"]
        self.action, self.fields = form.action, form.fields | {"text": form.fields["text"].removeprefix("\n")}

    def sent(self, **typed: str) -> str:
        fields = {name: text for name, text in self.fields.items() if name not in ("_csrf_token", "key", "seen")}
        fields |= {"do": "sent"} | typed
        return self.visitor.saved(self.action, fields, key=self.fields["key"], seen=self.fields["seen"])


@pytest.fixture
def priya(visitor: Visitor, at: str) -> str:
    visitor.saved(
        f"{at}/people", {"name": "Priya Raman", "employer": "Acme AI", "how_known": "alumni", "email": "p@acme.example"}
    )
    found = re.search(r"/people/([0-9a-f-]{36})", visitor.get(f"{at}/people"))
    assert found
    return found[1]


@pytest.fixture
def talk(visitor: Visitor, at: str, searches: JobSearches) -> str:
    """A conversation with Priya, who gave Tomasz's name."""
    note = "PyTorch in production, not notebooks."
    visitor.saved(
        f"{at}/log?save", {"who": "Priya Raman", "note": note, "given": "Tomasz Zielinski", "medium": "phone"}
    )
    (interview,) = _search(searches).conversations.interviews
    return str(interview)


def _search(searches: JobSearches):  # type: ignore[no-untyped-def]
    return searches.search(searches.searches()[0].search_id)


def _stage(searches: JobSearches) -> Stage:
    (interview,) = _search(searches).conversations.interviews.values()
    stage: Stage = interview.stage
    return stage


def test_an_ask_is_ready_to_send_and_logged_with_its_words(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    letter = Letter(visitor, f"{at}/write/ask?person={priya}")
    assert "We went to the same school" in letter.fields["text"]
    assert re.search(r"\d\d of 75 words", letter.page)
    mail = re.search(r'href="(mailto:[^"]+)"', letter.page)
    assert mail
    assert "We went to the same school" in unquote(mail[1])
    letter.sent(text="Hi Priya, may I ask you something?")
    (interview,) = _search(searches).conversations.interviews.values()
    assert interview.stage is Stage.REQUESTED
    assert interview.asked.message == "Hi Priya, may I ask you something?"
    assert interview.asked.time


def test_a_name_that_was_given_becomes_a_person_when_they_are_asked(
    visitor: Visitor, at: str, talk: str, searches: JobSearches
) -> None:
    (lead,) = _search(searches).introductions.by_id
    letter = Letter(visitor, f"{at}/write/ask?lead={lead}")
    assert "Priya Raman gave me your name" in letter.fields["text"]
    letter.sent()
    search = _search(searches)
    assert [one.name for one in search.people.by_id.values()].count("Tomasz Zielinski") == 1
    assert not search.introductions.by_id[lead].open


def test_which_of_two_namesakes_a_name_belongs_to_is_asked(
    visitor: Visitor, at: str, talk: str, searches: JobSearches
) -> None:
    (lead,) = _search(searches).introductions.by_id
    for employer in ("Acme AI", "Lumen Labs"):
        visitor.saved(f"{at}/people", {"name": "Tomasz Zielinski", "employer": employer})
    letter = Letter(visitor, f"{at}/write/ask?lead={lead}")
    fields = {name: text for name, text in letter.fields.items() if name not in ("_csrf_token", "key", "seen")}
    refused = visitor.post(letter.action, fields | {"do": "sent", "text": "My own words"})
    assert refused.status_code == 422
    assert "It is Tomasz Zielinski (Lumen Labs)" in words(refused)
    shown = forms_of(refused.text)["write"].fields
    who = next(id for id, one in _search(searches).people.by_id.items() if one.employer == "Lumen Labs")
    again = {name: text for name, text in shown.items() if name not in ("_csrf_token", "key", "seen")}
    visitor.saved(letter.action, again | {"contacts": who}, key=shown["key"])
    assert len(_search(searches).people.by_id) == 3
    assert not _search(searches).introductions.by_id[lead].open


def test_ones_own_wording_is_the_draft_for_the_next_person(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent(
        text="Dear Priya,\n\nTea at Acme AI? Yours, Mira", keep="yes"
    )
    visitor.saved(f"{at}/people", {"name": "Lena Hoffmann", "employer": "Orchard Grid"})
    lena = next(id for id, one in _search(searches).people.by_id.items() if one.name == "Lena Hoffmann")
    letter = Letter(visitor, f"{at}/write/ask?person={lena}")
    assert letter.fields["text"] == "Dear Lena,\n\nTea at Orchard Grid? Yours, Mira"
    again = next(form for form in forms_of(letter.page).values() if form.fields.get("do") == "first")
    visitor.saved(again.action, {name: text for name, text in again.fields.items() if name != "_csrf_token"})
    assert "Tea at" not in Letter(visitor, f"{at}/write/ask?person={lena}").fields["text"]


def test_a_wording_kept_in_another_tab_is_not_written_over_unseen(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    mine, theirs = (Letter(visitor, f"{at}/write/ask?person={priya}") for _ in range(2))
    theirs.sent(text="Dear Priya,\n\nTea at Acme AI? Yours, Mira", keep="yes")
    sent = mine.fields | {"do": "sent", "keep": "yes", "text": "Dear Priya,\n\nCoffee at Acme AI? Mira"}
    del sent["_csrf_token"]
    answer = visitor.post(mine.action, sent, key=mine.fields["key"], seen=mine.fields["seen"])
    assert answer.status_code == 409
    assert "Your message is logged." in answer.text
    assert "Tea at {company}? Yours, Mira" in answer.text
    assert len(_search(searches).conversations.interviews) == 2
    again = forms_of(answer.text)["write"].fields
    assert (again["text"].strip(), again["key"]) == (sent["text"], mine.fields["key"])
    again = {name: text for name, text in again.items() if name != "_csrf_token"} | {"do": "sent", "keep": "yes"}
    visitor.saved(mine.action, again | {"text": again["text"].removeprefix("\n")}, key=again["key"], seen=again["seen"])
    assert len(_search(searches).conversations.interviews) == 2
    assert "Coffee at {company}? Mira" in _search(searches).drafts.own[DraftKind.ASK]


def test_going_back_to_the_first_draft_is_not_done_unseen(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    address = f"{at}/write/ask?person={priya}"
    Letter(visitor, address).sent(text="Dear Priya,\n\nTea at Acme AI? Yours, Mira", keep="yes")
    first = next(form for form in forms_of(visitor.get(address)).values() if form.fields.get("do") == "first")
    Letter(visitor, address).sent(text="Dear Priya,\n\nCoffee at Acme AI? Yours, Mira", keep="yes")
    fields = {name: text for name, text in first.fields.items() if name != "_csrf_token"}
    answer = visitor.post(first.action, fields, key=fields["key"], seen=fields["seen"])
    assert answer.status_code == 409
    assert "nothing was done yet" in answer.text
    assert "Coffee at Acme AI?" in forms_of(answer.text)["write"].fields["text"]
    assert "Coffee" in _search(searches).drafts.own[DraftKind.ASK]


def test_an_unchanged_draft_is_not_kept_as_ones_own(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent(keep="yes")
    assert not _search(searches).drafts.own


def test_an_invitation_is_counted_in_characters(visitor: Visitor, at: str, priya: str) -> None:
    letter = Letter(visitor, f"{at}/write/ask?person={priya}&short=1")
    assert len(letter.fields["text"]) <= 200
    assert re.search(r"\d+ of 200 characters", letter.page)


def test_thanks_quote_what_was_sorted_and_never_the_note_itself(
    visitor: Visitor, at: str, talk: str, searches: JobSearches
) -> None:
    letter = Letter(visitor, f"{at}/write/thank_you?conversation={talk}")
    assert "PyTorch" not in letter.fields["text"]
    assert f"{at}/interviews/{talk}/sort" in letter.page
    line = "PyTorch in production, not notebooks."
    searches.execute(
        searches.searches()[0].search_id,
        NoteInsight(topic=Topic.TOOLS, claim=line, source=Source(SourceId(talk), line)),
        actor="owner",
    )
    letter = Letter(visitor, f"{at}/write/thank_you?conversation={talk}")
    assert "PyTorch in production, not notebooks" in letter.fields["text"]
    assert "Tomasz Zielinski" in letter.fields["text"]
    letter.sent()
    (interview,) = _search(searches).conversations.interviews.values()
    assert len(interview.thanked) == 1


def test_asking_again_is_logged_as_that(visitor: Visitor, at: str, priya: str, searches: JobSearches) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent()
    (interview,) = _search(searches).conversations.interviews
    Letter(visitor, f"{at}/write/nudge?conversation={interview}").sent()
    assert _stage(searches) is Stage.NUDGED


def test_coming_back_to_a_later_is_no_asking_again(
    visitor: Visitor, at: str, priya: str, searches: JobSearches
) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent()
    (interview,) = _search(searches).conversations.interviews
    searches.execute(
        searches.searches()[0].search_id,
        AnswerInterview(interview=interview, gist=Gist.LATER),
        actor="owner",
    )
    letter = Letter(visitor, f"{at}/write/nudge?conversation={interview}")
    assert "a later time would suit you better" in letter.fields["text"]
    assert "keep" not in letter.fields


def test_a_second_ask_is_told_of_the_first(visitor: Visitor, at: str, priya: str, searches: JobSearches) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent()
    (interview,) = _search(searches).conversations.interviews
    page = Letter(visitor, f"{at}/write/ask?person={priya}").page
    assert "A conversation with Priya Raman is on its way: asked today" in page
    assert f"{at}/write/nudge?conversation={interview}" in page


def test_offering_times_is_a_message_of_mine(visitor: Visitor, at: str, priya: str, searches: JobSearches) -> None:
    Letter(visitor, f"{at}/write/ask?person={priya}").sent()
    (interview,) = _search(searches).conversations.interviews
    Letter(visitor, f"{at}/write/reply?conversation={interview}").sent()
    (touch,) = _search(searches).people.by_id[priya].touches
    assert touch.by is Side.ME


def test_a_refused_message_keeps_every_word(visitor: Visitor, at: str, priya: str) -> None:
    letter = Letter(visitor, f"{at}/write/ask?person={priya}")
    fields = {name: text for name, text in letter.fields.items() if name not in ("_csrf_token", "key", "seen")}
    answer = visitor.post(letter.action, fields | {"do": "sent", "text": "My own words", "happened_on": "2999-01-01"})
    assert answer.status_code == 422
    assert "still to come" in words(answer)
    assert forms_of(answer.text)["write"].fields["text"].strip() == "My own words"


@pytest.mark.parametrize("kind", [*[kind.value for kind in DraftKind], "poem"])
def test_a_message_to_nobody_is_not_there(visitor: Visitor, at: str, kind: str) -> None:
    answer = visitor.client.get(f"{at}/write/{kind}?person=nobody&conversation=none")
    assert answer.status_code == 404
