"""TK605 and TK606: whether a session is opened and closed."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.methods import closes, opens
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown


def no_opening(case: Case) -> Iterator[Finding]:
    """TK605: neither method nor title of the first segment speak of an opening."""
    first = case.agenda.segments[0]
    if not opens(first):
        message = f"the session starts with “{shown(first.title)}”, without an opening"
        advice = "Add a short segment with `method: opening` before it."
        yield finding("TK605", message, advice, case.places.value("segments", 0, "title"))


def no_closing(case: Case) -> Iterator[Finding]:
    """TK606: neither method nor title of the last segment speak of a closing."""
    position = len(case.agenda.segments) - 1
    last = case.agenda.segments[position]
    if not closes(last):
        message = f"the session ends with “{shown(last.title)}”, without a closing"
        advice = "Add a short segment with `method: closing` behind it."
        yield finding("TK606", message, advice, case.places.value("segments", position, "title"))
