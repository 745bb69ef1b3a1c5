"""Looking for words: what holds them all, the best first, and the lines around them."""

import unicodedata
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.commands import MergeContacts
from domain.events import AdviceReceived, CompanyDropped, IntroductionMade
from domain.values import AdviceId, CompanyId, ContactId, IntroductionId, Side, Source, SourceId
from domain.views.find import LONGEST, MOST, Found, Hit, find
from domain.views.findable import Kind, Page, Place
from domain.views.matching import Marked, compared, marked, rank, snippet, words_of
from tests.domain.kit import (
    SEARCH,
    Given,
    added,
    answered,
    declined,
    explained,
    given,
    held,
    insight,
    march,
    note,
    nudged,
    offered,
    on,
    prepared,
    requested,
    scheduled,
    started,
    step,
    targeted,
    touched,
)

PRIYA = ContactId("priya")


def found(story: Given, q: str) -> Found:
    return find(story.look(), q=q)


def hits(story: Given, q: str, kind: Kind) -> list[Hit]:
    return [hit for group in found(story, q).groups if group.kind is kind for hit in group.hits]


def names(story: Given, q: str, kind: Kind = Kind.PERSON) -> list[str]:
    return [hit.name.text for hit in hits(story, q, kind)]


def in_brackets(text: Marked) -> str:
    return "".join(f"[{words}]" if found else words for words, found in text.pieces())


SEARCHED = given(
    started(),
    targeted("acme", "Acme AI", industry="robotics", aimed_role="engineer", why="They publish.", source="a fair"),
    added("priya", "Priya Raman", role="data scientist", employer="Acme AI", email="priya@acme.example"),
    on(march(4), held("talk", "priya", note="They use PyTorch.\nAsk Tomasz about robots.")),
    on(march(5), note("about acme", "acme", "They hire in spring.")),
    on(march(5), note("about talk", "talk", "She laughed.")),
    on(march(5), note("about me", SEARCH, "I like mornings.")),
    on(march(6), touched("priya", Side.THEM, gist="Sent her slides.")),
    explained("talk", "ML engineer", week="Half of it is data work.", skills="Writing."),
    insight("i", "Tests matter.", by=PRIYA, source=Source(SourceId("talk"), "Tests matter.")),
    insight("j", "Pay is fine.", company=CompanyId("acme")),
    insight("k", "It is growing.", role="data scientist", industry="tech"),
    requested("asked", "priya", message="May I ask about chess?"),
    nudged("asked", message="Still curious about chess and go."),
    answered("asked", note="After the marathon."),
    on(march(7), scheduled("asked", "priya", at="2026-03-12T15:00", place="Cafe Sol")),
    prepared("asked", "What does a Monday look like?"),
    requested("other", "priya"),
    on(march(8), declined("other", note="She has moved to Oslo.")),
    offered("lead", "Tomasz Zieliński", employer="Fintrail", by=PRIYA),
    offered("known", "Daniel Weiß", contact=ContactId("priya")),
    offered("loose", "Lena Weber"),
    step("call", march(9), what="Send the notebook", promised_to=PRIYA),
    step("read", march(9), what="Read about acme", about="acme"),
    step("rest", march(9), what="Take a day off"),
    AdviceReceived(id=AdviceId("a"), text="Rebuild one model.", by=PRIYA, source=Source(SourceId("talk"))),
    AdviceReceived(id=AdviceId("b"), text="Write every day.", source=Source(SourceId("about acme"))),
    AdviceReceived(id=AdviceId("c"), text="Ask twice.", by=PRIYA),
    AdviceReceived(id=AdviceId("d"), text="Sleep well."),
)


