"""First drafts, mails and question ideas: whatever is known, what is written could be sent and asked as it is."""

import re
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from itertools import product
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from domain import drafts
from domain.drafts import PLACES, fill, kept
from domain.rules import Rules
from domain.values import DraftKind, HowKnown, Side, Switch, Topic
from web.wording.drafts import Counts, connection, counted, counts, first_draft, mailto, subject
from web.wording.questions import GAPS, ideas, untold

RULES = Rules()
PRIYA = {
    drafts.FIRST_NAME: "Priya",
    drafts.NAMES: "Priya and Daniel",
    drafts.INTRODUCED_BY: "Lena Hoffmann",
    drafts.COMPANY: "Northern Lights Biotech",
    drafts.MY_ROLE: "marketing manager",
    drafts.MY_INDUSTRY: "machine building",
    drafts.AIM_ROLE: "machine learning engineer",
    drafts.AIM_INDUSTRY: "health care",
    drafts.SAID: "It is never the model, it is always the labels, and nobody wants to look at them.",
    drafts.PROMISED: "Send the notebook about customers who leave",
    drafts.DAY: "Thursday 12 March",
    drafts.TIME: "15:00",
    drafts.GIVEN_NAME: "Tomasz Zielinski",
    drafts.MOVED_FROM: "analyst in finance",
    drafts.ADVICE: "Rebuild one model from the first line to the last, and write down what was hard about it",
    drafts.HOW_IT_WENT: "It took two evenings, and the labels were the hard part",
    drafts.TALKED_SINCE: "3 conversations",
    drafts.NEW_ROLE: "machine learning engineer",
    drafts.NEW_COMPANY: "Acme AI",
    drafts.APPLIED_ROLE: "machine learning engineer",
    drafts.APPLIED_ON: "2 March",
}
Asked = Mapping[str, object]
ASKS: list[tuple[str, dict[str, object]]] = [
    (f"{how.value if how else 'not said'}, {what}", {"how_known": how, **more})
    for how in (None, *HowKnown)
    for what, more in (
        *((f"switch {switch.value if switch else 'not said'}", {"switch": switch}) for switch in (None, *Switch)),
        ("moved", {"switch": Switch.ROLE, "moved": True}),
        ("invitation", {"invitation": True}),
        ("moved, invitation", {"moved": True, "invitation": True}),
    )
]
KINDS: list[tuple[str, DraftKind, dict[str, object]]] = [
    *((f"ask, {name}", DraftKind.ASK, how) for name, how in ASKS),
    *((f"{kind.value}, by {by.value}", kind, {"by": by}) for kind, by in product(list(DraftKind)[1:], Side)),
    ("advice_back, not tried", DraftKind.ADVICE_BACK, {"tried": False}),
]
each_kind = pytest.mark.parametrize(("kind", "how"), [one[1:] for one in KINDS], ids=[one[0] for one in KINDS])
A_JOB = re.compile(
    r"\b(jobs?|vacanc\w+|openings?|posts?|hire|hiring|hired|apply|application|candidates?|resume|cv|refer\w*|recommend"
    r"|salary|employ\w*)\b",
    re.I,
)


AFTER_APPLYING = (DraftKind.APPLICATION_NUDGE, DraftKind.TELL)
"""What is about an application, or about the job that came of one."""


def of(how: Asked, known: Mapping[str, str]) -> dict[str, str]:
    """What is known of someone, with how one knows them."""
    by, company = known.get(drafts.INTRODUCED_BY, ""), known.get(drafts.COMPANY, "")
    how_known = how.get("how_known")
    return {**known, drafts.CONNECTION: connection(how_known if isinstance(how_known, HowKnown) else None, by, company)}


def grid(how: Asked) -> Iterator[dict[str, str]]:
    """Everything known, nothing, all but one, one alone; and without who introduced us."""
    everything = of(how, PRIYA)
    yield everything
    yield {}
    yield of(how, {place: value for place, value in PRIYA.items() if place != drafts.INTRODUCED_BY})
    for one in PLACES:
        yield {place: value for place, value in everything.items() if place != one}
        yield {one: everything[one]}


def written(kind: DraftKind, how: Asked, known: Mapping[str, str]) -> str:
    return fill(first_draft(kind, **how), known)  # type: ignore[arg-type]


@each_kind
def test_a_draft_has_no_hole_whatever_is_known(kind: DraftKind, how: Asked) -> None:
    for known in grid(how):
        text = written(kind, how, known)
        assert text == text.strip()
        assert not re.search(r"[{}!]|None|  |\n\n\n| [.,?:]|\.\.|: \n|“”", text), text
        assert all(
            re.search(r"[.?,]”?$|^(Many thanks|Warm wishes|Until then)$", line) for line in text.splitlines() if line
        )


