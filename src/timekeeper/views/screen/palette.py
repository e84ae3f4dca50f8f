"""The one table of states: how each level and phase looks, five ways at once.

Every state has a word, a symbol, a sign, a fill and a colour, so that it is known to eyes that
see no colours, on terminals that show none, and by ear.
"""

from functools import lru_cache
from typing import NamedTuple

from rich.style import Style as Ink

from timekeeper.session.reading import Level, Reading
from timekeeper.session.state import Phase
from timekeeper.views import naming
from timekeeper.views.colours import SKY_BLUE, VERMILLION, YELLOW
from timekeeper.views.scene import Style

GREY = "#C8C8C8"

PLAIN = Ink()
BOLD = Ink(bold=True)
DIM = Ink(dim=True)
REVERSE = Ink(reverse=True, bold=True)


class Look(NamedTuple):
    """How a state looks.

    `fill` covers the ground beside the digits where there are no colours; `colour` covers all of
    it, and is empty for the terminal's own ground. `reverse` turns the ground around instead.
    """

    word: str
    symbol: str
    ascii_symbol: str
    sign: str
    fill: str
    ascii_fill: str
    colour: str
    reverse: bool = False


LEVELS: dict[Level, Look] = {
    Level.PLENTY: Look(naming.LEVELS[Level.PLENTY], "●", "o", "", " ", " ", SKY_BLUE),
    Level.WARNING: Look(naming.LEVELS[Level.WARNING], "▲", "^", "!", "░", ":", YELLOW),
    Level.DANGER: Look(naming.LEVELS[Level.DANGER], "◆", "*", "!!", "▒", "%", VERMILLION),
    Level.OVERRUN: Look(naming.LEVELS[Level.OVERRUN], "■", "#", "+", " ", " ", VERMILLION, True),
}

OVER = LEVELS[Level.OVERRUN]

PHASES: dict[Phase, Look] = {
    Phase.WAITING: Look(naming.PHASES[Phase.WAITING], "○", "()", "", "·", ".", ""),
    Phase.PAUSED: Look(naming.PHASES[Phase.PAUSED], "‖", "||", "", "╱", "/", GREY),
    Phase.ENDED: Look(naming.PHASES[Phase.ENDED], "□", "[]", "", " ", " ", ""),
}


def look(reading: Reading) -> Look:
    """Give the look of a session: its phase's, or its level's while it runs."""
    return PHASES.get(reading.phase) or LEVELS[reading.level]


def symbol(of: Look, style: Style) -> str:
    """Give the state's symbol in what the terminal can show."""
    return of.ascii_symbol if style.ascii else of.symbol


def label(of: Look, style: Style) -> str:
    """Give symbol, word and sign of a state: "▲ WARNING !"."""
    return f"{symbol(of, style)} {of.word} {of.sign}".rstrip()


@lru_cache(maxsize=64)
def ground(of: Look, style: Style, bold: bool = False) -> Ink:
    """Give the ink for writing on the state's ground."""
    if style.colour and of.colour:
        return Ink(color="#000000", bgcolor=of.colour, bold=bold or None)
    return Ink(reverse=of.reverse or None, bold=bold or None)


@lru_cache(maxsize=64)
def accent(of: Look, style: Style) -> Ink:
    """Give the ink for words and bars in the state's colour on the terminal's own ground."""
    return Ink(color=of.colour, bold=True) if style.colour and of.colour else BOLD
