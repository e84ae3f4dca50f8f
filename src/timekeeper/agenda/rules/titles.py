"""TK701 and TK703: whether titles tell segments apart, and can be seen whole."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.methods import is_break, is_discussion
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.settings import WIDEST_TITLE
from timekeeper.agenda.showing import shown


def duplicate_title(case: Case) -> Iterator[Finding]:
    """TK701: two segments are called the same; breaks and discussions often are, on purpose.

    So are segments that state ids of their own.
    """
    first: dict[str, int] = {}
    for position, segment in enumerate(case.agenda.segments):
        name = segment.title.casefold()
        if name not in first:
            first[name] = position
            continue
        if segment.stated_id is not None or is_break(segment) or is_discussion(segment):
            continue
        message = f"segment {first[name] + 1} is called “{shown(segment.title)}” already"
        advice = "Say what is different about this one, or give it an `id`."
        span = case.places.value("segments", position, "title")
        yield finding("TK701", message, advice, span)


def title_too_wide(case: Case) -> Iterator[Finding]:
    """TK703: a title is cut where the screen has 80 columns."""
    most = case.threshold(WIDEST_TITLE)
    titles: list[tuple[str, tuple[str | int, ...]]] = [(case.agenda.title, ("title",))]
    for position, segment in enumerate(case.agenda.segments):
        titles.append((segment.title, ("segments", position, "title")))
    for title, path in titles:
        if len(title) * 2 <= most or (cells := _cells(title)) <= most:
            continue
        message = f"the title is {cells} columns wide, and {most} are seen on a usual terminal"
        room = "`event` has" if path == ("title",) else "`notes` have"
        advice = f"Shorten it; {room} room for the rest."
        yield finding("TK703", message, advice, case.places.value(*path))


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    # Only long titles beyond ASCII pay for the tables of all scripts.
    from wcwidth import wcswidth

    cells: int = wcswidth(text)
    return cells if cells >= 0 else len(text)
