"""Pens: the codes of an ink, how few lead from one to the next, and how many colours there are."""

import pytest
from rich.color import ColorSystem
from rich.style import Style as Ink

from timekeeper.live.pens import PLAIN, Pen, change, colour_system, pens

BOLD = Pen(("1",))
ON_BLUE = Pen((), "", "48;5;74")


@pytest.mark.parametrize(
    ("ink", "system", "letters"),
    [
        ("", ColorSystem.EIGHT_BIT, PLAIN),
        ("bold reverse", ColorSystem.EIGHT_BIT, Pen(("1", "7"))),
        ("#000000 on #56B4E9", ColorSystem.EIGHT_BIT, Pen((), "38;5;16", "48;5;74")),
        ("on #56B4E9", ColorSystem.TRUECOLOR, Pen((), "", "48;2;86;180;233")),
        ("on #000000", ColorSystem.STANDARD, Pen((), "", "40")),
        ("bold on #56B4E9", None, BOLD),
    ],
    ids=["plain", "attributes", "256 colours", "all colours", "16 colours", "no colours"],
)
def test_the_pen_of_an_ink(ink: str, system: ColorSystem | None, letters: Pen) -> None:
    assert pens(Ink.parse(ink), system).letters == letters


@pytest.mark.parametrize(
    ("ink", "blanks", "blocks"),
    [
        ("", PLAIN, Pen(("7",))),
        ("bold", PLAIN, Pen(("7",))),
        ("black on red", Pen((), "", "41"), Pen((), "", "40")),
        ("reverse", Pen(("7",)), PLAIN),
        ("black on red reverse", Pen((), "", "40"), Pen((), "", "41")),
        ("underline", Pen(("4",)), Pen(("7",))),
    ],
)
def test_blanks_and_full_blocks_are_grounds(ink: str, blanks: Pen, blocks: Pen) -> None:
    assert pens(Ink.parse(ink), ColorSystem.STANDARD)[1:] == (blanks, blocks)


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        (BOLD, BOLD, ""),
        (PLAIN, BOLD, "\x1b[1m"),
        (BOLD, PLAIN, "\x1b[m"),
        (BOLD, Pen(("1",), "", "48;5;74"), "\x1b[48;5;74m"),
        (ON_BLUE, Pen((), "", "48;5;16"), "\x1b[48;5;16m"),
        (ON_BLUE, BOLD, "\x1b[0;1m"),
        (BOLD, ON_BLUE, "\x1b[0;48;5;74m"),
    ],
    ids=["same", "first", "none", "more", "another colour", "no ground any more", "not bold"],
)
def test_only_what_is_new_is_written(before: Pen, after: Pen, written: str) -> None:
    assert change(before, after) == written


@pytest.mark.parametrize(
    ("environ", "system"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, ColorSystem.TRUECOLOR),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, ColorSystem.TRUECOLOR),
        ({"TERM": "screen-256color"}, ColorSystem.EIGHT_BIT),
        ({"TERM": "xterm-kitty"}, ColorSystem.EIGHT_BIT),
        ({"TERM": "linux"}, ColorSystem.STANDARD),
        ({}, ColorSystem.STANDARD),
    ],
    ids=["truecolor", "24bit", "256color", "kitty", "linux", "nothing said"],
)
def test_how_many_colours_a_terminal_knows(environ: dict[str, str], system: ColorSystem) -> None:
    assert colour_system(environ) is system
