"""A page as a person uses it: opened, its forms filled field by field, its buttons pressed."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, Response


class Paper:
    """One tab. `status` is that of the last page that came, 200 at first."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab
        self.status = 200
        tab.on("response", self._came)

    def open(self, address: str) -> None:
        """Goes to a page, which has to be there."""
        self.tab.goto(address)
        assert self.status == 200, f"{address}: {self.status}"

    def form(self, id: str) -> Locator:
        """A form of the page by its id."""
        return self.tab.locator(f"form#{id}")

    def fill(self, form: str, typed: Mapping[str, str]) -> None:
        """Types into the fields of these names."""
        for name, value in typed.items():
            field = self.form(form).locator(f"[name='{name}']")
            if field.first.get_attribute("type") == "radio":
                field = self.form(form).locator(f"[name='{name}'][value='{value}']")
            self.write(field.first, value)

    def write(self, field: Locator, value: str) -> None:
        """Types into one field; what is folded away is opened first."""
        self._unfold(field)
        match field.get_attribute("type") or field.evaluate("field => field.localName"):
            case "radio":
                field.check(force=True)
            case "checkbox":
                field.set_checked(value == "yes", force=True)
            case "select":
                field.select_option(value)
            case _:
                field.fill(value)

    def submit(self, form: str) -> None:
        """Presses the main button of a form."""
        self.press(self.form(form).locator("button[type=submit]:not([name=same]):not([name=new])").first)

    def press(self, button: Locator) -> None:
        """Presses a button or a link and waits for the page that comes."""
        self._unfold(button)
        with self.tab.expect_event("domcontentloaded"):
            button.click()

    def unfold(self) -> None:
        """Opens everything that is folded away on the page."""
        self.tab.locator("main").evaluate("main => main.querySelectorAll('details').forEach(one => (one.open = true))")

    def text(self, where: str = "main") -> str:
        """What is to be read there."""
        return " ".join(self.tab.locator(where).all_inner_texts())

    def texts(self, where: str) -> list[str]:
        """What is to be read in each of these."""
        return [" ".join(text.split()) for text in self.tab.locator(where).all_inner_texts()]

    def _unfold(self, field: Locator) -> None:
        folded = field.locator("xpath=ancestor::details[not(@open)]")
        while folded.count():
            folded.first.locator("> summary").click()

    def _came(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.status != 303:
            self.status = response.status
