"""Templates and the files beside them: how pages are rendered, and the addresses of what they load."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_HERE = Path(__file__).parent
_OURS = (".css", ".js", ".svg", ".png", ".ico", ".woff2", ".txt", ".webmanifest")


class StaticFile(NamedTuple):
    """A file that pages load: its media type and its bytes."""

    media_type: str
    content: bytes


@cache
def templates() -> Environment:
    """The one environment of all pages. A name that a template uses and nobody gave is an error, never a blank."""
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["asset"] = asset
    return environment


def asset(name: str) -> str:
    """The address of a static file, which changes whenever any of them does: it may be kept for ever.

    All files share one version, so that a stylesheet may name a picture beside it. Raises `KeyError` for an unknown
    name: a page never links to what is not there.
    """
    static_files()[name]
    return f"/static/{static_version()}/{name}"


@cache
def static_files() -> Mapping[str, StaticFile]:
    """What is served under /static, by its path there; nothing else of the disk is ever read for a request."""
    root = _HERE / "static"
    found = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in _OURS)
    return MappingProxyType({path.relative_to(root).as_posix(): _read(path) for path in found})


@cache
def static_version() -> str:
    """A hash over all static files."""
    hashed = sha256()
    for name, file in static_files().items():
        hashed.update(name.encode() + b"\0" + file.content)
    return hashed.hexdigest()[:12]


def _read(path: Path) -> StaticFile:
    return StaticFile(guess_type(path.name)[0] or "application/octet-stream", path.read_bytes())
