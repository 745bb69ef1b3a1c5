"""Someone with a browser that runs no scripts, and what they type to begin a search."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

from httpx import Response
from litestar.testing import TestClient

FRAME = {
    "background_role": "analyst",
    "background_industry": "finance",
    "target_role": "machine learning engineer",
    "target_industry": "tech",
    "new_role": "yes",
    "new_industry": "yes",
    "zone": "Europe/London",
}
Typed = dict[str, str] | list[tuple[str, str]]


class Visitor:
    """Someone with a browser that runs no scripts."""

    def __init__(self, client: TestClient[Any]) -> None:
        self.client = client

    def get(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return unescape(answer.text)

    def post(self, address: str, typed: Typed, *, key: str = "", seen: str = "") -> Response:
        self.client.get("/searches/new")
        token = self.client.cookies["switchback_csrf"]
        pairs = list(typed.items()) if isinstance(typed, dict) else typed
        body = urlencode([("_csrf_token", token), ("key", key or self.key()), ("seen", seen), *pairs])
        headers = {"origin": str(self.client.base_url), "content-type": "application/x-www-form-urlencoded"}
        return self.client.post(address, content=body, headers=headers)

    def key(self) -> str:
        found = re.search(r'name="key" value="(\w+)"', self.get("/searches/new"))
        assert found
        return found[1]

    def saved(self, address: str, typed: Typed, **given: str) -> str:
        """The page after a save that has to go through."""
        answer = self.post(address, typed, **given)
        assert answer.status_code == 303, (answer.status_code, words(answer))
        return self.get(answer.headers["location"])


def hidden(page: str, button: str) -> tuple[str, dict[str, str]]:
    """Where the first form goes that has this button, and what it sends without being typed: the key too."""
    forms = re.findall(r'<form[^>]* action="([^"]+)"[^>]*>(.*?)</form>', page, re.S)
    action, inside = next(one for one in forms if f">{button}<" in one[1])
    pairs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside)
    return action, {name: value for name, value in pairs if name != "_csrf_token"}


def words(answer: Response) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", answer.text))
