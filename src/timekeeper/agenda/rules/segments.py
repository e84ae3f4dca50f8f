"""TK206: whether segments can be told apart by their ids."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown


def duplicate_id(case: Case) -> Iterator[Finding]:
    """TK206: an id is stated twice."""
    first: dict[str, int] = {}
    for position, segment in enumerate(case.agenda.segments):
        if segment.stated_id is None:
            continue
        if segment.stated_id not in first:
            first[segment.stated_id] = position
            continue
        other = first[segment.stated_id] + 1
        message = f"segment {other} has the id `{shown(segment.stated_id)}` already"
        advice = "Give each its own, or leave it out: it is then made from the title."
        yield finding("TK206", message, advice, case.places.value("segments", position, "id"))