@pytest.mark.parametrize(
    ("q", "kind", "name", "around", "where"),
    [
        ("priya ram", Kind.PERSON, "[Priya] [Ram]an", "data scientist, Acme AI", (Page.PERSON, "priya")),
        ("scientist", Kind.PERSON, "Priya Raman", "data [scientist], Acme AI", (Page.PERSON, "priya")),
        ("slides", Kind.PERSON, "Priya Raman", "Sent her [slides].", (Page.PERSON, "priya")),
        ("ACME", Kind.COMPANY, "[Acme] AI", "robotics, engineer", (Page.COMPANY, "acme")),
        ("fair", Kind.COMPANY, "Acme AI", "a [fair]", (Page.COMPANY, "acme")),
        ("pytorch", Kind.CONVERSATION, "Priya Raman", "They use [PyTorch].", (Page.INTERVIEW, "talk")),
        ("chess", Kind.CONVERSATION, "Priya Raman", "May I ask about [chess]?", (Page.INTERVIEW, "asked")),
        ("curious", Kind.CONVERSATION, "Priya Raman", "Still [curious] about chess and go.",
         (Page.INTERVIEW, "asked")),
        ("marathon", Kind.CONVERSATION, "Priya Raman", "After the [marathon].", (Page.INTERVIEW, "asked")),
        ("monday", Kind.CONVERSATION, "Priya Raman", "What does a [Monday] look like?", (Page.INTERVIEW, "asked")),
        ("café sol", Kind.CONVERSATION, "Priya Raman", "[Cafe] [Sol]", (Page.INTERVIEW, "asked")),
        ("oslo", Kind.CONVERSATION, "Priya Raman", "She has moved to [Oslo].", (Page.INTERVIEW, "other")),
        ("tests", Kind.LEARNED, "Priya Raman", "[Tests] matter.", (Page.LEARNED, "i")),
        ("pay acme", Kind.LEARNED, "", "[Pay] is fine. … [Acme] AI", (Page.LEARNED, "j")),
        ("growing", Kind.LEARNED, "", "It is [growing].", (Page.LEARNED, "k")),
        ("ml writing", Kind.TITLE, "[ML] engineer", "[Writing].", (Page.INTERVIEW, "talk")),
        ("rebuild", Kind.ADVICE, "Priya Raman", "[Rebuild] one model.", (Page.ADVICE, "a")),
        ("every day", Kind.ADVICE, "", "Write [every] [day].", (Page.ADVICE, "b")),
        ("twice", Kind.ADVICE, "Priya Raman", "Ask [twice].", (Page.ADVICE, "c")),
        ("sleep", Kind.ADVICE, "", "[Sleep] well.", (Page.ADVICE, "d")),
        ("zielinski", Kind.NAME_GIVEN, "Tomasz [Zieliński]", "Fintrail, Priya Raman", (Page.PERSON, "priya")),
        ("weiss", Kind.NAME_GIVEN, "Daniel [Weiß]", "", (Page.PERSON, "priya")),
        ("lena", Kind.NAME_GIVEN, "[Lena] Weber", "", (Page.PEOPLE, None)),
        ("notebook", Kind.NEXT_STEP, "Send the [notebook]", "Priya Raman", (Page.PERSON, "priya")),
        ("read", Kind.NEXT_STEP, "[Read] about acme", "Acme AI", (Page.COMPANY, "acme")),
        ("off", Kind.NEXT_STEP, "Take a day [off]", "", (Page.TODAY, None)),
        ("spring", Kind.NOTE, "Acme AI", "They hire in [spring].", (Page.COMPANY, "acme")),
        ("laughed", Kind.NOTE, "Priya Raman", "She [laughed].", (Page.INTERVIEW, "talk")),
        ("mornings", Kind.NOTE, "", "I like [mornings].", (Page.TODAY, None)),
    ],
)  # fmt: skip
def test_whatever_was_written_down_is_found(
    q: str, kind: Kind, name: str, around: str, where: tuple[Page, str | None]
) -> None:
    [hit] = hits(SEARCHED, q, kind)
    assert (in_brackets(hit.name), in_brackets(hit.snippet)) == (name, around)
    assert hit.leads_to == Place(*where)


def test_what_was_learned_in_a_private_note_is_found_where_it_was_said() -> None:
    secret = held("secret", "priya", note="She leaves.", private=True)
    story = given(
        started(), added("priya"), secret, insight("i", "Leaving", source=Source(SourceId("secret"), "She leaves."))
    )
    [hit] = hits(story, "leaving", Kind.LEARNED)
    assert hit.leads_to == Place(Page.INTERVIEW, "secret")


def test_every_word_has_to_be_there() -> None:
    assert names(SEARCHED, "priya pytorch", Kind.CONVERSATION) == ["Priya Raman"]
    assert found(SEARCHED, "priya tensorflow").groups == ()


def test_words_of_several_things_are_not_put_together() -> None:
    assert names(SEARCHED, "slides pytorch") == []


