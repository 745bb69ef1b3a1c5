"""A form whose token is not that of the browser any more: nothing is saved, and nothing that was typed is lost."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from httpx import Response
from litestar import Litestar

from infrastructure.application import JobSearches
from tests.web.conftest import HERE
from tests.web.visitor import FRAME, Visitor, words
from web.app import create_app
from web.security import FORM, TOKEN_COOKIE, Guard

TOO_LONG = "This page was open too long, so nothing was saved."
STALE = "0" * 32
FORMS: list[tuple[str, dict[str, str], list[str]]] = [
    ("/searches", FRAME, ["machine learning engineer", "finance"]),
    ("{at}/log", {"who": "Priya Raman", "note": "PyTorch.\nTwo rounds.", "given": "Omar"}, ["PyTorch.\nTwo", "Omar"]),
    ("{at}/companies/paste", {"lines": "Acme AI\nLumen Labs"}, ["Acme AI\nLumen Labs"]),
    ("{at}/companies/paste", {"lines": "Acme AI", "do": "save", "known_there-0": "Grace Liu"}, ["Grace Liu"]),
    ("{at}/people/paste", {"lines": "Omar Haddad", "do": "save", "how_known-0": "group"}, ['value="group" selected']),
    ("{at}/companies", {"name": "Acme AI", "industry": "robotics"}, ["Acme AI", "robotics"]),
    ("{at}/people", {"name": "Omar Haddad", "employer": "Acme AI"}, ["Omar Haddad", "Acme AI"]),
    ("{person}", {"name": "Priya Raman", "role": "team lead"}, ["team lead"]),
    ("{person}/notes", {"text": "They hire in autumn."}, ["They hire in autumn."]),
    ("{person}/touches", {"by": "me", "channel": "email", "gist": "Sent my project."}, ["Sent my project."]),
    ("{right}", {"note": "They use JAX.", "minutes": "25"}, ["They use JAX.", 'value="25"']),
    ("{talk}/notes", {"text": "A later thought."}, ["A later thought."]),
    ("{company}", {"name": "Northbank", "industry": "insurance"}, ["insurance"]),
    ("{company}/notes", {"text": "A churn model."}, ["A churn model."]),
    ("{at}/steps", {"what": "Write to Omar", "due": "2030-01-01"}, ["Write to Omar", "2030-01-01"]),
    ("{at}/switch", {"target_role": "data engineer"}, ["data engineer"]),
    ("{at}/begin/route", {"route": "direct"}, []),
    ("{at}/undo", {"command": "nothing"}, []),
]  # fmt: skip


@pytest.fixture
def places(visitor: Visitor, at: str) -> dict[str, str]:
    """Addresses of things that are there."""
    company = visitor.post(f"{at}/companies", {"name": "Northbank"}).headers["location"].split("?")[0]
    visitor.saved(f"{at}/log", {"who": "Priya Raman", "given": "Tomasz Zielinski"})
    views = f"/api{at}/views"
    person = visitor.client.get(f"{views}/people").json()["view"]["people"][0]["id"]
    talk = visitor.client.get(f"{views}/interviews").json()["view"]["done"][0]["id"]
    lead = visitor.client.get(f"{views}/people").json()["view"]["leads"][0]["id"]
    return {
        "at": at,
        "company": company,
        "person": f"{at}/people/{person}",
        "talk": f"{at}/interviews/{talk}",
        "right": f"{at}/correct/{talk}",
        "lead": f"{at}/leads/{lead}",
    }


def sent(visitor: Visitor, address: str, typed: dict[str, str], token: str) -> Response:
    body = urlencode({"_csrf_token": token, "key": "a1", **typed})
    return visitor.client.post(address, content=body, headers={"origin": HERE, "content-type": FORM})


@pytest.mark.parametrize(("address", "typed", "kept"), FORMS, ids=[f"{form[0]}-{n}" for n, form in enumerate(FORMS)])
@pytest.mark.parametrize("cookie", ["lost", "another"])
def test_the_form_comes_back_as_it_was_typed(
    visitor: Visitor, places: dict[str, str], address: str, typed: dict[str, str], kept: list[str], cookie: str
) -> None:
    head = visitor.client.get(f"/api{places['at']}/entries").json()["head"]
    if cookie == "lost":
        visitor.client.cookies.clear()
    answer = sent(visitor, address.format(**places), typed, STALE)
    assert answer.status_code == 422, words(answer)
    page = unescape(answer.text)
    assert TOO_LONG in page
    for text in kept:
        assert text in page, text
    tokens = set(re.findall(r'name="_csrf_token" value="([0-9a-f]{32})"', page))
    assert tokens <= {visitor.client.cookies[TOKEN_COOKIE]}
    assert visitor.client.get(f"/api{places['at']}/entries").json()["head"] == head


def test_sent_once_more_it_is_saved(visitor: Visitor, at: str) -> None:
    visitor.client.cookies.clear()
    typed = {"who": "Priya Raman", "note": "PyTorch."}
    page = sent(visitor, f"{at}/log", typed, STALE).text
    fresh = re.search(r'name="_csrf_token" value="(\w+)"', page)
    assert fresh
    assert sent(visitor, f"{at}/log", typed, fresh[1]).status_code == 303


def test_a_name_let_go_keeps_its_reason(visitor: Visitor, places: dict[str, str]) -> None:
    answer = sent(visitor, places["lead"], {"do": "faded", "why": "He has left."}, STALE)
    assert answer.status_code == 422
    assert 'name="why" value="He has left."' in answer.text
    assert "Try again" in answer.text


def test_nothing_at_all_is_stored_without_the_token(
    visitor: Visitor, searches: JobSearches, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of every page that writes, now and later."""

    def stored(*_: object, **__: object) -> None:
        raise AssertionError("stored without the token")

    for door in ("start", "execute"):
        monkeypatch.setattr(JobSearches, door, stored)
    monkeypatch.setattr("web.controllers.start.write_demo", stored)
    written = 0
    for path in writing(create_app(searches)):
        address = re.sub(r"\{(\w+):str\}", lambda name: at.split("/")[-1] if name[1] == "search_id" else "x", path)
        answer = sent(visitor, address, {"lines": "Acme AI", "do": "save"}, STALE)
        assert answer.status_code in (403, 404, 422), (path, answer.status_code)
        written += 1
    assert written > 20


def writing(app: Any) -> list[str]:
    assert isinstance(app, Guard)
    inside = app._app
    assert isinstance(inside, Litestar)
    paths = [(route.path_format, route.methods) for route in inside.routes if hasattr(route, "path_format")]
    found = [path for path, methods in paths if "POST" in methods and not path.startswith("/api")]
    return [re.sub(r"\{(\w+)(:str)?\}", r"{\1:str}", path) for path in found]
