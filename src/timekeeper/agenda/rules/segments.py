"""TK206: whether segments can be told apart."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.showing import shown


def duplicate_id(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK206: an id is stated twice."""
    first: dict[str, int] = {}
    for position, segment in enumerate(agenda.segments):
        if segment.stated_id is None:
            continue
        if segment.stated_id not in first:
            first[segment.stated_id] = position
            continue
        other = first[segment.stated_id] + 1
        message = f"segment {other} has the id `{shown(segment.stated_id)}` already"
        advice = "Give each its own, or leave it out: it is then made from the title."
        yield finding("TK206", message, advice, places.value("segments", position, "id"))
