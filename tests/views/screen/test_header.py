from dataclasses import replace

from tests.views import readings
from timekeeper.agenda.settings import WIDEST_TITLE
from timekeeper.session.reading import Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.header import header, segment
from timekeeper.views.screen.view import View

USUAL = 80
"""Columns of a usual terminal."""


def titled(reading: Reading, title: str) -> Reading:
    """Give a reading whose session and current segment have a title."""
    current = replace(reading.current, title=title)
    rows = tuple(current if row is reading.current else row for row in reading.segments)
    return replace(reading, title=title, segments=rows)


def view(cells: int) -> View:
    title = "Children on the move, " * 9
    return View(Scene(titled(readings.many_segments(40, 22), title[:cells])), USUAL, Style())


def test_the_widest_title_that_is_no_finding_is_shown_whole() -> None:
    shown = view(WIDEST_TITLE.default)
    title = shown.reading.title
    assert title in header(shown, 1)[0].plain
    assert title in segment(shown, 2)[0].plain


def test_a_wider_one_is_cut_somewhere() -> None:
    shown = view(WIDEST_TITLE.default + 1)
    assert shown.reading.title not in header(shown, 1)[0].plain
