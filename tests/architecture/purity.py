"""What makes a module of the domain impure: an answer that could differ between two runs over the same entries."""

import ast
from collections.abc import Iterator

ALLOWED_MODULES = frozenset(
    """__future__ bisect calendar collections datetime decimal enum functools heapq itertools math operator re
    statistics string types typing unicodedata uuid
    domain immutables msgspec""".split()
)
ALLOWED_FROM_UUID = frozenset({"UUID", "uuid5", "NAMESPACE_DNS", "NAMESPACE_OID", "NAMESPACE_URL"})
CLOCK_READINGS = frozenset({"now", "utcnow", "today", "fromtimestamp"})
# hash() of a text and id() of anything change from process to process.
IMPURE_BUILTINS = frozenset("__import__ breakpoint compile eval exec exit hash id input open print quit".split())


def impurities(source: str) -> list[str]:
    """Sentences `line N: what is wrong`, in the order of the lines; none for a pure module."""
    tree = ast.parse(source)
    from_datetime = _names_bound_from("datetime", tree)
    from_domain = _names_bound_from("domain", tree)
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        match node:
            case ast.Import() | ast.ImportFrom():
                found += ((node.lineno, what) for what in _wrong_imports(node))
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_BUILTINS:
                found.append((node.lineno, f"calls {name}()"))
            case ast.Call(func=ast.Attribute(attr="astimezone"), args=[], keywords=[]):
                found.append((node.lineno, "asks for the zone of the machine with astimezone()"))
            case ast.Attribute(attr=name) if name in CLOCK_READINGS and _root(node) in from_datetime:
                found.append((node.lineno, f"reads the clock with {ast.unparse(node)}"))
            case ast.Call(func=ast.Attribute(attr=name) as func) if (
                name in CLOCK_READINGS and _root(func) not in from_domain | from_datetime
            ):
                found.append((node.lineno, f"reads the clock with {ast.unparse(func)}"))
            case ast.Global(names=names):
                found.append((node.lineno, f"keeps state in the module: {', '.join(names)}"))
    return [f"line {line}: {what}" for line, what in sorted(found)]


def _wrong_imports(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            if alias.name.split(".")[0] not in ALLOWED_MODULES:
                yield f"imports {alias.name}"
            elif alias.name == "uuid":
                yield "imports uuid whole: name what is taken from it"
    elif node.level == 0 and node.module is not None:
        if node.module.split(".")[0] not in ALLOWED_MODULES:
            yield f"imports {node.module}"
        elif node.module == "uuid":
            for alias in node.names:
                if alias.name not in ALLOWED_FROM_UUID:
                    yield f"imports uuid.{alias.name}"


def _names_bound_from(package: str, tree: ast.Module) -> frozenset[str]:
    """The names by which a module knows a package, or anything taken out of it."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported = [alias for alias in node.names if alias.name.split(".")[0] == package]
            names |= {alias.asname or package for alias in imported}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == package:
            names |= {alias.asname or alias.name for alias in node.names}
    return frozenset(names)


def _root(node: ast.expr) -> str | None:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None
