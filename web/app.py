"""The app: pages, API and static files put together over the searches of one store."""

from collections.abc import Collection

from litestar import Litestar, Response, Router, get
from litestar.datastructures import State
from litestar.di import Provide
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.template import TemplateConfig
from litestar.types import ASGIApp

from infrastructure.application import JobSearches
from web.api import API
from web.api_page import API_PAGE
from web.controllers import CONTROLLERS
from web.errors import Refused, answer
from web.given import OfPath
from web.security import Guard, check_form, local_hosts
from web.templating import static_files, static_version, templates

BODY_LIMIT = 1_000_000
"""Bytes that one request may send."""


def create_app(searches: JobSearches, *, hosts: Collection[str] | None = None) -> ASGIApp:
    """Everything that is answered over HTTP. `hosts` are the accepted Host headers with their port, by default those of
    this machine at port 8000. The searches stay open when the app ends: whoever opened them closes them."""
    app = Litestar(
        route_handlers=[
            Router("/", route_handlers=CONTROLLERS, guards=[check_form]),
            Router("/api", route_handlers=[*API, *API_PAGE]),
            static,
        ],
        dependencies={"searches": Provide(lambda: searches, sync_to_thread=False)},
        state=State({"searches": searches}, deep_copy=False),
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(templates())),
        exception_handlers={Exception: answer},
        request_max_body_size=BODY_LIMIT,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    return Guard(app, hosts if hosts is not None else local_hosts(8000))


@get("/static/{version:str}/{name:path}", sync_to_thread=False)
def static(version: OfPath, name: OfPath) -> Response[bytes]:
    """A file that pages load: kept for ever under the address of its version, asked for anew under an older one."""
    file = static_files().get(name.removeprefix("/"))
    if file is None:
        raise Refused(404)
    kept = "public, max-age=31536000, immutable" if version == static_version() else "no-cache"
    return Response(file.content, media_type=file.media_type, headers={"Cache-Control": kept})
