"""The situations of the workshop that screens are tested in, and how a picture is written down."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tests.views import forums, readings
from timekeeper.views.keymap import QUIT_IN_BRIEF, QUIT_QUESTION
from timekeeper.views.scene import Entry, Question, Scene, Style

QUIT = Question(
    QUIT_QUESTION, QUIT_IN_BRIEF, "Not held yet: 3 Building, 4 Helping and 2 more", "Not held: 3–6"
)

SITUATIONS: dict[str, Scene] = {
    "forum-quiet": Scene(forums.quiet()),
    "forum-busy": Scene(forums.busy()),
    "forum-over-limit": Scene(forums.over_limit()),
    "forum-outcomes": Scene(forums.busy(), outcomes=True),
    "forum-outcomes-scrolled": Scene(forums.busy(), outcomes=True, scroll=3),
    "forum-hand-typed": Scene(forums.busy(), entry=Entry("HAND (Enter: a new one)", "Ma")),
    "waiting": Scene(readings.waiting()),
    "plenty": Scene(readings.plenty(), told="Segment 2 of 6"),
    "warning": Scene(readings.warning()),
    "danger": Scene(readings.danger()),
    "overrun": Scene(readings.overrun()),
    "paused": Scene(readings.paused()),
    "discussion": Scene(readings.discussion()),
    "last": Scene(readings.last()),
    "ended": Scene(readings.ended()),
    "quit-asked": Scene(readings.danger(), asked=QUIT),
    "note-typed": Scene(readings.plenty(), entry=Entry("NOTE", "Ask for the 2013 figures")),
    "replanned": Scene(readings.replanned()),
    "cannot-end": Scene(readings.cannot_end()),
    "message": Scene(readings.with_message("2 min, please wrap up")),
    "clock-only": Scene(readings.danger(), clock_only=True),
    "help": Scene(readings.plenty(), help=True),
    "not-saved": Scene(readings.plenty(), not_saved="NOT SAVED (3) since 14:03:10"),
    "rehearsal": Scene(readings.rehearsal()),
    "many-segments": Scene(readings.many_segments(40, 22)),
}

STYLES: dict[str, Style] = {
    "colour": Style(),
    "no-colour": Style(colour=False),
    "ascii": Style(ascii=True),
    "ascii-no-colour": Style(colour=False, ascii=True),
}


def plain(rows: Sequence[Text]) -> str:
    """Write a picture's characters, a bar at the end of each row so that spaces are seen."""
    return "".join(f"{row.plain}|\n" for row in rows)


def inks(rows: Sequence[Text]) -> str:
    """Name the inks of a picture: row, cells (as characters), ink; equal rows are put together."""
    named = [_row_inks(row) for row in rows]
    lines = []
    start = 0
    for number in range(1, len(named) + 1):
        if number == len(named) or named[number] != named[start]:
            if named[start]:
                lines.append(f"{start + 1}-{number}: {named[start]}\n")
            start = number
    return "".join(lines)


def _row_inks(row: Text) -> str:
    spans = [span for span in row.spans if span.end > span.start]
    return "; ".join(f"{span.start}-{span.end} {span.style}" for span in spans)
