"""How text for people looks: in colours or without, for a width."""

from typing import NamedTuple

from timekeeper.agenda.finding import Severity

COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
BOLD, DIM = "1", "2"


class Style(NamedTuple):
    """How to write: with SGR colours or without, and for how many columns."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, sgr: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.colour and text else text
