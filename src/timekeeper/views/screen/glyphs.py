"""The signs that the program itself draws, for terminals with and without UTF-8."""

from typing import NamedTuple

from timekeeper.session.state import Phase
from timekeeper.views.scene import Style


class Glyphs(NamedTuple):
    """One set of signs; `full`, `over` and `empty` draw bars, `digit` the tall figures."""

    full: str
    over: str
    empty: str
    digit: str
    dot: str
    arrow: str
    more: str
    now: str
    done: str
    cursor: str
    phases: dict[Phase, str]


UTF8 = Glyphs(
    full="▄",
    over="█",
    empty="▁",
    digit="█",
    dot="·",
    arrow="→",
    more="…",
    now="▶",
    done="✓",
    cursor="▌",
    phases={Phase.WAITING: "○", Phase.RUNNING: "▶", Phase.PAUSED: "‖", Phase.ENDED: "□"},
)

ASCII = Glyphs(
    full="#",
    over="+",
    empty=".",
    digit="#",
    dot="-",
    arrow="->",
    more="..",
    now=">",
    done="x",
    cursor="_",
    phases={Phase.WAITING: "()", Phase.RUNNING: ">", Phase.PAUSED: "||", Phase.ENDED: "[]"},
)


def glyphs(style: Style) -> Glyphs:
    """Give the set that the terminal can show."""
    return ASCII if style.ascii else UTF8
