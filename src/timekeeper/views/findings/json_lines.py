"""A JSON list with a value a line: it can be written before all of it is known."""

import json
from collections.abc import Iterable, Iterator


def written(values: Iterable[object]) -> Iterator[str]:
    """Write a list, in ASCII: the same bytes everywhere."""
    before = "[\n"
    for value in values:
        yield before + json.dumps(value)
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"
