"""The reference of the JSON API: its description for programs, and the same as a page that works offline."""

from typing import Any

from litestar import Response, get
from litestar.response import Template

from web.openapi import document


@get("/openapi.json", sync_to_thread=False)
def description() -> Response[bytes]:
    """The description (OpenAPI 3.1)."""
    return Response(document(), media_type="application/json")


@get("/docs", sync_to_thread=False)
def reference() -> Template:
    """The description as a page to read and to try out."""
    return Template("pages/api.html")


API_PAGE: list[Any] = [description, reference]
