"""What every block of the screen is given: the scene, the width, and what the terminal can show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.session.reading import Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen import rows
from timekeeper.views.screen.cells import clean
from timekeeper.views.screen.glyphs import Glyphs, glyphs
from timekeeper.views.screen.palette import PLAIN
from timekeeper.views.screen.rows import Piece, packed

LABEL = 6
"""Cells for the label in front of a row: USED, ENDS, NEXT."""
INDENT = " "
"""What stands in front of a row, so that text keeps off the window's frame."""


@dataclass(frozen=True, slots=True)
class View:
    """One picture's worth: blocks read it and give rows, each at most `width` cells."""

    scene: Scene
    width: int
    style: Style

    @property
    def reading(self) -> Reading:
        """Give the session as it stands."""
        return self.scene.reading

    @property
    def glyphs(self) -> Glyphs:
        """Give the signs to draw with."""
        return glyphs(self.style)

    @property
    def dot(self) -> str:
        """Give what stands between the parts of a row."""
        return f" {self.glyphs.dot} "

    def text(self, foreign: str | None) -> str:
        """Make text that is not ours safe to show in a row."""
        return clean(foreign or "", self.style.ascii)

    def row(self, pieces: Iterable[Piece], ground: Ink = PLAIN) -> Text:
        """Write one row."""
        return rows.row(pieces, self.width, self.glyphs.more, ground)

    def spread(self, left: Sequence[Piece], right: Sequence[Piece], ground: Ink = PLAIN) -> Text:
        """Write one row with pieces at both ends."""
        return rows.spread(left, right, self.width, self.glyphs.more, ground)

    def labelled(self, label: str, pieces: Iterable[Piece], ink: Ink = PLAIN) -> Text:
        """Write one row of pieces behind a label, the most important ones that fit."""
        lead = Piece(f"{INDENT}{label:<{LABEL}}", ink)
        kept = packed(pieces, self.width - len(lead.text), len(self.dot))
        return self.row((lead, *rows.joined(kept, self.dot)))
