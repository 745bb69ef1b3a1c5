"""A tab that is watched: what it complains of, whom it asks, who could not use it."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

_AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
_TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (one) => console.error(`${one.violatedDirective}: ${one.blockedURI}`));
"""
_BARRIERS = """
async (others) => {
  const off = Object.fromEntries(others.map((rule) => [rule, { enabled: false }]));
  const rules = { "target-size": { enabled: true }, ...off };
  const found = await axe.run(document, { resultTypes: ["violations"], rules });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} `
    + [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ")));
}
"""
_WIDER = """
() => {
  const page = document.scrollingElement, room = page.clientWidth;
  if (page.scrollWidth <= room) return [];
  const over = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > room + 1);
  const which = over.slice(0, 3).map((one) => one.outerHTML.slice(0, 120));
  return [`${page.scrollWidth} px in a window of ${room}`, ...which];
}
"""


class Watched:
    """Listens to a tab. `complaints` of the page that was opened last are errors on its console, requests to other
    hosts, and files that did not come."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab
        self.complaints: list[str] = []
        self._host = ""
        tab.add_init_script(_TELL_VIOLATIONS)
        tab.add_init_script(_AXE)
        tab.on("console", self._said)
        tab.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        tab.on("request", self._asked)
        tab.on("requestfailed", lambda request: self.complaints.append(f"did not come: {request.url}"))
        tab.on("response", self._came)

    def open(self, address: str, path: str) -> None:
        """Goes to a page of the server at that address, the only one it may ask for anything."""
        self.complaints.clear()
        self._host = urlsplit(address).netloc
        self.tab.goto(address + path, wait_until="load")

    def unfold(self) -> None:
        """Opens everything that is folded away, but for menus: they cover what is beneath."""
        self.tab.evaluate("document.querySelectorAll('details:not(.menu)').forEach((one) => { one.open = true; })")

    def barriers(self, *, but: tuple[str, ...] = ()) -> list[str]:
        """What axe finds by its rules, `but` some. Scripts injected from here are not bound by a page's policy."""
        found: list[str] = self.tab.evaluate(_BARRIERS, list(but))
        return found

    def wider_than_its_window(self) -> list[str]:
        """How far the page runs out at the side, and what does."""
        found: list[str] = self.tab.evaluate(_WIDER)
        return found

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not self._is_page(message.location["url"]):
            self.complaints.append(f"console: {message.text}")

    def _is_page(self, url: str) -> bool:
        """A page that answers 404 or 422 is reported by the browser as an error of its own address."""
        return url == self.tab.url

    def _asked(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme not in ("data", "blob", "about") and asked.netloc != self._host:
            self.complaints.append(f"asked elsewhere: {request.url}")

    def _came(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.complaints.append(f"{response.status}: {response.url}")