@each_kind
def test_a_draft_is_short(kind: DraftKind, how: Asked) -> None:
    for known in grid(how):
        text = written(kind, how, known)
        assert counts(text).words <= RULES.ask_words, text
        assert not how.get("invitation") or counts(text).characters < RULES.invitation_characters, text


@each_kind
def test_a_draft_asks_for_insight_and_for_no_job(kind: DraftKind, how: Asked) -> None:
    for known in grid(how):
        text = written(kind, how, known)
        assert kind in AFTER_APPLYING or not A_JOB.search(text), text
        if kind is DraftKind.ASK:
            assert text.count("?") >= 1
            assert ("20 minutes" in text) != bool(how.get("invitation"))


@each_kind
def test_a_draft_uses_places_there_are_and_comes_out_the_same_each_time(kind: DraftKind, how: Asked) -> None:
    draft = first_draft(kind, **how)  # type: ignore[arg-type]
    assert set(re.findall(r"{(\w*)}", draft)) <= set(PLACES)
    assert draft == first_draft(kind, **how)  # type: ignore[arg-type]


@each_kind
def test_a_draft_sent_with_a_name_beneath_fits_the_next_person(kind: DraftKind, how: Asked) -> None:
    draft = first_draft(kind, **how)  # type: ignore[arg-type]
    for known in grid(how):
        text = fill(draft, known)
        assert kept(text, known, draft) == draft
        assert kept(f"{text}\nMira Okafor", known, draft) == f"{draft}\nMira Okafor"


def test_the_connection_comes_first() -> None:
    for how in HowKnown:
        for switch in (None, *Switch):
            known = of({"how_known": how}, PRIYA)
            text = written(DraftKind.ASK, {"how_known": how, "switch": switch}, known)
            first = text.split("\n\n")[1].removeprefix("We have not met. ")
            assert first.startswith(known[drafts.CONNECTION])


def test_an_ask_is_another_for_each_way_of_knowing_someone() -> None:
    alone = {place: value for place, value in PRIYA.items() if place != drafts.INTRODUCED_BY}
    asks = {written(DraftKind.ASK, {"how_known": how}, of({"how_known": how}, alone)) for how in HowKnown}
    assert len(asks) == len(HowKnown)


def test_who_gave_the_name_is_said_first_unless_one_knows_them_anyway() -> None:
    assert connection(HowKnown.ALUMNI, "Lena Hoffmann") == "Lena Hoffmann gave me your name"
    assert connection(None, "Lena Hoffmann") == "Lena Hoffmann gave me your name"
    assert connection(HowKnown.FIRST_DEGREE, "Lena Hoffmann") == "You know me and you know this work"
    assert connection(None) == ""


def test_an_ask_to_one_who_made_the_switch() -> None:
    known = of({"how_known": HowKnown.ALUMNI}, {drafts.FIRST_NAME: "Priya", drafts.MOVED_FROM: "analyst in finance"})
    assert written(DraftKind.ASK, {"how_known": HowKnown.ALUMNI, "moved": True}, known) == (
        "Hi Priya,\n\nWe went to the same school. You made the move from analyst in finance, and I stand about where "
        "you stood then: how did you do it? Could I ask you about your work for 20 minutes, by phone or over a coffee? "
        "Any day that suits you is good for me.\n\nMany thanks"
    )


def test_a_thank_you_says_what_stayed_and_what_is_to_come() -> None:
    assert written(DraftKind.THANK_YOU, {}, PRIYA) == (
        "Hi Priya,\n\nThank you for your time and your openness. What stayed with me: “It is never the model, it is "
        "always the labels, and nobody wants to look at them.” What I promised is on my list: Send the notebook about "
        "customers who leave. I will write to Tomasz Zielinski this week and say that the name came from you. I will "
        "tell you what comes of it.\n\nWarm wishes"
    )


def test_a_new_time_is_asked_for_without_blame() -> None:
    mine, theirs = (written(DraftKind.NEW_TIME, {"by": by}, PRIYA) for by in (Side.ME, Side.THEM))
    assert "sorry" in mine
    assert "sorry" not in theirs
    assert not re.search(r"miss|cancel|fault|forg[eo]t", theirs)


