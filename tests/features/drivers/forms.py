"""The forms of a page as a browser would fill and send them, read from its HTML."""

from html.parser import HTMLParser

import msgspec

_WITHOUT_VALUE = ("submit", "button", "image", "reset", "file")


class Form(msgspec.Struct):
    """Where a form goes, and what stands in its fields."""

    action: str
    fields: dict[str, str]


def forms_of(page: str) -> dict[str, Form]:
    """The forms of a page by their id."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms


def text_of(page: str) -> str:
    """What is to be read on a page."""
    reader = _Reader()
    reader.feed(page)
    return " ".join(" ".join(reader.texts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Form] = {}
        self.texts: list[str] = []
        self._form: Form | None = None
        self._field = ""
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._silent = tag in ("script", "style", "title")
        if tag == "form":
            self._form = Form(said.get("action", ""), {})
            self.forms[said.get("id", "")] = self._form
        if self._form is None or ("name" not in said and tag != "option"):
            return
        match tag:
            case "input":
                ticked = said.get("type") not in ("radio", "checkbox") or "checked" in said
                if ticked and said.get("type") not in _WITHOUT_VALUE:
                    self._form.fields[said["name"]] = said.get("value", "on" if "checked" in said else "")
            case "textarea" | "select":
                self._field = said["name"]
                self._form.fields[self._field] = ""
            case "option" if self._field and "selected" in said:
                self._form.fields[self._field] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)
        if self._form and self._field and self.lasttag == "textarea":
            self._form.fields[self._field] += data

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        if tag in ("textarea", "select"):
            self._field = ""
        elif tag == "form":
            self._form = None