def test_kinds_come_in_one_order_and_are_counted() -> None:
    answer = found(SEARCHED, "acme")
    assert [(group.kind, group.total) for group in answer.groups] == [
        (Kind.PERSON, 1), (Kind.COMPANY, 1), (Kind.LEARNED, 1), (Kind.NEXT_STEP, 1), (Kind.NOTE, 1),
    ]  # fmt: skip
    assert answer.total == 5


def test_without_a_word_nothing_is_found() -> None:
    for q in ("", "   ", "\n"):
        assert found(SEARCHED, q) == Found("", (), 0, ())


def test_what_is_beyond_the_limit_does_not_count() -> None:
    answer = found(SEARCHED, "priya".ljust(LONGEST) + "nobody")
    assert (answer.q, answer.words) == ("priya", ("priya",))
    assert answer.total


def test_beginnings_come_before_insides_names_before_texts_and_the_latest_first() -> None:
    story = given(
        started(),
        added("told", "Eva Roth", role="analyst"),
        added("inner", "Diana Berg"),
        added("both", "Juliana Ana Cruz"),
        on(march(3), added("first", "Ana Cruz")),
        on(march(5), added("second", "Ana Diaz")),
        added("inside", "Kim Lee", role="banana grower"),
        on(march(9), held("talk", "first")),
    )
    assert names(story, "ana") == [
        "Ana Cruz", "Ana Diaz", "Juliana Ana Cruz", "Diana Berg", "Eva Roth", "Kim Lee",
    ]  # fmt: skip
    assert [hit.on for hit in hits(story, "ana", Kind.PERSON)][:2] == [march(9), march(5)]


def test_a_conversation_has_the_day_that_matters() -> None:
    talks = {hit.id: hit.on for hit in hits(SEARCHED, "priya", Kind.CONVERSATION)}
    assert talks == {"talk": march(4), "asked": march(12), "other": march(8)}


def test_of_one_day_the_last_that_was_written_down_comes_first() -> None:
    story = given(started(), added("one", "Ana One"), added("two", "Ana Two"))
    assert names(story, "ana") == ["Ana Two", "Ana One"]


def test_some_of_many_are_shown_and_all_are_counted() -> None:
    story = given(started(), *(added(f"p{n}", f"Ana {n}") for n in range(MOST + 5)))
    [group] = found(story, "ana").groups
    assert (group.total, len(group.hits)) == (MOST + 5, MOST)
    assert found(story, "ana").total == MOST + 5


def test_one_person_is_found_once() -> None:
    story = given(started(), added("priya", "Priya Raman"), added("other", "Priya R."), held("talk", "other"))
    merged = story.then(MergeContacts(contact=PRIYA, other=ContactId("other")))
    assert names(merged, "priya") == ["Priya Raman"]
    assert names(merged, "priya", Kind.CONVERSATION) == ["Priya Raman"]


def test_a_name_that_became_a_person_leads_to_them() -> None:
    story = SEARCHED.and_given(
        added("tomasz", "Tomasz Zieliński"),
        IntroductionMade(introduction=IntroductionId("lead"), contact=ContactId("tomasz")),
    )
    [hit] = hits(story, "tomasz fintrail", Kind.NAME_GIVEN)
    assert hit.leads_to == Place(Page.PERSON, "tomasz")


def test_what_is_off_the_list_is_found_too() -> None:
    story = SEARCHED.and_given(CompanyDropped(company=CompanyId("acme"), why="They moved away."))
    [hit] = hits(story, "moved away", Kind.COMPANY)
    assert in_brackets(hit.snippet) == "They [moved] [away]."


# Words


@pytest.mark.parametrize(
    ("text", "q"),
    [
        ("Łukasz Żółć", "lukasz zolc"), ("José Álvarez", "jose"), ("jose", "JOSÉ"), ("Weiß", "WEISS"),
        ("Bjørn Åse", "bjorn ase"), ("Ⅳ ﬁn", "iv fin"), ("Αθήνα", "αθηνα"), ("ΟΔΟΣ", "οδος"), ("İzmir", "izmir"),
        ("C++ and .NET", "c++"), ("Node.js", "node.js"), ("said “no”", "“no”"), ("a, b", "a, b."), ("한국", "한"),
        ("e\u0301te\u0301", "été"), ("50 %", "%"), ("?!", "?!"),
    ],
)  # fmt: skip
def test_case_accents_and_signs_around_do_not_count(text: str, q: str) -> None:
    assert rank(words_of(q), text, ()) == 0


