"""Cells: the letters of a row, each with its pen."""

import pytest
from rich.color import ColorSystem
from rich.style import Style as Ink
from rich.text import Span, Text

from timekeeper.live.cells import BLANK, EMPTY, row_of
from timekeeper.live.pens import PLAIN, Pen

SYSTEM = ColorSystem.EIGHT_BIT


def test_the_cells_of_a_row() -> None:
    row = row_of(Text.assemble("a ", ("b█", "bold on red")), SYSTEM)
    assert row.cells == (
        ("a", PLAIN),
        BLANK,
        ("b", Pen(("1",), "", "41")),
        (" ", Pen(("7",))),
    )


def test_blanks_at_the_end_are_no_cells_unless_they_have_a_ground() -> None:
    assert row_of(Text("   ", spans=[Span(0, 3, Ink(bold=True))]), SYSTEM) == EMPTY
    assert len(row_of(Text("   ", spans=[Span(0, 2, Ink(bgcolor="red"))]), SYSTEM).cells) == 2


def test_an_ink_lies_over_those_before_it() -> None:
    ground, over = Span(0, 3, Ink(bgcolor="red", bold=True)), Span(1, 2, Ink(bold=False))
    attributes = [pen.attributes for _, pen in row_of(Text("abc", spans=[ground, over]), SYSTEM)[0]]
    assert attributes == [("1",), (), ("1",)]


@pytest.mark.parametrize(("text", "is_narrow"), [("é 1 → █", True), ("ประ", False), ("日", False)])
def test_where_terminals_agree_over_the_cells(text: str, is_narrow: bool) -> None:
    assert row_of(Text(text), SYSTEM).is_narrow is is_narrow
