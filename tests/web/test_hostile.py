"""Input that nobody sends by accident: always an answer below 500, and what was stored stays as it was."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from litestar import Router
from litestar.testing import TestClient

from domain.values import DraftKind
from tests.web.conftest import HERE, Api
from tests.web.test_guard import _TOKEN_FIELD
from web.api_shapes import VIEWS
from web.controllers import CONTROLLERS
from web.controllers.arranging import DEEDS
from web.security import FORM

BOOK = b'{"type":"ScheduleInterview","contacts":["x"],"appointment":{"local":"%s","zone":"%s"}}'
NOTE = b'{"type":"AddNote","about":"%s","text":"%s"}'

BODIES: dict[str, bytes] = {
    "nothing": b"",
    "bad UTF-8": b'{"type":"AddNote","about":"x","text":"\xff\xfe"}',
    "bad UTF-8 in a name": b'{"type":"AddNote","\xff":1}',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"type":"AddNote"}'.encode("utf-16"),
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "deep in a command": b'{"type":"CorrectEntry","version":1,"event":' + b'{"a":' * 100_000,
    "deep and whole": b'{"type":"AddNote","about":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    "NUL": NOTE % (b"x", b"a\\u0000b"),
    "a raw NUL": NOTE % (b"x", b"a\x00b"),
    "an escape sign": NOTE % (b"x", b"a\\u001bb"),
    "a lone surrogate": NOTE % (b"x", b"\\ud800"),
    "a swapped pair": NOTE % (b"x", b"\\udc00\\ud800"),
    "NaN": b'{"type":"CorrectEntry","version":NaN}',
    "Infinity": b'{"type":"CorrectEntry","version":-Infinity}',
    "a vast number": b'{"type":"CorrectEntry","version":1e400000,"event":{}}',
    "a long number": b'{"type":"CorrectEntry","version":' + b"9" * 100_000 + b',"event":{}}',
    "a fraction": b'{"type":"RateCompany","company":"x","motivation":1.5}',
    "a million characters": NOTE % (b"x", b"a" * 900_000),
    "a million spaces": NOTE % (b"x", b" " * 900_000),
    "long and then a control sign": NOTE % (b"x", b"a" * 19_990 + b"\\u0007"),
    "a long id": NOTE % (b"x" * 900_000, b"a"),
    "a day out of range": b'{"type":"DropCompany","company":"x","happened_on":"9999-12-31"}',
    "no such day": b'{"type":"DropCompany","company":"x","happened_on":"2026-02-30"}',
    "the year 0": b'{"type":"DropCompany","company":"x","happened_on":"0000-01-01"}',
    "the year 1": b'{"type":"DropCompany","company":"x","happened_on":"0001-01-01"}',
    "a due day at the end of time": b'{"type":"SetNextStep","what":"x","due":"9999-12-31"}',
    "a moment for a day": b'{"type":"DropCompany","company":"x","happened_on":"2026-01-01T00:00:00Z"}',
    "a list": b"[]",
    "a text": b'"x"',
    "null": b"null",
    "a number": b"1",
    "no type": b"{}",
    "a type of another kind": b'{"type":7}',
    "an unknown type": b'{"type":"os.system"}',
    "two types": b'{"type":"AddNote","type":"DropCompany","company":"x"}',
    "an event for a command": b'{"type":"ContactAdded","id":"x","name":"x"}',
    "an object for a text": b'{"type":"AddContact","name":{"$ne":null}}',
    "a list for a text": b'{"type":"AddContact","name":["x"]}',
    "too many people": json.dumps({"type": "LogConversation", "people": [{"name": "x"}] * 51}).encode(),
    "too many rows": json.dumps({"type": "PastePeople", "rows": [{"name": "x"}] * 501}).encode(),
    "too many questions": json.dumps({"type": "PrepareInterview", "interview": "x", "questions": ["y"] * 101}).encode(),
    "too many things": json.dumps({"type": "LetGo", "things": [{"kind": "lead", "id": "x"}] * 501}).encode(),
    "the same thing often": json.dumps({"type": "LetGo", "things": [{"kind": "sort", "id": "x"}] * 500}).encode(),
    "a reminder of a kind that is none": b'{"type":"SkipReminder","which":{"kind":"regret","id":"x"}}',
    "a reminder put off for ever": b'{"type":"PostponeReminder","which":{"kind":"sort","id":"x"},"until":"9999-12-31"}',
    "a booking at the end of time": BOOK % (b"9999-12-31T23:59", b"Pacific/Kiritimati"),
    "a booking at its beginning": BOOK % (b"0001-01-01T00:00", b"Pacific/Pago_Pago"),
    "a booking in the year 0": BOOK % (b"0000-01-01T00:00", b"UTC"),
    "a booking on no day": BOOK % (b"2026-02-30T10:00", b"UTC"),
    "a booking at 24:00": BOOK % (b"2026-03-12T24:00", b"UTC"),
    "a booking in a leap second": BOOK % (b"2016-12-31T23:59:60", b"UTC"),
    "a booking in other digits": BOOK % ("٢٠٢٦-٠٣-١٢T١٥:٠٠".encode(), b"UTC"),
    "a zone that is a path": BOOK % (b"2027-03-12T15:00", b"../../etc/passwd"),
    "a zone from the root": BOOK % (b"2027-03-12T15:00", b"/etc/passwd"),
    "a zone with NUL": BOOK % (b"2027-03-12T15:00", b"UTC\\u0000"),
    "a zone that is a folder": BOOK % (b"2027-03-12T15:00", b"America"),
    "a zone that is a file": BOOK % (b"2027-03-12T15:00", b"zone1970-tab"),
    "rules of no days": b'{"type":"SetRules","nudge_days":0}',
    "rules of many days": b'{"type":"SetRules","nudge_days":1e9}',
    "rules of NaN": b'{"type":"SetRules","nudge_days":NaN}',
    "a vast draft": b'{"type":"KeepDraft","kind":"ask","text":"' + b"{first_name}" * 80_000 + b'"}',
    "half of it": b'{"type":"AddContact","name":"x"',
    "something after it": b'{"type":"AddContact","name":"x"} {}',
    "more than 1 MB": b'{"type":"AddNote","about":"x","text":"' + b"a" * 1_000_000 + b'"}',
    "a program": b"<?php system($_GET['c']);",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_no_body_breaks_the_api(api: Api, search: str, body: bytes) -> None:
    for address in ("/api/searches", f"/api/searches/{search}/commands"):
        answer = api.raw(address, body)
        assert answer.status_code in (400, 413, 422), answer.text[:500]
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]
    assert api.entries(search).json()["head"] == 1


@pytest.mark.parametrize("key", [b"", b" ", b"a b", b"\xff", b"\xc3\xa9", b"x" * 65, b"a\tb", b"\x7f"])
def test_no_key_breaks_the_api(api: Api, search: str, key: bytes) -> None:
    for address in ("/api/searches", f"/api/searches/{search}/commands"):
        headers = {"content-type": "application/json", "idempotency-key": key}
        answer = api.client.post(address, content=b'{"type":"AddContact","name":"x"}', headers=headers)
        assert answer.status_code == 400
    assert api.entries(search).json()["head"] == 1


@pytest.mark.parametrize(
    "tag", [b"", b"1", b'"x"', b'W/"1"', b"*", b'"-1"', b'"1", "2"', b'"\xff"', b'"' + b"9" * 400 + b'"', b'"\xd9\xa3"']
)
def test_no_version_breaks_the_api(api: Api, search: str, tag: bytes) -> None:
    headers = {"content-type": "application/json", "if-match": tag}
    answer = api.client.post(
        f"/api/searches/{search}/commands", content=b'{"type":"AddContact","name":"x"}', headers=headers
    )
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "If-Match"


def test_two_keys_are_none(api: Api, search: str) -> None:
    answer = api.client.post(
        f"/api/searches/{search}/commands",
        content=b'{"type":"AddContact","name":"x"}',
        headers=[("content-type", "application/json"), ("idempotency-key", "a"), ("idempotency-key", "b")],
    )
    assert answer.status_code == 400


IDS = ["%00", "%ff", "%zz", "%", "%2e%2e", "..%2f", "%0d%0aX:%20y", "'%20OR%201=1--", "%f0%9f%8c%b1", "a" * 5000, "{}"]
QUERIES = [
    "%ff=%zz", "=", "&&&", "a", "%00=%00", "as_of=%00", "as_of=%ff", "limit=1e9", "limit=" + "9" * 5000, "limit=NaN",
    "before=-1", "before=" + "9" * 5000, "id=%00", "id=" + "x" * 20_000, "clock[]=happened", "x=1;y=2", "%F0%9F=1",
]  # fmt: skip
PAGE_QUERIES = [*QUERIES, "saved=%00", "saved=x", "saved=" + "a" * 5000, "show=%ff", "who=%ff&company=x"]


@pytest.mark.parametrize("id", IDS)
def test_no_address_breaks_the_api(api: Api, search: str, id: str) -> None:
    for address in (
        f"/api/searches/{id}/entries",
        f"/api/searches/{id}/views/today",
        f"/api/searches/{search}/views/{id}",
        f"/api/{id}",
        f"/api/searches/{search}/{id}",
    ):
        assert api.client.get(address).status_code in (400, 404), address
    assert api.raw(f"/api/searches/{id}/commands", b'{"type":"AddContact","name":"x"}').status_code in (400, 404, 405)


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_breaks_the_api(api: Api, search: str, query: str) -> None:
    for address in ("/api/searches", f"/api/searches/{search}/entries", *(_views(search))):
        answer = api.client.get(f"{address}?{query}")
        assert answer.status_code in (200, 400, 404, 422), (address, answer.text)


@pytest.mark.parametrize(
    "header",
    [
        ("cookie", b"\xff\xfe=\xff; a; =; switchback_csrf=\xff; ;;"), ("cookie", b"a=" + b"b" * 8_000),
        ("content-type", b"\xff"), ("content-type", b"application/json; charset=\xff"), ("accept", b"\xff"),
        ("sec-fetch-site", b"\xff"), ("origin", b"\xff"), ("x-csrftoken", b"\xff"), ("hx-request", b"\xff"),
        ("content-length", b"0"), ("accept-encoding", b"\xff"), ("range", b"bytes=9-1"), ("if-none-match", b"\xff"),
    ],
)  # fmt: skip
def test_no_header_breaks_anything(api: Api, search: str, header: tuple[str, bytes]) -> None:
    for address in ("/", f"/searches/{search}", "/api/searches", "/static/x/app.css", "/nothing"):
        assert api.client.get(address, headers=[header]).status_code < 500, address
    for address in ("/searches", f"/searches/{search}/log", f"/api/searches/{search}/commands"):
        assert api.client.post(address, content=b"{}", headers=[header]).status_code < 500, address


# Pages

FORMS: dict[str, bytes] = {
    "nothing": b"",
    "bad UTF-8": b"name=%ff%fe&note=%c3%28",
    "raw bytes": b"name=\xff\xfe&\xff=1",
    "broken escapes": b"name=%zz%&note=%",
    "NUL": b"name=a%00b&people=%00&who=%00&note=%00&what=%00&text=%00",
    "lone surrogates": b"name=%ed%a0%80&who=%ed%a0%80&note=%ed%a0%80",
    "a million characters": b"note=" + b"a" * 900_000 + b"&who=x",
    "a name too long": b"name=" + b"a" * 300_000 + b"&who=" + b"a" * 300_000,
    "too many fields": b"&".join(b"who=x" for _ in range(20_000)),
    "names of no field": b"&".join(b"f%d=x" % n for n in range(1_900)),
    "a day out of range": b"name=x&who=x&happened_on=99999-99-99&due=0000-00-00&promise_by=9999-12-31",
    "the first day": b"name=x&who=x&what=x&happened_on=0001-01-01&due=0001-01-01",
    "wrong kinds": b"name=x&kind=huge&motivation=NaN&minutes=1e400000&medium=x&time=99:99&route=x&new=maybe&aspect=x",
    "no such time": b"who=x&day=2026-02-30&time=99:99&zone=../../etc/passwd&later=maybe&minutes=-1&medium=x&moves=yes",
    "a time at the end of time": b"day=9999-12-31&time=23:59&zone=Pacific/Pago_Pago&later=yes&come_back_on=9999-12-31",
    "a time at its beginning": b"day=0001-01-01&time=00:00&zone=Pacific/Kiritimati&until=0001-01-01&date=0001-01-01",
    "an answer that is none": b"answer=perhaps&gist=perhaps&turn=both&by=nobody&come_back_on=x&channel=pigeon&kind=x",
    "a reminder of nothing": b"which=%00&which=x&id=%00&kind=thank&who=x&until=x&why=%00&do=later&thing=thank%20x%20y",
    "rules that are none": b"nudge_days=-1&weekly_aim=1e9&zone=%2e%2e&country=xx&give_up_days=NaN&slipped_days=",
    "a vast version": b"name=x&seen=" + b"9" * 400 + b"&key=" + b"k" * 400,
    "ids of nothing": b"company=x&contact=x&introduction=x&step=x&interview=x&to=x&command=x&other=x&about=x&by=x",
    "a correction of nothing": b"kept=%7B%22type%22%3A%22CompanyTargeted%22%2C%22id%22%3A%22x%22%7D&name=x",
    "a correction that is none": b"kept=%7B%22type%22%3A%7B%7D%7D&name=x",
    "a correction without an end": b"kept=" + b"%5B" * 50_000,
    "markup": b"name=%3Cscript%3Ealert(1)%3C/script%3E&note=%3Cimg%20src=x%20onerror=alert(1)%3E&who=%3Cb%3E",
    "more than 1 MB": b"note=" + b"a" * 1_100_000,
}


WORDS: dict[str, list[str]] = {
    "{deed}": list(DEEDS), "{kind}": [kind.value for kind in DraftKind], "{place}": ["0", "1", "999"],
    "{which}": ["1", "2", "999999999"],
}  # fmt: skip
"""What parts of an address that are no ids may be."""


@pytest.fixture(scope="module")
def browser(client: TestClient[Any]) -> "Browser":
    return Browser(client)


class Browser:
    """A browser with a form of ours open."""

    def __init__(self, client: TestClient[Any]) -> None:
        self.client = client
        found = _TOKEN_FIELD.search(client.get("/searches/new").text)
        assert found
        self._token = found[1].encode()

    def post(self, address: str, body: bytes) -> Any:
        body = b"_csrf_token=" + self._token + b"&" + body
        return self.client.post(address, content=body, headers={"origin": HERE, "content-type": FORM})


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_no_form_breaks_a_page(api: Api, browser: Browser, form: bytes) -> None:
    for address in _addresses(api, "POST"):
        answer = browser.post(address, form)
        assert answer.status_code < 500, (address, answer.text[-500:])
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text


@pytest.mark.parametrize(
    "query", [*QUERIES, "saved=%00", "saved=x", "saved=" + "a" * 5000, "show=%ff", "who=%ff&company=x"]
)
def test_no_query_breaks_a_page(api: Api, query: str) -> None:
    for address in _addresses(api, "GET"):
        assert api.client.get(f"{address}?{query}").status_code < 500, address


@pytest.mark.parametrize("id", IDS)
def test_no_address_breaks_a_page(api: Api, browser: Browser, id: str) -> None:
    for address in _addresses(api, "GET", id):
        assert api.client.get(address).status_code < 500, address
    for address in _addresses(api, "POST", id):
        assert browser.post(address, b"name=x").status_code < 500, address


def test_what_was_typed_is_shown_as_text(api: Api, search: str) -> None:
    script = "<script>alert(1)</script>"
    person = api.done(search, "AddContact", name=script, employer=script)["data"]["id"]
    company = api.done(search, "TargetCompany", name=script, industry=script, why=script)["data"]["id"]
    talk = api.do(search, "LogConversation", people=[{"contact": person}], note=script, names=[{"name": script}])
    interview = talk.json()["entries"][0]["data"]["id"]
    api.done(search, "ReframeSwitch", target={"role": script, "industry": script}, new_role=True, new_industry=True)
    api.done(search, "SetNextStep", what=script, due="2026-01-01")
    places = ("", "/log", "/companies", "/people", "/interviews", "/switch", "/journal")
    things = (f"/people/{person}", f"/companies/{company}", f"/interviews/{interview}")
    for place in (*places, *things):
        page = api.client.get(f"/searches/{search}{place}")
        assert page.status_code == 200, place
        assert "<script>alert" not in page.text, place
    assert "&lt;script&gt;" in page.text


def _views(search: str) -> list[str]:
    return [f"/api/searches/{search}/views/{name}" for name in VIEWS]


def _addresses(api: Api, method: str, id: str | None = None) -> Iterator[str]:
    """The address of every page that takes this method: twice in a search of its own, about what is there and about
    what is not, or with this id everywhere."""
    search = id or api.begin().json()["search_id"]
    there = {} if id else _things(api, search)
    for path, methods in _pages():
        if method in methods:
            nowhere = re.sub(r"{\w+}", id or "nothing", path.replace("{search_id}", search))
            yield nowhere
            place = path.replace("{search_id}", search)
            for kind, thing in there.items():
                place = re.sub(rf"/{kind}/{{\w+}}", f"/{kind}/{thing}", place)
            yield from (_spelt_out(place) if place != nowhere else ())


def _spelt_out(place: str) -> list[str]:
    """The address with each word that one of its parts may be."""
    for part, words in WORDS.items():
        if part in place:
            return [place.replace(part, word) for word in words]
    return [place] if "{" not in place else []


def _things(api: Api, search: str) -> dict[str, str]:
    """One of each kind, by the name that it has in addresses."""
    person = api.done(search, "AddContact", name="Priya Raman")["data"]["id"]
    talk = api.done(search, "RequestInterview", contacts=[person], channel="email")["data"]["id"]
    api.done(search, "ScheduleInterview", interview=talk, appointment={"local": f"{date.today()}T23:30"})
    return {
        "people": person,
        "interviews": talk,
        "companies": api.done(search, "TargetCompany", name="Acme AI")["data"]["id"],
        "leads": api.done(search, "OfferIntroduction", name="Omar Haddad", by=person)["data"]["id"],
        "steps": api.done(search, "SetNextStep", what="Write", due="2026-03-09", promised_to=person)["data"]["id"],
    }


@cache
def _pages() -> list[tuple[str, set[str]]]:
    """The pages and their methods. The demo reads nothing of what is sent."""
    routes = Router("/", route_handlers=CONTROLLERS).routes
    return [(route.path_format, route.methods) for route in routes if not route.path_format.endswith("/demo")]


@pytest.mark.parametrize("type", ['["AddNote"]', '{"AddNote": 1}', "3", "null"])
def test_a_type_that_is_no_word_is_refused(api: Api, type: str) -> None:
    search = api.begin().json()["search_id"]
    assert api.raw(f"/api/searches/{search}/commands", f'{{"type": {type}}}'.encode()).status_code == 400
    assert api.raw("/api/searches", f'{{"zone": "UTC", "type": {type}}}'.encode()).status_code == 400
