"""What a handler is given, by what its signature asks for: the request, the searches, a form, ids of the address."""

from typing import Any

from litestar import Request
from litestar.di import NamedDependency
from litestar.params import FromPath

from domain.values import SearchId
from infrastructure.application import JobSearches
from web.forms import Posted

Asked = Request[Any, Any, Any]
"""The request."""
Store = NamedDependency[JobSearches]
"""The searches, as `searches`."""
Sent = NamedDependency[Posted]
"""The form that was sent, as `posted`, where a controller has `POSTED` among its dependencies."""
InSearch = FromPath[SearchId]
"""The id of the search that the address is within."""
OfPath = FromPath[str]
"""The id of a thing, or a name, from the address."""