def test_a_word_counts_once() -> None:
    assert words_of(" Ana  ana ÁNA, ") == ("ana",)


@pytest.mark.parametrize(
    ("text", "q", "shown"),
    [
        ("Diana and Ana", "ana", "Diana and [Ana]"),
        ("banana", "ana", "b[ana]na"),
        ("Zieliński's", "zielinski", "[Zieliński]'s"),
        ("Weiß", "weis", "[Weiß]"),
        ("Cafe\u0301 au lait", "cafe", "[Cafe\u0301] au lait"),
        ("abcd", "abc abcd", "[abcd]"),
        ("ab cd", "cd ab", "[ab] [cd]"),
    ],
)
def test_marks_stand_on_what_was_found(text: str, q: str, shown: str) -> None:
    assert in_brackets(marked(words_of(q), text)) == shown


def row(first: int, end: int) -> str:
    return " ".join(f"word{n}" for n in range(first, end))


LONG = row(0, 400)


@pytest.mark.parametrize(
    ("texts", "q", "shown"),
    [
        (["One.\nTwo  words\there.\nThree."], "words", "Two [words] here."),
        (["Inside rewords.", "At words."], "words", "At [words]."),
        (["First line.\nSecond."], "", "First line."),
        ([], "", ""),
        (["Go.\nRust.\nC.\nLisp."], "lisp rust go c", "[Lisp]. … [Rust]. … [Go]."),
        (["Go and Rust."], "rust go", "[Go] and [Rust]."),
        ([LONG], "word200", f"… {row(193, 200)} [word200] {row(201, 212)} …"),
        (["x" * 900 + "needle" + "x" * 900], "needle", f"… {'x' * 60}[needle]{'x' * 90} …"),
        (["é" * 900 + "needle" + "é" * 900], "needle", f"… {'é' * 60}[needle]{'é' * 90} …"),
        (["A " + "é" * 900], "a", f"[A] {'é' * 158} …"),
    ],
)  # fmt: skip
def test_the_line_around_a_word_is_shown(texts: list[str], q: str, shown: str) -> None:
    assert in_brackets(snippet(words_of(q), "", texts)) == shown


ANY = st.text(
    st.one_of(st.characters(), st.sampled_from("aAnN éÉßøŁİıﬁ\u0301\u0307Σς한ǅ \n-…")),
    max_size=60,
)


@drawn(text=ANY, q=ANY)
def test_what_is_marked_is_what_was_looked_for(text: str, q: str) -> None:
    words = words_of(q)
    marks = marked(words, text)
    assert "".join(piece for piece, _ in marks.pieces()) == text
    for mark in marks.marks:
        assert 0 <= mark.start < mark.end <= len(text)
        assert any(word in compared(text[mark.start : mark.end]) for word in words)
    for word in words:
        assert (rank((word,), text, ()) is not None) == any(
            word in compared(text[mark.start : mark.end]) for mark in marks.marks
        )


@drawn(text=ANY.map(lambda text: text * 9), q=ANY, name=ANY)
def test_whatever_is_found_is_shown(text: str, q: str, name: str) -> None:
    words = words_of(q)[:1]
    shown = snippet(words, name, (text,))
    assert "\n" not in shown.text
    if words and rank(words, "", (text,)) is not None and rank(words, name, ()) is None:
        assert shown.marks


@drawn(ANY)
def test_a_text_in_pieces_compares_as_the_whole(text: str) -> None:
    """Places are told character by character."""
    whole = unicodedata.normalize("NFC", text)
    assert "".join(map(compared, whole)) == compared(whole)


def test_a_booked_conversation_is_on_the_day_it_is_here() -> None:
    story = given(started(), added("priya", "Priya"), scheduled("talk", "priya", at="2026-03-24T01:00"))
    look = msgspec.structs.replace(story.look(), local=lambda instant: instant - timedelta(hours=8))
    [talk] = [hit for group in find(look, q="priya").groups if group.kind is Kind.CONVERSATION for hit in group.hits]
    assert talk.on == march(23)
