"""What is said of a pasted list and its lines."""

from web.wording.texts import count, quoted


def no_name(line: int, text: str) -> str:
    return f"Line {line} has no name: {quoted(text, 60)}"


def twice(line: int, name: str, before: int) -> str:
    return f"Line {line} is {name} again, as in line {before}."


def no_text(line: int) -> str:
    return f"Line {line} holds signs that are no text, shown as \ufffd. Write it again."


def wrong(line: int, text: str, sentence: str) -> str:
    """A line that cannot be kept as it is, and why."""
    return f"Line {line}: {quoted(text, 40)} {sentence}"


def too_many(names: int, most: int, line: int) -> str:
    """A list longer than one save takes; `line` is the first one too many."""
    return (
        f"That is {count(names, 'name')}, and {most} go in at once. Nothing is taken yet: cut the list from line "
        f"{line} on, save the first part, then paste the rest."
    )