@pytest.mark.parametrize("kind", DraftKind, ids=lambda kind: kind.value)
def test_a_mail_has_a_subject_whatever_is_known(kind: DraftKind) -> None:
    for known, moved in product(grid({}), (False, True)):
        line = subject(kind, known, moved=moved)
        assert line
        assert not re.search(r"[{}]|  |\n", line)
        assert kind in AFTER_APPLYING or not A_JOB.search(line)
        assert len(line) <= 60


def test_the_subject_says_what_is_known() -> None:
    assert subject(DraftKind.ASK, PRIYA) == "Lena Hoffmann gave me your name"
    assert subject(DraftKind.ASK, PRIYA, moved=True) == "How did you move?"
    assert subject(DraftKind.ASK, {}, moved=True) == "A question about your work"
    assert subject(DraftKind.CONFIRM, PRIYA) == "Our conversation: Thursday 12 March, 15:00"
    assert subject(DraftKind.CONFIRM, {drafts.DAY: "tomorrow"}) == "Our conversation"


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [("", 0, 0), ("Hi Priya,\r\n\r\nyes", 3, 14), ("Hi Priya,\n\nyes", 3, 14), (" a  b ", 2, 6), ("Grüße, 李", 2, 8)],
)
def test_words_and_characters_are_counted(text: str, words: int, characters: int) -> None:
    assert counts(text) == Counts(words, characters)


def test_the_count_stands_against_what_it_should_be() -> None:
    assert counted("word " * 62, RULES) == "62 of 75 words"
    assert counted("word " * 83, RULES) == "83 words, 8 over 75"
    assert counted("x" * 200, RULES, invitation=True) == "200 of 200 characters"
    assert counted("x" * 212, RULES, invitation=True) == "212 characters, 12 over 200"


@pytest.mark.parametrize("body", ["Grüße & 100 %?\nYes+no=#1", "One\r\nTwo\r\rThree", "“Why?”\u2028\U0001f600"])
def test_a_mail_opens_with_what_was_written(body: str) -> None:
    link = mailto("priya+work@acme.example", "A question: 50 %?", body)
    assert link.isascii()
    assert not re.search(r"[\s\"<>]", link)
    opened = urlsplit(link)
    said = parse_qs(opened.query, strict_parsing=True)
    assert unquote(opened.path) == "priya+work@acme.example"
    assert said == {
        "subject": ["A question: 50 %?"],
        "body": [body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")],
    }


@pytest.mark.parametrize(
    "email",
    [
        "a@x.example?cc=b@x.example", "a@x.example&bcc=b@x.example", "a@x.example,b@x.example",
        "a@x.example;b@x.example", "a@x.example\r\nBcc: b@x.example", "a@x.example%0D%0ABcc:b@x.example",
        "a@x.example%3Fcc=b@x.example", "//evil.example/a@x", "a@x.example#", "Priya <a@x.example>",
        "a\x00@x.example", "a b@x", "a@b@c", "a@", "@", "a", "",
    ],
)  # fmt: skip
def test_what_is_no_single_address_is_left_out(email: str) -> None:
    assert mailto(email, "Hi", "Yes") == "mailto:?subject=Hi&body=Yes"


def test_a_subject_stays_on_its_line() -> None:
    line = parse_qs(urlsplit(mailto("a@x.example", "Hi\r\nBcc: b@x.example", "")).query)["subject"][0]
    message = EmailMessage()
    message["Subject"] = line
    assert message.keys() == ["Subject"]


QUESTIONS = [question for idea in ideas(moved=True) for question in idea.questions]


@pytest.mark.parametrize("question", [*QUESTIONS, *(gap.question for gap in GAPS.values())])
def test_a_question_can_be_read_at_the_door(question: str) -> None:
    assert question.endswith("?")
    assert len(question) <= 60
    assert not A_JOB.search(question)


def test_questions_are_few_for_each_topic_and_never_twice() -> None:
    assert all(3 <= len(idea.questions) <= 4 for idea in ideas(moved=True))
    everything = [*QUESTIONS, *(gap.question for gap in GAPS.values())]
    assert len(set(everything)) == len(everything)


def test_those_who_made_the_switch_are_asked_how() -> None:
    assert ideas(moved=True)[0].heading == "How did you move?"
    assert ideas(moved=True)[1:] == ideas()


def test_the_last_questions_ask_for_two_names() -> None:
    assert "two people" in ideas()[-1].questions[0]


@pytest.mark.parametrize("topic", Topic, ids=lambda topic: topic.value)
def test_every_topic_that_nobody_told_of_has_its_words(topic: Topic) -> None:
    assert re.fullmatch(r"Nobody has told you yet \w[^?!]*\w\.", untold(topic))
