"""Who is let in, and what every response carries."""

import asyncio
import re
from typing import Any

import pytest
from litestar.testing import TestClient

from tests.web.conftest import HERE, Api
from web.security import FORM, TOKEN_COOKIE, local_hosts
from web.templating import asset, static_files

POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
OURS = {"origin": HERE}
_TOKEN_FIELD = re.compile(r'name="_csrf_token" value="([0-9a-f]{32})"')


@pytest.fixture
def token(client: TestClient[Any]) -> str:
    """The token of a page's form; the browser keeps its cookie."""
    found = _TOKEN_FIELD.search(client.get("/searches/new").text)
    assert found, "the start page has a form"
    return found[1]


# Hosts and origins


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_this_machine_is_reached_under_its_own_names(client: TestClient[Any], host: str) -> None:
    assert client.get("/api/searches", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1:8001",
        "evil.example:8000",
        "localhost.evil.example:8000",
        "127.0.0.1:8000.evil",
        "",
        "\xff",
    ],
)
@pytest.mark.parametrize("path", ["/", "/api/searches", "/nothing"])
def test_every_other_host_is_refused(client: TestClient[Any], host: str, path: str) -> None:
    assert client.get(path, headers={"host": host.encode("latin-1")}).status_code == 403


@pytest.mark.parametrize("others", [["127.0.0.1:8000"], ["evil.example:8000"], []])
def test_exactly_one_host_is_named(client: TestClient[Any], others: list[str]) -> None:
    """Two are a trick, even when the first of them is ours; so is none."""
    ours = ["127.0.0.1:8000"] if others else []
    asked: dict[str, Any] = {
        "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": "/api/searches",
        "raw_path": b"/api/searches", "query_string": b"", "root_path": "", "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 1), "headers": [(b"host", host.encode()) for host in ours + others],
    }  # fmt: skip
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(client.app(asked, receive, send))
    assert sent[0]["status"] == 403


def test_hosts_follow_the_port() -> None:
    assert local_hosts(8001) == {"127.0.0.1:8001", "localhost:8001", "[::1]:8001"}
    assert "127.0.0.5:8001" in local_hosts(8001, "127.0.0.5")
    assert "localhost" in local_hosts(80)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8000", "http://127.0.0.1", ""])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_api_answers_no_other_origin(client: TestClient[Any], origin: str, method: str) -> None:
    answer = client.request(method, "/api/searches", json={"zone": "UTC"}, headers={"origin": origin})
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")


@pytest.mark.parametrize("origin", [HERE, "http://localhost:8000", "http://[::1]:8000"])
def test_the_api_answers_its_own_origins(client: TestClient[Any], origin: str) -> None:
    assert client.post("/api/searches", json={"zone": "UTC"}, headers={"origin": origin}).status_code == 201


def test_the_api_refuses_what_another_site_sends(client: TestClient[Any]) -> None:
    for site, status in {"cross-site": 403, "same-site": 403, "same-origin": 201, "none": 201}.items():
        answer = client.post("/api/searches", json={"zone": "UTC"}, headers={"sec-fetch-site": site})
        assert answer.status_code == status, site


@pytest.mark.parametrize("kind", ["text/plain", FORM, "multipart/form-data; boundary=x", "", "application/jsonx"])
def test_the_api_reads_json_alone(api: Api, search: str, kind: str) -> None:
    for address in ("/api/searches", f"/api/searches/{search}/commands"):
        assert api.raw(address, b'{"zone":"UTC"}', content_type=kind).status_code == 415
    assert (
        api.raw("/api/searches", b'{"zone":"UTC"}', content_type="Application/JSON; charset=utf-8").status_code == 201
    )


# Forms


def test_a_form_of_ours_goes_through(client: TestClient[Any], token: str) -> None:
    answer = client.post("/searches", data={"_csrf_token": token, "key": "a1", "zone": "UTC"}, headers=OURS)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/searches/")


def test_browsers_that_hide_the_origin_say_that_the_form_is_ours(client: TestClient[Any], token: str) -> None:
    """Pages ask for no referrer, which makes a browser send `Origin: null` with their own forms."""
    form = {"_csrf_token": token, "zone": "UTC"}
    for headers, status in (
        ({"origin": "null", "sec-fetch-site": "same-origin"}, 303),
        ({"sec-fetch-site": "same-origin"}, 303),
        ({"origin": "null"}, 403),
        ({"origin": "null", "sec-fetch-site": "none"}, 403),
        ({"origin": "null", "sec-fetch-site": "cross-site"}, 403),
        ({"origin": HERE, "sec-fetch-site": "cross-site"}, 403),
        ({"origin": "http://evil.example", "sec-fetch-site": "same-origin"}, 403),
        ({}, 403),
    ):
        assert client.post("/searches", data=form, headers=headers).status_code == status, headers


