"""Lines broken where they are too wide, under what stands before them."""

from collections.abc import Iterable, Iterator

from timekeeper.views import measured


def wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    """Break the lines that are wider than `width` cells; the others keep their spaces."""
    for line in lines:
        yield from [line] if measured.width(line) <= width else measured.wrap(line, width)


def hanging(lead: str, *texts: str, width: int) -> list[str]:
    """Put a lead before the first line, and indent all others under it."""
    lines = [line for text in texts for line in measured.wrap(text, width - len(lead))]
    return [(lead if at == 0 else " " * len(lead)) + line for at, line in enumerate(lines)]