def test_a_form_without_its_token_is_refused(client: TestClient[Any], token: str) -> None:
    """It comes back as it was typed, with the token of now."""
    other = "0" * 32
    for given in ({}, {"_csrf_token": ""}, {"_csrf_token": other}, {"_csrf_token": [token, token]}):
        answer = client.post("/searches", data={"zone": "UTC", **given}, headers=OURS)
        assert answer.status_code == 422, given
        assert "open too long" in answer.text
        assert f'value="{token}"' in answer.text
    for cookie in ("", other, "é", token[:-1], token + "0"):
        headers = {**OURS, "cookie": f"{TOKEN_COOKIE}={cookie}".encode()}
        assert client.post("/searches", data={"_csrf_token": token}, headers=headers).status_code == 422, cookie
    refused = client.post("/searches/demo", data={"_csrf_token": other}, headers=OURS)
    assert (refused.status_code, "load the page anew" in refused.text) == (403, True)


def test_the_token_stays_while_the_browser_keeps_it(client: TestClient[Any], token: str) -> None:
    again = client.get("/searches/new")
    assert f'value="{token}"' in again.text
    assert TOKEN_COOKIE not in again.headers.get("set-cookie", "")


def test_the_cookie_is_kept_from_scripts_and_other_sites(client: TestClient[Any]) -> None:
    client.cookies.clear()
    cookie = client.get("/searches/new").headers["set-cookie"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))


def test_a_made_up_cookie_gives_no_token(client: TestClient[Any]) -> None:
    page = client.get("/searches/new", headers={"cookie": f'{TOKEN_COOKIE}="><script>'})
    assert "<script>" not in page.text.split("<body")[1]
    assert _TOKEN_FIELD.search(page.text)


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/json", ""])
def test_pages_read_forms_alone(client: TestClient[Any], token: str, kind: str) -> None:
    answer = client.post("/searches", content=f"_csrf_token={token}", headers={**OURS, "content-type": kind})
    assert answer.status_code == 415


# Headers and files


@pytest.mark.parametrize("path", ["/", "/searches/new", "/nothing", "/api/searches", "/api/nothing", "/api/docs"])
def test_every_response_carries_the_headers(client: TestClient[Any], path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "no-store" in headers["cache-control"] or "no-cache" in headers["cache-control"]


def test_refused_hosts_get_the_headers_too(client: TestClient[Any]) -> None:
    assert client.get("/", headers={"host": "evil.example"}).headers["content-security-policy"] == POLICY


def test_files_are_kept_for_ever_and_set_no_cookie(client: TestClient[Any]) -> None:
    client.cookies.clear()
    for name in static_files():
        answer = client.get(asset(name))
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "set-cookie" not in answer.headers
    assert client.get(asset("app.css")).headers["content-type"].startswith("text/css")
    assert "javascript" in client.get(asset("app.js")).headers["content-type"]


def test_an_address_of_an_older_version_is_asked_anew(client: TestClient[Any]) -> None:
    assert client.get("/static/older/app.css").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/static/%00", "/static/x/%00", "/static/x/app.css%00", "/static/x/../../web/app.py", "/static/x//etc/passwd",
        "/static/x/%2e%2e/app.py", "/static/x/%2e%2e%2fapp.py", "/static/x/..%5capp.py", "/static/", "/static/x/",
        "/static/x/vendor", "/static/x/%ff", "/static/x/%zz", "/static/x/vendor/README.md", "/static/" + "a" * 5000,
    ],
)  # fmt: skip
def test_nothing_else_of_the_disk_is_served(client: TestClient[Any], path: str) -> None:
    assert client.get(path).status_code == 404


def test_templates_link_to_nothing_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        asset("nothing.css")


def test_head_is_a_get_without_its_body(client: TestClient[Any]) -> None:
    for path in ("/searches/new", "/api/searches", asset("app.css"), "/nothing"):
        head, get = client.head(path), client.get(path)
        assert (head.status_code, head.content) == (get.status_code, b"")
        assert head.headers["content-type"] == get.headers["content-type"]


@pytest.mark.parametrize("path", ["/nothing", "/searches/nothing", "/searches/nothing/people/x"])
def test_an_error_page_says_what_is_the_matter_and_leads_on(client: TestClient[Any], path: str) -> None:
    page = client.get(path)
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert 'href="/"' in page.text
    assert "old" in page.text
